/**
 * A verdict on a log image: facts, problems and, against a table, what the next resume would make of it.
 *
 * `clean` and `dirty` are the bits as they stand in the image. What a resume would take them for is a different question, answered by
 * `resume`: a bit beyond the header's count, for instance, is not believed however it stands.
 */
import type { Outcome } from '#base';
import { classify } from '#log';
import type { LogGeometry } from '#log';
import { sectorBytes } from '#spec/vocabulary';
import type { LogFound, Sectors } from '#spec/vocabulary';
import { problemsOf, remarksOf } from './checks.ts';
import type { Problem, ProblemCode, Remark } from './problems.ts';
import { readImage } from './read.ts';
import type { ImageFacts, ImageOptions } from './read.ts';
import type { RegionRange, TallyResult } from './tally.ts';

/** Everything that `inspect` says about an image. Plain data: it may be printed as JSON as it is. */
export interface ImageReport {
  /** The path, or `bytes`. */
  readonly image: string;
  readonly format: 'dm-mirror-log' | 'unknown';
  /** As it stands in the header. */
  readonly version: number;
  /** The header's count in decimal, because it has 64 bits. */
  readonly nrRegions: string;
  /** How many regions were looked at: the table's; else the header's; else, where its count is impossible, as many as the image holds. */
  readonly regions: number;
  /** Bits that are set, among `regions`. */
  readonly clean: number;
  /** The others, `missing` ones included. */
  readonly dirty: number;
  /** Regions, the last ones, for which the image has no bit. */
  readonly missing: number;
  /** Runs of dirty regions, first and last included, ascending. */
  readonly dirtyRanges: readonly RegionRange[];
  /** How many runs there are. */
  readonly dirtyRangeCount: number;
  /** Present if `dirtyRanges` is not complete. */
  readonly truncated?: true;
  /** `dirtyRanges` as first and last byte of each leg, in decimal; the last region may end earlier. Only with a region size. */
  readonly dirtyByteRanges?: readonly (readonly [first: string, last: string])[];
  /** Region size and length as the log records them. */
  readonly geometry?: LogGeometry;
  /** Only against a table. */
  readonly resume?: ResumeForecast;
  /** Where the dirty regions are: `.` clean, `+` partly dirty, `#` dirty; a cell stands for `regionsPerCell` regions. */
  readonly picture: { readonly regionsPerCell: number; readonly cells: string };
  readonly problems: readonly Problem[];
  readonly remarks: readonly Remark[];
}

/** What a resume with the table, without `sync` or `nosync`, would make of the image. */
export interface ResumeForecast {
  /** How profile `strict` classifies the header. */
  readonly found: LogFound;
  /** Regions out of sync afterwards, in each profile. */
  readonly outOfSync: { readonly kernel: number; readonly strict: number };
}

/** What an image is worth: `notALog` means that its magic is not a log's, whatever else it holds. */
export type ImageVerdict = 'sound' | 'problems' | 'notALog';

/** Reads an image and judges it; a fault is an image that cannot be read. */
export async function inspectImage(place: string | Uint8Array, options: ImageOptions = {}): Promise<Outcome<ImageReport>> {
  const facts = await readImage(place, options);
  return facts.ok ? { ok: true, value: judgeImage(facts.value, options) } : facts;
}

/** Judges what {@link readImage} saw, with the options it was given. */
export function judgeImage(facts: ImageFacts, options: ImageOptions = {}): ImageReport {
  const { header, tally } = facts;
  const problems = problemsOf(facts, options);
  return {
    image: facts.name,
    format: problems.some(({ code }) => isNotLog(code)) ? 'unknown' : 'dm-mirror-log',
    version: header.version,
    nrRegions: String(header.nrRegions),
    regions: facts.regions,
    clean: tally.clean,
    dirty: tally.dirty,
    missing: facts.missing,
    dirtyRanges: tally.dirtyRanges,
    dirtyRangeCount: tally.dirtyRangeCount,
    ...(tally.dirtyRanges.length < tally.dirtyRangeCount ? { truncated: true } : {}),
    ...(options.regionSize === undefined ? {} : { dirtyByteRanges: byteRangesOf(tally.dirtyRanges, options.regionSize) }),
    ...(header.geometry === undefined ? {} : { geometry: header.geometry }),
    ...forecastOf(facts, options),
    picture: pictureOf(tally, facts.regions),
    problems,
    remarks: remarksOf(facts, options),
  };
}

/** The report in a word; the command's exit codes 0, 1 and 2 in this order. */
export function imageVerdict(report: ImageReport): ImageVerdict {
  if (report.format === 'unknown') return 'notALog';
  return report.problems.length === 0 ? 'sound' : 'problems';
}

function isNotLog(code: ProblemCode): boolean {
  return code === 'no-log' || code === 'byte-swapped' || code === 'foreign-magic';
}

function byteRangesOf(ranges: readonly RegionRange[], regionSize: Sectors): (readonly [string, string])[] {
  const regionBytes = BigInt(regionSize) * BigInt(sectorBytes);
  return ranges.map(([first, last]) => [String(BigInt(first) * regionBytes), String((BigInt(last) + 1n) * regionBytes - 1n)] as const);
}

function forecastOf(facts: ImageFacts, { regionCount, regionSize }: ImageOptions): { resume?: ResumeForecast } {
  if (regionCount === undefined) return {};
  const outOfSync = (found: LogFound, believed: readonly LogFound[]): number =>
    believed.includes(found) ? regionCount - facts.keptClean : regionCount;
  const expected = { regionCount, regionSize };
  const strict = classify(facts.headerBytes, expected, 'strict');
  const kernel = classify(facts.headerBytes, expected, 'kernel');
  const valid = ['same', 'grown', 'shrunk'] as const;
  return {
    resume: { found: strict, outOfSync: { kernel: outOfSync(kernel, [...valid, 'countTooLarge']), strict: outOfSync(strict, valid) } },
  };
}

function pictureOf({ regionsPerCell, dirtyPerCell }: TallyResult, regions: number): ImageReport['picture'] {
  const cells = dirtyPerCell.map((dirty, cell) => {
    const size = Math.min(regionsPerCell, regions - cell * regionsPerCell);
    return dirty === 0 ? '.' : dirty === size ? '#' : '+';
  });
  return { regionsPerCell, cells: cells.join('') };
}
