/**
 * The bits of all regions: the core of every log.
 *
 * Three bitmaps, the in-sync count, and the place where the search for resync work goes on. What a step does to the bits is derived; here
 * stand only the primitives that a region cannot know: searching and counting over all of them.
 *
 * Invariants:
 * - bits at and above `count` are 0 in every plane;
 * - `search` only grows between resumes.
 *
 * Source: Linux `drivers/md/dm-log.c`, `struct log_c`.
 */
import type { RegionCount, RegionIndex, SyncWord } from '#spec/vocabulary';
import { regionEffect } from './derived/region.ts';
import type { RegionPlanes, RegionSteps } from './derived/region.ts';

/** Thrown for a region that the target does not have: a bug of the caller. */
export class RegionRangeError extends RangeError {
  override readonly name = 'RegionRangeError';
}

/** Effects of a step that the log must write down. */
export const touched = regionEffect.dirtied | regionEffect.cleaned;

/** The region map of one log instance. */
export class RegionMap {
  readonly count: RegionCount;
  /** Words a plane: regions rounded up to 64, as the kernel does on 64-bit machines. */
  readonly wordCount: number;
  readonly planes: RegionPlanes;
  /** How many regions are in sync, as far as the steps count. */
  syncCount: RegionCount;
  /** The first region that the search for work has not looked at since the last resume. */
  search = 0;
  readonly #steps: RegionSteps;

  constructor(count: RegionCount, syncWord: SyncWord, steps: RegionSteps) {
    this.count = count;
    this.wordCount = Math.ceil(count / 64) * 2;
    this.#steps = steps;
    this.planes = {
      clean: new Uint32Array(this.wordCount),
      sync: new Uint32Array(this.wordCount),
      recovering: new Uint32Array(this.wordCount),
    };
    fillBits(this.planes.clean, 0, count, 1);
    if (syncWord === 'nosync') fillBits(this.planes.sync, 0, count, 1);
    this.syncCount = syncWord === 'nosync' ? count : 0;
  }

  /** Refuses a region that does not exist. */
  check(region: RegionIndex): void {
    if (!(region >= 0 && region < this.count && Number.isInteger(region))) {
      throw new RegionRangeError(`region ${region} is out of range: this log has regions 0 to ${this.count - 1}`);
    }
  }

  isClean(region: RegionIndex): boolean {
    this.check(region);
    return this.#steps.isClean(this.planes, region >>> 5, 1 << region, 0) !== 0;
  }

  inSync(region: RegionIndex): boolean {
    this.check(region);
    return this.#steps.inSync(this.planes, region >>> 5, 1 << region, 0) !== 0;
  }

  /** Returns the effects of the step, of which the caller acts on {@link touched}. */
  markRegion(region: RegionIndex): number {
    this.check(region);
    return this.#steps.markRegion(this.planes, region >>> 5, 1 << region, 0);
  }

  clearRegion(region: RegionIndex): number {
    this.check(region);
    return this.#steps.clearRegion(this.planes, region >>> 5, 1 << region, 0);
  }

  setRegionSync(region: RegionIndex, inSync: boolean): number {
    this.check(region);
    const step = inSync ? this.#steps.setRegionSyncInSync : this.#steps.setRegionSyncNotInSync;
    const effects = step(this.planes, region >>> 5, 1 << region, 0);
    if ((effects & regionEffect.countUp) !== 0) this.syncCount++;
    if ((effects & regionEffect.countDown) !== 0) this.syncCount--;
    return effects;
  }

  /** Assigns the next region that is neither in sync nor assigned, or -1 when the search has reached the end. */
  findWork(): RegionIndex {
    const region = this.#nextWork();
    this.search = region < 0 ? this.count : region + 1;
    return region;
  }

  /** Hands the region out: the step that belongs to {@link findWork}. */
  getResyncWork(region: RegionIndex): number {
    return this.#steps.getResyncWork(this.planes, region >>> 5, 1 << region, 0);
  }

  #nextWork(): RegionIndex {
    const { sync, recovering } = this.planes;
    if (this.search >= this.count) return -1;
    let at = this.search >>> 5;
    let free = ~((sync[at] as number) | (recovering[at] as number)) & (-1 << this.search);
    while (free === 0) {
      if (++at >= this.wordCount) return -1;
      free = ~((sync[at] as number) | (recovering[at] as number));
    }
    const region = at * 32 + (31 - Math.clz32(free & -free));
    return region < this.count ? region : -1;
  }

  /** Takes the bits that were read, one word for 32 regions; padding bits of `read` are 0. */
  resume(read: Uint32Array): void {
    const step = this.#steps.resume;
    for (let at = 0; at < this.wordCount; at++) step(this.planes, at, -1, read[at] as number);
    this.syncCount = countBits(this.planes.sync);
  }

  /** Nothing may be believed: nothing is in sync. */
  resumeRefused(): void {
    for (let at = 0; at < this.wordCount; at++) this.#steps.resumeRefused(this.planes, at, -1, 0);
    this.syncCount = countBits(this.planes.sync);
  }

  /** A leg flush failed for the regions of word `at` that are in `mask`. */
  legFlushFailed(at: number, mask: number): void {
    this.#steps.legFlushFailed(this.planes, at, mask, 0);
  }

  /** Counts again after {@link legFlushFailed}. */
  recount(): void {
    this.syncCount = countBits(this.planes.sync);
  }

  /** Copies the bits that go to the device into `staged`, for words `from` up to but not including `to`. */
  stageBits(staged: Uint32Array, from: number, to: number): void {
    const step = this.#steps.stageBits;
    for (let at = from; at < to; at++) staged[at] = step(this.planes, at, -1, 0);
  }
}

/** Sets bits `from` up to but not including `to`. */
export function fillBits(words: Uint32Array, from: number, to: number, bit: 0 | 1): void {
  if (from >= to) return;
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  const head = -1 << from;
  const tail = -1 >>> (31 - ((to - 1) & 31));
  const put = (at: number, mask: number) => {
    words[at] = bit === 1 ? (words[at] as number) | mask : (words[at] as number) & ~mask;
  };
  if (first === last) return put(first, head & tail);
  put(first, head);
  words.fill(bit === 1 ? 0xffff_ffff : 0, first + 1, last);
  put(last, tail);
}

/** How many bits are 1. */
export function countBits(words: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    let word = words[at] as number;
    word = word - ((word >>> 1) & 0x5555_5555);
    word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return count;
}
