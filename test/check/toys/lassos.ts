/**
 * The smallest systems in which fairness decides. Each is small enough to be read at a glance, and differs from its neighbour in one word.
 *
 * - A light that is switched for ever beside a step that is always possible: taken some day under weak fairness, and not without.
 * - The same step, possible only while the light is on: strong fairness is needed.
 * - A key that may be picked up only while the light is on, and opens a door only while it is off: both have to be strongly fair.
 * - A light that may also be dimmed: the run that switches between off and dim for ever is fair to a step that it never makes possible, although
 *   the component of the graph that it lies in has a state where that step is possible (Emerson and Lei 1987).
 * - A run that stops is a run: what has not happened then never will. But a run does not stop where it could go on.
 * - A step that leads back to its own state is taken all the same.
 */
import { is, not, takes } from '#spec';
import type { Component, Condition, Rule, SystemLaw } from '#spec';
import { flat, holds, violated } from './toy.ts';
import type { Flat, Known, Toy } from './toy.ts';

type Fair = Rule['fair'];

const light: Flat = { off: { toggle: 'on' }, on: { toggle: 'off' } };
const goal = flat('goal', { before: { reach: 'reached' }, reached: { rest: 'reached' } });
const whileOn = is('light', 'on');

const reaches: SystemLaw = {
  id: 'reaches',
  name: 'Reaches',
  sentence: 'The goal is reached some day.',
  kind: 'eventually',
  holds: is('goal', 'reached'),
};

/** A rule by which one component takes the event of the same name. */
function rule(name: string, of: string, fair?: Fair, when?: Condition): Rule {
  const bare: Rule = { name, steps: [takes(of, { type: name })] };
  return { ...bare, ...(fair === undefined ? {} : { fair }), ...(when === undefined ? {} : { when }) };
}

function toy(name: string, components: Readonly<Record<string, Component>>, rules: readonly Rule[], known: Omit<Known, 'source'>): Toy {
  return { name, system: { components, rules, laws: [reaches] }, known: { source: 'read off the system', ...known } };
}

/** A goal beside a light that is switched for ever. */
function beside(fair: Fair, when: Condition | undefined, verdict: typeof holds): Toy {
  const name = `a step that is possible ${when === undefined ? 'always' : 'now and then'}, ${fair ?? 'no'} fairness`;
  const rules = [rule('toggle', 'light'), rule('reach', 'goal', fair, when)];
  const [transitions, depth] = when === undefined ? [6, 2] : [5, 3];
  return toy(name, { light: flat('light', light), goal }, rules, { states: 4, transitions, depth, laws: { reaches: verdict } });
}

function keyAndDoor(pick: Fair, open: Fair, verdict: typeof holds): Toy {
  return toy(
    `key and door, ${pick ?? 'no'} and ${open ?? 'no'} fairness`,
    { light: flat('light', light), key: flat('key', { away: { pick: 'held' }, held: { open: 'held' } }), goal },
    [
      rule('toggle', 'light'),
      rule('pick', 'key', pick, whileOn),
      {
        ...rule('open', 'key', open, not(whileOn)),
        steps: [takes('key', { type: 'open' }), takes('goal', { type: 'reach' })],
      },
    ],
    // The light; away, held or used. Switching from each, picking up by light, opening in the dark.
    { states: 6, transitions: 8, depth: 5, laws: { reaches: verdict } },
  );
}

function dimmed(verdict: typeof holds, dim: Fair): Toy {
  return toy(
    `a light that may be dimmed, which is ${dim === undefined ? 'left' : `brightened with ${dim} fairness`}`,
    { light: flat('light', { ...light, off: { toggle: 'on', dim: 'dim' }, dim: { brighten: 'off' } }), goal },
    [rule('toggle', 'light', dim), rule('dim', 'light'), rule('brighten', 'light'), rule('reach', 'goal', 'strong', whileOn)],
    // Four ways between three lights, before and after, and one step to the goal.
    { states: 6, transitions: 9, depth: 4, laws: { reaches: verdict } },
  );
}

const breaks: Toy = toy(
  'a light that breaks',
  { light: flat('light', { off: { toggle: 'on', fall: 'broken' }, on: { toggle: 'off' }, broken: {} }), goal },
  [rule('toggle', 'light'), rule('fall', 'light'), rule('reach', 'goal', 'strong', whileOn)],
  // Three lights, before and after: three ways between them each, and the step.
  { states: 6, transitions: 7, depth: 4, laws: { reaches: violated } },
);

const alone: Toy = toy('a step that is alone', { goal }, [rule('reach', 'goal')], {
  states: 2,
  transitions: 1,
  depth: 1,
  laws: { reaches: holds },
});

/** With nothing to do but to wait, waiting for ever is fair to what is never possible. */
const waits: Toy = toy(
  'a step that leads nowhere',
  { light: flat('light', { off: { shine: 'off', toggle: 'on' }, on: {} }), goal },
  [rule('shine', 'light', 'weak'), rule('reach', 'goal', 'strong', whileOn), rule('toggle', 'light')],
  // Shining and switching in the dark, the step by light.
  { states: 3, transitions: 3, depth: 2, laws: { reaches: violated } },
);

/** See the header. */
export const lassos: readonly Toy[] = [
  beside(undefined, undefined, violated),
  beside('weak', undefined, holds),
  beside('weak', whileOn, violated),
  beside('strong', whileOn, holds),
  keyAndDoor('strong', 'strong', holds),
  keyAndDoor('weak', 'strong', violated),
  keyAndDoor('strong', 'weak', violated),
  dimmed(violated, undefined),
  dimmed(holds, 'strong'),
  breaks,
  alone,
  waits,
];
