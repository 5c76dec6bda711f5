/**
 * Which regions' bits a recorded history leaves open, and why.
 *
 * A region in none of these sets has exactly the bit that our log has.
 */
import type { RegionCount, RegionIndex } from '#spec/vocabulary';
import { BitMask } from './bit-mask.ts';
import type { SectorRange } from './effect.ts';

/** Regions `first` to `last`, both included. */
export interface RegionRange {
  readonly first: RegionIndex;
  readonly last: RegionIndex;
}

/** A write that began in the background. */
export interface PendingWrite {
  readonly range: SectorRange;
  readonly regions: RegionRange;
}

/** The open regions of one mirror. */
export class Doubt {
  /** Writes that have ended or will in a moment; the clear that follows them may not have been written yet. */
  readonly settling: BitMask;
  /** Writes of which nobody knows when they end. */
  readonly running: BitMask;
  /** Writes that were held and went again: a leg that fails once more demotes their regions once more. */
  readonly demotable: BitMask;
  /** Bits that a failed leg flush may have cleared. */
  readonly maybeDirty: BitMask;
  /** Writes that began in the background and have not been performed here yet. */
  readonly pending: PendingWrite[] = [];
  /** Nothing is known of any bit, nor of the sync count. */
  blurred = false;

  constructor(regionCount: RegionCount) {
    this.settling = new BitMask(regionCount);
    this.running = new BitMask(regionCount);
    this.demotable = new BitMask(regionCount);
    this.maybeDirty = new BitMask(regionCount);
  }

  /** Whether no region is open. */
  isEmpty(): boolean {
    return !this.blurred && this.pending.length === 0 && this.#sets().every((set) => set.isEmpty());
  }

  /** Whether something may be going on that is not followed. */
  isUnfollowed(): boolean {
    return this.blurred || !this.running.isEmpty() || !this.demotable.isEmpty();
  }

  /** All open regions as one new set. */
  mask(): BitMask {
    const mask = this.pendingMask();
    for (const set of this.#sets()) mask.addAll(set);
    if (this.blurred) mask.addRange(0, mask.size - 1);
    return mask;
  }

  /** The regions of the pending writes as a new set. */
  pendingMask(): BitMask {
    const mask = new BitMask(this.settling.size);
    for (const { regions } of this.pending) mask.addRange(regions.first, regions.last);
    return mask;
  }

  #sets(): readonly BitMask[] {
    return [this.settling, this.running, this.demotable, this.maybeDirty];
  }
}
