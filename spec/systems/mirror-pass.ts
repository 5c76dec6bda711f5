/**
 * The pass of the worker as rules: entries on lists, a flush of the log, recovery, sorting and counting, a flush again, sending, failures.
 *
 * The worker is woken where it has something to do, and never while it runs: whatever comes in the meantime is found by the next pass. A
 * flush of the log begins with a flush of the legs, which succeeds at once; what is asked here is what the mirror does, and a log
 * that fails there is the matter of the system `disk`.
 *
 * It moves `pass`, `entry`, `log`, `request`, `flight`, `copy`, `primary`, `record`, `cell`, `word` and the notes.
 */
import { bitOf, isWritten } from '../environment/log.ts';
import type { LogContext } from '../environment/log.ts';
import { bothLegs } from '../environment/request.ts';
import type { Leg, RequestContext } from '../environment/request.ts';
import type { EntryContext, WritePath } from '../machines/entry.ts';
import type { PassContext } from '../machines/pass.ts';
import type { WriteEvent } from '../machines/write.ts';
import {
  cellOf,
  effectsOf,
  isDefault,
  isEntry,
  isInSync,
  isLegLeft,
  isListed,
  isServing,
  isSuspending,
  stands,
  yes,
} from './mirror-parts.ts';
import type { Mirror, Request, Verdict } from './mirror-parts.ts';
import { does, ended, entrySteps, found, latchFailure, landing, pathIs, someStands, told } from './mirror-steps.ts';
import { and, emits, fields, is, not, or, takes } from './system.ts';
import type { Condition, Rule, Step, SystemEvent } from './system.ts';
import { always, choose, emitsIfAny } from './wiring.ts';
import type { Choice } from './wiring.ts';

/** Every rule of the worker. */
export function passOf(mirror: Mirror): Rule[] {
  return [
    wake(mirror),
    write(mirror),
    logFlushed(mirror),
    ...logFlushFailed(mirror),
    ...mirror.regions.map((region) => recover(mirror, region)),
    recoverNone(mirror),
    ...mirror.requests.flatMap((request) => sort(mirror, request)),
    sorted(mirror),
    ...mirror.requests.map((request) => judge(mirror, request)),
    judged(mirror),
  ];
}

const isAt = (...phases: readonly string[]): Condition => or(...phases.map((phase) => is('pass', phase)));
const fairly = (rule: Rule): Rule => ({ ...rule, fair: 'weak' });

/** Entries on lists are reported, then the log is flushed. */
function wake(mirror: Mirror): Rule {
  const { regions, requests, mode } = mirror;
  const handleErrors = mode !== 'none';
  const updates = emits('pass', { type: 'wake' }, 'updateStates');
  const cases = (region: number): Choice[] =>
    [true, false].map((flushFailed) => ({
      when: and(isListed(region), updates, is('latch', flushFailed ? 'up' : 'down')),
      events: [{ type: 'updateState', handleErrors, flushFailed }],
    }));
  return fairly({
    name: 'wake',
    when: and(isServing, isAt('idle'), isWork(mirror)),
    steps: [
      takes('pass', { type: 'wake' }),
      ...regions.flatMap((region) => entrySteps(mirror, region, cases(region))),
      ...landings(regions.map((region) => landing(region, cases(region)))),
      ...requests.flatMap((request) => [
        takes(['request', request.at], { type: 'take' }, stands(request, 'queued', 'failing')),
        takes(
          ['request', request.at],
          { type: 'requeue' },
          and(stands(request, 'delayed'), does(request.region, cases(request.region), 'requeueDelayed')),
        ),
      ]),
    ],
  });
}

/** At most one region is in recovery, so one landing moves the numbers. */
const landings = (each: readonly Choice[]): Step[] => choose('flight', each);

function isWork(mirror: Mirror): Condition {
  const updates = emits('pass', { type: 'wake' }, 'updateStates');
  return or(
    someStands(mirror, 'queued', 'failing'),
    ...mirror.regions.flatMap((region) => [and(isListed(region), updates), isEntry(region, 'recovering.quiesced'), isNext(region)]),
    and(...mirror.regions.map(isInSync), emits('primary', { type: 'counted', complete: true, failing: false }, 'forgetErrors')),
  );
}

