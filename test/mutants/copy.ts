/**
 * A copy of the sources with one mutant in it, beside the project and never in it.
 *
 * Only what a verification loads is copied. What machines were changed is derived again into the copy, by the copy's own derivation.
 */
import type * as Derive from '#derive';
import type * as Spec from '#spec';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mutated } from './mutant.ts';
import type { Mutant } from './mutant.ts';

/** The root of the project. */
export const projectRoot: string = fileURLToPath(new URL('../../', import.meta.url));

const copied = [
  'package.json',
  'spec',
  ...['base', 'derive', 'device', 'harness', 'log', 'mirror', 'wire', 'world'].map((room) => `src/${room}`),
];

/** Makes a copy, with a mutant in it or without, and says where it is. */
export async function makeCopy(mutant?: Mutant): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'dirtylog-mutant-'));
  mkdirSync(join(root, 'src'));
  for (const path of copied) cpSync(join(projectRoot, path), join(root, path), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  if (mutant === undefined) return root;
  const file = join(root, mutant.file);
  writeFileSync(file, mutated(readFileSync(file, 'utf8'), mutant));
  if (mutant.file.startsWith('spec/')) {
    for (const [path, text] of await derivedModules(root)) writeFileSync(join(root, path), text);
  }
  return root;
}

/** Removes a copy. */
export function removeCopy(root: string): void {
  rmSync(root, { recursive: true, force: true });
}

/** Loads a module of a copy. */
export async function load<Module>(root: string, path: string): Promise<Module> {
  return (await import(pathToFileURL(join(root, path)).href)) as Module;
}

/** The derived modules of a copy, as its own specification and derivation give them; paths from its root. */
export async function derivedModules(root: string): Promise<Map<string, string>> {
  const { deriveMachine, deriveRegionPlanes, mirrorMachines, planesModule, tableMachines, tableModule, userspaceMachines } = await load<
    typeof Derive
  >(root, 'src/derive/index.ts');
  const { profileNames, remediesOf } = await load<typeof Spec>(root, 'spec/index.ts');
  const each = <Value>(make: (remedies: ReturnType<typeof remediesOf>) => Value): Record<string, Value> =>
    Object.fromEntries(profileNames.map((profile) => [profile, make(remediesOf(profile))]));
  const tables = (Object.keys(tableMachines) as (keyof typeof tableMachines)[]).map((machine): [string, string] => [
    `src/log/derived/${machine}.ts`,
    tableModule(
      machine,
      each((remedies) => deriveMachine(machine, remedies)),
    ),
  ]);
  const mirror = Object.entries(mirrorMachines).map(([machine, deriveIt]): [string, string] => [
    `src/mirror/derived/${machine}.ts`,
    tableModule(machine, each(deriveIt)),
  ]);
  const userspace = Object.entries(userspaceMachines).map(([machine, deriveIt]): [string, string] => [
    `src/log/userspace/derived/${machine}.ts`,
    tableModule(machine, each(deriveIt)),
  ]);
  const planes = planesModule('region', ['clean', 'sync', 'recovering'], each(deriveRegionPlanes));
  return new Map([...tables, ...mirror, ...userspace, ['src/log/derived/region.ts', planes]]);
}
