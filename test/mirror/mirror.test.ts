/**
 * The mirror on devices: reads and writes of any length, failures of legs and log, suspend and another table, and what callers did wrong.
 */
import { describe, expect, test } from 'vitest';
import { done, fail } from '#base';
import type { Outcome } from '#base';
import { createMemoryDevice } from '#device';
import type { BlockDevice, MemoryDevice } from '#device';
import { createCore, createDisk } from '#log';
import type { DirtyLog } from '#log';
import { createMirror } from '#mirror';
import type { Mirror, MirrorClock, MirrorNotice, MirrorOptions, MirrorTable } from '#mirror';

const regionSize = 8;
const regionBytes = regionSize * 512;
const regions = 8;
const sizeBytes = regions * regionBytes;

/** A memory device that fails what it is told to fail, and may hold requests back. */
class Leg implements BlockDevice {
  readonly memory: MemoryDevice;
  readonly name: string;
  readonly sizeBytes = sizeBytes;
  readonly blockSizeBytes = 512;
  readonly requests: string[] = [];
  broken = new Set<'read' | 'write' | 'flush'>();
  gate: Promise<void> | undefined;

  constructor(name: string) {
    this.name = name;
    this.memory = createMemoryDevice({ name, sizeBytes });
  }

  read(offsetBytes: number, into: Uint8Array): Promise<Outcome> {
    return this.#perform('read', `r${offsetBytes / 512}+${into.length / 512}`, () => this.memory.read(offsetBytes, into));
  }

  write(offsetBytes: number, bytes: Uint8Array): Promise<Outcome> {
    return this.#perform('write', `w${offsetBytes / 512}+${bytes.length / 512}`, () => this.memory.write(offsetBytes, bytes));
  }

  flush(): Promise<Outcome> {
    return this.#perform('flush', 'f', () => this.memory.flush());
  }

  close(): Promise<void> {
    return this.memory.close();
  }

  async #perform(kind: 'read' | 'write' | 'flush', name: string, run: () => Promise<Outcome>): Promise<Outcome> {
    this.requests.push(name);
    if (this.gate !== undefined) await this.gate;
    return this.broken.has(kind) ? fail({ kind: 'device-error', message: 'broken', cause: 'EIO' }) : run();
  }
}

interface Rig {
  readonly mirror: Mirror;
  readonly legs: readonly Leg[];
  readonly log: MemoryDevice;
  readonly notices: MirrorNotice[];
  table(changes?: Partial<MirrorTable>): MirrorTable;
}

function rig(
  legCount = 2,
  options: MirrorOptions & {
    readonly mode?: MirrorTable['mode'];
    readonly word?: 'default' | 'nosync';
    readonly createLog?: MirrorTable['createLog'];
  } = {},
): Rig {
  const legs = Array.from({ length: legCount }, (_, leg) => new Leg(`253:${leg}`));
  const log = createMemoryDevice({ name: '253:9', sizeBytes: 8192 });
  const length = sizeBytes / 512;
  const notices: MirrorNotice[] = [];
  const { mode = 'handleErrors', word = 'nosync' } = options;
  const table = (changes: Partial<MirrorTable> = {}): MirrorTable => ({
    length,
    legs: legs.map((device) => ({ device, offset: 0 })),
    createLog: options.createLog ?? ((hooks) => createDisk({ device: log, length, regionSize, syncWord: word, ...hooks })),
    mode,
    ...changes,
  });
  const made = createMirror(table(), { ...options, onEvent: (notice) => notices.push(notice) });
  if (!made.ok) throw new Error(made.fault.message);
  return { mirror: made.value, legs, log, notices, table };
}

const filled = (bytes: number, value: number): Uint8Array => new Uint8Array(bytes).fill(value);
const turns = async (count = 20): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** Waits until the mirror is in sync. */
async function synced(mirror: Mirror): Promise<void> {
  for (let left = 1000; left > 0; left--) {
    const { inSync, regionCount } = await mirror.progress();
    if (inSync === regionCount) return turns();
    await turns(1);
  }
  throw new Error('never in sync');
}

const chain = (one: (() => void) | undefined, other: () => void) => (): void => {
  one?.();
  other();
};

