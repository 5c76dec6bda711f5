/**
 * Our own logs as subjects: the core log's parts and the disk engine, driven synchronously and saved between any two steps.
 */
import { assert } from '#base';
import { CoreLog, DiskEngine, infoOfDisk, tableOfDisk } from '#log';
import type { EnginePort, EngineSnapshot, Profile, RegionMap } from '#log';
import type { RegionIndex, Sectors, StatusKind } from '#spec/vocabulary';
import type { StepListener } from '#base';
import type { Host, Subject, Table } from './subject.ts';

const deviceName = '254:32';

/** The disk log of a profile. `listener` hears every step of its machines. */
export function diskSubject(profile: Profile, listener?: StepListener): Subject {
  return new DiskSubject(profile, listener);
}

/** The core log of a profile. */
export function coreSubject(profile: Profile, listener?: StepListener): Subject {
  return new CoreSubject(profile, listener);
}

interface Instance {
  readonly engine: DiskEngine;
  readonly host: Host;
  /** Numbers of the calls that wait for a flush, oldest first. */
  calls: number[];
  answered: number;
  resumeCall: number;
}

interface DiskSaved {
  readonly instance: Instance | undefined;
  readonly engine: EngineSnapshot | undefined;
  readonly calls: readonly number[];
  readonly answered: number;
  readonly resumeCall: number;
  readonly table: Table | undefined;
}

class DiskSubject implements Subject {
  readonly name = 'disk';
  readonly durable = true;
  readonly kernelFormat = true;
  readonly changedBlocks = true;
  readonly letters = true;
  readonly #profile: Profile;
  readonly #listener: StepListener | undefined;
  readonly #imagined = new Imagined();
  #instance: Instance | undefined;
  #table: Table | undefined;

  constructor(profile: Profile, listener: StepListener | undefined) {
    this.#profile = profile;
    this.#listener = listener;
  }

