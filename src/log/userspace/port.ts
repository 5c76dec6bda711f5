/**
 * What a forwarder asks of the outside, and what it is made for.
 */
import type { ProfileName, Sectors } from '#spec/vocabulary';
import type { Message, RequestFields } from '#wire';
import type { ForwarderProfile } from './profile.ts';

/** What became of a datagram. `nobody`: no daemon listens, or none had room for it. `failed`: it cannot be sent. */
export type SendResult = 'sent' | 'nobody' | 'failed';

/** What is waited for: the reply to a request, the next attempt to find a daemon, the planned flush. */
export type TimerKind = 'reply' | 'pause' | 'planned';

/** How long each is waited for, in milliseconds. */
export const timerMilliseconds: Readonly<Record<TimerKind, number>> = { reply: 15_000, pause: 2000, planned: 3000 };

/** How long no question about remote recovery is asked after one was, in milliseconds. */
export const throttleMilliseconds = 250;

/** A request as it is to be sent; good until the call returns. */
export interface ForwarderRequest extends RequestFields {
  /** Regions and flags, or the constructor's text. */
  readonly payload: readonly number[] | string;
}

/** What is looked at of a reply; a {@link Message} that was read, whether or not it passes every check. */
export type ForwarderReply = Pick<
  Message,
  | 'form'
  | 'cnSeq'
  | 'cnAck'
  | 'luidLow'
  | 'luidHigh'
  | 'uuid'
  | 'error'
  | 'seq'
  | 'type'
  | 'dataSize'
  | 'payload'
  | 'payloadLength'
  | 'payloadText'
  | 'valueCount'
  | 'valueAt'
>;

/** What the engine asks of the outside. No call may come back into the engine before it has returned. */
export interface ForwarderPort {
  /** Sends a request; its reply comes by `receive`, perhaps late, more than once or never. */
  send(request: ForwarderRequest): SendResult;
  /** Calls `timerEnded` with the same number after {@link timerMilliseconds} of its kind; a number runs once at a time. */
  startTimer(timer: number, kind: TimerKind): void;
  /** The timer runs; it will not end. */
  cancelTimer(timer: number): void;
  /** Milliseconds since some moment that stays the same. */
  now(): number;
  /** Open the log device that the daemon named; then call `deviceOpened`. */
  openDevice(name: string): void;
  /** A flush failed; the status explains it. */
  raiseEvent(): void;
  /** Flushes the caches of all legs. `later`: the end is told by `legsFlushed`. */
  flushLegs(): 'flushed' | 'failed' | 'later';
}

/** What all logs of a host share. Plain data: whoever saves an engine saves this beside it. */
export interface ForwarderShared {
  /** The number of the next attempt, 0 to 2^32-1; then it begins again. */
  sequence: number;
  /** Until when no log asks about remote recovery, on the port's clock; profile `strict` counts for each region instead. */
  throttledUntil: number;
}

/** What a host begins with. */
export function createForwarderShared(sequence = 0): ForwarderShared {
  return { sequence, throttledUntil: -Infinity };
}

/** What an engine is made for. */
export interface ForwarderOptions {
  /** `<uuid> [integrated_flush] <daemon log type> <args...>`, as in the table line; checked by `parseUserspace`. */
  readonly words: readonly string[];
  /** Length of the target. */
  readonly length: Sectors;
  /** Tells this instance from every other that lives on this host: 1 to 2^64-1. */
  readonly luid: bigint;
  readonly profile: ProfileName | ForwarderProfile;
  readonly shared: ForwarderShared;
  /** What stands for a value that a reply did not bring, where the profile does not notice; Linux leaves what was on its stack. 0. */
  readonly unsetValue?: number;
}
