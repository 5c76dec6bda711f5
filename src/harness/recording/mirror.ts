/**
 * A recorded mirror, with our log in the place of the kernel's.
 *
 * The mirror calls the log as Linux does: it marks, flushes and clears for the recorded writes, resynchronises region by region, demotes what a
 * failed leg missed. What a recording leaves open is not guessed but kept as doubt:
 *
 * - While a resync runs, nobody knows how far it is, only that it goes from the lowest region up. Our log stays at the earliest point that
 *   the history allows and moves on when a count or an image shows more.
 * - A write that may still be under way leaves its regions' bits in doubt.
 * - What this model of a mirror does not follow (a leg that dies in the middle of a resync) makes the mirror `blurred` or `lost`.
 *
 * Source: Linux `drivers/md/dm-raid1.c`, `drivers/md/dm-region-hash.c`.
 */
import { done, fail } from '#base';
import { createMemoryDevice } from '#device';
import { layoutOf } from '#log';
import type { CoreOptions, DirtyLog, DiskOptions, LogLayout } from '#log';
import { bitmapOffsetBytes } from '#spec/vocabulary';
import type { RegionCount, RegionIndex, Sectors, SyncWord } from '#spec/vocabulary';
import { BitMask, countOnes } from './bit-mask.ts';
import type { Disk } from './disk.ts';
import type { Pace, SectorRange } from './effect.ts';
import type { LegsHealth, PathHealth } from './host.ts';
import { LogDevice } from './log-device.ts';
import type { MirrorTable } from './table-line.ts';

/** The logs that a recording is replayed against. */
export interface ReplayedLogs {
  createCore(options: CoreOptions): DirtyLog;
  createDisk(options: DiskOptions): DirtyLog;
}

/** Where a disk log lies. */
export interface LogPlace {
  /** What the log is told that its device is called. */
  readonly deviceName: string;
  readonly sizeBytes: number;
  readonly disk: Disk | undefined;
  readonly offsetBytes: number;
  readonly health: () => PathHealth;
}

/** What a mirror is made of. */
export interface MirrorParts {
  readonly table: MirrorTable;
  readonly regionSize: Sectors;
  readonly regionCount: RegionCount;
  readonly syncWord: SyncWord;
  /** Absent for a core log. */
  readonly place: LogPlace | undefined;
  readonly legs: () => LegsHealth;
  readonly logs: ReplayedLogs;
  readonly budget: Budget;
}

/** How many regions a replay may still work through, so that a hostile recording ends. */
export interface Budget {
  regions: number;
}

/** The sync counts that the history allows. */
export interface CountBounds {
  readonly low: number;
  readonly high: number;
}

/** What came of holding an image against the mirror's log. */
export interface ImageVerdict {
  /** The first byte that differs. */
  readonly differsAt: number | undefined;
  /** Whether the history said what at least one region's bit must be. */
  readonly pinned: boolean;
}

/** A write in the recorded guest, in regions. */
interface RegionRange {
  readonly first: RegionIndex;
  readonly last: RegionIndex;
}

/** Writes of more regions than this are not performed one by one; they leave no trace when they end well. */
const regionsOfWriteMax = 4096;
const headerBytes = 16;

/** A live mirror. */
export class Mirror {
  readonly parts: MirrorParts;
  readonly log: DirtyLog;
  /** Why nothing can be said of the log's state any more. */
  lost: string | undefined;
  suspended = false;
  /** The step at which the log was last activated, until an image showed the result. */
  activatedAt: number | undefined;
  /** Whether the bits before the last activation were known. */
  knownBefore = false;
  /** Whether the letter in the status depends on when the log was used. */
  letterInDoubt = false;
  readonly layout: LogLayout;

  readonly #settling: BitMask;
  readonly #running: BitMask;
  readonly #held: BitMask;
  readonly #demotable: BitMask;
  readonly #maybeDirty: BitMask;
  readonly #pending: RegionRange[] = [];
  #blurred = false;
  #started = false;
  #exhausted = false;
  #logFailure = false;
  #presuspended = false;
  #floor = 0;
  #ceiling = 0;
  #countBefore: number | undefined;

