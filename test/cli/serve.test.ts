/** `dirtylog serve` as it is used: started, asked over its socket, killed, started again, asked to stop. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decode, encode, Message } from '#wire';
import { newFolder, start } from './cli.ts';
import type { Running } from './cli.ts';
import { say } from './in-process.ts';
import { connectServe } from './serve-client.ts';
import type { ServeClient } from './serve-client.ts';

const serving = 60_000;

/** Eight regions on a log of its own. */
async function create(client: ServeClient, log: string, again = false): Promise<void> {
  expect(await client.ask('CTR', `8192 disk ${log} 1024${again ? '\0' : ''}`)).toMatchObject({ error: 0 });
  expect(await client.ask('RESUME')).toMatchObject({ error: 0 });
}

/** Copies everything, as a mirror would. */
async function resync(client: ServeClient): Promise<void> {
  for (let region = 0; region < 8; region++) {
    expect((await client.ask('GET_RESYNC_WORK')).values).toEqual([1, region]);
    await client.ask('SET_REGION_SYNC', [region, 1]);
    await client.ask('CLEAR_REGION', [region]);
  }
  expect(await client.ask('FLUSH')).toMatchObject({ error: 0 });
}

function eventsOf(stdout: string): string[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { event: string }).event);
}

async function heard(running: Running, event: string): Promise<void> {
  let text = '';
  for await (const piece of running.process.stdout as AsyncIterable<string>) {
    text += piece;
    if (text.includes(`"event":"${event}"`)) return;
  }
  throw new Error(`the daemon ended without ${event}`);
}

