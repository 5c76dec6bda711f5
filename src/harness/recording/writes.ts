/**
 * The guest's writes to a mirror, as calls of its log.
 *
 * A write is performed here only where the history says what comes of it: marks, a flush, then clears when all legs took it, or a demotion
 * when one did not, or nothing when it is held. Any other write leaves its regions open.
 *
 * Source: Linux `do_writes`, `do_failures` in `drivers/md/dm-raid1.c`.
 */
import type { DirtyLog } from '#log';
import type { RegionIndex } from '#spec/vocabulary';
import { BitMask } from './bit-mask.ts';
import type { Doubt, RegionRange } from './doubt.ts';
import type { Pace, SectorRange } from './effect.ts';
import type { LegsHealth } from './host.ts';
import { isLogFailing } from './mirror-parts.ts';
import type { MirrorParts, Progress } from './mirror-parts.ts';

/** Writes of more regions than this are not performed one by one; they leave no trace when they end well. */
const regionsOfWriteMax = 4096;

/** The writes to one mirror. */
export class Writes {
  /** Regions of writes that wait for the next suspend. */
  readonly held: BitMask;
  readonly #parts: MirrorParts;
  readonly #log: DirtyLog;
  readonly #doubt: Doubt;
  readonly #progress: Progress;
  /** The log failed a flush; Linux never forgets that. */
  #logFailure = false;
  /** The log's device failed while a write was pending. */
  #pendingFailed = false;

  constructor(parts: MirrorParts, log: DirtyLog, doubt: Doubt, progress: Progress) {
    this.held = new BitMask(parts.regionCount);
    this.#parts = parts;
    this.#log = log;
    this.#doubt = doubt;
    this.#progress = progress;
  }

  /** A write begins. `waits`: something in its way is suspended. */
  async begin(range: SectorRange | undefined, spread: 'whole' | 'somewhere', pace: Pace, waits: boolean): Promise<void> {
    const regions = this.#regionsOf(range);
    const whole = spread === 'whole' && range !== undefined;
    const later = pace === 'soon' && (!whole || this.#parts.legs().slow);
    if (waits || later || pace === 'running') this.#open(regions);
    else if (pace === 'soon') this.#doubt.pending.push(regions);
    else await this.#perform(regions, whole);
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
    for (const regions of this.#doubt.pending.splice(0)) {
      if (missed) this.#cannotFollow(regions, this.#parts.legs());
      else await this.#perform(regions, true);
    }
  }

  async #perform(regions: RegionRange, whole: boolean): Promise<void> {
    const legs = this.#parts.legs();
    const many = regions.last - regions.first >= regionsOfWriteMax;
    const troubled = legs.dead > 0 || legs.unknown || isLogFailing(this.#parts) || this.#logFailure;
    const quiet = (await this.#log.getSyncCount()) === this.#parts.regionCount;
    if (whole && !many && !quiet && this.#progress.exhausted && (await this.#are(regions, 'not-in-sync'))) return;
    const plain = whole && !many && (quiet || (this.#progress.exhausted && (await this.#are(regions, 'in-sync'))));
    if (plain && !legs.unknown) await this.#performWhole(regions, legs);
    else if (troubled) this.#cannotFollow(regions, legs);
    else this.#doubt.settling.addRange(regions.first, regions.last);
  }

  async #performWhole(regions: RegionRange, legs: LegsHealth): Promise<void> {
    const { handleErrors, keepLog } = this.#parts.table;
    await this.#each(regions, (region) => this.#log.markRegion(region));
    if (!(await this.#log.flush()).ok) this.#logFailure = true;
    if (this.#logFailure && (legs.dead > 0 || (handleErrors && keepLog))) return this.#cannotFollow(regions, legs);
    if (this.#logFailure && handleErrors) return this.held.addRange(regions.first, regions.last);
    if (legs.dead > 0) return this.#miss(regions, legs);
    await this.#each(regions, (region) => this.#log.clearRegion(region));
    await this.#log.flush();
    this.#doubt.settling.addRange(regions.first, regions.last);
  }

  /** Some legs took the write, others did not. */
  async #miss(regions: RegionRange, legs: LegsHealth): Promise<void> {
    const { handleErrors, keepLog, legs: all } = this.#parts.table;
    if (legs.dead >= all.length) return this.#cannotFollow(regions, legs);
    await this.#each(regions, (region) => this.#log.setRegionSync(region, false));
    await this.#log.flush();
    // The search for work is past every region: nothing is tried again before the next resume.
    const count = await this.#log.getSyncCount();
    Object.assign(this.#progress, { exhausted: true, floor: count, ceiling: count });
    if (handleErrors && !keepLog) this.held.addRange(regions.first, regions.last);
  }

  #cannotFollow(regions: RegionRange, legs: LegsHealth): void {
    this.#open(regions);
    this.#progress.letterInDoubt = true;
    if (legs.dead > 0 || legs.unknown) this.#doubt.blurred = true;
  }

  #open({ first, last }: RegionRange): void {
    this.#doubt.running.addRange(first, last);
  }

  async #are({ first, last }: RegionRange, answer: 'in-sync' | 'not-in-sync'): Promise<boolean> {
    for (let region = first; region <= last; region++) if ((await this.#log.inSync(region, true)) !== answer) return false;
    return true;
  }

  async #each({ first, last }: RegionRange, perform: (region: RegionIndex) => unknown): Promise<void> {
    for (let region = first; region <= last; region++) await perform(region);
  }

  #regionsOf(range: SectorRange | undefined): RegionRange {
    const last = this.#parts.regionCount - 1;
    if (range === undefined) return { first: 0, last };
    const regionOf = (sector: number): number => Math.min(Math.floor(sector / this.#parts.regionSize), last);
    return { first: regionOf(range.first), last: regionOf(range.first + range.count - 1) };
  }
}
