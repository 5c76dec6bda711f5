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
const written = regionEffect.dirtied | regionEffect.cleaned;

/** Regions whose bits share a sector of 512 bytes. */
export const sectorRegions = 4096;
const sectorShift = 12;

/**
 * The region map of one log instance.
 *
 * Two habits here are for V8. Fields that every operation reads are declared only, and assigned in the constructor, since a field that is
 * first undefined is looked at more closely at each use. And the steps are a constant of the map's class: {@link createRegionMap}.
 */
export class RegionMap implements RegionPlanes {
  readonly count: RegionCount = 0;
  /** Words a plane: regions rounded up to 64, as the kernel does on 64-bit machines. */
  readonly wordCount: number;
  declare readonly clean: Uint32Array;
  declare readonly sync: Uint32Array;
  declare readonly recovering: Uint32Array;
  /**
   * What the log must write down, for each {@link sectorRegions} regions: the effects `dirtied` and `cleaned` since it last looked. It sets
   * them to 0 when it does.
   */
  declare readonly changed: Uint8Array;
  /** How many regions are in sync, as far as the steps count. */
  syncCount: RegionCount;
  /** The first region that the search for work has not looked at since the last resume. */
  search = 0;
  /** The derived steps. */
  declare readonly steps: RegionSteps;

  constructor(count: RegionCount, syncWord: SyncWord) {
    this.count = count;
    this.wordCount = Math.ceil(count / 64) * 2;
    this.clean = new Uint32Array(this.wordCount);
    this.sync = new Uint32Array(this.wordCount);
    this.recovering = new Uint32Array(this.wordCount);
    this.changed = new Uint8Array(Math.ceil(count / sectorRegions));
    fillBits(this.clean, 0, count, 1);
    if (syncWord === 'nosync') fillBits(this.sync, 0, count, 1);
    this.syncCount = syncWord === 'nosync' ? count : 0;
  }

  /** The three bitmaps. */
  get planes(): RegionPlanes {
    return this;
  }

  /** Refuses a region that does not exist. */
  check(region: RegionIndex): void {
    if (region >>> 0 !== region || region >= this.count) refuseRegion(region, this.count);
  }

  isClean(region: RegionIndex): boolean {
    this.check(region);
    return this.steps.isClean(this, region >>> 5, 1 << region, 0) !== 0;
  }

  inSync(region: RegionIndex): boolean {
    this.check(region);
    return this.steps.inSync(this, region >>> 5, 1 << region, 0) !== 0;
  }

  markRegion(region: RegionIndex): void {
    this.check(region);
    this.#touch(region, this.steps.markRegion(this, region >>> 5, 1 << region, 0));
  }

  clearRegion(region: RegionIndex): void {
    this.check(region);
    this.#touch(region, this.steps.clearRegion(this, region >>> 5, 1 << region, 0));
  }

  setRegionSync(region: RegionIndex, inSync: boolean): void {
    this.check(region);
    const step = inSync ? this.steps.setRegionSyncInSync : this.steps.setRegionSyncNotInSync;
    const effects = step(this, region >>> 5, 1 << region, 0);
    if ((effects & regionEffect.countUp) !== 0) this.syncCount++;
    if ((effects & regionEffect.countDown) !== 0) this.syncCount--;
    this.#touch(region, effects & written);
  }

  /** Assigns the next region that is neither in sync nor assigned, or -1 when the search has reached the end. */
  getResyncWork(): RegionIndex {
    const region = this.#nextWork();
    this.search = region < 0 ? this.count : region + 1;
    if (region >= 0) this.#touch(region, this.steps.getResyncWork(this, region >>> 5, 1 << region, 0));
    return region;
  }

