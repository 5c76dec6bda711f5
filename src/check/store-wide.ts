/**
 * Every state exactly, as its words: for systems too wide for the compact store.
 *
 * Open addressing with linear probing, by a hash of all words. The highest bits of a slot's last word hold the tag plus one, so that an empty
 * slot is all zeros; a layout whose last word needs these bits gets one word more.
 */
import { assert } from '#base';
import type { Layout } from './layout.ts';
import type { TableMemory } from './memory.ts';
import { hashWords } from './mix.ts';
import { depthTagBits, loadMax } from './store.ts';
import type { ExactStore, Found } from './store.ts';

const tagShift = 32 - depthTagBits - 1;
const tagFree = 2 ** tagShift - 1;
const sizeMin = 6;

/** Words of a slot. */
export function slotWords({ words, bits }: Layout): number {
  return (bits[words - 1] ?? 0) <= tagShift ? words : words + 1;
}

/** See the header. */
export class WideStore implements ExactStore {
  readonly stride: number;
  readonly #words: number;
  readonly #slotWords: number;
  readonly #slots: Int32Array;
  readonly #partitionBits: number;
  /** Slots that each partition has reserved. */
  readonly #reserved: number;
  readonly #sizes: Uint8Array;
  readonly #counts: Uint32Array;

  constructor(layout: Layout, partitionBits: number, memory: TableMemory) {
    this.#words = layout.words;
    this.stride = layout.words + 1;
    this.#slotWords = slotWords(layout);
    this.#slots = memory.slots;
    this.#partitionBits = partitionBits;
    const partitions = 2 ** partitionBits;
    this.#reserved = 2 ** Math.floor(Math.log2(memory.slots.length / this.#slotWords / partitions));
    assert(this.#reserved >= 2 ** sizeMin, 'a partition has room for its smallest table');
    this.#sizes = memory.sizes;
    this.#counts = memory.counts;
    this.#sizes.forEach((known, partition) => (this.#sizes[partition] = Math.max(known, sizeMin)));
  }

  /** Words of the smallest table of a partition. */
  static wordsMin(layout: Layout): number {
    // Rounded up, as a table is cut down to a power of two.
    return 2 ** (sizeMin + Math.ceil(Math.log2(slotWords(layout))));
  }

  get count(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  get bytes(): number {
    return this.#sizes.reduce((sum, size) => sum + 2 ** size * this.#slotWords * 4, 0);
  }

  missed(): number {
    return 0;
  }

  drain(partition: number, buffer: Int32Array, from: number, to: number, tag: number, next: Found): boolean {
    const { stride } = this;
    for (let at = from; at < to; at += stride) {
      const slot = this.#search(partition, buffer, at);
      if (slot < 0) continue;
      if ((this.#counts[partition] as number) >= 2 ** (this.#sizes[partition] as number) * loadMax(partition, this.#sizes.length)) {
        if (!this.#grow(partition)) return false;
        at -= stride;
        continue;
      }
      this.#put(slot, buffer, at, tag);
      this.#counts[partition] = (this.#counts[partition] as number) + 1;
      const tail = next.count * stride;
      for (let word = 0; word < stride; word++) next.words[tail + word] = buffer[at + word] as number;
      next.count++;
    }
    return true;
  }

  /** Where the state would go, or -1 minus its place when it is there. */
  #search(partition: number, words: Int32Array, at: number): number {
    const size = this.#sizes[partition] as number;
    const mask = 2 ** size - 1;
    const hash = hashWords(words, at, this.#words);
    for (let home = (hash >>> (32 - this.#partitionBits - size)) & mask; ; home = (home + 1) & mask) {
      const slot = (partition * this.#reserved + home) * this.#slotWords;
      const last = this.#slots[slot + this.#slotWords - 1] as number;
      if (last === 0) return slot;
      if (this.#isAt(slot, last & tagFree, words, at)) return -1 - slot;
    }
  }

  #isAt(slot: number, last: number, words: Int32Array, at: number): boolean {
    const full = this.#slotWords === this.#words ? this.#words - 1 : this.#words;
    for (let word = 0; word < full; word++) if (this.#slots[slot + word] !== words[at + word]) return false;
    return full === this.#words || last === words[at + full];
  }

  #put(slot: number, words: Int32Array, at: number, tag: number): void {
    const last = slot + this.#slotWords - 1;
    for (let word = 0; word < this.#words; word++) this.#slots[slot + word] = words[at + word] as number;
    this.#slots[last] = (this.#slots[last] as number) | ((tag + 1) << tagShift);
  }

  #grow(partition: number): boolean {
    const from = this.#sizes[partition] as number;
    if (2 ** (from + 1) > this.#reserved) return false;
    const width = this.#slotWords;
    const base = partition * this.#reserved * width;
    const old = this.#slots.slice(base, base + 2 ** from * width);
    this.#slots.fill(0, base, base + 2 ** from * width);
    this.#sizes[partition] = from + 1;
    const words = new Int32Array(this.#words);
    for (let at = 0; at < old.length; at += width) {
      const last = old[at + width - 1] as number;
      if (last === 0) continue;
      this.#read(old, at, words);
      this.#put(this.#search(partition, words, 0), words, 0, (last >>> tagShift) - 1);
    }
    return true;
  }

  /** The words of a state without its tag. */
  #read(slots: Int32Array, at: number, words: Int32Array): void {
    for (let word = 0; word < words.length; word++) words[word] = slots[at + word] as number;
    if (this.#slotWords === this.#words) words[this.#words - 1] = (words[this.#words - 1] as number) & tagFree;
  }

  tagOf(words: Int32Array): number {
    const hash = hashWords(words, 0, this.#words);
    const partition = this.#partitionBits === 0 ? 0 : hash >>> (32 - this.#partitionBits);
    const slot = this.#search(partition, words, 0);
    return slot >= 0 ? -1 : ((this.#slots[-1 - slot + this.#slotWords - 1] as number) >>> tagShift) - 1;
  }

  find(visit: (words: Int32Array, tag: number) => boolean): boolean {
    const words = new Int32Array(this.#words);
    for (let partition = 0; partition < this.#sizes.length; partition++) {
      const base = partition * this.#reserved * this.#slotWords;
      const end = base + 2 ** (this.#sizes[partition] as number) * this.#slotWords;
      for (let at = base; at < end; at += this.#slotWords) {
        const last = this.#slots[at + this.#slotWords - 1] as number;
        if (last === 0) continue;
        this.#read(this.#slots, at, words);
        if (visit(words, (last >>> tagShift) - 1)) return true;
      }
    }
    return false;
  }

  save(): readonly Int32Array[] {
    const width = this.#reserved * this.#slotWords;
    const parts = [...this.#sizes].map((size, partition) =>
      this.#slots.slice(partition * width, partition * width + 2 ** size * this.#slotWords),
    );
    return [Int32Array.from(this.#sizes), Int32Array.from(this.#counts), ...parts];
  }

  load([sizes, counts, ...parts]: readonly Int32Array[]): void {
    assert(
      sizes !== undefined && counts !== undefined && parts.length === this.#sizes.length,
      'what was saved has a part for each partition',
    );
    this.#sizes.set(sizes);
    this.#counts.set(counts);
    parts.forEach((part, partition) => this.#slots.set(part, partition * this.#reserved * this.#slotWords));
  }
}
