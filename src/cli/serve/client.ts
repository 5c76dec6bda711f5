/**
 * One peer of a daemon: when it is read from, and what waits to be sent to it.
 *
 * It is read from unless the engine asked for a pause, an answer could not be sent, or {@link unansweredMax} of its requests are not answered.
 * So at most that many requests and answers of one peer are kept here, whatever it does.
 */
import type { Transport } from '#wire';

/** Requests of one peer that may be unanswered before it is not read from. */
export const unansweredMax = 1024;

/** A peer. */
export class Client {
  readonly name: string;
  readonly #transport: Transport;
  /** Answers that the transport did not take, oldest first. */
  readonly #waiting: Uint8Array[] = [];
  #unanswered = 0;
  /** The engine asked for a pause. */
  #isPaused = false;
  #isReading = true;
  #isEnding = false;
  #isClosed = false;

  constructor(name: string, transport: Transport) {
    this.name = name;
    this.#transport = transport;
  }

  /** Closed: what would be answered is dropped. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** A request came that will be answered. */
  asked(): void {
    this.#unanswered++;
    this.#regulate();
  }

  /** Sends an answer; the bytes are copied if they have to wait. */
  answer(bytes: Uint8Array): void {
    this.#unanswered--;
    if (this.#isClosed) return;
    if (this.#waiting.length > 0 || !this.#transport.send(bytes)) this.#waiting.push(bytes.slice());
    this.#regulate();
  }

  /** The transport takes answers again. */
  drained(): void {
    let first = this.#waiting[0];
    while (first !== undefined && !this.#isClosed && this.#transport.send(first)) {
      this.#waiting.shift();
      first = this.#waiting[0];
    }
    this.#regulate();
  }

  pause(): void {
    this.#isPaused = true;
    this.#regulate();
  }

  proceed(): void {
    this.#isPaused = false;
    this.#regulate();
  }

  /** The peer will ask nothing more; it is let go when all is answered. */
  ending(): void {
    this.#isEnding = true;
    this.#regulate();
  }

  /** The transport is closed. */
  closed(): void {
    this.#isClosed = true;
    this.#waiting.length = 0;
  }

  /** Lets the peer go. */
  close(): void {
    this.#transport.close();
  }

  #regulate(): void {
    if (this.#isClosed) return;
    if (this.#isEnding && this.#unanswered === 0 && this.#waiting.length === 0) {
      this.#transport.close();
      return;
    }
    const most = this.#isReading ? unansweredMax : unansweredMax / 2;
    const reads = !this.#isPaused && this.#waiting.length === 0 && this.#unanswered < most;
    if (reads === this.#isReading) return;
    this.#isReading = reads;
    if (reads) this.#transport.resume();
    else this.#transport.pause();
  }
}
