/**
 * The errors that are recorded against one leg: a kind each, until all are forgotten at once.
 *
 * The status line shows the worst kind as a letter: F a flush failed, D a write, S a copy from or to the leg, R a read; A when there is none.
 * A leg with any error is not chosen for reads. Only the first error of a kind is news.
 *
 * Source: `fail_mirror`, `device_status_char` in Linux `drivers/md/dm-raid1.c`.
 */
import { setup } from 'xstate';

/** What failed on the leg. */
export type LegError = 'flush' | 'write' | 'sync' | 'read';
/** Every kind of error, the worst first. */
export const legErrors: readonly LegError[] = ['flush', 'write', 'sync', 'read'];

/** What the status line says of a leg. */
export type LegLetter = 'A' | 'F' | 'D' | 'S' | 'R';

/** What can happen to the record. */
export type RecordEvent =
  | { readonly type: 'failed'; readonly error: LegError }
  /** The mirror is in sync again: the errors are of the past. */
  | { readonly type: 'forget' }
  | { readonly type: 'status' };

/** The finite alphabet. */
export const recordEvents: readonly RecordEvent[] = [
  ...legErrors.map((error): RecordEvent => ({ type: 'failed', error })),
  { type: 'forget' },
  { type: 'status' },
];

/** The kinds that were recorded. */
export type RecordContext = Readonly<Record<LegError, boolean>>;

const none: RecordContext = { flush: false, write: false, sync: false, read: false };

/** Builds the machine. */
export function createRecordMachine() {
  const record = setup({
    types: { events: {} as RecordEvent, context: {} as RecordContext },
    guards: {
      'of a new kind': ({ context, event }) => event.type === 'failed' && !context[event.error],
      'a flush failed': ({ context }) => context.flush,
      'a write failed': ({ context }) => context.write,
      'a copy failed': ({ context }) => context.sync,
      'a read failed': ({ context }) => context.read,
    },
    actions: {
      /** Nobody has heard of this kind of error on this leg yet. */
      tellNews: () => {},
      answer: (_, _params: { letter: LegLetter }) => {},
    },
  });
  const letter = (letterShown: LegLetter) => ({ type: 'answer' as const, params: { letter: letterShown } });
  return record.createMachine({
    id: 'record',
    context: none,
    on: {
      failed: [
        {
          guard: 'of a new kind',
          actions: [
            record.assign(({ context, event }) => (event.type === 'failed' ? { ...context, [event.error]: true } : context)),
            'tellNews',
          ],
        },
        {},
      ],
      forget: { actions: record.assign(none) },
      status: [
        { guard: 'a flush failed', actions: letter('F') },
        { guard: 'a write failed', actions: letter('D') },
        { guard: 'a copy failed', actions: letter('S') },
        { guard: 'a read failed', actions: letter('R') },
        { actions: letter('A') },
      ],
    },
    options: { maxIterations: 1000 },
  });
}
