/**
 * The daemon before real logs: constructors as they come, a restart that finds marks, two instances on one device, devices that fail.
 *
 * A restart is a second daemon on the same bytes: what the first one had not made durable is lost, as it is when a process is killed.
 */
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '#base';
import type { Outcome } from '#base';
import { createMemoryDevice } from '#device';
import type { BlockDevice } from '#device';
import { LocalHost } from '#log/daemon';
import type { DeviceOpener, LocalHostOptions } from '#log/daemon';
import { Peer } from './daemon-peer.ts';

/** Devices by name, as a host has them; those that are open are known. */
class Shelf implements DeviceOpener {
  readonly devices = new Map<string, BlockDevice>();
  readonly opened: string[] = [];
  readonly closed: string[] = [];
  breaks = false;

  constructor(names: readonly string[], sizeBytes = 65_536) {
    for (const name of names) this.devices.set(name, createMemoryDevice({ name, sizeBytes }));
  }

  identify(name: string): Promise<Outcome<string>> {
    const key = name.replace('/alias/', '');
    return Promise.resolve(this.devices.has(key) ? succeed(key) : fail({ kind: 'not-found', message: 'no such file', place: name }));
  }

  open(name: string): Promise<Outcome<BlockDevice>> {
    const key = name.replace('/alias/', '');
    const device = this.devices.get(key);
    if (device === undefined || this.opened.includes(key)) return Promise.resolve(fail({ kind: 'in-use', message: 'in use', place: name }));
    this.opened.push(key);
    const broken = fail({ kind: 'device-error', message: 'the device is gone', cause: 'EIO' });
    const unlessBroken = (request: () => Promise<Outcome>) => (this.breaks ? Promise.resolve(broken) : request());
    return Promise.resolve(
      succeed({
        name: key,
        sizeBytes: device.sizeBytes,
        blockSizeBytes: device.blockSizeBytes,
        read: (offset, into) => unlessBroken(() => device.read(offset, into)),
        write: (offset, bytes) => unlessBroken(() => device.write(offset, bytes)),
        flush: () => unlessBroken(() => device.flush()),
        close: async () => {
          await Promise.resolve();
          this.opened.splice(this.opened.indexOf(key), 1);
          this.closed.push(key);
        },
      }),
    );
  }
}

const everything = { kinds: ['core', 'disk'], singleNode: false } as const;

function serve(devices: DeviceOpener, options: Partial<LocalHostOptions> = {}, profile: 'kernel' | 'strict' = 'strict'): Peer {
  return new Peer({ host: new LocalHost({ ...everything, devices, profile, ...options }), profile });
}

/** 16 regions on the device `log`. */
const disk = '16384 disk log 1024';

async function resumed(peer: Peer, text: string, luid = 0xabc0): Promise<void> {
  expect((await peer.wait('CTR', text, { luid })).error).toBe(0);
  expect((await peer.wait('RESUME', [], { luid })).error).toBe(0);
}

/** Copies every region, as a mirror would. */
async function resync(peer: Peer): Promise<void> {
  for (;;) {
    const [has, region = 0] = (await peer.wait('GET_RESYNC_WORK')).values;
    if (has !== 1) break;
    await peer.wait('SET_REGION_SYNC', [region, 1]);
    await peer.wait('CLEAR_REGION', [region]);
  }
  await peer.wait('FLUSH');
}

async function inSync(peer: Peer): Promise<number[]> {
  const known: number[] = [];
  for (let region = 0; region < 16; region++) if ((await peer.wait('IN_SYNC', [region])).values[0] === 1) known.push(region);
  return known;
}

const all = Array.from({ length: 16 }, (_, region) => region);

