/**
 * A mirror without its devices: worker, region hash, legs and life, driven by requests and answered through a port.
 *
 * The engine waits for nothing. It asks the port to send a request to a leg, to copy a region, to call the worker, and is told later by
 * `answered`, `copied` and `work`; so the same engine runs on real devices and in a simulated world. What is decided is looked up in the
 * tables derived from `spec/machines`; here stands what a decision means for lists of requests.
 *
 * - One worker: its pass takes what is queued when it begins; what comes later, and whoever wakes it meanwhile, gets another pass.
 * - Requests of different regions wait for each other only where they share a flush of the log.
 * - Nothing is kept of a request that has ended, and of a region that is clean, in sync and told to the log.
 *
 * Source: Linux `drivers/md/dm-raid1.c`, `drivers/md/dm-region-hash.c`.
 */
import { assert, Stepper } from '#base';
import type { LegIndex, RegionCount, RegionIndex, Sectors, SyncAnswer } from '#spec/vocabulary';
import { sectorBytes } from '#spec/vocabulary';
import type { MirrorEffects, MirrorEvent } from './derived/mirror.ts';
import type { PassEffects, PassEvent } from './derived/pass.ts';
import type { ReadEffects, ReadEvent } from './derived/read.ts';
import type { WriteEffects, WriteEvent } from './derived/write.ts';
import { RegionHash } from './hash.ts';
import type { WritePath } from './hash.ts';
import { inTurn, untilFalse } from './in-turn.ts';
import { Legs } from './legs.ts';
import type { Copy, CopyResult, MirrorEventKind } from './legs.ts';
import type { LogCalls } from './log-calls.ts';
import { beginIn } from './mode.ts';
import type { MirrorMode } from './mode.ts';
import type { MirrorProfile } from './profile.ts';
import { Ticket } from './request.ts';
import type { MirrorRequest, RequestEnding, RequestKind } from './request.ts';

/** What the engine asks of the outside. No call may come back into the engine before it has returned. */
export interface MirrorPort<Request extends MirrorRequest> {
  /** Perform the request on this leg; then call `answered`, once for each leg. */
  send(ticket: Ticket<Request>, leg: LegIndex): void;
  /** The request has ended. */
  end(request: Request, ending: RequestEnding): void;
  /** Copy a region from one leg to others; then call `copied`. */
  copy(copy: Copy): void;
  /** Call `work` soon; `later`: in about {@link laterMilliseconds}, for another node recovers a region that is to be written. */
  schedule(later: boolean): void;
  raiseEvent(why: MirrorEventKind): void;
  /** The default leg failed and stays, or no leg is left without errors. */
  warn(what: 'defaultStays' | 'noneLeft'): void;
  suspended(): void;
  resumed(): void;
}

/** How long a write waits that another node's recovery keeps back, before the log is asked again. */
export const laterMilliseconds = 200;

/** What an engine is made for. */
export interface MirrorEngineOptions {
  readonly legCount: number;
  readonly length: Sectors;
  readonly regionSize: Sectors;
  readonly mode: MirrorMode;
  readonly profile: MirrorProfile;
}

/** Writes of one pass, as they were sorted. */
interface Sorted<Request extends MirrorRequest> {
  readonly sync: Ticket<Request>[];
  readonly nosync: Ticket<Request>[];
  readonly recover: Ticket<Request>[];
}

/** How many regions may be in recovery at a time; the kernel's number. */
const recoveryMax = 1;

/** The mirror, sans I/O. */
export class MirrorEngine<Request extends MirrorRequest = MirrorRequest> {
  readonly legs: Legs;
  readonly hash: RegionHash<Ticket<Request>>;
  readonly regionCount: RegionCount;
  readonly pass: Stepper<PassEvent, PassEffects>;
  readonly life: Stepper<MirrorEvent, MirrorEffects>;
  readonly write: Stepper<WriteEvent, WriteEffects>;
  readonly read: Stepper<ReadEvent, ReadEffects>;
  /** Requests that have not ended. */
  outstanding = 0;

