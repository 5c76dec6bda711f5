/**
 * `dirtylog verify mirror` as a user sees it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dirtylog, namesIn, newFolder, put } from './cli.ts';

interface Shown {
  readonly name: string;
  readonly profile: string;
  readonly verdict: string;
  readonly seed: number;
  readonly runs: number;
  readonly systematic: readonly { readonly name: string; readonly complete: boolean }[];
  readonly violations: readonly {
    readonly law: string;
    readonly expected: boolean;
    readonly path: readonly string[];
    readonly replay: string;
  }[];
}

const read = (text: string): Shown => JSON.parse(text) as Shown;

describe('the mirror as it ships', () => {
  test('holds: code 0, a report on a page, verdict and seed at its end, and no file', { timeout: 60_000 }, async () => {
    const folder = newFolder();
    const { code, stdout } = await dirtylog(['verify', 'mirror', '--runs', '300', '--seed', '3'], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/verdict: holds\nseed 3, 300 schedules in /);
    for (const word of ['mirror (strict)', 'S25 SourceHasAll', 'leg flush', '2 writes, 1 crash', 'crashes']) expect(stdout).toContain(word);
    expect(stdout.split('\n').length).toBeLessThan(60);
    expect(namesIn(folder)).toEqual([]);
  });

  test('gives the same JSON for the same seed', { timeout: 60_000 }, async () => {
    const run = () => dirtylog(['verify', 'mirror', '--runs', '250', '--seed', '7', '--json'], newFolder());
    const [once, again] = await Promise.all([run(), run()]);
    expect(again.stdout).toBe(once.stdout);
    expect(read(once.stdout)).toMatchObject({ name: 'mirror', profile: 'strict', verdict: 'holds', seed: 7, runs: 250 });
    expect(read(once.stdout).systematic.every(({ complete }) => complete)).toBe(true);
  });
});

describe('profile kernel', () => {
  test('breaks laws: code 1, each expected, with a path and a command that shows it again', { timeout: 90_000 }, async () => {
    const folder = newFolder();
    const { code, stdout } = await dirtylog(['verify', 'mirror', '--profile', 'kernel', '--runs', '250', '--json'], folder);
    expect(code).toBe(1);
    const { violations } = read(stdout);
    expect(violations.length).toBeGreaterThan(4);
    expect(violations.every(({ expected }) => expected)).toBe(true);
    const [first] = violations;
    const file = first?.replay.split(' ').at(-1) ?? '';
    expect(namesIn(folder)).toContain(file);
    const again = await dirtylog(['verify', 'mirror', '--replay', file], folder);
    expect(again.code).toBe(1);
    expect(again.stdout).toContain(`mirror breaks ${first?.law ?? ''}`);
    const mended = await dirtylog(['verify', 'mirror', '--replay', file, '--profile', 'strict'], folder);
    expect(mended.code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, file), 'utf8'))).toMatchObject({ dirtylog: 'mirror-schedule', profile: 'kernel' });
  });
});

describe('wrong usage and input end with 2, say what to do, and write nothing', () => {
  test.each([
    [['verify', 'mirror', 'disk'], 'one at a time'],
    [['verify', 'mirror', '--impl', 'x.mjs'], 'mirror runs on ours'],
    [['verify', 'mirror', '--without', 'no-such'], 'no remedy called'],
    [['verify', 'mirror', '--profile', 'kernel', '--without', 'source-kept'], 'has none'],
    [['verify', 'disk', '--exhaustive'], 'about mirror and userspace'],
    [['verify', 'mirror', '--replay', 'nowhere.json'], 'there is no such file'],
  ] as const)('%j', async (args, said) => {
    const folder = newFolder();
    const { code, stdout, stderr } = await dirtylog([...args], folder);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(namesIn(folder)).toEqual([]);
  });

  test.each([
    ['a schedule with a step that nobody knows', { steps: [{ do: 'jump' }] }, 'steps'],
    ['a mirror of one leg', { world: { legs: 1 } }, 'world.legs'],
    ['a file of something else', { dirtylog: 'letter' }, 'dirtylog'],
  ])('%s', async (_, change, place) => {
    const folder = newFolder();
    const world = { log: 'disk', legs: 2, regionCount: 1, regionSize: 2, mode: 'none', syncWord: 'default', synced: true };
    const good = { dirtylog: 'mirror-schedule', version: 1, profile: 'strict', world, steps: [] };
    const changed = { ...good, ...change, world: { ...world, ...('world' in change ? change.world : {}) } };
    put(folder, 'x.json', JSON.stringify(changed));
    const { code, stderr } = await dirtylog(['verify', 'mirror', '--replay', 'x.json'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain(place);
  });

  test('a schedule of a mirror is replayed as one, and told what it lacks', async () => {
    const folder = newFolder();
    put(folder, 'x.json', JSON.stringify({ dirtylog: 'mirror-schedule' }));
    const { code, stderr } = await dirtylog(['replay', 'x.json'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('version');
  });
});
