/** The little that reports are laid out with. */
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sideBySide, tableLines, widthOf } from '../../src/report/table.ts';
import { counted, grouped, listed, wrapped } from '../../src/report/text.ts';

test('numbers have their thousands apart', () => {
  expect([0, 999, 1000, 1_234_567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
});

test('one is singular', () => {
  expect([counted(1, 'region'), counted(0, 'region'), counted(2000, 'region')]).toEqual(['1 region', '0 regions', '2,000 regions']);
});

test('words are joined as one speaks', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

test('wrapping loses no word and makes no line too long that could be shorter', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.integer({ min: 5, max: 40 }), (all, width) => {
      const lines = wrapped(all.join(' '), width);
      expect(lines.join(' ')).toBe(all.join(' '));
      for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
    }),
  );
});

test('columns stand under each other, numbers to the right, colours without width', () => {
  const rows = [
    ['one', '\u001B[2m1\u001B[22m'],
    ['three', '1,000'],
  ];
  expect(tableLines(rows, ['left', 'right']).map(stripVTControlCharacters)).toEqual(['one        1', 'three  1,000']);
});

test('a long table stands in as many blocks as fit, read down and then across', () => {
  const rows = [1, 2, 3, 4, 5].map((number) => [`row ${number}`, String(number)]);
  const lines = sideBySide(['name', 'n'], rows, ['left', 'right'], 24);
  expect(lines.map((line) => line.replaceAll(/ +/g, ' '))).toEqual(['name n name n', 'row 1 1 row 4 4', 'row 2 2 row 5 5', 'row 3 3']);
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(24);
  expect(sideBySide(['name', 'n'], rows, ['left', 'right'], 10)).toHaveLength(6);
});
