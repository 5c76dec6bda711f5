/**
 * Anybody's log as a subject: a module that exports `createLog` and, if it likes, `claims`.
 *
 * The log runs on the run's own device through the public port, and may answer with promises. It must not use timers or any other outside:
 * after every step the run waits until all promises that can settle have settled, and goes on.
 */
import { done, fail } from '#base';
import type { Outcome } from '#base';
import { createMemoryDevice } from '#device';
import type { BlockDevice } from '#device';
import type { CreateLog, DirtyLog } from '#log';
import type { RegionIndex, Sectors, StatusKind } from '#spec/vocabulary';
import { regionCountOf } from './subject.ts';
import type { Host, Now, Subject, SubjectClaims, Table } from './subject.ts';

/** What a module may say of its log. What it leaves out is not asked of it. */
export type ForeignClaims = Partial<SubjectClaims>;

/** Turns of the event loop that a call may take before it counts as waiting for the outside. */
const turnsMax = 20;

/** A log that a module makes. */
export function foreignSubject(createLog: CreateLog, claims: ForeignClaims = {}): Subject {
  return new ForeignSubject(createLog, claims);
}

/** Lets everything happen that can happen without the outside: one turn of the event loop, which brings no chance into a run. */
async function settle(): Promise<void> {
  await new Promise<void>((resolve) => {
    // eslint-disable-next-line no-restricted-globals -- a turn of the loop, not a clock: promises settle in the same order every time
    setImmediate(resolve);
  });
}

/** The run's device behind the public port. */
function deviceOf(table: Table, host: Host): BlockDevice {
  const broken = fail({ kind: 'device-error', message: 'the simulated device reports an error', cause: 'EIO' });
  const asked = (ask: (end: (ok: boolean) => void) => void) => new Promise<Outcome>((resolve) => ask((ok) => resolve(ok ? done : broken)));
  return {
    name: '254:32',
    sizeBytes: host.sizeBytes,
    blockSizeBytes: table.blockSizeBytes,
    read: (offsetBytes, into) => asked((end) => host.read(offsetBytes, into, end)),
    write: (offsetBytes, bytes) => asked((end) => host.write(offsetBytes, bytes, end)),
    flush: () => asked((end) => host.flush(end)),
    close: () => Promise.resolve(),
  };
}

class ForeignSubject implements Subject {
  readonly name: string;
  readonly durable: boolean;
  readonly kernelFormat: boolean;
  readonly changedBlocks: boolean;
  readonly letters: boolean;
  readonly #createLog: CreateLog;
  #log: DirtyLog | undefined;
  #host: Host | undefined;
  /** Counts instances, so that what an old one still says is not heard. */
  #generation = 0;

  constructor(createLog: CreateLog, claims: ForeignClaims) {
    this.#createLog = createLog;
    this.name = claims.name ?? 'foreign';
    this.durable = claims.durable ?? true;
    this.kernelFormat = claims.kernelFormat ?? false;
    this.changedBlocks = claims.changedBlocks ?? false;
    this.letters = claims.letters ?? false;
  }

  async create(table: Table, host: Host): Promise<void> {
    const generation = ++this.#generation;
    const alive = () => generation === this.#generation;
    this.#host = host;
    this.#log = await this.#createLog({
      device: deviceOf(table, host),
      length: table.length,
      regionSize: table.regionSize,
      syncWord: table.syncWord,
      takeover: table.takeover,
      flushLegs: () =>
        new Promise<Outcome>((resolve) => {
          host.flushLegs((ok) =>
            resolve(ok ? done : fail({ kind: 'leg-flush-failed', message: 'a leg could not be flushed', cause: 'EIO' })),
          );
        }),
      raiseEvent: () => {
        if (alive()) host.eventRaised();
      },
    });
  }

  get #now(): DirtyLog {
    if (this.#log === undefined) throw new Error('the log was not created');
    return this.#log;
  }

  settle(): Promise<void> {
    return settle();
  }

  dtr(): Now<void> {
    return this.#answer('dtr', this.#now.dtr());
  }

  resume(call: number): void {
    this.#call(call, () => this.#now.resume());
  }

  flush(call: number): void {
    this.#call(call, () => this.#now.flush());
  }

  presuspend(call: number): void {
    this.#call(call, () => this.#now.presuspend());
  }

  postsuspend(call: number): void {
    this.#call(call, () => this.#now.postsuspend());
  }

  /** Success is `{ok: true}` or nothing; a rejected promise is a failure. */
  #call(call: number, ask: () => Now<Outcome>): void {
    const generation = this.#generation;
    const host = this.#host as Host;
    const end = (ok: boolean) => {
      if (generation === this.#generation) host.ended(call, ok);
    };
    Promise.resolve()
      .then(ask)
      .then(
        (outcome: Outcome | undefined) => end(outcome?.ok ?? true),
        () => end(false),
      );
  }

  markRegion(region: RegionIndex): Now<void> {
    return this.#answer('markRegion', this.#now.markRegion(region));
  }

  clearRegion(region: RegionIndex): Now<void> {
    return this.#answer('clearRegion', this.#now.clearRegion(region));
  }

  setRegionSync(region: RegionIndex, inSync: boolean): Now<void> {
    return this.#answer('setRegionSync', this.#now.setRegionSync(region, inSync));
  }

  async getResyncWork(): Promise<RegionIndex> {
    return (await this.#answer('getResyncWork', this.#now.getResyncWork())) ?? -1;
  }

  async inSync(region: RegionIndex): Promise<boolean> {
    return (await this.#answer('inSync', this.#now.inSync(region, true))) === 'in-sync';
  }

  isClean(region: RegionIndex): Now<boolean> {
    return this.#answer('isClean', this.#now.isClean(region));
  }

  getSyncCount(): Now<number> {
    return this.#answer('getSyncCount', this.#now.getSyncCount());
  }

  status(kind: StatusKind): Now<string> {
    return this.#answer('status', this.#now.status(kind));
  }

  getRegionSize(): Now<Sectors> {
    return this.#answer('getRegionSize', this.#now.getRegionSize());
  }

  isRemoteRecovering(region: RegionIndex): Now<boolean> {
    return this.#answer('isRemoteRecovering', this.#now.isRemoteRecovering(region));
  }

  /** Waits for an answer that must come without the outside. */
  async #answer<Value>(operation: string, value: Now<Value>): Promise<Value> {
    if (!(value instanceof Promise)) return value;
    const answered = value.then((answer) => ({ answer }));
    for (let turn = 0; turn < turnsMax; turn++) {
      const first = await Promise.race([answered, settle()]);
      if (first !== undefined) return first.answer;
    }
    throw new Error(`${operation} did not return while no device request could help it: it must not wait for the device`);
  }

  async imagine(table: Table, image: Uint8Array): Promise<(region: RegionIndex) => boolean> {
    const device = createMemoryDevice({ name: '254:32', sizeBytes: image.length, blockSizeBytes: table.blockSizeBytes, content: image });
    const log = await this.#createLog({
      device,
      length: table.length,
      regionSize: table.regionSize,
      syncWord: table.syncWord,
      takeover: table.takeover,
      flushLegs: () => Promise.resolve(done),
      raiseEvent: () => {},
    });
    await log.resume();
    const inSync = new Uint8Array(regionCountOf(table));
    for (let region = 0; region < inSync.length; region++) inSync[region] = (await log.inSync(region, true)) === 'in-sync' ? 1 : 0;
    await log.dtr();
    return (region) => inSync[region] === 1;
  }
}
