/**
 * What XState does not say about a machine: misspelt targets, dead guards, events that nobody handles and states that nobody reaches are
 * silent there. Here each is a red test.
 *
 * Refusals are pinned: an event that a state does not handle is either refused on purpose or forgotten, and only a count that moves shows
 * the difference. The pages in `docs/machines` list them by name.
 */
import { describe, expect, test } from 'vitest';
import type { AnyStateMachine, AnyStateNode, EventObject } from 'xstate';
import { refused } from '#base';
import { chartOf, derive, refusalCount } from '#derive';
import type { ChartState, Derived, MachineName } from '#derive';
import { logFounds, sectorValues, syncWords } from '#spec';
import { machineNames, subjects } from '../derive/subjects.ts';

const byName = new Map(subjects.map((each) => [each.name, each.table]));
const cases = subjects.map(({ name, table }) => [name, table] as const);

/** The tables of a machine in all profiles. */
function tablesOf(machine: MachineName): Derived[] {
  return subjects.filter((each) => each.machine === machine).map(({ table }) => table);
}

/** Labels of the events that are refused somewhere, with the number of local states that refuse them. */
function refusals(table: Derived): Record<string, number> {
  const counts = table.events.map((label, event): [string, number] => [
    label,
    table.states.filter((_, state) => table.next[state * table.events.length + event] === refused).length,
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Local states and refused pairs. A number that moves is a changed specification, and the commit says why. */
const pinned: Readonly<Record<string, readonly [states: number, refusals: number]>> = {
  contract: [10, 62],
  'region (kernel)': [16, 12],
  'region (strict)': [12, 8],
  'core (kernel)': [1, 0],
  'core (strict)': [2, 0],
  'commit (kernel)': [101, 991],
  'commit (strict)': [429, 4231],
  'clearing (kernel)': [2, 0],
  'clearing (strict)': [2, 0],
  'resume (kernel)': [1, 0],
  'resume (strict)': [1, 0],
  'health (kernel)': [3, 0],
  'health (strict)': [3, 0],
  'entry (kernel)': [32, 560],
  'entry (strict)': [32, 569],
  'pass (kernel)': [180, 660],
  'pass (strict)': [360, 1320],
  'write (kernel)': [1, 0],
  'write (strict)': [1, 0],
  'read (kernel)': [1, 0],
  'read (strict)': [1, 0],
  'primary (kernel)': [12, 0],
  'primary (strict)': [24, 0],
  record: [16, 0],
  'mirror (kernel)': [11, 97],
  'mirror (strict)': [12, 106],
  'attach (kernel)': [13, 131],
  'attach (strict)': [14, 141],
  'exchange (kernel)': [33, 525],
  'exchange (strict)': [33, 525],
  'forward (kernel)': [36, 220],
  'forward (strict)': [44, 300],
  'planned (kernel)': [7, 15],
  'planned (strict)': [7, 15],
  'hint (kernel)': [1, 0],
  'hint (strict)': [1, 0],
  'hosted (kernel)': [9, 93],
  'hosted (strict)': [9, 93],
  client: [9, 98],
  leg: [5, 0],
  node: [5, 18],
  sector: [718, 4111],
};

describe('every pair of state and event is handled, or refused on purpose', () => {
  test.each(Object.entries(pinned).map(([name, counts]) => [name, ...counts] as const))(
    '%s: %i local states, %i refusals',
    (name, states, count) => {
      const table = byName.get(name) as Derived;
      expect([table.states.length, refusalCount(table)]).toEqual([states, count]);
    },
  );

  test('no machine is without a pinned count', () => {
    expect(Object.keys(pinned).toSorted()).toEqual([...byName.keys()].toSorted());
  });

  test.each(['health', 'resume', 'clearing', 'core', 'write', 'read', 'primary'] as const)(
    '%s handles everything in every state',
    (machine) => {
      expect(tablesOf(machine).map(refusals)).toEqual([{}, {}]);
    },
  );

  test('the legs take whatever happens to them', () => {
    expect(tablesOf('leg').map(refusals)).toEqual([{}]);
  });

  test('a region refuses one thing: to be handed out when it is in sync or handed out already', () => {
    for (const table of tablesOf('region')) {
      expect(Object.keys(refusals(table))).toEqual(['getResyncWork']);
      const column = table.events.indexOf('getResyncWork');
      const handled = table.states.filter((_, state) => table.next[state * table.events.length + column] !== refused);
      expect(handled).toEqual(table.states.filter((state) => /sync\.outOfSync recovery\.idle/.test(state)));
    }
  });

  test('requests of the client reach the disk log in every state, except a resume while it is busy', () => {
    for (const table of tablesOf('commit')) {
      const names = Object.keys(refusals(table));
      expect(['flush', 'postsuspend', 'dirtied', 'cleaned'].filter((name) => names.includes(name))).toEqual([]);
      const column = table.events.indexOf('resume');
      const handled = table.states.filter((_, state) => table.next[state * table.events.length + column] !== refused);
      expect(handled).toEqual(table.states.filter((state) => /^(?:idle|closed)\b/.test(state)));
    }
  });

  test('the disk log takes an answer exactly where it waits for one', () => {
    const waits: Readonly<Record<string, RegExp>> = {
      'logUsable(report=success,strange=false)': /^reading\b/,
      'logUsable(report=success,strange=true)': /^reading\b/,
      'logUsable(report=failure,strange=false)': /^reading\b/,
      'logUsable(report=failure,strange=true)': /^reading\b/,
      logRefused: /^reading\b/,
      legsFlushed: /^flushingLegs\b/,
      legFlushFailed: /^flushingLegs\b/,
      logWritten: /^(?:writing(?:Bits|Header)|emptyingHeader)\b/,
      logWriteFailed: /^(?:writing(?:Bits|Header)|emptyingHeader)\b/,
      logFlushed: /^flushing(?:Bits|Header|EmptyHeader)\b/,
      logFlushFailed: /^flushing(?:Bits|Header|EmptyHeader)\b/,
    };
    for (const table of tablesOf('commit')) {
      for (const [label, where] of Object.entries(waits)) {
        const column = table.events.indexOf(label);
        const handled = table.states.filter((_, state) => table.next[state * table.events.length + column] !== refused);
        expect(handled.length).toBeGreaterThan(0);
        expect(handled).toEqual(table.states.filter((state) => where.test(state)));
      }
    }
  });

  test('the contract refuses nothing but answers that may cost data, and what cannot happen while the log is down', () => {
    const [table] = tablesOf('contract') as [Derived];
    const up = table.states.map((state, index) => ({ state, index })).filter(({ state }) => !state.startsWith('down'));
    const refusedUp = up.flatMap(({ state, index }) =>
      table.events.filter((_, event) => table.next[index * table.events.length + event] === refused).map((event) => `${event} in ${state}`),
    );
    expect(refusedUp.filter((each) => !/^(?:getResyncWork|inSync\(answer=true\)|resumed\()/.test(each))).toEqual([]);
  });
});

describe.each(machineNames.map((name) => [name] as const))('%s', (machine) => {
  const tables = tablesOf(machine);
  const charts = tables.map(chartOf);

  test('every state is reached in some profile', () => {
    const written = new Set(charts.flatMap(({ root }) => leaves(root)));
    const reached = new Set([
      ...charts.flatMap((chart) => chart.transitions.filter(({ edges }) => edges.length > 0).map(({ target, source }) => target ?? source)),
      ...charts.flatMap(({ root }) => initials(root)),
    ]);
    expect([...written].filter((path) => !reached.has(path))).toEqual([]);
  });

  test('every transition is taken in some profile', () => {
    const taken = new Set(charts.flatMap(({ transitions }) => transitions.filter(({ edges }) => edges.length > 0).map(({ name }) => name)));
    const names = new Set(charts.flatMap(({ transitions }) => transitions.map(({ name }) => name)));
    expect([...names].filter((name) => !taken.has(name))).toEqual([]);
  });

  test('every named action is an effect in some profile, and every effect a named action', () => {
    const named = new Set(tables.flatMap(({ source }) => Object.keys(source.implementations.actions)));
    const emitted = new Set(
      tables.flatMap(({ effects, effectLists }) => [...effects].flatMap((list) => effectLists[list] ?? [])).map(({ type }) => type),
    );
    expect([...emitted].toSorted()).toEqual([...named].toSorted());
  });

  test('every named guard is used, and decides both ways', () => {
    const answers = new Map<string, Set<boolean>>();
    for (const table of tables) askGuards(table, answers);
    const named = new Set(tables.flatMap(({ source }) => Object.keys(source.implementations.guards)));
    expect(answers).toEqual(new Map([...named].map((name) => [name, new Set([false, true])])));
  });

  test.each(tables.map((table, index) => [index, table] as const))('the alphabet is what the machine names (profile %i)', (_, table) => {
    // XState's own list (`machine.events`) leaves out what is handled by doing nothing.
    const named = new Set(nodesOf(table.source).flatMap((node) => [...node.transitions.keys()] as string[]));
    expect([...new Set(table.alphabet.map(({ type }) => type))].toSorted()).toEqual([...named].toSorted());
    expect(new Set(table.events).size).toBe(table.events.length);
  });

  test('the alphabet holds every combination of the payloads that it holds', () => {
    for (const table of tables) {
      for (const type of new Set(table.alphabet.map((event) => event.type))) {
        const events = table.alphabet.filter((event) => event.type === type);
        const fields = payloadValues(events);
        expect([type, events.length]).toEqual([type, Object.values(fields).reduce((product, values) => product * values.size, 1)]);
      }
    }
  });
});

test('payloads take all the values that the vocabulary has', () => {
  const [resume] = tablesOf('resume') as [Derived, Derived];
  const read = payloadValues(resume.alphabet.filter(({ type }) => type === 'logRead'));
  expect(read['found']).toEqual(new Set(logFounds));
  expect(read['word']).toEqual(new Set(syncWords));
  const [sector] = tablesOf('sector') as [Derived];
  expect(payloadValues(sector.alphabet.filter(({ type }) => type === 'crash'))['value']).toEqual(new Set(sectorValues));
});

test.each(cases)('%s: guards read by a transition are declared', (_, table) => {
  const used = new Set(nodesOf(table.source).flatMap((node) => guardsOf(node)));
  expect([...used].filter((name) => !(name in table.source.implementations.guards))).toEqual([]);
});

function leaves(state: ChartState): string[] {
  return state.children.length === 0 ? [state.path] : state.children.flatMap(leaves);
}

/** The states in which a machine begins, also those that it leaves at once. */
function initials(state: ChartState): string[] {
  if (state.children.length === 0) return [state.path];
  if (state.initial === undefined) return state.children.flatMap(initials);
  return state.children.filter(({ path }) => path === state.initial).flatMap(initials);
}

function nodesOf(machine: AnyStateMachine): AnyStateNode[] {
  const below = (node: AnyStateNode): AnyStateNode[] => [
    node,
    ...Object.values(node.states).flatMap((child) => below(child as AnyStateNode)),
  ];
  return below(machine.root as AnyStateNode);
}

/** Names of the guards that a node's transitions read, taken out of `and`, `or` and `not`. */
function guardsOf(node: AnyStateNode): string[] {
  const named = (guard: unknown): string[] => {
    if (guard === undefined) return [];
    if (typeof guard === 'string') return [guard];
    return ((guard as { readonly guards?: readonly unknown[] }).guards ?? []).flatMap(named);
  };
  return [...[...node.transitions.values()].flat(), ...(node.always ?? [])].flatMap(({ guard }) => named(guard));
}

/** Derives the machine again with guards that note what they answer. */
function askGuards(table: Derived, answers: Map<string, Set<boolean>>): void {
  const guards = table.source.implementations.guards as Readonly<Record<string, (args: unknown, params: unknown) => boolean>>;
  const asked = Object.entries(guards).map(([name, guard]) => [
    name,
    (args: unknown, params: unknown) => {
      const answer = guard(args, params);
      answers.set(name, (answers.get(name) ?? new Set<boolean>()).add(answer));
      return answer;
    },
  ]);
  derive(table.source.provide({ guards: Object.fromEntries(asked) as never }), { events: table.alphabet, inputs: table.inputs });
}

function payloadValues(events: readonly EventObject[]): Record<string, Set<unknown>> {
  const values: Record<string, Set<unknown>> = {};
  for (const event of events) {
    for (const [key, value] of Object.entries(event)) if (key !== 'type') (values[key] ??= new Set()).add(value);
  }
  return values;
}
