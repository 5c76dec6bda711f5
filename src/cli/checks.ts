/**
 * Checks systems side by side, one thread each, and stops them all when asked to; a search that is stopped still reports what it found.
 */
import { availableParallelism } from 'node:os';
import { fail } from '#base';
import type { Outcome } from '#base';
import type { CheckProgress, SystemCheck, SystemReport } from '#harness/systems';
import type { CheckInput, CheckMessage } from './check-thread.ts';
import { threadWith } from './thread.ts';

/** Hears how far a check is, and with how many states it will end, if anybody knows. */
export type Listener = (index: number, progress: CheckProgress, total: number | undefined) => void;

/** Checks under way. */
export class Checks {
  readonly #all: readonly SystemCheck[];
  readonly #onProgress: Listener;
  readonly #onEnd: (index: number) => void;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));

  constructor(all: readonly SystemCheck[], onProgress: Listener, onEnd: (index: number) => void) {
    this.#all = all;
    this.#onProgress = onProgress;
    this.#onEnd = onEnd;
  }

  /** Runs them, as many at a time as there are processors for; the results are in the order given. */
  async run(): Promise<Outcome<SystemReport>[]> {
    const ends: Outcome<SystemReport>[] = [];
    const waiting = [...this.#all.entries()];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, options] = next;
        ends[index] = await this.#check(index, options);
        this.#onEnd(index);
      }
    };
    const workers = Math.max(1, ...this.#all.map((each) => each.workers ?? 1));
    await Promise.all(Array.from({ length: Math.max(1, Math.floor(availableParallelism() / workers)) }, lane));
    return ends;
  }

  /** Asks all of them to stop. */
  stop(): void {
    Atomics.store(this.#stop, 0, 1);
  }

  #check(index: number, options: SystemCheck): Promise<Outcome<SystemReport>> {
    const input: CheckInput = { options, stop: this.#stop.buffer };
    const thread = threadWith(new URL('./check-thread.ts', import.meta.url), input);
    return new Promise((resolve) => {
      const place = options.system;
      const lost = (message: string) =>
        resolve(fail({ kind: 'lost', message, place, hint: 'give it less to remember: a smaller scope, or --memory' }));
      thread.on('message', (message: CheckMessage) => {
        if (message.kind === 'progress') return this.#onProgress(index, message.progress, message.total);
        resolve(message.outcome);
        void thread.terminate();
      });
      thread.on('error', (error) => lost(`the check broke off: ${error.message}`));
      thread.on('exit', () => lost('the check ended without a word'));
    });
  }
}
