/**
 * What happens around the worker: requests arrive, legs answer, copies end, reads fail, the mirror is suspended, and the node crashes.
 *
 * A crash keeps of every block on every leg one of the contents that are possible, in every combination, and of the log one of the possible
 * bits; all memory begins anew. A suspend is resumed in the same instance.
 *
 * Left out: failed discards, for what such a block holds is nobody's promise; suspends that give writes back (`noFlush`).
 */
import type { AnyMachineSnapshot } from 'xstate';
import { contents, mayBeLeft } from '../environment/cell.ts';
import type { CellContext, Content } from '../environment/cell.ts';
import { bitOf } from '../environment/log.ts';
import type { LogContext } from '../environment/log.ts';
import { bothLegs } from '../environment/request.ts';
import type { Leg, RequestContext } from '../environment/request.ts';
import { cellOf, effectsOf, isDefault, isListed, isLive, isOnItsWay, isServing, otherLeg, stands, wordOf } from './mirror-parts.ts';
import type { Block, Mirror, Request } from './mirror-parts.ts';
import { readsFrom } from './mirror-reads.ts';
import { blame, ended, entrySteps, latchFailure, someStands, switches, told } from './mirror-steps.ts';
import { and, begins, emits, fields, is, not, or, takes } from './system.ts';
import type { Condition, Rule, Step, SystemEvent } from './system.ts';
import { always, choose, never } from './wiring.ts';

/** Every rule around the worker. */
export function lifeOfMirror(mirror: Mirror): Rule[] {
  const { requests, regions, fault, bounds } = mirror;
  const may = (what: string): boolean => fault !== undefined && bounds[what] !== 0;
  return [
    ...requests.map((request) => submit(mirror, request)),
    ...requests.flatMap((request) =>
      bothLegs.flatMap((leg) => [
        land(mirror, request, leg),
        ...(may(request.kind === 'flush' ? 'flushFails' : 'writeFails') && request.kind !== 'discard'
          ? [landFails(mirror, request, leg)]
          : []),
        ...(request.kind === 'flush' ? [] : [landAlone(mirror, request, leg)]),
      ]),
    ),
    ...regions.map((region) => copied(mirror, region)),
    ...(may('copyFails') ? regions.flatMap((region) => bothLegs.map((leg) => copyFailed(mirror, region, leg))) : []),
    ...(may('readFails') ? bothLegs.map((leg) => readFailed(mirror, leg)) : []),
    ...suspends(mirror),
    ...resumes(mirror),
    ...crashes(mirror),
  ];
}

const fairly = (rule: Rule): Rule => ({ ...rule, fair: 'weak' });

function submit(mirror: Mirror, request: Request): Rule {
  const block = mirror.blocks.find((each) => each.request === request);
  return {
    name: request.kind === 'data' ? 'write' : request.kind,
    of: { request: request.at, is: 'submitted' },
    when: isLive,
    steps: [
      takes(['request', request.at], { type: 'submit' }),
      ...(block === undefined ? [] : [takes(['word', block.at], { type: 'submit' })]),
      ...(request.kind === 'flush' ? written(mirror).map((each) => takes(['word', each.at], { type: 'flush' })) : []),
    ],
  };
}

const written = ({ blocks }: Mirror): Block[] => blocks.filter(({ request }) => request !== undefined);

const answersLast = (leg: Leg) => fields<RequestContext>(({ left }) => left.length === 1 && left[0] === leg);
const missedBy = (leg: Leg) => fields<RequestContext>(({ missed }) => missed.includes(leg));
const doubts = (leg: Leg) => fields<RequestContext>(({ missed, doubt }) => missed.length === 0 && doubt.includes(leg));

/** What is on the leg behind an answer. */
function landed(mirror: Mirror, request: Request, leg: Leg, ok: boolean): Step[] {
  if (request.kind === 'flush') return mirror.blocks.map((block) => takes(cellOf(block, leg), { type: ok ? 'flushed' : 'dropped' }));
  const block = mirror.blocks.find((each) => each.request === request);
  return block === undefined || !ok ? [] : [takes(cellOf(block, leg), { type: 'land', content: 1 })];
}

