/**
 * The door to a block device: all that a log asks of the thing that keeps its bytes.
 *
 * Promises that an implementation must keep:
 * - Offsets and lengths are whole multiples of `blockSizeBytes`; anything else is refused as a fault, and nothing is read or written.
 * - A write that succeeded may still be lost by a power failure until a `flush` that was *begun after the write had completed* succeeded.
 * - A multi-block write is not atomic: a crash may leave any subset of its 512-byte sectors.
 * - After a failed `flush` nothing is known of what it covered.
 * - `write` has read `bytes` to the end when its promise settles; the caller leaves them alone until then.
 */
import type { Outcome } from '#base';

/** A device of fixed size, addressed in bytes. */
export interface BlockDevice {
  /** What people call it: `major:minor` for a kernel device, a path for a file. It appears in status lines. */
  readonly name: string;
  /** Size in bytes, a multiple of `blockSizeBytes`. */
  readonly sizeBytes: number;
  /** Logical block size: 512, 1024, 2048 or 4096. */
  readonly blockSizeBytes: number;
  /** Fills `into` from `offsetBytes`. On a fault the content of `into` is undefined. */
  read(offsetBytes: number, into: Uint8Array): Promise<Outcome>;
  /** Writes all of `bytes` at `offsetBytes`; on a fault any part of it may have been written. */
  write(offsetBytes: number, bytes: Uint8Array): Promise<Outcome>;
  /** Makes durable every write that had completed before this call. */
  flush(): Promise<Outcome>;
  /** Gives up the content of a range, where the device can: reads find anything there until it is written again. */
  discard?(offsetBytes: number, lengthBytes: number): Promise<Outcome>;
  /** Gives the device back; nothing is flushed. */
  close(): Promise<void>;
}
