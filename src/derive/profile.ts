/**
 * All tables and plane functions of a log under a set of remedies, made at run time.
 *
 * The shipped profiles come from the same functions by way of `derived/`; this is for `--without REMEDY`, for the contract and environment
 * machines that do not ship, and for the tests that compare the two.
 */
import { clearingEvents, commitEvents, coreEvents, healthEvents, regionEvents, regionPlanes, resumeEvents } from '#spec';
import {
  createClearingMachine,
  createCommitMachine,
  createCoreMachine,
  createHealthMachine,
  createRegionMachine,
  createResumeMachine,
} from '#spec';
import { createEntryMachine, createPassMachine, createWriteMachine, entryEvents, passEvents, passInputs, writeEvents } from '#spec';
import { createMirrorMachine, createPrimaryMachine, createReadMachine, createRecordMachine } from '#spec';
import { mirrorEvents, primaryEvents, primaryInputs, readEvents, recordEvents } from '#spec';
import { attachEvents, exchangeEvents, forwardEvents, forwardInputs, hintEvents, hostedEvents, plannedEvents } from '#spec';
import { createAttachMachine, createExchangeMachine, createForwardMachine } from '#spec';
import { createHintMachine, createHostedMachine, createPlannedMachine } from '#spec';
import { clientEvents, contractEvents, legEvents, nodeEvents, sectorEvents } from '#spec';
import { createClientMachine, createLegMachine, createNodeMachine, createRegionContract, createSectorMachine } from '#spec';
import type { EntryInput, RemedyId, RemedySet } from '#spec';
import { derivePlanes } from './planes.ts';
import type { PlaneStep } from './planes.ts';
import { derive } from './table.ts';
import type { Derived } from './table.ts';

/** Remedies that write down what was asked of them. */
class Asked extends Set<RemedyId> {
  readonly answers = new Map<RemedyId, boolean>();
  readonly #remedies: RemedySet;

  constructor(remedies: RemedySet) {
    super(remedies);
    this.#remedies = remedies;
  }

  override has(id: RemedyId): boolean {
    const answer = this.#remedies.has(id);
    this.answers.set(id, answer);
    return answer;
  }
}

/** Derives a large machine once for each set of answers to what it asks of its remedies. */
function once(deriveIt: (remedies: RemedySet) => Derived): (remedies: RemedySet) => Derived {
  const known: { readonly answers: ReadonlyMap<RemedyId, boolean>; readonly table: Derived }[] = [];
  return (remedies) => {
    const found = known.find(({ answers }) => [...answers].every(([id, answer]) => remedies.has(id) === answer));
    if (found !== undefined) return found.table;
    const asked = new Asked(remedies);
    const table = deriveIt(asked);
    known.push({ answers: asked.answers, table });
    return table;
  };
}

/** The machines of a log that become step tables, by name. */
export const tableMachines = {
  clearing: (remedies: RemedySet) => derive(createClearingMachine(remedies), { events: clearingEvents }),
  commit: once((remedies) => derive(createCommitMachine(remedies), { events: commitEvents })),
  core: (remedies: RemedySet) => derive(createCoreMachine(remedies), { events: coreEvents }),
  health: (_remedies: RemedySet) => derive(createHealthMachine(), { events: healthEvents }),
  resume: (remedies: RemedySet) => derive(createResumeMachine(remedies), { events: resumeEvents }),
} as const satisfies Record<string, (remedies: RemedySet) => Derived>;

/** Name of a machine that becomes a step table. */
export type TableMachine = keyof typeof tableMachines;

/** The machines of the mirror that become step tables, as they ship. */
export const mirrorMachines = {
  entry: (remedies: RemedySet) => derive(createEntryMachine(remedies), { events: entryEvents, inputs: [{ pendingMax: 0, delayedMax: 0 }] }),
  pass: once((remedies) => derive(createPassMachine(remedies), { events: passEvents, inputs: passInputs })),
  write: (remedies: RemedySet) => derive(createWriteMachine(remedies), { events: writeEvents }),
  read: (remedies: RemedySet) => derive(createReadMachine(remedies), { events: readEvents }),
  primary: (remedies: RemedySet) => derive(createPrimaryMachine(remedies), { events: primaryEvents, inputs: primaryInputs }),
  record: (_remedies: RemedySet) => derive(createRecordMachine(), { events: recordEvents }),
  mirror: (remedies: RemedySet) => derive(createMirrorMachine(remedies), { events: mirrorEvents }),
} as const satisfies Record<string, (remedies: RemedySet) => Derived>;