  readonly #port: MirrorPort<Request>;
  readonly #log: LogCalls;
  readonly #mode: MirrorMode;
  readonly #regionBytes: number;
  /** Kinds of writes whose region matters to where they go. */
  readonly #asks: Readonly<Record<RequestKind, boolean>>;
  #suspending: 'no' | 'flush' | 'noFlush' = 'no';
  #suspendAs: 'flush' | 'noFlush' = 'flush';
  #reads: Ticket<Request>[] = [];
  #writes: Ticket<Request>[] = [];
  #failures: Ticket<Request>[] = [];
  readonly #held: Ticket<Request>[] = [];
  /** What the pass has taken. */
  #turn = { reads: [] as Ticket<Request>[], writes: [] as Ticket<Request>[], failures: [] as Ticket<Request>[] };
  #sorted: Sorted<Request> = { sync: [], nosync: [], recover: [] };
  /** Flushes that a leg has failed and others have not answered. */
  #failingFlushes = 0;
  #isScheduled = false;
  #isDraining = false;
  #isAwaiting = false;
  /** Steps of machines that wait until the one under way is over. */
  readonly #waiting: (() => void)[] = [];
  #isStepping = false;
  /** The request that is being judged. */
  #at: Ticket<Request> | undefined;
  /** The judgement said that the write is counted, or that the leg is to blame for the read. */
  #isMarked = false;