describe('requests', () => {
  test('a write across regions is on every leg, cut at the borders, and is read back', async () => {
    const { mirror, legs } = rig();
    await mirror.resume();
    await turns();
    for (const leg of legs) leg.requests.length = 0;
    expect(await mirror.write(regionBytes - 512, filled(regionBytes + 1024, 7))).toEqual(done);
    for (const { requests, memory } of legs) {
      expect(requests.filter((each) => each.startsWith('w'))).toEqual(['w7+1', 'w8+8', 'w16+1']);
      expect(memory.bytes.subarray(regionBytes - 512, 2 * regionBytes + 512)).toEqual(filled(regionBytes + 1024, 7));
    }
    const back = new Uint8Array(regionBytes);
    expect(await mirror.read(regionBytes, back)).toEqual(done);
    expect(back).toEqual(filled(regionBytes, 7));
  });

  test('two writes to one place reach both legs in one order, and two to different places at once', async () => {
    const { mirror, legs } = rig();
    await mirror.resume();
    const writes = [1, 2, 3].map((value) => mirror.write(0, filled(512, value)));
    const other = mirror.write(512, filled(512, 9));
    expect(await Promise.all([...writes, other])).toEqual([done, done, done, done]);
    for (const { memory } of legs) expect([memory.bytes[0], memory.bytes[512]]).toEqual([3, 9]);
  });

  test('many writes share flushes of the log', async () => {
    const { mirror, log } = rig();
    await mirror.resume();
    let flushes = 0;
    const flush = log.flush.bind(log);
    log.flush = () => {
      flushes++;
      return flush();
    };
    await Promise.all(Array.from({ length: 64 }, (_, at) => mirror.write(at * 512, filled(512, at + 1))));
    expect(flushes).toBeLessThan(8);
  });

  test('no more bytes of writes are under way than allowed, and all get their turn', async () => {
    const { mirror, legs } = rig(2, { queueBytesMax: 2048 });
    await mirror.resume();
    let most = 0;
    const all = Array.from({ length: 40 }, (_, at) => mirror.write(at * 512, filled(512, at + 1)));
    const watch = async (): Promise<void> => {
      for (let turn = 0; turn < 50; turn++) {
        most = Math.max(most, mirror.load.bytes);
        await turns(1);
      }
    };
    await Promise.all([...all, watch()]);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(2048);
    expect(legs[1]?.memory.bytes[39 * 512]).toBe(40);
  });

  test('a mirror that rests keeps no entry', async () => {
    const { mirror } = rig();
    await mirror.resume();
    for (let at = 0; at < regions; at++) await mirror.write(at * regionBytes, filled(512, 1));
    await turns();
    expect(mirror.load).toEqual({ entries: 0, bytes: 0, held: 0 });
  });

  test.each([
    ['not-aligned', 100, 512],
    ['not-aligned', 0, 100],
    ['out-of-range', sizeBytes, 512],
    ['not-aligned', -512, 512],
  ])('%s: %i bytes from byte %i', async (kind, offset, length) => {
    const { mirror } = rig();
    await mirror.resume();
    expect(await mirror.write(offset, new Uint8Array(length))).toMatchObject({ ok: false, fault: { kind, operation: 'write' } });
    expect(await mirror.read(offset, new Uint8Array(length))).toMatchObject({ ok: false, fault: { kind, operation: 'read' } });
  });

  test('a write that waits behind another one goes once, after a suspend and a resume as well', async () => {
    const { mirror, legs } = rig();
    await mirror.resume();
    let open: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    for (const leg of legs) leg.gate = gate;
    const first = mirror.write(0, filled(512, 1));
    const second = mirror.write(0, filled(512, 2));
    const third = mirror.write(0, filled(512, 3));
    await turns();
    const suspended = mirror.suspend();
    open?.();
    await suspended;
    await first;
    await mirror.resume();
    expect([await second, await third]).toEqual([done, done]);
    for (const leg of legs) {
      expect(leg.requests.filter((request) => request.startsWith('w'))).toEqual(['w0+1', 'w0+1', 'w0+1']);
      expect(leg.memory.bytes[0]).toBe(3);
    }
    expect(mirror.load).toMatchObject({ bytes: 0, held: 0 });
  });

  test('a discard and a write of one place go one after the other', async () => {
    const { mirror, legs } = rig();
    for (const leg of legs)
      Object.assign(leg, { discard: (offset: number) => (leg.requests.push(`d${offset / 512}`), Promise.resolve(done)) });
    let open: (() => void) | undefined;
    await mirror.resume();
    for (const leg of legs) leg.gate = new Promise<void>((resolve) => (open = chain(open, resolve)));
    const written = mirror.write(0, filled(512, 1));
    const discarded = mirror.discard(0, 4096);
    await turns();
    expect(legs.map((leg) => leg.requests.some((request) => request.startsWith('d')))).toEqual([false, false]);
    open?.();
    expect([await written, await discarded]).toEqual([done, done]);
    expect(legs[0]?.requests).toContain('d0');
  });

  test('a discard that the legs cannot do is not supported, and nothing is out of sync for it', async () => {
    const { mirror } = rig();
    await mirror.resume();
    expect(await mirror.discard(0, 512)).toMatchObject({ ok: false, fault: { kind: 'not-supported' } });
    expect(await mirror.status('info')).toBe('2 253:0 253:1 8/8 1 AA 3 disk 253:9 A');
  });
});

