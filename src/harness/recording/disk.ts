/**
 * What is known of the bytes of a recorded disk?
 *
 * For each bit, its value and whether that value is in doubt. A disk keeps only its first bytes, as far as anybody wrote to them or looked
 * at them; the rest reads as zero, or is in doubt as a whole. So a disk of a petabyte costs nothing.
 */
import { assert } from '#base';
import { imageBytesMax } from './files.ts';

/** A disk of the recorded machine. It outlives the machine's boots. */
export class Disk {
  readonly id: string;
  /** The first bytes of the disk. */
  bytes = new Uint8Array(0);
  /** 1 where the bit of `bytes` is not known; as long as `bytes`. */
  doubt = new Uint8Array(0);
  /** Whether the bytes behind those are known, to be zero. */
  restKnown: boolean;
  /** Whether a log was the last to write to it, so that the padding of its bitmap is the log's. */
  writtenByLog = false;
  /** The image that showed all that the disk holds, while nothing has changed it since. */
  image: Uint8Array | undefined;
  /** Whether a log was ever kept on it. */
  everLog = false;

  /** `blank`: nobody wrote to the disk before the recording began. */
  constructor(id: string, blank: boolean) {
    this.id = id;
    this.restKnown = blank;
  }

  /** Whether a range can be kept at all. */
  static canHold(endBytes: number): boolean {
    return endBytes <= imageBytesMax;
  }

  /** Makes `bytes` at least this long. */
  ensure(endBytes: number): void {
    assert(Disk.canHold(endBytes), 'no more of a disk is kept than can be held');
    const old = this.bytes.length;
    if (old >= endBytes) return;
    const bytes = new Uint8Array(endBytes);
    bytes.set(this.bytes);
    const doubt = new Uint8Array(endBytes);
    doubt.set(this.doubt);
    if (!this.restKnown) doubt.fill(0xff, old);
    this.bytes = bytes;
    this.doubt = doubt;
  }

  /** The disk holds exactly these bytes, and zeroes behind them. */
  learn(image: Uint8Array): void {
    this.image = image;
    this.bytes = Uint8Array.from(image);
    this.doubt = new Uint8Array(image.length);
    this.restKnown = true;
  }

  /** Puts known bytes at an offset; what cannot be held puts the rest in doubt. */
  put(offsetBytes: number, bytes: Uint8Array): void {
    this.writtenByLog = false;
    this.image = undefined;
    const end = offsetBytes + bytes.length;
    if (!Disk.canHold(end)) return this.blur();
    this.ensure(end);
    this.bytes.set(bytes, offsetBytes);
    this.doubt.fill(0, offsetBytes, end);
  }

  /** Zeroes a range, however long. */
  zero(offsetBytes: number, lengthBytes: number): void {
    this.writtenByLog = false;
    this.image = undefined;
    if (offsetBytes > this.bytes.length) {
      // Behind the bytes kept, either nothing changes or nothing is known.
      if (Disk.canHold(offsetBytes)) this.ensure(offsetBytes);
      else return;
    }
    const end = Math.min(offsetBytes + lengthBytes, imageBytesMax);
    this.ensure(Math.max(end, this.bytes.length));
    this.bytes.fill(0, offsetBytes, end);
    this.doubt.fill(0, offsetBytes, end);
  }

  /** Nobody knows what a range holds. */
  doubtRange(offsetBytes: number, lengthBytes: number): void {
    this.image = undefined;
    if (!Disk.canHold(offsetBytes + lengthBytes)) return this.blur();
    this.ensure(offsetBytes + lengthBytes);
    this.doubt.fill(0xff, offsetBytes, offsetBytes + lengthBytes);
  }

  /** Nobody knows what it holds. */
  blur(): void {
    this.bytes = new Uint8Array(0);
    this.doubt = new Uint8Array(0);
    this.image = undefined;
    this.restKnown = false;
    this.writtenByLog = false;
  }

  /** The first byte that an image has otherwise than this disk, where no doubt stands in the way. */
  differenceTo(image: Uint8Array, alsoInDoubt?: { readonly offsetBytes: number; readonly bits: Uint8Array }): number | undefined {
    const end = Math.max(this.bytes.length, image.length);
    const rest = this.restKnown ? 0 : 0xff;
    for (let at = 0; at < end; at++) {
      const other = (this.bytes[at] ?? 0) ^ (image[at] ?? 0);
      if (other === 0) continue;
      const doubt = at < this.doubt.length ? (this.doubt[at] ?? 0) : rest;
      const also = alsoInDoubt === undefined ? 0 : (alsoInDoubt.bits[at - alsoInDoubt.offsetBytes] ?? 0);
      if ((other & ~doubt & ~also) !== 0) return at;
    }
    return undefined;
  }
}
