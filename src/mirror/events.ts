/**
 * Events of machines by what they say, looked up once: putting a label together for every request would cost more than the step.
 *
 * `byWord(paths, (path) => step.index(`turn(path=${path})`))` is an object with a number for each path; the types still know every label.
 */
import type { Stepper } from '#base';
import type { EntryEffects, EntryEvent } from './derived/entry.ts';
import type { PassEffects, PassEvent } from './derived/pass.ts';
import type { ReadEffects, ReadEvent } from './derived/read.ts';
import type { WriteEffects, WriteEvent } from './derived/write.ts';

/** The two answers to a question, as labels write them; `${isSo}` is one of them. */
const flags = ['false', 'true'] as const;
const paths = ['sync', 'nosync', 'recover'] as const;
const kinds = ['data', 'flush', 'discard'] as const;
const answers = ['in-sync', 'not-in-sync', 'would-block'] as const;

/** What `make` makes of each of the words. */
function byWord<Word extends string, Value>(words: readonly Word[], make: (word: Word) => Value): Readonly<Record<Word, Value>> {
  return Object.fromEntries(words.map((word) => [word, make(word)])) as Record<Word, Value>;
}

/** Events of the entry machine. */
export type EntryEvents = ReturnType<typeof entryEventsOf>;

/** Looks up the events of the entry machine. */
export function entryEventsOf(step: Stepper<EntryEvent, EntryEffects>) {
  return {
    find: step.index('find'),
    lookedUp: byWord(flags, (inSync) => step.index(`lookedUp(inSync=${inSync})`)),
    classify: step.index('classify'),
    logSaid: byWord(flags, (inSync) => step.index(`logSaid(inSync=${inSync})`)),
    logSaidOfWrite: byWord(flags, (inSync) => step.index(`logSaidOfWrite(inSync=${inSync})`)),
    writeCounted: step.index('writeCounted'),
    /** By whether others are pending, and whether a flush has failed. */
    writeEnded: byWord(flags, (others) => byWord(flags, (failed) => step.index(`writeEnded(others=${others},flushFailed=${failed})`))),
    writeFailed: step.index('writeFailed'),
    writeDelayed: step.index('writeDelayed'),
    flushFailed: step.index('flushFailed'),
    /** By whether errors are handled, and whether a flush has failed. */
    updateState: byWord(flags, (handle) =>
      byWord(flags, (failed) => step.index(`updateState(handleErrors=${handle},flushFailed=${failed})`)),
    ),
    assigned: step.index('assigned'),
    copyStarted: step.index('copyStarted'),
    copyEnded: byWord(flags, (ok) => step.index(`copyEnded(ok=${ok})`)),
    destroy: step.index('destroy'),
  };
}

/** Events of the write machine that come without errors as well. */
export type WriteEvents = ReturnType<typeof writeEventsOf>;

/** Looks up the events of the write machine that come without errors as well. */
export function writeEventsOf(step: Stepper<WriteEvent, WriteEffects>) {
  return {
    /** By kind, whether another node recovers the region, and path. */
    queued: byWord(kinds, (kind) =>
      byWord(flags, (remote) => byWord(paths, (path) => step.index(`queued(kind=${kind},remote=${remote},path=${path})`))),
    ),
    passedOn: byWord(kinds, (kind) => byWord(flags, (ok) => step.index(`passedOn(kind=${kind},ok=${ok})`))),
    /** By kind, whether a leg failed it, and whether a flush before it failed. */
    returned: byWord(kinds, (kind) =>
      byWord(flags, (failed) => byWord(flags, (doubtful) => step.index(`returned(kind=${kind},legFailed=${failed},doubtful=${doubtful})`))),
    ),
  };
}

/** Events of the read machine that come without errors as well. */
export type ReadEvents = ReturnType<typeof readEventsOf>;

/** Looks up the events of the read machine that come without errors as well. */
export function readEventsOf(step: Stepper<ReadEvent, ReadEffects>) {
  return {
    /** By what the log says, whether nobody waits for it, and whether a leg is left. */
    arrived: byWord(answers, (log) =>
      byWord(flags, (ahead) => byWord(flags, (legLeft) => step.index(`arrived(log=${log},ahead=${ahead},legLeft=${legLeft})`))),
    ),
    answered: byWord(flags, (ok) => step.index(`answered(ok=${ok})`)),
  };
}

/** Events of the pass machine. */
export type PassEvents = ReturnType<typeof passEventsOf>;

/** Looks up the events of the pass machine. */
export function passEventsOf(step: Stepper<PassEvent, PassEffects>) {
  return {
    wake: step.index('wake'),
    logFlushed: step.index('logFlushed'),
    logFlushFailed: step.index('logFlushFailed'),
    done: step.index('done'),
    sorted: byWord(flags, (any) => step.index(`sorted(any=${any})`)),
    legFailed: step.index('legFailed'),
    becameInSync: step.index('becameInSync'),
    flushSent: step.index('flushSent'),
    flushesEnded: step.index('flushesEnded'),
  };
}
