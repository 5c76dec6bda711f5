/**
 * A symmetry is taken where it is a real one, by the definition: exchanged members make no difference to any rule or law. And what it finds has paths.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsIn, takeRule } from '#base';
import type { Product, ProductCondition, ProductLaw } from '#base';
import { check, CheckError } from '#check';
import { compose } from '#derive';
import { is, remediesOf, some, systems } from '#spec';
import type { System, SystemLaw, SystemSource } from '#spec';
import { canonicalOf } from '../../src/check/canonical.ts';
import { layoutOf, pack } from '../../src/check/layout.ts';
import { pathTo } from '../../src/check/path.ts';
import type { ExactStore } from '../../src/check/store.ts';
import { asymmetryOf } from '../../src/check/symmetric.ts';
import { randomSystems } from './random/index.ts';
import { toys } from './toys/index.ts';

type Locals = readonly number[];

/** The states that rules lead to, with their depths; fewer than so many. */
function statesOf(
  product: Product,
  form: (locals: Locals) => Locals = (locals) => locals,
  most = 400,
): Map<string, [Locals, number]> | undefined {
  const initial = form(product.components.map((each) => each.initial));
  const all = new Map<string, [Locals, number]>([[initial.join(), [initial, 0]]]);
  for (const [state, depth] of all.values()) {
    for (const rule of product.rules) {
      const taken = takeRule(rule, [...state]);
      if (taken === undefined || !('to' in taken)) continue;
      const to = form(taken.to);
      if (!all.has(to.join())) all.set(to.join(), [to, depth + 1]);
    }
    if (all.size > most) return undefined;
  }
  return all;
}

/** A state with two neighbouring members exchanged, in every way that the system's symmetries allow. */
function exchanged({ symmetry }: Product, state: Locals): Locals[] {
  return symmetry.flatMap(({ wholes, pointers }) => {
    const ofWholes = wholes.slice(1).map((other, at) => {
      const to = [...state];
      wholes[at]?.forEach((component, place) => {
        to[component] = state[other[place] as number] as number;
        to[other[place] as number] = state[component] as number;
      });
      for (const { components, target, moved } of pointers)
        for (const component of components) {
          const local = state[component] as number;
          const whole = target[local] === at ? at + 1 : target[local] === at + 1 ? at : -1;
          if (whole >= 0) to[component] = moved[whole]?.[local] as number;
        }
      return to;
    });
    const ofPointers = pointers.flatMap(({ components }) =>
      components.slice(1).map((other, at) => {
        const to = [...state];
        to[components[at] as number] = state[other] as number;
        to[other] = state[components[at] as number] as number;
        return to;
      }),
    );
    return [...ofWholes, ...ofPointers];
  });
}

const looksAtStates = ({ kind }: ProductLaw) => kind === 'always' || kind === 'sometimes';

/** The parts of a condition that is made of several, as laws of their own. */
function partial(law: ProductLaw): ProductLaw[] {
  const parts: readonly ProductCondition[] = 'all' in law.holds ? law.holds.all : [law.holds];
  return parts.map((holds, at) => ({ ...law, id: `${law.id}.${at}`, given: { kind: 'constant', holds: true }, holds }));
}

/** Random systems with a symmetry. */
const symmetric = randomSystems.filter(({ system }) => system.symmetry !== undefined);

