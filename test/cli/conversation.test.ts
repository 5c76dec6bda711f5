/** `dirtylog replay` and `dirtylog decode` of recorded conversations as a user sees them. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Script } from '../support/script.ts';
import { newFolder, put, root } from './cli.ts';
import { say } from './in-process.ts';
import { read } from './shapes.ts';

const folder = newFolder();
const late = join(root, 'test/recordings/ulog-late-mark/trace.jsonl.gz');
const lines = gunzipSync(readFileSync(late)).toString('utf8').trimEnd().split('\n');
const one = { luid: 0x1234_5000, uuid: 'LVM-one' };
const verdictShape = v.looseObject({
  conversation: v.string(),
  accepted: v.boolean(),
  datagrams: v.number(),
  requests: v.record(v.string(), v.number()),
  firstIllegal: v.optional(v.strictObject({ line: v.number(), got: v.string(), legal: v.array(v.string()), why: v.string() })),
});

describe('replay', () => {
  test('of a conversation ends with 0 and counts what was said', async () => {
    const { code, stdout } = await say('replay', late, '--json');
    expect(code).toBe(0);
    const verdict = read(v.strictObject(verdictShape.entries), stdout);
    expect(verdict).toMatchObject({ conversation: late, accepted: true, datagrams: 38, requests: { CTR: 1, MARK_REGION: 2 } });
    expect(verdict).not.toHaveProperty('firstIllegal');
  });

  test('of a plain file, and of a file with another name, is the same', async () => {
    const plain = put(folder, 'plain.jsonl', lines.join('\n'));
    const named = put(folder, 'whatever', `${lines.join('\n')}\n`);
    for (const file of [plain, named])
      expect(read(verdictShape, (await say('replay', file, '--json')).stdout)).toMatchObject({ accepted: true, datagrams: 38 });
  });

  test('of a recording that holds one has its verdict beside its own words', async () => {
    const { code, stdout } = await say('replay', join(root, 'test/recordings/ulog-late-mark'), '--json');
    expect(code).toBe(0);
    expect(read(verdictShape, stdout)).toMatchObject({ accepted: true, datagrams: 38, recording: 'ulog-late-mark' });
  });

  test('of a folder of conversations is a list', async () => {
    const some = join(folder, 'some');
    mkdirSync(some);
    copyFileSync(late, join(some, 'b.jsonl.gz'));
    put(some, 'a.jsonl', new Script().create(one).remove(one).text);
    put(some, 'other.jsonl', '{"rows": 3}\n');
    const { code, stdout } = await say('replay', some, '--json');
    expect(code).toBe(0);
    expect(read(v.array(verdictShape), stdout).map(({ conversation }) => conversation)).toEqual([
      join(some, 'a.jsonl'),
      join(some, 'b.jsonl.gz'),
    ]);
  });

  test('of one that is not legal ends with 1, and shows the line, what came before it, what was legal and why', async () => {
    const without = put(folder, 'without.jsonl', lines.toSpliced(26, 1).join('\n'));
    const json = await say('replay', without, '--json');
    expect(json.code).toBe(1);
    const { accepted, firstIllegal } = read(verdictShape, json.stdout);
    expect(accepted).toBe(false);
    expect(firstIllegal).toMatchObject({ line: 27 });
    const { code, stdout } = await say('replay', without);
    expect(code).toBe(1);
    expect(stdout).toContain('line 27 is not legal');
    expect(stdout).toMatch(/ +legal +\S/);
    expect(stdout).toMatch(/ +why +\S/);
    expect(stdout).toContain('verdict: not accepted');
  });

  test.each([
    ['hex that is none', '{"t_us":1,"dir":"k2u","hex":"c4zz"}', 'line 2: "hex" has "z" at character 3'],
    ['half a byte', '{"t_us":1,"dir":"k2u","hex":"c40"}', 'line 2: "hex" has 3 digits'],
    ['another direction', '{"t_us":1,"dir":"up","hex":"c4"}', 'line 2: "dir" is "up"'],
    ['no time', '{"dir":"note","text":"x"}', 'line 2: "t_us" is missing'],
    ['no bytes', '{"t_us":1,"dir":"u2k"}', 'line 2: "hex" is missing'],
    ['a note without words', '{"t_us":1,"dir":"note"}', 'line 2: "text" of a note is missing'],
    ['no JSON', 'hello\n', 'line 2: it is not JSON'],
    ['a list', '[1]', 'line 2: it is not a JSON object'],
    ['half a line', '{"t_us":1,"dir":"k2u","he', 'line 2: it breaks off'],
  ])('of a file with %s ends with 2 and names the line', async (_, row, said) => {
    const file = put(folder, 'broken.jsonl', `{"t_us":0,"dir":"note","text":"begin"}\n${row}`);
    const { code, stdout, stderr } = await say('replay', file);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).toContain('to do:');
  });

  test('of a gzip that was cut off, of an empty file and of a false name ends with 2', async () => {
    const whole = gzipSync(lines.join('\n'));
    for (const [name, content] of [
      ['cut.jsonl.gz', whole.subarray(0, whole.length - 40)],
      ['empty.jsonl', ''],
      ['plain.jsonl.gz', lines.join('\n')],
    ] as const) {
      const { code, stdout, stderr } = await say('replay', put(folder, name, content));
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(name);
    }
  });

  test('of a line whose words contradict its bytes is not legal there', async () => {
    const rows = lines.with(24, (lines[24] ?? '').replace('"error":0', '"error":-5'));
    const { code, stdout } = await say('replay', put(folder, 'contradicts.jsonl', rows.join('\n')), '--json');
    expect(code).toBe(1);
    expect(read(verdictShape, stdout).firstIllegal).toMatchObject({
      line: 25,
      why: expect.stringContaining('the line says that ulog.error is -5') as string,
    });
  });
});

describe('decode', () => {
  test('shows a line a datagram, with what is remarkable', async () => {
    const { code, stdout } = await say('decode', late);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ 25 +22\.9589 +← +9 +MARK_REGION +…6800 +late, after 16\.0 s/);
    expect(stdout).toMatch(/ 26 +22\.9594 +→ +10 +MARK_REGION +…6800 +region 2 +again, as seq 9/);
    expect(stdout).toContain('— a write');
  });

  test('shows the same again and again once, unless all is wanted', async () => {
    const long = join(root, 'test/recordings/ulog-basic/trace.jsonl.gz');
    const short = (await say('decode', long)).stdout.split('\n').length;
    const all = (await say('decode', long, '--all')).stdout.split('\n').length;
    expect(all).toBeGreaterThan(880);
    expect(short).toBeLessThan(all * 0.8);
  });

  test('draws a sequence diagram', async () => {
    const { code, stdout } = await say('decode', late, '--diagram');
    expect(code).toBe(0);
    expect(stdout).toContain('sequenceDiagram\n');
    expect(stdout).toContain('  K1->>D: MARK_REGION region 2 (10) again, as seq 9\n');
    expect(stdout).toContain('  D-->>K1: MARK_REGION (9) late, after 16.0 s\n');
  });

  test('gives rows as JSON', async () => {
    const { stdout } = await say('decode', late, '--json');
    const { rows } = read(v.object({ rows: v.array(v.looseObject({ line: v.number(), name: v.string() })) }), stdout);
    expect(rows).toHaveLength(46);
    expect(rows[24]).toMatchObject({ line: 25, direction: 'reply', seq: 9, name: 'MARK_REGION', remarks: ['late, after 16.0 s'] });
  });

  test('of what is no conversation ends with 2', async () => {
    expect(await say('decode', put(folder, 'no.json', '{"a": 1}'))).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('replay --against serve', () => {
  const answerShape = v.object({
    asked: v.number(),
    same: v.number(),
    agrees: v.boolean(),
    differences: v.array(v.looseObject({ line: v.number(), recorded: v.string(), ours: v.string(), explained: v.optional(v.string()) })),
  });
  const against = async (file: string) => {
    const { code, stdout } = await say('replay', file, '--against', 'serve', '--json');
    return { code, ...read(answerShape, stdout) };
  };

  test('our daemon says what an honest one said, but for the words of its status', async () => {
    for (const name of ['ulog-reload', 'ulog-basic', 'ulog-many-marks', 'ulog-integrated-flush', 'node-serves-ulog/node-koffi.jsonl.gz']) {
      const { code, agrees, asked, same, differences } = await against(join(root, 'test/recordings', name));
      expect({ code, agrees }).toEqual({ code: 0, agrees: true });
      expect(same).toBe(asked - differences.length);
      expect(new Set(differences.map(({ explained }) => explained))).toEqual(new Set(["the words of the status are the daemon's own"]));
    }
  });

  test('what a daemon did that misbehaved is named with the difference', async () => {
    const { differences } = await against(join(root, 'test/recordings/ulog-dropped-flush'));
    expect(differences.filter(({ explained }) => explained === 'the recorded daemon was silent').map(({ line }) => line)).toEqual([26, 28]);
  });

  test('an answer that nothing explains ends with 1', async () => {
    const script = new Script().create(one).say(one, 'IN_SYNC', [3], [0]);
    const { code, agrees, differences } = await against(put(folder, 'other.jsonl', script.text));
    expect({ code, agrees }).toEqual({ code: 1, agrees: false });
    expect(differences).toMatchObject([{ line: 11, recorded: '0', ours: '1' }]);
    expect((await say('replay', join(folder, 'other.jsonl'), '--against', 'serve')).stdout).toContain('nothing explains this');
  });

  test('of several shows how often which reason was met', async () => {
    const { code, stdout } = await say('replay', join(root, 'test/recordings/ulog-errors-3'), '--against', 'serve');
    expect(code).toBe(0);
    expect(stdout).toMatch(/ +\d+ +the recorded daemon refused it/);
    expect(stdout).toContain('0 of them unexplained');
  });

  test('of what holds no conversation is wrong usage', async () => {
    expect(await say('replay', join(root, 'test/recordings/nosync-64'), '--against', 'serve')).toMatchObject({ code: 2 });
  });
});
