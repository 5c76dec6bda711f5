/**
 * What is on a simulated log device at first, and what is found there at last, in the kernel's format.
 *
 * The bytes are laid out here by hand, apart from the log's own codec, so that a mistake there is seen here.
 */
import type { WorldSetup } from '#world';

/** Room for this many regions, whatever the first table needs, so that a later table may be larger. */
const growthRegions = 8;

/** Size of the device of a world: room for the table and some growth, in whole blocks. */
export function deviceBytesOf(world: WorldSetup): number {
  const regions = Math.max(world.regionCount * 2, world.regionCount + growthRegions * 8);
  const bytes = 1024 + Math.ceil(regions / 64) * 8;
  return Math.ceil(bytes / world.blockSizeBytes) * world.blockSizeBytes;
}

/** The bytes on the device before the first resume. */
export function contentOf(world: WorldSetup): Uint8Array {
  const bytes = new Uint8Array(deviceBytesOf(world));
  const view = new DataView(bytes.buffer);
  if (world.content === 'stale-ones' || world.content === 'prewritten') bytes.fill(0xff, 1024);
  if (world.content === 'prewritten') {
    view.setUint32(0, 0x4d695272, true);
    view.setUint32(4, 2, true);
    view.setBigUint64(8, 0xffff_ffff_ffff_ffffn, true);
  }
  if (world.content === 'unknown-version') {
    bytes.fill(0xff, 1024);
    view.setUint32(0, 0x4d695272, true);
    view.setUint32(4, 3, true);
    view.setBigUint64(8, BigInt(world.regionCount), true);
  }
  if (world.content === 'count-too-large') {
    bytes.fill(0xff, 1024);
    view.setUint32(0, 0x4d695272, true);
    view.setUint32(4, 2, true);
    view.setBigUint64(8, 0x1_0000_0000n + BigInt(world.regionCount), true);
  }
  if (world.content === 'foreign') {
    fillWithData(bytes, 0);
    // Other formats have a version 2, too: the magic alone must tell.
    view.setUint32(4, 2, true);
    view.setBigUint64(8, BigInt(world.regionCount), true);
  }
  if (world.content === 'foreign-behind-zeros') fillWithData(bytes, bootCodeBytes);
  return bytes;
}

/** The boot code of a disk label, which may be all zero. */
const bootCodeBytes = 440;

function fillWithData(bytes: Uint8Array, from: number): void {
  for (let at = from; at < bytes.length; at++) bytes[at] = (at * 37 + 11) & 0xff;
}

/** How many regions the header says that there are; nothing where it is not one of the current version. */
export function headerCountOf(bytes: Uint8Array): bigint | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isOurs = view.getUint32(0, true) === 0x4d695272 && view.getUint32(4, true) === 2;
  return isOurs ? view.getBigUint64(8, true) : undefined;
}

/** What the kernel's format says. */
export interface ImageSeenThroughFormat {
  readonly headerRight: boolean;
  readonly paddingZero: boolean;
  clean(region: number): boolean;
}

/** Reads a log image by the byte offsets of the format. */
export function imageOf(bytes: Uint8Array, regionCount: number): ImageSeenThroughFormat {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerRight =
    view.getUint32(0, true) === 0x4d695272 && view.getUint32(4, true) === 2 && view.getBigUint64(8, true) === BigInt(regionCount);
  const clean = (region: number) => (((bytes[1024 + Math.floor(region / 8)] as number) >> (region % 8)) & 1) === 1;
  let paddingZero = true;
  for (let bit = regionCount; bit < Math.ceil(regionCount / 64) * 64; bit++) if (clean(bit)) paddingZero = false;
  return { headerRight, paddingZero, clean };
}
