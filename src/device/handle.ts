/**
 * How do reads, writes and flushes of a device become calls on an open file?
 *
 * - A positioned write is not atomic: the system may write less than asked, then it is asked for the rest; a crash or an error may
 *   leave any part. Several reads and writes may be outstanding at once; those that overlap land in any order.
 * - A flush is `fdatasync`: it covers the writes that had completed before it was called, and no others. For a block device it
 *   empties the volatile cache of the disk as well.
 * - A read or write that a signal interrupted is repeated. A flush is not: the interrupted call may have consumed the report of a
 *   failed write, and a second call would then succeed without having written it. So it counts as failed, which is always safe.
 * - A flush of a regular file that has lost its name or its end since it was opened is a fault: the bytes may be on the disk, but nobody
 *   would find them after the next start.
 * - A read beyond the end (somebody shortened the file) is a fault. It is never filled with zeros, which a log would read as dirty
 *   or as fresh.
 *
 * Leaves out: reading past the page cache. What another host wrote to a shared disk may not be seen.
 */
import { done, fail } from '#base';
import type { Fault, Outcome } from '#base';
import { isNamed, systemFault } from './errno.ts';
import type { BlockDevice } from './port.ts';
import { closedFault, refuseAccess } from './range.ts';
import type { Extent } from './range.ts';

/** What is asked of an open file. Node's `FileHandle` is one; tests put a failing one in its place. */
export interface PositionedFile {
  /** Reads at most `length` bytes at `position` into `into` from index `offset`; 0 at the end of the file. */
  read(into: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  /** Writes at most `length` bytes of `bytes` from index `offset` at `position`. */
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesWritten: number }>;
  /** `fdatasync`. */
  datasync(): Promise<void>;
  /** How long the file is, and how many names lead to it. */
  stat?(): Promise<{ readonly size: number; readonly nlink: number }>;
  /** Closes the file, whatever it answers. */
  close(): Promise<void>;
}

/** What is known of the device before its first call. */
export interface HandleFacts extends Extent {
  /** What people call it in a message: the path, for a block device with its number. */
  readonly label: string;
  /** Refuses every write. */
  readonly readOnly: boolean;
  /** A regular file, which may be removed or shortened while it is open. */
  readonly isRegular?: boolean;
}

/** Most bytes in one call to the system. Linux moves less than 2 GiB at a time, and Node counts in 32 bits. */
const requestBytesMax = 2 ** 30;

/** Makes a device of an open file; `release` gives up what guards it, and is called after the file is closed. */
export function createHandleDevice(file: PositionedFile, facts: HandleFacts, release: () => Promise<void>): BlockDevice {
  return new HandleDevice(file, facts, release);
}

class HandleDevice implements BlockDevice {
  readonly name: string;
  readonly sizeBytes: number;
  readonly blockSizeBytes: number;
  readonly #file: PositionedFile;
  readonly #facts: HandleFacts;
  readonly #release: () => Promise<void>;
  /** Calls under way; `close` waits for them, so that no call ever reaches a file number that means another file by then. */
  readonly #outstanding = new Set<Promise<Outcome>>();
  #closing: Promise<void> | undefined;

  constructor(file: PositionedFile, facts: HandleFacts, release: () => Promise<void>) {
    this.name = facts.name;
    this.sizeBytes = facts.sizeBytes;
    this.blockSizeBytes = facts.blockSizeBytes;
    this.#file = file;
    this.#facts = facts;
    this.#release = release;
  }

  async read(offsetBytes: number, into: Uint8Array): Promise<Outcome> {
    const refusal = this.#refuse('read', offsetBytes, into.byteLength);
    return refusal === undefined ? this.#track(this.#readAll(offsetBytes, into)) : fail(refusal);
  }

  async write(offsetBytes: number, bytes: Uint8Array): Promise<Outcome> {
    const refusal = this.#refuse('write', offsetBytes, bytes.byteLength) ?? this.#refuseReadOnly();
    return refusal === undefined ? this.#track(this.#writeAll(offsetBytes, bytes)) : fail(refusal);
  }

