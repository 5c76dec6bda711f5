/** What counts as shown, on small documents: the check of the real ones could otherwise pass for nothing. */
import { describe, expect, test } from 'vitest';
import { consoleBlocks, isShown, shownAgain } from './console.ts';

const document = ['# A', '', '```console exit=1', '$ one --flag', 'says a', '', 'says b', '$ two', '```', '', '```sh', '$ no', '```'].join(
  '\n',
);

describe('consoleBlocks()', () => {
  test('finds each command with what follows it, and leaves other languages alone', () => {
    expect(consoleBlocks(document)).toEqual([
      {
        at: 2,
        exit: 1,
        slow: false,
        commands: [
          { command: 'one --flag', lines: ['says a', '', 'says b'] },
          { command: 'two', lines: [] },
        ],
      },
    ]);
  });

  test('tells what is slow', () => {
    expect(consoleBlocks('```console slow exit=1\n$ one\n```')).toMatchObject([{ exit: 1, slow: true }]);
  });

  test('refuses a block that does not end, and one that begins with output', () => {
    expect(() => consoleBlocks('```console\n$ one')).toThrow('line 1: the block does not end');
    expect(() => consoleBlocks('text\n```console\nsays a\n```')).toThrow('line 3: the block does not begin with a command');
  });
});

describe('isShown()', () => {
  const printed = 'a\nb\nc\nd\n';

  test.each([
    { shown: ['a', 'b', 'c', 'd'] },
    { shown: ['a', '…', 'd'] },
    { shown: ['…', 'c', 'd'] },
    { shown: ['a', 'b', '…'] },
    { shown: ['a', '…', 'c', '…', 'd'] },
    { shown: ['…', 'b', '…'] },
  ])('accepts $shown', ({ shown }) => {
    expect(isShown(shown, printed)).toBe(true);
  });

  test.each([
    { shown: ['a', 'b', 'c'] },
    { shown: ['b', '…', 'd'] },
    { shown: ['a', '…', 'c'] },
    { shown: ['a', '…', 'c', '…', 'b', '…', 'd'] },
    { shown: ['a', 'b', 'c', '…', 'c', 'd'] },
    { shown: ['…', 'e', '…'] },
    { shown: [] },
  ])('refuses $shown', ({ shown }) => {
    expect(isShown(shown, printed)).toBe(false);
  });

  test('does not look at the clock, but at the numbers beside it', () => {
    expect(isShown(['400 schedules in 2.0 s, 1,200 a second'], '400 schedules in 13.5 s, 29 a second\n')).toBe(true);
    expect(isShown(['400 schedules in 2.0 s, 1,200 a second'], '401 schedules in 2.0 s, 1,200 a second\n')).toBe(false);
  });
});

test('shownAgain() keeps the place of an omission and takes everything else from the output', () => {
  expect(shownAgain(['x', 'y'], 'a\nb\nc\n')).toEqual(['a', 'b', 'c']);
  expect(shownAgain(['x', '…', 'y'], 'a\nb\nc\n')).toEqual(['a', '…', 'c']);
  expect(shownAgain(['x', '…'], 'a\nb\nc\n')).toEqual(['a', '…']);
  expect(shownAgain(['x', '…', 'y', '…'], 'a\nb\nc\n')).toEqual(['x', '…', 'y', '…']);
  expect(shownAgain(['…', 'disk breaks S1 X', 'y'], 'a\ndisk breaks S7 Y\nb\nlog breaks L4 Z\nc\n')).toEqual([
    '…',
    'disk breaks S7 Y',
    'b',
    'log breaks L4 Z',
    'c',
  ]);
});
