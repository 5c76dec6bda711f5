/**
 * The `disk` log on a block device: the engine of `engine.ts`, its requests performed with promises.
 *
 * Nothing is decided here. Reads and writes are cut into pieces of bounded size; callers of flush wait for their ticket.
 *
 * Source: `_disk_type` in Linux `drivers/md/dm-log.c`.
 */
import { assert, done, fail } from '#base';
import type { Fault, Outcome } from '#base';
import type { BlockDevice } from '#device';
import type { ProfileName, RegionCount, RegionIndex, Sectors, StatusKind, SyncAnswer } from '#spec/vocabulary';
import { checkLogSize, parseDisk } from './arguments.ts';
import type { DirtyLog, LogOptions } from './contract.ts';
import { DiskEngine } from './engine.ts';
import type { Ending } from './engine.ts';
import { LogError } from './error.ts';
import { layoutOf } from './format.ts';
import type { RegionMap } from './regions.ts';
import { profileOr } from './profile.ts';
import type { Profile } from './profile.ts';
import { infoOfDisk, tableOfDisk } from './status.ts';

/** What a disk log is made of. */
export interface DiskOptions extends LogOptions {
  /** `strict` when left out. */
  readonly profile?: ProfileName | Profile;
}

/** Largest single request to the device. */
const requestBytesMax = 1 << 20;

/** Makes a disk log (`ctr`) without touching the device. Throws {@link LogError} when the options make no sense or the device is too small. */
export function createDisk(options: DiskOptions): DiskLog {
  const { device, length, regionSize, syncWord } = options;
  const words = [device.name, String(regionSize), ...(syncWord === 'default' ? [] : [syncWord])];
  const parsed = parseDisk(words, length, 'strict');
  if (!parsed.ok) throw new LogError(parsed.fault);
  const fits = checkLogSize(layoutOf(parsed.value.regionCount, device.blockSizeBytes), device.sizeBytes, device.name);
  if (!fits.ok) throw new LogError(fits.fault);
  return new DiskLog(options);
}

interface Waiter {
  readonly operation: 'flush' | 'postsuspend';
  readonly resolve: (outcome: Outcome) => void;
}

/** The disk log; see {@link DirtyLog} for what each operation promises. */
export class DiskLog implements DirtyLog {
  readonly #regions: RegionMap;
  /**
   * The log without its device, for tests and tools.
   *
   * @internal
   */
  declare readonly engine: DiskEngine;
  readonly #options: DiskOptions;
  readonly #device: BlockDevice;
  /** Callers whose tickets are not answered, oldest first. */
  readonly #waiters: Waiter[] = [];
  #answered = 0;
  #resumed: ((outcome: Outcome) => void) | undefined;
  /** The latest fault of the device or the legs: the cause of a failure that is told later. */
  #cause: Fault | undefined;

  constructor(options: DiskOptions) {
    this.#options = options;
    this.#device = options.device;
    this.engine = new DiskEngine(
      {
        length: options.length,
        regionSize: options.regionSize,
        syncWord: options.syncWord,
        takeover: options.takeover ?? false,
        blockSizeBytes: options.device.blockSizeBytes,
        profile: profileOr(options.profile),
      },
      {
        read: (into) => void this.#read(into),
        write: (offsetBytes, bytes) => void this.#write(offsetBytes, bytes),
        flush: () => void this.#perform(() => this.#device.flush()).then((ok) => this.engine.flushEnded(ok)),
        flushLegs: () => void this.#perform(options.flushLegs).then((ok) => this.engine.legsEnded(ok)),
        answerFlush: (upToTicket, ending) => this.#answerFlush(upToTicket, ending),
        answerResume: (ending) => {
          this.#resumed?.(this.#outcome('resume', ending));
          this.#resumed = undefined;
        },
        raiseEvent: options.raiseEvent,
      },
    );
    this.#regions = this.engine.regions;
  }

  dtr(): void {
    // What is not on the device is lost, in the safe direction; the device belongs to the caller.
  }

  presuspend(): Promise<Outcome> {
    this.engine.presuspend();
    return Promise.resolve(done);
  }

  postsuspend(): Promise<Outcome> {
    return this.#wait('postsuspend', () => this.engine.postsuspend());
  }

