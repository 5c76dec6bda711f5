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
import { obeyed, seenBy, whether } from './judging.ts';
import type { Sight } from './judging.ts';
import { isWriting, mayBeInSync, mayLeaveClean, mayLeaveDirty } from './knowledge.ts';
import { promised, recoveryLaws, shapeLaws, steadyLaws, workLaws } from './log-laws.ts';
import type { SlateContext } from './memory.ts';
import * as plain from './moments.ts';
import type { Log } from './parts.ts';
import { dispatched, imagined, isInSync, isLogged, madeDurable, resumed } from './sights.ts';
import { afterwards, and, emits, fields, is, not, or } from './system.ts';
import type { Member, SystemLaw } from './system.ts';
import type { Tables } from './tables.ts';

/** Every law of the disk log, whose rules have these names. */
export function diskLaws(log: Log, names: readonly string[]): SystemLaw[] {
  const { regions } = log;
  return [
    ...crashLaws(log),
    ...resumeLaws(log),
    ...answerLaws(log),
    ...steadyLaws(regions, names),
    ...deviceLaws(log),
    ...workLaws(regions, log.suspend !== undefined),
    ...(log.isCalm ? [callsEnd(log), ...recoveryLaws(regions)] : []),
    ...shapeLaws(regions),
    ...witnesses(log),
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

function answerLaws({ regions, fault }: Log): SystemLaw[] {
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
  return [...(fault === undefined ? [] : [seenBy('S37', 'always', answers)]), seenBy('S23', 'always', answers)];
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

/** Every call ends once the devices answer. */
function callsEnd({ regions }: Log): SystemLaw {
  const waits = (ticket: AnyMachineSnapshot): boolean => ticket.matches('called') || ticket.matches('covered');
  const unanswered = or(
    is('node', 'resuming'),
    and(is('node', 'suspended'), not(or(is('commit', 'idle'), is('commit', 'closed')))),
    ...regions.map((region) => is(['mark', region], waits)),
  );
  return { ...promised('L14'), given: unanswered, holds: not(unanswered) };
}

/** The system looks far enough: a crash may come in the midst of a batch, and between two headers. */
function witnesses(log: Log): SystemLaw[] {
  const isTorn = (region: number) => and(is(['sector', region], mayLeaveClean), is(['sector', region], mayLeaveDirty));
  return [
    {
      id: 'W1',
      name: 'HalfWritten',
      sentence: 'A crash may find a batch half written: every region’s bit may be old or new.',
      kind: 'sometimes',
      holds: and(...log.regions.map(isTorn)),
    },
    ...(log.tables === undefined ? [] : [tornHeader]),
  ];
}
