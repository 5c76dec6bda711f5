/**
 * The checker is right on toys whose answers are known, and on random systems it agrees with a search that shares nothing with it: states, steps,
 * depth, verdicts, and the length of shortest paths, each of which is walked through XState once more.
 *
 * Every way to search is held against the same: reduced by symmetry, pruned, hashed, in a few bits a state, by two workers.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '#check';
import type { CheckOptions } from '#check';
import { compose } from '#derive';
import type { System, SystemLaw } from '#spec';
import type { Product } from '#base';
import { naiveSummary, subjectOf, summaryOf } from './compare.ts';
import type { LawSummary, Subject } from './compare.ts';
import { exploreNaively } from './naive.ts';
import { orbitsOf } from './orbits.ts';
import { randomSystems } from './random/index.ts';
import { spawn } from './threads.ts';
import { largerToys, toys } from './toys/index.ts';
import type { Known, Toy } from './toys/index.ts';

type Mode = Partial<CheckOptions>;

/** A fingerprint needs 64 MiB at least, and a few bits a state want room to be told apart; everything else here is small. */
const bytesOf = ({ store }: Mode, large: boolean) =>
  store === 'hashed' || (large && store === 'bitstate') ? 2 ** 27 : large ? 2 ** 25 : 2 ** 18;

const run = (product: Product, mode: Mode, isLarge = false) =>
  check({ product, limits: { bytes: bytesOf(mode, isLarge) }, now: () => 0, ...mode });

/** A search ends when every law is decided, so all states are counted by asking for none. */
function counted(product: Product, mode: Mode, isLarge = false) {
  const { states, transitions, depth, missed } = run(product, { ...mode, laws: [] }, isLarge);
  expect(missed).toBeLessThan(0.001);
  return { states, transitions, depth };
}

const allToys = [...toys, ...largerToys].map((toy): [string, Toy] => [toy.name, toy]);

/** The parts of what is known of a toy that were found out. */
function findable({ states, transitions, depth }: Known): object {
  return { states, ...(transitions === undefined ? {} : { transitions }), ...(depth === undefined ? {} : { depth }) };
}

describe('a toy comes out as it is known', () => {
  test.each(allToys)('%s', (name, { system, known }) => {
    const product = compose(name, system);
    const laws = run(product, {}, true).laws.map(({ id, kind, verdict, path }) => {
      const length = path === undefined || kind === 'eventually' ? {} : { length: path.steps.length - 1 };
      return [id, { verdict, ...length }];
    });
    expect(counted(product, {}, true)).toMatchObject(findable(known));
    expect(Object.fromEntries(laws)).toMatchObject(known.laws);
  });

  test.each(allToys.filter(([, { known }]) => known.orbits !== undefined))('%s, reduced by its symmetry', (name, { system, known }) => {
    expect(counted(compose(name, system), { symmetry: true }, true).states).toBe(known.orbits);
  });

  test.each(largerToys.map((toy): [string, Toy] => [toy.name, toy]))('%s, in every way', (name, { system, known }) => {
    const { families, ...product } = compose(name, system);
    expect(families.size).toBeGreaterThan(0);
    const { states, transitions } = known;
    const ways: Mode[] = [
      { workers: 2, spawn },
      { pruning: true },
      { store: 'hashed' },
      { store: 'hashed', workers: 2, spawn },
      { store: 'bitstate' },
    ];
    for (const mode of ways) {
      const found = counted(product, mode, true);
      expect([mode, found.states]).toEqual([mode, states]);
      expect([mode, found.transitions]).toEqual([mode, mode.pruning === true ? null : (transitions ?? found.transitions)]);
    }
  });
});

/** Runs a mode on a system; laws that the mode does not bear are left out. */
function expectAgreement(subject: Subject, mode: Mode): void {
  const { system, composed, naive } = subject;
  const states = mode.symmetry === true ? orbitsOf(system, naive) : naive.states.length;
  const transitions = mode.symmetry === true || mode.pruning === true ? {} : { transitions: naive.transitions };
  expect(counted(composed, mode)).toMatchObject({ states, ...transitions, depth: naive.depth });
  const laws = system.laws.filter((law) => isBorne(law, mode));
  const found = summaryOf(subject, run(composed, { ...mode, laws: laws.map(({ id }) => id) }));
  const wanted = naiveSummary(subject, laws);
  // Only exact stores give paths.
  expect(found).toEqual(mode.store === undefined ? wanted : withoutLengths(wanted));
}

function isBorne({ kind }: SystemLaw, { pruning }: Mode): boolean {
  return pruning !== true || (kind !== 'step' && kind !== 'moves');
}

function withoutLengths(laws: Readonly<Record<string, LawSummary>>): Record<string, LawSummary> {
  return Object.fromEntries(Object.entries(laws).map(([id, { verdict, tested }]) => [id, { verdict, tested }]));
}

describe('a random system comes out as by stepping XState', () => {
  const any = () => true;
  const isSymmetric = ({ symmetry }: System) => symmetry !== undefined;
  test.each<[string, Mode, number, (system: System) => boolean]>([
    ['searched plainly', {}, 250, any],
    ['pruned', { pruning: true }, 150, any],
    ['reduced by symmetry', { symmetry: true }, 150, isSymmetric],
    ['reduced and pruned', { symmetry: true, pruning: true }, 75, isSymmetric],
    ['by fingerprints', { store: 'hashed' }, 25, any],
    ['in a few bits a state', { store: 'bitstate' }, 50, any],
  ])(
    '%s',
    (_, mode, numRuns, isMeant) => {
      fc.assert(
        fc.property(randomSystems, ({ system }) => {
          fc.pre(isMeant(system));
          const naive = exploreNaively(system, 500);
          fc.pre(naive !== undefined);
          expectAgreement(subjectOf(system, naive), mode);
        }),
        { numRuns },
      );
    },
    120_000,
  );
});
