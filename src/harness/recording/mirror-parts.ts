/**
 * What a recorded mirror is made of, and the little that its parts share while it lives.
 */
import type { CoreOptions, DirtyLog, DiskOptions } from '#log';
import type { MirrorProfile } from '#mirror';
import type { RegionCount, Sectors, SyncWord } from '#spec/vocabulary';
import type { Disk } from './disk.ts';
import type { LegsHealth, PathHealth } from './host.ts';
import type { MirrorTable } from './table-line.ts';

/** The logs, and the mirror's profile, that a recording is replayed against. */
export interface ReplayedLogs {
  /** Without it: `kernel`. */
  readonly mirror?: MirrorProfile;
  /** Makes a log in memory. */
  createCore(options: CoreOptions): DirtyLog;
  /** Makes a log on a device. */
  createDisk(options: DiskOptions): DirtyLog;
}

/** Where a disk log lies. */
export interface LogPlace {
  /** What the log is told that its device is called. */
  readonly deviceName: string;
  readonly sizeBytes: number;
  readonly disk: Disk | undefined;
  readonly offsetBytes: number;
  readonly health: () => PathHealth;
}

/** What a mirror is made of. */
export interface MirrorParts {
  readonly table: MirrorTable;
  readonly regionSize: Sectors;
  readonly regionCount: RegionCount;
  readonly syncWord: SyncWord;
  /** Absent for a core log. */
  readonly place: LogPlace | undefined;
  readonly legs: () => LegsHealth;
  readonly logs: ReplayedLogs;
  readonly budget: Budget;
}

/** How much work a replay may still do, in bytes gone through, so that a hostile recording ends. */
export interface Budget {
  bytes: number;
}

/** What a region that our mirror writes to or recovers counts as, in bytes. */
export const regionCostBytes = 256;

/** What an activation costs, in bytes: it goes through the bits of all regions a few times. */
export function activationCostBytes(regionCount: RegionCount): number {
  return 4 * regionCount;
}

/** What is known of a mirror's progress; every field may change at each step. */
export interface Progress {
  /** A resync may be under way since the last activation. */
  started: boolean;
  /** The log hands out no more work before the next activation. */
  exhausted: boolean;
  /** The lowest and, without a resync, the highest sync count that the history allows. */
  floor: number;
  ceiling: number;
  /** The kernel's log may have used a failing device where ours did not. */
  letterInDoubt: boolean;
}

/** The sync counts that the history allows. */
export interface CountBounds {
  readonly low: number;
  readonly high: number;
}

/** What came of holding an image against the mirror's log. */
export interface ImageVerdict {
  /** The first byte that differs. */
  readonly differsAt: number | undefined;
  /** Whether the history said what at least one region's bit must be. */
  readonly pinned: boolean;
}

/** Whether the log's device refuses reads or writes at this moment. A device that drops writes shows nothing. */
export function isLogFailing({ place }: MirrorParts): boolean {
  const health = place?.health();
  return health !== undefined && (health.reads === 'fail' || health.writes === 'fail');
}
