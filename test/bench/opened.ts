/**
 * The logs that are measured: made, resumed, and ready for calls.
 *
 * A user calls `DiskLog`; `DiskEngine` stands behind it, and can be driven without promises. Regions have 1024 sectors, which changes nothing.
 */
import { done } from '#base';
import { createMemoryDevice } from '#device';
import type { BlockDevice } from '#device';
import { createDisk, DiskEngine, profiles } from '#log';
import type { DiskLog } from '#log';
import type { ProfileName } from '#spec/vocabulary';
import { CountingPort } from './port.ts';

const regionSize = 1024;
const options = (count: number) => ({ length: count * regionSize, regionSize, syncWord: 'nosync' as const });

/** Makes an engine with `count` regions and resumes it; its port answers when it is told to, and counts. */
export function openEngine(count: number, profile: ProfileName, blockSizeBytes = 512): { engine: DiskEngine; port: CountingPort } {
  const port = new CountingPort();
  const engine = new DiskEngine({ ...options(count), takeover: false, blockSizeBytes, profile: profiles[profile] }, port);
  engine.resume();
  port.settle(engine);
  return { engine, port };
}

/** Makes a log of profile `strict` with `count` regions and resumes it; on a device in memory unless one is given. */
export async function openLog(count: number, device: BlockDevice = memoryFor(count)): Promise<DiskLog> {
  const flushLegs = () => Promise.resolve(done);
  const log = createDisk({ ...options(count), device, flushLegs, raiseEvent: () => undefined });
  const resumed = await log.resume();
  if (!resumed.ok) throw new Error(resumed.fault.message);
  return log;
}

/** Bytes of a device that is large enough for a log of `count` regions. */
export function sizeBytesFor(count: number): number {
  return Math.ceil(count / 32768) * 4096 + 4096;
}

function memoryFor(count: number): BlockDevice {
  return createMemoryDevice({ sizeBytes: sizeBytesFor(count) });
}
