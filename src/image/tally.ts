/**
 * Counts bits as they stream by: ones, dirty ranges, and a small picture of where the dirty regions are.
 *
 * - Regions arrive in order, each once; memory is bounded by {@link rangesMax} ranges and {@link cellsMax} cells, however many there are.
 * - Time is one step a byte, and one step a bit only in bytes that are neither all ones nor all zeros.
 * - A chunk has fewer than 2^28 bytes, so that positions inside it are 32-bit integers.
 */
import { assert } from '#base';

/** More ranges than these are counted but not kept. */
export const rangesMax = 10_000;
/** The picture has at most so many cells; each stands for a power of two of regions. */
export const cellsMax = 1024;

/** First and last region of a run, both included. */
export type RegionRange = readonly [first: number, last: number];

/** What a {@link Tally} has seen. */
export interface TallyResult {
  readonly clean: number;
  readonly dirty: number;
  /** The first {@link rangesMax} runs of dirty regions, ascending. */
  readonly dirtyRanges: readonly RegionRange[];
  /** How many runs there are. */
  readonly dirtyRangeCount: number;
  /** A power of two. */
  readonly regionsPerCell: number;
  /** Dirty regions in each cell, in order; the last cell may be short. */
  readonly dirtyPerCell: readonly number[];
}

/** A counter of clean and dirty regions. */
export interface Tally {
  /** Takes the regions `[from, to)` from bits of which bit 0 of `bytes[0]` is region `firstRegion`. */
  takeBits(bytes: Uint8Array, firstRegion: number, from: number, to: number): void;
  /** Takes the regions `[from, to)` as dirty, without looking anywhere. */
  takeDirty(from: number, to: number): void;
  result(): TallyResult;
}

/** A counter that has seen nothing; the first region it takes is region 0. */
export function createTally(): Tally {
  let next = 0;
  let dirty = 0;
  let runStart = -1;
  let dirtyRangeCount = 0;
  const dirtyRanges: RegionRange[] = [];
  const picture = createPicture();

  function take(isClean: boolean, count: number): void {
    if (isClean) closeRun();
    else takeDirtyRun(count);
    next += count;
  }
  function takeDirtyRun(count: number): void {
    if (runStart < 0) {
      runStart = next;
      dirtyRangeCount += 1;
    }
    dirty += count;
    picture.add(next, next + count);
  }
  function closeRun(): void {
    if (runStart >= 0 && dirtyRanges.length < rangesMax) dirtyRanges.push([runStart, next - 1]);
    runStart = -1;
  }
  /** Eight regions at once, when their runs need not be listed any more; an image made of short runs would take minutes otherwise. */
  function takeByte(byte: number): void {
    const dirtyBits = ~byte & 0xff;
    const starts = dirtyBits & ~((dirtyBits << 1) | (runStart < 0 ? 0 : 1));
    dirtyRangeCount += onesOf(starts);
    dirty += onesOf(dirtyBits);
    picture.addWithin(next, onesOf(dirtyBits));
    next += 8;
    runStart = dirtyBits >> 7 === 1 ? next : -1;
  }
  function takeBits(bytes: Uint8Array, firstRegion: number, from: number, to: number): void {
    assert(from === next, 'regions are counted in order');
    const bits = to - firstRegion;
    while (next < to) {
      const bit = next - firstRegion;
      const byte = bytes[bit >> 3] ?? 0;
      const same = bit % 8 === 0 ? uniformBytes(bytes, bit >> 3, bits >> 3) : 0;
      const isWhole = bit % 8 === 0 && bits - bit >= 8;
      if (isWhole && same === 0 && dirtyRanges.length === rangesMax) takeByte(byte);
      else take(((byte >> (bit & 7)) & 1) === 1, same === 0 ? 1 : same * 8);
    }
  }
  function takeDirty(from: number, to: number): void {
    assert(from === next, 'regions are counted in order');
    if (to > from) take(false, to - from);
  }
  function result(): TallyResult {
    closeRun();
    return { clean: next - dirty, dirty, dirtyRanges, dirtyRangeCount, ...picture.result(next) };
  }
  return { takeBits, takeDirty, result };
}

/** How many bytes from `at` on, up to `end`, are equal, and all ones or all zeros. */
function uniformBytes(bytes: Uint8Array, at: number, end: number): number {
  const byte = bytes[at];
  if (byte !== 0 && byte !== 0xff) return 0;
  let after = at;
  while (after < end && bytes[after] === byte) after += 1;
  return after - at;
}

/** Set bits among bits `[from, to)` of `bytes`; bit 0 is the lowest of the first byte. */
export function onesIn(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to) return 0;
  const first = from >> 3;
  const last = (to - 1) >> 3;
  let ones = 0;
  for (let at = first; at <= last; at++) ones += onesOf(bytes[at] ?? 0);
  const before = (bytes[first] ?? 0) & ((1 << (from & 7)) - 1);
  const behind = (bytes[last] ?? 0) & ~((1 << (((to - 1) & 7) + 1)) - 1);
  return ones - onesOf(before) - onesOf(behind & 0xff);
}

const onesOfByte = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

function onesOf(byte: number): number {
  return onesOfByte[byte] ?? 0;
}

type PictureResult = Pick<TallyResult, 'regionsPerCell' | 'dirtyPerCell'>;

interface Picture {
  /** The regions `[from, to)` are dirty. */
  add(from: number, to: number): void;
  /** `dirty` of the eight regions from `from` on, a multiple of 8, are; their cells are wide enough to hold them in one. */
  addWithin(from: number, dirty: number): void;
  result(end: number): PictureResult;
}

/** Cells that double their width when they are used up, so that the number of regions need not be known before. */
function createPicture(): Picture {
  const cells = new Float64Array(cellsMax);
  let width = 1;

  function widenUntil(end: number): void {
    for (; end > cellsMax * width; width *= 2) {
      for (let cell = 0; cell < cellsMax; cell++) {
        cells[cell] = cell < cellsMax / 2 ? (cells[2 * cell] ?? 0) + (cells[2 * cell + 1] ?? 0) : 0;
      }
    }
  }
  function addToCell(cell: number, dirty: number): void {
    cells[cell] = (cells[cell] ?? 0) + dirty;
  }
  function add(from: number, to: number): void {
    widenUntil(to);
    for (let at = from; at < to;) {
      const cell = Math.floor(at / width);
      const end = Math.min(to, (cell + 1) * width);
      addToCell(cell, end - at);
      at = end;
    }
  }
  function addWithin(from: number, dirty: number): void {
    widenUntil(from + 8);
    assert(width >= 8, 'eight regions share a cell');
    addToCell(Math.floor(from / width), dirty);
  }
  function result(end: number): PictureResult {
    widenUntil(end);
    return { regionsPerCell: width, dirtyPerCell: [...cells.subarray(0, Math.ceil(end / width))] };
  }
  return { add, addWithin, result };
}
