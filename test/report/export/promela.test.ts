/**
 * Does an exported Promela model say what the product says?
 *
 * The text is read back and asked in every reachable state, without Spin. Whether Spin agrees is the matter of test/check/spin.test.ts.
 */
import { expect, test } from 'vitest';
import { holdsIn, takeRule } from '#base';
import type { Product, ProductLaw, ProductRule } from '#base';
import { compose } from '#derive';
import { promelaText } from '#report';
import { systems } from '#spec';
import type { SystemSource } from '#spec';
import { readModel } from './read-model.ts';
import { small } from './small.ts';
import { reachable } from './walk.ts';

const reference = systems.find(({ name }) => name === 'reference') as SystemSource;
const products: readonly [string, Product][] = [
  ['small', compose('small', small)],
  ['reference', compose('reference', reference.build({ name: '', sentence: '', bounds: { regions: 1, slots: 2, hasty: 1 } }, new Set()))],
];

test.each(products)('%s: every option leads where its rule leads, in every state', (_, product) => {
  const model = readModel(promelaText(product));
  const options = [...model.options.values()];
  expect(options).toHaveLength(product.rules.length);
  const states = reachable(product);
  expect(states.length).toBeGreaterThan(10);
  for (const locals of states)
    for (const [at, rule] of product.rules.entries()) {
      const taken = takeRule(rule, locals);
      expect(options[at]?.(locals), `${rule.name} in ${locals.join()}`).toEqual(
        taken !== undefined && 'to' in taken ? taken.to : undefined,
      );
    }
});

/** Whether a law is broken in a state, or by a step that begins there. */
function isBroken(law: ProductLaw, product: Product, locals: readonly number[]): boolean {
  const steps = product.rules.map((rule): [ProductRule, ReturnType<typeof takeRule>] => [rule, takeRule(rule, locals)]);
  if (steps.some(([, taken]) => taken !== undefined && 'breaks' in taken && taken.breaks === law.id)) return true;
  const isAsked = (to: readonly number[]) => holdsIn(law.given, locals, to);
  if (law.kind === 'step')
    return law.rules.some((at) => {
      const taken = steps[at]?.[1];
      return taken !== undefined && 'to' in taken && isAsked(taken.to) && !holdsIn(law.holds, locals, taken.to);
    });
  if (law.kind === 'moves') return isAsked(locals);
  return isAsked(locals) && holdsIn(law.holds, locals) === (law.kind === 'sometimes');
}

test.each(products)('%s: a law is asked by an option that is enabled where it is broken', (_, product) => {
  const { broken } = readModel(promelaText(product));
  const asked = product.laws.filter(({ kind }) => kind !== 'eventually');
  expect([...broken.keys()]).toEqual(asked.map(({ id, name }) => `${id}_${name}`));
  const counts = asked.map(() => 0);
  for (const locals of reachable(product))
    asked.forEach((law, at) => {
      const isEnabled = broken.get(`${law.id}_${law.name}`)?.(locals);
      expect(isEnabled, `${law.id} in ${locals.join()}`).toBe(isBroken(law, product, locals));
      counts[at] = (counts[at] as number) + Number(isEnabled);
    });
  // Otherwise nothing was compared.
  expect(counts.every((count) => count > 0)).toBe(true);
});

test.each(products)('%s: a variable a component, wide enough and begun where the component begins', (_, product) => {
  const { variables } = readModel(promelaText(product));
  expect(variables.map(({ initial }) => initial)).toEqual(product.components.map(({ initial }) => initial));
  for (const [at, { bits }] of variables.entries())
    expect(2 ** bits).toBeGreaterThanOrEqual(product.components[at]?.table.states.length ?? 0);
});

test('words of Promela and C are not names, and no two names are the same', () => {
  const text = promelaText(compose('small', small));
  const { variables, options } = readModel(text);
  expect(variables.map(({ name }) => name)).toEqual(['lift_0', 'lift_1', 'byte_2', 'clerk']);
  const names = [...variables.map(({ name }) => name), ...options.keys()];
  expect(new Set(names).size).toBe(names.length);
});

test('names of local states and rules are told in comments, and end none', () => {
  const text = promelaText(compose('small', small), { about: 'a */ scope' });
  expect(text).toContain('a * / scope');
  expect(text).toContain(' *   1  {floor=1}');
  expect(text).toContain('/* sharpen: pencil * / 2 */');
  expect(text.match(/\/\*/g)?.length).toBe(text.match(/\*\//g)?.length);
});

test('the same product is the same text', () => {
  expect(promelaText(compose('small', small))).toBe(promelaText(compose('small', small)));
});

test('a table that is too long for one piece of C is cut, and read as if it were not', () => {
  const sizes = [150, 150];
  const holds = Uint8Array.from({ length: 150 * 150 }, (_, at) => (at % 7 === 3 ? 1 : 0));
  const wide = (name: string) => ({
    name,
    family: name,
    at: 0,
    initial: 0,
    table: {
      machine: name,
      states: Array.from({ length: 150 }, (_, at) => String(at)),
      events: ['go'],
      next: Uint16Array.from({ length: 150 }, (_, at) => (at + 1) % 150),
      effects: new Uint16Array(150),
      effectLists: [[]],
    },
  });
  const components = [wide('a'), wide('b')];
  const next = components[0]?.table.next as Uint16Array;
  const product: Product = {
    name: 'wide',
    components,
    rules: [
      {
        name: 'go',
        kind: 'go',
        of: {},
        when: { kind: 'table', components: [0, 1], sizes, after: false, holds },
        steps: [{ component: 0, choices: [{ events: [0], next }] }],
      },
    ],
    laws: [],
    symmetry: [],
  };
  const text = promelaText(product);
  const { options } = readModel(text);
  for (let a = 0; a < 150; a++) expect(options.get('go')?.([a, 149]) !== undefined).toBe((a * 150 + 149) % 7 === 3);
  for (const block of text.split(/^c_decl/m)) expect(block.length).toBeLessThan(65_536);
});
