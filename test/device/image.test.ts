/** Files made and taken away: a new image, a file that is removed or shortened while it is in use, and who has it in use. */
import { mkdtempSync, rmSync, statSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { done } from '#base';
import { isInUse, makeImageFile, openFileDevice } from '#device';
import type { BlockDevice } from '#device';

const folder = mkdtempSync(join(tmpdir(), 'dirtylog-image-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function opened(name: string): Promise<BlockDevice> {
  await makeImageFile(join(folder, name), 8192);
  const device = await openFileDevice(join(folder, name));
  if (!device.ok) throw new Error(device.fault.message);
  return device.value;
}

describe('files as devices', () => {
  test('a new image is sparse and zero, and takes the place of nothing', async () => {
    const path = join(folder, 'new.img');
    expect(await makeImageFile(path, 1 << 20)).toEqual(done);
    expect(statSync(path)).toMatchObject({ size: 1 << 20, blocks: 0 });
    writeFileSync(path, 'mine');
    expect(await makeImageFile(path, 1 << 20)).toMatchObject({ ok: false, fault: { cause: 'EEXIST' } });
    expect(statSync(path).size).toBe(4);
  });

  test('a flush of a file that was removed is a fault', async () => {
    const device = await opened('removed.img');
    expect(await device.flush()).toEqual(done);
    unlinkSync(join(folder, 'removed.img'));
    expect(await device.write(0, new Uint8Array(512))).toEqual(done);
    const outcome = await device.flush();
    expect(outcome).toMatchObject({ ok: false, fault: { kind: 'device-lost', operation: 'flush' } });
    await device.close();
  });

  test('a flush of a file that was shortened is a fault', async () => {
    const device = await opened('short.img');
    truncateSync(join(folder, 'short.img'), 4096);
    expect(await device.flush()).toMatchObject({ ok: false, fault: { kind: 'device-lost', message: expect.stringContaining('4096') } });
    await device.close();
  });

  test('who looks whether a file is in use takes it from nobody', async () => {
    const device = await opened('used.img');
    expect(await isInUse(join(folder, 'used.img'))).toBe(true);
    expect(await openFileDevice(join(folder, 'used.img'))).toMatchObject({ ok: false, fault: { kind: 'in-use' } });
    await device.close();
    expect([await isInUse(join(folder, 'used.img')), await isInUse(join(folder, 'none.img'))]).toEqual([false, false]);
  });
});