  resume(): Promise<Outcome> {
    if (this.#resumed !== undefined || this.#waiters.length > 0 || !this.engine.canResume())
      return Promise.resolve(busy(this.#device.name));
    return new Promise((resolve) => {
      this.#resumed = resolve;
      this.engine.resume();
    });
  }

  getRegionSize(): Sectors {
    return this.engine.regionSize;
  }

  isClean(region: RegionIndex): boolean {
    return this.#regions.isClean(region);
  }

  inSync(region: RegionIndex, _canBlock: boolean): SyncAnswer {
    return this.#regions.inSync(region) ? 'in-sync' : 'not-in-sync';
  }

  flush(): Promise<Outcome> {
    return this.#wait('flush', () => this.engine.flush());
  }

  markRegion(region: RegionIndex): void {
    this.#regions.markRegion(region);
  }

  clearRegion(region: RegionIndex): void {
    this.engine.clearRegion(region);
  }

  getResyncWork(): RegionIndex | undefined {
    const region = this.engine.getResyncWork();
    return region < 0 ? undefined : region;
  }

  setRegionSync(region: RegionIndex, inSync: boolean): void {
    this.engine.setRegionSync(region, inSync);
  }

  getSyncCount(): RegionCount {
    return this.#regions.syncCount;
  }

  status(kind: StatusKind): string {
    const { regionSize, syncWord } = this.#options;
    return kind === 'info' ? infoOfDisk(this.#device.name, this.engine.status()) : tableOfDisk(this.#device.name, regionSize, syncWord);
  }

  isRemoteRecovering(region: RegionIndex): boolean {
    return this.engine.isRemoteRecovering(region);
  }

  /**
   * The engine is asked a moment later: writers whose flush has ended go on together, and the first of them would otherwise begin a batch
   * of its own while the marks of the others are a moment away.
   */
  #wait(operation: Waiter['operation'], ask: () => number): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#waiters.push({ operation, resolve });
      queueMicrotask(ask);
    });
  }

  #answerFlush(upToTicket: number, ending: Ending): void {
    const waiters = this.#waiters.splice(0, upToTicket - this.#answered);
    assert(this.#answered + waiters.length === upToTicket, 'every ticket has a caller');
    this.#answered = upToTicket;
    for (const { operation, resolve } of waiters) resolve(this.#outcome(operation, ending));
  }

  async #read(into: Uint8Array): Promise<void> {
    this.engine.readEnded(await this.#inPieces(into, 0, (offset, piece) => this.#device.read(offset, piece)));
  }

  async #write(offsetBytes: number, bytes: Uint8Array): Promise<void> {
    this.engine.writeEnded(await this.#inPieces(bytes, offsetBytes, (offset, piece) => this.#device.write(offset, piece)));
  }

  /** Performs one request as several of bounded size, one after the other; false when one failed. */
  async #inPieces(
    bytes: Uint8Array,
    offsetBytes: number,
    perform: (offset: number, piece: Uint8Array) => Promise<Outcome>,
  ): Promise<boolean> {
    for (let from = 0; from < bytes.length; from += requestBytesMax) {
      const ok = await this.#perform(() => perform(offsetBytes + from, bytes.subarray(from, from + requestBytesMax)));
      if (!ok) return false;
    }
    return true;
  }

  /** Waits for the outside; a rejected promise is a failure like any other. */
  async #perform(request: () => Promise<Outcome>): Promise<boolean> {
    try {
      const outcome = await request();
      if (!outcome.ok) this.#cause = outcome.fault;
      return outcome.ok;
    } catch (error) {
      this.#cause = { kind: 'rejected', message: error instanceof Error ? error.message : String(error) };
      return false;
    }
  }

  #outcome(operation: string, ending: Ending): Outcome {
    if (ending === 'success') return done;
    const cause = this.#cause === undefined ? {} : { cause: this.#cause.cause ?? this.#cause.message };
    if (ending === 'refused') {
      return fail({
        kind: 'log-refused',
        operation,
        message: 'the log device holds something that is not a dirty log of a known version, or cannot be read; nothing was written to it',
        place: this.#device.name,
        hint: 'look at it with `dirtylog inspect`; to overwrite it and resynchronise everything, open the log with takeover',
        ...cause,
      });
    }
    return fail({
      kind: operation === 'resume' ? 'resume-failed' : 'flush-failed',
      operation,
      message:
        operation === 'resume'
          ? 'the log device failed; regions are out of sync where the log could not tell'
          : 'the log device failed; marks since the last successful flush are not durable, so their writes must not be sent to the legs',
      place: this.#device.name,
      hint: 'repair or replace the log device; the next flush writes the whole log again',
      ...cause,
    });
  }
}

function busy(place: string): Outcome {
  return fail({
    kind: 'busy',
    operation: 'resume',
    message: 'a flush or another resume is outstanding',
    place,
    hint: 'wait for it before resuming',
  });
}
