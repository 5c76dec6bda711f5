/**
 * `dirtylog verify` as a user sees it. The campaigns are short: what they find is the harness's business, how it is told is tested here.
 */
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scheduleText } from '#harness';
import { dirtylog, namesIn, newFolder, put, root, start } from './cli.ts';
import type { Running } from './cli.ts';
import { nosyncOnce, nosyncTwice } from './schedules.ts';
import { read, verifyShape } from './shapes.ts';

const forgetful = join(root, 'test/cli/modules/forgetful.mjs');

describe('logs that hold', () => {
  test('end with 0, in a report that fits on a page and ends with verdict and seed', async () => {
    const folder = newFolder();
    const { code, stdout } = await dirtylog(['verify', '--runs', '200', '--seed', '3'], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/verdict: holds\nseed 3, 400 schedules in /);
    expect(stdout).toMatch(/transitions covered .*%/);
    for (const word of ['core', 'disk', 'strict', 'crashes', 'log write failed', 'markRegion', 'S1  CrashSafe']) {
      expect(stdout).toContain(word);
    }
    expect(stdout.split('\n').length).toBeLessThan(75);
    expect(namesIn(folder)).toEqual([]);
  });

  test('give the same JSON for the same seed, and another for another', async () => {
    const run = (seed: string) => dirtylog(['verify', 'core', '--runs', '100', '--seed', seed, '--json'], newFolder());
    const [first, again, other] = await Promise.all([run('7'), run('7'), run('8')]);
    expect(read(verifyShape, first.stdout)).toMatchObject({
      verdict: 'holds',
      seed: 7,
      logs: [{ name: 'core', profile: 'strict', runs: 100 }],
    });
    expect(again.stdout).toBe(first.stdout);
    expect(other.stdout).not.toBe(first.stdout);
    expect(first.stderr).toBe('');
  });
});

describe('profile kernel', () => {
  test('breaks laws, each expected, each with a path and a command that shows it again', async () => {
    const folder = newFolder();
    const { code, stdout } = await dirtylog(['verify', 'core', '--profile', 'kernel', '--runs', '300', '--json'], folder);
    expect(code).toBe(1);
    const { verdict, logs } = read(verifyShape, stdout);
    expect(verdict).toBe('violated');
    const violations = logs[0]?.violations ?? [];
    // Linux counts a region twice that is reported in sync twice, and hands out work between presuspend and resume.
    expect(violations.map(({ law }) => law)).toEqual(expect.arrayContaining(['S10', 'S29']));
    expect(violations.every(({ expected }) => expected)).toBe(true);
    expect(namesIn(folder)).toEqual(violations.map(({ law }) => `dirtylog-core-kernel-${law}-1.json`).toSorted());
    for (const { law, replay } of violations) {
      const words = replay.split(' ');
      expect(words.slice(0, 3)).toEqual(['npx', 'dirtylog', 'replay']);
      const again = await dirtylog([...words.slice(2), '--json'], folder);
      expect(again.code).toBe(1);
      expect(JSON.parse(again.stdout)).toMatchObject({ law, log: 'core', profile: 'kernel' });
    }
  });

  test('is told for people with law, path and command, and the remedy that mends it', async () => {
    const { code, stdout } = await dirtylog(['verify', 'core', '--profile', 'kernel', '--runs', '300'], newFolder());
    expect(code).toBe(1);
    expect(stdout).toMatch(/core \(kernel\) breaks S10 CountIsPopcount {2}known of this profile, mended by count-from-bits/);
    expect(stdout).toMatch(
      /\n {2}law {5}The sync count is the number of regions in sync\.\n {2}path {4}.*\n(?: {10}.*\n)* {2}replay {2}npx dirtylog replay /,
    );
    expect(stdout).toMatch(/verdict: violated, \d laws broken, all known of the profile/);
  });
});

test('--without a remedy breaks the law that it is for, also when a log is named behind it', async () => {
  const words = ['verify', '--without', 'count-from-bits', 'core', '--runs', '300', '--json'];
  const { code, stdout } = await dirtylog(words, newFolder());
  expect(code).toBe(1);
  expect(read(verifyShape, stdout).logs).toMatchObject([
    { name: 'core', profile: 'strict without count-from-bits', violations: [{ law: 'S10', expected: true }] },
  ]);
});

