/**
 * A log device in memory that counts, for an engine that is driven by hand.
 *
 * Reads and writes move nothing, because the bytes are already where they belong: what remains is the engine's own work.
 */
import type { DiskEngine, Ending, EnginePort } from '#log';

/** What the engine asked of its device and its legs. */
export interface Requests {
  writes: number;
  writtenBytes: number;
  flushes: number;
}

/** Answers with success whatever the engine asks, when it is told to. */
export class CountingPort implements EnginePort {
  requests: Requests = { writes: 0, writtenBytes: 0, flushes: 0 };
  /** How the last flush or resume ended. */
  ending: Ending | undefined;
  readonly #answers: ((engine: DiskEngine) => void)[] = [];

  read(): void {
    this.#answers.push((engine) => engine.readEnded(true));
  }

  write(_offsetBytes: number, bytes: Uint8Array): void {
    this.requests.writes++;
    this.requests.writtenBytes += bytes.byteLength;
    this.#answers.push((engine) => engine.writeEnded(true));
  }

  flush(): void {
    this.requests.flushes++;
    this.#answers.push((engine) => engine.flushEnded(true));
  }

  flushLegs(): void {
    this.#answers.push((engine) => engine.legsEnded(true));
  }

  answerFlush(_upToTicket: number, ending: Ending): void {
    this.ending = ending;
  }

  answerResume(ending: Ending): void {
    this.ending = ending;
  }

  raiseEvent(): void {
    this.ending = 'failure';
  }

  /** Answers the oldest request. */
  answerNext(engine: DiskEngine): void {
    this.#answers.shift()?.(engine);
  }

  /** Answers all requests, and those that follow from the answers. */
  settle(engine: DiskEngine): void {
    while (this.#answers.length > 0) this.answerNext(engine);
  }
}
