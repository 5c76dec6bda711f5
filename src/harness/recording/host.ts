/**
 * The recorded machine's block devices: disks, and the device-mapper devices that its scripts put up.
 *
 * Answers where a path leads (`/dev/d/log`, `/dev/mapper/lg`, `254:32`), what the device is called in status lines, how large it is, and how
 * it behaves: suspended, failing, slow. Tables that cannot be followed lead to `unknown`, never to a guess.
 *
 * Names: disks have the number that the boot step lists. A device-mapper device has the lowest minor number that is free when it is created;
 * the major number is learnt from the first line that prints one.
 */
import { Disk } from './disk.ts';
import { numberOf } from './table-line.ts';
import type { Leg, TableLine } from './table-line.ts';

/** How reads and writes on a path end at this moment. */
export interface PathHealth {
  readonly reads: 'ok' | 'fail' | 'unknown';
  readonly writes: 'ok' | 'fail' | 'drop' | 'unknown';
  /** An error target is sent no empty flush by the device mapper, so it never fails one. */
  readonly flushes: 'ok' | 'fail' | 'unknown';
  /** Something on the path is suspended: I/O waits. */
  readonly stuck: boolean;
  /** Something on the path keeps I/O back for a while. */
  readonly slow: boolean;
}

/** Where a path leads. */
export interface Route extends PathHealth {
  /** `major:minor`, where it is known. */
  readonly device: string | undefined;
  /** The minor number of a device-mapper device, where only that is known. */
  readonly minor?: number | undefined;
  readonly sizeSectors: number | undefined;
  /** The disk that keeps the bytes, if one disk does. */
  readonly disk: Disk | undefined;
  readonly offsetSectors: number;
}

/** A device-mapper device. */
export interface Mapping {
  readonly name: string;
  readonly minor: number | undefined;
  /** The live table; `undefined`: not known. */
  live: readonly TableLine[] | undefined;
  /** The table that the next resume makes live. */
  loaded: { readonly table: readonly TableLine[] | undefined } | undefined;
  suspended: boolean;
}

/** How the legs of a mirror are together. */
export interface LegsHealth {
  readonly stuck: boolean;
  readonly slow: boolean;
  readonly unknown: boolean;
  /** How many fail all reads and writes. */
  readonly dead: number;
  /** Where each leads; `undefined` where nobody knows. */
  readonly each: readonly (Route | undefined)[];
}

/** What lies under a mapping. */
type Under = PathHealth & Pick<Route, 'disk' | 'offsetSectors'>;

interface BootDevice {
  readonly dev: string;
  readonly sectors: number;
}

/** How a path behaves that nothing is wrong with. */
export const fine: PathHealth = { reads: 'ok', writes: 'ok', flushes: 'ok', stuck: false, slow: false };
/** How a path behaves of which nothing is known. */
export const unsure: PathHealth = { reads: 'unknown', writes: 'unknown', flushes: 'unknown', stuck: false, slow: false };
const depthMax = 16;

/** The block devices of the recorded machine. */
export class Host {
  readonly disks = new Map<string, Disk>();
  readonly mappings = new Map<string, Mapping>();
  #devices = new Map<string, BootDevice>();
  #mapperMajor: number | undefined;
  #minorsKnown = true;

