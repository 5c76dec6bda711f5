/** Every conversation that real kernels had with daemons, good and bad ones, is legal; and what was written by hand is judged as it must be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { judgeConversation, parseConversation, readConversation } from '#harness';
import type { ConversationVerdict } from '#harness';
import { Script } from '../support/script.ts';
import { conversations } from '../wire/recorded.ts';

const root = fileURLToPath(new URL('../recordings/', import.meta.url));
const one = { luid: 0x1234_5000, uuid: 'LVM-one' };
const two = { luid: 0x1234_6000, uuid: 'LVM-two' };

function judged(script: Script): ConversationVerdict {
  const read = parseConversation(script.text, 'by hand');
  if (!read.ok) throw new Error(read.fault.message);
  return judgeConversation(read.value);
}

/** Counts without the reader: by the words of the recorder. */
function countsOf(conversation: string): { datagrams: number; requests: Record<string, number> } {
  const requests: Record<string, number> = {};
  let datagrams = 0;
  for (const row of gunzipSync(readFileSync(join(root, conversation)))
    .toString('utf8')
    .split('\n')) {
    if (!row.includes('"hex"')) continue;
    datagrams += 1;
    const type = /"type":"([A-Z_]+)"/.exec(row)?.[1];
    if (row.includes('"dir":"k2u"') && type !== undefined) requests[type] = (requests[type] ?? 0) + 1;
  }
  return { datagrams, requests };
}

describe('what real kernels said', () => {
  test('is there', () => {
    expect(conversations).toHaveLength(32);
  });

  test.each(conversations)('%s is accepted, and counted as the recorder counted', async (conversation) => {
    const read = await readConversation(join(root, conversation));
    if (!read.ok) throw new Error(read.fault.message);
    const verdict = judgeConversation(read.value);
    expect(verdict.firstIllegal).toBeUndefined();
    expect(verdict.accepted).toBe(true);
    expect({ datagrams: verdict.datagrams, requests: verdict.requests }).toEqual(countsOf(conversation));
  });
});

