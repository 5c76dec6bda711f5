/**
 * One schedule against one log: the run plays client, legs, log device and power supply, and puts every moment before the laws.
 *
 * The client keeps its side of the contract (`spec/environment/client.ts`), so whatever goes wrong is the log's doing. A step that is not
 * possible when its turn comes is passed over. The same code drives logs that answer at once and logs that answer with promises: it is
 * written as generators that hand a promise to whoever drives them.
 *
 * Invariant: between two steps every call of the log has returned and everything it ended was judged.
 */
import { assert } from '#base';
import { keepBySeed, keepDurable, keepNewest, SimulatedDevice } from '#world';
import type { DeviceRequest, DeviceSnapshot, KeepRule, Schedule, ScheduleStep, StepName, WorldSetup } from '#world';
import type { HealthLetter, RegionResumed } from '#spec';
import { contentOf, imageOf } from './content.ts';
import { newFacts } from './facts.ts';
import type { Facts } from './facts.ts';
import type { Judge } from './judge.ts';
import { Oracle, remap } from './oracle.ts';
import { regionCountOf } from './subject.ts';
import type { Host, Now, Subject, Table } from './subject.ts';

/** A generator that hands out promises to be waited for. */
export type Task<Value = void> = Generator<Promise<unknown>, Value, unknown>;

/** What a run counts. */
export interface Tally {
  /** Steps that really ran, by name. */
  readonly steps: Record<StepName, number>;
  /** Faults by kind. */
  readonly faults: Record<string, number>;
  crashes: number;
  imagined: number;
}

type Phase = 'created' | 'resuming' | 'up' | 'presuspended' | 'suspending' | 'suspended';
type CallKind = 'flush' | 'presuspend' | 'postsuspend' | 'resume';

interface Call {
  readonly kind: CallKind;
  readonly since: number;
}

interface Pending {
  readonly request: DeviceRequest | 'flushLegs';
  readonly since: number;
  readonly done: (ok: boolean) => void;
}

/** Recovery and quiet time end after so many turns, or something never ends. */
const turnsMax = 100_000;

/** Everything a run remembers, so that it can be branched. */
export interface RunSnapshot {
  readonly device: DeviceSnapshot;
  readonly subject: unknown;
  readonly oracle: Oracle;
  readonly columns: readonly (Uint8Array | Uint32Array)[];
  readonly table: Table;
  readonly phase: Phase;
  readonly facts: Facts;
  readonly pending: readonly Pending[];
  readonly calls: readonly (readonly [number, Call])[];
  readonly dirtBlocks: readonly number[];
  readonly earlier: Uint8Array;
  readonly written: { readonly oracle: Oracle; readonly table: Table };
}

/** A run of one schedule. */
export class Run implements Host {
  readonly subject: Subject;
  readonly device: SimulatedDevice;
  readonly tally: Tally;
  readonly judge: Judge;
  table: Table;
  oracle: Oracle;
  phase: Phase = 'created';
  /** Requests of the log that wait for an answer, oldest first. */
  pending: Pending[] = [];
  /** Calls that have not ended. */
  calls = new Map<number, Call>();
  #ended: { readonly call: number; readonly ok: boolean }[] = [];
  #at: Facts = newFacts();
  /** Bytes of the device at the last resume: what a stale return brings back. */
  #earlier: Uint8Array;
  /** Blocks whose bits changed, each once for every flush and write that was asked for meanwhile: no more need be written. */
  #dirtBlocks = new Set<number>();
  /** The present step has written: what if all of it reached the medium at once? */
  #wrote = false;
  /** The last table that the log has written down, and what was known of its regions. */
  #written: { readonly oracle: Oracle; readonly table: Table };
  readonly #foreign: boolean;
  readonly #durable: boolean;
  readonly #handleErrors: boolean;
  /** Steps of the run's own name regions by their number, not by their place among the watched. */
  #exact = false;

  constructor(subject: Subject, world: WorldSetup, judge: Judge, tally: Tally) {
    this.subject = subject;
    this.judge = judge;
    this.tally = tally;
    this.#durable = subject.durable;
    this.#handleErrors = world.handleErrors;
    this.table = tableOf(world);
    const count = regionCountOf(this.table);
    this.device = new SimulatedDevice(contentOf(world), world.blockSizeBytes);
    this.#earlier = this.device.durable.slice();
    this.oracle = new Oracle(count);
    this.#written = { oracle: this.oracle, table: this.table };
    this.#at.prewritten = world.content === 'prewritten' && this.#durable;
    this.#foreign = this.#durable && (world.content === 'foreign' || world.content === 'unknown-version');
    this.#at.activated = this.#at.prewritten;
    if (this.#at.prewritten || (world.syncWord === 'nosync' && (!this.#foreign || world.takeover))) {
      this.oracle.assertAllEqual();
    }
  }

