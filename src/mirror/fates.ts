/**
 * What becomes of requests: to which legs each goes, what is made of their answers, and how it ends.
 *
 * What is decided is looked up in the tables derived from `spec/machines/write.ts` and `read.ts`; here stands what a decision means. Nothing
 * is kept of a request that has ended. Queues are the worker's affair.
 *
 * Source: `map`, `read_callback`, `write_callback`, `do_failures` and `hold_bio` in Linux `drivers/md/dm-raid1.c`.
 */
import { Stepper } from '#base';
import type { LegIndex, SyncAnswer } from '#spec/vocabulary';
import type { ReadEffects, ReadEvent } from './derived/read.ts';
import type { WriteEffects, WriteEvent } from './derived/write.ts';
import { readEventsOf, writeEventsOf } from './events.ts';
import type { ReadEvents, WriteEvents } from './events.ts';
import type { RegionHash, WritePath } from './hash.ts';
import type { Legs } from './legs.ts';
import type { LogCalls } from './log-calls.ts';
import type { MirrorMode } from './mode.ts';
import type { MirrorPort } from './port.ts';
import type { MirrorProfile } from './profile.ts';
import type { MirrorRequest, RequestEnding, Ticket, WriteKind } from './request.ts';

/** The worker, as requests meet it. */
export interface Desk<Request extends MirrorRequest> {
  /** The log failed to make marks durable. */
  readonly logFailed: boolean;
  queueRead(ticket: Ticket<Request>): void;
  /** For when another node may have finished recovering the region. */
  putOff(ticket: Ticket<Request>): void;
  queueFailure(ticket: Ticket<Request>): void;
  /** The pass sorts writes; this one belongs here. */
  put(list: WriteEffects['put']['list'], ticket: Ticket<Request>): void;
  /** A flush of a user goes to the legs. */
  flushSent(): void;
  /** The last flush of a user has come back from all legs. */
  flushesEnded(): void;
  /** Takes the steps that came up. */
  run(): void;
}

/** What requests are judged by, and who performs them. */
export interface FatesOptions<Request extends MirrorRequest> {
  readonly mode: MirrorMode;
  readonly profile: MirrorProfile;
  readonly legs: Legs;
  readonly hash: RegionHash<Ticket<Request>>;
  readonly log: LogCalls;
  readonly port: MirrorPort<Request>;
}

/** The fates of one mirror's requests. */
export class Fates<Request extends MirrorRequest> {
  /** Requests that have not ended. */
  outstanding = 0;
  /** Held writes end so. */
  suspending: 'no' | 'flush' | 'noFlush' = 'no';
  readonly #write: Stepper<WriteEvent, WriteEffects>;
  readonly #read: Stepper<ReadEvent, ReadEffects>;
  readonly #writeEvents: WriteEvents;
  readonly #readEvents: ReadEvents;
  readonly #mode: MirrorMode;
  readonly #legs: Legs;
  readonly #hash: RegionHash<Ticket<Request>>;
  readonly #log: LogCalls;
  readonly #port: MirrorPort<Request>;
  readonly #desk: Desk<Request>;
  readonly #held: Ticket<Request>[] = [];
  #whenEnded: (() => void) | undefined;
  /** Flushes of users that are with legs. */
  #flushes = 0;
  /** How many flushes have failed on legs, and for each leg the number of its last. */
  #flushFailures = 0;
  readonly #flushFailedAt: number[];
  /** Flushes that a leg has failed and others have not answered. */
  readonly #failingFlushes: Ticket<Request>[] = [];
  /** The request that is being judged. */
  #at: Ticket<Request> | undefined;
  /** The judgement said that the write is counted, or that the leg is to blame for the read. */
  #isMarked = false;

  constructor({ mode, profile, legs, hash, log, port }: FatesOptions<Request>, desk: Desk<Request>) {
    this.#mode = mode;
    this.#legs = legs;
    this.#hash = hash;
    this.#log = log;
    this.#port = port;
    this.#desk = desk;
    this.#flushFailedAt = Array.from({ length: legs.count }, () => 0);
    this.#write = new Stepper(profile.write, this.#writeBindings());
    this.#read = new Stepper(profile.read, this.#readBindings());
    this.#writeEvents = writeEventsOf(this.#write);
    this.#readEvents = readEventsOf(this.#read);
  }

  /** Writes that are held until the mirror is suspended. */
  get held(): number {
    return this.#held.length;
  }

  /** Calls back, once, when no request is left; that may be at once. */
  awaitEnds(then: () => void): void {
    this.#whenEnded = then;
    this.#lookWhetherEnded();
  }

