/**
 * Loads the module that somebody gave for his own log, and says what is wrong with it when it is none.
 *
 * A module exports `createLog` and, if it likes, `claims`. Loading it runs its code: only a path that the user named is ever loaded.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { fail, succeed } from '#base';
import type { Outcome } from '#base';
import type { CreateLog } from '#log';
import type { ForeignClaims } from './foreign.ts';

const claimsSchema = v.optional(
  v.partial(
    v.strictObject({
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
      durable: v.boolean(),
      kernelFormat: v.boolean(),
      changedBlocks: v.boolean(),
      letters: v.boolean(),
    }),
  ),
);

/** What a module gives. */
export interface ForeignModule {
  readonly createLog: CreateLog;
  readonly claims: ForeignClaims;
}

/** Loads a module. Faults: `no-module`, `module-failed`, `no-create-log`, `bad-claims`. */
export async function loadForeign(file: string): Promise<Outcome<ForeignModule>> {
  const place = path.resolve(file);
  const isFile = await stat(place).then(
    (kind) => kind.isFile(),
    () => false,
  );
  if (!isFile) return wrong('no-module', 'there is no such file', file, 'give the path of a module that exports createLog');
  let loaded: Readonly<Record<string, unknown>>;
  try {
    loaded = (await import(pathToFileURL(place).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const hint = 'see that `node` can import it by itself; TypeScript has to be compiled first';
    return wrong('module-failed', `the module cannot be loaded: ${messageOf(error)}`, file, hint);
  }
  const { createLog, claims } = loaded;
  if (typeof createLog !== 'function') {
    const names = Object.keys(loaded).join(', ') || 'nothing';
    return wrong('no-create-log', `the module exports no function createLog, but ${names}`, file, 'export const createLog: CreateLog = …');
  }
  const checked = v.safeParse(claimsSchema, claims, { abortEarly: true });
  if (checked.success) return succeed({ createLog: createLog as CreateLog, claims: named(checked.output, file) });
  const [issue] = checked.issues;
  const where = ['claims', v.getDotPath(issue)].filter((each) => each !== null).join('.');
  return wrong('bad-claims', `${where}: ${issue.message}`, file, 'a claim is true or false, and the name a short text');
}

/** A log that does not say its name is called after its file. */
function named(claims: v.InferOutput<typeof claimsSchema>, file: string): ForeignClaims {
  const entries = Object.entries(claims ?? {}).filter(([, value]) => value !== undefined);
  return { name: path.parse(file).name, ...(Object.fromEntries(entries) as ForeignClaims) };
}

function wrong(kind: string, message: string, place: string, hint: string): Outcome<never> {
  return fail({ kind, message, place, hint });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
