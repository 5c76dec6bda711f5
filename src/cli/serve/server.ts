/**
 * Joins peers to the daemon's engine: datagrams become requests, answers datagrams.
 *
 * - A message that waits for its answer keeps a copy of its bytes; those that do not are used again and again.
 * - What is no request is counted and dropped; what has the form of one, and says nonsense, is answered with `EINVAL`.
 * - What was left unanswered by a peer that went away is executed, and the answer dropped: its logs stay, and it may come again.
 */
import type { Fault } from '#base';
import { isRequestType, UserspaceDaemon } from '#log/daemon';
import type { DaemonOptions, LifeKind } from '#log/daemon';
import { datagramBytesMax, decode, encodeReply, Message } from '#wire';
import type { Transport, TransportListener } from '#wire';
import { Client } from './client.ts';
import type { Details, Journal, Level } from './journal.ts';
import type { Recorder } from './record.ts';

/** What a server is made of. */
export interface ServerOptions extends DaemonOptions {
  readonly journal: Journal;
  readonly recorder?: Recorder;
  /** Most peers at once; 256 when left out. */
  readonly clientsMax?: number;
}

/** A transport that delivers once it is listened to. */
export interface Listenable extends Transport {
  listen(listener: TransportListener): unknown;
}

const levels: Readonly<Partial<Record<LifeKind, Level>>> = { refused: 'warn', failed: 'error' };

/** A daemon with its peers. */
export class Server {
  readonly daemon: UserspaceDaemon<Client>;
  /** Datagrams that were no requests. */
  dropped = 0;
  readonly #journal: Journal;
  readonly #recorder: Recorder | undefined;
  readonly #clientsMax: number;
  readonly #clients = new Set<Client>();
  readonly #idle: Message[] = [];
  readonly #reply = new Uint8Array(datagramBytesMax.reply);
  /** The request that is being given to the engine; undefined once it is answered. */
  #taking: Message | undefined;

  constructor(options: ServerOptions) {
    this.#journal = options.journal;
    this.#recorder = options.recorder;
    this.#clientsMax = options.clientsMax ?? 256;
    this.daemon = new UserspaceDaemon<Client>(options, {
      reply: (request, client, error, payload) => {
        const bytes = this.#reply.subarray(0, encodeReply(this.#reply, request, error, payload));
        if (request === this.#taking) this.#taking = undefined;
        else this.#idle.push(request);
        if (!client.isClosed) this.#recorder?.datagram('reply', bytes);
        client.answer(bytes);
      },
      pause: (client) => client.pause(),
      proceed: (client) => client.proceed(),
      tell: (kind, request, fault) => this.#journal.tell(levels[kind] ?? 'info', kind, () => detailsOf(request, fault), fault),
    });
  }

  /** Serves a peer; `ended` is called when it is gone. */
  welcome(name: string, transport: Listenable, ended: (fault: Fault | undefined) => void = () => {}): void {
    const client = new Client(name, transport);
    if (this.#clients.size >= this.#clientsMax) {
      this.#journal.tell('warn', 'peer-refused', () => ({ peer: name, reason: `there are ${this.#clientsMax} already` }));
      transport.listen({ datagram: () => {} });
      transport.close();
      return;
    }
    this.#clients.add(client);
    transport.listen({
      datagram: (bytes, start, end) => this.#take(client, bytes, start, end),
      drain: () => client.drained(),
      end: () => client.ending(),
      trouble: (fault) => this.#journal.tell('warn', 'trouble', () => ({ peer: name }), fault),
      close: (fault) => {
        client.closed();
        this.#clients.delete(client);
        if (fault !== undefined) this.#journal.tell('warn', 'peer-lost', () => ({ peer: name }), fault);
        ended(fault);
      },
    });
  }

  /** Lets all peers go. */
  close(): void {
    for (const client of this.#clients) client.close();
  }

  #take(client: Client, bytes: Uint8Array, start: number, end: number): void {
    this.#recorder?.datagram('request', bytes.subarray(start, end));
    const request = this.#idle.pop() ?? new Message();
    const reason = decode(request, bytes, start, end, 'request');
    if (reason !== 'ok' && (request.form !== 'full' || reason.field === 'cn.idx' || reason.field === 'cn.val')) {
      this.dropped++;
      this.#journal.tell('warn', 'dropped', () => ({ peer: client.name, reason: reason.text }));
      this.#idle.push(request);
      return;
    }
    if (reason === 'ok' && request.form !== 'full') {
      this.dropped++;
      this.#idle.push(request);
      return;
    }
    client.asked();
    this.#taking = request;
    if (reason !== 'ok') this.daemon.malformed(request, client, reason.text);
    else if (!isRequestType(request.type)) this.daemon.malformed(request, client, `there is no request of type ${request.type}`);
    else this.daemon.received(request, client);
    this.#taken(request);
  }

  /** After a request was given to the engine: unless it was answered, the message is the engine's and must outlive the bytes. */
  #taken(request: Message): void {
    if (this.#taking === undefined) this.#idle.push(request);
    else request.hold();
    this.#taking = undefined;
  }
}

function detailsOf(request: Message, fault: Fault | undefined): Details {
  return {
    uuid: request.uuid.replaceAll(/[^ -~]/g, '?'),
    luid: request.luidText,
    ...(fault === undefined ? {} : { request: request.name ?? `type ${request.type}`, seq: request.seq }),
    ...(request.name === 'CTR' ? { table: request.payloadText.replaceAll(/[^ -~]/g, '?') } : {}),
  };
}