  async flush(): Promise<Outcome> {
    if (this.#closing !== undefined) return fail(closedFault(this, 'flush'));
    // Nothing was written through a read-only device, so every write there was is durable.
    return this.#facts.readOnly ? done : this.#track(this.#datasync());
  }

  close(): Promise<void> {
    this.#closing ??= this.#shut();
    return this.#closing;
  }

  async #readAll(offsetBytes: number, into: Uint8Array): Promise<Outcome> {
    let readBytes = 0;
    while (readBytes < into.byteLength) {
      const position = offsetBytes + readBytes;
      const askBytes = Math.min(into.byteLength - readBytes, requestBytesMax);
      try {
        const { bytesRead } = await repeatInterrupted(() => this.#file.read(into, readBytes, askBytes, position));
        if (bytesRead === 0) return fail(this.#shrankFault(position));
        readBytes += bytesRead;
      } catch (error) {
        return fail(systemFault(error, 'read', this.#placeOf(position)));
      }
    }
    return done;
  }

  async #writeAll(offsetBytes: number, bytes: Uint8Array): Promise<Outcome> {
    let writtenBytes = 0;
    while (writtenBytes < bytes.byteLength) {
      const position = offsetBytes + writtenBytes;
      const askBytes = Math.min(bytes.byteLength - writtenBytes, requestBytesMax);
      try {
        const { bytesWritten } = await repeatInterrupted(() => this.#file.write(bytes, writtenBytes, askBytes, position));
        if (bytesWritten === 0) return fail(this.#stuckFault(position));
        writtenBytes += bytesWritten;
      } catch (error) {
        return fail(systemFault(error, 'write', this.#placeOf(position)));
      }
    }
    return done;
  }

  async #datasync(): Promise<Outcome> {
    try {
      await this.#file.datasync();
      return await this.#stillThere();
    } catch (error) {
      return fail(systemFault(error, 'flush', this.#facts.label));
    }
  }

  async #stillThere(): Promise<Outcome> {
    if (this.#facts.isRegular !== true || this.#file.stat === undefined) return done;
    const { size, nlink } = await this.#file.stat();
    if (nlink > 0 && size >= this.sizeBytes) return done;
    const message =
      nlink === 0 ? 'the file was removed while it was in use' : `the file was shortened to ${size} bytes while it was in use`;
    const hint = 'put it back from a copy, or take it out of use; what was written to it since is lost, or will be';
    return fail({ kind: 'device-lost', message, operation: 'flush', place: this.#facts.label, hint });
  }

  async #shut(): Promise<void> {
    await Promise.allSettled(this.#outstanding);
    try {
      await this.#file.close();
    } catch {
      // The system closes the file all the same, and `close` promises nothing about bytes that were not flushed.
    }
    await this.#release();
  }

  async #track(call: Promise<Outcome>): Promise<Outcome> {
    this.#outstanding.add(call);
    try {
      return await call;
    } finally {
      this.#outstanding.delete(call);
    }
  }

  #refuse(operation: 'read' | 'write', offsetBytes: number, lengthBytes: number): Fault | undefined {
    return this.#closing === undefined ? refuseAccess(this, operation, offsetBytes, lengthBytes) : closedFault(this, operation);
  }

  #refuseReadOnly(): Fault | undefined {
    if (!this.#facts.readOnly) return undefined;
    const message = 'the device was opened read-only';
    return { kind: 'read-only', message, operation: 'write', place: this.#facts.label, hint: 'open it without readOnly to write' };
  }

  #placeOf(offsetBytes: number): string {
    return `${this.#facts.label}, byte ${offsetBytes}`;
  }

  #shrankFault(position: number): Fault {
    const message = `the device ended at or before byte ${position}, though it had ${this.sizeBytes} bytes when it was opened`;
    const hint = 'somebody shortened it; restore its size from a backup, and open it again';
    return { kind: 'device-shrank', message, operation: 'read', place: this.#placeOf(position), hint };
  }

  #stuckFault(position: number): Fault {
    const message = 'the system accepted no byte of the write and gave no reason';
    const hint = 'see whether the device is full or has become smaller';
    return { kind: 'device-error', message, operation: 'write', place: this.#placeOf(position), hint };
  }
}

/** Repeats a call as long as a signal interrupts it before it did anything. */
async function repeatInterrupted<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!isNamed(error, 'EINTR')) throw error;
    }
  }
}
