import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createHandleDevice } from '../../src/device/handle.ts';
import type { PositionedFile } from '../../src/device/handle.ts';
import type { BlockDevice } from '#device';
import { faultOf, pattern, ScriptedFile } from './support.ts';

function deviceOver(file: PositionedFile, readOnly = false, release = async () => {}): BlockDevice {
  const facts = { name: 'scratch', label: 'scratch', sizeBytes: 8192, blockSizeBytes: 512, readOnly };
  return createHandleDevice(file, facts, release);
}

/** A file whose writes complete only when they are told to. */
class SlowFile extends ScriptedFile {
  readonly #waiting: (() => void)[] = [];

  override async write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return super.write(bytes, offset, length, position);
  }

  completeWrites(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

describe('write', () => {
  it('goes on where a short write stopped', async () => {
    const file = new ScriptedFile(8192, [100, 1, 700]);
    expect(await deviceOver(file).write(1024, pattern(2048))).toEqual({ ok: true });
    expect(file.calls).toEqual(['write 2048 at 1024', 'write 1948 at 1124', 'write 1947 at 1125', 'write 1247 at 1825']);
    expect(file.bytes.subarray(1024, 3072)).toEqual(pattern(2048));
    expect(file.bytes.subarray(3072)).toEqual(new Uint8Array(5120));
  });

  it('repeats what a signal interrupted', async () => {
    const file = new ScriptedFile(8192, ['EINTR', 512, 'EINTR', 'EINTR']);
    expect(await deviceOver(file).write(0, pattern(1024))).toEqual({ ok: true });
    expect(file.calls).toHaveLength(5);
    expect(file.bytes.subarray(0, 1024)).toEqual(pattern(1024));
  });

  it('names the byte at which the device was full', async () => {
    const fault = faultOf(await deviceOver(new ScriptedFile(8192, [512, 'ENOSPC'])).write(1024, pattern(2048)));
    expect(fault).toMatchObject({ kind: 'device-full', operation: 'write', cause: 'ENOSPC', place: 'scratch, byte 1536' });
    expect(fault.hint).toMatch(/space/);
  });

  it('gives up when the system accepts no byte and no error', async () => {
    const file = new ScriptedFile(8192, [512, 0]);
    expect(faultOf(await deviceOver(file).write(0, pattern(1024)))).toMatchObject({ kind: 'device-error', place: 'scratch, byte 512' });
    expect(file.calls).toHaveLength(2);
  });

  it('may be outstanding several times at once', async () => {
    const file = new SlowFile(8192);
    const device = deviceOver(file);
    const writes = [device.write(0, pattern(512, 1)), device.write(1024, pattern(512, 2)), device.write(512, pattern(512, 3))];
    expect(file.calls).toEqual([]);
    file.completeWrites();
    expect(await Promise.all(writes)).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(file.bytes.subarray(0, 1536)).toEqual(Uint8Array.from([...pattern(512, 1), ...pattern(512, 3), ...pattern(512, 2)]));
  });

  it('asks nothing of the file when the request is refused', async () => {
    const file = new ScriptedFile(8192);
    const device = deviceOver(file);
    expect(faultOf(await device.write(100, pattern(512))).kind).toBe('misaligned');
    expect(faultOf(await device.write(8192, pattern(512))).kind).toBe('out-of-range');
    expect(faultOf(await device.read(0, new Uint8Array(511))).kind).toBe('misaligned');
    expect(file.calls).toEqual([]);
  });

  it('is refused by a device that was opened read-only', async () => {
    const file = new ScriptedFile(8192);
    expect(faultOf(await deviceOver(file, true).write(0, pattern(512)))).toMatchObject({ kind: 'read-only', operation: 'write' });
    expect(file.calls).toEqual([]);
  });

  it('throws on what the system did not raise, because that is a mistake in us', async () => {
    const file = new ScriptedFile(8192);
    file.write = () => Promise.reject(new TypeError('wrong argument'));
    await expect(deviceOver(file).write(0, pattern(512))).rejects.toThrow('wrong argument');
  });

  it.skipIf(!existsSync('/dev/full'))('tells a full disk as the kernel does', async () => {
    const device = deviceOver(await open('/dev/full', 'r+'));
    expect(faultOf(await device.write(512, pattern(512)))).toMatchObject({
      kind: 'device-full',
      cause: 'ENOSPC',
      place: 'scratch, byte 512',
    });
    await device.close();
  });
});

describe('read', () => {
  it('goes on where a short or interrupted read stopped', async () => {
    const file = new ScriptedFile(8192, [10, 'EINTR', 501]);
    file.bytes.set(pattern(1024), 512);
    const into = new Uint8Array(1024);
    expect(await deviceOver(file).read(512, into)).toEqual({ ok: true });
    expect(file.calls).toEqual(['read 1024 at 512', 'read 1014 at 522', 'read 1014 at 522', 'read 513 at 1023']);
    expect(into).toEqual(pattern(1024));
  });

  it('names the byte at which the medium failed', async () => {
    const fault = faultOf(await deviceOver(new ScriptedFile(8192, [512, 'EIO'])).read(512, new Uint8Array(1024)));
    expect(fault).toMatchObject({ kind: 'device-error', operation: 'read', cause: 'EIO', place: 'scratch, byte 1024' });
  });

  it('is a fault, not zeros, where the file has ended', async () => {
    const fault = faultOf(await deviceOver(new ScriptedFile(8192, [512, 0])).read(0, new Uint8Array(1024)));
    expect(fault).toMatchObject({ kind: 'device-shrank', operation: 'read', place: 'scratch, byte 512' });
  });
});

describe('flush', () => {
  it('is one fdatasync, and does not wait for writes that are still outstanding', async () => {
    const file = new SlowFile(8192);
    const device = deviceOver(file);
    const write = device.write(0, pattern(512));
    expect(await device.flush()).toEqual({ ok: true });
    expect(file.calls).toEqual(['datasync']);
    file.completeWrites();
    expect((await write).ok).toBe(true);
  });

  it.each(['EIO', 'ENOSPC', 'EINTR'])('fails on %s and is not repeated', async (code) => {
    const file = new ScriptedFile(8192, [code]);
    expect(faultOf(await deviceOver(file).flush())).toMatchObject({ operation: 'flush', cause: code, place: 'scratch' });
    expect(file.calls).toEqual(['datasync']);
  });

  it('has nothing to do on a device that was opened read-only', async () => {
    const file = new ScriptedFile(8192, ['EINVAL']);
    expect(await deviceOver(file, true).flush()).toEqual({ ok: true });
  });
});

describe('close', () => {
  it('waits for the calls under way, then closes the file, then gives up the lock', async () => {
    const file = new SlowFile(8192);
    const device = deviceOver(file, false, async () => void file.calls.push('release'));
    const write = device.write(0, pattern(512));
    const closing = device.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(file.calls).toEqual([]);
    file.completeWrites();
    await closing;
    expect((await write).ok).toBe(true);
    expect(file.calls).toEqual(['write 512 at 0', 'close', 'release']);
  });

  it('lets nothing in afterwards, not even while it is waiting', async () => {
    const file = new SlowFile(8192);
    const device = deviceOver(file);
    const write = device.write(0, pattern(512));
    const closing = device.close();
    const late = device.write(512, pattern(512));
    file.completeWrites();
    expect(faultOf(await late)).toMatchObject({ kind: 'device-closed', operation: 'write' });
    await Promise.all([write, closing]);
    expect(faultOf(await device.read(0, new Uint8Array(512)))).toMatchObject({ kind: 'device-closed', operation: 'read' });
    expect(faultOf(await device.flush())).toMatchObject({ kind: 'device-closed', operation: 'flush' });
    await device.close();
    expect(file.calls).toEqual(['write 512 at 0', 'close']);
  });

  it('gives up the lock even when the system complains', async () => {
    const file = new ScriptedFile(8192, ['EIO']);
    const device = deviceOver(file, false, async () => void file.calls.push('release'));
    await device.close();
    expect(file.calls).toEqual(['close', 'release']);
  });
});
