/**
 * The life of one region in the region hash: absent, clean, dirty, not in sync, recovering.
 *
 * An entry exists only while its region is interesting; while there is none, the log is asked. The names T1 to T16 are those of the
 * field's catalogue of transitions:
 *
 * - T1 an entry is made, clean or not in sync as the log says; T2 the first write marks the region; T3 further writes do not;
 * - T4, T5 the last write ended; T6 it ended after an application's flush had failed; T7 a clean entry is removed and the log cleared;
 * - T8 the log gave the region out for recovery; T9 its writes have ended; T10 the copy begins; T11 it ended;
 * - T12, T13 the copy is reported, good or bad; T14, T15 a leg failed a write; T16 the hash goes away.
 *
 * Only writes that carry data are counted and delayed, never flushes and discards. How many are counted is told with the event
 * (`others`); whoever sends it keeps the numbers by the effects. With the input `pendingMax` above 0 the machine counts for itself, up to
 * there, and refuses what contradicts its count: so it is explored with real numbers, and derived without them.
 *
 * Effects are calls of the log, places on the hash's lists, and what a recovery gives back when it ends, in this order: the log is told,
 * delayed writes are queued again, the recovery is no longer in flight, its permit is free. Whoever waits for recovery to stop would
 * otherwise miss the delayed writes.
 *
 * Left out: permits and the latch of a failed flush, which belong to the whole hash; a clear that the log has taken and not yet flushed
 * when an application's flush fails.
 *
 * Source: Linux `drivers/md/dm-region-hash.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** What can happen to a region in the hash. */
export type EntryEvent =
  /** The worker needs an entry. */
  | { readonly type: 'find' }
  /** The log answered, and an entry is to be made. */
  | { readonly type: 'lookedUp'; readonly inSync: boolean }
  /** Where does a write go? Nothing is made. */
  | { readonly type: 'classify' }
  /** The log answered; the question was where a write goes. */
  | { readonly type: 'logSaid'; readonly inSync: boolean }
  /** The same, and the write will be counted. */
  | { readonly type: 'logSaidOfWrite'; readonly inSync: boolean }
  /** A write was classified and will be sent to legs. */
  | { readonly type: 'writeCounted' }
  /** A counted write ended, well or badly; `others`: further ones have not; `flushFailed`: an application's flush failed before. */
  | { readonly type: 'writeEnded'; readonly others: boolean; readonly flushFailed: boolean }
  /** A leg failed a counted write that has not ended yet. */
  | { readonly type: 'writeFailed' }
  /** A write came while the region was recovering. */
  | { readonly type: 'writeDelayed' }
  /** The worker's turn with the entries that are on a list. */
  | { readonly type: 'updateState'; readonly handleErrors: boolean; readonly flushFailed: boolean }
  /** `getResyncWork` gave the region out, and a permit was taken for it. */
  | { readonly type: 'assigned' }
  | { readonly type: 'copyStarted' }
  | { readonly type: 'copyEnded'; readonly ok: boolean }
  /** A flush of an application has failed, and may have lost what a copy has brought. */
  | { readonly type: 'flushFailed' }
  /** The hash goes away. */
  | { readonly type: 'destroy' };

/** The finite alphabet. */
export const entryEvents: readonly EntryEvent[] = [
  { type: 'find' },
  { type: 'lookedUp', inSync: false },
  { type: 'lookedUp', inSync: true },
  { type: 'classify' },
  { type: 'logSaid', inSync: false },
  { type: 'logSaid', inSync: true },
  { type: 'logSaidOfWrite', inSync: false },
  { type: 'logSaidOfWrite', inSync: true },
  { type: 'writeCounted' },
  { type: 'writeEnded', others: false, flushFailed: false },
  { type: 'writeEnded', others: false, flushFailed: true },
  { type: 'writeEnded', others: true, flushFailed: false },
  { type: 'writeEnded', others: true, flushFailed: true },
  { type: 'writeFailed' },
  { type: 'writeDelayed' },
  { type: 'updateState', handleErrors: false, flushFailed: false },
  { type: 'updateState', handleErrors: false, flushFailed: true },
  { type: 'updateState', handleErrors: true, flushFailed: false },
  { type: 'updateState', handleErrors: true, flushFailed: true },
  { type: 'assigned' },
  { type: 'copyStarted' },
  { type: 'copyEnded', ok: false },
  { type: 'copyEnded', ok: true },
  { type: 'flushFailed' },
  { type: 'destroy' },
];

/** The hash's lists; an entry is on one at most. */
export type EntryList = 'clean' | 'quiesced' | 'recovered' | 'failed';

/** Where a write goes: to every leg, to the default leg alone, or nowhere until the recovery has ended. */
export type WritePath = 'sync' | 'nosync' | 'recover';

/** How far the machine counts for itself; 0: not at all, whoever sends the events does. */
export interface EntryInput {
  readonly pendingMax: number;
  readonly delayedMax: number;
}

