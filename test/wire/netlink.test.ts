/**
 * The connector: why it cannot be opened, told by a pretended system; and, where this process may open it, over the real one.
 *
 * There another socket of this process plays the kernel: it multicasts to group 7 as the kernel does, from a port of its own. A real kernel is
 * served elsewhere, under QEMU.
 */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fault, Outcome } from '#base';
import { decode, encodeReply, Message, openNetlink } from '#wire';
import type { Calls, NetlinkConnection, System, TransportListener } from '#wire';
import { loadCalls } from '../../src/wire/netlink-calls.ts';
import { thisSystem } from '../../src/wire/netlink-fault.ts';
import { gate } from './gate.ts';
import { hexOf, recorded } from './recorded.ts';

/** Group 7 as a bit. */
const group = 1 << 6;

const root: Readonly<Record<string, string>> = {
  '/proc/self/status': 'Name:\tnode\nCapEff:\t000001ffffffffff\n',
  '/proc/self/uid_map': '         0          0 4294967295\n',
  '/proc/self/ns/net': 'net:[4026531840]',
  '/proc/1/ns/net': 'net:[4026531840]',
};

/** A Linux that is right in everything but this. */
function system(texts: Readonly<Record<string, string | undefined>> = {}, platform = 'linux', endianness = 'LE'): System {
  return { platform, endianness, textOf: (path) => (path in texts ? texts[path] : root[path]) };
}

/** Calls of which one fails. */
function calls(failing: string, errno: number): Calls & { readonly closed: number[] } {
  const closed: number[] = [];
  const result = (name: string): number => (name === failing ? -errno : 5);
  return {
    closed,
    socket: () => result('socket'),
    bind: () => result('bind'),
    join: () => result('join'),
    tune: () => result('tune'),
    receive: () => -11,
    sender: () => 0,
    send: () => 0,
    port: () => 1,
    close: (fd) => closed.push(fd),
  };
}

function faultOf(outcome: Outcome<unknown>): Fault {
  if (outcome.ok) throw new Error('it should have failed');
  return outcome.fault;
}

describe('what is missing is told before anything is opened', () => {
  test.each([
    ['another system', system({}, 'darwin'), 'not-linux', /darwin/],
    ['a big-endian host', system({}, 'linux', 'BE'), 'big-endian', /little-endian/],
    [
      'no privilege',
      system({ '/proc/self/status': 'CapEff:\t0000000000000000\n' }),
      'permission-denied',
      /lacks CAP_NET_ADMIN .* and CAP_SYS_ADMIN/,
    ],
    ['one of two privileges', system({ '/proc/self/status': 'CapEff:\t0000000000001000\n' }), 'permission-denied', /lacks CAP_SYS_ADMIN/],
    ['a container', system({ '/proc/self/uid_map': '0 100000 65536\n' }), 'wrong-namespace', /user namespace/],
    ['another network', system({ '/proc/self/ns/net': 'net:[1]' }), 'wrong-namespace', /network namespace/],
  ])('%s', async (_, pretended, kind, message) => {
    const fault = faultOf(await openNetlink({ system: pretended, load: () => Promise.reject(new Error('nothing may be loaded')) }));
    expect(fault).toMatchObject({ kind, message: expect.stringMatching(message), hint: expect.stringMatching(/\w/) });
  });

  test('koffi that is not installed', async () => {
    const absent = Object.assign(new Error("Cannot find package 'koffi'"), { code: 'ERR_MODULE_NOT_FOUND' });
    const fault = faultOf(await openNetlink({ system: system(), load: () => Promise.reject(absent) }));
    expect(fault).toMatchObject({ kind: 'koffi-missing', hint: 'npm install koffi' });
  });

  test('koffi that does not work here', async () => {
    const fault = faultOf(await openNetlink({ system: system(), load: () => Promise.reject(new Error('no binary for this platform')) }));
    expect(fault).toMatchObject({ kind: 'koffi-unusable', message: expect.stringContaining('no binary for this platform') });
  });
});

test.each([
  ['socket', 93, { cause: 'EPROTONOSUPPORT', hint: expect.stringContaining('modprobe cn') }, []],
  ['bind', 1, { kind: 'permission-denied', cause: 'EPERM' }, [5]],
  ['join', 1, { kind: 'permission-denied', message: 'join group 7 failed' }, [5]],
  ['tune', 22, { kind: 'system-error', cause: 'EINVAL' }, [5]],
])('%s that fails is told, and the socket closed', async (failing, errno, fault, closed) => {
  const pretended = calls(failing, errno);
  expect(faultOf(await openNetlink({ system: system(), load: () => Promise.resolve(pretended) }))).toMatchObject(fault);
  expect(pretended.closed).toEqual(closed);
});

test('sending never throws: what may pass is refused, what will not is told', async () => {
  const opened = async (errno: number): Promise<NetlinkConnection> => {
    const outcome = await openNetlink({ system: system(), load: () => Promise.resolve({ ...calls('', 0), send: () => -errno }) });
    if (!outcome.ok) throw new Error(outcome.fault.message);
    return outcome.value;
  };
  const busy = await opened(105);
  expect(busy.send(new Uint8Array(36))).toBe(false);
  busy.close();
  expect(busy.send(new Uint8Array(36))).toBe(false);
  const refused = await opened(111);
  expect(refused.send(new Uint8Array(36))).toBe(true);
  refused.close();
});

