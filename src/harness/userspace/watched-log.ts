/**
 * A log in the simulated daemon, with somebody who looks over its shoulder: which regions it is asked to use, what it says after a resume,
 * and which regions another node copies meanwhile.
 */
import type { Ended, HostedLog } from '#log/daemon';
import type { RegionIndex, StatusKind } from '#spec/vocabulary';

/** Who looks. */
export interface LogWatcher {
  /** Regions that another node copies. */
  readonly remote: ReadonlySet<RegionIndex>;
  used(region: RegionIndex, within: boolean): void;
  resumed(log: WatchedLog): void;
  destroyed(log: WatchedLog): void;
}

/** See the header. */
export class WatchedLog implements HostedLog {
  readonly regionCount: number;
  readonly regionSize: number;
  readonly deviceName: string | undefined;
  /** Which instance it is. */
  readonly luid: bigint;
  /** It was resumed and not suspended since. */
  isResumed = false;
  /** How often it was resumed. */
  resumes = 0;
  readonly #log: HostedLog;
  readonly #watcher: LogWatcher;

  constructor(log: HostedLog, luid: bigint, watcher: LogWatcher) {
    this.#log = log;
    this.luid = luid;
    this.#watcher = watcher;
    this.regionCount = log.regionCount;
    this.regionSize = log.regionSize;
    this.deviceName = log.deviceName;
  }

  resume(ended: Ended): void {
    this.isResumed = false;
    this.#log.resume((fault) => {
      this.isResumed = fault === undefined;
      if (fault === undefined) {
        this.resumes++;
        this.#watcher.resumed(this);
      }
      ended(fault);
    });
  }

  presuspend(): void {
    this.#log.presuspend();
  }

  postsuspend(ended: Ended): void {
    this.#log.postsuspend((fault) => {
      this.isResumed = false;
      ended(fault);
    });
  }

  flush(ended: Ended): void {
    this.#log.flush(ended);
  }

  markRegion(region: RegionIndex): void {
    this.#log.markRegion(this.#use(region));
  }

  clearRegion(region: RegionIndex): void {
    this.#log.clearRegion(this.#use(region));
  }

  setRegionSync(region: RegionIndex, inSync: boolean): void {
    this.#log.setRegionSync(this.#use(region), inSync);
  }

  getResyncWork(answer: (region: RegionIndex) => void): void {
    this.#log.getResyncWork(answer);
  }

  isClean(region: RegionIndex): boolean {
    return this.#log.isClean(this.#use(region));
  }

  inSync(region: RegionIndex): boolean {
    return this.#log.inSync(this.#use(region));
  }

  getSyncCount(): number {
    return this.#log.getSyncCount();
  }

  isRemoteRecovering(region: RegionIndex, answer: (isRecovering: boolean, inSyncHint: number) => void): void {
    this.#use(region);
    this.#log.isRemoteRecovering(region, (isRecovering, hint) => {
      const { remote } = this.#watcher;
      answer(isRecovering || remote.has(region), Math.min(hint, ...remote));
    });
  }

  status(kind: StatusKind): string {
    return this.#log.status(kind);
  }

  destroy(): void {
    this.#log.destroy();
    this.#watcher.destroyed(this);
  }

  /** Its bits and what it would answer, as text. */
  fingerprint(): string {
    let bits = '';
    for (let region = 0; region < this.regionCount; region++)
      bits += (this.#log.inSync(region) ? 2 : 0) + (this.#log.isClean(region) ? 1 : 0);
    return `${bits} ${this.#log.getSyncCount()} ${this.isResumed}`;
  }

  #use(region: RegionIndex): RegionIndex {
    this.#watcher.used(region, Number.isInteger(region) && region >= 0 && region < this.regionCount);
    return region;
  }
}