/** The bounds, and the numbers that are counted within them. */
export interface EntryContext extends EntryInput {
  /** Writes that were counted and have not ended. */
  readonly pending: number;
  /** Writes that wait for the end of the recovery. */
  readonly delayed: number;
}

/** Builds the machine with the given remedies. */
export function createEntryMachine(remedies: RemedySet) {
  /** A region that is being recovered goes on with that, whatever flush failed. */
  const quiescesAnyway = remedies.has('quiescing-recovers');
  const tellsLog = remedies.has('flush-failure-told');
  const looksAtUpdate = remedies.has('flush-failure-checked');
  /** A copy that failed is none, whether or not errors are handled. */
  const heedsCopies = remedies.has('copy-errors-heeded');
  /** A flush that fails spoils the copy under way. */
  const looksAtCopies = remedies.has('copy-flush-checked');
  /** A log that says "not in sync" may only have been unable to tell: then it is told. */
  const demotesDoubt = remedies.has('doubt-is-demoted');

  const entry = setup({
    types: { events: {} as EntryEvent, input: {} as EntryInput, context: {} as EntryContext },
    guards: {
      'in sync': ({ event }) => (event.type === 'lookedUp' || event.type === 'logSaid' || event.type === 'logSaidOfWrite') && event.inSync,
      'room for a write': ({ context: { pending, pendingMax } }) => pendingMax === 0 || pending < pendingMax,
      'room to delay': ({ context: { delayed, delayedMax } }) => delayedMax === 0 || delayed < delayedMax,
      'others remain': ({ context, event }) =>
        event.type === 'writeEnded' && event.others && (context.pendingMax === 0 || context.pending > 1),
      'the last': ({ context, event }) =>
        event.type === 'writeEnded' && !event.others && (context.pendingMax === 0 || context.pending === 1),
      'a flush failed': ({ context, event }) =>
        event.type === 'writeEnded'
          ? event.flushFailed && !event.others && (context.pendingMax === 0 || context.pending === 1)
          : event.type === 'updateState' && event.flushFailed,
      'errors are handled': ({ event }) => event.type === 'updateState' && event.handleErrors,
      copied: ({ event }) => event.type === 'copyEnded' && event.ok,
    },
    actions: {
      /** Ask the log whether the region is in sync; waiting is allowed. */
      askLog: () => {},
      answer: (_, _params: { path: WritePath }) => {},
      /** The entry comes into being, or is there no longer. */
      insert: () => {},
      remove: () => {},
      countWrite: () => {},
      uncountWrite: () => {},
      joinList: (_, _params: { list: EntryList }) => {},
      leaveList: (_, _params: { list: EntryList }) => {},
      markRegion: () => {},
      clearRegion: () => {},
      setRegionSync: (_, _params: { inSync: boolean }) => {},
      /** Keep the write with the entry, behind those that came before. */
      delay: () => {},
      /** The delayed writes go back to the queue, in their order. */
      requeueDelayed: () => {},
      /** One recovery fewer in flight. */
      leaveFlight: () => {},
      givePermit: () => {},
      startCopy: () => {},
      /** There is something to do for the worker. */
      wake: () => {},
    },
  });
  const up = entry.assign({ pending: ({ context }) => (context.pendingMax === 0 ? 0 : context.pending + 1) });
  const down = entry.assign({ pending: ({ context }) => (context.pendingMax === 0 ? 0 : context.pending - 1) });
  const oneDelayed = entry.assign({ delayed: ({ context }) => (context.delayedMax === 0 ? 0 : context.delayed + 1) });
  const noneDelayed = entry.assign({ delayed: 0 });

  const join = (list: EntryList) => ({ type: 'joinList' as const, params: { list } });
  const leave = (list: EntryList) => ({ type: 'leaveList' as const, params: { list } });
  const answer = (path: WritePath) => ({ actions: { type: 'answer' as const, params: { path } } });
  const setSync = (inSync: boolean) => ({ type: 'setRegionSync' as const, params: { inSync } });
  const endRecovery = (inSync: boolean) =>
    [setSync(inSync), noneDelayed, 'requeueDelayed' as const, 'leaveFlight' as const, 'givePermit' as const] as const;
  const counted = { guard: 'room for a write' as const, actions: [up, 'countWrite' as const] };
  const othersRemain = { guard: 'others remain' as const, actions: [down, 'uncountWrite' as const] };
  const delayed = { guard: 'room to delay' as const, actions: [oneDelayed, 'delay' as const] };

  return entry.createMachine({
    id: 'entry',
    /** Numbers that stay 0 when whoever sends the events counts. */
    context: ({ input: { pendingMax, delayedMax } }) => ({ pendingMax, delayedMax, pending: 0, delayed: 0 }),
    initial: 'absent',
    on: { flushFailed: {} },
    states: {
      /** Not interesting; the log knows. */
      absent: {
        on: {
          find: { actions: 'askLog' },
          lookedUp: [
            { guard: 'in sync', target: 'clean', actions: ['insert', join('clean')] },
            { target: 'nosync', actions: 'insert' },
          ],
          classify: { actions: 'askLog' },
          logSaid: [{ guard: 'in sync', ...answer('sync') }, answer('nosync')],
          logSaidOfWrite: demotesDoubt
            ? [
                { guard: 'in sync', target: 'clean', actions: ['insert', join('clean'), answer('sync').actions] },
                { target: 'nosync', actions: ['insert', 'markRegion', setSync(false), answer('nosync').actions] },
              ]
            : [{ guard: 'in sync', ...answer('sync') }, answer('nosync')],
          destroy: {},
        },
      },
      /** In sync, nobody writes; on the clean list, until the worker clears it. */
      clean: {
        on: {
          find: {},
          classify: answer('sync'),
          writeCounted: { guard: 'room for a write', target: 'dirty', actions: [up, 'countWrite', leave('clean'), 'markRegion'] },
          updateState: [
            ...(looksAtUpdate
              ? [{ guard: 'a flush failed' as const, target: 'nosync', actions: [leave('clean'), ...(tellsLog ? [setSync(false)] : [])] }]
              : []),
            { target: 'absent', actions: [leave('clean'), 'remove', 'clearRegion'] },
          ],
          assigned: { target: 'recovering.quiesced', actions: [leave('clean'), join('quiesced')] },
          destroy: { target: 'absent', actions: [leave('clean'), 'remove'] },
        },
      },
      /** In sync and written to. */
      dirty: {
        on: {
          find: {},
          classify: answer('sync'),
          writeCounted: counted,
          writeEnded: [
            othersRemain,
            {
              guard: 'a flush failed',
              target: 'nosync',
              actions: [down, 'uncountWrite', ...(tellsLog ? [setSync(false)] : []), 'wake'],
            },
            { guard: 'the last', target: 'clean', actions: [down, 'uncountWrite', join('clean'), 'wake'] },
          ],
          writeFailed: { target: 'nosync.busy', actions: setSync(false) },
          assigned: 'recovering.quiescing',
        },
      },
      /** The legs may differ: only the default leg counts. */
      nosync: {
        initial: 'idle',
        on: {
          find: {},
          classify: answer('nosync'),
          ...(quiescesAnyway ? {} : { writeDelayed: delayed }),
        },
        states: {
          idle: {
            on: {
              writeCounted: { guard: 'room for a write', target: 'busy', actions: [up, 'countWrite'] },
              assigned: { target: '#entry.recovering.quiesced', actions: join('quiesced') },
              destroy: { target: '#entry.absent', actions: [noneDelayed, 'remove'] },
            },
          },
          busy: {
            on: {
              writeCounted: counted,
              writeEnded: [othersRemain, { guard: 'the last', target: 'idle', actions: [down, 'uncountWrite', 'wake'] }],
              writeFailed: { actions: setSync(false) },
              assigned: '#entry.recovering.quiescing',
            },
          },
        },
      },
      /** Given out by the log; the last state but one is the worker's turn to report. */
      recovering: {
        initial: 'quiescing',
        on: {
          find: {},
          classify: answer('recover'),
          writeDelayed: delayed,
        },
        states: {
          /** Writes that were counted before are still under way. */
          quiescing: {
            on: {
              writeEnded: [
                othersRemain,
                ...(quiescesAnyway
                  ? []
                  : [
                      {
                        guard: 'a flush failed' as const,
                        target: '#entry.nosync',
                        actions: [down, 'uncountWrite' as const, 'wake' as const],
                      },
                    ]),
                { guard: 'the last', target: 'quiesced', actions: [down, 'uncountWrite', join('quiesced'), 'wake'] },
              ],
              writeFailed: { target: '#entry.nosync.busy', actions: [setSync(false), ...endRecovery(false)] },
            },
          },
          quiesced: { on: { copyStarted: { target: 'copying', actions: [leave('quiesced'), 'startCopy'] } } },
          copying: {
            on: {
              copyEnded: [
                { guard: 'copied', target: 'recovered', actions: [join('recovered'), 'wake'] },
                { target: 'failed', actions: [join('failed'), 'wake'] },
              ],
              ...(looksAtCopies ? { flushFailed: 'spoiled' } : {}),
            },
          },
          ...(looksAtCopies ? { spoiled: { on: { copyEnded: { target: 'failed', actions: [join('failed'), 'wake'] as const } } } } : {}),
          recovered: {
            on: {
              ...(looksAtCopies ? { flushFailed: { target: 'failed', actions: [leave('recovered'), join('failed')] as const } } : {}),
              updateState: { target: '#entry.absent', actions: [leave('recovered'), 'remove', 'clearRegion', ...endRecovery(true)] },
            },
          },
          /** Not in sync again; without handle_errors Linux calls it in sync all the same. */
          failed: {
            on: {
              updateState: [
                {
                  guard: 'errors are handled',
                  target: '#entry.absent',
                  actions: [leave('failed'), 'remove', ...endRecovery(false)],
                },
                { target: '#entry.absent', actions: [leave('failed'), 'remove', ...endRecovery(!heedsCopies)] },
              ],
            },
          },
        },
      },
    },
    options: { maxIterations: 1000 },
  });
}
