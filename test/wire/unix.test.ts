/**
 * Datagrams over real Unix sockets. Nothing here waits for a time: time comes through a port, and everything else for what it waits for.
 */
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault, Outcome } from '#base';
import { connectUnix, listenUnix } from '#wire';
import type { Connection, TransportListener, UnixServer, UnixServerOptions } from '#wire';
import { gate } from './gate.ts';
import { hexOf, recorded } from './recorded.ts';

let folder = '';
let path = '';
const toEnd: (() => Promise<void> | void)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dirtylog-wire-'));
  path = join(folder, 'log.sock');
});

afterEach(async () => {
  for (const end of toEnd.splice(0).toReversed()) await end();
  rmSync(folder, { recursive: true, force: true });
});

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.fault.kind}: ${outcome.fault.message}`);
  return outcome.value;
}

function faultOf(outcome: Outcome<unknown>): Fault {
  if (outcome.ok) throw new Error('it should have failed');
  return outcome.fault;
}

async function serve(welcome: (connection: Connection) => void, options?: UnixServerOptions): Promise<UnixServer> {
  const server = valueOf(await listenUnix(path, welcome, options));
  toEnd.push(() => server.close());
  return server;
}

async function dial(listener: TransportListener): Promise<Connection> {
  const connection = valueOf(await connectUnix(path)).listen(listener);
  toEnd.push(() => connection.close());
  return connection;
}

/** A client that sends bytes as they are. */
async function rawClient(): Promise<Socket> {
  const socket = connect({ path, allowHalfOpen: true });
  socket.on('error', () => {});
  await once(socket, 'connect');
  toEnd.push(() => void socket.destroy());
  return socket;
}

/** Datagrams without padding. */
const datagrams = recorded
  .slice(0, 400)
  .map(({ bytes }) => bytes.slice(0, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)));
const request = datagrams[0] ?? new Uint8Array(0);

describe('two who keep to the protocol', () => {
  test('exchange datagrams in order, as they are', async () => {
    await serve((connection) => {
      connection.listen({ datagram: (bytes, start, end) => void connection.send(bytes.subarray(start, end)) });
    });
    const back: string[] = [];
    const all = gate();
    const client = await dial({
      datagram: (bytes, start, end) => {
        back.push(hexOf(bytes.subarray(start, end)));
        if (back.length === datagrams.length) all.open();
      },
    });
    for (const each of datagrams) expect(client.send(each)).toBe(true);
    await all.passed;
    expect(back).toEqual(datagrams.map(hexOf));
  });

  test('part in order: both are told, without a fault, and what was sent before arrives', async () => {
    const [ends, got] = [gate<Fault | undefined>(), [] as string[]];
    await serve((connection) => {
      connection.listen({ datagram: (bytes, start, end) => got.push(hexOf(bytes.subarray(start, end))), close: ends.open });
    });
    const own = gate<Fault | undefined>();
    const client = await dial({ datagram: () => {}, close: own.open });
    client.send(request);
    client.close();
    expect(await ends.passed).toBeUndefined();
    expect(await own.passed).toBeUndefined();
    expect(got).toEqual([hexOf(request)]);
    expect(client.send(request)).toBe(false);
  });

  test('a peer that has said all may still hear the answers', async () => {
    await serve((connection) => {
      const kept: Uint8Array[] = [];
      connection.listen({
        datagram: (bytes, start, end) => kept.push(bytes.slice(start, end)),
        end: () => {
          for (const each of kept) connection.send(each);
          connection.close();
        },
      });
    });
    const client = await rawClient();
    const heard: Buffer[] = [];
    client.on('data', (chunk: Buffer) => heard.push(chunk));
    client.end(Buffer.concat([request, request]));
    await once(client, 'end');
    expect(hexOf(Buffer.concat(heard))).toBe(hexOf(Buffer.concat([request, request])));
  });
});

describe('a peer that does not', () => {
  /** What the server says at the end of a connection to which a client sent this and then left. */
  async function endOf(bytes: Uint8Array, leaves: boolean): Promise<{ readonly fault: Fault | undefined; readonly got: number }> {
    const ends = gate<Fault | undefined>();
    let got = 0;
    await serve((connection) => {
      connection.listen({ datagram: () => void (got += 1), close: ends.open });
    });
    const client = await rawClient();
    if (leaves) client.end(bytes);
    else client.write(bytes);
    return { fault: await ends.passed, got };
  }

  test('leaves in the middle of a datagram', async () => {
    const { fault, got } = await endOf(Buffer.concat([request, request.slice(0, 100)]), true);
    expect([fault?.kind, got]).toEqual(['cut-short', 1]);
    expect(fault?.message).toContain('after 100 bytes of a datagram');
  });

  test('sends a datagram that is too long', async () => {
    const long = new Uint8Array(64);
    new DataView(long.buffer).setUint32(0, 16_401, true);
    const { fault, got } = await endOf(Buffer.concat([request, long]), false);
    expect([fault?.kind, got]).toEqual(['bad-frame', 1]);
    expect(fault?.message).toContain('nl.len is 16401, expected 16 to 16400');
  });

  test('sends what is no protocol at all', async () => {
    const { fault } = await endOf(Buffer.from('GET / HTTP/1.1\r\n\r\n'), false);
    expect(fault?.kind).toBe('bad-frame');
  });
});

/** A connection to a peer that does not read. */
interface Stalled {
  readonly client: Socket;
  readonly connection: Connection;
  readonly ended: Promise<Fault | undefined>;
  readonly drained: Promise<void>;
  /** Is fulfilled when the connection begins to watch the time. */
  readonly armed: Promise<void>;
  /** What strikes when the time is up. */
  readonly strikes: (() => void)[];
  readonly answer: Uint8Array;
  /** How many requests were delivered. */
  readonly asked: () => number;
}

describe('a peer that stops reading', () => {
  /** A clock that strikes when told, and a server that answers each request with 16 KiB. */
  async function stalled(outputBytesMax: number): Promise<Stalled> {
    const ends = gate<Fault | undefined>();
    const drained = gate();
    const strikes: (() => void)[] = [];
    const armed = gate();
    const made = gate<Connection>();
    let asked = 0;
    const answer = new Uint8Array(16_384);
    new DataView(answer.buffer).setUint32(0, answer.length, true);
    const after = (_: number, then: () => void): (() => void) => {
      strikes.push(then);
      armed.open();
      return () => {};
    };
    await serve(
      (connection) => {
        connection.listen({
          datagram: () => {
            asked += 1;
            connection.send(answer);
          },
          drain: drained.open,
          close: ends.open,
        });
        made.open(connection);
      },
      { outputBytesMax, stallMsMax: 5000, after },
    );
    const client = await rawClient();
    client.pause();
    const connection = await made.passed;
    return { client, connection, ended: ends.passed, drained: drained.passed, armed: armed.passed, strikes, answer, asked: () => asked };
  }

  test('is not listened to, so that what waits for it is bounded', async () => {
    const { client, armed, asked } = await stalled(1_048_576);
    client.write(Buffer.concat(Array.from({ length: 20_000 }, () => request)));
    await armed;
    const then = asked();
    // Whatever else the loop has to do comes before this.
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    expect(asked()).toBe(then);
    expect(then * 16_384).toBeLessThan(1_048_576 + 8 * 65_536);
    let read = 0;
    client.on('data', (chunk: Buffer) => void (read += chunk.length));
    client.resume();
    while (asked() < 20_000) await new Promise(setImmediate);
    expect(read).toBeGreaterThan(0);
  }, 60_000);

  test('is disconnected after the stated time, with a fault that says so', async () => {
    const { client, ended, armed, strikes } = await stalled(1_048_576);
    client.write(Buffer.concat(Array.from({ length: 2000 }, () => request)));
    await armed;
    // Strikes as long as something still moves into the system's own buffers.
    const fault = await Promise.race([
      ended,
      (async () => {
        for (;;) {
          await new Promise(setImmediate);
          for (const strike of strikes.splice(0)) strike();
        }
      })(),
    ]);
    expect(fault).toMatchObject({ kind: 'peer-stalled', place: path, operation: 'send' });
    expect(fault?.message).toMatch(/has not read what waits for it, \d+ bytes, for 5000 ms/);
  });

  test('has what exceeds the bound refused, and the owner is told when to try again', async () => {
    const { client, connection, drained, answer } = await stalled(100_000);
    let taken = 0;
    while (connection.send(answer)) taken += 1;
    // What the system itself takes (some hundred KiB) comes on top of what waits here.
    expect(taken).toBeGreaterThanOrEqual(Math.floor(100_000 / answer.length));
    expect(taken * answer.length).toBeLessThan(4_000_000);
    client.resume();
    await drained;
    expect(connection.send(answer)).toBe(true);
  });
});

test('an owner that was refused is given nothing until it was told to try again, so it need keep one answer only', async () => {
  const answer = new Uint8Array(16_384);
  new DataView(answer.buffer).setUint32(0, answer.length, true);
  let kept = 0;
  let keptMost = 0;
  let answered = 0;
  const all = gate();
  await serve(
    (connection) => {
      const send = (): void => {
        if (!connection.send(answer)) kept += 1;
        else if (++answered === datagrams.length) connection.close();
        keptMost = Math.max(keptMost, kept);
      };
      connection.listen({
        datagram: send,
        drain: () => {
          for (let left = kept; left > 0; left--) {
            kept -= 1;
            send();
          }
        },
        end: () => {},
        close: () => all.open(),
      });
    },
    { outputBytesMax: 40_000 },
  );
  const client = await rawClient();
  let read = 0;
  client.on('data', (chunk: Buffer) => void (read += chunk.length));
  client.end(Buffer.concat(datagrams));
  await Promise.all([all.passed, once(client, 'end')]);
  expect(read).toBe(datagrams.length * answer.length);
  expect(keptMost).toBe(1);
});

test('an owner that pauses is given nothing, and then everything', async () => {
  const got: number[] = [];
  const first = gate();
  const all = gate();
  const made = gate<Connection>();
  await serve((connection) => {
    connection.listen({
      datagram: (_, start, end) => {
        got.push(end - start);
        if (got.length === 3) {
          connection.pause();
          first.open();
        }
        if (got.length === datagrams.length) all.open();
      },
    });
    made.open(connection);
  });
  const client = await rawClient();
  client.end(Buffer.concat(datagrams));
  await first.passed;
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  expect(got).toHaveLength(3);
  (await made.passed).resume();
  await all.passed;
  expect(got).toEqual(datagrams.map(({ length }) => length));
});

test('an owner that closes is given nothing any more, however much the peer still says, and what was sent before arrives', async () => {
  let got = 0;
  const ends = gate<Fault | undefined>();
  await serve((connection) => {
    connection.listen({
      datagram: (bytes, start, end) => {
        got += 1;
        connection.send(bytes.subarray(start, end));
        if (got === 2) connection.close();
      },
      close: ends.open,
    });
  });
  const client = await rawClient();
  const heard: Buffer[] = [];
  client.on('data', (chunk: Buffer) => heard.push(chunk));
  // More than is read at a time, and less than the system takes.
  client.write(Buffer.concat(datagrams));
  const gone = once(client, 'end');
  expect(await ends.passed).toBeUndefined();
  await gone;
  expect(got).toBe(2);
  expect(hexOf(Buffer.concat(heard))).toBe(hexOf(Buffer.concat(datagrams.slice(0, 2))));
});

test('more connections than are allowed are refused', async () => {
  let welcomed = 0;
  const first = gate();
  await serve(
    (connection) => {
      welcomed += 1;
      connection.listen({ datagram: () => first.open() });
    },
    { connectionsMax: 1 },
  );
  const client = await dial({ datagram: () => {} });
  client.send(request);
  await first.passed;
  const second = await rawClient();
  second.resume();
  await once(second, 'end');
  expect(welcomed).toBe(1);
});

test('a peer that leaves during a pause is heard to the end', async () => {
  const got: string[] = [];
  const [first, ends, made] = [gate(), gate<Fault | undefined>(), gate<Connection>()];
  await serve((connection) => {
    connection.listen({
      datagram: (bytes, start, end) => {
        got.push(hexOf(bytes.subarray(start, end)));
        connection.pause();
        first.open();
      },
      close: ends.open,
    });
    made.open(connection);
  });
  const client = await rawClient();
  client.end(Buffer.concat(datagrams.slice(0, 4)));
  const connection = await made.passed;
  await first.passed;
  for (const count of [1, 2, 3, 4]) {
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    expect(got).toHaveLength(count);
    connection.resume();
  }
  expect(await ends.passed).toBeUndefined();
  expect(got).toEqual(datagrams.slice(0, 4).map(hexOf));
});

describe('a path', () => {
  test('has mode 0600 while it is served and is removed afterwards', async () => {
    const server = await serve(() => {});
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
    await server.close();
    expect(existsSync(path)).toBe(false);
  });

  test('that a live server has is refused and left alone', async () => {
    await serve((connection) => {
      connection.listen({ datagram: () => {} });
    });
    expect(faultOf(await listenUnix(path, () => {}))).toMatchObject({
      kind: 'in-use',
      place: path,
      message: 'a server listens there already',
    });
    await dial({ datagram: () => {} });
  });

  test('whose server died is taken over', async () => {
    const script = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    spawnSync(process.execPath, ['-e', script]);
    expect(existsSync(path)).toBe(true);
    await serve((connection) => {
      connection.listen({ datagram: () => {} });
    });
    await dial({ datagram: () => {} });
  });

  test('with a file of another kind is refused, and the file stays', async () => {
    writeFileSync(path, 'mine');
    expect(faultOf(await listenUnix(path, () => {}))).toMatchObject({ kind: 'not-a-socket', place: path });
    expect(statSync(path).size).toBe(4);
  });

  test.each([
    ['that is too long', () => join(folder, 'x'.repeat(108)), 'bad-path'],
    ['that is empty', () => '', 'bad-path'],
    ['in a folder that does not exist', () => join(folder, 'none/log.sock'), 'not-found'],
  ])('%s is refused', async (_, make, kind) => {
    const fault = faultOf(await listenUnix(make(), () => {}));
    expect(fault).toMatchObject({ kind, place: make() });
    expect(fault.hint).toBeTruthy();
  });

  test.each([
    ['that nobody serves', 'not-found', () => {}],
    ['of a file', 'not-served', () => writeFileSync(path, '')],
  ])('%s cannot be connected to', async (_, kind, prepare) => {
    prepare();
    expect(faultOf(await connectUnix(path))).toMatchObject({ kind, place: path, operation: 'connect' });
  });

  test('is not removed when another kind of server has it', async () => {
    const other = createServer().listen(path);
    await once(other, 'listening');
    expect(faultOf(await listenUnix(path, () => {})).kind).toBe('in-use');
    expect(existsSync(path)).toBe(true);
    other.close();
  });
});
