/** Requests of a forwarder that go wrong: late, refused, odd, or with nobody to answer. Facts: the reference of the userspace log. */
import { describe, expect, it } from 'vitest';
import type { SyncAnswer } from '#spec/vocabulary';
import { encodeReply } from '#wire';
import { mild, Scripted } from './scripted.ts';
import type { Got } from './scripted.ts';

const both = ['kernel', 'strict'] as const;

const askInSync = (log: Scripted): SyncAnswer[] => {
  const said: SyncAnswer[] = [];
  log.engine.inSync(2, true, (answer) => said.push(answer));
  return said;
};

const seqs = (all: readonly Got[]): [string, number][] => all.map(({ name, seq }) => [name, seq]);

/** Kills the daemon under a request, and brings back an empty one after two pauses. */
const findAnew = (log: Scripted): void => {
  log.result = 'nobody';
  log.pass('reply');
  log.pass('pause');
  log.result = 'sent';
  log.take();
  log.pass('pause');
};

describe.each(both)('%s: a request', (profile) => {
  it('is sent again after 15 seconds under a new number, for ever, and late replies are ignored', () => {
    const log = new Scripted({ profile }).live();
    const said = askInSync(log);
    const first = log.last;
    for (let time = 0; time < 5; time++) log.pass('reply');
    const got = log.take();
    expect(new Set(got.map(({ seq }) => seq)).size).toBe(6);
    expect(got.every(({ name, payload }) => name === 'IN_SYNC' && payload[0] === 2)).toBe(true);
    expect(log.reply([1], 0, first)).toBe(false);
    expect(said).toEqual([]);
    expect(log.reply([1])).toBe(true);
    expect(said).toEqual(['in-sync']);
    expect(log.reply([0])).toBe(false);
    expect(log.engine.counts).toMatchObject({ timedOut: 5, late: 2 });
    expect(log.timers.size).toBe(0);
  });

  it('takes the next number after 2^32-1', () => {
    const log = new Scripted({ profile }).live();
    log.shared.sequence = 2 ** 32 - 1;
    const said = askInSync(log);
    log.pass('reply');
    expect(seqs(log.take())).toEqual([
      ['IN_SYNC', 2 ** 32 - 1],
      ['IN_SYNC', 0],
    ]);
    log.reply([1]);
    expect(said).toEqual(['in-sync']);
  });

  it('is sent again at once on a bare EAGAIN', () => {
    const log = new Scripted({ profile }).live();
    const said = askInSync(log);
    for (let time = 0; time < 3; time++) log.ack(11);
    expect(log.names()).toEqual(['IN_SYNC', 'IN_SYNC', 'IN_SYNC', 'IN_SYNC']);
    log.reply([1]);
    expect(said).toEqual(['in-sync']);
  });

  it('after EAGAIN as a whole reply has room only in strict', () => {
    const log = new Scripted({ profile }).live();
    const said = askInSync(log);
    log.reply([], -11);
    log.reply([1]);
    expect(said).toEqual([profile === 'strict' ? 'in-sync' : 'not-in-sync']);
  });

  it('fails with a bare error, and with a reply that is too large', () => {
    const log = new Scripted({ profile }).live();
    const said = askInSync(log);
    log.ack(5);
    askInSync(log);
    said.push(...askInSync(log));
    log.reply([1, 1]);
    expect(log.engine.cause).toBe('ENOSPC');
    expect(said).toEqual(['not-in-sync']);
  });

  it.each([2, -1])('is in sync only if the value is 1, not %d', (value) => {
    const log = new Scripted({ profile }).live();
    const said = askInSync(log);
    log.reply([value]);
    expect(said).toEqual(['not-in-sync']);
  });

  it('cannot be in sync without waiting', () => {
    const log = new Scripted({ profile }).live();
    const said: SyncAnswer[] = [];
    log.engine.inSync(1, false, (answer) => said.push(answer));
    expect([said, log.names()]).toEqual([['would-block'], []]);
  });

  it.each([
    ['a bare acknowledgement', 'ack'],
    ['an empty reply', 'reply'],
  ] as const)('with %s has a value only in kernel, and that is what was on the stack', (_, how) => {
    const log = new Scripted({ profile, unsetValue: 1 }).live();
    const said = askInSync(log);
    log[how]();
    expect(said).toEqual([profile === 'kernel' ? 'in-sync' : 'not-in-sync']);
  });

  it('that returns nothing succeeds with a bare acknowledgement', () => {
    const log = new Scripted({ profile }).live();
    const ends: boolean[] = [];
    log.engine.markRegion(1);
    log.engine.flush((ok) => ends.push(ok));
    log.ack();
    log.ack();
    expect([ends, log.names()]).toEqual([[true], ['MARK_REGION', 'FLUSH']]);
  });

  it('ignores datagrams that are too short', () => {
    const log = new Scripted({ profile }).live();
    const said = askInSync(log);
    const bytes = new Uint8Array(300);
    encodeReply(bytes, log.last.message, 0, [1]);
    bytes[32] = 80;
    bytes[33] = 0;
    expect(log.datagram(bytes, 204)).toBe(false);
    expect(said).toEqual([]);
    expect(log.engine.counts.incomplete).toBe(1);
    expect([...log.timers.values()]).toEqual(['reply']);
  });

  it.each([
    ['another instance', 36, 1],
    ['another log', 44, 0x42],
    ['another request', 188, 7],
  ] as const)('with a reply of %s is done only in kernel', (_, at, byte) => {
    const log = new Scripted({ profile }).live();
    const said = askInSync(log);
    const bytes = new Uint8Array(300);
    const length = encodeReply(bytes, log.last.message, 0, [1]);
    bytes[at] = byte;
    expect(log.datagram(bytes, length)).toBe(true);
    expect(log.engine.counts.foreign).toBe(1);
    expect(said).toEqual(profile === 'kernel' ? ['in-sync'] : []);
    expect([...log.timers.values()]).toEqual(profile === 'kernel' ? [] : ['reply']);
    log.reply([1]);
    expect(said).toEqual(['in-sync']);
  });

  it('of an unprivileged sender is ignored in both', () => {
    const log = new Scripted({ profile }).live();
    const said = askInSync(log);
    expect(log.reply([0], 0, log.last, false)).toBe(true);
    expect(said).toEqual([]);
    log.reply([1]);
    expect(said).toEqual(['in-sync']);
  });

  it('finds a daemon anew: the constructor with its NUL, RESUME, and the request, as recorded', () => {
    const log = new Scripted({ profile }).live();
    log.result = 'nobody';
    const said = askInSync(log);
    log.pass('pause');
    log.pass('pause');
    log.result = 'sent';
    log.pass('pause');
    log.serve(mild);
    const got = log.take();
    expect(got.map(({ name, dataSize }) => [name, dataSize])).toEqual([
      ['CTR', 20],
      ['RESUME', 0],
      ['IN_SYNC', 8],
    ]);
    expect(got[0]?.text).toBe('32768 lab-core 1024\0');
    expect(got[2]?.payload).toEqual([2]);
    expect(said).toEqual(['in-sync']);
    // Attempts that nobody heard took numbers too.
    expect((got[0] as Got).seq).toBe(6);
  });

  it('gives up where RESUME fails, and tries the constructor again where that fails', () => {
    const log = new Scripted({ profile }).live();
    const said = askInSync(log);
    findAnew(log);
    log.reply([], -17);
    expect([...log.timers.values()]).toEqual(['pause']);
    log.pass('pause');
    log.reply();
    log.reply([], -5);
    expect(said).toEqual(['not-in-sync']);
    expect(log.names()).toEqual(['CTR', 'CTR', 'RESUME']);
    expect(log.timers.size).toBe(0);
  });

  it('that is plain returns instead', () => {
    const log = new Scripted({ profile }).live();
    log.result = 'nobody';
    const ends: boolean[] = [];
    log.engine.presuspend((ok) => ends.push(ok));
    log.engine.postsuspend((ok) => ends.push(ok));
    log.engine.dtr((ok) => ends.push(ok));
    expect(ends).toEqual([false, false, true]);
    expect(log.timers.size).toBe(0);
  });
});

