/**
 * What `npm pack` would give to a user: what is needed to use the logs, the specification and the command, and nothing else.
 *
 * It looks at the package as built, so build first; nothing is written.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, expect, test } from 'vitest';
import { entriesOf } from './graph.ts';
import { manifestOf, readTree, sourcesOf } from './tree.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tree = readTree(root);
let packed: string[] = [];

beforeAll(() => {
  // Without scripts: packing must not build again while other tests run what is built.
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [pack] = JSON.parse(output) as { files: { path: string }[] }[];
  packed = pack?.files.map(({ path }) => path) ?? [];
});

test('the package holds its papers and what is built, and nothing else', () => {
  expect(packed.filter((path) => !path.startsWith('dist/'))).toEqual(['LICENSE', 'README.md', 'package.json']);
  expect(packed.filter((path) => path.startsWith('dist/') && !/^dist\/(?:spec|src)\/.*\.(?:js|d\.ts)$/.test(path))).toEqual([]);
});

test('every built file has a source, so nothing stale is shipped', () => {
  const sources = new Set(sourcesOf(tree));
  expect(packed.filter((path) => path.endsWith('.js') && !sources.has(path.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toEqual([]);
});

test('every entry that package.json names is shipped with its types', () => {
  const { bin, exports } = manifestOf(tree);
  const built = entriesOf({ bin: bin ?? {}, exports: exports ?? {} }).map((source) => `dist/${source.replace(/\.ts$/, '')}`);
  expect(built).toContain('dist/src/cli/main');
  expect(built.flatMap((stem) => [`${stem}.js`, `${stem}.d.ts`]).filter((path) => !packed.includes(path))).toEqual([]);
});

test('the command can be run as it is', () => {
  expect(readFileSync(`${root}dist/src/cli/main.js`, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('the built package is entered by its names', () => {
  const names = Object.keys(manifestOf(tree).exports ?? {}).filter((name) => !name.endsWith('.json'));
  const script = names.map((name) => `await import('dirtylog${name.slice(1)}');`).join('\n');
  expect(names).toContain('.');
  expect(() => execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, stdio: 'pipe' })).not.toThrow();
});

test('publint has nothing to say about package.json', async () => {
  const { messages, pkg } = await publint({ pkgDir: root, pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});
