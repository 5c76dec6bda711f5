/**
 * Where the bytes of a disk log are, and what they say.
 *
 * Format version 2, all integers little endian: magic (u32), version (u32), region count (u64), 1008 bytes that Linux writes back as it
 * read them, and from byte 1024 one bit a region: bit `r` is byte `1024 + (r >> 3)`, mask `1 << (r & 7)`, 1 = clean.
 *
 * Linux records no region size, so a table with another one silently gives every bit another meaning. Bytes 16 to 43 may therefore hold a
 * record of ours, which Linux keeps: `dLgM`, record version 1 (u32), region size and length in sectors (u64 each), CRC-32 of bytes 16 to 39.
 * The record cannot tell everything: if another table was used in between and had the same count, nothing shows.
 *
 * Everything here is a pure function of its arguments; reading, writing and what follows from a classification are the log's.
 * Source: Linux `drivers/md/dm-log.c`; the record is ours.
 */
import { assert } from '#base';
import { bitmapOffsetBytes, logMagic, logVersion, regionCountMax } from '#spec/vocabulary';
import type { LogFound, ProfileName, RegionCount, RegionIndex, Sectors } from '#spec/vocabulary';

/** How a log for a number of regions lies on a device. All sizes are exact integers up to {@link regionCountMax} regions. */
export interface LogLayout {
  readonly regionCount: RegionCount;
  /** Logical block size of the log device: 512, 1024, 2048 or 4096. */
  readonly blockSizeBytes: number;
  /** `blockSizeBytes` as a shift. */
  readonly blockShift: number;
  /** The bits, rounded up to 64 of them; the bits past the last region are zero. */
  readonly bitmapBytes: number;
  /** From byte 0: the whole blocks that hold the header. Where blocks are larger than 1024 bytes the last one holds bits as well. */
  readonly headerBytes: number;
  /** From byte 0: the whole blocks that hold header and bits. The device must be at least this large. */
  readonly areaBytes: number;
  /** `areaBytes` in blocks. */
  readonly blockCount: number;
}

/** The layout of a log; the block size must be one that {@link isBlockSize} accepts, the count between 1 and {@link regionCountMax}. */
export function layoutOf(regionCount: RegionCount, blockSizeBytes: number): LogLayout {
  assert(Number.isInteger(regionCount) && regionCount >= 1 && regionCount <= regionCountMax, 'a log has 1 to 2^32-1 regions');
  assert(isBlockSize(blockSizeBytes), 'a block is 512 to 4096 bytes, a power of two');
  const bitmapBytes = roundUp(regionCount, 64) / 8;
  const areaBytes = roundUp(bitmapOffsetBytes + bitmapBytes, blockSizeBytes);
  return {
    regionCount,
    blockSizeBytes,
    blockShift: 31 - Math.clz32(blockSizeBytes),
    bitmapBytes,
    headerBytes: roundUp(bitmapOffsetBytes, blockSizeBytes),
    areaBytes,
    blockCount: areaBytes / blockSizeBytes,
  };
}

/** Whether a device with this logical block size can carry a log. */
export function isBlockSize(bytes: number): boolean {
  return bytes === 512 || bytes === 1024 || bytes === 2048 || bytes === 4096;
}

/** How many regions a target has; the last one may be short. Not limited to 32 bits. */
export function regionCountOf(length: Sectors, regionSize: Sectors): number {
  return Math.ceil(length / regionSize);
}

/** The byte of the log that holds the region's bit. */
export function byteOfRegion(region: RegionIndex): number {
  return bitmapOffsetBytes + (region >>> 3);
}

/** The block of the log, counted from 0, that holds the region's bit. */
export function blockOfRegion(layout: LogLayout, region: RegionIndex): number {
  return byteOfRegion(region) >>> layout.blockShift;
}

