/**
 * The disk log's engine behind the daemon's interface, on the simulated log device.
 *
 * Everything that ends is told later, never from within a call, as a log on a real device would. Two instances share the device, and only the
 * one that is resumed may use it; another one is in doubt until it could be.
 */
import type { Fault } from '#base';
import { DiskEngine, infoOfDisk } from '#log';
import type { Ending, EngineOptions, EnginePort } from '#log';
import { firstNotInSync } from '#log/daemon';
import type { Ended, HostedLog } from '#log/daemon';
import type { RegionIndex, StatusKind } from '#spec/vocabulary';

/** The log device as the logs of one daemon see it. */
export interface LogDeviceUse {
  read(into: Uint8Array, done: (ok: boolean) => void): void;
  write(offsetBytes: number, bytes: Uint8Array, done: (ok: boolean) => void): void;
  flush(done: (ok: boolean) => void): void;
  /** Does it once all that is under way has returned. */
  later(act: () => void): void;
  /** Whose log is on the device at present. */
  holder: object | undefined;
}

const failure: Fault = { kind: 'failed', message: 'the log device failed' };
const inUse: Fault = { kind: 'log-in-use', message: 'another instance has the log device' };

/** A disk log in a simulated daemon. */
export class SimulatedDiskLog implements HostedLog {
  readonly regionCount: number;
  readonly regionSize: number;
  readonly deviceName: string | undefined = undefined;
  readonly engine: DiskEngine;
  readonly #device: LogDeviceUse;
  readonly #words: string;
  #ended: Ended | undefined;
  #isInDoubt = false;

  constructor(options: EngineOptions, device: LogDeviceUse, words: string) {
    this.engine = new DiskEngine(options, this.#port(device));
    this.regionCount = this.engine.regions.count;
    this.regionSize = options.regionSize;
    this.#device = device;
    this.#words = words;
  }

  // What the daemon asks.

  resume(ended: Ended): void {
    this.#isInDoubt = !this.#take();
    if (this.#isInDoubt) return this.#later(ended, inUse);
    // What is under way of an earlier flush is over: the daemon asks one thing at a time.
    if (!this.engine.canResume()) return this.#later(ended, failure);
    this.#ended = (fault) => {
      if (fault !== undefined) this.#leave();
      ended(fault);
    };
    this.engine.resume();
  }

  presuspend(): void {
    this.engine.presuspend();
  }

  postsuspend(ended: Ended): void {
    if (this.#isInDoubt || !this.#take()) return this.#later(ended, inUse);
    this.#ended = (fault) => {
      this.#leave();
      ended(fault);
    };
    this.engine.postsuspend();
  }

  flush(ended: Ended): void {
    if (this.#isInDoubt || !this.#take()) return this.#later(ended, inUse);
    this.#ended = ended;
    this.engine.flush();
  }

  markRegion(region: RegionIndex): void {
    if (!this.#isInDoubt) this.engine.markRegion(region);
  }

  clearRegion(region: RegionIndex): void {
    if (!this.#isInDoubt) this.engine.clearRegion(region);
  }

  setRegionSync(region: RegionIndex, inSync: boolean): void {
    if (!this.#isInDoubt) this.engine.setRegionSync(region, inSync);
  }

  getResyncWork(answer: (region: RegionIndex) => void): void {
    answer(this.#isInDoubt ? -1 : this.engine.getResyncWork());
  }

  isClean(region: RegionIndex): boolean {
    return !this.#isInDoubt && this.engine.regions.isClean(region);
  }

  inSync(region: RegionIndex): boolean {
    return !this.#isInDoubt && this.engine.regions.inSync(region);
  }

  getSyncCount(): number {
    return this.#isInDoubt ? 0 : this.engine.regions.syncCount;
  }

  isRemoteRecovering(_region: RegionIndex, answer: (isRecovering: boolean, inSyncHint: number) => void): void {
    answer(false, this.#isInDoubt ? 0 : firstNotInSync(this.engine.regions));
  }

  status(kind: StatusKind): string {
    return kind === 'info' ? infoOfDisk('254:32', this.engine.status()) : this.#words;
  }

  destroy(): void {
    this.#leave();
    this.#ended = undefined;
  }

  /** What the engine asks; the legs are the client's, who clears a region only when what was written to them is durable. */
  #port(device: LogDeviceUse): EnginePort {
    return {
      read: (into) => device.read(into, (ok) => this.engine.readEnded(ok)),
      write: (offsetBytes, bytes) => device.write(offsetBytes, bytes, (ok) => this.engine.writeEnded(ok)),
      flush: () => device.flush((ok) => this.engine.flushEnded(ok)),
      flushLegs: () => device.later(() => this.engine.legsEnded(true)),
      answerFlush: (_upTo, ending) => this.#end(ending),
      answerResume: (ending) => this.#end(ending),
      raiseEvent: () => {},
    };
  }

  #end(ending: Ending): void {
    const ended = this.#ended;
    this.#ended = undefined;
    if (ended !== undefined) this.#later(ended, ending === 'success' ? undefined : failure);
  }

  #later(ended: Ended, fault: Fault | undefined): void {
    this.#device.later(() => ended(fault));
  }

  #take(): boolean {
    const { holder } = this.#device;
    if (holder !== undefined && holder !== this) return false;
    this.#device.holder = this;
    return true;
  }

  #leave(): void {
    if (this.#device.holder === this) this.#device.holder = undefined;
  }
}
