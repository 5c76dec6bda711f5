/**
 * Which bits of an image are to be counted, and the counters that take them as they stream by.
 *
 * The header alone decides the plan: a count that a log can have is taken at its word, an impossible one leaves the image's size to
 * decide, and the bits of something that is no log are looked at only if a table asks for them.
 */
import { isVersionKnown, nrRegionsCut } from '#log';
import type { LogHeader } from '#log';
import { bitmapOffsetBytes, logMagic, regionCountMax } from '#spec/vocabulary';
import type { RegionCount } from '#spec/vocabulary';
import { createTally, onesIn } from './tally.ts';
import type { TallyResult } from './tally.ts';

/** Which bits are to be counted; region `r` is bit `r`, and `end`s are not included. */
export interface Plan {
  /** How many regions to look at, or at most to look at if it is open. */
  readonly regions: number;
  /** Whether the image's size decides, because the header's count says nothing about it. */
  readonly isOpen: boolean;
  /** Bits before it are believed by a resume with the table. */
  readonly keptEnd: number;
  /** Where bits begin to be stray; from `strayNearEnd` to `strayFarEnd` they are farther behind. */
  readonly stray: number;
  readonly strayNearEnd: number;
  readonly strayFarEnd: number;
  /** Where reading can stop. */
  readonly endBytes: number;
}

/** What to count under this header, for a table of `regionCount` regions if there is one. */
export function planOf(header: LogHeader, regionCount: RegionCount | undefined): Plan {
  const isLog = header.magic === logMagic;
  const isPossible = isLog && header.nrRegions <= BigInt(regionCountMax);
  const isOpen = regionCount === undefined && isLog && !isPossible;
  const counted = isPossible ? Number(header.nrRegions) : 0;
  const regions = regionCount ?? (isOpen ? regionCountMax : counted);
  const areaBytes = (bits: number): number => roundUp(bitmapOffsetBytes + roundUp(bits, 64) / 8, 4096);
  const hasStray = isPossible && counted > 0 && isVersionKnown(header.version);
  return {
    regions,
    isOpen,
    keptEnd: isLog && regionCount !== undefined ? Math.min(nrRegionsCut(header.nrRegions), regionCount) : 0,
    stray: counted,
    strayNearEnd: hasStray ? roundUp(counted, 32) : counted,
    strayFarEnd: hasStray ? (areaBytes(counted) - bitmapOffsetBytes) * 8 : counted,
    endBytes: Math.max(areaBytes(regions), areaBytes(counted)),
  };
}

/** What the bits come to. */
export interface BitCounts {
  /** How many regions were looked at. */
  readonly regions: number;
  /** How many of them, the last ones, have no bit in the image. */
  readonly missing: number;
  readonly tally: TallyResult;
  /** Clean regions among those that both the header's count, cut to 32 bits, and the table cover; 0 without a table. */
  readonly keptClean: number;
  /** Set bits from the header's count up to the next multiple of 32, which every kernel clears. */
  readonly strayNear: number;
  /** Set bits from there to the end of the blocks that the log may share, at most 4096 bytes on. */
  readonly strayFar: number;
}

/** Takes an image's bytes as they come. */
export interface BitCounter {
  readonly plan: Plan;
  /** Takes the bytes at `offsetBytes`; called in order, without gaps. */
  take(bytes: Uint8Array, offsetBytes: number): void;
  /** Everything was taken, of an image of `heldBytes` that ends with zeros where nothing was taken. */
  end(heldBytes: number): BitCounts;
}

/** A counter that has taken nothing. */
export function createBitCounter(plan: Plan): BitCounter {
  const tally = createTally();
  let taken = 0;
  let keptClean = 0;
  let strayNear = 0;
  let strayFar = 0;

  function take(bytes: Uint8Array, offsetBytes: number): void {
    const bits = bytes.subarray(Math.max(0, bitmapOffsetBytes - offsetBytes));
    const first = Math.max(0, offsetBytes - bitmapOffsetBytes) * 8;
    const after = first + bits.length * 8;
    const ones = (from: number, to: number): number => onesIn(bits, Math.max(from, first) - first, Math.min(to, after) - first);
    const upTo = Math.min(after, plan.regions);
    if (first < upTo) tally.takeBits(bits, first, first, upTo);
    taken = Math.max(taken, upTo);
    keptClean += ones(0, plan.keptEnd);
    strayNear += ones(plan.stray, plan.strayNearEnd);
    strayFar += ones(plan.strayNearEnd, plan.strayFarEnd);
  }
  function end(heldBytes: number): BitCounts {
    const held = Math.max(0, heldBytes - bitmapOffsetBytes) * 8;
    const regions = plan.isOpen ? Math.min(held, plan.regions) : plan.regions;
    tally.takeDirty(taken, regions);
    return { regions, missing: Math.max(0, regions - held), tally: tally.result(), keptClean, strayNear, strayFar };
  }
  return { plan, take, end };
}

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}
