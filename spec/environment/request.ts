/**
 * One request of an application to the mirror, from its arrival to its end: where it waits, and which legs have answered.
 *
 * It is made once. What becomes of it is decided by the mirror's machines (`pass.ts`, `write.ts`); this one remembers what they decided.
 *
 * Left out: a request that both legs fail. It ends with an error whatever else happens.
 */
import { assign, setup } from 'xstate';
import type { WritePath } from '../machines/entry.ts';

/** One of the two legs. */
export type Leg = 0 | 1;
/** Both legs. */
export const bothLegs: readonly Leg[] = [0, 1];

/** What happens to a request. */
export type RequestEvent =
  | { readonly type: 'submit' }
  /** The worker takes what is queued, and what is on the list of failures. */
  | { readonly type: 'take' }
  | { readonly type: 'put'; readonly list: WritePath }
  /** The region's entry has counted it, or it is not counted. */
  | { readonly type: 'ready' }
  /** To every leg. */
  | { readonly type: 'send' }
  | { readonly type: 'sendAlone'; readonly leg: Leg }
  /** Not sent. */
  | { readonly type: 'fail' }
  | { readonly type: 'delay' }
  | { readonly type: 'requeue' }
  | { readonly type: 'answer'; readonly leg: Leg; readonly ok: boolean }
  /** The leg, which had answered well, has failed a flush. */
  | { readonly type: 'doubt'; readonly leg: Leg }
  /** On the list of failures, after all legs have answered; `doubtful`: a leg counts as one that missed it for a flush that failed. */
  | { readonly type: 'list'; readonly doubtful: boolean }
  | { readonly type: 'hold' }
  /** It was held and is judged again. */
  | { readonly type: 'release' }
  | { readonly type: 'end' }
  | { readonly type: 'crash' };

/** The finite alphabet. */
export const requestEvents: readonly RequestEvent[] = [
  ...(['submit', 'take', 'ready', 'send', 'fail', 'delay', 'requeue', 'hold', 'release', 'end', 'crash'] as const).map((type) => ({
    type,
  })),
  ...(['sync', 'nosync', 'recover'] as const).map((list): RequestEvent => ({ type: 'put', list })),
  ...[true, false].map((doubtful): RequestEvent => ({ type: 'list', doubtful })),
  ...bothLegs.flatMap((leg): RequestEvent[] => [
    { type: 'sendAlone', leg },
    { type: 'doubt', leg },
  ]),
  ...bothLegs.flatMap((leg) => [true, false].map((ok): RequestEvent => ({ type: 'answer', leg, ok }))),
];

/** What is known of it. */
export interface RequestContext {
  /** Legs that have not answered. */
  readonly left: readonly Leg[];
  /** Legs that failed it. */
  readonly missed: readonly Leg[];
  /** Legs that answered well and then failed a flush. */
  readonly doubt: readonly Leg[];
}

const nothing: RequestContext = { left: [], missed: [], doubt: [] };

/** The machine of one request. */
export function createRequestMachine() {
  const request = setup({
    types: { events: {} as RequestEvent, context: {} as RequestContext },
    guards: {
      expected: ({ context, event }) =>
        event.type === 'answer' && context.left.includes(event.leg) && (event.ok || context.missed.length === 0),
      'has answered well': ({ context, event }) =>
        event.type === 'doubt' && !context.left.includes(event.leg) && !context.missed.includes(event.leg),
      sync: ({ event }) => event.type === 'put' && event.list === 'sync',
      nosync: ({ event }) => event.type === 'put' && event.list === 'nosync',
    },
  });
  const answered = request.assign(({ context, event }) =>
    event.type === 'answer'
      ? { left: context.left.filter((leg) => leg !== event.leg), missed: event.ok ? context.missed : [...context.missed, event.leg] }
      : context,
  );
  return request.createMachine({
    id: 'request',
    context: nothing,
    initial: 'idle',
    on: { crash: '.over' },
    states: {
      idle: { on: { submit: 'queued', crash: {} } },
      queued: { on: { take: 'taken' } },
      taken: {
        on: { put: [{ guard: 'sync', target: 'sync' }, { guard: 'nosync', target: 'nosync' }, { target: 'recover' }] },
      },
      /** Sorted; the numbers of the entry do not know it yet. */
      sync: { on: { ready: 'syncReady' } },
      nosync: { on: { ready: 'nosyncReady' } },
      syncReady: { on: { send: { target: 'flying', actions: assign({ left: bothLegs }) }, fail: 'failing' } },
      nosyncReady: {
        on: { sendAlone: { target: 'alone', actions: assign(({ event }) => ({ left: [event.leg] })) }, fail: 'failing' },
      },
      recover: { on: { delay: 'delayed' } },
      /** Kept by the region's entry. */
      delayed: { on: { requeue: 'queued' } },
      /** On its way to every leg. */
      flying: {
        on: {
          answer: { guard: 'expected', actions: answered },
          doubt: [
            {
              guard: 'has answered well',
              actions: assign(({ context, event }) => ({
                doubt: bothLegs.filter((leg) => leg === event.leg || context.doubt.includes(leg)),
              })),
            },
            {},
          ],
          list: {
            target: 'failing',
            actions: assign(({ context: { missed, doubt }, event }) => ({
              left: [],
              missed: bothLegs.filter((leg) => missed.includes(leg) || (event.doubtful && doubt.includes(leg))),
              doubt: [],
            })),
          },
          end: { target: 'over' },
        },
      },
      /** On its way to one leg. */
      alone: { on: { end: 'over' } },
      /** On the list of failures: new, and taken by the worker. */
      failing: { on: { take: 'judging' } },
      judging: { on: { hold: 'held', end: 'over' } },
      held: { on: { release: 'failing' } },
      /** Ended, or gone with the node; told apart by what is promised for the block. */
      over: { entry: assign(nothing), on: { crash: {} } },
    },
    options: { maxIterations: 1000 },
  });
}

/** It has begun and has not ended. */
export const isUnderWay = (local: { readonly value: unknown }): boolean => local.value !== 'idle' && local.value !== 'over';
