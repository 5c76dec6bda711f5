/**
 * What is a device when nothing has to survive?
 *
 * A block device in memory, for tests, tools and the replay of recordings. It refuses what a real device refuses, and its bytes can be
 * looked at and changed at any time.
 *
 * Leaves out: crashes, lost writes and errors. A write is visible at once and `flush` has nothing to do; the device that misbehaves
 * belongs to the simulated world.
 */
import { assert, done, fail } from '#base';
import type { Fault, Outcome } from '#base';
import type { BlockDevice } from './port.ts';
import { closedFault, isBlockSize, refuseAccess } from './range.ts';

/** The largest memory device, in bytes: 1 GiB, twice what the bitmap of the largest log needs. */
export const memorySizeBytesMax = 2 ** 30;

/** What a memory device is made of. */
export interface MemoryDeviceOptions {
  /** What people call it; `memory` when left out. */
  readonly name?: string;
  /** Size in bytes: a multiple of the block size, at most `memorySizeBytesMax`. */
  readonly sizeBytes: number;
  /** Logical block size: 512 (the default), 1024, 2048 or 4096. */
  readonly blockSizeBytes?: number;
  /** First bytes of the device, copied; the rest is zero. At most `sizeBytes` long. */
  readonly content?: Uint8Array;
}

/** A block device whose bytes can be looked at. */
export interface MemoryDevice extends BlockDevice {
  /** The device's bytes themselves, not a copy: what is changed here is read from the device, even after `close`. */
  readonly bytes: Uint8Array;
}

/**
 * Makes a memory device.
 *
 * Sizes come from the caller's own code: a wrong one stops the program. Check a size that a user chose against
 * `memorySizeBytesMax` first.
 */
export function createMemoryDevice(options: MemoryDeviceOptions): MemoryDevice {
  const { name = 'memory', sizeBytes, blockSizeBytes = 512, content } = options;
  assert(isBlockSize(blockSizeBytes), `memory device ${name}: no device has blocks of ${blockSizeBytes} bytes`);
  assert(Number.isSafeInteger(sizeBytes) && sizeBytes >= 0, `memory device ${name}: ${sizeBytes} is no size in bytes`);
  assert(sizeBytes % blockSizeBytes === 0, `memory device ${name}: ${sizeBytes} bytes are not whole blocks of ${blockSizeBytes}`);
  assert(sizeBytes <= memorySizeBytesMax, `memory device ${name}: ${sizeBytes} bytes are more than ${memorySizeBytesMax}`);
  assert((content?.byteLength ?? 0) <= sizeBytes, `memory device ${name}: the content is longer than ${sizeBytes} bytes`);
  const bytes = new Uint8Array(sizeBytes);
  if (content !== undefined) bytes.set(content);
  return new BytesDevice(name, blockSizeBytes, bytes);
}

class BytesDevice implements MemoryDevice {
  readonly name: string;
  readonly sizeBytes: number;
  readonly blockSizeBytes: number;
  readonly bytes: Uint8Array;
  #closed = false;

  constructor(name: string, blockSizeBytes: number, bytes: Uint8Array) {
    this.name = name;
    this.sizeBytes = bytes.byteLength;
    this.blockSizeBytes = blockSizeBytes;
    this.bytes = bytes;
  }

  async read(offsetBytes: number, into: Uint8Array): Promise<Outcome> {
    const refusal = this.#refuse('read', offsetBytes, into.byteLength);
    if (refusal !== undefined) return fail(refusal);
    into.set(this.bytes.subarray(offsetBytes, offsetBytes + into.byteLength));
    return done;
  }

  async write(offsetBytes: number, bytes: Uint8Array): Promise<Outcome> {
    const refusal = this.#refuse('write', offsetBytes, bytes.byteLength);
    if (refusal !== undefined) return fail(refusal);
    this.bytes.set(bytes, offsetBytes);
    return done;
  }

  async flush(): Promise<Outcome> {
    return this.#closed ? fail(closedFault(this, 'flush')) : done;
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #refuse(operation: 'read' | 'write', offsetBytes: number, lengthBytes: number): Fault | undefined {
    return this.#closed ? closedFault(this, operation) : refuseAccess(this, operation, offsetBytes, lengthBytes);
  }
}
