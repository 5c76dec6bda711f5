/**
 * Log images made byte by byte from the format's description, with nothing of the code under test.
 */

/** What to put into an image; everything else is zero. */
export interface Recipe {
  readonly magic?: number;
  readonly version?: number;
  readonly nrRegions?: bigint;
  /** Regions whose bit is set. */
  readonly clean?: readonly number[];
  /** Regions `[0, cleanUpTo)` are clean too. */
  readonly cleanUpTo?: number;
  /** Default: one of 4096 bytes. */
  readonly sizeBytes?: number;
  /** Bytes 16 to 43. */
  readonly record?: Uint8Array;
}

/** The image; by default a sound one of 64 regions, all dirty. */
export function imageOf({ magic = 0x4d695272, version = 2, nrRegions = 64n, sizeBytes = 4096, ...bits }: Recipe): Uint8Array {
  const bytes = new Uint8Array(Math.max(sizeBytes, 16));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, version, true);
  view.setBigUint64(8, nrRegions, true);
  if (bits.record !== undefined) bytes.set(bits.record, 16);
  const set = (region: number): void => {
    const at = 1024 + Math.floor(region / 8);
    bytes[at] = (bytes[at] ?? 0) | (1 << (region % 8));
  };
  for (let region = 0; region < (bits.cleanUpTo ?? 0); region++) set(region);
  for (const region of bits.clean ?? []) set(region);
  return bytes.subarray(0, sizeBytes);
}

/** Our record of regions of 1024 sectors and a length of 131072, thus 128 regions; the CRC was computed by zlib. */
export const recordOf128 = Uint8Array.from(Buffer.from('644c674d0100000000040000000000000000020000000000fd1809ce', 'hex'));
