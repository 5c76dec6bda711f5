/** A peer of the daemon: asks in the bytes of the wire, and reads the answers from them. */
import { UserspaceDaemon } from '#log/daemon';
import type { DaemonOptions, LifeKind } from '#log/daemon';
import type { Fault } from '#base';
import type { RequestName } from '#spec/vocabulary';
import { datagramBytesMax, decode, encodeReply, encodeRequest, Message } from '#wire';
import type { DecodeReason, Payload } from '#wire';

/** An answer, read from its bytes. */
export interface Answer {
  readonly seq: number;
  readonly name: string | undefined;
  readonly error: number;
  readonly values: readonly number[];
  readonly text: string;
}

/** Whom a request is for. */
export interface Whom {
  readonly luid?: number;
  readonly uuid?: string;
  readonly version?: number;
}

/** What the daemon told its operator. */
export interface Told {
  readonly kind: LifeKind;
  readonly name: string | undefined;
  readonly fault: Fault | undefined;
}

/** A daemon with a peer in front of it. */
export class Peer {
  readonly daemon: UserspaceDaemon<string>;
  readonly answers: Answer[] = [];
  readonly told: Told[] = [];
  readonly flow: string[] = [];
  #seq = 0;

  constructor(options: DaemonOptions) {
    this.daemon = new UserspaceDaemon<string>(options, {
      reply: (request, _from, error, payload) => this.answers.push(answerOf(request, error, payload)),
      pause: (from) => this.flow.push(`pause ${from}`),
      proceed: (from) => this.flow.push(`proceed ${from}`),
      tell: (kind, request, fault) => this.told.push({ kind, name: request.name, fault }),
    });
  }

  /** Asks; returns the number of the request. */
  send(name: RequestName, payload: Payload = [], { luid = 0xabc0, uuid = 'LVM-test', version = 3 }: Whom = {}): number {
    const bytes = new Uint8Array(datagramBytesMax.request);
    this.#seq++;
    const length = encodeRequest(bytes, { name, seq: this.#seq, luidLow: luid, luidHigh: 0xff110000, uuid, version }, payload);
    const request = new Message();
    mustBe(decode(request, bytes, 0, length, 'request'));
    this.daemon.received(request, 'peer');
    return this.#seq;
  }

  /** Asks what is answered at once. */
  ask(name: RequestName, payload: Payload = [], whom: Whom = {}): Answer {
    const seq = this.send(name, payload, whom);
    const answer = this.answers.find((each) => each.seq === seq);
    if (answer === undefined) throw new Error(`${name} was not answered at once`);
    return answer;
  }

  /** Asks and waits for the answer. */
  async wait(name: RequestName, payload: Payload = [], whom: Whom = {}): Promise<Answer> {
    const seq = this.send(name, payload, whom);
    for (let turn = 0; turn < 10_000; turn++) {
      const answer = this.answers.find((each) => each.seq === seq);
      if (answer !== undefined) return answer;
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error(`${name} was not answered`);
  }
}

/** Through the bytes and back, as it would reach a kernel; a reply that is not well formed is a failure of its own. */
function answerOf(request: Message, error: number, payload: Payload): Answer {
  const bytes = new Uint8Array(datagramBytesMax.reply);
  const length = encodeReply(bytes, request, error, payload);
  const reply = new Message();
  mustBe(decode(reply, bytes, 0, length, 'reply'));
  const isText = typeof payload === 'string';
  const values = isText ? [] : Array.from({ length: reply.valueCount }, (_, at) => reply.valueAt(at));
  return { seq: reply.seq, name: reply.name, error: reply.error, values, text: isText ? reply.payloadText : '' };
}

function mustBe(reason: DecodeReason): void {
  if (reason !== 'ok') throw new Error(reason.text);
}
