/**
 * Our mirror and disk log under trace: every request to legs and log, in the order in which it is sent.
 *
 * Legs answer when they are told to, for when a recorded leg answered is not known.
 */
import { createHash } from 'node:crypto';
import { done } from '#base';
import type { Outcome } from '#base';
import { createMemoryDevice } from '#device';
import type { BlockDevice, MemoryDevice } from '#device';
import { layoutOf } from '#log';
import type { DirtyLog, DiskArguments } from '#log';
import { bitmapOffsetBytes, sectorBytes } from '#spec/vocabulary';
import type { LegIndex, Sectors } from '#spec/vocabulary';
import { zeroRanges } from './bit-mask.ts';
import type { BlockEvent, LogWrite } from './block-trace.ts';
import { DrivenMirror } from './driven.ts';
import { fine } from './host.ts';
import type { ReplayedLogs } from './mirror-parts.ts';
import { modeOf } from './table-line.ts';
import type { MirrorTable } from './table-line.ts';

/** What a mirror under trace is made of. */
export interface TracedParts {
  readonly table: MirrorTable;
  readonly log: DiskArguments;
  /** What the trace calls the legs and the log. */
  readonly legNames: readonly string[];
  readonly logName: string;
  readonly content: Uint8Array;
  readonly logs: ReplayedLogs;
}

/** A request that our mirror sent; `wrote`: what the log then held, for a write to it. */
export interface SentEvent extends BlockEvent {
  readonly wrote?: LogWrite;
}

/** Ranges that are compared of one write to the log. */
const rangesMax = 1_000_000;

/** Our mirror under trace. */
export class TracedMirror {
  readonly driven: DrivenMirror;
  /** What was sent and not looked at yet. */
  readonly sent: SentEvent[] = [];
  readonly #parts: TracedParts;
  readonly #device: MemoryDevice;

  constructor(parts: TracedParts) {
    const { table, log: words, content } = parts;
    this.#parts = parts;
    const sizeBytes = Math.max(layoutOf(words.regionCount, 512).areaBytes, Math.ceil(content.length / 512) * 512);
    this.#device = createMemoryDevice({ name: parts.logName, sizeBytes, content });
    this.driven = new DrivenMirror({
      length: table.length,
      regionSize: words.regionSize,
      mode: modeOf(table),
      legCount: table.legs.length,
      leg: () => fine,
      log: this.#log(),
      profile: parts.logs.mirror,
      heard: (leg, kind, { first, count }) => {
        const place = kind === 'flush' ? { sector: 0, sectors: 0 } : this.#onLeg(leg, first, count);
        this.sent.push({ device: this.#legName(leg), kind: kind === 'data' ? 'write' : kind, ...place });
      },
      copying: ({ from, to, region }) => this.#copying(from, to, region),
    });
    this.driven.keepAnswers();
  }

  /** The bytes of the log. */
  get content(): Uint8Array {
    return this.#device.bytes.slice();
  }

  /** What the trace calls legs and log, and where on the first leg the mirror begins. */
  get names(): { readonly legNames: readonly string[]; readonly logName: string; readonly legOffset: Sectors } {
    const { legNames, logName, table } = this.#parts;
    return { legNames, logName, legOffset: table.legs[0]?.offsetSectors ?? 0 };
  }

  #legName(leg: LegIndex): string {
    return this.#parts.legNames[leg] ?? '';
  }

  #onLeg(leg: LegIndex, first: number, count: number): { sector: number; sectors: number } {
    return { sector: (this.#parts.table.legs[leg]?.offsetSectors ?? 0) + first, sectors: count };
  }

  #copying(from: LegIndex, to: readonly LegIndex[], region: number): void {
    const { regionSize } = this.#parts.log;
    const first = region * regionSize;
    const count = Math.min(regionSize, this.#parts.table.length - first);
    this.sent.push({ device: this.#legName(from), kind: 'read', ...this.#onLeg(from, first, count) });
    for (const leg of to) this.sent.push({ device: this.#legName(leg), kind: 'write', ...this.#onLeg(leg, first, count) });
  }

  #log(): DirtyLog {
    const { log, table, logs, legNames } = this.#parts;
    const flushLegs = (): Promise<Outcome> => {
      for (const device of legNames) this.sent.push({ device, kind: 'flush', sector: 0, sectors: 0 });
      return Promise.resolve(done);
    };
    const { regionSize, syncWord } = log;
    const options = { length: table.length, regionSize, syncWord, profile: 'kernel' as const };
    return logs.createDisk({ ...options, device: this.#traced(), flushLegs, raiseEvent: () => {} });
  }

  #traced(): BlockDevice {
    const device = this.#device;
    const { logName } = this.#parts;
    const place = (offset: number, bytes: Uint8Array) => ({ sector: offset / sectorBytes, sectors: bytes.byteLength / sectorBytes });
    return {
      name: device.name,
      sizeBytes: device.sizeBytes,
      blockSizeBytes: device.blockSizeBytes,
      read: (offset, into) => {
        this.sent.push({ device: logName, kind: 'read', ...place(offset, into) });
        return device.read(offset, into);
      },
      write: (offset, bytes) => {
        this.sent.push({ device: logName, kind: 'write', ...place(offset, bytes), wrote: this.#wrote(bytes) });
        return device.write(offset, bytes);
      },
      flush: () => {
        this.sent.push({ device: logName, kind: 'flush', sector: 0, sectors: 0 });
        return device.flush();
      },
      close: () => device.close(),
    };
  }

  /** What a write of the whole log holds. */
  #wrote(bytes: Uint8Array): LogWrite {
    const dirtyRegions = zeroRanges(bytes.subarray(bitmapOffsetBytes), this.#parts.log.regionCount, rangesMax);
    return { dirtyRegions, sha256: createHash('sha256').update(bytes).digest('hex') };
  }
}
