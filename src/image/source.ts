/**
 * Where an image's bytes come from: a file or block device, gzipped or not, or bytes in memory, as a stream of chunks.
 *
 * - Memory is bounded by one chunk, whatever the image says of itself; what is never asked for is never read or unpacked.
 * - Nothing is written and nothing is locked, so a log in use may be looked at; what is read is then a mixture of moments.
 * - A chunk is valid until the next one is asked for.
 * - Anything but files and block devices is refused, because opening a pipe or a terminal may wait for ever.
 */
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';

/** An image that can be read from its beginning, once. */
export interface ImageSource {
  /** The path, or `bytes`. */
  readonly name: string;
  /** Whether the bytes are unpacked on the way. */
  readonly compressed: boolean;
  /** The bytes in order; throws the system's error. Ends early when the loop that takes them does. */
  chunks(): AsyncGenerator<Uint8Array, void, undefined>;
  close(): Promise<void>;
}

const chunkBytes = 256 * 1024;

/** Opens an image; gzip is recognised by its first bytes, whatever the name. */
export async function openImage(place: string | Uint8Array): Promise<Outcome<ImageSource>> {
  if (typeof place !== 'string') return succeed(sourceOf('bytes', isGzip(place), () => chunksOfBytes(place), undefined));
  let handle: FileHandle | undefined;
  try {
    const kind = await stat(place);
    if (!kind.isFile() && !kind.isBlockDevice())
      return fail(kindFault(place, kind.isDirectory() ? 'a directory' : 'a pipe, socket or terminal'));
    const opened = await open(place, constants.O_RDONLY | constants.O_NONBLOCK);
    handle = opened;
    const first = new Uint8Array(2);
    await opened.read(first, 0, 2, 0);
    return succeed(sourceOf(place, isGzip(first), () => chunksOfFile(opened), opened));
  } catch (error) {
    await handle?.close();
    return fail(faultOfError(error, place));
  }
}

/** An error thrown by {@link ImageSource.chunks}, or on opening, as a fault. */
export function faultOfError(error: unknown, place: string): Fault {
  const cause = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  const known = causes[cause];
  if (known !== undefined)
    return {
      kind: 'image-unreadable',
      message: `the image cannot be read: ${known[0]}`,
      operation: 'inspect',
      place,
      hint: known[1],
      cause,
    };
  const message = `the image cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  return { kind: 'image-unreadable', message, operation: 'inspect', place, cause };
}

const causes: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOENT: ['there is no such file', 'check the path'],
  EACCES: ['permission is denied', 'reading a block device usually takes root'],
  EPERM: ['permission is denied', 'reading a block device usually takes root'],
  EIO: ['the device reports an error', 'copy what can be read elsewhere first, then look at the copy'],
  Z_BUF_ERROR: ['the gzip stream ends too early', 'the copy is incomplete; fetch it again'],
  Z_DATA_ERROR: ['the gzip stream is damaged', 'fetch it again, or gunzip it and see how far that gets'],
};

function kindFault(place: string, what: string): Fault {
  return { kind: 'image-unreadable', message: `this is ${what}`, operation: 'inspect', place, hint: 'give a file or a block device' };
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function sourceOf(
  name: string,
  compressed: boolean,
  raw: () => AsyncGenerator<Uint8Array, void, undefined>,
  handle: FileHandle | undefined,
): ImageSource {
  return {
    name,
    compressed,
    chunks: compressed ? () => unpacked(raw()) : raw,
    close: async () => handle?.close(),
  };
}

async function* chunksOfBytes(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

async function* chunksOfFile(handle: FileHandle): AsyncGenerator<Uint8Array, void, undefined> {
  const buffer = new Uint8Array(chunkBytes);
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, chunkBytes, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The stream queues chunks before they are unpacked, so the packed ones are copied out of the buffer that they share. */
async function* unpacked(packed: AsyncGenerator<Uint8Array, void, undefined>): AsyncGenerator<Uint8Array, void, undefined> {
  const input = Readable.from(copies(packed), { objectMode: false });
  const output = createGunzip({ chunkSize: 64 * 1024 });
  input.on('error', (error) => output.destroy(error));
  input.pipe(output);
  try {
    for await (const chunk of output) if (chunk instanceof Uint8Array) yield chunk;
  } finally {
    input.destroy();
    output.destroy();
  }
}

async function* copies(chunks: AsyncGenerator<Uint8Array, void, undefined>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) yield chunk.slice();
}
