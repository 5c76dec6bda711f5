/**
 * Workers that search together: who owns what, and how they wait for each other.
 *
 * A partition belongs to one worker, who alone takes states in there and expands them. At the end of a depth everybody waits twice: until all have sent
 * what they found, and until all have said how much there is to do next.
 *
 * Counters only grow, so that nobody who comes late mistakes one depth for another.
 */
import type { Limit } from './result.ts';
import { ringMemory, Rings } from './rings.ts';
import type { RingMemory } from './rings.ts';

/** Why all workers stop. */
const stops = ['decided', 'memory', 'time', 'states', 'asked', 'failed'] as const satisfies readonly (Limit | 'decided' | 'failed')[];
/** Why all workers stop. */
export type Stop = (typeof stops)[number];

/** What workers share beside the table. */
export interface TeamMemory {
  readonly workers: number;
  /** 0, or 1 and more: why all stop. */
  readonly stop: Int32Array;
  /** How many times somebody has sent all that he found, and has said what is next. */
  readonly counters: Int32Array;
  /** States of the next depth by worker, for even and odd depths. */
  readonly next: Int32Array;
  readonly decided: Uint8Array;
  readonly rings: RingMemory;
}

/** Shared memory for so many workers. */
export function teamMemory(workers: number, chunkWords: number, decided: readonly number[]): TeamMemory {
  const words = (count: number) => new Int32Array(new SharedArrayBuffer(count * 4));
  const shared = new Uint8Array(new SharedArrayBuffer(decided.length));
  shared.set(decided);
  return { workers, stop: words(1), counters: words(2), next: words(workers * 2), decided: shared, rings: ringMemory(workers, chunkWords) };
}

/** Stops all workers, unless they were stopped before. */
export function stopTeam({ stop }: TeamMemory, why: Stop): void {
  Atomics.compareExchange(stop, 0, 0, stops.indexOf(why) + 1);
}

/** Why all stop, if they do. */
export function stopOf({ stop }: TeamMemory): Stop | undefined {
  return stops[Atomics.load(stop, 0) - 1];
}

/** One worker among others. */
export class Team {
  readonly me: number;
  readonly memory: TeamMemory;
  readonly rings: Rings;
  #depths = 0;

  constructor(memory: TeamMemory, me: number) {
    this.memory = memory;
    this.me = me;
    this.rings = new Rings(memory.rings, me);
  }

  owns(partition: number): boolean {
    return partition % this.memory.workers === this.me;
  }

  ownerOf(partition: number): number {
    return partition % this.memory.workers;
  }

  /** Waits until all have sent what they found at this depth, working on what comes in meanwhile. False when all stop. */
  allHaveSent(work: () => boolean): boolean {
    return this.#meet(0, work);
  }

  /** Tells how many states come next and waits for the others; their sum, or `undefined` when all stop. */
  allNext(count: number): number | undefined {
    const { next, workers } = this.memory;
    const row = (this.#depths % 2) * workers;
    Atomics.store(next, row + this.me, count);
    if (!this.#meet(1, () => false)) return undefined;
    this.#depths++;
    let sum = 0;
    for (let worker = 0; worker < workers; worker++) sum += Atomics.load(next, row + worker);
    return sum;
  }

  #meet(counter: 0 | 1, work: () => boolean): boolean {
    const { counters, workers } = this.memory;
    const wanted = workers * (this.#depths + 1);
    Atomics.add(counters, counter, 1);
    Atomics.notify(counters, counter);
    for (;;) {
      const now = Atomics.load(counters, counter);
      if (now >= wanted) return true;
      if (stopOf(this.memory) !== undefined) return false;
      if (!work()) Atomics.wait(counters, counter, now, 1);
    }
  }
}
