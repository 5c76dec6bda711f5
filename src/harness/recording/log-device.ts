/**
 * The block device that our log is given in place of the recorded one.
 *
 * It is a window onto a recorded disk, and it fails as the recorded path to that disk does at the moment of the call: an error target,
 * a flakey one that refuses or drops writes. What lies on no disk (a log on an error target) reads as nothing.
 */
import { done, fail } from '#base';
import type { Outcome } from '#base';
import { refuseAccess } from '#device';
import type { BlockDevice } from '#device';
import type { Disk } from './disk.ts';
import type { PathHealth } from './host.ts';

/** What a log device of a recording is made of. */
export interface LogDeviceParts {
  readonly name: string;
  readonly sizeBytes: number;
  /** The disk behind it, if there is one, and where on it the device begins. */
  readonly disk: Disk | undefined;
  readonly offsetBytes: number;
  /** How the path to the disk is at this moment. */
  readonly health: () => PathHealth;
}

/** A log device of a recording. Its logical blocks are taken to be of 512 bytes, because a recording does not tell. */
export class LogDevice implements BlockDevice {
  readonly name: string;
  readonly sizeBytes: number;
  readonly blockSizeBytes = 512;
  readonly #parts: LogDeviceParts;

  constructor(parts: LogDeviceParts) {
    this.name = parts.name;
    this.sizeBytes = parts.sizeBytes;
    this.#parts = parts;
  }

  async read(offsetBytes: number, into: Uint8Array): Promise<Outcome> {
    const refusal = refuseAccess(this, 'read', offsetBytes, into.byteLength);
    if (refusal !== undefined) return fail(refusal);
    const { disk, health } = this.#parts;
    if (health().reads !== 'ok' || disk === undefined) return this.#failed('read');
    const from = this.#parts.offsetBytes + offsetBytes;
    into.fill(0);
    into.set(disk.bytes.subarray(from, from + into.byteLength));
    return done;
  }

  async write(offsetBytes: number, bytes: Uint8Array): Promise<Outcome> {
    const refusal = refuseAccess(this, 'write', offsetBytes, bytes.byteLength);
    if (refusal !== undefined) return fail(refusal);
    const { disk, health } = this.#parts;
    const { writes } = health();
    if (writes === 'drop') return done;
    if (writes !== 'ok' || disk === undefined) return this.#failed('write');
    const from = this.#parts.offsetBytes + offsetBytes;
    disk.ensure(from + bytes.byteLength);
    disk.bytes.set(bytes, from);
    disk.image = undefined;
    disk.writtenByLog = true;
    disk.everLog = true;
    return done;
  }

  async flush(): Promise<Outcome> {
    return this.#parts.health().flushes === 'ok' ? done : this.#failed('flush');
  }

  async close(): Promise<void> {}

  #failed(operation: string): Outcome {
    const message = `the recorded log device fails to ${operation}`;
    return fail({ kind: 'device-failed', message, operation, place: this.name, cause: 'EIO' });
  }
}
