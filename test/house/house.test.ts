/**
 * The rules of the house, on the real tree. Each check is proven on made-up trees in the test beside it.
 */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { circles, graphOf, orphans, packagesLoadedBy } from './graph.ts';
import { machinePaths } from './text.ts';
import { readTree, sourcesOf } from './tree.ts';
import { walls, wallViolations } from './walls.ts';

const tree = readTree(fileURLToPath(new URL('../../', import.meta.url)));
const graph = graphOf(tree);
const sources = sourcesOf(tree);

test('the tree is really read', () => {
  expect(sources).toContain('src/base/index.ts');
  expect(graph.get('src/base/index.ts')?.map(({ target }) => target)).toContain('src/base/assert.ts');
  expect(graph.get('src/log/contract.ts')?.map(({ target }) => target)).toContain('src/base/index.ts');
});

test('no import passes a wall between rooms', () => {
  expect(wallViolations(tree)).toEqual([]);
});

test('no wall stands where there is no room', () => {
  const rooms = Object.keys(walls).filter((name) => name !== 'package' && !name.endsWith('.ts'));
  expect(rooms.filter((room) => !sources.some((file) => file.startsWith(room === 'spec' ? 'spec/' : `src/${room}/`)))).toEqual([]);
  expect(Object.keys(walls).filter((name) => name.endsWith('.ts') && !tree.has(name))).toEqual([]);
});

test('no file imports itself by way of others', () => {
  expect(circles(graph)).toEqual([]);
});

test('every file of spec and src is read by somebody', () => {
  expect(orphans(tree, graph)).toEqual([]);
});

test.each(['src/index.ts', 'src/log/index.ts', 'spec/vocabulary.ts'])('loading %s loads no package, xstate least of all', (file) => {
  expect(tree.has(file)).toBe(true);
  expect([...packagesLoadedBy(graph, file)].map(([name, way]) => `${name} by ${way.join(' → ')}`)).toEqual([]);
});

test('no file names a path of one machine', () => {
  expect(machinePaths(tree)).toEqual([]);
});
