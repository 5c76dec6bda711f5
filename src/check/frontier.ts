/**
 * States of one depth, one behind the other: those that wait to be expanded, or those that were just found.
 */
import { reserve } from './memory.ts';

/** A list of states that only grows until it is cleared. */
export class Frontier {
  readonly words: Int32Array;
  /** Words of a state. */
  readonly stride: number;
  readonly capacity: number;
  /** States in the list. */
  count = 0;
  /** States there ever were at once. */
  most = 0;

  constructor(stride: number, words: number) {
    this.words = reserve(words, false);
    this.stride = stride;
    this.capacity = Math.floor(this.words.length / stride);
  }

  /** Whether so many more fit. */
  hasRoom(states: number): boolean {
    return this.count + states <= this.capacity;
  }

  clear(): void {
    this.most = Math.max(this.most, this.count);
    this.count = 0;
  }

  /** The words of all states in the list. */
  used(): Int32Array {
    return this.words.slice(0, this.count * this.stride);
  }

  /** Makes the list what was used in another. */
  fill(used: Int32Array): void {
    this.words.set(used);
    this.count = used.length / this.stride;
  }

  /** Bytes that were ever used. */
  get bytes(): number {
    return Math.max(this.most, this.count) * this.stride * 4;
  }
}
