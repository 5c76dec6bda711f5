/**
 * `npm run derive`: writes the derived modules and the documents. With `--check` it writes nothing and fails when a file is stale.
 *
 * Both are kept in the repository, so that a review sees what a change of the specification does to the code.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { payloadMax, profileNames, remedies, remediesOf, wireHeaders, wireRequests } from '#spec';
import type { ProfileName, RemedyId, RemedySet } from '#spec';
import { changedEvents } from './compare.ts';
import { headComment, machineIndex, machinePage, remediesPage } from './documents.ts';
import type { RemedyEffect, Subject } from './documents.ts';
import { planesModule, tableModule } from './emit.ts';
import {
  deriveMachine,
  deriveRegionPlanes,
  machineFiles,
  mirrorMachines,
  outsideMachines,
  tableMachines,
  userspaceMachines,
} from './profile.ts';
import type { MachineName } from './profile.ts';
import type { Derived } from './table.ts';
import { wireModule } from './wire-module.ts';
import type { WireTable } from './wire-module.ts';
import { wirePage } from './wire-page.ts';

const wire: WireTable = { headers: wireHeaders, requests: wireRequests, payloadMax };
const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Every derived file with its text, paths relative to the root of the project. */
export function derivedFiles(): Map<string, string> {
  return new Map([...moduleFiles(), ...documentFiles()]);
}

function moduleFiles(): [string, string][] {
  const tables = Object.keys(tableMachines).map((machine): [string, string] => [
    `src/log/derived/${machine}.ts`,
    tableModule(
      machine,
      perProfile(profileNames, (profile) => deriveMachine(machine as MachineName, remediesOf(profile))),
    ),
  ]);
  const rooms: readonly (readonly [folder: string, machines: Readonly<Record<string, (remedies: RemedySet) => Derived>>])[] = [
    ['src/mirror/derived', mirrorMachines],
    ['src/log/userspace/derived', userspaceMachines],
  ];
  const others = rooms.flatMap(([folder, machines]) =>
    Object.entries(machines).map(([machine, deriveIt]): [string, string] => [
      `${folder}/${machine}.ts`,
      tableModule(
        machine,
        perProfile(profileNames, (profile) => deriveIt(remediesOf(profile))),
      ),
    ]),
  );
  const planes = perProfile(profileNames, (profile) => deriveRegionPlanes(remediesOf(profile)));
  return [
    ...tables,
    ...others,
    ['src/wire/derived/codec.ts', wireModule(wire)],
    ['src/log/derived/region.ts', planesModule('region', ['clean', 'sync', 'recovering'], planes)],
  ];
}

function documentFiles(): [string, string][] {
  const subjects = Object.keys(machineFiles).map((machine) => subjectOf(machine as MachineName));
  return [
    ...subjects.map((subject): [string, string] => [`docs/machines/${subject.name}.md`, machinePage(subject)]),
    ['docs/machines/README.md', machineIndex(subjects)],
    ['docs/wire.md', wirePage(wire, headComment(readFileSync(join(projectRoot, 'spec/wire.ts'), 'utf8')))],
    ['docs/remedies.md', remediesPage(remedies.map(remedyEffect))],
  ];
}

/** Documents show what we do first, and then what the kernel does. */
const profilesShown: readonly ProfileName[] = ['strict', 'kernel'];

/** Machines that ship and know no remedies. */
const sameForAll: ReadonlySet<MachineName> = new Set(['health', 'record']);

function subjectOf(machine: MachineName): Subject {
  const file = machineFiles[machine];
  const sameInAll = machine in outsideMachines || sameForAll.has(machine);
  const shown = sameInAll ? profilesShown.slice(0, 1) : profilesShown;
  return {
    name: machine,
    file,
    prose: headComment(readFileSync(join(projectRoot, file), 'utf8')),
    tables: perProfile(shown, (profile) => deriveMachine(machine, remediesOf(profile))),
    refusal: refusalOf(machine),
    ...(machine === 'region' ? { planes: perProfile(shown, (profile) => deriveRegionPlanes(remediesOf(profile))) } : {}),
    ...(machine === 'resume' ? { decides: ['word', 'takeover'] } : {}),
  };
}

function refusalOf(machine: MachineName): string {
  if (machine === 'contract') return 'An answer that is refused breaks the promise.';
  if (machine in outsideMachines) return 'What is refused in a state cannot happen there.';
  return 'An event that is refused in a state is a mistake of whoever sent it; a log stops on it.';
}

function remedyEffect(remedy: (typeof remedies)[number]): RemedyEffect {
  const machines: readonly MachineName[] = [...(Object.keys({ ...tableMachines, ...mirrorMachines }) as MachineName[]), 'region'];
  const changes = machines.map((machine): [string, string[]] => [
    machine,
    changedEvents(derivedOnce(machine, remediesOf('strict')), deriveMachine(machine, without(remedy.id))),
  ]);
  return { ...remedy, changes: Object.fromEntries(changes.filter(([, events]) => events.length > 0)) };
}

function without(id: RemedyId): RemedySet {
  return new Set([...remediesOf('strict')].filter((each) => each !== id));
}

const known = new Map<MachineName, Derived>();

/** The machine with all remedies, made once for all comparisons. */
function derivedOnce(machine: MachineName, all: RemedySet): Derived {
  const table = known.get(machine) ?? deriveMachine(machine, all);
  known.set(machine, table);
  return table;
}

function perProfile<Value>(profiles: readonly ProfileName[], make: (profile: ProfileName) => Value): Record<string, Value> {
  return Object.fromEntries(profiles.map((profile) => [profile, make(profile)]));
}

/** The files below `root` whose text differs from what the specification gives; the project's own unless told. */
export function staleFiles(root: string = projectRoot, files: ReadonlyMap<string, string> = derivedFiles()): string[] {
  return [...files].filter(([path, text]) => read(join(root, path)) !== text).map(([path]) => path);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function main(check: boolean, root: string): number {
  const files = derivedFiles();
  const stale = staleFiles(root, files);
  if (check) {
    for (const path of stale) console.error(`stale: ${path}`);
    if (stale.length > 0)
      console.error('The specification changed: run `npm run derive`, review what it does to the code, and commit both.');
    else console.log(`derived files are fresh: ${files.size} agree with the specification`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const [path, text] of files) {
    if (!stale.includes(path)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  return 0;
}

if (process.argv[1]?.endsWith('write.ts') === true) process.exitCode = main(process.argv.includes('--check'), process.cwd());
