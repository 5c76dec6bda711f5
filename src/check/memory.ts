/**
 * Memory that costs nothing until it is used.
 *
 * A large buffer is given by the system as pages of zeros that take no room before they are touched. So tables and queues are asked for at their
 * largest and grow in place: no copy beside the old one, nothing for the collector, no pause.
 */

/** Words in the largest buffer that is asked for: 4 GiB. */
const reserveWordsMax = 2 ** 30;

/** What a table is made of: slots, and for each partition how many of them are in use and how many states they hold. */
export interface TableMemory {
  readonly slots: Int32Array;
  /** Bits of the number of slots in use, by partition. */
  readonly sizes: Uint8Array;
  readonly counts: Uint32Array;
}

/** Memory for a table of up to so many bytes, but for no fewer slots than its smallest one has. */
export function tableMemory(bytes: number, partitionBits: number, wordsMin: number, isShared: boolean): TableMemory {
  const partitions = 2 ** partitionBits;
  const buffer = (size: number) => (isShared ? new SharedArrayBuffer(size) : new ArrayBuffer(size));
  return {
    slots: reserve(2 ** Math.floor(Math.log2(Math.min(reserveWordsMax, Math.max(bytes / 4, wordsMin)))), isShared),
    sizes: new Uint8Array(buffer(partitions)),
    counts: new Uint32Array(buffer(partitions * 4)),
  };
}

/** So many words of zeros, or fewer when the system does not give as many; shared memory can be seen by other threads. */
export function reserve(words: number, isShared: boolean): Int32Array {
  for (let size = words; ; size = Math.floor(size / 2)) {
    try {
      return isShared ? new Int32Array(new SharedArrayBuffer(size * 4)) : new Int32Array(size);
    } catch (error) {
      if (!(error instanceof RangeError) || size < 2 ** 16) throw error;
    }
  }
}
