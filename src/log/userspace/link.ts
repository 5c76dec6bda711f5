/**
 * A way from the logs of this process to a daemon, which may come and go.
 *
 * A connection that is lost is a daemon that does not listen: what is sent then is told so, and connecting begins, so that a later attempt
 * finds the daemon that has come back. All logs of a link count their requests together, as those of one kernel do.
 */
import { succeed } from '#base';
import type { Outcome } from '#base';
import { connectUnix, datagramBytesMax, encodeRequest, Message, read } from '#wire';
import type { Transport, TransportListener } from '#wire';
import type { ForwarderEngine } from './forwarder.ts';
import { createForwarderShared } from './port.ts';
import type { ForwarderRequest, ForwarderShared, SendResult } from './port.ts';

/** Brings up a transport that delivers to the listener. */
export type ConnectTransport = (listener: TransportListener) => Promise<Outcome<Transport>>;

/** A daemon's Unix socket. */
export function unixTransport(path: string): ConnectTransport {
  return async (listener) => {
    const connected = await connectUnix(path);
    return connected.ok ? succeed(connected.value.listen(listener)) : connected;
  };
}

/** Connects logs to a daemon, again and again. */
export class ForwarderLink {
  readonly shared: ForwarderShared = createForwarderShared();
  readonly #connect: ConnectTransport;
  readonly #engines = new Set<ForwarderEngine>();
  readonly #bytes = new Uint8Array(datagramBytesMax.request);
  readonly #message = new Message();
  #transport: Transport | undefined;
  #opening: Promise<Outcome> | undefined;
  #isClosed = false;

  constructor(connect: ConnectTransport) {
    this.#connect = connect;
  }

  /** Connects now, if it is not; fails where nobody listens. */
  open(): Promise<Outcome> {
    if (this.#transport !== undefined) return Promise.resolve(succeed(undefined));
    this.#opening ??= this.#open();
    return this.#opening;
  }

  attach(engine: ForwarderEngine): void {
    this.#engines.add(engine);
  }

  detach(engine: ForwarderEngine): void {
    this.#engines.delete(engine);
  }

  send(request: ForwarderRequest): SendResult {
    const transport = this.#transport;
    if (transport === undefined) {
      if (!this.#isClosed) void this.open();
      return 'nobody';
    }
    const length = encodeRequest(this.#bytes, request, request.payload);
    return transport.send(this.#bytes.subarray(0, length)) ? 'sent' : 'nobody';
  }

  /** Ends the connection. What logs still ask is told that nobody listens. */
  close(): void {
    this.#isClosed = true;
    this.#transport?.close();
    this.#transport = undefined;
  }

  async #open(): Promise<Outcome> {
    // It may close before anybody has it.
    const fate = { isOver: false };
    const connected = await this.#connect({
      datagram: (bytes, start, end) => this.#receive(bytes, start, end),
      close: () => {
        fate.isOver = true;
        this.#transport = undefined;
      },
    });
    this.#opening = undefined;
    if (!connected.ok) return connected;
    if (this.#isClosed) connected.value.close();
    else if (!fate.isOver) this.#transport = connected.value;
    return succeed(undefined);
  }

  #receive(bytes: Uint8Array, start: number, end: number): void {
    const message = this.#message;
    // Whatever can be read; the engine looks at what counts.
    read(message, bytes, start, end, 'reply');
    for (const engine of this.#engines) {
      if (!engine.isWaitingFor(message)) continue;
      engine.receive(message);
      return;
    }
  }
}