test('a write to a region that another node recovers waits, is tried again, and goes (L8)', async () => {
  const waits: (() => void)[] = [];
  const clock: MirrorClock = { now: () => 0, after: (_, then) => waits.push(then) };
  const { table } = rig();
  let recovering = true;
  const createLog = (): DirtyLog => {
    const log = createCore({ length: sizeBytes / 512, regionSize, syncWord: 'nosync' });
    log.isRemoteRecovering = () => recovering;
    return log;
  };
  const made = createMirror(table({ createLog }), { clock });
  if (!made.ok) throw new Error(made.fault.message);
  await made.value.resume();
  let ended = false;
  const write = made.value.write(0, filled(512, 1)).finally(() => {
    ended = true;
  });
  for (let tries = 0; tries < 3; tries++) {
    await turns();
    expect([ended, waits.length]).toEqual([false, 1]);
    recovering = tries < 1;
    waits.pop()?.();
    if (!recovering) break;
  }
  await write;
  expect([ended, waits]).toEqual([true, []]);
});

describe('recovery', () => {
  test('copies what is dirty from the first leg to the others, and nothing else', async () => {
    const { mirror, legs, notices } = rig(3, { word: 'default' });
    legs[0]?.memory.bytes.fill(5);
    await mirror.resume();
    await synced(mirror);
    for (const { memory } of legs) expect(memory.bytes).toEqual(filled(sizeBytes, 5));
    expect((await mirror.progress()).copied).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(notices).toEqual([{ kind: 'inSync', letters: 'AAA' }]);
    expect(await mirror.picture()).toBe('........');
  });

  test('writes to the region that is being copied wait, and are on all legs afterwards', async () => {
    const { mirror, legs } = rig(2, { word: 'default' });
    legs[0]?.memory.bytes.fill(5);
    let open = (): void => {};
    (legs[1] as Leg).gate = new Promise((resolve) => {
      open = resolve;
    });
    await mirror.resume();
    await turns();
    expect(await mirror.picture()).toBe('rnnnnnnn');
    const write = mirror.write(0, filled(512, 6));
    await turns();
    expect(legs[0]?.requests).toEqual(['r0+8']);
    (legs[1] as Leg).gate = undefined;
    open();
    expect(await write).toEqual(done);
    await synced(mirror);
    for (const { memory } of legs) expect([memory.bytes[0], memory.bytes[512]]).toEqual([6, 5]);
  });

  test('goes no faster than allowed', async () => {
    let now = 0;
    const waits: number[] = [];
    const clock: MirrorClock = {
      now: () => now,
      after: (milliseconds, then) => {
        waits.push(milliseconds);
        now += milliseconds;
        setImmediate(then);
      },
    };
    const { mirror } = rig(2, { word: 'default', recoveryBytesPerSecond: regionBytes * 10, clock });
    await mirror.resume();
    await synced(mirror);
    expect(waits).toEqual([100, 100, 100, 100, 100, 100, 100]);
  });
});

