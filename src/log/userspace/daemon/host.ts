/**
 * What a daemon asks of the logs that it hosts, and of whoever makes them.
 *
 * Callbacks instead of promises, so that the same daemon runs on real devices and, step by step, in a simulated world. A callback may come
 * before the call returns, and comes exactly once. Until it has come the daemon asks nothing else of that log.
 *
 * On doubt a log answers on the side that costs work: not clean, not in sync, no work, a count and a hint of 0.
 */
import type { Fault } from '#base';
import type { RegionCount, RegionIndex, Sectors, StatusKind } from '#spec/vocabulary';

/** Called when what was asked has ended; with a fault when it failed. */
export type Ended = (fault: Fault | undefined) => void;

/** A log behind the daemon, from its construction to {@link HostedLog.destroy}. */
export interface HostedLog {
  readonly regionCount: RegionCount;
  /** In sectors: a power of two. */
  readonly regionSize: Sectors;
  /** What the kernel is told to open and to hold as long as the mirror exists; undefined when it need not or could not. */
  readonly deviceName: string | undefined;
  /** Reads the log. After a failure no region is in sync that may not be. */
  resume(ended: Ended): void;
  /** Recovery rests: no work is handed out until {@link HostedLog.resume}. */
  presuspend(): void;
  /** Clears become durable. */
  postsuspend(ended: Ended): void;
  /** Success means that every mark made before the call is durable. */
  flush(ended: Ended): void;
  markRegion(region: RegionIndex): void;
  clearRegion(region: RegionIndex): void;
  setRegionSync(region: RegionIndex, inSync: boolean): void;
  /** Assigns a region that is not in sync; -1 when there is none. */
  getResyncWork(answer: (region: RegionIndex) => void): void;
  isClean(region: RegionIndex): boolean;
  inSync(region: RegionIndex): boolean;
  getSyncCount(): RegionCount;
  /**
   * Whether another node may be copying the region, and below which region nobody may be. A kernel asks for no work once the hint covers all
   * regions, so it does so only when all are in sync.
   */
  isRemoteRecovering(region: RegionIndex, answer: (isRecovering: boolean, inSyncHint: RegionCount) => void): void;
  status(kind: StatusKind): string;
  /** Gives up the log; writes nothing. */
  destroy(): void;
}

/** A constructor, as it was received. */
export interface LogOrder {
  /** `<length> <type> <arguments>`, without a NUL. */
  readonly text: string;
  readonly uuid: string;
  readonly luidLow: number;
  readonly luidHigh: number;
  /** False: the word `nosync` is not to be believed. */
  readonly trustNosync: boolean;
}

/** Makes logs. */
export interface LogHost {
  /** Calls `made` with the log, or with the reason why there is none; then nothing is left behind. */
  create(order: LogOrder, made: (log: HostedLog | undefined, fault: Fault | undefined) => void): void;
}
