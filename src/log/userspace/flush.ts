/**
 * Marks and clears of a forwarder, from the queues into messages, and the flushes that carry them.
 *
 * What is sent, and when, is in the tables of the forward machine and of the planned machine; here are the regions.
 */
import { Stepper } from '#base';
import type { RegionIndex } from '#spec/vocabulary';
import { callOf } from './call.ts';
import type { Call } from './call.ts';
import type { ForwardEffects, ForwardEvent } from './derived/forward.ts';
import type { PlannedEffects, PlannedEvent } from './derived/planned.ts';
import type { ExchangeEnd } from './exchange.ts';
import type { Exchanges } from './exchanges.ts';
import type { ForwarderPort } from './port.ts';
import type { ForwarderProfile } from './profile.ts';

/** What flushes tell the engine. */
export interface FlushingListener {
  /** The flush that was asked for has ended. */
  flushed(ok: boolean): void;
  /** Nothing is planned any more. */
  settled(): void;
}

/** Everything remembered of flushes, as plain data. */
export interface FlushingSnapshot {
  readonly forward: number;
  readonly planned: number;
  readonly queues: Readonly<Record<'clears' | 'marks' | 'takenClears' | 'takenMarks', readonly RegionIndex[]>>;
  readonly call: Call | undefined;
  readonly at: number;
  readonly count: number;
  readonly isTimed: boolean;
}

/** The planned flush's timer. */
export const plannedTimer = 0;
/** Regions of a message. */
const groupMax = 32;

/** The flushes of one forwarder. */
export class Flushing {
  readonly forward: Stepper<ForwardEvent, ForwardEffects>;
  readonly planned: Stepper<PlannedEvent, PlannedEffects>;
  readonly #isIntegrated: boolean;
  readonly #exchanges: Exchanges;
  readonly #port: ForwarderPort;
  readonly #listener: FlushingListener;
  /** Regions in the order in which they came. */
  #clears: RegionIndex[] = [];
  #marks: RegionIndex[] = [];
  /** Those of the flush under way. */
  #takenClears: RegionIndex[] = [];
  #takenMarks: RegionIndex[] = [];
  #call: Call | undefined;
  /** The message under way: so many regions, behind so many of its queue. */
  #at = 0;
  #count = 0;
  #left = false;
  /** The planned flush's timer runs. */
  #isTimed = false;
  /** The legs were flushed at once, and how. */
  #legsRaised: boolean | undefined;

