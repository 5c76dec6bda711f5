/**
 * Puzzles whose answers everybody knows.
 *
 * - Wolf, goat and cabbage, after Alcuin of York: ten states that nobody is eaten in can be reached, as a path with one circle of six, by ten
 *   ways to cross that can all be gone back; seven crossings.
 * - Jugs of three and five gallons, from the film "Die Hard 3" and Lamport's TLA+ course: 16 states; all six actions are possible in each,
 *   some without effect, so 96 transitions; four gallons in six steps.
 * - Sliding tiles: half of the arrangements can be reached; the worst of 2×3 is 21 moves away, of 3×3 31 (Reinefeld, IJCAI 1993).
 */
import { assign, setup } from 'xstate';
import { and, fields, is, not, or, over, range, takes } from '#spec';
import type { Component, Condition, Rule, Step, System } from '#spec';
import { flat, holds, holdsAfter, violatedAfter } from './toy.ts';
import type { Toy } from './toy.ts';

const bank = { left: { cross: 'right' }, right: { cross: 'left' } };
const passengers = ['wolf', 'goat', 'cabbage'] as const;

/** Both on one bank, or both on the other. */
const together = (one: string, other: string): Condition =>
  or(and(is(one, 'left'), is(other, 'left')), and(is(one, 'right'), is(other, 'right')));

function crossing(): System {
  const pairs = [
    ['wolf', 'goat'],
    ['goat', 'cabbage'],
  ] as const;
  const crosses = (passenger: (typeof passengers)[number] | undefined): Rule => ({
    name: 'cross',
    of: { with: passenger ?? 'nobody' },
    steps: ['farmer', ...(passenger === undefined ? [] : [passenger])].map((who) => takes(who, { type: 'cross' })),
    // Who stays behind stays without the farmer.
    when: and(
      ...(passenger === undefined ? [] : [together('farmer', passenger)]),
      ...pairs.filter((pair) => !pair.includes(passenger as never)).map(([a, b]) => not(and(together(a, b), together(a, 'farmer')))),
    ),
  });
  const nobodyIsEaten = and(...pairs.map(([a, b]) => or(not(together(a, b)), together(a, 'farmer'))));
  return {
    components: Object.fromEntries(['farmer', ...passengers].map((who) => [who, flat(who, bank)])),
    rules: [crosses(undefined), ...passengers.map(crosses)],
    laws: [
      { id: 'alive', name: 'NobodyIsEaten', sentence: 'Nobody is alone with his food.', kind: 'always', holds: nobodyIsEaten },
      {
        id: 'stuck',
        name: 'NeverAcross',
        sentence: 'They never get across, all of them.',
        kind: 'always',
        holds: not(and(...['farmer', ...passengers].map((who) => is(who, 'right')))),
      },
    ],
  };
}

const wolfGoatCabbage: Toy = {
  name: 'wolf, goat and cabbage',
  system: crossing(),
  known: { source: 'Alcuin', states: 10, transitions: 20, depth: 7, laws: { alive: holds, stuck: violatedAfter(7) } },
};

interface Water {
  readonly gallons: number;
}

type JugEvent = { readonly type: 'fill' | 'empty' } | { readonly type: 'gain' | 'lose'; readonly gallons: number };

function jug(size: number): Component {
  const machine = setup({ types: { context: {} as Water, events: {} as JugEvent } }).createMachine({
    id: `jug of ${size}`,
    context: { gallons: 0 },
    on: {
      fill: { actions: assign({ gallons: size }) },
      empty: { actions: assign({ gallons: 0 }) },
      gain: { actions: assign({ gallons: ({ context, event }) => context.gallons + event.gallons }), guard: isWithin },
      lose: { actions: assign({ gallons: ({ context, event }) => context.gallons - event.gallons }), guard: isWithin },
    },
    options: { maxIterations: 100 },
  });
  function isWithin({ context, event }: { readonly context: Water; readonly event: JugEvent }): boolean {
    const gallons = 'gallons' in event ? context.gallons + (event.type === 'gain' ? event.gallons : -event.gallons) : 0;
    return gallons >= 0 && gallons <= size;
  }
  const amounts = range(6).flatMap((gallons) => [
    { type: 'gain', gallons },
    { type: 'lose', gallons },
  ]);
  return { machine, events: [{ type: 'fill' }, { type: 'empty' }, ...amounts] };
}

