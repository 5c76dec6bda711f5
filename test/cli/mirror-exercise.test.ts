/** `dirtylog mirror exercise` with real processes, kills and files: it holds, it finds what is put in, and says what goes wrong under it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { dirtylog, newFolder, start } from './cli.ts';
import type { Ended, Running } from './cli.ts';
import { say } from './in-process.ts';

async function mirror(log = true): Promise<string> {
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  const words = ['--leg', at('a.img'), '--leg', at('b.img'), '--log', log ? `disk:${at('log.img')}` : 'core'];
  const made = await say('mirror', 'create', at('m.json'), ...words, '--size', '4MiB', '--region-size', '64KiB', '--nosync');
  expect(made.code).toBe(0);
  return folder;
}

const exercise = (folder: string, ...more: readonly string[]): Promise<Ended> =>
  dirtylog(['mirror', 'exercise', 'm.json', '--json', ...more], folder);

function begin(folder: string, ...more: readonly string[]): Running {
  return start(['mirror', 'exercise', 'm.json', ...more], folder);
}

/** Waits until the exercise's own process writes. */
async function writing(folder: string): Promise<void> {
  for (let left = 200; left > 0; left--) {
    await wait(50);
    if (readFileSync(join(folder, 'a.img')).some((byte) => byte !== 0)) return;
  }
  throw new Error('nobody writes');
}

describe('exercise', () => {
  test('kills, and everything holds', async () => {
    const { code, stdout } = await exercise(await mirror(), '--kill', '--seconds', '3');
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ verdict: 'holds', violated: [], isStopped: false, seed: 1 });
    const { cycles, kills, writes, acknowledged, dirty, copied, checks } = report.figures;
    expect(code).toBe(0);
    expect(kills).toBeGreaterThanOrEqual(cycles);
    for (const figure of [cycles, acknowledged, dirty]) expect(figure).toBeGreaterThan(0);
    expect([copied, checks]).toEqual([dirty, cycles + 1]);
    expect(writes).toBeGreaterThanOrEqual(acknowledged);
  });

  test.each(['log-never-flushes', 'acks-early'])('notices %s', async (mutant) => {
    const { code, stdout } = await dirtylog(
      ['mirror', 'exercise', 'm.json', '--kill', '--seconds', '20', '--mutant', mutant],
      await mirror(),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^broken: /m);
    expect(stdout).toMatch(/^verdict: violated, /m);
    expect(stdout).toContain(`again: npx dirtylog mirror exercise m.json --seconds 20 --seed 1 --kill --mutant ${mutant}\n`);
  });

  test('without kills compares what was read and what stays, and leaves no region dirty', async () => {
    const folder = await mirror();
    const { code, stdout } = await exercise(folder, '--seconds', '1');
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, verdict: 'holds', figures: { kills: 0, lost: 0 } });
    expect((await say('mirror', 'status', join(folder, 'm.json'))).stdout).toContain('64/64 1 AA 3 disk');
  });

  test('does not destroy data that no exercise wrote', async () => {
    const folder = await mirror();
    for (const name of ['a.img', 'b.img']) writeFileSync(join(folder, name), 'mine', { flag: 'r+' });
    const { code, stderr } = await exercise(folder, '--seconds', '1');
    expect(code).toBe(2);
    for (const part of ['holds data that no exercise wrote', 'a.img, sector 0', '--overwrite']) expect(stderr).toContain(part);
    expect(readFileSync(join(folder, 'a.img'), 'latin1').slice(0, 4)).toBe('mine');
    expect((await exercise(folder, '--seconds', '1', '--overwrite')).code).toBe(0);
  });

  test('two at a time are refused, and Ctrl-C ends the first with what is known', async () => {
    const folder = await mirror();
    const first = begin(folder, '--seconds', '60');
    await writing(folder);
    const second = await exercise(folder, '--seconds', '1');
    expect(second.code).toBe(2);
    for (const part of ['in use', 'ss -xlp', 'one process at a time']) expect(second.stderr).toContain(part);
    first.process.kill('SIGINT');
    const { code, stdout, stderr } = await first.ended;
    expect(code).toBe(3);
    expect(stderr).toContain('stopping');
    expect(stdout).toMatch(/writes acknowledged +\d[^]*verdict: inconclusive, stopped/);
    expect((await say('mirror', 'status', join(folder, 'm.json'))).stdout).toContain('; stopped\n');
  });

  test.each([
    ['a leg vanishes', 'b.img', unlinkSync, 'the file was removed while it was in use'],
    ['a leg is shortened', 'b.img', (path: string) => truncateSync(path, 4096), 'b.img'],
    ['the log vanishes', 'log.img', unlinkSync, 'the file was removed while it was in use'],
  ])('%s under it: it says which, and acknowledges nothing that is not stored', async (_, name, harm, says) => {
    const folder = await mirror();
    const running = begin(folder, '--seconds', '15');
    await writing(folder);
    harm(join(folder, name));
    const { code, stdout } = await running.ended;
    expect(code).toBe(3);
    expect(stdout).toContain('ended by a fault');
    for (const part of [says, name]) expect(stdout).toContain(part);
    expect(existsSync(join(folder, 'm.json'))).toBe(true);
  });
});

test('files that may not grow that large are a clear error, and nothing is left behind', () => {
  const folder = newFolder();
  const main = join(import.meta.dirname, '../../src/cli/main.ts');
  const node = `${process.execPath} --import ${import.meta.resolve('tsx')} --conditions=source ${main}`;
  const words = 'mirror create m.json --leg a.img --leg b.img --log core --size 64MiB --region-size 1MiB';
  const { status, stderr } = spawnSync('bash', ['-c', `ulimit -f 4096; exec ${node} ${words}`], { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/the file may not be that large[^]*a\.img[^]*ulimit -f/);
  expect(existsSync(join(folder, 'a.img'))).toBe(false);
});
