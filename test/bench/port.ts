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

/** Answers whatever the engine asks when it is told to, with success unless told otherwise. */
export class CountingPort implements EnginePort {
  requests: Requests = { writes: 0, writtenBytes: 0, flushes: 0 };
  /** How the last flush or resume ended. */
  ending: Ending | undefined;
  readonly #answers: ((engine: DiskEngine, ok: boolean) => void)[] = [];

  read(): void {
    this.#answers.push((engine, ok) => engine.readEnded(ok));
  }

  write(_offsetBytes: number, bytes: Uint8Array): void {
    this.requests.writes++;
    this.requests.writtenBytes += bytes.byteLength;
    this.#answers.push((engine, ok) => engine.writeEnded(ok));
  }

  flush(): void {
    this.requests.flushes++;
    this.#answers.push((engine, ok) => engine.flushEnded(ok));
  }

  flushLegs(): void {
    this.#answers.push((engine, ok) => engine.legsEnded(ok));
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
  answerNext(engine: DiskEngine, ok = true): void {
    this.#answers.shift()?.(engine, ok);
  }

  /** Answers all requests, and those that follow from the answers. */
  settle(engine: DiskEngine): void {
    while (this.#answers.length > 0) this.answerNext(engine);
  }
}