  /** A read arrives. */
  arrive(ticket: Ticket<Request>): void {
    this.#log.inSync(ticket.region, false, (log) => {
      const ahead = ticket.request.ahead === true;
      this.#judgeRead(ticket, this.#readEvents.arrived[log][`${ahead}`][`${this.#legs.anyLeg() >= 0}`]);
      this.#desk.run();
    });
  }

  /** A leg answered a request that was sent to it. */
  answered(ticket: Ticket<Request>, leg: LegIndex, ok: boolean): void {
    const { kind } = ticket.request;
    if (kind === 'read') this.#readAnswered(ticket, leg, ok);
    else if (ticket.leg >= 0) this.#judgeWrite(ticket, this.#writeEvents.passedOn[kind][`${ok}`]);
    else this.#legAnswered(ticket, leg, ok);
  }

  /** A flush failed on a leg. */
  flushFailed(leg: LegIndex): void {
    this.#flushFailedAt[leg] = ++this.#flushFailures;
  }

  // As the worker comes to them.

  /** A read's turn. */
  judgeTurn(ticket: Ticket<Request>, path: WritePath): void {
    const defaultGood = this.#legs.isGood(this.#legs.default);
    this.#judgeRead(ticket, this.#read.index(`turn(path=${path},legLeft=${this.#legs.anyLeg() >= 0},defaultGood=${defaultGood})`));
  }

  /** A write's turn: puts it on a list of the pass, and notes whether it is to be counted. */
  judgeQueued(ticket: Ticket<Request>, remote: boolean, path: WritePath): void {
    const kind = ticket.request.kind as WriteKind;
    ticket.isCounted = this.#judgeWrite(ticket, this.#writeEvents.queued[kind][`${remote}`][path]);
  }

  /** The turn of a write that failed. */
  judgeFailure(ticket: Ticket<Request>): void {
    const { kind } = ticket.request;
    const { default: leg } = this.#legs;
    const legLeft = this.#legs.anyLeg() >= 0;
    // What was sent to no leg, or failed there, the default leg has missed; a flush also if one before it failed there.
    const isLost = kind === 'flush' && this.#legs.letterOf(leg) === 'F';
    const defaultMissed =
      isLost || (ticket.waiting === 0 && ticket.failedLegs === 0 && kind !== 'flush') || ((ticket.failedLegs >> leg) & 1) === 1;
    const event: WriteEvent = `failed(kind=${kind as 'data'},logFailed=${this.#desk.logFailed},legLeft=${legLeft},mode=${this.#mode},suspending=${this.suspending},defaultMissed=${defaultMissed})`;
    this.#judgeWrite(ticket, this.#write.index(event));
  }

  /** The mirror is suspended: what was held ends, or is given back. */
  judgeHeld(suspending: 'flush' | 'noFlush'): void {
    for (const ticket of this.#held.splice(0))
      this.#judgeWrite(ticket, this.#write.index(`released(kind=${ticket.request.kind as WriteKind},suspending=${suspending})`));
  }

  /** Whether the region, and who recovers it, changes where a write of this kind goes. */
  asks(kind: WriteKind): boolean {
    const { table } = this.#write;
    const answers = table.events.flatMap((event, at) => (event.startsWith(`queued(kind=${kind},`) ? [table.effects[at]] : []));
    return new Set(answers).size > 1;
  }

  // On their way.

  /** To the default leg alone. */
  sendToDefault(ticket: Ticket<Request>): void {
    this.#sendTo(ticket, this.#legs.default);
  }

  /** To every leg. */
  sendToAll(ticket: Ticket<Request>): void {
    ticket.leg = -1;
    ticket.failedLegs = 0;
    ticket.failuresBefore = -1;
    if (ticket.request.kind === 'flush') {
      this.#flushes++;
      this.#desk.flushSent();
    }
    ticket.waiting = this.#legs.count;
    for (let leg = 0; leg < this.#legs.count; leg++) this.#port.send(ticket, leg);
  }

  #sendTo(ticket: Ticket<Request>, leg: LegIndex): void {
    ticket.leg = leg;
    this.#port.send(ticket, leg);
  }

  #end(ticket: Ticket<Request>, ending: RequestEnding): void {
    if (ticket.isCounted) {
      ticket.isCounted = false;
      this.#hash.endWrite(ticket.region);
    }
    this.outstanding--;
    this.#port.end(ticket.request, ending);
    this.#lookWhetherEnded();
  }

  #lookWhetherEnded(): void {
    const then = this.#whenEnded;
    if (then === undefined || this.outstanding > 0) return;
    this.#whenEnded = undefined;
    then();
  }

  // Answers.

  #readAnswered(ticket: Ticket<Request>, leg: LegIndex, ok: boolean): void {
    if (!this.#judgeRead(ticket, this.#readEvents.answered[`${ok}`])) return;
    this.#legs.fail(leg, 'read');
    this.#log.inSync(ticket.region, false, (log: SyncAnswer) => {
      const defaultGood = this.#legs.isGood(this.#legs.default);
      this.#judgeRead(ticket, this.#read.index(`failed(defaultGood=${defaultGood},log=${log},legLeft=${this.#legs.anyLeg() >= 0})`));
      this.#desk.run();
    });
  }

  #legAnswered(ticket: Ticket<Request>, leg: LegIndex, ok: boolean): void {
    const kind = ticket.request.kind as WriteKind;
    if (!ok) this.#legMissed(ticket, leg, kind);
    if (ticket.failuresBefore < 0) ticket.failuresBefore = this.#flushFailures;
    ticket.waiting--;
    if (ticket.waiting > 0) return;
    if (kind === 'flush') return this.#flushReturned(ticket);
    if (ticket.failedLegs !== 0 || ticket.failuresBefore === this.#flushFailures) {
      this.#judgeWrite(ticket, this.#writeEvents.returned[kind][`${ticket.failedLegs !== 0}`].false);
      return;
    }
    for (let each = 0; each < this.#legs.count; each++) {
      if ((this.#flushFailedAt[each] as number) > ticket.failuresBefore) ticket.failedLegs |= 1 << each;
    }
    this.#judgeWrite(ticket, this.#write.index(`returnedDoubtful(kind=${kind})`));
  }

  #legMissed(ticket: Ticket<Request>, leg: LegIndex, kind: WriteKind): void {
    if (kind === 'flush') {
      this.flushFailed(leg);
      if (ticket.failedLegs === 0) this.#failingFlushes.push(ticket);
    }
    ticket.failedLegs |= 1 << leg;
    this.#judgeWrite(ticket, this.#write.index(`missed(kind=${kind})`));
  }

  #flushReturned(ticket: Ticket<Request>): void {
    const legFailed = ticket.failedLegs !== 0;
    const doubtful = this.#failingFlushes.length > 0 || this.#legs.hasFlushError();
    if (legFailed) this.#failingFlushes.splice(this.#failingFlushes.indexOf(ticket), 1);
    // What another flush has just lost on a leg, this one has not made durable there.
    for (const each of this.#failingFlushes) ticket.failedLegs |= each.failedLegs;
    this.#judgeWrite(ticket, this.#writeEvents.returned.flush[`${legFailed}`][`${doubtful}`]);
    this.#flushes--;
    if (this.#flushes === 0) this.#desk.flushesEnded();
  }

  // Judgements.

  /** Says whether the write is to be counted. */
  #judgeWrite(ticket: Ticket<Request>, event: number): boolean {
    this.#at = ticket;
    this.#isMarked = false;
    this.#write.step(event);
    return this.#isMarked;
  }

  /** Says whether the leg is to blame. */
  #judgeRead(ticket: Ticket<Request>, event: number): boolean {
    this.#at = ticket;
    this.#isMarked = false;
    this.#read.step(event);
    return this.#isMarked;
  }

  #writeBindings(): ConstructorParameters<typeof Stepper<WriteEvent, WriteEffects>>[1] {
    const now = () => this.#at as Ticket<Request>;
    return {
      put: ({ list }) => this.#desk.put(list, now()),
      count: () => {
        this.#isMarked = true;
      },
      putOff: () => this.#desk.putOff(now()),
      end: ({ as }) => this.#end(now(), as),
      blameLegs: ({ as }) => {
        const ticket = now();
        for (let leg = 0; leg < this.#legs.count; leg++) if ((ticket.failedLegs >> leg) & 1) this.#legs.fail(leg, as);
      },
      listFailure: () => this.#desk.queueFailure(now()),
      outOfSync: () => this.#legs.outOfSync(),
      writeFailed: () => this.#hash.failWrite(now().region),
      latchFlushFailure: () => this.#hash.flushFailed(),
      hold: () => this.#held.push(now()),
    };
  }

  #readBindings(): ConstructorParameters<typeof Stepper<ReadEvent, ReadEffects>>[1] {
    const now = () => this.#at as Ticket<Request>;
    return {
      send: ({ to }) => this.#sendTo(now(), to === 'anyLeg' ? this.#legs.anyLeg() : this.#legs.default),
      queue: () => this.#desk.queueRead(now()),
      blameLeg: () => {
        this.#isMarked = true;
      },
      end: ({ as }) => this.#end(now(), as),
    };
  }
}
