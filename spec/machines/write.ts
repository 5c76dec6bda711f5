/**
 * What becomes of a write: to whom it is sent, and how it ends when legs or the log fail.
 *
 * It only judges; everything that is known comes with the question.
 *
 * - Flushes go to every leg, are never counted, marked, delayed, or kept from another node's recovery; nor are discards in Linux.
 * - Where the legs may differ only the default leg is written, and its answer is the write's.
 * - A write that no leg failed has ended. One that a leg failed goes to the list of failures, so it is not acknowledged yet; a discard that
 *   failed is not supported, and no fault of the leg.
 * - On the list of failures: the region goes out of sync first, in Linux only while the log is well. Then, by the mode: without features the write has
 *   succeeded if a leg is left; with handle_errors it is held until the table is changed; with keep_log it has succeeded unless the log
 *   has failed.
 *
 * Left out: which leg missed a write, which nothing remembers; so where a write succeeds although a leg missed it, that leg may be the
 * source of a copy after a restart.
 *
 * Source: `do_writes`, `write_callback`, `do_failures`, `hold_bio` in Linux `drivers/md/dm-raid1.c`.
 */
import { and, not, or, setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';
import type { WritePath } from './entry.ts';

/** Data of an application, or a request that carries none. */
export type WriteKind = 'data' | 'flush' | 'discard';
/** Every kind of write. */
export const writeKinds: readonly WriteKind[] = ['data', 'flush', 'discard'];

/** The features of the table; keep_log comes only with handle_errors. */
export type MirrorMode = 'none' | 'handleErrors' | 'keepLog';
/** Every mode. */
export const mirrorModes: readonly MirrorMode[] = ['none', 'handleErrors', 'keepLog'];

/** Whether the mirror is about to be suspended, and whether writes may then be given back. */
export type Suspending = 'no' | 'flush' | 'noFlush';

/** The questions. */
export type WriteEvent =
  /** `remote`: another node recovers the region; `path`: what its entry says. */
  | { readonly type: 'queued'; readonly kind: WriteKind; readonly remote: boolean; readonly path: WritePath }
  /** A leg has failed it; others may not have answered. */
  | { readonly type: 'missed'; readonly kind: WriteKind }
  /** Every leg has answered; `doubtful`: a leg has failed a flush before, and no copy has answered that since. */
  | { readonly type: 'returned'; readonly kind: WriteKind; readonly legFailed: boolean; readonly doubtful: boolean }
  /** Every leg has answered well, but one has failed a flush since: it may have lost what it had. */
  | { readonly type: 'returnedDoubtful'; readonly kind: WriteKind }
  /** It is on the list of failures. */
  | {
      readonly type: 'failed';
      readonly kind: WriteKind;
      readonly logFailed: boolean;
      /** A leg without recorded errors is left. */
      readonly legLeft: boolean;
      readonly mode: MirrorMode;
      readonly suspending: Suspending;
      /** The default leg is among those that missed it. */
      readonly defaultMissed: boolean;
    }
  /** It was held when the mirror is about to be suspended. */
  | { readonly type: 'released'; readonly kind: WriteKind; readonly suspending: Exclude<Suspending, 'no'> }
  /** It was sent to the default leg alone, which has answered. */
  | { readonly type: 'passedOn'; readonly kind: WriteKind; readonly ok: boolean };

const sides = [false, true];
const paths: readonly WritePath[] = ['sync', 'nosync', 'recover'];
const suspendings: readonly Suspending[] = ['no', 'flush', 'noFlush'];

/** The finite alphabet. */
export const writeEvents: readonly WriteEvent[] = [
  ...writeKinds.flatMap((kind) => sides.flatMap((remote) => paths.map((path): WriteEvent => ({ type: 'queued', kind, remote, path })))),
  ...writeKinds.map((kind): WriteEvent => ({ type: 'missed', kind })),
  ...writeKinds.flatMap((kind) =>
    sides.flatMap((legFailed) => sides.map((doubtful): WriteEvent => ({ type: 'returned', kind, legFailed, doubtful }))),
  ),
  ...writeKinds.map((kind): WriteEvent => ({ type: 'returnedDoubtful', kind })),
  ...writeKinds.flatMap((kind) =>
    sides.flatMap((logFailed) =>
      sides.flatMap((legLeft) =>
        mirrorModes.flatMap((mode) =>
          suspendings.flatMap((suspending) =>
            sides.map((defaultMissed): WriteEvent => ({ type: 'failed', kind, logFailed, legLeft, mode, suspending, defaultMissed })),
          ),
        ),
      ),
    ),
  ),
  ...writeKinds.flatMap((kind) =>
    (['flush', 'noFlush'] as const).map((suspending): WriteEvent => ({ type: 'released', kind, suspending })),
  ),
  ...writeKinds.flatMap((kind) => sides.map((ok): WriteEvent => ({ type: 'passedOn', kind, ok }))),
];

/** How a write ends for whoever asked for it. */
export type WriteEnding = 'success' | 'error' | 'notSupported' | 'requeued';

/** Builds the machine with the given remedies. */
export function createWriteMachine(remedies: RemedySet) {
  /** Discards are counted, marked and delayed like data. */
  const countsDiscards = remedies.has('discards-counted');
  /** A write that the source of copies missed has not succeeded. */
  const needsDefault = remedies.has('source-stored');
  /** A flush after one that failed says nothing of what was lost then. */
  const doubtsFlushes = remedies.has('flush-failure-sticks');
  /** A region whose write a leg missed goes out of sync even when the log has failed, for that may pass. */
  const demotesAnyway = remedies.has('demotions-kept');
  /** A write that a failed flush may have lost before it returned has failed as well. */
  const sharesFailures = remedies.has('flush-failure-shared');
  /** What a failed flush may have lost is known before anything is cleared. */
  const latchesAtOnce = remedies.has('flush-failure-at-once');
  const put = (list: WritePath) => ({ type: 'put' as const, params: { list } });
  const blame = (as: 'write' | 'flush') => ({ type: 'blameLegs' as const, params: { as } });
  const end = (as: WriteEnding) => ({ type: 'end' as const, params: { as } });

  return setup({
    types: { events: {} as WriteEvent },
    guards: {
      data: ({ event }) => event.kind === 'data',
      flush: ({ event }) => event.kind === 'flush',
      discard: ({ event }) => event.kind === 'discard',
      'goes past the hash': ({ event }) => event.kind === 'flush' || (event.kind === 'discard' && !countsDiscards),
      'another node recovers': ({ event }) => event.type === 'queued' && event.remote,
      recovering: ({ event }) => event.type === 'queued' && event.path === 'recover',
      'not in sync': ({ event }) => event.type === 'queued' && event.path === 'nosync',
      'a leg failed': ({ event }) =>
        event.type === 'returned' && (event.legFailed || (doubtsFlushes && event.kind === 'flush' && event.doubtful)),
      'the log failed': ({ event }) => event.type === 'failed' && event.logFailed,
      'no leg is left': ({ event }) => event.type === 'failed' && !event.legLeft,
      'the log is kept': ({ event }) => event.type === 'failed' && event.mode === 'keepLog',
      'errors are handled': ({ event }) => event.type === 'failed' && event.mode === 'handleErrors',
      'the source missed it': ({ event }) =>
        event.type === 'failed' && needsDefault && event.mode !== 'handleErrors' && event.defaultMissed,
      'the leg failed': ({ event }) => event.type === 'passedOn' && !event.ok,
      suspending: ({ event }) => event.type === 'failed' && event.suspending !== 'no',
      'without flush': ({ event }) => (event.type === 'failed' || event.type === 'released') && event.suspending === 'noFlush',
    },
    actions: {
      /** On which list of the pass it is. */
      put: (_, _params: { list: WritePath }) => {},
      /** The region's entry counts it. */
      count: () => {},
      /** Back to the queue, for a later pass. */
      putOff: () => {},
      end: (_, _params: { as: WriteEnding }) => {},
      /** Every leg that failed it gets an error recorded. */
      blameLegs: (_, _params: { as: 'write' | 'flush' }) => {},
      listFailure: () => {},
      /** The mirror does not call itself in sync. */
      outOfSync: () => {},
      /** The entry and the log hear that a leg missed it. */
      writeFailed: () => {},
      latchFlushFailure: () => {},
      /** Kept until suspend. */
      hold: () => {},
    },
  }).createMachine({
    id: 'write',
    type: 'parallel',
    states: {
      /** Where it goes, and how it ends. */
      fate: {
        on: {
          queued: [
            { guard: 'goes past the hash', actions: put('sync') },
            { guard: 'another node recovers', actions: 'putOff' },
            { guard: 'recovering', actions: put('recover') },
            { guard: 'not in sync', actions: [put('nosync'), 'count'] },
            { actions: [put('sync'), 'count'] },
          ],
          returned: [
            { guard: not('a leg failed'), actions: end('success') },
            { guard: 'discard', actions: end('notSupported') },
            {
              guard: 'flush',
              actions: [blame(doubtsFlushes ? 'flush' : 'write'), ...(latchesAtOnce ? ['latchFlushFailure' as const] : []), 'listFailure'],
            },
            { actions: [blame('write'), 'listFailure'] },
          ],
          returnedDoubtful: [
            ...(sharesFailures ? [{ guard: 'data' as const, actions: [blame('write'), 'listFailure' as const] }] : []),
            { actions: end('success') },
          ],
          released: [{ guard: 'without flush', actions: end('requeued') }, { actions: end('error') }],
          passedOn: [{ guard: 'the leg failed', actions: end('error') }, { actions: end('success') }],
        },
      },
      /** What the others hear of a failure: before the write itself ends. */
      report: {
        on: {
          missed: latchesAtOnce ? [{ guard: 'flush', actions: 'latchFlushFailure' }, {}] : {},
          failed: [
            ...(demotesAnyway ? [] : [{ guard: 'the log failed' as const }]),
            { guard: 'flush', actions: latchesAtOnce ? 'outOfSync' : (['outOfSync', 'latchFlushFailure'] as const) },
            { guard: 'data', actions: ['outOfSync', 'writeFailed'] },
            { actions: 'outOfSync' },
          ],
        },
      },
      ending: {
        on: {
          failed: [
            { guard: or(['no leg is left', and(['the log is kept', 'the log failed'])]), actions: end('error') },
            { guard: 'the source missed it', actions: end('error') },
            { guard: not('errors are handled'), actions: end('success') },
            { guard: not('suspending'), actions: 'hold' },
            { guard: 'without flush', actions: end('requeued') },
            { actions: end('error') },
          ],
        },
      },
    },
    options: { maxIterations: 1000 },
  });
}
