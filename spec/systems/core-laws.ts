/**
 * What must be true of the core log, in the words of the specification's laws; nothing of it across a crash.
 */
import { isUp } from './calls.ts';
import { seenBy, whether } from './judging.ts';
import { mayBeInSync } from './knowledge.ts';
import { recoveryLaws, shapeLaws, steadyLaws, workLaws } from './log-laws.ts';
import * as plain from './moments.ts';
import { isInSync } from './sights.ts';
import { afterwards, not } from './system.ts';
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

/** Every law of the core log. */
export function coreLaws({ regions, isCalm, suspends, names }: CoreLog): SystemLaw[] {
  return [
    proven(regions),
    ...steadyLaws(regions, names),
    ...workLaws(regions, suspends),
    ...(suspends ? [twiceTheSame(regions)] : []),
    ...(isCalm ? recoveryLaws(regions) : []),
    ...shapeLaws(regions),
  ];
}

function proven(regions: readonly number[]): SystemLaw {
  const answers = regions.flatMap((region) =>
    whether(isInSync(region), {
      kind: 'regionAnswered',
      when: isUp,
      of: [['contract', region]],
      moment: (answer) => (contract) => ({ ...plain.regionAnswered, inSync: answer, before: answer, unproven: !mayBeInSync(contract) }),
    }),
  );
  return seenBy('S23', 'always', answers);
}

/** A resume of the same instance reads nothing, and so changes no answer. */
function twiceTheSame(regions: readonly number[]): SystemLaw {
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
  return seenBy('S30', 'step', twice, ['resume']);
}
