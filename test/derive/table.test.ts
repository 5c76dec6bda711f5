/**
 * A step table says what XState says: on every reachable edge by its pure functions, and on random walks by its interpreter.
 *
 * The derivation is not asked: states are found again from the beginning and told apart by their own key.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActor, getNextTransitions, initialTransition, transition } from 'xstate';
import type { AnyActor, AnyMachineSnapshot, AnyStateMachine, EventObject, InspectionEvent } from 'xstate';
import { refused } from '#base';
import type { Effect } from '#base';
import { deriveMachine, mirrorMachines, userspaceMachines } from '#derive';
import type { Derived } from '#derive';
import { clearingTables } from '../../src/log/derived/clearing.ts';
import { commitTables } from '../../src/log/derived/commit.ts';
import { coreTables } from '../../src/log/derived/core.ts';
import { healthTables } from '../../src/log/derived/health.ts';
import { resumeTables } from '../../src/log/derived/resume.ts';
import { entryTables } from '../../src/mirror/derived/entry.ts';
import { passTables } from '../../src/mirror/derived/pass.ts';
import { mirrorTables } from '../../src/mirror/derived/mirror.ts';
import { primaryTables } from '../../src/mirror/derived/primary.ts';
import { readTables } from '../../src/mirror/derived/read.ts';
import { recordTables } from '../../src/mirror/derived/record.ts';
import { writeTables } from '../../src/mirror/derived/write.ts';
import { attachTables } from '../../src/log/userspace/derived/attach.ts';
import { exchangeTables } from '../../src/log/userspace/derived/exchange.ts';
import { forwardTables } from '../../src/log/userspace/derived/forward.ts';
import { hintTables } from '../../src/log/userspace/derived/hint.ts';
import { hostedTables } from '../../src/log/userspace/derived/hosted.ts';
import { plannedTables } from '../../src/log/userspace/derived/planned.ts';
import { profiles, subjects } from './subjects.ts';

const cases = subjects.map((each) => [each.name, each.table] as const);

function effectsAt(derived: Derived, edge: number): readonly Effect[] {
  return derived.effectLists[derived.effects[edge] as number] ?? [];
}

/** XState's effects in the form of a table's. */
function plain(actions: readonly { readonly type: string; readonly params?: unknown }[]): unknown[] {
  return actions.map(({ type, params }) => (params === undefined ? { type } : { type, params }));
}

/** State value and context; two snapshots that differ here are different local states. */
function key({ value, context }: AnyMachineSnapshot): string {
  return JSON.stringify({ value: value as unknown, context: context as unknown });
}

test.each(cases)('%s: the table is what XState does on every reachable edge, and has no other', (_, derived) => {
  const machine = derived.source;
  const indexOf = new Map<string, number>();
  const queue: [AnyMachineSnapshot, number][] = [];
  const meet = (snapshot: AnyMachineSnapshot, index: number) => {
    const known = indexOf.get(key(snapshot));
    expect([key(snapshot), known ?? index]).toEqual([key(snapshot), index]);
    if (known !== undefined) return;
    indexOf.set(key(snapshot), index);
    queue.push([snapshot, index]);
  };
  derived.inputs.forEach((input, at) => {
    const [snapshot] = initialTransition(machine, input as never) as [AnyMachineSnapshot, unknown];
    meet(snapshot, derived.initials[at] as number);
  });
  let edges = 0;
  for (let head = queue.shift(); head !== undefined; head = queue.shift()) {
    const [snapshot, index] = head;
    derived.alphabet.forEach((event, column) => {
      const edge = index * derived.events.length + column;
      edges++;
      const [after, actions] = transition(machine, snapshot, event) as [AnyMachineSnapshot, Parameters<typeof plain>[0]];
      const next = derived.next[edge] as number;
      const isRefused = machine.getTransitionData(snapshot, event).length === 0;
      const where = `${derived.events[column] ?? ''} in ${derived.states[index] ?? ''}`;
      expect([where, next === refused, effectsAt(derived, edge)]).toEqual([where, isRefused, plain(actions)]);
      meet(after, isRefused ? index : next);
    });
  }
  expect([...new Set(indexOf.values())].toSorted((a, b) => a - b)).toEqual(derived.states.map((_name, state) => state));
  expect(edges).toBe(derived.next.length);
});

