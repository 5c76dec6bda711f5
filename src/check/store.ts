/**
 * Where states are remembered: what every kind of store can do.
 *
 * A store is made of partitions, by the high bits of a state's mixed first word. Successors come a buffer at a time, all of one partition, so that
 * the part of the table that is looked at stays in the processor's cache. A partition belongs to one worker and grows by itself.
 *
 * Each state carries its depth, modulo a number that few systems are deeper than: so a shortest path is found backwards without any memory for parents.
 */

/** Where new states are appended: a frontier, as far as a store has to do with it. */
export interface Found {
  readonly words: Int32Array;
  readonly stride: number;
  count: number;
}

/** Remembers states. */
export interface Store {
  /** States remembered. */
  readonly count: number;
  /** Bytes in use. */
  readonly bytes: number;
  /** Words of a state in buffers and frontier. */
  readonly stride: number;
  /**
   * Takes in the states of a partition that lie in `buffer` between two indices. Those that are new are given the tag and appended to `next`. False when
   * the partition is full: then nothing more can be remembered.
   */
  drain(partition: number, buffer: Int32Array, from: number, to: number, tag: number, next: Found): boolean;
  /** Chance that some state was missed. */
  missed(): number;
  /** What a checkpoint must keep. */
  save(): readonly Int32Array[];
  /** Goes back to what was saved. */
  load(saved: readonly Int32Array[]): void;
}

/** A store that can tell what it remembers. */
export interface ExactStore extends Store {
  /** The tag of a state given by its words, or -1. */
  tagOf(words: Int32Array): number;
  /** Calls with each state's words and tag; the same array each time. Ends when the visitor says true. */
  find(visit: (words: Int32Array, tag: number) => boolean): boolean;
}

/** Bits of a state's depth that are kept with it. */
export const depthTagBits = 6;
/** A state of this depth has tag 0 again. */
export const depthTags: number = 2 ** depthTagBits;

/** Share of its slots that a partition fills before it grows; between two bounds, so that not all grow at once. */
export function loadMax(partition: number, partitions: number): number {
  return 0.7 + (0.15 * (partition + 1)) / partitions;
}
