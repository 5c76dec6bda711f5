/**
 * One log instance in a daemon: its requests, one at a time and in order, become steps of the hosted machine.
 *
 * Nothing is decided here but what a request of no log could be (`flaw.ts`). The bindings below say what an effect means for the log.
 *
 * - One request is being executed; the others wait in a queue that is bounded (`queue.ts`). One for which there is no room is answered with
 *   `EIO`: nothing is dropped, and nothing is executed out of order.
 * - A request belongs to the instance until it is answered.
 */
import { assert, Stepper } from '#base';
import type { Bindings, Fault, StepTable } from '#base';
import type { Message, Payload } from '#wire';
import type { RegionCount, RegionIndex } from '#spec/vocabulary';
import type { HostedEffects, HostedEvent } from '../derived/hosted.ts';
import type { DaemonCounts } from './counts.ts';
import { errnoOf, meaningOf } from './errors.ts';
import type { ReplyError } from './errors.ts';
import { eventsOf } from './events.ts';
import type { EventIndices } from './events.ts';
import { requestFlaw, requestType } from './flaw.ts';
import type { Ended, HostedLog, LogHost } from './host.ts';
import type { DaemonPort, LifeKind } from './port.ts';
import { RequestQueue } from './queue.ts';
import type { QueueSnapshot } from './queue.ts';

/** What all instances of a daemon share. */
export interface InstanceOwner<From> {
  readonly port: DaemonPort<From>;
  readonly host: LogHost;
  readonly counts: DaemonCounts;
  /** The instance is void: nothing is here, is being done, or waits. */
  readonly gone: (instance: Instance<From>) => void;
}

/** Everything an instance remembers, but for what its log does. */
export interface InstanceSnapshot<From> {
  readonly instance: Instance<From>;
  readonly state: number;
  readonly log: HostedLog | undefined;
  readonly text: string;
  readonly outstanding: RegionIndex;
  readonly request: Message | undefined;
  readonly from: From | undefined;
  readonly deed: LifeKind | undefined;
  readonly queue: QueueSnapshot<From>;
}

const noPayload: Payload = [];
const nul = 0;

/** A log instance, or the place where one may come to be. */
export class Instance<From> {
  readonly uuid: string;
  readonly luidLow: number;
  readonly luidHigh: number;
  /** The state of the hosted machine. */
  readonly stepper: Stepper<HostedEvent, HostedEffects>;
  readonly #owner: InstanceOwner<From>;
  readonly #events: EventIndices;
  readonly #queue: RequestQueue<From>;
  #log: HostedLog | undefined;
  /** The constructor's text, without a NUL. */
  #text = '';
  /** The region that was handed out and not reported, or -1. */
  #outstanding: RegionIndex = -1;
  #request: Message | undefined;
  #from: From | undefined;
  #isStepping = false;
  /** An event that a handler raised while a step was being taken. */
  #raised = -1;
  /** What the present request does to the life of the log, should it succeed. */
  #deed: LifeKind | undefined;
  /** Why the present request failed. */
  #fault: Fault | undefined;
  readonly #values1 = [0];
  readonly #values2 = [0, 0];

  constructor(uuid: string, luidLow: number, luidHigh: number, owner: InstanceOwner<From>, table: StepTable<HostedEvent>) {
    this.uuid = uuid;
    this.luidLow = luidLow;
    this.luidHigh = luidHigh;
    this.#owner = owner;
    this.stepper = new Stepper(table, this.#bindings());
    this.#queue = new RequestQueue(owner.port, owner.counts);
    this.#events = eventsOf(table);
  }

  /** The name of the machine's state. */
  get state(): string {
    return this.stepper.table.states[this.stepper.state] ?? '';
  }

  /** The log, while there is one. */
  get log(): HostedLog | undefined {
    return this.#log;
  }

  /** How many requests wait. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Takes a request; it is answered now or later. */
  take(request: Message, from: From): void {
    if (this.#request === undefined) {
      this.#begin(request, from);
      this.#settle();
      return;
    }
    if (!this.#queue.push(request, from)) this.#owner.port.reply(request, from, errnoOf.EIO, noPayload);
  }

  /** Between two calls. The log itself is the host's: whoever restores restores it too. */
  save(): InstanceSnapshot<From> {
    return {
      instance: this,
      state: this.stepper.state,
      log: this.#log,
      text: this.#text,
      outstanding: this.#outstanding,
      request: this.#request,
      from: this.#from,
      deed: this.#deed,
      queue: this.#queue.save(),
    };
  }

  restore(from: InstanceSnapshot<From>): void {
    this.stepper.state = from.state;
    this.#log = from.log;
    this.#text = from.text;
    this.#outstanding = from.outstanding;
    this.#request = from.request;
    this.#from = from.from;
    this.#deed = from.deed;
    this.#fault = undefined;
    this.#queue.restore(from.queue);
  }

  #begin(request: Message, from: From): void {
    this.#request = request;
    this.#from = from;
    this.#fault = undefined;
    this.#deed = undefined;
    const flaw = this.#log === undefined ? '' : requestFlaw(request, this.#log.regionCount);
    if (flaw === '') this.#step(this.#eventOf(request));
    else {
      this.#owner.counts.invalid++;
      this.#fault = { ...meaningOf.EINVAL, message: `${request.name ?? 'request'}: ${flaw}` };
      this.#reply('EINVAL');
    }
  }

  /** The requests that waited, as far as they can be executed at once. */
  #proceed(): void {
    while (this.#request === undefined) {
      const next = this.#queue.shift();
      if (next === undefined) break;
      this.#begin(next.request, next.from);
    }
    this.#queue.relax();
    this.#settle();
  }

