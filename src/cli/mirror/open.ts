/** Brings up a mirror from its parts: opens the devices, all or none, and makes the mirror; it is suspended. */
import { fail, succeed } from '#base';
import type { Fault, Outcome } from '#base';
import { openFileDevice, watchFaults } from '#device';
import type { BlockDevice } from '#device';
import { createCore, createDisk, LogError } from '#log';
import { createMirror } from '#mirror';
import type { LogHooks, Mirror, MirrorNotice } from '#mirror';
import type { DirtyLog } from '#log';
import type { SyncWord } from '#spec/vocabulary';
import type { MirrorParts } from './description.ts';

/** How a mirror is brought up. */
export interface OpenOptions {
  readonly syncWord?: SyncWord;
  /** Puts something between the mirror and a device. */
  readonly adapt?: (device: BlockDevice, role: 'leg' | 'log') => BlockDevice;
  /** Every fault of a device. */
  readonly onFault?: (fault: Fault) => void;
  readonly onEvent?: (notice: MirrorNotice) => void;
}

/** A mirror and what it holds. */
export interface OpenMirror {
  readonly mirror: Mirror;
  /** Gives the devices back; the mirror is closed. */
  readonly release: () => Promise<void>;
}

/** Opens the devices and makes the mirror. */
export async function openMirror(parts: MirrorParts, options: OpenOptions = {}): Promise<Outcome<OpenMirror>> {
  const opened = await openDevices(parts);
  if (!opened.ok) return opened;
  const release = async (): Promise<void> => {
    for (const device of opened.value) await device.close();
  };
  const made = makeMirror(parts, opened.value, options);
  if (made.ok) return succeed({ mirror: made.value, release });
  await release();
  return made;
}

/** Opens all devices of a mirror for it alone, the log last; on a fault none is left open. */
export async function openDevices({ legs, log }: Pick<MirrorParts, 'legs' | 'log'>): Promise<Outcome<BlockDevice[]>> {
  const opened: BlockDevice[] = [];
  for (const path of log === undefined ? legs : [...legs, log]) {
    const device = await openFileDevice(path);
    if (!device.ok) {
      for (const each of opened) await each.close();
      return fail(saidForMirrors(device.fault));
    }
    opened.push(device.value);
  }
  return succeed(opened);
}

/** The device's advice, where a mirror's user needs another. */
function saidForMirrors(fault: Fault): Fault {
  if (fault.kind !== 'in-use') return fault;
  const hint = `${fault.hint ?? ''}; a mirror is used by one process at a time`;
  return { ...fault, message: 'a leg or the log of the mirror is in use by another process, or by this one', hint };
}

/** Makes the mirror on devices that are open, the log last. */
export function makeMirror(parts: MirrorParts, devices: readonly BlockDevice[], options: OpenOptions): Outcome<Mirror> {
  const { length, regionSize, mode } = parts;
  const { syncWord = 'default', adapt = (device: BlockDevice) => device, onFault = () => {}, onEvent } = options;
  const all = devices.map((device, at) => adapt(watchFaults(device, onFault), at < parts.legs.length ? 'leg' : 'log'));
  const legs = all.slice(0, parts.legs.length).map((device) => ({ device, offset: 0 }));
  const log = all[parts.legs.length];
  const createLog = (hooks: LogHooks): DirtyLog => {
    const common = { length, regionSize, syncWord };
    return log === undefined ? createCore(common) : createDisk({ device: log, ...common, ...hooks });
  };
  try {
    return createMirror({ length, legs, createLog, mode }, onEvent === undefined ? {} : { onEvent });
  } catch (error) {
    if (error instanceof LogError) return fail(error.fault);
    throw error;
  }
}
