/** A peer of the served daemon, over its Unix socket. */
import { setTimeout as wait } from 'node:timers/promises';
import type { RequestName } from '#spec/vocabulary';
import { connectUnix, datagramBytesMax, decode, encodeRequest, Message } from '#wire';
import type { Connection, Payload } from '#wire';

/** What came back. */
export interface Reply {
  readonly error: number;
  readonly values: readonly number[];
  readonly text: string;
}

/** A connection that asks one request at a time. */
export class ServeClient {
  readonly connection: Connection;
  readonly #bytes = new Uint8Array(datagramBytesMax.request);
  readonly #message = new Message();
  #seq = 0;
  #heard: ((reply: Reply) => void) | undefined;
  readonly luid: number;
  isClosed = false;

  constructor(connection: Connection, luid: number) {
    this.luid = luid;
    this.connection = connection;
    connection.listen({
      datagram: (bytes, start, end) => {
        const message = this.#message;
        const reason = decode(message, bytes, start, end, 'reply');
        if (reason !== 'ok') throw new Error(reason.text);
        if (message.seq !== this.#seq) return;
        const values =
          message.name?.startsWith('STATUS') === true ? [] : Array.from({ length: message.valueCount }, (_, at) => message.valueAt(at));
        this.#heard?.({ error: message.error, values, text: values.length > 0 ? '' : message.payloadText });
      },
      close: () => {
        this.isClosed = true;
      },
    });
  }

  ask(name: RequestName, payload: Payload = []): Promise<Reply> {
    this.#seq++;
    const fields = { name, seq: this.#seq, luidLow: this.luid, luidHigh: 0xff110000, uuid: 'LVM-served', version: 3 };
    const length = encodeRequest(this.#bytes, fields, payload);
    const reply = new Promise<Reply>((resolve) => {
      this.#heard = resolve;
    });
    this.connection.send(this.#bytes.subarray(0, length));
    return reply;
  }
}

/** Connects as soon as somebody listens at the path. */
export async function connectServe(path: string, luid = 1): Promise<ServeClient> {
  for (let tries = 0; tries < 600; tries++) {
    const connected = await connectUnix(path);
    if (connected.ok) return new ServeClient(connected.value, luid);
    await wait(50);
  }
  throw new Error('nobody listens');
}
