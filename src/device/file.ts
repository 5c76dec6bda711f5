/**
 * How does a path become a block device?
 *
 * - A regular file or a block device, which must exist: nothing is created, truncated or extended.
 * - It is opened for one user at a time: a lock that ends with the process (lock.ts says what it covers) and, on a block device, the
 *   kernel's own claim, `O_EXCL`: that one is refused while the device is mounted, part of a mapped device, or claimed by anybody else
 *   on this host.
 * - Reads and writes are positioned, a flush is `fdatasync`, and a write is not atomic: handle.ts says what that means.
 *
 * Leaves out: the life of the file afterwards. Whoever shortens it under our feet gets faults on reads.
 */
import { constants } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';
import { deviceNumber, measureBlockDevice } from './blockdev.ts';
import { systemFault } from './errno.ts';
import { createHandleDevice } from './handle.ts';
import type { HandleFacts } from './handle.ts';
import { isLockHeld, takeLock } from './lock.ts';
import type { Lock } from './lock.ts';
import type { BlockDevice } from './port.ts';
import { blockSizesBytes, isBlockSize } from './range.ts';

/** How a path is opened. */
export interface FileDeviceOptions {
  /** Opens for reading alone and refuses every write. False when left out. */
  readonly readOnly?: boolean;
  /** Keeps others out while it is open. True when left out; false is accepted with `readOnly` alone, to look at a log in use. */
  readonly exclusive?: boolean;
  /** Block size of a regular file in bytes, 512 when left out. A block device has its own, and another one here is refused. */
  readonly blockSizeBytes?: number;
}

/**
 * Opens a regular file or a block device.
 *
 * The device's name is `major:minor` for a block device and the path for a file. Faults: `not-found`, `permission-denied`, `read-only`,
 * `in-use`, `not-a-device`, `bad-option`, `bad-block-size`, `bad-size`, `not-supported`, or what the system says.
 */
export async function openFileDevice(path: string, options: FileDeviceOptions = {}): Promise<Outcome<BlockDevice>> {
  const refusal = refuseOptions(path, options);
  if (refusal !== undefined) return fail(refusal);
  return catching(path, async () => {
    // Looked at before it is opened, because opening a pipe waits for its other end, and opening a tape may move it.
    const seen = await stat(path, { bigint: true });
    if (!seen.isFile() && !seen.isBlockDevice()) return fail(notADevice(path));
    const file = await open(path, openFlags(seen, options));
    const opened = await catching(path, () => adopt(file, seen, path, options));
    if (!opened.ok) await file.close();
    return opened;
  });
}

/** Whether a dirtylog on this host has the file or device open for itself; false where there is none. */
export async function isInUse(path: string): Promise<boolean> {
  try {
    return await isLockHeld(lockKey(await stat(path, { bigint: true })));
  } catch {
    return false;
  }
}

/** Turns an open file into a device; on a fault the file is the caller's to close, and no lock is held. */
async function adopt(file: FileHandle, seen: BigIntStats, path: string, options: FileDeviceOptions): Promise<Outcome<BlockDevice>> {
  const found = await file.stat({ bigint: true });
  if (found.dev !== seen.dev || found.ino !== seen.ino) return fail(replaced(path));
  const lock = options.exclusive === false ? succeed(noLock) : await takeLock(lockKey(found), path);
  if (!lock.ok) return lock;
  // Measured under the lock, so that no other dirtylog is preparing the file at that moment.
  const facts = await catching(path, () => measure(file, path, options));
  if (facts.ok) return succeed(createHandleDevice(file, facts.value, () => lock.value.release()));
  await lock.value.release();
  return facts;
}

async function measure(file: FileHandle, path: string, options: FileDeviceOptions): Promise<Outcome<HandleFacts>> {
  const found = await file.stat({ bigint: true });
  const readOnly = options.readOnly === true;
  if (found.isFile()) {
    const extent = { name: path, sizeBytes: Number(found.size), blockSizeBytes: options.blockSizeBytes ?? 512 };
    const refusal = refuseFileSize(found.size, extent.blockSizeBytes, path);
    return refusal === undefined ? succeed({ ...extent, label: path, readOnly, isRegular: true }) : fail(refusal);
  }
  const name = deviceNumber(found.rdev);
  const measures = await measureBlockDevice(name, path);
  if (!measures.ok) return measures;
  const { sizeBytes, blockSizeBytes, writeProtected } = measures.value;
  if (writeProtected && !readOnly) return fail(protectedFault(path));
  const refusal = refuseBlockSize(blockSizeBytes, options.blockSizeBytes, path);
  return refusal === undefined ? succeed({ name, label: `${path} (${name})`, sizeBytes, blockSizeBytes, readOnly }) : fail(refusal);
}

