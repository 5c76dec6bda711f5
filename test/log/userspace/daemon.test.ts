/**
 * The daemon's engine before logs whose answers the test decides: each of the seventeen requests, each refusal, instances, queues.
 *
 * Expected numbers are those of the protocol's reference: ESRCH 3, EIO 5, EEXIST 17, EINVAL 22, ENOENT 2.
 */
import { describe, expect, it } from 'vitest';
import { queueBound } from '#log/daemon';
import { requestNames } from '#spec/vocabulary';
import type { RequestName } from '#spec/vocabulary';
import { datagramBytesMax, encodeRequest, Message, read } from '#wire';
import type { Payload } from '#wire';
import { Peer } from './daemon-peer.ts';
import { failure, ScriptedHost } from './scripted-host.ts';

const text = '10240 scripted x';

/** A payload that each request may have. */
const payloads: Partial<Record<RequestName, Payload>> = {
  CTR: text,
  IS_CLEAN: [1],
  IN_SYNC: [2],
  MARK_REGION: [4, 5],
  CLEAR_REGION: [4],
  SET_REGION_SYNC: [3, 1],
  IS_REMOTE_RECOVERING: [6],
};

function begin(profile: 'kernel' | 'strict' = 'strict') {
  const host = new ScriptedHost();
  const peer = new Peer({ host, profile });
  return { host, peer };
}

function active(profile: 'kernel' | 'strict' = 'strict') {
  const { host, peer } = begin(profile);
  expect(peer.ask('CTR', text).error).toBe(0);
  expect(peer.ask('RESUME').error).toBe(0);
  const log = host.log();
  log.calls.length = 0;
  return { host, peer, log };
}

describe('the requests', () => {
  it('CTR makes a log from its text, without the NUL, and says whether nosync is to be believed', () => {
    const { host, peer } = begin();
    expect(peer.ask('CTR', text)).toMatchObject({ error: 0, values: [], text: '' });
    expect(peer.ask('CTR', `${text}\0`, { luid: 1 }).error).toBe(0);
    expect(host.orders).toMatchObject([
      { text, uuid: 'LVM-test', luidLow: 0xabc0, luidHigh: 0xff110000, trustNosync: true },
      { text, luidLow: 1, trustNosync: false },
    ]);
  });

  it('RESUME, PRESUSPEND, POSTSUSPEND and DTR ask the log for the same', () => {
    const { host, peer } = begin();
    peer.ask('CTR', text);
    for (const name of ['RESUME', 'PRESUSPEND', 'POSTSUSPEND', 'DTR'] as const)
      expect(peer.ask(name)).toMatchObject({ name, error: 0, values: [] });
    expect(host.log().calls).toEqual(['resume', 'presuspend', 'postsuspend', 'destroy']);
    expect(peer.daemon.instances()).toEqual([]);
    expect(peer.told.map(({ kind }) => kind)).toEqual(['created', 'resumed', 'presuspended', 'suspended', 'destroyed']);
  });

  it.each([
    ['GET_REGION_SIZE', [], [1024]],
    ['IS_CLEAN', [1], [1]],
    ['IS_CLEAN', [2], [0]],
    ['IN_SYNC', [2], [1]],
    ['IN_SYNC', [1], [0]],
    ['GET_SYNC_COUNT', [], [7]],
    ['IS_REMOTE_RECOVERING', [6], [0, 4]],
  ] as const)('%s %j answers %j', (name, payload, values) => {
    expect(active().peer.ask(name, payload)).toMatchObject({ name, error: 0, values });
  });

  it('STATUS_INFO and STATUS_TABLE answer with text', () => {
    const { peer } = active();
    expect(peer.ask('STATUS_INFO').text).toBe('1 scripted');
    expect(peer.ask('STATUS_TABLE').text).toBe('scripted 1 x ');
  });

  it('MARK_REGION is durable before it is answered', () => {
    const { peer, log } = active();
    log.atOnce = undefined;
    peer.send('MARK_REGION', [4, 5]);
    expect(log.calls).toEqual(['mark 4', 'mark 5', 'flush']);
    expect(peer.answers.at(-1)?.name).toBe('RESUME');
    log.end();
    expect(peer.answers.at(-1)).toMatchObject({ name: 'MARK_REGION', error: 0 });
  });

  it('MARK_REGION is answered at once by the reference daemon', () => {
    const { peer, log } = active('kernel');
    peer.ask('MARK_REGION', [4, 5]);
    expect(log.calls).toEqual(['mark 4', 'mark 5']);
  });

  it('CLEAR_REGION and SET_REGION_SYNC are told to the log', () => {
    const { peer, log } = active();
    peer.ask('CLEAR_REGION', [4, 9]);
    peer.ask('SET_REGION_SYNC', [3, 1]);
    peer.ask('SET_REGION_SYNC', [3, 0]);
    expect(log.calls).toEqual(['clear 4', 'clear 9', 'set 3 true', 'set 3 false']);
  });

  it('FLUSH flushes, and marks what it carries before', () => {
    const { peer, log } = active();
    peer.ask('FLUSH');
    peer.ask('FLUSH', [7, 8]);
    expect(log.calls).toEqual(['flush', 'mark 7', 'mark 8', 'flush']);
  });

  it('GET_RESYNC_WORK hands out the same region until it is reported, then the next, then none', () => {
    const { peer } = active();
    expect(peer.ask('GET_RESYNC_WORK').values).toEqual([1, 3]);
    expect(peer.ask('GET_RESYNC_WORK').values).toEqual([1, 3]);
    peer.ask('SET_REGION_SYNC', [3, 1]);
    expect(peer.ask('GET_RESYNC_WORK').values).toEqual([1, 5]);
    peer.ask('SET_REGION_SYNC', [5, 0]);
    expect(peer.ask('GET_RESYNC_WORK').values).toEqual([0, 0]);
  });

  it('hands out nothing between PRESUSPEND and RESUME, and what was not reported is forgotten then', () => {
    const { peer } = active();
    peer.ask('GET_RESYNC_WORK');
    peer.ask('PRESUSPEND');
    expect(peer.ask('GET_RESYNC_WORK').values).toEqual([0, 0]);
    peer.ask('POSTSUSPEND');
    peer.ask('RESUME');
    expect(peer.ask('GET_RESYNC_WORK').values).toEqual([1, 5]);
  });
});

