/**
 * What the house tests look at: the files of the repository as text, and what package.json promises about them.
 *
 * A tree is plain data, so that each check is proven on small made-up trees before it judges the real one.
 * Left out: what is installed, built or recorded.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every text file, by its path from the root with forward slashes. */
export type Tree = ReadonlyMap<string, string>;

/** The part of package.json that says where the package is entered. */
export interface Manifest {
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly imports?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const folderLeftOut = /^(?:dist|docs\/api)$|(?:^|\/)(?:\.git|node_modules|fixtures|recordings)$/;
const textEndings = /(?:\.(?:ts|js|mjs|json|md|mmd|yml|txt)|\/run|\/[A-Z]+|\/\.[a-z]+(?:ignore|config|rc))$/;

/** Reads the tree below `root`. */
export function readTree(root: string): Tree {
  const tree = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !folderLeftOut.test(path)) visit(path);
      if (entry.isFile() && textEndings.test(`/${path}`)) tree.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  visit('');
  return tree;
}

/** The package.json of a tree; a tree without one promises nothing. */
export function manifestOf(tree: Tree): Manifest {
  return JSON.parse(tree.get('package.json') ?? '{}') as Manifest;
}

/** The TypeScript files of the specification and of the product. */
export function sourcesOf(tree: Tree): string[] {
  return [...tree.keys()].filter((path) => /^(?:spec|src)\/.*\.ts$/.test(path)).toSorted();
}

/** The TypeScript files of the tests. */
export function testsOf(tree: Tree): string[] {
  return [...tree.keys()].filter((path) => /^test\/.*\.ts$/.test(path)).toSorted();
}

/** The source of a built file: `./dist/src/index.js` is made from `src/index.ts`. */
export function sourceOfBuilt(path: string): string | undefined {
  return /^(?:\.\/)?dist\/(?<stem>.+)\.js$/.exec(path)?.groups?.stem?.concat('.ts');
}
