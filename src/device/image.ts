/** A new file to be used as a device: sparse, full of zeros, and never in the place of another. */
import { open, rm } from 'node:fs/promises';
import { done, fail } from '#base';
import type { Outcome } from '#base';
import { systemFault } from './errno.ts';

/** Makes the file, durably; on a fault there is none. Faults: what the system says, `EEXIST` where something stands there. */
export async function makeImageFile(path: string, sizeBytes: number): Promise<Outcome> {
  let isMade = false;
  try {
    const file = await open(path, 'wx');
    isMade = true;
    try {
      await file.truncate(sizeBytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return done;
  } catch (error) {
    if (isMade) await rm(path, { force: true });
    return fail(systemFault(error, 'create', path));
  }
}
