/**
 * What a daemon's engine tells and asks of the outside.
 *
 * No call may come back into the engine before it has returned. `From` is whatever the owner knows a peer by; the engine only hands it back.
 */
import type { Fault } from '#base';
import type { Message, Payload } from '#wire';

/** What became of a log, or of a request. */
export type LifeKind =
  | 'created'
  /** A constructor came for a log that is there. */
  | 'found-again'
  | 'resumed'
  | 'presuspended'
  | 'suspended'
  | 'destroyed'
  /** A request was answered with an error, and nothing changed. */
  | 'refused'
  /** The log failed at what was asked. */
  | 'failed';

/** The outside of an engine. */
export interface DaemonPort<From> {
  /**
   * The answer to a request, once for each: `request` is the owner's again when this returns.
   *
   * @param error - 0, or an error number, negative.
   * @param payload - Good during the call only.
   */
  reply(request: Message, from: From, error: number, payload: Payload): void;
  /** Too many requests of one log wait; take none from this peer until {@link DaemonPort.proceed}. */
  pause(from: From): void;
  proceed(from: From): void;
  /** Something happened that an operator may want to read; `request` is good during the call only. */
  tell(kind: LifeKind, request: Message, fault: Fault | undefined): void;
}
