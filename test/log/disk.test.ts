/** The disk log on devices: what reaches them, who is told what, and what happens when they fail. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, fail } from '#base';
import type { Outcome } from '#base';
import { createMemoryDevice, openFileDevice } from '#device';
import type { BlockDevice, MemoryDevice } from '#device';
import { createDisk, decodeHeader, LogError } from '#log';
import type { DiskLog, DiskOptions } from '#log';

/** A device that counts, and fails on request. */
interface Probe extends BlockDevice {
  readonly memory: MemoryDevice;
  readonly writes: { readonly offset: number; readonly bytes: number }[];
  flushes: number;
  failing: 'none' | 'read' | 'write' | 'flush';
}

function probe(sizeBytes: number, blockSizeBytes = 512): Probe {
  const memory = createMemoryDevice({ name: '254:32', sizeBytes, blockSizeBytes });
  const broken = fail({ kind: 'device-error', message: 'broken on purpose', cause: 'EIO' });
  const self: Probe = {
    memory,
    writes: [],
    flushes: 0,
    failing: 'none',
    name: memory.name,
    sizeBytes,
    blockSizeBytes,
    read: (offset, into) => (self.failing === 'read' ? Promise.resolve(broken) : memory.read(offset, into)),
    write: (offset, bytes) => {
      self.writes.push({ offset, bytes: bytes.length });
      return self.failing === 'write' ? Promise.resolve(broken) : memory.write(offset, bytes);
    },
    flush: () => {
      self.flushes++;
      return self.failing === 'flush' ? Promise.resolve(broken) : memory.flush();
    },
    close: () => memory.close(),
  };
  return self;
}

let events = 0;
let legFlushes = 0;
beforeEach(() => {
  events = 0;
  legFlushes = 0;
});

function diskOn(device: BlockDevice, more: Partial<DiskOptions> = {}): DiskLog {
  return createDisk({
    device,
    length: 64 * 8,
    regionSize: 8,
    syncWord: 'nosync',
    flushLegs: () => {
      legFlushes++;
      return Promise.resolve(done);
    },
    raiseEvent: () => {
      events++;
    },
    ...more,
  });
}

async function resumed(device: BlockDevice, more: Partial<DiskOptions> = {}): Promise<DiskLog> {
  const log = diskOn(device, more);
  expect(await log.resume()).toEqual(done);
  return log;
}

describe('flush()', () => {
  test('does nothing when nothing changed', async () => {
    const device = probe(4096);
    const log = await resumed(device);
    device.writes.length = 0;
    device.flushes = 0;
    expect(await log.flush()).toEqual(done);
    expect([device.writes, device.flushes]).toEqual([[], 0]);
  });

  test('writes the block of a mark and flushes the device; a clear flushes the legs and not the device', async () => {
    const device = probe(4096);
    const log = await resumed(device);
    device.writes.length = 0;
    device.flushes = 0;
    log.markRegion(9);
    await log.flush();
    expect([device.writes, device.flushes, legFlushes]).toEqual([[{ offset: 1024, bytes: 512 }], 1, 0]);
    expect(device.memory.bytes[1025]).toBe(0b1111_1101);
    log.clearRegion(9);
    await log.flush();
    expect([device.writes.length, device.flushes, legFlushes]).toEqual([2, 1, 1]);
    expect(device.memory.bytes[1025]).toBe(0xff);
  });

  test('writes only the blocks that changed, neighbours in one request', async () => {
    const device = probe(65_536);
    const log = await resumed(device, { length: 8 * 4096 * 20 });
    device.writes.length = 0;
    for (const region of [0, 4096, 4097, 3 * 4096, 19 * 4096]) log.markRegion(region);
    await log.flush();
    expect(device.writes).toEqual([
      { offset: 1024, bytes: 1024 },
      { offset: 1024 + 3 * 512, bytes: 512 },
      { offset: 1024 + 19 * 512, bytes: 512 },
    ]);
  });

  test('merges concurrent callers into as few writes as possible and tells each after its own marks are durable', async () => {
    const device = probe(4096);
    const log = await resumed(device);
    device.writes.length = 0;
    device.flushes = 0;
    const told = await Promise.all(
      Array.from({ length: 64 }, (_, region) => {
        log.markRegion(region);
        return log.flush();
      }),
    );
    expect(told.every((outcome) => outcome.ok)).toBe(true);
    expect([device.writes.length, device.flushes]).toEqual([1, 1]);
    expect(device.memory.bytes.subarray(1024, 1032)).toEqual(new Uint8Array(8));
  });

  test('in profile kernel writes header and bitmap from sector 0 each time', async () => {
    const device = probe(4096);
    const log = await resumed(device, { profile: 'kernel' });
    device.writes.length = 0;
    log.markRegion(9);
    await log.flush();
    expect(device.writes).toEqual([{ offset: 0, bytes: 1536 }]);
  });
});

