/**
 * A failing schedule as a file: what is in it, how it is read when nobody vouches for it, and how it is written.
 *
 * - Reading checks everything before anybody runs it: unknown fields, wrong kinds, sizes beyond what a schedule may ask for.
 * - Writing never replaces a file that is not a schedule; a name that is taken by something else gets a number.
 * - A file names no code to load: a schedule found on somebody's own log says so, and whoever replays it names the module again.
 */
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { fail, succeed } from '#base';
import type { Outcome } from '#base';
import { lawIds, remedies } from '#spec';
import type { RemedyId } from '#spec';
import { profileNames, syncWords } from '#spec/vocabulary';
import type { Schedule } from '#world';
import type { MirrorScheduleFile } from './mirror/schedule-file.ts';
import type { UserspaceScheduleFile } from './userspace/schedule-file.ts';

/** The most steps of a schedule that is read. */
export const scheduleStepsMax = 100_000;
/** The most regions of a table in a schedule that is read. */
export const scheduleRegionsMax = 65_536;
/** The largest file that is read: 64 MiB. */
const fileBytesMax = 2 ** 26;

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const uint32 = whole(0, 2 ** 32 - 1);
const regionCount = whole(1, scheduleRegionsMax);
const regionSize = v.pipe(
  whole(2, 2 ** 20),
  v.check((size) => (size & (size - 1)) === 0, 'a region size is a power of two'),
);
const syncWord = v.picklist(syncWords);
const region = uint32;
const nth = uint32;

const steps = [
  v.strictObject({ do: v.literal('markRegion'), region }),
  v.strictObject({ do: v.literal('flush') }),
  v.strictObject({ do: v.literal('dispatch'), region }),
  v.strictObject({ do: v.literal('land'), region, leg: v.picklist([0, 1]) }),
  v.strictObject({ do: v.literal('legWriteFailed'), region }),
  v.strictObject({ do: v.literal('clearRegion'), region }),
  v.strictObject({ do: v.literal('getResyncWork') }),
  v.strictObject({ do: v.literal('setRegionSync'), region, inSync: v.boolean() }),
  v.strictObject({ do: v.literal('complete'), nth }),
  v.strictObject({ do: v.literal('fail'), nth, seen: uint32 }),
  v.strictObject({ do: v.literal('presuspend') }),
  v.strictObject({ do: v.literal('postsuspend') }),
  v.strictObject({ do: v.literal('resume') }),
  v.strictObject({ do: v.literal('reload'), regionCount, regionSize, syncWord }),
  v.strictObject({ do: v.literal('crash'), keep: uint32 }),
  v.strictObject({ do: v.literal('loseDevice') }),
  v.strictObject({ do: v.literal('returnDevice'), stale: v.boolean() }),
  v.strictObject({ do: v.literal('imagineCrash'), keep: uint32 }),
  v.strictObject({ do: v.literal('status') }),
] as const;

const world = v.strictObject({
  log: v.picklist(['core', 'disk']),
  regionCount,
  regionSize,
  blockSizeBytes: v.picklist([512, 1024, 2048, 4096]),
  syncWord,
  content: v.picklist(['zeros', 'stale-ones', 'prewritten', 'foreign', 'foreign-behind-zeros', 'unknown-version', 'count-too-large']),
  takeover: v.boolean(),
  handleErrors: v.boolean(),
  synced: v.boolean(),
});

const shortText = v.pipe(v.string(), v.maxLength(1024));
const pathStep = v.strictObject({ step: v.nullable(shortText), locals: v.record(shortText, shortText) });

/** The law that a log breaks which throws, or uses its device wrongly. */
const throwsLaw = 'THROWS';

