/**
 * A small system in which everything is that an export has to be able to say: choices by condition, conditions that count and that look at
 * several components, steps of several events, an observer, fairness of both kinds, a law of every kind, and names that are awkward.
 *
 * Two lifts go up and down between three floors under one lamp; a clerk writes down when both have arrived at the top.
 */
import { assign, setup } from 'xstate';
import { afterwards, and, atMost, every, fields, implies, is, not, or, over, range, some, takes } from '#spec';
import type { Rule, System } from '#spec';

interface Floor {
  readonly floor: number;
}

const lift = setup({ types: { context: {} as Floor, events: {} as { type: 'up' | 'down' } } }).createMachine({
  id: 'lift',
  context: { floor: 0 },
  on: {
    up: { guard: ({ context }) => context.floor < 2, actions: assign({ floor: ({ context }) => context.floor + 1 }) },
    down: { guard: ({ context }) => context.floor > 0, actions: assign({ floor: ({ context }) => context.floor - 1 }) },
  },
  options: { maxIterations: 100 },
});

/** Its name and its states are words of Promela and of C. */
const lamp = setup({}).createMachine({
  id: 'lamp',
  initial: 'short',
  states: { short: { on: { switch: 'long' } }, long: { on: { switch: 'short' } } },
  options: { maxIterations: 100 },
});

const clerk = setup({}).createMachine({
  id: 'clerk',
  initial: 'writes',
  states: { writes: { on: { note: 'rests' } }, rests: { on: { sharpen: 'writes' } }, leaves: {} },
  options: { maxIterations: 100 },
});

const atTop = fields<Floor>(({ floor }) => floor === 2);
const below = over(
  [
    ['lift', 0],
    ['lift', 1],
  ],
  (a, b) => (a.context as Floor).floor < (b.context as Floor).floor,
);
const lit = is('byte', 'long');

function rules(): Rule[] {
  return [
    ...range(2).map((at): Rule => ({
      name: 'rise',
      of: { lift: at },
      steps: [takes(['lift', at], { type: 'up' }), takes('byte', { type: 'switch' }, and(lit, not(below)))],
      when: atMost(1, 'lift', atTop),
      fair: 'weak',
    })),
    {
      name: 'trade',
      steps: [
        takes(['lift', 0], { type: 'up' }, below),
        takes(['lift', 0], { type: 'down' }),
        takes(['lift', 1], { type: 'down' }, below),
        takes(['lift', 1], { type: 'up' }, lit),
      ],
    },
    { name: 'fall', steps: [takes(['lift', 1], [{ type: 'down' }, { type: 'down' }])], fair: 'strong' },
    {
      name: 'note',
      steps: [
        takes('byte', { type: 'switch' }),
        takes(['lift', 0], [{ type: 'down' }, { type: 'up' }]),
        { of: 'clerk', event: { type: 'note' }, obeys: 'rested' },
      ],
      when: every('lift', atTop),
    },
    { name: 'sharpen', of: { pencil: '*/ 2' }, steps: [takes('clerk', { type: 'sharpen' })], when: not(lit) },
  ];
}

/** See the header. */
export const small: System = {
  components: {
    lift: { machine: lift, events: [{ type: 'up' }, { type: 'down' }], count: 2 },
    byte: { machine: lamp, events: [{ type: 'switch' }] },
    clerk: { machine: clerk, events: [{ type: 'note' }, { type: 'sharpen' }] },
  },
  rules: rules(),
  laws: [
    {
      id: 'apart',
      name: 'Apart',
      sentence: 'In the dark no two are at the top.',
      kind: 'always',
      given: not(lit),
      holds: atMost(1, 'lift', atTop),
    },
    {
      id: 'rested',
      name: 'Rested',
      sentence: 'Nothing is written by a clerk who rests.',
      kind: 'always',
      holds: or(is('clerk', 'writes'), is('clerk', 'rests')),
    },
    {
      id: 'slow',
      name: 'Slow',
      sentence: 'Who rises alone does not arrive above the other in the dark.',
      kind: 'step',
      on: ['rise'],
      given: not(below),
      holds: implies(and(not(lit), afterwards(some('lift', atTop))), afterwards(below)),
    },
    { id: 'both', name: 'BothAtTop', sentence: 'Both may be at the top.', kind: 'sometimes', holds: every('lift', atTop) },
    {
      id: 'more',
      name: 'MoreThanAll',
      sentence: 'The first is above the second in the light, some day.',
      kind: 'eventually',
      given: lit,
      holds: below,
    },
    { id: 'onward', name: 'Onward', sentence: 'In the light it goes on.', kind: 'moves', given: lit },
  ],
};
