/**
 * Laws that every log's system has, whatever lies behind its memory: about answers, counts, work, and the contract.
 *
 * They look at `node`, `presuspended`, and for each region at `region`, `tally`, `client`, `contract` and `legs`.
 */
import type { AnyMachineSnapshot } from 'xstate';
import { isUp } from './calls.ts';
import { lawOf, obeyed, seenBy, whether } from './judging.ts';
import type { Sight } from './judging.ts';
import { mayBeInSync } from './knowledge.ts';
import type { TallyContext } from './memory.ts';
import * as plain from './moments.ts';
import { isInSync } from './sights.ts';
import { afterwards, and, is, not, or, some } from './system.ts';
import type { SystemLaw } from './system.ts';

/** Steps that may take a region out of sync: a leg has failed, or the client says so. */
const reporting: ReadonlySet<string> = new Set(['legWriteFailed', 'copyFailed', 'legFlushFailed']);

/** Regions stay in sync until a failure is reported, and are counted; of a system whose rules have these names. */
export function steadyLaws(regions: readonly number[], names: readonly string[]): SystemLaw[] {
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
  const unreported = names.filter((name) => !reporting.has(name));
  return [seenBy('S24', 'step', quietly, unreported), seenBy('S10', 'always', counts)];
}

/** Work is handed out once, and none while the log is being suspended. */
export function workLaws(regions: readonly number[], suspends: boolean): SystemLaw[] {
  const isAssigned = (region: number) => is(['region', region], (local) => local.matches({ recovery: 'recovering' }));
  const handedOut = or(...regions.map((region) => and(not(isAssigned(region)), afterwards(isAssigned(region)))));
  const whileSuspended = [true, false].map((suspended): Sight => ({
    kind: 'workAssigned',
    when: and(is('presuspended', 'up'), suspended ? handedOut : not(handedOut)),
    of: [],
    moment: () => ({ ...plain.workAssigned, suspended }),
  }));
  return [
    obeyed('S22', 'workAssigned', isUp, ['getResyncWork']),
    ...(suspends ? [seenBy('S29', 'step', whileSuspended, ['getResyncWork'])] : []),
  ];
}

/** A promise, in the words of the law with this id. */
export function promised(id: string): Pick<SystemLaw, 'id' | 'name' | 'sentence' | 'kind'> {
  const { name, sentence } = lawOf(id, 'quiet');
  return { id, name, sentence, kind: 'eventually' };
}

/** Regions come in sync once nothing fails any more: clients ask for work, copies end. */
export function recoveryLaws(regions: readonly number[]): SystemLaw[] {
  const out = regions.map((region) => and(isUp, not(isInSync(region))));
  const isCopied = (client: AnyMachineSnapshot): boolean => client.matches('copying');
  return [
    { ...promised('L2'), given: or(...out), holds: and(isUp, ...regions.map(isInSync)) },
    { ...promised('L3'), given: or(...out), holds: or(some('client', isCopied), and(...out.map(not))) },
  ];
}

/** The system refines the contract, never stands still, and looks as far as a repair. */
export function shapeLaws(regions: readonly number[]): SystemLaw[] {
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
