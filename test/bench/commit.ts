/**
 * What does group commit gain, for writers that each wait until their mark is durable?
 *
 * 64 writers at once, each in a loop: mark a region, wait for the flush. Ours is the log on a real file. The baseline is a log without
 * group commit, as simple as can be: each writer changes its bit in a bitmap, writes the sector that it stands in, and calls `fdatasync`.
 * Both use the same open file, the same regions and the same threads of Node; rounds take turns.
 *
 * What `fdatasync` costs is the disk's affair, so the figures mean little elsewhere, and nothing at all on a file system in memory.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileDevice } from '#device';
import type { BlockDevice } from '#device';
import type { DiskLog } from '#log';
import { scattered } from './numbers.ts';
import { openLog, sizeBytesFor } from './opened.ts';
import type { Row } from './row.ts';

const regionCount = 2 ** 20;
const writers = 64;
const marksPerWriter = 8;
const rounds = 3;
const sectorBytes = 512;
const bitmapAt = 1024;

/** Measures marks made durable by 64 writers, in a folder of its own inside `parent`, the system's folder for temporary files if none. */
export async function measureCommit(parent = tmpdir()): Promise<Row[]> {
  const folder = mkdtempSync(join(parent, 'dirtylog-bench-'));
  try {
    const path = join(folder, 'log.img');
    await fill(path, sizeBytesFor(regionCount));
    return await measureIn(path, fileSystemOf(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(path: string, fileSystem: string): Promise<Row[]> {
  const opened = await openFileDevice(path);
  if (!opened.ok) throw new Error(opened.fault.message);
  const device = countFlushes(opened.value);
  const log = await openLog(regionCount, device);
  const file = await open(path, 'r+');
  const best = { ours: Infinity, baseline: Infinity, flushes: 0 };
  for (let round = 0; round <= rounds; round++) {
    const regions = scattered(writers * marksPerWriter * (rounds + 1), regionCount).subarray(round * writers * marksPerWriter);
    const baselineNs = await together((writer, time) => markAlone(file, bitmap, regions[time * writers + writer] as number));
    const flushesBefore = device.flushes;
    const oursNs = await together((writer, time) => markInGroup(log, regions[time * writers + writer] as number));
    // The first round warms up.
    if (round === 0) continue;
    if (oursNs < best.ours) best.flushes = device.flushes - flushesBefore;
    best.ours = Math.min(best.ours, oursNs);
    best.baseline = Math.min(best.baseline, baselineNs);
  }
  await file.close();
  await device.close();
  return rowsOf(best, fileSystem);
}

function rowsOf(best: { ours: number; baseline: number; flushes: number }, fileSystem: string): Row[] {
  const marks = writers * marksPerWriter;
  const perSecond = (ns: number) => `${Math.round((marks / ns) * 1e9).toLocaleString('en')} a second`;
  return [
    {
      measure: `durable marks, ${writers} writers, ${fileSystem}`,
      ours: perSecond(best.ours),
      baseline: perSecond(best.baseline),
      ratio: best.baseline / best.ours,
    },
    {
      measure: `fdatasync calls for ${marks} durable marks`,
      ours: String(best.flushes),
      baseline: String(marks),
      ratio: best.flushes / marks,
    },
  ];
}

/** Lets all writers take their steps side by side; the time until the last is done, in nanoseconds. */
async function together(step: (writer: number, time: number) => Promise<void>): Promise<number> {
  const from = process.hrtime.bigint();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let time = 0; time < marksPerWriter; time++) await step(writer, time);
    }),
  );
  return Number(process.hrtime.bigint() - from);
}

async function markInGroup(log: DiskLog, region: number): Promise<void> {
  log.markRegion(region);
  const flushed = await log.flush();
  if (!flushed.ok) throw new Error(flushed.fault.message);
}

/** The bitmap of the log without group commit; all clean, as the log's own is. */
const bitmap = new Uint8Array(regionCount / 8).fill(0xff);

async function markAlone(file: FileHandle, bits: Uint8Array, region: number): Promise<void> {
  const byte = region >>> 3;
  bits[byte] = (bits[byte] as number) & ~(1 << (region & 7));
  const sectorAt = byte - (byte % sectorBytes);
  await file.write(bits, sectorAt, sectorBytes, bitmapAt + sectorAt);
  await file.datasync();
}

interface FlushCounter extends BlockDevice {
  readonly flushes: number;
}

function countFlushes(device: BlockDevice): FlushCounter {
  let flushes = 0;
  const { name, sizeBytes, blockSizeBytes } = device;
  return {
    name,
    sizeBytes,
    blockSizeBytes,
    get flushes() {
      return flushes;
    },
    read: (offsetBytes, into) => device.read(offsetBytes, into),
    write: (offsetBytes, bytes) => device.write(offsetBytes, bytes),
    flush: () => {
      flushes++;
      return device.flush();
    },
    close: () => device.close(),
  };
}

/** Writes zeros to the end, so that no later write has to find room for itself. */
async function fill(path: string, sizeBytes: number): Promise<void> {
  const file = await open(path, 'w');
  await file.write(new Uint8Array(sizeBytes));
  await file.sync();
  await file.close();
}

function fileSystemOf(folder: string): string {
  const [, type] = execFileSync('df', ['--output=fstype', folder], { encoding: 'utf8' }).split('\n');
  return type?.trim() ?? 'unknown file system';
}
