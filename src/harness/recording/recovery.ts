/**
 * Which regions does our mirror copy, and which did the recorded one have to copy?
 *
 * What there was to copy an image shows: one taken while the source of all copies was held back, or the one that a crash left, where the new
 * table reads it as it stands.
 */
import { logMagic, logVersion } from '#spec/vocabulary';
import { BitMask } from './bit-mask.ts';
import type { LogArea } from './log-area.ts';
import type { MirrorParts } from './mirror-parts.ts';

/** A recovery that has ended. */
export type Recovered =
  /** Regions, as text: those that were to be copied, by an image, and those that our mirror copied. */
  { readonly kind: 'known'; readonly ours: string; readonly shown: string } | { readonly kind: 'unknown' };

const rangesShownMax = 1000;

/** The recoveries of one mirror. */
export class Recoveries {
  readonly #parts: MirrorParts;
  /** Copied since the last activation. */
  readonly copied: BitMask;
  /** Copied since somebody last asked. */
  readonly #news: BitMask;
  #shown: Uint8Array | undefined;
  #ended: Recovered | undefined;

  constructor(parts: MirrorParts) {
    this.#parts = parts;
    this.copied = new BitMask(parts.regionCount);
    this.#news = new BitMask(parts.regionCount);
  }

  /** The log is about to be read from this area. */
  begin(area: LogArea | undefined): void {
    this.copied.clear();
    this.#ended = undefined;
    const { syncWord, regionCount } = this.#parts;
    const image = area?.disk.image;
    const plain = area !== undefined && image !== undefined && syncWord === 'default' && isRead(image, area.offsetBytes, regionCount);
    this.#shown = plain ? area.bitmapOf(image).slice() : undefined;
  }

  /** An image showed these bits while nothing could be copied. */
  show(bits: Uint8Array): void {
    this.#shown = bits.slice();
  }

  /** Our mirror copied a region. */
  copy(region: number): void {
    this.copied.addRange(region, region);
    this.#news.addRange(region, region);
  }

  /** A status showed more regions in sync than our mirror has after recovering as many. */
  fallBehind(count: number, recorded: number): void {
    this.#ended = { kind: 'known', ours: `${count} regions in sync`, shown: `${recorded} regions in sync, or one less` };
  }

  /** All regions are in sync; `certain`: nothing but a recovery brought that about. `left`: so many our mirror has not recovered. */
  end(certain: boolean, left: number): void {
    if (certain && left > 0) this.#ended = { kind: 'known', ours: `${left} regions left out of sync`, shown: 'no region left out of sync' };
    else if (this.#shown === undefined || !certain) this.#ended = { kind: 'unknown' };
    else {
      const dirty = new BitMask(this.#parts.regionCount);
      dirty.addZerosOf(this.#shown);
      this.#ended = { kind: 'known', ours: textOf(this.copied), shown: textOf(dirty) };
    }
    this.#shown = undefined;
  }

  /** The recovery that has ended since somebody last asked. */
  takeEnded(): Recovered | undefined {
    const ended = this.#ended;
    this.#ended = undefined;
    return ended;
  }

  /** Regions copied since somebody last asked, as ranges. */
  takeNews(): readonly (readonly [number, number])[] {
    if (this.#news.isEmpty()) return [];
    const ranges = this.#news.ranges(this.#parts.regionCount);
    this.#news.clear();
    return ranges;
  }
}

/** Whether a mirror with so many regions takes the bits of an image as they are. */
function isRead(image: Uint8Array, offsetBytes: number, regionCount: number): boolean {
  const header = new DataView(new ArrayBuffer(16));
  image.subarray(offsetBytes, offsetBytes + 16).forEach((byte, at) => header.setUint8(at, byte));
  const version = header.getUint32(4, true);
  return (
    header.getUint32(0, true) === logMagic &&
    (version === 1 || version === logVersion) &&
    header.getBigUint64(8, true) === BigInt(regionCount)
  );
}

function textOf(regions: BitMask): string {
  const ranges = regions.ranges(rangesShownMax);
  const text = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
  return `${regions.count()} regions copied${text === '' ? '' : `: ${text}`}`;
}
