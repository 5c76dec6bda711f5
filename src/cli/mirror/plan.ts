/**
 * Whether a mirror can be made as it was asked for, found out before anything is touched: its measures, and each file by what it is and not
 * by what it is called.
 */
import { realpath, stat, lstat } from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import path from 'node:path';
import { done, fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';
import { layoutOf, parseCore, regionCountOf } from '#log';
import { sectorBytes } from '#spec/vocabulary';
import { systemErrorFault } from './system-error.ts';

/** What was asked for. */
export interface Wanted {
  readonly file: string;
  readonly legs: readonly string[];
  /** Path of a disk log. */
  readonly log?: string;
  /** In sectors. */
  readonly length: number;
  readonly regionSize: number;
}

/** A file that is to be made. */
export interface ToMake {
  readonly path: string;
  readonly sizeBytes: number;
}

/** A file by what people call it here, and what the system knows it by. */
interface Seen {
  readonly role: string;
  readonly path: string;
  readonly key: string;
  readonly found: BigIntStats | undefined;
}

const legsMin = 2;
const legsMax = 9;

/** Which files are to be made; a fault: what is wrong, where, and what to do. */
export async function planMirror(wanted: Wanted): Promise<Outcome<readonly ToMake[]>> {
  const measures = refuseMeasures(wanted);
  if (measures !== undefined) return fail(measures);
  const all: Seen[] = [];
  for (const [role, name] of rolesOf(wanted)) {
    const seen = await look(role, name);
    if (!seen.ok) return seen;
    const twin = all.find(({ key }) => key === seen.value.key);
    if (twin !== undefined) return fail(twinFault(twin, seen.value));
    all.push(seen.value);
  }
  const [description, ...devices] = all;
  if (description?.found !== undefined) return fail(existsFault(description.path));
  const bytesOf = (role: string, blockSizeBytes: number): number =>
    role === 'the log' ? logBytesOf(wanted, blockSizeBytes) : wanted.length * sectorBytes;
  for (const { role, path: name, found } of devices) {
    const neededBytes = bytesOf(role, 512);
    if (found?.isFile() === true && Number(found.size) < neededBytes) return fail(tooSmall(role, name, Number(found.size), neededBytes));
  }
  return succeed(
    devices.filter(({ found }) => found === undefined).map((each) => ({ path: each.path, sizeBytes: bytesOf(each.role, 4096) })),
  );
}

/** Bytes of a log for this mirror; a new one has whole blocks of 4096, so that it may be copied to a device that has those. */
function logBytesOf({ length, regionSize }: Wanted, blockSizeBytes: number): number {
  return layoutOf(regionCountOf(length, regionSize), blockSizeBytes).areaBytes;
}

function refuseMeasures({ legs, length, regionSize }: Wanted): Fault | undefined {
  if (legs.length < legsMin || legs.length > legsMax) {
    const hint = 'give --leg FILE once for each leg';
    return { kind: 'leg-count', message: `a mirror has ${legsMin} to ${legsMax} legs, not ${legs.length}`, place: '--leg', hint };
  }
  const parsed = parseCore([String(regionSize)], length, 'strict');
  if (parsed.ok) return undefined;
  const { kind, message, hint = '' } = parsed.fault;
  return { kind, message: `${message} (in sectors of ${sectorBytes} bytes)`, place: '--region-size, --size', hint };
}

function rolesOf({ file, legs, log }: Wanted): (readonly [role: string, path: string])[] {
  const all = legs.map((leg, at) => [`leg ${at}`, leg] as const);
  return [['the description', file], ...all, ...(log === undefined ? [] : [['the log', log] as const])];
}

async function look(role: string, name: string): Promise<Outcome<Seen>> {
  try {
    const found = await stat(name, { bigint: true });
    const refusal = role === 'the description' ? undefined : refuseKind(role, name, found);
    const key = found.isBlockDevice() ? `block ${found.rdev}` : `file ${found.dev}:${found.ino}`;
    return refusal === undefined ? succeed({ role, path: name, key, found }) : fail(refusal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      return fail(systemErrorFault(error, `${role}, ${name}`, 'check the path and its owner'));
    return lookAtPlace(role, name);
  }
}

/** A file that is not there is known by its folder and name. */
async function lookAtPlace(role: string, name: string): Promise<Outcome<Seen>> {
  const place = `${role}, ${name}`;
  const free = await demandFree(name, place);
  if (!free.ok) return free;
  try {
    const folder = await realpath(path.dirname(name));
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
    return succeed({ role, path: name, key: `new ${path.join(folder, path.basename(name))}`, found: undefined });
  } catch (error) {
    const fault = systemErrorFault(error, place, 'make the folder first, or name another');
    return fail(fault.cause === 'ENOENT' ? { ...fault, message: 'the folder of the file is not there' } : fault);
  }
}

async function demandFree(name: string, place: string): Promise<Outcome> {
  const found = await lstat(name).catch(() => undefined);
  if (found === undefined) return done;
  return fail({ kind: 'dangling-link', message: 'the link leads nowhere', place, hint: 'remove the link, or make what it leads to' });
}

function refuseKind(role: string, name: string, found: BigIntStats): Fault | undefined {
  if (found.isFile() || found.isBlockDevice()) return undefined;
  const what = found.isDirectory() ? 'a folder' : 'neither a file nor a block device';
  return { kind: 'not-a-device', message: `${role} is ${what}`, place: name, hint: 'name a file, which need not exist, or a block device' };
}

function twinFault(one: Seen, other: Seen): Fault {
  const message = `${one.role} and ${other.role} are one and the same`;
  const place = one.path === other.path ? one.path : `${one.path} and ${other.path}`;
  return { kind: 'same-file', message, place, hint: 'give each a file of its own' };
}

function existsFault(place: string): Fault {
  const hint = 'name another file; `dirtylog mirror status` says whether it describes a mirror';
  return { kind: 'exists', message: 'the file of the description is there already, and is not overwritten', place, hint };
}

function tooSmall(role: string, name: string, sizeBytes: number, neededBytes: number): Fault {
  const message = `${role} has ${sizeBytes} bytes, and ${neededBytes} are needed`;
  return { kind: 'too-small', message, place: name, hint: 'name a larger file or one that is not there, or make the mirror smaller' };
}
