/**
 * The guest's writes and reads of a mirror, performed by ours.
 *
 * A request is performed here only where the history says what comes of it. Any other write leaves its regions open, and any other request
 * leaves open what is recorded of legs that fail.
 *
 * Source: Linux `do_writes`, `do_failures` in `drivers/md/dm-raid1.c`.
 */
import type { DirtyLog } from '#log';
import { BitMask } from './bit-mask.ts';
import type { Doubt, RegionRange } from './doubt.ts';
import type { DrivenMirror } from './driven.ts';
import type { Pace, SectorRange } from './effect.ts';
import type { LegsHealth } from './host.ts';
import { isLogFailing } from './mirror-parts.ts';
import type { MirrorParts, Progress } from './mirror-parts.ts';

/** Writes of more regions than this are not performed one by one; they leave no trace when they end well. */
const regionsOfWriteMax = 4096;

/** The requests to one mirror. */
export class Writes {
  /** Regions of writes that wait for the next suspend. */
  readonly held: BitMask;
  readonly #parts: MirrorParts;
  readonly #log: DirtyLog;
  readonly #driven: DrivenMirror;
  readonly #doubt: Doubt;
  readonly #progress: Progress;
  /** The log's device failed while a write was pending. */
  #pendingFailed = false;

  constructor(parts: MirrorParts, log: DirtyLog, driven: DrivenMirror, doubt: Doubt, progress: Progress) {
    this.held = new BitMask(parts.regionCount);
    this.#parts = parts;
    this.#log = log;
    this.#driven = driven;
    this.#doubt = doubt;
    this.#progress = progress;
  }

  /** A write begins. `waits`: something in its way is suspended. */
  async begin(range: SectorRange | undefined, spread: 'whole' | 'somewhere', pace: Pace, waits: boolean): Promise<void> {
    const regions = this.#regionsOf(range);
    const whole = spread === 'whole' ? range : undefined;
    const later = pace === 'soon' && (whole === undefined || this.#parts.legs().slow);
    if (waits || later || pace === 'running') this.#open(regions);
    else if (pace === 'soon' && whole !== undefined) this.#doubt.pending.push({ regions, range: whole });
    else await this.#perform(regions, whole);
  }

  /** A read begins; false if nobody knows what comes of it. */
  async read(range: SectorRange | undefined): Promise<boolean> {
    const legs = this.#parts.legs();
    if (range === undefined || legs.unknown || legs.stuck || this.#doubt.blurred || this.#doubt.pending.length > 0) return false;
    const regions = this.#regionsOf(range);
    if (!(await this.#isSettled(regions))) return false;
    await this.#driven.request('read', range);
    return true;
  }

  /** A flush begins that a leg may fail; false if nobody knows what comes of it. */
  async flush(): Promise<boolean> {
    const legs = this.#parts.legs();
    const known = !legs.unknown && !legs.stuck && !this.#doubt.blurred && this.#doubt.pending.length === 0;
    if (known && (await this.#log.getSyncCount()) === this.#parts.regionCount) {
      await this.#driven.request('flush', { first: 0, count: 1 });
      return true;
    }
    this.#doubt.blurred = true;
    return false;
  }

  /** A moment passes in which pending writes may meet a failing log. */
  notice(): void {
    if (this.#doubt.pending.length > 0 && isLogFailing(this.#parts)) this.#pendingFailed = true;
  }

  /** Whether a pending write may have met a failing log. */
  isLetterInDoubt(): boolean {
    return this.#pendingFailed && this.#doubt.pending.length > 0;
  }

  /** What began in the background has come to its end. */
  async performPending(): Promise<void> {
    const missed = this.#pendingFailed && !isLogFailing(this.#parts);
    this.#pendingFailed = false;
    for (const { regions, range } of this.#doubt.pending.splice(0)) {
      if (missed) this.#cannotFollow(regions, this.#parts.legs());
      else await this.#perform(regions, range);
    }
  }

  async #perform(regions: RegionRange, whole: SectorRange | undefined): Promise<void> {
    const legs = this.#parts.legs();
    const troubled = legs.dead > 0 || legs.unknown || isLogFailing(this.#parts) || this.#driven.engine.logFailed;
    const few = regions.last - regions.first < regionsOfWriteMax;
    if (whole !== undefined && few && !legs.unknown && (await this.#isSettled(regions))) await this.#performWhole(regions, whole, legs);
    else if (troubled) this.#cannotFollow(regions, legs);
    else this.#doubt.settling.addRange(regions.first, regions.last);
  }

  async #performWhole(regions: RegionRange, range: SectorRange, legs: LegsHealth): Promise<void> {
    const before = await this.#log.getSyncCount();
    const inSync = await this.#are(regions, 'in-sync');
    await this.#driven.request('data', range);
    const count = await this.#log.getSyncCount();
    // The search for work is past every region: nothing is tried again before the next resume.
    if (count < before) Object.assign(this.#progress, { exhausted: true, floor: count, ceiling: count });
    const open = this.#driven.openRegions();
    for (const { first, last } of open) this.held.addRange(first, last);
    if (inSync && legs.dead === 0 && open.length === 0) this.#doubt.settling.addRange(regions.first, regions.last);
  }

  #cannotFollow(regions: RegionRange, legs: LegsHealth): void {
    this.#open(regions);
    this.#progress.letterInDoubt = true;
    if (legs.dead > 0 || legs.unknown) this.#doubt.blurred = true;
  }

  #open({ first, last }: RegionRange): void {
    this.#doubt.running.addRange(first, last);
  }

  /** Whether no resync can change what becomes of a request: all its regions are in sync, or none is and none will be. */
  async #isSettled(regions: RegionRange): Promise<boolean> {
    if ((await this.#log.getSyncCount()) === this.#parts.regionCount) return true;
    return this.#progress.exhausted && ((await this.#are(regions, 'in-sync')) || this.#are(regions, 'not-in-sync'));
  }

  async #are({ first, last }: RegionRange, answer: 'in-sync' | 'not-in-sync'): Promise<boolean> {
    for (let region = first; region <= last; region++) if ((await this.#log.inSync(region, true)) !== answer) return false;
    return true;
  }

  #regionsOf(range: SectorRange | undefined): RegionRange {
    const last = this.#parts.regionCount - 1;
    if (range === undefined) return { first: 0, last };
    const regionOf = (sector: number): number => Math.min(Math.floor(sector / this.#parts.regionSize), last);
    return { first: regionOf(range.first), last: regionOf(range.first + range.count - 1) };
  }
}