  constructor(parts: MirrorParts) {
    this.parts = parts;
    this.layout = layoutOf(parts.regionCount, 512);
    this.#settling = new BitMask(parts.regionCount);
    this.#running = new BitMask(parts.regionCount);
    this.#held = new BitMask(parts.regionCount);
    this.#demotable = new BitMask(parts.regionCount);
    this.#maybeDirty = new BitMask(parts.regionCount);
    this.log = this.#createLog();
  }

  /** The disk that keeps the log, if there is one. */
  get disk(): Disk | undefined {
    return this.parts.place?.disk;
  }

  /** Nothing can be said from here on. */
  lose(why: string): void {
    this.lost ??= why;
    const { place } = this.parts;
    if (place?.disk !== undefined) place.disk.doubtRange(place.offsetBytes, this.layout.areaBytes);
  }

  /** The log is read and taken into use, for the first time or again. */
  async activate(step: number): Promise<void> {
    this.activatedAt = step;
    this.#leaveDoubt();
    this.#started = false;
    this.#exhausted = false;
    this.#countBefore = undefined;
    this.#ceiling = 0;
    this.#settling.clear();
    this.#maybeDirty.clear();
    if (this.lost === undefined && this.parts.place === undefined) await this.log.resume();
    if (this.lost === undefined && this.parts.place !== undefined) await this.#activateDisk(this.parts.place);
    this.#floor = await this.log.getSyncCount();
    this.#ceiling = Math.max(this.#floor, this.#ceiling);
    await this.time();
  }