describe('the device that a constructor names', () => {
  const named = (version: number, words: string, luid = 0xabc0) => {
    const { host, peer } = begin();
    host.holds = true;
    peer.send('CTR', words, { version, luid });
    host.made?.();
    host.log(luid).deviceName = '253:2';
    return peer.ask('CTR', words, { version, luid }).text;
  };
  it('is named since version 2', () => {
    expect(named(2, text)).toBe('253:2');
    expect(named(1, text)).toBe('');
  });
  it('is not named to one who has no room for it', () => expect(named(3, `${text}\0`)).toBe(''));
});

describe('failures', () => {
  it('EIO when a flush, a suspend or a resume fails; a resume that failed is no resume', () => {
    const { peer, log } = active();
    log.atOnce = failure;
    expect(peer.ask('FLUSH').error).toBe(-5);
    expect(peer.ask('MARK_REGION', [1]).error).toBe(-5);
    expect(peer.ask('POSTSUSPEND').error).toBe(-5);
    expect(peer.ask('RESUME').error).toBe(-5);
    expect(peer.ask('RESUME').error).toBe(-5);
    expect(peer.ask('MARK_REGION', [1]).error).toBe(-3);
    log.atOnce = 'well';
    expect(peer.ask('RESUME').error).toBe(0);
    expect(peer.ask('MARK_REGION', [1]).error).toBe(0);
    expect(peer.daemon.counts.errors).toMatchObject({ EIO: 5, ESRCH: 1 });
  });

  it('EINVAL when a log cannot be made; then there is none', () => {
    const { host, peer } = begin();
    host.refuses = failure;
    expect(peer.ask('CTR', text).error).toBe(-22);
    expect(peer.daemon.instances()).toEqual([]);
    expect(peer.told).toMatchObject([{ kind: 'failed', fault: failure }]);
    host.refuses = undefined;
    expect(peer.ask('CTR', text).error).toBe(0);
  });

  it('EINVAL when there are too many', () => {
    const peer = new Peer({ host: new ScriptedHost(), instancesMax: 2 });
    expect([1, 2, 3].map((luid) => peer.ask('CTR', text, { luid }).error)).toEqual([0, 0, -22]);
    peer.ask('DTR', [], { luid: 1 });
    expect(peer.ask('CTR', text, { luid: 3 }).error).toBe(0);
  });

  it('a log that could not be made later counts as none', () => {
    const host = new ScriptedHost();
    const peer = new Peer({ host, instancesMax: 1 });
    host.holds = true;
    host.refuses = failure;
    peer.send('CTR', text, { luid: 1 });
    host.made?.();
    host.refuses = undefined;
    host.holds = false;
    expect(peer.ask('CTR', text, { luid: 2 }).error).toBe(0);
  });

  it.each([
    ['IS_CLEAN', [10]],
    ['IN_SYNC', [10]],
    ['IN_SYNC', [2 ** 32]],
    ['IS_REMOTE_RECOVERING', [10]],
    ['MARK_REGION', [1, 10]],
    ['CLEAR_REGION', [2 ** 40]],
    ['FLUSH', [1, 2, 10]],
    ['SET_REGION_SYNC', [10, 1]],
  ] as const)('%s of a region that does not exist, %j, is EINVAL and changes nothing', (name, payload) => {
    for (const profile of ['strict', 'kernel'] as const) {
      const { peer, log } = active(profile);
      expect(peer.ask(name, payload)).toMatchObject({ error: -22, values: [] });
      expect(log.calls).toEqual([]);
      expect(peer.daemon.counts.invalid).toBe(1);
      expect(peer.told.at(-1)).toMatchObject({ kind: 'refused', name });
    }
  });

  it.each([
    ['IN_SYNC', []],
    ['IN_SYNC', [1, 2]],
    ['MARK_REGION', []],
    ['MARK_REGION', Array.from({ length: 33 }, () => 1)],
    ['SET_REGION_SYNC', [1]],
    ['SET_REGION_SYNC', [1, 2]],
    ['SET_REGION_SYNC', [1, 2 ** 32]],
    ['DTR', [1]],
    ['GET_SYNC_COUNT', [1]],
    ['RESUME', 'words'],
  ] as const)('%s with the payload %j is EINVAL and changes nothing', (name, payload) => {
    const { peer, log } = active();
    const request = raw(name, payload);
    peer.daemon.received(request, 'peer');
    expect(peer.answers.at(-1)).toMatchObject({ name, error: -22 });
    expect(log.calls).toEqual([]);
    peer.daemon.malformed(request, 'peer', 'it is wrong');
    expect(peer.answers.at(-1)).toMatchObject({ name, error: -22 });
    expect(peer.daemon.counts.invalid).toBe(2);
  });
});