describe('constructors', () => {
  it.each([
    ['16384 core 1024', {}, '1 core', 'core 1 1024 '],
    ['16384 core 1024 nosync', {}, '1 core', 'core 2 1024 nosync '],
    ['16384 disk log 1024 sync', {}, '3 disk log A', 'disk 3 log 1024 sync '],
    ['16384 clustered-core 1024', { singleNode: true }, '1 clustered-core', 'clustered-core 1 1024 '],
    [
      '16384 clustered-disk log 1024 nosync block_on_error',
      { singleNode: true },
      '3 clustered-disk log A',
      'clustered-disk 4 log 1024 nosync block_on_error ',
    ],
    ['16384 clustered_disk log 1024', { singleNode: true }, '3 clustered-disk log A', 'clustered-disk 2 log 1024 '],
  ])('%s', async (text, options, info, table) => {
    const peer = serve(new Shelf(['log']), options);
    await resumed(peer, text);
    expect(peer.ask('GET_REGION_SIZE').values).toEqual([1024]);
    expect(peer.ask('STATUS_INFO').text).toBe(info);
    expect(peer.ask('STATUS_TABLE').text).toBe(table);
  });

  it.each([
    ['16384 clustered-disk log 1024', /several machines/, /--single-node/],
    ['16384 clustered-core 1024', /several machines/, /--single-node/],
    ['16384 raid log 1024', /no log of type "raid"/, /disk/],
    ['16384', /no log of type ""/, /disk/],
    ['16384 core 1000', /power of two/, /nearest/],
    ['16384 core', /1 or 2 arguments/, /core/],
    ['16384 disk log 1024 maybe', /sync or nosync/, /sync/],
    ['16384 disk log 1024 nosync block_on_error', /2 or 3 arguments/, /disk/],
    ['16384 disk elsewhere 1024', /no such file/, /^/],
    ['99999999 disk log 2', /too small/, /larger/],
    ['99999999999 core 2', /a log can have 4294967295/, /use regions of/],
    ['6000000000 core 16', /more may be hosted/, /larger region size/],
    ['16384 disk l\u00f6g 1024', /ASCII/, /major:minor/],
  ])('%s is refused: %s', async (text, message, hint) => {
    const shelf = new Shelf(['log']);
    const peer = serve(shelf);
    expect((await peer.wait('CTR', text)).error).toBe(-22);
    expect(peer.told.at(-1)?.fault?.message).toMatch(message);
    expect(peer.told.at(-1)?.fault?.hint ?? '').toMatch(hint);
    expect(peer.daemon.instances()).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(shelf.opened).toEqual([]);
  });

  it('a type that the operator did not allow is refused', async () => {
    const peer = serve(new Shelf(['log']), { kinds: ['core'] });
    expect((await peer.wait('CTR', disk)).error).toBe(-22);
    expect(peer.told.at(-1)?.fault?.hint).toMatch(/--log disk/);
  });

  it('all logs together have a bound, and what one gives back another may have', async () => {
    const peer = serve(new Shelf(['log']), { regionsMax: 20 });
    expect((await peer.wait('CTR', disk)).error).toBe(0);
    expect((await peer.wait('CTR', '16384 core 1024', { luid: 2 })).error).toBe(-22);
    expect((await peer.wait('CTR', '99999999 disk log 2', { luid: 2 })).error).toBe(-22);
    peer.ask('DTR');
    expect((await peer.wait('CTR', '16384 core 1024', { luid: 2 })).error).toBe(0);
  });
});

