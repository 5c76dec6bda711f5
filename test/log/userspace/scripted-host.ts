/** Logs whose every answer a test decides, and when it comes. */
import type { Fault } from '#base';
import type { Ended, HostedLog, LogHost, LogOrder } from '#log/daemon';
import type { RegionIndex } from '#spec/vocabulary';

export const failure: Fault = { kind: 'device-error', message: 'the device failed' };

/** A log that says what it was asked, and ends what takes time when told so. */
export class ScriptedLog implements HostedLog {
  readonly regionCount: number = 10;
  readonly regionSize = 1024;
  readonly calls: string[] = [];
  /** What has begun and not ended. */
  pending: Ended | undefined;
  /** Ends at once, with this, unless undefined. */
  atOnce: Fault | 'well' | undefined = 'well';
  work: RegionIndex[] = [3, 5];
  deviceName: string | undefined;

  #begin(call: string, ended: Ended): void {
    this.calls.push(call);
    if (this.atOnce === undefined) this.pending = ended;
    else ended(this.atOnce === 'well' ? undefined : this.atOnce);
  }

  end(fault?: Fault): void {
    const ended = this.pending;
    this.pending = undefined;
    ended?.(fault);
  }

  resume(ended: Ended): void {
    this.#begin('resume', ended);
  }
  presuspend(): void {
    this.calls.push('presuspend');
  }
  postsuspend(ended: Ended): void {
    this.#begin('postsuspend', ended);
  }
  flush(ended: Ended): void {
    this.#begin('flush', ended);
  }
  markRegion(region: RegionIndex): void {
    this.calls.push(`mark ${region}`);
  }
  clearRegion(region: RegionIndex): void {
    this.calls.push(`clear ${region}`);
  }
  setRegionSync(region: RegionIndex, inSync: boolean): void {
    this.calls.push(`set ${region} ${String(inSync)}`);
  }
  getResyncWork(answer: (region: RegionIndex) => void): void {
    this.calls.push('work');
    answer(this.work.shift() ?? -1);
  }
  isClean(region: RegionIndex): boolean {
    return region === 1;
  }
  inSync(region: RegionIndex): boolean {
    return region === 2;
  }
  getSyncCount(): number {
    return 7;
  }
  isRemoteRecovering(_region: RegionIndex, answer: (isRecovering: boolean, inSyncHint: number) => void): void {
    answer(false, 4);
  }
  status(kind: 'info' | 'table'): string {
    return kind === 'info' ? '1 scripted' : 'scripted 1 x ';
  }
  destroy(): void {
    this.calls.push('destroy');
  }
}

/** Makes such logs; `logs` has them by luid, the latest. */
export class ScriptedHost implements LogHost {
  readonly logs = new Map<number, ScriptedLog>();
  readonly orders: LogOrder[] = [];
  refuses: Fault | undefined;
  /** Set to keep a constructor waiting. */
  holds = false;
  made: (() => void) | undefined;

  create(order: LogOrder, made: (log: HostedLog | undefined, fault: Fault | undefined) => void): void {
    this.orders.push(order);
    const make = (): void => {
      if (this.refuses !== undefined) {
        made(undefined, this.refuses);
        return;
      }
      const log = new ScriptedLog();
      this.logs.set(order.luidLow, log);
      made(log, undefined);
    };
    if (this.holds) this.made = make;
    else make();
  }

  log(luid = 0xabc0): ScriptedLog {
    const log = this.logs.get(luid);
    if (log === undefined) throw new Error('no such log');
    return log;
  }
}