  constructor(options: MirrorEngineOptions, log: LogCalls, port: MirrorPort<Request>) {
    const { legCount, length, regionSize, mode, profile } = options;
    this.#port = port;
    this.#log = log;
    this.#mode = mode;
    this.#regionBytes = regionSize * sectorBytes;
    this.regionCount = Math.ceil(length / regionSize);
    this.legs = new Legs(legCount, mode, profile, {
      legFailed: () => this.#later(() => this.pass.step(this.pass.index('legFailed'))),
      becameInSync: () => this.#later(() => this.pass.step(this.pass.index('becameInSync'))),
      raiseEvent: (why) => port.raiseEvent(why),
      warn: (what) => port.warn(what),
    });
    this.hash = new RegionHash({ regionCount: this.regionCount, recoveryMax, profile }, this.#hashPort());
    this.write = new Stepper(profile.write, this.#writeBindings());
    this.read = new Stepper(profile.read, this.#readBindings());
    this.pass = new Stepper(profile.pass, this.#passBindings());
    beginIn(this.pass, mode);
    this.life = new Stepper(profile.mirror, this.#lifeBindings());
    this.#asks = {
      read: true,
      data: this.#differs('data'),
      flush: this.#differs('flush'),
      discard: this.#differs('discard'),
    };
  }

  // Requests.

  /** A request arrives. It lies within one region. */
  submit(request: Request): void {
    const { kind, offsetBytes, lengthBytes } = request;
    const region = kind === 'flush' ? 0 : Math.floor(offsetBytes / this.#regionBytes);
    const last = kind === 'flush' ? 0 : Math.floor((offsetBytes + lengthBytes - 1) / this.#regionBytes);
    assert(region === last && region < this.regionCount, 'a request lies within one region');
    const ticket = new Ticket(request, region);
    this.outstanding++;
    if (kind === 'read') return this.#arrive(ticket);
    this.#writes.push(ticket);
    this.#wake();
    this.#runWaiting();
  }

  #arrive(ticket: Ticket<Request>): void {
    this.#log.inSync(ticket.region, false, (log) => {
      const ahead = ticket.request.ahead === true;
      this.#judgeRead(ticket, `arrived(log=${log},ahead=${ahead},legLeft=${this.legs.anyLeg() >= 0})`);
      this.#runWaiting();
    });
  }

  /** A leg answered a request that was sent to it. */
  answered(ticket: Ticket<Request>, leg: LegIndex, ok: boolean): void {
    const { kind } = ticket.request;
    if (kind === 'read') this.#readAnswered(ticket, leg, ok);
    else if (ticket.leg >= 0) this.#judgeWrite(ticket, `passedOn(kind=${kind},ok=${ok})`);
    else this.#legAnswered(ticket, leg, ok);
    this.#runWaiting();
  }

  /** A copy that was asked for has ended. */
  copied(copy: Copy, result: CopyResult): void {
    this.legs.copied(copy, result);
    this.hash.copyEnded(copy.region, !result.readFailed && result.writesFailed.length === 0);
    this.#runWaiting();
  }

  /** The log had every leg flushed, as it asks before clears, and this one failed. */
  legFlushFailed(leg: LegIndex): void {
    this.legs.fail(leg, 'flush');
    this.legs.demoted();
    this.#runWaiting();
  }

  /** The worker's turn, which was asked for by `schedule`. */
  work(): void {
    this.#isScheduled = false;
    this.#takePass('wake');
    this.#runWaiting();
  }

  // Life.

  /** Takes the mirror into use. Ends with the port's `resumed`. */
  resume(): void {
    this.#takeLife('resume');
    this.#runWaiting();
  }

  /**
   * Takes the mirror out of use: no new request may come until the port's `suspended`, and none after it. Writes that are held end, with an
   * error, or given back when nothing need be flushed.
   */
  suspend(noFlush: boolean): void {
    this.#suspendAs = noFlush ? 'noFlush' : 'flush';
    this.#takeLife('presuspend');
    this.#runWaiting();
  }

  /** Gives the mirror up; it is suspended, or was never resumed. */
  remove(): void {
    this.#takeLife('remove');
    this.#runWaiting();
  }

  /** Whether a call makes sense now. */
  can(call: 'resume' | 'presuspend' | 'remove'): boolean {
    return this.life.handles(this.life.index(call));
  }

  /** The log failed to make marks durable; that lasts until the table is changed. */
  get logFailed(): boolean {
    return this.pass.table.states[this.pass.state]?.includes('logFailed') === true;
  }

  /** Whether nothing is queued, held or under way, and the worker sleeps. */
  get isIdle(): boolean {
    return this.outstanding === 0 && !this.#isScheduled && this.#isAsleep() && this.hash.inFlight === 0;
  }

  /** Requests that wait for the worker's turn. */
  get queued(): number {
    return this.#reads.length + this.#writes.length + this.#failures.length;
  }

  /** Writes that are held until the mirror is suspended. */
  get held(): number {
    return this.#held.length;
  }

  // Steps of machines: one at a time, in the order in which they came up.

  #later(step: () => void): void {
    this.#waiting.push(step);
  }

  #runWaiting(): void {
    if (this.#isStepping) return;
    this.#isStepping = true;
    for (let step = this.#waiting.shift(); step !== undefined; step = this.#waiting.shift()) step();
    this.#isStepping = false;
  }

  #takePass(event: PassEvent): void {
    this.#later(() => {
      this.pass.step(this.pass.index(event));
      if (this.#isDraining) this.#lookWhetherDrained();
    });
  }

  #takeLife(event: MirrorEvent): void {
    this.#later(() => this.life.step(this.life.index(event)));
  }

