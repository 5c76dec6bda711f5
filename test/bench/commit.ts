/**
 * What does group commit gain, for writers that each wait until their mark is durable?
 *
 * 64 writers at once, each in a loop: mark a region, wait for the flush. Ours is the log on a real file. The baseline is a log without
 * group commit, as simple as can be: each writer changes its bit in a bitmap, writes the sector that it stands in, and calls `fdatasync`.
 * Both use the same file, the same regions and the same threads of Node; rounds take turns. Blocks of 512 and of 4096 bytes for ours: larger
 * blocks are fewer and lie side by side, so that there is less to ask of the system.
 *
 * What `fdatasync` costs is the disk's affair, so the figures mean little elsewhere, and nothing at all on a file system in memory. One alone
 * is timed as well, to judge them by.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileDevice } from '#device';
import type { BlockDevice } from '#device';
import type { DiskLog } from '#log';
import { scattered } from './numbers.ts';
import { openLog, sizeBytesFor } from './opened.ts';
import { timesRow } from './row.ts';
import type { Row } from './row.ts';

const regionCount = 2 ** 20;
const writers = 64;
const marksPerWriter = 8;
const marksPerRound = writers * marksPerWriter;
const rounds = 5;
const sectorBytes = 512;
const bitmapAt = 1024;

/** Measures marks made durable by 64 writers, in a folder of its own inside `parent`, the system's folder for temporary files if none. */
export async function measureCommit(parent = tmpdir()): Promise<Row[]> {
  const folder = mkdtempSync(join(parent, 'dirtylog-bench-'));
  try {
    const path = join(folder, 'log.img');
    const rows: Row[] = [];
    for (const blockSizeBytes of [512, 4096]) {
      // A fresh log each time: a region that is marked already has nothing to make durable.
      await fill(path, sizeBytesFor(regionCount));
      rows.push(...(await measureIn(path, blockSizeBytes)));
    }
    return [...rows, aloneRow(path, fileSystemOf(folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(path: string, blockSizeBytes: number): Promise<Row[]> {
  const opened = await openFileDevice(path, { blockSizeBytes });
  if (!opened.ok) throw new Error(opened.fault.message);
  const device = countFlushes(opened.value);
  const log = await openLog(regionCount, device);
  const file = await open(path, 'r+');
  const regions = scattered(marksPerRound * (rounds + 1), regionCount);
  const best = { oursNs: Infinity, baselineNs: Infinity, flushes: 0 };
  for (let round = 0; round <= rounds; round++) {
    const regionOf = (writer: number, time: number) => regions[round * marksPerRound + time * writers + writer] as number;
    const baselineNs = await together((writer, time) => markAlone(file, bitmap, regionOf(writer, time)));
    const flushesBefore = device.flushes;
    const oursNs = await together((writer, time) => markInGroup(log, regionOf(writer, time)));
    // The first round warms up.
    if (round === 0) continue;
    best.oursNs = Math.min(best.oursNs, oursNs);
    best.baselineNs = Math.min(best.baselineNs, baselineNs);
    best.flushes = Math.max(best.flushes, device.flushes - flushesBefore);
  }
  await file.close();
  await device.close();
  return rowsOf(best, blockSizeBytes);
}

function rowsOf(best: { oursNs: number; baselineNs: number; flushes: number }, blockSizeBytes: number): Row[] {
  const rate = (ns: number) => `${Math.round((marksPerRound / ns) * 1e9).toLocaleString('en')} a second`;
  const blocks = `blocks of ${blockSizeBytes}`;
  return [
    {
      measure: `fdatasync calls for ${marksPerRound} durable marks, ${blocks}`,
      ours: String(best.flushes),
      baseline: String(marksPerRound),
      ratio: best.flushes / marksPerRound,
    },
    {
      measure: `durable marks by ${writers} writers, ${blocks}`,
      ours: rate(best.oursNs),
      baseline: rate(best.baselineNs),
      ratio: best.baselineNs / best.oursNs,
    },
  ];
}

/** How long one write of a sector and one `fdatasync` take, with nobody else about, against the write without it. */
function aloneRow(path: string, fileSystem: string): Row {
  const file = openSync(path, 'r+');
  const sector = new Uint8Array(sectorBytes);
  const times = Array.from({ length: 50 }, () => {
    const from = process.hrtime.bigint();
    writeSync(file, sector, 0, sectorBytes, bitmapAt);
    const written = process.hrtime.bigint();
    fdatasyncSync(file);
    return { write: Number(written - from), both: Number(process.hrtime.bigint() - from) };
  });
  closeSync(file);
  const shortest = Math.min(...times.map(({ both }) => both));
  return timesRow(`one write and fdatasync, ${fileSystem}`, shortest, Math.min(...times.map(({ write }) => write)));
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
