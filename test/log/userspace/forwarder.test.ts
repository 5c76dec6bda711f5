/** What a forwarder sends, and in which order: the log's life, and flushes. Expected messages are those of the reference and of recordings. */
import { describe, expect, it } from 'vitest';
import { LogError } from '#log';
import { mild, Scripted } from './scripted.ts';
import type { Got, Script } from './scripted.ts';

const regions = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const sizes = (all: readonly Got[]): string[] =>
  all.map(({ name, payload }) => (payload.length === 0 ? name : `${name} ${payload.length}`));

/** A target of so many regions of 1024 sectors. */
const wide = (profile: 'kernel' | 'strict', isIntegrated = false): Scripted =>
  new Scripted({
    profile,
    length: 160 * 1024,
    words: isIntegrated ? ['u', 'Integrated_FLUSH', 'lab-core', '1024'] : ['u', 'lab-core', '1024'],
  }).live();

/** Refuses groups, and single regions of the list. */
const refusing =
  (bad: readonly number[]): Script =>
  ({ name, payload }) =>
    ['MARK_REGION', 'CLEAR_REGION'].includes(name) && (payload.length > 1 || bad.includes(payload[0] ?? -1)) ? { error: -5 } : {};

describe('a forwarder is made', () => {
  it('asks what the recorded kernel asked', () => {
    const log = new Scripted();
    const said: unknown[] = [];
    log.engine.ctr((ok) => said.push(ok));
    log.serve(mild);
    log.engine.getSyncCount((count) => said.push(count));
    log.serve(mild);
    log.engine.resume((ok) => said.push(ok));
    log.serve(({ name }) => (name === 'GET_SYNC_COUNT' ? { payload: [0] } : {}));
    log.engine.getResyncWork((region) => said.push(region));
    log.serve(() => ({ payload: [1, 0] }));
    expect(log.sent.map(({ name, seq, dataSize }) => [name, seq, dataSize])).toEqual([
      ['CTR', 0, 19],
      ['GET_REGION_SIZE', 1, 0],
      ['GET_SYNC_COUNT', 2, 0],
      ['RESUME', 3, 0],
      ['GET_RESYNC_WORK', 4, 0],
    ]);
    expect(log.sent[0]?.text).toBe('32768 lab-core 1024');
    expect(log.sent[0]?.message.luidText).toBe('0xff1100001ff29400');
    expect(log.sent[0]?.message.uuid).toBe('LAB-uuid-0001');
    expect(log.sent[0]?.message.version).toBe(3);
    expect(said).toEqual([true, 32, true, 0]);
    expect([log.engine.regionSize, log.engine.regionCount]).toEqual([1024, 32]);
    expect(log.timers.size).toBe(0);
  });

  it.each([
    ['kernel', 1],
    // It cannot know that nothing of an earlier attempt is on its way, and tells the daemon to destroy what it may have made.
    ['strict', 2],
  ] as const)('%s: fails at once where nobody listens, and takes %i numbers for it', (profile, numbers) => {
    const log = new Scripted({ profile });
    log.result = 'nobody';
    const ends: boolean[] = [];
    log.engine.ctr((ok) => ends.push(ok));
    expect(ends).toEqual([false]);
    expect(log.engine.cause).toBe('ESRCH');
    expect(log.shared.sequence).toBe(numbers);
    expect(log.timers.size).toBe(0);
  });

  it.each([
    ['kernel', ['CTR', 'GET_REGION_SIZE']],
    ['strict', ['CTR', 'GET_REGION_SIZE', 'DTR']],
  ] as const)('%s: leaves an orphan or none', (profile, names) => {
    const log = new Scripted({ profile });
    const ends: boolean[] = [];
    log.engine.ctr((ok) => ends.push(ok));
    log.serve(({ name }) => (name === 'GET_REGION_SIZE' ? { error: -5 } : {}));
    expect(log.names()).toEqual(names);
    expect(ends).toEqual([false]);
  });

  it.each([0, 1, 1000, 1024 + 2 ** 32])('strict refuses regions of %d sectors', (size) => {
    const log = new Scripted();
    const ends: boolean[] = [];
    log.engine.ctr((ok) => ends.push(ok));
    log.serve(({ name }) => (name === 'GET_REGION_SIZE' ? { payload: [size] } : {}));
    expect(ends).toEqual([false]);
    expect(log.names()).toEqual(['CTR', 'GET_REGION_SIZE', 'DTR']);
  });

  it('kernel cuts a region size to 32 bits', () => {
    const log = new Scripted({ profile: 'kernel' });
    log.engine.ctr(() => {});
    log.serve(({ name }) => (name === 'GET_REGION_SIZE' ? { payload: [1024 + 2 ** 32] } : {}));
    expect(log.engine.regionSize).toBe(1024);
  });

  it('opens the device that the daemon names', () => {
    for (const isThere of [true, false]) {
      const log = new Scripted();
      const ends: boolean[] = [];
      log.engine.ctr((ok) => ends.push(ok));
      log.serve(({ name }) => (name === 'CTR' ? { payload: '254:3\0' } : mild({ name } as Got)));
      expect(log.opened).toEqual(['254:3']);
      expect(ends).toEqual([]);
      log.engine.deviceOpened(isThere);
      log.serve(mild);
      expect(ends).toEqual([isThere]);
      expect(log.names()).toEqual(['CTR', 'GET_REGION_SIZE', ...(isThere ? [] : ['DTR'])]);
    }
  });

  it.each(['254:3', '254\0:3\0', '\0'])('refuses %j as the name of a device', (device) => {
    const log = new Scripted();
    const ends: boolean[] = [];
    log.engine.ctr((ok) => ends.push(ok));
    log.serve(({ name }) => (name === 'CTR' ? { payload: device } : mild({ name } as Got)));
    expect([ends, log.opened]).toEqual([[false], []]);
  });

  it('refuses an instance number that is none', () => {
    for (const luid of [0n, 1n << 64n]) expect(() => new Scripted({ luid })).toThrow(LogError);
  });

  it('goes through suspend, resume and its end, whatever the daemon says', () => {
    const log = new Scripted().live();
    const ends: [string, boolean][] = [];
    for (const call of ['presuspend', 'postsuspend', 'resume', 'presuspend', 'postsuspend', 'dtr'] as const) {
      expect(log.engine.can(call)).toBe(true);
      log.engine[call]((ok) => ends.push([call, ok]));
      log.serve(() => ({ error: -5 }));
    }
    expect(log.names()).toEqual(['PRESUSPEND', 'POSTSUSPEND', 'RESUME', 'PRESUSPEND', 'POSTSUSPEND', 'DTR']);
    expect(ends.map(([, ok]) => ok)).toEqual([false, false, false, false, false, true]);
  });

  it('refuses what makes no sense now', () => {
    const log = new Scripted().live();
    const ends: boolean[] = [];
    log.engine.postsuspend((ok) => ends.push(ok));
    log.engine.ctr((ok) => ends.push(ok));
    expect(ends).toEqual([false, false]);
    expect(log.names()).toEqual([]);
    expect(() => log.engine.markRegion(32)).toThrow('regions 0 to 31');
    expect(() => new Scripted().engine.markRegion(0)).toThrow('not made');
  });
});

