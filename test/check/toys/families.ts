/**
 * Systems of n equal members, with formulas for everything.
 *
 * - Counters that turn independently, each by m: m^n states, n·m^n transitions, depth n·(m − 1); orbits are multisets.
 * - Readers and writers (Courtois, Heymans, Parnas 1971): any set of readers, or one writer. A writer may starve whatever is done about
 *   fairness, since readers who relieve each other never let it become enabled.
 * - Milner's cyclic scheduler (Communication and Concurrency, 1989): who has the token starts a job and passes it on; jobs end in any order.
 *   A position and a set of jobs under way: n·2^n states, as many as the vertices of a cube for each position.
 * - Clients who point to the one resource that they hold, to test symmetries of pointers: injective partial maps.
 */
import { assign, setup } from 'xstate';
import { and, atMost, every, fields, is, not, or, over, range, some, takes } from '#spec';
import type { Rule, System } from '#spec';
import { binomial, flat, holds, holdsAfter, violated, violatedAfter } from './toy.ts';
import type { Toy } from './toy.ts';

function counters(count: number, modulus: number): Toy {
  const machine = setup({ types: { context: {} as { at: number } } }).createMachine({
    id: 'counter',
    context: { at: 0 },
    on: { turn: { actions: assign({ at: ({ context }) => (context.at + 1) % modulus }) } },
    options: { maxIterations: 100 },
  });
  const isLast = fields<{ at: number }>(({ at }) => at === modulus - 1);
  return {
    name: `${count} counters of ${modulus}`,
    system: {
      components: { counter: { machine, events: [{ type: 'turn' }], count } },
      rules: range(count).map((at) => ({ name: 'turn', of: { counter: at }, steps: [takes(['counter', at], { type: 'turn' })] })),
      laws: [
        { id: 'never', name: 'NeverAllLast', sentence: 'Never are all at the end.', kind: 'always', holds: not(every('counter', isLast)) },
        {
          id: 'all',
          name: 'AllGetThere',
          sentence: 'Some day the first counter is at its end.',
          kind: 'eventually',
          holds: is(['counter', 0], isLast),
        },
      ],
      symmetry: [{ families: ['counter'] }],
    },
    known: {
      source: 'closed formula',
      states: modulus ** count,
      transitions: count * modulus ** count,
      depth: count * (modulus - 1),
      orbits: binomial(count + modulus - 1, count),
      // Nothing is fair here: the other counters may turn for ever.
      laws: { never: violatedAfter(count * (modulus - 1)), all: count === 1 ? holds : violated },
    },
  };
}

function readersWriters(count: number): Toy {
  const process = flat(
    'process',
    { idle: { read: 'reading', write: 'writing' }, reading: { end: 'idle' }, writing: { end: 'idle' } },
    count,
  );
  const each = (name: string, rest: Partial<Rule> = {}): Rule[] =>
    range(count).map((at) => ({ name, of: { process: at }, steps: [takes(['process', at], { type: name })], fair: 'strong', ...rest }));
  return {
    name: `${count} readers and writers`,
    system: {
      components: { process },
      rules: [
        ...each('read', { when: not(some('process', 'writing')) }),
        ...each('write', { when: every('process', 'idle') }),
        ...each('end'),
      ],
      laws: [
        {
          id: 'excludes',
          name: 'WriterIsAlone',
          sentence: 'Who writes is alone.',
          kind: 'always',
          given: some('process', 'writing'),
          holds: and(atMost(1, 'process', 'writing'), not(some('process', 'reading'))),
        },
        {
          id: 'crowd',
          name: 'AllRead',
          sentence: 'All may read at a time.',
          kind: 'sometimes',
          holds: every('process', 'reading'),
        },
        {
          id: 'writes',
          name: 'SomebodyWrites',
          sentence: 'Somebody writes some day.',
          kind: 'eventually',
          holds: some('process', 'writing'),
        },
        {
          id: 'reads',
          name: 'FirstReads',
          sentence: 'The first reads some day.',
          kind: 'eventually',
          holds: is(['process', 0], 'reading'),
        },
      ],
      symmetry: [{ families: ['process'] }],
    },
    known: {
      source: 'closed formula',
      states: 2 ** count + count,
      // Each reader set may lose any member or win any other; n ways to begin writing, n to end.
      transitions: count * 2 ** count + 2 * count,
      depth: count,
      orbits: count + 2,
      // Two readers or more relieve each other for ever; alone, strong fairness makes it write.
      laws: { excludes: holds, crowd: holdsAfter(count), writes: count > 1 ? violated : holds, reads: holds },
    },
  };
}

