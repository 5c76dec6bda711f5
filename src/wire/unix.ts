/**
 * The userspace log over a Unix stream socket: for tests, for mirrors that are no kernels, for a daemon without privileges.
 *
 * A path whose daemon died is taken over, but only after a connection was refused there; one whose daemon lives never is. The socket has mode
 * 0600 from its first moment and is removed when the server closes.
 */
import { chmodSync, existsSync, lstatSync, unlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { dirname } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { done, fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';
import { Connection } from './connection.ts';
import type { ConnectionOptions } from './connection.ts';
import { codeOf, socketFault } from './socket-fault.ts';

/** A listening socket. */
export interface UnixServer {
  readonly path: string;
  /** Takes no new connection, and removes the socket. Connections that are open stay so: they are their owner's. */
  close(): Promise<void>;
}

/** How a server treats those who connect. */
export interface UnixServerOptions extends ConnectionOptions {
  /** More connections at a time are refused; 1024 unless told. */
  readonly connectionsMax?: number;
  /** A connection could not be taken: too many files are open, for instance. */
  readonly trouble?: (fault: Fault) => void;
}

/** The system's limit for the path of a socket. */
const pathBytesMax = 107;

/** Listens at `path`; `welcome` is given each connection and must call its `listen`. */
export async function listenUnix(
  path: string,
  welcome: (connection: Connection) => void,
  options: UnixServerOptions = {},
): Promise<Outcome<UnixServer>> {
  const unusable = pathFault(path, 'listen');
  if (unusable !== undefined) return fail(unusable);
  // Half-open connections: a peer that has asked all and says so still wants its answers.
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => welcome(new Connection(socket, path, options)));
  server.maxConnections = options.connectionsMax ?? 1024;
  const first = await bind(server, path);
  if (!first.ok && first.fault.cause !== 'EADDRINUSE') return first;
  if (!first.ok) {
    const stale = await takeOver(path);
    if (!stale.ok) return stale;
    const second = await bind(server, path);
    if (!second.ok) return second;
  }
  server.on('error', (error) => options.trouble?.(socketFault(error, 'accept', path)));
  return succeed({ path, close: () => closed(server) });
}

/** Connects to the daemon at `path`; call `listen` on the connection. */
export async function connectUnix(path: string, options: ConnectionOptions = {}): Promise<Outcome<Connection>> {
  const unusable = pathFault(path, 'connect');
  if (unusable !== undefined) return fail(unusable);
  return new Promise((resolve) => {
    const socket = connect({ path, allowHalfOpen: true });
    const refuse = (error: Error): void => resolve(fail(socketFault(error, 'connect', path)));
    socket.once('error', refuse);
    socket.once('connect', () => {
      socket.off('error', refuse);
      resolve(succeed(new Connection(socket, path, options)));
    });
  });
}

function bind(server: Server, path: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const refuse = (error: Error): void => {
      server.off('listening', accept);
      const fault = socketFault(error, 'listen', path);
      if (fault.cause === 'EADDRINUSE') resolve(fail(inUse(path)));
      // Node reports a missing folder as one that may not be entered.
      else if (fault.cause === 'EACCES' && !existsSync(dirname(path))) resolve(fail(missingFolder(path)));
      else resolve(fail(fault));
    };
    const accept = (): void => {
      server.off('error', refuse);
      chmodSync(path, 0o600);
      resolve(done);
    };
    server.once('error', refuse);
    server.once('listening', accept);
    // The socket is made within the call, so nobody else's files get this mask; a worker may not set it and has the chmod alone.
    const mask = isMainThread ? process.umask(0o177) : undefined;
    server.listen({ path });
    if (mask !== undefined) process.umask(mask);
  });
}

async function closed(server: Server): Promise<void> {
  // What listens is closed, and its path removed, within the call; waiting for open connections is their owner's business.
  server.close();
  await Promise.resolve();
}

/** Removes a socket that nobody serves. */
async function takeOver(path: string): Promise<Outcome> {
  const before = lstatSync(path, { throwIfNoEntry: false });
  if (before === undefined) return succeed(undefined);
  if (!before.isSocket()) {
    return fail({
      kind: 'not-a-socket',
      message: 'there is a file of another kind',
      operation: 'listen',
      place: path,
      hint: 'name another path, or move that file away',
    });
  }
  const cause = await tryConnect(path);
  if (cause === undefined) return fail(inUse(path));
  if (cause === 'ENOENT') return succeed(undefined);
  if (cause !== 'ECONNREFUSED') {
    return fail({
      kind: 'in-use',
      message: 'there is a socket, and whether anybody serves it cannot be told',
      operation: 'listen',
      place: path,
      hint: 'see who owns it (ls -l, ss -xlp); if nobody does, remove it',
      cause,
    });
  }
  const after = lstatSync(path, { throwIfNoEntry: false });
  if (after !== undefined && (after.ino !== before.ino || after.ctimeMs !== before.ctimeMs)) return fail(inUse(path));
  try {
    if (after !== undefined) unlinkSync(path);
    return succeed(undefined);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? succeed(undefined) : fail(socketFault(error, 'remove the stale socket', path));
  }
}

/** Undefined when somebody answers; otherwise the name of the error. */
function tryConnect(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ path });
    socket.once('connect', () => {
      socket.destroy();
      resolve(undefined);
    });
    socket.once('error', (error) => resolve(codeOf(error) ?? error.message));
  });
}

function missingFolder(path: string): Fault {
  return {
    kind: 'not-found',
    message: 'the folder of the socket does not exist',
    operation: 'listen',
    place: path,
    hint: 'make the folder, or name another path',
    cause: 'ENOENT',
  };
}

function inUse(path: string): Fault {
  return {
    kind: 'in-use',
    message: 'a server listens there already',
    operation: 'listen',
    place: path,
    hint: 'end it first (ss -xlp names it), or choose another path',
    cause: 'EADDRINUSE',
  };
}

function pathFault(path: string, operation: string): Fault | undefined {
  const bytes = Buffer.byteLength(path);
  if (bytes > 0 && bytes <= pathBytesMax && !path.includes('\0')) return undefined;
  return {
    kind: 'bad-path',
    message: `the path of a socket has 1 to ${pathBytesMax} bytes and no NUL; this one has ${bytes} bytes`,
    operation,
    place: path,
    hint: 'choose a shorter one, for instance below /run',
  };
}