describe('what could have been said', () => {
  test('two mirrors at once, their requests between each other', () => {
    const script = new Script(7).create(one).create(two);
    const first = script.ask(one, 'IN_SYNC', [3]);
    const second = script.ask(two, 'IN_SYNC', [5]);
    script.reply(second, [1]).reply(first, [1]);
    script.say(two, 'IN_SYNC', [5], [1]).say(one, 'IN_SYNC', [3], [1]);
    const mark = script.ask(one, 'MARK_REGION', [3]);
    script.say(two, 'MARK_REGION', [5]).reply(mark).say(two, 'FLUSH').say(one, 'FLUSH');
    script.say(one, 'CLEAR_REGION', [3]).say(two, 'CLEAR_REGION', [5]).say(one, 'FLUSH').say(two, 'FLUSH');
    expect(judged(script.remove(one).write(two, 0).remove(two))).toMatchObject({ accepted: true });
  });

  test('a status call between the requests of the worker', () => {
    const script = new Script().create(one);
    const count = script.ask(one, 'GET_SYNC_COUNT');
    script.say(one, 'IN_SYNC', [3], [1]).reply(count, [8]);
    const status = script.ask(one, 'STATUS_INFO');
    script.say(one, 'IN_SYNC', [3], [1]).reply(status, '1 my-core\0').say(one, 'MARK_REGION', [3]).say(one, 'FLUSH');
    expect(judged(script)).toMatchObject({ accepted: true });
  });

  test('suspend, resume, another table beside the live one, which takes its place', () => {
    const script = new Script().create(one).write(one, 1).say(one, 'PRESUSPEND').say(one, 'POSTSUSPEND').say(one, 'RESUME').write(one, 2);
    const newer = { luid: 0x1234_7000, uuid: one.uuid };
    script.say(newer, 'CTR', '8192 my-core 1024 nosync').say(newer, 'GET_REGION_SIZE', [], [1024]).say(newer, 'GET_SYNC_COUNT', [], [8]);
    script.write(one, 2).say(one, 'PRESUSPEND').say(one, 'POSTSUSPEND').say(newer, 'RESUME').say(one, 'DTR').write(newer, 2).remove(newer);
    expect(judged(script)).toMatchObject({ accepted: true });
  });

  test('a luid that is used again after its log was destroyed', () => {
    expect(judged(new Script().create(one).remove(one).create(one).write(one, 1).remove(one))).toMatchObject({ accepted: true });
  });

  test('a daemon that died and came back without its logs, without a note', () => {
    const script = new Script()
      .create(one)
      .wait(1)
      .unheard(3)
      .say(one, 'CTR', '8192 my-core 1024 nosync\0')
      .say(one, 'RESUME')
      .write(one, 4);
    expect(judged(script.remove(one))).toMatchObject({ accepted: true });
  });

  test('a reply that says "nobody", after which the log is constructed anew', () => {
    const script = new Script().create(one).say(one, 'IN_SYNC', [4], [], -3).wait(2);
    script.say(one, 'CTR', '8192 my-core 1024 nosync\0').say(one, 'RESUME').write(one, 4);
    expect(judged(script)).toMatchObject({ accepted: true });
  });

  test('"again" as a bare acknowledgement, and a request that is sent again after 15 seconds', () => {
    const script = new Script().create(one);
    script.acknowledge(script.ask(one, 'IN_SYNC', [4]), 11).say(one, 'IN_SYNC', [4], [1]);
    script.ask(one, 'IN_SYNC', [4]);
    expect(judged(script.wait(15.01).say(one, 'IN_SYNC', [4], [1]).say(one, 'MARK_REGION', [4]).say(one, 'FLUSH'))).toMatchObject({
      accepted: true,
    });
  });

  test('a late reply changes nothing', () => {
    const script = new Script().create(one);
    const late = script.ask(one, 'IN_SYNC', [4]);
    const again = (script.wait(15.02), script.ask(one, 'IN_SYNC', [4]));
    script.reply(late, [1]).wait(1).reply(again, [1]).say(one, 'IN_SYNC', [4], [1]).say(one, 'MARK_REGION', [4]).say(one, 'FLUSH');
    expect(judged(script)).toMatchObject({ accepted: true });
  });

  test('a refused group, whose regions go again alone up to the first refusal', () => {
    const script = new Script().create(one);
    for (const region of [1, 2, 3, 1, 2, 3]) script.say(one, 'IN_SYNC', [region], [1]);
    script.say(one, 'MARK_REGION', [3, 2, 1], [], -5).say(one, 'MARK_REGION', [3]).say(one, 'MARK_REGION', [2], [], -5);
    expect(judged(script.say(one, 'CLEAR_REGION', [1, 2, 3]).say(one, 'FLUSH'))).toMatchObject({ accepted: true });
  });

  test('a luid that another log got after the first was destroyed', () => {
    const other = { luid: one.luid, uuid: 'LVM-other' };
    expect(judged(new Script().create(one).remove(one).create(other).write(other, 1).remove(other))).toMatchObject({ accepted: true });
  });

  test('marks that were given up before they were sent, and are cleared later', () => {
    const regions = Array.from({ length: 40 }, (_, region) => region);
    const script = new Script().say(one, 'CTR', '65536 my-core 1024 nosync').say(one, 'GET_REGION_SIZE', [], [1024]);
    script.say(one, 'GET_SYNC_COUNT', [], [64]).say(one, 'RESUME').say(one, 'GET_RESYNC_WORK', [], [0, 0]);
    for (const region of [...regions, ...regions]) script.say(one, 'IN_SYNC', [region], [1]);
    const newest = regions.toReversed();
    script.say(one, 'MARK_REGION', newest.slice(0, 32), [], -5).say(one, 'MARK_REGION', newest.slice(0, 1), [], -5);
    script.say(one, 'CLEAR_REGION', regions.slice(0, 32)).say(one, 'CLEAR_REGION', regions.slice(32)).say(one, 'FLUSH').write(one, 3);
    expect(judged(script)).toMatchObject({ accepted: true });
  });

  test('a daemon that refuses a report, and has no work from then on', () => {
    const script = new Script()
      .say(one, 'CTR', '8192 my-core 1024')
      .say(one, 'GET_REGION_SIZE', [], [1024])
      .say(one, 'GET_SYNC_COUNT', [], [0]);
    script.say(one, 'RESUME').say(one, 'GET_RESYNC_WORK', [], [1, 0]).say(one, 'IN_SYNC', [0], [0]).say(one, 'GET_SYNC_COUNT', [], [0]);
    script
      .say(one, 'SET_REGION_SYNC', [0, 1], [], -5)
      .say(one, 'CLEAR_REGION', [0])
      .say(one, 'FLUSH')
      .say(one, 'GET_RESYNC_WORK', [], [0, 0]);
    expect(judged(script.say(one, 'GET_SYNC_COUNT', [], [0]).remove(one))).toMatchObject({ accepted: true });
  });

  test('a status call whose second question a busy daemon reads much later', () => {
    const script = new Script().create(one).say(one, 'GET_SYNC_COUNT', [], [8]).say(one, 'IN_SYNC', [1], [1]).say(one, 'IN_SYNC', [1], [1]);
    const mark = script.ask(one, 'MARK_REGION', [1]);
    script.wait(9).reply(mark).say(one, 'STATUS_INFO', [], '1 my-core\0').say(one, 'FLUSH');
    expect(judged(script)).toMatchObject({ accepted: true });
  });

  test('"again" as a whole reply, after which there is no room for a value', () => {
    const script = new Script().create(one).say(one, 'IN_SYNC', [1], [], -11).say(one, 'IN_SYNC', [1], [1]);
    expect(judged(script.write(one, 2))).toMatchObject({ accepted: true });
  });

  test('a table of integrated flush: marks in FLUSH, and a FLUSH planned 3 s after clears', () => {
    const script = new Script().create(one).say(one, 'IN_SYNC', [1], [1]).say(one, 'IN_SYNC', [1], [1]).say(one, 'FLUSH', [1]);
    script.say(one, 'CLEAR_REGION', [1]).wait(3).say(one, 'FLUSH').say(one, 'PRESUSPEND').say(one, 'POSTSUSPEND').say(one, 'DTR');
    expect(judged(script)).toMatchObject({ accepted: true });
  });

  test('a machine that is started again in the middle of the recording', () => {
    const script = new Script(9).create(one).write(one, 3).wait(5).say(one, 'IN_SYNC', [3], [1]).boot().note('start daemon');
    expect(judged(script.create(two).write(two, 1).remove(two))).toMatchObject({ accepted: true });
  });

  test('a log of a type that nobody knows, with words that nobody knows', () => {
    expect(judged(new Script().create(one, '8192 some_log 3 words 1024 here').write(one, 2).remove(one))).toMatchObject({ accepted: true });
  });

  test('a log of another sort, whose bits other nodes change', () => {
    const script = new Script().say(one, 'CTR', '8192 clustered-disk 254:3 1024', '254:3\0').say(one, 'GET_REGION_SIZE', [], [1024]);
    script
      .say(one, 'GET_SYNC_COUNT', [], [0])
      .say(one, 'RESUME')
      .say(one, 'GET_RESYNC_WORK', [], [0, 0])
      .say(one, 'GET_SYNC_COUNT', [], [3]);
    expect(judged(script)).toMatchObject({ accepted: true });
  });
});