  #settle(): void {
    if (this.stepper.state === 0 && this.#request === undefined && this.#queue.length === 0) this.#owner.gone(this);
  }

  #step(event: number): void {
    this.#isStepping = true;
    this.stepper.step(event);
    while (this.#raised >= 0) {
      const raised = this.#raised;
      this.#raised = -1;
      this.stepper.step(raised);
    }
    this.#isStepping = false;
  }

  /** What the log was asked has ended. */
  readonly #ended: Ended = (fault) => {
    this.#fault = fault;
    const event = fault === undefined ? this.#events.endedWell : this.#events.endedBadly;
    if (this.#isStepping) {
      assert(this.#raised < 0, 'a log tells once that it has ended');
      this.#raised = event;
      return;
    }
    this.#step(event);
    this.#proceed();
  };

  readonly #workFound = (region: RegionIndex): void => {
    this.#outstanding = region;
    this.#replyWork(region);
    if (!this.#isStepping) this.#proceed();
  };

  readonly #recoveringKnown = (isRecovering: boolean, inSyncHint: RegionCount): void => {
    this.#reply2(isRecovering ? 1 : 0, inSyncHint);
    if (!this.#isStepping) this.#proceed();
  };

  #eventOf(request: Message): number {
    const events = this.#events;
    switch (request.type) {
      case requestType.CTR: {
        const same = request.payloadText === this.#text;
        return events.ctr[(same ? 2 : 0) + (endsWithNul(request) ? 1 : 0)] as number;
      }
      case requestType.FLUSH:
        return request.payloadLength > 0 ? events.flushWithMarks : events.flush;
      case requestType.GET_RESYNC_WORK:
        return this.#outstanding >= 0 ? events.workOutstanding : events.work;
      default:
        return events.byType[request.type] as number;
    }
  }

  #bindings(): Bindings<HostedEffects> {
    return {
      create: ({ trustNosync }) => this.#create(trustNosync),
      resume: () => {
        this.#deed = 'resumed';
        // Work that was not reported is given back, or the log would take it to be under way for ever.
        if (this.#outstanding >= 0) this.#hosted().setRegionSync(this.#outstanding, false);
        this.#outstanding = -1;
        this.#hosted().resume(this.#ended);
      },
      presuspend: () => {
        this.#deed = 'presuspended';
        this.#hosted().presuspend();
      },
      postsuspend: () => {
        this.#deed = 'suspended';
        this.#hosted().postsuspend(this.#ended);
      },
      destroy: () => {
        this.#deed = 'destroyed';
        this.#hosted().destroy();
        this.#log = undefined;
        this.#text = '';
        this.#outstanding = -1;
      },
      markRegions: () => {
        const log = this.#hosted();
        const request = this.#current();
        for (let at = 0; at < request.valueCount; at++) log.markRegion(request.valueAt(at));
      },
      clearRegions: () => {
        const log = this.#hosted();
        const request = this.#current();
        for (let at = 0; at < request.valueCount; at++) log.clearRegion(request.valueAt(at));
      },
      setRegionSync: () => {
        const request = this.#current();
        const region = request.valueAt(0);
        if (region === this.#outstanding) this.#outstanding = -1;
        this.#hosted().setRegionSync(region, request.valueAt(1) === 1);
      },
      flush: () => this.#hosted().flush(this.#ended),
      assignWork: () => this.#hosted().getResyncWork(this.#workFound),
      repeatWork: () => this.#replyWork(this.#outstanding),
      answerNoWork: () => this.#replyWork(-1),
      answer: () => this.#answer(this.#hosted(), this.#current()),
      reply: ({ error, room }) => this.#reply(error, room ? roomFor(this.#current()) : noPayload),
    };
  }

  #create(trustNosync: boolean): void {
    this.#deed = 'created';
    const text = this.#current().payloadText;
    const { uuid, luidLow, luidHigh } = this;
    this.#owner.host.create({ text, uuid, luidLow, luidHigh, trustNosync }, (log, fault) => {
      this.#log = log;
      if (log !== undefined) this.#text = text;
      this.#ended(log === undefined ? (fault ?? meaningOf.EINVAL) : undefined);
    });
  }

  /** What the request asks for, from what is known. */
  #answer(log: HostedLog, request: Message): void {
    switch (request.type) {
      case requestType.GET_REGION_SIZE:
        return this.#reply1(log.regionSize);
      case requestType.IS_CLEAN:
        return this.#reply1(log.isClean(request.valueAt(0)) ? 1 : 0);
      case requestType.IN_SYNC:
        return this.#reply1(log.inSync(request.valueAt(0)) ? 1 : 0);
      case requestType.GET_SYNC_COUNT:
        return this.#reply1(log.getSyncCount());
      case requestType.STATUS_INFO:
        return this.#reply('', `${log.status('info')}\0`);
      case requestType.STATUS_TABLE:
        return this.#reply('', `${log.status('table')}\0`);
      default:
        return log.isRemoteRecovering(request.valueAt(0), this.#recoveringKnown);
    }
  }

  #replyWork(region: RegionIndex): void {
    this.#reply2(region < 0 ? 0 : 1, Math.max(region, 0));
  }

  #reply1(value: number): void {
    this.#values1[0] = value;
    this.#reply('', this.#values1);
  }

  #reply2(first: number, second: number): void {
    this.#values2[0] = first;
    this.#values2[1] = second;
    this.#reply('', this.#values2);
  }

  #reply(error: ReplyError, payload: Payload = noPayload): void {
    const { port, counts } = this.#owner;
    const request = this.#current();
    const from = this.#from as From;
    const isConstructor = request.type === requestType.CTR;
    if (error !== '') {
      counts.errors[error]++;
      port.tell(error === 'EIO' || this.#deed !== undefined ? 'failed' : 'refused', request, this.#fault ?? meaningOf[error]);
    } else if (isConstructor || this.#deed !== undefined) port.tell(this.#deed ?? 'found-again', request, undefined);
    this.#request = undefined;
    this.#from = undefined;
    port.reply(request, from, errnoOf[error], error === '' && isConstructor ? this.#deviceName(request) : payload);
  }

  /**
   * Since version 2 of the protocol the reply may name a device. A constructor that finds a daemon anew has no room for the name: the kernel
   * would take the reply for an error and ask for ever.
   */
  #deviceName(request: Message): Payload {
    const name = this.#log?.deviceName;
    return name === undefined || request.version < 2 || endsWithNul(request) ? noPayload : `${name}\0`;
  }

  #hosted(): HostedLog {
    assert(this.#log !== undefined, 'the machine asks a log only while there is one');
    return this.#log;
  }

  #current(): Message {
    assert(this.#request !== undefined, 'an effect belongs to a request');
    return this.#request;
  }
}

/** Values that mean nothing, by their number. */
const noValues = (count: number): Payload => new Float64Array(count);
const oneValue = noValues(1);
const twoValues = noValues(2);
/** 128 bytes, which is more than any status of ours. */
const longText = `${'-'.repeat(127)}\0`;

/** A payload that means nothing, as long as the answer to the request; for a status as long as any of ours. */
function roomFor(request: Message): Payload {
  switch (request.type) {
    case requestType.GET_REGION_SIZE:
    case requestType.IS_CLEAN:
    case requestType.IN_SYNC:
    case requestType.GET_SYNC_COUNT:
      return oneValue;
    case requestType.GET_RESYNC_WORK:
    case requestType.IS_REMOTE_RECOVERING:
      return twoValues;
    case requestType.STATUS_INFO:
    case requestType.STATUS_TABLE:
      return longText;
    default:
      return noPayload;
  }
}

/** So does the constructor that a kernel sends to find a daemon anew. */
function endsWithNul({ source, payloadStart, payloadLength }: Message): boolean {
  return payloadLength > 0 && source[payloadStart + payloadLength - 1] === nul;
}