test(
  'a daemon that is killed and started again finds the marked region out of sync, and the others in sync',
  async () => {
    const folder = newFolder();
    const path = join(folder, 'sock');
    const log = join(folder, 'log.img');
    writeFileSync(log, Buffer.alloc(65_536));
    const first = start(['serve', '--unix', path, '--record', 'talk.jsonl'], folder);
    const before = await connectServe(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await create(before, log);
    await resync(before);
    // Not flushed: that it was answered is enough.
    expect(await before.ask('MARK_REGION', [5])).toMatchObject({ error: 0 });
    first.process.kill('SIGKILL');
    expect((await first.ended).signal).toBe('SIGKILL');

    const second = start(['serve', '--unix', path, '--record', 'talk.jsonl'], folder);
    const after = await connectServe(path);
    expect((await after.ask('FLUSH')).error).toBe(-3);
    await create(after, log, true);
    const known = [];
    for (let region = 0; region < 8; region++) known.push((await after.ask('IN_SYNC', [region])).values[0]);
    expect(known).toEqual([1, 1, 1, 1, 1, 0, 1, 1]);
    expect((await after.ask('IS_REMOTE_RECOVERING', [7])).values).toEqual([0, 5]);
    expect((await after.ask('GET_RESYNC_WORK')).values).toEqual([1, 5]);
    expect((await after.ask('STATUS_INFO')).text).toBe(`3 disk ${log} A`);

    // It has a log, so it stays; asked again it goes.
    second.process.kill('SIGTERM');
    await heard(second, 'not-stopped');
    expect(await after.ask('GET_SYNC_COUNT')).toMatchObject({ values: [7] });
    second.process.kill('SIGTERM');
    const { code } = await second.ended;
    expect(code).toBe(3);
    expect(existsSync(path)).toBe(false);

    const lines = readFileSync(join(folder, 'talk.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines.filter(({ text }) => text === 'daemon listens').length).toBe(2);
    expect(lines.at(-1)).toMatchObject({ dir: 'note', text: 'daemon ends' });
    const said = lines.filter(({ hex }) => hex !== undefined);
    expect(said.slice(-2)).toMatchObject([
      { dir: 'k2u', ulog: { type: 'GET_SYNC_COUNT', request_type: 14, luid: '0xff11000000000001', error: 0, data_size: 0 } },
      { dir: 'u2k', ulog: { type: 'GET_SYNC_COUNT', request_type: 14, luid: '0xff11000000000001', error: 0, data_size: 8 } },
    ]);
    for (const line of said) expect(hexAgain(line)).toBe(line.hex);
    const times = lines.map(({ t_us: time }) => time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  },
  serving,
);

interface Line {
  readonly t_us: number;
  readonly dir: 'k2u' | 'u2k' | 'note';
  readonly text?: string;
  readonly hex?: string;
}

function hexAgain({ dir, hex = '' }: Line): string {
  const bytes = Uint8Array.from(Buffer.from(hex, 'hex'));
  const message = new Message();
  expect(decode(message, bytes, 0, bytes.length, dir === 'k2u' ? 'request' : 'reply')).toBe('ok');
  const again = new Uint8Array(bytes.length);
  encode(message, again);
  return Buffer.from(again).toString('hex');
}

test(
  'a daemon without logs stops when asked; one path is for one daemon, and one log device too',
  async () => {
    const folder = newFolder();
    const path = join(folder, 'sock');
    const log = join(folder, 'log.img');
    writeFileSync(log, Buffer.alloc(65_536));
    const first = start(['serve', '--unix', path], folder);
    const client = await connectServe(path);
    await create(client, log);

    const refused = await say('serve', '--unix', path);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/listens there already[^]*to do/);

    const second = start(['serve', '--unix', join(folder, 'other'), '--json'], folder);
    const other = await connectServe(join(folder, 'other'));
    expect((await other.ask('CTR', `8192 disk ${log} 1024`)).error).toBe(-22);
    second.process.kill('SIGINT');
    const { code, stdout } = await second.ended;
    expect(code).toBe(0);
    expect(eventsOf(stdout)).toEqual(['listening', 'failed', 'stopped']);
    expect(stdout).toMatch(/in use/);

    expect(await client.ask('DTR')).toMatchObject({ error: 0 });
    first.process.kill('SIGTERM');
    const ended = await first.ended;
    expect(ended.code).toBe(0);
    expect(eventsOf(ended.stdout)).toEqual(['listening', 'created', 'resumed', 'destroyed', 'stopped']);
  },
  serving,
);

test(
  'what is not allowed is refused with what would allow it; nonsense is answered or dropped, and counted',
  async () => {
    const folder = newFolder();
    const path = join(folder, 'sock');
    const daemon = start(['serve', '--unix', path, '--log', 'core'], folder);
    const client = await connectServe(path);
    expect((await client.ask('CTR', '8192 clustered-core 1024')).error).toBe(-22);
    expect((await client.ask('CTR', '8192 disk log.img 1024')).error).toBe(-22);
    expect((await client.ask('CTR', '8192 core 1024')).error).toBe(0);
    expect((await client.ask('RESUME')).error).toBe(0);
    expect((await client.ask('MARK_REGION', [8])).error).toBe(-22);
    expect((await client.ask('DTR')).error).toBe(0);
    daemon.process.kill('SIGTERM');
    const { stdout, code } = await daemon.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/several machines[^\n]*--single-node/);
    expect(stdout).toMatch(/logs of type disk are not hosted here[^\n]*--log disk/);
    expect(stdout).toMatch(/region 8 does not exist: the log has 8/);
  },
  serving,
);

test(
  'a log file that is removed under the daemon: marks and flushes fail, and the status says so',
  async () => {
    const folder = newFolder();
    const path = join(folder, 'sock');
    const log = join(folder, 'log.img');
    writeFileSync(log, Buffer.alloc(65_536));
    const daemon = start(['serve', '--unix', path], folder);
    const client = await connectServe(path);
    await create(client, log);
    await resync(client);
    rmSync(log);
    expect((await client.ask('MARK_REGION', [1])).error).toBe(-5);
    expect((await client.ask('FLUSH')).error).toBe(-5);
    expect((await client.ask('STATUS_INFO')).text).toMatch(/ [DF]$/);
    // Constructed again there is no log.
    expect((await client.ask('DTR')).error).toBe(0);
    expect((await client.ask('CTR', `8192 disk ${log} 1024`)).error).toBe(-22);
    daemon.process.kill('SIGTERM');
    const { code, stdout } = await daemon.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/the file was removed|the log device failed/);
  },
  serving,
);

test.each([
  [['serve'], /nothing to listen to[^]*--unix/],
  [['serve', '--unix', '/nonexistent/folder/sock'], /to do/],
  [['serve', '--unix', '/tmp/x', '--log', 'raid'], /Allowed choices are core, disk/],
  [['serve', '--unix', '/tmp/x', '--profile', 'lax'], /Allowed choices/],
  [['serve', '--unix', '/tmp/x', '--record', '/nonexistent/folder/talk.jsonl'], /talk\.jsonl[^]*to do/],
  [['serve', '--unix', `/tmp/${'x'.repeat(120)}`], /1 to 107 bytes/],
])('%j cannot begin', async (words, message) => {
  const { code, stderr } = await say(...words);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
