/**
 * Random systems: walking the composed tables finds what stepping XState finds.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '#derive';
import { exploreNaively } from './naive.ts';
import { isClosed } from './orbits.ts';
import { randomSystems } from './random/index.ts';
import { walk } from './walk.ts';

test('walking the tables of a random system finds the states, steps and depths that stepping XState finds', () => {
  fc.assert(
    fc.property(randomSystems, ({ system }) => {
      const found = exploreNaively(system, 500);
      fc.pre(found !== undefined);
      const { states, transitions, depth } = found;
      expect(walk(compose('random', system))).toEqual({ states: states.length, transitions, depth });
    }),
    { numRuns: 300 },
  );
});

test('stepping a random system with a symmetry finds whole orbits: with a state all its permutations', () => {
  fc.assert(
    fc.property(randomSystems, ({ system }) => {
      const found = exploreNaively(system, 200);
      fc.pre(found !== undefined && system.symmetry !== undefined);
      expect(isClosed(system, found)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
