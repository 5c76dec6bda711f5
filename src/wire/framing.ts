/**
 * Where does a datagram end in a stream of bytes?
 *
 * The length in its first four bytes, `nl.len`, frames it; there is no padding between datagrams. Those that come whole are delivered where
 * they lie; the pieces of others are put together in one buffer, so no byte is copied twice and nothing grows: the buffer holds the longest
 * datagram that is allowed.
 *
 * After a length that cannot be, nobody knows where the next datagram begins. The framer then delivers nothing any more, and the connection
 * must be closed.
 */
import { assert } from '#base';
import { u32 } from './bytes.ts';
import { nlmsghdrBytes } from './derived/codec.ts';
import { datagramBytesMax } from './encode.ts';
import { structure } from './flaw.ts';
import type { DecodeReason, Flaw } from './flaw.ts';

/** Is given a datagram: `bytes` from `start` to `end`, good until the call returns. */
export type DatagramHandler = (bytes: Uint8Array, start: number, end: number) => void;

const lengthBytes = 4;
const noBytes = new Uint8Array(0);

/** Takes a stream apart. */
export class Framer {
  readonly #handler: DatagramHandler;
  readonly #most: number;
  /** The beginning of a datagram whose end has not come. */
  #partial: Uint8Array = noBytes;
  #partialLength = 0;
  /** What came and is not looked at yet, because of a pause. */
  #chunk: Uint8Array = noBytes;
  #at = 0;
  #paused = false;
  #running = false;
  #flaw: Flaw | undefined;

  constructor(handler: DatagramHandler, most: number = datagramBytesMax.reply) {
    this.#handler = handler;
    this.#most = most;
  }

  /** Whether all that came has been delivered; bytes may be pushed only then. */
  get ready(): boolean {
    return this.#at === this.#chunk.length;
  }

  /** Takes the next bytes of the stream, and delivers what they complete. They must stay as they are until the framer is ready again. */
  push(chunk: Uint8Array): DecodeReason {
    assert(this.ready, 'a stream is pushed on only after all before was delivered');
    this.#chunk = chunk;
    this.#at = 0;
    return this.#run();
  }

  /** Delivers nothing until {@link resume}; may be called while a datagram is delivered. */
  pause(): void {
    this.#paused = true;
  }

  /** Delivers what a pause held back. */
  resume(): DecodeReason {
    this.#paused = false;
    return this.#run();
  }

  /** The stream is at its end: did it end with a whole datagram? */
  finish(): DecodeReason {
    if (this.#flaw !== undefined) return this.#flaw;
    const length = this.#partialLength;
    return length === 0 ? 'ok' : structure('stream', `at its end after ${length} bytes of a datagram`, 'a whole datagram');
  }

  #run(): DecodeReason {
    if (this.#running) return 'ok';
    this.#running = true;
    try {
      while (!this.#paused && this.#flaw === undefined && !this.ready) this.#step();
    } finally {
      this.#running = false;
    }
    if (this.#flaw !== undefined) return this.#flaw;
    if (this.ready) {
      this.#chunk = noBytes;
      this.#at = 0;
    }
    return 'ok';
  }

  #step(): void {
    if (this.#partialLength > 0) this.#complete();
    else this.#deliverInPlace();
  }

  /** The next datagram begins in the chunk, at `#at`. */
  #deliverInPlace(): void {
    const start = this.#at;
    const left = this.#chunk.length - start;
    const length = left < lengthBytes ? 0 : u32(this.#chunk, start);
    if (left >= lengthBytes && !this.#isLength(length)) return;
    if (left < lengthBytes || left < length) {
      this.#keep(left);
      return;
    }
    this.#at = start + length;
    this.#handler(this.#chunk, start, start + length);
  }

  /** The next datagram has begun in an earlier chunk. */
  #complete(): void {
    if (this.#partialLength < lengthBytes) {
      this.#keep(Math.min(lengthBytes - this.#partialLength, this.#chunk.length - this.#at));
      if (this.#partialLength < lengthBytes) return;
    }
    const length = u32(this.#partial, 0);
    if (!this.#isLength(length)) return;
    this.#keep(Math.min(length - this.#partialLength, this.#chunk.length - this.#at));
    if (this.#partialLength < length) return;
    this.#partialLength = 0;
    this.#handler(this.#partial, 0, length);
  }

  /** Moves bytes of the chunk behind the partial datagram. */
  #keep(count: number): void {
    if (this.#partial.length === 0) this.#partial = new Uint8Array(this.#most);
    this.#partial.set(this.#chunk.subarray(this.#at, this.#at + count), this.#partialLength);
    this.#partialLength += count;
    this.#at += count;
  }

  #isLength(length: number): boolean {
    if (length >= nlmsghdrBytes && length <= this.#most) return true;
    this.#flaw = structure('nl.len', length, `${nlmsghdrBytes} to ${this.#most}`);
    return false;
  }
}
