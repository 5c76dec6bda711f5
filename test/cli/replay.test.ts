/** `dirtylog replay` as a user sees it: saved schedules step by step, recordings of real kernels, and what is neither. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { scheduleText } from '#harness';
import type { ScheduleFile } from '#harness';
import { dirtylog, newFolder, put, root } from './cli.ts';
import { say } from './in-process.ts';
import { nosyncOnce, nosyncTwice } from './schedules.ts';
import { read, recordingShape, traceShape } from './shapes.ts';

const folder = newFolder();
const breaks = put(folder, 'breaks.json', scheduleText(nosyncTwice));
const holds = put(folder, 'holds.json', scheduleText(nosyncOnce));
const recordings = join(root, 'test/recordings');

describe('a saved schedule', () => {
  test('that breaks a law ends with 1 and names the law with its sentence', async () => {
    const { code, stdout } = await say('replay', breaks);
    expect(code).toBe(1);
    expect(stdout).toContain('breaks S7 NoSyncOnce');
    expect(stdout).toContain('nosync is honoured at most once: later resumes believe the bitmap.');
    expect(stdout).toContain('verdict: violated');
  });

  test('that breaks nothing ends with 0', async () => {
    const { code, stdout } = await say('replay', holds);
    expect(code).toBe(0);
    expect(stdout).toContain('verdict: holds');
  });

  test('shows for each step the bits in memory, in the cache and on the medium, and the contract', async () => {
    const { stdout } = await say('replay', holds, '--json');
    const { steps } = read(traceShape, stdout);
    const [mark, flush, written, flushed] = steps.filter(({ part }) => part === 'schedule');
    expect(mark).toMatchObject({ name: 'markRegion 0', view: { memory: 'D', cache: '1', medium: '1', contract: ['free'], asked: [] } });
    expect(flush).toMatchObject({ name: 'flush', view: { memory: 'D', cache: '1', medium: '1', asked: ['write'] } });
    expect(written).toMatchObject({ name: 'complete logWritten', view: { memory: 'D', cache: '0', medium: '1', asked: ['flush'] } });
    expect(flushed).toMatchObject({ name: 'complete logFlushed', view: { cache: '0', medium: '0', contract: ['bound'], asked: [] } });
  });

  test('ends with quiet time, whose steps are shown as well', async () => {
    const { steps } = read(traceShape, (await say('replay', holds, '--json')).stdout);
    const quiet = steps.filter(({ part }) => part === 'quiet').map(({ name }) => name);
    expect(quiet).toEqual(expect.arrayContaining(['presuspend', 'postsuspend', 'resume']));
  });

  test('can be run on our log of another profile, or without a remedy', async () => {
    expect(await say('replay', breaks, '--profile', 'strict')).toMatchObject({ code: 0 });
    expect(await say('replay', holds, '--profile', 'kernel')).toMatchObject({ code: 1 });
    expect(await say('replay', holds, '--without', 'nosync-once')).toMatchObject({ code: 1 });
    expect(await say('replay', holds, '--without', 'resume-reports')).toMatchObject({ code: 0 });
  });

  test('remembers what it was found without', async () => {
    const without = put(folder, 'without.json', scheduleText({ ...nosyncOnce, without: ['nosync-once'] }));
    expect(await say('replay', without)).toMatchObject({ code: 1 });
  });

  test('says so when it no longer breaks the law that it was saved for', async () => {
    expect((await say('replay', holds)).stdout).toContain('saved for breaking S7');
  });

  test('passes over steps that are not possible, and shows them', async () => {
    const odd: ScheduleFile = { ...nosyncOnce, steps: [{ do: 'land', region: 0, leg: 0 }, { do: 'flush' }] };
    const { code, stdout } = await say('replay', put(folder, 'odd.json', scheduleText(odd)), '--json');
    expect(code).toBe(0);
    expect(read(traceShape, stdout).steps.find(({ part }) => part === 'schedule')).toMatchObject({ ran: false, name: 'land 0 on leg 0' });
  });

  test('on the core log shows no medium, since it has none', async () => {
    const core: ScheduleFile = { ...nosyncOnce, log: 'core', world: { ...nosyncOnce.world, log: 'core' } };
    const { code, stdout } = await say('replay', put(folder, 'core.json', scheduleText(core)));
    expect(code).toBe(0);
    expect(stdout).toContain('memory');
    expect(stdout).not.toContain('medium');
  });

  test('on the largest table that is accepted ends soon, and shows a few regions', async () => {
    const large: ScheduleFile = {
      ...nosyncOnce,
      world: { ...nosyncOnce.world, regionCount: 65_536, blockSizeBytes: 4096 },
      steps: [{ do: 'markRegion', region: 1 }, { do: 'flush' }, { do: 'complete', nth: 0 }, { do: 'complete', nth: 0 }],
    };
    const { code, stdout } = await say('replay', put(folder, 'large.json', scheduleText(large)), '--json');
    expect(code).toBe(0);
    const { steps } = read(traceShape, stdout);
    expect(Math.max(...steps.map(({ view }) => view.regions.length))).toBeLessThanOrEqual(128);
    expect(steps.find(({ name }) => name === 'complete logFlushed')?.view).toMatchObject({
      regions: expect.arrayContaining([1, 65_535]) as unknown,
    });
  });

  test('of a log that is not ours runs on the module that is named', async () => {
    const module = join(root, 'test/cli/modules/forgetful.mjs');
    const file = put(folder, 'foreign.json', scheduleText({ ...nosyncTwice, log: 'foreign', impl: 'forgetful.mjs' }));
    const { code, stdout } = await say('replay', file, '--impl', module, '--json');
    expect(code).toBe(1);
    expect(read(traceShape, stdout)).toMatchObject({ log: 'forgetful', profile: 'foreign', verdict: 'violated' });
  });
});

describe('a recording of a real kernel', () => {
  const path = join(recordings, 'crash-dirty-128');

  test('that agrees ends with 0 and says how much was compared', async () => {
    const { code, stdout } = await say('replay', path, '--json');
    expect(code).toBe(0);
    const report = read(recordingShape, stdout);
    expect(report).toMatchObject({ recording: 'crash-dirty-128', agrees: true, differences: [] });
    expect(report.compared.images).toBeGreaterThan(0);
    expect((await say('replay', path)).stdout).toMatch(/verdict: agrees, \d+ comparisons, 0 differences/);
  });

  test('may be named by its scenario.json', async () => {
    expect(await say('replay', join(path, 'scenario.json'), '--json')).toEqual(await say('replay', path, '--json'));
  });

  test('several give a list, in the order given', async () => {
    const { code, stdout } = await say('replay', path, join(recordings, 'tables-1'), '--json');
    expect(code).toBe(0);
    expect(read(v.array(recordingShape), stdout).map(({ recording }) => recording)).toEqual(['crash-dirty-128', 'tables-1']);
  });

  test('with another status line than our log has differs, and ends with 1', async () => {
    const copy = join(folder, 'altered');
    mkdirSync(copy);
    for (const name of readdirSync(path)) copyFileSync(join(path, name), join(copy, name));
    const scenario = join(copy, 'scenario.json');
    const text = readFileSync(scenario, 'utf8');
    const altered = text.replaceAll(/ 3 disk (\d+:\d+) A"/g, ' 3 disk $1 F"');
    expect(altered).not.toBe(text);
    writeFileSync(scenario, altered);
    const { code, stdout } = await say('replay', copy);
    expect(code).toBe(1);
    expect(stdout).toContain('verdict: differs');
    expect(await say('replay', path, copy)).toMatchObject({ code: 1 });
  });

  test('of a userspace log in which nothing can be compared is told by its conversations', async () => {
    const { code, stdout } = await say('replay', join(recordings, 'ulog-errors-1'));
    expect(code).toBe(0);
    expect(stdout).toContain('verdict: nothing could be compared');
    expect(stdout).toContain('verdict: accepted, 9 conversations');
  });

  test('without its images is broken input', async () => {
    const copy = join(folder, 'no-images');
    mkdirSync(copy);
    copyFileSync(join(path, 'scenario.json'), join(copy, 'scenario.json'));
    const { code, stdout, stderr } = await say('replay', copy);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('0-synced.log.gz');
  });
});

test('broken input among several paths gives 2, and the others are still shown', async () => {
  const { code, stdout, stderr } = await say('replay', join(folder, 'missing.json'), breaks, holds, '--json');
  expect(code).toBe(2);
  expect(stderr).toContain('missing.json');
  const [missing, first, second] = read(v.array(v.looseObject({ file: v.string() })), stdout);
  expect(missing).toMatchObject({ error: { kind: 'unreadable' } });
  expect(first).toMatchObject({ verdict: 'violated' });
  expect(second).toMatchObject({ verdict: 'holds' });
});

test('a reader that goes away ends it quietly, with the code it would have had', async () => {
  const steps: ScheduleFile['steps'] = Array.from({ length: 3000 }, () => ({ do: 'getResyncWork' }));
  const long = put(folder, 'long.json', scheduleText({ ...nosyncTwice, steps: [...steps, ...nosyncTwice.steps] }));
  const { spawnSync } = await import('node:child_process');
  const node = [process.execPath, '--import', import.meta.resolve('tsx'), '--conditions=source', join(root, 'src/cli/main.ts')];
  const script = `${node.map((word) => `'${word}'`).join(' ')} replay '${long}' --json | head -1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n1\n', stderr: '' });
});

test('the process ends with the code that it says', async () => {
  const [violated, agreed] = await Promise.all([dirtylog(['replay', breaks], folder), dirtylog(['replay', holds], folder)]);
  expect([violated.code, agreed.code]).toEqual([1, 0]);
});
