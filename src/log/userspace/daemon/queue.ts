/**
 * The requests of one log instance that wait for the one that is being executed.
 *
 * When {@link queueBound} wait, the peer of the last one is asked to pause, until half of them are done. Requests of a peer that does not
 * pause are refused from twice the bound on.
 */
import type { Message } from '#wire';
import type { DaemonCounts } from './counts.ts';
import type { DaemonPort } from './port.ts';

/** Requests of one instance that may wait before their peer is asked to pause. */
export const queueBound = 64;

/** A request and its peer. */
export interface Waiting<From> {
  readonly request: Message;
  readonly from: From;
}

/** What a queue remembers. */
export interface QueueSnapshot<From> {
  readonly waiting: readonly Waiting<From>[];
  readonly paused: readonly From[];
}

/** Requests in the order in which they came. */
export class RequestQueue<From> {
  readonly #port: DaemonPort<From>;
  readonly #counts: DaemonCounts;
  readonly #waiting: Waiting<From>[] = [];
  readonly #paused = new Set<From>();

  constructor(port: DaemonPort<From>, counts: DaemonCounts) {
    this.#port = port;
    this.#counts = counts;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** Puts a request at the end; false if there is no room. */
  push(request: Message, from: From): boolean {
    if (this.#waiting.length >= 2 * queueBound) {
      this.#counts.overflow++;
      return false;
    }
    this.#waiting.push({ request, from });
    if (this.#waiting.length >= queueBound && !this.#paused.has(from)) {
      this.#paused.add(from);
      this.#counts.pauses++;
      this.#port.pause(from);
    }
    return true;
  }

  /** Takes the oldest request. */
  shift(): Waiting<From> | undefined {
    return this.#waiting.shift();
  }

  /** Some were taken: peers that paused may proceed. */
  relax(): void {
    if (this.#paused.size === 0 || this.#waiting.length > queueBound / 2) return;
    for (const from of this.#paused) this.#port.proceed(from);
    this.#paused.clear();
  }

  save(): QueueSnapshot<From> {
    return { waiting: [...this.#waiting], paused: [...this.#paused] };
  }

  restore({ waiting, paused }: QueueSnapshot<From>): void {
    this.#waiting.splice(0, this.#waiting.length, ...waiting);
    this.#paused.clear();
    for (const from of paused) this.#paused.add(from);
  }
}
