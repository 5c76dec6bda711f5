/**
 * Two-phase commit, after Gray and Lamport, "Consensus on Transaction Commit" (MSR-TR-2003-96): messages are a set that only grows, so a
 * message may be received again and again.
 *
 * With n resource managers and the coordinator undecided each manager is in one of four situations (working; prepared and its vote sent or
 * heard; aborted by itself), after a commit in one of two, after an abort in one of six: 4^n + 2^n + 6^n states, which gives the 288 and
 * 8,832 that TLC and Stateright find for 3 and 5 managers. Equal managers make multisets of them. (The 665 that Stateright prints for five
 * with symmetry are no orbits: it sorts managers by a part of their situation, which leaves several representatives of a state.)
 *
 * The defect: a coordinator that does not wait for all votes.
 */
import { and, every, is, not, range, some, takes } from '#spec';
import type { Rule } from '#spec';
import { binomial, enumerate, flat, holds, holdsAfter, violatedAfter } from './toy.ts';
import type { Known, Toy } from './toy.ts';

/** A message once sent stays; so does a state that a message has caused. */
const managerStates = {
  working: { prepare: 'prepared', giveUp: 'aborted', commit: 'committed', abort: 'aborted' },
  prepared: { commit: 'committed', abort: 'aborted' },
  committed: { commit: 'committed', abort: 'aborted' },
  aborted: { commit: 'committed', abort: 'aborted' },
};
const voteStates = { absent: { send: 'sent' }, sent: { hear: 'heard' }, heard: { hear: 'heard' } };
const coordinatorStates = {
  undecided: { listen: 'undecided', commit: 'committed', abort: 'aborted' },
  committed: { toldCommit: 'committed' },
  aborted: { toldAbort: 'aborted' },
};

function build(managers: number, hasty: boolean, known: Known): Toy {
  const each = (name: string, rule: (at: number) => Omit<Rule, 'name' | 'of'>): Rule[] =>
    range(managers).map((at) => ({ name, of: { manager: at }, ...rule(at) }));
  return {
    name: `two-phase commit, ${managers} managers${hasty ? ', hasty' : ''}`,
    known,
    system: {
      components: {
        manager: flat('manager', managerStates, managers),
        vote: flat('vote', voteStates, managers),
        coordinator: flat('coordinator', coordinatorStates),
      },
      rules: [
        ...each('prepare', (at) => ({ steps: [takes(['manager', at], { type: 'prepare' }), takes(['vote', at], { type: 'send' })] })),
        ...each('giveUp', (at) => ({ steps: [takes(['manager', at], { type: 'giveUp' })] })),
        ...each('hearVote', (at) => ({ steps: [takes('coordinator', { type: 'listen' }), takes(['vote', at], { type: 'hear' })] })),
        {
          name: 'commit',
          steps: [takes('coordinator', { type: 'commit' })],
          when: hasty ? some('vote', 'heard') : every('vote', 'heard'),
        },
        { name: 'abort', steps: [takes('coordinator', { type: 'abort' })] },
        ...each('hearCommit', (at) => ({
          steps: [takes('coordinator', { type: 'toldCommit' }), takes(['manager', at], { type: 'commit' })],
        })),
        ...each('hearAbort', (at) => ({
          steps: [takes('coordinator', { type: 'toldAbort' }), takes(['manager', at], { type: 'abort' })],
        })),
      ],
      laws: [
        {
          id: 'consistent',
          name: 'Consistent',
          sentence: 'No manager has committed while another has aborted.',
          kind: 'always',
          holds: not(and(some('manager', 'committed'), some('manager', 'aborted'))),
        },
        {
          id: 'commits',
          name: 'AllCommit',
          sentence: 'All managers may commit.',
          kind: 'sometimes',
          holds: every('manager', 'committed'),
        },
        { id: 'aborts', name: 'AllAbort', sentence: 'All managers may abort.', kind: 'sometimes', holds: every('manager', 'aborted') },
        {
          id: 'final',
          name: 'DecisionIsFinal',
          sentence: 'A decision is told again and again, so the system never stops.',
          kind: 'moves',
          given: not(is('coordinator', 'undecided')),
        },
      ],
      symmetry: [{ families: ['manager', 'vote'] }],
    },
  };
}

/** States, and what follows of the formula above. */
function sound(managers: number): Known {
  const multisets = (kinds: number) => binomial(managers + kinds - 1, kinds - 1);
  return {
    source: 'closed formula 4^n + 2^n + 6^n; Stateright and TLC for 3 and 5 managers',
    states: 4 ** managers + 2 ** managers + 6 ** managers,
    orbits: multisets(4) + multisets(2) + multisets(6),
    // Prepare, hear the votes, commit, tell it: the longest way there is.
    depth: 3 * managers + 1,
    laws: { consistent: holds, commits: holdsAfter(3 * managers + 1), aborts: holdsAfter(managers), final: holds },
  };
}

/** The hasty coordinator, written a second time: managers and votes as letters. */
function hastyKnown(managers: number): Known {
  interface All {
    readonly managers: string;
    readonly votes: string;
    readonly decision: '' | 'commit' | 'abort';
  }
  const put = (word: string, at: number, letter: string) => word.slice(0, at) + letter + word.slice(at + 1);
  const counted = enumerate<All>({ managers: 'w'.repeat(managers), votes: '-'.repeat(managers), decision: '' }, (all) => {
    const following: All[] = [];
    for (let at = 0; at < managers; at++) {
      const letters = (manager: string, vote = all.votes[at] as string) =>
        following.push({ ...all, managers: put(all.managers, at, manager), votes: put(all.votes, at, vote) });
      if (all.managers[at] === 'w') letters('p', 's');
      if (all.managers[at] === 'w') letters('a');
      if (all.decision === '' && all.votes[at] !== '-') letters(all.managers[at] as string, 'h');
      if (all.decision !== '') letters(all.decision === 'commit' ? 'c' : 'a');
    }
    if (all.decision === '' && all.votes.includes('h')) following.push({ ...all, decision: 'commit' });
    if (all.decision === '') following.push({ ...all, decision: 'abort' });
    return following;
  });
  return {
    source: 'counted by hand',
    states: counted.states,
    transitions: counted.transitions,
    depth: counted.depth,
    laws: {
      // One prepares, is heard, the decision falls, it is told, the other gives up.
      consistent: violatedAfter(5),
      commits: holdsAfter(counted.nearest((all) => /^c+$/.test(all.managers))),
      aborts: holdsAfter(managers),
      final: holds,
    },
  };
}

/** See the header. */
export const twoPhaseCommit: readonly Toy[] = [
  build(3, false, { ...sound(3), states: 288 }),
  build(4, false, sound(4)),
  build(2, true, hastyKnown(2)),
  build(3, true, hastyKnown(3)),
];

/** With 8,832 states. */
export const fiveManagers: Toy = build(5, false, { ...sound(5), states: 8832 });