describe('a flush', () => {
  it('says nothing when nothing is queued', () => {
    const log = wide('strict');
    const ends: boolean[] = [];
    log.engine.flush((ok) => ends.push(ok));
    expect([ends, log.names()]).toEqual([[true], []]);
  });

  it('sends 80 marks as 32, 32 and 16, newest first', () => {
    const log = wide('kernel');
    const ends: boolean[] = [];
    for (const region of regions(80)) log.engine.markRegion(region);
    log.engine.flush((ok) => ends.push(ok));
    log.serve(() => ({}));
    const got = log.take();
    expect(sizes(got)).toEqual(['MARK_REGION 32', 'MARK_REGION 32', 'MARK_REGION 16', 'FLUSH']);
    expect(got.flatMap(({ payload }) => payload)).toEqual(regions(80).toReversed());
    expect(ends).toEqual([true]);
  });

  it.each(['kernel', 'strict'] as const)('%s: 40 clears and 70 marks as the reference has it', (profile) => {
    for (const [isIntegrated, messages] of [
      [false, ['CLEAR_REGION 32', 'CLEAR_REGION 8', 'MARK_REGION 32', 'MARK_REGION 32', 'MARK_REGION 6', 'FLUSH']],
      [true, ['CLEAR_REGION 32', 'CLEAR_REGION 8', 'FLUSH 32', 'FLUSH 32', 'FLUSH 6']],
    ] as const) {
      const log = wide(profile, isIntegrated);
      for (const region of regions(70)) log.engine.markRegion(region);
      for (const region of regions(40)) log.engine.clearRegion(region);
      log.engine.flush(() => {});
      log.serve(() => ({}));
      expect(sizes(log.take())).toEqual(messages);
      expect(log.engine.isIdle).toBe(true);
    }
  });

  it('sends the FLUSH also after clears alone', () => {
    const log = wide('strict');
    log.engine.clearRegion(3);
    log.engine.flush(() => {});
    log.serve(() => ({}));
    expect(sizes(log.take())).toEqual(['CLEAR_REGION 1', 'FLUSH']);
  });

  it('sends all regions one by one after a refused group, also those of groups before', () => {
    const log = wide('kernel');
    const ends: boolean[] = [];
    for (const region of regions(40)) log.engine.markRegion(region);
    log.engine.flush((ok) => ends.push(ok));
    let groups = 0;
    log.serve(({ payload }) => (payload.length > 1 && ++groups === 2 ? { error: -5 } : {}));
    const got = log.take();
    expect(sizes(got)).toEqual(['MARK_REGION 32', 'MARK_REGION 8', ...regions(40).map(() => 'MARK_REGION 1'), 'FLUSH']);
    expect(got.slice(2, -1).map(({ payload }) => payload[0])).toEqual(regions(40).toReversed());
    expect(ends).toEqual([true]);
  });

  it('stops at the first region that is refused alone, and raises an event', () => {
    const log = wide('kernel');
    const ends: boolean[] = [];
    for (const region of regions(5)) log.engine.markRegion(region);
    log.engine.flush((ok) => ends.push(ok));
    log.serve(refusing([3]));
    expect(log.take().map(({ payload }) => payload)).toEqual([[4, 3, 2, 1, 0], [4], [3]]);
    expect([ends, log.events]).toEqual([[false], 1]);
  });

  it.each([
    ['kernel', []],
    ['strict', ['MARK_REGION 6', 'FLUSH']],
  ] as const)('%s: what becomes of marks whose flushes failed', (profile, after) => {
    const log = wide(profile);
    for (const region of regions(5)) log.engine.markRegion(region);
    log.engine.clearRegion(9);
    log.engine.flush(() => {});
    log.serve(({ name }) => (name === 'FLUSH' ? { error: -5 } : {}));
    log.engine.markRegion(3);
    log.engine.markRegion(9);
    log.engine.flush(() => {});
    log.serve(({ name }) => (name === 'FLUSH' ? { error: -5 } : {}));
    log.take();
    log.engine.flush(() => {});
    log.serve(() => ({}));
    const got = log.take();
    expect(sizes(got)).toEqual(after);
    expect(got[0]?.payload).toEqual(profile === 'strict' ? [9, 4, 3, 2, 1, 0] : undefined);
  });

  it('does not repeat a FLUSH with marks by single regions', () => {
    const log = wide('strict', true);
    const ends: boolean[] = [];
    for (const region of regions(5)) log.engine.markRegion(region);
    log.engine.flush((ok) => ends.push(ok));
    log.serve(() => ({ error: -5 }));
    expect(sizes(log.take())).toEqual(['FLUSH 5']);
    expect(ends).toEqual([false]);
    log.engine.flush((ok) => ends.push(ok));
    log.serve(() => ({}));
    expect(sizes(log.take())).toEqual(['FLUSH 5']);
  });

  it('waits for the one before, and takes marks that came meanwhile', () => {
    const log = wide('strict');
    const ends: number[] = [];
    log.engine.markRegion(1);
    log.engine.flush(() => ends.push(1));
    log.engine.markRegion(2);
    log.engine.flush(() => ends.push(2));
    log.engine.markRegion(3);
    expect(log.names()).toEqual(['MARK_REGION']);
    log.serve(() => ({}));
    expect(log.take().map(({ payload }) => payload)).toEqual([[], [3, 2], []]);
    expect(ends).toEqual([1, 2]);
  });
});

