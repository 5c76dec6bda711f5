import { setup } from 'xstate';
import { takes } from 'dirtylog/spec';

const lamp = setup({}).createMachine({
  id: 'lamp',
  initial: 'off',
  states: { off: { on: { press: 'on' } }, on: { on: { press: 'off' } } },
  options: { maxIterations: 1000 },
});
const press = { type: 'press' };

export const system = {
  components: { lamp: { machine: lamp, events: [press], count: 2 } },
  rules: [0, 1].map((at) => ({ name: 'press', of: { lamp: at }, steps: [takes(['lamp', at], press)] })),
  laws: [
    {
      id: 'Dark',
      name: 'OneIsOff',
      sentence: 'One of the lamps is off.',
      kind: 'always',
      holds: { op: 'not', of: { op: 'is', of: ['lamp', 0], where: 'on', after: false } },
    },
  ],
};