describe('what cannot have been said', () => {
  const expectRefused = (script: Script, line: number, why: RegExp, legal?: string) => {
    const { accepted, firstIllegal } = judged(script);
    expect(accepted).toBe(false);
    expect(firstIllegal).toMatchObject({ line, why: expect.stringMatching(why) as string });
    if (legal !== undefined) expect(firstIllegal?.legal).toContain(legal);
  };

  test('a request of an instance that was not constructed', () => {
    expectRefused(new Script().say(one, 'RESUME'), 1, /was not constructed/, 'CTR of a new instance');
  });

  test('a request while the same thread waits', () => {
    const script = new Script().create(one);
    script.ask(one, 'IN_SYNC', [3]);
    script.ask(one, 'IN_SYNC', [3]);
    expectRefused(script, 12, /waits for the reply to IN_SYNC seq 5/, 'reply to IN_SYNC seq 5');
  });

  test('a mark of a region that nobody asked about, or that is not in sync', () => {
    expectRefused(new Script().create(one).say(one, 'MARK_REGION', [3]), 11, /region 3 is marked out of turn/);
    const script = new Script().create(one, '8192 my-core 1024');
    expect(judged(script)).toMatchObject({ firstIllegal: { line: 6 } });
  });

  test('a clear of a region that is not marked', () => {
    expectRefused(new Script().create(one).write(one, 3).say(one, 'CLEAR_REGION', [3]), 23, /neither marked nor copied/);
  });

  test('a flush with nothing before it, and data requests behind DTR', () => {
    expectRefused(new Script().create(one).say(one, 'FLUSH'), 11, /behind groups/);
    expectRefused(new Script().create(one).remove(one).say(one, 'IN_SYNC', [1], [1]), 17, /only while the log exists/);
  });

  test('a region that the log does not have', () => {
    expectRefused(new Script().create(one).say(one, 'IN_SYNC', [8], [1]), 11, /region 8 is none of this log's 8/);
  });

  test('a number that was left out while somebody listened', () => {
    expectRefused(new Script().create(one).unheard(1).say(one, 'IN_SYNC', [1], [1]), 11, /nothing shows that/, 'IN_SYNC seq 5');
  });

  test('the uuid of another log for an instance', () => {
    expectRefused(new Script().create(one).say({ ...one, uuid: 'LVM-other' }, 'IN_SYNC', [1], [1]), 11, /is of the log "LVM-one"/);
  });

  test('a value that contradicts what was said before', () => {
    expectRefused(new Script().create(one).say(one, 'IN_SYNC', [1], [0]), 12, /said to be not in sync, but it is in sync/);
    expectRefused(new Script().create(one).say(one, 'GET_SYNC_COUNT', [], [7]), 12, /7 regions are said to be in sync, but it is 8 of 8/);
  });

  test('a request that is sent again before its time', () => {
    const script = new Script().create(one);
    script.ask(one, 'IN_SYNC', [3]);
    script.wait(14).ask(one, 'IN_SYNC', [3]);
    expectRefused(script, 12, /waits for the reply/);
  });

  test('a request that is never answered and never sent again', () => {
    const script = new Script().create(one);
    script.ask(one, 'GET_SYNC_COUNT');
    // A busy daemon may read this one late and find the repetition behind it; the next it reads at once.
    script.wait(20).say(one, 'IN_SYNC', [3], [1]).wait(1).say(one, 'IN_SYNC', [3], [1]);
    expectRefused(script, 14, /GET_SYNC_COUNT seq 5 was not answered within 15 s and not sent again/);
  });

  test('single regions after a refused group out of their order', () => {
    const script = new Script().create(one);
    for (const region of [1, 2, 1, 2]) script.say(one, 'IN_SYNC', [region], [1]);
    script.say(one, 'MARK_REGION', [2, 1], [], -5).say(one, 'MARK_REGION', [1]);
    expectRefused(script, 21, /so region 2 is next/, 'MARK_REGION region 2 seq 10');
  });
});
