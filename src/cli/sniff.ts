/** What a path given to `replay` is: the folder of a recording, a conversation of a userspace log, or a file that should be a schedule. */
import { open, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a path is, as far as its name and kind tell. */
export type PathKind =
  | { readonly is: 'recording'; readonly folder: string }
  | { readonly is: 'conversation' }
  | { readonly is: 'schedule'; readonly of: 'log' | 'mirror' | 'userspace' };

/** Where the kind of a schedule is told, in bytes from its beginning. */
const headBytes = 200;

/** Tells what a path is; one that does not exist is taken for a schedule, whose reader says so. */
export async function kindOf(place: string): Promise<PathKind> {
  const kind = await stat(place).catch(() => undefined);
  if (kind?.isDirectory() === true) return { is: 'recording', folder: place };
  if (path.basename(place) === 'scenario.json') return { is: 'recording', folder: path.dirname(place) };
  return kind?.isFile() === true && /\.jsonl(?:\.gz)?$/.test(place)
    ? { is: 'conversation' }
    : { is: 'schedule', of: await scheduleOf(place) };
}

/** What a schedule is for, by its first words; the reader of schedules for logs says what is wrong with anything else. */
async function scheduleOf(place: string): Promise<'log' | 'mirror' | 'userspace'> {
  const file = await open(place).catch(() => undefined);
  if (file === undefined) return 'log';
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const [, kind] = /"dirtylog"\s*:\s*"(mirror|userspace)-schedule"/.exec(buffer.toString('latin1', 0, bytesRead)) ?? [];
    return kind === 'mirror' || kind === 'userspace' ? kind : 'log';
  } catch {
    return 'log';
  } finally {
    await file.close();
  }
}
