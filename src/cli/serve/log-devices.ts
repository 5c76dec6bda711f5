/**
 * What a constructor's name of a log device means on this system.
 *
 * `major:minor`, as LVM2 and the kernel write it, is a block device whose node is looked for; anything else is a path, from the daemon's
 * folder. Two names of one device or file have the same key.
 */
import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { succeed } from '#base';
import { openFileDevice } from '#device';
import type { DeviceOpener } from '#log/daemon';

/** Opens the devices of this system. */
export const systemDevices: DeviceOpener = {
  identify: async (name) => {
    const path = pathOf(name);
    try {
      const found = await stat(path, { bigint: true });
      return succeed(found.isBlockDevice() ? `block device ${found.rdev}` : `file ${found.dev}:${found.ino}`);
    } catch {
      // Whoever opens it says what is wrong.
      return succeed(`path ${path}`);
    }
  },
  open: (name) => openFileDevice(pathOf(name)),
};

function pathOf(name: string): string {
  if (!/^\d+:\d+$/.test(name)) return resolve(name);
  const link = `/dev/block/${name}`;
  if (existsSync(link)) return link;
  try {
    const node = /^DEVNAME=(.+)$/m.exec(readFileSync(`/sys/dev/block/${name}/uevent`, 'utf8'))?.[1];
    return node === undefined ? link : `/dev/${node}`;
  } catch {
    return link;
  }
}
