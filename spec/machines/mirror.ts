/**
 * The life of a mirror: made, resumed, suspended, resumed again, removed.
 *
 * The order of a suspend is what keeps it from waiting for ever: first writes that fail are no longer held and those that are held end,
 * for they keep regions from quiescing; then recovery is stopped, which ends when no region recovers; then the log hears of it and gives out
 * no work; then the worker runs once more for what the recovery released. Only then are the outstanding requests waited for, and the log told
 * that there are none.
 *
 * Linux tells it at once, while the worker may still be at the clears of the requests that ended last.
 *
 * A log that reports a failure is not waited for: the mirror goes on, and the log answers on the side of doubt.
 *
 * Left out: keeping new requests back while the mirror is suspended, which whoever owns the mirror does.
 *
 * Source: `mirror_presuspend`, `mirror_postsuspend`, `mirror_resume`, `mirror_dtr` in Linux `drivers/md/dm-raid1.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** What the owner asks, and what was waited for. */
export type MirrorEvent =
  | { readonly type: 'resume' }
  /** `resume` of the log has ended, well or badly. */
  | { readonly type: 'logResumed' }
  | { readonly type: 'presuspend' }
  /** All permits are back; `flying`: a recovery is still being prepared. */
  | { readonly type: 'recoveryStopped'; readonly flying: boolean }
  /** Nothing is being prepared any more. */
  | { readonly type: 'flightEnded' }
  /** `presuspend` or `postsuspend` of the log has ended, well or badly. */
  | { readonly type: 'logTold' }
  /** The worker has nothing left to do. */
  | { readonly type: 'drained' }
  /** Every request has ended. */
  | { readonly type: 'requestsEnded' }
  | { readonly type: 'remove' };

/** The finite alphabet. */
export const mirrorEvents: readonly MirrorEvent[] = [
  { type: 'resume' },
  { type: 'logResumed' },
  { type: 'presuspend' },
  { type: 'recoveryStopped', flying: false },
  { type: 'recoveryStopped', flying: true },
  { type: 'flightEnded' },
  { type: 'logTold' },
  { type: 'drained' },
  { type: 'requestsEnded' },
  { type: 'remove' },
];

/** Builds the machine with the given remedies. */
export function createMirrorMachine(remedies: RemedySet) {
  /** What ended last may have left the worker something to tell the log. */
  const drainsTwice = remedies.has('suspend-awaits-worker');

  return setup({
    types: { events: {} as MirrorEvent },
    guards: {
      'still being prepared': ({ event }) => event.type === 'recoveryStopped' && event.flying,
    },
    actions: {
      /** From now on writes that fail end instead of being held; and the reverse. */
      raiseSuspend: () => {},
      lowerSuspend: () => {},
      /** Held writes are judged again. */
      judgeHeld: () => {},
      startRecovery: () => {},
      stopRecovery: () => {},
      resumeLog: () => {},
      presuspendLog: () => {},
      postsuspendLog: () => {},
      drainWorker: () => {},
      awaitRequests: () => {},
      wake: () => {},
      /** The owner's suspend has ended. */
      tellSuspended: () => {},
      tellResumed: () => {},
      destroy: () => {},
    },
  }).createMachine({
    id: 'mirror',
    initial: 'loaded',
    states: {
      /** The table is made, and nothing was asked of the log. */
      loaded: {
        on: { resume: { target: 'resuming', actions: ['lowerSuspend', 'resumeLog'] }, remove: { target: 'removed', actions: 'destroy' } },
      },
      resuming: { on: { logResumed: { target: 'live', actions: ['startRecovery', 'wake', 'tellResumed'] } } },
      live: { on: { presuspend: { target: 'stopping', actions: ['raiseSuspend', 'judgeHeld', 'stopRecovery'] } } },
      /** Until no region recovers. */
      stopping: {
        on: {
          recoveryStopped: [
            { guard: 'still being prepared', target: 'landing' },
            { target: 'telling', actions: 'presuspendLog' },
          ],
        },
      },
      /** Until nothing is being prepared. */
      landing: { on: { flightEnded: { target: 'telling', actions: 'presuspendLog' } } },
      telling: { on: { logTold: { target: 'draining', actions: 'drainWorker' } } },
      draining: { on: { drained: { target: 'waiting', actions: 'awaitRequests' } } },
      waiting: {
        on: {
          requestsEnded: drainsTwice ? { target: 'settling', actions: 'drainWorker' } : { target: 'closing', actions: 'postsuspendLog' },
        },
      },
      ...(drainsTwice ? { settling: { on: { drained: { target: 'closing', actions: 'postsuspendLog' } } } } : {}),
      closing: { on: { logTold: { target: 'suspended', actions: 'tellSuspended' } } },
      suspended: {
        on: { resume: { target: 'resuming', actions: ['lowerSuspend', 'resumeLog'] }, remove: { target: 'removed', actions: 'destroy' } },
      },
      removed: {},
    },
    options: { maxIterations: 1000 },
  });
}