  #touch(region: RegionIndex, effects: number): void {
    const sector = region >>> sectorShift;
    this.changed[sector] = (this.changed[sector] as number) | effects;
  }

  /** The effects of all sectors together: the two touched flags of the kernel's log. */
  get touched(): number {
    let all = 0;
    for (let sector = 0; sector < this.changed.length && all !== written; sector++) all |= this.changed[sector] as number;
    return all;
  }

  #nextWork(): RegionIndex {
    const { sync, recovering } = this;
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

  /**
   * Takes the bits that were read, one word for 32 regions, and puts in their place those that go back to the device. Padding bits of
   * `read` are 0. Four words at a time: V8 looks the bitmaps up anew in each round.
   */
  resume(read: Uint32Array): void {
    const { resume, stageBits } = this.steps;
    const end = this.wordCount & ~3;
    let at = 0;
    for (; at < end; at += 4) {
      resume(this, at, -1, read[at] as number);
      resume(this, at + 1, -1, read[at + 1] as number);
      resume(this, at + 2, -1, read[at + 2] as number);
      resume(this, at + 3, -1, read[at + 3] as number);
      read[at] = stageBits(this, at, -1, 0);
      read[at + 1] = stageBits(this, at + 1, -1, 0);
      read[at + 2] = stageBits(this, at + 2, -1, 0);
      read[at + 3] = stageBits(this, at + 3, -1, 0);
    }
    for (; at < this.wordCount; at++) {
      resume(this, at, -1, read[at] as number);
      read[at] = stageBits(this, at, -1, 0);
    }
    this.changed.fill(0);
    this.recount();
  }

  /** Nothing may be believed: nothing is in sync. */
  resumeRefused(): void {
    for (let at = 0; at < this.wordCount; at++) this.steps.resumeRefused(this, at, -1, 0);
    this.syncCount = countBits(this.sync);
  }

  /** A leg flush failed for the regions of word `at` that are in `mask`. */
  legFlushFailed(at: number, mask: number): void {
    this.steps.legFlushFailed(this, at, mask, 0);
  }

  /** Counts again after {@link legFlushFailed}. */
  recount(): void {
    this.syncCount = countBits(this.sync);
  }

  /** Copies the bits that go to the device into `staged`, for words `from` up to but not including `to`. */
  stageBits(staged: Uint32Array, from: number, to: number): void {
    const step = this.steps.stageBits;
    const end = to & ~3;
    let at = from;
    for (; at < end; at += 4) {
      staged[at] = step(this, at, -1, 0);
      staged[at + 1] = step(this, at + 1, -1, 0);
      staged[at + 2] = step(this, at + 2, -1, 0);
      staged[at + 3] = step(this, at + 3, -1, 0);
    }
    for (; at < to; at++) staged[at] = step(this, at, -1, 0);
  }
}

const classes = new WeakMap<RegionSteps, typeof RegionMap>();

/**
 * Makes a map that walks the given steps.
 *
 * Each set of steps has a class of its own, whose prototype they stand in: there V8 knows them to be constant, and a mark is one tenth faster.
 */
export function createRegionMap(count: RegionCount, syncWord: SyncWord, steps: RegionSteps): RegionMap {
  let known = classes.get(steps);
  if (known === undefined) {
    known = class extends RegionMap {};
    Object.defineProperty(known.prototype, 'steps', { value: steps });
    classes.set(steps, known);
  }
  return new known(count, syncWord);
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

/**
 * How many bits are 1.
 *
 * Eight words at a time go through carry-save adders, so that only their eights are counted bit by bit (the Harley-Seal method); the ones,
 * twos and fours are counted once, at the end.
 */
export function countBits(words: Uint32Array): number {
  let ones = 0;
  let twos = 0;
  let fours = 0;
  let eights = 0;
  const end = words.length & ~7;
  for (let at = 0; at < end; at += 8) {
    const a = words[at] as number;
    const b = words[at + 1] as number;
    const c = words[at + 2] as number;
    const d = words[at + 3] as number;
    const e = words[at + 4] as number;
    const f = words[at + 5] as number;
    const g = words[at + 6] as number;
    const h = words[at + 7] as number;
    const ab = majority(ones, a, b);
    ones = ones ^ a ^ b;
    const cd = majority(ones, c, d);
    ones = ones ^ c ^ d;
    const ef = majority(ones, e, f);
    ones = ones ^ e ^ f;
    const gh = majority(ones, g, h);
    ones = ones ^ g ^ h;
    const abcd = majority(twos, ab, cd);
    twos = twos ^ ab ^ cd;
    const efgh = majority(twos, ef, gh);
    twos = twos ^ ef ^ gh;
    eights += countWord(majority(fours, abcd, efgh));
    fours = fours ^ abcd ^ efgh;
  }
  let count = 8 * eights + 4 * countWord(fours) + 2 * countWord(twos) + countWord(ones);
  for (let at = end; at < words.length; at++) count += countWord(words[at] as number);
  return count;
}

/** The carry of three bits that are added, in each place of a word. */
function majority(a: number, b: number, c: number): number {
  return (a & b) | ((a ^ b) & c);
}

function countWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const nibbles = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

function refuseRegion(region: RegionIndex, count: RegionCount): never {
  throw new RegionRangeError(`region ${region} is out of range: this log has regions 0 to ${count - 1}`);
}
