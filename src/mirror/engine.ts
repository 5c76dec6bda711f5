/**
 * A mirror without its devices: worker, region hash, legs and life, driven by requests and answered through a port.
 *
 * The engine waits for nothing. It asks the port to send a request to a leg, to copy a region, to call the worker, and is told later by
 * `answered`, `copied` and `work`; so the same engine runs on real devices and in a simulated world. What is decided is looked up in the
 * tables derived from `spec/machines`.
 *
 * This is the door; behind it
 * - `worker.ts` queues requests and passes over them,
 * - `fates.ts` sends each to legs, and knows what their answers mean,
 * - `hash.ts` and `legs.ts` remember what is interesting of regions and legs,
 * - `life.ts` resumes and suspends,
 * - `turns.ts` keeps steps of all their machines in order.
 *
 * Nothing is kept of a request that has ended, and of a region that is clean, in sync and told to the log.
 *
 * Source: Linux `drivers/md/dm-raid1.c`, `drivers/md/dm-region-hash.c`.
 */
import { assert } from '#base';
import type { LegIndex, RegionCount } from '#spec/vocabulary';
import { sectorBytes } from '#spec/vocabulary';
import type { Fates } from './fates.ts';
import { RegionHash } from './hash.ts';
import type { HashPort } from './hash.ts';
import { Legs } from './legs.ts';
import type { Copy, CopyResult } from './legs.ts';
import { Life } from './life.ts';
import type { LogCalls } from './log-calls.ts';
import type { MirrorEngineOptions, MirrorPort } from './port.ts';
import { Ticket } from './request.ts';
import type { MirrorRequest } from './request.ts';
import { Turns } from './turns.ts';
import { Worker } from './worker.ts';

/** How many regions may be in recovery at a time; the kernel's number. */
const recoveryMax = 1;

/** The mirror, sans I/O. */
export class MirrorEngine<Request extends MirrorRequest = MirrorRequest> {
  readonly legs: Legs;
  readonly hash: RegionHash<Ticket<Request>>;
  readonly regionCount: RegionCount;
  readonly #turns = new Turns();
  readonly #fates: Fates<Request>;
  readonly #worker: Worker<Request>;
  readonly #life: Life<Request>;
  readonly #regionBytes: number;

  constructor(options: MirrorEngineOptions, log: LogCalls, port: MirrorPort<Request>) {
    const { legCount, length, regionSize, mode, profile } = options;
    this.#regionBytes = regionSize * sectorBytes;
    const regionCount = Math.ceil(length / regionSize);
    this.regionCount = regionCount;
    const turns = this.#turns;
    const legs = new Legs(legCount, mode, profile, {
      legFailed: () => this.#worker.tell('legFailed'),
      becameInSync: () => this.#worker.tell('becameInSync'),
      raiseEvent: (why) => port.raiseEvent(why),
      warn: (what) => port.warn(what),
    });
    this.legs = legs;
    const hash = new RegionHash({ regionCount, recoveryMax, profile }, this.#hashPort(log, port));
    this.hash = hash;
    const parts = { mode, profile, legs, hash, log, port, turns };
    this.#worker = new Worker({ ...parts, regionCount });
    this.#fates = this.#worker.fates;
    this.#life = new Life({ ...parts, worker: this.#worker });
  }

  // Requests.

  /** A request arrives. It lies within one region. */
  submit(request: Request): void {
    const { kind, offsetBytes, lengthBytes } = request;
    const region = kind === 'flush' ? 0 : Math.floor(offsetBytes / this.#regionBytes);
    const last = kind === 'flush' ? 0 : Math.floor((offsetBytes + lengthBytes - 1) / this.#regionBytes);
    assert(region === last && region < this.regionCount, 'a request lies within one region');
    const ticket = new Ticket(request, region);
    this.#fates.outstanding++;
    if (kind === 'read') return this.#fates.arrive(ticket);
    this.#worker.queueWrite(ticket);
    this.#turns.run();
  }

  /** A leg answered a request that was sent to it. */
  answered(ticket: Ticket<Request>, leg: LegIndex, ok: boolean): void {
    this.#fates.answered(ticket, leg, ok);
    this.#turns.run();
  }

  /** A copy that was asked for has ended. */
  copied(copy: Copy, result: CopyResult): void {
    this.legs.copied(copy, result);
    this.hash.copyEnded(copy.region, !result.readFailed && result.writesFailed.length === 0);
    this.#turns.run();
  }

  /** The log had every leg flushed, as it asks before clears, and this one failed. */
  legFlushFailed(leg: LegIndex): void {
    this.#fates.flushFailed(leg);
    this.legs.fail(leg, 'flush');
    this.legs.demoted();
    this.#turns.run();
  }

  /** The worker's turn, which was asked for by `schedule`. */
  work(): void {
    this.#worker.work();
    this.#turns.run();
  }

  // Life.

  /** Takes the mirror into use. Ends with the port's `resumed`. */
  resume(): void {
    this.#life.tell('resume');
    this.#turns.run();
  }

  /**
   * Takes the mirror out of use: no new request may come until the port's `suspended`, and none after it. Writes that are held end, with an
   * error, or given back when nothing need be flushed.
   */
  suspend(noFlush: boolean): void {
    this.#life.presuspend(noFlush ? 'noFlush' : 'flush');
    this.#turns.run();
  }

  /** Gives the mirror up; it is suspended, or was never resumed. */
  remove(): void {
    this.#life.tell('remove');
    this.#turns.run();
  }

  /** Whether a call makes sense now. */
  can(call: 'resume' | 'presuspend' | 'remove'): boolean {
    return this.#life.can(call);
  }

  // What can be seen.

  /** Local states of the worker's pass and of the life, for whoever tells states of a mirror apart. */
  get localStates(): readonly [pass: number, life: number] {
    return [this.#worker.state, this.#life.state];
  }

  /** Requests that have not ended. */
  get outstanding(): number {
    return this.#fates.outstanding;
  }

  /** The log failed to make marks durable; that lasts until the table is changed. */
  get logFailed(): boolean {
    return this.#worker.logFailed;
  }

  /** Whether nothing is queued, held or under way, and the worker sleeps. */
  get isIdle(): boolean {
    return this.outstanding === 0 && this.#worker.isAtRest && this.hash.inFlight === 0;
  }

  /** Requests that wait for the worker's turn. */
  get queued(): number {
    return this.#worker.queued;
  }

  /** Writes that are held until the mirror is suspended. */
  get held(): number {
    return this.#fates.held;
  }

  #hashPort(log: LogCalls, port: MirrorPort<Request>): HashPort<Ticket<Request>> {
    return {
      markRegion: (region) => log.markRegion(region),
      clearRegion: (region) => log.clearRegion(region),
      setRegionSync: (region, inSync) => {
        log.setRegionSync(region, inSync);
        if (!inSync) this.legs.demoted();
      },
      startCopy: (region) => {
        this.legs.copyStarted();
        port.copy({ region, from: this.legs.default, to: this.legs.others() });
      },
      requeue: (writes) => this.#worker.requeue(writes),
      recoveryEnded: () => this.#life.tell('flightEnded'),
      recoveryStopped: () => this.#life.tell(`recoveryStopped(flying=${this.hash.inFlight > 0})`),
      wake: () => this.#worker.wake(),
    };
  }
}
