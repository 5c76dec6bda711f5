/** States are packed and come back; and a system that only fits when members share fields is searched as any other. */
import { assign, setup } from 'xstate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeRule } from '#base';
import { check } from '#check';
import { compose } from '#derive';
import { fields, is, not, or, range, takes } from '#spec';
import type { Rule, System } from '#spec';
import { isShared, layoutOf, pack, tightLayoutOf, unpack } from '../../src/check/layout.ts';
import { secondBitsMax } from '../../src/check/store-compact.ts';
import { randomSystems } from './random/index.ts';
import { walk } from './walk.ts';

interface At {
  readonly at: number;
}

const last = 32;
const counter = setup({ types: { context: {} as At, events: {} as { type: 'turn' | 'clear' | 'look' } } }).createMachine({
  id: 'counter',
  context: { at: 0 },
  on: {
    turn: { guard: ({ context }) => context.at < last, actions: assign({ at: ({ context }) => context.at + 1 }) },
    clear: { guard: ({ context }) => context.at === last, actions: assign({ at: 0 }) },
    look: {},
  },
  options: { maxIterations: 100 },
});

/** Counters of 33 in a row, of which each waits for the one before, and the ends may begin anew: too wide for bits of their own. */
function wide(count: number): System {
  const isAt = (at: number, wanted: number) =>
    is(
      ['counter', at],
      fields<At>((context) => context.at === wanted),
    );
  const turns = range(count).map((at): Rule => ({
    name: 'turn',
    of: { counter: at },
    ...(at === 0 ? {} : { when: isAt(at - 1, last) }),
    steps: [takes(['counter', at], { type: 'turn' })],
  }));
  const back = (at: number, other: number, place: number): Rule => ({
    name: 'back',
    of: { counter: at },
    when: or(isAt(other, place), isAt(other, last)),
    steps: [takes(['counter', at], { type: 'clear' }, isAt(other, place)), takes(['counter', at], { type: 'look' })],
  });
  const rules = [...turns, back(0, count - 1, last), back(count - 1, 0, 0)];
  const laws = [
    { id: 'all', name: 'AllAreLast', sentence: 'Some day the last one is at its end.', kind: 'sometimes', holds: isAt(count - 1, last) },
    { id: 'few', name: 'TwoMove', sentence: 'The third waits.', kind: 'always', holds: not(isAt(2, 1)) },
  ] as const;
  return {
    components: { counter: { machine: counter, events: [{ type: 'turn' }, { type: 'clear' }, { type: 'look' }], count } },
    rules,
    laws,
  };
}

describe('a layout', () => {
  test('gives back what was packed, with fields of their own or shared', () => {
    fc.assert(
      fc.property(randomSystems, fc.infiniteStream(fc.nat()), ({ system }, numbers) => {
        const product = compose('random', system);
        const locals = product.components.map(({ table }) => (numbers.next().value as number) % table.states.length);
        const tight = tightLayoutOf(product, secondBitsMax);
        expect(tight).toBeDefined();
        for (const layout of [layoutOf(product), ...(tight === undefined ? [] : [tight])]) {
          const words = new Int32Array(layout.words);
          pack(layout, locals, words);
          expect(unpack(layout, words)).toEqual(locals);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('shares fields where that saves bits', () => {
    const product = compose('wide', wide(8));
    expect(layoutOf(product).bits).toEqual([30, 18]);
    const tight = tightLayoutOf(product, secondBitsMax);
    expect(tight?.bits).toEqual([31, 11]);
    expect(tight?.fields.every(isShared)).toBe(true);
  });
});

describe('a search over shared fields', () => {
  const product = compose('wide', wide(8));
  const expected = walk(product);

  test('the system is small', () => {
    expect(expected.states).toBeLessThan(5000);
  });

  test.each([{}, { coverage: true }, { pruning: true }])('finds all states: %j', (mode) => {
    const { states, transitions, depth } = check({ product, laws: [], now: () => 0, ...mode });
    expect({ states, transitions, depth }).toEqual('pruning' in mode ? { ...expected, transitions: null } : expected);
  });

  test('finds paths of real steps', () => {
    const { laws } = check({ product, now: () => 0 });
    for (const { path } of laws) {
      const steps = path?.steps ?? [];
      expect(steps.length).toBeGreaterThan(32);
      steps.slice(1).forEach(({ rule, locals }, at) => {
        const taken = product.rules[rule];
        expect(taken === undefined ? undefined : takeRule(taken, [...(steps[at]?.locals ?? [])])).toEqual({ to: locals });
      });
    }
  });
});