describe('the planned flush', () => {
  const clearsAlone = (log: Scripted): boolean => {
    log.engine.clearRegion(1);
    log.engine.flush(() => {});
    log.serve(() => ({}));
    return [...log.timers.values()].includes('planned');
  };

  it.each([
    ['kernel', [true, false, true, false]],
    ['strict', [true, true, true, true]],
  ] as const)('%s: is planned after each of four flushes of clears alone: %j', (profile, planned) => {
    const log = wide(profile, true);
    expect(planned.map(() => clearsAlone(log))).toEqual(planned);
  });

  it('comes 3 seconds later as an empty FLUSH, and not after marks', () => {
    const log = wide('strict', true);
    clearsAlone(log);
    log.take();
    log.pass('planned');
    expect(sizes(log.take())).toEqual(['FLUSH']);
    log.serve(() => ({ error: -5 }));
    expect(log.events).toBe(1);
    clearsAlone(log);
    log.engine.markRegion(4);
    log.engine.flush(() => {});
    log.serve(() => ({}));
    expect([...log.timers.values()]).toEqual([]);
  });

  it.each(['postsuspend', 'dtr'] as const)('is run before %s', (call) => {
    const log = wide('strict', true);
    clearsAlone(log);
    if (call === 'postsuspend') log.engine.presuspend(() => {});
    log.serve(() => ({}));
    log.take();
    const ends: boolean[] = [];
    log.engine[call]((ok) => ends.push(ok));
    expect([...log.timers.values()]).toEqual(['reply']);
    expect(ends).toEqual([]);
    log.serve(() => ({}));
    expect(sizes(log.take())).toEqual(['FLUSH', call.toUpperCase()]);
    expect(ends).toEqual([true]);
  });
});

