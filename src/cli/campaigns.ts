/**
 * Runs campaigns side by side, one thread each, and stops them all when asked to.
 *
 * A stopped campaign still reports what it found. One that cannot hear, because a log under test does not come back, is ended after a while
 * and reported as inconclusive with the number of runs it had told.
 */
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { succeed } from '#base';
import type { Outcome } from '#base';
import { lostCampaign } from '#harness';
import type { CampaignOptions, CampaignReport } from '#harness';
import type { ThreadInput, ThreadMessage } from './campaign-thread.ts';
import { threadWith } from './thread.ts';

/** How far a campaign is. */
export interface CampaignProgress {
  readonly runs: number;
  readonly broken: number;
}

/** What came of a campaign: a report, or a fault of the input. */
export type CampaignEnd = Outcome<CampaignReport>;

/** Why there is no report, when the thread is gone without a word. */
const withoutWord = 'the log under test ended the campaign';
/** So long a campaign may take to hear that it shall stop. */
const graceMilliseconds = 3000;

/** Campaigns under way. */
export class Campaigns {
  readonly #threads: CampaignThread[];

  constructor(all: readonly CampaignOptions[], onProgress: (index: number, progress: CampaignProgress) => void) {
    this.#threads = all.map((options, index) => new CampaignThread(options, (progress) => onProgress(index, progress)));
  }

  /** Runs them, as many at a time as there are processors; the results are in the order given. */
  async run(): Promise<CampaignEnd[]> {
    const waiting = [...this.#threads];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next.run();
    };
    await Promise.all(Array.from({ length: availableParallelism() }, lane));
    return this.#threads.map(({ end }) => end);
  }

  /** Asks all of them to stop. */
  stop(): void {
    for (const thread of this.#threads) thread.stop();
  }
}

class CampaignThread {
  end: CampaignEnd;
  readonly #options: CampaignOptions;
  readonly #onProgress: (progress: CampaignProgress) => void;
  readonly #flag = new Int32Array(new SharedArrayBuffer(4));
  #worker: Worker | undefined;
  #seen: CampaignProgress = { runs: 0, broken: 0 };
  #timer: NodeJS.Timeout | undefined;

  constructor(options: CampaignOptions, onProgress: (progress: CampaignProgress) => void) {
    this.#options = options;
    this.#onProgress = onProgress;
    this.end = succeed(lostCampaign(options, this.#seen, 'stopped before it began'));
  }

  stop(): void {
    if (Atomics.exchange(this.#flag, 0, 1) !== 0 || this.#worker === undefined) return;
    this.#timer = setTimeout(() => {
      this.#lose('stopped; the log under test did not come back');
      void this.#worker?.terminate();
    }, graceMilliseconds);
  }

  /** Ends when the thread has. */
  async run(): Promise<void> {
    if (Atomics.load(this.#flag, 0) !== 0) return;
    const input: ThreadInput = { options: this.#options, stop: this.#flag.buffer };
    const worker = threadWith(new URL('./campaign-thread.ts', import.meta.url), input);
    this.#worker = worker;
    this.#lose(withoutWord);
    await new Promise<void>((resolve) => {
      worker.on('message', (message: ThreadMessage) => this.#hear(message));
      worker.on('error', (error) => {
        this.#lose(`the campaign broke off: ${error.message}`);
      });
      worker.on('exit', () => resolve());
    });
    clearTimeout(this.#timer);
  }

  #hear(message: ThreadMessage): void {
    if (message.kind === 'done') {
      const { outcome } = message;
      this.end = outcome;
      if (outcome.ok) this.#onProgress({ runs: outcome.value.runs, broken: outcome.value.violations.length });
      // A foreign log may have left something running.
      void this.#worker?.terminate();
      return;
    }
    this.#seen = message;
    this.#lose(withoutWord);
    this.#onProgress(message);
  }

  /** What remains if nothing more is heard. */
  #lose(why: string): void {
    this.end = succeed(lostCampaign(this.#options, this.#seen, why));
  }
}
