/**
 * What does a request cost through the daemon and its Unix socket, and what through a bare echo of the same bytes?
 *
 * Daemon and echo each are a process of their own behind the same transport; one client asks them in turns, round after round. The log is a
 * `disk` log of 2^20 regions whose device is in memory, so what remains is the way of the bytes and the daemon's own work. Each MARK_REGION
 * marks a region that was clean, so it is written before it is answered.
 *
 * One at a time is how a kernel asks for one log: a thread waits for its answer. Of the rounds the one with the median ratio speaks for all;
 * the latency is the median of its requests. Time is the clock's.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert } from '#base';
import type { RequestName } from '#spec/vocabulary';
import { connectUnix, datagramBytesMax, encodeRequest, Message, read } from '#wire';
import type { Connection, Payload } from '#wire';
import { scattered } from './numbers.ts';
import type { Row } from './row.ts';

const regionCount = 2 ** 20;
const requestsPerRound = 20_000;
const rounds = { warmUp: 2, counted: 5 };
const goal = 1.5;

/** The requests of a round, in order: name and payload of the nth. */
type Talk = (n: number) => readonly [name: RequestName, payload: Payload];

interface Timing {
  readonly perRequestNs: number;
  readonly medianNs: number;
}

/** Measures the daemon against the echo. */
export async function measureServe(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dirtylog-bench-'));
  const children: ChildProcess[] = [];
  try {
    const [daemon, echo] = await Promise.all(['daemon', 'echo'].map((what) => connect(what, join(folder, what), children)));
    assert(daemon !== undefined && echo !== undefined, 'both listen');
    assert((await daemon.ask('CTR', `${regionCount * 2} disk log 2 nosync`)) === 0, 'the log is made');
    assert((await daemon.ask('RESUME', [])) === 0, 'the log is resumed');
    const regions = scattered(regionCount, regionCount);
    let marked = 0;
    const nextRegion = (): number => regions[marked++ % regionCount] as number;
    const talks: readonly (readonly [string, Talk])[] = [
      ['IN_SYNC', (n) => ['IN_SYNC', [regions[n] as number]]],
      ['MARK_REGION and FLUSH in turn', (n) => (n % 2 === 0 ? ['MARK_REGION', [nextRegion()]] : ['FLUSH', []])],
    ];
    const rows: Row[] = [];
    for (const [name, talk] of talks) for (const depth of [1, 32]) rows.push(...(await compare(name, talk, depth, daemon, echo)));
    return rows;
  } finally {
    for (const child of children) child.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(name: string, talk: Talk, depth: number, daemon: Asker, echo: Asker): Promise<Row[]> {
  const timings: { readonly ours: Timing; readonly baseline: Timing }[] = [];
  for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
    const baseline = await echo.talk(talk, depth);
    const ours = await daemon.talk(talk, depth);
    if (round >= rounds.warmUp) timings.push({ ours, baseline });
  }
  const ratio = ({ ours, baseline }: (typeof timings)[number]): number => ours.perRequestNs / baseline.perRequestNs;
  const { ours, baseline } = timings.toSorted((a, b) => ratio(a) - ratio(b))[timings.length >>> 1] as (typeof timings)[number];
  const told = ({ perRequestNs, medianNs }: Timing): string =>
    `${Math.round(1e9 / perRequestNs).toLocaleString('en')} a second, median ${(medianNs / 1000).toFixed(1)} µs`;
  return [
    {
      measure: `${name}, ${depth === 1 ? 'one at a time' : `${depth} at a time`}`,
      ours: told(ours),
      baseline: told(baseline),
      ratio: ours.perRequestNs / baseline.perRequestNs,
      ...(depth === 1 ? { goal: { bound: 'at most', value: goal } as const } : {}),
    },
  ];
}

/** Asks over a connection and waits for answers, which come in order. */
class Asker {
  readonly #connection: Connection;
  readonly #bytes = new Uint8Array(datagramBytesMax.request);
  readonly #message = new Message();
  #seq = 0;
  #heard: (error: number) => void = () => {};

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.listen({
      datagram: (bytes, start, end) => {
        const reason = read(this.#message, bytes, start, end, 'reply');
        assert(reason === 'ok', 'an answer can be read');
        this.#heard(this.#message.error);
      },
    });
  }

  ask(name: RequestName, payload: Payload): Promise<number> {
    return new Promise((resolve) => {
      this.#heard = resolve;
      this.#send(name, payload);
    });
  }

  /** A round, with so many requests under way. */
  talk(talk: Talk, depth: number): Promise<Timing> {
    const begun = new Float64Array(requestsPerRound);
    const took = new Float64Array(requestsPerRound);
    let asked = 0;
    let answered = 0;
    const from = performance.now();
    const ask = (): void => {
      begun[asked] = performance.now();
      const [name, payload] = talk(asked++);
      this.#send(name, payload);
    };
    return new Promise((resolve) => {
      this.#heard = (error) => {
        assert(error === 0, 'a request succeeds');
        took[answered] = performance.now() - (begun[answered] as number);
        answered++;
        if (asked < requestsPerRound) ask();
        else if (answered === requestsPerRound) {
          const perRequestNs = ((performance.now() - from) * 1e6) / requestsPerRound;
          resolve({ perRequestNs, medianNs: (took.toSorted()[requestsPerRound >>> 1] as number) * 1e6 });
        }
      };
      for (let n = 0; n < depth; n++) ask();
    });
  }

  #send(name: RequestName, payload: Payload): void {
    this.#seq++;
    const fields = { name, seq: this.#seq, luidLow: 1, luidHigh: 0xff110000, uuid: 'LVM-bench', version: 3 };
    const length = encodeRequest(this.#bytes, fields, payload);
    assert(this.#connection.send(this.#bytes.subarray(0, length)), 'the connection takes the request');
  }
}

async function connect(what: string, path: string, children: ChildProcess[]): Promise<Asker> {
  const child = fork(fileURLToPath(new URL('./serve-child.ts', import.meta.url)), [what, path], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.push(child);
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the ${what} ended with ${String(code)}`)));
  });
  const connected = await connectUnix(path);
  assert(connected.ok, `the ${what} is connected`);
  return new Asker(connected.value);
}
