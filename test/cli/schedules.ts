/** Schedules written by hand, from what the reference says of the kernel, for tests of the faces. */
import type { ScheduleFile } from '#harness';

/**
 * One region, `nosync`: a mark that a flush has made durable, and a crash. Linux takes `nosync` at its word again (law S7); with the remedy
 * the bitmap is believed. Header and bits share the one block that there is, so that nothing is written needlessly.
 */
export const nosyncTwice: ScheduleFile = {
  dirtylog: 'schedule',
  version: 1,
  log: 'disk',
  profile: 'kernel',
  seed: 1,
  law: 'S7',
  // Filling the bits counts as a clear for Linux, so the first flush writes needlessly.
  alone: true,
  world: {
    log: 'disk',
    regionCount: 1,
    regionSize: 8,
    blockSizeBytes: 4096,
    syncWord: 'nosync',
    content: 'zeros',
    takeover: false,
    handleErrors: true,
    synced: true,
  },
  steps: [{ do: 'markRegion', region: 0 }, { do: 'flush' }, { do: 'complete', nth: 0 }, { do: 'complete', nth: 0 }],
};

/** The same on the remedied log, where nothing is wrong. */
export const nosyncOnce: ScheduleFile = { ...nosyncTwice, profile: 'strict' };