/** A leg has done what it was asked; the last answer ends the request, or puts it on the list of failures. */
function land(mirror: Mirror, request: Request, leg: Leg): Rule {
  const { at, region, kind, counted } = request;
  const of = ['request', at] as const;
  const answer: SystemEvent = { type: 'answer', leg, ok: true };
  const doubtful = failsDoubtful(mirror, request);
  const isLast = is(of, answersLast(leg));
  const isMissed = is(of, missedBy(otherLeg(leg)));
  const isDoubtful = is(of, doubts(otherLeg(leg)));
  const fails = and(isLast, isMissed);
  const isFailure = and(isLast, isDoubtful, doubtful ? always : never);
  const ends = and(isLast, not(fails), not(isFailure));
  return fairly({
    name: kind === 'flush' ? 'flushed' : 'landed',
    of: { request: at, leg },
    when: and(isServing, stands(request, 'flying')),
    steps: [
      takes(of, [answer, { type: 'end' }], ends),
      takes(of, [answer, { type: 'list', doubtful }], fails),
      takes(of, [answer, { type: 'list', doubtful }], isFailure),
      takes(of, answer),
      takes('write', { type: 'returnedDoubtful', kind }, and(isLast, isDoubtful)),
      takes('write', { type: 'returned', kind, legFailed: false, doubtful: false }, ends),
      takes('write', { type: 'returned', kind, legFailed: true, doubtful: false }, fails),
      ...landed(mirror, request, leg, true),
      ...(counted ? entrySteps(mirror, region, ended(region, ends)) : []),
      ...told(mirror, request, true, ends),
      ...(kind === 'flush' ? [takes('pass', { type: 'flushesEnded' }, ends)] : []),
      ...(kind === 'discard' ? [] : listed(mirror, request, otherLeg(leg), or(fails, isFailure))),
    ],
  });
}

/** The leg fails the request, once. */
function landFails(mirror: Mirror, request: Request, leg: Leg): Rule {
  const { at, kind } = request;
  const of = ['request', at] as const;
  const answer: SystemEvent = { type: 'answer', leg, ok: false };
  const doubtful = failsDoubtful(mirror, request);
  const isLast = is(of, answersLast(leg));
  return {
    name: kind === 'flush' ? 'flushFailed' : 'writeFailed',
    of: { request: at, leg },
    // What a failed flush has lost is gone when the mirror hears of it, and no sooner: it is the last answer.
    when: and(isServing, stands(request, 'flying'), kind === 'flush' ? isLast : always),
    steps: [
      ...(mirror.fault ?? []),
      takes(of, [answer, { type: 'list', doubtful }], isLast),
      takes(of, answer),
      takes('write', { type: 'returned', kind, legFailed: true, doubtful: false }, isLast),
      ...landed(mirror, request, leg, false),
      ...listed(mirror, request, leg, isLast),
      ...(kind === 'flush' ? [...lost(mirror, leg), ...shaken(mirror, leg)] : []),
      ...(latches(mirror, request) ? latchFailure(mirror, isLast) : []),
    ],
  };
}

/** That a flush has failed is known when it returns. */
function latches({ machines }: Mirror, { kind }: Request): boolean {
  return effectsOf(machines.write, { type: 'returned', kind, legFailed: true, doubtful: false }).some(
    ({ type }) => type === 'latchFlushFailure',
  );
}

/** A request that a leg missed goes to the list of failures, and the leg is to blame. */
function listed(mirror: Mirror, { kind }: Request, leg: Leg, when: Condition): Step[] {
  const isFlush = kind === 'flush';
  return blame(mirror, leg, isFlush ? 'flush' : 'write', { when, passAfter: isFlush ? [{ type: 'flushesEnded' }] : [] });
}

/** A write that had landed there is in doubt and, where the default leg stays so, all that was not secured. */
function shaken(mirror: Mirror, leg: Leg): Step[] {
  const stays = and(isDefault(leg), not(switches(mirror, leg, 'flush')));
  return [
    ...mirror.requests.flatMap(({ at, kind }) =>
      kind === 'flush' ? [] : [takes(['request', at], { type: 'doubt', leg }, is(['request', at], 'flying'))],
    ),
    ...written(mirror).map(({ at }) => takes(['word', at], { type: 'shake' }, stays)),
  ];
}

/** What becomes of a write that is in doubt. */
function failsDoubtful({ machines }: Mirror, { kind }: Request): boolean {
  return effectsOf(machines.write, { type: 'returnedDoubtful', kind }).some(({ type }) => type === 'listFailure');
}

