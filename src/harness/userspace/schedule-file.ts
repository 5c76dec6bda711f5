/**
 * A failing schedule of a userspace log as a file: everything is checked before anybody runs it.
 */
import * as v from 'valibot';
import { succeed } from '#base';
import type { Outcome } from '#base';
import { remedies, userspaceLawIds } from '#spec';
import type { RemedyId } from '#spec';
import { profileNames, syncWords } from '#spec/vocabulary';
import type { ProfileName } from '#spec/vocabulary';
import { alterations, refusals, strays } from '#world';
import type { UserspaceSchedule } from '#world';
import { placeOf, readText, scheduleText, writeReplacing, wrong } from '../schedule-file.ts';

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const uint32 = whole(0, 2 ** 32 - 1);
const stepsMax = 100_000;

const bare = (
  [
    'markAll',
    'clearAll',
    'flush',
    'getWork',
    'presuspend',
    'postsuspend',
    'resume',
    'load',
    'swap',
    'remove',
    'construct',
    'deliver',
    'loseRequest',
    'doubleRequest',
    'overflow',
    'crashDaemon',
    'startDaemon',
    'remoteEnds',
    'expire',
    'settle',
  ] as const
).map((name) => v.strictObject({ do: v.literal(name) }));
const ofRegion = (
  ['mark', 'clear', 'dispatch', 'land', 'legFails', 'inSync', 'isClean', 'isRemoteRecovering', 'remoteBegins'] as const
).map((name) => v.strictObject({ do: v.literal(name), region: uint32 }));
const ofNth = (['reply', 'loseReply', 'doubleReply', 'complete'] as const).map((name) =>
  v.strictObject({ do: v.literal(name), nth: uint32 }),
);

const steps = [
  ...bare,
  ...ofRegion,
  ...ofNth,
  v.strictObject({ do: v.literal('report'), nth: uint32, ok: v.boolean() }),
  v.strictObject({ do: v.literal('count'), aside: v.boolean() }),
  v.strictObject({ do: v.literal('status'), table: v.boolean() }),
  v.strictObject({ do: v.literal('refuse'), error: v.picklist(refusals) }),
  v.strictObject({ do: v.literal('alterReply'), nth: uint32, how: v.picklist(alterations) }),
  v.strictObject({ do: v.literal('stray'), how: v.picklist(strays) }),
  v.strictObject({ do: v.literal('fail'), nth: uint32, seen: uint32 }),
  v.strictObject({ do: v.literal('crashHost'), keep: uint32, exactly: v.optional(v.literal(true)) }),
  v.strictObject({ do: v.literal('wait'), milliseconds: whole(0, 86_400_000) }),
];

const schema = v.strictObject({
  dirtylog: v.literal('userspace-schedule'),
  version: v.literal(1),
  forwarder: v.picklist(profileNames),
  daemon: v.picklist(profileNames),
  without: v.optional(v.pipe(v.array(v.picklist(remedies.map(({ id }) => id))), v.maxLength(remedies.length))),
  seed: v.optional(v.pipe(v.number(), v.safeInteger())),
  law: v.optional(v.picklist([...userspaceLawIds, 'THROWS'])),
  world: v.strictObject({
    log: v.picklist(['core', 'disk']),
    regionCount: whole(1, 128),
    integrated: v.boolean(),
    syncWord: v.picklist(syncWords),
    synced: v.boolean(),
    named: v.boolean(),
    sequence: v.picklist(['zero', 'high']),
  }),
  steps: v.pipe(v.array(v.variant('do', steps)), v.maxLength(stepsMax)),
});

/** What such a file says. */
export interface UserspaceScheduleFile extends UserspaceSchedule {
  readonly dirtylog: 'userspace-schedule';
  readonly version: 1;
  readonly forwarder: ProfileName;
  readonly daemon: ProfileName;
  readonly without?: readonly RemedyId[] | undefined;
  readonly seed?: number | undefined;
  /** The law that it breaks, or broke. */
  readonly law?: string | undefined;
}

/** Reads a schedule of a userspace log. Faults: `unreadable`, `not-json`, `bad-schedule`, with the place in the JSON. */
export async function readUserspaceScheduleFile(file: string): Promise<Outcome<UserspaceScheduleFile>> {
  const text = await readText(file);
  return text.ok ? parseUserspaceSchedule(text.value, file) : text;
}

/** Checks its text; `file` is named in faults. */
export function parseUserspaceSchedule(text: string, file: string): Outcome<UserspaceScheduleFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return wrong('not-json', 'this is not JSON', file, 'the file was cut off, or is no schedule');
  }
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  if (parsed.success) return succeed(parsed.output);
  const [issue] = parsed.issues;
  return wrong('bad-schedule', `${placeOf(issue)}: ${issue.message}`, file, 'give a file that `dirtylog verify userspace` wrote');
}

/** Writes it into `folder` under `name`; never over something that is no schedule of a userspace log. Returns the path. */
export function writeUserspaceScheduleFile(folder: string, name: string, content: UserspaceScheduleFile): Promise<Outcome<string>> {
  return writeReplacing(folder, name, scheduleText(content), (text, file) => parseUserspaceSchedule(text, file).ok);
}
