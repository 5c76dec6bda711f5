/** What every log must do, asked of each: the interface's sixteen operations by their names. */
import { describe, expect, test } from 'vitest';
import { done } from '#base';
import { createMemoryDevice } from '#device';
import { createCore, createDisk, RegionRangeError } from '#log';
import type { DirtyLog } from '#log';
import type { SyncWord } from '#spec/vocabulary';

const regionCount = 70;
const length = regionCount * 8 - 3;

type Make = (syncWord: SyncWord) => DirtyLog;

const disk =
  (profile: 'kernel' | 'strict'): Make =>
  (syncWord) =>
    createDisk({
      device: createMemoryDevice({ name: '254:32', sizeBytes: 8192 }),
      length,
      regionSize: 8,
      syncWord,
      profile,
      flushLegs: () => Promise.resolve(done),
      raiseEvent: () => {},
    });

const logs: readonly (readonly [string, Make])[] = [
  ['core, strict', (syncWord) => createCore({ length, regionSize: 8, syncWord })],
  ['core, kernel', (syncWord) => createCore({ length, regionSize: 8, syncWord, profile: 'kernel' })],
  ['disk, strict', disk('strict')],
  ['disk, kernel', disk('kernel')],
];

async function recoverAll(log: DirtyLog): Promise<number[]> {
  const regions: number[] = [];
  for (;;) {
    const region = await log.getResyncWork();
    if (region === undefined) return regions;
    regions.push(region);
    await log.clearRegion(region);
    await log.setRegionSync(region, true);
  }
}

describe.each(logs)('%s', (_, make) => {
  test('begins out of sync and hands out every region once, lowest first', async () => {
    const log = make('default');
    expect((await log.resume()).ok).toBe(true);
    expect(await log.getSyncCount()).toBe(0);
    expect(await recoverAll(log)).toEqual(Array.from({ length: regionCount }, (__, region) => region));
    expect(await log.getSyncCount()).toBe(regionCount);
    expect(await log.getResyncWork()).toBeUndefined();
  });

  test('begins in sync with nosync and has no work', async () => {
    const log = make('nosync');
    await log.resume();
    expect(await log.getSyncCount()).toBe(regionCount);
    expect(await log.inSync(regionCount - 1, false)).toBe('in-sync');
    expect(await log.getResyncWork()).toBeUndefined();
  });

  test('markRegion() and clearRegion() change isClean() and not inSync()', async () => {
    const log = make('nosync');
    await log.resume();
    for (const region of [0, 31, 32, 63, 64, regionCount - 1]) {
      await log.markRegion(region);
      expect([await log.isClean(region), await log.inSync(region, true)]).toEqual([false, 'in-sync']);
      expect((await log.flush()).ok).toBe(true);
      await log.clearRegion(region);
      expect(await log.isClean(region)).toBe(true);
    }
  });

  test('does not hand out a region again before it was reported back, and a failed one not before the next resume', async () => {
    const log = make('default');
    await log.resume();
    const first = await log.getResyncWork();
    const second = await log.getResyncWork();
    expect([first, second]).toEqual([0, 1]);
    await log.setRegionSync(0, false);
    await log.setRegionSync(1, true);
    expect(await log.inSync(0, true)).toBe('not-in-sync');
    expect(await log.inSync(1, true)).toBe('in-sync');
    expect(await log.getResyncWork()).toBe(2);
    await log.setRegionSync(2, true);
    await log.flush();
    await log.presuspend();
    await log.postsuspend();
    await log.resume();
    expect(await log.getResyncWork()).toBe(0);
  });

  test('demotes a region when a leg failed a write', async () => {
    const log = make('nosync');
    await log.resume();
    await log.markRegion(5);
    await log.flush();
    await log.setRegionSync(5, false);
    expect(await log.inSync(5, true)).toBe('not-in-sync');
    expect(await log.getSyncCount()).toBe(regionCount - 1);
  });

  test('refuses regions that do not exist', async () => {
    const log = make('nosync');
    await log.resume();
    for (const region of [regionCount, -1, 0.5, Number.NaN, 2 ** 32]) {
      expect(() => log.markRegion(region)).toThrow(RegionRangeError);
      expect(() => log.clearRegion(region)).toThrow(RegionRangeError);
      expect(() => log.inSync(region, true)).toThrow(RegionRangeError);
      expect(() => log.setRegionSync(region, true)).toThrow(RegionRangeError);
    }
    expect(await log.getSyncCount()).toBe(regionCount);
  });

  test('tells its region size, and that nobody else is recovering', async () => {
    const log = make('default');
    expect(log.getRegionSize()).toBe(8);
    expect(await log.isRemoteRecovering(0)).toBe(false);
    expect(await log.status('table')).toMatch(/^(core 1 8 |disk 2 254:32 8 )$/);
    expect(await log.status('info')).toMatch(/^(1 core|3 disk 254:32 A)$/);
    await log.dtr();
  });
});

describe('count-from-bits', () => {
  test.each([
    ['strict', regionCount],
    ['kernel', regionCount + 1],
  ] as const)('reporting a region twice makes the count of profile %s %i', async (profile, expected) => {
    const log = createCore({ length, regionSize: 8, syncWord: 'nosync', profile });
    log.resume();
    log.setRegionSync(3, true);
    await Promise.resolve();
    expect(log.getSyncCount()).toBe(expected);
  });
});

test('in profile strict no work is handed out between presuspend and resume', async () => {
  const log = createCore({ length, regionSize: 8, syncWord: 'default' });
  log.resume();
  log.presuspend();
  expect(log.getResyncWork()).toBeUndefined();
  log.resume();
  await Promise.resolve();
  expect(log.getResyncWork()).toBe(0);
});
