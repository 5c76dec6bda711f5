/**
 * What recorded kernels asked, asked of our daemon: a reload with two instances of one uuid, a resync, writes, groups of marks.
 *
 * The daemon of the recordings was an honest one for a log in memory, so ours must say the same to every request, but for the name of the
 * log's type. Recordings in which it was told to lie, to die or to be silent are not compared.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LocalHost, UserspaceDaemon } from '#log/daemon';
import type { LogHost } from '#log/daemon';
import { decode, Message } from '#wire';
import type { Payload } from '#wire';

interface Line {
  readonly dir: string;
  readonly hex?: string;
}

const absent = { ok: false, fault: { kind: 'none', message: 'none' } } as const;

/** Makes a log in memory of whatever is asked for. */
class InMemory implements LogHost {
  readonly #host = new LocalHost({
    kinds: ['core'],
    singleNode: false,
    devices: { identify: () => Promise.resolve(absent), open: () => Promise.resolve(absent) },
  });

  create(order: Parameters<LogHost['create']>[0], made: Parameters<LogHost['create']>[1]): void {
    this.#host.create({ ...order, text: order.text.replace(/lab-core|lab-disk \S+/, 'core') }, made);
  }
}

function linesOf(name: string): Line[] {
  const text = gunzipSync(readFileSync(new URL(`../../recordings/${name}/trace.jsonl.gz`, import.meta.url))).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

function answered(request: Message, error: number, payload: Payload): string {
  const said = typeof payload === 'string' ? 'text' : Array.from(payload).join(' ');
  return `${request.name ?? ''} ${request.seq}: error ${error}, ${said}`;
}

test.each(['ulog-reload', 'ulog-basic', 'ulog-many-marks', 'ulog-integrated-flush'])('%s', (name) => {
  const ours: string[] = [];
  const theirs: string[] = [];
  const daemon = new UserspaceDaemon<undefined>(
    { host: new InMemory() },
    {
      reply: (request, _from, error, payload) => ours.push(answered(request, error, payload)),
      pause: () => {},
      proceed: () => {},
      tell: () => {},
    },
  );
  for (const { dir, hex } of linesOf(name)) {
    if (hex === undefined) continue;
    const bytes = Uint8Array.from(Buffer.from(hex, 'hex'));
    const message = new Message();
    expect(decode(message, bytes, 0, bytes.length, dir === 'k2u' ? 'request' : 'reply')).toBe('ok');
    if (dir === 'k2u') daemon.received(message, undefined);
    else {
      const values = message.name === 'STATUS_INFO' ? '' : Array.from({ length: message.valueCount }, (_, at) => message.valueAt(at));
      theirs.push(answered(message, message.error, values));
    }
  }
  expect(ours.length).toBeGreaterThan(100);
  expect(ours).toEqual(theirs);
});
