/**
 * All tables and plane functions of a log under a set of remedies, made at run time.
 *
 * The shipped profiles come from the same functions by way of `derived/`; this is for `--without REMEDY`, for the contract and environment
 * machines that do not ship, and for the tests that compare the two.
 */
import {
  createClearingMachine,
  createCommitMachine,
  createCoreMachine,
  createHealthMachine,
  createRegionMachine,
  createResumeMachine,
} from '#spec';
import { clearingEvents, commitEvents, coreEvents, healthEvents, regionEvents, regionPlanes, resumeEvents } from '#spec';
import type { RemedySet } from '#spec';
import { derivePlanes } from './planes.ts';
import type { PlaneStep } from './planes.ts';
import { derive } from './table.ts';
import type { Derived } from './table.ts';

/** The machines of a log that become step tables, by name. */
export const tableMachines = {
  clearing: (remedies: RemedySet) => derive(createClearingMachine(remedies), { events: clearingEvents }),
  commit: (remedies: RemedySet) => derive(createCommitMachine(remedies), { events: commitEvents }),
  core: (remedies: RemedySet) => derive(createCoreMachine(remedies), { events: coreEvents }),
  health: (_remedies: RemedySet) => derive(createHealthMachine(), { events: healthEvents }),
  resume: (remedies: RemedySet) => derive(createResumeMachine(remedies), { events: resumeEvents }),
} as const satisfies Record<string, (remedies: RemedySet) => Derived>;

/** Name of a machine that becomes a step table. */
export type TableMachine = keyof typeof tableMachines;

/** The region machine as a table; it may begin with or without `nosync`. */
export function deriveRegion(remedies: RemedySet): Derived {
  return derive(createRegionMachine(remedies), { events: regionEvents, inputs: [{ nosync: false }, { nosync: true }] });
}

/** The region machine as functions on words. */
export function deriveRegionPlanes(remedies: RemedySet): PlaneStep[] {
  return derivePlanes(deriveRegion(remedies), regionPlanes, 'bit');
}
