/**
 * Conversations written by hand: what a kernel asks and what a daemon answers, as the lines of a recording.
 *
 * Numbers and times go up by themselves; everything else is said.
 */
import type { RequestName } from '#spec/vocabulary';
import { encodeAck, encodeReply, encodeRequest, Message, read } from '#wire';
import type { Payload } from '#wire';

/** A mirror's log on the kernel's side. */
export interface ScriptLog {
  readonly luid: number;
  readonly uuid: string;
}

const room = new Uint8Array(1024);

/** Writes a conversation. */
export class Script {
  readonly #lines: string[] = [];
  readonly #requests = new Map<number, Uint8Array>();
  #seq: number;
  #time = 1_000_000;

  constructor(firstSeq = 0) {
    this.#seq = firstSeq;
  }

  /** Time goes by, in seconds. */
  wait(seconds: number): this {
    this.#time += Math.round(seconds * 1e6);
    return this;
  }

  /** Numbers are used while nobody hears. */
  unheard(count: number): this {
    this.#seq += count;
    return this;
  }

  /** The machine is started again: its clock and its numbers begin anew. */
  boot(): this {
    this.#time = 500_000;
    this.#seq = 0;
    return this;
  }

  note(text: string): this {
    this.#lines.push(JSON.stringify({ t_us: this.#time, dir: 'note', text }));
    return this;
  }

  /** A request; returns its number. */
  ask({ luid, uuid }: ScriptLog, name: RequestName, payload: Payload = []): number {
    const seq = this.#seq++;
    const length = encodeRequest(room, { name, seq, luidLow: luid, luidHigh: 0xffff8880, uuid, version: 3 }, payload);
    const bytes = room.slice(0, length);
    this.#requests.set(seq, bytes);
    this.#put('k2u', bytes);
    return seq;
  }

  reply(seq: number, payload: Payload = [], error = 0): this {
    const request = new Message();
    const bytes = this.#requests.get(seq) ?? new Uint8Array();
    read(request, bytes, 0, bytes.length, 'request');
    return this.#put('u2k', room.slice(0, encodeReply(room, request, error, payload)));
  }

  acknowledge(seq: number, errno: number): this {
    return this.#put('u2k', room.slice(0, encodeAck(room, seq, errno)));
  }

  /** A request that is answered at once. */
  say(log: ScriptLog, name: RequestName, payload: Payload = [], back: Payload = [], error = 0): this {
    return this.reply(this.ask(log, name, payload), back, error);
  }

  /** What a new core-like log of 8 regions is asked until it is live; all in sync. */
  create(log: ScriptLog, words = '8192 my-core 1024 nosync'): this {
    return this.say(log, 'CTR', words)
      .say(log, 'GET_REGION_SIZE', [], [1024])
      .say(log, 'GET_SYNC_COUNT', [], [8])
      .say(log, 'RESUME')
      .say(log, 'GET_RESYNC_WORK', [], [0, 0]);
  }

  /** One write to a region that is in sync, from the first question to the clear. */
  write(log: ScriptLog, region: number): this {
    this.say(log, 'IN_SYNC', [region], [1]).say(log, 'IN_SYNC', [region], [1]);
    return this.say(log, 'MARK_REGION', [region]).say(log, 'FLUSH').say(log, 'CLEAR_REGION', [region]).say(log, 'FLUSH');
  }

  remove(log: ScriptLog): this {
    return this.say(log, 'PRESUSPEND').say(log, 'POSTSUSPEND').say(log, 'DTR');
  }

  /** The recording. */
  get text(): string {
    return this.#lines.join('\n').concat('\n');
  }

  #put(dir: 'k2u' | 'u2k', bytes: Uint8Array): this {
    this.#time += 100;
    this.#lines.push(JSON.stringify({ t_us: this.#time, dir, hex: Buffer.from(bytes).toString('hex') }));
    return this;
  }
}