describe('clears and the legs', () => {
  const cleared = (log: Scripted): boolean[] => {
    const ends: boolean[] = [];
    log.engine.clearRegion(3);
    log.engine.markRegion(5);
    log.engine.flush((ok) => ends.push(ok));
    return ends;
  };

  it('strict: every leg is flushed before a clear is sent', () => {
    const log = new Scripted().live();
    log.legs = 'later';
    const ends = cleared(log);
    expect([log.legFlushes, log.names()]).toEqual([1, []]);
    log.engine.legsFlushed(true);
    log.serve(() => ({}));
    expect(log.names()).toEqual(['CLEAR_REGION', 'MARK_REGION', 'FLUSH']);
    expect(ends).toEqual([true]);
  });

  it('strict: where a leg fails, the clears are void and the marks are not', () => {
    const log = new Scripted().live();
    log.legs = 'failed';
    const ends = cleared(log);
    log.serve(() => ({}));
    expect(log.names()).toEqual(['MARK_REGION', 'FLUSH']);
    expect(ends).toEqual([true]);
    log.engine.clearRegion(4);
    log.engine.flush((ok) => ends.push(ok));
    expect(log.names()).toEqual([]);
    expect(ends).toEqual([true, true]);
  });

  it('kernel: clears are sent as they are', () => {
    const log = new Scripted({ profile: 'kernel' }).live();
    log.legs = 'failed';
    cleared(log);
    log.serve(() => ({}));
    expect([log.legFlushes, log.names()]).toEqual([0, ['CLEAR_REGION', 'MARK_REGION', 'FLUSH']]);
  });

  it('strict: without clears no leg is flushed', () => {
    const log = new Scripted().live();
    log.engine.markRegion(5);
    log.engine.flush(() => {});
    expect(log.legFlushes).toBe(0);
  });
});
