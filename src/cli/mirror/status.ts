/**
 * `dirtylog mirror status`: what can be seen of a mirror from outside, whether it runs or not. Only reads, and keeps nobody out.
 *
 * The log's bits are what there is to show: a clean one says that the legs are equal there. What a process that has the mirror in use knows
 * beyond them, only that process can say.
 */
import { explain } from '#base';
import type { Fault, Outcome } from '#base';
import { isInUse, openFileDevice } from '#device';
import { inspectImage } from '#image';
import type { ImageReport } from '#image';
import { infoOfCore, infoOfDisk, regionCountOf, tableOfCore, tableOfDisk } from '#log';
import { infoOfMirror, tableOfMirror } from '#mirror';
import type { RegionRun } from '#report';
import { sectorBytes } from '#spec/vocabulary';
import type { MirrorParts } from './description.ts';

/** A leg or the log. */
export interface PartStatus {
  /** As in status lines. */
  readonly name: string;
  readonly letter: 'A' | 'D';
  /** Why it cannot be used. */
  readonly fault?: Fault;
}

/** What can be seen of a mirror. */
export interface MirrorStatus {
  readonly length: number;
  readonly regionSize: number;
  readonly regionCount: number;
  readonly inUse: boolean;
  readonly legs: readonly PartStatus[];
  /** Left out: the log is in memory. */
  readonly log?: PartStatus;
  readonly info: string;
  readonly table: string;
  /** Regions whose bit says that the legs are equal. */
  readonly inSync: number;
  /** Regions that the log knows and calls dirty. */
  readonly dirty: number;
  /** Regions that no bit speaks of. */
  readonly unknown: number;
  /** What is not in sync; where there are very many stretches, some are shown by their first region alone. */
  readonly runs: readonly RegionRun[];
}

/** Looks at a mirror. */
export async function statusOf(parts: MirrorParts): Promise<MirrorStatus> {
  const { length, regionSize, mode } = parts;
  const regionCount = regionCountOf(length, regionSize);
  const legs: PartStatus[] = [];
  for (const path of parts.legs) legs.push(await partAt(path, length * sectorBytes));
  const seen = await logOf(parts.log, regionCount, regionSize);
  const paths = [...parts.legs, ...(parts.log === undefined ? [] : [parts.log])];
  const places = legs.map(({ name }) => ({ name, offset: 0 }));
  const { log } = seen;
  const counts = countsOf(seen.runs, seen.dirty, regionCount);
  const letters = legs.map(({ letter }) => letter).join('');
  const logInfo = log === undefined ? infoOfCore() : infoOfDisk(log.name, log.letter);
  const logTable = log === undefined ? tableOfCore(regionSize, 'default') : tableOfDisk(log.name, regionSize, 'default');
  return {
    length,
    regionSize,
    regionCount,
    inUse: (await Promise.all(paths.map((path) => isInUse(path)))).includes(true),
    legs,
    ...(log === undefined ? {} : { log }),
    info: `0 ${length} mirror ${infoOfMirror(places, counts.inSync, regionCount, letters, logInfo)}`,
    table: `0 ${length} mirror ${tableOfMirror(logTable, places, mode)}`,
    ...counts,
    runs: seen.runs,
  };
}

function countsOf(runs: readonly RegionRun[], dirty: number, regionCount: number): Pick<MirrorStatus, 'inSync' | 'dirty' | 'unknown'> {
  const unknown = runs.reduce((sum, { state, first, last }) => sum + (state === 'unknown' ? last - first + 1 : 0), 0);
  return { inSync: regionCount - dirty - unknown, dirty, unknown };
}

async function partAt(path: string, neededBytes: number): Promise<PartStatus> {
  const device = await openFileDevice(path, { readOnly: true, exclusive: false });
  if (!device.ok) return { name: path, letter: 'D', fault: device.fault };
  const { name, sizeBytes } = device.value;
  await device.value.close();
  if (sizeBytes >= neededBytes) return { name, letter: 'A' };
  const message = `there are ${sizeBytes} bytes, and ${neededBytes} are needed: it was shortened, or is another file`;
  return {
    name,
    letter: 'D',
    fault: { kind: 'too-small', message, place: path, hint: 'find the right file, or take it out of the mirror' },
  };
}

interface SeenLog {
  readonly log: PartStatus | undefined;
  readonly runs: readonly RegionRun[];
  readonly dirty: number;
}

async function logOf(path: string | undefined, regionCount: number, regionSize: number): Promise<SeenLog> {
  const nothingKnown = [{ state: 'unknown', first: 0, last: regionCount - 1 }] as const;
  if (path === undefined) return { log: undefined, runs: nothingKnown, dirty: 0 };
  const part = await partAt(path, 1024 + Math.ceil(regionCount / 8));
  if (part.letter === 'D') return { log: part, runs: nothingKnown, dirty: 0 };
  const image: Outcome<ImageReport> = await inspectImage(path, { regionCount, regionSize });
  const fault = image.ok ? unusable(image.value, path) : image.fault;
  if (fault !== undefined || !image.ok)
    return { log: { ...part, ...(fault === undefined ? {} : { letter: 'D', fault }) }, runs: nothingKnown, dirty: 0 };
  const { resume, nrRegions } = image.value;
  if (resume?.found !== 'same' && resume?.found !== 'grown' && resume?.found !== 'shrunk')
    return { log: part, runs: nothingKnown, dirty: 0 };
  const known = Math.min(regionCount, Number(nrRegions));
  const beyond = known < regionCount ? [{ state: 'unknown', first: known, last: regionCount - 1 } as const] : [];
  return { log: part, runs: [...dirtyRuns(image.value, known), ...beyond], dirty: image.value.dirty - (regionCount - known) };
}

/** A log that a resume would not write to; one that is fresh, or of another geometry, it takes. */
function unusable({ resume, format }: ImageReport, place: string): Fault | undefined {
  const found = resume?.found;
  if (found === 'fresh' || (format !== 'unknown' && found !== 'unknownVersion')) return undefined;
  return {
    kind: 'foreign-log',
    message: 'the log file holds something that is not a dirty log of a known version',
    place,
    hint: '`dirtylog inspect` looks at it; find the right file',
  };
}

function dirtyRuns({ dirtyRanges, truncated, picture }: ImageReport, known: number): RegionRun[] {
  const ranges = truncated === true ? rangesOfPicture(picture) : dirtyRanges;
  return ranges
    .filter(([first]) => first < known)
    .map(([first, last]) => ({ state: 'dirty', first, last: Math.min(last, known - 1) }) as const);
}

function rangesOfPicture({ cells, regionsPerCell }: ImageReport['picture']): (readonly [number, number])[] {
  return cells.split('').flatMap((sign, cell) => {
    const first = cell * regionsPerCell;
    if (sign === '.') return [];
    return [[first, sign === '#' ? first + regionsPerCell - 1 : first] as const];
  });
}

/** Faults of the parts, for people. */
export function faultsOf({ legs, log }: MirrorStatus): string[] {
  const all = [...legs.map((leg, at) => [`leg ${at}`, leg] as const), ...(log === undefined ? [] : [['the log', log] as const])];
  return all.flatMap(([role, { fault }]) => {
    if (fault === undefined) return [];
    const { operation: _, ...rest } = fault;
    return [`${role}: ${explain(rest)}`];
  });
}
