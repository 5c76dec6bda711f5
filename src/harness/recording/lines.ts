/**
 * Holds the status and table lines that a kernel printed against our log.
 *
 * Of a status line: the number of regions, the log's words with its letter, and the sync count, exactly where the history determines it and
 * within bounds where a resync or a failing leg leaves it open. Of a table line: the log's words, character by character.
 */
import type { StatusKind } from '#spec/vocabulary';
import type { Machine } from './machine.ts';
import type { CountBounds, Mirror } from './mirror.ts';
import { logPartOfTable, parseInfo } from './table-line.ts';
import type { InfoLine } from './table-line.ts';
import type { Tally } from './tally.ts';

/** After so many seconds a recorder gives up waiting for a resync, so its last line says nothing of the end. */
const waitSecondsMax = 60;

/** Compares lines, one machine's. */
export class Lines {
  readonly #machine: Machine;
  readonly #tally: Tally;

  constructor(machine: Machine, tally: Tally) {
    this.#machine = machine;
    this.#tally = tally;
  }

  /** The lines of a status step. */
  async status(name: string, info: string | undefined, table: string | undefined): Promise<void> {
    const mirror = this.#mirror(name);
    if (mirror === undefined) return;
    if (info !== undefined) await this.#info(name, mirror, info, await mirror.counts());
    if (table !== undefined) await this.#table(name, mirror, table);
  }

  /** The lines seen while a recorder waited for the end of a resync. */
  async wait(name: string, seen: readonly string[], seconds: number): Promise<void> {
    const mirror = this.#mirror(name);
    if (mirror === undefined) return;
    for (const [index, line] of seen.entries()) {
      if (line === '...') continue;
      const last = index === seen.length - 1 && seconds < waitSecondsMax;
      await this.#info(name, mirror, line, await (last ? mirror.countsAfterWaiting() : mirror.counts()));
    }
  }

  #mirror(name: string): Mirror | undefined {
    const { mirrors, strangers, host, step } = this.#machine;
    const mirror = mirrors.get(name);
    if (mirror !== undefined) return mirror;
    const why = strangers.get(name);
    if (why !== undefined) this.#tally.skip(step, `${name}: ${why}`);
    else if (!host.mappings.has(name)) this.#tally.skip(step, `${name}: no such device is known here`);
    return undefined;
  }

  async #info(name: string, mirror: Mirror, text: string, bounds: CountBounds): Promise<void> {
    const { step } = this.#machine;
    const info = parseInfo(text);
    if (info === undefined) return this.#tally.skip(step, `${name}: this is not the status line of a mirror`);
    const { regionCount } = mirror.parts;
    if (info.regions !== regionCount)
      this.#tally.differ(step, `status of ${name}: number of regions`, String(regionCount), String(info.regions));
    const letter = await this.#logPart(name, mirror, info);
    if (mirror.lost !== undefined) return this.#tally.skip(step, `${name}: ${mirror.lost}`);
    this.#tally.compared.statusLines++;
    if (!letter) this.#tally.skip(step, `${name}: the log's letter depends on when its device was used`);
    await this.#count(name, mirror, info.inSync, bounds);
  }

  async #count(name: string, mirror: Mirror, count: number, { low, high }: CountBounds): Promise<void> {
    const { step } = this.#machine;
    if (count < low || count > high) {
      const expected = low === high ? String(low) : `${low} to ${high}`;
      return this.#tally.differ(step, `status of ${name}: regions in sync`, expected, String(count));
    }
    if (low < high) this.#tally.skip(step, 'the sync count depends on timing: held only against its bounds');
    await mirror.follow(count);
  }

  /** Compares the log's words of an info line; false if its letter had to be left out. */
  async #logPart(name: string, mirror: Mirror, info: InfoLine): Promise<boolean> {
    const expected = await this.#expected(mirror, 'info', info.logPart.split(' ')[2]);
    const disk = mirror.parts.place !== undefined;
    const open = disk && (mirror.lost !== undefined || (mirror.isLetterInDoubt() && expected.endsWith('A')));
    const shown = (part: string): string => (open && /[ADF]$/.test(part) ? part.slice(0, -1) : part);
    if (shown(expected) !== shown(info.logPart)) {
      this.#tally.differ(this.#machine.step, `status of ${name}: the log's part`, expected, info.logPart);
    }
    return !open;
  }

  async #table(name: string, mirror: Mirror, text: string): Promise<void> {
    const { step } = this.#machine;
    const part = logPartOfTable(text);
    if (part === undefined && !/^\d+ \d+ \S/.test(text)) return this.#tally.skip(step, `${name}: this is no table line`);
    const expected = await this.#expected(mirror, 'table', part?.split(' ')[2]);
    this.#tally.compared.tableLines++;
    if (part !== expected) this.#tally.differ(step, `table of ${name}: the log's part`, expected, part ?? text);
  }

  /** What our log prints, with its device called as the recorded machine calls it. */
  async #expected(mirror: Mirror, kind: StatusKind, printed: string | undefined): Promise<string> {
    const text = await mirror.log.status(kind);
    const { place, table } = mirror.parts;
    if (place === undefined) return text;
    const { host } = this.#machine;
    const path = table.log.args[0] ?? '';
    const minor = host.routeOf(path)?.minor;
    if (minor !== undefined && printed !== undefined) host.learnMajor(printed, minor);
    const device = host.routeOf(path)?.device ?? (minor === undefined ? printed : `?:${minor}`);
    return device === undefined ? text : text.replace(place.deviceName, device);
  }
}
