/**
 * What an exchange of a forwarder consists of: its words, and what is remembered of it.
 */
import type { Stepper } from '#base';
import type { RequestName } from '#spec/vocabulary';
import type { Call } from './call.ts';
import type { ExchangeEffects, ExchangeEvent } from './derived/exchange.ts';
import type { ForwarderReply } from './port.ts';

/** How a request ends for its caller; see the exchange machine. */
export type ExchangeEnd = ExchangeEffects['end']['as'];
/** What a request is to its caller; see the exchange machine. */
export type AskSort = 'plain' | 'query' | 'part';
/** What a reply says; see the exchange machine. */
export type ReplySort = ExchangeEvent extends infer Label ? (Label extends `replied(as=${infer Sort})` ? Sort : never) : never;

/** Who a forwarder is to the daemon. */
export interface Identity {
  readonly luidLow: number;
  readonly luidHigh: number;
  readonly uuid: string;
  /** The constructor's text, without a NUL. */
  readonly text: string;
}

/** What the exchanges tell the engine. */
export interface ExchangesListener {
  /** The call's request has ended; `reply` is what ended it, if a reply did. */
  ended(call: Call, end: ExchangeEnd, reply: ForwarderReply | undefined): void;
  /** A new daemon may know less of regions than the old one. */
  forgetHint(): void;
  /** The log is being made anew, or resumed there: what the daemon was told before may be gone. */
  disturbed(): void;
  /** Nobody is making the log anew any more. */
  settled(): void;
}

/** How often what happened; for people, nothing depends on it. */
export interface ExchangeCounts {
  /** Datagrams sent. */
  sent: number;
  /** Times that 15 seconds went by. */
  timedOut: number;
  /** Times that a daemon was told to make the log anew. */
  remade: number;
  /** Replies to no attempt that waits: late ones, or of others. */
  late: number;
  /** Replies with the right number of another log or request. */
  foreign: number;
  /** Datagrams too short to be replies. */
  incomplete: number;
}

/** An exchange as plain data. */
export interface ExchangeSnapshot {
  readonly state: number;
  readonly call: Call | undefined;
  readonly name: RequestName;
  readonly payload: readonly number[] | string;
  readonly attempt: RequestName;
  readonly seq: number;
  readonly timer: boolean;
}

/** A request under way, or the place for one. */
export interface Exchange {
  readonly index: number;
  readonly stepper: Stepper<ExchangeEvent, ExchangeEffects>;
  call: Call | undefined;
  name: RequestName;
  payload: readonly number[] | string;
  /** The request sent last: the caller's, or one of those that make the log anew. */
  attempt: RequestName;
  /** The number that a reply must have; -1 when none is waited for. */
  seq: number;
  timer: boolean;
  /** An event that a handler raised; taken when the step that raised it is over. */
  raised: number;
  ended: ExchangeEnd | undefined;
}

/** The timer's number; 0 is the planned flush's. */
export function timerOf({ index }: Exchange): number {
  return index + 1;
}

/** Whether it waits for the reply to a request that makes the log anew, which is not its caller's. */
export function isRemaking({ seq, attempt, name }: Exchange): boolean {
  return seq >= 0 && attempt !== name;
}
