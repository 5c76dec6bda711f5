/**
 * How do two processes not write the same log?
 *
 * A lock is a listening Unix socket in Linux's abstract name space, named after the thing that it guards. The kernel gives the name to
 * one socket at a time and takes it back when the process ends, however it ends, and not before the last of its threads has left the
 * system call that it was in: nothing is left behind that somebody would have to remove, and no write arrives late. Who
 * connects to it is sent away: that it can be connected to says that it is held.
 *
 * It covers every dirtylog on the same host and in the same network name space, this process and its worker threads included.
 * It does not cover: containers with a network name space of their own, other hosts (a file on NFS, a shared disk), a file and a loop
 * device over it, nor programs that do not ask (`dd`, the kernel, a text editor). Nor is it a defence: anybody on the host may take the
 * name first. For block devices the kernel's own claim (`O_EXCL`, see file.ts) comes on top: in every name space of the host it keeps out
 * mounts, mapped devices and all who claim as well, though still not `dd`.
 *
 * Source: unix(7), "Abstract sockets".
 */
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { fail, succeed } from '#base';
import type { Outcome } from '#base';
import { isNamed, systemFault } from './errno.ts';

/** A name that this process holds until it gives it back or ends. */
export interface Lock {
  /** Gives the name back; another may take it when the promise settles. */
  release(): Promise<void>;
}

/** Length of a socket's name in bytes, the leading zero included: all that `sun_path` holds. */
const nameBytes = 108;

/**
 * Takes the lock on what `key` identifies, at once or not at all.
 *
 * It does not keep the process running. Faults: `in-use` if somebody holds it, `not-supported` on systems other than Linux.
 * `label` is what people call the thing.
 */
export async function takeLock(key: string, label: string, platform: string = process.platform): Promise<Outcome<Lock>> {
  if (platform !== 'linux') {
    const message = `there is no lock on ${platform} that a killed process could not leave behind`;
    const hint = 'use Linux, or open it read-only with exclusive: false';
    return fail({ kind: 'not-supported', message, operation: 'open', place: label, hint });
  }
  try {
    const server = await listen(socketName(key));
    server.unref();
    return succeed({ release: () => shut(server) });
  } catch (error) {
    if (!isNamed(error, 'EADDRINUSE')) return fail(systemFault(error, 'open', label));
    const message = 'the file or device is in use: another process, or this one, has it open and holds its lock';
    const hint = `close it there first; "ss -xlp | grep ${visibleName(key)}" names the process`;
    return fail({ kind: 'in-use', message, operation: 'open', place: label, hint, cause: 'EADDRINUSE' });
  }
}

/** Whether somebody holds the lock on what `key` identifies. It is not taken, not even for a moment, so nobody is kept from it. */
export function isLockHeld(key: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketName(key));
    const end = (isHeld: boolean): void => {
      socket.destroy();
      resolve(isHeld);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** What tools print of the socket's name after the `@` that stands for the zero byte. */
function visibleName(key: string): string {
  return `dirtylog/${key}/`;
}

/**
 * The name is filled up to its full length, because releases of libuv differ in whether they fill a shorter one with zeros: two
 * versions of Node would otherwise bind two names, and exclude each other from nothing.
 */
function socketName(key: string): string {
  return `\0${visibleName(key)}`.padEnd(nameBytes, '-');
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((stranger) => stranger.destroy());
    server.once('error', reject);
    // Exclusive: a worker of node:cluster would otherwise share the socket of its parent, and the lock with its siblings.
    server.listen({ path, exclusive: true }, () => resolve(server));
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