/** The machines of the log that forwards to a daemon, and of that daemon, as they ship. */
export const userspaceMachines = {
  attach: (remedies: RemedySet) => derive(createAttachMachine(remedies), { events: attachEvents }),
  exchange: (remedies: RemedySet) => derive(createExchangeMachine(remedies), { events: exchangeEvents }),
  forward: (remedies: RemedySet) => derive(createForwardMachine(remedies), { events: forwardEvents, inputs: forwardInputs }),
  planned: (remedies: RemedySet) => derive(createPlannedMachine(remedies), { events: plannedEvents }),
  hint: (remedies: RemedySet) => derive(createHintMachine(remedies), { events: hintEvents }),
  hosted: (remedies: RemedySet) => derive(createHostedMachine(remedies), { events: hostedEvents }),
} as const satisfies Record<string, (remedies: RemedySet) => Derived>;

/** The machines that do not ship: what a log is judged by, and what surrounds it. They know no remedies. */
export const outsideMachines = {
  contract: () => derive(createRegionContract(), { events: contractEvents }),
  client: () => derive(createClientMachine(), { events: clientEvents }),
  leg: () => derive(createLegMachine(), { events: legEvents }),
  node: () => derive(createNodeMachine(), { events: nodeEvents }),
  sector: () => derive(createSectorMachine(), { events: sectorEvents }),
} as const satisfies Record<string, () => Derived>;

/** Where each machine is written, in the order in which to read them; paths from the root of the project. */
export const machineFiles = {
  contract: 'spec/contract/region.ts',
  region: 'spec/machines/region.ts',
  core: 'spec/machines/core.ts',
  commit: 'spec/machines/commit.ts',
  clearing: 'spec/machines/clearing.ts',
  resume: 'spec/machines/resume.ts',
  health: 'spec/machines/health.ts',
  entry: 'spec/machines/entry.ts',
  pass: 'spec/machines/pass.ts',
  write: 'spec/machines/write.ts',
  read: 'spec/machines/read.ts',
  primary: 'spec/machines/primary.ts',
  record: 'spec/machines/record.ts',
  mirror: 'spec/machines/mirror.ts',
  attach: 'spec/machines/attach.ts',
  exchange: 'spec/machines/exchange.ts',
  forward: 'spec/machines/forward.ts',
  planned: 'spec/machines/planned.ts',
  hint: 'spec/machines/hint.ts',
  hosted: 'spec/machines/hosted.ts',
  client: 'spec/environment/client.ts',
  leg: 'spec/environment/leg.ts',
  node: 'spec/environment/node.ts',
  sector: 'spec/environment/sector.ts',
} as const satisfies Record<
  TableMachine | keyof typeof mirrorMachines | keyof typeof userspaceMachines | keyof typeof outsideMachines | 'region',
  string
>;

/** Name of a machine of the specification. */
export type MachineName = keyof typeof machineFiles;

/** Any machine of the specification as a table. */
export function deriveMachine(machine: MachineName, remedies: RemedySet): Derived {
  if (machine === 'region') return deriveRegion(remedies);
  if (machine === 'entry') return deriveEntry(remedies, { pendingMax: 2, delayedMax: 1 });
  if (machine in mirrorMachines) return mirrorMachines[machine as keyof typeof mirrorMachines](remedies);
  if (machine in userspaceMachines) return userspaceMachines[machine as keyof typeof userspaceMachines](remedies);
  return machine in outsideMachines
    ? outsideMachines[machine as keyof typeof outsideMachines]()
    : tableMachines[machine as TableMachine](remedies);
}

/** The region machine as a table; it may begin with or without `nosync`. */
export function deriveRegion(remedies: RemedySet): Derived {
  return derive(createRegionMachine(remedies), { events: regionEvents, inputs: [{ nosync: false }, { nosync: true }] });
}

/** The machine of a hash entry as one table: as it ships, and as it counts for itself within these bounds. */
export function deriveEntry(remedies: RemedySet, bounds: EntryInput): Derived {
  return derive(createEntryMachine(remedies), { events: entryEvents, inputs: [{ pendingMax: 0, delayedMax: 0 }, bounds] });
}

/** The region machine as functions on words. */
export function deriveRegionPlanes(remedies: RemedySet): PlaneStep[] {
  return derivePlanes(deriveRegion(remedies), regionPlanes, 'bit');
}
