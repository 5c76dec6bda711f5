/**
 * A recorded mirror, with our mirror and log in the place of the kernel's.
 *
 * Our mirror performs the recorded writes, resynchronises region by region, and does with failing legs and logs what its tables say. What a
 * recording leaves open is not guessed but kept as doubt:
 *
 * - While a resync runs, nobody knows how far it is, only that it goes from the lowest region up. Our mirror stays at the earliest point
 *   that the history allows and moves on when a count or an image shows more.
 * - A write that may still be under way leaves its regions' bits in doubt.
 * - What happens to a failing leg at a moment that nobody knows leaves its letter in doubt.
 * - What is not followed (a leg that dies in the middle of a resync) makes the mirror blurred or `lost`.
 *
 * Source: Linux `drivers/md/dm-raid1.c`, `drivers/md/dm-region-hash.c`.
 */
import { layoutOf } from '#log';
import type { DirtyLog } from '#log';
import { bitmapOffsetBytes } from '#spec/vocabulary';
import { countOnes } from './bit-mask.ts';
import type { BitMask } from './bit-mask.ts';
import type { Disk } from './disk.ts';
import { Doubt } from './doubt.ts';
import { DrivenMirror } from './driven.ts';
import { fine, isFine } from './host.ts';
import { LegDoubt } from './leg-doubt.ts';
import type { Pace, SectorRange } from './effect.ts';
import { LogArea } from './log-area.ts';
import { createDiskOf, createLogOf } from './mirror-log.ts';
import { activationCostBytes, isLogFailing, regionCostBytes } from './mirror-parts.ts';
import type { CountBounds, ImageVerdict, LogPlace, MirrorParts, Progress } from './mirror-parts.ts';
import { Recoveries } from './recovery.ts';
import { modeOf } from './table-line.ts';
import { Writes } from './writes.ts';

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

  readonly #driven: DrivenMirror;
  readonly #area: LogArea | undefined;
  readonly #doubt: Doubt;
  readonly #writes: Writes;
  readonly #progress: Progress = { started: false, exhausted: false, floor: 0, ceiling: 0, letterInDoubt: false };
  readonly #legDoubt: LegDoubt;
  /** What was copied, and what there was to copy. */
  readonly recoveries: Recoveries;
  #presuspended = false;
  #noFlush = false;
  /** The count before a resync that fails: its end is sure, its moment is not. */
  #countBefore: number | undefined;

  constructor(parts: MirrorParts) {
    const { place, regionCount } = parts;
    this.parts = parts;
    this.log = createLogOf(parts, (leg) => this.#driven.legFlushFailed(leg));
    this.#area = place?.disk === undefined ? undefined : new LogArea(place.disk, place.offsetBytes, layoutOf(regionCount, 512));
    this.#doubt = new Doubt(regionCount);
    this.#legDoubt = new LegDoubt(parts.legs);
    this.recoveries = new Recoveries(parts);
    this.#driven = new DrivenMirror({
      length: parts.table.length,
      regionSize: parts.regionSize,
      mode: modeOf(parts.table),
      legCount: parts.table.legs.length,
      leg: (leg) => parts.legs().each[leg],
      log: this.log,
      profile: parts.logs.mirror,
      mayShareFlushes: () => isFine(parts.place?.health() ?? fine),
      copied: (region) => this.recoveries.copy(region),
    });
    this.#writes = new Writes(parts, this.log, this.#driven, this.#doubt, this.#progress);
  }

  /** The disk that keeps the log, if there is one. */
  get disk(): Disk | undefined {
    return this.#area?.disk;
  }

  /** Nothing can be said from here on. */
  lose(why: string): void {
    this.lost ??= why;
    this.#area?.doubtAll();
  }

  /** The log is read and taken into use, for the first time or again. */
  async activate(step: number): Promise<void> {
    this.activatedAt = step;
    await this.#leaveDoubt();
    Object.assign(this.#progress, { started: false, exhausted: false, ceiling: 0 });
    this.#countBefore = undefined;
    this.#doubt.settling.clear();
    this.#doubt.maybeDirty.clear();
    this.recoveries.begin(this.#area);
    const { place } = this.parts;
    if (this.lost === undefined && place === undefined) await this.#driven.resume();
    if (this.lost === undefined && place !== undefined) await this.#activateDisk(place);
    this.#progress.floor = await this.log.getSyncCount();
    this.#progress.ceiling = Math.max(this.#progress.floor, this.#progress.ceiling);
    await this.time();
  }

  /** Suspends the mirror; what was under way is waited for. */
  async suspend(noFlush: boolean): Promise<void> {
    if (this.suspended) return;
    await this.time();
    this.#noFlush = noFlush;
    if (!this.parts.legs().stuck) {
      await this.#writes.performPending();
      this.#doubt.settling.clear();
    }
    this.suspended = true;
    // A log that was told of the suspend hands out no work, which an image may still ask of it.
    if (!this.#isRecovering(await this.#outOfSync())) await this.#tellSuspended();
  }

  /** Resumes the mirror with the table that it has. */
  async resume(step: number): Promise<void> {
    if (!this.suspended) return;
    await this.#tellSuspended();
    this.#presuspended = false;
    this.suspended = false;
    await this.activate(step);
    this.#doubt.demotable.addAll(this.#writes.held);
    this.#writes.held.clear();
    const legs = this.parts.legs();
    if (this.lost === undefined && legs.dead === 0 && !legs.unknown && !legs.stuck) await this.#driven.sendReturned();
    this.#noticeLegs();
  }

  /** Takes over the writes that the mirror before it held. */
  inherit(before: Mirror): void {
    const { held } = before.#writes;
    if (held.isEmpty()) return;
    const { dead, unknown } = this.parts.legs();
    const open = dead > 0 || unknown ? this.#doubt.demotable : this.#doubt.settling;
    if (held.size === open.size && before.parts.regionSize === this.parts.regionSize) open.addAll(held);
    else open.addRange(0, open.size - 1);
  }

  /** The mirror is gone: by removal, another table, a crash. What it may still have written stays in doubt. */
  async end(): Promise<void> {
    await this.time();
    await this.#leaveDoubt();
    if (this.lost !== undefined) this.lose(this.lost);
    await this.log.dtr();
  }

  /** A moment passes: recovery may have begun or come to its end. */
  async time(): Promise<void> {
    await this.#pass();
    this.#noticeLegs();
  }

  async #pass(): Promise<void> {
    if (this.lost !== undefined || this.suspended) return;
    const log = this.parts.place?.health();
    if (log?.reads === 'unknown' || log?.writes === 'unknown') return this.lose('how the log device behaves is not known');
    const legs = this.parts.legs();
    const outOfSync = await this.#outOfSync();
    const writing = !this.#doubt.running.isEmpty();
    if (writing && (legs.dead > 0 || legs.unknown)) this.#doubt.blurred = true;
    if (isLogFailing(this.parts) && (outOfSync > 0 || writing)) this.#progress.letterInDoubt = true;
    this.#writes.notice();
    if (outOfSync > 0 && !this.#progress.exhausted && !this.#doubt.blurred) await this.#timeOfRecovery();
  }

  /** Enough time passes for everything that was under way to end, if nothing holds it back. */
  async settle(): Promise<void> {
    await this.time();
    const legs = this.parts.legs();
    if (legs.stuck || this.suspended || this.lost !== undefined) return;
    await this.#writes.performPending();
    if (!legs.slow) {
      this.#doubt.settling.clear();
      this.#countBefore = undefined;
    }
    await this.time();
  }

  /** The guest writes to the mirror. */
  async write(range: SectorRange | undefined, spread: 'whole' | 'somewhere', pace: Pace): Promise<void> {
    if (this.lost !== undefined || range?.count === 0) return;
    const waits = this.suspended || this.parts.legs().stuck || this.parts.place?.health().stuck === true;
    const regions = range === undefined ? 0 : Math.min(range.count / this.parts.regionSize, this.parts.regionCount);
    if (!this.#spend(this.parts.regionCount / 4 + regions * regionCostBytes)) return;
    await this.#writes.begin(range, spread, pace, waits);
    await this.time();
  }

  /** The guest reads from the mirror. */
  async read(range: SectorRange | undefined): Promise<void> {
    const legs = this.parts.legs();
    // Only a leg that fails remembers a read.
    if (legs.dead === 0 && !legs.unknown) return;
    const known = this.lost === undefined && !this.suspended && this.#spend(regionCostBytes) && (await this.#writes.read(range));
    if (!known) this.#legDoubt.add();
  }

  /** The guest flushes the mirror. Where no leg fails that leaves no trace. */
  async flush(): Promise<void> {
    const legs = this.parts.legs();
    if (legs.each.every((route) => route?.flushes === 'ok')) return;
    if (this.lost !== undefined || this.suspended || !(await this.#writes.flush())) this.#legDoubt.add();
  }

  /** Whether something was or may be written to some legs and not to others. */
  mayDiffer(): boolean {
    const { dead, unknown } = this.parts.legs();
    return this.lost !== undefined || this.#doubt.isUnfollowed() || this.#doubt.pending.length > 0 || dead > 0 || unknown;
  }

  /** Whether a recovery may be under way, so that nobody knows what was copied. */
  async isRecovering(): Promise<boolean> {
    return this.#isRecovering(await this.#outOfSync());
  }

  /** Whether a leg ever failed since this mirror was made, at a moment when that may have been noticed. */
  hasFailed(leg: number): boolean {
    return this.#legDoubt.hasFailed(leg);
  }

  /** The letters of the legs; `undefined` where the history leaves one open. */
  letters(): readonly (string | undefined)[] {
    return this.#legDoubt.judge(this.#driven.letters(), this.#doubt.pending.length > 0);
  }

  /** Whether the letter in the status depends on when the log was used. */
  isLetterInDoubt(): boolean {
    return this.#progress.letterInDoubt || this.#writes.isLetterInDoubt();
  }

  /** The sync counts that the history allows at this moment. */
  async counts(): Promise<CountBounds> {
    const { regionCount } = this.parts;
    if (this.lost !== undefined || this.#doubt.blurred) return { low: 0, high: regionCount };
    const count = await this.log.getSyncCount();
    const { floor, ceiling } = this.#progress;
    const maybe = this.#doubt.demotable.count() + (this.parts.legs().dead > 0 ? this.#doubt.pendingMask().count() : 0);
    const low = Math.max(0, Math.min(Math.max(count, floor), this.#countBefore ?? Infinity) - maybe);
    if (this.#isRecovering(regionCount - count)) return { low, high: regionCount };
    return { low, high: count === regionCount ? count : Math.max(count, ceiling) };
  }

  /** The counts that the history allows after waiting for the end of a resync. */
  async countsAfterWaiting(): Promise<CountBounds> {
    const { regionCount, legs } = this.parts;
    const { slow, stuck } = legs();
    const free = this.lost === undefined && !this.#doubt.blurred && !this.suspended && !slow && !stuck;
    const ends = free && this.#isRecovering(await this.#outOfSync());
    return ends ? { low: regionCount - this.#doubt.demotable.count(), high: regionCount } : this.counts();
  }

  /** A status showed this count, which the bounds allow: our log follows. */
  async follow(count: number): Promise<void> {
    if (this.lost !== undefined || this.#doubt.blurred) return;
    this.#progress.floor = Math.max(this.#progress.floor, count);
    const ours = await this.log.getSyncCount();
    if (!this.#isRecovering(this.parts.regionCount - ours)) return;
    if (count === this.parts.regionCount) await this.#finish();
    // The last region counted may not have been written to the log yet.
    else if (count - 1 > ours && !this.#hasBitDoubt()) {
      await this.#recover(count - 1 - ours);
      const reached = await this.log.getSyncCount();
      if (reached < count - 1 && this.#isCertain()) this.recoveries.fallBehind(reached, count);
    }
  }

  /** Holds an image of the log's disk against the log. Only for a mirror with a disk that is not `lost`. */
  async judgeImage(image: Uint8Array): Promise<ImageVerdict> {
    const area = this.#area;
    if (area === undefined) return { differsAt: undefined, pinned: false };
    const { disk, offsetBytes } = area;
    const outOfSync = await this.#outOfSync();
    if (this.parts.legs().stuck && outOfSync > 0) this.recoveries.show(area.bitmapOf(image));
    if (this.#isRecovering(outOfSync) && !this.#hasBitDoubt()) {
      const { regionCount } = this.parts;
      const ahead = countOnes(area.bitmapOf(image), regionCount) - countOnes(area.bitmap(), regionCount);
      if (ahead > 0 && ahead <= outOfSync) await this.#recover(ahead);
      return { differsAt: disk.differenceTo(image), pinned: true };
    }
    const mask = await this.#mask(area);
    const differsAt = disk.differenceTo(image, { offsetBytes: offsetBytes + bitmapOffsetBytes, bits: mask.bytes });
    if (disk.differenceTo(image) === undefined) this.#doubt.settling.clear();
    mask.addAll(area.bitDoubt());
    return { differsAt, pinned: !mask.isFull() };
  }

  /** Whether the history says what at least one region's bit is, now that the mirror is gone. */
  isPinned(): boolean {
    return this.lost === undefined && this.#area?.isPinned() === true;
  }

  /** A leg that fails while something happens that is not followed may have been used. */
  #noticeLegs(): void {
    this.#legDoubt.notice();
    if (this.lost !== undefined || this.#doubt.isUnfollowed()) this.#legDoubt.add();
  }

  async #activateDisk({ health: healthNow }: LogPlace): Promise<void> {
    const health = healthNow();
    const area = this.#area;
    const unknown = health.stuck || health.reads === 'unknown' || health.writes === 'unknown';
    this.knownBefore = false;
    if (unknown) return this.lose('how the log device behaves is not known');
    if (area === undefined && !(health.reads === 'fail' && health.writes === 'fail'))
      return this.lose('where the log lies is not followed');
    if (!this.#spend(activationCostBytes(this.parts.regionCount))) return;
    if (area === undefined || health.reads === 'fail') {
      await this.#driven.resume();
      // What stands in the header's unused bytes is then whatever the kernel's memory held.
      if (health.writes === 'ok') area?.doubtAll();
      return;
    }
    const headerKnown = area.isHeaderKnown();
    if (!headerKnown && this.parts.syncWord === 'default') return this.lose('what the log held before is not known');
    this.knownBefore = headerKnown && !this.#hasBitDoubt();
    this.#progress.ceiling = await area.resume(
      () => this.#driven.resume(),
      (device) => createDiskOf(this.parts, device),
      health.writes === 'ok',
    );
  }

  async #timeOfRecovery(): Promise<void> {
    const legs = this.parts.legs();
    if (legs.unknown) this.#doubt.blurred = true;
    else if (legs.stuck) return;
    else if (legs.dead > 0 && this.#progress.started) this.#doubt.blurred = true;
    else if (legs.dead > 0) await this.#failRecovery();
    else this.#progress.started = true;
    // Which of the kernel's writes were refused or dropped is a matter of moments.
    const health = this.parts.place?.health();
    if (health !== undefined && health.writes !== 'ok') this.#doubt.maybeDirty.addRange(0, this.parts.regionCount - 1);
  }

  async #tellSuspended(): Promise<void> {
    if (this.#presuspended || this.lost !== undefined) return;
    this.#presuspended = true;
    await this.#driven.suspend(this.#noFlush);
  }

  /** A resync with a leg that fails from the start: each region is tried once. */
  async #failRecovery(): Promise<void> {
    const count = await this.log.getSyncCount();
    if (!this.#spend((this.parts.regionCount - count) * regionCostBytes)) return;
    // A leg that fails the flush before clears as well may have made the log give up every clean bit.
    const flushes = this.parts.legs().each.every((route) => route?.flushes === 'ok');
    if (this.#area !== undefined && !flushes) this.#doubt.maybeDirty.addAll(this.#area.bitmap());
    await this.#driven.recover(this.parts.regionCount);
    this.#progress.exhausted = true;
    this.#countBefore = count;
  }

  /** The resync has ended: all regions are in sync. */
  async #finish(): Promise<void> {
    const area = this.#area;
    const certain = this.#isCertain();
    // The last regions recovered may be counted but not yet written.
    for (const region of area?.highestDirty(2) ?? []) this.#doubt.settling.addRange(region, region);
    await this.#recover(await this.#outOfSync());
    if (this.lost === undefined && this.parts.place?.health().writes === 'ok') area?.bitDoubt().fill(0);
    if (this.lost === undefined) this.recoveries.end(certain, await this.#outOfSync());
  }

  async #recover(count: number): Promise<void> {
    if (!this.#spend(count * regionCostBytes + this.parts.regionCount / 8)) return;
    await this.#driven.recover(count);
  }

  #spend(bytes: number): boolean {
    this.parts.budget.bytes -= bytes;
    if (this.parts.budget.bytes >= 0) return true;
    this.lose('the recording takes more work than is done for one');
    return false;
  }

  /** Whether nothing but a recovery changes what is in sync. */
  #isCertain(): boolean {
    return this.lost === undefined && !this.#doubt.isUnfollowed() && this.parts.legs().dead === 0;
  }

  #isRecovering(outOfSync: number): boolean {
    return this.#progress.started && !this.#progress.exhausted && !this.#doubt.blurred && outOfSync > 0;
  }

  async #outOfSync(): Promise<number> {
    return this.parts.regionCount - (await this.log.getSyncCount());
  }

  /** Whether any region's bit is in doubt, apart from a resync that is on its way. */
  #hasBitDoubt(): boolean {
    return !this.#doubt.isEmpty() || this.#area?.hasBitDoubt() === true;
  }

  /** The regions whose bits may have changed since our log was at this point. */
  async #mask(area: LogArea): Promise<BitMask> {
    const mask = this.#doubt.mask();
    if (this.#isRecovering(await this.#outOfSync())) mask.addZerosOf(area.bitmap());
    return mask;
  }

  async #leaveDoubt(): Promise<void> {
    if (this.#area !== undefined && this.lost === undefined) this.#area.doubtRegions(await this.#mask(this.#area));
  }
}
