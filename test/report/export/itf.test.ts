import { expect, test } from 'vitest';
import type { Path } from '#check';
import { itfTrace } from '#report';
import { readModule } from './read-tla.ts';
import { tlaText } from '#report';
import { smallProduct } from './subjects.ts';

const rise = smallProduct.rules.findIndex(({ name }) => name === 'rise 1');
const path: Path = {
  steps: [
    { rule: -1, locals: [0, 0, 0, 0] },
    { rule: rise, locals: [0, 1, 0, 0] },
  ],
};

test('a path is told in the names of rules and local states', () => {
  const { states } = itfTrace(smallProduct, path);
  expect(states).toEqual([
    { '#meta': { index: 0 }, lift_0: 'as at first', lift_1: 'as at first', byte: 'short', clerk: 'writes' },
    { '#meta': { index: 1, rule: 'rise 1' }, lift_0: 'as at first', lift_1: '{floor=1}', byte: 'short', clerk: 'writes' },
  ]);
});

test('variables are those of the TLA+ module', () => {
  const { vars } = itfTrace(smallProduct, path);
  expect(vars).toEqual(readModule(tlaText(smallProduct)).variables);
});

test('a run that never ends says where it goes back to', () => {
  expect(itfTrace(smallProduct, path)).not.toHaveProperty('loop');
  expect(itfTrace(smallProduct, { ...path, loopsTo: 1, closing: rise })).toHaveProperty('loop', 1);
});

test('what it is a trace of stands in its head, and all of it is JSON', () => {
  const trace = itfTrace(smallProduct, path, { about: 'scope r2w2' });
  expect(trace['#meta']).toEqual({ format: 'ITF', description: 'small, scope r2w2' });
  expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
});
