/**
 * Where each remedy shows what it is worth: one list, for the table in the documents and for the test that keeps it true.
 *
 * A trial is two searches of one scope, one with every remedy and one without this one. Some remedies only show beside others, which would
 * otherwise do their work: those are left out of both searches. A remedy that no system can show yet says what it waits for.
 */
import type { RemedyId } from '#spec';

/** A remedy, and where it is taken away. */
export interface Trial {
  readonly remedy: RemedyId;
  readonly system: string;
  readonly scope: string;
  /** Remedies that would hide this one, left out with it and without it. */
  readonly beside?: readonly RemedyId[];
  /** Takes so long that only the command that writes the table runs it, and no test. */
  readonly slow?: true;
  /** Why this scope or these others, where that is not plain. */
  readonly because?: string;
}

/** A remedy that no system shows yet. */
export interface Untried {
  readonly remedy: RemedyId;
  /** What is missing. */
  readonly waitsFor: string;
}

/** See the header. */
export const trials: readonly (Trial | Untried)[] = [
  { remedy: 'nosync-once', system: 'disk', scope: 'words', slow: true },
  { remedy: 'ordered-grow', system: 'disk', scope: 'grow', slow: true },
  { remedy: 'foreign-untouched', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'geometry-kept', system: 'disk', scope: 'resize', slow: true },
  { remedy: 'empty-first', system: 'disk', scope: 'resize', slow: true },
  { remedy: 'count-not-cut', system: 'disk', scope: 'count-too-large', slow: true },
  {
    remedy: 'resume-reports',
    system: 'disk',
    scope: 'foreign',
    because: 'A log that is refused reports the failure anyway. Only where it is taken over can a resume fail and say that it did not.',
  },
  {
    remedy: 'resume-keeps-marks',
    system: 'disk',
    scope: '1-region-1-write-careless',
    because: 'Marks can be forgotten only where a client writes although the flush of its mark has failed (no `handle_errors`).',
  },
  { remedy: 'count-from-bits', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'unsynced-is-dirty', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'sync-by-proof', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'leg-flush-demotes', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'suspend-flushes', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'suspend-stops-work', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'changed-blocks', system: 'disk', scope: '1-region-1-write' },
  { remedy: 'quiescing-recovers', waitsFor: 'a system in which the region hash is the client of a log' },
  { remedy: 'flush-failure-told', waitsFor: 'a system in which the region hash is the client of a log' },
  { remedy: 'flush-failure-checked', waitsFor: 'a system in which the region hash is the client of a log' },
  { remedy: 'update-flush-heeded', waitsFor: 'a system in which the worker of the mirror drives a log' },
  { remedy: 'nosync-needs-flush', waitsFor: 'a system in which the worker of the mirror drives a log' },
  { remedy: 'errors-remembered', waitsFor: 'a system in which the worker of the mirror drives a log' },
  { remedy: 'source-kept', waitsFor: 'a system in which the legs of a mirror fail and return' },
  { remedy: 'demotion-heard', waitsFor: 'a system in which the legs of a mirror fail and return' },
  { remedy: 'source-stored', waitsFor: 'a system in which the legs of a mirror fail and return' },
  { remedy: 'flush-failure-sticks', waitsFor: 'a system in which the legs of a mirror fail and return' },
  { remedy: 'demotes-anyway', waitsFor: 'a system in which the legs of a mirror fail and return' },
  { remedy: 'blame-at-start', waitsFor: 'a system in which the legs of a mirror fail and return' },
  { remedy: 'discards-counted', waitsFor: 'a system in which the region hash is the client of a log' },
  { remedy: 'doubt-is-out-of-sync', waitsFor: 'a system with a log that cannot answer at once' },
  { remedy: 'copy-failure-heeded', waitsFor: 'a system in which the legs of a mirror fail and return' },
  { remedy: 'suspend-awaits-worker', waitsFor: 'a system in which the worker of the mirror drives a log' },
];

/** Whether it is a trial. */
export const isTrial = (each: Trial | Untried): each is Trial => 'system' in each;
