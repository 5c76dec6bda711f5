/**
 * What must be true of the mirror, in the words of the specification's laws.
 *
 * "After a crash" is asked in every state: what may a crash leave of the log and of the legs now? So a law about crashes is put to the test
 * before one comes.
 */
import type { AnyMachineSnapshot } from 'xstate';
import type { CellContext } from '../environment/cell.ts';
import { mayBeLeft } from '../environment/cell.ts';
import type { LogContext } from '../environment/log.ts';
import { bothLegs, isUnderWay } from '../environment/request.ts';
import type { Leg } from '../environment/request.ts';
import { isEither } from '../environment/word.ts';
import type { EntryContext } from '../machines/entry.ts';
import type { PassContext } from '../machines/pass.ts';
import type { RecordContext } from '../machines/record.ts';
import { mirrorLawOf } from '../properties/mirror.ts';
import type { FlightContext } from './mirror-notes.ts';
import {
  cellOf,
  isDefault,
  isEntry,
  isGood,
  isInSync,
  isOnItsWay,
  isServing,
  isSuspending,
  otherLeg,
  stands,
  wordOf,
} from './mirror-parts.ts';
import type { Block, Mirror, Request } from './mirror-parts.ts';
import { readsFrom } from './mirror-reads.ts';
import { someStands } from './mirror-steps.ts';
import { isCalm } from './parts.ts';
import { afterwards, and, fields, implies, is, not, or, over } from './system.ts';
import type { Condition, Member, SystemLaw } from './system.ts';
import { always } from './wiring.ts';

/** Every law of a mirror. */
export function mirrorLaws(mirror: Mirror, names: readonly string[]): SystemLaw[] {
  return [
    ...crashLaws(mirror),
    ...hashLawsOf(mirror),
    ...recoveryLaws(mirror, names),
    ...dataLaws(mirror),
    ...failureLaws(mirror),
    ...promises(mirror),
  ];
}

type Kind = SystemLaw['kind'];

function law(id: string, kind: Kind, given: Condition, holds: Condition, on?: readonly string[]): SystemLaw {
  return { ...mirrorLawOf(id), kind, given, holds, ...(on === undefined ? {} : { on }) };
}

/** A law that holds of each of these. */
function lawOfEach<Each>(id: string, kind: Kind, each: readonly Each[], given: (one: Each) => Condition, holds: (one: Each) => Condition) {
  return law(id, kind, or(...each.map(given)), and(...each.map((one) => implies(given(one), holds(one)))));
}

const ofRegion = ({ requests }: Mirror, region: number): Request[] =>
  requests.filter((request) => request.region === region && request.kind !== 'flush');
const blocksOf = ({ blocks }: Mirror, region: number): Block[] => blocks.filter((block) => block.region === region);

const mayBeClean = fields<LogContext>(({ device }) => device !== 'dirty');

/** A crash now may leave the block different on the two legs. */
function mayDiffer(block: Block): Condition {
  const { request } = block;
  const cells: Member[] = bothLegs.map((leg) => cellOf(block, leg));
  const differ = (of: AnyMachineSnapshot | undefined, ...legs: readonly AnyMachineSnapshot[]): boolean => {
    const left = (content: 0 | 1, leg: Leg): boolean =>
      mayBeLeft(legs[leg]?.context as CellContext, content) || (content === 1 && of !== undefined && isOnItsWay(of, leg));
    return (left(0, 0) && left(1, 1)) || (left(1, 0) && left(0, 1));
  };
  return request === undefined
    ? over(cells, (...legs) => differ(undefined, ...legs))
    : over([['request', request.at], ...cells], (of, ...legs) => differ(of, ...legs));
}

function crashLaws(mirror: Mirror): SystemLaw[] {
  const { regions, requests, mode } = mirror;
  const differs = (region: number): Condition => or(...blocksOf(mirror, region).map(mayDiffer));
  const isLogLost = is(
    'pass',
    fields<PassContext>(({ logFailed }) => logFailed),
  );
  const sent = (request: Request): Condition => and(stands(request, 'syncReady'), afterwards(stands(request, 'flying')));
  const writesClean = (region: number): Condition =>
    afterwards(
      is(
        ['log', region],
        fields<LogContext>(({ writing, device }) => writing === 'clean' && device !== 'clean'),
      ),
    );
  const isFlying = (region: number): Condition => or(...ofRegion(mirror, region).map((request) => stands(request, 'flying', 'alone')));
  return [
    lawOfEach('S1', 'always', regions, differs, (region) => not(is(['log', region], mayBeClean))),
    lawOfEach(
      'S2',
      'step',
      requests.filter(({ kind }) => kind !== 'flush'),
      (request) => and(sent(request), mode === 'none' ? not(afterwards(isLogLost)) : always),
      ({ region }) => not(afterwards(is(['log', region], mayBeClean))),
    ),
    {
      ...lawOfEach('S3', 'step', regions, writesClean, (region) =>
        and(isInSync(region), not(isFlying(region)), not(afterwards(differs(region)))),
      ),
      on: ['logWrite'],
    },
  ];
}

