/**
 * Every state exactly, in four bytes.
 *
 * The first word of a state, mixed, tells the partition and the place where its search begins (its home); a slot keeps what these do not tell: the rest of
 * the mixed word, the second word, how far from home the slot is, and its tag. Mixing can be undone, so the state can be read back.
 * The method is known as quotienting; J. G. Cleary, "Compact hash tables using bidirectional linear probing", 1984.
 *
 * Slot, from the low end: the tag, 8 bits distance plus one (0: the slot is empty), the rest.
 */
import { assert } from '#base';
import { maskOf } from './layout.ts';
import type { Layout } from './layout.ts';
import type { TableMemory } from './memory.ts';
import { mixInto, mixOut } from './mix.ts';
import { depthTagBits, loadMax } from './store.ts';
import type { ExactStore, Found } from './store.ts';

const distanceBits = 8;

/** Words of a buffer that are looked at ahead. */
const stretch = 256;

/** Bits of the second word that a slot has room for in a table that is not too large to begin with. */
export const secondBitsMax = 11;

/** Whether a layout is narrow enough. */
export function fitsCompact({ words, bits }: Layout): boolean {
  return words <= 2 && (bits[1] ?? 0) <= secondBitsMax;
}

/** With fewer slots what a slot keeps would not fit. */
function sizeMin({ bits }: Pick<Layout, 'bits'>, partitions: number, tagBits: number): number {
  return Math.max(4, (bits[1] ?? 0) - Math.log2(partitions) + distanceBits + tagBits);
}

/** See the header. */
export class CompactStore implements ExactStore {
  readonly stride = 2;
  readonly #slots: Int32Array;
  readonly #partitionBits: number;
  /** Slots that each partition has reserved. */
  readonly #reserved: number;
  readonly #secondBits: number;
  readonly #tagBits: number;
  /** Bits of the number of slots in use, by partition. */
  readonly #sizes: Uint8Array;
  readonly #counts: Uint32Array;
  #scratch = new Int32Array(0);
  /** Takes what was looked at ahead, so that the compiler does not leave the look out. */
  readonly #looked = new Int32Array(1);

