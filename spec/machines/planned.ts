/**
 * The flush that a forwarder in integrated mode plans after clears alone, 3 seconds later, so that clears do not stay undurable for ever.
 *
 * A flush with marks in between makes it unnecessary. Suspend and destruction run a planned one at once and wait for it.
 *
 * Linux also cancels where it should leave things as they are: a second flush of clears alone finds one planned and takes it away, so that
 * of several in a row every other one leaves nothing planned, and the last clears may never become durable, not even by a suspend.
 *
 * Source: `userspace_flush`, `do_flush`, `userspace_postsuspend` in Linux `drivers/md/dm-log-userspace-base.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** What can happen. */
export type PlannedEvent =
  /** A flush had clears alone, or it had marks. */
  | { readonly type: 'clearsOnly' }
  | { readonly type: 'marksFlushed' }
  /** 3 seconds are over. */
  | { readonly type: 'due' }
  /** Postsuspend and destruction: nothing may stay planned. */
  | { readonly type: 'force' }
  /** The `FLUSH` has ended. */
  | { readonly type: 'ended'; readonly ok: boolean };

/** The finite alphabet. */
export const plannedEvents: readonly PlannedEvent[] = [
  { type: 'clearsOnly' },
  { type: 'marksFlushed' },
  { type: 'due' },
  { type: 'force' },
  { type: 'ended', ok: false },
  { type: 'ended', ok: true },
];

/** Builds the machine with the given remedies. */
export function createPlannedMachine(remedies: RemedySet) {
  /** What is planned stays planned when there are more clears. */
  const stays = remedies.has('planned-flush-kept');
  return setup({
    types: { events: {} as PlannedEvent },
    guards: {
      'it failed': ({ event }) => event.type === 'ended' && !event.ok,
    },
    actions: {
      /** `due` comes in 3 seconds, unless it is cancelled. */
      schedule: () => {},
      cancel: () => {},
      /** An empty `FLUSH`; then `ended`. */
      sendFlush: () => {},
      raiseEvent: () => {},
      /** Whoever forced it may go on. */
      tellForced: () => {},
    },
  }).createMachine({
    id: 'planned',
    initial: 'none',
    states: {
      none: { on: { clearsOnly: { target: 'planned', actions: 'schedule' }, marksFlushed: {}, force: { actions: 'tellForced' } } },
      planned: {
        on: {
          clearsOnly: stays ? {} : { target: 'none', actions: 'cancel' },
          marksFlushed: { target: 'none', actions: 'cancel' },
          due: { target: 'flushing', actions: 'sendFlush' },
          force: { target: 'forced', actions: ['cancel', 'sendFlush'] },
        },
      },
      /** The plan counts as done when its flush begins: clears that come now are planned anew. */
      flushing: {
        on: {
          clearsOnly: { target: 'flushingAgain', actions: 'schedule' },
          marksFlushed: {},
          force: 'forced',
          ended: [{ guard: 'it failed', target: 'none', actions: 'raiseEvent' }, { target: 'none' }],
        },
      },
      flushingAgain: {
        on: {
          clearsOnly: stays ? {} : { target: 'flushing', actions: 'cancel' },
          marksFlushed: { target: 'flushing', actions: 'cancel' },
          due: 'flushingDue',
          force: { target: 'forcedAgain', actions: 'cancel' },
          ended: [{ guard: 'it failed', target: 'planned', actions: 'raiseEvent' }, { target: 'planned' }],
        },
      },
      /** The flush under way has taken longer than the time of the next, which follows it at once. */
      flushingDue: {
        on: {
          clearsOnly: stays ? {} : 'flushing',
          marksFlushed: 'flushing',
          force: 'forcedAgain',
          ended: [
            { guard: 'it failed', target: 'flushing', actions: ['raiseEvent', 'sendFlush'] },
            { target: 'flushing', actions: 'sendFlush' },
          ],
        },
      },
      forced: {
        on: {
          ended: [
            { guard: 'it failed', target: 'none', actions: ['raiseEvent', 'tellForced'] },
            { target: 'none', actions: 'tellForced' },
          ],
        },
      },
      /** One is under way, and another was planned behind it. */
      forcedAgain: {
        on: {
          ended: [
            { guard: 'it failed', target: 'forced', actions: ['raiseEvent', 'sendFlush'] },
            { target: 'forced', actions: 'sendFlush' },
          ],
        },
      },
    },
    options: { maxIterations: 1000 },
  });
}
