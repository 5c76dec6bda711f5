/** What a path given to `replay` is: the folder of a recording, a conversation of a userspace log, or a file that should be a schedule. */
import { stat } from 'node:fs/promises';
import path from 'node:path';

/** What a path is, as far as its name and kind tell. */
export type PathKind =
  { readonly is: 'recording'; readonly folder: string } | { readonly is: 'conversation' } | { readonly is: 'schedule' };

/** Tells what a path is; one that does not exist is taken for a schedule, whose reader says so. */
export async function kindOf(place: string): Promise<PathKind> {
  const kind = await stat(place).catch(() => undefined);
  if (kind?.isDirectory() === true) return { is: 'recording', folder: place };
  if (path.basename(place) === 'scenario.json') return { is: 'recording', folder: path.dirname(place) };
  return kind?.isFile() === true && /\.jsonl(?:\.gz)?$/.test(place) ? { is: 'conversation' } : { is: 'schedule' };
}
