/**
 * The exchanges of a forwarder: requests under way, each walking the exchange machine's table.
 *
 * Several may be under way at once. Each attempt takes the next number of the host, and a reply finds its exchange by that number.
 */
import { assert, Stepper } from '#base';
import type { RequestName } from '#spec/vocabulary';
import type { Call } from './call.ts';
import type { ExchangeEffects, ExchangeEvent } from './derived/exchange.ts';
import { isRemaking, timerOf } from './exchange.ts';
import type { AskSort, Exchange, ExchangeCounts, ExchangeSnapshot, ExchangesListener, Identity } from './exchange.ts';
import type { ForwarderPort, ForwarderReply, ForwarderRequest, ForwarderShared, SendResult, TimerKind } from './port.ts';
import type { ForwarderProfile } from './profile.ts';
import { bringsValue, causeOf, numberOf, sortOfReply } from './reply.ts';

/** The largest payload of a request, in bytes. */
const payloadBytesMax = 332;
/** The version of the protocol that the requests claim. */
const protocolVersion = 3;
const valueBytes = 8;
const nothing: readonly number[] = [];

/** All exchanges of one forwarder. */
export class Exchanges {
  readonly counts: ExchangeCounts = { sent: 0, timedOut: 0, remade: 0, late: 0, foreign: 0, incomplete: 0 };
  /** Why a request failed last, as the system names errors. */
  cause: string | undefined;
  readonly #exchanges: Exchange[] = [];
  readonly #identity: Identity;
  readonly #table: ForwarderProfile['exchange'];
  readonly #port: ForwarderPort;
  readonly #shared: ForwarderShared;
  readonly #listener: ExchangesListener;
  readonly #request: { -readonly [Key in keyof ForwarderRequest]: ForwarderRequest[Key] };
  #reply: ForwarderReply | undefined;
  /** Exchanges that have sent `CTR` or `RESUME` and wait. */
  #remaking = 0;

  constructor(identity: Identity, profile: ForwarderProfile, port: ForwarderPort, shared: ForwarderShared, listener: ExchangesListener) {
    this.#identity = identity;
    this.#table = profile.exchange;
    this.#port = port;
    this.#shared = shared;
    this.#listener = listener;
    const { luidLow, luidHigh, uuid } = identity;
    this.#request = { name: 'CTR', seq: 0, luidLow, luidHigh, uuid, version: protocolVersion, payload: nothing };
  }

  /** Begins a request. It may end before this returns. */
  ask(call: Call, as: AskSort, name: RequestName, payload: readonly number[] | string = nothing): void {
    const exchange = this.#exchanges.find((each) => each.call === undefined) ?? this.#create();
    exchange.call = call;
    exchange.name = name;
    exchange.payload = payload;
    this.#run(exchange, exchange.stepper.index(`ask(as=${as},value=${bringsValue(name)})`));
  }

  /** A datagram came. @returns Whether an attempt of this log waited for it. */
  receive(reply: ForwarderReply, isPrivileged: boolean): boolean {
    if (reply.form === 'none' || reply.form === 'runt') {
      this.counts.incomplete++;
      return false;
    }
    const number = numberOf(reply);
    const exchange = this.#exchanges.find(({ seq }) => seq === number);
    if (exchange === undefined) {
      this.counts.late++;
      return false;
    }
    const { luidLow, luidHigh, uuid } = this.#identity;
    const sort = isPrivileged ? sortOfReply(reply, { name: exchange.attempt, luidLow, luidHigh, uuid }) : 'unprivileged';
    if (sort === 'foreign') this.counts.foreign++;
    else if (sort !== 'done' && sort !== 'value') this.cause = causeOf(reply, sort);
    this.#reply = reply;
    this.#run(exchange, exchange.stepper.index(`replied(as=${sort})`));
    this.#reply = undefined;
    return true;
  }

  /** Whether an attempt waits for this number. */
  isWaitingFor(reply: ForwarderReply): boolean {
    const number = reply.form === 'bare' || reply.form === 'full' ? numberOf(reply) : -2;
    return this.#exchanges.some(({ seq }) => seq === number);
  }

  /** A timer of an exchange has ended. */
  timerEnded(index: number): void {
    const exchange = this.#exchanges[index];
    assert(exchange?.timer === true, 'a timer ends that runs');
    exchange.timer = false;
    const isWaiting = exchange.seq >= 0;
    if (isWaiting) this.counts.timedOut++;
    this.#run(exchange, exchange.stepper.index(isWaiting ? 'timedOut' : 'paused'));
  }

  /** Whether anybody is making the log anew. */
  get isRemaking(): boolean {
    return this.#remaking > 0;
  }

