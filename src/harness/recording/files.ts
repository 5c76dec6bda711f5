/**
 * How are the files of a recording read, when nobody vouches for it?
 *
 * A name stays inside its folder: no separators, no links. A file is read up to a limit, and an image unpacks to no more than its device
 * has bytes, so that neither a huge file nor a small one that unpacks to a huge one costs more than the limit.
 */
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';

/** The largest file of a recording that is read, in bytes, before it is unpacked: 64 MiB. */
export const fileBytesMax = 2 ** 26;
/** The most bytes an image may unpack to: a log of 2^29 regions is no longer. */
export const imageBytesMax = 2 ** 26 + 4096;

const unpack = promisify(gunzip);

/** Reads a text file of the folder. Faults: `unreadable`. */
export async function readText(directory: string, file: string): Promise<Outcome<string>> {
  const bytes = await readBytes(directory, file);
  return bytes.ok ? succeed(bytes.value.toString('utf8')) : bytes;
}

/** Reads a gzipped text file of the folder, if it is there. Faults: `unreadable`, `bad-image`. */
export async function readTextIfThere(directory: string, file: string): Promise<Outcome<string | undefined>> {
  const bytes = await readImage(directory, file, imageBytesMax);
  if (bytes.ok) return succeed(Buffer.from(bytes.value).toString('utf8'));
  return bytes.fault.cause === 'ENOENT' ? succeed(undefined) : bytes;
}

/** Reads and unpacks an image of at most `bytesMax` bytes. Faults: `unreadable`, `bad-image`. */
export async function readImage(directory: string, file: string, bytesMax: number): Promise<Outcome<Uint8Array>> {
  const packed = await readBytes(directory, file);
  if (!packed.ok) return packed;
  const limit = Math.min(bytesMax, imageBytesMax);
  try {
    const bytes = await unpack(packed.value, { maxOutputLength: limit });
    return succeed(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    const cause = codeOf(error);
    const message = cause === 'ERR_BUFFER_TOO_LARGE' ? `${file} unpacks to more than ${limit} bytes` : `${file} cannot be unpacked`;
    return fail({ kind: 'bad-image', message, ...where(directory, file), cause, hint: 'the file is damaged; copy the recording again' });
  }
}

async function readBytes(directory: string, file: string): Promise<Outcome<Buffer>> {
  if (file !== path.basename(file) || file.includes('\\') || file.includes('\0') || file === '' || file === '.' || file === '..') {
    const hint = 'a recording names files of its own folder only';
    return fail({ kind: 'unreadable', message: `${JSON.stringify(file)} is no plain file name`, ...where(directory, ''), hint });
  }
  const full = path.join(directory, file);
  try {
    const stat = await lstat(full);
    if (!stat.isFile()) return fail({ kind: 'unreadable', message: `${file} is not a regular file`, ...where(directory, file) });
    if (stat.size > fileBytesMax) {
      return fail({
        kind: 'unreadable',
        message: `${file} has ${stat.size} bytes; ${fileBytesMax} are read at most`,
        ...where(directory, file),
      });
    }
    return succeed(await readFile(full));
  } catch (error) {
    const hint = file === 'scenario.json' ? 'a recording is a folder with a scenario.json in it' : 'the recording is not complete';
    return fail({ kind: 'unreadable', message: `${file} cannot be read`, ...where(directory, file), cause: codeOf(error), hint });
  }
}

function where(directory: string, file: string): Pick<Fault, 'operation' | 'place'> {
  return { operation: 'replay', place: path.join(directory, file) };
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