  create(table: Table, host: Host): void {
    this.#table = table;
    const engine = new DiskEngine({ ...table, profile: this.#profile }, this.#portOf(host));
    for (const each of [engine.core, engine.clearing, engine.commit, engine.health, engine.judgement]) each.listener = this.#listener;
    this.#instance = { engine, host, calls: [], answered: 0, resumeCall: -1 };
  }

  #portOf(host: Host): EnginePort {
    const now = () => this.#instance as Instance;
    return {
      read: (into) => host.read(0, into, (ok) => now().engine.readEnded(ok)),
      write: (offsetBytes, bytes) => host.write(offsetBytes, bytes, (ok) => now().engine.writeEnded(ok)),
      flush: () => host.flush((ok) => now().engine.flushEnded(ok)),
      flushLegs: () => host.flushLegs((ok) => now().engine.legsEnded(ok)),
      answerFlush: (upTo, ending) => {
        const instance = now();
        const count = upTo - instance.answered;
        instance.answered = upTo;
        for (const call of instance.calls.splice(0, count)) host.ended(call, ending === 'success');
      },
      answerResume: (ending) => host.ended(now().resumeCall, ending === 'success'),
      raiseEvent: () => host.eventRaised(),
    };
  }

  get #now(): Instance {
    assert(this.#instance !== undefined, 'the log was created');
    return this.#instance;
  }

  dtr(): void {
    this.#instance = undefined;
  }

  resume(call: number): void {
    this.#now.resumeCall = call;
    this.#now.engine.resume();
  }

  flush(call: number): void {
    this.#now.calls.push(call);
    this.#now.engine.flush();
  }

  presuspend(call: number): void {
    this.#now.engine.presuspend();
    this.#now.host.ended(call, true);
  }

  postsuspend(call: number): void {
    this.#now.calls.push(call);
    this.#now.engine.postsuspend();
  }

  markRegion(region: RegionIndex): void {
    this.#now.engine.markRegion(region);
  }

  clearRegion(region: RegionIndex): void {
    this.#now.engine.clearRegion(region);
  }

  setRegionSync(region: RegionIndex, inSync: boolean): void {
    this.#now.engine.setRegionSync(region, inSync);
  }

  getResyncWork(): RegionIndex {
    return this.#now.engine.getResyncWork();
  }

  inSync(region: RegionIndex): boolean {
    return this.#now.engine.regions.inSync(region);
  }

  isClean(region: RegionIndex): boolean {
    return this.#now.engine.regions.isClean(region);
  }

  getSyncCount(): number {
    return this.#now.engine.regions.syncCount;
  }

  status(kind: StatusKind): string {
    const table = this.#table as Table;
    return kind === 'info' ? infoOfDisk(deviceName, this.#now.engine.status()) : tableOfDisk(deviceName, table.regionSize, table.syncWord);
  }

  save(): DiskSaved {
    const instance = this.#instance;
    return {
      instance,
      engine: instance?.engine.save(),
      calls: instance?.calls.slice() ?? [],
      answered: instance?.answered ?? 0,
      resumeCall: instance?.resumeCall ?? -1,
      table: this.#table,
    };
  }

  restore(saved: unknown): void {
    const from = saved as DiskSaved;
    this.#instance = from.instance;
    this.#table = from.table;
    if (from.instance === undefined || from.engine === undefined) return;
    from.instance.engine.restore(from.engine);
    from.instance.calls = from.calls.slice();
    from.instance.answered = from.answered;
    from.instance.resumeCall = from.resumeCall;
  }

  imagine(table: Table, image: Uint8Array): (region: RegionIndex) => boolean {
    const regions = this.#imagined.resume(table, image, this.#profile);
    return (region) => regions.inSync(region);
  }
}

/** An engine kept for imagined resumes: put back to its birth before each, which is cheaper than a new one. */
class Imagined {
  readonly #engines = new Map<string, { readonly engine: DiskEngine; readonly birth: EngineSnapshot; readonly port: ImaginedPort }>();

  resume(table: Table, image: Uint8Array, profile: Profile): RegionMap {
    const key = `${table.length} ${table.regionSize} ${table.syncWord} ${table.blockSizeBytes} ${table.takeover}`;
    let kept = this.#engines.get(key);
    if (kept === undefined) {
      const port = new ImaginedPort();
      const engine = new DiskEngine({ ...table, profile }, port);
      port.engine = engine;
      kept = { engine, birth: engine.save(), port };
      this.#engines.set(key, kept);
    } else {
      kept.engine.restore(kept.birth);
    }
    kept.port.image = image;
    kept.engine.resume();
    kept.engine.readEnded(true);
    return kept.engine.regions;
  }
}

/** Reads from an image; what comes after the judgement does not matter and is left unanswered. */
class ImaginedPort implements EnginePort {
  image: Uint8Array = new Uint8Array(0);
  engine: DiskEngine | undefined;

  read(into: Uint8Array): void {
    into.set(this.image.subarray(0, into.length));
  }

  write(): void {}
  flush(): void {}
  flushLegs(): void {}
  answerFlush(): void {}
  answerResume(): void {}
  raiseEvent(): void {}
}

class CoreSubject implements Subject {
  readonly name = 'core';
  readonly durable = false;
  readonly kernelFormat = false;
  readonly changedBlocks = false;
  readonly letters = true;
  readonly #profile: Profile;
  readonly #listener: StepListener | undefined;
  #instance: { readonly log: CoreLog; readonly host: Host } | undefined;

  constructor(profile: Profile, listener: StepListener | undefined) {
    this.#profile = profile;
    this.#listener = listener;
  }

  create(table: Table, host: Host): void {
    const log = new CoreLog({ ...table, profile: this.#profile });
    log.core.listener = this.#listener;
    this.#instance = { log, host };
  }

  get #now() {
    assert(this.#instance !== undefined, 'the log was created');
    return this.#instance;
  }

  get #log(): CoreLog {
    return this.#now.log;
  }

  dtr(): void {
    this.#log.dtr();
    this.#instance = undefined;
  }

  resume(call: number): void {
    this.#now.host.ended(call, this.#log.resume().ok);
  }

  flush(call: number): void {
    this.#now.host.ended(call, this.#log.flush().ok);
  }

  presuspend(call: number): void {
    this.#now.host.ended(call, this.#log.presuspend().ok);
  }

  postsuspend(call: number): void {
    this.#now.host.ended(call, this.#log.postsuspend().ok);
  }

  markRegion(region: RegionIndex): void {
    this.#log.markRegion(region);
  }

  clearRegion(region: RegionIndex): void {
    this.#log.clearRegion(region);
  }

  setRegionSync(region: RegionIndex, inSync: boolean): void {
    this.#log.setRegionSync(region, inSync);
  }

  getResyncWork(): RegionIndex {
    return this.#log.getResyncWork() ?? -1;
  }

  inSync(region: RegionIndex): boolean {
    return this.#log.inSync(region, true) === 'in-sync';
  }

  isClean(region: RegionIndex): boolean {
    return this.#log.isClean(region);
  }

  getSyncCount(): number {
    return this.#log.getSyncCount();
  }

  status(kind: StatusKind): string {
    return this.#log.status(kind);
  }

  getRegionSize(): Sectors {
    return this.#log.getRegionSize();
  }

  isRemoteRecovering(region: RegionIndex): boolean {
    return this.#log.isRemoteRecovering(region);
  }
}
