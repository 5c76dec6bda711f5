import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deviceNumber, measureBlockDevice } from '../../src/device/blockdev.ts';
import { openFileDevice } from '#device';
import { faultOf, pattern, scratchFolder, valueOf } from './support.ts';

/** A tree like the kernel's, with a disk of 16 MiB and 4096-byte blocks, and a partition of 1 MiB and 512 bytes on it. */
function fakeSysfs(): string {
  const root = scratchFolder();
  mkdirSync(join(root, 'devices/disk/queue'), { recursive: true });
  mkdirSync(join(root, 'devices/disk/part1'));
  mkdirSync(join(root, 'dev/block'), { recursive: true });
  writeFileSync(join(root, 'devices/disk/size'), '32768\n');
  writeFileSync(join(root, 'devices/disk/queue/logical_block_size'), '4096\n');
  writeFileSync(join(root, 'devices/disk/part1/size'), '2049\n');
  symlinkSync('../../devices/disk', join(root, 'dev/block/8:16'));
  symlinkSync('../../devices/disk/part1', join(root, 'dev/block/8:17'));
  return root;
}

describe('deviceNumber', () => {
  // Expected values from makedev(3) of glibc.
  it.each([
    [0x810n, '8:16'],
    [0xfe00n, '254:0'],
    [0x11110370n, '259:70000'],
    [0xffffffffn, '4095:1048575'],
    [0x1200abcd345efn, '74565:11259375'],
    [0xf0000000801n, '8:4026531841'],
  ])('splits %i as the kernel does', (rdev, expected) => {
    expect(deviceNumber(rdev)).toBe(expected);
  });
});

describe('measureBlockDevice', () => {
  it('reads size and block size of a disk', async () => {
    expect(valueOf(await measureBlockDevice('8:16', 'disk', fakeSysfs()))).toEqual({
      sizeBytes: 16 * 2 ** 20,
      blockSizeBytes: 4096,
      writeProtected: false,
    });
  });

  it('takes the block size of a partition from its disk, and rounds its size down to whole blocks', async () => {
    expect(valueOf(await measureBlockDevice('8:17', 'part', fakeSysfs()))).toMatchObject({ sizeBytes: 2 ** 20, blockSizeBytes: 4096 });
  });

  it('notices write protection', async () => {
    const root = fakeSysfs();
    writeFileSync(join(root, 'devices/disk/ro'), '1\n');
    expect(valueOf(await measureBlockDevice('8:16', 'disk', root)).writeProtected).toBe(true);
    writeFileSync(join(root, 'devices/disk/ro'), '0\n');
    expect(valueOf(await measureBlockDevice('8:16', 'disk', root)).writeProtected).toBe(false);
  });

  it('says so when the kernel does not tell', async () => {
    expect(faultOf(await measureBlockDevice('9:9', 'disk', fakeSysfs()))).toMatchObject({ kind: 'not-supported', place: 'disk' });
  });

  it('believes no text that is not a number', async () => {
    const root = fakeSysfs();
    writeFileSync(join(root, 'devices/disk/size'), '-1\n');
    expect(faultOf(await measureBlockDevice('8:16', 'disk', root)).kind).toBe('not-supported');
  });
});

// A scratch block device, for instance /dev/loop0 over an empty file. ITS CONTENT IS OVERWRITTEN.
const scratchDevice = process.env['DIRTYLOG_SCRATCH_DEVICE'] ?? '';

describe.skipIf(scratchDevice === '')('openFileDevice on a block device', () => {
  it('tells its number, its size and its block size, and keeps what is written', async () => {
    const number = deviceNumber(statSync(scratchDevice, { bigint: true }).rdev);
    const device = valueOf(await openFileDevice(scratchDevice));
    expect(device.name).toBe(number);
    expect(device.sizeBytes).toBe(512 * Number(readFileSync(`/sys/dev/block/${number}/size`, 'latin1')));
    const blockBytes = device.blockSizeBytes;
    expect((await device.write(device.sizeBytes - blockBytes, pattern(blockBytes))).ok).toBe(true);
    expect((await device.flush()).ok).toBe(true);
    await device.close();
    const again = valueOf(await openFileDevice(scratchDevice, { readOnly: true }));
    const into = new Uint8Array(blockBytes);
    expect((await again.read(again.sizeBytes - blockBytes, into)).ok).toBe(true);
    await again.close();
    expect(into).toEqual(pattern(blockBytes));
  });

  it('is refused while it is open, and may be looked at without a claim', async () => {
    const device = valueOf(await openFileDevice(scratchDevice));
    expect(faultOf(await openFileDevice(scratchDevice))).toMatchObject({ kind: 'in-use', cause: 'EBUSY' });
    const look = valueOf(await openFileDevice(scratchDevice, { readOnly: true, exclusive: false }));
    await look.close();
    await device.close();
  });

  it('is refused for writing while it is write-protected, and may be read', async () => {
    execFileSync('blockdev', ['--setro', scratchDevice]);
    onTestFinished(() => void execFileSync('blockdev', ['--setrw', scratchDevice]));
    expect(faultOf(await openFileDevice(scratchDevice))).toMatchObject({ kind: 'read-only', place: scratchDevice });
    await valueOf(await openFileDevice(scratchDevice, { readOnly: true })).close();
  });

  it('refuses a block size that is not its own', async () => {
    const device = valueOf(await openFileDevice(scratchDevice));
    await device.close();
    const blockSizeBytes = device.blockSizeBytes === 512 ? 4096 : 512;
    expect(faultOf(await openFileDevice(scratchDevice, { blockSizeBytes })).kind).toBe('bad-block-size');
  });
});
