/**
 * How long until the legs are equal again after a crash, compared with copying everything?
 *
 * The crash left 1 % of the regions marked, scattered over the mirror, and the second leg differs there. Ours is from `resume` until the mirror
 * says that it is in sync. The baseline, what one does without a log, reads the first leg in pieces of 1 MiB and writes them to the second. Legs
 * are in memory. Also all regions out of sync, as on a new mirror: what recovery region by region costs over a copy in one go.
 */
import { assert, done } from '#base';
import { createMemoryDevice } from '#device';
import type { MemoryDevice } from '#device';
import { createDisk } from '#log';
import { compareAsync } from './measure.ts';
import { logFor, makeMirror, size } from './mirrors.ts';
import { scattered } from './numbers.ts';
import { timesRow } from './row.ts';
import type { Row } from './row.ts';

const rounds = { warmUp: 2, counted: 9 };
const pieceBytes = 2 ** 20;

/** Times resyncs for several numbers and sizes of regions. */
export async function measureResync(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [exponent, regionBytes] of [
    [8, 2 ** 19],
    [11, 2 ** 16],
    [12, 2 ** 16],
    [15, 2 ** 12],
  ] as const) {
    rows.push(await resyncRow(2 ** exponent, regionBytes, 0.01), await resyncRow(2 ** exponent, regionBytes, 1));
  }
  return rows;
}

async function resyncRow(regionCount: number, regionBytes: number, share: number): Promise<Row> {
  const sizeBytes = regionCount * regionBytes;
  const legs = [createMemoryDevice({ name: 'a', sizeBytes }), createMemoryDevice({ name: 'b', sizeBytes })] as const;
  const dirty = scattered(Math.ceil(regionCount * share), regionCount);
  const log = await crashedLog(regionCount, regionBytes, dirty);
  const image = log.bytes.slice();
  let value = 0;
  const differ = (): void => {
    value = (value + 1) & 255;
    for (const region of dirty) legs[0].bytes.fill(value, region * regionBytes, (region + 1) * regionBytes);
  };
  const timing = await compareAsync(
    {
      operations: 1,
      reset: () => {
        differ();
        log.bytes.set(image);
      },
      ours: async () => {
        await resync(legs, log, regionBytes);
        return legs[1].bytes[(dirty[0] as number) * regionBytes] as number;
      },
      baseline: async () => {
        await copyAll(legs);
        // The value that ours will have to copy.
        return (legs[1].bytes[(dirty[0] as number) * regionBytes] as number) + 1;
      },
    },
    rounds,
  );
  assert(Buffer.compare(legs[0].bytes, legs[1].bytes) === 0, 'the legs are equal again');
  const what = `${regionCount.toLocaleString('en')} regions of ${size(regionBytes)}`;
  return timesRow(share === 1 ? `all of ${what}` : `1 % of ${what}`, timing.oursNs, timing.baselineNs);
}

/** The log's device as a crash leaves it, with these regions marked. */
async function crashedLog(regionCount: number, regionBytes: number, dirty: Int32Array): Promise<MemoryDevice> {
  const device = logFor(regionCount);
  const regionSize = regionBytes / 512;
  const flushLegs = () => Promise.resolve(done);
  const log = createDisk({
    device,
    length: regionCount * regionSize,
    regionSize,
    syncWord: 'nosync',
    flushLegs,
    raiseEvent: () => undefined,
  });
  const resumed = await log.resume();
  for (const region of dirty) log.markRegion(region);
  const flushed = await log.flush();
  assert(resumed.ok && flushed.ok, 'a log in memory does not fail');
  return device;
}

async function resync(legs: readonly MemoryDevice[], log: MemoryDevice, regionBytes: number): Promise<void> {
  let tell: (() => void) | undefined;
  const isInSync = new Promise<void>((resolve) => (tell = resolve));
  const mirror = makeMirror({ legs, log, regionBytes, syncWord: 'default', onEvent: ({ kind }) => kind === 'inSync' && tell?.() });
  await mirror.resume();
  await isInSync;
  await mirror.suspend();
  await mirror.close();
}

async function copyAll([from, to]: readonly [MemoryDevice, MemoryDevice]): Promise<void> {
  const piece = new Uint8Array(pieceBytes);
  for (let at = 0; at < from.sizeBytes; at += pieceBytes) {
    await from.read(at, piece);
    await to.write(at, piece);
  }
}
