/**
 * Mutual exclusion of two processes by a flag each and a turn, after Peterson, "Myths about the mutual exclusion problem" (1981).
 *
 * It excludes, and a process that has raised its flag gets in, without any fairness: the other one is blocked after one round. A process that
 * has not asked yet may be passed over for ever unless asking is fair. The defect is the classical one: the turn is given away before the
 * flag is raised, so that both may look before either is seen.
 */
import { afterwards, atMost, implies, is, or, range, takes } from '#spec';
import type { Rule, System } from '#spec';
import { enumerate, flat, holds, violated, violatedAfter } from './toy.ts';
import type { Toy } from './toy.ts';

/** What is left to do before the critical section, in order; `flag` is up behind the first `raise`. */
const orders = { sound: ['raise', 'yield'], late: ['yield', 'raise'] } as const;

function build(order: keyof typeof orders, fair: boolean): System {
  const [first, second] = orders[order];
  const process = flat(
    'process',
    {
      idle: { [first]: 'asking' },
      asking: { [second]: 'waiting' },
      waiting: { enter: 'critical' },
      critical: { leave: 'idle' },
    },
    2,
  );
  const flagIsDown = (at: number) => (order === 'sound' ? is(['process', at], 'idle') : or(isAt(at, 'idle'), isAt(at, 'asking')));
  const isAt = (at: number, state: string) => is(['process', at], state);
  const each = (name: string, rule: (at: number) => Partial<Rule>): Rule[] =>
    range(2).map((at) => ({
      name,
      of: { process: at },
      steps: [takes(['process', at], { type: name })],
      ...(fair ? { fair: 'weak' as const } : {}),
      ...rule(at),
    }));
  return {
    components: { process, turn: flat('turn', { 0: { take0: '0', take1: '1' }, 1: { take0: '0', take1: '1' } }) },
    rules: [
      ...each('raise', () => ({})),
      ...each('yield', (at) => ({
        steps: [takes(['process', at], { type: 'yield' }), takes('turn', { type: `take${1 - at}` })],
      })),
      ...each('enter', (at) => ({ when: or(flagIsDown(1 - at), is('turn', String(at))) })),
      ...each('leave', () => ({})),
    ],
    laws: [
      {
        id: 'excludes',
        name: 'MutualExclusion',
        sentence: 'At most one process is in the critical section.',
        kind: 'always',
        holds: atMost(1, 'process', 'critical'),
      },
      { id: 'moves', name: 'NoDeadlock', sentence: 'Somebody can always step.', kind: 'moves' },
      {
        id: 'entersOnceAsked',
        name: 'EntersOnceAsked',
        sentence: 'A process that has taken its first step gets in.',
        kind: 'eventually',
        given: isAt(0, 'asking'),
        holds: isAt(0, 'critical'),
      },
      {
        id: 'enters',
        name: 'Enters',
        sentence: 'A process that is idle gets in some day.',
        kind: 'eventually',
        given: isAt(0, 'idle'),
        holds: isAt(0, 'critical'),
      },
      {
        id: 'exits',
        name: 'LeavesForIdleness',
        sentence: 'Whoever leaves the critical section is idle.',
        kind: 'step',
        on: ['leave'],
        holds: implies(isAt(0, 'critical'), afterwards(or(isAt(0, 'critical'), isAt(0, 'idle')))),
      },
    ],
  };
}

interface All {
  readonly at: readonly [number, number];
  readonly turn: number;
}

/** Steps 0 to 3 of each process: before the first step, between the two, waiting, critical. */
function counted(order: keyof typeof orders) {
  const flagIsUp = (step: number) => step >= (order === 'sound' ? 1 : 2);
  const yields = order === 'sound' ? 1 : 0;
  return enumerate<All>({ at: [0, 0], turn: 0 }, ({ at, turn }) =>
    [0, 1].flatMap((me): All[] => {
      const mine = at[me as 0 | 1];
      const other = at[me === 0 ? 1 : 0];
      if (mine === 2 && flagIsUp(other) && turn !== me) return [];
      const moved = (mine + 1) % 4;
      return [{ at: me === 0 ? [moved, other] : [other, moved], turn: mine === yields ? 1 - me : turn }];
    }),
  );
}

function toy(order: keyof typeof orders, fair: boolean): Toy {
  const { states, transitions, depth, has, nearest } = counted(order);
  const bothIn = ({ at }: All) => at[0] === 3 && at[1] === 3;
  return {
    name: `Peterson's mutual exclusion, ${order}${fair ? ', fair' : ''}`,
    system: build(order, fair),
    known: {
      source: 'Peterson 1981 for the verdicts, counted by hand',
      states,
      transitions,
      depth,
      laws: {
        excludes: has(bothIn) ? violatedAfter(nearest(bothIn)) : holds,
        moves: holds,
        // With the late flag a process that has only yielded is not seen, and may be overtaken for ever unless it is treated fairly.
        entersOnceAsked: order === 'sound' || fair ? holds : violated,
        enters: fair ? holds : violated,
        exits: holds,
      },
    },
  };
}

/** See the header. */
export const peterson: readonly Toy[] = [toy('sound', false), toy('sound', true), toy('late', false), toy('late', true)];