describe('an error of the log device', () => {
  test.each([
    ['write', 'D'],
    ['flush', 'F'],
  ] as const)('at %s fails the flush, shows %s for good and makes the next flush write everything', async (failing, letter) => {
    const device = probe(4096);
    const log = await resumed(device);
    log.markRegion(3);
    device.failing = failing;
    const outcome = await log.flush();
    expect(outcome).toMatchObject({ ok: false, fault: { kind: 'flush-failed', operation: 'flush', place: '254:32', cause: 'EIO' } });
    device.failing = 'none';
    device.writes.length = 0;
    expect(await log.flush()).toEqual(done);
    expect(device.writes).toEqual([
      { offset: 1024, bytes: 512 },
      { offset: 0, bytes: 1024 },
    ]);
    expect(log.status('info')).toBe(`3 disk 254:32 ${letter}`);
    expect(events).toBe(1);
  });

  test('at the read of resume refuses the log and writes nothing', async () => {
    const device = probe(4096);
    device.failing = 'read';
    const log = diskOn(device);
    expect(await log.resume()).toMatchObject({ ok: false, fault: { kind: 'log-refused' } });
    expect(await log.flush()).toMatchObject({ ok: false, fault: { kind: 'log-refused' } });
    expect([log.getSyncCount(), log.getResyncWork(), device.writes]).toEqual([0, undefined, []]);
    device.failing = 'none';
    expect(await log.resume()).toEqual(done);
    expect(log.getSyncCount()).toBe(64);
  });

  test('that comes as a rejected promise is a failure like any other', async () => {
    const device = probe(4096);
    const log = await resumed(device);
    device.flush = () => Promise.reject(new Error('gone'));
    log.markRegion(1);
    expect(await log.flush()).toMatchObject({ ok: false, fault: { cause: 'gone' } });
  });

  test('of a leg voids the clear and puts the region out of sync', async () => {
    let legs: Outcome = done;
    const device = probe(4096);
    const log = await resumed(device, { flushLegs: () => Promise.resolve(legs) });
    log.markRegion(7);
    await log.flush();
    log.clearRegion(7);
    legs = fail({ kind: 'leg-failed', message: 'a leg is gone' });
    expect(await log.flush()).toEqual(done);
    expect(log.inSync(7, true)).toBe('not-in-sync');
    expect((device.memory.bytes[1024] as number) & 0x80).toBe(0);
  });
});

describe('resume()', () => {
  test('writes bitmap, then header, each followed by a flush', async () => {
    const device = probe(4096);
    const order: string[] = [];
    const { write, flush } = device;
    device.write = (offset, bytes) => {
      order.push(`write ${offset}`);
      return write(offset, bytes);
    };
    device.flush = () => {
      order.push('flush');
      return flush();
    };
    await resumed(device, { syncWord: 'default' });
    expect(order).toEqual(['write 1024', 'flush', 'write 0', 'flush']);
  });

  test('with blocks of 4096 bytes writes the first block twice, first with the old header', async () => {
    const device = probe(4096, 4096);
    const headers: bigint[] = [];
    const { write } = device;
    device.write = (offset, bytes) => {
      headers.push(decodeHeader(bytes).nrRegions);
      return write(offset, bytes);
    };
    await resumed(device);
    expect(headers).toEqual([0n, 64n]);
  });

  test('says that it is busy while a flush is outstanding', async () => {
    const log = await resumed(probe(4096));
    log.markRegion(1);
    const flush = log.flush();
    expect(await log.resume()).toMatchObject({ ok: false, fault: { kind: 'busy' } });
    expect(await flush).toEqual(done);
  });

  test('keeps the bits of 2^20 regions', async () => {
    const regionCount = 2 ** 20;
    const device = probe(1024 + regionCount / 8);
    const log = await resumed(device, { length: regionCount * 2, regionSize: 2 });
    for (let region = 5; region < regionCount; region += 99_991) log.markRegion(region);
    await log.flush();
    const next = await resumed(device, { length: regionCount * 2, regionSize: 2 });
    const dirty: number[] = [];
    for (let region = next.getResyncWork(); region !== undefined; region = next.getResyncWork()) dirty.push(region);
    expect(dirty).toEqual(Array.from({ length: 11 }, (_, index) => 5 + index * 99_991));
  });
});

describe('createDisk()', () => {
  test.each([
    [{ length: 64, regionSize: 3 }, 'region-size-power'],
    [{ length: 64, regionSize: 128 }, 'region-size-range'],
    [{ length: 2 ** 40, regionSize: 2 }, 'region-count'],
    [{ length: 2 ** 30, regionSize: 2 }, 'log-too-small'],
  ] as const)('refuses %o: %s', (more, kind) => {
    const device = probe(4096);
    const refused = () => diskOn(device, more);
    expect(refused).toThrow(LogError);
    expect(refused).toThrow(expect.objectContaining({ fault: expect.objectContaining({ kind }) as unknown }) as Error);
    expect(device.writes).toEqual([]);
  });
});

describe('on a real file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dirtylog-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('marks survive closing the file, and clears do after a suspend', async () => {
    const path = join(folder, 'log.img');
    writeFileSync(path, new Uint8Array(8192));
    const open = async () => {
      const device = await openFileDevice(path);
      if (!device.ok) throw new Error(device.fault.message);
      return device.value;
    };
    const first = await open();
    const log = await resumed(first);
    log.markRegion(3);
    log.markRegion(4);
    await log.flush();
    log.clearRegion(4);
    await log.presuspend();
    expect(await log.postsuspend()).toEqual(done);
    await first.close();
    const second = await open();
    const next = await resumed(second, { syncWord: 'default' });
    expect([next.inSync(3, true), next.inSync(4, true), next.getSyncCount()]).toEqual(['not-in-sync', 'in-sync', 63]);
    await second.close();
  });
});