const isFree = is('flight', (local) => (local.context as { readonly permits: number }).permits > 0);
const isEligible = fields<LogContext>(({ inSync, recovering }) => !inSync && !recovering);
/** The log would give the region out, and there is a permit. */
const isNext = (region: number): Condition => and(isFree, is(['log', region], isEligible));

const unwritten = fields<LogContext>((log) => log.writing === 'nothing' && !isWritten(log));
const isCleared = fields<LogContext>((log) => log.writing === 'nothing' && !isWritten(log) && bitOf(log) === 'clean');
const waits = isAt('updating', 'flushing');

/** The legs are flushed where there were clears, then the bits are on their way. */
function write(mirror: Mirror): Rule {
  const clears = or(...mirror.regions.map((region) => is(['log', region], isCleared)));
  return fairly({
    name: 'logWrite',
    when: and(waits, or(...mirror.regions.map((region) => is(['log', region], unwritten)))),
    steps: [
      ...mirror.regions.map((region) => takes(['log', region], { type: 'write' })),
      ...mirror.blocks.flatMap((block) => bothLegs.map((leg) => takes(cellOf(block, leg), { type: 'harden' }, clears))),
    ],
  });
}

function logFlushed(mirror: Mirror): Rule {
  const event: SystemEvent = { type: 'logFlushed' };
  return fairly({
    name: 'logFlushed',
    when: and(waits, ...mirror.regions.map((region) => not(is(['log', region], unwritten)))),
    steps: [...mirror.regions.map((region) => takes(['log', region], { type: 'flushed' })), ...sends(mirror, event)],
  });
}

/** A flush that has nothing to write asks nothing of the device, and so cannot fail. */
function logFlushFailed(mirror: Mirror): Rule[] {
  if (mirror.fault === undefined || mirror.bounds['logFails'] === 0) return [];
  const event: SystemEvent = { type: 'logFlushFailed' };
  const busy = or(
    ...mirror.regions.map((region) =>
      is(
        ['log', region],
        fields<LogContext>(({ writing }) => writing !== 'nothing'),
      ),
    ),
  );
  return [
    {
      name: 'logFlushFailed',
      when: and(waits, busy),
      steps: [
        ...mirror.fault,
        takes('logBroken', { type: 'raise' }),
        ...mirror.regions.map((region) => takes(['log', region], { type: 'flushFailed' })),
        ...sends(mirror, event),
      ],
    },
  ];
}

/** What the pass does with the writes that it has counted, behind this event. */
function sends(mirror: Mirror, event: SystemEvent): Step[] {
  const emitted = (effect: string): Condition => emitsIfAny(mirror.machines.pass, 'pass', event, effect);
  const flushSent = or(
    ...mirror.requests.filter(({ kind }) => kind === 'flush').map((request) => and(stands(request, 'syncReady'), emitted('sendSync'))),
  );
  return [
    takes('pass', [event, { type: 'flushSent' }], flushSent),
    takes('pass', event),
    ...mirror.requests.flatMap((request) => {
      const of = ['request', request.at] as const;
      return [
        takes(of, { type: 'send' }, and(stands(request, 'syncReady'), emitted('sendSync'))),
        takes(of, { type: 'fail' }, and(stands(request, 'syncReady'), emitted('failSync'))),
        ...bothLegs.map((leg) =>
          takes(of, { type: 'sendAlone', leg }, and(stands(request, 'nosyncReady'), emitted('sendNosync'), isDefault(leg))),
        ),
        takes(of, { type: 'fail' }, and(stands(request, 'nosyncReady'), emitted('failNosync'))),
        takes(of, { type: 'delay' }, and(stands(request, 'recover'), emitted('delayRecovering'))),
      ];
    }),
    ...mirror.regions.flatMap((region) => {
      const waiting = of(mirror, region).map((request) => stands(request, 'recover'));
      return choose(['entry', region], times(waiting, emitted('delayRecovering'), { type: 'writeDelayed' }));
    }),
    ...(mirror.requests.some(({ kind }) => kind === 'flush')
      ? mirror.blocks.flatMap((block) => bothLegs.map((leg) => takes(cellOf(block, leg), { type: 'flush' }, flushSent)))
      : []),
  ];
}

const of = ({ requests }: Mirror, region: number): Request[] =>
  requests.filter((request) => request.region === region && request.kind !== 'flush');