describe('failures', () => {
  test('handle_errors: the write is held and the letter shows it; another table without the leg lets it go', async () => {
    const { mirror, legs, notices, table } = rig(3);
    await mirror.resume();
    await turns();
    notices.length = 0;
    legs[2]?.broken.add('write');
    let ended = false;
    const write = mirror.write(0, filled(512, 4)).then((outcome) => {
      ended = true;
      return outcome;
    });
    await turns();
    expect([ended, mirror.load.held]).toEqual([false, 1]);
    expect(await mirror.status('info')).toBe('3 253:0 253:1 253:2 7/8 1 AAD 3 disk 253:9 A');
    expect(notices).toEqual([{ kind: 'legFailed', letters: 'AAD' }]);
    await mirror.suspend({ noFlush: true });
    const good = table().legs.slice(0, 2);
    const length = sizeBytes / 512;
    const log = createMemoryDevice({ name: '253:8', sizeBytes: 8192 });
    const createLog: MirrorTable['createLog'] = (hooks) => createDisk({ device: log, length, regionSize, syncWord: 'nosync', ...hooks });
    expect(await mirror.reload(table({ legs: good, createLog }))).toEqual(done);
    await mirror.resume();
    expect(await write).toEqual(done);
    expect(legs.map(({ memory }) => memory.bytes[0])).toEqual([4, 4, 0]);
  });

  test('handle_errors: a suspend that must flush ends a held write with an error', async () => {
    const { mirror, legs } = rig();
    await mirror.resume();
    legs[1]?.broken.add('write');
    const write = mirror.write(0, filled(512, 4));
    await turns();
    await mirror.suspend();
    expect(await write).toMatchObject({ ok: false, fault: { kind: 'failed', operation: 'write' } });
  });

  test('without features the write succeeds on the first leg and its region is out of sync; what the first leg missed has failed', async () => {
    const { mirror, legs } = rig(2, { mode: 'none' });
    await mirror.resume();
    legs[1]?.broken.add('write');
    expect(await mirror.write(0, filled(512, 4))).toEqual(done);
    expect(await mirror.status('info')).toBe('2 253:0 253:1 7/8 1 AD 3 disk 253:9 A');
    const back = new Uint8Array(512);
    await mirror.read(0, back);
    expect(back[0]).toBe(4);
    legs[0]?.broken.add('write');
    legs[1]?.broken.clear();
    expect(await mirror.write(regionBytes, filled(512, 4))).toMatchObject({ ok: false });
  });

  test('a read that a leg fails is served by another, and told', async () => {
    const { mirror, legs, notices } = rig();
    await mirror.resume();
    await mirror.write(0, filled(512, 3));
    await turns();
    notices.length = 0;
    legs[0]?.broken.add('read');
    const back = new Uint8Array(512);
    expect(await mirror.read(0, back)).toEqual(done);
    expect([back[0], await mirror.status('info')]).toEqual([3, '2 253:0 253:1 8/8 1 RA 3 disk 253:9 A']);
    expect(notices).toEqual([{ kind: 'legFailed', letters: 'RA' }]);
    legs[1]?.broken.add('read');
    expect(await mirror.read(0, back)).toMatchObject({ ok: false, fault: { kind: 'failed', operation: 'read' } });
  });

  test('a log that fails: nothing is acknowledged, and nothing is sent', async () => {
    const { mirror, legs, log, notices } = rig();
    await mirror.resume();
    await turns();
    for (const leg of legs) leg.requests.length = 0;
    log.write = () => Promise.resolve(fail({ kind: 'device-error', message: 'gone', cause: 'EIO' }));
    const write = mirror.write(0, filled(512, 4));
    await turns();
    expect([mirror.load.held, legs.map(({ requests }) => requests)]).toEqual([1, [[], []]]);
    expect(await mirror.status('info')).toBe('2 253:0 253:1 7/8 1 AA 3 disk 253:9 D');
    expect(notices.map(({ kind }) => kind)).toContain('logFailed');
    await mirror.suspend();
    expect(await write).toMatchObject({ ok: false });
  });

  test('a log that throws is a log that doubts: the mirror goes on, out of sync', async () => {
    const { table } = rig();
    const made = createMirror(
      table({
        createLog: () => {
          const log = createCore({ length: sizeBytes / 512, regionSize, syncWord: 'nosync' });
          log.inSync = () => {
            throw new Error('broken log');
          };
          return log;
        },
      }),
    );
    if (!made.ok) throw new Error(made.fault.message);
    const mirror = made.value;
    await mirror.resume();
    expect(await mirror.write(0, filled(512, 1))).toEqual(done);
  });
});

