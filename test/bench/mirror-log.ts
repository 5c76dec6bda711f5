/**
 * How much is written to the log for each write of data, and how does that go down as regions become larger?
 *
 * Nothing is timed: requests to the log's device are counted, so the figures are the same on every machine. Random writes of 4 KiB to a
 * mirror of 64 GiB whose legs keep nothing. Under it the data itself: 4096 bytes and one request for each leg.
 */
import { assert } from '#base';
import { blockBytes, depth, logFor, nullLeg, openMirror, size, writeAll } from './mirrors.ts';
import { scattered } from './numbers.ts';
import type { Requests } from './port.ts';
import type { Row } from './row.ts';
import type { BlockDevice } from '#device';

const legBytes = 2 ** 36;
const writes = 2 ** 12;

/** Counts what reaches the log, for regions of 64 KiB to 64 MiB; with 32 writes under way, and with one. */
export async function countLogWrites(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const writers of [depth, 1]) {
    for (const regionBytes of [16, 18, 20, 22, 24, 26].map((exponent) => 2 ** exponent)) {
      const requests = await requestsOf(regionBytes, writers);
      rows.push(...rowsOf(requests, `regions of ${size(regionBytes)}, ${writers} at a time`));
    }
  }
  return rows;
}

async function requestsOf(regionBytes: number, writers: number): Promise<Requests> {
  const log = counting(logFor(legBytes / regionBytes));
  const mirror = await openMirror({ legs: [nullLeg('a', legBytes), nullLeg('b', legBytes)], log: log.device, regionBytes });
  log.requests.writes = log.requests.writtenBytes = log.requests.flushes = 0;
  const written = await writeAll(
    (offsetBytes, bytes) => mirror.write(offsetBytes, bytes),
    scattered(writes, legBytes / blockBytes),
    writers,
  );
  assert(written === writes, 'every write succeeds');
  const requests = { ...log.requests };
  await mirror.suspend();
  await mirror.close();
  return requests;
}

function counting(device: BlockDevice): { readonly device: BlockDevice; readonly requests: Requests } {
  const requests = { writes: 0, writtenBytes: 0, flushes: 0 };
  const { name, sizeBytes, blockSizeBytes } = device;
  return {
    requests,
    device: {
      name,
      sizeBytes,
      blockSizeBytes,
      read: (offsetBytes, into) => device.read(offsetBytes, into),
      write: (offsetBytes, bytes) => {
        requests.writes++;
        requests.writtenBytes += bytes.byteLength;
        return device.write(offsetBytes, bytes);
      },
      flush: () => {
        requests.flushes++;
        return device.flush();
      },
      close: () => device.close(),
    },
  };
}

function rowsOf({ writes: logWrites, writtenBytes, flushes }: Requests, what: string): Row[] {
  const each = (count: number) => (count / writes).toFixed(3);
  return [
    {
      measure: `bytes to the log, ${what}`,
      ours: `${Math.round(writtenBytes / writes).toLocaleString('en')} bytes`,
      baseline: `${blockBytes.toLocaleString('en')} bytes`,
      ratio: writtenBytes / writes / blockBytes,
    },
    {
      measure: `writes + flushes of the log, ${what}`,
      ours: `${each(logWrites)} + ${each(flushes)}`,
      baseline: '1',
      ratio: (logWrites + flushes) / writes,
    },
  ];
}
