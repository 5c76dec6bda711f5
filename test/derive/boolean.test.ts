/**
 * Sums of products are right wherever the function is given, and no shorter ones exist.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expression, minimise } from '#derive';
import type { BooleanFunction } from '#derive';

/** Each row is false, true, or free. */
type Digits = readonly number[];

function rowsOf(digits: Digits): Map<number, boolean> {
  return new Map(digits.flatMap((digit, row) => (digit < 2 ? [[row, digit === 1] as const] : [])));
}

/** The function's value on a row, by its products. */
function valueAt(of: BooleanFunction, variables: readonly string[], row: number): boolean {
  return of.products.some((product) => product.every(({ name, negated }) => ((row >> variables.indexOf(name)) & 1) === (negated ? 0 : 1)));
}

/** The function's value on all rows at once, by its text: bit `row` of the result. */
function wordOf(of: BooleanFunction, variables: readonly string[]): number {
  const columns = variables.map((_, index) => {
    let word = 0;
    for (let row = 0; row < 1 << variables.length; row++) word |= ((row >> index) & 1) << row;
    return word;
  });
  // oxlint-disable-next-line typescript/no-implied-eval -- the text under test is code; running it is the test
  return new Function(...variables, `return ${expression(of)};`)(...columns) as number;
}

/** The rows on which the function found is wrong, by its products or by its text. */
function wrongRows(digits: Digits, variables: readonly string[]): string[] {
  const rows = rowsOf(digits);
  const found = minimise(variables, rows);
  const word = wordOf(found, variables);
  const wrong = [...rows].filter(([row, value]) => valueAt(found, variables, row) !== value || ((word >> row) & 1) !== Number(value));
  return wrong.map(([row]) => `${expression(found)} is wrong on row ${row} of ${digits.join('')}`);
}

/** The fewest products that can do it, by trying all unions of all products. */
function fewestProducts(digits: Digits, variableCount: number): number {
  const rows = rowsOf(digits);
  const ones = [...rows].filter(([, value]) => value).map(([row]) => row);
  const products: number[] = [];
  for (let care = 0; care < 1 << variableCount; care++) {
    for (let value = 0; value <= care; value++) {
      if ((value & ~care) !== 0 || [...rows].some(([row, is]) => !is && (row & care) === value)) continue;
      products.push(ones.reduce((set, row, index) => ((row & care) === value ? set | (1 << index) : set), 0));
    }
  }
  const all = 2 ** ones.length - 1;
  let unions = new Set([0]);
  for (let count = 0; ; count++) {
    if (unions.has(all)) return count;
    unions = new Set([...unions].flatMap((union) => products.map((product) => union | product)));
  }
}

const partialFunctions = Array.from({ length: 3 ** 8 }, (_, number) =>
  Array.from({ length: 8 }, (_digit, row) => Math.floor(number / 3 ** row) % 3),
);

test('every function of three variables, with every choice of free rows, comes out right', () => {
  expect(partialFunctions.length).toBe(6561);
  expect(partialFunctions.flatMap((digits) => wrongRows(digits, ['a', 'b', 'c']))).toEqual([]);
});

test('no function of three variables has fewer products than the one found', () => {
  const longer = partialFunctions.filter(
    (digits) => minimise(['a', 'b', 'c'], rowsOf(digits)).products.length !== fewestProducts(digits, 3),
  );
  expect(longer).toEqual([]);
});

test('functions of four variables with free rows come out right', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2), { minLength: 16, maxLength: 16 }), (digits) => {
      expect(wrongRows(digits, ['a', 'b', 'c', 'd'])).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['00000000', '0'],
  ['22222222', '0'],
  ['11111111', '-1'],
  ['21112111', '-1'],
  ['01010101', 'a'],
  ['10101010', '~a'],
  ['00010001', 'a & b'],
  ['01110111', 'a | b'],
  ['01100110', '(a & ~b) | (~a & b)'],
  ['00000111', '(a & c) | (b & c)'],
])('the function %s (row 0 first, 2 for free) is %s', (digits, text) => {
  const found = minimise(['a', 'b', 'c'], rowsOf(digits.split('').map(Number)));
  expect(expression(found).split(' | ').toSorted()).toEqual(text.split(' | ').toSorted());
});
