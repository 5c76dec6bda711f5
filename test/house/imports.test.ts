import { expect, test } from 'vitest';
import { importsOf, packageOf, targetOf } from './imports.ts';
import type { Manifest, Tree } from './tree.ts';

/** The imports of a text as `line kind specifier`. */
function seen(text: string): string[] {
  return importsOf('src/a/b.ts', text).map(({ line, kind, specifier }) => `${String(line)} ${kind} ${specifier}`);
}

test.each([
  ["import x from './x.ts';", ['1 value ./x.ts']],
  ["import './x.ts';", ['1 value ./x.ts']],
  ["import type { X } from './x.ts';", ['1 type ./x.ts']],
  ["import { type X } from './x.ts';", ['1 value ./x.ts']],
  ["export * from './x.ts';", ['1 value ./x.ts']],
  ["export { x } from './x.ts';", ['1 value ./x.ts']],
  ["export type { X } from './x.ts';", ['1 type ./x.ts']],
  ["const x = await import('./x.ts');", ['1 dynamic ./x.ts']],
  ['const x = await import(`./x.ts`);', ['1 dynamic ./x.ts']],
  ["type X = import('./x.ts').X;", ['1 type ./x.ts']],
  ["let x: typeof import('./x.ts');", ['1 type ./x.ts']],
  ["new Worker(new URL('./x.js', import.meta.url));", ['1 dynamic ./x.js']],
])('the scanner sees what %s imports', (text, expected) => {
  expect(seen(text)).toEqual(expected);
});

test.each([
  "// import x from './x.ts';",
  'const text = "import x from \'./x.ts\'";',
  'const x = await import(name);',
  "new URL('./data.bin', import.meta.url);",
])('the scanner sees no import in %s', (text) => {
  expect(seen(text)).toEqual([]);
});

test('the scanner counts lines from one and keeps their order', () => {
  expect(seen("/** A header. */\nimport a from 'a';\n\nimport type { B } from '#b';\nexport { c } from './c.ts';\n")).toEqual([
    '2 value a',
    '4 type #b',
    '5 value ./c.ts',
  ]);
});

const tree: Tree = new Map(['src/a/b.ts', 'src/a/c.ts', 'src/d.ts', 'src/base/index.ts'].map((path) => [path, '']));
const manifest: Manifest = { imports: { '#base': { source: './src/base/index.ts', default: './dist/src/base/index.js' } } };

test.each([
  ['./c.ts', 'src/a/c.ts'],
  ['./c.js', 'src/a/c.ts'],
  ['../d.ts', 'src/d.ts'],
  ['#base', 'src/base/index.ts'],
  ['./missing.ts', undefined],
  ['#missing', undefined],
  ['xstate', undefined],
  ['node:fs', undefined],
])('"%s" in src/a/b.ts leads to %s', (specifier, expected) => {
  expect(targetOf(tree, manifest, { file: 'src/a/b.ts', line: 1, specifier, kind: 'value' })).toBe(expected);
});

test.each([
  ['xstate', 'xstate'],
  ['xstate/graph', 'xstate'],
  ['@viz-js/viz/lib', '@viz-js/viz'],
  ['node:fs/promises', 'node:*'],
  ['./x.ts', undefined],
  ['#base', undefined],
])('"%s" is of the package %s', (specifier, expected) => {
  expect(packageOf(specifier)).toBe(expected);
});
