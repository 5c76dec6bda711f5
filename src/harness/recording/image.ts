/**
 * Is a recorded image what its step says it is, and can it be rebuilt from what was decoded?
 *
 * The header's fields and the regions' bits are decoded here, held against the recorder's own reading, and encoded again; the result must be
 * the same bytes. Copied, because nothing in the format gives them a meaning, are only these ranges: bytes 16 to 1023, everything behind the
 * bitmap's last 64-bit word, and, where no log wrote the image (a host edited it), the unused bits of that word.
 */
import { createHash } from 'node:crypto';
import { decodeHeader, encodeHeader } from '#log';
import type { LogHeader } from '#log';
import { bitmapOffsetBytes } from '#spec/vocabulary';
import { countOnes, zeroRanges } from './bit-mask.ts';
import type { ImageStep } from './scenario.ts';

/** Something that is wrong with an image by itself. */
export interface ImageFinding {
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

const headerFieldsEnd = 16;

/** Examines an image by itself. `writtenByLog`: the unused bits of the last word are the log's, hence 0. */
export function examineImage(step: ImageStep, image: Uint8Array, writtenByLog: boolean): readonly ImageFinding[] {
  const findings: ImageFinding[] = [];
  const expect = (what: string, expected: unknown, got: unknown): void => {
    const [ours, theirs] = [JSON.stringify(expected), JSON.stringify(got)];
    if (ours !== theirs) findings.push({ what, expected: cut(ours), got: cut(theirs) });
  };
  expect('sha256 of the bytes', createHash('sha256').update(image).digest('hex'), step.raw_sha256.toLowerCase());
  expect('number of bytes', image.length, step.trimmed_bytes);
  const header = decodeHeader(padded(image, bitmapOffsetBytes));
  const bits = image.subarray(bitmapOffsetBytes);
  const { decoded } = step;
  const clean = countOnes(bits, decoded.looked_at);
  expect('magic', `0x${header.magic.toString(16)}`, decoded.magic);
  expect('version', header.version, decoded.version);
  expect('region count in the header', Number(header.nrRegions), decoded.nr_regions);
  expect('number of clean regions', clean, decoded.clean);
  expect('number of dirty regions', decoded.looked_at - clean, decoded.dirty);
  const shown = decoded.dirty_regions;
  const ranges = zeroRanges(bits, decoded.looked_at, decoded.dirty_regions_cut === true ? shown.length : shown.length + 1);
  expect('dirty regions', ranges, shown);
  if (findings.length > 0) return findings;
  const at = firstDifference(rebuild(step, header, image, writtenByLog), image);
  if (at === undefined) return [];
  return [
    {
      what: 'bytes rebuilt from the decoded fields',
      expected: bytesAt(rebuild(step, header, image, writtenByLog), at),
      got: bytesAt(image, at),
    },
  ];
}

/** Eight bytes from an offset on, for people. */
export function bytesAt(image: Uint8Array, at: number): string {
  const bytes = Array.from({ length: 8 }, (_, index) => (image[at + index] ?? 0).toString(16).padStart(2, '0'));
  return `byte ${at}: ${bytes.join(' ')}`;
}

/** The image again, from its fields; `image` gives only what is declared opaque. */
function rebuild(step: ImageStep, header: LogHeader, image: Uint8Array, writtenByLog: boolean): Uint8Array {
  const { looked_at: regionCount, dirty_regions: ranges, dirty_regions_cut: rangesCut } = step.decoded;
  const wordEnd = bitmapOffsetBytes + (Math.ceil(regionCount / 64) * 64) / 8;
  const built = new Uint8Array(Math.max(image.length, wordEnd, bitmapOffsetBytes));
  encodeHeader(built, { magic: header.magic, version: header.version, nrRegions: header.nrRegions });
  copy(image, built, headerFieldsEnd, bitmapOffsetBytes);
  copy(image, built, wordEnd, built.length);
  const bits = built.subarray(bitmapOffsetBytes);
  fillOnes(bits, regionCount);
  const dirty = rangesCut === true ? zeroRanges(image.subarray(bitmapOffsetBytes), regionCount, regionCount) : ranges;
  for (const [first, last] of dirty) clearRange(bits, first, Math.min(last, regionCount - 1));
  if (!writtenByLog) copyBits(image.subarray(bitmapOffsetBytes), bits, regionCount, (wordEnd - bitmapOffsetBytes) * 8);
  return built;
}

function copy(from: Uint8Array, into: Uint8Array, first: number, end: number): void {
  into.set(from.subarray(first, Math.min(end, from.length)), first);
}

function fillOnes(bits: Uint8Array, count: number): void {
  bits.fill(0xff, 0, Math.floor(count / 8));
  if (count % 8 !== 0) bits[Math.floor(count / 8)] = (1 << (count % 8)) - 1;
}

function clearRange(bits: Uint8Array, first: number, last: number): void {
  for (let region = first; region <= last;) {
    if (region % 8 === 0 && region + 7 <= last) {
      bits[region >>> 3] = 0;
      region += 8;
      continue;
    }
    bits[region >>> 3] = (bits[region >>> 3] ?? 0) & ~(1 << (region & 7));
    region++;
  }
}

function copyBits(from: Uint8Array, into: Uint8Array, first: number, end: number): void {
  for (let bit = first; bit < end; bit++) {
    const one = ((from[bit >>> 3] ?? 0) >> (bit & 7)) & 1;
    into[bit >>> 3] = (into[bit >>> 3] ?? 0) | (one << (bit & 7));
  }
}

function firstDifference(one: Uint8Array, other: Uint8Array): number | undefined {
  for (let at = 0; at < Math.max(one.length, other.length); at++) if ((one[at] ?? 0) !== (other[at] ?? 0)) return at;
  return undefined;
}

function padded(image: Uint8Array, length: number): Uint8Array {
  if (image.length >= length) return image;
  const longer = new Uint8Array(length);
  longer.set(image);
  return longer;
}

function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 197)}...` : text;
}
