/**
 * Does the daemon's engine keep anything of what it has answered?
 *
 * Ten million requests, well formed and not, for logs that are there and for strangers, through the engine in this process; nothing is sent.
 * The heap is measured after a collection, when a tenth is done and at the end. Needs `--expose-gc`, which the run gives itself.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { assert, fail, succeed } from '#base';
import { createMemoryDevice } from '#device';
import { LocalHost, UserspaceDaemon } from '#log/daemon';
import { requestNames } from '#spec/vocabulary';
import type { RequestName } from '#spec/vocabulary';
import { datagramBytesMax, decode, encodeReply, encodeRequest, Message } from '#wire';
import type { Payload } from '#wire';
import type { Row } from './row.ts';

const requests = 10_000_000;
const warmUp = requests / 10;
const luids = 4;
const mebibyte = 2 ** 20;

/** One log in memory, one on a device; the others cannot be made. */
const texts = ['8192 core 1024', '8192 disk log 1024', '8192 disk absent 1024', '8192 nonsense'];
const plain: Payload = [];
const payloads: Readonly<Partial<Record<RequestName, Payload>>> = {
  IS_CLEAN: [3],
  IN_SYNC: [3],
  MARK_REGION: [1, 2, 3],
  CLEAR_REGION: [1, 2, 3],
  SET_REGION_SYNC: [3, 1],
  IS_REMOTE_RECOVERING: [3],
};

/** Asks ten million requests and compares the heap. */
export async function measureSoak(): Promise<Row[]> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heap = (): number => {
    collect();
    collect();
    return process.memoryUsage().heapUsed;
  };
  const soak = new Soak();
  let before = 0;
  const from = performance.now();
  for (let n = 0; n < requests; n++) {
    if (n === warmUp) before = heap();
    soak.ask(requestNames[Math.floor(n / luids) % requestNames.length] as RequestName, n);
    // Logs on a device answer later.
    if (n % 64 === 63) await soak.settled(n + 1);
  }
  const seconds = (performance.now() - from) / 1000;
  const after = heap();
  const text = (value: number): string => `${(value / mebibyte).toFixed(2)} MiB`;
  return [
    {
      measure: `heap after ${requests.toLocaleString('en')} requests in ${seconds.toFixed(0)} s, and after a tenth of them`,
      ours: text(after),
      baseline: text(before),
      ratio: after / before,
      goal: { bound: 'at most', value: 1.1 },
    },
  ];
}

/** An engine, and the messages that go round. */
class Soak {
  readonly #daemon: UserspaceDaemon<number>;
  readonly #idle: Message[] = [];
  readonly #bytes = new Uint8Array(datagramBytesMax.request);
  readonly #reply = new Uint8Array(datagramBytesMax.reply);
  #answered = 0;
  #taking: Message | undefined;

  constructor() {
    const absent = fail({ kind: 'none', message: 'none' });
    const open = (name: string) => Promise.resolve(name === 'log' ? succeed(createMemoryDevice({ name, sizeBytes: 65_536 })) : absent);
    const devices = { identify: (name: string) => Promise.resolve(succeed(name)), open };
    const reply = (request: Message, _from: number, error: number, payload: Payload): void => {
      encodeReply(this.#reply, request, error, payload);
      this.#answered++;
      if (request === this.#taking) this.#taking = undefined;
      else this.#idle.push(request);
    };
    const nothing = (): void => {};
    const host = new LocalHost({ kinds: ['core', 'disk'], singleNode: false, devices });
    this.#daemon = new UserspaceDaemon({ host }, { reply, pause: nothing, proceed: nothing, tell: nothing });
  }

  ask(name: RequestName, n: number): void {
    const luidLow = n % luids;
    const payload = name === 'CTR' ? (texts[luidLow] as string) : (payloads[name] ?? plain);
    // Strangers have many names.
    const uuid = luidLow < 2 ? 'LVM-soak' : `LVM-${n % 1000}`;
    const fields = { name, seq: n & 0x7fff_ffff, luidLow, luidHigh: 0xff110000, uuid, version: 3 };
    const length = encodeRequest(this.#bytes, fields, payload);
    const request = this.#idle.pop() ?? new Message();
    assert(decode(request, this.#bytes, 0, length, 'request') === 'ok', 'the request is well formed');
    this.#taking = request;
    this.#daemon.received(request, 0);
    this.#taken(request);
  }

  #taken(request: Message): void {
    if (this.#taking === undefined) this.#idle.push(request);
    else request.hold();
    this.#taking = undefined;
  }

  /** Waits until so many requests are answered. */
  async settled(count: number): Promise<void> {
    while (this.#answered < count) await new Promise((resolve) => setImmediate(resolve));
  }
}