describe('of a random system', () => {
  test('a symmetry that it has by construction is taken, with all its laws', () => {
    fc.assert(
      fc.property(symmetric, ({ system }) => {
        const product = compose('random', system);
        expect(asymmetryOf(product, product.laws)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test('a law that is taken holds of a state if it holds of the state with members exchanged; some are not taken', () => {
    let refused = 0;
    fc.assert(
      fc.property(symmetric, ({ system }) => {
        const product = compose('random', system);
        const states = statesOf(product);
        fc.pre(states !== undefined);
        for (const law of product.laws.filter(looksAtStates).flatMap(partial)) {
          if (asymmetryOf(product, [law]) !== undefined) {
            refused++;
            continue;
          }
          for (const [state] of states.values())
            for (const other of exchanged(product, state)) expect(holdsIn(law.holds, other)).toBe(holdsIn(law.holds, state));
        }
      }),
      { numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(10);
  });

  test('rules of which one is missing are taken if they find the same states with members exchanged; some are not taken', () => {
    let refused = 0;
    fc.assert(
      fc.property(symmetric, fc.nat(), ({ system }, number) => {
        const whole = compose('random', system);
        const product: Product = { ...whole, rules: whole.rules.toSpliced(number % whole.rules.length, 1), laws: [] };
        const found = asymmetryOf(product, []);
        if (found !== undefined) refused++;
        const states = found === undefined ? statesOf(product) : undefined;
        fc.pre(states !== undefined || found !== undefined);
        for (const [state] of states?.values() ?? [])
          for (const other of exchanged(product, state)) expect([...(states?.keys() ?? [])]).toContain(other.join());
      }),
      { numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(10);
  });

  test.each([0, 3, undefined])('every state has a path, of real steps and the shortest there is, with %s tries of a rule', (triesMax) => {
    fc.assert(
      fc.property(symmetric, ({ system }) => {
        const product = compose('random', system);
        const layout = layoutOf(product);
        const canonical = canonicalOf(product, layout);
        const states = statesOf(product, canonical, 100);
        fc.pre(states !== undefined);
        const store = storeOf(product, states);
        for (const [state, depth] of states.values()) {
          const steps = pathTo({ product, layout, canonical, store, ...(triesMax === undefined ? {} : { triesMax }) }, state, depth);
          expect(steps).toHaveLength(depth + 1);
          expect(steps[0]?.locals).toEqual(product.components.map(({ initial }) => initial));
          steps.slice(1).forEach(({ rule, locals }, at) => {
            expect(takeRule(product.rules[rule] as Product['rules'][number], [...(steps[at]?.locals ?? [])])).toEqual({ to: locals });
          });
          expect(canonical(steps.at(-1)?.locals ?? [])).toEqual(state);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** As much of a store as paths need. */
function storeOf(product: Product, states: ReadonlyMap<string, readonly [Locals, number]>): ExactStore {
  const layout = layoutOf(product);
  const words = [...states.values()].map(([locals, depth]): [Int32Array, number] => {
    const packed = new Int32Array(layout.words);
    pack(layout, locals, packed);
    return [packed, depth % 64];
  });
  const tags = new Map(words.map(([packed, tag]) => [packed.join(), tag]));
  const store: Partial<ExactStore> = {
    tagOf: (wanted) => tags.get(wanted.join()) ?? -1,
    find: (visit) => words.some(([packed, tag]) => visit(packed, tag)),
  };
  return store as ExactStore;
}

describe('of a system that we know', () => {
  const sourceOf = (name: string) => systems.find((each) => each.name === name) as SystemSource;
  const productOf = (name: string, scope: string, profile: 'strict' | 'kernel') =>
    compose(name, sourceOf(name).build(sourceOf(name).scopeNamed?.(scope) as never, remediesOf(profile)));

  test.each([
    ['reference', 'r3w2', 'strict'],
    ['disk', '2-regions-1-write', 'strict'],
    ['disk', '3-regions-1-write-careless', 'kernel'],
  ] as const)('%s %s in profile %s, the symmetry is taken', (name, scope, profile) => {
    const product = productOf(name, scope, profile);
    expect(asymmetryOf(product, product.laws)).toBeUndefined();
  });

  test('a witness that is only come to through another member of the orbit has a path', () => {
    const product = productOf('disk', '2-regions-1-write-1-fault', 'strict');
    const { laws } = check({ product, symmetry: true, laws: ['S4', 'W2'], now: () => 0 });
    expect(laws.map(({ id, path }) => [id, path?.steps.length])).toEqual([
      ['S4', 9],
      ['W2', 14],
    ]);
  });
});

describe('what tells members apart', () => {
  const counters = toys.find(({ name }) => name.endsWith('counters of 3'))?.system as System;
  const withLaw = (kind: SystemLaw['kind'], holds: NonNullable<SystemLaw['holds']>): Product =>
    compose('counters', { ...counters, laws: [{ id: 'X', name: 'X', sentence: 'X.', kind, holds }] });
  const isFirst = (local: { readonly context: unknown }) => (local.context as { readonly at: number }).at === 0;
  const checked = (product: Product, laws?: readonly string[]) =>
    check({ product, symmetry: true, now: () => 0, ...(laws === undefined ? {} : { laws }) });

  test('a law is refused with its name, the members, and what to do', () => {
    const product = withLaw('sometimes', is(['counter', 1], isFirst));
    expect(() => checked(product)).toThrow(CheckError);
    expect(() => checked(product)).toThrow(/reduced by symmetry: in law X "counter 0" and "counter 1" cannot change places/);
    expect(checked(product, []).verdict).toBe('holds');
  });

  test('a law about some member is not', () => {
    expect(checked(withLaw('sometimes', some('counter', isFirst))).verdict).toBe('holds');
  });

  test('a promise is not, as it is decided without any reduction', () => {
    expect(checked(withLaw('eventually', is(['counter', 1], isFirst))).verdict).toBe('violated');
  });

  test('a rule that only one member has is refused', () => {
    const product = compose('counters', { ...counters, rules: counters.rules.slice(1), laws: [] });
    expect(() => checked(product)).toThrow(/in rule "turn 1" "counter 0" and "counter 1" cannot change places/);
  });
});
