/**
 * What does a mirror cost, compared with writing both legs and keeping no log?
 *
 * Ours is a mirror with its log: each write marks its region, waits until the mark is durable, goes to both legs, and its region is cleared
 * afterwards. The baseline writes both legs through the same port, side by side, and waits for both. Both send the same writes to devices
 * of the same kind, and must leave the same bytes on them.
 *
 * Three kinds of devices: in memory, where a write copies its bytes; ones that keep nothing, where the mirror's own work is all there is, so
 * that it shows whether that grows with the number of regions; and files, where each batch of 32 writes ends with a flush, on the
 * wall's clock.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '#base';
import { createMemoryDevice, openFileDevice } from '#device';
import type { BlockDevice } from '#device';
import { compareAsync } from './measure.ts';
import { blockBytes, depth, logFor, nullLeg, openMirror, size, writeAll, writeBoth } from './mirrors.ts';
import { scattered } from './numbers.ts';
import { sizeBytesFor } from './opened.ts';
import { timesRow } from './row.ts';
import type { Row } from './row.ts';

const goal = 1.5;
const legBytes = 2 ** 26;
const writesPerRound = 2 ** 13;
const rounds = { warmUp: 6, counted: 31 };

/** Times random writes to mirrors in memory, on devices that keep nothing, and on files. */
export async function measureMirror(parent = tmpdir()): Promise<Row[]> {
  const rows: Row[] = [];
  for (const regionBytes of [2 ** 12, 2 ** 16, 2 ** 19, 2 ** 21]) rows.push(await memoryRow(regionBytes));
  for (const exponent of [10, 15, 20]) rows.push(await nullRow(exponent));
  return [...rows, await filesRow(parent)];
}

/** A mirror's cost where the legs are in memory; the region size of LVM, 2 MiB, has the goal. */
async function memoryRow(regionBytes: number): Promise<Row> {
  const memory = (name: string) => createMemoryDevice({ name, sizeBytes: legBytes });
  const [bareOne, bareOther, one, other] = [memory('a'), memory('b'), memory('c'), memory('d')] as const;
  const regionCount = legBytes / regionBytes;
  const timing = await contest([bareOne, bareOther], [one, other], regionBytes);
  for (const leg of [bareOther, one, other]) assert(Buffer.compare(leg.bytes, bareOne.bytes) === 0, 'every leg has the same bytes');
  const what = `memory, ${regionCount.toLocaleString('en')} regions of ${size(regionBytes)}`;
  return timesRow(what, timing.oursNs, timing.baselineNs, regionBytes === 2 ** 21 ? goal : undefined);
}

/** The mirror's own work, for 2^`exponent` regions. */
async function nullRow(exponent: number): Promise<Row> {
  const regionBytes = 2 ** 16;
  const leg = (name: string) => nullLeg(name, regionBytes * 2 ** exponent);
  const timing = await contest([leg('a'), leg('b')], [leg('c'), leg('d')], regionBytes);
  return timesRow(`legs that keep nothing, 2^${exponent} regions of ${size(regionBytes)}`, timing.oursNs, timing.baselineNs);
}

async function contest(bare: readonly BlockDevice[], legs: readonly BlockDevice[], regionBytes: number) {
  const { sizeBytes } = legs[0] as BlockDevice;
  const places = scattered(writesPerRound, sizeBytes / blockBytes);
  const mirror = await openMirror({ legs, log: logFor(sizeBytes / regionBytes), regionBytes });
  const timing = await compareAsync(
    {
      operations: writesPerRound,
      ours: () => writeAll((offsetBytes, bytes) => mirror.write(offsetBytes, bytes), places),
      baseline: () => writeAll(writeBoth(bare), places),
    },
    rounds,
  );
  await mirror.suspend();
  await mirror.close();
  return timing;
}

/** Batches of 32 writes, each made durable before the next. */
async function filesRow(parent: string): Promise<Row> {
  const folder = mkdtempSync(join(parent, 'dirtylog-bench-'));
  try {
    const regionBytes = 2 ** 21;
    const file = (name: string, bytes: number) => openFilled(join(folder, name), bytes);
    const bare = [await file('a', legBytes), await file('b', legBytes)] as const;
    const legs = [await file('c', legBytes), await file('d', legBytes)];
    const log = await file('log', sizeBytesFor(legBytes / regionBytes));
    const mirror = await openMirror({ legs, log, regionBytes });
    const batches = 16;
    const places = scattered(batches * depth, legBytes / blockBytes);
    const inBatches = async (write: Parameters<typeof writeAll>[0], flush: () => Promise<unknown>): Promise<number> => {
      let written = 0;
      for (let at = 0; at < places.length; at += depth) {
        written += await writeAll(write, places.subarray(at, at + depth));
        await flush();
      }
      return written;
    };
    const timing = await compareAsync(
      {
        operations: batches,
        ours: () =>
          inBatches(
            (offsetBytes, bytes) => mirror.write(offsetBytes, bytes),
            () => mirror.flush(),
          ),
        baseline: () => inBatches(writeBoth(bare), () => Promise.all(bare.map((leg) => leg.flush()))),
      },
      { warmUp: 2, counted: 15 },
      'wall',
    );
    await mirror.suspend();
    await mirror.close();
    for (const device of [...bare, ...legs, log]) await device.close();
    return timesRow(`files, a batch of ${depth} writes and fdatasync, regions of ${size(regionBytes)}`, timing.oursNs, timing.baselineNs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openFilled(path: string, sizeBytes: number): Promise<BlockDevice> {
  const file = await open(path, 'w');
  await file.write(new Uint8Array(sizeBytes));
  await file.sync();
  await file.close();
  const opened = await openFileDevice(path);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}