function dieHard(): System {
  const sizes = { small: 3, big: 5 } as const;
  const pour = (from: 'small' | 'big', to: 'small' | 'big'): Rule => {
    /** One choice for each amount that may go over; the last, of nothing, without a condition. */
    const choices = (of: 'small' | 'big', type: 'gain' | 'lose'): Step[] =>
      [5, 4, 3, 2, 1, 0].map((gallons) => {
        const amount = over(
          [from, to],
          (source, sink) => Math.min((source.context as Water).gallons, sizes[to] - (sink.context as Water).gallons) === gallons,
        );
        return takes(of, { type, gallons }, gallons === 0 ? undefined : amount);
      });
    return { name: 'pour', of: { from, to }, steps: [...choices(from, 'lose'), ...choices(to, 'gain')] };
  };
  const one = (name: 'fill' | 'empty'): Rule[] =>
    (['small', 'big'] as const).map((which) => ({ name, of: { jug: which }, steps: [takes(which, { type: name })] }));
  return {
    components: { small: jug(sizes.small), big: jug(sizes.big) },
    rules: [...one('fill'), ...one('empty'), pour('small', 'big'), pour('big', 'small')],
    laws: [
      {
        id: 'notFour',
        name: 'NeverFourGallons',
        sentence: 'The big jug never holds four gallons.',
        kind: 'always',
        holds: is(
          'big',
          fields<Water>(({ gallons }) => gallons !== 4),
        ),
      },
      {
        id: 'edge',
        name: 'OneJugFullOrEmpty',
        sentence: 'One of the jugs is full or empty.',
        kind: 'always',
        holds: over(['small', 'big'], (small, big) => {
          const [a, b] = [(small.context as Water).gallons, (big.context as Water).gallons];
          return a % sizes.small === 0 || b % sizes.big === 0;
        }),
      },
    ],
  };
}

const jugs: Toy = {
  name: 'jugs of three and five gallons',
  system: dieHard(),
  known: { source: 'Lamport', states: 16, transitions: 96, laws: { notFour: violatedAfter(6), edge: holds } },
};

/** Tiles and the blank know where they lie; a move exchanges the blank with a tile beside it. */
function sliding(columns: number, rows: number): System {
  const places = range(columns * rows);
  const tiles = places.slice(0, -1);
  const beside = (at: number) =>
    places.filter((to) => {
      const [across, down] = [Math.abs((to % columns) - (at % columns)), Math.abs(Math.floor(to / columns) - Math.floor(at / columns))];
      return across + down === 1;
    });
  const moves = (id: string, count: number, first: (at: number) => number): Component => {
    const moveEvents = places.flatMap((from) => beside(from).map((to) => ({ type: 'move', from, to })));
    const machine = setup({
      types: { context: {} as { at: number }, input: {} as { at: number }, events: {} as { type: 'move'; from: number; to: number } },
    }).createMachine({
      id,
      context: ({ input }) => ({ at: input.at }),
      on: {
        move: { guard: ({ context, event }) => context.at === event.from, actions: assign({ at: ({ event }) => event.to }) },
      },
      options: { maxIterations: 100 },
    });
    return { machine, events: moveEvents, count, input: (at: number) => ({ at: first(at) }) };
  };
  const isAt = (place: number) => fields<{ at: number }>(({ at }) => at === place);
  return {
    components: { tile: moves('tile', tiles.length, (at) => at), blank: moves('blank', 1, () => tiles.length) },
    rules: tiles.flatMap((tile) =>
      places.flatMap((from) =>
        beside(from).map((to): Rule => ({
          name: 'slide',
          of: { tile, from, to },
          steps: [takes(['tile', tile], { type: 'move', from, to }), takes('blank', { type: 'move', from: to, to: from })],
        })),
      ),
    ),
    laws: [
      { id: 'moves', name: 'NoDeadlock', sentence: 'Some tile can always slide.', kind: 'moves' },
      {
        id: 'parity',
        name: 'ParityIsKept',
        sentence: 'The first two tiles never just change places.',
        kind: 'always',
        holds: not(and(...tiles.map((tile) => is(['tile', tile], isAt(tile < 2 ? 1 - tile : tile))))),
      },
      {
        id: 'crosses',
        name: 'BlankCrosses',
        sentence: 'The blank may come to the other corner.',
        kind: 'sometimes',
        holds: is('blank', isAt(0)),
      },
    ],
  };
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function tilesToy(columns: number, rows: number, depth: number): Toy {
  const cells = columns * rows;
  // Ways for the blank to move, summed over its places: twice the number of neighbouring pairs.
  const ways = 2 * ((columns - 1) * rows + columns * (rows - 1));
  return {
    name: `sliding tiles, ${columns}×${rows}`,
    system: sliding(columns, rows),
    known: {
      source: 'Reinefeld 1993, Johnson and Story 1879',
      states: factorial(cells) / 2,
      transitions: (ways * factorial(cells - 1)) / 2,
      depth,
      laws: { moves: holds, parity: holds, crosses: holdsAfter(columns - 1 + rows - 1) },
    },
  };
}

/** See the header. */
export const puzzles: readonly Toy[] = [wolfGoatCabbage, jugs, tilesToy(3, 2, 21), tilesToy(2, 2, 6)];

/** 181,440 states: too many to step XState through, few for a checker. */
export const eightPuzzle: Toy = tilesToy(3, 3, 31);
