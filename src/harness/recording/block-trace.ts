/**
 * What was traced below a mirror: every request to legs and log in its order, cut into sections by notes, and what each write to the log held.
 *
 * Two files, each a JSON value a line: `block-events.jsonl` (from tracefs) and `log-writes.jsonl` (from dm-log-writes, whose n-th entry
 * with data is the n-th write to the log in the other). Completions are left out: they say when, not what.
 */
import * as v from 'valibot';
import { fail, succeed } from '#base';
import type { Outcome } from '#base';

/** Kinds of requests to a block device. */
export type BlockEventKind = 'read' | 'write' | 'flush' | 'discard' | 'other';

/** A request to a block device. */
export interface BlockEvent {
  /** The device's name in the trace. */
  readonly device: string;
  readonly kind: BlockEventKind;
  readonly sector: number;
  readonly sectors: number;
}

/** What was traced between two notes. */
export interface BlockSection {
  readonly note: string;
  readonly events: readonly BlockEvent[];
}

/** What a write to the log held. */
export interface LogWrite {
  readonly dirtyRegions: readonly (readonly [number, number])[];
  readonly sha256: string | undefined;
}

/** The traces of a recording. */
export interface BlockTrace {
  readonly sections: readonly BlockSection[];
  /** In order; empty if there is no such trace. */
  readonly logWrites: readonly LogWrite[];
}

/** More lines of a trace than this are not read. */
const linesMax = 1_000_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const noteLine = v.looseObject({ note: v.string() });
const eventLine = v.looseObject({ ev: v.string(), dev: v.string(), rwbs: v.string(), sector: count, sectors: count });
const traceLine = v.union([noteLine, eventLine]);
const logWriteLine = v.looseObject({
  sectors: count,
  dirty_regions: v.optional(v.array(v.tuple([count, count]))),
  data_sha256: v.optional(v.string()),
});

/** Reads both files. Faults: `bad-recording`, with the line that is wrong. */
export function readTrace(events: string, logWrites: string | undefined): Outcome<BlockTrace> {
  const lines = parseLines(events, traceLine, 'block-events.jsonl');
  if (!lines.ok) return lines;
  const writes = parseLines(logWrites ?? '', logWriteLine, 'log-writes.jsonl');
  if (!writes.ok) return writes;
  return succeed({
    sections: sectionsOf(lines.value),
    logWrites: writes.value
      .filter(({ sectors, dirty_regions: dirty }) => sectors > 0 && dirty !== undefined)
      .map(({ dirty_regions: dirtyRegions = [], data_sha256: sha256 }) => ({ dirtyRegions, sha256 })),
  });
}

/** A request in words. */
export function textOfEvent({ device, kind, sector, sectors }: BlockEvent): string {
  return kind === 'flush' ? `${device} flush` : `${device} ${kind} ${sectors} at ${sector}`;
}

function sectionsOf(lines: readonly v.InferOutput<typeof traceLine>[]): readonly BlockSection[] {
  const sections: { note: string; events: BlockEvent[] }[] = [];
  for (const line of lines) {
    if ('note' in line && typeof line.note === 'string') sections.push({ note: line.note, events: [] });
    else if ('ev' in line && line.ev === 'bio_queue') sections.at(-1)?.events.push(eventOf(line as v.InferOutput<typeof eventLine>));
  }
  return sections;
}

function eventOf({ dev: device, rwbs, sector, sectors }: v.InferOutput<typeof eventLine>): BlockEvent {
  return { device, kind: kindOf(rwbs, sectors), sector, sectors };
}

/** `rwbs`: F before W flushes first, F after it is FUA; S is synchronous, which does not matter here. */
function kindOf(rwbs: string, sectors: number): BlockEventKind {
  const letters = rwbs.replaceAll(/[SMA]/g, '');
  if (sectors === 0 && (letters === 'FW' || letters === 'F')) return 'flush';
  return letters === 'R' ? 'read' : letters === 'W' ? 'write' : letters === 'D' ? 'discard' : 'other';
}

function parseLines<Schema extends v.GenericSchema>(text: string, schema: Schema, file: string): Outcome<v.InferOutput<Schema>[]> {
  const values: v.InferOutput<Schema>[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.slice(0, linesMax).entries()) {
    if (line.trim() === '') continue;
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), line, { abortEarly: true });
    if (!parsed.success) {
      const hint = 'a trace has a JSON object a line; copy the recording again';
      const message = `${file}, line ${index + 1}: ${parsed.issues[0].message}`;
      return fail({ kind: 'bad-recording', message, operation: 'replay', place: file, hint });
    }
    values.push(parsed.output);
  }
  return succeed(values);
}