/** An event as often as there are conditions that hold; the most first. */
function times(conditions: readonly Condition[], when: Condition, event: SystemEvent): Choice[] {
  const subsets = Array.from({ length: 2 ** conditions.length - 1 }, (_, at) => conditions.filter((__, bit) => ((at + 1) >> bit) & 1));
  return subsets.toSorted((a, b) => b.length - a.length).map((subset) => ({ when: and(when, ...subset), events: subset.map(() => event) }));
}

/** The log gives a region out; where no write is pending its copy begins at once. */
function recover(mirror: Mirror, region: number): Rule {
  const assigned: SystemEvent = { type: 'assigned' };
  const isIdle = not(
    is(
      ['entry', region],
      fields<EntryContext>(({ pending }) => pending > 0),
    ),
  );
  const cases = [...found(region, isIdle, assigned, { type: 'copyStarted' }), ...found(region, not(isIdle), assigned)];
  return fairly({
    name: 'recover',
    of: { region },
    when: and(isAt('recovering'), isNext(region)),
    steps: [
      ...afterRecovery(mirror, isIdle),
      ...entrySteps(mirror, region, cases),
      takes(['log', region], { type: 'getResyncWork' }),
      takes('flight', [{ type: 'take' }, { type: 'enter' }]),
      ...copies(region, isIdle),
      ...bothLegs.map((leg) => takes(['wound', leg], { type: 'copyBegun' }, isIdle)),
    ],
  });
}

/** The log gives nothing out; a region whose writes have ended is copied now. */
function recoverNone(mirror: Mirror): Rule {
  const quiesced = (region: number): Condition => isEntry(region, 'recovering.quiesced');
  return fairly({
    name: 'recover',
    of: { region: 'none' },
    when: and(isAt('recovering'), ...mirror.regions.map((region) => not(isNext(region)))),
    steps: [
      ...afterRecovery(mirror, or(...mirror.regions.map(quiesced))),
      ...mirror.regions.flatMap((region) => [
        takes(['entry', region], { type: 'copyStarted' }, quiesced(region)),
        ...copies(region, quiesced(region)),
      ]),
      ...bothLegs.map((leg) => takes(['wound', leg], { type: 'copyBegun' }, or(...mirror.regions.map(quiesced)))),
    ],
  });
}

function copies(region: number, when: Condition): Step[] {
  return bothLegs.map((leg) => takes(['copy', region], { type: 'begin', from: leg }, and(when, isDefault(leg))));
}

/** The pass goes on; the regions in sync are counted, and perhaps the errors of legs forgotten. */
function afterRecovery({ regions }: Mirror, copyStarts: Condition): Step[] {
  const complete = and(...regions.map(isInSync));
  const counted = (isComplete: boolean): SystemEvent => ({ type: 'counted', complete: isComplete, failing: false });
  const forgets = and(complete, emits('primary', counted(true), 'forgetErrors'));
  const done: SystemEvent[] = [{ type: 'done' }, { type: 'done' }];
  return [
    takes('pass', [...done, { type: 'becameInSync' }], forgets),
    takes('pass', done),
    takes('primary', [{ type: 'copyStarted' }, counted(true)], and(copyStarts, complete)),
    takes('primary', [{ type: 'copyStarted' }, counted(false)], copyStarts),
    takes('primary', counted(true), complete),
    takes('primary', counted(false)),
    ...bothLegs.map((leg) => takes(['record', leg], { type: 'forget' }, forgets)),
  ];
}

/** Where a write goes is asked of its region's entry. */
function sort({ machines }: Mirror, request: Request): Rule[] {
  const { at, kind, region } = request;
  const list = (path: WritePath): WritePath => {
    const put = effectsOf(machines.write, { type: 'queued', kind, remote: false, path } satisfies WriteEvent).find(
      ({ type }) => type === 'put',
    );
    return put?.params?.['list'] as WritePath;
  };
  const paths = (['sync', 'nosync', 'recover'] as const).map((path) => ({ path, event: { type: 'put', list: list(path) } }));
  return [
    fairly({
      name: 'sort',
      of: { request: at },
      when: and(isAt('sorting'), stands(request, 'taken')),
      steps: [
        ...paths.map(({ path, event }) => takes(['request', at], event, pathIs(region, path))),
        ...paths.map(({ path }) => takes('write', { type: 'queued', kind, remote: false, path }, pathIs(region, path))),
      ],
    }),
  ];
}

