import { describe, expect, it } from 'vitest';
import { AssertionError } from '#base';
import { createMemoryDevice, memorySizeBytesMax } from '#device';
import { faultOf, pattern } from './support.ts';

describe('createMemoryDevice', () => {
  it('begins with the content and goes on with zeros', async () => {
    const content = pattern(100);
    const device = createMemoryDevice({ sizeBytes: 1024, content });
    const into = new Uint8Array(1024).fill(9);
    expect(await device.read(0, into)).toEqual({ ok: true });
    expect(into.subarray(0, 100)).toEqual(content);
    expect(into.subarray(100)).toEqual(new Uint8Array(924));
  });

  it('copies the content, so that two devices never share bytes', () => {
    const content = new Uint8Array(512);
    const device = createMemoryDevice({ sizeBytes: 512, content });
    content[0] = 7;
    expect(device.bytes[0]).toBe(0);
  });

  it('shows its bytes both ways', async () => {
    const device = createMemoryDevice({ sizeBytes: 2048 });
    await device.write(1024, pattern(512));
    expect(device.bytes.subarray(1024, 1536)).toEqual(pattern(512));
    device.bytes[0] = 42;
    const into = new Uint8Array(512);
    await device.read(0, into);
    expect(into[0]).toBe(42);
  });

  it('reads into the right place when the buffer is a part of a larger one', async () => {
    const device = createMemoryDevice({ sizeBytes: 1024, content: pattern(1024) });
    const large = new Uint8Array(1024);
    await device.read(512, large.subarray(256, 768));
    expect(large.subarray(256, 768)).toEqual(pattern(1024).subarray(512));
    expect(large.subarray(0, 256)).toEqual(new Uint8Array(256));
  });

  it.each([
    ['an offset inside a block', 256, 512, 'misaligned'],
    ['a length that is not whole blocks', 0, 100, 'misaligned'],
    ['an end beyond the device', 1536, 1024, 'out-of-range'],
    ['a start beyond the device', 4096, 512, 'out-of-range'],
    ['a negative offset', -512, 512, 'out-of-range'],
    ['an offset that is not a number', Number.NaN, 512, 'out-of-range'],
    ['an offset between two bytes', 0.5, 512, 'out-of-range'],
    ['an offset that a double cannot count', 2 ** 60, 512, 'out-of-range'],
  ])('refuses %s and touches nothing', async (_, offsetBytes, lengthBytes, kind) => {
    const device = createMemoryDevice({ name: 'scratch', sizeBytes: 2048 });
    const written = faultOf(await device.write(offsetBytes, pattern(lengthBytes)));
    expect(written).toMatchObject({ kind, operation: 'write' });
    expect(written.place).toContain('scratch');
    expect(device.bytes).toEqual(new Uint8Array(2048));
    const into = pattern(lengthBytes);
    expect(faultOf(await device.read(offsetBytes, into))).toMatchObject({ kind, operation: 'read' });
    expect(into).toEqual(pattern(lengthBytes));
  });

  it('measures alignment by its own block size', async () => {
    const device = createMemoryDevice({ sizeBytes: 8192, blockSizeBytes: 4096 });
    expect(faultOf(await device.write(512, pattern(512))).kind).toBe('misaligned');
    expect((await device.write(4096, pattern(4096))).ok).toBe(true);
  });

  it('accepts a request of no bytes, even at its end', async () => {
    const device = createMemoryDevice({ sizeBytes: 512 });
    expect((await device.write(512, new Uint8Array(0))).ok).toBe(true);
  });

  it('refuses every call after close, and closes twice', async () => {
    const device = createMemoryDevice({ sizeBytes: 512 });
    await device.close();
    await device.close();
    expect(faultOf(await device.read(0, new Uint8Array(512))).kind).toBe('device-closed');
    expect(faultOf(await device.write(0, pattern(512))).kind).toBe('device-closed');
    expect(faultOf(await device.flush()).kind).toBe('device-closed');
    expect(device.bytes).toEqual(new Uint8Array(512));
  });

  it.each([
    ['more than the stated limit', { sizeBytes: memorySizeBytesMax + 512 }],
    ['a size that is not whole blocks', { sizeBytes: 1000 }],
    ['a negative size', { sizeBytes: -512 }],
    ['a block size that no device has', { sizeBytes: 3000, blockSizeBytes: 1000 }],
    ['content longer than the device', { sizeBytes: 512, content: new Uint8Array(513) }],
  ])('stops at %s before it allocates', (_, options) => {
    expect(() => createMemoryDevice(options)).toThrow(AssertionError);
  });
});