describe('a daemon that was killed and started again', () => {
  it('finds marked regions out of sync and the others in sync, and hands out the marked ones as work', async () => {
    const shelf = new Shelf(['log']);
    const first = serve(shelf);
    await resumed(first, disk);
    await resync(first);
    expect(first.ask('GET_SYNC_COUNT').values).toEqual([16]);
    expect(first.ask('IS_REMOTE_RECOVERING', [15]).values).toEqual([0, 16]);
    // Answered, and not flushed: in strict the answer alone is a promise.
    expect((await first.wait('MARK_REGION', [3, 9])).error).toBe(0);

    shelf.opened.length = 0;
    const second = serve(shelf);
    expect(second.ask('IN_SYNC', [1]).error).toBe(-3);
    await resumed(second, `${disk}\0`);
    expect(await inSync(second)).toEqual(all.filter((region) => region !== 3 && region !== 9));
    expect(second.ask('IS_REMOTE_RECOVERING', [15]).values).toEqual([0, 3]);
    expect(second.ask('GET_RESYNC_WORK').values).toEqual([1, 3]);
    second.ask('SET_REGION_SYNC', [3, 1]);
    expect(second.ask('IS_REMOTE_RECOVERING', [15]).values).toEqual([0, 9]);
    expect(second.ask('GET_RESYNC_WORK').values).toEqual([1, 9]);
  });

  it('does not believe nosync again: a log in memory starts with nothing in sync', async () => {
    const peer = serve(new Shelf([]));
    await resumed(peer, '16384 core 1024 nosync', 1);
    expect(peer.ask('GET_SYNC_COUNT', [], { luid: 1 }).values).toEqual([16]);
    await resumed(peer, '16384 core 1024 nosync\0', 2);
    expect(peer.ask('GET_SYNC_COUNT', [], { luid: 2 }).values).toEqual([0]);
    expect(peer.ask('STATUS_TABLE', [], { luid: 2 }).text).toBe('core 2 1024 nosync ');
  });

  it('the reference daemon loses what was marked and not flushed, and believes nosync', async () => {
    const shelf = new Shelf(['log']);
    const first = serve(shelf, {}, 'kernel');
    await resumed(first, disk);
    await resync(first);
    expect((await first.wait('MARK_REGION', [3])).error).toBe(0);
    shelf.opened.length = 0;
    const second = serve(shelf, {}, 'kernel');
    await resumed(second, `${disk}\0`);
    expect(await inSync(second)).toEqual(all);
  });
});

describe('two instances on one device', () => {
  it('share it, one resumed at a time, and it is closed after the last', async () => {
    const shelf = new Shelf(['log', 'other']);
    const peer = serve(shelf);
    await resumed(peer, disk, 1);
    expect((await peer.wait('CTR', '16384 disk /alias/log 1024', { luid: 2 })).error).toBe(0);
    expect(shelf.opened).toEqual(['log']);

    expect((await peer.wait('RESUME', [], { luid: 2 })).error).toBe(-5);
    expect(peer.told.at(-1)?.fault?.message).toMatch(/in use by another instance, LVM-test \(luid 0xff11000000000001\)/);
    expect((await peer.wait('RESUME', [], { luid: 2 })).error).toBe(-5);
    expect(peer.ask('MARK_REGION', [1], { luid: 2 }).error).toBe(-3);
    expect(peer.ask('IN_SYNC', [1], { luid: 2 }).values).toEqual([0]);
    expect(peer.ask('STATUS_INFO', [], { luid: 2 }).text).toBe('3 disk log D');

    // As a kernel swaps tables: the old one is suspended, the new one resumed, the old one destroyed.
    await peer.wait('MARK_REGION', [7], { luid: 1 });
    await peer.wait('PRESUSPEND', [], { luid: 1 });
    expect((await peer.wait('POSTSUSPEND', [], { luid: 1 })).error).toBe(0);
    expect((await peer.wait('RESUME', [], { luid: 2 })).error).toBe(0);
    expect((await peer.wait('RESUME', [], { luid: 1 })).error).toBe(-5);
    peer.ask('DTR', [], { luid: 1 });
    expect((await peer.wait('FLUSH', [], { luid: 2 })).error).toBe(0);
    expect(shelf.closed).toEqual([]);
    peer.ask('DTR', [], { luid: 2 });
    // Named again before it is closed.
    await resumed(peer, disk, 3);
    expect(shelf.closed).toEqual(['log']);
    expect(shelf.opened).toEqual(['log']);
  });

  it('in the reference profile, where a failed resume is taken for one, the second still says and writes nothing', async () => {
    const shelf = new Shelf(['log']);
    const peer = serve(shelf, {}, 'kernel');
    await resumed(peer, disk, 1);
    await peer.wait('CTR', `${disk} nosync`, { luid: 2 });
    expect((await peer.wait('RESUME', [], { luid: 2 })).error).toBe(-5);
    expect(peer.ask('GET_SYNC_COUNT', [], { luid: 2 }).values).toEqual([0]);
    expect(peer.ask('IN_SYNC', [3], { luid: 2 }).values).toEqual([0]);
    expect(peer.ask('IS_CLEAN', [3], { luid: 2 }).values).toEqual([0]);
    expect(peer.ask('GET_RESYNC_WORK', [], { luid: 2 }).values).toEqual([0, 0]);
    expect(peer.ask('IS_REMOTE_RECOVERING', [3], { luid: 2 }).values).toEqual([0, 0]);
    peer.ask('SET_REGION_SYNC', [3, 1], { luid: 2 });
    peer.ask('MARK_REGION', [3], { luid: 2 });
    expect((await peer.wait('FLUSH', [], { luid: 2 })).error).toBe(-5);
    await peer.wait('POSTSUSPEND', [], { luid: 1 });
    expect((await peer.wait('FLUSH', [], { luid: 2 })).error).toBe(-5);
    expect((await peer.wait('POSTSUSPEND', [], { luid: 2 })).error).toBe(-5);
  });
});

