/**
 * What is on its way from a forwarder to a daemon: a socket's receive buffer, first in first out, with little room.
 *
 * A message keeps its place until the daemon has dealt with it, or dies. It is *current* as long as somebody waits for the reply to it: a
 * forwarder that sends the same again waits for the later one alone, and what is replied to the earlier one comes late.
 *
 * A reply is no message here. It reaches who waits for it in the same moment, or is lost: whether it lay somewhere in between nobody can tell.
 */
import { assign, setup } from 'xstate';

/** A message on its way. */
export interface ChannelMessage {
  readonly message: string;
  readonly current: boolean;
}

/** What happens to the buffer. */
export type ChannelEvent =
  | { readonly type: 'put'; readonly message: string }
  /** The first message, if it is this one, has been dealt with. */
  | { readonly type: 'take'; readonly message: string }
  /** Whoever sends these waits for none of them any more. */
  | { readonly type: 'outdate'; readonly by: number }
  /** The first message is delivered twice. */
  | { readonly type: 'double' }
  /** The socket is closed. */
  | { readonly type: 'close' };

/** What may be on its way, and who sends it. */
export interface ChannelInput {
  readonly senders: Readonly<Record<string, number>>;
  readonly room: number;
}

/** What is on its way, first to last. */
export interface ChannelContext {
  readonly waiting: readonly ChannelMessage[];
}

/** The finite alphabet. */
export function channelEventsOf({ senders }: ChannelInput): readonly ChannelEvent[] {
  const messages = Object.keys(senders);
  return [
    ...messages.map((message): ChannelEvent => ({ type: 'put', message })),
    ...messages.map((message): ChannelEvent => ({ type: 'take', message })),
    ...[...new Set(Object.values(senders))].map((by): ChannelEvent => ({ type: 'outdate', by })),
    { type: 'double' },
    { type: 'close' },
  ];
}

/** The machine of such a buffer. */
export function createChannelMachine({ senders, room }: ChannelInput) {
  return setup({
    types: { events: {} as ChannelEvent, context: {} as ChannelContext },
    guards: {
      room: ({ context }) => context.waiting.length < room,
      'it is the first': ({ context, event }) => event.type === 'take' && context.waiting[0]?.message === event.message,
      'one, and room': ({ context }) => context.waiting.length > 0 && context.waiting.length < room,
    },
  }).createMachine({
    id: 'channel',
    context: { waiting: [] },
    on: {
      put: {
        guard: 'room',
        actions: assign(({ context, event }) => ({ waiting: [...context.waiting, { message: event.message, current: true }] })),
      },
      take: { guard: 'it is the first', actions: assign(({ context }) => ({ waiting: context.waiting.slice(1) })) },
      outdate: {
        actions: assign(({ context, event }) => ({
          waiting: context.waiting.map((each) => (senders[each.message] === event.by ? { ...each, current: false } : each)),
        })),
      },
      double: {
        guard: 'one, and room',
        actions: assign(({ context: { waiting } }) => ({ waiting: [...waiting.slice(0, 1), ...waiting] })),
      },
      close: { actions: assign({ waiting: [] }) },
    },
    options: { maxIterations: 1000 },
  });
}
