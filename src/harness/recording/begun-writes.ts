/**
 * Writes that a recording says had begun when the machine crashed, against the dirty bits that the crash left.
 *
 * A write that reached a leg was marked before. So a region that such a write may have changed is dirty: in the recorded image, and in the
 * log of our mirror when it is given the same writes and no leg answers.
 */
import { createMemoryDevice } from '#device';
import { layoutOf } from '#log';
import { bitmapOffsetBytes } from '#spec/vocabulary';
import { isOne } from './bit-mask.ts';
import { done } from '#base';
import type { Disk } from './disk.ts';
import { DrivenMirror } from './driven.ts';
import type { SectorRange } from './effect.ts';
import { fine } from './host.ts';
import { activationCostBytes, regionCostBytes } from './mirror-parts.ts';
import type { MirrorParts } from './mirror-parts.ts';
import type { NoteStep } from './scenario.ts';
import { modeOf } from './table-line.ts';
import type { Tally } from './tally.ts';

/** A mirror that a crash ended, with what its log held before the writes. */
export interface Crashed {
  readonly parts: MirrorParts;
  readonly disk: Disk;
  readonly content: Uint8Array;
}

/** Collects what is known of one crash, and compares it as soon as all of it is there. */
export class BegunWrites {
  readonly #tally: Tally;
  #crashed: Crashed | undefined;
  #image: Uint8Array | undefined;
  /** Regions of the mirror that differ between two legs, by a comparison after the crash. */
  #differing: ((region: number) => boolean) | undefined;
  #writes: { readonly step: number; readonly ranges: readonly SectorRange[] } | undefined;

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  /** The machine stopped, and this mirror with it; or it starts. */
  begin(crashed: Crashed | undefined): void {
    this.#crashed = crashed;
    this.#image = undefined;
    this.#differing = undefined;
    this.#writes = undefined;
  }

  /** An image of a log's disk. */
  async seeImage(disk: Disk | undefined, image: Uint8Array): Promise<void> {
    if (disk === undefined || disk !== this.#crashed?.disk) return;
    this.#image ??= image;
    await this.#compare();
  }

  /** Legs were compared. */
  seeDifferences(regionSectors: number, differs: (region: number) => boolean): void {
    if (this.#crashed?.parts.regionSize === regionSectors) this.#differing ??= differs;
  }

  /** A note that tells of writes. */
  async seeNote(step: number, note: NoteStep): Promise<void> {
    const ranges = this.#crashed === undefined ? undefined : rangesOf(note, this.#crashed.parts.regionSize);
    if (ranges === undefined || ranges.length === 0) return;
    this.#writes = { step, ranges };
    await this.#compare();
  }

  async #compare(): Promise<void> {
    const [crashed, image, writes] = [this.#crashed, this.#image, this.#writes];
    if (crashed === undefined || image === undefined || writes === undefined) return;
    this.#writes = undefined;
    const { regionSize, regionCount, place, budget } = crashed.parts;
    const fits = writes.ranges.every(({ first, count }) => first + count <= regionSize * regionCount);
    if (!fits) return this.#tally.skip(writes.step, 'the writes begun do not fit the mirror that crashed');
    const pieces = writes.ranges.reduce((sum, { count }) => sum + 2 + count / regionSize, 0);
    budget.bytes -= activationCostBytes(regionCount) + pieces * regionCostBytes;
    if (budget.bytes < 0) return this.#tally.skip(writes.step, 'the writes begun take more work than is done for one recording');
    const bits = (bytes: Uint8Array): Uint8Array => bytes.subarray((place?.offsetBytes ?? 0) + bitmapOffsetBytes);
    const ours = await this.#perform(crashed, writes.ranges);
    for (const range of writes.ranges) this.#compareWrite(writes.step, range, regionSize, bits(image), ours.subarray(bitmapOffsetBytes));
  }

  #compareWrite(step: number, { first, count }: SectorRange, regionSize: number, kernel: Uint8Array, ours: Uint8Array): void {
    const regions: number[] = [];
    for (let at = Math.floor(first / regionSize); at * regionSize < first + count; at++) regions.push(at);
    const missed = regions.filter((region) => isOne(ours, region));
    const clean = regions.filter((region) => isOne(kernel, region));
    const lost = clean.filter((region) => this.#differing?.(region) === true);
    if (missed.length > 0) this.#differ(step, first, `our log has regions clean: ${missed.join(' ')}`, 'a write that was begun');
    else if (lost.length > 0) this.#differ(step, first, 'dirty', `clean, and the legs differ: regions ${lost.join(' ')}`);
    else if (clean.length > 0)
      this.#tally.skip(step, 'a write was begun whose region is clean: its mark had not been written, nor its data, as far as is known');
    else this.#tally.compared.coveredWrites++;
  }

  #differ(step: number, sector: number, expected: string, got: string): void {
    this.#tally.differ(step, `the write begun at sector ${sector}`, expected, got);
  }

  /** Gives our mirror the writes, of which no leg answers one; what its log holds then. */
  async #perform({ parts, content }: Crashed, ranges: readonly SectorRange[]): Promise<Uint8Array> {
    const { table, regionSize, regionCount, logs } = parts;
    const sizeBytes = layoutOf(regionCount, 512).areaBytes;
    const device = createMemoryDevice({ name: 'log', sizeBytes, content: content.subarray(0, sizeBytes) });
    const shape = { length: table.length, regionSize };
    const flushLegs = () => Promise.resolve(done);
    const log = logs.createDisk({ ...shape, syncWord: 'default', profile: 'kernel', device, flushLegs, raiseEvent: () => {} });
    const mirror = new DrivenMirror({
      ...shape,
      mode: modeOf(table),
      legCount: table.legs.length,
      leg: () => fine,
      log,
      profile: logs.mirror,
    });
    mirror.keepAnswers();
    await mirror.resume();
    for (const range of ranges) for (const piece of mirror.pieces(range)) mirror.submit('data', piece);
    await mirror.run();
    return device.bytes;
  }
}

/** Writes that were begun and not acknowledged: each with its place, or the regions they are in. */
function rangesOf({ issued, acknowledged, regions }: NoteStep, regionSize: number): readonly SectorRange[] | undefined {
  if (Array.isArray(issued)) {
    const ended = new Set(Array.isArray(acknowledged) ? acknowledged : []);
    return issued.flatMap(([number, first, count]) => (ended.has(number) || count === 0 ? [] : [{ first, count }]));
  }
  if (issued === undefined || acknowledged !== 0) return undefined;
  return regions?.map(([first, last]) => ({ first: first * regionSize, count: Math.max(1, last - first + 1) * regionSize }));
}