/** The sorted writes are counted in their entries, which marks clean ones. */
function sorted(mirror: Mirror): Rule {
  const any = someStands(mirror, 'sync', 'nosync', 'recover');
  const cases = (region: number): Choice[] => {
    const counted = of(mirror, region)
      .filter((request) => request.counted)
      .map((request) => stands(request, 'sync', 'nosync'));
    return times(counted, always, { type: 'writeCounted' }).flatMap(({ when, events }) => found(region, when, ...events));
  };
  return fairly({
    name: 'sorted',
    when: and(isAt('sorting'), not(someStands(mirror, 'taken'))),
    steps: [
      takes('pass', [{ type: 'sorted', any: true }, { type: 'done' }], any),
      takes('pass', { type: 'sorted', any: false }),
      ...mirror.regions.flatMap((region) => entrySteps(mirror, region, cases(region))),
      ...mirror.requests.map((request) => takes(['request', request.at], { type: 'ready' }, stands(request, 'sync', 'nosync'))),
    ],
  });
}

/** A case of a write on the list of failures, and what is to be done. */
interface Judgement {
  readonly when: Condition;
  readonly event: WriteEvent;
  readonly effects: readonly Verdict[];
}

function judgements({ machines, mode }: Mirror, { at, kind }: Request): Judgement[] {
  const hasFailed = is(
    'pass',
    fields<PassContext>(({ logFailed }) => logFailed),
  );
  const missedBy = (leg: Leg) => fields<RequestContext>(({ missed }) => missed.includes(leg));
  const missed = or(...bothLegs.map((leg) => and(isDefault(leg), is(['request', at], missedBy(leg)))));
  const sides = [true, false];
  return sides.flatMap((logFailed) =>
    sides.flatMap((legLeft) =>
      sides.flatMap((suspends) =>
        sides.map((defaultMissed): Judgement => {
          const event: WriteEvent = {
            type: 'failed',
            kind,
            logFailed,
            legLeft,
            mode,
            suspending: suspends ? 'flush' : 'no',
            defaultMissed,
          };
          const when = and(yes(logFailed, hasFailed), yes(legLeft, isLegLeft), yes(suspends, isSuspending), yes(defaultMissed, missed));
          return { when, event, effects: effectsOf(machines.write, event) };
        }),
      ),
    ),
  );
}

/** One write on the list of failures: who hears of it, and how it ends. */
function judge(mirror: Mirror, request: Request): Rule {
  const { at, region, counted, kind } = request;
  const cases = judgements(mirror, request);
  const has = (effect: string, as?: string) => (each: Judgement) =>
    each.effects.some(({ type, params }) => type === effect && (as === undefined || params?.['as'] === as));
  const where = (holds: (each: Judgement) => boolean): Condition => or(...cases.filter(holds).map(({ when }) => when));
  const fails = where(has('writeFailed'));
  const ends = where(has('end'));
  const failed: SystemEvent = { type: 'writeFailed' };
  const choices: Choice[] = !counted
    ? []
    : [
        ...ended(region, and(fails, ends), failed),
        ...ended(region, and(not(fails), ends)),
        { when: and(fails, not(ends)), events: [failed] },
      ];
  return fairly({
    name: 'judge',
    of: { request: at },
    when: and(isAt('failing'), stands(request, 'judging')),
    steps: [
      ...cases.map(({ when, event }) => takes('write', event, when)),
      ...entrySteps(mirror, region, choices),
      ...choose('flight', [landing(region, choices)]),
      takes('primary', { type: 'outOfSync' }, where(has('outOfSync'))),
      ...(kind === 'flush' ? latchFailure(mirror, where(has('latchFlushFailure'))) : []),
      takes(['request', at], { type: 'hold' }, where(has('hold'))),
      takes(['request', at], { type: 'end' }, ends),
      ...told(mirror, request, true, where(has('end', 'success'))),
      ...told(mirror, request, false, and(ends, not(where(has('end', 'success'))))),
      ...mirror.requests
        .filter((each) => each.region === region && each.at !== at)
        .map((each) =>
          takes(['request', each.at], { type: 'requeue' }, and(stands(each, 'delayed'), does(region, choices, 'requeueDelayed'))),
        ),
    ],
  });
}

function judged(mirror: Mirror): Rule {
  return fairly({
    name: 'judged',
    when: and(isAt('failing'), not(someStands(mirror, 'judging'))),
    steps: [takes('pass', { type: 'done' })],
  });
}
