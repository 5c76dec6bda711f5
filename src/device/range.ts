/**
 * Which part of a device may be read or written?
 *
 * Every adapter asks here before it touches a byte, so that all devices refuse the same requests with the same words. A refused
 * request has read and written nothing.
 */
import type { Fault } from '#base';

/** The logical block sizes that a device may have, in bytes. */
export const blockSizesBytes: readonly number[] = [512, 1024, 2048, 4096];

/** Whether a device may have this logical block size. */
export function isBlockSize(bytes: number): boolean {
  return blockSizesBytes.includes(bytes);
}

/** The measures of a device that decide which requests it accepts; a `BlockDevice` is one. */
export interface Extent {
  /** What people call the device; it appears as the fault's place. */
  readonly name: string;
  /** Size in bytes, a multiple of `blockSizeBytes`. */
  readonly sizeBytes: number;
  /** Logical block size in bytes. */
  readonly blockSizeBytes: number;
}

/**
 * Says why a request cannot be served, or nothing when it can.
 *
 * The offset must be a whole number from 0, offset and length multiples of the block size, and the end within the device. A request
 * of no bytes is fine. Faults: `misaligned`, `out-of-range`.
 */
export function refuseAccess(device: Extent, operation: 'read' | 'write', offsetBytes: number, lengthBytes: number): Fault | undefined {
  const { name, sizeBytes, blockSizeBytes } = device;
  const place = `${name}, byte ${offsetBytes}`;
  if (!Number.isSafeInteger(offsetBytes) || offsetBytes < 0) {
    const message = `an offset must be a whole number of bytes from 0, not ${offsetBytes}`;
    return { kind: 'out-of-range', message, operation, place: name, hint: 'correct the offset; nothing was touched' };
  }
  if (offsetBytes % blockSizeBytes !== 0 || lengthBytes % blockSizeBytes !== 0) {
    const message = `offset ${offsetBytes} and length ${lengthBytes} must be multiples of the block size, ${blockSizeBytes} bytes`;
    return { kind: 'misaligned', message, operation, place, hint: 'ask for whole blocks; nothing was touched' };
  }
  if (lengthBytes > sizeBytes - offsetBytes) {
    const message = `${lengthBytes} bytes from offset ${offsetBytes} end beyond the device, which has ${sizeBytes} bytes`;
    return { kind: 'out-of-range', message, operation, place, hint: 'use a larger device; nothing was touched' };
  }
  return undefined;
}

/** The answer to every call that comes after `close`. */
export function closedFault(device: Extent, operation: string): Fault {
  const message = 'the device was closed before this call';
  return { kind: 'device-closed', message, operation, place: device.name, hint: 'open the device again' };
}
