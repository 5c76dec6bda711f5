/**
 * What must be true of the disk log, in the words of the specification's laws.
 *
 * Most are asked in every state, also about a crash that might come there. That the answers are right after real crashes too, the contract
 * sees to, which goes along and refuses.
 */
import type { AnyMachineSnapshot } from 'xstate';
import type { SectorContext } from '../environment/sector.ts';
import { mappingLaws } from '../refinements/disk.ts';
import { isUp } from './calls.ts';
import { lawOf, obeyed, seenBy, whether } from './judging.ts';
import type { Sight } from './judging.ts';
import { isWriting, mayBeInSync, mayLeaveClean, mayLeaveDirty } from './knowledge.ts';
import type { SlateContext, TallyContext } from './memory.ts';
import * as plain from './moments.ts';
import type { Log } from './parts.ts';
import { dispatched, imagined, isInSync, isLogged, madeDurable, resumed } from './sights.ts';
import { afterwards, and, emits, fields, is, not, or, some } from './system.ts';
import type { Member, SystemLaw } from './system.ts';
import type { Tables } from './tables.ts';

/** Every law of the disk log, whose rules have these names. */
export function diskLaws(log: Log, names: readonly string[]): SystemLaw[] {
  return [
    ...crashLaws(log),
    ...resumeLaws(log),
    ...answerLaws(log, names),
    ...deviceLaws(log),
    ...workLaws(log),
    ...(log.isCalm ? calmLaws(log) : []),
    ...shapes(log),
    ...mappingLaws(log, names),
  ];
}

function crashLaws(log: Log): SystemLaw[] {
  const then = resumed(log);
  if (log.tables !== undefined) return tableLaws(log, then, log.tables);
  const now = imagined(log);
  return [
    ...(log.suspend === undefined ? [] : [seenBy('S9', 'always', then)]),
    seenBy('S2', 'always', [...dispatched(log), ...now]),
    seenBy('S20', 'step', madeDurable(log)),
    seenBy('S3', 'always', [...now, ...then]),
    seenBy('S5', 'always', [...now, ...then]),
    seenBy('S1', 'always', [...now, ...then]),
    seenBy('S4', 'sometimes', then),
  ];
}

/** Laws about what a resume makes of header and bits, asked of real resumes: a crash may come before each. */
function tableLaws(log: Log, then: readonly Sight[], { tables }: Tables): SystemLaw[] {
  const words = new Set(tables.map(({ word }) => word));
  return [
    ...(log.suspend === undefined ? [] : [seenBy('S9', 'always', then)]),
    ...(words.has('nosync') ? [seenBy('S7', 'always', then)] : []),
    ...(words.has('sync') ? [seenBy('S50', 'always', then)] : []),
    seenBy('S6', 'always', then),
    seenBy('S3', 'always', then),
    seenBy('S5', 'always', then),
    seenBy('S1', 'always', then),
    seenBy('S4', 'sometimes', then),
  ];
}

function resumeLaws(log: Log): SystemLaw[] {
  const twice = log.regions.flatMap((region) =>
    [true, false].flatMap((before) =>
      whether(afterwards(isInSync(region)), {
        kind: 'resumed',
        when: and(is('still', 'up'), is('past', 'suspend'), before ? isInSync(region) : not(isInSync(region))),
        of: [],
        moment: (after) => () => ({ ...plain.resumed, sameAsBefore: before === after }),
      }),
    ),
  );
  return [
    ...(log.fault === undefined && log.tables === undefined ? [] : [seenBy('S8', 'always', [...unreadable(log), ...asked])]),
    ...(log.suspend === undefined ? [] : [seenBy('S30', 'step', twice, ['logRead'])]),
    obeyed('S48', 'resumed', and(is('node', 'resuming'), afterwards(is('node', 'up')))),
  ];
}

/** What becomes of a log that a resume could not read. */
function unreadable({ regions, tables }: Log): Sight[] {
  const header: Member[] = tables === undefined ? [] : ['header'];
  return regions.flatMap((region) =>
    whether(isInSync(region), {
      kind: 'resumed',
      when: is('closed', 'up'),
      of: [['sector', region], ...header],
      moment:
        (answer) =>
        (...sectors) => ({
          ...plain.resumed,
          foreign: true,
          written: sectors.some(isWriting) ? 512 : 0,
          inSyncCount: answer ? 1 : 0,
        }),
    }),
  );
}

/** What a flush of such a log would say now. */
const asked: readonly Sight[] = [true, false].map((success) => {
  const answered = emits('commit', { type: 'flush' }, 'answerFlush', { outcome: 'success' });
  return {
    kind: 'flushEnded',
    when: and(isUp, is('closed', 'up'), success ? answered : not(answered)),
    of: [],
    moment: () => ({ ...plain.flushEnded, success, closed: true }),
  };
});

const tornHeader: SystemLaw = {
  id: 'W3',
  name: 'HeaderInDoubt',
  sentence: 'A crash may leave the header of one table or that of another.',
  kind: 'sometimes',
  holds: is(
    'header',
    fields<SectorContext>(({ possible }) => (possible & (possible - 1)) !== 0),
  ),
};

/** Steps that may take a region out of sync: a leg has failed, or the client says so. */
const reporting: ReadonlySet<string> = new Set(['legWriteFailed', 'copyFailed', 'legFlushFailed']);

