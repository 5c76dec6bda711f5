/**
 * Where a run stands: the log, its device, its client, and what is under way. It can be saved and gone back to between two steps.
 *
 * It is also the log's host: what the log asks of the outside waits here until the run answers.
 */
import { assert } from '#base';
import { SimulatedDevice } from '#world';
import type { DeviceRequest, DeviceSnapshot, StepName, WorldSetup } from '#world';
import { contentOf } from './content.ts';
import { newFacts } from './facts.ts';
import type { Facts } from './facts.ts';
import type { Judge } from './judge.ts';
import { Oracle } from './oracle.ts';
import { regionCountOf } from './subject.ts';
import type { Host, Subject, Table } from './subject.ts';

/**
 * What runs count.
 *
 * @hidden
 */
export interface Tally {
  /** Steps that really ran, by name. */
  readonly steps: Record<StepName, number>;
  /** Faults by kind. */
  readonly faults: Record<string, number>;
  crashes: number;
  imagined: number;
}

/** Where the instance is in its life. */
export type Phase = 'created' | 'resuming' | 'up' | 'presuspended' | 'suspending' | 'suspended';

/** Calls that take time. */
export type CallKind = 'flush' | 'presuspend' | 'postsuspend' | 'resume';

/** A call that has not ended. */
export interface Call {
  readonly kind: CallKind;
  readonly since: number;
}

/** A request of the log that waits for an answer. */
export interface Pending {
  readonly request: DeviceRequest | 'flushLegs';
  readonly since: number;
  readonly done: (ok: boolean) => void;
}

/** A table that the log has written down, and what was known of its regions. */
export interface WrittenTable {
  readonly oracle: Oracle;
  readonly table: Table;
}

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
  readonly written: WrittenTable;
}

/** The state of a run; the steps in `client.ts`, `answers.ts`, `life.ts` and `quiet.ts` work on it, `observe.ts` judges it. */
export class Situation implements Host {
  readonly subject: Subject;
  readonly device: SimulatedDevice;
  readonly tally: Tally;
  readonly judge: Judge;
  table: Table;
  oracle: Oracle;
  phase: Phase = 'created';
  facts: Facts = newFacts();
  /** Requests of the log that wait for an answer, oldest first. */
  pending: Pending[] = [];
  /** Calls that have not ended. */
  calls = new Map<number, Call>();
  /** Calls that the log has ended since they were last taken in. */
  endedCalls: { readonly call: number; readonly ok: boolean }[] = [];
  /** Bytes of the device at the last resume: what a stale return brings back. */
  earlier: Uint8Array;
  /** Blocks whose bits changed, each once for every flush, leg flush and write that was asked for meanwhile: no more need be written. */
  dirtBlocks = new Set<number>();
  /** The present step has written: what if all of it reached the medium at once? */
  wrote = false;
  /** The last table that the log has written down. */
  written: WrittenTable;
  /** Steps of the run's own name regions by their number, not by their place among the watched. */
  exact = false;
  /** The device holds something else at first. */
  readonly foreign: boolean;
  /** The device holds nothing at first, or a log that is right. */
  readonly plain: boolean;
  /** The log keeps its bits on the device. */
  readonly durable: boolean;
  /** The client holds writes whose marks could not be made durable. */
  readonly handleErrors: boolean;

  constructor(subject: Subject, world: WorldSetup, judge: Judge, tally: Tally) {
    this.subject = subject;
    this.judge = judge;
    this.tally = tally;
    this.durable = subject.durable;
    this.handleErrors = world.handleErrors;
    this.table = tableOf(world);
    this.device = new SimulatedDevice(contentOf(world), world.blockSizeBytes);
    this.earlier = this.device.durable.slice();
    this.oracle = new Oracle(regionCountOf(this.table));
    this.written = { oracle: this.oracle, table: this.table };
    this.foreign = this.durable && ['foreign', 'foreign-behind-zeros', 'unknown-version'].includes(world.content);
    this.plain = ['zeros', 'stale-ones', 'prewritten'].includes(world.content);
    this.facts.prewritten = world.content === 'prewritten' && this.durable;
    this.facts.activated = this.facts.prewritten;
    const asserted = world.syncWord === 'nosync' && (!this.foreign || world.takeover);
    if (this.facts.prewritten || asserted) this.oracle.assertAllEqual();
  }

  get sizeBytes(): number {
    return this.device.sizeBytes;
  }

  read(offsetBytes: number, into: Uint8Array, done: (ok: boolean) => void): void {
    this.pending.push({ request: this.device.read(offsetBytes, into), since: this.facts.now, done });
  }

  write(offsetBytes: number, bytes: Uint8Array, done: (ok: boolean) => void): void {
    this.facts.dirtEpoch++;
    this.wrote = true;
    this.pending.push({ request: this.device.write(offsetBytes, bytes), since: this.facts.now, done });
  }

  flush(done: (ok: boolean) => void): void {
    this.facts.flushes++;
    this.pending.push({ request: this.device.flush(), since: this.facts.now, done });
  }

  flushLegs(done: (ok: boolean) => void): void {
    this.facts.flushes++;
    this.facts.dirtEpoch++;
    this.pending.push({ request: 'flushLegs', since: this.facts.now, done });
  }

  ended(call: number, ok: boolean): void {
    this.endedCalls.push({ call, ok });
  }

  eventRaised(): void {
    this.facts.events++;
  }

  /** The region that a step means: one of those that are looked at. */
  regionMeant(number: number): number {
    const { watched } = this.oracle;
    return this.exact ? number : (watched[number % watched.length] as number);
  }

  isUp(): boolean {
    return this.phase === 'up' || this.phase === 'presuspended';
  }

  hasCall(kind: CallKind): boolean {
    for (const call of this.calls.values()) if (call.kind === kind) return true;
    return false;
  }

  /** The number of a new call. */
  newCall(kind: CallKind): number {
    const number = this.facts.nextCall++;
    this.calls.set(number, { kind, since: this.facts.now });
    if (kind === 'flush' || kind === 'postsuspend') this.facts.flushEpoch = ++this.facts.dirtEpoch;
    return number;
  }

  /** Copies everything, so that the run can go on from here more than once. */
  save(): RunSnapshot {
    assert(this.endedCalls.length === 0, 'a run is saved between steps');
    return {
      device: this.device.save(),
      subject: this.subject.save?.(),
      oracle: this.oracle,
      columns: this.oracle.columns().map((column) => column.slice()),
      table: this.table,
      phase: this.phase,
      facts: { ...this.facts },
      pending: this.pending.slice(),
      calls: [...this.calls],
      dirtBlocks: [...this.dirtBlocks],
      earlier: this.earlier,
      written: this.written,
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
    this.facts = { ...from.facts };
    this.pending = from.pending.slice();
    this.calls = new Map(from.calls);
    this.dirtBlocks = new Set(from.dirtBlocks);
    this.earlier = from.earlier;
    this.written = from.written;
    this.endedCalls = [];
  }
}

/**
 * The table of a world.
 *
 * @hidden
 */
export function tableOf(world: WorldSetup): Table {
  return {
    length: world.regionCount * world.regionSize,
    regionSize: world.regionSize,
    syncWord: world.syncWord,
    blockSizeBytes: world.blockSizeBytes,
    takeover: world.takeover,
  };
}