function hashLawsOf(mirror: Mirror): SystemLaw[] {
  const { regions } = mirror;
  const isThere = (region: number): Condition => not(isEntry(region, 'absent'));
  const entry = (region: number): Member => ['entry', region];
  const entries = regions.map(entry);
  const requestsAt = (region: number): Member[] =>
    ofRegion(mirror, region)
      .filter(({ counted }) => counted)
      .map(({ at }) => ['request', at]);
  const pending = (region: number): Condition =>
    over([entry(region), ...requestsAt(region)], (local, ...others) => {
      const { pending: count } = local.context as EntryContext;
      return count === others.filter((each) => isCounted(each)).length;
    });
  const delayed = (region: number): Condition =>
    over([entry(region), ...requestsAt(region)], (local, ...others) => {
      const { pending: count, delayed: waiting } = local.context as EntryContext;
      if (local.matches('absent') && count + waiting > 0) return false;
      return waiting === others.filter((each) => each.matches('delayed')).length;
    });
  const shape = (region: number): Condition =>
    is(entry(region), (local) => {
      const { pending: count } = local.context as EntryContext;
      const isBusy = local.matches('dirty') || local.matches({ recovering: 'quiescing' });
      return local.matches('nosync') || count > 0 === isBusy;
    });
  const isStarted = is('mirror', 'live');
  const numbers = (holds: (flight: FlightContext, recovering: number, started: boolean) => boolean): Condition =>
    and(
      ...[true, false].map((started) =>
        implies(
          started ? isStarted : not(isStarted),
          over(['flight', ...entries], (flight, ...each) =>
            holds(flight.context as FlightContext, each.filter((local) => local.matches('recovering')).length, started),
          ),
        ),
      ),
    );
  return [
    lawOfEach('S13', 'always', regions, isThere, pending),
    lawOfEach('S14', 'always', regions, isThere, shape),
    lawOfEach('S15', 'always', regions, isThere, (region) => {
      const synced = or(isEntry(region, 'clean'), isEntry(region, 'dirty'));
      return or(and(synced, isInSync(region)), and(not(synced), not(isInSync(region))));
    }),
    // While recovery is being stopped the permit may be on its way back or taken for good.
    law(
      'S16',
      'always',
      isStarted,
      numbers(({ permits }, recovering, started) => !started || permits + recovering === 1),
    ),
    law(
      'S17',
      'always',
      isServing,
      numbers(({ inFlight }, recovering) => inFlight === recovering),
    ),
    lawOfEach('S18', 'always', regions, () => always, delayed),
  ];
}

/** The request was counted and has not ended. */
function isCounted(request: AnyMachineSnapshot): boolean {
  return ['syncReady', 'nosyncReady', 'flying', 'alone', 'failing', 'judging', 'held'].some((place) => request.matches(place));
}

function recoveryLaws(mirror: Mirror, names: readonly string[]): SystemLaw[] {
  const { regions, blocks } = mirror;
  const isCopying = (region: number): Condition => not(is(['copy', region], 'none'));
  const isFlying = (region: number): Condition => or(...ofRegion(mirror, region).map((request) => stands(request, 'flying', 'alone')));
  const sources = regions.flatMap((region) => bothLegs.map((leg) => ({ region, leg })));
  const from = ({ region, leg }: { readonly region: number; readonly leg: Leg }): Condition => is(['copy', region], `from${leg}`);
  // It is decided when the default leg fails, whatever the decision.
  const decided = (leg: Leg): Condition => and(isDefault(leg), isGood(leg), not(afterwards(isGood(leg))));
  return [
    lawOfEach('S21', 'always', regions, isCopying, (region) => not(isFlying(region))),
    lawOfEach('S25', 'always', sources, from, ({ region, leg }) =>
      and(...blocksOf(mirror, region).map((block) => isKept(mirror, block, leg))),
    ),
    ...(copyMayFail(mirror) ? [rightBlame()] : []),
    {
      ...lawOfEach('S38', 'step', bothLegs, decided, (leg) =>
        or(afterwards(isDefault(leg)), and(...blocks.map((block) => isKept(mirror, block, otherLeg(leg))))),
      ),
      on: names.filter((name) => name !== 'crash'),
    },
  ].filter(({ id }) => id !== 'S38' || mirror.fault !== undefined);
}

