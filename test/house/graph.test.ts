import { expect, test } from 'vitest';
import { circles, entriesOf, graphOf, orphans, packagesLoadedBy } from './graph.ts';
import type { Tree } from './tree.ts';

const manifest = JSON.stringify({
  bin: { product: 'dist/src/cli/main.js' },
  exports: { '.': { types: './dist/src/index.d.ts', default: './dist/src/index.js' }, './package.json': './package.json' },
  imports: { '#log': { source: './src/log/index.ts', default: './dist/src/log/index.js' } },
  scripts: { derive: 'tsx --conditions=source src/derive/write.ts --check' },
});

/** A tree of small files below a package.json whose entries all exist. */
function treeOf(files: Readonly<Record<string, string>>): Tree {
  return new Map(
    Object.entries({ 'package.json': manifest, 'src/cli/main.ts': '', 'src/index.ts': '', 'src/derive/write.ts': '', ...files }),
  );
}

test('entries are exports, commands and the files that scripts name', () => {
  expect(entriesOf(JSON.parse(manifest))).toEqual(['src/cli/main.ts', 'src/index.ts', 'src/derive/write.ts']);
});

test('a circle of value imports is found, once, with the way round', () => {
  const tree = treeOf({ 'src/a.ts': "import './b.ts';", 'src/b.ts': "import './c.ts';", 'src/c.ts': "import './a.ts';" });
  expect(circles(graphOf(tree))).toEqual(['import circle: src/a.ts → src/b.ts → src/c.ts → src/a.ts']);
});

test('a circle through a door is found', () => {
  const tree = treeOf({ 'src/log/index.ts': "export * from './disk.ts';", 'src/log/disk.ts': "import { core } from '#log';" });
  expect(circles(graphOf(tree))).toHaveLength(1);
});

test('a circle through a dynamic import is found', () => {
  expect(circles(graphOf(treeOf({ 'src/a.ts': "import './b.ts';", 'src/b.ts': "await import('./a.ts');" })))).toHaveLength(1);
});

test('a file that imports itself is a circle', () => {
  expect(circles(graphOf(treeOf({ 'src/a.ts': "import './a.ts';" })))).toEqual(['import circle: src/a.ts → src/a.ts']);
});

test('types make no circle', () => {
  expect(circles(graphOf(treeOf({ 'src/a.ts': "import './b.ts';", 'src/b.ts': "import type { A } from './a.ts';" })))).toEqual([]);
});

test('a file that no entry reaches is an orphan, even when another orphan or a test reads it', () => {
  const tree = treeOf({ 'src/a.ts': "import './b.ts';", 'src/b.ts': '', 'test/b.test.ts': "import '../src/b.ts';" });
  expect(orphans(tree)).toEqual([
    expect.stringContaining('src/a.ts is read by nobody'),
    expect.stringContaining('src/b.ts is read by nobody'),
  ]);
});

test('an entry reaches by value, by type, by door and by a worker path', () => {
  const tree = treeOf({
    'src/index.ts': "export * from '#log';",
    'src/log/index.ts': "import type { A } from './a.ts';\nnew Worker(new URL('./worker.js', import.meta.url));",
    'src/log/a.ts': '',
    'src/log/worker.ts': '',
  });
  expect(orphans(tree)).toEqual([]);
});

test('a test is reader enough for a file of the specification', () => {
  expect(orphans(treeOf({ 'spec/a.ts': '' }))).toEqual([expect.stringContaining('spec/a.ts')]);
  expect(orphans(treeOf({ 'spec/a.ts': '', 'test/a.test.ts': "import '../spec/a.ts';" }))).toEqual([]);
});

test('an entry of package.json that does not exist is named', () => {
  const tree = new Map([...treeOf({})].filter(([path]) => path !== 'src/index.ts'));
  expect(orphans(tree)).toEqual([expect.stringContaining('package.json names src/index.ts')]);
});

test('a package that a file loads is found behind doors and dynamic imports, with the way to it', () => {
  const tree = treeOf({
    'src/index.ts': "export * from '#log';",
    'src/log/index.ts': "await import('./disk.ts');",
    'src/log/disk.ts': "import { getStateNodes } from 'xstate/graph';\nimport 'node:fs';",
  });
  expect([...packagesLoadedBy(graphOf(tree), 'src/index.ts')]).toEqual([
    ['xstate', ['src/index.ts', 'src/log/index.ts', 'src/log/disk.ts']],
  ]);
});

test('a package whose types alone are used is not loaded', () => {
  const tree = treeOf({
    'src/index.ts': "export type { A } from './a.ts';\nimport type { B } from 'xstate';",
    'src/a.ts': "import 'xstate';",
  });
  expect([...packagesLoadedBy(graphOf(tree), 'src/index.ts')]).toEqual([]);
});
