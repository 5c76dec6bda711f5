/**
 * The toys come out as they are known to: by stepping XState, and by walking the composed tables.
 *
 * Two searches that share no code agree with numbers that come from neither.
 */
import { describe, expect, test } from 'vitest';
import { compose } from '#derive';
import { exploreNaively } from './naive.ts';
import type { Naive } from './naive.ts';
import { orbitsOf } from './orbits.ts';
import { toys } from './toys/index.ts';
import type { Known } from './toys/index.ts';
import { walk } from './walk.ts';

const cases = toys.map((toy) => [toy.name, toy] as const);

/** The parts of what is known that a search can find: `toMatchObject` asks for no others. */
function findable({ states, transitions, depth }: Known): object {
  return { states, ...(transitions === undefined ? {} : { transitions }), ...(depth === undefined ? {} : { depth }) };
}

test('every toy has its own name, and every law of it a known verdict', () => {
  expect(new Set(toys.map(({ name }) => name)).size).toBe(toys.length);
  for (const { system, known } of toys) expect(system.laws.map(({ id }) => id).toSorted()).toEqual(Object.keys(known.laws).toSorted());
});

describe.each(cases)('%s', (name, { system, known }) => {
  test('stepping XState finds what is known', () => {
    const found = exploreNaively(system, 10_000) as Naive;
    const { transitions, depth, laws } = found;
    expect({ states: found.states.length, transitions, depth, laws }).toMatchObject({ ...findable(known), laws: known.laws });
  });

  test('walking the tables finds the same states and steps', () => {
    expect(walk(compose(name, system))).toMatchObject(findable(known));
  });
});

test.each(cases.filter(([, { known }]) => known.orbits !== undefined))('%s: as many orbits as are known', (_, { system, known }) => {
  expect(orbitsOf(system, exploreNaively(system, 10_000) as Naive)).toBe(known.orbits);
});
