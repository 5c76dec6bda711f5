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
  readonly #imagined: Imagined;
  #instance: Instance | undefined;
  #table: Table | undefined;

  constructor(profile: Profile, listener: StepListener | undefined) {
    this.#profile = profile;
    this.#listener = listener;
    this.#imagined = new Imagined(profile);
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
    const { engine, host } = this.#now;
    // A flush is under way, which a client should have awaited.
    if (!engine.canResume()) return host.ended(call, false);
    this.#now.resumeCall = call;
    engine.resume();
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

  getRegionSize(): Sectors {
    return this.#now.engine.regionSize;
  }

  isRemoteRecovering(region: RegionIndex): boolean {
    return this.#now.engine.isRemoteRecovering(region);
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
    const regions = this.#imagined.of(table).from(image);
    return (region) => regions.inSync(region);
  }
}

/** Engines kept for imagined resumes, one a table: making one costs more than a resume. */
class Imagined {
  readonly #profile: Profile;
  readonly #kept = new Map<string, ImaginedResume>();
  #table: Table | undefined;
  #ofTable: ImaginedResume | undefined;

  constructor(profile: Profile) {
    this.#profile = profile;
  }

  of(table: Table): ImaginedResume {
    if (this.#table === table && this.#ofTable !== undefined) return this.#ofTable;
    const key = `${table.length} ${table.regionSize} ${table.syncWord} ${table.blockSizeBytes} ${table.takeover}`;
    let kept = this.#kept.get(key);
    if (kept === undefined) this.#kept.set(key, (kept = new ImaginedResume(table, this.#profile)));
    this.#table = table;
    this.#ofTable = kept;
    return kept;
  }
}

/**
 * An engine that is put back to its birth and resumed from one image after the other. Most crashes would leave what the one before would
 * have left; then the answers stand already.
 *
 * It is its own port: it reads from the image, and what comes after the judgement does not matter and is left unanswered.
 */
class ImaginedResume implements EnginePort {
  readonly #engine: DiskEngine;
  readonly #birth: EngineSnapshot;
  /** What the engine has read of the image. */
  readonly #image: Uint8Array;
  /** False also after a resume that threw. */
  #isResumed = false;

  constructor(table: Table, profile: Profile) {
    this.#engine = new DiskEngine({ ...table, profile }, this);
    this.#birth = this.#engine.save();
    this.#image = new Uint8Array(this.#engine.area.length);
  }

  /** The regions after a resume from an image. */
  from(image: Uint8Array): RegionMap {
    const read = image.subarray(0, this.#image.length);
    if (!this.#isResumed || Buffer.compare(read, this.#image) !== 0) {
      this.#isResumed = false;
      this.#image.set(read);
      this.#engine.restore(this.#birth);
      this.#engine.resume();
      this.#engine.readEnded(true);
      this.#isResumed = true;
    }
    return this.#engine.regions;
  }

  read(into: Uint8Array): void {
    into.set(this.#image);
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
