/**
 * The pass of the mirror's worker: what it does, in which order, and what it does with writes when the log fails.
 *
 * Entries on lists first and a flush of the log for their clears; then recovery, reads, writes, failures. Writes are sorted, then counted,
 * which marks their regions, then one flush makes the marks durable, and only then data is sent. So a write is never on a leg before its
 * mark is on the log.
 *
 * There is one worker and it never runs beside itself; who wakes it while it runs gets another pass.
 *
 * - `logFailed` is latched: only a new table forgets it.
 * - `legFailed` keeps writes of regions that are out of sync from being sent while an earlier write is held for the same failure.
 *
 * Left out: what is done with the single entry (`entry.ts`) and the single write (`write.ts`).
 *
 * Source: `do_mirror`, `do_writes` in Linux `drivers/md/dm-raid1.c`.
 */
import { and, setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';
import { mirrorModes } from './write.ts';
import type { MirrorMode } from './write.ts';

/** What the worker is told. */
export type PassEvent =
  | { readonly type: 'wake' }
  /** The log's answer to the flush that the worker waits for. */
  | { readonly type: 'logFlushed' }
  | { readonly type: 'logFlushFailed' }
  /** What was begun last is done. */
  | { readonly type: 'done' }
  /** The queued writes are sorted; `any`: there was one. */
  | { readonly type: 'sorted'; readonly any: boolean }
  /** An error was recorded on a leg. */
  | { readonly type: 'legFailed' }
  /** All regions are in sync, so the legs' errors are forgotten. */
  | { readonly type: 'becameInSync' }
  /** A flush of an application was sent to the legs; and the last one under way has returned, which wakes the worker as well. */
  | { readonly type: 'flushSent' }
  | { readonly type: 'flushesEnded' };

/** The finite alphabet. */
export const passEvents: readonly PassEvent[] = [
  { type: 'wake' },
  { type: 'logFlushed' },
  { type: 'logFlushFailed' },
  { type: 'done' },
  { type: 'sorted', any: false },
  { type: 'sorted', any: true },
  { type: 'legFailed' },
  { type: 'becameInSync' },
  { type: 'flushSent' },
  { type: 'flushesEnded' },
];

/** The features of the table. */
export interface PassInput {
  readonly mode: MirrorMode;
}

/** The tables that there are. */
export const passInputs: readonly PassInput[] = mirrorModes.map((mode) => ({ mode }));

/** What the worker remembers. */
export interface PassContext extends PassInput {
  /** The log failed to flush; latched. */
  readonly logFailed: boolean;
  /** A leg has an error. */
  readonly legFailed: boolean;
  /** Somebody woke the worker while it ran. */
  readonly again: boolean;
  /** A flush of an application is on its way. */
  readonly flushing: boolean;
}

/** Builds the machine with the given remedies. */
export function createPassMachine(remedies: RemedySet) {
  const heeds = remedies.has('update-flush-heeded');
  /** A log that could not be read knows nothing of what is out of sync: no write is sent that it cannot take note of. */
  const needsFlush = remedies.has('nosync-needs-flush');
  /** A flush under way may yet fail, and have lost what is about to be cleared. */
  const awaitsFlushes = remedies.has('clears-await-flushes');
  const pass = setup({
    types: { events: {} as PassEvent, input: {} as PassInput, context: {} as PassContext },
    guards: {
      'there are writes': ({ event }) => event.type === 'sorted' && event.any,
      'errors are handled': ({ context }) => context.mode !== 'none',
      'the log failed': ({ context }) => context.logFailed,
      'a leg failed, the log is not kept': ({ context }) => context.legFailed && context.mode === 'handleErrors',
      'woken again': ({ context }) => context.again,
      'a flush is under way': ({ context }) => context.flushing,
    },
    actions: {
      /** Take what is queued: later arrivals belong to the next pass. */
      takeQueues: () => {},
      /** Clear, report and remove the entries that are on lists. */
      updateStates: () => {},
      flushLog: () => {},
      recover: () => {},
      readLegs: () => {},
      sortWrites: () => {},
      /** Count them in their entries, which marks clean ones. */
      countWrites: () => {},
      /** To every leg. */
      sendSync: () => {},
      failSync: () => {},
      delayRecovering: () => {},
      /** To the default leg. */
      sendNosync: () => {},
      failNosync: () => {},
      judgeFailures: () => {},
    },
  });
  const logFailed = pass.assign({ logFailed: true });

  return pass.createMachine({
    id: 'pass',
    /** Nothing has failed yet. */
    context: ({ input }) => ({ mode: input.mode, logFailed: false, legFailed: false, again: false, flushing: false }),
    initial: 'idle',
    on: {
      wake: { actions: pass.assign({ again: true }) },
      legFailed: { actions: pass.assign({ legFailed: true }) },
      becameInSync: { actions: pass.assign({ legFailed: false }) },
      flushSent: awaitsFlushes ? { actions: pass.assign({ flushing: true }) } : {},
      flushesEnded: awaitsFlushes ? { actions: pass.assign({ flushing: false }) } : {},
    },
    states: {
      idle: { on: { wake: 'beginning' } },
      /** Left at once. */
      beginning: {
        always: [
          ...(awaitsFlushes
            ? [
                {
                  guard: 'a flush is under way' as const,
                  target: 'updating',
                  actions: [pass.assign({ again: false }), 'takeQueues' as const, 'flushLog' as const],
                },
              ]
            : []),
          { target: 'updating', actions: [pass.assign({ again: false }), 'takeQueues', 'updateStates', 'flushLog'] },
        ],
      },
      updating: {
        on: {
          logFlushed: { target: 'recovering', actions: 'recover' },
          // Without features nobody minds a failed log, and demotions are skipped once it counts as failed.
          logFlushFailed: [
            ...(heeds ? [{ guard: 'errors are handled' as const, target: 'recovering', actions: [logFailed, 'recover' as const] }] : []),
            { target: 'recovering', actions: 'recover' },
          ],
        },
      },
      recovering: { on: { done: { target: 'reading', actions: 'readLegs' } } },
      reading: { on: { done: { target: 'sorting', actions: 'sortWrites' } } },
      sorting: {
        on: {
          sorted: [
            { guard: 'there are writes', target: 'counting', actions: 'countWrites' },
            { target: 'failing', actions: 'judgeFailures' },
          ],
        },
      },
      counting: { on: { done: { target: 'flushing', actions: 'flushLog' } } },
      flushing: { on: { logFlushed: 'sending', logFlushFailed: { target: 'sending', actions: logFailed } } },
      /** Marks are durable, or nobody minds; left at once. */
      sending: {
        always: [
          needsFlush
            ? {
                guard: and(['the log failed', 'errors are handled']),
                target: 'failing',
                actions: ['failSync', 'delayRecovering', 'failNosync', 'judgeFailures'],
              }
            : { guard: and(['the log failed', 'errors are handled']), target: 'sent', actions: ['failSync', 'delayRecovering'] },
          { target: 'sent', actions: ['sendSync', 'delayRecovering'] },
        ],
      },
      /** Left at once. */
      sent: {
        always: [
          { guard: 'a leg failed, the log is not kept', target: 'failing', actions: ['failNosync', 'judgeFailures'] },
          { target: 'failing', actions: ['sendNosync', 'judgeFailures'] },
        ],
      },
      failing: { on: { done: 'ended' } },
      /** Left at once. */
      ended: { always: [{ guard: 'woken again', target: 'beginning' }, { target: 'idle' }] },
    },
    options: { maxIterations: 1000 },
  });
}
