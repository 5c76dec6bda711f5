/**
 * Where do two disks hold different data, as far as a recorded history tells?
 *
 * A comparison tells it; a region that our mirror copies no longer differs; anything else that may have been written makes it unknown.
 * So what our recovery leaves different can be held against what the kernel's left different.
 */
import { BitMask } from './bit-mask.ts';
import type { Disk } from './disk.ts';
import type { RegionRange } from './doubt.ts';

/** Where two disks differ: regions of a size in sectors, from the start of both. */
interface Known {
  readonly regionSectors: number;
  readonly regions: BitMask;
}

/** A run of sectors that is the same on both disks. */
export interface Same {
  readonly first: number;
  readonly count: number;
}

/** More regions than this are not compared. */
const regionsMax = 2 ** 24;

/** What is known of disks in pairs. */
export class LegDifferences {
  readonly #pairs = new Map<string, Known>();

  /** Nothing is known of a disk any more. */
  forget(disk: Disk): void {
    for (const pair of this.#pairs.keys()) if (pair.split(' ').includes(disk.id)) this.#pairs.delete(pair);
  }

  /** Nothing is known of any disk. */
  forgetAll(): void {
    this.#pairs.clear();
  }

  /** Two disks were compared. */
  learn(pair: readonly [string, string], regionSectors: number, regionCount: number, differing: readonly RegionRange[]): void {
    if (regionCount > regionsMax) return;
    const regions = new BitMask(regionCount);
    for (const { first, last } of differing) regions.addRange(first, last);
    this.#pairs.set(keyOf(pair), { regionSectors, regions });
  }

  /** These sectors were copied from one disk to the other. */
  copied(pair: readonly [string, string], runs: readonly Same[]): void {
    const known = this.#pairs.get(keyOf(pair));
    if (known === undefined) return;
    const { regionSectors, regions } = known;
    for (const { first, count } of runs) {
      // A region that was copied in part may still differ: then nothing is known.
      if (first % regionSectors !== 0 || (first + count) % regionSectors !== 0) return void this.#pairs.delete(keyOf(pair));
      regions.removeRange(first / regionSectors, (first + count) / regionSectors - 1);
    }
  }

  /** Where two disks differ, in regions of this size; `undefined`: not known. */
  of(pair: readonly [string, string], regionSectors: number): BitMask | undefined {
    const known = this.#pairs.get(keyOf(pair));
    if (known?.regions.isEmpty() === true) return new BitMask(0);
    if (known === undefined || regionSectors % known.regionSectors !== 0) return undefined;
    return coarser(known.regions, regionSectors / known.regionSectors);
  }
}

function keyOf(pair: readonly [string, string]): string {
  return pair.toSorted().join(' ');
}

/** The same differences in regions so many times as large. */
function coarser(regions: BitMask, factor: number): BitMask {
  if (factor === 1) return regions;
  const larger = new BitMask(Math.ceil(regions.size / factor));
  for (const [first, last] of regions.ranges(regions.size)) larger.addRange(Math.floor(first / factor), Math.floor(last / factor));
  return larger;
}
