/** The userspace log on a Unix socket: made, used, left alone by its daemon, found again, given up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LogError } from '#log';
import { createUserspace, ForwarderLink, unixTransport } from '#log/userspace';
import type { UserspaceClock } from '#log/userspace';
import { createMirror } from '#mirror';
import { createMemoryDevice } from '#device';
import { listenUnix } from '#wire';
import type { Connection, UnixServer } from '#wire';
import { DaemonDouble } from './double.ts';

const words = ['u', 'double', '8'];
const length = 256;

let folder = '';
let path = '';
let server: UnixServer | undefined;
const connections = new Set<Connection>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forwarder-'));
  path = join(folder, 's');
});

afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

async function serve(daemon: DaemonDouble, isMute = (): boolean => false): Promise<void> {
  const listening = await listenUnix(path, (connection) => {
    connections.add(connection);
    connection.listen({
      datagram: (bytes, start, end) => {
        const reply = daemon.answer(bytes, start, end);
        if (!isMute()) connection.send(reply);
      },
      close: () => connections.delete(connection),
    });
  });
  if (!listening.ok) throw new Error(listening.fault.message);
  server = listening.value;
}

async function stop(): Promise<void> {
  for (const connection of connections) connection.close();
  await server?.close();
  server = undefined;
}

/** Time that passes when a test says so. */
class Clock implements UserspaceClock {
  readonly waiting = new Map<symbol, { readonly milliseconds: number; readonly end: () => void }>();

  now(): number {
    return 0;
  }

  after(milliseconds: number, then: () => void): () => void {
    const key = Symbol('timer');
    this.waiting.set(key, { milliseconds, end: then });
    return () => this.waiting.delete(key);
  }

  /** Ends all waits of so many milliseconds. */
  pass(ended: number): void {
    for (const [key, { milliseconds, end }] of Array.from(this.waiting)) {
      if (milliseconds !== ended) continue;
      this.waiting.delete(key);
      end();
    }
  }
}