/** Whether somebody on this machine hears group 7: a daemon that serves real mirrors must not be spoken to. */
function isServed(): boolean {
  return readFileSync('/proc/net/netlink', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .some(([, protocol, , groups]) => protocol === '11' && (Number.parseInt(groups ?? '0', 16) & group) !== 0);
}

/** Why the real connector cannot be tried here; empty when it can. */
async function obstacle(): Promise<string> {
  if (process.platform === 'linux' && isServed()) return 'a daemon serves this machine';
  const outcome = await openNetlink();
  if (!outcome.ok) return outcome.fault.message;
  outcome.value.close();
  return '';
}
const why = await obstacle();

describe.skipIf(why !== '')(`over the real connector${why === '' ? '' : ` (left out: ${why})`}`, () => {
  const toClose: (() => void)[] = [];
  afterEach(() => {
    for (const close of toClose.splice(0)) close();
  });

  const requests = recorded.filter(({ direction }) => direction === 'request').slice(0, 1000);
  /**
   * A socket that multicasts to group 7 and hears what is sent to its port. A multicast has one receiver by port as well; it is a socket that
   * nobody reads, lest the real kernel takes it for an answer.
   */
  async function pretendedKernel(): Promise<{
    readonly port: number;
    readonly say: (bytes: Uint8Array) => void;
    readonly hear: () => Uint8Array;
  }> {
    const real = await loadCalls();
    const fd = real.socket();
    real.bind(fd);
    real.tune(fd, 2000, 1_048_576);
    const sink = real.socket();
    real.bind(sink);
    real.tune(sink, 1, 4_194_304);
    toClose.push(() => {
      real.close(fd);
      real.close(sink);
    });
    const buffer = new Uint8Array(20_000);
    return {
      port: real.port(fd),
      say: (bytes) => expect(real.send(fd, bytes, real.port(sink), group)).toBe(bytes.length),
      hear: () => buffer.slice(0, Math.max(0, real.receive(fd, buffer))),
    };
  }

  async function listen(kernelPort: number, listener: TransportListener): Promise<NetlinkConnection> {
    const outcome = await openNetlink({ kernelPort });
    if (!outcome.ok) throw new Error(outcome.fault.message);
    toClose.push(() => outcome.value.close());
    return outcome.value.listen(listener);
  }

  test('requests arrive in order and as they are, and answers go back on the same socket', async () => {
    const kernel = await pretendedKernel();
    const got: string[] = [];
    const message = new Message();
    const into = new Uint8Array(528);
    const all = gate();
    const connection = await listen(kernel.port, {
      datagram: (bytes, start, end) => {
        got.push(hexOf(bytes.subarray(start, end)));
        decode(message, bytes, start, end, 'request');
        expect(connection.send(into.subarray(0, encodeReply(into, message)))).toBe(true);
        if (got.length === 100) all.open();
      },
    });
    for (const { bytes } of requests.slice(0, 100)) kernel.say(bytes);
    await all.passed;
    expect(got).toEqual(requests.slice(0, 100).map(({ bytes }) => hexOf(bytes)));
    for (const { bytes } of requests.slice(0, 100)) {
      const answer = kernel.hear();
      expect(decode(message, answer, 0, answer.length, 'reply')).not.toMatchObject({ level: 'structure' });
      expect(message.seq).toBe(new DataView(bytes.buffer).getUint32(184, true));
    }
  });

  test('others than the kernel are not heard', async () => {
    const [kernel, stranger] = [await pretendedKernel(), await pretendedKernel()];
    const got: string[] = [];
    const heard = gate();
    const connection = await listen(kernel.port, {
      datagram: (bytes, start, end) => {
        got.push(hexOf(bytes.subarray(start, end)));
        heard.open();
      },
    });
    const bytes = requests[0]?.bytes ?? new Uint8Array(0);
    stranger.say(bytes);
    stranger.say(bytes);
    kernel.say(Uint8Array.from(bytes).fill(1, 16, 17));
    kernel.say(bytes.slice(0, 40));
    kernel.say(bytes);
    await heard.passed;
    expect(got).toEqual([hexOf(bytes)]);
    expect(connection.counts).toEqual({ foreign: 3, malformed: 1, overruns: 0 });
  });

  test('during a pause nothing is delivered, a window of it is held, and all of it comes afterwards', async () => {
    const kernel = await pretendedKernel();
    const got: string[] = [];
    const all = gate();
    const connection = await listen(kernel.port, {
      datagram: (bytes, start, end) => {
        got.push(hexOf(bytes.subarray(start, end)));
        // Once more in the midst of what was held.
        if (got.length === 100) connection.pause();
        if (got.length === 600) all.open();
      },
    });
    connection.pause();
    for (const { bytes } of requests.slice(0, 600)) kernel.say(bytes);
    const heldOf = async (count: number): Promise<void> => {
      while (connection.held < count) await new Promise(setImmediate);
      for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    };
    await heldOf(256);
    expect([got.length, connection.held]).toEqual([0, 256]);
    connection.resume();
    await heldOf(256);
    expect([got.length, connection.held]).toEqual([100, 256]);
    connection.resume();
    await all.passed;
    expect(got).toEqual(requests.slice(0, 600).map(({ bytes }) => hexOf(bytes)));
  });

  test('it closes, and the thread with it', async () => {
    const closed = gate<Fault | undefined>();
    const connection = await listen(1, { datagram: () => {}, close: closed.open });
    connection.close();
    expect(await closed.passed).toBeUndefined();
  });
});

test('this system is looked at as it is', () => {
  expect(thisSystem.platform).toBe(process.platform);
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : undefined;
  expect(thisSystem.textOf('/proc/self/status')?.slice(0, 5)).toBe(status?.slice(0, 5));
  expect(thisSystem.textOf('/no/such/file')).toBeUndefined();
});
