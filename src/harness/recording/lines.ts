/**
 * Holds the status and table lines that a kernel printed against our mirror and log, character by character.
 *
 * What the history leaves open is taken from the recorded line: a sync count within its bounds, the letter of a leg or log that failed at a
 * moment that nobody knows. Of a mirror with a userspace log, what the daemon says is taken from it as well.
 */
import { infoOfMirror, tableOfMirror } from '#mirror';
import type { StatusKind } from '#spec/vocabulary';
import type { Mapping } from './host.ts';
import type { Machine } from './machine.ts';
import type { Mirror } from './mirror.ts';
import type { CountBounds } from './mirror-parts.ts';
import { nameOf, placesOf } from './names.ts';
import { legNamesOfTable, logPartOfTable, mirrorTableOf, modeOf, parseInfo } from './table-line.ts';
import type { InfoLine, MirrorTable } from './table-line.ts';
import type { Tally } from './tally.ts';

/** After so many seconds a recorder gives up waiting for a resync, so its last line says nothing of the end. */
const waitSecondsMax = 60;

/** The letters that the history allows, leg by leg; nothing where it leaves one open. */
type Letters = readonly (readonly string[] | undefined)[];

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
    if (mirror === undefined) return this.#stranger(name, info, table);
    if (info !== undefined) await this.#info(name, mirror, info, await mirror.counts());
    if (table !== undefined) await this.#table(name, mirror, table);
  }

  /** The lines seen while a recorder waited for the end of a resync. */
  async wait(name: string, seen: readonly string[], seconds: number): Promise<void> {
    const mirror = this.#mirror(name);
    for (const [index, line] of seen.entries()) {
      if (line === '...') continue;
      const last = index === seen.length - 1 && seconds < waitSecondsMax;
      if (mirror === undefined) this.#stranger(name, line, undefined);
      else await this.#info(name, mirror, line, await (last ? mirror.countsAfterWaiting() : mirror.counts()));
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
    const info = parseInfo(text, mirror.parts.table.legs.length);
    if (info === undefined) return this.#noInfo(name, text);
    const { regionCount } = mirror.parts;
    if (info.regions !== regionCount)
      this.#tally.differ(step, `status of ${name}: number of regions`, String(regionCount), String(info.regions));
    const log = await this.#logPart(name, mirror, info);
    if (mirror.lost !== undefined) return this.#tally.skip(step, `${name}: ${mirror.lost}`);
    this.#tally.compared.statusLines++;
    const before = mirror.letters();
    if (!(await this.#count(name, mirror, info.inSync, bounds))) return;
    const letters = this.#compareLetters(name, info, await this.#lettersOf(mirror, before, info));
    const line = infoOfMirror(placesOf(this.#machine.host, mirror.parts.table, info.legs), info.inSync, info.regions, letters, log);
    this.#compare(`status of ${name}: the line`, `0 ${mirror.parts.table.length} mirror ${line}`, text);
  }

  #noInfo(name: string, text: string): void {
    const { step } = this.#machine;
    if (!/^\d+ \d+ mirror /.test(text)) return this.#tally.skip(step, `${name}: this is not the status line of a mirror`);
    this.#tally.differ(step, `status of ${name}: the line`, 'the status line of a mirror with these legs', text);
  }

  /** Compares the count; false if it differs. */
  async #count(name: string, mirror: Mirror, count: number, { low, high }: CountBounds): Promise<boolean> {
    const { step } = this.#machine;
    if (count < low || count > high) {
      const expected = low === high ? String(low) : `${low} to ${high}`;
      this.#tally.differ(step, `status of ${name}: regions in sync`, expected, String(count));
      return false;
    }
    if (low < high) this.#tally.skip(step, 'the sync count depends on timing: held only against its bounds');
    await mirror.follow(count);
    this.#compareRecovery(name, mirror);
    return true;
  }

  #compareRecovery(name: string, mirror: Mirror): void {
    const ended = mirror.recoveries.takeEnded();
    if (ended?.kind === 'unknown') this.#tally.skip(this.#machine.step, 'no image shows which regions there were to recover');
    if (ended?.kind !== 'known') return;
    this.#tally.compared.recoveries++;
    this.#compare(`recovery of ${name}`, ended.ours, ended.shown);
  }

  /** The letters that the history allows: errors are forgotten when all regions are in sync, at that moment or in the next. */
  async #lettersOf(mirror: Mirror, before: readonly (string | undefined)[], info: InfoLine): Promise<Letters> {
    const isFull = (await mirror.log.getSyncCount()) === info.regions;
    const open = isFull !== (info.inSync === info.regions);
    return mirror.letters().map((letter, leg) => {
      const earlier = before[leg];
      if (letter === undefined || earlier === undefined || (open && mirror.hasFailed(leg))) return undefined;
      return [letter, earlier];
    });
  }

  /** Gives the letters as they are to be printed. */
  #compareLetters(name: string, info: InfoLine, allowed: Letters): string {
    const { step } = this.#machine;
    const printed = (leg: number): string => info.letters[leg] ?? '';
    const letters = allowed
      .map((some, leg) => (some === undefined || some.includes(printed(leg)) ? printed(leg) : (some[0] ?? '')))
      .join('');
    this.#tally.compared.legLetters += allowed.filter((some) => some !== undefined).length;
    if (allowed.includes(undefined)) this.#tally.skip(step, `${name}: a leg's letter depends on when it was used`);
    if (letters !== info.letters) this.#tally.differ(step, `status of ${name}: the legs' letters`, letters, info.letters);
    return letters === info.letters ? letters : info.letters;
  }

  /** Compares the log's words of an info line and gives them, with a letter that is open as it was printed. */
  async #logPart(name: string, mirror: Mirror, info: InfoLine): Promise<string> {
    const expected = await this.#logWords(mirror, 'info', info.logPart.split(' ')[2]);
    const disk = mirror.parts.place !== undefined;
    const open = disk && (mirror.lost !== undefined || (mirror.isLetterInDoubt() && expected.endsWith('A')));
    const shown = (part: string): string => (open && /[ADF]$/.test(part) ? part.slice(0, -1) : part);
    if (shown(expected) !== shown(info.logPart)) {
      this.#tally.differ(this.#machine.step, `status of ${name}: the log's part`, expected, info.logPart);
    }
    if (open && mirror.lost === undefined)
      this.#tally.skip(this.#machine.step, `${name}: the log's letter depends on when its device was used`);
    return info.logPart;
  }

  async #table(name: string, mirror: Mirror, text: string): Promise<void> {
    const { step } = this.#machine;
    const part = logPartOfTable(text);
    if (part === undefined && !/^\d+ \d+ \S/.test(text)) return this.#tally.skip(step, `${name}: this is no table line`);
    const expected = await this.#logWords(mirror, 'table', part?.split(' ')[2]);
    this.#tally.compared.tableLines++;
    if (part === expected) this.#compare(`table of ${name}: the line`, this.#tableLine(mirror.parts.table, expected, text), text);
    else this.#tally.differ(step, `table of ${name}: the log's part`, expected, part ?? text);
  }

  #tableLine(table: MirrorTable, logPart: string, printed: string): string {
    const places = placesOf(this.#machine.host, table, legNamesOfTable(printed));
    return `0 ${table.length} mirror ${tableOfMirror(logPart, places, modeOf(table))}`;
  }

  #compare(what: string, expected: string, got: string): void {
    if (expected !== got) this.#tally.differ(this.#machine.step, what, expected, got);
  }

  /** What our log prints, with its device called as the recorded machine calls it. */
  async #logWords(mirror: Mirror, kind: StatusKind, printed: string | undefined): Promise<string> {
    const text = await mirror.log.status(kind);
    const { place, table } = mirror.parts;
    if (place === undefined) return text;
    const device = nameOf(this.#machine.host, table.log.args[0] ?? '', printed);
    return device === undefined ? text : text.replace(place.deviceName, device);
  }

  /** The lines of a mirror that is not replayed, for its daemon keeps the log. */
  #stranger(name: string, info: string | undefined, table: string | undefined): void {
    const mapping = this.#machine.host.mappings.get(name);
    const made = mapping === undefined ? undefined : userspaceTableOf(mapping);
    if (made === undefined) return;
    if (info !== undefined) this.#userspaceInfo(name, made, info);
    if (table === undefined) return;
    this.#tally.compared.tableLines++;
    const words = [made.log.type, String(made.log.args.length), ...made.log.args, ''].join(' ');
    this.#compare(`table of ${name}: the line`, this.#tableLine(made, words, table), table);
  }

  #userspaceInfo(name: string, table: MirrorTable, text: string): void {
    const { host, step } = this.#machine;
    const info = parseInfo(text, table.legs.length);
    // Only a leg that is a disk itself is certain to be well.
    if (info === undefined || !table.legs.every(({ path }) => host.diskAt(path) !== undefined)) return;
    this.#tally.compared.statusLines++;
    this.#tally.skip(step, `${name}: count and log part of a userspace log are its daemon's words`);
    const letters = this.#compareLetters(
      name,
      info,
      table.legs.map(() => ['A']),
    );
    const line = infoOfMirror(placesOf(host, table, info.legs), info.inSync, info.regions, letters, info.logPart);
    this.#compare(`status of ${name}: the line`, `0 ${table.length} mirror ${line}`, text);
  }
}

/** The table of a live mirror with a userspace log. */
function userspaceTableOf({ live }: Mapping): MirrorTable | undefined {
  const [line] = live ?? [];
  if (line === undefined || live?.length !== 1 || line.start !== 0) return undefined;
  const table = mirrorTableOf(line);
  return table?.log.type === 'userspace' ? table : undefined;
}
