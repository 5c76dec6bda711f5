/**
 * How workers hand successors to each other: a ring of chunks in shared memory for each pair, written by one and read by the other.
 *
 * A chunk holds states of one partition. Who finds a ring full goes on reading what others have sent to him, so that two who write to each other never wait
 * for ever.
 */

/** Words of a ring: room for all that a worker hands over at a time, since buffers come to be full together. */
const ringWords = 2 ** 18;
const chunksMin = 32;
const headWords = 2;

/** Shared memory of all rings of a search. */
export interface RingMemory {
  /** For each pair two counters: chunks written and chunks read. */
  readonly counters: Int32Array;
  readonly words: Int32Array;
  readonly workers: number;
  /** Chunks in a ring. */
  readonly chunks: number;
  readonly chunkWords: number;
}

/** Memory for the rings between so many workers; a chunk holds up to `chunkWords` words. */
export function ringMemory(workers: number, chunkWords: number): RingMemory {
  const pairs = workers * workers;
  const chunks = Math.max(chunksMin, Math.ceil(ringWords / chunkWords));
  return {
    counters: new Int32Array(new SharedArrayBuffer(pairs * 2 * 4)),
    words: new Int32Array(new SharedArrayBuffer(pairs * chunks * (chunkWords + headWords) * 4)),
    workers,
    chunks,
    chunkWords,
  };
}

/** One worker's ends of the rings. */
export class Rings {
  readonly #memory: RingMemory;
  readonly #me: number;

  constructor(memory: RingMemory, me: number) {
    this.#memory = memory;
    this.#me = me;
  }

  /** Sends words of a partition to its owner; false when the ring is full. */
  send(to: number, partition: number, buffer: Int32Array, from: number, end: number): boolean {
    const { counters, words, workers, chunks, chunkWords } = this.#memory;
    const pair = this.#me * workers + to;
    const written = Atomics.load(counters, pair * 2);
    if (written - Atomics.load(counters, pair * 2 + 1) >= chunks) return false;
    const at = (pair * chunks + (written % chunks)) * (chunkWords + headWords);
    words[at] = partition;
    words[at + 1] = end - from;
    words.set(buffer.subarray(from, end), at + headWords);
    Atomics.store(counters, pair * 2, written + 1);
    return true;
  }

  /** Takes what all others have sent, as far as it is there; says whether there was anything. */
  receive(take: (partition: number, words: Int32Array, from: number, to: number) => void): boolean {
    const { counters, words, workers, chunks, chunkWords } = this.#memory;
    let any = false;
    for (let other = 0; other < workers; other++) {
      const pair = other * workers + this.#me;
      const written = Atomics.load(counters, pair * 2);
      let read = Atomics.load(counters, pair * 2 + 1);
      for (; read !== written; read++) {
        const at = (pair * chunks + (read % chunks)) * (chunkWords + headWords);
        take(words[at] as number, words, at + headWords, at + headWords + (words[at + 1] as number));
        Atomics.store(counters, pair * 2 + 1, read + 1);
        any = true;
      }
    }
    return any;
  }
}