function scheduler(cells: number): Toy {
  const places = range(cells);
  return {
    name: `Milner's scheduler, ${cells} cells`,
    system: {
      components: {
        job: flat('job', { idle: { start: 'busy' }, busy: { end: 'idle' } }, cells),
        token: flat('token', Object.fromEntries(places.map((at) => [`at${at}`, { [`pass${at}`]: `at${(at + 1) % cells}` }]))),
      },
      rules: [
        ...places.map((at): Rule => ({
          name: 'start',
          of: { cell: at },
          steps: [takes('token', { type: `pass${at}` }), takes(['job', at], { type: 'start' })],
        })),
        ...places.map((at): Rule => ({ name: 'end', of: { cell: at }, steps: [takes(['job', at], { type: 'end' })], fair: 'weak' })),
      ],
      laws: [
        { id: 'moves', name: 'NoDeadlock', sentence: 'The schedule never stops.', kind: 'moves' },
        { id: 'comes', name: 'TokenComes', sentence: 'The token comes to everybody.', kind: 'eventually', holds: is('token', 'at0') },
        {
          id: 'last',
          name: 'LastStarts',
          sentence: 'The last cell starts some day.',
          kind: 'eventually',
          given: is('token', `at${cells - 1}`),
          holds: is('token', 'at0'),
        },
        { id: 'busy', name: 'AllBusy', sentence: 'All may be busy at a time.', kind: 'sometimes', holds: every('job', 'busy') },
      ],
    },
    known: {
      source: 'closed formula',
      states: cells * 2 ** cells,
      // The cell with the token is idle in half of the states; each job is busy in half of them.
      transitions: (cells + cells * cells) * 2 ** (cells - 1),
      laws: {
        moves: holds,
        // Jobs end, being weakly fair, so the only endless run without a start is none at all.
        comes: holds,
        last: holds,
        busy: holdsAfter(cells),
      },
    },
  };
}

interface Holding {
  readonly resource: number | null;
}

function holders(clients: number, resources: number): Toy {
  type HoldEvent = { readonly type: 'hold'; readonly resource: number } | { readonly type: 'drop'; readonly resource: number };
  const machine = setup({ types: { context: {} as Holding, events: {} as HoldEvent } }).createMachine({
    id: 'client',
    context: { resource: null },
    on: {
      hold: { guard: ({ context }) => context.resource === null, actions: assign({ resource: ({ event }) => event.resource }) },
      drop: { guard: ({ context, event }) => context.resource === event.resource, actions: assign({ resource: null }) },
    },
    options: { maxIterations: 100 },
  });
  const pairs = (name: 'hold' | 'drop', type: string): Rule[] =>
    range(clients).flatMap((client) =>
      range(resources).map((resource): Rule => ({
        name,
        of: { client, resource },
        steps: [takes(['client', client], { type: name, resource }), takes(['resource', resource], { type })],
      })),
    );
  const most = Math.min(clients, resources);
  /** Partial injections of a given size: choose both ends and match them. */
  const injections = (size: number) =>
    binomial(clients, size) * binomial(resources, size) * range(size).reduce((all, at) => all * (at + 1), 1);
  return {
    name: `${clients} clients and ${resources} resources`,
    system: {
      components: {
        client: {
          machine,
          events: range(resources).flatMap((resource) => [
            { type: 'hold', resource },
            { type: 'drop', resource },
          ]),
          count: clients,
        },
        resource: flat('resource', { free: { take: 'held' }, held: { put: 'free' } }, resources),
      },
      rules: [...pairs('hold', 'take'), ...pairs('drop', 'put')],
      laws: [
        {
          id: 'alone',
          name: 'OneHolder',
          sentence: 'Two clients never hold the same resource.',
          kind: 'always',
          holds: and(
            ...range(clients).flatMap((one) =>
              range(one).map((other) =>
                over(
                  [
                    ['client', one],
                    ['client', other],
                  ],
                  (a, b) => {
                    const [first, second] = [(a.context as Holding).resource, (b.context as Holding).resource];
                    return first === null || first !== second;
                  },
                ),
              ),
            ),
          ),
        },
        {
          id: 'agree',
          name: 'HeldBySomebody',
          sentence: 'A resource is held when a client says so.',
          kind: 'always',
          holds: and(
            ...range(resources).map((resource) => {
              const isHeldBy = fields<Holding>((context) => context.resource === resource);
              return or(
                and(is(['resource', resource], 'held'), some('client', isHeldBy)),
                and(is(['resource', resource], 'free'), not(some('client', isHeldBy))),
              );
            }),
          ),
        },
        {
          id: 'busy',
          name: 'NeverAllHeld',
          sentence: 'Never are all resources held.',
          kind: 'always',
          holds: not(every('resource', 'held')),
        },
      ],
      symmetry: [{ families: ['resource'], pointers: [{ family: 'client', field: 'resource' }] }],
    },
    known: {
      source: 'closed formula',
      states: range(most + 1).reduce((sum, size) => sum + injections(size), 0),
      // Each held resource can be put back, and each such step can be gone back.
      transitions: 2 * range(most + 1).reduce((sum, size) => sum + size * injections(size), 0),
      depth: most,
      orbits: most + 1,
      laws: { alone: holds, agree: holds, busy: resources <= clients ? violatedAfter(resources) : holds },
    },
  };
}

/** See the header. */
export const families: readonly Toy[] = [
  counters(1, 5),
  counters(3, 4),
  counters(5, 3),
  readersWriters(1),
  readersWriters(2),
  readersWriters(4),
  scheduler(1),
  scheduler(3),
  scheduler(6),
  holders(2, 2),
  holders(3, 2),
  holders(3, 4),
];

/** The systems that a user could have written, for those who want one of a given size. */
export const countersSystem = (count: number, modulus: number): System => counters(count, modulus).system;
