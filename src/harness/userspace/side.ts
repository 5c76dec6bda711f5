/**
 * One forwarder in the simulated world: its engine, its timers in virtual time, and which of its attempts wait for a reply.
 */
import { ForwarderEngine } from '#log';
import type { ForwarderOptions, ForwarderPort, ForwarderRequest, SendResult, TimerKind } from '#log';
import { timerMilliseconds } from '#log';
import type { RequestName } from '#spec/vocabulary';

/** What a forwarder asks of the world. */
export interface SideOwner {
  readonly now: number;
  /** Sends, or says why not. */
  transmit(side: Side, request: ForwarderRequest): SendResult;
  /** Something of a forwarder went on: a call ended, an attempt is over. */
  progressed(): void;
  raised(side: Side): void;
  later(act: () => void): void;
}

interface Timer {
  readonly due: number;
  readonly order: number;
  readonly kind: TimerKind;
}

/** Where a forwarder's log is in its life, as far as the client knows. */
export type SidePhase =
  'constructing' | 'loaded' | 'resuming' | 'live' | 'presuspending' | 'presuspended' | 'postsuspending' | 'removing' | 'gone';

/** See the header. */
export class Side implements ForwarderPort {
  readonly number: number;
  readonly luid: bigint;
  readonly engine: ForwarderEngine;
  /** Its constructor ends with `nosync`. */
  readonly assertsSync: boolean;
  phase: SidePhase = 'constructing';
  /** How many daemons had been started when it was made. */
  daemonsBefore = 0;
  /** It was resumed once. */
  wasLive = false;
  /** Calls that have not ended. */
  outstanding = 0;
  /** Those among them that a status has made, beside which a log may be suspended and resumed. */
  asides = 0;
  /** How often each request was sent, and how often by the last answer to the call that sends it. */
  readonly asked: Partial<Record<RequestName, number>> = {};
  readonly askedBefore: Partial<Record<RequestName, number>> = {};
  readonly #timers = new Map<number, Timer>();
  /** Which number an attempt has, by the timer that waits for its reply. */
  readonly #waiting = new Map<number, number>();
  readonly #owner: SideOwner;
  #lastSent = -1;
  #orders = 0;

  constructor(number: number, luid: bigint, options: Omit<ForwarderOptions, 'luid'>, owner: SideOwner) {
    this.number = number;
    this.luid = luid;
    this.#owner = owner;
    this.assertsSync = options.words.at(-1) === 'nosync';
    this.engine = new ForwarderEngine({ ...options, luid }, this);
  }

  /** Whether an attempt with this number waits for its reply. */
  waitsFor(seq: number): boolean {
    for (const each of this.#waiting.values()) if (each === seq) return true;
    return false;
  }

  /** The number of the attempt that was made last among those that wait. */
  get newest(): number | undefined {
    return [...this.#waiting.values()].at(-1);
  }

  /** When the timer ends that ends first. */
  get nextDue(): number {
    let due = Infinity;
    for (const timer of this.#timers.values()) if (timer.due < due) due = timer.due;
    return due;
  }

  /** What its timers wait for, and how much longer, for fingerprints. */
  timers(): readonly unknown[] {
    return [...this.#timers].map(([timer, { due, kind }]) => [timer, due - this.#owner.now, kind, this.#waiting.has(timer)]);
  }

  /** Ends the timer that is due first. */
  expire(): void {
    let first: number | undefined;
    let best: Timer | undefined;
    for (const [number, timer] of this.#timers) {
      if (best !== undefined && (timer.due > best.due || (timer.due === best.due && timer.order > best.order))) continue;
      first = number;
      best = timer;
    }
    if (first === undefined) return;
    this.#timers.delete(first);
    this.#waiting.delete(first);
    this.engine.timerEnded(first);
  }

  // What the engine asks.

  send(request: ForwarderRequest): SendResult {
    this.asked[request.name] = (this.asked[request.name] ?? 0) + 1;
    const result = this.#owner.transmit(this, request);
    if (result === 'sent') this.#lastSent = request.seq;
    return result;
  }

  startTimer(timer: number, kind: TimerKind): void {
    if (this.#timers.has(timer)) throw new Error(`timer ${timer} runs already`);
    this.#timers.set(timer, { due: this.#owner.now + timerMilliseconds[kind], order: this.#orders++, kind });
    if (kind === 'reply') this.#waiting.set(timer, this.#lastSent);
  }

  cancelTimer(timer: number): void {
    if (!this.#timers.delete(timer)) throw new Error(`timer ${timer} does not run`);
    if (this.#waiting.delete(timer)) this.#owner.progressed();
  }

  now(): number {
    return this.#owner.now;
  }

  openDevice(): void {
    this.#owner.later(() => this.engine.deviceOpened(true));
  }

  raiseEvent(): void {
    this.#owner.raised(this);
  }
}
