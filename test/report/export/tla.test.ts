/**
 * Does an exported TLA+ module say what the product says?
 *
 * The text is read back and asked in every reachable state. TLC has not been run on it: it is in no package that the tests could install.
 */
import { expect, test } from 'vitest';
import { holdsIn, takeRule } from '#base';
import { compose } from '#derive';
import { tlaText } from '#report';
import { readModule } from './read-tla.ts';
import { small } from './small.ts';
import { smallProduct, subjects } from './subjects.ts';
import { reachable } from './walk.ts';

test.each(subjects)('%s: every action leads where its rule leads, in every state', (_, product) => {
  const module = readModule(tlaText(product));
  const actions = [...(module.definitions.get('Next') ?? '').matchAll(/\\\/ (\w+)/g)].map(([, name]) => name as string);
  expect(actions).toHaveLength(product.rules.length);
  expect(module.initial).toEqual(product.components.map(({ initial }) => initial));
  for (const locals of reachable(product))
    for (const [at, rule] of product.rules.entries()) {
      const taken = takeRule(rule, locals);
      const to = taken !== undefined && 'to' in taken ? taken.to : undefined;
      expect(module.take(actions[at] as string, locals), `${rule.name} in ${locals.join()}`).toEqual(to);
    }
});

test.each(subjects)('%s: every law about states is an invariant that fails where the law does', (_, product) => {
  const module = readModule(tlaText(product));
  const laws = product.laws.filter(({ kind }) => kind === 'always' || kind === 'sometimes');
  for (const locals of reachable(product))
    for (const { id, name, kind, given, holds } of laws) {
      const formula = module.definitions.get(`${id}_${name}`) ?? '';
      const isRight =
        kind === 'always' ? !holdsIn(given, locals) || holdsIn(holds, locals) : !(holdsIn(given, locals) && holdsIn(holds, locals));
      expect(module.holds(formula, locals), `${id} in ${locals.join()}`).toBe(isRight);
    }
});

test('each kind of law has the form that TLA+ has for it', () => {
  const { definitions } = readModule(tlaText(smallProduct));
  expect(definitions.get('slow_Slow')).toMatch(/^\[\]\[\(rise_0 \\\/ rise_1\) => \(.* => .*'.*\)\]_vars$/);
  expect(definitions.get('more_MoreThanAll')).toMatch(/ ~> /);
  expect(definitions.get('onward_Onward')).toMatch(/ => ENABLED Next$/);
  expect(definitions.get('rested_Rested_observed')).toMatch(/^\/\\ ~\(.* # NO .*~\(.* # NO\)\)$/);
  expect(definitions.get('Fairness')).toBe('/\\ WF_vars(rise_0)\n  /\\ WF_vars(rise_1)\n  /\\ SF_vars(fall)');
  expect(definitions.get('Spec')).toBe('Init /\\ [][Next]_vars /\\ Fairness');
});

test.each(subjects)('%s: parentheses, braces and sequences close, and nothing is defined twice', (_, product) => {
  const text = tlaText(product)
    .replaceAll(/^\\\*.*$/gm, '')
    .replaceAll(/"[^"]*"/g, '""');
  for (const [open, close] of [
    ['(', ')'],
    ['{', '}'],
    ['<<', '>>'],
    ['[', ']'],
  ] as const)
    expect(`${open} ${text.split(open).length}`).toBe(`${open} ${text.split(close).length}`);
  const defined = [...text.matchAll(/^(\w+) ==/gm)].map(([, name]) => name);
  expect(new Set(defined).size).toBe(defined.length);
  expect(text.startsWith('---- MODULE ')).toBe(true);
});

test('the same product is the same text', () => {
  expect(tlaText(compose('small', small))).toBe(tlaText(smallProduct));
});