/** A request with headers as they should be, and any payload. */
function raw(name: RequestName, payload: Payload): Message {
  const bytes = new Uint8Array(datagramBytesMax.request);
  const fields = { name, seq: 77, luidLow: 0xabc0, luidHigh: 0xff110000, uuid: 'LVM-test', version: 3 };
  const request = new Message();
  read(request, bytes, 0, encodeRequest(bytes, fields, payload), 'request');
  return request;
}

describe('strangers', () => {
  const others = requestNames.filter((name) => name !== 'CTR');
  it.each(others)('%s for a log that is not there is answered with ESRCH, but DTR, which is done', (name) => {
    const { peer } = begin();
    expect(peer.ask(name, payloads[name]).error).toBe(name === 'DTR' ? 0 : -3);
  });

  it.each(others)('%s hears from the reference daemon EINVAL or ENOENT', (name) => {
    const { peer } = begin('kernel');
    const local = ['DTR', 'PRESUSPEND', 'GET_REGION_SIZE', 'IN_SYNC', 'GET_SYNC_COUNT', 'STATUS_TABLE'];
    expect(peer.ask(name, payloads[name]).error).toBe(local.includes(name) ? -22 : -2);
  });

  it('a log that was not resumed takes no marks, clears, flushes and reports, and gives no work', () => {
    const { host, peer } = begin();
    peer.ask('CTR', text);
    for (const name of ['MARK_REGION', 'CLEAR_REGION', 'FLUSH', 'GET_RESYNC_WORK', 'SET_REGION_SYNC'] as const)
      expect(peer.ask(name, payloads[name]).error).toBe(-3);
    expect(host.log().calls).toEqual([]);
  });
});

