/**
 * One request of a forwarder, from the question until its caller has an answer: sending, waiting, sending again, finding a daemon anew.
 *
 * - A request is sent and waits 15 seconds. Without a reply it is sent again, under a new number, for ever.
 * - Where nobody listens, or the daemon says that it does not know the log, the log is made anew: after 2 seconds its constructor is sent,
 *   again and again until it succeeds, then `resume`, and then the request once more. Requests that are *plain*, which are those of the
 *   log's own life, return the error instead.
 * - What a daemon was told before it died is gone with it. A request of a flush that found a new daemon therefore tells its caller so, who
 *   begins the whole flush again. Linux repeats the one request alone, so that a flush may succeed whose marks nobody holds. Where it is
 *   another request that finds the new daemon, the flush is told as well: its next request will meet a daemon that knows the log.
 * - A reply completes a request if it has its number. Whether it is of the same log, the same instance and the same type of request, and
 *   as long as it must be, is looked at here and not by Linux.
 *
 * Who sends, waits and pauses is outside; every attempt has a number of its own, and replies to others are not put before this machine.
 *
 * Source: `userspace_do_request` in Linux `drivers/md/dm-log-userspace-base.c`, `dm_consult_userspace` in `dm-log-userspace-transfer.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** What a reply says, as far as the exchange is concerned. */
export type ReplySort =
  /** Done, and nothing was to be returned. */
  | 'done'
  /** Done, with what was asked for. */
  | 'value'
  /** An error that is none of those below. */
  | 'failed'
  /** Send it again (`EAGAIN`), as a bare acknowledgement. */
  | 'again'
  /** The same as a whole reply, whose empty payload has been stored in place of the room for one. */
  | 'againWhole'
  /** The daemon says that there is nobody to answer (`ESRCH`). */
  | 'gone'
  /** The same, with a payload as long as the answer would have been, so that there is room for the answer to come. */
  | 'goneWithRoom'
  /** The daemon knows no such log (`ENOENT`, `EINVAL`). */
  | 'unknown'
  /** Done, but not as long as the request requires. */
  | 'short'
  /** Longer than there is room. */
  | 'large'
  /** The right number, but another log, another instance or another type of request. */
  | 'foreign'
  /** From somebody who may not reply. */
  | 'unprivileged';

/** Every sort of reply. */
export const replySorts: readonly ReplySort[] = [
  'done',
  'value',
  'failed',
  'again',
  'againWhole',
  'gone',
  'goneWithRoom',
  'unknown',
  'short',
  'large',
  'foreign',
  'unprivileged',
];

/** How a request ends for its caller. `reattached`: a new daemon has the log; nothing that was asked before this request reached it. */
export type ExchangeEnd = 'done' | 'failed' | 'reattached';

/** What a request is to its caller. */
export type AskSort = 'plain' | 'query' | 'part';
const askSorts: readonly AskSort[] = ['plain', 'query', 'part'];

/** What is sent. */
export type ExchangeSend = 'request' | 'CTR' | 'RESUME';

/** What can happen. */
export type ExchangeEvent =
  /**
   * `plain`: an error is returned to the caller, whatever it is; these are requests of the log's own life. `query`: repeated by itself once
   * a new daemon has the log. `part`: one of the requests of a flush, which only mean something together. `value`: it returns something.
   */
  | { readonly type: 'ask'; readonly as: AskSort; readonly value: boolean }
  | { readonly type: 'sent' }
  /** `nobody`: no daemon listens, or none had room (`ESRCH`). */
  | { readonly type: 'notSent'; readonly nobody: boolean }
  | { readonly type: 'replied'; readonly as: ReplySort }
  /** 15 seconds without a reply. */
  | { readonly type: 'timedOut' }
  /** 2 seconds are over. */
  | { readonly type: 'paused' };

const sides = [false, true];

/** The finite alphabet. */
export const exchangeEvents: readonly ExchangeEvent[] = [
  ...askSorts.flatMap((as) => sides.map((value): ExchangeEvent => ({ type: 'ask', as, value }))),
  { type: 'sent' },
  ...sides.map((nobody): ExchangeEvent => ({ type: 'notSent', nobody })),
  ...replySorts.map((as): ExchangeEvent => ({ type: 'replied', as })),
  { type: 'timedOut' },
  { type: 'paused' },
];

/** What is known of the request under way. */
export interface ExchangeContext {
  readonly as: AskSort;
  /** There is room for a payload in the reply. */
  readonly room: boolean;
}

const nothing: ExchangeContext = { as: 'query', room: false };