/** Does some steps of opening; what the system refuses on the way is their fault. */
async function catching<Value>(path: string, steps: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await steps();
  } catch (error) {
    return fail(systemFault(error, 'open', path));
  }
}

function openFlags(seen: BigIntStats, options: FileDeviceOptions): number {
  const access = options.readOnly === true ? constants.O_RDONLY : constants.O_RDWR;
  // Without O_CREAT, which would create, O_EXCL means something on block devices alone: the kernel's claim.
  const claim = seen.isBlockDevice() && options.exclusive !== false ? constants.O_EXCL : 0;
  return access | claim;
}

/** What the thing is, whatever path led to it: a hard link, a symbolic link or a second device node lead to the same lock. */
function lockKey(found: BigIntStats): string {
  return found.isBlockDevice() ? `block/${deviceNumber(found.rdev)}` : `file/${found.dev}:${found.ino}`;
}

const noLock: Lock = { release: () => Promise.resolve() };

function refuseOptions(path: string, options: FileDeviceOptions): Fault | undefined {
  const { readOnly = false, exclusive = true, blockSizeBytes = 512 } = options;
  const refuse = (kind: string, message: string, hint: string): Fault => ({ kind, message, operation: 'open', place: path, hint });
  if (path.includes('\0')) return refuse('not-found', 'a path cannot contain a zero byte', 'check the path');
  if (!readOnly && !exclusive) {
    return refuse('bad-option', 'exclusive: false without readOnly would let two write the same log', 'add readOnly: true');
  }
  if (isBlockSize(blockSizeBytes)) return undefined;
  const message = `no device has blocks of ${blockSizeBytes} bytes`;
  return refuse('bad-block-size', message, `choose one of ${blockSizesBytes.join(', ')}`);
}

function refuseFileSize(size: bigint, blockSizeBytes: number, path: string): Fault | undefined {
  const refuse = (message: string, hint: string): Fault => ({ kind: 'bad-size', message, operation: 'open', place: path, hint });
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) return refuse(`a file of ${size} bytes is too large`, 'use a smaller file');
  if (size % BigInt(blockSizeBytes) === 0n) return undefined;
  const message = `the file has ${size} bytes, which are not whole blocks of ${blockSizeBytes}`;
  return refuse(message, `see whether the copy was cut short; "truncate -s %${blockSizeBytes} FILE" fills up the last block with zeros`);
}

function refuseBlockSize(actualBytes: number, wantedBytes: number | undefined, path: string): Fault | undefined {
  const refuse = (message: string, hint: string): Fault => ({ kind: 'bad-block-size', message, operation: 'open', place: path, hint });
  if (!isBlockSize(actualBytes)) {
    return refuse(`the device has blocks of ${actualBytes} bytes`, `use a device with blocks of ${blockSizesBytes.join(', ')} bytes`);
  }
  if (wantedBytes === undefined || wantedBytes === actualBytes) return undefined;
  return refuse(
    `the device has blocks of ${actualBytes} bytes, not ${wantedBytes}`,
    'leave the block size out: a block device has its own',
  );
}

function protectedFault(path: string): Fault {
  const message = 'the block device is write-protected';
  return { kind: 'read-only', message, operation: 'open', place: path, hint: `"blockdev --setrw ${path}" lifts it, or open it read-only` };
}

function notADevice(path: string): Fault {
  const message = 'the path is neither a regular file nor a block device';
  return { kind: 'not-a-device', message, operation: 'open', place: path, hint: 'name a regular file or a block device' };
}

function replaced(path: string): Fault {
  const message = 'the path came to mean another file while it was being opened';
  return { kind: 'in-use', message, operation: 'open', place: path, hint: 'see who is replacing the file, then try again' };
}
