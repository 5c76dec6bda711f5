/**
 * A disk log's bytes on a recorded disk, with what is in doubt of them.
 *
 * Read with doubtful bits, a log comes out as one of several; two of them bound the rest, because resume treats regions one by one: the one
 * with every doubtful bit 0, which is the one that our log goes on with, and the one with every doubtful bit 1.
 */
import { createMemoryDevice } from '#device';
import type { BlockDevice } from '#device';
import type { DirtyLog, LogLayout } from '#log';
import { bitmapOffsetBytes } from '#spec/vocabulary';
import { BitMask, isOne } from './bit-mask.ts';
import type { Disk } from './disk.ts';

const headerBytes = 16;

/** Where on a disk a log lies. */
export class LogArea {
  readonly disk: Disk;
  readonly offsetBytes: number;
  readonly layout: LogLayout;

  constructor(disk: Disk, offsetBytes: number, layout: LogLayout) {
    this.disk = disk;
    this.offsetBytes = offsetBytes;
    this.layout = layout;
  }

  /** The regions' bits themselves. */
  bitmap(): Uint8Array {
    return this.#regionBits(this.disk.bytes);
  }

  /** 1 where the disk's bit of a region is in doubt. */
  bitDoubt(): Uint8Array {
    return this.#regionBits(this.disk.doubt);
  }

  /** The regions' bits in an image of the disk. */
  bitmapOf(image: Uint8Array): Uint8Array {
    return this.#regionBits(image);
  }

  /** Whether any region's bit on the disk is in doubt. */
  hasBitDoubt(): boolean {
    return this.bitDoubt().some((byte) => byte !== 0);
  }

  /** Whether at least one region's bit is certain. */
  isPinned(): boolean {
    const doubt = new BitMask(this.layout.regionCount);
    doubt.addAll(this.bitDoubt());
    return !doubt.isFull();
  }

  /** The highest regions whose bit is 0, so many at most. */
  highestDirty(count: number): readonly number[] {
    const bits = this.bitmap();
    const regions: number[] = [];
    for (let region = this.layout.regionCount - 1; region >= 0 && regions.length < count; region--) {
      if (!isOne(bits, region)) regions.push(region);
    }
    return regions;
  }

  /** Whether magic, version and count are certain. */
  isHeaderKnown(): boolean {
    this.#ensure();
    return this.disk.doubt.subarray(this.offsetBytes, this.offsetBytes + headerBytes).every((byte) => byte === 0);
  }

  /** From here on the bits of these regions are in doubt. */
  doubtRegions(mask: BitMask): void {
    this.#ensure();
    const doubt = this.bitDoubt();
    mask.bytes.forEach((bits, at) => (doubt[at] = (doubt[at] ?? 0) | bits));
  }

  /** From here on the whole area is in doubt. */
  doubtAll(): void {
    this.disk.doubtRange(this.offsetBytes, this.layout.areaBytes);
  }

  /**
   * Lets a log be resumed that reads and writes this area, with doubtful bits as 0; what the doubtful bits decide stays in doubt.
   *
   * `copy` makes a second log on the device it is given, which is resumed as well. `written` is false when nothing that the log writes arrives. Gives the highest
   * sync count that the doubt allows.
   */
  async resume(resume: () => Promise<void>, copy: (device: BlockDevice) => DirtyLog, written: boolean): Promise<number> {
    this.#ensure();
    const { offsetBytes, disk } = this;
    const area = disk.bytes.slice(offsetBytes, offsetBytes + this.layout.areaBytes);
    let doubtful = false;
    for (const [from, to] of this.#rangesRead()) {
      for (let at = from; at < to; at++) {
        const doubt = disk.doubt[offsetBytes + at] ?? 0;
        if (doubt === 0) continue;
        doubtful = true;
        area[at] = (area[at] ?? 0) | doubt;
        disk.bytes[offsetBytes + at] = (disk.bytes[offsetBytes + at] ?? 0) & ~doubt;
      }
    }
    const device = doubtful ? createMemoryDevice({ name: 'copy', sizeBytes: area.length, content: area }) : undefined;
    const other = device === undefined ? undefined : copy(device);
    await other?.resume();
    await resume();
    if (written) this.#doubtWhere(device?.bytes);
    return other === undefined ? 0 : other.getSyncCount();
  }

  /** Of what a log has just read and written, only that is in doubt where another outcome has other bytes. */
  #doubtWhere(other: Uint8Array | undefined): void {
    const { offsetBytes, disk } = this;
    for (const [from, to] of this.#rangesRead()) {
      if (other === undefined) disk.doubt.fill(0, offsetBytes + from, offsetBytes + to);
      else for (let at = from; at < to; at++) disk.doubt[offsetBytes + at] = (disk.bytes[offsetBytes + at] ?? 0) ^ (other[at] ?? 0);
    }
  }

  /** The header's fields and the bitmap with its padding: all that a log gives a meaning. */
  #rangesRead(): readonly (readonly [from: number, to: number])[] {
    return [
      [0, headerBytes],
      [bitmapOffsetBytes, bitmapOffsetBytes + this.layout.bitmapBytes],
    ];
  }

  #ensure(): void {
    this.disk.ensure(this.offsetBytes + this.layout.areaBytes);
  }

  #regionBits(bytes: Uint8Array): Uint8Array {
    const at = this.offsetBytes + bitmapOffsetBytes;
    return bytes.subarray(at, at + Math.ceil(this.layout.regionCount / 8));
  }
}
