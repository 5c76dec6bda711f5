/**
 * How large is a block device, what is its block size, and may it be written?
 *
 * The kernel tells under `/sys/dev/block/MAJOR:MINOR`; `stat` says nothing of it (its size is 0). A partition has a size of its own and
 * the queue of its disk, which is the folder above it.
 *
 * Source: Linux `Documentation/ABI/stable/sysfs-block`; the layout of device numbers is that of `gnu_dev_major(3)`.
 */
import { readFile } from 'node:fs/promises';
import { fail, succeed } from '#base';
import type { Outcome } from '#base';
import { isNamed, systemFault } from './errno.ts';

/** The measures of a block device, and whether it may be written. */
export interface BlockMeasures {
  /** Size in bytes. */
  readonly sizeBytes: number;
  /** Logical block size in bytes. */
  readonly blockSizeBytes: number;
  /** The device is write-protected: it can be opened for writing all the same, and then refuses each write. */
  readonly writeProtected: boolean;
}

/** The unit in which the kernel tells every size, whatever the block size. */
const sysfsUnitBytes = 512;

/** A device number as the kernel prints it: `major:minor`. */
export function deviceNumber(rdev: bigint): string {
  const major = ((rdev >> 8n) & 0xfffn) | ((rdev >> 32n) & 0xffff_f000n);
  const minor = (rdev & 0xffn) | ((rdev >> 12n) & 0xffff_ff00n);
  return `${major}:${minor}`;
}

/**
 * Reads the measures of the block device `number`; a size that is not whole blocks is rounded down to them.
 *
 * Fault `not-supported`: the kernel does not tell, or `sysfs` is not mounted.
 */
export async function measureBlockDevice(number: string, label: string, sysfs = '/sys'): Promise<Outcome<BlockMeasures>> {
  const folder = `${sysfs}/dev/block/${number}`;
  try {
    const sizeUnits = await readNumber(`${folder}/size`);
    const blockSizeBytes = await readBlockSize(folder);
    if (sizeUnits !== undefined && blockSizeBytes !== undefined) {
      const writeProtected = (await readNumber(`${folder}/ro`)) === 1;
      return succeed({ sizeBytes: wholeBlocks(sizeUnits * sysfsUnitBytes, blockSizeBytes), blockSizeBytes, writeProtected });
    }
    const message = `the size or the block size of block device ${number} is not told under ${folder}`;
    return fail({ kind: 'not-supported', message, operation: 'open', place: label, hint: 'mount sysfs at /sys' });
  } catch (error) {
    return fail(systemFault(error, 'open', folder));
  }
}

function wholeBlocks(sizeBytes: number, blockSizeBytes: number): number {
  return sizeBytes - (sizeBytes % blockSizeBytes);
}

async function readBlockSize(folder: string): Promise<number | undefined> {
  const own = await readNumber(`${folder}/queue/logical_block_size`);
  return own ?? readNumber(`${folder}/../queue/logical_block_size`);
}

/**
 * The number in a file of the kernel, if there is one. The path goes to the system as it stands: `..` is the folder above the one
 * that the symbolic link leads to, where a normalised path would leave out both. Thirteen digits times 512 are exact in a double.
 */
async function readNumber(path: string): Promise<number | undefined> {
  try {
    const text = (await readFile(path, 'latin1')).trim();
    return /^\d{1,13}$/.test(text) ? Number(text) : undefined;
  } catch (error) {
    if (isNamed(error, 'ENOENT') || isNamed(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}