  constructor(layout: Layout, partitionBits: number, memory: TableMemory, tagBits = depthTagBits) {
    this.#slots = memory.slots;
    this.#partitionBits = partitionBits;
    this.#reserved = 2 ** Math.floor(Math.log2(memory.slots.length / 2 ** partitionBits));
    this.#secondBits = layout.bits[1] ?? 0;
    this.#tagBits = tagBits;
    const size = sizeMin(layout, 2 ** partitionBits, tagBits);
    assert(2 ** size <= this.#reserved, 'a partition has room for its smallest table');
    this.#sizes = memory.sizes;
    this.#counts = memory.counts;
    this.#sizes.forEach((known, partition) => (this.#sizes[partition] = Math.max(known, size)));
  }

  /** Slots of the smallest table of a partition. */
  static slotsMin(layout: Pick<Layout, 'bits'>, partitions: number, tagBits = depthTagBits): number {
    return 2 ** sizeMin(layout, partitions, tagBits);
  }

  get count(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  get bytes(): number {
    let slots = 0;
    for (const size of this.#sizes) slots += 1 << size;
    return slots * 4;
  }

  missed(): number {
    return 0;
  }

  drain(partition: number, buffer: Int32Array, from: number, to: number, tag: number, next: Found): boolean {
    // Whole numbers that the compiler knows to be small: `| 0` keeps it from calculating with fractions.
    const slots = this.#slots;
    const base = (partition * this.#reserved) | 0;
    const found = next.words;
    const secondMask = maskOf(this.#secondBits) | 0;
    const tagMask = (1 << this.#tagBits) - 1;
    const oneAway = 1 << this.#tagBits;
    const restShift = (this.#tagBits + distanceBits) | 0;
    const distanceMask = ((1 << distanceBits) - 1) << this.#tagBits;
    let size = (this.#sizes[partition] as number) | 0;
    let low = (32 - this.#partitionBits - size) | 0;
    let lowMask = maskOf(low) | 0;
    let mask = (1 << size) - 1;
    let count = (this.#counts[partition] as number) | 0;
    let most = this.#mostOf(partition, size) | 0;
    let tail = (next.count * 2) | 0;
    let touched = 0;
    for (let at = from, ahead = from; at < to; at += 2) {
      // The first slots of a stretch are looked at before any decision hangs on them, so that the processor waits for many at once.
      if (at >= ahead) {
        for (const end = Math.min(to, ahead + stretch); ahead < end; ahead += 2)
          touched ^= slots[base + (((buffer[ahead] as number) >>> low) & mask)] as number;
      }
      const x = buffer[at] as number;
      const second = buffer[at + 1] as number;
      let slot = (x >>> low) & mask;
      let entry = (((x & lowMask) | ((second & secondMask) << low)) << restShift) | oneAway;
      let value = slots[base + slot] as number;
      while (value !== 0 && (value & ~tagMask) !== entry) {
        entry += oneAway;
        if ((entry & distanceMask) === 0) break;
        slot = (slot + 1) & mask;
        value = slots[base + slot] as number;
      }
      if (value !== 0 && (entry & distanceMask) !== 0) continue;
      if (count < most && (entry & distanceMask) !== 0) {
        slots[base + slot] = entry | tag;
        count++;
        found[tail] = x;
        found[tail + 1] = second;
        tail += 2;
        continue;
      }
      // Too full, or too far from home: twice the slots, and once more.
      this.#counts[partition] = count;
      if (!this.#grow(partition)) {
        next.count = tail / 2;
        return false;
      }
      size = (this.#sizes[partition] as number) | 0;
      low = (32 - this.#partitionBits - size) | 0;
      lowMask = maskOf(low) | 0;
      mask = (1 << size) - 1;
      most = this.#mostOf(partition, size) | 0;
      at -= 2;
    }
    this.#looked[0] = touched;
    this.#counts[partition] = count;
    next.count = tail / 2;
    return true;
  }

  #mostOf(partition: number, size: number): number {
    return Math.floor(2 ** size * loadMax(partition, this.#sizes.length));
  }

  /** Doubles a partition in place, as often as it takes. */
  #grow(partition: number): boolean {
    const from = this.#sizes[partition] as number;
    const base = partition * this.#reserved;
    if (this.#scratch.length < 2 ** from) this.#scratch = new Int32Array(2 ** from);
    const old = this.#scratch.subarray(0, 2 ** from);
    old.set(this.#slots.subarray(base, base + 2 ** from));
    for (let size = from + 1; 2 ** size <= this.#reserved; size++) {
      this.#slots.fill(0, base, base + 2 ** size);
      if (this.#moveAll(partition, old, from, size)) {
        this.#sizes[partition] = size;
        return true;
      }
    }
    this.#slots.fill(0, base, base + this.#reserved);
    this.#slots.set(old, base);
    return false;
  }

  #moveAll(partition: number, old: Int32Array, from: number, size: number): boolean {
    const slots = this.#slots;
    const base = (partition * this.#reserved) | 0;
    const lowFrom = (32 - this.#partitionBits - from) | 0;
    const lowFromMask = maskOf(lowFrom) | 0;
    const tagMask = (1 << this.#tagBits) - 1;
    const oneAway = 1 << this.#tagBits;
    const restShift = (this.#tagBits + distanceBits) | 0;
    const distanceMask = ((1 << distanceBits) - 1) << this.#tagBits;
    const low = (32 - this.#partitionBits - size) | 0;
    const lowMask = maskOf(low) | 0;
    const fromMask = (1 << from) - 1;
    const mask = (1 << size) - 1;
    for (let at = 0; at < old.length; at++) {
      const value = old[at] as number;
      if (value === 0) continue;
      const rest = value >>> restShift;
      const home = (at - ((value & distanceMask) >>> this.#tagBits) + 1) & fromMask;
      const x = (home << lowFrom) | (rest & lowFromMask);
      let slot = (x >>> low) & mask;
      let entry = (((x & lowMask) | ((rest >>> lowFrom) << low)) << restShift) | oneAway;
      while (slots[base + slot] !== 0) {
        entry += oneAway;
        if ((entry & distanceMask) === 0) return false;
        slot = (slot + 1) & mask;
      }
      slots[base + slot] = entry | (value & tagMask);
    }
    return true;
  }

  tagOf(words: Int32Array): number {
    const tagMask = (1 << this.#tagBits) - 1;
    const oneAway = 1 << this.#tagBits;
    const restShift = (this.#tagBits + distanceBits) | 0;
    const distanceMask = ((1 << distanceBits) - 1) << this.#tagBits;
    const second = this.#secondBits === 0 ? 0 : (words[1] as number);
    const x = mixInto(words[0] as number, second);
    const partition = this.#partitionBits === 0 ? 0 : x >>> (32 - this.#partitionBits);
    const size = this.#sizes[partition] as number;
    const low = 32 - this.#partitionBits - size;
    const mask = 2 ** size - 1;
    const base = partition * this.#reserved;
    let entry = (((x & maskOf(low)) | (second << low)) << restShift) | oneAway;
    for (let slot = (x >>> low) & mask; ; slot = (slot + 1) & mask) {
      const value = this.#slots[base + slot] as number;
      if (value === 0) return -1;
      if ((value & ~tagMask) === entry) return value & tagMask;
      entry += oneAway;
      if ((entry & distanceMask) === 0) return -1;
    }
  }

  find(visit: (words: Int32Array, tag: number) => boolean): boolean {
    const tagMask = (1 << this.#tagBits) - 1;
    const restShift = (this.#tagBits + distanceBits) | 0;
    const distanceMask = ((1 << distanceBits) - 1) << this.#tagBits;
    const words = new Int32Array(2);
    for (let partition = 0; partition < this.#sizes.length; partition++) {
      const size = this.#sizes[partition] as number;
      const low = 32 - this.#partitionBits - size;
      const base = partition * this.#reserved;
      const high = this.#partitionBits === 0 ? 0 : partition << (32 - this.#partitionBits);
      for (let slot = 0; slot < 2 ** size; slot++) {
        const value = this.#slots[base + slot] as number;
        if (value === 0) continue;
        const rest = value >>> restShift;
        const home = (slot - ((value & distanceMask) >>> this.#tagBits) + 1) & (2 ** size - 1);
        const second = rest >>> low;
        words[0] = mixOut(high | (home << low) | (rest & maskOf(low)), second);
        words[1] = second;
        if (visit(words, value & tagMask)) return true;
      }
    }
    return false;
  }

  save(): readonly Int32Array[] {
    const parts = [...this.#sizes].map((size, partition) => {
      const base = partition * this.#reserved;
      return this.#slots.slice(base, base + 2 ** size);
    });
    return [Int32Array.from(this.#sizes), Int32Array.from(this.#counts), ...parts];
  }

  load([sizes, counts, ...parts]: readonly Int32Array[]): void {
    assert(
      sizes !== undefined && counts !== undefined && parts.length === this.#sizes.length,
      'what was saved has a part for each partition',
    );
    this.#sizes.set(sizes);
    this.#counts.set(counts);
    parts.forEach((part, partition) => {
      assert(part.length <= this.#reserved, 'what was saved fits');
      this.#slots.set(part, partition * this.#reserved);
    });
  }
}