  /** Suspends the mirror; what was under way is waited for. */
  async suspend(): Promise<void> {
    if (this.suspended) return;
    await this.time();
    if (!this.parts.legs().stuck) {
      await this.#performPending();
      this.#settling.clear();
    }
    this.suspended = true;
    if (!this.#isRecovering(await this.#outOfSync())) await this.#tellSuspended();
  }

  /** Resumes the mirror with the table that it has. */
  async resume(step: number): Promise<void> {
    if (!this.suspended) return;
    await this.#tellSuspended();
    this.#presuspended = false;
    this.suspended = false;
    await this.activate(step);
    // Held writes go again, and a leg that fails once more demotes their regions once more.
    this.#demotable.addAll(this.#held);
    this.#held.clear();
  }

  /** The mirror is gone: by removal, another table, a crash. What it may still have written stays in doubt. */
  async end(): Promise<void> {
    await this.time();
    this.#leaveDoubt();
    if (this.lost !== undefined) this.lose(this.lost);
    await this.log.dtr();
  }

  /** A moment passes: recovery may have begun or come to its end. */
  async time(): Promise<void> {
    if (this.lost !== undefined || this.suspended) return;
    const log = this.parts.place?.health();
    if (log?.reads === 'unknown' || log?.writes === 'unknown') return this.lose('how the log device behaves is not known');
    const legs = this.parts.legs();
    const outOfSync = await this.#outOfSync();
    if (!this.#running.isEmpty() && (legs.dead > 0 || legs.unknown)) this.#blurred = true;
    if (this.#isLogFailing() && (outOfSync > 0 || this.#pending.length > 0 || !this.#running.isEmpty())) this.letterInDoubt = true;
    if (outOfSync === 0 || this.#exhausted || this.#blurred || (legs.stuck && !legs.unknown)) return;
    if (legs.unknown) this.#blurred = true;
    else if (legs.dead === 0) this.#started = true;
    else if (this.#started) this.#blurred = true;
    else await this.#failRecovery();
  }

  /** Enough time passes for everything that was under way to end, if nothing holds it back. */
  async settle(): Promise<void> {
    await this.time();
    const legs = this.parts.legs();
    if (legs.stuck || this.suspended) return;
    await this.#performPending();
    if (!legs.slow) {
      this.#settling.clear();
      this.#countBefore = undefined;
    }
    await this.time();
  }

  /** The guest writes to the mirror. */
  async write(range: SectorRange | undefined, spread: 'whole' | 'somewhere', pace: Pace): Promise<void> {
    if (this.lost !== undefined || range?.count === 0) return;
    const regions = this.#regionsOf(range);
    const { stuck, slow } = this.parts.legs();
    const whole = spread === 'whole' && range !== undefined;
    const waits = this.suspended || stuck || this.parts.place?.health().stuck === true;
    if (waits || pace === 'running' || (pace === 'soon' && (slow || !whole))) this.#running.addRange(regions.first, regions.last);
    else if (pace === 'soon') this.#pending.push(regions);
    else await this.#perform(regions, whole);
    await this.time();
  }

  /** The sync counts that the history allows at this moment. */
  async counts(): Promise<CountBounds> {
    const { regionCount } = this.parts;
    if (this.lost !== undefined || this.#blurred) return { low: 0, high: regionCount };
    const count = await this.log.getSyncCount();
    const maybe = this.#demotable.count() + (this.parts.legs().dead > 0 ? this.#pendingMask().count() : 0);
    const low = Math.max(0, Math.min(Math.max(count, this.#floor), this.#countBefore ?? regionCount) - maybe);
    const recovering = this.#isRecovering(regionCount - count);
    return { low, high: recovering ? regionCount : Math.max(count, count === regionCount ? 0 : this.#ceiling) };
  }

  /** The counts that the history allows after waiting for the end of a resync. */
  async countsAfterWaiting(): Promise<CountBounds> {
    const bounds = await this.counts();
    const { regionCount, legs } = this.parts;
    const health = legs();
    const free = this.lost === undefined && !this.#blurred && !this.suspended && !health.slow && !health.stuck;
    return free && this.#started && !this.#exhausted ? { low: regionCount - this.#demotable.count(), high: regionCount } : bounds;
  }

  /** A status showed this count, which the bounds allow: our log follows. */
  async follow(count: number): Promise<void> {
    if (this.lost !== undefined || this.#blurred) return;
    const { regionCount } = this.parts;
    this.#floor = Math.max(this.#floor, count);
    const ours = await this.log.getSyncCount();
    if (!this.#isRecovering(regionCount - ours)) return;
    if (count === regionCount) await this.#finish();
    // The last region counted may not have been written to the log yet.
    else if (count - 1 > ours && !this.#hasBitDoubt()) await this.#recover(count - 1 - ours);
  }

  /** Holds an image of the log's disk against the log. Only for a mirror that is not `lost`. */
  async judgeImage(image: Uint8Array, disk: Disk, offsetBytes: number): Promise<ImageVerdict> {
    const outOfSync = await this.#outOfSync();
    const at = offsetBytes + bitmapOffsetBytes;
    if (this.#isRecovering(outOfSync) && !this.#hasBitDoubt()) {
      const bits = image.subarray(at, at + Math.ceil(this.parts.regionCount / 8));
      const ahead = countOnes(bits, this.parts.regionCount) - countOnes(this.#bitmap(disk), this.parts.regionCount);
      if (ahead > 0 && ahead <= outOfSync) await this.#recover(ahead);
      return { differsAt: disk.differenceTo(image), pinned: true };
    }
    const mask = this.#mask(disk);
    const differsAt = disk.differenceTo(image, { offsetBytes: at, bits: mask.bytes });
    if (disk.differenceTo(image) === undefined) this.#settling.clear();
    mask.addAll(this.#bitDoubt(disk));
    return { differsAt, pinned: !mask.isFull() };
  }

  #createLog(): DirtyLog {
    const { logs, place, regionSize, syncWord, table } = this.parts;
    const options = { length: table.length, regionSize, syncWord, profile: 'kernel' as const };
    if (place === undefined) return logs.createCore(options);
    return logs.createDisk({ ...options, ...this.#surroundings(), device: new LogDevice({ ...place, name: place.deviceName }) });
  }

  #surroundings(): Pick<DiskOptions, 'flushLegs' | 'raiseEvent'> {
    const failed = fail({ kind: 'leg-failed', message: 'a recorded leg fails to flush', operation: 'flush' });
    return { flushLegs: async () => (this.parts.legs().dead > 0 ? failed : done), raiseEvent: () => {} };
  }

  async #activateDisk(place: LogPlace): Promise<void> {
    const health = place.health();
    if (health.stuck || health.reads === 'unknown' || health.writes === 'unknown')
      return this.lose('how the log device behaves is not known');
    if (!this.#spend(this.parts.regionCount / 64)) return;
    const { disk, offsetBytes } = place;
    if (disk === undefined && (health.reads === 'ok' || health.writes === 'ok')) return this.lose('where the log lies is not followed');
    if (disk === undefined || health.reads === 'fail') {
      this.knownBefore = false;
      await this.log.resume();
      // What stands in the header's unused bytes is then whatever the kernel's memory held.
      if (disk !== undefined && health.writes === 'ok') disk.doubtRange(offsetBytes, this.layout.areaBytes);
      return;
    }
    disk.ensure(offsetBytes + this.layout.areaBytes);
    const headerKnown = disk.doubt.subarray(offsetBytes, offsetBytes + headerBytes).every((byte) => byte === 0);
    if (!headerKnown && this.parts.syncWord === 'default') return this.lose('what the log held before is not known');
    this.knownBefore = headerKnown && !this.#hasBitDoubt();
    await this.#resumeWithDoubt(disk, offsetBytes, health.writes === 'ok');
  }

  /** Resumes with the doubtful bits taken as dirty, and a second log with them taken as clean: what they disagree on stays in doubt. */
  async #resumeWithDoubt(disk: Disk, offsetBytes: number, written: boolean): Promise<void> {
    const { areaBytes, bitmapBytes } = this.layout;
    const read = [
      [0, headerBytes],
      [bitmapOffsetBytes, bitmapOffsetBytes + bitmapBytes],
    ] as const;
    const area = disk.bytes.slice(offsetBytes, offsetBytes + areaBytes);
    const doubtBefore = disk.doubt.slice(offsetBytes, offsetBytes + areaBytes);
    for (const [from, to] of read) {
      for (let at = from; at < to; at++) {
        const doubt = doubtBefore[at] ?? 0;
        area[at] = (area[at] ?? 0) | doubt;
        disk.bytes[offsetBytes + at] = (disk.bytes[offsetBytes + at] ?? 0) & ~doubt;
      }
    }
    const high = doubtBefore.some((byte) => byte !== 0) ? await this.#resumeCopy(area) : undefined;
    await this.log.resume();
    this.#ceiling = high?.count ?? 0;
    if (!written) return;
    for (const [from, to] of read) {
      for (let at = from; at < to; at++) {
        const ours = disk.bytes[offsetBytes + at] ?? 0;
        disk.doubt[offsetBytes + at] = high === undefined ? 0 : ours ^ (high.bytes[at] ?? 0);
      }
    }
  }

  async #resumeCopy(area: Uint8Array): Promise<{ readonly bytes: Uint8Array; readonly count: number }> {
    const { logs, place, regionSize, syncWord, table } = this.parts;
    const device = createMemoryDevice({ name: place?.deviceName ?? 'copy', sizeBytes: area.length, content: area });
    const options = { length: table.length, regionSize, syncWord, profile: 'kernel' as const };
    const log = logs.createDisk({ ...options, ...this.#surroundings(), device });
    await log.resume();
    return { bytes: device.bytes, count: await log.getSyncCount() };
  }

  async #tellSuspended(): Promise<void> {
    if (this.#presuspended || this.lost !== undefined) return;
    this.#presuspended = true;
    await this.log.presuspend();
    await this.log.postsuspend();
  }

  /** Performs a write that meets only a mirror whose state is certain; any other leaves its regions in doubt. */
  async #perform(regions: RegionRange, whole: boolean): Promise<void> {
    const legs = this.parts.legs();
    const outOfSync = await this.#outOfSync();
    const troubled = legs.dead > 0 || legs.unknown || this.#isLogFailing() || this.#logFailure;
    const many = regions.last - regions.first >= regionsOfWriteMax;
    const mixed = outOfSync > 0 && !(this.#exhausted && !many && (await this.#areInSync(regions)));
    if (mixed && this.#exhausted && whole && !many && (await this.#areOutOfSync(regions))) return;
    if (!troubled && (!whole || many || mixed)) return this.#settling.addRange(regions.first, regions.last);
    if (!whole || many || mixed || legs.unknown) return this.#cannotFollow(regions, legs);
    await this.#performWhole(regions, legs);
  }

  #cannotFollow(regions: RegionRange, legs: LegsHealth): void {
    this.#running.addRange(regions.first, regions.last);
    this.letterInDoubt = true;
    if (legs.dead > 0 || legs.unknown) this.#blurred = true;
  }

  async #performWhole(regions: RegionRange, legs: LegsHealth): Promise<void> {
    const { handleErrors, keepLog, legs: all } = this.parts.table;
    await this.#each(regions, (region) => this.log.markRegion(region));
    if (!(await this.log.flush()).ok) this.#logFailure = true;
    if (this.#logFailure && legs.dead > 0) return this.#cannotFollow(regions, legs);
    if (this.#logFailure && handleErrors) {
      (keepLog ? this.#running : this.#held).addRange(regions.first, regions.last);
      return;
    }
    if (legs.dead === 0) {
      await this.#each(regions, (region) => this.log.clearRegion(region));
      await this.log.flush();
      return this.#settling.addRange(regions.first, regions.last);
    }
    if (legs.dead >= all.length) return this.#cannotFollow(regions, legs);
    await this.#each(regions, (region) => this.log.setRegionSync(region, false));
    await this.log.flush();
    // The search for work is past every region: nothing is tried again before the next resume.
    this.#exhausted = true;
    this.#floor = await this.log.getSyncCount();
    this.#ceiling = this.#floor;
    if (handleErrors && !keepLog) this.#held.addRange(regions.first, regions.last);
  }

  async #performPending(): Promise<void> {
    for (const regions of this.#pending.splice(0)) await this.#perform(regions, true);
  }

  /** A resync with a leg that fails from the start: each region is tried once. */
  async #failRecovery(): Promise<void> {
    const count = await this.log.getSyncCount();
    if (!this.#spend(this.parts.regionCount - count)) return;
    // A dead leg also fails the flush before clears, after which the log may have given up every clean bit.
    if (this.disk !== undefined) this.#maybeDirty.addAll(this.#bitmap(this.disk));
    for (let region = await this.log.getResyncWork(); region !== undefined; region = await this.log.getResyncWork()) {
      await this.log.setRegionSync(region, !this.parts.table.handleErrors);
    }
    await this.log.flush();
    this.#exhausted = true;
    this.#countBefore = count;
  }

  /** The resync has ended: all regions are in sync. */
  async #finish(): Promise<void> {
    const { disk, parts } = this;
    const outOfSync = await this.#outOfSync();
    if (disk !== undefined) this.#settleHighest(disk);
    await this.#recover(outOfSync);
    if (disk !== undefined && this.lost === undefined && parts.place?.health().writes === 'ok') this.#bitDoubt(disk).fill(0);
  }

  /** The last regions recovered may be counted but not yet written. */
  #settleHighest(disk: Disk): void {
    const bits = this.#bitmap(disk);
    let left = 2;
    for (let region = this.parts.regionCount - 1; region >= 0 && left > 0; region--) {
      if ((((bits[region >>> 3] ?? 0) >> (region & 7)) & 1) === 1) continue;
      this.#settling.addRange(region, region);
      left--;
    }
  }

  async #recover(count: number): Promise<void> {
    if (!this.#spend(count)) return;
    for (let left = count; left > 0; left--) {
      const region = await this.log.getResyncWork();
      if (region === undefined) break;
      await this.log.clearRegion(region);
      await this.log.setRegionSync(region, true);
    }
    await this.log.flush();
  }

  #spend(regions: number): boolean {
    this.parts.budget.regions -= regions;
    if (this.parts.budget.regions >= 0) return true;
    this.lose('the recording has more regions than are replayed');
    return false;
  }

  #isRecovering(outOfSync: number): boolean {
    return this.#started && !this.#exhausted && !this.#blurred && outOfSync > 0;
  }

  #isLogFailing(): boolean {
    const health = this.parts.place?.health();
    return health !== undefined && (health.writes !== 'ok' || health.reads !== 'ok');
  }

  async #outOfSync(): Promise<number> {
    return this.parts.regionCount - (await this.log.getSyncCount());
  }

  async #areInSync({ first, last }: RegionRange): Promise<boolean> {
    for (let region = first; region <= last; region++) if ((await this.log.inSync(region, true)) !== 'in-sync') return false;
    return true;
  }

  async #areOutOfSync({ first, last }: RegionRange): Promise<boolean> {
    for (let region = first; region <= last; region++) if ((await this.log.inSync(region, true)) === 'in-sync') return false;
    return true;
  }

  async #each({ first, last }: RegionRange, perform: (region: RegionIndex) => unknown): Promise<void> {
    for (let region = first; region <= last; region++) await perform(region);
  }

  #regionsOf(range: SectorRange | undefined): RegionRange {
    const last = this.parts.regionCount - 1;
    if (range === undefined) return { first: 0, last };
    const regionOf = (sector: number): number => Math.min(Math.floor(sector / this.parts.regionSize), last);
    return { first: regionOf(range.first), last: regionOf(range.first + range.count - 1) };
  }

  #bitmap(disk: Disk): Uint8Array {
    const at = (this.parts.place?.offsetBytes ?? 0) + bitmapOffsetBytes;
    return disk.bytes.subarray(at, at + Math.ceil(this.parts.regionCount / 8));
  }

  #bitDoubt(disk: Disk): Uint8Array {
    const at = (this.parts.place?.offsetBytes ?? 0) + bitmapOffsetBytes;
    return disk.doubt.subarray(at, at + Math.ceil(this.parts.regionCount / 8));
  }

  /** Whether any region's bit is in doubt, apart from a resync that is on its way. */
  #hasBitDoubt(): boolean {
    const active = [...this.#open(), this.#pendingMask()];
    if (this.#blurred || active.some((mask) => !mask.isEmpty())) return true;
    return this.disk !== undefined && this.#bitDoubt(this.disk).some((byte) => byte !== 0);
  }

  /** Whether the history says what at least one region's bit is, apart from what an image itself shows. */
  isPinned(): boolean {
    const { disk } = this;
    if (disk === undefined || this.lost !== undefined) return false;
    const doubt = new BitMask(this.parts.regionCount);
    doubt.addAll(this.#bitDoubt(disk));
    return !doubt.isFull();
  }

  /** The regions whose bits may have changed since our log was at this point. */
  #mask(disk: Disk): BitMask {
    const mask = this.#pendingMask();
    for (const each of this.#open()) mask.addAll(each);
    if (this.#started && !this.#exhausted) mask.addZerosOf(this.#bitmap(disk));
    if (this.#blurred) mask.addRange(0, mask.size - 1);
    return mask;
  }

  #open(): readonly BitMask[] {
    return [this.#settling, this.#running, this.#demotable, this.#maybeDirty];
  }

  #pendingMask(): BitMask {
    const mask = new BitMask(this.parts.regionCount);
    for (const { first, last } of this.#pending) mask.addRange(first, last);
    return mask;
  }

  #leaveDoubt(): void {
    const { disk } = this;
    const place = this.parts.place;
    if (disk === undefined || place === undefined || this.lost !== undefined) return;
    disk.ensure(place.offsetBytes + this.layout.areaBytes);
    const doubt = this.#bitDoubt(disk);
    this.#mask(disk).bytes.forEach((bits, at) => (doubt[at] = (doubt[at] ?? 0) | bits));
  }
}
