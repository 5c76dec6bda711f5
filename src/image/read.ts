/**
 * What stands in an image: the header's bytes, and counts of the bits, taken in one pass and without judging them.
 *
 * - The image is read no farther than the bits and the blocks that they share reach; memory does not depend on what the header claims.
 * - A bit that the image does not have is a dirty one, because doubt must cost work and not data; `missing` says how many there are.
 * - Missing bytes are zeros, and not missing, where the image is known to be *trimmed*: the caller names the device's size, or the image
 *   is gzipped and shows what trimming leaves, a last byte that is not zero and a size that no whole copy of a device has.
 */
import { fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';
import { decodeHeader } from '#log';
import type { LogHeader } from '#log';
import { bitmapOffsetBytes, regionCountMax, sectorBytes } from '#spec/vocabulary';
import type { RegionCount, Sectors } from '#spec/vocabulary';
import { createBitCounter, planOf } from './count.ts';
import type { BitCounter, BitCounts } from './count.ts';
import { faultOfError, openImage } from './source.ts';
import type { ImageSource } from './source.ts';

/** How to look at an image. */
export interface ImageOptions {
  /** Looks at as many regions as this table has, whatever the header says; 1 to 2^32-1. */
  readonly regionCount?: RegionCount;
  /** Sectors a region in that table: compared with what the header records, and makes byte ranges of region ranges. */
  readonly regionSize?: Sectors;
  /** Size of the device: what the image lacks of it are zeros that were trimmed, and what lies beyond is not looked at. */
  readonly deviceBytes?: number;
}

/** What an image was seen to hold. */
export interface ImageFacts extends BitCounts {
  readonly name: string;
  /** Bytes 0 to 1023; zeros where the image ends earlier. */
  readonly headerBytes: Uint8Array;
  readonly header: LogHeader;
  /** How many bytes were read, unpacked. */
  readonly bytesRead: number;
  /** Size of the device or image in bytes; `undefined` where reading stopped before the end, or where trimmed zeros are not counted. */
  readonly sizeBytes: number | undefined;
  /** Whether missing bytes were taken for zeros. */
  readonly trimmed: boolean;
}

/** Reads a log image; a fault is an image that cannot be read, or that is too short for a header, or a wrong option. */
export async function readImage(place: string | Uint8Array, options: ImageOptions = {}): Promise<Outcome<ImageFacts>> {
  const wrong = wrongOption(options);
  if (wrong !== undefined) return fail({ kind: 'bad-option', operation: 'inspect', ...wrong });
  const source = await openImage(place);
  if (!source.ok) return source;
  try {
    return await scan(source.value, options);
  } catch (error) {
    return fail(faultOfError(error, source.value.name));
  } finally {
    await source.value.close();
  }
}

/** What one pass over the bytes leaves behind. */
interface Pass {
  readonly headerBytes: Uint8Array;
  readonly counter: BitCounter;
  readonly bytesRead: number;
  readonly lastByte: number;
}

async function pass(source: ImageSource, options: ImageOptions): Promise<Pass> {
  const headerBytes = new Uint8Array(bitmapOffsetBytes);
  const newCounter = (): BitCounter => createBitCounter(planOf(decodeHeader(headerBytes), options.regionCount));
  let counter: BitCounter | undefined;
  let bytesRead = 0;
  let lastByte = 0;
  const limit = options.deviceBytes ?? Infinity;
  for await (const chunk of source.chunks()) {
    const bytes = chunk.subarray(0, limit - bytesRead);
    if (bytesRead < bitmapOffsetBytes) headerBytes.set(bytes.subarray(0, bitmapOffsetBytes - bytesRead), bytesRead);
    if (bytesRead + bytes.length >= bitmapOffsetBytes) counter ??= newCounter();
    counter?.take(bytes, bytesRead);
    bytesRead += bytes.length;
    lastByte = bytes.at(-1) ?? lastByte;
    if (bytesRead >= Math.min(limit, counter?.plan.endBytes ?? Infinity)) break;
  }
  return { headerBytes, counter: counter ?? newCounter(), bytesRead, lastByte };
}

async function scan(source: ImageSource, options: ImageOptions): Promise<Outcome<ImageFacts>> {
  const { headerBytes, counter, bytesRead, lastByte } = await pass(source, options);
  const { deviceBytes } = options;
  const isAtEnd = bytesRead < counter.plan.endBytes || bytesRead === deviceBytes;
  const looksTrimmed = source.compressed && bytesRead % sectorBytes !== 0 && lastByte !== 0;
  const trimmed = isAtEnd && (deviceBytes === undefined ? looksTrimmed : bytesRead < deviceBytes);
  if (bytesRead < fieldsBytes && !trimmed) return fail(tooShort(source.name, bytesRead));
  const sizeBytes = deviceBytes ?? (isAtEnd && !trimmed ? bytesRead : undefined);
  const heldBytes = sizeBytes ?? (trimmed && !counter.plan.isOpen ? Infinity : bytesRead);
  const header = decodeHeader(headerBytes);
  return succeed({ name: source.name, headerBytes, header, bytesRead, sizeBytes, trimmed, ...counter.end(heldBytes) });
}

function wrongOption({ regionCount, regionSize, deviceBytes }: ImageOptions): { message: string; hint: string } | undefined {
  const hint = `give 1 to ${regionCountMax}`;
  if (!isWhole(regionCount, regionCountMax)) return { message: `a table cannot have ${regionCount} regions`, hint };
  if (!isWhole(regionSize, regionCountMax)) return { message: `a region cannot have ${regionSize} sectors`, hint };
  if (isWhole(deviceBytes, Number.MAX_SAFE_INTEGER)) return undefined;
  return { message: `a device cannot have ${deviceBytes} bytes`, hint: 'give its size in bytes' };
}

function isWhole(value: number | undefined, max: number): boolean {
  return value === undefined || (Number.isInteger(value) && value >= 1 && value <= max);
}

/** Magic, version and count. */
const fieldsBytes = 16;

function tooShort(place: string, bytesRead: number): Fault {
  return {
    kind: 'image-too-short',
    message: bytesRead === 0 ? 'the image is empty' : `the image has ${bytesRead} bytes, a header's fields alone take ${fieldsBytes}`,
    operation: 'inspect',
    place,
    hint: 'if its trailing zeros were cut off, name the size of the device',
  };
}