  /** An answer came, at once or later; what it leads to happens in its turn. */
  #answer(event: PassEvent): void {
    this.#takePass(event);
    this.#runWaiting();
  }

  #tell(event: MirrorEvent): void {
    this.#takeLife(event);
    this.#runWaiting();
  }

  #isAsleep(): boolean {
    return this.pass.table.states[this.pass.state]?.startsWith('idle') === true;
  }

  #wake(): void {
    if (!this.#isAsleep()) return this.#takePass('wake');
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#port.schedule(false);
  }

  #lookWhetherDrained(): void {
    if (!this.#isAsleep() || this.#isScheduled) return;
    this.#isDraining = false;
    this.#takeLife('drained');
  }

  #lookWhetherEnded(): void {
    if (this.outstanding > 0) return;
    this.#isAwaiting = false;
    this.#takeLife('requestsEnded');
  }

  // What becomes of a request.

  #end(ticket: Ticket<Request>, ending: RequestEnding): void {
    if (ticket.isCounted) {
      ticket.isCounted = false;
      this.hash.endWrite(ticket.region);
    }
    this.outstanding--;
    this.#port.end(ticket.request, ending);
    if (this.#isAwaiting) this.#lookWhetherEnded();
  }

  /** Says whether the write is to be counted. */
  #judgeWrite(ticket: Ticket<Request>, event: WriteEvent): boolean {
    this.#lookAt(ticket);
    this.write.step(this.write.index(event));
    return this.#isMarked;
  }

  /** Says whether the leg is to blame. */
  #judgeRead(ticket: Ticket<Request>, event: ReadEvent): boolean {
    this.#lookAt(ticket);
    this.read.step(this.read.index(event));
    return this.#isMarked;
  }

  #lookAt(ticket: Ticket<Request>): void {
    this.#at = ticket;
    this.#isMarked = false;
  }

  #readAnswered(ticket: Ticket<Request>, leg: LegIndex, ok: boolean): void {
    if (!this.#judgeRead(ticket, `answered(ok=${ok})`)) return;
    this.legs.fail(leg, 'read');
    this.#log.inSync(ticket.region, false, (log: SyncAnswer) => {
      const defaultGood = this.legs.isGood(this.legs.default);
      this.#judgeRead(ticket, `failed(defaultGood=${defaultGood},log=${log},legLeft=${this.legs.anyLeg() >= 0})`);
      this.#runWaiting();
    });
  }

  #sendTo(ticket: Ticket<Request>, leg: LegIndex): void {
    ticket.leg = leg;
    this.#port.send(ticket, leg);
  }

  #sendToAll(ticket: Ticket<Request>): void {
    ticket.leg = -1;
    ticket.failedLegs = 0;
    ticket.waiting = this.legs.count;
    for (let leg = 0; leg < this.legs.count; leg++) this.#port.send(ticket, leg);
  }

  #listFailure(ticket: Ticket<Request>): void {
    this.#failures.push(ticket);
    this.#wake();
  }

  #legAnswered(ticket: Ticket<Request>, leg: LegIndex, ok: boolean): void {
    const { kind } = ticket.request;
    if (!ok && kind === 'flush' && ticket.failedLegs === 0) this.#failingFlushes++;
    if (!ok) {
      ticket.failedLegs |= 1 << leg;
      this.#judgeWrite(ticket, `missed(kind=${kind as WriteKind})`);
    }
    ticket.waiting--;
    if (ticket.waiting > 0) return;
    const doubtful = kind === 'flush' && (this.#failingFlushes > 0 || this.legs.hasFlushError());
    if (kind === 'flush' && ticket.failedLegs !== 0) this.#failingFlushes--;
    this.#judgeWrite(ticket, `returned(kind=${kind as WriteKind},legFailed=${ticket.failedLegs !== 0},doubtful=${doubtful})`);
  }

  #judgeFailure(ticket: Ticket<Request>): void {
    const { kind } = ticket.request;
    const legLeft = this.legs.anyLeg() >= 0;
    // What was sent to no leg, or failed there, the default leg has missed; a flush also if one before it failed there.
    const isLost = kind === 'flush' && this.legs.letterOf(this.legs.default) === 'F';
    const defaultMissed =
      isLost ||
      (ticket.waiting === 0 && ticket.failedLegs === 0 && kind !== 'flush') ||
      ((ticket.failedLegs >> this.legs.default) & 1) === 1;
    this.#judgeWrite(
      ticket,
      `failed(kind=${kind as 'data'},logFailed=${this.logFailed},legLeft=${legLeft},mode=${this.#mode},suspending=${this.#suspending},defaultMissed=${defaultMissed})`,
    );
  }

  /** Whether the region, and who recovers it, changes where a write of this kind goes. */
  #differs(kind: WriteKind): boolean {
    const { table } = this.write;
    const answers = table.events.flatMap((event, at) => (event.startsWith(`queued(kind=${kind},`) ? [table.effects[at]] : []));
    return new Set(answers).size > 1;
  }

  // The worker.

  /** Where requests of a region go, by its entry or, where there is none, by the log. */
  #classify(region: RegionIndex, then: (path: WritePath) => void): void {
    const path = this.hash.classify(region);
    if (path !== 'askLog') return then(path);
    this.#log.inSync(region, true, (answer) => then(this.hash.logSaid(region, answer === 'in-sync')));
  }

  /** Sees to it that a region has an entry. */
  #find(region: RegionIndex, then: () => void): void {
    if (this.hash.find(region) === 'there') return then();
    this.#log.inSync(region, true, (answer) => {
      this.hash.lookedUp(region, answer === 'in-sync');
      then();
    });
  }

  #recover(): void {
    this.hash.beginPreparing();
    untilFalse(
      (next) => {
        if (!this.hash.takePermit()) return next(false);
        this.#log.getResyncWork((region) => {
          if (region === undefined) {
            this.hash.noWork();
            return next(false);
          }
          this.#find(region, () => {
            this.hash.assigned(region);
            next(true);
          });
        });
      },
      () => {
        this.hash.endPreparing();
        this.hash.startCopies();
        this.#count();
      },
    );
  }

  #count(): void {
    if (this.legs.isInSync) return this.#answer('done');
    this.#log.getSyncCount((count) => {
      const failing = this.#failures.length + this.#turn.failures.length > 0 || this.hash.isSuspicious;
      this.legs.counted(count === this.regionCount, failing);
      this.#answer('done');
    });
  }

  #readLegs(): void {
    inTurn(
      this.#turn.reads,
      (ticket, next) =>
        this.#classify(ticket.region, (path) => {
          const defaultGood = this.legs.isGood(this.legs.default);
          this.#judgeRead(ticket, `turn(path=${path},legLeft=${this.legs.anyLeg() >= 0},defaultGood=${defaultGood})`);
          next();
        }),
      () => this.#answer('done'),
    );
  }

  #sortWrites(): void {
    this.#sorted = { sync: [], nosync: [], recover: [] };
    inTurn(
      this.#turn.writes,
      (ticket, next) => this.#sort(ticket, next),
      () => this.#answer(`sorted(any=${this.#turn.writes.length > 0})`),
    );
  }

  #sort(ticket: Ticket<Request>, next: () => void): void {
    const kind = ticket.request.kind as WriteKind;
    const put = (remote: boolean, path: WritePath): void => {
      ticket.isCounted = this.#judgeWrite(ticket, `queued(kind=${kind},remote=${remote},path=${path})`);
      next();
    };
    if (!this.#asks[kind]) return put(false, 'sync');
    this.#log.isRemoteRecovering(ticket.region, (remote) => {
      if (remote) put(true, 'sync');
      else this.#classify(ticket.region, (path) => put(false, path));
    });
  }

  #countWrites(): void {
    inTurn(
      [...this.#sorted.sync, ...this.#sorted.nosync],
      (ticket, next) => {
        if (!ticket.isCounted) return next();
        this.#find(ticket.region, () => {
          this.hash.countWrite(ticket.region);
          next();
        });
      },
      () => this.#answer('done'),
    );
  }

  #flushLog(): void {
    this.#log.flush((ok) => this.#answer(ok ? 'logFlushed' : 'logFlushFailed'));
  }

  #hashPort(): ConstructorParameters<typeof RegionHash<Ticket<Request>>>[1] {
    return {
      markRegion: (region) => this.#log.markRegion(region),
      clearRegion: (region) => this.#log.clearRegion(region),
      setRegionSync: (region, inSync) => {
        this.#log.setRegionSync(region, inSync);
        if (!inSync) this.legs.demoted();
      },
      startCopy: (region) => this.#port.copy({ region, from: this.legs.default, to: this.legs.others() }),
      requeue: (writes) => {
        this.#writes.push(...writes);
        this.#wake();
      },
      recoveryEnded: () =>
        this.#later(() => {
          if (this.life.handles(this.life.index('flightEnded'))) this.life.step(this.life.index('flightEnded'));
        }),
      recoveryStopped: () => this.#takeLife(`recoveryStopped(flying=${this.hash.inFlight > 0})`),
      wake: () => this.#wake(),
    };
  }

  #passBindings(): ConstructorParameters<typeof Stepper<PassEvent, PassEffects>>[1] {
    const { hash } = this;
    return {
      takeQueues: () => {
        this.#turn = { reads: this.#reads, writes: this.#writes, failures: this.#failures };
        this.#reads = [];
        this.#writes = [];
        this.#failures = [];
      },
      updateStates: () => hash.updateStates(this.#mode !== 'none'),
      flushLog: () => this.#flushLog(),
      recover: () => this.#recover(),
      readLegs: () => this.#readLegs(),
      sortWrites: () => this.#sortWrites(),
      countWrites: () => this.#countWrites(),
      sendSync: () => {
        for (const ticket of this.#sorted.sync) this.#sendToAll(ticket);
      },
      failSync: () => {
        for (const ticket of this.#sorted.sync) this.#listFailure(ticket);
      },
      delayRecovering: () => {
        for (const ticket of this.#sorted.recover) hash.delayWrite(ticket.region, ticket);
      },
      sendNosync: () => {
        for (const ticket of this.#sorted.nosync) this.#sendTo(ticket, this.legs.default);
      },
      failNosync: () => {
        for (const ticket of this.#sorted.nosync) this.#listFailure(ticket);
      },
      judgeFailures: () => {
        for (const ticket of this.#turn.failures) this.#judgeFailure(ticket);
        this.#answer('done');
      },
    };
  }

  #writeBindings(): ConstructorParameters<typeof Stepper<WriteEvent, WriteEffects>>[1] {
    const now = () => this.#at as Ticket<Request>;
    return {
      put: ({ list }) => this.#sorted[list].push(now()),
      count: () => {
        this.#isMarked = true;
      },
      putOff: () => {
        this.#writes.push(now());
        this.#port.schedule(true);
      },
      end: ({ as }) => this.#end(now(), as),
      blameLegs: ({ as }) => {
        const ticket = now();
        for (let leg = 0; leg < this.legs.count; leg++) if ((ticket.failedLegs >> leg) & 1) this.legs.fail(leg, as);
      },
      listFailure: () => this.#listFailure(now()),
      outOfSync: () => this.legs.outOfSync(),
      writeFailed: () => this.hash.failWrite(now().region),
      latchFlushFailure: () => this.hash.flushFailed(),
      hold: () => this.#held.push(now()),
    };
  }

  #readBindings(): ConstructorParameters<typeof Stepper<ReadEvent, ReadEffects>>[1] {
    const now = () => this.#at as Ticket<Request>;
    return {
      send: ({ to }) => this.#sendTo(now(), to === 'anyLeg' ? this.legs.anyLeg() : this.legs.default),
      queue: () => {
        this.#reads.push(now());
        this.#wake();
      },
      blameLeg: () => {
        this.#isMarked = true;
      },
      end: ({ as }) => this.#end(now(), as),
    };
  }

  #lifeBindings(): ConstructorParameters<typeof Stepper<MirrorEvent, MirrorEffects>>[1] {
    return {
      raiseSuspend: () => {
        this.#suspending = this.#suspendAs;
      },
      lowerSuspend: () => {
        this.#suspending = 'no';
      },
      judgeHeld: () => {
        const suspending = this.#suspendAs;
        for (const ticket of this.#held.splice(0))
          this.#judgeWrite(ticket, `released(kind=${ticket.request.kind as WriteKind},suspending=${suspending})`);
      },
      startRecovery: () => this.hash.startRecovery(),
      stopRecovery: () => this.hash.stopRecovery(),
      resumeLog: () =>
        this.#log.resume(() => {
          this.legs.demoted();
          this.#tell('logResumed');
        }),
      presuspendLog: () => this.#log.presuspend(() => this.#tell('logTold')),
      postsuspendLog: () => this.#log.postsuspend(() => this.#tell('logTold')),
      drainWorker: () => {
        this.#isDraining = true;
        this.#wake();
      },
      awaitRequests: () => {
        this.#isAwaiting = true;
        this.#lookWhetherEnded();
      },
      wake: () => this.#wake(),
      tellSuspended: () => this.#port.suspended(),
      tellResumed: () => this.#port.resumed(),
      destroy: () => this.hash.destroy(),
    };
  }
}

type WriteKind = Exclude<RequestKind, 'read'>;