/** The leg holds what the application was told of the block. */
function isKept(mirror: Mirror, block: Block, leg: Leg): Condition {
  return over([cellOf(block, leg), wordOf(block, mirror)], (cell, word) => {
    const { now } = cell.context as CellContext;
    return isEither(word) || (word.matches('blank') ? now === 0 : now === 1);
  });
}

/** A region is copied where the legs begin out of sync, where a crash may come, and where two things may fail. */
function copyMayFail({ fault, bounds }: Mirror): boolean {
  return (
    fault !== undefined && bounds['copyFails'] !== 0 && (bounds['unsynced'] === 1 || bounds['crashes'] !== 0 || bounds['faults'] !== 1)
  );
}

const hasCopyError = fields<RecordContext>(({ sync }) => sync);

function rightBlame(): SystemLaw {
  return law('S26', 'always', or(...bothLegs.map((leg) => is(['record', leg], hasCopyError))), is('misblamed', 'down'));
}

function dataLaws(mirror: Mirror): SystemLaw[] {
  const { blocks } = mirror;
  const reads = blocks.flatMap((block) => bothLegs.map((leg) => ({ block, leg })));
  const acked = (block: Block): Condition => and(not(is(wordOf(block, mirror), 'acked')), afterwards(is(wordOf(block, mirror), 'acked')));
  const isOn = (block: Block, leg: Leg): Condition =>
    afterwards(
      is(
        cellOf(block, leg),
        fields<CellContext>(({ now }) => now === 1),
      ),
    );
  const onSource = (block: Block): Condition => or(...bothLegs.map((leg) => and(isDefault(leg), isOn(block, leg))));
  return [
    lawOfEach(
      'S31',
      'always',
      reads,
      ({ block, leg }) => readsFrom(mirror, block.region, leg),
      ({ block, leg }) => isKept(mirror, block, leg),
    ),
    lawOfEach(
      'S32',
      'step',
      blocks.filter(({ request }) => request?.kind === 'data'),
      acked,
      (block) => or(and(...bothLegs.map((leg) => isOn(block, leg))), and(not(afterwards(isInSync(block.region))), onSource(block))),
    ),
  ];
}

function failureLaws(mirror: Mirror): SystemLaw[] {
  const { regions, requests, fault, mode, bounds } = mirror;
  if (fault === undefined) return [];
  const isHurt = (leg: Leg): Condition => not(is(['wound', leg], 'none'));
  const letter = fields<RecordContext>(({ flush, write, sync, read }) => flush || write || sync || read);
  const sent = or(...requests.map((request) => and(stands(request, 'syncReady'), afterwards(stands(request, 'flying')))));
  const judged = and(is('logBroken', 'up'), someStands(mirror, 'syncReady'));
  return [
    ...(mode === 'none' || bounds['logFails'] === 0 ? [] : [law('S33', 'step', judged, not(sent), ['logFlushed', 'logFlushFailed'])]),
    lawOfEach('S35', 'always', bothLegs, isHurt, (leg) => is(['record', leg], letter)),
    ...(requests.some(({ kind }) => kind === 'flush') && bounds['flushFails'] !== 0
      ? [
          lawOfEach(
            'S37',
            'always',
            regions,
            (region) => is(['suspect', region], 'up'),
            (region) =>
              not(
                is(
                  ['log', region],
                  fields<LogContext>(({ clean }) => clean),
                ),
              ),
          ),
        ]
      : []),
  ];
}

/** What must happen some day, once nothing fails any more. */
function promises(mirror: Mirror): SystemLaw[] {
  const { requests, regions, bounds, suspend } = mirror;
  const isWaiting = ({ at }: Request): Condition => is(['request', at], isUnderWay);
  // A write that is held keeps its region from being copied, and so the writes that wait for that, until somebody suspends the mirror.
  const isHeld = someStands(mirror, 'held');
  const delayed = requests.filter(({ kind }) => kind !== 'flush');
  const unsynced = or(...regions.map((region) => and(isServing, not(isInSync(region)))));
  return [
    lawOfEach('L1', 'eventually', requests, isWaiting, (request) => or(not(isWaiting(request)), isHeld)),
    ...(isCalm(bounds) ? [law('L2', 'eventually', unsynced, not(unsynced))] : []),
    ...(bounds['unsynced'] === 1 || regions.some((region) => ofRegion(mirror, region).length > 1)
      ? [
          lawOfEach(
            'L5',
            'eventually',
            delayed,
            (request) => stands(request, 'delayed'),
            (request) => or(not(stands(request, 'delayed')), isHeld),
          ),
        ]
      : []),
    ...(suspend === undefined ? [] : [law('L6', 'eventually', isSuspending, not(isSuspending))]),
  ];
}
