/**
 * The log of a recorded mirror, made of ours: in memory, or on the window onto a recorded disk.
 */
import { done, fail } from '#base';
import type { BlockDevice } from '#device';
import type { DirtyLog } from '#log';
import type { LegIndex } from '#spec/vocabulary';
import { LogDevice } from './log-device.ts';
import type { MirrorParts } from './mirror-parts.ts';

/** Makes the log of a mirror. `heard` is told of each leg that fails a flush which the log asks for. */
export function createLogOf(parts: MirrorParts, heard: (leg: LegIndex) => void): DirtyLog {
  const { place, logs } = parts;
  if (place === undefined) return logs.createCore(optionsOf(parts));
  return createDiskOf(parts, new LogDevice({ ...place, name: place.deviceName }), heard);
}

/** Makes a disk log for a mirror on any device. */
export function createDiskOf(parts: MirrorParts, device: BlockDevice, heard: (leg: LegIndex) => void = () => {}): DirtyLog {
  const failed = fail({ kind: 'leg-failed', message: 'a recorded leg fails to flush', operation: 'flush' });
  const flushLegs = async () => {
    const broken = parts.legs().each.flatMap((route, leg) => (route?.flushes === 'fail' ? [leg] : []));
    for (const leg of broken) heard(leg);
    return broken.length > 0 ? failed : done;
  };
  return parts.logs.createDisk({ ...optionsOf(parts), device, flushLegs, raiseEvent: () => {} });
}

function optionsOf({ table, regionSize, syncWord }: MirrorParts) {
  return { length: table.length, regionSize, syncWord, profile: 'kernel' as const };
}