/** Lets sockets do their work until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

describe('createUserspace', () => {
  it('serves a mirror', async () => {
    const daemon = new DaemonDouble(8, 32);
    await serve(daemon);
    const log = await createUserspace({ words, length, daemon: path });
    expect(log.getRegionSize()).toBe(8);
    const legs = ['a', 'b'].map((name) => ({
      device: createMemoryDevice({ name, sizeBytes: length * 512, blockSizeBytes: 512 }),
      offset: 0,
    }));
    const made = createMirror({ length, legs, createLog: () => log });
    if (!made.ok) throw new Error(made.fault.message);
    const mirror = made.value;
    await mirror.resume();
    const bytes = new Uint8Array(512).fill(7);
    expect(await mirror.write(8 * 512, bytes)).toEqual({ ok: true, value: undefined });
    expect(daemon.asked).toContain('MARK_REGION');
    expect(await mirror.status('table')).toContain('userspace 3 u double 8 2 a 0 b 0');
    expect(await mirror.status('info')).toContain('1 double');
    await mirror.suspend();
    await mirror.close();
    await until(() => daemon.asked.at(-1) === 'DTR');
    await until(() => connections.size === 0);
  });

  it('says that nobody listens', async () => {
    const making = createUserspace({ words, length, daemon: path });
    await expect(making).rejects.toThrow(LogError);
    await expect(making).rejects.toMatchObject({ fault: { operation: 'ctr', place: path, kind: 'not-found' } });
  });

  it('says why words make no sense', async () => {
    await expect(createUserspace({ words: ['u'], length, daemon: path })).rejects.toMatchObject({ fault: { kind: 'argument-count' } });
  });

  it('says that the daemon refused, and leaves nothing open', async () => {
    const daemon = new DaemonDouble(7, 32);
    await serve(daemon);
    await expect(createUserspace({ words, length, daemon: path })).rejects.toMatchObject({
      fault: { kind: 'ctr-failed', cause: 'a region size of 7 sectors' },
    });
    expect(daemon.asked).toEqual(['CTR', 'GET_REGION_SIZE', 'DTR']);
    await until(() => connections.size === 0);
  });

  it('does not wait for a daemon that does not answer, once it is told', async () => {
    const daemon = new DaemonDouble(8, 32);
    await serve(daemon, () => true);
    const abort = new AbortController();
    const making = createUserspace({ words, length, daemon: path, signal: abort.signal });
    await until(() => daemon.asked.length === 1);
    abort.abort();
    await expect(making).rejects.toMatchObject({ fault: { kind: 'closed' } });
    await expect(createUserspace({ words, length, daemon: path, signal: abort.signal })).rejects.toMatchObject({
      fault: { kind: 'aborted' },
    });
  });

  it('finds a daemon that was started anew, and tells it the marks again', async () => {
    await serve(new DaemonDouble(8, 32));
    const clock = new Clock();
    const log = await createUserspace({ words, length, daemon: path, clock });
    await log.resume();
    await stop();
    await until(() => connections.size === 0);
    log.markRegion(3);
    const flushed = log.flush();
    await until(() => [...clock.waiting.values()].some(({ milliseconds }) => milliseconds === 2000) || (clock.pass(15_000), false));
    const daemon = new DaemonDouble(8, 32);
    await serve(daemon);
    await until(() => (clock.pass(2000), daemon.asked.includes('FLUSH')));
    expect(await flushed).toEqual({ ok: true, value: undefined });
    expect(daemon.asked).toEqual(['CTR', 'RESUME', 'MARK_REGION', 'FLUSH']);
    expect([...daemon.dirty]).toEqual([3]);
    log.close();
  });

  it('answers on doubt once it is closed', async () => {
    const daemon = new DaemonDouble(8, 32);
    let isMute = false;
    await serve(daemon, () => isMute);
    const log = await createUserspace({ words, length, daemon: path });
    await log.resume();
    isMute = true;
    log.markRegion(1);
    const waiting = Promise.all([log.flush(), log.inSync(1, true), log.getSyncCount(), log.isRemoteRecovering(2), log.status('info')]);
    await until(() => daemon.asked.includes('MARK_REGION'));
    log.close();
    expect(await waiting).toEqual([
      expect.objectContaining({ ok: false, fault: expect.objectContaining({ kind: 'closed', operation: 'flush' }) as unknown }),
      'not-in-sync',
      0,
      true,
      'userspace 1 COM_FAILURE',
    ]);
    expect(await log.inSync(1, true)).toBe('not-in-sync');
    await log.dtr();
  });

  it('shares a link, and its numbers, with other logs', async () => {
    const daemon = new DaemonDouble(8, 32);
    await serve(daemon);
    const link = new ForwarderLink(unixTransport(path));
    const logs = await Promise.all([1, 2, 3].map(() => createUserspace({ words, length, daemon: link })));
    expect(new Set(logs.map(({ engine }) => engine)).size).toBe(3);
    expect(connections.size).toBe(1);
    expect(link.shared.sequence).toBe(6);
    await Promise.all(logs.map((log) => log.resume()));
    expect(await Promise.all(logs.map((log) => log.getSyncCount()))).toEqual([0, 0, 0]);
    await Promise.all(logs.map((log) => log.dtr()));
    expect(connections.size).toBe(1);
    link.close();
  });

  it('refuses what makes no sense now', async () => {
    await serve(new DaemonDouble(8, 32));
    const log = await createUserspace({ words, length, daemon: path });
    expect((await log.resume()).ok).toBe(true);
    expect(await log.resume()).toMatchObject({ ok: false, fault: { kind: 'busy', operation: 'resume' } });
    expect((await log.postsuspend()).ok).toBe(true);
    expect((await log.resume()).ok).toBe(true);
    await log.presuspend();
    await log.dtr();
  });
});