/** The schema of the file. */
export const scheduleFileSchema = v.strictObject({
  dirtylog: v.literal('schedule'),
  version: v.literal(1),
  /** Whose failure it is; `foreign`: a log that is not ours. */
  log: v.picklist(['core', 'disk', 'foreign']),
  /** The file name of a foreign log, for people. */
  impl: v.optional(v.pipe(v.string(), v.maxLength(1024))),
  profile: v.picklist(profileNames),
  /** Remedies that were left out. */
  without: v.optional(v.pipe(v.array(v.picklist(remedies.map(({ id }) => id))), v.maxLength(remedies.length))),
  /** The campaign that found it. */
  seed: v.optional(v.pipe(v.number(), v.safeInteger())),
  /** The law that it breaks, or broke. */
  law: v.optional(v.picklist([...lawIds, throwsLaw])),
  /** Only that law is looked at: the schedule breaks others on its way. */
  alone: v.optional(v.literal(true)),
  /** The path of the checker that the schedule follows, for people. */
  path: v.optional(v.pipe(v.array(pathStep), v.maxLength(scheduleStepsMax))),
  world,
  steps: v.pipe(v.array(v.variant('do', steps)), v.maxLength(scheduleStepsMax)),
});

/** What a schedule's file says. */
export interface ScheduleFile extends Schedule {
  readonly dirtylog: 'schedule';
  readonly version: 1;
  readonly log: 'core' | 'disk' | 'foreign';
  readonly impl?: string | undefined;
  readonly profile: 'kernel' | 'strict';
  readonly without?: readonly RemedyId[] | undefined;
  readonly seed?: number | undefined;
  readonly law?: string | undefined;
  readonly alone?: true | undefined;
  readonly path?: readonly NamedPathStep[] | undefined;
}

/** A step of a path of the checker, and the local state of each component behind it. */
export interface NamedPathStep {
  /** `null` at the beginning. */
  readonly step: string | null;
  readonly locals: Readonly<Record<string, string>>;
}

/** Reads a schedule. Faults: `unreadable`, `not-json`, `not-a-schedule`, `bad-schedule`, with the place in the JSON. */
export async function readScheduleFile(file: string): Promise<Outcome<ScheduleFile>> {
  const text = await readText(file);
  return text.ok ? parseScheduleFile(text.value, file) : text;
}

/** Checks a schedule's text; `file` is named in faults. */
export function parseScheduleFile(text: string, file: string): Outcome<ScheduleFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const hint = 'the file was cut off, or is no JSON; log images are for `dirtylog inspect`';
    return wrong('not-json', `this is not JSON: ${messageOf(error)}`, file, hint);
  }
  if (typeof json === 'object' && json !== null && 'dirtylog' in json && json.dirtylog === 'path') {
    const hint = 'look at it with `dirtylog check --paths`';
    return wrong('not-a-schedule', 'this is a path of the checker that has no schedule: there is nothing to run on a log', file, hint);
  }
  if (typeof json === 'object' && json !== null && 'dirtylog' in json && json.dirtylog === 'mirror-schedule') {
    const hint = `run it with \`dirtylog verify mirror --replay ${file}\``;
    return wrong('not-a-schedule', 'this is a schedule for a mirror, not for a log', file, hint);
  }
  if (typeof json !== 'object' || json === null || !('dirtylog' in json) || json.dirtylog !== 'schedule') {
    const hint = 'give a file that `dirtylog verify` wrote, or the folder of a recording';
    return wrong('not-a-schedule', 'this JSON is no schedule: it does not begin with "dirtylog": "schedule"', file, hint);
  }
  const parsed = v.safeParse(scheduleFileSchema, json, { abortEarly: true });
  if (parsed.success) return succeed(parsed.output);
  const [issue] = parsed.issues;
  return wrong('bad-schedule', `${placeOf(issue)}: ${issue.message}`, file, 'mend the file, or let `dirtylog verify` write it again');
}

/**
 * Writes a schedule into `folder` under `name`, or under `name` with a number where that is taken by something else; a schedule of the same
 * name is replaced. Returns the path. Faults: `unwritable`.
 */