  constructor(isIntegrated: boolean, profile: ForwarderProfile, exchanges: Exchanges, port: ForwarderPort, listener: FlushingListener) {
    this.#isIntegrated = isIntegrated;
    this.#exchanges = exchanges;
    this.#port = port;
    this.#listener = listener;
    this.forward = new Stepper<ForwardEvent, ForwardEffects>(profile.forward, this.#forwardBindings());
    this.planned = new Stepper<PlannedEvent, PlannedEffects>(profile.planned, this.#plannedBindings());
    this.forward.state = profile.forward.initials?.[isIntegrated ? 1 : 0] ?? 0;
  }

  /** How many marks and clears wait for a flush. */
  get queued(): number {
    return this.#marks.length + this.#clears.length;
  }

  markRegion(region: RegionIndex): void {
    this.#marks.push(region);
  }

  clearRegion(region: RegionIndex): void {
    this.#clears.push(region);
  }

  /** Begins a flush; none is under way. */
  flush(call: Call): void {
    this.#call = call;
    this.forward.step(this.forward.index(`flush(clears=${this.#clears.length > 0},marks=${this.#marks.length > 0})`));
    const raised = this.#legsRaised;
    this.#legsRaised = undefined;
    if (raised !== undefined) this.legsFlushed(raised);
  }

  /** A message of the flush has ended. */
  partEnded(end: ExchangeEnd): void {
    this.forward.step(this.forward.index(`ended(as=${end},more=${this.#left})`));
  }

  /** The flush of the legs has ended. */
  legsFlushed(ok: boolean): void {
    this.forward.step(this.forward.index(`legsFlushed(ok=${ok})`));
  }

  /** A new daemon is about to have the log. */
  renewed(): void {
    this.forward.step(this.forward.index('renewed'));
  }

  /** The planned `FLUSH` has ended. */
  plannedEnded(ok: boolean): void {
    this.planned.step(this.planned.index(`ended(ok=${ok})`));
  }

  /** The planned flush is due. */
  due(): void {
    this.#isTimed = false;
    this.planned.step(this.planned.index('due'));
  }

  /** Nothing may stay planned; ends with the listener's `settled`. */
  force(): void {
    this.planned.step(this.planned.index('force'));
  }

  /** Forgets what is queued and planned. */
  giveUp(): void {
    if (this.#isTimed) this.#port.cancelTimer(plannedTimer);
    this.#isTimed = false;
    this.#clears = [];
    this.#marks = [];
    this.#call = undefined;
  }

  save(): FlushingSnapshot {
    return {
      forward: this.forward.state,
      planned: this.planned.state,
      queues: {
        clears: [...this.#clears],
        marks: [...this.#marks],
        takenClears: [...this.#takenClears],
        takenMarks: [...this.#takenMarks],
      },
      call: this.#call && { ...this.#call },
      at: this.#at,
      count: this.#count,
      isTimed: this.#isTimed,
    };
  }

  restore(from: FlushingSnapshot): void {
    this.forward.state = from.forward;
    this.planned.state = from.planned;
    this.#clears = [...from.queues.clears];
    this.#marks = [...from.queues.marks];
    this.#takenClears = [...from.queues.takenClears];
    this.#takenMarks = [...from.queues.takenMarks];
    this.#call = from.call && { ...from.call };
    this.#at = from.at;
    this.#count = from.count;
    this.#isTimed = from.isTimed;
  }

  #send({ queue, by, from }: ForwardEffects['send']): void {
    const regions = queue === 'clears' ? this.#takenClears : this.#takenMarks;
    this.#at = from === 'first' ? 0 : this.#at + this.#count;
    this.#count = by === 'one' ? 1 : Math.min(groupMax, regions.length - this.#at);
    this.#left = this.#at + this.#count < regions.length;
    const message: RegionIndex[] = [];
    // Newest first, as Linux does.
    for (let back = this.#at + 1; back <= this.#at + this.#count; back++) message.push(regions[regions.length - back] as RegionIndex);
    const marks = this.#isIntegrated ? 'FLUSH' : 'MARK_REGION';
    this.#ask(queue === 'clears' ? 'CLEAR_REGION' : marks, message);
  }

  #ask(name: 'CLEAR_REGION' | 'MARK_REGION' | 'FLUSH', regions?: readonly RegionIndex[]): void {
    if (this.#call !== undefined) this.#exchanges.ask(this.#call, 'part', name, regions);
  }

  #forwardBindings(): ConstructorParameters<typeof Stepper<ForwardEvent, ForwardEffects>>[1] {
    return {
      takeQueues: () => {
        this.#takenClears = this.#clears;
        this.#takenMarks = this.#marks;
        this.#clears = [];
        this.#marks = [];
      },
      send: (params) => this.#send(params),
      sendFlush: () => {
        this.#left = false;
        this.#ask('FLUSH');
      },
      tellClearsOnly: () => this.planned.step(this.planned.index('clearsOnly')),
      tellMarksFlushed: () => this.planned.step(this.planned.index('marksFlushed')),
      dropQueues: () => {},
      // Each once, so that a queue whose flushes fail again and again does not grow without end.
      keepMarks: () => {
        this.#marks = [...new Set([...this.#takenMarks, ...this.#marks])];
      },
      flushLegs: () => {
        const result = this.#port.flushLegs();
        if (result !== 'later') this.#legsRaised = result === 'flushed';
      },
      raiseEvent: () => this.#port.raiseEvent(),
      end: ({ ok }) => {
        this.#takenClears = [];
        this.#takenMarks = [];
        this.#call = undefined;
        this.#listener.flushed(ok);
      },
    };
  }

  #plannedBindings(): ConstructorParameters<typeof Stepper<PlannedEvent, PlannedEffects>>[1] {
    return {
      schedule: () => {
        this.#isTimed = true;
        this.#port.startTimer(plannedTimer, 'planned');
      },
      cancel: () => {
        this.#isTimed = false;
        this.#port.cancelTimer(plannedTimer);
      },
      sendFlush: () => this.#exchanges.ask(callOf('planned', nobody), 'query', 'FLUSH'),
      raiseEvent: () => this.#port.raiseEvent(),
      tellForced: () => this.#listener.settled(),
    };
  }
}

function nobody(): void {}