/** Builds the machine with the given remedies. */
export function createExchangeMachine(remedies: RemedySet) {
  /** A reply counts only if luid, uuid and type agree as well. */
  const matches = remedies.has('reply-matched');
  /** A reply that is too short is an error, and none that makes us ask again takes away the room for the answer. */
  const measures = remedies.has('payload-checked');
  /** The constructor that finds a new daemon has room for the name of a log device. */
  const hasRoom = remedies.has('reattach-has-room');
  /** A daemon that knows no such log has been started anew. */
  const heedsUnknown = remedies.has('unknown-is-restarted');
  /** The caller begins anew, instead of this request alone being repeated. */
  const startsOver = remedies.has('flush-starts-over');
  /** A new daemon may know less to be in sync. */
  const forgetsHint = remedies.has('hint-forgotten');

  const end = (as: ExchangeEnd) => ({ type: 'end' as const, params: { as } });
  const send = (what: ExchangeSend) => ({ type: 'send' as const, params: { what } });
  const isReply = (event: ExchangeEvent, ...sorts: readonly ReplySort[]) => event.type === 'replied' && sorts.includes(event.as);
  const isResumed = (event: ExchangeEvent) => isReply(event, 'done', 'foreign');
  const renewed = [...(forgetsHint ? (['forgetHint'] as const) : []), ...(startsOver ? (['tellRenewed'] as const) : [])];
  const machine = setup({
    types: { events: {} as ExchangeEvent, context: {} as ExchangeContext },
    guards: {
      'nobody, and it may wait': ({ context, event }) => event.type === 'notSent' && event.nobody && context.as !== 'plain',
      /** It is not for us to judge. */
      ignored: ({ event }) => isReply(event, 'unprivileged') || (matches && isReply(event, 'foreign')),
      again: ({ event }) => isReply(event, 'again'),
      'again, the room is gone': ({ event }) => isReply(event, 'againWhole'),
      'the log is gone': ({ context, event }) =>
        context.as !== 'plain' && (isReply(event, 'gone', 'goneWithRoom') || (heedsUnknown && isReply(event, 'unknown'))),
      'the log is gone, and the room': ({ context, event }) => context.as !== 'plain' && isReply(event, 'gone'),
      'too large': ({ context, event }) => isReply(event, 'large') || (isReply(event, 'value') && !context.room),
      'good, or taken for it': ({ event }) => isReply(event, 'done', 'value', 'foreign') || (!measures && isReply(event, 'short')),
      /** The constructor's reply may name a device. */
      'made, and it fits': ({ event }) => isReply(event, 'done', 'foreign') || (hasRoom && isReply(event, 'value')),
      'resumed, or taken for it': ({ event }) => isResumed(event),
      'resumed, part of a flush': ({ context, event }) => startsOver && context.as === 'part' && isResumed(event),
      'asked for another try': ({ event }) => isReply(event, 'again', 'againWhole'),
    },
    actions: {
      /** One attempt, under a number of its own; then `sent` or `notSent`. */
      send: (_, _params: { what: ExchangeSend }) => {},
      /** For 2 seconds; then `paused`. */
      pause: () => {},
      /**
       * A new daemon is about to have the log. What was believed of the old one's regions holds no more, from before anybody else may act on
       * what the new one knows; and a flush under way, of whoever it is, has told its marks to nobody.
       */
      forgetHint: () => {},
      tellRenewed: () => {},
      end: (_, _params: { as: ExchangeEnd }) => {},
    },
  });
  return machine.createMachine({
    id: 'exchange',
    context: nothing,
    initial: 'idle',
    states: {
      idle: {
        on: {
          ask: {
            target: 'sending',
            actions: [
              machine.assign(({ event }) => (event.type === 'ask' ? { as: event.as, room: event.value } : nothing)),
              send('request'),
            ],
          },
        },
      },
      sending: {
        on: {
          sent: 'waiting',
          notSent: [
            { guard: 'nobody, and it may wait', target: 'pausing', actions: 'pause' },
            { target: 'idle', actions: [machine.assign(nothing), end('failed')] },
          ],
        },
      },
      waiting: {
        on: {
          timedOut: { target: 'sending', actions: send('request') },
          replied: [
            { guard: 'ignored' },
            { guard: 'again', target: 'sending', actions: send('request') },
            {
              guard: 'again, the room is gone',
              target: 'sending',
              actions: measures ? send('request') : [machine.assign({ room: false }), send('request')],
            },
            ...(measures
              ? []
              : [
                  {
                    guard: 'the log is gone, and the room' as const,
                    target: 'pausing' as const,
                    actions: [machine.assign({ room: false }), 'pause' as const],
                  },
                ]),
            { guard: 'the log is gone', target: 'pausing', actions: 'pause' },
            { guard: 'too large', target: 'idle', actions: [machine.assign(nothing), end('failed')] },
            { guard: 'good, or taken for it', target: 'idle', actions: [machine.assign(nothing), end('done')] },
            { target: 'idle', actions: [machine.assign(nothing), end('failed')] },
          ],
        },
      },
      /** The log is to be made anew. */
      pausing: { on: { paused: { target: 'sendingCtr', actions: send('CTR') } } },
      sendingCtr: { on: { sent: 'waitingCtr', notSent: { target: 'pausing', actions: 'pause' } } },
      waitingCtr: {
        on: {
          timedOut: { target: 'sendingCtr', actions: send('CTR') },
          replied: [
            { guard: 'ignored' },
            { guard: 'asked for another try', target: 'sendingCtr', actions: send('CTR') },
            { guard: 'made, and it fits', target: 'sendingResume', actions: [...renewed, send('RESUME')] },
            { target: 'pausing', actions: 'pause' },
          ],
        },
      },
      sendingResume: {
        on: { sent: 'waitingResume', notSent: { target: 'idle', actions: [machine.assign(nothing), end('failed')] } },
      },
      waitingResume: {
        on: {
          timedOut: { target: 'sendingResume', actions: send('RESUME') },
          replied: [
            { guard: 'ignored' },
            { guard: 'asked for another try', target: 'sendingResume', actions: send('RESUME') },
            { guard: 'resumed, part of a flush', target: 'idle', actions: [machine.assign(nothing), end('reattached')] },
            { guard: 'resumed, or taken for it', target: 'sending', actions: send('request') },
            { target: 'idle', actions: [machine.assign(nothing), end('failed')] },
          ],
        },
      },
    },
    options: { maxIterations: 1000 },
  });
}
