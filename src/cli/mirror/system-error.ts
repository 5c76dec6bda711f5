/** What the system said, as a fault, for the few files that are no devices. */
import type { Fault } from '#base';

const known: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not do that',
  EEXIST: 'something stands there already',
  EISDIR: 'the path is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'no space is left',
  EROFS: 'the file system is read-only',
};

/** The fault of an error that a system call raised. */
export function systemErrorFault(error: unknown, place: string, hint: string): Fault {
  const cause = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  const message = known[cause] ?? (error instanceof Error ? error.message : String(error));
  return { kind: 'system-error', message, place, hint, cause };
}