describe('asked twice, answered as once (S40)', () => {
  const bits = ['MARK_REGION', 'CLEAR_REGION', 'FLUSH', 'GET_RESYNC_WORK', 'SET_REGION_SYNC'] as const;
  const questions = requestNames.filter((name) => /^(GET_(REGION|SYNC)|IS_|IN_|STATUS)/.test(name));
  it.each([...bits, ...questions])('%s', (name) => {
    const { peer } = active();
    const first = peer.ask(name, payloads[name]);
    const second = peer.ask(name, payloads[name]);
    expect({ ...second, seq: 0 }).toEqual({ ...first, seq: 0 });
  });

  it('CTR, RESUME, PRESUSPEND, POSTSUSPEND, DTR: done once', () => {
    const { host, peer } = begin();
    for (const name of ['CTR', 'RESUME', 'PRESUSPEND', 'POSTSUSPEND', 'DTR'] as const) {
      expect(peer.ask(name, payloads[name]).error).toBe(0);
      expect(peer.ask(name, payloads[name]).error).toBe(0);
    }
    expect(host.log().calls).toEqual(['resume', 'presuspend', 'postsuspend', 'destroy']);
    expect(host.orders.length).toBe(1);
  });

  it('CTR of a live log, as a kernel sends it to find a daemon anew, changes nothing', () => {
    const { host, peer, log } = active();
    expect(peer.ask('CTR', `${text}\0`).error).toBe(0);
    expect(peer.ask('RESUME').error).toBe(0);
    expect(log.calls).toEqual([]);
    expect(host.orders.length).toBe(1);
    expect(peer.told.at(-1)?.kind).toBe('found-again');
  });

  it('CTR with other words is EEXIST', () => {
    const { host, peer } = active();
    expect(peer.ask('CTR', '10240 scripted y').error).toBe(-17);
    expect(host.orders.length).toBe(1);
  });

  it('CTR of a live log is EINVAL for the reference daemon', () => expect(active('kernel').peer.ask('CTR', text).error).toBe(-22));
});

describe('instances', () => {
  it('two of one uuid live together, as in a reload, and what is asked of one does not touch the other', () => {
    const { host, peer, log } = active();
    expect(peer.ask('CTR', text, { luid: 2 }).error).toBe(0);
    const other = host.log(2);
    peer.ask('MARK_REGION', [1]);
    expect(peer.ask('MARK_REGION', [1], { luid: 2 }).error).toBe(-3);
    peer.ask('PRESUSPEND');
    peer.ask('POSTSUSPEND');
    peer.ask('RESUME', [], { luid: 2 });
    peer.ask('DTR');
    expect(peer.ask('CLEAR_REGION', [2], { luid: 2 }).error).toBe(0);
    expect(log.calls).toEqual(['mark 1', 'flush', 'presuspend', 'postsuspend', 'destroy']);
    expect(other.calls).toEqual(['resume', 'clear 2']);
    expect(peer.daemon.instances()).toEqual([{ uuid: 'LVM-test', luidLow: 2, luidHigh: 0xff110000, state: 'active' }]);
  });

  it('two of one luid and different uuids are two', () => {
    const { peer, log } = active();
    expect(peer.ask('MARK_REGION', [1], { uuid: 'LVM-other' }).error).toBe(-3);
    expect(peer.ask('CTR', '99 other words', { uuid: 'LVM-other' }).error).toBe(0);
    expect(peer.ask('DTR', [], { uuid: 'LVM-other' }).error).toBe(0);
    expect(log.calls).toEqual([]);
  });

  it('do not wait for each other', () => {
    const { peer, log } = active();
    peer.ask('CTR', text, { luid: 2 });
    log.atOnce = undefined;
    const seq = peer.send('FLUSH');
    expect(peer.ask('RESUME', [], { luid: 2 }).error).toBe(0);
    expect(peer.ask('FLUSH', [], { luid: 2 }).error).toBe(0);
    log.end();
    expect(peer.answers.at(-1)?.seq).toBe(seq);
  });

  it('one that fails to be made while others ask for it answers them as a stranger', () => {
    const { host, peer } = begin();
    host.holds = true;
    peer.send('CTR', text);
    peer.send('RESUME');
    host.refuses = failure;
    host.made?.();
    expect(peer.answers.map(({ error }) => error)).toEqual([-22, -3]);
    expect(peer.daemon.instances()).toEqual([]);
    host.holds = false;
    host.refuses = undefined;
    expect(peer.ask('CTR', text).error).toBe(0);
  });
});

