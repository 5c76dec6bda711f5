/**
 * What cannot be a table is refused, with the field, the action or the event to blame. The machines here are toys.
 */
import { expect, test } from 'vitest';
import { and, assign, log, not, or, raise, setup, stateIn } from 'xstate';
import type { AnyStateMachine, EventObject } from 'xstate';
import { derive, DerivationError, guardName } from '#derive';

const go: EventObject = { type: 'go' };
const options = { maxIterations: 50 };

/** The message with which the derivation refuses a machine. */
function refusalOf(machine: AnyStateMachine): string {
  let thrown: unknown;
  try {
    derive(machine, { events: [go], statesMax: 100 });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(DerivationError);
  return (thrown as Error).message;
}

test('a machine that is not finite is refused by the name of the field that grows', () => {
  const machine = setup({ types: { context: {} as { turn: number; count: number } } }).createMachine({
    id: 'counter',
    context: { turn: 0, count: 0 },
    on: { go: { actions: assign({ turn: ({ context }) => 1 - context.turn, count: ({ context }) => context.count + 1 }) } },
    options,
  });
  const message = refusalOf(machine);
  expect(message).toMatch(/^machine "counter" cannot become a step table: more than 100 local states; context field "count" grows/);
  expect(message).toContain('among them 97, 98, 99');
  expect(message).toContain('Bound it by a guard');
  expect(message).not.toContain('"turn"');
});

test('the same machine with a bound is a table', () => {
  const machine = setup({
    types: { context: {} as { count: number } },
    guards: { 'room left': ({ context }) => context.count < 3 },
  }).createMachine({
    id: 'counter',
    context: { count: 0 },
    initial: 'up',
    states: { up: { on: { go: { guard: 'room left', actions: assign({ count: ({ context }) => context.count + 1 }) } } } },
    options,
  });
  const table = derive(machine, { events: [go] });
  expect(table.states).toEqual(['up', 'up {count=1}', 'up {count=2}', 'up {count=3}']);
  expect([...table.next]).toEqual([1, 2, 3, 0xffff]);
});

test.each([
  ['a Map', () => new Map([['a', 1]])],
  ['a Set', () => new Set([1])],
  ['a date', () => new Date(0)],
  ['a function', () => () => 1],
  ['undefined', () => undefined],
  ['NaN', () => Number.NaN],
  ['a class instance deep inside', () => [{ inner: new Uint8Array(1) }]],
])('%s in the context is refused: two states could look the same', (_, make) => {
  const machine = setup({}).createMachine({
    id: 'holder',
    context: { fine: [1, { a: null }], bits: make() },
    on: { go: {} },
    options,
  });
  expect(refusalOf(machine)).toContain('context field "bits" is not plain data');
});

test('a machine that waits is refused: time comes in as an event', () => {
  const machine = setup({}).createMachine({
    id: 'sleeper',
    initial: 'awake',
    states: { awake: { on: { go: 'asleep' } }, asleep: { after: { 1000: 'awake' } } },
    options,
  });
  expect(refusalOf(machine)).toMatch(/"sleeper" .* uses xstate\.raise, .*feed time, children and messages in as events/);
});

test('a machine that waits from the beginning is refused too', () => {
  const machine = setup({}).createMachine({ id: 'sleeper', initial: 'asleep', states: { asleep: { after: { 1000: {} } } }, options });
  expect(refusalOf(machine)).toContain('uses xstate.raise');
});

test('a machine that invokes is refused', () => {
  const child = setup({}).createMachine({ id: 'child' });
  const machine = setup({ actors: { child } }).createMachine({
    id: 'parent',
    initial: 'alone',
    states: { alone: { on: { go: 'together' } }, together: { invoke: { src: 'child' } } },
    options,
  });
  expect(refusalOf(machine)).toMatch(/"parent" .* uses xstate\.spawnChild, which a table cannot hold/);
});

test('a machine that writes to the log is refused', () => {
  const machine = setup({}).createMachine({ id: 'talker', on: { go: { actions: log('hello') } }, options });
  expect(refusalOf(machine)).toContain('uses xstate.log');
});

test('a circle of transitions that follow by themselves is refused with the event and the state that begin it', () => {
  const machine = setup({}).createMachine({
    id: 'spinner',
    initial: 'still',
    states: { still: { on: { go: 'a' } }, a: { always: 'b' }, b: { always: 'a' } },
    options,
  });
  expect(refusalOf(machine)).toMatch(/"spinner" .*: it fails on go in state still: Infinite loop detected/);
});

test('a circle at the beginning is refused', () => {
  const machine = setup({}).createMachine({
    id: 'spinner',
    initial: 'a',
    states: { a: { always: 'b' }, b: { always: 'a' } },
    options,
  });
  expect(refusalOf(machine)).toMatch(/it fails before its first event: Infinite loop detected/);
});

test('a machine without a limit for such circles is refused, since it might never come back', () => {
  const machine = setup({}).createMachine({ id: 'free', on: { go: {} } });
  expect(refusalOf(machine)).toContain('it sets no options.maxIterations');
});

test('effects before the first event are refused: nobody would perform them', () => {
  const machine = setup({ actions: { hello: () => {} } }).createMachine({
    id: 'eager',
    initial: 'up',
    states: { up: { entry: 'hello' } },
    options,
  });
  expect(refusalOf(machine)).toContain('it has effects before its first event, beginning with "hello"');
});

test('an effect without a name is refused', () => {
  const machine = setup({}).createMachine({ id: 'nameless', on: { go: { actions: [() => {}] } }, options });
  expect(refusalOf(machine)).toMatch(/an action is written in place \(.*\), so its effect has no name: declare it in setup/);
});

test('an effect whose parameters are not plain data is refused', () => {
  const machine = setup({ actions: { put: (_, _params: { into: Map<string, number> }) => {} } }).createMachine({
    id: 'putter',
    on: { go: { actions: { type: 'put', params: { into: new Map<string, number>() } } } },
    options,
  });
  expect(refusalOf(machine)).toContain('the parameters of effect "put" are not plain data');
});

test('a guard that throws is named with the event on which it did', () => {
  const machine = setup({
    guards: {
      bad: () => {
        throw new Error('no such region');
      },
    },
  }).createMachine({ id: 'thrower', initial: 'up', states: { up: { on: { go: { guard: 'bad' } } } }, options });
  expect(refusalOf(machine)).toMatch(/it fails on go in state up: [^]*no such region/);
});

test('what is raised and assigned within a step is part of the step, not an effect', () => {
  const machine = setup({ types: { context: {} as { done: boolean } }, actions: { told: () => {} } }).createMachine({
    id: 'raiser',
    context: { done: false },
    initial: 'up',
    states: {
      up: {
        on: { go: { actions: [assign({ done: true }), raise({ type: 'after' })] }, after: { target: 'down', actions: 'told' } },
      },
      down: {},
    },
    options,
  });
  const table = derive(machine, { events: [go] });
  expect(table.states).toEqual(['up', 'down {done}']);
  expect(table.effectLists[table.effects[0] as number]).toEqual([{ type: 'told' }]);
});

test('states that differ only in their history are two', () => {
  const machine = setup({}).createMachine({
    id: 'visitor',
    initial: 'room',
    states: {
      room: {
        initial: 'left',
        states: { left: { on: { go: 'right' } }, right: { on: { go: 'left' } }, again: { type: 'history' } },
        on: { leave: 'away' },
      },
      away: { on: { back: 'room.again' } },
    },
    options,
  });
  const [leave, back] = [{ type: 'leave' }, { type: 'back' }];
  const table = derive(machine, { events: [go, leave, back] });
  let state = 0;
  const walk = (...columns: number[]) => {
    for (const column of columns) state = table.next[state * 3 + column] as number;
    return table.states[state];
  };
  expect(walk(1, 2)).toBe('room.left');
  expect(walk(0, 1, 2)).toBe('room.right');
});

test('a joined guard is named by what it is made of', () => {
  expect(guardName('full')).toBe('full');
  expect(guardName(and(['full', stateIn({ sync: 'inSync' })]))).toBe('full and sync.inSync');
  expect(guardName(or(['full', 'late']))).toBe('full or late');
  expect(guardName(not('full'))).toBe('not full');
  expect(guardName(or(['late', and(['full', not('big')])]))).toBe('late or (full and not big)');
  expect(guardName(not(or(['full', 'late'])))).toBe('not (full or late)');
});
