/**
 * What a forwarder knows without asking: below which region nobody else copies, and that nothing is left to copy.
 *
 * It only judges; everything that is known comes with the question.
 *
 * - The *hint* is a region number that the daemon has given. A write below it need not ask whether another node is copying there.
 * - Above it the daemon is asked, but not more often than every 250 ms; in between the answer is "being copied", which makes the write wait.
 *   Linux counts the 250 ms once for the whole machine, so that one busy log keeps the writes of all others waiting.
 * - Where every region is in sync the hint is the number of regions, and nothing is left to copy.
 * - A resume takes the hint back. A count that was asked for before the end of that resume says nothing about the time after it; Linux believes it.
 *
 * Source: `userspace_is_remote_recovering`, `userspace_get_resync_work`, `userspace_get_sync_count` in Linux
 * `drivers/md/dm-log-userspace-base.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** The questions, and what became of them. */
export type HintEvent =
  /** `below`: the region lies below the hint. `throttled`: the 250 ms are not over, for the region's own question or for any. */
  | { readonly type: 'isRemoteRecovering'; readonly below: boolean; readonly throttled: boolean }
  /** The daemon has said whether it is being copied, and given a hint. */
  | { readonly type: 'toldRecovering'; readonly recovering: boolean }
  /** The daemon could not say. */
  | { readonly type: 'notTold' }
  /** `all`: the hint covers every region. */
  | { readonly type: 'getResyncWork'; readonly all: boolean }
  /**
   * `complete`: every region is in sync. `stale`: a resume has begun since the count was asked for, or had begun before and not ended: the daemon
   * may have counted first.
   */
  | { readonly type: 'counted'; readonly complete: boolean; readonly stale: boolean }
  | { readonly type: 'resume' };

const sides = [false, true];

/** The finite alphabet. */
export const hintEvents: readonly HintEvent[] = [
  ...sides.flatMap((below) => sides.map((throttled): HintEvent => ({ type: 'isRemoteRecovering', below, throttled }))),
  ...sides.map((recovering): HintEvent => ({ type: 'toldRecovering', recovering })),
  { type: 'notTold' },
  ...sides.map((all): HintEvent => ({ type: 'getResyncWork', all })),
  ...sides.flatMap((complete) => sides.map((stale): HintEvent => ({ type: 'counted', complete, stale }))),
  { type: 'resume' },
];

/** Builds the machine with the given remedies. */
export function createHintMachine(remedies: RemedySet) {
  const throttleOf = remedies.has('throttle-per-region') ? 'region' : 'machine';
  const heedsAge = remedies.has('count-not-older');
  const answer = (recovering: boolean) => ({ type: 'answer' as const, params: { recovering } });
  return setup({
    types: { events: {} as HintEvent },
    guards: {
      below: ({ event }) => event.type === 'isRemoteRecovering' && event.below,
      throttled: ({ event }) => event.type === 'isRemoteRecovering' && event.throttled,
      'being copied': ({ event }) => event.type === 'toldRecovering' && event.recovering,
      'nothing is left': ({ event }) => event.type === 'getResyncWork' && event.all,
      'all in sync': ({ event }) => event.type === 'counted' && event.complete && !(heedsAge && event.stale),
    },
    actions: {
      answer: (_, _params: { recovering: boolean }) => {},
      /** Whether it is being copied; then `toldRecovering` or `notTold`. */
      askDaemon: () => {},
      /** The 250 ms begin: for this region of this log, or for every question of the machine. */
      startThrottle: (_, _params: { of: 'region' | 'machine' }) => {},
      /** The hint becomes: what the daemon has given, the number of regions, nothing. */
      takeHint: () => {},
      hintAll: () => {},
      hintNone: () => {},
      askWork: () => {},
      answerNoWork: () => {},
    },
  }).createMachine({
    id: 'hint',
    on: {
      isRemoteRecovering: [
        { guard: 'below', actions: answer(false) },
        { guard: 'throttled', actions: answer(true) },
        { actions: [{ type: 'startThrottle', params: { of: throttleOf } }, 'askDaemon'] },
      ],
      toldRecovering: [{ guard: 'being copied', actions: ['takeHint', answer(true)] }, { actions: ['takeHint', answer(false)] }],
      notTold: { actions: answer(true) },
      getResyncWork: [{ guard: 'nothing is left', actions: 'answerNoWork' }, { actions: 'askWork' }],
      counted: [{ guard: 'all in sync', actions: 'hintAll' }, {}],
      resume: { actions: 'hintNone' },
    },
    options: { maxIterations: 1000 },
  });
}
