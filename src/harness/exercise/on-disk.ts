/** What legs and log hold once nobody has them open: read from their files, past the mirror and its code. */
import { done, fail, succeed } from '#base';
import type { Outcome } from '#base';
import { openFileDevice } from '#device';
import type { BlockDevice } from '#device';
import { bitmapOffsetBytes, sectorBytes } from '#spec/vocabulary';
import { byteOfRegion, classify, layoutOf, regionCountOf } from '#log';

/** A mirror, as the exercise needs to know it. */
export interface ExercisedMirror {
  /** In sectors. */
  readonly length: number;
  readonly regionSize: number;
  /** Paths. */
  readonly legs: readonly string[];
  /** Path of a disk log; left out: the log is in memory. */
  readonly log?: string;
}

const chunkBytes = 1 << 20;

/** A stretch of the first leg, and the sectors in it in which another leg differs. */
export interface Stretch {
  readonly firstSector: number;
  readonly bytes: Uint8Array;
  readonly differing: readonly number[];
}

/** Reads all legs side by side. `see` is done with a stretch when it returns. */
export async function readLegs({ length, legs }: ExercisedMirror, see: (stretch: Stretch) => void): Promise<Outcome> {
  const devices: BlockDevice[] = [];
  try {
    for (const path of legs) {
      const device = await openFileDevice(path, { readOnly: true, exclusive: false });
      if (!device.ok) return device;
      devices.push(device.value);
    }
    const buffers = devices.map(() => new Uint8Array(chunkBytes));
    for (let at = 0; at < length * sectorBytes; at += chunkBytes) {
      const parts = buffers.map((buffer) => buffer.subarray(0, Math.min(chunkBytes, length * sectorBytes - at)));
      const outcomes = await Promise.all(devices.map((device, leg) => device.read(at, parts[leg] as Uint8Array)));
      const failed = outcomes.find(({ ok }) => !ok);
      if (failed !== undefined) return failed;
      see({ firstSector: at / sectorBytes, bytes: parts[0] as Uint8Array, differing: differingIn(parts, at / sectorBytes) });
    }
    return done;
  } finally {
    for (const device of devices) await device.close();
  }
}

function differingIn([first, ...others]: readonly Uint8Array[], firstSector: number): number[] {
  const differing = new Set<number>();
  for (const other of others) {
    if (first === undefined || Buffer.compare(first, other) === 0) continue;
    for (let at = 0; at < first.length; at += sectorBytes) {
      if (Buffer.compare(first.subarray(at, at + sectorBytes), other.subarray(at, at + sectorBytes)) !== 0)
        differing.add(firstSector + at / sectorBytes);
    }
  }
  return [...differing];
}

/** Regions whose bit says that they are not clean; all of them where the log is none for this mirror, or is in memory. */
export async function dirtyRegions({ length, regionSize, log }: ExercisedMirror): Promise<Outcome<ReadonlySet<number>>> {
  const regionCount = regionCountOf(length, regionSize);
  const all = Array.from({ length: regionCount }, (_, region) => region);
  if (log === undefined) return succeed(new Set(all));
  const device = await openFileDevice(log, { readOnly: true, exclusive: false });
  if (!device.ok) return device;
  const area = new Uint8Array(layoutOf(regionCount, device.value.blockSizeBytes).areaBytes);
  const outcome = await device.value.read(0, area);
  await device.value.close();
  if (!outcome.ok) return fail(outcome.fault);
  const isOurs = classify(area.subarray(0, bitmapOffsetBytes), { regionCount, regionSize }, 'strict') === 'same';
  return succeed(new Set(all.filter((region) => !isOurs || ((area[byteOfRegion(region)] ?? 0) & (1 << (region & 7))) === 0)));
}