describe('a device that fails', () => {
  it('at opening: the constructor fails and keeps nothing, and succeeds when it can be opened', async () => {
    const shelf = new Shelf(['log']);
    const peer = serve(shelf, { regionsMax: 30 });
    shelf.opened.push('log');
    for (let n = 0; n < 3; n++) expect((await peer.wait('CTR', disk)).error).toBe(-22);
    shelf.opened.length = 0;
    await resumed(peer, disk);
  });

  it('at RESUME of one instance leaves the device to another', async () => {
    const shelf = new Shelf(['log']);
    const peer = serve(shelf);
    for (const luid of [1, 2]) await peer.wait('CTR', disk, { luid });
    shelf.breaks = true;
    expect((await peer.wait('RESUME', [], { luid: 1 })).error).toBe(-5);
    shelf.breaks = false;
    expect((await peer.wait('RESUME', [], { luid: 2 })).error).toBe(0);
    expect((await peer.wait('RESUME', [], { luid: 1 })).error).toBe(-5);
  });

  it('under a resumed log: EIO to marks and flushes, the letter says so, and nothing is told to be in sync that is not', async () => {
    const shelf = new Shelf(['log']);
    const peer = serve(shelf);
    await resumed(peer, disk);
    await resync(peer);
    shelf.breaks = true;
    expect((await peer.wait('MARK_REGION', [1])).error).toBe(-5);
    expect((await peer.wait('FLUSH')).error).toBe(-5);
    expect(peer.ask('STATUS_INFO').text).toBe('3 disk log D');
    expect(peer.told.at(-1)?.fault?.message).toMatch(/the log device failed/);
    shelf.breaks = false;
    expect((await peer.wait('FLUSH')).error).toBe(0);
  });

  it('before RESUME: EIO each time it is asked, nothing in sync, no work; when it is back the log can be resumed', async () => {
    const shelf = new Shelf(['log']);
    const first = serve(shelf);
    await resumed(first, disk);
    await resync(first);
    await first.wait('POSTSUSPEND');
    first.ask('DTR');
    await new Promise((resolve) => setImmediate(resolve));
    const peer = serve(shelf);
    expect((await peer.wait('CTR', disk)).error).toBe(0);
    shelf.breaks = true;
    for (let n = 0; n < 2; n++) expect((await peer.wait('RESUME')).error).toBe(-5);
    expect(await inSync(peer)).toEqual([]);
    expect(peer.ask('GET_SYNC_COUNT').values).toEqual([0]);
    expect(peer.ask('GET_RESYNC_WORK').error).toBe(-3);
    shelf.breaks = false;
    expect((await peer.wait('RESUME')).error).toBe(0);
    expect(await inSync(peer)).toEqual(all);
  });

  it('a device that holds something else is not written to', async () => {
    const shelf = new Shelf(['log']);
    const foreign = new Uint8Array(512).fill(0x55);
    await shelf.devices.get('log')?.write(0, foreign);
    const peer = serve(shelf);
    await peer.wait('CTR', disk);
    expect((await peer.wait('RESUME')).error).toBe(-5);
    expect(peer.told.at(-1)?.fault?.message).toMatch(/not a dirty log/);
    const found = new Uint8Array(512);
    await shelf.devices.get('log')?.read(0, found);
    expect(found).toEqual(foreign);
  });
});
