/**
 * What was recorded of the mutants, in `paths.json`, written by `npm run mutants -- --record`: the shrunk path of each, as a hunt with default
 * settings found it, and for each law that is never the first to notice a path on which it is broken all the same.
 *
 * The tests run every path again, on its mutant and on the log without it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Schedule } from '#world';
import type { AnySchedule, Hunted } from './hunt.ts';

/** A path and what it shows. */
export type RecordedPath = AnySchedule & {
  /** The law that noticed. */
  readonly law: string;
  /** Random schedules until it was seen; 0: found by the systematic exploration. */
  readonly runs: number;
};

/** A path on which a law that is listened to alone is broken. */
export interface RecordedWitness extends Schedule {
  readonly mutant: string;
}

/** The file. */
export interface Recorded {
  /** By mutant. */
  readonly mutants: Readonly<Record<string, RecordedPath>>;
  /** By law. */
  readonly laws: Readonly<Record<string, RecordedWitness>>;
}

const file = new URL('paths.json', import.meta.url);

/** What was recorded. */
export function readRecorded(): Recorded {
  return JSON.parse(readFileSync(file, 'utf8')) as Recorded;
}

/** Records the paths of all that were killed, and of the laws that were heard alone; without those, beside what was recorded before. */
export function writeRecorded(all: readonly Hunted[], laws: Recorded['laws'] | undefined): void {
  const paths = all.flatMap(({ id, kill }) => (kill === undefined ? [] : [[id, { law: kill.law, runs: kill.runs, ...kill.schedule }]]));
  const before: Recorded = laws === undefined ? readRecorded() : { mutants: {}, laws };
  const mutants: unknown = { ...before.mutants, ...Object.fromEntries(paths) };
  writeFileSync(file, `${JSON.stringify({ mutants, laws: before.laws }, undefined, 2)}\n`);
}
