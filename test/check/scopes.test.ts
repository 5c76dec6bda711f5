/**
 * Every scope whose number of states is known has so many, and in profile `strict` no law is broken there; in profile `kernel` the laws are broken
 * that Linux is known to break. What a single remedy is worth is tried in `test/findings`.
 */
import { describe, expect, test } from 'vitest';
import { check } from '#check';
import type { CheckResult } from '#check';
import { compose } from '#derive';
import { remediesOf, systems } from '#spec';
import type { ProfileName, SystemScope, SystemSource } from '#spec';

/** Larger ones are for the command, which compares its figures with those that are known. */
const statesMax = 300_000;

const known = systems.flatMap((source) =>
  source.scopes.flatMap((scope): [string, SystemSource, SystemScope][] =>
    scope.states === undefined || scope.states > statesMax ? [] : [[`${source.name} ${scope.name}`, source, scope]],
  ),
);

function checked(source: SystemSource, scope: SystemScope, profile: ProfileName): CheckResult {
  return check({ product: compose(source.name, source.build(scope, remediesOf(profile))), now: () => 0 });
}

const broken = ({ laws }: CheckResult): string[] => laws.filter(({ verdict }) => verdict === 'violated').map(({ id }) => id);

test('there are some', () => {
  expect(known.length).toBeGreaterThan(3);
});

test.each(known)('%s has the states that are known, and keeps every law', { timeout: 120_000 }, (_, source, scope) => {
  const result = checked(source, scope, 'strict');
  expect([result.states, result.verdict, broken(result)]).toEqual([scope.states, 'holds', []]);
  expect(result.laws.filter(({ tested }) => !tested).map(({ id }) => id)).toEqual([]);
});

describe('the disk log as Linux has it', () => {
  const disk = systems.find(({ name }) => name === 'disk') as SystemSource;

  test('breaks the laws that the field knows it to break, each by a short path', () => {
    const result = checked(disk, disk.scopes[0] as SystemScope, 'kernel');
    expect(broken(result)).toEqual(expect.arrayContaining(['S5', 'S8', 'S9', 'S10', 'S29', 'S37', 'S48', 'L4', 'E2']));
    const lengths = result.laws.flatMap(({ verdict, path }) => (verdict === 'violated' ? [path?.steps.length ?? Infinity] : []));
    expect(Math.max(...lengths)).toBeLessThan(20);
  });
});

describe('the mirror as Linux has it', () => {
  const mirror = systems.find(({ name }) => name === 'mirror') as SystemSource;
  const named = (name: string): SystemScope => mirror.scopes.find((scope) => scope.name === name) as SystemScope;

  test.each([
    ['handle-errors-unsynced-1-write-1-flush-1-fault-1-crash', 'S1 S3 S15 S32 S33 S35 S37'],
    ['keep-log-unsynced-1-write-1-flush-1-fault-1-crash', 'S1 S3 S15 S25 S31 S32 S33 S35 S37 S38'],
    ['none-unsynced-1-write-1-flush-1-fault-1-crash', 'S1 S3 S15 S25 S31 S32 S35 S37'],
    ['handle-errors-1-write-1-discard-1-fault-1-crash', 'S1 S2 S3 S21 S33 S35'],
    ['keep-log-unsynced-1-write-2-fault', 'S25 S26 S31 S33 S35 S38'],
  ])('breaks in scope %s these laws and no others: %s', (scope, laws) => {
    expect(broken(checked(mirror, named(scope), 'kernel')).toSorted(byNumber)).toEqual(laws.split(' '));
  });

  test('strands a recovery, so that a suspend never ends', { timeout: 120_000 }, () => {
    expect(broken(checked(mirror, named('stranded'), 'kernel'))).toEqual(expect.arrayContaining(['S16', 'S17', 'L6']));
  });
});

describe('the forwarding log as Linux and its reference daemon have it', () => {
  const userspace = systems.find(({ name }) => name === 'userspace') as SystemSource;
  const named = (name: string): SystemScope => userspace.scopes.find((scope) => scope.name === name) as SystemScope;

  test.each([
    ['flush', 'S1 S2 S41 S42 L9'],
    ['nosync', 'S1 S2 S7 S41 S42 L9'],
    ['integrated', 'S1 S2 S41 L9'],
    ['question', 'S31 S39 S43'],
    ['planned-suspend', 'L4'],
    ['work', 'S40 L2 L9'],
    ['life', 'S40 S44'],
    ['orphan', 'S12 S44'],
    ['hint', 'S28'],
    ['hint-linux', 'L8 L9'],
    ['hint-cmirrord', 'L8'],
    ['count', 'S28'],
    ['throttle', 'L8'],
  ])('breaks in scope %s these laws and no others: %s', (scope, laws) => {
    const found = checked(userspace, named(scope), 'kernel').laws.filter(
      ({ kind, verdict }) => kind !== 'sometimes' && verdict === 'violated',
    );
    expect(found.map(({ id }) => id).toSorted()).toEqual(laws.split(' ').toSorted());
  });
});

const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));
