/**
 * The towers of Hanoi: every placing of n discs on three pegs is legal and reachable, so there are 3^n states; each has three moves, but for the
 * three towers, which have two. A tower is moved in 2^n − 1 steps, and nothing is farther away (Hinz et al., "The Tower of Hanoi").
 */
import { and, every, is, not, or, range, takes } from '#spec';
import type { Rule, System } from '#spec';
import { flat, holds, holdsAfter, violatedAfter } from './toy.ts';
import type { Toy } from './toy.ts';

const pegs = ['left', 'middle', 'right'] as const;

function build(discs: number): System {
  const others = (peg: string) => pegs.filter((other) => other !== peg);
  return {
    components: {
      disc: flat('disc', Object.fromEntries(pegs.map((peg) => [peg, Object.fromEntries(others(peg).map((to) => [to, to]))])), discs),
    },
    rules: range(discs).flatMap((disc) =>
      pegs.flatMap((from) =>
        others(from).map((to): Rule => {
          // Smaller discs, which have lower numbers, lie neither above this one nor where it is put.
          const isInTheWay = (smaller: number) => or(is(['disc', smaller], from), is(['disc', smaller], to));
          return {
            name: 'move',
            of: { disc, from, to },
            steps: [takes(['disc', disc], { type: to })],
            when: and(is(['disc', disc], from), ...range(disc).map((smaller) => not(isInTheWay(smaller)))),
          };
        }),
      ),
    ),
    laws: [
      {
        id: 'unmoved',
        name: 'TowerStays',
        sentence: 'The tower is never whole on the right.',
        kind: 'always',
        holds: not(every('disc', 'right')),
      },
      { id: 'moved', name: 'TowerMoves', sentence: 'The tower may come to the middle.', kind: 'sometimes', holds: every('disc', 'middle') },
      { id: 'moves', name: 'NoDeadlock', sentence: 'Some disc can always move.', kind: 'moves' },
    ],
  };
}

/** See the header. */
export const hanoi: readonly Toy[] = [1, 3, 6].map((discs) => ({
  name: `towers of Hanoi, ${discs} discs`,
  system: build(discs),
  known: {
    source: 'closed formula',
    states: 3 ** discs,
    transitions: 3 * 3 ** discs - 3,
    depth: 2 ** discs - 1,
    laws: { unmoved: violatedAfter(2 ** discs - 1), moved: holdsAfter(2 ** discs - 1), moves: holds },
  },
}));