  /** A machine starts: its disks are listed, its device-mapper devices are gone. `blank` says whether a disk seen for the first time is. */
  boot(devices: Readonly<Record<string, BootDevice>>, blank: (id: string) => boolean): void {
    this.#devices = new Map(Object.entries(devices));
    this.mappings.clear();
    this.#minorsKnown = true;
    for (const id of this.#devices.keys()) if (!this.disks.has(id)) this.disks.set(id, new Disk(id, blank(id)));
  }

  /** Sectors of a disk of the machine. */
  sectorsOf(id: string): number | undefined {
    return this.#devices.get(id)?.sectors;
  }

  /** Puts up a device-mapper device. */
  create(name: string, table: readonly TableLine[] | undefined): Mapping {
    const mapping = { name, minor: this.#freeMinor(), live: table, loaded: undefined, suspended: false };
    this.mappings.set(name, mapping);
    return mapping;
  }

  /** From here on, minor numbers may have been given to devices that nobody saw. */
  forgetMinors(): void {
    this.#minorsKnown = false;
  }

  /** Learns the device mapper's major number from a device that a line printed, if that is one of ours. */
  learnMajor(printed: string, minor: number): void {
    const match = /^(\d+):(\d+)$/.exec(printed);
    if (this.#mapperMajor === undefined && match !== null && Number(match[2]) === minor) this.#mapperMajor = Number(match[1]);
  }

  /** The mapping that a path leads to, if it leads to one. */
  mappingAt(path: string): Mapping | undefined {
    if (path.startsWith('/dev/mapper/')) return this.mappings.get(path.slice('/dev/mapper/'.length));
    const minor = /^\/dev\/dm-(\d+)$/.exec(path)?.[1] ?? (this.#mapperMajor === undefined ? undefined : this.#minorOf(path));
    return minor === undefined ? undefined : [...this.mappings.values()].find((mapping) => mapping.minor === Number(minor));
  }

  /** The disk that a path names, without any device-mapper device in between. */
  diskAt(path: string): Disk | undefined {
    const id = path.startsWith('/dev/d/') ? path.slice('/dev/d/'.length) : [...this.#devices].find(([, { dev }]) => dev === path)?.[0];
    return id !== undefined && this.#devices.has(id) ? this.disks.get(id) : undefined;
  }

  /** Whether a path names something that this machine certainly does not have. */
  isMissing(path: string): boolean {
    return /^\/dev\/d\/[^/]+$/.test(path) && this.diskAt(path) === undefined;
  }

  /** Where a path leads; `undefined` if nobody knows. */
  routeOf(path: string): Route | undefined {
    return this.#route(path, 0);
  }

  /** How the legs of a mirror of `length` sectors are together. */
  healthOf(legs: readonly Leg[]): LegsHealth {
    const routes = legs.map(({ path }) => this.routeOf(path));
    return {
      stuck: routes.some((route) => route?.stuck === true),
      slow: routes.some((route) => route?.slow === true),
      unknown: routes.some((route) => !isDead(route) && !isFine(route)),
      dead: routes.filter((route) => isDead(route)).length,
      each: routes,
    };
  }

  #route(path: string, depth: number): Route | undefined {
    const disk = this.diskAt(path);
    if (disk !== undefined) {
      const device = this.#devices.get(disk.id);
      return { ...fine, device: device?.dev, sizeSectors: device?.sectors, disk, offsetSectors: 0 };
    }
    const mapping = this.mappingAt(path);
    return mapping === undefined || depth > depthMax ? undefined : this.#routeOfMapping(mapping, depth);
  }

  #routeOfMapping(mapping: Mapping, depth: number): Route {
    const { live, minor } = mapping;
    const device = minor === undefined || this.#mapperMajor === undefined ? undefined : `${this.#mapperMajor}:${minor}`;
    const nowhere = {
      ...unsure,
      device,
      minor,
      sizeSectors: live?.reduce((sum, { length }) => sum + length, 0),
      disk: undefined,
      offsetSectors: 0,
    };
    const below = (live ?? []).map((line) => this.#below(line, depth));
    const [only] = below;
    const through = below.length === 1 ? only : together(below);
    return { ...nowhere, ...through, stuck: mapping.suspended || through?.stuck === true };
  }

  /** What a target makes of the device under it; `undefined` for targets that are not followed. */
  #below(line: TableLine, depth: number): Under | undefined {
    const none = { disk: undefined, offsetSectors: 0, stuck: false, slow: false };
    if (line.target === 'error') return { ...none, reads: 'fail', writes: 'fail', flushes: 'ok' };
    if (line.target === 'zero') return { ...fine, ...none };
    if (line.target === 'striped') return this.#striped(line, depth);
    const under = this.#route(line.words[0] ?? '', depth + 1);
    const offset = line.target === 'log-writes' ? 0 : numberOf(line.words[1]);
    if (under === undefined || offset === undefined) return undefined;
    const through = { ...healthOf(under), disk: under.disk, offsetSectors: under.offsetSectors + offset };
    if (line.target === 'linear' && line.words.length === 2) return through;
    if (line.target === 'log-writes' && line.words.length === 2) return through;
    if (line.target === 'delay') return delayed(line, through);
    if (line.target === 'flakey') return flaky(line, through);
    return undefined;
  }

  /** `striped <#stripes> <chunk size> [<dev> <offset>]...`. */
  #striped(line: TableLine, depth: number): Under | undefined {
    const paths = line.words.slice(2).filter((_, at) => at % 2 === 0);
    return together(paths.map((path) => this.#route(path, depth + 1)));
  }

  #minorOf(path: string): string | undefined {
    const match = /^(\d+):(\d+)$/.exec(path);
    return match !== null && Number(match[1]) === this.#mapperMajor ? match[2] : undefined;
  }

  #freeMinor(): number | undefined {
    if (!this.#minorsKnown) return undefined;
    const used = new Set([...this.mappings.values()].map(({ minor }) => minor));
    let minor = 0;
    while (used.has(minor)) minor++;
    return minor;
  }
}

/** Whether all reads and writes on a path fail. */
export function isDead(health: PathHealth | undefined): boolean {
  return health?.reads === 'fail' && health.writes === 'fail';
}

/** Whether all reads and writes on a path end well. */
export function isFine(health: PathHealth | undefined): boolean {
  return health?.reads === 'ok' && health.writes === 'ok';
}

/** Several devices as one: fine if all are fine, and otherwise not known. */
function together(parts: readonly (PathHealth | undefined)[]): Under | undefined {
  if (parts.length === 0 || !parts.every(isFine)) return undefined;
  const any = (what: 'stuck' | 'slow'): boolean => parts.some((part) => part?.[what] === true);
  return { ...fine, stuck: any('stuck'), slow: any('slow'), disk: undefined, offsetSectors: 0 };
}

function healthOf({ reads, writes, flushes, stuck, slow }: PathHealth): PathHealth {
  return { reads, writes, flushes, stuck, slow };
}

/** `delay <dev> <offset> <ms>` for all, then the same for writes, then for flushes; only one device for all of them is followed. */
function delayed<Through extends PathHealth>(line: TableLine, through: Through): Through | undefined {
  const { words } = line;
  if (words.length % 3 !== 0 || words.length > 9) return undefined;
  const delays: number[] = [];
  for (let at = 0; at < words.length; at += 3) {
    if (words[at] !== words[0] || words[at + 1] !== words[1]) return undefined;
    delays.push(numberOf(words[at + 2]) ?? 1);
  }
  return { ...through, slow: through.slow || delays.some((delay) => delay > 0) };
}

/** `flakey <dev> <offset> <up> <down> [<#features> <feature>...]`: followed if it is always up or always down. */
function flaky<Through extends PathHealth>(line: TableLine, through: Through): Through | undefined {
  const [, , upWord, downWord, count, ...features] = line.words;
  const [up, down] = [numberOf(upWord), numberOf(downWord)];
  if (up === undefined || down === undefined || numberOf(count ?? '0') !== features.length) return undefined;
  if (down === 0) return through;
  if (up > 0 || features.length > 1) return undefined;
  const [feature] = features;
  if (feature === undefined) return { ...through, reads: 'fail', writes: 'fail', flushes: 'fail' };
  if (feature === 'error_writes') return { ...through, writes: 'fail', flushes: 'fail' };
  if (feature === 'drop_writes') return { ...through, writes: 'drop' };
  return feature === 'error_reads' ? { ...through, reads: 'fail' } : undefined;
}