  get sizeBytes(): number {
    return this.device.sizeBytes;
  }

  // What the log asks of the world.

  read(offsetBytes: number, into: Uint8Array, done: (ok: boolean) => void): void {
    this.pending.push({ request: this.device.read(offsetBytes, into), since: this.#at.now, done });
  }

  write(offsetBytes: number, bytes: Uint8Array, done: (ok: boolean) => void): void {
    this.#at.dirtEpoch++;
    this.#wrote = true;
    this.pending.push({ request: this.device.write(offsetBytes, bytes), since: this.#at.now, done });
  }

  flush(done: (ok: boolean) => void): void {
    this.pending.push({ request: this.device.flush(), since: this.#at.now, done });
  }

  flushLegs(done: (ok: boolean) => void): void {
    this.pending.push({ request: 'flushLegs', since: this.#at.now, done });
  }

  ended(call: number, ok: boolean): void {
    this.#ended.push({ call, ok });
  }

  eventRaised(): void {
    this.#at.events++;
  }

  // Driving.

  /** Makes the first instance. */
  *begin(): Task {
    yield* this.#create();
  }

  /** Copies everything, so that the run can go on from here more than once. */
  save(): RunSnapshot {
    assert(this.#ended.length === 0, 'a run is saved between steps');
    return {
      device: this.device.save(),
      subject: this.subject.save?.(),
      oracle: this.oracle,
      columns: this.oracle.columns().map((column) => column.slice()),
      table: this.table,
      phase: this.phase,
      facts: { ...this.#at },
      pending: this.pending.slice(),
      calls: [...this.calls],
      dirtBlocks: [...this.#dirtBlocks],
      earlier: this.#earlier,
      written: this.#written,
    };
  }

  /** Goes back to what was saved. */
  restore(from: RunSnapshot): void {
    this.device.restore(from.device);
    this.subject.restore?.(from.subject);
    this.oracle = from.oracle;
    this.oracle.columns().forEach((column, index) => column.set(from.columns[index] as Uint8Array));
    this.table = from.table;
    this.phase = from.phase;
    this.#at = { ...from.facts };
    this.pending = from.pending.slice();
    this.calls = new Map(from.calls);
    this.#dirtBlocks = new Set(from.dirtBlocks);
    this.#earlier = from.earlier;
    this.#written = from.written;
    this.#ended = [];
  }

  /** Lets the first resume end well and copies every region. */
  *sync(): Task {
    this.#exact = true;
    yield* this.#drain();
    yield* this.#recover();
    this.#exact = false;
  }

  /** Runs a step if it is possible now; says whether it was. */
  *step(step: ScheduleStep): Task<boolean> {
    this.#at.now++;
    const ran = yield* this.#perform(step);
    if (!ran) return false;
    if (this.subject.settle !== undefined) yield this.subject.settle();
    this.tally.steps[step.do]++;
    yield* this.#settle();
    if (this.#wrote) {
      this.#wrote = false;
      yield* this.imagine(keepNewest, 'imagined');
    }
    return true;
  }

  *#perform(step: ScheduleStep): Task<boolean> {
    switch (step.do) {
      case 'markRegion':
        return yield* this.#markRegion(this.#watched(step.region));
      case 'flush':
        if (!this.#isUp()) return false;
        this.subject.flush(this.#call('flush'));
        return true;
      case 'dispatch':
        return yield* this.#dispatch(this.#watched(step.region));
      case 'land':
        return this.#land(step.region % this.oracle.count, step.leg);
      case 'legWriteFailed':
        return yield* this.#legWriteFailed(this.#watched(step.region));
      case 'clearRegion':
        return yield* this.#clearRegion(this.#watched(step.region));
      case 'getResyncWork':
        return yield* this.#getResyncWork();
      case 'setRegionSync':
        return yield* this.#setRegionSync(step.region % this.oracle.count, step.inSync);
      case 'complete':
        return this.#answer(step.nth, true, 0);
      case 'fail':
        return this.#answer(step.nth, false, step.seen);
      case 'presuspend':
        if (this.phase !== 'up') return false;
        this.phase = 'presuspended';
        this.subject.presuspend(this.#call('presuspend'));
        return true;
      case 'postsuspend':
        if (this.phase !== 'presuspended' || !this.#isClientIdle() || this.#hasCall('presuspend')) return false;
        this.phase = 'suspending';
        this.subject.postsuspend(this.#call('postsuspend'));
        return true;
      case 'resume':
        return this.#resume();
      case 'reload':
        return yield* this.#reload(step);
      case 'crash':
        return yield* this.#crash(keepBySeed(step.keep));
      case 'loseDevice':
        if (this.device.lost || this.#at.staleUntilFlush) return false;
        this.device.lost = true;
        this.#at.failedWhileLost = false;
        return true;
      case 'returnDevice':
        return this.#returnDevice(step.stale);
      case 'imagineCrash':
        if (!this.#mayCrash()) return false;
        return yield* this.imagine(keepBySeed(step.keep), 'imagined');
      case 'status':
        return yield* this.#status();
    }
  }

  /** The region that a step means: one of those that are looked at. */
  #watched(number: number): number {
    const { watched } = this.oracle;
    if (this.#exact) return number;
    return watched[number % watched.length] as number;
  }

  #isUp(): boolean {
    return this.phase === 'up' || this.phase === 'presuspended';
  }

  #hasCall(kind: CallKind): boolean {
    for (const call of this.calls.values()) if (call.kind === kind) return true;
    return false;
  }

  #call(kind: CallKind): number {
    const number = this.#at.nextCall++;
    this.calls.set(number, { kind, since: this.#at.now });
    if (kind === 'flush' || kind === 'postsuspend') this.#at.flushEpoch = ++this.#at.dirtEpoch;
    return number;
  }

  *#ask<Value>(value: Now<Value>): Task<Value> {
    return value instanceof Promise ? ((yield value) as Value) : value;
  }

  *#create(): Task {
    this.#at.expected = 'A';
    this.#at.events = 0;
    this.#at.legsFailed = false;
    this.#at.closed = false;
    this.phase = 'created';
    yield* this.#ask(this.subject.create(this.table, this));
  }

  // The client.

  *#markRegion(region: number): Task<boolean> {
    if (!this.#isUp() || this.oracle.assigned[region] === 1 || !this.oracle.client.handles(region, 'markRegion')) return false;
    const inSync = yield* this.#ask(this.subject.inSync(region));
    yield* this.#ask(this.subject.markRegion(region));
    // A region that is out of sync needs no mark; one more does no harm and promises nothing.
    if (inSync) this.oracle.markRegion(region, this.#at.now);
    this.#noteDirt(region);
    return true;
  }

  *#dispatch(region: number): Task<boolean> {
    const { client, legs } = this.oracle;
    if (!this.#isUp()) return false;
    if (client.handles(region, 'dispatch(synced=true)')) {
      if (!(yield* this.imagine(keepDurable, 'dispatch', region))) return false;
      client.step(region, 'dispatch(synced=true)');
      legs.step(region, 'dispatch');
    } else {
      const idle = client.handles(region, 'dispatch(synced=false)') && this.oracle.assigned[region] === 0;
      const flushed = this.#at.flushedFrom > (this.oracle.answeredAt[region] as number);
      if (!idle || !flushed || (yield* this.#ask(this.subject.inSync(region)))) return false;
      if (!(yield* this.imagine(keepDurable, 'dispatch', region))) return false;
      client.step(region, 'dispatch(synced=false)');
      legs.step(region, 'diverged');
    }
    this.oracle.dataAt[region] = this.#at.now;
    return true;
  }

  #land(region: number, leg: 0 | 1): boolean {
    const { client, legs } = this.oracle;
    const both = client.is(region, 'writingBoth');
    const alone = client.is(region, 'writingLeg0Alone');
    if (!client.step(region, `land(leg=${leg})`)) return false;
    if (!alone) legs.step(region, both ? 'landedOnOne' : 'landed');
    this.oracle.dataAt[region] = this.#at.now;
    return true;
  }

  *#legWriteFailed(region: number): Task<boolean> {
    if (!this.#isUp() || !this.oracle.client.step(region, 'legWriteFailed')) return false;
    this.tally.faults['leg write failed'] = (this.tally.faults['leg write failed'] ?? 0) + 1;
    this.oracle.legs.step(region, 'diverged');
    this.oracle.excused[region] = 1;
    this.oracle.failed[region] = 1;
    this.oracle.contract.step(region, 'setRegionSync(inSync=false)');
    yield* this.#ask(this.subject.setRegionSync(region, false));
    this.#noteDirt(region);
    return true;
  }

  *#clearRegion(region: number): Task<boolean> {
    const { client, assigned } = this.oracle;
    if (!this.#isUp()) return false;
    // Nothing is pending on an idle region, so it may be cleared again, in sync or not: that changes nothing that counts.
    const again = client.is(region, 'idle') && assigned[region] === 0;
    if (!again && !client.step(region, 'clearRegion')) return false;
    this.oracle.clearRegion(region, this.#at.now);
    yield* this.#ask(this.subject.clearRegion(region));
    this.#noteDirt(region);
    return true;
  }

  *#getResyncWork(): Task<boolean> {
    if (!this.#isUp()) return false;
    const region = yield* this.#ask(this.subject.getResyncWork());
    if (region === -1) return true;
    const exists = Number.isInteger(region) && region >= 0 && region < this.oracle.count;
    this.judge.see({
      kind: 'workAssigned',
      region,
      regionCount: this.oracle.count,
      refused: !exists || (this.oracle.isWatched(region) && !this.oracle.contract.handles(region, 'getResyncWork')),
      suspended: this.phase === 'presuspended',
    });
    if (!exists) return true;
    this.oracle.contract.step(region, 'getResyncWork');
    this.oracle.assigned[region] = 1;
    return true;
  }

  *#setRegionSync(region: number, inSync: boolean): Task<boolean> {
    const { oracle } = this;
    if (!this.#isUp() || !oracle.client.is(region, 'idle')) return false;
    if (oracle.assigned[region] === 0) return yield* this.#reportAgain(region, inSync);
    oracle.assigned[region] = 0;
    if (inSync) {
      oracle.legs.step(region, 'copied');
      oracle.dataAt[region] = this.#at.now;
      yield* this.#ask(this.subject.clearRegion(region));
      oracle.clearRegion(region, this.#at.now);
      if (oracle.contract.is(region, 'recovering', 'doubtfulRecovering')) {
        oracle.suspect[region] = 0;
        oracle.failed[region] = 0;
      } else {
        oracle.failed[region] = 1;
      }
    } else {
      oracle.failed[region] = 1;
      this.tally.faults['copy failed'] = (this.tally.faults['copy failed'] ?? 0) + 1;
    }
    oracle.contract.step(region, `setRegionSync(inSync=${inSync})`);
    yield* this.#ask(this.subject.setRegionSync(region, inSync));
    this.#noteDirt(region);
    return true;
  }

  /** A report that comes twice, as after a lost answer: it must change nothing. */
  *#reportAgain(region: number, inSync: boolean): Task<boolean> {
    if (!inSync || !(yield* this.#ask(this.subject.inSync(region)))) return false;
    yield* this.#ask(this.subject.setRegionSync(region, true));
    return true;
  }

  #isClientIdle(): boolean {
    for (const region of this.oracle.watched) {
      if (!this.oracle.client.is(region, 'idle') || this.oracle.assigned[region] === 1) return false;
    }
    return true;
  }

  /** Remembers which block of the kernel's format the region's bit is in. */
  #noteDirt(region: number): void {
    const block = Math.floor((1024 + Math.floor(region / 8)) / this.device.blockSizeBytes);
    this.#dirtBlocks.add(this.#at.dirtEpoch * 0x10_0000 + block);
  }

  // The device and the legs.

  #answer(nth: number, ok: boolean, seen: number): boolean {
    const pending = this.pending;
    if (pending.length === 0) return false;
    const index = nth % pending.length;
    const [entry] = pending.splice(index, 1) as [Pending];
    if (entry.request === 'flushLegs') this.#answerLegs(entry, ok);
    else this.#answerDevice(entry, entry.request, ok, seen);
    return true;
  }

  #answerLegs(entry: Pending, ok: boolean): void {
    if (ok) {
      this.oracle.legsFlushed(entry.since);
    } else {
      this.#fault('leg flush failed');
      this.#at.legsFailed = true;
      this.oracle.legFlushFailed();
    }
    entry.done(ok);
  }

  #answerDevice(entry: Pending, request: DeviceRequest, ok: boolean, seen: number): void {
    const well = this.device.answer(request, ok, seen);
    if (!well) {
      this.#fault(this.device.lost && ok ? `log ${request.kind} failed: device lost` : `log ${request.kind} failed`);
      if (request.kind === 'flush') this.#at.expected = 'F';
      else if (this.#at.expected === 'A') this.#at.expected = 'D';
      if (this.phase === 'resuming') this.#at.resumeFailed = true;
      if (request.kind === 'read') this.#at.closed = this.#durable && !this.table.takeover;
      if (this.device.lost) this.#at.failedWhileLost = true;
    }
    entry.done(well);
  }

  #fault(kind: string): void {
    this.tally.faults[kind] = (this.tally.faults[kind] ?? 0) + 1;
    this.#at.troubled = true;
  }

  #returnDevice(stale: boolean): boolean {
    if (!this.device.lost || this.pending.length > 0) return false;
    // A log that asked for nothing while the device was away cannot know; only one that was told may be held to it.
    if (stale && this.#at.failedWhileLost && this.phase === 'up') {
      this.device.returnStale(this.#earlier);
      this.#at.staleUntilFlush = true;
      this.#fault('device returned stale');
    } else {
      this.device.lost = false;
      this.#fault('device returned');
    }
    return true;
  }

  // The life of an instance.

  #resume(): boolean {
    const ready = this.phase === 'created' || (this.phase === 'suspended' && this.calls.size === 0);
    if (!ready || this.pending.length > 0 || this.#at.staleUntilFlush) return false;
    if (this.phase === 'suspended') this.oracle.down(false, true);
    if (this.phase === 'suspended') this.#at.after = 'suspend';
    this.phase = 'resuming';
    this.#at.resumeFailed = false;
    this.#at.troubled = false;
    this.#at.flushedFrom = 0;
    this.#at.closed = this.#foreign && !this.table.takeover;
    this.#at.writtenAtResume = this.device.writtenBytes;
    this.subject.resume(this.#call('resume'));
    return true;
  }

  *#reload(step: Extract<ScheduleStep, { do: 'reload' }>): Task<boolean> {
    const fromSuspend = this.phase === 'suspended' && this.calls.size === 0 && this.pending.length === 0;
    if ((!fromSuspend && this.phase !== 'created') || this.#at.staleUntilFlush) return false;
    const table = { ...this.table, length: step.regionCount * step.regionSize, regionSize: step.regionSize, syncWord: step.syncWord };
    const areaBytes = 1024 + Math.ceil(step.regionCount / 64) * 8;
    if (Math.ceil(areaBytes / table.blockSizeBytes) * table.blockSizeBytes > this.device.sizeBytes) return false;
    if (fromSuspend) {
      this.oracle.down(false);
      yield* this.#ask(this.subject.dtr());
      this.#at.after = 'reload';
    }
    // A table that the log never wrote down has changed nothing: the one before it still counts.
    if (this.#at.tableWritten) this.#written = { oracle: this.oracle, table: this.table };
    const { oracle, table: old } = this.#written;
    this.#at.tableWritten = false;
    this.table = table;
    this.oracle = remap(oracle, old.regionSize, old.length, regionCountOf(table), table.regionSize, table.length);
    if (this.#at.prewritten || (!this.#at.activated && table.syncWord === 'nosync' && !this.#closedForGood())) {
      this.oracle.assertAllEqual();
      // That the legs are equal is a fact of the world, whether or not the log came to write it down.
      this.#at.tableWritten = true;
    }
    if (!this.#durable) this.#forgetCore();
    yield* this.#create();
    return true;
  }

  #closedForGood(): boolean {
    return this.#foreign && !this.table.takeover;
  }

  /** A core log promises nothing across instances. */
  #forgetCore(): void {
    this.oracle.contract.fill('downFree');
  }

  #mayCrash(): boolean {
    return !this.#at.staleUntilFlush && this.phase !== 'created';
  }

  *#crash(keep: KeepRule): Task<boolean> {
    if (!this.#mayCrash()) return false;
    this.tally.crashes++;
    this.device.crash(keep);
    this.pending = [];
    this.calls.clear();
    this.#ended = [];
    this.oracle.down(true);
    if (!this.#durable) this.#forgetCore();
    this.#at.after = 'crash';
    yield* this.#create();
    return true;
  }

  *#status(): Task<boolean> {
    // Taking over is ours alone: what the letter of a foreign log is then is not settled.
    if (!this.#isUp() || this.calls.size > 0 || !this.subject.letters || (this.#foreign && this.table.takeover)) return false;
    const info = yield* this.#ask(this.subject.status('info'));
    const letter = info.trim().at(-1) as HealthLetter;
    this.judge.see({ kind: 'statusRead', letter, expected: this.#expectedLetter(), eventsRaised: this.#at.events });
    return true;
  }

  #expectedLetter(): HealthLetter {
    return this.#at.expected === 'A' && this.#at.closed ? 'D' : this.#at.expected;
  }

  // Judging.

  /** Takes in what the log ended, and looks at all regions. */
  *#settle(): Task {
    while (this.#ended.length > 0) {
      const { call, ok } = this.#ended.shift() as { call: number; ok: boolean };
      const record = this.calls.get(call);
      if (record === undefined) continue;
      this.calls.delete(call);
      if (record.kind === 'resume') yield* this.#resumed(ok);
      else if (record.kind === 'flush' || record.kind === 'postsuspend') yield* this.#flushEnded(record, ok);
    }
    if (this.#isUp()) yield* this.#look();
  }

  *#flushEnded(call: Call, ok: boolean): Task {
    const written = this.device.writtenBytes - this.#at.writtenAtFlush;
    const useful = this.#dirtBlocks.size * this.device.blockSizeBytes;
    this.judge.see({
      kind: 'flushEnded',
      success: ok,
      closed: this.#at.closed,
      written,
      writtenUseful: Math.min(written, useful),
      troubled: this.#at.troubled || this.calls.size > 0 || !this.subject.changedBlocks,
    });
    if (this.calls.size === 0) {
      this.#at.writtenAtFlush = this.device.writtenBytes;
      for (const key of this.#dirtBlocks) if (key < this.#at.flushEpoch * 0x10_0000) this.#dirtBlocks.delete(key);
    }
    if (ok) {
      this.#at.staleUntilFlush = false;
      this.#at.flushedFrom = Math.max(this.#at.flushedFrom, call.since);
      this.#at.activated = true;
      this.#at.tableWritten = true;
      this.oracle.flushSucceeded(call.since);
      if (this.oracle.hasMarks()) yield* this.imagine(keepDurable, 'flush');
    } else if (!this.#handleErrors && !this.#at.closed) {
      this.oracle.flushIgnored(call.since);
    }
    if (call.kind === 'postsuspend') this.phase = 'suspended';
  }

  *#resumed(ok: boolean): Task {
    this.phase = 'up';
    let inSyncCount = 0;
    for (const region of this.oracle.watched) {
      const answer = this.subject.inSync(region);
      const inSync = typeof answer === 'boolean' ? answer : ((yield answer) as boolean);
      if (inSync) inSyncCount++;
      this.#seeRegion('resume', region, inSync);
      this.oracle.contract.step(region, `resumed(success=${ok},answer=${inSync})`);
      if (!this.#durable) this.oracle.contract.set(region, inSync ? 'free' : 'doubtful');
      this.oracle.answered[region] = inSync ? 1 : 0;
      this.oracle.answeredAt[region] = this.#at.now;
      this.oracle.excused[region] = 0;
      this.oracle.failed[region] = 0;
    }
    this.judge.see({
      kind: 'resumed',
      success: ok,
      deviceFailed: this.#at.resumeFailed,
      foreign: this.#at.closed,
      written: this.device.writtenBytes - this.#at.writtenAtResume,
      inSyncCount,
      sameAsBefore: undefined,
    });
    if (ok) {
      this.#at.activated = true;
      this.#at.tableWritten = true;
      this.#at.prewritten = false;
      this.#earlier = this.device.durable.slice();
    }
    this.#at.writtenAtFlush = this.device.writtenBytes;
    this.#dirtBlocks.clear();
  }

  #seeRegion(at: RegionResumed['at'], region: number, inSync: boolean): void {
    const real = at === 'resume';
    if (!real && this.oracle.unlogged[region] === 1) return;
    this.judge.see({
      kind: 'regionResumed',
      at,
      region,
      inSync,
      legsMayDiffer: this.oracle.legsMayDiffer(region),
      bound: at === 'dispatch' || this.oracle.isBound(region),
      why: this.oracle.whyBound(region),
      after: real ? this.#at.after : 'crash',
      syncWord: this.table.syncWord,
      activated: this.#at.activated,
      durable: this.#durable,
    });
  }

  /** Asks for every region and the count. */
  *#look(): Task {
    const { oracle } = this;
    let inSyncCount = 0;
    for (const region of oracle.watched) {
      const answer = this.subject.inSync(region);
      const inSync = typeof answer === 'boolean' ? answer : ((yield answer) as boolean);
      if (inSync) inSyncCount++;
      const before = oracle.answered[region] === 1;
      // One region in turn is judged in full even when nothing changed.
      if (
        before === inSync &&
        region !== oracle.watched[this.#at.now % oracle.watched.length] &&
        (!inSync || oracle.suspect[region] === 0)
      ) {
        this.#seeSteady(region, inSync);
        continue;
      }
      this.#seeAnswer(region, inSync, before);
      if (!inSync) oracle.contract.step(region, 'inSync(answer=false)');
      oracle.answered[region] = inSync ? 1 : 0;
      oracle.answeredAt[region] = this.#at.now;
      oracle.excused[region] = 0;
    }
    if (oracle.watched.length < oracle.count) return;
    this.judge.see({ kind: 'counted', count: yield* this.#ask(this.subject.getSyncCount()), inSync: inSyncCount });
  }

  /** The common case, in which nothing changed: only an unproven "in sync" could be wrong. */
  #seeSteady(region: number, inSync: boolean): void {
    if (inSync && !this.oracle.contract.handles(region, 'inSync(answer=true)')) this.#seeAnswer(region, inSync, inSync);
  }

  #seeAnswer(region: number, inSync: boolean, before: boolean): void {
    this.judge.see({
      kind: 'regionAnswered',
      region,
      inSync,
      before,
      unproven: !this.oracle.contract.handles(region, 'inSync(answer=true)'),
      failureReported: this.oracle.excused[region] === 1,
      suspect: this.oracle.suspect[region] === 1,
    });
  }

  /** What a crash now and a resume after it would say; of one region or of all. */
  *imagine(keep: KeepRule, at: RegionResumed['at'], only?: number): Task<boolean> {
    if (!this.#durable || this.subject.imagine === undefined || this.#at.staleUntilFlush) return true;
    this.tally.imagined++;
    const inSync = yield* this.#ask(this.subject.imagine(this.table, this.device.imageAfterCrash(keep)));
    if (only !== undefined) {
      this.#seeRegion(at, only, inSync(only));
    } else {
      for (const region of this.oracle.watched) this.#seeRegion(at, region, inSync(region));
    }
    return true;
  }

  // Quiet time.

  /** Ends everything well, drives recovery to its end, suspends, and looks at what is left. */
  *quiet(): Task {
    this.#exact = true;
    yield* this.step({ do: 'complete', nth: 0 });
    if (this.device.lost) yield* this.#drainFailing();
    yield* this.#drain();
    const unanswered = this.calls.size;
    let dirt = { cached: 0, durable: 0, excused: true };
    if (unanswered === 0) {
      yield* this.#comeUp();
      yield* this.#finishWrites();
      yield* this.#recover();
      dirt = yield* this.#suspendQuietly();
      yield* this.step({ do: 'resume' });
      yield* this.#drain();
      yield* this.#finishWrites();
      yield* this.#recover();
    }
    const unsynced = yield* this.#unsynced();
    yield* this.#status();
    const excused = dirt.excused || this.#at.legsFailed || this.#at.closed;
    this.judge.see({
      kind: 'quiet',
      unanswered: Math.max(unanswered, this.calls.size),
      unsynced: this.#at.closed ? 0 : unsynced.length,
      failed: unsynced.filter((region) => this.oracle.failed[region] === 1).length,
      needlesslyDirty: dirt.cached,
      needlesslyDirtyDurably: dirt.durable,
      excused,
    });
    yield* this.#suspendQuietly();
    this.#seeImage(excused);
    yield* this.#resumeTwice();
  }

  /** Flushes once, looks for needless dirt, suspends, and looks again at what is durable. */
  *#suspendQuietly(): Task<{ cached: number; durable: number; excused: boolean }> {
    yield* this.step({ do: 'flush' });
    yield* this.#drain();
    const excused = this.#at.legsFailed || this.#at.closed;
    const cached = yield* this.#countNeedless(keepNewest);
    yield* this.step({ do: 'presuspend' });
    yield* this.step({ do: 'postsuspend' });
    yield* this.#drain();
    return { cached, durable: yield* this.#countNeedless(keepDurable), excused };
  }

  /** Answers the requests of a lost device until the log gives up, then brings it back. */
  *#drainFailing(): Task {
    yield* this.#drain();
    yield* this.step({ do: 'returnDevice', stale: false });
  }

  /** Answers every request well, oldest first, until the log asks for nothing more. */
  *#drain(): Task {
    for (let turn = 0; this.pending.length > 0; turn++) {
      assert(turn < turnsMax, 'the log asks its device for ever');
      yield* this.step({ do: 'complete', nth: 0 });
    }
  }

  *#comeUp(): Task {
    if (this.#at.staleUntilFlush) {
      yield* this.step({ do: 'flush' });
      yield* this.#drain();
    }
    if (this.phase === 'presuspended') {
      yield* this.#finishWrites();
      yield* this.step({ do: 'postsuspend' });
      yield* this.#drain();
    }
    if (this.phase === 'created' || this.phase === 'suspended') {
      yield* this.step({ do: 'resume' });
      yield* this.#drain();
    }
  }

  /** Lets every write of the client end, and every copy. */
  *#finishWrites(): Task {
    yield* this.step({ do: 'flush' });
    yield* this.#drain();
    for (const region of this.oracle.watched) {
      yield* this.#finishWrite(region);
      if (this.oracle.assigned[region] === 1) yield* this.step({ do: 'setRegionSync', region, inSync: true });
    }
    yield* this.#drain();
  }

  *#finishWrite(region: number): Task {
    const { client } = this.oracle;
    for (let turn = 0; turn < 8 && !client.is(region, 'idle'); turn++) {
      yield* this.step({ do: 'land', region, leg: 0 });
      yield* this.step({ do: 'land', region, leg: 1 });
      yield* this.step({ do: 'clearRegion', region });
      // A mark that the log cannot make durable: the client gives the write up.
      if (client.is(region, 'marked') && this.#at.closed) client.set(region, 'idle');
      if (client.is(region, 'marked')) {
        yield* this.step({ do: 'flush' });
        yield* this.#drain();
      }
    }
  }

  /** Copies whatever the log hands out; returns how many regions. */
  *#recover(): Task<number> {
    let copied = 0;
    for (let turn = 0; turn <= this.oracle.count; turn++) {
      yield* this.step({ do: 'getResyncWork' });
      const region = this.oracle.assigned.indexOf(1);
      if (region < 0) break;
      yield* this.step({ do: 'setRegionSync', region, inSync: true });
      copied++;
    }
    yield* this.step({ do: 'flush' });
    yield* this.#drain();
    return copied;
  }

  *#unsynced(): Task<number[]> {
    const unsynced: number[] = [];
    if (!this.#isUp()) return unsynced;
    for (const region of this.oracle.watched) {
      if (!(yield* this.#ask(this.subject.inSync(region)))) unsynced.push(region);
    }
    return unsynced;
  }

  *#countNeedless(keep: KeepRule): Task<number> {
    if (!this.#durable || this.subject.imagine === undefined || this.table.syncWord === 'sync') return 0;
    const imagined = yield* this.#ask(this.subject.imagine(this.table, this.device.imageAfterCrash(keep)));
    let count = 0;
    for (const region of this.oracle.watched) {
      if ((yield* this.#ask(this.subject.inSync(region))) && !imagined(region)) count++;
    }
    return count;
  }

  #seeImage(excused: boolean): void {
    if (!this.subject.kernelFormat || this.#at.closed || excused || this.phase !== 'suspended') return;
    const image = imageOf(this.device.newest, this.oracle.count);
    let bitsRight = true;
    for (const region of this.oracle.watched) {
      if (image.clean(region) !== (this.oracle.answered[region] === 1)) bitsRight = false;
    }
    this.judge.see({ kind: 'imageSeen', headerRight: image.headerRight, bitsRight, paddingZero: image.paddingZero });
  }

  *#resumeTwice(): Task {
    if (this.phase !== 'suspended' || this.calls.size > 0 || this.pending.length > 0) return;
    const first = yield* this.#resumeAndLook();
    if (!this.#isUp()) return;
    this.phase = 'suspended';
    const second = yield* this.#resumeAndLook();
    this.judge.see({
      kind: 'resumed',
      success: true,
      deviceFailed: false,
      foreign: false,
      written: 0,
      inSyncCount: 0,
      sameAsBefore: first === second,
    });
  }

  *#resumeAndLook(): Task<string> {
    yield* this.step({ do: 'resume' });
    yield* this.#drain();
    let seen = '';
    for (const region of this.oracle.watched) seen += (yield* this.#ask(this.subject.inSync(region))) ? '1' : '0';
    return `${seen} ${yield* this.#ask(this.subject.getSyncCount())}`;
  }
}

/** The table of a world. */
export function tableOf(world: WorldSetup): Table {
  return {
    length: world.regionCount * world.regionSize,
    regionSize: world.regionSize,
    syncWord: world.syncWord,
    blockSizeBytes: world.blockSizeBytes,
    takeover: world.takeover,
  };
}

/** Runs a whole schedule and then quiet time. */
export function* runSchedule(run: Run, schedule: Schedule): Task {
  yield* run.begin();
  yield* run.step({ do: 'resume' });
  if (schedule.world.synced) yield* run.sync();
  for (const step of schedule.steps) yield* run.step(step);
  yield* run.quiet();
}

/** Drives a task of a subject that answers at once. */
export function runNow<Value>(task: Task<Value>): Value {
  const result = task.next();
  assert(result.done === true, 'a subject that answers at once gave a promise');
  return result.value as Value;
}

/** Drives a task of a subject that answers with promises. */
export async function runLater<Value>(task: Task<Value>): Promise<Value> {
  let result = task.next();
  while (result.done !== true) {
    try {
      result = task.next(await result.value);
    } catch (error) {
      result = task.throw(error);
    }
  }
  return result.value;
}