test.each(cases)('%s: an event that no transition of the state names is refused', (_, derived) => {
  const types = derived.snapshots.map((snapshot) => new Set<string>(getNextTransitions(snapshot).map((each) => each.eventType as string)));
  const unnamed = [...derived.next].filter((_next, edge) => {
    const event = derived.alphabet[edge % derived.events.length] as EventObject;
    return !(types[Math.floor(edge / derived.events.length)] as Set<string>).has(event.type);
  });
  expect(unnamed.length).toBeLessThan(derived.next.length);
  expect(unnamed.filter((next) => next !== refused)).toEqual([]);
});

interface Running {
  readonly actor: AnyActor;
  /** The effects since it was last emptied. */
  readonly noted: unknown[];
  /** The transitions taken since it was last set to 0. */
  taken: number;
}

/** XState's interpreter with handlers that note what they were called with. */
function interpret(machine: AnyStateMachine, input: unknown): Running {
  const noted: unknown[] = [];
  const count = { taken: 0 };
  const names = Object.keys(machine.implementations.actions);
  const handler = (name: string) => (_: unknown, params: unknown) => {
    noted.push(params === undefined ? { type: name } : { type: name, params });
  };
  const provided = machine.provide({ actions: Object.fromEntries(names.map((name) => [name, handler(name)])) });
  const inspect = (inspected: InspectionEvent) => {
    if (inspected.type !== '@xstate.microstep') return;
    const { _transitions: transitions } = inspected;
    count.taken += transitions.length;
  };
  return Object.assign(count, { noted, actor: createActor(provided, { input, inspect }).start() });
}

test.each(cases)('%s: the table walks as XState runs', (_, derived) => {
  let refusals = 0;
  let steps = 0;
  fc.assert(
    fc.property(
      fc.nat(derived.inputs.length - 1),
      fc.array(fc.nat(derived.events.length - 1), { size: 'max', maxLength: 60 }),
      (at, columns) => {
        const running = interpret(derived.source, derived.inputs[at]);
        let state = derived.initials[at] as number;
        for (const column of columns) {
          const edge = state * derived.events.length + column;
          const next = derived.next[edge] as number;
          running.noted.length = 0;
          running.taken = 0;
          running.actor.send(derived.alphabet[column] as EventObject);
          if (next === refused) refusals++;
          else steps++;
          expect(running.taken > 0).toBe(next !== refused);
          expect(running.noted).toEqual(effectsAt(derived, edge));
          state = next === refused ? state : next;
          expect(key(running.actor.getSnapshot() as AnyMachineSnapshot)).toBe(key(derived.snapshots[state] as AnyMachineSnapshot));
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(steps).toBeGreaterThan(100);
  expect(refusals > 0).toBe(derived.next.includes(refused));
});

test.each([
  ['clearing', clearingTables],
  ['commit', commitTables],
  ['core', coreTables],
  ['health', healthTables],
  ['resume', resumeTables],
] as const)('the shipped tables of %s are the derived ones', (machine, shipped) => {
  for (const { name, remedies } of profiles) {
    const { states, events, next, effects, effectLists } = deriveMachine(machine, remedies);
    expect(shipped[name as keyof typeof shipped]).toEqual({ machine, states, events, next, effects, effectLists });
  }
});

test.each([
  ['entry', entryTables],
  ['pass', passTables],
  ['write', writeTables],
  ['read', readTables],
  ['primary', primaryTables],
  ['record', recordTables],
  ['mirror', mirrorTables],
] as const)('the shipped tables of %s, a machine of the mirror, are the derived ones', (machine, shipped) => {
  for (const { name, remedies } of profiles) {
    const { states, events, next, effects, effectLists, initials } = mirrorMachines[machine](remedies);
    const begins = initials.length > 1 ? { initials } : {};
    expect(shipped[name as keyof typeof shipped]).toEqual({ machine, states, events, next, effects, effectLists, ...begins });
  }
});

test.each([
  ['attach', attachTables],
  ['exchange', exchangeTables],
  ['forward', forwardTables],
  ['planned', plannedTables],
  ['hint', hintTables],
  ['hosted', hostedTables],
] as const)('the shipped tables of %s, a machine of the log that forwards, are the derived ones', (machine, shipped) => {
  for (const { name, remedies } of profiles) {
    const { states, events, next, effects, effectLists, initials } = userspaceMachines[machine](remedies);
    const begins = initials.length > 1 ? { initials } : {};
    expect(shipped[name as keyof typeof shipped]).toEqual({ machine, states, events, next, effects, effectLists, ...begins });
  }
});
