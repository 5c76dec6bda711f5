/**
 * Memory that costs nothing until it is used.
 *
 * A large buffer is given by the system as pages of zeros that take no room before they are touched. So tables and queues are asked for at their
 * largest and grow in place: no copy beside the old one, nothing for the collector, no pause.
 */

/** Words in the largest buffer that is asked for: 4 GiB. */
export const reserveWordsMax = 2 ** 30;

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
