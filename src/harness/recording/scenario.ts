/**
 * What stands in the `scenario.json` of a recording, checked before anything else looks at it.
 *
 * A recording is a folder: `scenario.json` with all that was done to a Linux guest and what its kernel said, in order, and gzipped
 * images of the log device beside it. Kinds of steps that are not known here are kept as `unknown`, since they may have changed anything.
 *
 * Leaves out: the files that images are in (see `files.ts`) and every judgement. Fields nobody reads are not checked.
 */
import * as v from 'valibot';
import { fail, succeed } from '#base';
import type { Outcome } from '#base';
import { readText } from './files.ts';

/** More steps than any recording needs; a limit, so that a hostile file costs no more than its size. */
const stepsMax = 100_000;
/** As many bits of an image as its recorder looked at, at most. */
export const lookedAtMax = 2 ** 26;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const lines = v.array(v.string());
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const ranges = v.array(v.tuple([count, count]));

const decoded = v.looseObject({
  magic: v.string(),
  version: count,
  nr_regions: v.pipe(v.number(), v.minValue(0)),
  looked_at: v.pipe(count, v.maxValue(lookedAtMax)),
  clean: count,
  dirty: count,
  dirty_regions: ranges,
  dirty_regions_cut: v.optional(v.boolean()),
});
/** The recorder's own reading of an image. */
export type Decoded = v.InferOutput<typeof decoded>;

const bootStep = v.looseObject({ do: v.literal('boot'), devices: v.record(name, v.looseObject({ dev: v.string(), sectors: count })) });
const runStep = v.looseObject({
  do: v.literal('run'),
  cmd: v.string(),
  rc: v.number(),
  out: v.optional(lines),
  kernel_messages: v.optional(lines),
});
const createStep = v.looseObject({
  do: v.literal('create'),
  name,
  table: v.union([v.string(), lines]),
  rc: v.number(),
  out: v.optional(lines),
  kernel_messages: v.optional(lines),
});
const statusStep = v.looseObject({ do: v.literal('status'), name, info: v.optional(v.string()), table: v.optional(v.string()) });
const waitStep = v.looseObject({ do: v.literal('wait-for-sync'), name, seconds: v.number(), seen: lines });
const imageStep = v.looseObject({
  do: v.literal('log-image'),
  step: v.string(),
  device_bytes: v.pipe(count, v.minValue(512)),
  trimmed_bytes: count,
  raw_sha256: v.pipe(v.string(), v.hash(['sha256'])),
  decoded,
  file: v.optional(v.string()),
});
const editStep = v.looseObject({ do: v.literal('host-edit'), device: name, at: count, hex: v.string() });
const restoreStep = v.looseObject({ do: v.literal('host-restore'), device: name, to: v.string() });
const plainStep = <const Kind extends string>(kind: Kind) => v.looseObject({ do: v.literal(kind) });
// `issued`: writes begun, with number, sector and sectors of each, or how many; `acknowledged`: the numbers of those that had ended, or how
// many; `regions`: of those that had not.
const noteStep = v.looseObject({
  do: v.literal('note'),
  text: v.optional(v.string()),
  issued: v.optional(v.union([v.array(v.tuple([count, count, count])), count])),
  acknowledged: v.optional(v.union([v.array(count), count])),
  regions: v.optional(ranges),
});
const compareStep = v.looseObject({
  do: v.literal('compare-legs'),
  a: v.optional(name),
  b: v.optional(name),
  region_sectors: v.optional(v.pipe(count, v.minValue(1))),
  differing: v.optional(count),
  differing_regions: v.optional(ranges),
});
const unknownStep = v.pipe(
  v.looseObject({ do: v.string() }),
  v.transform((step) => ({ do: 'unknown' as const, kind: step.do })),
);

const byKind = {
  boot: bootStep,
  run: runStep,
  create: createStep,
  status: statusStep,
  'wait-for-sync': waitStep,
  'log-image': imageStep,
  'host-edit': editStep,
  'host-restore': restoreStep,
  note: noteStep,
  crash: plainStep('crash'),
  'power-off': plainStep('power-off'),
  'compare-legs': compareStep,
  check: plainStep('check'),
  trace: plainStep('trace'),
};

/** One step of a recording, told apart by `do`. */
export type Step = v.InferOutput<(typeof byKind)[keyof typeof byKind] | typeof unknownStep>;
/** A step in which the guest starts. */
export type BootStep = v.InferOutput<typeof bootStep>;
/** A step that shows the bytes of a log device. */
export type ImageStep = v.InferOutput<typeof imageStep>;
/** A step that waits for the end of a resync. */
export type WaitStep = v.InferOutput<typeof waitStep>;
/** A step that changes bytes of a disk while no guest runs. */
export type EditStep = v.InferOutput<typeof editStep>;
/** What somebody noted. */
export type NoteStep = v.InferOutput<typeof noteStep>;
/** A step in which the host compares two disks. */
export type CompareStep = v.InferOutput<typeof compareStep>;
/** A shell script run in the guest. */
export type RunStep = v.InferOutput<typeof runStep>;

const step: v.GenericSchema<unknown, Step> = v.lazy((input): v.GenericSchema<unknown, Step> => {
  const kind = typeof input === 'object' && input !== null && 'do' in input ? input.do : undefined;
  return typeof kind === 'string' && Object.hasOwn(byKind, kind) ? byKind[kind as keyof typeof byKind] : unknownStep;
});

const scenario = v.looseObject({
  name,
  title: v.optional(v.string()),
  kernel: v.optional(v.string()),
  steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(stepsMax)),
});

/** A recording's `scenario.json`. */
export type Scenario = v.InferOutput<typeof scenario>;

/** Reads and checks `scenario.json` in `directory`. Faults: `unreadable`, `not-json`, `bad-recording`, with the field that is wrong. */
export async function readScenario(directory: string): Promise<Outcome<Scenario>> {
  const text = await readText(directory, 'scenario.json');
  if (!text.ok) return text;
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch (error) {
    const hint = 'the file was cut off or is no JSON at all; copy the recording again';
    return fail({
      kind: 'not-json',
      message: `scenario.json is not JSON: ${messageOf(error)}`,
      operation: 'replay',
      place: directory,
      hint,
    });
  }
  const parsed = v.safeParse(scenario, json, { abortEarly: true });
  if (parsed.success) return succeed(parsed.output);
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'the whole file';
  const hint = 'a recording has a name and steps, each with a `do` and the fields of that kind';
  return fail({ kind: 'bad-recording', message: `scenario.json, ${where}: ${issue.message}`, operation: 'replay', place: directory, hint });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