describe('requests that wait', () => {
  it('are executed in order, one at a time', () => {
    const { peer, log } = active();
    log.atOnce = undefined;
    const before = peer.answers.length;
    const seqs = [peer.send('FLUSH'), peer.send('IN_SYNC', [2]), peer.send('MARK_REGION', [1]), peer.send('CLEAR_REGION', [1])];
    expect(log.calls).toEqual(['flush']);
    log.end();
    expect(log.calls).toEqual(['flush', 'mark 1', 'flush']);
    log.end(failure);
    expect(log.calls).toEqual(['flush', 'mark 1', 'flush', 'clear 1']);
    const answers = peer.answers.slice(before);
    expect(answers.map(({ seq }) => seq)).toEqual(seqs);
    expect(answers.map(({ error }) => error)).toEqual([0, 0, -5, 0]);
  });

  it('are bounded: the peer is asked to pause, then to proceed; one that does not pause hears EIO, and every request is answered', () => {
    const { peer, log } = active();
    log.atOnce = undefined;
    const before = peer.answers.length;
    peer.send('FLUSH');
    for (let n = 0; n < queueBound - 1; n++) peer.send('IN_SYNC', [2]);
    expect(peer.flow).toEqual([]);
    peer.send('IN_SYNC', [2]);
    expect(peer.flow).toEqual(['pause peer']);
    for (let n = 0; n < queueBound; n++) peer.send('IN_SYNC', [2]);
    expect(peer.answers.length).toBe(before);
    expect(peer.ask('MARK_REGION', [1]).error).toBe(-5);
    log.end();
    expect(peer.flow).toEqual(['pause peer', 'proceed peer']);
    expect(peer.answers.length - before).toBe(2 * queueBound + 2);
    expect(peer.daemon.counts).toMatchObject({ pauses: 1, overflow: 1 });
    expect(log.calls).toEqual(['flush']);
  });
});

describe('saving and restoring', () => {
  it('goes back to a moment, from which something else may happen', () => {
    const { host, peer, log } = active();
    log.atOnce = undefined;
    peer.ask('GET_RESYNC_WORK');
    const seqs = [peer.send('FLUSH'), peer.send('GET_RESYNC_WORK')];
    const { pending } = log;
    const saved = peer.daemon.save();
    log.end();
    peer.ask('SET_REGION_SYNC', [3, 1]);
    peer.ask('DTR');
    peer.ask('CTR', '1 other', { uuid: 'LVM-other' });
    expect(peer.daemon.instances()).toMatchObject([{ uuid: 'LVM-other' }]);

    peer.daemon.restore(saved);
    expect(peer.daemon.instances()).toMatchObject([{ uuid: 'LVM-test', state: 'activeFlushing' }]);
    const before = peer.answers.length;
    log.pending = pending;
    log.end(failure);
    expect(peer.answers.slice(before)).toMatchObject([
      { seq: seqs[0], error: -5 },
      { seq: seqs[1], error: 0, values: [1, 3] },
    ]);
    expect(peer.ask('CTR', text).error).toBe(0);
    expect(host.orders.length).toBe(2);
    expect(peer.ask('DTR', [], { uuid: 'LVM-other' }).error).toBe(0);
  });
});

describe('flushAll', () => {
  it('flushes the logs that are resumed and counts those that fail', () => {
    const { host, peer } = active();
    peer.ask('CTR', text, { luid: 2 });
    peer.ask('RESUME', [], { luid: 2 });
    peer.ask('CTR', text, { luid: 3 });
    host.log(2).atOnce = failure;
    const ends: number[] = [];
    peer.daemon.flushAll((failed) => ends.push(failed));
    expect(ends).toEqual([1]);
    expect(host.log(3).calls).toEqual([]);
  });

  it('ends at once when nothing is resumed', () => {
    const ends: number[] = [];
    begin().peer.daemon.flushAll((failed) => ends.push(failed));
    expect(ends).toEqual([0]);
  });
});
