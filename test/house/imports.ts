/**
 * What a file imports, on which line, and whether the import survives into the running program.
 *
 * Read from the syntax tree, so that strings and comments that look like imports are none.
 * - `import type` and `export type … from` are erased: types only.
 * - `import { type A }` is not erased (`verbatimModuleSyntax` keeps `import {}`): the module is loaded.
 * - `new URL('./worker.ts', import.meta.url)` counts as a dynamic import: that is how a worker is found.
 * Left out: `import(expression)` whose argument is no literal; nothing can be said of it before it runs.
 */
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import type { Manifest, Tree } from './tree.ts';

/** One import of one file. */
export interface Import {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** As written: `#base`, `./flush.ts`, `node:fs`, `xstate`. */
  readonly specifier: string;
  /** `type`: erased; `value`: loaded with the file; `dynamic`: loaded when the line runs. */
  readonly kind: 'type' | 'value' | 'dynamic';
}

/** Every import of a source text, in the order of its lines. */
export function importsOf(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const seen = importAt(node);
    if (seen !== undefined) found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, ...seen });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importAt(node: ts.Node): Pick<Import, 'specifier' | 'kind'> | undefined {
  if (ts.isImportDeclaration(node)) return literal(node.moduleSpecifier, node.importClause?.isTypeOnly === true ? 'type' : 'value');
  if (ts.isExportDeclaration(node)) return literal(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal, 'type');
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return literal(node.arguments[0], 'dynamic');
  if (isUrlBesideThisModule(node)) return literal(node.arguments?.[0], 'dynamic');
  return undefined;
}

function literal(node: ts.Node | undefined, kind: Import['kind']): Pick<Import, 'specifier' | 'kind'> | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? { specifier: node.text, kind } : undefined;
}

function isUrlBesideThisModule(node: ts.Node): node is ts.NewExpression {
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'URL' || node.arguments?.[1]?.getText() !== 'import.meta.url')
    return false;
  const [path] = node.arguments;
  return path !== undefined && ts.isStringLiteralLike(path) && /^\.\.?\/.*\.[jt]s$/.test(path.text);
}

/** The file of the tree that an import means, or `undefined` for packages, Node's own modules and files that do not exist. */
export function targetOf(tree: Tree, manifest: Manifest, { file, specifier }: Import): string | undefined {
  const path = specifier.startsWith('.')
    ? join(dirname(file), specifier).replace(/\.js$/, '.ts')
    : manifest.imports?.[specifier]?.source?.replace(/^\.\//, '');
  return path !== undefined && tree.has(path) ? path : undefined;
}

/** The package that a specifier names, without its subpath: `xstate/graph` is of `xstate`; Node's own modules are all `node:*`. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('node:')) return 'node:*';
  if (specifier.startsWith('.') || specifier.startsWith('#')) return undefined;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
