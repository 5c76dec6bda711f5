/**
 * A set of regions as bits, laid out as in a log: region `r` is byte `r >> 3`, mask `1 << (r & 7)`.
 */

/** A set of regions 0 to `size - 1`. */
export class BitMask {
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Spares looking through a set to which nothing was ever added. */
  #touched = false;

  constructor(size: number) {
    this.size = size;
    this.bytes = new Uint8Array(Math.ceil(size / 8));
  }

  /** Adds `first` to `last`, both included, as far as they are in range. */
  addRange(first: number, last: number): void {
    const end = Math.min(last, this.size - 1) + 1;
    this.#touched = true;
    for (let at = Math.max(first, 0); at < end;) {
      if (at % 8 === 0 && at + 8 <= end) {
        const whole = Math.floor((end - at) / 8);
        this.bytes.fill(0xff, at >>> 3, (at >>> 3) + whole);
        at += 8 * whole;
      } else {
        this.#or(at >>> 3, 1 << (at & 7));
        at++;
      }
    }
  }

  /** Takes `first` to `last` out, both included, as far as they are in range. */
  removeRange(first: number, last: number): void {
    for (let at = Math.max(first, 0); at <= Math.min(last, this.size - 1); at++)
      this.bytes[at >>> 3] = (this.bytes[at >>> 3] ?? 0) & ~(1 << (at & 7));
  }

  /** Whether a region is a member. */
  has(region: number): boolean {
    return isOne(this.bytes, region);
  }

  /** The members as ranges, lowest first; at most `rangesMax` of them. */
  ranges(rangesMax: number): readonly (readonly [number, number])[] {
    return zeroRanges(
      this.bytes.map((byte) => ~byte),
      this.size,
      rangesMax,
    );
  }

  /** Adds all members of `other`, which has the same size or is a plain bitmap of at least that size. */
  addAll(other: BitMask | Uint8Array): void {
    if (other instanceof BitMask && other.isEmpty()) return;
    this.#touched = true;
    const bytes = other instanceof BitMask ? other.bytes : other;
    for (let at = 0; at < this.bytes.length; at++) this.#or(at, (bytes[at] ?? 0) & this.#used(at));
  }

  /** Adds every region whose bit in `bitmap` is 0. */
  addZerosOf(bitmap: Uint8Array): void {
    this.#touched = true;
    for (let at = 0; at < this.bytes.length; at++) this.#or(at, ~(bitmap[at] ?? 0) & this.#used(at));
  }

  /** Empties the set. */
  clear(): void {
    if (this.#touched) this.bytes.fill(0);
    this.#touched = false;
  }

  /** How many members. */
  count(): number {
    return this.#touched ? countOnes(this.bytes, this.size) : 0;
  }

  /** Whether there is no member. */
  isEmpty(): boolean {
    return !this.#touched || this.bytes.every((byte) => byte === 0);
  }

  /** Whether every region is a member. */
  isFull(): boolean {
    return this.bytes.every((byte, at) => byte === this.#used(at));
  }

  #or(at: number, bits: number): void {
    this.bytes[at] = (this.bytes[at] ?? 0) | bits;
  }

  /** The bits of a byte that stand for regions. */
  #used(at: number): number {
    const left = this.size - 8 * at;
    return left >= 8 ? 0xff : (1 << left) - 1;
  }
}

/** How many of the first `size` bits are 1; bytes beyond the bitmap's end count as 0. */
export function countOnes(bitmap: Uint8Array, size: number): number {
  let ones = 0;
  const whole = Math.min(bitmap.length, Math.floor(size / 8));
  for (let at = 0; at < whole; at++) ones += onesOf(bitmap[at] ?? 0);
  if (size % 8 !== 0) ones += onesOf((bitmap[Math.floor(size / 8)] ?? 0) & ((1 << (size % 8)) - 1));
  return ones;
}

/** The 0 bits among the first `size` as ranges, lowest first; at most `rangesMax` of them. */
export function zeroRanges(bitmap: Uint8Array, size: number, rangesMax: number): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (let at = 0; at < size && ranges.length < rangesMax;) {
    if (at % 8 === 0 && bitmap[at >>> 3] === 0xff) {
      at += 8;
      continue;
    }
    if (isOne(bitmap, at)) {
      at++;
      continue;
    }
    const first = at;
    while (at < size && !isOne(bitmap, at)) at += at % 8 === 0 && (bitmap[at >>> 3] ?? 0) === 0 ? 8 : 1;
    ranges.push([first, Math.min(at, size) - 1]);
  }
  return ranges;
}

/** Whether the bit of a region is 1. */
export function isOne(bitmap: Uint8Array, at: number): boolean {
  return (((bitmap[at >>> 3] ?? 0) >> (at & 7)) & 1) === 1;
}

function onesOf(byte: number): number {
  const pairs = byte - ((byte >> 1) & 0x55);
  const nibbles = (pairs & 0x33) + ((pairs >> 2) & 0x33);
  return (nibbles + (nibbles >> 4)) & 0x0f;
}
