/**
 * The worker of a mirror: its queues, and its pass over what was queued when the pass began.
 *
 * In which order a pass does what is looked up in the table derived from `spec/machines/pass.ts`. What comes while it runs, and whoever wakes it
 * meanwhile, gets another pass. Requests of different regions wait for each other only where they share a flush of the log.
 *
 * Source: `do_mirror` and what it calls in Linux `drivers/md/dm-raid1.c`.
 */
import { Stepper } from '#base';
import type { RegionCount, RegionIndex, SyncAnswer } from '#spec/vocabulary';
import type { PassEffects, PassEvent } from './derived/pass.ts';
import type { WriteEffects } from './derived/write.ts';
import { passEventsOf } from './events.ts';
import type { PassEvents } from './events.ts';
import { Fates } from './fates.ts';
import type { Desk } from './fates.ts';
import type { RegionHash, WritePath } from './hash.ts';
import { untilFalse, Walk } from './in-turn.ts';
import type { Legs } from './legs.ts';
import type { LogCalls } from './log-calls.ts';
import { beginIn } from './mode.ts';
import type { MirrorMode } from './mode.ts';
import type { MirrorPort } from './port.ts';
import type { MirrorProfile } from './profile.ts';
import type { MirrorRequest, RequestKind, Ticket } from './request.ts';
import type { Taker, Turns } from './turns.ts';

/** What a worker works with. */
export interface WorkerOptions<Request extends MirrorRequest> {
  readonly mode: MirrorMode;
  readonly profile: MirrorProfile;
  readonly regionCount: RegionCount;
  readonly legs: Legs;
  readonly hash: RegionHash<Ticket<Request>>;
  readonly log: LogCalls;
  readonly port: MirrorPort<Request>;
  readonly turns: Turns;
}

/** Requests that wait for a pass. */
class Queues<Request extends MirrorRequest> {
  readonly reads: Ticket<Request>[] = [];
  readonly writes: Ticket<Request>[] = [];
  readonly failures: Ticket<Request>[] = [];
}

/** Writes of one pass, as they were sorted. */
class Sorted<Request extends MirrorRequest> implements Record<WriteEffects['put']['list'], Ticket<Request>[]> {
  readonly sync: Ticket<Request>[] = [];
  readonly nosync: Ticket<Request>[] = [];
  readonly recover: Ticket<Request>[] = [];
}

