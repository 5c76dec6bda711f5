/**
 * Who imports whom: circles, files nobody reaches, and what loading a file brings with it.
 *
 * - A circle of value imports makes the order of loading matter; types are erased and make none.
 * - An orphan is a file that no entry reaches by any import, types included. Entries are the package's exports and commands and the
 *   files that package.json's scripts name; for the specification the tests are entries too, since its laws are read by them first.
 */
import { importsOf, packageOf, targetOf } from './imports.ts';
import type { Import } from './imports.ts';
import { manifestOf, sourceOfBuilt, sourcesOf, testsOf } from './tree.ts';
import type { Manifest, Tree } from './tree.ts';

/** An import and the file of the tree it leads to, if it leads to one. */
export interface Edge extends Import {
  readonly target: string | undefined;
}

/** The imports of every TypeScript file of `spec`, `src` and `test`. */
export type Graph = ReadonlyMap<string, readonly Edge[]>;

/** Reads the imports of the whole tree. */
export function graphOf(tree: Tree): Graph {
  const manifest = manifestOf(tree);
  const edges = (file: string): Edge[] =>
    importsOf(file, tree.get(file) ?? '').map((each) => Object.assign(each, { target: targetOf(tree, manifest, each) }));
  return new Map([...sourcesOf(tree), ...testsOf(tree)].map((file) => [file, edges(file)]));
}

/** The shortest way from one file to each file it reaches, over the edges that `passes` allows; the file itself is reached by `[file]`. */
export function waysFrom(graph: Graph, starts: readonly string[], passes: (edge: Edge) => boolean): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>(starts.map((file) => [file, [file]]));
  // A map visits what is added while it is visited, so this is a breadth-first search.
  for (const [file, way] of ways) {
    for (const edge of graph.get(file) ?? []) {
      if (edge.target !== undefined && passes(edge) && !ways.has(edge.target)) ways.set(edge.target, [...way, edge.target]);
    }
  }
  return ways;
}

/** One sentence for each circle of value imports, with its shortest way round. */
export function circles(graph: Graph): string[] {
  const found = new Map<string, string>();
  for (const [file, edges] of graph) {
    for (const { target, kind } of edges) {
      const back = kind === 'type' || target === undefined ? undefined : waysFrom(graph, [target], isLoaded).get(file);
      const members = back?.toSorted().join(' ');
      if (back !== undefined && members !== undefined && !found.has(members))
        found.set(members, `import circle: ${[file, ...back].join(' → ')}`);
    }
  }
  return [...found.values()];
}

/** One sentence for each file of `spec` and `src` that no entry reaches, and for each entry that does not exist. */
export function orphans(tree: Tree, graph: Graph = graphOf(tree)): string[] {
  const entries = entriesOf(manifestOf(tree));
  const used = waysFrom(graph, entries, () => true);
  const usedOrTested = waysFrom(graph, [...entries, ...testsOf(tree)], () => true);
  const lost = sourcesOf(tree).filter((file) => !(file.startsWith('spec/') ? usedOrTested : used).has(file));
  return [
    ...entries
      .filter((file) => !tree.has(file))
      .map((file) => `package.json names ${file}, or what is built from it, which does not exist`),
    ...lost.map(
      (file) =>
        `${file} is read by nobody: no export, command or script of package.json reaches it${file.startsWith('spec/') ? ', nor does a test' : ''}`,
    ),
  ];
}

/** The sources that package.json names: exports, commands, and `.ts` files in scripts. */
export function entriesOf(manifest: Manifest): string[] {
  const built = [
    ...Object.values(manifest.bin ?? {}),
    ...Object.values(manifest.exports ?? {}).flatMap((each) => (typeof each === 'string' ? each : Object.values(each))),
  ];
  const named = Object.values(manifest.scripts ?? {}).flatMap(
    (script) => script.match(/(?<=^|\s)(?:spec|src|test)\/\S+\.ts(?=\s|$)/g) ?? [],
  );
  return [...new Set([...built.flatMap((path) => sourceOfBuilt(path) ?? []), ...named])];
}

/** Which packages are loaded, now or by a dynamic import, when `file` is: for each the shortest way to the file that asks for it. */
export function packagesLoadedBy(graph: Graph, file: string): ReadonlyMap<string, readonly string[]> {
  const packages = new Map<string, readonly string[]>();
  for (const [reached, way] of waysFrom(graph, [file], isLoaded)) {
    for (const edge of graph.get(reached) ?? []) {
      const name = isLoaded(edge) ? packageOf(edge.specifier) : undefined;
      if (name !== undefined && name !== 'node:*' && !packages.has(name)) packages.set(name, way);
    }
  }
  return packages;
}

function isLoaded({ kind }: Edge): boolean {
  return kind !== 'type';
}
