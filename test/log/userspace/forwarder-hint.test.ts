/** What a forwarder knows without asking, what it says of regions, and its status lines. Facts: the reference of the userspace log. */
import { describe, expect, it } from 'vitest';
import type { RegionIndex } from '#spec/vocabulary';
import { parseUserspace } from '#log';
import { mild, Scripted } from './scripted.ts';

const both = ['kernel', 'strict'] as const;

const recovering = (log: Scripted, region: RegionIndex): boolean[] => {
  const said: boolean[] = [];
  log.engine.isRemoteRecovering(region, (answer) => said.push(answer));
  return said;
};

const work = (log: Scripted): (RegionIndex | undefined)[] => {
  const said: (RegionIndex | undefined)[] = [];
  log.engine.getResyncWork((region) => said.push(region));
  return said;
};

describe('remote recovery', () => {
  it('as recorded: told yes with hint 8, a write to region 2 is put back once', () => {
    const log = new Scripted({ profile: 'kernel' }).live();
    const said = recovering(log, 2);
    log.reply([1, 8]);
    said.push(...recovering(log, 2));
    expect(said).toEqual([true, false]);
    expect(log.names()).toEqual(['IS_REMOTE_RECOVERING']);
  });

  it.each(both)('%s: asks once in 250 ms', (profile) => {
    const log = new Scripted({ profile }).live();
    const other = new Scripted({ profile, shared: log.shared, luid: 9n }).live();
    const said = recovering(log, 9);
    log.reply([0, 0]);
    said.push(...recovering(log, 9));
    log.now += 249;
    said.push(...recovering(log, 9));
    expect(said).toEqual([false, true, true]);
    expect(log.names()).toEqual(['IS_REMOTE_RECOVERING']);
    recovering(log, 10);
    log.serve(mild);
    other.now = log.now;
    recovering(other, 9);
    // Linux counts for the whole machine.
    expect(log.names().length + other.names().length).toBe(profile === 'kernel' ? 0 : 2);
  });

  it.each(both)('%s: asks again after 250 ms, and is told on doubt', (profile) => {
    const log = new Scripted({ profile }).live();
    recovering(log, 9);
    log.reply([0, 0]);
    log.now += 250;
    const said = recovering(log, 9);
    log.reply([], -5);
    expect(said).toEqual([true]);
  });

  it('believes no hint from before a new daemon', () => {
    const log = new Scripted().live();
    const said = recovering(log, 9);
    log.result = 'nobody';
    log.engine.status('info', () => {});
    log.result = 'sent';
    const question = log.last;
    log.pass('pause');
    log.reply();
    log.reply();
    log.reply([0, 32], 0, question);
    expect(said).toEqual([true]);
    expect(log.engine.knowledge.hint).toBe(0);
  });
});

describe('work', () => {
  it.each(both)('%s: is not asked for when everything is in sync, until a resume', (profile) => {
    const log = new Scripted({ profile }).live();
    log.engine.getSyncCount(() => {});
    log.serve(mild);
    log.take();
    expect([work(log), log.names()]).toEqual([[undefined], []]);
    log.engine.presuspend(() => {});
    log.serve(mild);
    log.engine.postsuspend(() => {});
    log.serve(mild);
    log.engine.resume(() => {});
    log.serve(mild);
    log.take();
    work(log);
    expect(log.names()).toEqual(['GET_RESYNC_WORK']);
  });

  it.each(both)('%s: a count from before a resume', (profile) => {
    const log = new Scripted({ profile }).live();
    log.engine.presuspend(() => {});
    log.serve(mild);
    log.engine.postsuspend(() => {});
    log.serve(mild);
    log.engine.getSyncCount(() => {}, true);
    const count = log.last;
    log.engine.resume(() => {});
    log.serve(({ name }) => (name === 'RESUME' ? {} : undefined));
    log.reply([32], 0, count);
    expect(log.engine.knowledge.hint).toBe(profile === 'kernel' ? 32 : 0);
  });

  it.each([
    [[1, 32], undefined],
    [[1, 2 ** 53 - 1], undefined],
    [[1, -1], undefined],
    [[0, 3], undefined],
    [[-5, 3], undefined],
    [[1, 31], 31],
  ] as const)('is checked: %j', (payload, region) => {
    for (const profile of both) {
      const log = new Scripted({ profile }).live();
      const said = work(log);
      log.reply(payload);
      expect(said).toEqual([region]);
    }
  });

  it('is not handed out twice before it is reported', () => {
    const log = new Scripted().live();
    const said = work(log);
    log.reply([1, 4]);
    said.push(...work(log));
    log.reply([1, 4]);
    const later = work(log);
    log.reply([1, 4]);
    log.engine.setRegionSync(4, true);
    const reported = log.last;
    expect(reported.payload).toEqual([4, 1]);
    log.reply();
    later.push(...work(log));
    const again = work(log);
    log.reply([1, 4]);
    log.reply([1, 4]);
    expect([said, later, again]).toEqual([[4], [undefined], [undefined]]);
    expect(log.names()).toEqual([
      'GET_RESYNC_WORK',
      'GET_RESYNC_WORK',
      'GET_RESYNC_WORK',
      'SET_REGION_SYNC',
      'GET_RESYNC_WORK',
      'GET_RESYNC_WORK',
    ]);
  });

  it('is none, and nothing is counted, when the daemon cannot say', () => {
    const log = new Scripted().live();
    const said: unknown[] = work(log);
    log.reply([], -5);
    log.engine.getSyncCount((count) => said.push(count));
    log.reply([], -5);
    log.engine.getSyncCount((count) => said.push(count));
    log.reply([33]);
    log.engine.isClean(3, (is) => said.push(is));
    log.reply([], -5);
    log.engine.isClean(3, (is) => said.push(is));
    log.reply([1]);
    expect(said).toEqual([undefined, 0, 0, false, true]);
  });
});

