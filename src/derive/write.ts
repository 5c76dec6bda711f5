/**
 * `npm run derive`: writes the derived modules. With `--check` it writes nothing and fails when a file is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { profileNames, remediesOf } from '#spec';
import type { ProfileName } from '#spec';
import { planesModule, tableModule } from './emit.ts';
import { deriveRegionPlanes, tableMachines } from './profile.ts';

/** Every derived file with its text, paths relative to the root of the project. */
export function derivedFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const perProfile = <Value>(make: (profile: ProfileName) => Value) =>
    Object.fromEntries(profileNames.map((profile) => [profile, make(profile)])) as Record<ProfileName, Value>;
  for (const [machine, make] of Object.entries(tableMachines)) {
    files.set(
      `src/log/derived/${machine}.ts`,
      tableModule(
        machine,
        perProfile((profile) => make(remediesOf(profile))),
      ),
    );
  }
  files.set(
    'src/log/derived/region.ts',
    planesModule(
      'region',
      ['clean', 'sync', 'recovering'],
      perProfile((profile) => deriveRegionPlanes(remediesOf(profile))),
    ),
  );
  return files;
}

/** The files whose text on disk differs from what the specification gives. */
export function staleFiles(): string[] {
  return [...derivedFiles()].filter(([path, text]) => read(path) !== text).map(([path]) => path);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function main(check: boolean): number {
  const stale = staleFiles();
  if (check) {
    for (const path of stale) console.error(`stale: ${path}`);
    if (stale.length > 0)
      console.error('The specification changed: run `npm run derive`, review what it does to the code, and commit both.');
    else console.log(`derived code is fresh: ${derivedFiles().size} files agree with the specification`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const [path, text] of derivedFiles()) {
    if (!stale.includes(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
  return 0;
}

if (process.argv[1]?.endsWith('write.ts') === true) process.exitCode = main(process.argv.includes('--check'));
