/**
 * A failing schedule of a mirror as a file: everything is checked before anybody runs it.
 */
import * as v from 'valibot';
import { succeed } from '#base';
import type { Outcome } from '#base';
import { mirrorLawIds, mirrorModes, remedies } from '#spec';
import type { RemedyId } from '#spec';
import { profileNames, syncWords } from '#spec/vocabulary';
import type { MirrorSchedule } from '#world';
import { placeOf, readText, scheduleText, writeReplacing, wrong } from '../schedule-file.ts';

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const uint32 = whole(0, 2 ** 32 - 1);
const stepsMax = 100_000;

const steps = [
  v.strictObject({ do: v.literal('write'), block: uint32 }),
  v.strictObject({ do: v.literal('read'), block: uint32 }),
  v.strictObject({ do: v.literal('flush') }),
  v.strictObject({ do: v.literal('discard'), block: uint32 }),
  v.strictObject({ do: v.literal('work') }),
  v.strictObject({ do: v.literal('complete'), nth: uint32 }),
  v.strictObject({ do: v.literal('fail'), nth: uint32, seen: uint32 }),
  v.strictObject({ do: v.literal('suspend'), noFlush: v.boolean() }),
  v.strictObject({ do: v.literal('resume') }),
  v.strictObject({ do: v.literal('reload'), mode: v.picklist(mirrorModes) }),
  v.strictObject({ do: v.literal('crash'), keep: uint32, exactly: v.optional(v.literal(true)) }),
  v.strictObject({ do: v.literal('loseLeg'), leg: uint32 }),
  v.strictObject({ do: v.literal('returnLeg'), leg: uint32 }),
  v.strictObject({ do: v.literal('loseLog') }),
  v.strictObject({ do: v.literal('returnLog') }),
] as const;

const schema = v.strictObject({
  dirtylog: v.literal('mirror-schedule'),
  version: v.literal(1),
  profile: v.picklist(profileNames),
  without: v.optional(v.pipe(v.array(v.picklist(remedies.map(({ id }) => id))), v.maxLength(remedies.length))),
  seed: v.optional(v.pipe(v.number(), v.safeInteger())),
  law: v.optional(v.picklist([...mirrorLawIds, 'THROWS'])),
  world: v.strictObject({
    log: v.picklist(['core', 'disk']),
    legs: whole(2, 9),
    regionCount: whole(1, 64),
    regionSize: v.picklist([2, 4, 8, 16]),
    mode: v.picklist(mirrorModes),
    syncWord: v.picklist(syncWords),
    synced: v.boolean(),
  }),
  steps: v.pipe(v.array(v.variant('do', steps)), v.maxLength(stepsMax)),
});

/** What such a file says. */
export interface MirrorScheduleFile extends MirrorSchedule {
  readonly dirtylog: 'mirror-schedule';
  readonly version: 1;
  readonly profile: 'kernel' | 'strict';
  readonly without?: readonly RemedyId[] | undefined;
  readonly seed?: number | undefined;
  /** The law that it breaks, or broke. */
  readonly law?: string | undefined;
}

/** Reads a schedule of a mirror. Faults: `unreadable`, `not-json`, `bad-schedule`, with the place in the JSON. */
export async function readMirrorScheduleFile(file: string): Promise<Outcome<MirrorScheduleFile>> {
  const text = await readText(file);
  return text.ok ? parseMirrorSchedule(text.value, file) : text;
}

/** Checks its text; `file` is named in faults. */
export function parseMirrorSchedule(text: string, file: string): Outcome<MirrorScheduleFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return wrong('not-json', 'this is not JSON', file, 'the file was cut off, or is no schedule');
  }
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  if (parsed.success) return succeed(parsed.output);
  const [issue] = parsed.issues;
  return wrong('bad-schedule', `${placeOf(issue)}: ${issue.message}`, file, 'give a file that `dirtylog verify mirror` wrote');
}

/** Writes it into `folder` under `name`; never over something that is no schedule of a mirror. Returns the path. */
export function writeMirrorScheduleFile(folder: string, name: string, content: MirrorScheduleFile): Promise<Outcome<string>> {
  return writeReplacing(folder, name, scheduleText(content), (text, file) => parseMirrorSchedule(text, file).ok);
}
