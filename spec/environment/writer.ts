/**
 * Who writes to one region through a log that forwards: marks it, has the mark flushed, writes, and clears. A mirror as such a log sees it,
 * whose data and copies are the matter of other systems.
 *
 * `heeds`: errors are handled, so that no write follows a flush that failed. Otherwise the next flush counts.
 */
import { setup } from 'xstate';

/** What it does, and what it is told. */
export interface WriterEvent {
  readonly type: 'mark' | 'flushSucceeded' | 'flushFailed' | 'dispatch' | 'landed' | 'clear';
}

/** The finite alphabet. */
export const writerEvents: readonly WriterEvent[] = (['mark', 'flushSucceeded', 'flushFailed', 'dispatch', 'landed', 'clear'] as const).map(
  (type) => ({ type }),
);

/** The machine of the writer of one region. */
export function createWriterMachine(heeds: boolean) {
  return setup({ types: { events: {} as WriterEvent } }).createMachine({
    id: 'writer',
    initial: 'idle',
    states: {
      idle: { on: { mark: 'marked', flushSucceeded: {}, flushFailed: {} } },
      /** No flush that began since has succeeded. */
      marked: { on: { flushSucceeded: 'ready', flushFailed: heeds ? 'held' : {} } },
      ready: { on: { dispatch: 'writing', flushSucceeded: {}, flushFailed: {} } },
      /** The legs may differ. */
      writing: { on: { landed: 'landed', flushSucceeded: {}, flushFailed: {} } },
      landed: { on: { clear: 'idle', flushSucceeded: {}, flushFailed: {} } },
      /** The log has failed, and the write waits for another table. */
      held: { on: { flushSucceeded: {}, flushFailed: {} } },
    },
    options: { maxIterations: 1000 },
  });
}
