/**
 * How a device-mapper table line and a mirror's status line are put together.
 *
 *     table given:   <start> <length> mirror <log type> <#log args> <log arg>... <#legs> <device> <offset>... [<#features> <feature>...]
 *     table printed: the same, with devices as major:minor
 *     info printed:  <start> <length> mirror <#legs> <device>... <in sync>/<regions> 1 <leg letters> <log part>
 *
 * Only as much is judged here as the log's part needs; the mirror's own mistakes are the kernel's to name.
 * Source: Linux `drivers/md/dm-raid1.c`, `drivers/md/dm-table.c`; recorded lines.
 */
import type { MirrorMode } from '#mirror';

/** How many legs a mirror has; Linux refuses fewer and more. */
const legCountMin = 2;
const legCountMax = 9;

/** One target of a table. */
export interface TableLine {
  /** In sectors. */
  readonly start: number;
  /** In sectors. */
  readonly length: number;
  readonly target: string;
  readonly words: readonly string[];
}

/** The log's words in a mirror's table line, as given. */
export interface LogWords {
  readonly type: string;
  readonly args: readonly string[];
  /** Everything behind the log's words. */
  readonly rest: readonly string[];
}

/** A mirror's table line, as far as it could be understood. */
export interface MirrorTable {
  readonly length: number;
  readonly log: LogWords;
  readonly legs: readonly Leg[];
  readonly handleErrors: boolean;
  readonly keepLog: boolean;
}

/** A leg as the table names it. */
export interface Leg {
  readonly path: string;
  /** Where the leg's data begins on that device. */
  readonly offsetSectors: number;
}

/** A mirror's info line. */
export interface InfoLine {
  /** What the legs are called. */
  readonly legs: readonly string[];
  /** A letter a leg. */
  readonly letters: string;
  readonly inSync: number;
  readonly regions: number;
  /** From the word count to the end of the line, as printed. */
  readonly logPart: string;
}

/** Reads a table line, or nothing if it does not begin as one. */
export function parseTableLine(text: string): TableLine | undefined {
  const [start = '', length = '', target, ...words] = text.trim().split(/\s+/);
  const numbers = /^\d{1,16}$/.test(start) && /^\d{1,16}$/.test(length);
  return numbers && target !== undefined ? { start: Number(start), length: Number(length), target, words } : undefined;
}

/** Reads the lines of a table, or nothing if one of them is none. */
export function parseTable(text: string | readonly string[]): readonly TableLine[] | undefined {
  const texts = (typeof text === 'string' ? text.split('\n') : text.flatMap((line) => line.split('\n'))).filter(
    (line) => line.trim() !== '',
  );
  const lines = texts.map((line) => parseTableLine(line));
  return lines.length === 0 || lines.includes(undefined) ? undefined : lines.filter((line) => line !== undefined);
}

/**
 * The log's words of a mirror line, counted as the mirror does, or why it takes none.
 *
 * The count is a plain decimal number of which 32 bits are kept.
 */
export function logWordsOf(words: readonly string[]): LogWords | { readonly refused: string } {
  const [type, countWord] = words;
  if (type === undefined || countWord === undefined) return { refused: 'Insufficient mirror log arguments' };
  if (!/^\d{1,20}$/.test(countWord)) return { refused: 'Invalid mirror log argument count' };
  const end = 2 + Number(BigInt(countWord) & 0xffff_ffffn);
  if (words.length < end) return { refused: 'Insufficient mirror log arguments' };
  return { type, args: words.slice(2, end), rest: words.slice(end) };
}

/** A mirror's table, or nothing if its legs or features cannot be followed. */
export function mirrorTableOf(line: TableLine): MirrorTable | undefined {
  const log = logWordsOf(line.words);
  if (line.target !== 'mirror' || 'refused' in log) return undefined;
  const legCount = numberOf(log.rest[0]);
  if (legCount === undefined || log.rest.length < 1 + 2 * legCount) return undefined;
  const legs: Leg[] = [];
  for (let leg = 0; leg < legCount; leg++) {
    const offsetSectors = numberOf(log.rest[2 + 2 * leg]);
    if (offsetSectors === undefined) return undefined;
    legs.push({ path: log.rest[1 + 2 * leg] ?? '', offsetSectors });
  }
  const features = new Set(log.rest.slice(2 + 2 * legCount));
  return { length: line.length, log, legs, handleErrors: features.has('handle_errors'), keepLog: features.has('keep_log') };
}

/** Whether Linux makes such a mirror at all. */
export function isPossible({ legs, handleErrors, keepLog }: MirrorTable): boolean {
  return legs.length >= legCountMin && legs.length <= legCountMax && (handleErrors || !keepLog);
}

/** The mode that a table's features make. */
export function modeOf({ handleErrors, keepLog }: MirrorTable): MirrorMode {
  if (!handleErrors) return 'none';
  return keepLog ? 'keepLog' : 'handleErrors';
}

/** The log's part of a printed table line with the space that ends it, or nothing if this is no mirror's line. */
export function logPartOfTable(text: string): string | undefined {
  const match = /^\d+ \d+ mirror (.*)$/.exec(text);
  const words = match?.[1]?.split(' ') ?? [];
  const log = logWordsOf(words);
  return 'refused' in log ? undefined : `${words.slice(0, 2 + log.args.length).join(' ')} `;
}

/** What a printed table line calls the legs, as far as it can be read. */
export function legNamesOfTable(text: string): readonly string[] {
  const line = parseTableLine(text);
  const table = line === undefined ? undefined : mirrorTableOf(line);
  return table?.legs.map(({ path }) => path) ?? [];
}

/** Reads the info line of a mirror with so many legs, or nothing if this is none. */
export function parseInfo(text: string, legCount: number): InfoLine | undefined {
  const match = /^\d+ \d+ mirror (\d{1,3}) (.*)$/.exec(text);
  if (match === null || Number(match[1]) !== legCount) return undefined;
  const words = (match[2] ?? '').split(' ');
  const counts = /^(\d{1,15})\/(\d{1,15})$/.exec(words[legCount] ?? '');
  const letters = words[legCount + 2];
  if (counts === null || words[legCount + 1] !== '1' || letters === undefined) return undefined;
  return {
    legs: words.slice(0, legCount),
    inSync: Number(counts[1]),
    regions: Number(counts[2]),
    letters,
    logPart: words.slice(legCount + 3).join(' '),
  };
}

/** A plain decimal number of sectors or things, or nothing. */
export function numberOf(word: string | undefined): number | undefined {
  return word !== undefined && /^\d{1,15}$/.test(word) ? Number(word) : undefined;
}
