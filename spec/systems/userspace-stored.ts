/**
 * The log behind a daemon, as steps: what its requests do to each region's bits, what dies with it, and what a resume reads.
 *
 * The log itself is told in one small machine that keeps its contract (`environment/log.ts`); how it does that is the matter of the systems
 * `core` and `disk`. So what breaks is the protocol's fault.
 */
import type { AnyStateMachine } from 'xstate';
import { createLogMachine, logEvents } from '../environment/log.ts';
import type { LogContext } from '../environment/log.ts';
import { createFlagMachine, flagEvents } from './notes.ts';
import { and, fields, is, not, or, range, takes } from './system.ts';
import type { Component, Condition, Step } from './system.ts';
import type { Served, Wire } from './userspace-wire.ts';
import { always, choose, emitsIfAny } from './wiring.ts';
import type { Choice } from './wiring.ts';

const log = { machine: createLogMachine(), events: logEvents };
const flag = { machine: createFlagMachine(), events: flagEvents };

/** The components of a log of so many regions; `trusted`: the table says that the legs are equal, and that was believed. */
export const storedComponents = (regions: number): Readonly<Record<string, Component>> => ({
  log: { ...log, count: regions, input: { device: 'clean' } },
  trusted: flag,
});

/** The daemon's log would have this effect in one of the cases. */
export function serves(
  { machines }: { readonly machines: { readonly hosted: AnyStateMachine } },
  served: readonly Served[],
  effect: string,
  params?: object,
): Condition {
  return or(
    ...served.map(({ when, events }) =>
      and(when, emitsIfAny(machines.hosted, 'hosted', { ...(events.at(-1) as Served['events'][number]) }, effect, params)),
    ),
  );
}

/** What requests do to the bits; `nosync`: the table ends with that word. */
export function storedSteps(wire: Wire, served: readonly Served[], regions: number, nosync: boolean): Step[] {
  const [request] = served;
  if (request === undefined) return [];
  const { region, id } = request.message;
  const does = (effect: string, params?: object): Condition => serves(wire, served, effect, params);
  const flushed = and(or(is('hosted', 'activeFlushing'), is('hosted', 'presuspendedFlushing'), is('hosted', 'postsuspending')));
  const end = request.events.at(-1);
  const isEnd = end?.type === 'ended';
  const choicesOf = (at: number): Choice[] => {
    const named = region === undefined || region === at ? always : or();
    if (isEnd) return [{ when: flushed, events: [{ type: end.ok ? 'flushed' : 'flushFailed' }] }];
    return [
      { when: and(named, does('markRegions'), does('flush')), events: [{ type: 'markRegion' }, { type: 'write' }] },
      { when: and(named, does('markRegions')), events: [{ type: 'markRegion' }] },
      { when: and(named, does('clearRegions')), events: [{ type: 'clearRegion' }] },
      { when: or(does('flush'), does('postsuspend')), events: [{ type: 'write' }] },
    ];
  };
  const isResumed = isEnd && id.startsWith('RESUME');
  return [
    ...(isResumed ? [] : range(regions).flatMap((at) => choose(['log', at], choicesOf(at)))),
    ...(nosync && !isEnd ? [takes('trusted', { type: 'raise' }, does('create', { trustNosync: true }))] : []),
    ...(nosync && isResumed ? [takes('trusted', { type: 'lower' })] : []),
  ];
}

/** What dies with the daemon: everything but the device. */
export const storedCrash = (regions: number): Step[] => [
  ...range(regions).map((at) => takes(['log', at], { type: 'crash' })),
  takes('trusted', { type: 'lower' }),
];

/** What a resume may read, or be told instead. */
export function storedReads(regions: number): { readonly bits: string; readonly steps: Step[] }[] {
  const trusted = is('trusted', 'up');
  return range(2 ** regions).map((bits) => {
    const isClean = (at: number): boolean => ((bits >> at) & 1) === 1;
    return {
      bits: range(regions)
        .map((at) => (isClean(at) ? '1' : '0'))
        .join(''),
      steps: range(regions).flatMap((at) => [
        takes(['log', at], [{ type: 'read', clean: isClean(at) }, { type: 'asserted' }], trusted),
        takes(['log', at], { type: 'read', clean: isClean(at) }, not(trusted)),
      ]),
    };
  });
}

/** A crash may leave the bit clean. */
export const mayBeClean = fields<LogContext>(({ device }) => device !== 'dirty');
/** The bit is clean for certain. */
export const isClean = fields<LogContext>(({ device }) => device === 'clean');
/** Memory calls the region dirty. */
export const isMarked = fields<LogContext>(({ clean }) => !clean);
/** The daemon says that the region is in sync. */
export const isInSync = fields<LogContext>(({ inSync }) => inSync);
/** It is handed out for a copy. */
export const isHandedOut = fields<LogContext>(({ recovering }) => recovering);
