/**
 * What mirrors do to the disks that their legs lie on, as far as their differences are concerned.
 *
 * After a copy all legs are alike there. What may have reached one leg and not another makes their differences unknown.
 */
import type { Disk } from './disk.ts';
import type { Host } from './host.ts';
import { LegDifferences } from './leg-differences.ts';
import type { Mirror } from './mirror.ts';
import type { CompareStep } from './scenario.ts';
import type { Tally } from './tally.ts';

/** Follows the legs of one machine. */
export class LegHistory {
  readonly #host: Host;
  readonly #differences = new LegDifferences();

  constructor(host: Host) {
    this.#host = host;
  }

  /** A moment has passed. */
  notice(mirror: Mirror): void {
    if (mirror.mayDiffer()) this.forget(mirror);
    else this.#copy(mirror);
  }

  /** A mirror is gone. */
  async bury(mirror: Mirror): Promise<void> {
    this.notice(mirror);
    if (await mirror.isRecovering()) this.forget(mirror);
  }

  /** Anything may be on the legs of a mirror. */
  forget(mirror: Mirror): void {
    for (const route of mirror.parts.legs().each) this.forgetDisk(route?.disk);
  }

  /** Anything may be on a disk; if nobody knows on which, on any. */
  forgetDisk(disk: Disk | undefined): void {
    if (disk === undefined) this.forgetAll();
    else this.#differences.forget(disk);
  }

  /** Anything may be on any disk. */
  forgetAll(): void {
    this.#differences.forgetAll();
  }

  /** Holds a comparison of two disks against the history, and learns from it. */
  async compare(step: number, seen: CompareStep, mirrors: readonly Mirror[], tally: Tally): Promise<void> {
    for (const mirror of mirrors) this.notice(mirror);
    const { a, b, region_sectors: regionSectors, differing, differing_regions: ranges } = seen;
    if (a === undefined || b === undefined || regionSectors === undefined || ranges === undefined) {
      return tally.skip(step, 'which legs were compared, and how, is not said');
    }
    const text = textOf(ranges);
    const expected = (await this.#isMoving([a, b], mirrors)) ? undefined : this.#differences.of([a, b], regionSectors);
    if (expected === undefined) tally.skip(step, 'how the legs differ is not determined by the history');
    else {
      tally.compared.legComparisons++;
      const ours = textOf(expected.ranges(expected.size));
      if (ours !== text) tally.differ(step, `comparison of ${a} and ${b}: regions that differ`, ours, text);
    }
    this.#learn([a, b], regionSectors, ranges, differing);
  }

  #learn(pair: readonly [string, string], regionSectors: number, ranges: readonly (readonly [number, number])[], differing?: number): void {
    const sectors = Math.min(...pair.map((id) => this.#host.sectorsOf(id) ?? 0));
    const count = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    const disk = this.#host.disks.get(pair[0]);
    // A list that was cut tells nothing of the rest.
    if (sectors === 0 || (differing !== undefined && differing !== count)) this.forgetDisk(disk);
    else
      this.#differences.learn(
        pair,
        regionSectors,
        Math.ceil(sectors / regionSectors),
        ranges.map(([first, last]) => ({ first, last })),
      );
  }

  /** Whether a mirror on these disks is doing something to them that nobody can place. */
  async #isMoving(pair: readonly string[], mirrors: readonly Mirror[]): Promise<boolean> {
    for (const mirror of mirrors) {
      const disks = new Set(mirror.parts.legs().each.map((route) => route?.disk?.id));
      if (!pair.some((id) => disks.has(id) || disks.has(undefined))) continue;
      if (mirror.mayDiffer() || (await mirror.isRecovering())) return true;
    }
    return false;
  }

  #copy(mirror: Mirror): void {
    const news = mirror.recoveries.takeNews();
    if (news.length === 0) return;
    const { regionSize, table } = mirror.parts;
    const places = mirror.parts.legs().each.map((route, leg) => ({
      disk: route?.disk,
      offset: (route?.offsetSectors ?? 0) + (table.legs[leg]?.offsetSectors ?? 0),
    }));
    for (const [at, one] of places.entries()) {
      for (const other of places.slice(at + 1)) {
        if (one.disk === undefined || other.disk === undefined || one.offset !== other.offset) this.forget(mirror);
        else this.#copyPair(mirror, [one.disk.id, other.disk.id], one.offset, news, regionSize);
      }
    }
  }

  #copyPair(
    mirror: Mirror,
    pair: readonly [string, string],
    offset: number,
    news: readonly (readonly [number, number])[],
    regionSize: number,
  ): void {
    const { length } = mirror.parts.table;
    const whole = mirror.recoveries.copied.isFull() && pair.every((id) => this.#host.sectorsOf(id) === offset + length) && offset === 0;
    if (whole) return this.#differences.learn(pair, regionSize, mirror.parts.regionCount, []);
    const runs = news.map(([first, last]) => ({
      first: offset + first * regionSize,
      count: Math.min((last + 1) * regionSize, length) - first * regionSize,
    }));
    this.#differences.copied(pair, runs);
  }
}

function textOf(ranges: readonly (readonly [number, number])[]): string {
  return ranges.length === 0 ? 'none' : ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
}