describe('a log that could not tell', () => {
  /** Says once of a region that it is not in sync, as a log does whose daemon has not answered, and then what is so. */
  const doubting = (log: DirtyLog, region: number): DirtyLog => {
    let doubts = 1;
    return new Proxy(log, {
      get(target, name) {
        if (name === 'inSync')
          return (of: number, canBlock: boolean) =>
            of === region && canBlock && doubts-- > 0 ? 'not-in-sync' : target.inSync(of, canBlock);
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  };

  const afterOneWrite = async (profile: 'kernel' | 'strict') => {
    const device = createMemoryDevice({ name: '253:9', sizeBytes: 8192 });
    let log: DirtyLog | undefined;
    const { mirror, legs } = rig(2, {
      profile,
      createLog: (hooks) => {
        const made = createDisk({ device, length: sizeBytes / 512, regionSize, syncWord: 'nosync', ...hooks });
        log = made;
        return doubting(made, 3);
      },
    });
    await mirror.resume();
    await turns();
    expect(await mirror.write(3 * regionBytes, filled(512, 7))).toEqual(done);
    await turns();
    const durable = device.bytes[1024] as number;
    return { mirror, legs: legs.map(({ memory }) => memory.bytes[3 * regionBytes]), isClean: ((durable >> 3) & 1) === 1, log };
  };

  test('Linux writes to one leg of a region that is clean and in sync', async () => {
    const { legs, isClean, log } = await afterOneWrite('kernel');
    expect(legs).toEqual([7, 0]);
    expect(isClean).toBe(true);
    expect(await log?.inSync(3, true)).toBe('in-sync');
  });

  test('with every remedy the region is dirty on the device, and out of sync until it is copied', async () => {
    const { mirror, legs, isClean, log } = await afterOneWrite('strict');
    expect(legs).toEqual([7, 0]);
    expect(isClean).toBe(false);
    expect(await log?.inSync(3, true)).toBe('not-in-sync');
    await mirror.suspend();
    await mirror.resume();
    await synced(mirror);
    expect(await log?.inSync(3, true)).toBe('in-sync');
    const back = new Uint8Array(512);
    expect(await mirror.read(3 * regionBytes, back)).toEqual(done);
    expect(back).toEqual(filled(512, 7));
  });
});

describe('tables', () => {
  test('the lines are those of the kernel', async () => {
    const { mirror } = rig();
    expect(await mirror.status('table')).toBe('disk 3 253:9 8 nosync 2 253:0 0 253:1 0 1 handle_errors');
  });

  test('while it is suspended requests wait, and go on after it', async () => {
    const { mirror, legs } = rig();
    const write = mirror.write(0, filled(512, 4));
    await turns();
    expect(legs.map(({ requests }) => requests)).toEqual([[], []]);
    await mirror.resume();
    expect(await write).toEqual(done);
    await mirror.suspend();
    const read = mirror.read(0, new Uint8Array(512));
    await mirror.close();
    expect(await read).toMatchObject({ ok: false });
    expect(await mirror.flush()).toMatchObject({ ok: false, fault: { kind: 'closed' } });
  });

  test.each([
    ['leg-count', (t: MirrorTable) => ({ ...t, legs: t.legs.slice(0, 1) })],
    ['same-leg', (t: MirrorTable) => ({ ...t, legs: [t.legs[0], t.legs[0]] as MirrorTable['legs'] })],
    ['leg-too-small', (t: MirrorTable) => ({ ...t, legs: t.legs.map((leg) => ({ ...leg, offset: 8 })) })],
    ['length', (t: MirrorTable) => ({ ...t, length: 0 })],
  ])('%s is refused, and nothing is touched', (kind, change) => {
    const { table, legs } = rig();
    expect(createMirror(change(table()))).toMatchObject({ ok: false, fault: { kind, operation: 'ctr' } });
    expect(legs.map(({ requests }) => requests)).toEqual([[], []]);
  });
});
