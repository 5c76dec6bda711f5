/**
 * What does it cost that a log is somebody else's? Mark and flush through the forwarder, and on the log itself.
 *
 * Both end in the same log: a disk log on a device in memory, in this process. Locally it is called; through the forwarder a daemon of a few
 * lines calls it, which reads each datagram, does what it says and replies. Once the datagrams are passed on as they are, which shows what
 * encoding, exchanges and promises cost; once they go over a Unix socket and back.
 *
 * A mark and its flush are two requests, one after the other, so the socket's figure is two round trips. Processor time for the first, with
 * both ends in it; elapsed time for the second.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, succeed } from '#base';
import type { DirtyLog } from '#log';
import { createUserspace, ForwarderLink, unixTransport } from '#log/userspace';
import type { ConnectTransport, UserspaceLog } from '#log/userspace';
import { encodeReply, listenUnix, Message, read } from '#wire';
import { compareAsync } from './measure.ts';
import { scattered } from './numbers.ts';
import { openLog } from './opened.ts';
import { timesRow } from './row.ts';
import type { Row } from './row.ts';

const regionCount = 2 ** 16;
const regionSize = 1024;
const marks = 2 ** 12;
const rounds = { warmUp: 3, counted: 7 };
const replyBytes = 300;

/** Measures a mark with its flush, alone and 32 at a time. */
export async function measureForward(parent = tmpdir()): Promise<Row[]> {
  const folder = mkdtempSync(join(parent, 'dirtylog-bench-'));
  try {
    const path = join(folder, 'socket');
    const local = await openLog(regionCount);
    const behind = await openLog(regionCount);
    const server = await listenUnix(path, (connection) => {
      const daemon = new Daemon(behind, (reply) => connection.send(reply));
      connection.listen({ datagram: (bytes, start, end) => daemon.receive(bytes, start, end) });
    });
    if (!server.ok) throw new Error(server.fault.message);
    const near = new ForwarderLink(loopBack(behind));
    const far = new ForwarderLink(unixTransport(path));
    const rows = [
      ...(await rowsOf('in the same process', 'processor', await openForwarder(near), local, behind)),
      ...(await rowsOf('over a Unix socket', 'wall', await openForwarder(far), local, behind)),
    ];
    near.close();
    far.close();
    await server.value.close();
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowsOf(
  how: string,
  clock: 'processor' | 'wall',
  forwarder: UserspaceLog,
  local: DirtyLog,
  behind: DirtyLog,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const together of [1, 32]) {
    const regions = scattered(marks, regionCount);
    const timing = await compareAsync(
      {
        operations: marks / together,
        ours: () => markAll(forwarder, regions, together),
        baseline: () => markAll(local, regions, together),
        // A region that is marked already has nothing to make durable.
        reset: () => {
          for (const log of [local, behind]) for (const region of regions) void log.clearRegion(region);
        },
      },
      rounds,
      clock,
    );
    const what = together === 1 ? 'a mark and its flush' : `${together} marks and their flush`;
    rows.push(timesRow(`${what}, ${how}`, timing.oursNs, timing.baselineNs));
  }
  return rows;
}

/** Marks regions, so many a flush; how many flushes succeeded. */
async function markAll(log: DirtyLog, regions: ArrayLike<number>, together: number): Promise<number> {
  let flushed = 0;
  for (let at = 0; at < regions.length; at += together) {
    for (let index = at; index < at + together; index++) void log.markRegion(regions[index] as number);
    if ((await log.flush()).ok) flushed++;
  }
  return flushed;
}

async function openForwarder(link: ForwarderLink): Promise<UserspaceLog> {
  const log = await createUserspace({ words: ['bench', 'double', 'x'], length: regionCount * regionSize, daemon: link });
  const resumed = await log.resume();
  assert(resumed.ok, 'the log resumes');
  return log;
}

/** A transport to a daemon in this process: what is sent is delivered when the sender has returned. */
function loopBack(behind: DirtyLog): ConnectTransport {
  return (listener) => {
    const daemon = new Daemon(behind, (reply) => listener.datagram(reply, 0, reply.length));
    const queue: Uint8Array[] = [];
    const deliver = (): void => {
      const datagram = queue.shift();
      if (datagram !== undefined) daemon.receive(datagram, 0, datagram.length);
    };
    return Promise.resolve(
      succeed({
        send: (bytes: Uint8Array) => {
          queue.push(bytes.slice());
          queueMicrotask(deliver);
          return true;
        },
        pause: () => undefined,
        resume: () => undefined,
        close: () => undefined,
      }),
    );
  };
}

/** Does what datagrams say to one log. */
class Daemon {
  readonly #log: DirtyLog;
  readonly #send: (reply: Uint8Array) => void;
  readonly #reply = new Uint8Array(replyBytes);

  constructor(log: DirtyLog, send: (reply: Uint8Array) => void) {
    this.#log = log;
    this.#send = send;
  }

  receive(bytes: Uint8Array, start: number, end: number): void {
    const message = new Message();
    read(message, bytes, start, end, 'request');
    if (message.name === 'GET_REGION_SIZE') this.#answer(message, [regionSize]);
    else if (message.name === 'FLUSH') void this.#flush(message.hold());
    else {
      if (message.name === 'MARK_REGION')
        for (let index = 0; index < message.valueCount; index++) void this.#log.markRegion(message.valueAt(index));
      this.#answer(message);
    }
  }

  async #flush(message: Message): Promise<void> {
    const flushed = await this.#log.flush();
    this.#answer(message, [], flushed.ok ? 0 : -5);
  }

  #answer(message: Message, payload: readonly number[] = [], error = 0): void {
    this.#send(this.#reply.subarray(0, encodeReply(this.#reply, message, error, payload)));
  }
}
