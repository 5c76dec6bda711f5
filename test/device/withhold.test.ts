/** The device that withholds: what a reader sees, what is down after a flush, and what a kill would leave before it. */
import { describe, expect, test } from 'vitest';
import { done, fail } from '#base';
import type { Outcome } from '#base';
import { createMemoryDevice, watchFaults, withholdUntilFlush } from '#device';
import type { BlockDevice } from '#device';

const block = 512;
const never = () => () => false;
const filled = (value: number, blocks = 1): Uint8Array => new Uint8Array(blocks * block).fill(value);

async function valuesOf(device: BlockDevice): Promise<number[]> {
  const bytes = new Uint8Array(device.sizeBytes);
  expect(await device.read(0, bytes)).toEqual(done);
  return Array.from({ length: device.sizeBytes / block }, (_, at) => bytes[at * block] ?? 0);
}

describe('a device that withholds', () => {
  test('shows a write at once, and has it down after a flush and not before', async () => {
    const below = createMemoryDevice({ sizeBytes: 4 * block });
    const device = withholdUntilFlush(below, never);
    expect(await device.write(block, filled(7, 2))).toEqual(done);
    expect(await valuesOf(device)).toEqual([0, 7, 7, 0]);
    expect(await valuesOf(below)).toEqual([0, 0, 0, 0]);
    expect(await device.flush()).toEqual(done);
    expect(await valuesOf(below)).toEqual([0, 7, 7, 0]);
  });

  test('lets go early what is chosen, and the newest of a block alone', async () => {
    const below = createMemoryDevice({ sizeBytes: 4 * block });
    const device = withholdUntilFlush(below, () => (at) => at === 1);
    await device.write(0, filled(1, 3));
    expect(await valuesOf(below)).toEqual([0, 1, 0, 0]);
    await device.write(0, filled(2, 3));
    expect(await valuesOf(below)).toEqual([0, 2, 0, 0]);
    await device.flush();
    expect(await valuesOf(below)).toEqual([2, 2, 2, 0]);
  });

  test('what is written while a flush runs is shown, and waits for the next', async () => {
    const below = createMemoryDevice({ sizeBytes: 2 * block });
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const slow: BlockDevice = Object.assign(Object.create(below) as BlockDevice, {
      write: async (offsetBytes: number, bytes: Uint8Array) => {
        await gate;
        return below.write(offsetBytes, bytes);
      },
      read: (offsetBytes: number, into: Uint8Array) => below.read(offsetBytes, into),
      flush: () => below.flush(),
    });
    const device = withholdUntilFlush(slow, never);
    await device.write(0, filled(1));
    const flush = device.flush();
    await new Promise((resolve) => setImmediate(resolve));
    await device.write(0, filled(2));
    open();
    expect(await flush).toEqual(done);
    expect([await valuesOf(below), await valuesOf(device)]).toEqual([
      [1, 0],
      [2, 0],
    ]);
    await device.flush();
    expect(await valuesOf(below)).toEqual([2, 0]);
  });

  test('a flush that cannot write down fails, and the next one tries again', async () => {
    const below = createMemoryDevice({ sizeBytes: 2 * block });
    let isFull = true;
    const write = below.write.bind(below);
    below.write = (offsetBytes, bytes): Promise<Outcome> =>
      isFull ? Promise.resolve(fail({ kind: 'device-full', message: 'no space is left', cause: 'ENOSPC' })) : write(offsetBytes, bytes);
    const heard: string[] = [];
    const device = withholdUntilFlush(
      watchFaults(below, ({ kind }) => heard.push(kind)),
      never,
    );
    expect(await device.write(0, filled(3))).toEqual(done);
    expect(await device.flush()).toMatchObject({ ok: false, fault: { kind: 'device-full' } });
    isFull = false;
    expect(await device.flush()).toEqual(done);
    expect([await valuesOf(below), heard]).toEqual([[3, 0], ['device-full']]);
  });

  test('a request beyond the end is refused, and closing loses what is kept', async () => {
    const below = createMemoryDevice({ sizeBytes: 2 * block });
    const device = withholdUntilFlush(below, never);
    expect(await device.write(block, filled(1, 2))).toMatchObject({ ok: false, fault: { kind: 'out-of-range' } });
    await device.write(0, filled(1));
    await device.close();
    expect(below.bytes.every((byte) => byte === 0)).toBe(true);
  });
});
