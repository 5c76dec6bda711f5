/**
 * The mirrors that are measured, and random writes to them.
 *
 * Profile `strict`, two legs, mode `handleErrors`. A write has 4 KiB; 32 are under way at a time, each writer sending its next when
 * its last has ended.
 */
import { assert, done } from '#base';
import type { Outcome } from '#base';
import { createMemoryDevice } from '#device';
import type { BlockDevice, MemoryDevice } from '#device';
import { createDisk } from '#log';
import type { SyncWord } from '#spec/vocabulary';
import { createMirror } from '#mirror';
import type { Mirror, MirrorNotice } from '#mirror';
import { sizeBytesFor } from './opened.ts';

/** Bytes of a write. */
export const blockBytes = 4096;
/** Writes under way at a time. */
export const depth = 32;

/** What a mirror is made of. */
export interface MirrorParts {
  readonly legs: readonly BlockDevice[];
  readonly log: BlockDevice;
  readonly regionBytes: number;
  /** What the log is told of the legs; `nosync`, they are equal, when left out. */
  readonly syncWord?: SyncWord;
  readonly onEvent?: (notice: MirrorNotice) => void;
}

/** Makes a mirror of all that its legs hold; it is suspended. */
export function makeMirror({ legs, log, regionBytes, syncWord = 'nosync', onEvent }: MirrorParts): Mirror {
  const length = (legs[0] as BlockDevice).sizeBytes / 512;
  const made = createMirror(
    {
      length,
      legs: legs.map((device) => ({ device, offset: 0 })),
      createLog: (hooks) => createDisk({ device: log, length, regionSize: regionBytes / 512, syncWord, ...hooks }),
    },
    onEvent === undefined ? {} : { onEvent },
  );
  assert(made.ok, 'the table makes sense');
  return made.value;
}

/** Makes a mirror and resumes it. */
export async function openMirror(parts: MirrorParts): Promise<Mirror> {
  const mirror = makeMirror(parts);
  await mirror.resume();
  return mirror;
}

/** A device in memory for the log of so many regions. */
export function logFor(regionCount: number): MemoryDevice {
  return createMemoryDevice({ name: 'log', sizeBytes: sizeBytesFor(regionCount) });
}

/** A leg that keeps nothing and answers as soon as a promise can: what remains is the mirror's own work. */
export function nullLeg(name: string, sizeBytes: number): BlockDevice {
  const answer = async (): Promise<Outcome> => done;
  return { name, sizeBytes, blockSizeBytes: 512, read: answer, write: answer, flush: answer, close: async () => undefined };
}

/** Writes to bare legs as a mirror would, with nothing around it. */
export function writeBoth(legs: readonly BlockDevice[]): (offsetBytes: number, bytes: Uint8Array) => Promise<Outcome> {
  const [first, second] = legs as [BlockDevice, BlockDevice];
  return async (offsetBytes, bytes) => {
    const [one, other] = await Promise.all([first.write(offsetBytes, bytes), second.write(offsetBytes, bytes)]);
    return one.ok ? other : one;
  };
}

/** Blocks to write, a different one each time. */
const blocks = Array.from({ length: 64 }, (_, value) => new Uint8Array(blockBytes).fill(value));

/** Writes a block at each of the places, counted in blocks; returns how many writes succeeded. */
export async function writeAll(
  write: (offsetBytes: number, bytes: Uint8Array) => Promise<Outcome>,
  places: Int32Array,
  writers = depth,
): Promise<number> {
  let next = 0;
  let written = 0;
  const writer = async (): Promise<void> => {
    while (next < places.length) {
      const at = next++;
      const { ok } = await write((places[at] as number) * blockBytes, blocks[at & 63] as Uint8Array);
      if (ok) written++;
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return written;
}

/** Bytes as people write them: `64 KiB`. */
export function size(bytes: number): string {
  if (bytes < 2 ** 20) return `${bytes / 2 ** 10} KiB`;
  return bytes < 2 ** 30 ? `${bytes / 2 ** 20} MiB` : `${bytes / 2 ** 30} GiB`;
}
