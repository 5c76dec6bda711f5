/**
 * A forwarder on a port that a test reads and drives: what was sent, which timers run, and whatever the daemon is to say.
 *
 * Datagrams go through the codec both ways, so that what is compared is what a daemon would see.
 */
import { createForwarderShared, ForwarderEngine, timerMilliseconds } from '#log';
import type { ForwarderOptions, ForwarderPort, ForwarderShared, SendResult, TimerKind } from '#log';
import type { RequestName } from '#spec/vocabulary';
import { datagramBytesMax, decode, encodeAck, encodeReply, encodeRequest, Message, read } from '#wire';
import type { Payload } from '#wire';

/** What the daemon got. */
export interface Got {
  readonly name: RequestName;
  readonly seq: number;
  readonly dataSize: number;
  /** The numbers of its payload. */
  readonly payload: readonly number[];
  /** Its payload as text, NUL and all. */
  readonly text: string;
  readonly message: Message;
}

/** What the daemon of `answer` says to a request; `undefined`: nothing. */
export type Script = (got: Got) => { readonly error?: number; readonly payload?: Payload; readonly ack?: number } | undefined;

/** The engine, its port, and the hands of a test. */
export class Scripted {
  readonly engine: ForwarderEngine;
  readonly shared: ForwarderShared;
  readonly sent: Got[] = [];
  readonly timers = new Map<number, TimerKind>();
  readonly opened: string[] = [];
  events = 0;
  /** How often the legs were flushed, and what comes of it. */
  legFlushes = 0;
  legs: 'flushed' | 'failed' | 'later' = 'flushed';
  now = 1000;
  result: SendResult = 'sent';
  /** How many of the datagrams sent were looked at. */
  #seen = 0;

  constructor(options: Partial<ForwarderOptions> = {}) {
    this.shared = options.shared ?? createForwarderShared();
    const port: ForwarderPort = {
      send: (request) => {
        if (this.result !== 'sent') return this.result;
        const bytes = new Uint8Array(datagramBytesMax.request);
        const length = encodeRequest(bytes, request, request.payload);
        const message = new Message();
        const reason = decode(message, bytes, 0, length, 'request');
        if (reason !== 'ok') throw new Error(reason.text);
        this.sent.push(gotOf(message));
        return 'sent';
      },
      startTimer: (timer, kind) => {
        if (this.timers.has(timer)) throw new Error(`timer ${timer} runs already`);
        this.timers.set(timer, kind);
      },
      cancelTimer: (timer) => {
        if (!this.timers.delete(timer)) throw new Error(`timer ${timer} does not run`);
      },
      now: () => this.now,
      openDevice: (name) => this.opened.push(name),
      raiseEvent: () => {
        this.events++;
      },
      flushLegs: () => {
        this.legFlushes++;
        return this.legs;
      },
    };
    this.engine = new ForwarderEngine(
      {
        words: ['LAB-uuid-0001', 'lab-core', '1024'],
        length: 32_768,
        luid: 0xff11_0000_1ff2_9400n,
        profile: 'strict',
        ...options,
        shared: this.shared,
      },
      port,
    );
  }

  /** The requests that were sent since this was asked last. */
  take(): readonly Got[] {
    const fresh = this.sent.slice(this.#seen);
    this.#seen = this.sent.length;
    return fresh;
  }

  /** Their names. */
  names(): readonly string[] {
    return this.take().map(({ name }) => name);
  }

  /** The request sent last. */
  get last(): Got {
    const last = this.sent.at(-1);
    if (last === undefined) throw new Error('nothing was sent');
    return last;
  }

  /** A reply to a request, to the latest unless told. @returns Whether the engine waited for it. */
  reply(payload: Payload = [], error = 0, to: Got = this.last, isPrivileged = true): boolean {
    const bytes = new Uint8Array(datagramBytesMax.reply);
    const length = encodeReply(bytes, to.message, error, payload);
    return this.datagram(bytes, length, isPrivileged);
  }

  /** A bare acknowledgement. */
  ack(errno = 0, to: Got = this.last): boolean {
    const bytes = new Uint8Array(64);
    return this.datagram(bytes, encodeAck(bytes, to.seq, errno));
  }

  datagram(bytes: Uint8Array, length: number, isPrivileged = true): boolean {
    const message = new Message();
    read(message, bytes, 0, length, 'reply');
    return this.engine.receive(message, isPrivileged);
  }

  /** Lets the daemon answer until nothing is asked any more. */
  serve(script: Script): void {
    for (let got = this.#next(); got !== undefined; got = this.#next()) {
      const said = script(got);
      if (said === undefined) continue;
      if (said.ack === undefined) this.reply(said.payload, said.error, got);
      else this.ack(said.ack, got);
    }
  }

  #served = 0;

  #next(): Got | undefined {
    const got = this.sent[this.#served];
    if (got !== undefined) this.#served++;
    return got;
  }

  /** The one timer of this kind ends. */
  pass(kind: TimerKind): void {
    const [timer] = [...this.timers].find(([, each]) => each === kind) ?? [];
    if (timer === undefined) throw new Error(`no timer of kind ${kind} runs`);
    this.timers.delete(timer);
    this.now += timerMilliseconds[kind];
    this.engine.timerEnded(timer);
  }

  /** Constructs and resumes it, and forgets what was sent. */
  live(script: Script = mild): this {
    const ends: boolean[] = [];
    this.engine.ctr((ok) => ends.push(ok));
    this.serve(script);
    this.engine.resume((ok) => ends.push(ok));
    this.serve(script);
    if (!ends.every(Boolean) || ends.length !== 2) throw new Error('the log could not be made');
    this.take();
    return this;
  }
}

/** A daemon of 1024 sectors a region to which everything is in sync. */
export const mild: Script = ({ name }) => {
  if (name === 'GET_REGION_SIZE') return { payload: [1024] };
  if (name === 'GET_SYNC_COUNT') return { payload: [32] };
  if (name === 'GET_RESYNC_WORK') return { payload: [0, 0] };
  if (name === 'IN_SYNC' || name === 'IS_CLEAN') return { payload: [1] };
  if (name === 'IS_REMOTE_RECOVERING') return { payload: [0, 32] };
  if (name === 'STATUS_INFO') return { payload: '1 lab-core\0' };
  return {};
};

function gotOf(message: Message): Got {
  const name = message.name ?? 'CTR';
  const bytes = message.payload;
  const payload = name === 'CTR' ? [] : Array.from({ length: message.valueCount }, (_, index) => message.valueAt(index));
  const text = String.fromCharCode(...bytes);
  return { name, seq: message.seq, dataSize: message.dataSize, payload, text, message: message.hold() };
}
