/** What `check` says while it searches, and that Ctrl-C ends it with what is known. */
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { durationText, paceText } from '../../src/cli/search-progress.ts';
import { newFolder, start } from './cli.ts';

describe('a line of progress', () => {
  const progress = { states: 1_234_567, depth: 20, queue: 2100, bytes: 12 * 2 ** 20 };

  test('says how many states, how deep, how fast, how many wait, and how much memory', () => {
    expect(paceText({ progress, total: undefined, rate: 400_000 })).toBe(
      '1,234,567 states, depth 20, 400,000 a second, 2,100 waiting, 12 MiB',
    );
  });

  test('estimates the time where the number of states is known, and nothing before there is a rate', () => {
    expect(paceText({ progress, total: 4_434_567, rate: 400_000 })).toMatch(/^1,234,567 of 4,434,567 states, .*, about 8 s left$/);
    expect(paceText({ progress, total: 4_434_567, rate: 0 })).toBe('1,234,567 of 4,434,567 states, depth 20, 2,100 waiting, 12 MiB');
  });

  test.each([
    [7.2, '8 s'],
    [200, '3 min'],
    [7300, '2 h'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});

describe('Ctrl-C', () => {
  test('ends a search with what is known so far: no verdict, 3', { timeout: 120_000 }, async () => {
    const { process: child, ended } = start(['check', 'reference', '--scope', 'r3w4'], newFolder());
    const [first] = (await once(child.stderr, 'data')) as [string];
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect(first).toMatch(/^… reference r3w4: [\d,]+ states, depth \d+, [\d,]+ a second, [\d,]+ waiting, \d+ MiB\n$/);
    expect(code).toBe(3);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('was not explored to its end: it was asked to end');
    expect(stdout).toContain('verdict: inconclusive');
    expect(stderr).toContain('stopping; what is known so far follows');
  });
});
