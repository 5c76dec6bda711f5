/**
 * What must happen some day, does; and a system in which it does not is found out by a run that goes round for ever.
 */
import { expect, test } from 'vitest';
import { check } from '#check';
import type { LawResult } from '#check';
import { compose } from '#derive';
import { or, remediesOf, systems } from '#spec';
import type { Rule, SystemScope, SystemSource } from '#spec';

const disk = systems.find(({ name }) => name === 'disk') as SystemSource;
const scope = disk.scopes.find(({ name }) => name === 'recovery') as SystemScope;

/** The scope with one region, whose rules are changed. */
function laws(change: (rules: readonly Rule[]) => readonly Rule[]): readonly LawResult[] {
  const system = disk.build({ ...scope, bounds: { ...scope.bounds, regions: 1 } }, remediesOf('strict'));
  return check({ product: compose('disk', { ...system, rules: change(system.rules) }), now: () => 0, laws: ['L2', 'L3', 'L14'] }).laws;
}

const never = (name: string) => (rules: readonly Rule[]) => rules.map((rule) => (rule.name === name ? { ...rule, when: or() } : rule));
const unfair = (name: string) => (rules: readonly Rule[]) =>
  rules.map((rule) => {
    const { fair, ...rest } = rule;
    return rule.name === name ? rest : { ...rest, ...(fair === undefined ? {} : { fair }) };
  });

test('with every answer and every client that goes on, all calls end and all regions come in sync', () => {
  expect(laws((rules) => rules).map(({ id, verdict, tested }) => [id, verdict, tested])).toEqual([
    ['L14', 'holds', true],
    ['L2', 'holds', true],
    ['L3', 'holds', true],
  ]);
});

test.each([
  ['a copy never ends', never('copied'), ['L2']],
  ['no work is handed out', never('getResyncWork'), ['L2', 'L3']],
  ['nobody asks for work', unfair('getResyncWork'), ['L2', 'L3']],
  ['the log device does not answer', unfair('logFlushed'), ['L14']],
  ['the legs do not answer', unfair('legsFlushed'), ['L14']],
  ['a suspend waits for ever', unfair('postsuspend'), ['L2', 'L3']],
] as const)('where %s, a run shows it', (_, change, expected) => {
  const broken = laws(change).filter(({ verdict }) => verdict === 'violated');
  expect(broken.map(({ id }) => id)).toEqual(expect.arrayContaining([...expected]));
  for (const { path } of broken) expect(path?.loopsTo).toBeDefined();
});
