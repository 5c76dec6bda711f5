/**
 * Where the laws about crashes and resumes are to be seen in the states of the disk log.
 *
 * In every state a crash may come: what may it leave of a region, and what would a resume make of it? Beside that, what a resume under way
 * has made of what it read.
 */
import type { SyncWord } from '../vocabulary.ts';
import { whether } from './judging.ts';
import type { Sight } from './judging.ts';
import { inSync, isBound, mayDiffer, mayLeaveClean, whyOf } from './knowledge.ts';
import * as plain from './moments.ts';
import type { Log } from './parts.ts';
import { afterwards, and, is, not, or } from './system.ts';
import type { Condition, Member } from './system.ts';
import { isTableWith } from './tables.ts';
import { always } from './wiring.ts';

/** The log says that the region is in sync. */
export const isInSync = (region: number): Condition => is(['region', region], inSync);
/** Nothing was written to the region under a mark that the log had said it could not keep. */
export const isLogged = (region: number): Condition => is(['unlogged', region], 'down');
/** A resume has read the log and is writing down what it made of it. */
const hasRead = and(is('node', 'resuming'), not(is('commit', 'reading')));
/** The observer's knowledge of a region. */
const known = (region: number): Member[] => (['contract', 'why', 'legs'] as const).map((family): Member => [family, region]);

/** What a crash now may leave, and what a resume would then say. */
export function imagined({ regions }: Log): Sight[] {
  return regions.flatMap((region) =>
    whether(is(['sector', region], mayLeaveClean), {
      kind: 'regionResumed',
      when: isLogged(region),
      of: known(region),
      moment: (answer) => (contract, note, legs) => ({
        ...plain.regionResumed,
        inSync: answer,
        bound: isBound(contract),
        why: whyOf(contract, note),
        legsMayDiffer: mayDiffer(legs),
      }),
    }),
  );
}

/** What a resume under way has made of what it read. */
export function resumed(log: Log): Sight[] {
  return wordsOf(log).flatMap(([syncWord, hasWord]) => resumedWith(log, syncWord, and(hasRead, log.exists, hasWord)));
}

/** The words of the tables, and where each is the present one. */
function wordsOf({ tables }: Log): [SyncWord, Condition][] {
  if (tables === undefined) return [['default', always]];
  const words = new Set(tables.tables.map(({ word }) => word));
  return [...words].map((word) => [word, isTableWith(tables, (table) => table.word === word)]);
}

function resumedWith({ regions }: Log, syncWord: SyncWord, when: Condition): Sight[] {
  return (['reload', 'crash', 'suspend'] as const).flatMap((after) =>
    regions.flatMap((region) =>
      whether(isInSync(region), {
        kind: 'regionResumed',
        when: and(when, is('past', after)),
        of: known(region),
        moment: (answer) => (contract, note, legs) => ({
          ...plain.regionResumed,
          at: 'resume',
          inSync: answer,
          bound: isBound(contract),
          why: whyOf(contract, note),
          legsMayDiffer: mayDiffer(legs),
          after,
          syncWord,
        }),
      }),
    ),
  );
}

/** A write is on its way to the legs: a crash may not forget its mark. */
export function dispatched({ regions }: Log): Sight[] {
  const onItsWay = ['writingBoth', 'writingLeg0', 'writingLeg1'];
  return regions.flatMap((region) =>
    whether(is(['sector', region], mayLeaveClean), {
      kind: 'regionResumed',
      when: and(isLogged(region), or(...onItsWay.map((state) => is(['client', region], state)))),
      of: [],
      moment: (answer) => () => ({ ...plain.regionResumed, at: 'dispatch', inSync: answer, bound: true, why: 'marked' }),
    }),
  );
}

/** A flush has just ended well, and the client takes its mark for durable. */
export function madeDurable({ regions }: Log): Sight[] {
  const isMarked = (region: number) => is(['contract', region], 'bound');
  return regions.flatMap((region) =>
    whether(afterwards(is(['sector', region], mayLeaveClean)), {
      kind: 'regionResumed',
      when: and(not(isMarked(region)), afterwards(and(isMarked(region), isLogged(region)))),
      of: [],
      moment: (answer) => () => ({ ...plain.regionResumed, at: 'flush', inSync: answer, bound: true, why: 'marked' }),
    }),
  );
}
