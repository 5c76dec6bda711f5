/**
 * What every dirty log offers: the sixteen operations of the kernel's interface under their own names.
 *
 * This is the contract that `dirtylog verify --impl` holds anybody's log against. `ctr` is the module's `createLog`.
 *
 * - A mark is durable once a `flush` that *began after it* succeeded; before that it may be lost or kept.
 * - A clear may be lost by any crash. It may become durable only after every leg was flushed, successfully, by a flush that began after
 *   the clear.
 * - A write to a region may be sent to a leg only after `markRegion` and a successful `flush` that began after it. For a region that is
 *   not in sync no mark is needed, but the flush is.
 * - `clearRegion` may be called when every leg has completed every write of the region. For a region that is not in sync it changes nothing
 *   that a crash could show.
 * - On doubt a log answers on the side that costs work: not clean, not in sync, no work, zero.
 *
 * Source: Linux `struct dm_dirty_log_type` in `include/linux/dm-dirty-log.h`.
 */
import type { Outcome } from '#base';
import type { BlockDevice } from '#device';
import type { RegionCount, RegionIndex, Sectors, StatusKind, SyncAnswer, SyncWord } from '#spec/vocabulary';

/** A value now or later: logs that ask somebody else may be slow, logs in memory need not be. */
export type Awaitable<Value> = Value | Promise<Value>;

/** A dirty log, between its construction (`ctr`) and `dtr`. */
export interface DirtyLog {
  /** `dtr`: gives up the log. Writes nothing; what `postsuspend` did not make durable is lost, in the safe direction. */
  dtr(): Awaitable<void>;
  /** `presuspend`: recovery has been stopped; no work is handed out until `resume`. */
  presuspend(): Awaitable<Outcome>;
  /** `postsuspend`: no write is outstanding. Clears become durable here. */
  postsuspend(): Awaitable<Outcome>;
  /** `resume`: reads the log. Afterwards every region whose legs may differ answers `not-in-sync`, even when this failed. */
  resume(): Awaitable<Outcome>;
  /** `get_region_size`, in sectors. */
  getRegionSize(): Sectors;
  /** `is_clean`: nobody is writing to the region, as far as the log was told. */
  isClean(region: RegionIndex): Awaitable<boolean>;
  /** `in_sync`: the legs hold the same data. `canBlock` false: do not wait, answer `would-block` instead. */
  inSync(region: RegionIndex, canBlock: boolean): Awaitable<SyncAnswer>;
  /** `flush`: success means that every mark made before the call is durable. Concurrent calls may share one device write. */
  flush(): Awaitable<Outcome>;
  /** `mark_region`: the region is about to be written. Never fails; the following `flush` does. */
  markRegion(region: RegionIndex): Awaitable<void>;
  /** `clear_region`: no write is pending and the legs were told the same. Lazy, and may be ignored. */
  clearRegion(region: RegionIndex): Awaitable<void>;
  /** `get_resync_work`: assigns a region that is not in sync, each at most once until `setRegionSync`; `undefined`: nothing to do. */
  getResyncWork(): Awaitable<RegionIndex | undefined>;
  /** `set_region_sync`: ends an assignment with its result, or demotes a region after a leg failed a write. */
  setRegionSync(region: RegionIndex, inSync: boolean): Awaitable<void>;
  /** `get_sync_count`: how many regions are in sync. */
  getSyncCount(): Awaitable<RegionCount>;
  /** `status`: the log's part of the kernel's status line, character for character. */
  status(kind: StatusKind): Awaitable<string>;
  /** `is_remote_recovering`: another node may be copying the region now, so a write must wait. */
  isRemoteRecovering(region: RegionIndex): Awaitable<boolean>;
}

/** What a log is made of; `verify --impl` hands this to the module's `createLog`. */
export interface LogOptions {
  /** Where the log keeps its bits; a log that keeps them in memory ignores it. */
  readonly device: BlockDevice;
  /** Length of the target, in sectors. */
  readonly length: Sectors;
  /** Sectors a region: a power of two, at least 2, at most `length`. */
  readonly regionSize: Sectors;
  /** The constructor's last word. */
  readonly syncWord: SyncWord;
  /** Takes over a device that holds something else, or that cannot be read: everything is dirty, the old content is lost. */
  readonly takeover?: boolean;
  /** Flushes the cache of every leg. The log calls it before a clear becomes durable. */
  readonly flushLegs: () => Promise<Outcome>;
  /** Raised once, at the first failure of the log device; the status explains it. */
  readonly raiseEvent: () => void;
}

/** `ctr`: what a module given to `verify --impl` exports. */
export type CreateLog = (options: LogOptions) => Awaitable<DirtyLog>;