function answerLaws({ regions, fault }: Log, names: readonly string[]): SystemLaw[] {
  const answers = regions.flatMap((region) =>
    whether(isInSync(region), {
      kind: 'regionAnswered',
      when: isUp,
      of: [['contract', region], ['suspect', region]], // prettier-ignore
      moment: (answer) => (contract, suspect) => ({
        ...plain.regionAnswered,
        inSync: answer,
        before: answer,
        unproven: !mayBeInSync(contract),
        suspect: suspect.matches('up'),
      }),
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
  return [
    ...(fault === undefined ? [] : [seenBy('S37', 'always', answers)]),
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

function deviceLaws(log: Log): SystemLaw[] {
  const untroubled = is('troubled', 'down');
  const left = log.regions.map((region): Sight => ({
    kind: 'suspended',
    when: and(is('node', 'suspended'), is('commit', 'idle'), untroubled, is('clearing', 'honoured'), isInSync(region), isLogged(region)),
    of: [['sector', region]],
    moment: (sector) => ({ ...plain.suspended, needlesslyDirtyDurably: mayLeaveDirty(sector) ? 1 : 0 }),
  }));
  const written = log.regions.map((region): Sight => ({
    kind: 'flushEnded',
    when: and(
      afterwards(untroubled),
      not(is('node', 'resuming')),
      not(is(['sector', region], isWriting)),
      afterwards(is(['sector', region], isWriting)),
    ),
    of: [['touched', region], ['slate', region]], // prettier-ignore
    moment: (touched, slate) => {
      const isUseful = touched.matches('touched') || (slate.context as SlateContext).waits;
      return { ...plain.flushEnded, written: 512, writtenUseful: isUseful ? 512 : 0 };
    },
  }));
  // Which sector is a region's own depends on the table.
  if (log.tables !== undefined) return [];
  return [...(log.suspend === undefined ? [] : [seenBy('L4', 'always', left)]), seenBy('E2', 'step', written)];
}

function workLaws(log: Log): SystemLaw[] {
  const isAssigned = (region: number) => is(['region', region], (local) => local.matches({ recovery: 'recovering' }));
  const handedOut = or(...log.regions.map((region) => and(not(isAssigned(region)), afterwards(isAssigned(region)))));
  const whileSuspended = [true, false].map((suspended): Sight => ({
    kind: 'workAssigned',
    when: and(is('presuspended', 'up'), suspended ? handedOut : not(handedOut)),
    of: [],
    moment: () => ({ ...plain.workAssigned, suspended }),
  }));
  return [
    obeyed('S22', 'workAssigned', isUp, ['getResyncWork']),
    ...(log.suspend === undefined ? [] : [seenBy('S29', 'step', whileSuspended, ['getResyncWork'])]),
  ];
}

/** What must happen once nothing fails any more: devices answer, clients ask for work, copies end. */
function calmLaws({ regions }: Log): SystemLaw[] {
  const out = regions.map((region) => and(isUp, not(isInSync(region))));
  const isCopied = (local: AnyMachineSnapshot): boolean => local.matches('copying');
  const waits = (ticket: AnyMachineSnapshot): boolean => ticket.matches('called') || ticket.matches('covered');
  const unanswered = or(
    is('node', 'resuming'),
    and(is('node', 'suspended'), not(or(is('commit', 'idle'), is('commit', 'closed')))),
    ...regions.map((region) => is(['mark', region], waits)),
  );
  return [
    { ...named('L14'), kind: 'eventually', given: unanswered, holds: not(unanswered) },
    { ...named('L2'), kind: 'eventually', given: or(...out), holds: and(isUp, ...regions.map(isInSync)) },
    { ...named('L3'), kind: 'eventually', given: or(...out), holds: or(some('client', isCopied), and(...out.map(not))) },
  ];
}

const named = (id: string) => {
  const { name, sentence } = lawOf(id, 'quiet');
  return { id, name, sentence };
};

/** Laws of the system itself: that it refines the contract, never stands still, and looks far enough. */
function shapes(log: Log): SystemLaw[] {
  const accepted = log.regions.map((region) => or(not(isInSync(region)), is(['contract', region], mayBeInSync)));
  const isTorn = (region: number) => and(is(['sector', region], mayLeaveClean), is(['sector', region], mayLeaveDirty));
  return [
    {
      id: 'Refines',
      name: 'RefinesContract',
      sentence: 'Whatever the log does and answers, the contract of each region accepts it.',
      kind: 'always',
      given: isUp,
      holds: and(...accepted),
    },
    {
      id: 'Moves',
      name: 'NeverStuck',
      sentence: 'A log that is not up can go on.',
      kind: 'moves',
      given: not(isUp),
    },
    {
      id: 'W1',
      name: 'HalfWritten',
      sentence: 'A crash may find a batch half written: every region’s bit may be old or new.',
      kind: 'sometimes',
      holds: and(...log.regions.map(isTorn)),
    },
    ...(log.tables === undefined ? [] : [tornHeader]),
    {
      id: 'W2',
      name: 'RepairedAfterCrash',
      sentence: 'A region whose legs differ is being copied.',
      kind: 'sometimes',
      holds: or(...log.regions.map((region) => and(is(['legs', region], 'lost'), is(['client', region], 'copying')))),
    },
  ];
}
