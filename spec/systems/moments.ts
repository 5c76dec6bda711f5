/**
 * Moments in which nothing special is the case; a sight overwrites what it sees.
 */
import type { Counted, FlushEnded, RegionAnswered, RegionResumed, Resumed, Suspended, WorkAssigned } from '../properties/moment.ts';

/** A resume of a log on a device, imagined after a crash. */
export const regionResumed: RegionResumed = {
  kind: 'regionResumed',
  at: 'imagined',
  region: 0,
  inSync: false,
  legsMayDiffer: false,
  bound: false,
  why: 'free',
  after: 'crash',
  syncWord: 'default',
  activated: true,
  durable: true,
  wordDecides: true,
  unproven: false,
  believable: false,
};

/** A resume that ended well and found nothing. */
export const resumed: Resumed = {
  kind: 'resumed',
  success: true,
  deviceFailed: false,
  foreign: false,
  written: 0,
  inSyncCount: 0,
  sameAsBefore: undefined,
};

/** A region that answers as before. */
export const regionAnswered: RegionAnswered = {
  kind: 'regionAnswered',
  region: 0,
  inSync: false,
  before: false,
  unproven: false,
  failureReported: false,
  suspect: false,
};

/** Nothing is counted. */
export const counted: Counted = { kind: 'counted', count: 0, inSync: 0 };

/** The only region is handed out. */
export const workAssigned: WorkAssigned = {
  kind: 'workAssigned',
  region: 0,
  regionCount: 1,
  refused: false,
  assigned: false,
  suspended: false,
};

/** A flush that ended well, without faults, and wrote nothing. */
export const flushEnded: FlushEnded = {
  kind: 'flushEnded',
  success: true,
  closed: false,
  written: 0,
  writtenUseful: 0,
  troubled: false,
  needlessFlushes: 0,
  faultless: true,
};

/** A suspend that left everything clean. */
export const suspended: Suspended = { kind: 'suspended', needlesslyDirtyDurably: 0, excused: false };
