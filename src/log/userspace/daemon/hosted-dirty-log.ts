/**
 * One of our logs behind the daemon's interface: promises become callbacks, and an outcome a fault or none.
 *
 * A log whose device another instance holds is in doubt until it could be resumed: nothing is clean or in sync, there is no work, marks are
 * not taken, and no flush succeeds. So is one whose device was given away and taken by somebody else since.
 */
import { done } from '#base';
import type { Fault, Outcome } from '#base';
import type { RegionCount, RegionIndex, Sectors, StatusKind } from '#spec/vocabulary';
import type { Awaitable } from '../../contract.ts';
import type { CoreLog } from '../../core.ts';
import type { DiskLog } from '../../disk.ts';
import type { RegionMap } from '../../regions.ts';
import type { Ended, HostedLog } from './host.ts';
import type { LogDevice } from './log-devices.ts';

/** A log with what the daemon must know of it. */
export interface HostedDirtyLogOptions {
  readonly log: CoreLog | DiskLog;
  /** The log's bits. */
  readonly regions: RegionMap;
  /** The log's share of its device, unless it is in memory. */
  readonly device?: LogDevice;
  /** The type as the status says it. */
  readonly type: string;
  /** The words behind the type. */
  readonly words: readonly string[];
  /** Called when the log is given up. */
  readonly gone: () => void;
}

/** A `core` or `disk` log in a daemon. */
export class HostedDirtyLog implements HostedLog {
  readonly regionCount: RegionCount;
  readonly regionSize: Sectors;
  /** We claim a device when we open it, so the kernel could not open it if it were named. */
  readonly deviceName = undefined;
  readonly #log: CoreLog | DiskLog;
  readonly #options: HostedDirtyLogOptions;
  /** The log was kept from its device when it was to be resumed. */
  #isInDoubt = false;

  constructor(options: HostedDirtyLogOptions) {
    this.#options = options;
    this.#log = options.log;
    this.regionCount = options.regions.count;
    this.regionSize = options.log.getRegionSize();
  }

  resume(ended: Ended): void {
    const taken = this.#take();
    this.#isInDoubt = !taken.ok;
    if (!taken.ok) ended(taken.fault);
    else {
      settle(this.#log.resume(), (fault) => {
        if (fault !== undefined) this.#options.device?.leave();
        ended(fault);
      });
    }
  }

  presuspend(): void {
    // A log in memory or on a device answers at once, and cannot fail at this.
    void this.#log.presuspend();
  }

  postsuspend(ended: Ended): void {
    const taken = this.#take();
    if (this.#isInDoubt || !taken.ok) ended(taken.ok ? doubtFault : taken.fault);
    else {
      settle(this.#log.postsuspend(), (fault) => {
        this.#options.device?.leave();
        ended(fault);
      });
    }
  }

  flush(ended: Ended): void {
    const taken = this.#take();
    if (this.#isInDoubt || !taken.ok) ended(taken.ok ? doubtFault : taken.fault);
    else settle(this.#log.flush(), ended);
  }

  markRegion(region: RegionIndex): void {
    if (!this.#isInDoubt) this.#log.markRegion(region);
  }

  clearRegion(region: RegionIndex): void {
    if (!this.#isInDoubt) this.#log.clearRegion(region);
  }

  setRegionSync(region: RegionIndex, inSync: boolean): void {
    if (!this.#isInDoubt) this.#log.setRegionSync(region, inSync);
  }

  getResyncWork(answer: (region: RegionIndex) => void): void {
    answer((this.#isInDoubt ? undefined : this.#log.getResyncWork()) ?? -1);
  }

  isClean(region: RegionIndex): boolean {
    return !this.#isInDoubt && this.#options.regions.isClean(region);
  }

  inSync(region: RegionIndex): boolean {
    return !this.#isInDoubt && this.#options.regions.inSync(region);
  }

  getSyncCount(): RegionCount {
    return this.#isInDoubt ? 0 : this.#options.regions.syncCount;
  }

  /** There is one node, so nobody else copies; the hint must not stop this one from asking for work. */
  isRemoteRecovering(_region: RegionIndex, answer: (isRecovering: boolean, inSyncHint: RegionCount) => void): void {
    answer(false, this.#isInDoubt ? 0 : firstNotInSync(this.#options.regions));
  }

  status(kind: StatusKind): string {
    const { type, words, log } = this.#options;
    if (kind === 'table') return `${type} ${words.length} ${words.join(' ')} `;
    const info = log.status('info').replace(/^(\d+) (?:core|disk)/, `$1 ${type}`);
    // Whatever became of the device, this log does not know what it says.
    return this.#isInDoubt ? info.replace(/[ADF]$/, 'D') : info;
  }

  destroy(): void {
    this.#log.dtr();
    this.#options.device?.release();
    this.#options.gone();
  }

  #take(): Outcome {
    return this.#options.device?.take() ?? done;
  }
}

const doubtFault: Fault = {
  kind: 'not-resumed',
  message: 'the log could not be resumed because another instance had its device; nothing is known of it',
  hint: 'suspend and resume the mirror once the other one is gone',
};

/** The lowest region that is not in sync; the number of regions when all are. */
export function firstNotInSync({ sync, count, wordCount }: Pick<RegionMap, 'sync' | 'count' | 'wordCount'>): RegionCount {
  let at = 0;
  while (at < wordCount && sync[at] === 0xffff_ffff) at++;
  const missing = ~(sync[at] ?? 0);
  return Math.min(at * 32 + (31 - Math.clz32(missing & -missing)), count);
}

function settle(outcome: Awaitable<Outcome>, ended: Ended): void {
  if (!(outcome instanceof Promise)) ended(outcome.ok ? undefined : outcome.fault);
  else {
    void outcome.then(
      (known) => ended(known.ok ? undefined : known.fault),
      (error: unknown) => ended({ kind: 'rejected', message: error instanceof Error ? error.message : String(error) }),
    );
  }
}
