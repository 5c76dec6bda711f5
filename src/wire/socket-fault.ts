/**
 * What does an error of a socket mean to whoever named its path?
 */
import { constants } from 'node:os';
import type { Fault } from '#base';

interface Meaning {
  readonly kind: string;
  readonly says: string;
  readonly hint: string;
}

const meanings: Readonly<Record<string, Meaning>> = {
  EACCES: {
    kind: 'permission-denied',
    says: 'this user may not do that',
    hint: 'check owner and mode of the socket and of its folder (ls -ld); the socket of a daemon is for its own user and root',
  },
  EPERM: {
    kind: 'permission-denied',
    says: 'the system does not allow that',
    hint: 'check owner and mode of the socket and of its folder (ls -ld), or run it as another user',
  },
  ENOENT: { kind: 'not-found', says: 'there is no such file or folder', hint: 'check the path; is the daemon running?' },
  ENOTDIR: { kind: 'not-found', says: 'a part of the path is not a folder', hint: 'check the path' },
  ENOTSOCK: { kind: 'not-a-socket', says: 'the path is not a socket', hint: 'name the socket of a daemon' },
  ECONNREFUSED: { kind: 'not-served', says: 'nobody listens there', hint: 'start the daemon; what it left behind is taken over' },
  EROFS: {
    kind: 'read-only',
    says: 'the file system is read-only',
    hint: 'name a path on one that can be written, for instance below /run',
  },
  ENOSPC: { kind: 'no-space', says: 'no space is left for the socket', hint: 'free some space or name another path' },
  EMFILE: { kind: 'too-many-open-files', says: 'this process has too many files open', hint: 'raise the limit (ulimit -n)' },
  ENFILE: { kind: 'too-many-open-files', says: 'the system has too many files open', hint: 'end some other program' },
  EPIPE: { kind: 'peer-gone', says: 'the other side has closed the connection', hint: 'connect again' },
  ECONNRESET: { kind: 'peer-gone', says: 'the other side has closed the connection', hint: 'connect again' },
};

/** An error as Node reports those of the system; throws it on if it is none. */
export function socketFault(error: unknown, operation: string, place: string): Fault {
  const cause = codeOf(error);
  if (cause === undefined) throw error;
  const { kind, says, hint } = meanings[cause] ?? {
    kind: 'system-error',
    says: (error as Error).message,
    hint: 'look up the error in errno(3)',
  };
  return { kind, message: says, operation, place, hint, cause };
}

/** The name of a system's error: `ECONNREFUSED`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error ? error.code : undefined;
}

/** The name of an error number, as C functions set it. */
export function errnoName(errno: number): string {
  return Object.entries(constants.errno).find(([, number]) => number === errno)?.[0] ?? `errno ${errno}`;
}
