/**
 * What does an error of the operating system mean to the user of a device?
 *
 * One table: the system's name for the error, our kind of fault, what happened, what to do. Whatever is not listed becomes
 * `system-error` with the system's own words. Errors that the system did not raise are mistakes in us and are thrown on.
 *
 * Source: errno(3); for the answers of disks, the table of block status codes in Linux `block/blk-core.c`.
 */
import { constants } from 'node:os';
import type { Fault } from '#base';

/** What an error means: the kind of fault, the sentence, the advice. */
interface Meaning {
  readonly kind: string;
  readonly says: string;
  readonly hint: string;
}

const full = { kind: 'device-full', hint: 'free some space or give the log a device of its own, then try again' };
const broken = { kind: 'device-error', hint: 'look at the kernel log (dmesg) and at the health of the disk; the content is in doubt' };
const lost = { kind: 'device-lost', hint: 'see whether the device is still attached, then open it again' };
const denied = {
  kind: 'permission-denied',
  hint: 'check owner, mode and write protection (ls -l, lsattr, blockdev --getro), or open it read-only',
};
const absent = { kind: 'not-found', hint: 'check the path; nothing is created here, so the file or device must exist' };
const busy = { kind: 'in-use', hint: 'end the other user (lsof, findmnt and dmsetup ls --tree name it), or choose another device' };
const handles = { kind: 'too-many-open-files', hint: 'close some files or raise the limit (ulimit -n)' };

const meanings: Readonly<Record<string, Meaning>> = {
  ENOSPC: { ...full, says: 'no space is left' },
  EDQUOT: { ...full, says: 'the disk quota is used up' },
  EFBIG: { kind: 'file-too-large', says: 'the file may not be that large', hint: 'raise the limit (ulimit -f)' },

  EIO: { ...broken, says: 'the device reported an error' },
  EREMOTEIO: { ...broken, says: 'the disk itself reported an error' },
  ENODATA: { ...broken, says: 'the medium cannot be read or written there' },
  EILSEQ: { ...broken, says: 'the data failed their integrity check' },
  EUCLEAN: { ...broken, says: 'the file system is damaged' },
  ETIMEDOUT: { ...broken, says: 'the device did not answer in time' },
  ENOLINK: { ...broken, says: 'the path to the device failed' },

  ENODEV: { ...lost, says: 'the device is gone' },
  ENXIO: { ...lost, says: 'there is no device behind this name' },
  ENOMEDIUM: { ...lost, says: 'there is no medium in the device' },
  ESTALE: { ...lost, says: 'the file server no longer knows the file' },

  EROFS: {
    kind: 'read-only',
    says: 'the device or its file system is read-only',
    hint: 'remount it or make the device writable, or open it read-only',
  },
  EACCES: { ...denied, says: 'this user may not do that' },
  EPERM: { ...denied, says: 'the system does not allow that: a write-protected device or an immutable file answers so' },

  ENOENT: { ...absent, says: 'there is no such file or device' },
  ENOTDIR: { ...absent, says: 'a part of the path is not a folder' },
  ELOOP: { ...absent, says: 'the path leads through too many symbolic links' },
  ENAMETOOLONG: { ...absent, says: 'the path is too long' },
  EISDIR: { kind: 'not-a-device', says: 'the path is a folder', hint: 'name a regular file or a block device' },

  EBUSY: { ...busy, says: 'the device is mounted, or claimed by the kernel or by another process' },
  ETXTBSY: { ...busy, says: 'the file is a program that is running' },

  EINTR: { kind: 'interrupted', says: 'a signal interrupted the call', hint: 'try again' },
  EMFILE: { ...handles, says: 'this process has too many files open' },
  ENFILE: { ...handles, says: 'the system has too many files open' },
  ENOMEM: { kind: 'out-of-memory', says: 'the system is out of memory', hint: 'free some memory, then try again' },
};

/** An error that the operating system raised, as Node reports it. */
interface SystemError extends Error {
  /** The negative error number. */
  readonly errno: number;
  /** The error's name, if Node knows it. */
  readonly code: string;
}

/** Turns an error of the system into a fault; throws `error` on if the system did not raise it. */
export function systemFault(error: unknown, operation: string, place: string): Fault {
  if (!isSystemError(error)) throw error;
  const cause = errorName(error);
  const meaning = meanings[cause] ?? { kind: 'system-error', says: error.message, hint: 'look up the error in errno(3)' };
  return { kind: meaning.kind, message: meaning.says, operation, place, hint: meaning.hint, cause };
}

/** Whether the system raised `error` and calls it `name`. */
export function isNamed(error: unknown, name: string): boolean {
  return isSystemError(error) && errorName(error) === name;
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'errno' in error && typeof error.errno === 'number' && 'code' in error && typeof error.code === 'string';
}

/** Node has no name for a few errors of disks (its `code` is then a sentence), but lists their numbers. */
function errorName(error: SystemError): string {
  if (/^E[A-Z0-9]+$/.test(error.code)) return error.code;
  const listed = Object.entries(constants.errno).find(([, number]) => number === -error.errno);
  return listed?.[0] ?? `errno ${-error.errno}`;
}
