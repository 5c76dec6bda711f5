/**
 * Shows how far searches are, on standard error: a bar or a line for each where a person looks on, else a line every few seconds.
 *
 * A search does not know how many states there are. Where the scope's number is known, or the user has said how many are enough, there is a bar and
 * an estimate of the time; elsewhere there is none.
 *
 * What draws bars is loaded when there is something to show, so that a short search does not wait for it.
 */
import type { MultiBar, SingleBar } from 'cli-progress';
import type { CheckProgress } from '#harness/systems';
import { note } from './terminal.ts';

/** Shows progress until it is told to end. */
export interface SearchView {
  /** A search is so far, and will end with `total` states, if anybody knows. */
  show(index: number, progress: CheckProgress, total: number | undefined): void;
  /** A search has ended; nothing more is said of it. */
  done(index: number): void;
  end(): void;
}

/** How one search is getting on. */
export interface Pace {
  readonly progress: CheckProgress;
  /** States that it will end with, if anybody knows. */
  readonly total: number | undefined;
  /** States a second, since it was first heard of. */
  readonly rate: number;
}

/** A line every so many milliseconds. */
const lineEvery = 5000;

/** The view of searches with these names that fits standard error; none at all where the result is for a program. */
export function searchView(names: readonly string[], forProgram: boolean): SearchView {
  if (forProgram) return { show: () => {}, done: () => {}, end: () => {} };
  const searches = names.map((name) => new Search(name, () => performance.now()));
  return process.stderr.isTTY ? new Bars(searches) : new Lines(searches);
}

/** A search, and what was heard of it. */
class Search {
  readonly name: string;
  readonly #now: () => number;
  #first: { readonly at: number; readonly states: number } | undefined;

  constructor(name: string, now: () => number) {
    this.name = name;
    this.#now = now;
  }

  /** What it has just said, and how fast it is. */
  pace(progress: CheckProgress, total: number | undefined): Pace {
    const at = this.#now();
    this.#first ??= { at, states: progress.states };
    const seconds = (at - this.#first.at) / 1000;
    return { progress, total, rate: seconds > 0 ? (progress.states - this.#first.states) / seconds : 0 };
  }
}

const grouped = (value: number): string => Math.round(value).toLocaleString('en');

/** `1,234,567 states, depth 20, 400,000 a second, 2,100 waiting, 12 MiB, about 8 s left` */
export function paceText({ progress: { states, depth, queue, bytes }, total, rate }: Pace): string {
  const left = total === undefined || rate <= 0 ? undefined : Math.max(0, total - states) / rate;
  return [
    `${grouped(states)}${total === undefined ? '' : ` of ${grouped(total)}`} states`,
    `depth ${grouped(depth)}`,
    ...(rate > 0 ? [`${grouped(rate)} a second`] : []),
    `${grouped(queue)} waiting`,
    `${(bytes / 2 ** 20).toFixed(0)} MiB`,
    ...(left === undefined ? [] : [`about ${durationText(left)} left`]),
  ].join(', ');
}

/** `8 s`, `3 min`, `2 h`. */
export function durationText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

class Bars implements SearchView {
  readonly #searches: readonly Search[];
  readonly #width: number;
  readonly #bars = new Map<number, SingleBar>();
  #multi: MultiBar | undefined;
  #loading = false;
  #ended = false;

  constructor(searches: readonly Search[]) {
    this.#searches = searches;
    this.#width = Math.max(...searches.map(({ name }) => name.length));
  }

  show(index: number, progress: CheckProgress, total: number | undefined): void {
    const search = this.#searches[index];
    if (search === undefined || this.#ended) return;
    const pace = search.pace(progress, total);
    if (this.#multi === undefined) return void this.#load();
    const bar =
      this.#bars.get(index) ?? this.#multi.create(total ?? 1, 0, {}, { format: `  {name} ${total === undefined ? '' : '{bar} '}{text}` });
    this.#bars.set(index, bar);
    // A bar without a total has nothing to fill, and a full one would end before the search does.
    bar.update(total === undefined ? 0 : Math.min(progress.states, total - 1), {
      name: search.name.padEnd(this.#width),
      text: paceText(pace),
    });
  }

  done(index: number): void {
    const bar = this.#bars.get(index);
    if (bar !== undefined) this.#multi?.remove(bar);
    this.#bars.delete(index);
  }

  end(): void {
    this.#ended = true;
    this.#multi?.stop();
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    const { default: library } = await import('cli-progress');
    this.#multi = new library.MultiBar({
      format: '',
      hideCursor: false,
      clearOnComplete: true,
      barsize: 20,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      stream: process.stderr,
      gracefulExit: false,
    });
  }
}

class Lines implements SearchView {
  readonly #searches: readonly Search[];
  readonly #paces = new Map<Search, Pace>();
  readonly #timer: NodeJS.Timeout;

  constructor(searches: readonly Search[]) {
    this.#searches = searches;
    this.#timer = setInterval(() => this.#say(), lineEvery);
    this.#timer.unref();
  }

  show(index: number, progress: CheckProgress, total: number | undefined): void {
    const search = this.#searches[index];
    if (search !== undefined) this.#paces.set(search, search.pace(progress, total));
  }

  done(index: number): void {
    const search = this.#searches[index];
    if (search !== undefined) this.#paces.delete(search);
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #say(): void {
    for (const [{ name }, pace] of this.#paces) note(`… ${name}: ${paceText(pace)}`);
  }
}
