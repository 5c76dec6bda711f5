/**
 * Shows how far searches are, on standard error: a bar or a line for each where a person looks on, else a line every few seconds.
 *
 * A search does not know how many states there are. Where the scope's number is known, or the user has said how many are enough, there is a bar and
 * an estimate of the time; elsewhere there is none.
 */
import { MultiBar } from 'cli-progress';
import type { SingleBar } from 'cli-progress';
import { knownStates } from '#harness/systems';
import type { CheckProgress, SystemCheck } from '#harness/systems';
import { note } from './terminal.ts';

/** Shows progress until it is told to end. */
export interface SearchView {
  show(index: number, progress: CheckProgress): void;
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

/** The view that fits standard error; none at all where the result is for a program. */
export function searchView(all: readonly SystemCheck[], forProgram: boolean): SearchView {
  if (forProgram) return { show: () => {}, end: () => {} };
  const searches = all.map((each) => new Search(each.system, totalOf(each), () => performance.now()));
  return process.stderr.isTTY ? new Bars(searches) : new Lines(searches);
}

function totalOf(check: SystemCheck): number | undefined {
  const known = check.symmetry === true ? undefined : knownStates(check);
  const enough = check.limits?.states;
  return known === undefined || enough === undefined ? (known ?? enough) : Math.min(known, enough);
}

/** A search, and what was heard of it. */
class Search {
  readonly name: string;
  readonly total: number | undefined;
  readonly #now: () => number;
  #first: { readonly at: number; readonly states: number } | undefined;
  #last: { readonly at: number; readonly progress: CheckProgress } | undefined;

  constructor(name: string, total: number | undefined, now: () => number) {
    this.name = name;
    this.total = total;
    this.#now = now;
  }

  hear(progress: CheckProgress): void {
    const at = this.#now();
    this.#first ??= { at, states: progress.states };
    this.#last = { at, progress };
  }

  pace(): Pace | undefined {
    const [first, last] = [this.#first, this.#last];
    if (first === undefined || last === undefined) return undefined;
    const seconds = (last.at - first.at) / 1000;
    const rate = seconds > 0 ? (last.progress.states - first.states) / seconds : 0;
    return { progress: last.progress, total: this.total, rate };
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
  readonly #bars: readonly SingleBar[];
  readonly #multi = new MultiBar({
    format: '  {name} {text}',
    hideCursor: false,
    clearOnComplete: true,
    barsize: 20,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    gracefulExit: false,
  });

  constructor(searches: readonly Search[]) {
    this.#searches = searches;
    const width = Math.max(...searches.map(({ name }) => name.length));
    this.#bars = searches.map(({ name, total }) => {
      const format = total === undefined ? '  {name} {text}' : '  {name} {bar} {text}';
      return this.#multi.create(total ?? 1, 0, { name: name.padEnd(width), text: 'waiting' }, { format });
    });
  }

  show(index: number, progress: CheckProgress): void {
    const search = this.#searches[index];
    search?.hear(progress);
    const pace = search?.pace();
    if (search === undefined || pace === undefined) return;
    // A bar without a total has nothing to fill, and a full one would end before the search does.
    const value = search.total === undefined ? 0 : Math.min(progress.states, search.total - 1);
    this.#bars[index]?.update(value, { text: paceText(pace) });
  }

  end(): void {
    this.#multi.stop();
  }
}

class Lines implements SearchView {
  readonly #searches: readonly Search[];
  readonly #timer: NodeJS.Timeout;

  constructor(searches: readonly Search[]) {
    this.#searches = searches;
    this.#timer = setInterval(() => this.#say(), lineEvery);
    this.#timer.unref();
  }

  show(index: number, progress: CheckProgress): void {
    this.#searches[index]?.hear(progress);
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #say(): void {
    for (const search of this.#searches) {
      const pace = search.pace();
      if (pace !== undefined) note(`… ${search.name}: ${paceText(pace)}`);
    }
  }
}
