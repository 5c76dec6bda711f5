/**
 * States remembered by a fingerprint or by a few bits: less memory, and a chance to take a new state for a known one.
 *
 * - Hashed: a fingerprint of 48 bits in four bytes, as the compact store keeps states of so many bits, without their depth. Known as hash compaction (Stern and Dill, 1995).
 * - Bitstate: three bits of one large table (Holzmann, 1988; a Bloom filter).
 *
 * A broken law is real all the same, as every path is walked again; that a law holds is only likely.
 */
import type { Layout } from './layout.ts';
import { assert } from '#base';
import type { TableMemory } from './memory.ts';
import { hashWords, mixInto } from './mix.ts';
import { CompactStore } from './store-compact.ts';
import type { Found, Store } from './store.ts';

const secondBits = 16;
const fingerprintBits = 32 + secondBits;
/** A fingerprint as a state. */
const prints: Layout = { words: 2, bits: [32, secondBits], fields: [] };
const secondMask = 2 ** secondBits - 1;
/** Sets the second hash apart from the first. */
const salt = 0x2545f491;

/** See the header. */
export class HashedStore implements Store {
  readonly stride: number;
  readonly #words: number;
  readonly #prints: CompactStore;
  readonly #print = new Int32Array(2);
  /** Takes the new fingerprints; only how many there are matters. */
  readonly #sink: Found = { words: new Int32Array(2), stride: 2, count: 0 };

  constructor(layout: Layout, partitionBits: number, memory: TableMemory) {
    this.stride = layout.words + 1;
    this.#words = layout.words;
    this.#prints = new CompactStore(prints, partitionBits, memory, 0);
  }

  /** Slots of the smallest table of a partition. */
  static slotsMin(partitions: number): number {
    return CompactStore.slotsMin(prints, partitions, 0);
  }

  get count(): number {
    return this.#prints.count;
  }

  get bytes(): number {
    return this.#prints.bytes;
  }

  missed(): number {
    const pairs = (this.count * (this.count - 1)) / 2;
    return -Math.expm1(-pairs / 2 ** fingerprintBits);
  }

  save(): readonly Int32Array[] {
    return this.#prints.save();
  }

  load(saved: readonly Int32Array[]): void {
    this.#prints.load(saved);
  }

  drain(partition: number, buffer: Int32Array, from: number, to: number, _tag: number, next: Found): boolean {
    for (let at = from; at < to; at += this.stride) {
      const hash = hashWords(buffer, at, this.#words);
      this.#print[0] = hash;
      this.#print[1] = secondHash(buffer, at, this.#words) & secondMask;
      this.#sink.count = 0;
      if (!this.#prints.drain(partition, this.#print, 0, 2, 0, this.#sink)) return false;
      if (this.#sink.count === 1) append(next, buffer, at);
    }
    return true;
  }
}

/** See the header. */
export class BitstateStore implements Store {
  readonly stride: number;
  count = 0;
  readonly #words: number;
  readonly #bits: Int32Array;
  readonly #partitionWords: number;
  /** Bits that are 1. */
  #set = 0;

  constructor(layout: Layout, partitionBits: number, bits: Int32Array) {
    this.stride = layout.words + 1;
    this.#words = layout.words;
    this.#bits = bits;
    this.#partitionWords = 2 ** Math.floor(Math.log2(bits.length)) / 2 ** partitionBits;
  }

  get bytes(): number {
    return this.#bits.length * 4;
  }

  /** The chance for one more state is the share of bits that are 1, cubed; it grew from 0 on the way, so the sum is a quarter of that for each. */
  missed(): number {
    const share = this.#set / (this.#bits.length * 32);
    return -Math.expm1((this.count * Math.log1p(-(share ** 3))) / 4);
  }

  save(): readonly Int32Array[] {
    return [Int32Array.of(this.count), this.#bits];
  }

  load([count, bits]: readonly Int32Array[]): void {
    assert(count !== undefined && bits?.length === this.#bits.length, 'what was saved has as many bits');
    this.count = count[0] as number;
    this.#bits.set(bits);
    this.#set = bits.reduce((sum, word) => sum + onesOf(word), 0);
  }

  drain(partition: number, buffer: Int32Array, from: number, to: number, _tag: number, next: Found): boolean {
    const base = partition * this.#partitionWords;
    const mask = this.#partitionWords * 32 - 1;
    for (let at = from; at < to; at += this.stride) {
      let place = secondHash(buffer, at, this.#words);
      const stride = mixInto(place, salt) | 1;
      let isNew = false;
      for (let turn = 0; turn < 3; turn++) {
        const bit = (place & mask) >>> 0;
        const word = base + (bit >>> 5);
        const value = this.#bits[word] as number;
        if ((value & (1 << bit)) === 0) {
          this.#bits[word] = value | (1 << bit);
          this.#set++;
          isNew = true;
        }
        place = (place + stride) | 0;
      }
      if (!isNew) continue;
      this.count++;
      append(next, buffer, at);
    }
    return true;
  }
}

function onesOf(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Independent of the hash by which partition and home are found. */
function secondHash(words: Int32Array, at: number, count: number): number {
  let hash = salt;
  for (let i = 0; i < count; i++) hash = mixInto(hash ^ (words[at + i] as number), salt + i);
  return hash;
}

function append(next: Found, buffer: Int32Array, at: number): void {
  const { stride } = next;
  const tail = next.count * stride;
  for (let word = 0; word < stride; word++) next.words[tail + word] = buffer[at + word] as number;
  next.count++;
}
