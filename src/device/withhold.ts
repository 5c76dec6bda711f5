/**
 * What does a machine lose that loses its power, where only a process ends?
 *
 * The system keeps what a killed process had written, so a plain file loses nothing by it. This adapter keeps writes in the memory of the
 * process, sector by sector, until a flush: whoever kills the process then loses what was not flushed, as with the volatile cache of a
 * disk. Reads see what was written. Some sectors go down early, as a cache may choose at any time, so that any subset may survive.
 *
 * - Two writes to one sector never go down at the same time, so that a sector never goes back.
 * - At most `withheldSectorsMax` sectors are kept; further writes go down at once.
 * - A sector that could not be written down is kept, and the flush has failed.
 */
import { assert, done } from '#base';
import type { Outcome } from '#base';
import type { BlockDevice } from './port.ts';
import { refuseAccess } from './range.ts';

/** Asked once a write of so many blocks: says of each, counted from 0, whether it goes down at once. */
export type ChooseEarly = (blocks: number) => (block: number) => boolean;

/** What an adapter keeps at most: 16 MiB of blocks of 512 bytes. */
const withheldSectorsMax = 32_768;

/** A device that keeps writes from another until `flush`; blocks are those of the device. */
export function withholdUntilFlush(device: BlockDevice, choose: ChooseEarly): BlockDevice {
  return new WithholdingDevice(device, choose);
}

class WithholdingDevice implements BlockDevice {
  readonly name: string;
  readonly sizeBytes: number;
  readonly blockSizeBytes: number;
  readonly #device: BlockDevice;
  readonly #choose: ChooseEarly;
  /** By number of block. What a block holds is not changed, only replaced. */
  readonly #kept = new Map<number, Uint8Array>();
  /** Blocks on their way down. */
  readonly #going = new Set<number>();
  /** Flushes go one after the other. */
  #flushing: Promise<unknown> = Promise.resolve();

  constructor(device: BlockDevice, choose: ChooseEarly) {
    this.name = device.name;
    this.sizeBytes = device.sizeBytes;
    this.blockSizeBytes = device.blockSizeBytes;
    this.#device = device;
    this.#choose = choose;
  }

  async read(offsetBytes: number, into: Uint8Array): Promise<Outcome> {
    // What is kept at the beginning is newer than what the device has by then, and may have gone down before it is read there.
    const first = offsetBytes / this.blockSizeBytes;
    const count = into.byteLength / this.blockSizeBytes;
    const kept = Array.from({ length: Math.ceil(count) }, (_, at) => this.#kept.get(first + at));
    const outcome = await this.#device.read(offsetBytes, into);
    if (outcome.ok) for (const [at, bytes] of kept.entries()) if (bytes !== undefined) into.set(bytes, at * this.blockSizeBytes);
    return outcome;
  }

  async write(offsetBytes: number, bytes: Uint8Array): Promise<Outcome> {
    const refusal = refuseAccess(this, 'write', offsetBytes, bytes.byteLength);
    if (refusal !== undefined) return { ok: false, fault: refusal };
    const first = offsetBytes / this.blockSizeBytes;
    const count = bytes.byteLength / this.blockSizeBytes;
    const isEarly = this.#kept.size + count > withheldSectorsMax ? () => true : this.#choose(count);
    const early: number[] = [];
    for (let at = 0; at < count; at++) {
      this.#kept.set(first + at, bytes.slice(at * this.blockSizeBytes, (at + 1) * this.blockSizeBytes));
      if (isEarly(at) && !this.#going.has(first + at)) early.push(first + at);
    }
    return this.#writeDown(early);
  }

  flush(): Promise<Outcome> {
    const flush = this.#flushing.then(() => this.#flush());
    this.#flushing = flush;
    return flush;
  }

  /** What is kept is lost. */
  async close(): Promise<void> {
    await this.#flushing;
    await this.#device.close();
  }

  async #flush(): Promise<Outcome> {
    // A block that is on its way down may have been written again meanwhile: it is waited for, and what is kept then goes down too.
    for (let all = [...this.#kept.keys()]; all.length > 0;) {
      const waiting = all.filter((block) => this.#going.has(block));
      const outcome = await this.#writeDown(all.filter((block) => this.#kept.has(block) && !this.#going.has(block)));
      if (!outcome.ok) return outcome;
      if (waiting.some((block) => this.#going.has(block))) await new Promise<void>((resolve) => setImmediate(resolve));
      all = waiting;
    }
    return this.#device.flush();
  }

  /** Writes blocks that are kept, neighbours together. */
  async #writeDown(blocks: readonly number[]): Promise<Outcome> {
    for (const block of blocks) this.#going.add(block);
    const outcomes = await Promise.all(runsOf(blocks).map((run) => this.#writeRun(run)));
    return outcomes.find(({ ok }) => !ok) ?? done;
  }

  async #writeRun(run: readonly number[]): Promise<Outcome> {
    const parts = run.map((block) => {
      const bytes = this.#kept.get(block);
      assert(bytes !== undefined, 'a block that goes down is kept');
      return bytes;
    });
    const outcome = await this.#device.write((run[0] ?? 0) * this.blockSizeBytes, Buffer.concat(parts));
    for (const [at, block] of run.entries()) {
      this.#going.delete(block);
      if (outcome.ok && this.#kept.get(block) === parts[at]) this.#kept.delete(block);
    }
    return outcome;
  }
}

/** Numbers in ascending order, cut where one is missing. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  let last = Number.NaN;
  for (const each of numbers.toSorted((one, other) => one - other)) {
    if (each === last + 1) runs.at(-1)?.push(each);
    else runs.push([each]);
    last = each;
  }
  return runs;
}
