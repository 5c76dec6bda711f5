/** The shapes of `--json`, as promised; more fields may come, none of these may go. */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = v.record(v.string(), count);
const verdict = v.picklist(['holds', 'violated', 'inconclusive']);

export const verifyShape = v.looseObject({
  verdict,
  seed: count,
  logs: v.array(
    v.looseObject({
      name: v.string(),
      profile: v.string(),
      runs: count,
      operations: count,
      crashes: count,
      faults: counts,
      commands: counts,
      laws: counts,
      coverage: v.optional(v.looseObject({ transitions: count, covered: count, percent: v.number(), uncovered: v.array(v.string()) })),
      violations: v.array(
        v.looseObject({ law: v.string(), steps: v.array(v.string()), replay: v.string(), expected: v.boolean(), sentence: v.string() }),
      ),
    }),
  ),
});

const view = v.looseObject({
  regions: v.array(count),
  memory: v.string(),
  cache: v.string(),
  medium: v.string(),
  contract: v.array(v.string()),
  asked: v.array(v.string()),
});

export const traceShape = v.looseObject({
  file: v.string(),
  log: v.string(),
  profile: v.string(),
  verdict,
  law: v.nullable(v.string()),
  steps: v.array(
    v.looseObject({
      part: v.picklist(['begin', 'schedule', 'quiet']),
      number: count,
      step: v.looseObject({ do: v.string() }),
      name: v.string(),
      ran: v.boolean(),
      view,
    }),
  ),
});

export const recordingShape = v.looseObject({
  recording: v.string(),
  agrees: v.boolean(),
  compared: v.looseObject({ images: count, activations: count, statusLines: count, tableLines: count, constructorLines: count }),
  differences: v.array(v.looseObject({ step: count, what: v.string(), expected: v.string(), got: v.string() })),
  notCompared: v.array(v.looseObject({ step: count, why: v.string() })),
});

export const inspectShape = v.looseObject({
  format: v.string(),
  version: count,
  nrRegions: v.pipe(v.string(), v.digits()),
  regions: count,
  clean: count,
  dirty: count,
  dirtyRanges: v.array(v.tuple([count, count])),
  problems: v.array(v.looseObject({ code: v.string(), message: v.string() })),
});

/** Reads a command's output against a shape. */
export function read<Shape extends v.GenericSchema>(shape: Shape, text: string): v.InferOutput<Shape> {
  return v.parse(shape, JSON.parse(text));
}
