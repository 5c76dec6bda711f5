/**
 * The toys come out as they are known to: by stepping XState, and by walking the composed tables.
 *
 * Two searches that share no code agree with numbers that come from neither.
 */
import { describe, expect, test } from 'vitest';
import { compose } from '#derive';
import { exploreNaively } from './naive.ts';
import { toys } from './toys/index.ts';
import { walk } from './walk.ts';

const cases = toys.map((toy) => [toy.name, toy] as const);

test('every toy has its own name, and every law of it a known verdict', () => {
  expect(new Set(toys.map(({ name }) => name)).size).toBe(toys.length);
  for (const { system, known } of toys) expect(system.laws.map(({ id }) => id).toSorted()).toEqual(Object.keys(known.laws).toSorted());
});

describe.each(cases)('%s', (name, { system, known }) => {
  const counts = { states: known.states, transitions: known.transitions, depth: known.depth };

  test('stepping XState finds what is known', () => {
    const found = exploreNaively(system);
    expect({
      states: found.states.length,
      transitions: known.transitions && found.transitions,
      depth: known.depth && found.depth,
    }).toEqual(counts);
    const laws = Object.entries(found.laws).map(([id, { verdict, length }]) => {
      const isLengthKnown = known.laws[id]?.length !== undefined;
      return [id, isLengthKnown ? { verdict, length } : { verdict }];
    });
    expect(Object.fromEntries(laws)).toEqual(known.laws);
  });

  test('walking the tables finds the same states and steps', () => {
    const found = walk(compose(name, system));
    expect({
      states: found.states,
      transitions: known.transitions && found.transitions,
      depth: known.depth && found.depth,
    }).toEqual(counts);
  });
});
