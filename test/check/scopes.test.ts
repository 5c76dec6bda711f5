/**
 * Every scope whose number of states is known has so many, and in profile `strict` no law is broken there. What Linux breaks, and what a single
 * remedy is worth, is tried in `test/findings`.
 */
import { expect, test } from 'vitest';
import { check } from '#check';
import type { CheckResult } from '#check';
import { compose } from '#derive';
import { remediesOf, systems } from '#spec';
import type { ProfileName, SystemScope, SystemSource } from '#spec';

/** Larger ones are for the command, which compares its figures with those that are known. A state of the reference system is cheap. */
const statesMax = ({ name }: SystemSource): number => (name === 'reference' ? 300_000 : 100_000);

const known = systems.flatMap((source) =>
  source.scopes.flatMap((scope): [string, SystemSource, SystemScope][] =>
    scope.states === undefined || scope.states > statesMax(source) ? [] : [[`${source.name} ${scope.name}`, source, scope]],
  ),
);

function checked(source: SystemSource, scope: SystemScope, profile: ProfileName): CheckResult {
  return check({ product: compose(source.name, source.build(scope, remediesOf(profile))), now: () => 0 });
}

const broken = ({ laws }: CheckResult): string[] => laws.filter(({ verdict }) => verdict === 'violated').map(({ id }) => id);

test('there are some', () => {
  expect(known.length).toBeGreaterThan(3);
});

test.each(known)('%s has the states that are known, and keeps every law', (_, source, scope) => {
  const result = checked(source, scope, 'strict');
  expect([result.states, result.verdict, broken(result)]).toEqual([scope.states, 'holds', []]);
  expect(result.laws.filter(({ tested }) => !tested).map(({ id }) => id)).toEqual([]);
});
