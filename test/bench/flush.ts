/**
 * What does a flush write, compared with the kernel's log, which rewrites its whole area each time?
 *
 * Nothing is timed: requests are counted, so the figures are the same on every machine. Both profiles run on the same engine with the same
 * marks; the kernel's cost is checked against what its format says, one write of the area and one flush of the device.
 */
import { assert } from '#base';
import { scattered } from './numbers.ts';
import { openEngine } from './opened.ts';
import type { Requests } from './port.ts';
import type { Row } from './row.ts';
import type { ProfileName } from '#spec/vocabulary';

const regionCount = 2 ** 20;

/** Counts requests and bytes of one flush after 1, 32 and 1024 scattered marks. */
export function countFlushes(): Row[] {
  return [512, 4096].flatMap((blockSizeBytes) =>
    [1, 32, 1024].flatMap((marks) => {
      const strict = flushAfter(marks, 'strict', blockSizeBytes);
      const kernel = flushAfter(marks, 'kernel', blockSizeBytes);
      assert(kernel.writes === 1 && kernel.flushes === 1, 'the kernel writes once and flushes once');
      assert(kernel.writtenBytes === wholeAreaBytes(blockSizeBytes), 'the kernel writes its whole area');
      assert(strict.flushes === 1, 'one flush of the device makes all marks durable');
      const after = `${marks} scattered ${marks === 1 ? 'mark' : 'marks'}, blocks of ${blockSizeBytes}`;
      return [bytesRow(after, strict, kernel), requestsRow(after, strict, kernel)];
    }),
  );
}

function flushAfter(marks: number, profile: ProfileName, blockSizeBytes: number): Requests {
  const { engine, port } = openEngine(regionCount, profile, blockSizeBytes);
  port.requests = { writes: 0, writtenBytes: 0, flushes: 0 };
  for (const region of scattered(marks, regionCount)) engine.markRegion(region);
  engine.flush();
  port.settle(engine);
  assert(port.ending === 'success', 'the flush succeeds');
  return port.requests;
}

/** Header of 1024 bytes and a bit a region, in whole blocks. */
function wholeAreaBytes(blockSizeBytes: number): number {
  return Math.ceil((1024 + regionCount / 8) / blockSizeBytes) * blockSizeBytes;
}

function bytesRow(after: string, strict: Requests, kernel: Requests): Row {
  const bytes = (count: number) => `${count.toLocaleString('en')} bytes`;
  const ratio = strict.writtenBytes / kernel.writtenBytes;
  return { measure: `bytes of a flush, ${after}`, ours: bytes(strict.writtenBytes), baseline: bytes(kernel.writtenBytes), ratio };
}

function requestsRow(after: string, strict: Requests, kernel: Requests): Row {
  const told = ({ writes, flushes }: Requests) => `${writes} + ${flushes}`;
  const ratio = (strict.writes + strict.flushes) / (kernel.writes + kernel.flushes);
  return { measure: `writes + flushes, ${after}`, ours: told(strict), baseline: told(kernel), ratio };
}
