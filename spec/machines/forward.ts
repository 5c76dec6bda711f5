/**
 * A flush of a forwarder: the queued clears and marks go to the daemon in groups, and then it is told to make them durable.
 *
 * - Marks and clears are only queued. A flush takes both queues; with nothing in them it succeeds without a word to the daemon.
 * - Clears go first, then marks. The order between a clear and a mark of one region is not kept, and with the mark last the region ends dirty.
 * - Before clears are sent the caches of all legs are flushed, by whoever has them; a leg that fails that makes the clears void. Linux sends
 *   them as they are, and a daemon, which has no legs, may make them durable before what was written.
 * - A group has at most 32 regions. Where one is refused, all regions of that queue are sent again one by one, up to the first refusal.
 * - Then one `FLUSH`. In *integrated* mode the marks travel in `FLUSH` itself, and after clears alone a `FLUSH` is planned for later.
 * - A flush that failed keeps its marks for the next one. Linux forgets them, also those that were never sent.
 * - A flush that found a new daemon on its way begins again with both queues: the new one knows nothing of what the old one was told. So
 *   does one whose request succeeded at a new daemon that another thread's request has found meanwhile.
 *
 * Source: `userspace_flush`, `flush_by_group`, `flush_one_by_one` in Linux `drivers/md/dm-log-userspace-base.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';
import type { ExchangeEnd } from './exchange.ts';

/** A queue of a forwarder. */
export type ForwardQueue = 'clears' | 'marks';

/** What can happen. */
export type ForwardEvent =
  /** Which queues have something in them. */
  | { readonly type: 'flush'; readonly clears: boolean; readonly marks: boolean }
  /** What was sent last has ended; `more`: regions of that queue are left. */
  | { readonly type: 'ended'; readonly as: ExchangeEnd; readonly more: boolean }
  /** Some request, perhaps of another thread, is about to resume the log in a new daemon. */
  | { readonly type: 'renewed' }
  /** The caches of all legs were flushed, or one of them could not be. */
  | { readonly type: 'legsFlushed'; readonly ok: boolean };

const sides = [false, true];
const ends: readonly ExchangeEnd[] = ['done', 'failed', 'reattached'];

/** The finite alphabet. */
export const forwardEvents: readonly ForwardEvent[] = [
  ...sides.flatMap((clears) => sides.map((marks): ForwardEvent => ({ type: 'flush', clears, marks }))),
  ...ends.flatMap((as) => sides.map((more): ForwardEvent => ({ type: 'ended', as, more }))),
  { type: 'renewed' },
  ...sides.map((ok): ForwardEvent => ({ type: 'legsFlushed', ok })),
];

/** What the machine is begun with. */
export interface ForwardInput {
  /** Marks travel in `FLUSH`. */
  readonly integrated: boolean;
}

/** Both modes. */
export const forwardInputs: readonly ForwardInput[] = [{ integrated: false }, { integrated: true }];

/** What is known of the flush under way. */
export interface ForwardContext extends ForwardInput {
  readonly clears: boolean;
  readonly marks: boolean;
  /** A daemon that may know nothing of this flush has the log. */
  readonly renewed: boolean;
}

/** The request has succeeded, but at a daemon that may not know what came before it. */
function isReattached({ renewed }: ForwardContext, event: ForwardEvent): boolean {
  return event.type === 'ended' && (event.as === 'reattached' || (event.as === 'done' && renewed));
}

