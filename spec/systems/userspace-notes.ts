/**
 * What a forwarder keeps beside its machines: its queues of marks and clears, and how much of them the daemon has been told.
 */
import { assign, setup } from 'xstate';
import type { ForwardQueue } from '../machines/forward.ts';
import { fields, is } from './system.ts';
import type { Condition, Where } from './system.ts';

/** Where a mark or a clear of one region is. */
export type Place = 'none' | 'queued' | 'taken' | 'told';

/** One region in both queues. */
export interface QueueContext {
  readonly marks: Place;
  readonly clears: Place;
}

/** What happens to a region in the queues. */
export type QueueEvent =
  | { readonly type: 'mark' | 'clear' }
  /** A flush takes both queues. */
  | { readonly type: 'take' }
  /** The daemon has accepted it; or the whole queue is to be told again. */
  | { readonly type: 'told' | 'again'; readonly queue: ForwardQueue }
  /** The flush ends: everything of it is done with; its marks go back. */
  | { readonly type: 'finish' | 'keep' };

const both: readonly ForwardQueue[] = ['clears', 'marks'];

/** The finite alphabet. */
export const queueEvents: readonly QueueEvent[] = [
  ...(['mark', 'clear', 'take', 'finish', 'keep'] as const).map((type): QueueEvent => ({ type })),
  ...both.flatMap((queue) => (['told', 'again'] as const).map((type): QueueEvent => ({ type, queue }))),
];

const from = (at: Place, places: readonly Place[], to: Place): Place => (places.includes(at) ? to : at);

const all = ({ marks, clears }: QueueContext, places: readonly Place[], to: Place): QueueContext => ({
  marks: from(marks, places, to),
  clears: from(clears, places, to),
});

const one = (context: QueueContext, queue: ForwardQueue, places: readonly Place[], to: Place): QueueContext => ({
  ...context,
  [queue]: from(context[queue], places, to),
});

/** The machine of one region in the queues of a forwarder. */
export function createQueueMachine() {
  return setup({ types: { events: {} as QueueEvent, context: {} as QueueContext } }).createMachine({
    id: 'queue',
    context: { marks: 'none', clears: 'none' },
    on: {
      mark: { actions: assign({ marks: 'queued' }) },
      clear: { actions: assign({ clears: 'queued' }) },
      take: { actions: assign(({ context }) => all(context, ['queued'], 'taken')) },
      told: { actions: assign(({ context, event }) => one(context, event.queue, ['taken'], 'told')) },
      again: { actions: assign(({ context, event }) => one(context, event.queue, ['told'], 'taken')) },
      finish: { actions: assign(({ context }) => all(context, ['taken', 'told'], 'none')) },
      keep: {
        actions: assign(({ context: { marks, clears } }) => ({
          marks: from(marks, ['taken', 'told'], 'queued'),
          clears: from(clears, ['taken', 'told'], 'none'),
        })),
      },
    },
    options: { maxIterations: 1000 },
  });
}

const wheres = new Map<string, Where>();

/** The same sentence is the same predicate, so that a composition asks it once. */
export function isPlace(queue: ForwardQueue, ...places: readonly Place[]): Where {
  const key = [queue, ...places].join(' ');
  const where = wheres.get(key) ?? fields<QueueContext>((context) => places.includes(context[queue]));
  wheres.set(key, where);
  return where;
}

/** The region is at one of these places in the queue. */
export const queued = (region: number, queue: ForwardQueue, ...places: readonly Place[]): Condition =>
  is(['queue', region], isPlace(queue, ...places));
