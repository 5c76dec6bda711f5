/**
 * Shows how far campaigns are, on standard error: bars where a person looks on, else a line every few seconds.
 */
import { MultiBar } from 'cli-progress';
import type { SingleBar } from 'cli-progress';
import type { CampaignProgress } from './campaigns.ts';
import { note } from './terminal.ts';

/** Shows progress until it is told to end. */
export interface ProgressView {
  show(index: number, progress: CampaignProgress): void;
  end(): void;
}

/** What is under way. */
export interface Shown {
  readonly name: string;
  readonly runs: number;
}

/** A line every so many milliseconds. */
const lineEvery = 5000;

/** The view that fits standard error; none at all where the result is for a program. */
export function progressView(all: readonly Shown[], forProgram: boolean): ProgressView {
  if (forProgram) return { show: () => {}, end: () => {} };
  return process.stderr.isTTY ? new Bars(all) : new Lines(all);
}

class Bars implements ProgressView {
  readonly #bars: readonly SingleBar[];
  readonly #multi = new MultiBar({
    format: '  {name} {bar} {value} of {total} schedules{broken}',
    hideCursor: false,
    clearOnComplete: true,
    barsize: 30,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    gracefulExit: false,
  });

  constructor(all: readonly Shown[]) {
    const width = Math.max(...all.map(({ name }) => name.length));
    this.#bars = all.map(({ name, runs }) => this.#multi.create(runs, 0, { name: name.padEnd(width), broken: '' }));
  }

  show(index: number, { runs, broken }: CampaignProgress): void {
    this.#bars[index]?.update(runs, { broken: brokenText(broken) });
  }

  end(): void {
    this.#multi.stop();
  }
}

class Lines implements ProgressView {
  readonly #all: readonly Shown[];
  readonly #seen: CampaignProgress[];
  readonly #timer: NodeJS.Timeout;

  constructor(all: readonly Shown[]) {
    this.#all = all;
    this.#seen = all.map(() => ({ runs: 0, broken: 0 }));
    this.#timer = setInterval(() => this.#say(), lineEvery);
    this.#timer.unref();
  }

  show(index: number, progress: CampaignProgress): void {
    this.#seen[index] = progress;
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #say(): void {
    const parts = this.#all.map(
      ({ name, runs }, at) => `${name} ${this.#seen[at]?.runs ?? 0} of ${runs}${brokenText(this.#seen[at]?.broken ?? 0)}`,
    );
    note(`… ${parts.join(', ')}`);
  }
}

function brokenText(broken: number): string {
  return broken === 0 ? '' : `, ${broken} ${broken === 1 ? 'law' : 'laws'} broken`;
}