  /** Marks every answer that is waited for as one that may hold no more. */
  age(): void {
    for (const { call } of this.#exchanges) if (call !== undefined) call.isStale = true;
  }

  /** Whether nothing is under way. */
  get isIdle(): boolean {
    return this.#exchanges.every(({ call }) => call === undefined);
  }

  /** Breaks off everything; returns the calls that waited. */
  giveUp(): readonly Call[] {
    const calls: Call[] = [];
    for (const exchange of this.#exchanges) {
      if (exchange.call === undefined) continue;
      calls.push(exchange.call);
      this.#rest(exchange);
      exchange.stepper.state = 0;
      exchange.call = undefined;
    }
    return calls;
  }

  save(): readonly ExchangeSnapshot[] {
    return this.#exchanges.map(({ stepper, call, name, payload, attempt, seq, timer }) => ({
      state: stepper.state,
      call: call && { ...call },
      name,
      payload,
      attempt,
      seq,
      timer,
    }));
  }

  restore(from: readonly ExchangeSnapshot[]): void {
    while (this.#exchanges.length < from.length) this.#create();
    this.#exchanges.length = from.length;
    this.#remaking = 0;
    for (const [index, { state, call, ...rest }] of from.entries()) {
      const exchange = this.#exchanges[index] as Exchange;
      exchange.stepper.state = state;
      Object.assign(exchange, rest, { call: call && { ...call }, raised: -1, ended: undefined });
      if (isRemaking(exchange)) this.#remaking++;
    }
  }

  /** Hears every step; for coverage and traces. @internal */
  set listener(listener: Stepper<ExchangeEvent, ExchangeEffects>['listener']) {
    this.#stepListener = listener;
    for (const { stepper } of this.#exchanges) stepper.listener = listener;
  }

  #stepListener: Stepper<ExchangeEvent, ExchangeEffects>['listener'];

  #run(exchange: Exchange, first: number): void {
    const remadeBefore = this.#remaking;
    let event = first;
    while (event >= 0) {
      exchange.raised = -1;
      exchange.stepper.step(event);
      event = exchange.raised;
    }
    const { call, ended } = exchange;
    if (ended !== undefined && call !== undefined) {
      exchange.ended = undefined;
      exchange.call = undefined;
      this.#listener.ended(call, ended, this.#reply);
    }
    if (remadeBefore > 0 && this.#remaking === 0) this.#listener.settled();
  }

  #create(): Exchange {
    const exchange: Exchange = {
      index: this.#exchanges.length,
      stepper: new Stepper<ExchangeEvent, ExchangeEffects>(this.#table, {
        send: ({ what }) => this.#attempt(exchange, what === 'request' ? exchange.name : what, what === 'request'),
        pause: () => {
          this.#rest(exchange);
          this.#start(exchange, 'pause');
        },
        forgetHint: () => this.#listener.forgetHint(),
        end: ({ as }) => {
          this.#rest(exchange);
          exchange.ended = as;
        },
      }),
      call: undefined,
      name: 'FLUSH',
      payload: nothing,
      attempt: 'FLUSH',
      seq: -1,
      timer: false,
      raised: -1,
      ended: undefined,
    };
    exchange.stepper.listener = this.#stepListener;
    this.#exchanges.push(exchange);
    return exchange;
  }

  #attempt(exchange: Exchange, name: RequestName, isCallers: boolean): void {
    this.#rest(exchange);
    exchange.attempt = name;
    if (!isCallers) {
      this.#listener.disturbed();
      if (name === 'CTR') this.counts.remade++;
    }
    const again = name === 'CTR' ? `${this.#identity.text}\0` : nothing;
    const result = this.#send(exchange, name, isCallers ? exchange.payload : again);
    if (result === 'sent') {
      if (isRemaking(exchange)) this.#remaking++;
      this.#start(exchange, 'reply');
    } else this.cause = result === 'nobody' ? 'ESRCH' : 'EINVAL';
    exchange.raised = exchange.stepper.index(result === 'sent' ? 'sent' : `notSent(nobody=${result === 'nobody'})`);
  }

  #send(exchange: Exchange, name: RequestName, payload: readonly number[] | string): SendResult {
    if ((typeof payload === 'string' ? payload.length : payload.length * valueBytes) > payloadBytesMax) return 'failed';
    const seq = this.#shared.sequence;
    this.#shared.sequence = (seq + 1) >>> 0;
    const request = this.#request;
    request.name = name;
    request.seq = seq;
    request.payload = payload;
    const result = this.#port.send(request);
    if (result === 'sent') {
      exchange.seq = seq;
      this.counts.sent++;
    }
    return result;
  }

  /** Nothing is waited for any more. */
  #rest(exchange: Exchange): void {
    if (exchange.timer) this.#port.cancelTimer(timerOf(exchange));
    exchange.timer = false;
    if (isRemaking(exchange)) {
      this.#remaking--;
      this.#listener.disturbed();
    }
    exchange.seq = -1;
  }

  #start(exchange: Exchange, kind: TimerKind): void {
    exchange.timer = true;
    this.#port.startTimer(timerOf(exchange), kind);
  }
}
