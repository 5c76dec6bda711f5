/**
 * Copies a region from one leg to others, in large pieces one after the other, and not faster than allowed.
 *
 * A piece is read once and written to all targets at the same time. The first error ends the copy, unless errors are ignored; then what can
 * be copied is, and the errors are told at the end.
 *
 * Source: `recover` in Linux `drivers/md/dm-raid1.c`, `drivers/md/dm-kcopyd.c`.
 */
import type { Outcome } from '#base';
import type { MirrorClock } from './clock.ts';
import type { Copy, CopyResult } from './legs.ts';

/** How recovery goes about it. */
export interface CopierOptions {
  /** Bytes of a piece: a multiple of the block size of every leg. */
  readonly pieceBytes: number;
  /** At most so many bytes a second; 0: as fast as it goes. */
  readonly bytesPerSecond: number;
  /** Go on after an error. */
  readonly ignoresErrors: boolean;
}

/** The legs that are read and written; offsets count from the start of the mirror. */
export interface CopierLegs {
  read(leg: number, offsetBytes: number, into: Uint8Array): Promise<Outcome>;
  write(leg: number, offsetBytes: number, bytes: Uint8Array): Promise<Outcome>;
}

/** The copier of one mirror. One region at a time. */
export class Copier {
  readonly #options: CopierOptions;
  readonly #legs: CopierLegs;
  readonly #clock: MirrorClock;
  #piece: Uint8Array | undefined;
  /** Before this moment no further piece may be read. */
  #notBefore = 0;
  /** Bytes copied since the mirror was made, and how long that took. */
  copiedBytes = 0;
  busyMilliseconds = 0;

  constructor(options: CopierOptions, legs: CopierLegs, clock: MirrorClock) {
    this.#options = options;
    this.#legs = legs;
    this.#clock = clock;
  }

  /** Copies `lengthBytes` bytes from `offsetBytes` on. */
  async copy({ from, to }: Copy, offsetBytes: number, lengthBytes: number): Promise<CopyResult> {
    const began = this.#clock.now();
    const failed = new Set<number>();
    let readFailed = false;
    for (let done = 0; done < lengthBytes; done += this.#options.pieceBytes) {
      if ((readFailed || failed.size > 0) && !this.#options.ignoresErrors) break;
      await this.#wait();
      const piece = this.#bufferOf(Math.min(this.#options.pieceBytes, lengthBytes - done));
      const read = await this.#legs.read(from, offsetBytes + done, piece);
      if (read.ok) {
        const written = await Promise.all(to.map((leg) => this.#legs.write(leg, offsetBytes + done, piece)));
        for (const [place, { ok }] of written.entries()) if (!ok) failed.add(place);
      }
      readFailed ||= !read.ok;
      this.copiedBytes += piece.length;
    }
    this.busyMilliseconds += this.#clock.now() - began;
    return { readFailed, writesFailed: [...failed] };
  }

  #bufferOf(lengthBytes: number): Uint8Array {
    this.#piece ??= new Uint8Array(this.#options.pieceBytes);
    return this.#piece.subarray(0, lengthBytes);
  }

  async #wait(): Promise<void> {
    const { bytesPerSecond, pieceBytes } = this.#options;
    if (bytesPerSecond === 0) return;
    const now = this.#clock.now();
    const begin = Math.max(now, this.#notBefore);
    this.#notBefore = begin + (pieceBytes * 1000) / bytesPerSecond;
    if (begin > now) await new Promise<void>((resolve) => this.#clock.after(begin - now, resolve));
  }
}