describe('defects of the reference', () => {
  it.each(both)('R1, %s: a daemon that names its device again', (profile) => {
    const log = new Scripted({ profile }).live();
    const said = askInSync(log);
    findAnew(log);
    log.reply('254:3\0');
    expect([...log.timers.values()]).toEqual([profile === 'kernel' ? 'pause' : 'reply']);
    if (profile === 'strict') log.serve(mild);
    expect(said).toEqual(profile === 'kernel' ? [] : ['in-sync']);
  });

  it.each([
    ['kernel', ['MARK_REGION', 'FLUSH', 'CTR', 'RESUME', 'FLUSH']],
    ['strict', ['MARK_REGION', 'FLUSH', 'CTR', 'RESUME', 'MARK_REGION', 'FLUSH']],
  ] as const)('R2, %s: a daemon that dies between MARK and FLUSH', (profile, names) => {
    const log = new Scripted({ profile }).live();
    const ends: boolean[] = [];
    log.engine.markRegion(7);
    log.engine.flush((ok) => ends.push(ok));
    log.reply();
    log.result = 'nobody';
    log.pass('reply');
    log.result = 'sent';
    log.pass('pause');
    log.serve(({ seq }) => (seq < log.last.seq ? undefined : {}));
    expect(log.names()).toEqual(names);
    expect(ends).toEqual([true]);
  });

  it.each(both)('R2, %s: the same, when a status found the new daemon', (profile) => {
    const log = new Scripted({ profile }).live();
    const ends: boolean[] = [];
    log.engine.markRegion(7);
    log.engine.flush((ok) => ends.push(ok));
    log.reply();
    // The daemon dies with FLUSH unread; a status looks for another, and finds it before FLUSH is sent again.
    log.result = 'nobody';
    log.engine.status('info', () => {});
    log.result = 'sent';
    log.take();
    log.pass('pause');
    log.reply();
    log.reply();
    log.reply('1 core');
    log.pass('reply');
    log.reply();
    if (profile === 'strict') {
      log.reply();
      log.reply();
    }
    expect(log.names().slice(3)).toEqual(profile === 'kernel' ? ['FLUSH'] : ['FLUSH', 'MARK_REGION', 'FLUSH']);
    expect(ends).toEqual([true]);
  });

  it('R2: a flush is not over while somebody else makes the log anew', () => {
    const log = new Scripted().live();
    const ends: boolean[] = [];
    log.result = 'nobody';
    log.engine.status('info', () => {});
    log.result = 'sent';
    log.pass('pause');
    log.reply();
    const resume = log.last;
    log.engine.markRegion(7);
    log.engine.flush((ok) => ends.push(ok));
    log.take();
    log.reply();
    expect(log.names()).toEqual([]);
    log.reply([], 0, resume);
    expect(log.names()).toEqual(['STATUS_INFO', 'MARK_REGION']);
    log.reply();
    log.reply();
    expect(ends).toEqual([true]);
  });

  it.each([2, 22])('R3: a daemon that knows no such log (error %d) has been started anew', (errno) => {
    for (const profile of both) {
      const log = new Scripted({ profile }).live();
      const said = askInSync(log);
      log.reply([], -errno);
      expect(said).toEqual(profile === 'kernel' ? ['not-in-sync'] : []);
      if (profile === 'kernel') continue;
      log.pass('pause');
      log.reply();
      log.reply();
      log.reply([1]);
      expect(log.names()).toEqual(['IN_SYNC', 'CTR', 'RESUME', 'IN_SYNC']);
      expect(said).toEqual(['in-sync']);
    }
  });

  it.each(both)('R5, %s: a new daemon may know less to be in sync', (profile) => {
    const log = new Scripted({ profile }).live();
    log.engine.getSyncCount(() => {});
    log.serve(mild);
    expect(log.engine.knowledge.hint).toBe(32);
    askInSync(log);
    findAnew(log);
    log.serve(mild);
    log.take();
    log.engine.getResyncWork(() => {});
    log.engine.isRemoteRecovering(3, () => {});
    log.serve(mild);
    expect(log.names()).toEqual(profile === 'kernel' ? [] : ['GET_RESYNC_WORK', 'IS_REMOTE_RECOVERING']);
  });

  it('R6: a text of 332 bytes works once in kernel and is refused in strict', () => {
    const words = ['u', 'lab-core', 'x'.repeat(332 - '32768 lab-core '.length)];
    expect(() => new Scripted({ words })).toThrow('331 fit');
    expect(() => new Scripted({ words: ['u', 'lab-core', 'x'.repeat(333)], profile: 'kernel' })).toThrow('332 fit');
    const log = new Scripted({ words, profile: 'kernel' }).live();
    const said = askInSync(log);
    log.result = 'nobody';
    log.pass('reply');
    log.result = 'sent';
    log.take();
    for (let time = 0; time < 3; time++) log.pass('pause');
    expect(log.names()).toEqual([]);
    expect(said).toEqual([]);
    expect([...log.timers.values()]).toEqual(['pause']);
    expect(() => new Scripted({ words: ['u', 'lab-core', 'x'.repeat(331 - '32768 lab-core '.length)] }).live()).not.toThrow();
  });

  it.each(both)('R7, %s: a daemon that itself says ESRCH', (profile) => {
    const log = new Scripted({ profile }).live();
    const said = askInSync(log);
    log.reply([], -3);
    log.pass('pause');
    log.reply();
    log.reply();
    log.ack(3);
    expect([...log.timers.values()]).toEqual(['pause']);
    expect(said).toEqual([]);
    expect(log.names()).toEqual(['IN_SYNC', 'CTR', 'RESUME', 'IN_SYNC']);
  });
});

