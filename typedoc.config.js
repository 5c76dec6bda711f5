/**
 * The library's reference, as HTML in docs/api (not committed). What is undocumented, not exported or badly linked is an error.
 *
 * @type {Partial<import('typedoc').TypeDocOptions>}
 */
export default {
  entryPoints: ['src/index.ts', 'spec/index.ts', 'src/harness/systems/index.ts', 'src/harness/index.ts', 'src/wire/index.ts'],
  tsconfig: 'tsconfig.build.json',
  out: 'docs/api',
  name: 'dirtylog',
  readme: 'README.md',
  treatWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, invalidPath: true, notDocumented: true },
  // What has a name of its own is explained; a field may be plain from its name and type.
  requiredToBeDocumented: ['Class', 'Function', 'Interface', 'Method', 'TypeAlias', 'Variable'],
  excludeExternals: true,
  excludePrivate: true,
  excludeInternal: true,
  sort: ['source-order'],
  disableGit: true,
  sourceLinkTemplate: '{path}#L{line}',
  ignoredHighlightLanguages: ['mermaid', 'dot'],
  hideGenerator: true,
  logLevel: 'Warn',
};
