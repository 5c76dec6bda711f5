/**
 * Dining philosophers, after Dijkstra: each takes the fork on one side, then the other one, eats, and puts both back.
 *
 * A philosopher thinks, holds one fork, or eats, and forks follow from that. When all begin on the left the only thing that is impossible is
 * that somebody eats while the next one holds a fork: cyclic words over three letters in which E is followed by T, which a transfer matrix
 * with the eigenvalues 0 and 1 ± √2 counts, (1+√2)^n + (1−√2)^n of them (the Pell-Lucas numbers 6, 14, 34, 82, …). Everybody holding the left
 * fork is the deadlock, n steps away. One philosopher who begins on the right removes it (Dijkstra's ordering of resources); whether
 * anybody then starves is a matter of strong fairness, since a fork that is free again and again may be missed again and again.
 */
import { is, range, takes } from '#spec';
import type { Rule, System } from '#spec';
import { enumerate, flat, holds, violated, violatedAfter } from './toy.ts';
import type { KnownLaw, Toy } from './toy.ts';

type Fairness = 'none' | 'weak' | 'strong';

function build(seats: number, leftHanded: boolean, fairness: Fairness): System {
  const forks = (at: number): [number, number] => {
    const [left, right] = [at, (at + 1) % seats];
    return leftHanded && at === seats - 1 ? [right, left] : [left, right];
  };
  const fair: Partial<Rule> = fairness === 'none' ? {} : { fair: fairness };
  const each = (name: string, moved: (at: number) => { readonly type: string; readonly forks: readonly number[] }): Rule[] =>
    range(seats).map((at) => {
      const { type, forks: touched } = moved(at);
      const steps = [takes(['philosopher', at], { type: name }), ...touched.map((fork) => takes(['fork', fork], { type }))];
      return { name, of: { philosopher: at }, steps, ...fair };
    });
  return {
    components: {
      philosopher: flat('philosopher', { thinking: { begin: 'one' }, one: { complete: 'eating' }, eating: { finish: 'thinking' } }, seats),
      fork: flat('fork', { free: { take: 'taken' }, taken: { put: 'free' } }, seats),
    },
    rules: [
      ...each('begin', (at) => ({ type: 'take', forks: forks(at).slice(0, 1) })),
      ...each('complete', (at) => ({ type: 'take', forks: forks(at).slice(1) })),
      ...each('finish', (at) => ({ type: 'put', forks: forks(at) })),
    ],
    laws: [
      { id: 'moves', name: 'NoDeadlock', sentence: 'Somebody can always step.', kind: 'moves' },
      {
        id: 'eats',
        name: 'EatsOnceBegun',
        sentence: 'A philosopher with one fork eats some day.',
        kind: 'eventually',
        given: is(['philosopher', 0], 'one'),
        holds: is(['philosopher', 0], 'eating'),
      },
      {
        id: 'fed',
        name: 'NobodyStarves',
        sentence: 'A philosopher who thinks eats some day.',
        kind: 'eventually',
        given: is(['philosopher', 0], 'thinking'),
        holds: is(['philosopher', 0], 'eating'),
      },
    ],
  };
}

/** Philosophers as letters; forks are read off them. */
function counted(seats: number, leftHanded: boolean) {
  const isReversed = (at: number) => leftHanded && at === seats - 1;
  const holdsLeft = (word: string, at: number) => word[at] === 'E' || (word[at] === '1' && !isReversed(at));
  const holdsRight = (word: string, at: number) => word[at] === 'E' || (word[at] === '1' && isReversed(at));
  const previous = (at: number) => (at + seats - 1) % seats;
  const next = (at: number) => (at + 1) % seats;
  const isFree = (word: string, at: number, side: 'left' | 'right') =>
    side === 'left' ? !holdsLeft(word, at) && !holdsRight(word, previous(at)) : !holdsRight(word, at) && !holdsLeft(word, next(at));
  const steps = (word: string): string[] =>
    range(seats).flatMap((at) => {
      const [first, second] = isReversed(at) ? (['right', 'left'] as const) : (['left', 'right'] as const);
      const to = word[at] === 'E' ? 'T' : isFree(word, at, word[at] === 'T' ? first : second) ? (word[at] === 'T' ? '1' : 'E') : undefined;
      return to === undefined ? [] : [word.slice(0, at) + to + word.slice(at + 1)];
    });
  return enumerate('T'.repeat(seats), steps);
}

function toy(seats: number, leftHanded: boolean, fairness: Fairness, laws: Readonly<Record<string, KnownLaw>>): Toy {
  const { states, transitions, depth } = counted(seats, leftHanded);
  const formula = Math.round((1 + Math.SQRT2) ** seats + (1 - Math.SQRT2) ** seats);
  return {
    name: `${seats} philosophers${leftHanded ? ', one left-handed' : ''}, ${fairness} fairness`,
    system: build(seats, leftHanded, fairness),
    known: {
      source: leftHanded ? 'Dijkstra for the verdicts, counted by hand' : 'Pell-Lucas numbers; transitions and depth counted by hand',
      states: leftHanded ? states : formula,
      transitions,
      depth,
      laws,
    },
  };
}

/** See the header. */
export const philosophers: readonly Toy[] = [
  ...[2, 3, 5, 7].map((seats) => toy(seats, false, 'none', { moves: violatedAfter(seats), eats: violated, fed: violated })),
  // Everybody with one fork is a stop that no fairness prevents.
  toy(4, false, 'strong', { moves: violatedAfter(4), eats: violated, fed: violated }),
  // The fork that philosopher 0 lacks is taken and put back for ever.
  toy(3, true, 'weak', { moves: holds, eats: violated, fed: violated }),
  toy(3, true, 'strong', { moves: holds, eats: holds, fed: holds }),
  toy(4, true, 'strong', { moves: holds, eats: holds, fed: holds }),
];