describe('somebody’s own log', () => {
  test('that breaks laws is told with commands that name its module', async () => {
    const folder = newFolder();
    const { code, stdout } = await dirtylog(['verify', '--impl', forgetful, '--runs', '20', '--json'], folder);
    expect(code).toBe(1);
    const [log] = read(verifyShape, stdout).logs;
    expect(log).toMatchObject({ name: 'forgetful', profile: 'foreign' });
    const [first] = log?.violations ?? [];
    expect(first).toMatchObject({ expected: false });
    const again = await dirtylog([...(first?.replay.split(' ').slice(2) ?? []), '--json'], folder);
    expect(JSON.parse(again.stdout)).toMatchObject({ verdict: 'violated', law: first?.law });
  });
});

describe.concurrent('Ctrl-C', () => {
  const stuck = put(newFolder(), 'stuck.mjs', 'export const createLog = () => { for (;;); };\n');

  /** Starts a campaign and waits until it tells how far it is. */
  async function underWay(...words: readonly string[]): Promise<Running & { readonly folder: string }> {
    const folder = newFolder();
    const running = start(['verify', ...words], folder);
    await once(running.process.stderr, 'data');
    return { ...running, folder };
  }

  test('ends a campaign with what is known so far: no verdict, 3', async () => {
    const { process: child, ended, folder } = await underWay('core', '--runs', '1000000');
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(3);
    expect(stdout).toContain('verdict: inconclusive');
    expect(stderr).toContain('stopping');
    expect(namesIn(folder)).toEqual([]);
  });

  test('ends a campaign whose log never comes back', async () => {
    const { process: child, ended } = await underWay('--impl', stuck);
    child.kill('SIGINT');
    const { code, stdout } = await ended;
    expect(code).toBe(3);
    expect(stdout).toContain('stuck: stopped; the log under test did not come back');
  });

  test('twice ends the command at once', async () => {
    const { process: child, ended } = await underWay('--impl', stuck);
    child.kill('SIGINT');
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ signal: 'SIGINT', stdout: '' });
  });
});

describe('failing schedules', () => {
  test('go to --out, replace their own kind and leave other files alone', async () => {
    const folder = newFolder();
    const words = ['verify', 'core', '--without', 'count-from-bits', '--runs', '100', '--seed', '5', '--out', folder, '--json'];
    const name = 'dirtylog-core-without-count-from-bits-S10-5';
    const other = put(folder, `${name}.json`, 'my notes\n');
    await dirtylog(words, root);
    const { stdout } = await dirtylog(words, root);
    expect(readFileSync(other, 'utf8')).toBe('my notes\n');
    expect(namesIn(folder)).toEqual([`${name}-2.json`, `${name}.json`]);
    expect(read(verifyShape, stdout).logs[0]?.violations[0]?.replay).toBe(`npx dirtylog replay ${join(folder, name)}-2.json`);
  });

  test('that cannot be written do not hide the verdict: the command then runs the campaign again', async () => {
    // So deep that the name of a file no longer fits.
    const deep = join(newFolder(), ...Array.from({ length: 20 }, () => 'x'.repeat(200)), 'y'.repeat(20)).slice(0, 4080);
    mkdirSync(deep, { recursive: true });
    const words = ['verify', 'core', '--without', 'count-from-bits', '--runs', '100', '--out', deep, '--json'];
    const { code, stdout, stderr } = await dirtylog(words, newFolder());
    expect(code).toBe(1);
    expect(stderr).toContain('the schedule cannot be written');
    expect(read(verifyShape, stdout).logs[0]?.violations[0]?.replay).toBe(
      'npx dirtylog verify core --profile strict --without count-from-bits --seed 1 --runs 100',
    );
  });
});

describe('--replay', () => {
  const folder = newFolder();

  test('runs the one saved schedule, on the log that it was found on', async () => {
    const file = put(folder, 'breaks.json', scheduleText(nosyncTwice));
    const { code, stdout } = await dirtylog(['verify', '--replay', file, '--json'], folder);
    expect(code).toBe(1);
    const { logs } = read(verifyShape, stdout);
    expect(logs).toMatchObject([{ name: 'disk', profile: 'kernel', runs: 1, violations: [{ law: 'S7', expected: true }] }]);
    expect(logs[0]?.violations[0]?.replay).toContain(`npx dirtylog replay ${file}`);
    expect(namesIn(folder)).toEqual(['breaks.json']);
  });

  test('of a schedule that breaks nothing holds', async () => {
    const file = put(newFolder(), 'holds.json', scheduleText(nosyncOnce));
    const { code, stdout } = await dirtylog(['verify', 'disk', '--replay', file], folder);
    expect(code).toBe(0);
    expect(stdout).toContain('one saved schedule');
    expect(stdout).toContain('verdict: holds');
  });
});