/** The worker of one mirror. */
export class Worker<Request extends MirrorRequest> implements Taker, Desk<Request> {
  /** Judges what the worker comes to. */
  readonly fates: Fates<Request>;
  readonly #pass: Stepper<PassEvent, PassEffects>;
  readonly #events: PassEvents;
  /** For each state of the pass, whether the worker sleeps. */
  readonly #sleeps: readonly boolean[];
  readonly #mode: MirrorMode;
  readonly #regionCount: RegionCount;
  readonly #legs: Legs;
  readonly #hash: RegionHash<Ticket<Request>>;
  readonly #log: LogCalls;
  readonly #port: MirrorPort<Request>;
  readonly #turns: Turns;
  /** Kinds of writes whose region matters to where they go. */
  readonly #asks: Readonly<Record<RequestKind, boolean>>;
  #queues = new Queues<Request>();
  /** What the pass has taken. */
  #taken = new Queues<Request>();
  #sorted = new Sorted<Request>();
  readonly #reading = new Walk<Ticket<Request>>(
    (ticket) => this.#readLeg(ticket),
    () => this.#answerDone(),
  );
  readonly #sorting = new Walk<Ticket<Request>>(
    (ticket) => this.#sort(ticket),
    () => this.#answer(this.#events.sorted[`${this.#taken.writes.length > 0}`]),
  );
  readonly #counting = new Walk<Ticket<Request>>(
    (ticket) => this.#countWrite(ticket),
    () => this.#answerDone(),
  );
  #isScheduled = false;
  #whenDrained: (() => void) | undefined;

  constructor(options: WorkerOptions<Request>) {
    const { mode, profile, regionCount, legs, hash, log, port, turns } = options;
    this.#mode = mode;
    this.#regionCount = regionCount;
    this.#legs = legs;
    this.#hash = hash;
    this.#log = log;
    this.#port = port;
    this.#turns = turns;
    this.#pass = new Stepper(profile.pass, this.#bindings());
    beginIn(this.#pass, mode);
    this.#events = passEventsOf(this.#pass);
    this.#sleeps = profile.pass.states.map((state) => state.startsWith('idle'));
    const fates = new Fates(options, this);
    this.fates = fates;
    this.#asks = { read: true, data: fates.asks('data'), flush: fates.asks('flush'), discard: fates.asks('discard') };
  }

  /** Index of the local state of the pass. */
  get state(): number {
    return this.#pass.state;
  }

  // What it is told.

  /** A write arrives. */
  queueWrite(ticket: Ticket<Request>): void {
    this.#queues.writes.push(ticket);
    this.wake();
  }

  queueRead(ticket: Ticket<Request>): void {
    this.#queues.reads.push(ticket);
    this.wake();
  }

  queueFailure(ticket: Ticket<Request>): void {
    this.#queues.failures.push(ticket);
    this.wake();
  }

  putOff(ticket: Ticket<Request>): void {
    this.#queues.writes.push(ticket);
    this.#port.schedule(true);
  }

  put(list: WriteEffects['put']['list'], ticket: Ticket<Request>): void {
    this.#sorted[list].push(ticket);
  }

  /** Writes that waited for a recovery come back. */
  requeue(writes: readonly Ticket<Request>[]): void {
    this.#queues.writes.push(...writes);
    this.wake();
  }

  flushSent(): void {
    this.#later(this.#events.flushSent);
  }

  flushesEnded(): void {
    this.#later(this.#events.flushesEnded);
    this.wake();
  }

  /** There is something to do. */
  wake(): void {
    if (!this.#isAsleep()) return this.#later(this.#events.wake);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#port.schedule(false);
  }

  /** Its turn, which was asked for by `schedule`. */
  work(): void {
    this.#isScheduled = false;
    this.#later(this.#events.wake);
  }

  /** Legs failed, or their errors are forgotten. */
  tell(event: 'legFailed' | 'becameInSync'): void {
    this.#later(this.#events[event]);
  }

  /** Calls back, once, when it has nothing left to do; not at once. */
  drain(then: () => void): void {
    this.#whenDrained = then;
    this.wake();
  }

  run(): void {
    this.#turns.run();
  }

  take(event: number): void {
    this.#pass.step(event);
    if (this.#whenDrained !== undefined && this.isAtRest) {
      const then = this.#whenDrained;
      this.#whenDrained = undefined;
      then();
    }
  }

  // What can be seen of it.

  /** The log failed to make marks durable; that lasts until the table is changed. */
  get logFailed(): boolean {
    return this.#pass.table.states[this.#pass.state]?.includes('logFailed') === true;
  }

  /** Whether it sleeps, and nobody has woken it. */
  get isAtRest(): boolean {
    return this.#isAsleep() && !this.#isScheduled;
  }

  /** Requests that wait for its turn. */
  get queued(): number {
    const { reads, writes, failures } = this.#queues;
    return reads.length + writes.length + failures.length;
  }

  #isAsleep(): boolean {
    return this.#sleeps[this.#pass.state] as boolean;
  }

  // What it asks of hash and log.

  /** Sees to it that a region has an entry. */
  #find(region: RegionIndex, then: () => void): void {
    if (this.#hash.find(region) === 'there') return then();
    this.#log.inSync(region, true, (answer) => {
      this.#hash.lookedUp(region, answer === 'in-sync');
      then();
    });
  }

  /** Has a step taken in its turn. */
  #later(event: number): void {
    this.#turns.later(this, event);
  }

  /** An answer came, at once or later; what it leads to happens in its turn. */
  #answer(event: number): void {
    this.#later(event);
    this.#turns.run();
  }

  #answerDone(): void {
    this.#answer(this.#events.done);
  }

  // The parts of a pass.

  #recover(): void {
    this.#hash.beginPreparing();
    untilFalse(
      (next) => {
        if (!this.#hash.takePermit()) return next(false);
        this.#log.getResyncWork((region) => {
          if (region === undefined) {
            this.#hash.noWork();
            return next(false);
          }
          this.#find(region, () => {
            this.#hash.assigned(region);
            next(true);
          });
        });
      },
      () => {
        this.#hash.endPreparing();
        this.#hash.startCopies();
        this.#count();
      },
    );
  }

  #count(): void {
    if (this.#legs.isInSync) return this.#answerDone();
    this.#log.getSyncCount((count) => {
      const failing = this.#queues.failures.length + this.#taken.failures.length > 0 || this.#hash.isSuspicious;
      this.#legs.counted(count === this.#regionCount, failing);
      this.#answerDone();
    });
  }

  #readLeg(ticket: Ticket<Request>): void {
    const path = this.#hash.classify(ticket.region);
    if (path === 'askLog')
      this.#log.inSync(ticket.region, true, (answer) => this.#putRead(this.#hash.logSaid(ticket.region, answer === 'in-sync')));
    else this.#putRead(path);
  }

  #putRead(path: WritePath): void {
    this.fates.judgeTurn(this.#reading.item, path);
    this.#reading.next();
  }

  /** Puts a write where it belongs: another node's recovery first, then its region's entry, then the log. */
  #sort(ticket: Ticket<Request>): void {
    if (this.#asks[ticket.request.kind]) this.#log.isRemoteRecovering(ticket.region, this.#saidRemote);
    else this.#putSorted(false, 'sync');
  }

  readonly #saidRemote = (remote: boolean): void => {
    const { region } = this.#sorting.item;
    const path = remote ? 'sync' : this.#hash.classify(region);
    if (path === 'askLog') this.#log.inSync(region, true, this.#saidInSync);
    else this.#putSorted(remote, path);
  };

  readonly #saidInSync = (answer: SyncAnswer): void => {
    this.#putSorted(false, this.#hash.logSaidOfWrite(this.#sorting.item.region, answer === 'in-sync'));
  };

  #putSorted(remote: boolean, path: WritePath): void {
    this.fates.judgeQueued(this.#sorting.item, remote, path);
    this.#sorting.next();
  }

  #countWrite(ticket: Ticket<Request>): void {
    if (!ticket.isCounted) return this.#counting.next();
    if (this.#hash.find(ticket.region) === 'there') this.#countFound(ticket);
    else this.#log.inSync(ticket.region, true, this.#saidForEntry);
  }

  readonly #saidForEntry = (answer: SyncAnswer): void => {
    const ticket = this.#counting.item;
    this.#hash.lookedUp(ticket.region, answer === 'in-sync');
    this.#countFound(ticket);
  };

  #countFound({ region }: Ticket<Request>): void {
    this.#hash.countWrite(region);
    this.#counting.next();
  }

  #bindings(): ConstructorParameters<typeof Stepper<PassEvent, PassEffects>>[1] {
    return {
      takeQueues: () => {
        this.#taken = this.#queues;
        this.#queues = new Queues();
      },
      updateStates: () => this.#hash.updateStates(this.#mode !== 'none'),
      flushLog: () => this.#log.flush((ok) => this.#answer(ok ? this.#events.logFlushed : this.#events.logFlushFailed)),
      recover: () => this.#recover(),
      readLegs: () => this.#reading.over(this.#taken.reads),
      sortWrites: () => {
        this.#sorted = new Sorted();
        this.#sorting.over(this.#taken.writes);
      },
      countWrites: () => this.#counting.over([...this.#sorted.sync, ...this.#sorted.nosync]),
      sendSync: () => {
        for (const ticket of this.#sorted.sync) this.fates.sendToAll(ticket);
      },
      failSync: () => {
        for (const ticket of this.#sorted.sync) this.queueFailure(ticket);
      },
      delayRecovering: () => {
        for (const ticket of this.#sorted.recover) this.#hash.delayWrite(ticket.region, ticket);
      },
      sendNosync: () => {
        for (const ticket of this.#sorted.nosync) this.fates.sendToDefault(ticket);
      },
      failNosync: () => {
        for (const ticket of this.#sorted.nosync) this.queueFailure(ticket);
      },
      judgeFailures: () => {
        for (const ticket of this.#taken.failures) this.fates.judgeFailure(ticket);
        this.#answerDone();
      },
    };
  }
}
