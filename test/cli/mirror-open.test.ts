/** A mirror on files of which one is full: what could not be stored is not acknowledged. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fail } from '#base';
import type { Fault, Outcome } from '#base';
import type { BlockDevice } from '#device';
import { openMirror } from '../../src/cli/mirror/open.ts';
import { newFolder } from './cli.ts';

const full: Fault = { kind: 'device-full', message: 'no space is left', operation: 'write', cause: 'ENOSPC' };

/** The device, which takes so many further writes and no more. */
function fullAfter(device: BlockDevice, room: { left: number }): BlockDevice {
  const write = (offsetBytes: number, bytes: Uint8Array): Promise<Outcome> =>
    room.left-- > 0 ? device.write(offsetBytes, bytes) : Promise.resolve(fail(full));
  const { name, sizeBytes, blockSizeBytes } = device;
  return {
    name,
    sizeBytes,
    blockSizeBytes,
    write,
    read: (offsetBytes, into) => device.read(offsetBytes, into),
    flush: () => device.flush(),
    close: () => device.close(),
  };
}

test.each([
  ['leg', 'b.img', ' AD 3 disk '],
  ['log', 'log.img', 'log.img D'],
])('a %s that is full', async (which, name, letters) => {
  const folder = newFolder();
  const at = (file: string): string => join(folder, file);
  for (const file of ['a.img', 'b.img', 'log.img']) writeFileSync(at(file), Buffer.alloc(65_536));
  const room = { left: Infinity };
  const opened = await openMirror(
    { length: 128, regionSize: 16, legs: [at('a.img'), at('b.img')], log: at('log.img'), mode: 'handleErrors' },
    {
      syncWord: 'nosync',
      adapt: (device) => (device.name === at(name) ? fullAfter(device, room) : device),
    },
  );
  if (!opened.ok) throw new Error(opened.fault.message);
  const { mirror, release } = opened.value;
  await mirror.resume();
  room.left = which === 'log' ? 0 : 2;
  const outcomes: (Outcome | undefined)[] = Array.from({ length: 8 });
  const writes = outcomes.map(async (_, region) => {
    outcomes[region] = await mirror.write(region * 8192, new Uint8Array(512).fill(region + 1));
  });
  for (let left = 500; left > 0 && mirror.load.held === 0; left--) await wait(10);
  expect(mirror.load.held).toBeGreaterThan(0);
  expect(await mirror.status('info')).toContain(letters);
  await mirror.suspend();
  await Promise.all(writes);
  await mirror.close();
  await release();
  const legs = ['a.img', 'b.img'].map((file) => readFileSync(at(file)));
  for (const [region, outcome] of outcomes.entries()) {
    const stored = legs.every((leg) => leg[region * 8192] === region + 1);
    expect({ region, fine: outcome?.ok !== true || stored }).toEqual({ region, fine: true });
  }
  expect(outcomes.filter((outcome) => outcome?.ok === false).length).toBeGreaterThan(0);
});
