/**
 * Does Spin find what our checker finds?
 *
 * Exported models are searched by Spin to the end: same number of distinct states and steps, same verdicts, counterexamples and witnesses of
 * the same length. The reference system also stands as Promela by hand, and its counts are known from elsewhere.
 *
 * Runs where `spin` and `gcc` are installed, and says so where they are not.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Product } from '#base';
import { compose } from '#derive';
import { small } from '../report/export/small.ts';
import { compareWithSpin } from './spin-compare.ts';
import { productOf } from './spin-product.ts';
import { askSpin, everyState, spinMissing } from './spin.ts';
import { toys } from './toys/index.ts';

const missing = spinMissing();
const minute = 60_000;

describe.skipIf(missing !== undefined)(`Spin${missing === undefined ? '' : ` (${missing})`}`, () => {
  const reference = readFileSync(new URL('reference.pml', import.meta.url), 'utf8');

  test('the reference system by hand has the states and steps that are known', { timeout: minute }, async () => {
    const [two, three] = await Promise.all(
      [3, 4].map((regions) => askSpin(reference, { ...everyState, defines: [`R=${regions - 1}`, 'W=2'] })),
    );
    expect(two).toMatchObject({ states: 19_243, transitions: 91_733 });
    expect(three).toMatchObject({ states: 293_003, transitions: 1_626_869 });
    expect(two?.broken.size).toBe(0);
  });

  test('the reference system by hand has its defect', { timeout: minute }, async () => {
    const { broken } = await askSpin(reference, { ...everyState, defines: ['HASTY'] });
    expect(Math.min(...broken.values())).toBe(5);
  });

  test.each(cases())('%s', { timeout: 2 * minute }, async (_, product) => {
    const { ours, spins } = await compareWithSpin(product);
    expect(spins).toEqual(ours);
  });
});

/** The laws of the mapping make the C compiler work for half a minute; laws about steps are compared without them. */
function withoutMapping(product: Product): Product {
  return { ...product, laws: product.laws.filter(({ id }) => !/^M\d/.test(id)) };
}

/** Systems of ours and toys, small enough for a test. */
function cases(): [string, Product][] {
  const ours = [
    ['reference', 'r2w2', 'strict'],
    ['reference', 'r3w2', 'strict'],
    ['reference', 'r2w2hasty', 'strict'],
    ['disk', '1-region-1-write', 'strict'],
    ['disk', '1-region-1-write-careless', 'strict'],
    ['disk', 'foreign', 'strict'],
    ['disk', '1-region-1-write-no-faults', 'kernel'],
    ['userspace', 'question', 'kernel'],
    ['userspace', 'work', 'strict'],
    ['userspace', 'count', 'kernel'],
  ] as const;
  // Among these are laws of every kind, both kinds of fairness, and verdicts of both kinds.
  const chosen = [
    'two-phase commit, 3 managers',
    "Peterson's mutual exclusion, late, fair",
    'alternating bit, weak fairness',
    'key and door, weak and strong fairness',
  ];
  const all = toys.filter(({ name }) => chosen.includes(name));
  if (all.length < chosen.length) throw new Error('a toy has another name');
  return [
    ['small', compose('small', small)],
    ...ours.map(([name, scope, profile]): [string, Product] => [
      `${name} ${scope} ${profile}`,
      withoutMapping(productOf(name, scope, profile)),
    ]),
    ...all.map(({ name, system }): [string, Product] => [name, compose(name, system)]),
  ];
}