/** Regions of which a failed flush may have lost data. */
function lost(mirror: Mirror, leg: Leg): Step[] {
  const isCovered = fields<CellContext>(({ cached }) => cached === 'covered');
  return mirror.regions.map((region) => {
    const cells = mirror.blocks.filter((block) => block.region === region).map((block) => is(cellOf(block, leg), isCovered));
    return takes(['suspect', region], { type: 'raise' }, or(...cells));
  });
}

/** The default leg of the time when it was sent has answered. */
function landAlone(mirror: Mirror, request: Request, leg: Leg): Rule {
  const { at, region, kind, counted } = request;
  const of = ['request', at] as const;
  return fairly({
    name: 'landedAlone',
    of: { request: at, leg },
    when: and(isServing, stands(request, 'alone'), is(of, answersLast(leg))),
    steps: [
      takes(of, { type: 'end' }),
      takes('write', { type: 'passedOn', kind, ok: true }),
      ...landed(mirror, request, leg, true),
      ...(counted ? entrySteps(mirror, region, ended(region, always)) : []),
      ...told(mirror, request, true, always),
    ],
  });
}

/** The blocks of the region are now on both legs what they were on the source. */
function copied(mirror: Mirror, region: number): Rule {
  const now = (content: Content) => fields<CellContext>((cell) => cell.now === content);
  const from = (leg: Leg): Condition => is(['copy', region], `from${leg}`);
  return fairly({
    name: 'copied',
    of: { region },
    when: isServing,
    steps: [
      takes(['copy', region], { type: 'end' }),
      ...choose(['entry', region], [{ when: always, events: [{ type: 'copyEnded', ok: true }] }]),
      takes('primary', { type: 'copied' }),
      ...mirror.blocks
        .filter((block) => block.region === region)
        .flatMap((block) =>
          bothLegs.flatMap((leg) =>
            contents.map((content) =>
              takes(cellOf(block, otherLeg(leg)), { type: 'land', content }, and(from(leg), is(cellOf(block, leg), now(content)))),
            ),
          ),
        ),
      takes(['suspect', region], { type: 'lower' }),
      ...bothLegs.map((leg) => takes(['wound', leg], { type: 'copied' })),
    ],
  });
}

/** The copy fails on this leg; whom the mirror blames is its own affair. */
function copyFailed(mirror: Mirror, region: number, leg: Leg): Rule {
  const failed: SystemEvent = { type: 'copyFailed' };
  const blames = (whose: string): Condition => emits('primary', failed, 'blameCopy', { default: whose });
  const from = (source: Leg): Condition => is(['copy', region], `from${source}`);
  /** The leg that is taken for the source of the copy. */
  const taken = (source: Leg): Condition => or(and(blames('present'), isDefault(source)), and(not(blames('present')), from(source)));
  const isSource = from(leg);
  const blamed = (each: Leg): Condition => or(and(isSource, taken(each)), and(not(isSource), taken(otherLeg(each))));
  return {
    name: 'copyFailed',
    of: { region, leg },
    when: isServing,
    steps: [
      ...(mirror.fault ?? []),
      takes(['copy', region], { type: 'end' }),
      takes(['entry', region], { type: 'copyEnded', ok: false }),
      takes('misblamed', { type: 'raise' }, blamed(otherLeg(leg))),
      ...bothLegs.flatMap((each) => blame(mirror, each, 'sync', { when: blamed(each), before: [failed] })),
    ],
  };
}

/** A read fails on the leg that it was sent to. */
function readFailed(mirror: Mirror, leg: Leg): Rule {
  const reads = or(...mirror.regions.map((region) => readsFrom(mirror, region, leg)));
  return {
    name: 'readFailed',
    of: { leg },
    when: and(isServing, reads, emits(['record', leg], { type: 'failed', error: 'read' }, 'tellNews')),
    steps: [...(mirror.fault ?? []), ...blame(mirror, leg, 'read')],
  };
}

