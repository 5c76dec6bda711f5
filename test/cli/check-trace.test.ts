/** `check --trace`: what is written for each kind of file, and what is never overwritten. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesIn, newFolder, put } from './cli.ts';
import { say } from './in-process.ts';

const broken = ['check', 'reference', '--scope', 'r2w2hasty', '--law', 'S1'];

describe('check --trace', () => {
  test('writes a picture, a diagram or JSON, as the name of the file asks', { timeout: 60_000 }, async () => {
    const folder = newFolder();
    for (const [name, begins, says] of [
      ['ce.svg', '<svg ', 'as a picture'],
      ['ce.mmd', 'sequenceDiagram\n', 'as a Mermaid diagram'],
      ['ce.itf.json', '{\n  "#meta": {\n    "format": "ITF"', 'as an ITF trace'],
      ['ce.json', '{\n  "dirtylog": "path"', 'it cannot be replayed: system "reference" is a model of nothing'],
    ] as const) {
      const { code, stderr } = await say(...broken, '--trace', join(folder, name));
      expect([code, stderr]).toEqual([1, expect.stringContaining(`${name}: the path to S1 CrashSafe`)]);
      expect(stderr).toContain(says);
      expect(readFileSync(join(folder, name), 'utf8').startsWith(begins)).toBe(true);
    }
    const { path } = JSON.parse(readFileSync(join(folder, 'ce.json'), 'utf8')) as { path: { step: string | null }[] };
    expect(path.map(({ step }) => step?.split(' ')[0] ?? null)).toEqual([null, 'start', 'logwrite', 'issue', 'land', 'crash', 'resume']);
    const replayed = await say('replay', join(folder, 'ce.json'));
    expect([replayed.code, replayed.stderr]).toEqual([2, expect.stringContaining('this is a path of the checker that has no schedule')]);
  });

  test('leaves alone what is something else, and refuses names of no kind before it searches', { timeout: 60_000 }, async () => {
    const folder = newFolder();
    put(folder, 'ce.svg', 'not a picture');
    const taken = await say(...broken, '--trace', join(folder, 'ce.svg'));
    expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining('is something else and stays as it is')]);
    expect(readFileSync(join(folder, 'ce.svg'), 'utf8')).toBe('not a picture');
    const unknown = await say('check', 'reference', '--scope', 'r9w9', '--trace', join(folder, 'ce.txt'));
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('its name ends in .itf.json, .json, .svg, .mmd')]);
    expect(namesIn(folder)).toEqual(['ce.svg']);
    const schedule = '{\n  "dirtylog": "schedule" }';
    put(folder, 'other.itf.json', schedule);
    const other = await say(...broken, '--trace', join(folder, 'other.itf.json'));
    expect([other.code, readFileSync(join(folder, 'other.itf.json'), 'utf8')]).toEqual([2, schedule]);
  });

  test('writes nothing where every law holds', { timeout: 60_000 }, async () => {
    const folder = newFolder();
    const { code, stderr } = await say('check', 'reference', '--scope', 'r2w2', '--trace', join(folder, 'ce.json'));
    expect([code, stderr]).toEqual([0, expect.stringContaining('ce.json is not written')]);
    expect(namesIn(folder)).toEqual([]);
  });
});
