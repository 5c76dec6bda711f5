/**
 * What must be true of the core log, in the words of the specification's laws; nothing of it across a crash.
 */
import type { AnyMachineSnapshot } from 'xstate';
import { lawOf, obeyed, seenBy, whether } from './judging.ts';
import type { Sight } from './judging.ts';
import { inSync, mayBeInSync } from './knowledge.ts';
import type { TallyContext } from './memory.ts';
import * as plain from './moments.ts';
import { afterwards, and, is, not, or, some } from './system.ts';
import type { SystemLaw } from './system.ts';

/** What is asked. */
export interface CoreLog {
  readonly regions: readonly number[];
  /** Nothing fails and crashes come to an end: what must happen some day has to happen. */
  readonly isCalm: boolean;
  readonly suspends: boolean;
  /** Names of the rules. */
  readonly names: readonly string[];
}

const isUp = is('node', 'up');
const isInSync = (region: number) => is(['region', region], inSync);
const isCopied = (local: AnyMachineSnapshot): boolean => local.matches('copying');
const isAssigned = (region: number) => is(['region', region], (local) => local.matches({ recovery: 'recovering' }));

/** Every law of the core log. */
export function coreLaws(log: CoreLog): SystemLaw[] {
  return [...answerLaws(log), ...workLaws(log), ...(log.isCalm ? calmLaws(log) : []), ...shapes(log)];
}

function answerLaws({ regions, names }: CoreLog): SystemLaw[] {
  const answers = regions.flatMap((region) =>
    whether(isInSync(region), {
      kind: 'regionAnswered',
      when: isUp,
      of: [['contract', region]],
      moment: (answer) => (contract) => ({ ...plain.regionAnswered, inSync: answer, before: answer, unproven: !mayBeInSync(contract) }),
    }),
  );
  const quietly = regions.flatMap((region) =>
    whether(afterwards(isInSync(region)), {
      kind: 'regionAnswered',
      when: and(isUp, afterwards(isUp), isInSync(region)),
      of: [],
      moment: (answer) => () => ({ ...plain.regionAnswered, before: true, inSync: answer }),
    }),
  );
  const counts = regions.flatMap((region) =>
    whether(isInSync(region), {
      kind: 'counted',
      when: isUp,
      of: [['tally', region]],
      moment: (answer) => (tally) => ({ ...plain.counted, count: (tally.context as TallyContext).times, inSync: answer ? 1 : 0 }),
    }),
  );
  const reporting = new Set(['legWriteFailed', 'copyFailed']);
  return [
    seenBy('S23', 'always', answers),
    seenBy(
      'S24',
      'step',
      quietly,
      names.filter((name) => !reporting.has(name)),
    ),
    seenBy('S10', 'always', counts),
  ];
}

function workLaws({ regions, suspends }: CoreLog): SystemLaw[] {
  const handedOut = or(...regions.map((region) => and(not(isAssigned(region)), afterwards(isAssigned(region)))));
  const whileSuspended = [true, false].map((suspended): Sight => ({
    kind: 'workAssigned',
    when: and(is('presuspended', 'up'), suspended ? handedOut : not(handedOut)),
    of: [],
    moment: () => ({ ...plain.workAssigned, suspended }),
  }));
  const twice = regions.flatMap((region) =>
    [true, false].flatMap((before) =>
      whether(afterwards(isInSync(region)), {
        kind: 'resumed',
        when: before ? isInSync(region) : not(isInSync(region)),
        of: [],
        moment: (after) => () => ({ ...plain.resumed, sameAsBefore: before === after }),
      }),
    ),
  );
  return [
    obeyed('S22', 'workAssigned', isUp, ['getResyncWork']),
    ...(suspends ? [seenBy('S29', 'step', whileSuspended, ['getResyncWork']), seenBy('S30', 'step', twice, ['resume'])] : []),
  ];
}

/** What must happen once nothing fails any more: clients ask for work, copies and suspends end. */
function calmLaws({ regions }: CoreLog): SystemLaw[] {
  const out = regions.map((region) => and(isUp, not(isInSync(region))));
  const named = (id: string) => {
    const { name, sentence } = lawOf(id, 'quiet');
    return { id, name, sentence, kind: 'eventually' as const };
  };
  return [
    { ...named('L2'), given: or(...out), holds: and(isUp, ...regions.map(isInSync)) },
    { ...named('L3'), given: or(...out), holds: or(some('client', isCopied), and(...out.map(not))) },
  ];
}

function shapes({ regions }: CoreLog): SystemLaw[] {
  return [
    {
      id: 'Refines',
      name: 'RefinesContract',
      sentence: 'Whatever the log does and answers, the contract of each region accepts it.',
      kind: 'always',
      given: isUp,
      holds: and(...regions.map((region) => or(not(isInSync(region)), is(['contract', region], mayBeInSync)))),
    },
    { id: 'Moves', name: 'NeverStuck', sentence: 'A log that is not up can go on.', kind: 'moves', given: not(isUp) },
    {
      id: 'W2',
      name: 'RepairedAfterCrash',
      sentence: 'A region whose legs differ is being copied.',
      kind: 'sometimes',
      holds: or(...regions.map((region) => and(is(['legs', region], 'lost'), is(['client', region], 'copying')))),
    },
  ];
}
