/**
 * Which regions some crash would leave as clean: asked after every change of the log device, for every combination of what its unflushed
 * sectors may hold, or for the telling ones where there are too many.
 */
import { keepDurable, keepNewest } from '#world';
import type { KeepRule, SimulatedDevice } from '#world';
import type { RegionIndex } from '#spec/vocabulary';
import type { Subject, Table } from '../subject.ts';

/** More combinations than this are not all tried. */
const combinationsMax = 64;

/** See the header. */
export class Images {
  readonly #device: SimulatedDevice;
  readonly #subject: Subject;
  readonly #table: Table;
  readonly #somewhere: Uint8Array;
  /** Counts changes of the device. */
  generation = 0;
  #isStale = true;

  constructor(device: SimulatedDevice, subject: Subject, table: Table, regionCount: number) {
    this.#device = device;
    this.#subject = subject;
    this.#table = table;
    this.#somewhere = new Uint8Array(regionCount);
  }

  /** The device has changed. */
  changed(): void {
    this.#isStale = true;
    this.generation++;
  }

  /** Whether a log made after any crash calls the region out of sync. */
  isDirtyEverywhere(region: RegionIndex): boolean {
    if (this.#isStale) this.#imagine();
    return this.#somewhere[region] === 0;
  }

  /** Whether the region is clean on the device: in what is durable, or at least in what was written. */
  isClean(region: RegionIndex, isDurable: boolean): boolean {
    return this.#answersOf(isDurable ? keepDurable : keepNewest)(region);
  }

  #imagine(): void {
    this.#isStale = false;
    this.#somewhere.fill(0);
    const choices = this.#device.choices();
    const combinations = choices.reduce((product, { count }) => product * count, 1);
    if (combinations <= combinationsMax) {
      for (let nth = 0; nth < combinations; nth++) this.#add(combination(choices, nth));
      return;
    }
    for (const others of ['durable', 'newest'] as const) {
      const rest: KeepRule = (_sector, count) => (others === 'durable' ? 0 : count - 1);
      for (const { sector, count } of choices)
        for (let choice = 0; choice < count; choice++) this.#add((at, of) => (at === sector ? choice : rest(at, of)));
    }
  }

  #add(keep: KeepRule): void {
    const inSync = this.#answersOf(keep);
    for (let region = 0; region < this.#somewhere.length; region++) if (inSync(region)) this.#somewhere[region] = 1;
  }

  #answersOf(keep: KeepRule): (region: RegionIndex) => boolean {
    const answers = this.#subject.imagine?.(this.#table, this.#device.imageAfterCrash(keep));
    if (answers === undefined || answers instanceof Promise) throw new Error('the log can be imagined at once');
    return answers;
  }
}

/** The `nth` of all combinations of choices. */
export function combination(choices: readonly { readonly sector: number; readonly count: number }[], nth: number): KeepRule {
  if (choices.length === 0) return () => 0;
  const chosen = new Map<number, number>();
  let left = nth;
  for (const { sector, count } of choices) {
    chosen.set(sector, left % count);
    left = Math.floor(left / count);
  }
  return (sector) => chosen.get(sector) ?? 0;
}