/** The regions whose bits a block holds, from `first` up to but not including `end`; `first === end` for a block of header or padding. */
export function regionsOfBlock(layout: LogLayout, block: number): { readonly first: RegionIndex; readonly end: number } {
  const firstOf = (offsetBytes: number): number => Math.min(Math.max(offsetBytes - bitmapOffsetBytes, 0) * 8, layout.regionCount);
  return { first: firstOf(block * layout.blockSizeBytes), end: firstOf((block + 1) * layout.blockSizeBytes) };
}

/** What the log's record says the bits stand for. */
export interface LogGeometry {
  /** Sectors a region: 1 to 2^32-1. */
  readonly regionSize: Sectors;
  /** Length of the target: at least 1, at most 2^53-1. */
  readonly length: Sectors;
}

/** The fields of a log's first 1024 bytes, as they stand there: nothing is checked. */
export interface LogHeader {
  readonly magic: number;
  readonly version: number;
  /** How many bits were meaningful when the header was written; 64 bits wide on disk, whatever a log can have. */
  readonly nrRegions: bigint;
  /** Present only if the record is whole: its mark, its version and its CRC are right and its values possible. */
  readonly geometry?: LogGeometry;
}

/** LVM2 writes this count into the log of a mirror that it knows to be in sync, and fills the bits with ones. */
export const nrRegionsPrewritten = 0xffff_ffff_ffff_ffffn;

const recordMark = 0x4d67_4c64; // "dLgM"
const recordVersion = 1;
const recordAt = 16;
const recordCrcAt = 40;
const recordEnd = 44;

/** Reads the header from a log's first bytes; `bytes` holds at least the 1024 before the bitmap. */
export function decodeHeader(bytes: Uint8Array): LogHeader {
  assert(bytes.length >= bitmapOffsetBytes, 'a header is 1024 bytes');
  const view = viewOf(bytes);
  const fields = { magic: view.getUint32(0, true), version: view.getUint32(4, true), nrRegions: view.getBigUint64(8, true) };
  const geometry = decodeGeometry(bytes, view);
  return geometry === undefined ? fields : { ...fields, geometry };
}

/** Writes bytes 0 to 15, and bytes 16 to 43 if a geometry is given; every other byte stays as it is. */
export function encodeHeader(into: Uint8Array, header: LogHeader): void {
  assert(into.length >= bitmapOffsetBytes, 'a header is 1024 bytes');
  assert(header.nrRegions >= 0n && header.nrRegions <= nrRegionsPrewritten, 'a region count fits in 64 bits');
  const view = viewOf(into);
  view.setUint32(0, header.magic, true);
  view.setUint32(4, header.version, true);
  view.setBigUint64(8, header.nrRegions, true);
  if (header.geometry !== undefined) encodeGeometry(into, view, header.geometry);
}

/** Writes a valid header that knows no region and no geometry: whatever bits lie behind it, none is believed. */
export function encodeEmptyHeader(into: Uint8Array): void {
  into.fill(0, recordAt, recordEnd);
  encodeHeader(into, { magic: logMagic, version: logVersion, nrRegions: 0n });
}

/** Whether bytes 16 to 19 carry our record's mark. With it and without {@link LogHeader.geometry}, the record is damaged or newer. */
export function hasGeometryMark(bytes: Uint8Array): boolean {
  return viewOf(bytes).getUint32(recordAt, true) === recordMark;
}

/** Whether nobody ever wrote a log here: all of the 1024 bytes before the bitmap are zero. */
export function isHeaderZero(bytes: Uint8Array): boolean {
  for (let at = 0; at < bitmapOffsetBytes; at++) if (bytes[at] !== 0) return false;
  return true;
}

/** The count as Linux uses it: cut to 32 bits, so that 2^40 is 0 and 2^64-1 is more than any log has. */
export function nrRegionsCut(nrRegions: bigint): RegionCount {
  return Number(nrRegions & 0xffff_ffffn);
}

/** What the table says about the regions; without a region size the record is compared with the header's own count only. */
export interface LogExpected {
  readonly regionCount: RegionCount;
  readonly regionSize: Sectors | undefined;
}