export function writeScheduleFile(folder: string, name: string, content: ScheduleFile): Promise<Outcome<string>> {
  return writeReplacing(folder, name, scheduleText(content), (text, file) => parseScheduleFile(text, file).ok);
}

/**
 * Writes a text as `writeScheduleFile` does; a file of that name is replaced where `isOurs` says so of its text.
 *
 * @hidden
 */
export async function writeReplacing(
  folder: string,
  name: string,
  text: string,
  isOurs: (text: string, file: string) => boolean,
): Promise<Outcome<string>> {
  for (let number = 1; number < 1000; number++) {
    const file = path.join(folder, number === 1 ? `${name}.json` : `${name}-${number}.json`);
    if (!(await mayReplace(file, isOurs))) continue;
    const draft = path.join(folder, `.${name}.${process.pid}.tmp`);
    try {
      await writeFile(draft, text, { flag: 'wx' });
      await rename(draft, file);
      return succeed(file);
    } catch (error) {
      // Where nothing could be written there may be nothing that can be removed.
      await rm(draft, { force: true }).catch(() => undefined);
      return unwritable(file, error);
    }
  }
  return wrong('unwritable', `${name}.json and a thousand names like it are taken by other files`, folder, 'write elsewhere with --out');
}

/**
 * Whether a folder can be written to, as far as can be told without writing.
 *
 * @hidden
 */
export async function isFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
}

/** The file's text: one step a line, so that it can be read and changed by hand. */
export function scheduleText(file: ScheduleFile | MirrorScheduleFile | UserspaceScheduleFile): string {
  const { steps: list, path: shown, ...head } = { path: undefined, ...file };
  const open = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  const lists = [...(shown === undefined ? [] : [listText('path', shown)]), listText('steps', list)];
  return `${[open, ...lists].join(',\n')}\n}\n`;
}

function listText(name: string, list: readonly unknown[]): string {
  const lines = list.map((each) => `\n    ${JSON.stringify(each)}`);
  return `  "${name}": [${lines.join(',')}${list.length === 0 ? '' : '\n  '}]`;
}

async function mayReplace(file: string, isOurs: (text: string, file: string) => boolean): Promise<boolean> {
  const text = await readText(file);
  if (text.ok) return isOurs(text.value, file);
  // Where the system itself refuses to look, writing will say why.
  return text.fault.cause !== undefined;
}

/**
 * The text of a file that is small enough to be a schedule.
 *
 * @hidden
 */
export async function readText(file: string): Promise<Outcome<string>> {
  try {
    const kind = await stat(file);
    if (!kind.isFile()) return wrong('unreadable', 'this is not a file', file, 'give a file that `dirtylog verify` wrote');
    if (kind.size > fileBytesMax) return wrong('unreadable', `the file has ${kind.size} bytes; ${fileBytesMax} are read at most`, file);
    return succeed(await readFile(file, 'utf8'));
  } catch (error) {
    const cause = causeOf(error);
    const why = cause === 'ENOENT' ? 'there is no such file' : 'the file cannot be read';
    return fail({ kind: 'unreadable', message: why, place: file, cause, hint: 'check the path' });
  }
}

function unwritable(file: string, error: unknown): Outcome<never> {
  const cause = causeOf(error);
  const hint = cause === 'ENOSPC' ? 'make room on the disk, or write elsewhere with --out' : 'write elsewhere with --out';
  return fail({ kind: 'unwritable', message: 'the schedule cannot be written', place: file, cause, hint });
}

/**
 * A fault of a file.
 *
 * @hidden
 */
export function wrong(kind: string, message: string, place: string, hint?: string): Outcome<never> {
  return fail({ kind, message, place, ...(hint === undefined ? {} : { hint }) });
}

/**
 * `steps[3].region`, or `the whole file`.
 *
 * @hidden
 */
export function placeOf(issue: v.BaseIssue<unknown>): string {
  const words = (issue.path ?? []).map(({ key }, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`));
  return words.length === 0 ? 'the whole file' : words.join('');
}

function causeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : messageOf(error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