describe('several at once', () => {
  it('asks a status beside what the worker waits for', () => {
    const log = new Scripted().live();
    const said: unknown[] = [];
    log.engine.inSync(1, true, (answer) => said.push(answer));
    log.engine.inSync(2, true, (answer) => said.push(answer));
    log.engine.getSyncCount((count) => said.push(count), true);
    log.engine.status('info', (text) => said.push(text));
    const [inSync, count, info] = log.take() as [Got, Got, Got];
    expect([inSync.name, count.name, info.name]).toEqual(['IN_SYNC', 'GET_SYNC_COUNT', 'STATUS_INFO']);
    log.reply('1 lab-core', 0, info);
    log.reply([31], 0, count);
    log.reply([1], 0, inSync);
    log.reply([0]);
    expect(said).toEqual(['1 lab-core', 31, 'in-sync', 'not-in-sync']);
  });

  it('shares numbers among the logs of a host', () => {
    const first = new Scripted().live();
    const second = new Scripted({ shared: first.shared, luid: 2n }).live();
    askInSync(first);
    askInSync(second);
    expect([first.last.seq, second.last.seq]).toEqual([6, 7]);
    expect(first.engine.receive(second.last.message)).toBe(false);
  });

  it('answers everything on doubt once it is given up', () => {
    const log = new Scripted().live();
    const said: unknown[] = [];
    const push = (value: unknown): number => said.push(value);
    log.engine.inSync(1, true, push);
    log.engine.flush(push);
    log.engine.getSyncCount(push, true);
    log.engine.giveUp();
    expect(said).toEqual(['not-in-sync', false, 0]);
    expect(log.timers.size).toBe(0);
    log.engine.getResyncWork(push);
    log.engine.isRemoteRecovering(1, push);
    log.engine.status('info', push);
    log.engine.isClean(1, push);
    log.engine.dtr(push);
    expect(said.slice(3)).toEqual([undefined, true, 'userspace 1 COM_FAILURE', false, false]);
    expect(log.engine.receive(log.last.message)).toBe(false);
  });

  it('goes on from where it was saved', () => {
    const log = new Scripted().live();
    const ends: unknown[] = [];
    log.engine.markRegion(1);
    log.engine.markRegion(2);
    log.engine.flush((ok) => ends.push(ok));
    log.engine.inSync(4, true, (answer) => ends.push(answer));
    const saved = log.engine.save();
    const sequence = log.shared.sequence;
    const mark = log.last;
    const timers = new Map(log.timers);
    for (let time = 0; time < 2; time++) {
      log.reply([], 0, mark);
      log.reply();
      log.reply([1]);
      expect(ends.splice(0)).toEqual([true, 'in-sync']);
      log.engine.restore(saved);
      expect(log.engine.save()).toEqual(saved);
      log.shared.sequence = sequence;
      log.timers.clear();
      for (const [timer, kind] of timers) log.timers.set(timer, kind);
    }
  });
});