/**
 * What resume has found; `bytes` holds at least the 1024 before the bitmap, and `header` is what they decode to.
 *
 * The order of the questions matters, because each answer gives the next question its meaning:
 * all zero comes before the magic, since zero is a wrong magic too and yet nobody's data;
 * the magic before the version, and the version before the count, since another format may keep anything in those bytes;
 * an impossible count before the record, since no record can agree with it;
 * the record before the comparison of counts, since counts of regions of different size cannot be compared.
 *
 * Profile `kernel` does not read the record, nor does it tell `fresh` from `foreignMagic` afterwards; it goes on with {@link nrRegionsCut}.
 */
export function classify(bytes: Uint8Array, expected: LogExpected, profile: ProfileName, header = decodeHeader(bytes)): LogFound {
  if (header.magic === 0 && isHeaderZero(bytes)) return 'fresh';
  if (header.magic !== logMagic) return 'foreignMagic';
  if (!isVersionKnown(header.version)) return 'unknownVersion';
  if (isCountTooLarge(header.nrRegions)) return 'countTooLarge';
  if (profile === 'strict' && isGeometryChanged(header, expected)) return 'geometryChanged';
  if (header.nrRegions > BigInt(expected.regionCount)) return 'shrunk';
  return header.nrRegions < BigInt(expected.regionCount) ? 'grown' : 'same';
}

/** Whether the bits can be understood: version 2, or version 1, which is the same on every little-endian host. */
export function isVersionKnown(version: number): boolean {
  return version === logVersion || version === 1;
}

function isCountTooLarge(nrRegions: bigint): boolean {
  return nrRegions > BigInt(regionCountMax) && nrRegions !== nrRegionsPrewritten;
}

/** Another length with the same region size is ordinary growth or shrinking; only the meaning of a bit must not change. */
function isGeometryChanged({ geometry, nrRegions }: LogHeader, expected: LogExpected): boolean {
  if (geometry === undefined) return false;
  if (expected.regionSize !== undefined && geometry.regionSize !== expected.regionSize) return true;
  return BigInt(regionCountOf(geometry.length, geometry.regionSize)) !== nrRegions;
}

function decodeGeometry(bytes: Uint8Array, view: DataView): LogGeometry | undefined {
  if (view.getUint32(recordAt, true) !== recordMark || view.getUint32(recordAt + 4, true) !== recordVersion) return undefined;
  if (view.getUint32(recordCrcAt, true) !== crc32(bytes.subarray(recordAt, recordCrcAt))) return undefined;
  const geometry = { regionSize: Number(view.getBigUint64(24, true)), length: Number(view.getBigUint64(32, true)) };
  return isGeometry(geometry) ? geometry : undefined;
}

function encodeGeometry(into: Uint8Array, view: DataView, geometry: LogGeometry): void {
  assert(isGeometry(geometry), 'a recorded geometry is possible');
  view.setUint32(recordAt, recordMark, true);
  view.setUint32(recordAt + 4, recordVersion, true);
  view.setBigUint64(24, BigInt(geometry.regionSize), true);
  view.setBigUint64(32, BigInt(geometry.length), true);
  view.setUint32(recordCrcAt, crc32(into.subarray(recordAt, recordCrcAt)), true);
  assert(recordCrcAt + 4 === recordEnd, 'the record ends with its CRC');
}

function isGeometry({ regionSize, length }: LogGeometry): boolean {
  return Number.isInteger(regionSize) && regionSize >= 1 && regionSize <= 0xffff_ffff && Number.isSafeInteger(length) && length >= 1;
}

/** CRC-32 as in IEEE 802.3, bit by bit: it covers 24 bytes once a resume, so a table would cost more than it saves. */
function crc32(bytes: Uint8Array): number {
  let rest = 0xffff_ffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (0xedb8_8320 & -(rest & 1));
  }
  return ~rest >>> 0;
}

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