describe('status', () => {
  it.each([
    [['LVM-u', 'clustered-disk', '253:2', '1024'], 'userspace 4 LVM-u clustered-disk 253:2 1024 '],
    [['LVM-u', 'integrated_flush', 'clustered-disk', '253:2', '1024'], 'userspace 5 LVM-u integrated_flush clustered-disk 253:2 1024 '],
  ] as const)('table of %j', (words, line) => {
    const said: string[] = [];
    const log = new Scripted({ words });
    log.engine.status('table', (text) => said.push(text));
    expect([said, log.names()]).toEqual([[line], []]);
  });

  it.each([
    ['1 lab-core\0', '1 lab-core'],
    ['3 clustered-disk 253:2 A', '3 clustered-disk 253:2 A'],
    ['1 lab-core\nx', 'userspace 1 COM_FAILURE'],
  ])('info %j', (payload, line) => {
    const log = new Scripted().live();
    const said: string[] = [];
    log.engine.status('info', (text) => said.push(text));
    log.reply(payload);
    expect(said).toEqual([line]);
  });

  it.each(['reply', 'ack'] as const)('info when the daemon fails with a %s', (how) => {
    const log = new Scripted().live();
    const said: string[] = [];
    log.engine.status('info', (text) => said.push(text));
    if (how === 'ack') log.ack(5);
    else log.reply([], -5);
    expect(said).toEqual(['userspace 1 COM_FAILURE']);
  });
});

describe('words', () => {
  it('are understood', () => {
    expect(parseUserspace(['u', 'INTEGRATED_flush', 'X'], 100, 'strict')).toMatchObject({
      ok: true,
      value: { uuid: 'u', isIntegrated: true, count: 3, daemonWords: 'X', text: '100 X' },
    });
    expect(parseUserspace(['u'.repeat(128), 'a', 'b'], 100, 'strict').ok).toBe(true);
  });

  it.each([
    [[], 100, 'argument-count'],
    [['u', 'a'], 100, 'argument-count'],
    [['u', 'integrated_flush'], 100, 'argument-count'],
    [['u'.repeat(129), 'a', 'b'], 100, 'uuid'],
    [['', 'a', 'b'], 100, 'word'],
    [['u', 'a b', 'c'], 100, 'word'],
    [['u', 'a', 'ä'], 100, 'word'],
    [['u', 'a', 'x'.repeat(400)], 100, 'text-length'],
    [['u', 'a', 'b'], 0, 'length'],
    [['u', 'a', 'b'], 1.5, 'length'],
  ] as const)('are refused: %j, %d sectors', (words, length, kind) => {
    const parsed = parseUserspace(words, length, 'strict');
    expect(parsed).toMatchObject({ ok: false, fault: { kind, operation: 'ctr', hint: expect.stringMatching(/\w/) as unknown } });
  });
});