/** Builds the machine with the given remedies. */
export function createForwardMachine(remedies: RemedySet) {
  /** Marks of a flush that failed go with the next one. */
  const keepsMarks = remedies.has('marks-kept');
  /** A daemon may make a clear durable at once, and has no legs that it could flush before. */
  const flushesLegs = remedies.has('legs-before-clears');

  /** `from`: where in the queue: the first region, or the one behind the last that was accepted. */
  const send = (queue: ForwardQueue, by: 'group' | 'one', from: 'first' | 'next') => ({
    type: 'send' as const,
    params: { queue, by, from },
  });
  const end = (ok: boolean) => ({ type: 'end' as const, params: { ok } });
  const forward = setup({
    types: { events: {} as ForwardEvent, context: {} as ForwardContext, input: {} as ForwardInput },
    guards: {
      'the legs were flushed': ({ event }) => event.type === 'legsFlushed' && event.ok,
      'nothing queued': ({ event }) => event.type === 'flush' && !event.clears && !event.marks,
      'clears queued': ({ event }) => event.type === 'flush' && event.clears,
      reattached: ({ context, event }) => isReattached(context, event),
      failed: ({ event }) => event.type === 'ended' && event.as === 'failed',
      'failed, integrated': ({ context, event }) => event.type === 'ended' && event.as === 'failed' && context.integrated,
      more: ({ event }) => event.type === 'ended' && event.more,
      'reattached, there were clears': ({ context, event }) => isReattached(context, event) && context.clears,
      'there are marks': ({ context }) => context.marks,
      'clears alone, integrated': ({ context }) => context.integrated && !context.marks,
      integrated: ({ context }) => context.integrated,
    },
    actions: {
      /** Both queues become those of this flush. */
      takeQueues: () => {},
      /** A message to the daemon: `CLEAR_REGION`, `MARK_REGION`, or in integrated mode `FLUSH` with marks. */
      send: (_, _params: { queue: ForwardQueue; by: 'group' | 'one'; from: 'first' | 'next' }) => {},
      sendFlush: () => {},
      /** Then `legsFlushed`. */
      flushLegs: () => {},
      /** In integrated mode: this flush had clears alone, or it had marks. */
      tellClearsOnly: () => {},
      tellMarksFlushed: () => {},
      /** Everything of this flush is forgotten; or its marks go back into their queue. */
      dropQueues: () => {},
      keepMarks: () => {},
      raiseEvent: () => {},
      end: (_, _params: { ok: boolean }) => {},
    },
  });
  const none = forward.assign({ clears: false, marks: false, renewed: false });
  const anew = forward.assign({ renewed: false });
  const fail = [none, keepsMarks ? ('keepMarks' as const) : ('dropQueues' as const), 'raiseEvent' as const, end(false)];
  /** A new daemon has the log: everything of this flush is said again. */
  const clearsAgain = { guard: 'reattached' as const, target: 'clearing' as const, actions: [anew, send('clears', 'group', 'first')] };
  const startOver = [
    { ...clearsAgain, guard: 'reattached, there were clears' as const },
    { guard: 'reattached' as const, target: 'marking' as const, actions: [anew, send('marks', 'group', 'first')] },
  ];
  const marksNext = [
    { guard: 'clears alone, integrated' as const, target: 'idle' as const, actions: [none, 'tellClearsOnly' as const, end(true)] },
    { guard: 'there are marks' as const, target: 'marking' as const, actions: send('marks', 'group', 'first') },
    { target: 'flushing' as const, actions: 'sendFlush' as const },
  ];
  const flushNext = [
    { guard: 'integrated' as const, target: 'idle' as const, actions: [none, 'tellMarksFlushed' as const, end(true)] },
    { target: 'flushing' as const, actions: 'sendFlush' as const },
  ];
  return forward.createMachine({
    id: 'forward',
    /** Nothing of a flush. */
    context: ({ input }) => ({ integrated: input.integrated, clears: false, marks: false, renewed: false }),
    initial: 'idle',
    on: { renewed: { actions: forward.assign({ renewed: true }) } },
    states: {
      idle: {
        on: {
          renewed: {},
          flush: [
            { guard: 'nothing queued', actions: end(true) },
            {
              guard: 'clears queued',
              target: flushesLegs ? 'flushingLegs' : 'clearing',
              actions: [
                'takeQueues',
                forward.assign(({ event }) => (event.type === 'flush' ? { clears: event.clears, marks: event.marks } : {})),
                flushesLegs ? 'flushLegs' : send('clears', 'group', 'first'),
              ],
            },
            {
              target: 'marking',
              actions: ['takeQueues', forward.assign({ clears: false, marks: true }), send('marks', 'group', 'first')],
            },
          ],
        },
      },
      /** What was written to the legs before the clears must be durable before these may be. Where it is not they are void. */
      flushingLegs: {
        on: {
          legsFlushed: [
            { guard: 'the legs were flushed', target: 'clearing', actions: send('clears', 'group', 'first') },
            {
              guard: 'there are marks',
              target: 'marking',
              actions: [forward.assign({ clears: false }), send('marks', 'group', 'first')],
            },
            { target: 'idle', actions: [none, end(true)] },
          ],
        },
      },
      clearing: {
        on: {
          ended: [
            clearsAgain,
            { guard: 'failed', target: 'clearingOne', actions: send('clears', 'one', 'first') },
            { guard: 'more', actions: send('clears', 'group', 'next') },
            ...marksNext,
          ],
        },
      },
      clearingOne: {
        on: {
          ended: [
            clearsAgain,
            { guard: 'failed', target: 'idle', actions: fail },
            { guard: 'more', actions: send('clears', 'one', 'next') },
            ...marksNext,
          ],
        },
      },
      marking: {
        on: {
          ended: [
            ...startOver,
            {
              guard: 'failed, integrated',
              target: 'idle',
              actions: fail,
            },
            { guard: 'failed', target: 'markingOne', actions: send('marks', 'one', 'first') },
            { guard: 'more', actions: send('marks', 'group', 'next') },
            ...flushNext,
          ],
        },
      },
      markingOne: {
        on: {
          ended: [
            ...startOver,
            { guard: 'failed', target: 'idle', actions: fail },
            { guard: 'more', actions: send('marks', 'one', 'next') },
            { target: 'flushing', actions: 'sendFlush' },
          ],
        },
      },
      flushing: {
        on: { ended: [...startOver, { guard: 'failed', target: 'idle', actions: fail }, { target: 'idle', actions: [none, end(true)] }] },
      },
    },
    options: { maxIterations: 1000 },
  });
}
