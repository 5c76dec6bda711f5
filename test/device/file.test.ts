import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFileDevice } from '#device';
import type { BlockDevice, FileDeviceOptions } from '#device';
import { faultOf, pattern, scratchFile, scratchFolder, valueOf } from './support.ts';

/** Opens a device that the test may leave open. */
async function opened(path: string, options?: FileDeviceOptions): Promise<BlockDevice> {
  const device = valueOf(await openFileDevice(path, options));
  onTestFinished(() => device.close());
  return device;
}

describe('openFileDevice on a regular file', () => {
  it('tells name, size and block size', async () => {
    const path = scratchFile(8192);
    expect(await opened(path, { blockSizeBytes: 4096 })).toMatchObject({ name: path, sizeBytes: 8192, blockSizeBytes: 4096 });
  });

  it('takes 512 bytes for the block size of a file', async () => {
    expect((await opened(scratchFile(512))).blockSizeBytes).toBe(512);
  });

  it('writes at the offset and nowhere else', async () => {
    const path = scratchFile(4096);
    const device = await opened(path);
    expect((await device.write(1024, pattern(1024))).ok).toBe(true);
    expect((await device.flush()).ok).toBe(true);
    const expected = new Uint8Array(4096);
    expected.set(pattern(1024), 1024);
    expect(new Uint8Array(readFileSync(path))).toEqual(expected);
  });

  it('sees after a reopen what was written before', async () => {
    const path = scratchFile(4096);
    const first = await opened(path);
    await first.write(512, pattern(512));
    await first.close();
    const into = new Uint8Array(512);
    expect((await (await opened(path)).read(512, into)).ok).toBe(true);
    expect(into).toEqual(pattern(512));
  });

  it('keeps writes apart that are outstanding together', async () => {
    const path = scratchFile(64 * 512);
    const device = await opened(path);
    const writes = Array.from({ length: 64 }, (_, block) => device.write(block * 512, new Uint8Array(512).fill(block + 1)));
    expect((await Promise.all(writes)).every((outcome) => outcome.ok)).toBe(true);
    expect((await device.flush()).ok).toBe(true);
    const bytes = readFileSync(path);
    for (let block = 0; block < 64; block++) expect(bytes.subarray(block * 512, (block + 1) * 512)).toEqual(Buffer.alloc(512, block + 1));
  });

  it('never makes the file longer', async () => {
    const path = scratchFile(1024);
    const device = await opened(path);
    expect(faultOf(await device.write(512, pattern(1024))).kind).toBe('out-of-range');
    expect(readFileSync(path)).toEqual(Buffer.alloc(1024));
  });

  it('answers a read with a fault where somebody shortened the file', async () => {
    const path = scratchFile(4096);
    const device = await opened(path);
    truncateSync(path, 1024);
    const fault = faultOf(await device.read(512, new Uint8Array(2048)));
    expect(fault).toMatchObject({ kind: 'device-shrank', place: `${path}, byte 1024` });
  });

  it('refuses every call after close', async () => {
    const path = scratchFile(1024);
    const device = await opened(path);
    await device.close();
    expect(faultOf(await device.write(0, pattern(512))).kind).toBe('device-closed');
    expect(faultOf(await device.read(0, new Uint8Array(512))).kind).toBe('device-closed');
    expect(faultOf(await device.flush()).kind).toBe('device-closed');
    expect(readFileSync(path)).toEqual(Buffer.alloc(1024));
  });
});

describe('openFileDevice, read-only', () => {
  it('reads a file that may not be written, and refuses to write it', async () => {
    const path = scratchFile(1024);
    writeFileSync(path, pattern(1024));
    chmodSync(path, 0o444);
    const device = await opened(path, { readOnly: true });
    const into = new Uint8Array(1024);
    expect((await device.read(0, into)).ok).toBe(true);
    expect(into).toEqual(pattern(1024));
    expect(faultOf(await device.write(0, new Uint8Array(512)))).toMatchObject({ kind: 'read-only', place: path });
    expect((await device.flush()).ok).toBe(true);
    expect(new Uint8Array(readFileSync(path))).toEqual(pattern(1024));
  });

  it.skipIf(process.getuid?.() === 0)('is advised to who may not write the file', async () => {
    const path = scratchFile(1024);
    chmodSync(path, 0o444);
    const fault = faultOf(await openFileDevice(path));
    expect(fault).toMatchObject({ kind: 'permission-denied', cause: 'EACCES', place: path });
    expect(fault.hint).toContain('read-only');
  });
});

describe('openFileDevice refuses', () => {
  it('a path that leads nowhere, and creates nothing there', async () => {
    const path = join(scratchFolder(), 'absent.img');
    expect(faultOf(await openFileDevice(path))).toMatchObject({ kind: 'not-found', operation: 'open', place: path, cause: 'ENOENT' });
    expect(existsSync(path)).toBe(false);
  });

  it('a size that is not whole blocks, and leaves the file alone', async () => {
    const path = scratchFile(1000);
    const fault = faultOf(await openFileDevice(path));
    expect(fault).toMatchObject({ kind: 'bad-size', operation: 'open', place: path });
    expect(fault.message).toContain('1000 bytes');
    expect(fault.message).toContain('512');
    expect(readFileSync(path)).toHaveLength(1000);
    // The lock that was taken for the look must have been given back.
    expect(faultOf(await openFileDevice(path)).kind).toBe('bad-size');
  });

  it('whole small blocks that are not whole large ones', async () => {
    expect(faultOf(await openFileDevice(scratchFile(1024), { blockSizeBytes: 4096 })).kind).toBe('bad-size');
  });

  it('a folder', async () => {
    expect(faultOf(await openFileDevice(scratchFolder())).kind).toBe('not-a-device');
  });

  it('a character device', async () => {
    expect(faultOf(await openFileDevice('/dev/null')).kind).toBe('not-a-device');
  });

  it('a pipe, without waiting for its other end', async () => {
    const path = join(scratchFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    expect(faultOf(await openFileDevice(path, { readOnly: true })).kind).toBe('not-a-device');
  });

  it.each([0, 256, 1000, 8192])('a block size of %i bytes', async (blockSizeBytes) => {
    expect(faultOf(await openFileDevice(scratchFile(8192), { blockSizeBytes })).kind).toBe('bad-block-size');
  });

  it('to share a log with another writer', async () => {
    expect(faultOf(await openFileDevice(scratchFile(512), { exclusive: false })).kind).toBe('bad-option');
  });

  it('a path with a zero byte, instead of throwing', async () => {
    expect(faultOf(await openFileDevice('a\0b')).kind).toBe('not-found');
  });
});
