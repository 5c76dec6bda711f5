/**
 * The file that says what a mirror consists of: JSON, written once by `create`, whole or not at all.
 *
 * Paths in it count from the folder that it lies in, so that the folder may be moved.
 */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { done, fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';
import type { MirrorMode } from '#mirror';
import { regionCountMax } from '#spec/vocabulary';
import { systemErrorFault } from './system-error.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const filePath = v.pipe(v.string(), v.minLength(1));

const shape = v.strictObject({
  dirtylog: v.literal('mirror'),
  version: v.literal(1),
  /** Sectors. */
  length: v.pipe(count, v.maxValue(Number.MAX_SAFE_INTEGER)),
  /** Sectors: a power of two. */
  regionSize: v.pipe(
    count,
    v.minValue(2),
    v.maxValue(regionCountMax),
    v.check((size) => Number.isInteger(Math.log2(size)), 'is not a power of two'),
  ),
  legs: v.pipe(v.array(filePath), v.minLength(2), v.maxLength(9)),
  log: v.variant('type', [v.strictObject({ type: v.literal('core') }), v.strictObject({ type: v.literal('disk'), path: filePath })]),
  features: v.array(v.picklist(['handle_errors', 'keep_log'])),
});

/** What a mirror consists of. */
export type Description = v.InferOutput<typeof shape>;

/** A mirror's parts, their paths as they can be opened from here. */
export interface MirrorParts {
  readonly length: number;
  readonly regionSize: number;
  readonly legs: readonly string[];
  /** Path of a disk log. */
  readonly log?: string;
  readonly mode: MirrorMode;
}

/** Reads a description. */
export async function readDescription(file: string): Promise<Outcome<MirrorParts>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return fail(systemErrorFault(error, file, 'check the path; `dirtylog mirror create` makes a mirror and its description'));
  }
  const parsed = parse(text);
  if (!parsed.ok) return fail({ ...parsed.fault, place: file });
  const { length, regionSize, legs, log, features } = parsed.value;
  const at = (name: string): string => (path.isAbsolute(name) ? name : path.join(path.dirname(file), name));
  return succeed({
    length,
    regionSize,
    legs: legs.map(at),
    mode: features.includes('keep_log') ? 'keepLog' : features.includes('handle_errors') ? 'handleErrors' : 'none',
    ...(log.type === 'disk' ? { log: at(log.path) } : {}),
  });
}

function parse(text: string): Outcome<Description> {
  const refuse = (message: string): { ok: false; fault: Fault } =>
    fail({
      kind: 'bad-description',
      message,
      hint: 'name a file that `dirtylog mirror create` has written, or write it again from a copy',
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('the file is not JSON, so it describes no mirror: it is damaged, or another file');
  }
  const result = v.safeParse(shape, value);
  if (result.success) return succeed(result.output);
  const [issue] = result.issues;
  return refuse(`the file describes no mirror: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}

/** Says a path as seen from the description's folder where it lies in it, and in full elsewhere. */
export function pathFrom(file: string, name: string): string {
  const relative = path.relative(path.dirname(path.resolve(file)), path.resolve(name));
  return relative.startsWith('..') || path.isAbsolute(relative) ? path.resolve(name) : relative;
}

/** Writes a description where nothing stands; whole, durable, or not at all. */
export async function writeDescription(file: string, description: Description): Promise<Outcome> {
  const draft = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(`${JSON.stringify(description, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A link, since a rename would replace what somebody else has put there meanwhile.
    await link(draft, file);
    await syncFolder(path.dirname(file));
    return done;
  } catch (error) {
    return fail(systemErrorFault(error, file, 'name another file, in a folder that can be written to'));
  } finally {
    await rm(draft, { force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
