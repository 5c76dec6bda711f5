/**
 * Checkpoints as files. A file is written beside its name and takes it when it is whole; something else of that name stays.
 */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { fail, succeed } from '#base';
import type { Outcome } from '#base';
import { checkpointFrom, checkpointPieces } from '#check';
import type { Checkpoint } from '#check';

/** Reads a checkpoint. Faults: `no-checkpoint`. */
export async function readCheckpoint(file: string): Promise<Outcome<Checkpoint>> {
  const hint = 'give a file that --checkpoint wrote';
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return fail({ kind: 'no-checkpoint', message: `the checkpoint cannot be read: ${messageOf(error)}`, place: file, hint });
  }
  const checkpoint = checkpointFrom(bytes);
  return checkpoint === undefined
    ? fail({ kind: 'no-checkpoint', message: 'this is no checkpoint, or not a whole one', place: file, hint })
    : succeed(checkpoint);
}

/** Writes a checkpoint. Faults: `unwritable`; then nothing is left behind. */
export async function writeCheckpoint(file: string, checkpoint: Checkpoint): Promise<Outcome> {
  const beside = `${file}.part`;
  try {
    const handle = await open(beside, 'w');
    try {
      for (const piece of checkpointPieces(checkpoint)) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    return succeed(undefined);
  } catch (error) {
    await rm(beside, { force: true });
    const message = `the checkpoint cannot be written: ${messageOf(error)}`;
    return fail({ kind: 'unwritable', message, place: file, hint: 'name another place; the search itself is told all the same' });
  }
}

/** Whether a checkpoint may take this name: nothing has it, or an earlier checkpoint. */
export async function mayReplace(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(64), 0, 64, 0);
      return new TextDecoder().decode(buffer.subarray(0, bytesRead)).startsWith('{"mark":"dirtylog checkpoint');
    } finally {
      await handle.close();
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