function suspends(mirror: Mirror): Rule[] {
  const { suspend, requests, regions } = mirror;
  if (suspend === undefined) return [];
  const isQuiet = and(
    is('pass', 'idle'),
    not(someStands(mirror, 'queued', 'failing', 'flying', 'alone', 'held', 'delayed')),
    ...regions.map((region) => not(isListed(region))),
  );
  const isCleared = or(
    ...regions.map((region) =>
      is(
        ['log', region],
        fields<LogContext>((log) => bitOf(log) === 'clean'),
      ),
    ),
  );
  return [
    {
      name: 'presuspend',
      when: isLive,
      steps: [
        ...suspend,
        takes('mirror', { type: 'presuspend' }),
        ...requests.map((request) => takes(['request', request.at], { type: 'release' }, stands(request, 'held'))),
      ],
    },
    fairly({
      name: 'recoveryStopped',
      steps: [takes('mirror', [{ type: 'recoveryStopped', flying: false }, { type: 'logTold' }]), takes('flight', { type: 'stop' })],
    }),
    fairly({
      name: 'postsuspend',
      when: isQuiet,
      steps: [
        takes('mirror', [{ type: 'drained' }, { type: 'requestsEnded' }, { type: 'logTold' }]),
        ...regions.map((region) => takes(['log', region], [{ type: 'write' }, { type: 'flushed' }])),
        ...mirror.blocks.flatMap((block) => bothLegs.map((leg) => takes(cellOf(block, leg), { type: 'harden' }, isCleared))),
      ],
    }),
    fairly({
      name: 'resume',
      of: { instance: 'same' },
      when: is('mirror', 'suspended'),
      steps: [
        takes('mirror', [{ type: 'resume' }, { type: 'logResumed' }]),
        takes('flight', { type: 'start' }),
        ...regions.map((region) => takes(['log', region], { type: 'resume' })),
      ],
    }),
  ];
}

/** A new instance: the log reads its bits. */
function resumes({ regions }: Mirror): Rule[] {
  return combinations(regions.length, ['dirty', 'clean'] as const).map((bits) =>
    fairly({
      name: 'resume',
      of: { bits: bits.join(' ') },
      when: is('mirror', 'loaded'),
      steps: [
        takes('mirror', [{ type: 'resume' }, { type: 'logResumed' }]),
        takes('flight', { type: 'start' }),
        ...regions.map((region) => takes(['log', region], { type: 'read', clean: bits[region] === 'clean' })),
      ],
    }),
  );
}

function crashes(mirror: Mirror): Rule[] {
  const { crash, blocks, regions, requests } = mirror;
  if (crash === undefined) return [];
  return combinations(2 * blocks.length, contents).map((left) => ({
    name: 'crash',
    of: { leaves: left.join('') },
    when: and(
      not(is('mirror', 'loaded')),
      ...blocks.flatMap((block) => bothLegs.map((leg) => mayLeave(block, leg, left[2 * block.at + leg] as Content))),
    ),
    steps: [
      ...crash,
      ...['mirror', 'pass', 'primary', 'default', 'flight', 'latch', 'logBroken', 'misblamed'].map((each) => begins(each)),
      ...bothLegs.flatMap((leg) => [begins(['record', leg]), begins(['wound', leg])]),
      ...regions.flatMap((region) => [
        begins(['entry', region]),
        begins(['copy', region]),
        begins(['suspect', region]),
        takes(['log', region], { type: 'crash' }),
      ]),
      ...requests.map(({ at }) => takes(['request', at], { type: 'crash' })),
      ...blocks.flatMap((block) => [
        takes(wordOf(block, mirror), { type: 'crash' }),
        ...bothLegs.map((leg) => takes(cellOf(block, leg), { type: 'left', content: left[2 * block.at + leg] as Content })),
      ]),
    ],
  }));
}

/** A crash now may leave this on the leg. */
export function mayLeave(block: Block, leg: Leg, content: Content): Condition {
  const { request } = block;
  const left = is(cellOf(block, leg), possible(content));
  if (request === undefined || content === 0) return left;
  return or(left, is(['request', request.at], leg === 0 ? onItsWayTo0 : onItsWayTo1));
}

const onItsWayTo0 = (local: AnyMachineSnapshot): boolean => isOnItsWay(local, 0);
const onItsWayTo1 = (local: AnyMachineSnapshot): boolean => isOnItsWay(local, 1);
const possibles = contents.map((content) => fields<CellContext>((cell) => mayBeLeft(cell, content)));
const possible = (content: Content) => possibles[content] as (typeof possibles)[number];

function combinations<Value>(length: number, values: readonly Value[]): Value[][] {
  return length === 0 ? [[]] : combinations(length - 1, values).flatMap((rest) => values.map((value) => [...rest, value]));
}
