/**
 * The core log: everything in memory, lost at a crash, with its client, its contract and the data on the legs.
 *
 * Nothing is asked of it across instances: each begins with what the table says, all regions out of sync, or with `nosync` all in sync. The
 * contract of a region begins anew with every resume, from what the log then answers.
 *
 * Work is handed out as the log searches for it: from a place that only moves on, until a resume. A region that goes out of sync behind that
 * place waits for the next resume, and so does every region once a search has come to the end.
 *
 * Left out: leg flushes, which a core log never asks for, and more than one write a region.
 */
import type { AnyMachineSnapshot } from 'xstate';
import { contractEvents, createRegionContract } from '../contract/region.ts';
import { clientEvents, createClientMachine } from '../environment/client.ts';
import { createLegMachine, legEvents } from '../environment/leg.ts';
import { createNodeMachine, nodeEvents } from '../environment/node.ts';
import { coreEvents, createCoreMachine } from '../machines/core.ts';
import { createRegionMachine, regionEvents } from '../machines/region.ts';
import type { RegionEvent } from '../machines/region.ts';
import type { RemedyId, RemedySet } from '../remedies.ts';
import { isBusy, isUp } from './calls.ts';
import { coreLaws } from './core-laws.ts';
import { coreView } from './core-view.ts';
import { inSync } from './knowledge.ts';
import { createTallyMachine, tallyEvents } from './memory.ts';
import { createFlagMachine, flagEvents } from './notes.ts';
import { presuspend } from './life.ts';
import { budgetsOf, isCalm, many } from './parts.ts';
import { createSearchMachine, searchEventsOf } from './search.ts';
import type { SearchContext } from './search.ts';
import { and, atMost, begins, emits, every, fields, is, not, or, range, takes } from './system.ts';
import type { Component, Condition, Rule, Scope, Step, System, SystemEvent, SystemSource } from './system.ts';
import { choose, emitsOnTheWay } from './wiring.ts';

// Machines that know no remedies are made once, so that they are derived once.
const outside = {
  node: { machine: createNodeMachine(), events: nodeEvents },
  client: { machine: createClientMachine(), events: clientEvents },
  contract: { machine: createRegionContract(), events: contractEvents },
  legs: { machine: createLegMachine(), events: legEvents },
  tally: { machine: createTallyMachine(), events: tallyEvents },
  flag: { machine: createFlagMachine(), events: flagEvents },
} as const;

const isRecovering = (local: AnyMachineSnapshot): boolean => local.matches({ recovery: 'recovering' });

function build({ bounds }: Scope, remedies: ReadonlySet<string>): System {
  const regions = range(bounds.regions ?? 1);
  const nosync = bounds.nosync === 1;
  const has = remedies as RemedySet;
  const budgets = budgetsOf(bounds);
  const each = (component: Component): Component => ({ ...component, count: regions.length });
  const components = {
    node: outside.node,
    core: { machine: createCoreMachine(has), events: coreEvents },
    search: { machine: createSearchMachine(regions.length), events: searchEventsOf(regions.length) },
    presuspended: outside.flag,
    region: { ...each({ machine: createRegionMachine(has), events: regionEvents }), input: { nosync } },
    tally: each(outside.tally),
    client: each(outside.client),
    contract: each(outside.contract),
    legs: each(outside.legs),
    ...budgets.components,
  };
  const calls = regions.flatMap((region) => callsOf({ region, regions, writes: bounds.writes ?? 1, fault: budgets.steps('faults') }));
  const suspend = budgets.steps('suspends');
  const crash = budgets.steps('crashes');
  const rules: Rule[] = [
    { name: 'create', steps: created(regions, nosync), fair: 'weak' },
    ...calls,
    noWork(regions),
    flush(regions),
    ...(suspend === undefined ? [] : suspends(regions, suspend)),
    ...(crash === undefined ? [] : [crashOf(regions, crash)]),
  ];
  const laws = coreLaws({
    regions,
    isCalm: isCalm(bounds),
    suspends: suspend !== undefined,
    names: [...new Set(rules.map(({ name }) => name))],
  });
  return { components, rules, laws, view: coreView(rules) };
}

/** A new instance is resumed at once: nothing has to be read. */
function created(regions: readonly number[], nosync: boolean): Step[] {
  return [
    takes('node', [{ type: 'create' }, { type: 'resume' }, { type: 'resumed' }]),
    takes('core', { type: 'resume' }),
    ...regions.flatMap((region) => [
      begun(region, nosync),
      takes(['tally', region], { type: 'recount', inSync: nosync }),
      // The administrator says that the legs are equal; without that word nobody knows.
      nosync ? begins(['legs', region]) : { of: ['legs', region] as const, anew: true as const, event: { type: 'diverged' } },
    ]),
  ];
}

/** The contract begins anew with what the log answers. */
function begun(region: number, answer: boolean, when?: Condition): Step {
  const step = {
    of: ['contract', region] as const,
    anew: true as const,
    event: { type: 'resumed', success: answer, answer },
    obeys: 'Refines',
  };
  return when === undefined ? step : { ...step, when };
}

interface Call {
  readonly region: number;
  readonly regions: readonly number[];
  readonly writes: number;
  readonly fault: readonly Step[] | undefined;
}

function callsOf({ region, regions, writes, fault }: Call): Rule[] {
  const client = (...event: readonly SystemEvent[]) => takes(['client', region], event);
  const legs = (type: string) => takes(['legs', region], { type });
  const rule = (name: string, steps: readonly Step[], ...when: readonly Condition[]): Rule => ({
    name,
    of: { region },
    steps,
    when: and(isUp, ...when),
  });
  const fairly = (each: Rule): Rule => ({ ...each, fair: 'weak' });
  const synced = is(['region', region], inSync);
  const at = (...states: readonly string[]) => or(...states.map((state) => is(['client', region], state)));
  const report = (isInSync: boolean): RegionEvent => ({ type: 'setRegionSync', inSync: isInSync });
  const clear: RegionEvent = { type: 'clearRegion' };
  const failed = [...bits(region, report(false)), promise(region, report(false), { type: 'inSync', answer: false })];
  const failing = (each: Rule): Rule[] => (fault === undefined ? [] : [{ ...each, steps: [...fault, ...each.steps] }]);
  const land = (leg: 0 | 1): Rule => {
    const landed = fairly(
      rule(
        'land',
        [client({ type: 'land', leg }), legs(leg === 0 ? 'landedOnOne' : 'landed')],
        at(leg === 0 ? 'writingBoth' : 'writingLeg1'),
      ),
    );
    return { ...landed, of: { region, leg } };
  };
  return [
    rule(
      'markRegion',
      [client({ type: 'markRegion' }), ...bits(region, { type: 'markRegion' }), promise(region, { type: 'markRegion' })],
      synced,
      atMost(writes - 1, 'client', isBusy),
    ),
    fairly(rule('dispatch', [client({ type: 'dispatch', synced: true }), legs('dispatch')])),
    rule('dispatchAlone', [client({ type: 'dispatch', synced: false }, { type: 'land', leg: 0 }), legs('diverged')], not(synced)),
    land(0),
    land(1),
    fairly(rule('clearRegion', [client(clear), ...bits(region, clear), promise(region, clear)])),
    rule('clearAgain', [...bits(region, clear), promise(region, clear)], at('idle', 'copying')),
    {
      ...rule(
        'getResyncWork',
        [...found(region), client({ type: 'getResyncWork' })],
        emits('core', { type: 'getResyncWork' }, 'searchWork'),
        isNext(region, regions),
      ),
      fair: 'strong',
    },
    fairly(
      rule('copied', [
        client({ type: 'copied' }),
        legs('copied'),
        ...bits(region, clear, report(true)),
        promise(region, clear, report(true)),
      ]),
    ),
    rule('reportAgain', bits(region, report(true)), at('idle'), synced),
    ...failing(rule('legWriteFailed', [client({ type: 'legWriteFailed' }), legs('diverged'), ...failed])),
    ...failing(rule('copyFailed', [client({ type: 'copyFailed' }), ...failed])),
  ];
}

const promise = (region: number, ...events: readonly SystemEvent[]): Step => ({ ...takes(['contract', region], events), obeys: 'Refines' });

/** What a region's bits take, and its share of the count. */
function bits(region: number, ...events: readonly RegionEvent[]): Step[] {
  const does = (effect: string) => emitsOnTheWay(['region', region], events, effect);
  return [
    takes(['region', region], events),
    takes(['tally', region], { type: 'up' }, does('countUp')),
    takes(['tally', region], { type: 'down' }, does('countDown')),
  ];
}

const searchIsAt = (place: number) =>
  is(
    'search',
    fields<SearchContext>(({ at }) => at === place),
  );
const isEligible = (region: number) => and(not(is(['region', region], inSync)), not(is(['region', region], isRecovering)));

/** The search meets this region first. */
function isNext(region: number, regions: readonly number[]): Condition {
  const from = (place: number) =>
    and(searchIsAt(place), ...regions.filter((each) => each >= place && each < region).map((each) => not(isEligible(each))));
  return and(isEligible(region), or(...regions.filter((place) => place <= region).map(from)));
}

function found(region: number): Step[] {
  return [
    takes('core', { type: 'getResyncWork' }),
    takes('search', { type: 'found', region }),
    takes(['region', region], { type: 'getResyncWork' }),
    ...choose(['contract', region], [{ when: and(), events: [{ type: 'getResyncWork' }] }], 'S22'),
  ];
}

/** The search comes to the end, or is not begun. */
function noWork(regions: readonly number[]): Rule {
  const searches = emits('core', { type: 'getResyncWork' }, 'searchWork');
  const none = and(...regions.map((region) => not(isNext(region, regions))));
  return {
    name: 'getResyncWork',
    of: { region: 'none' },
    when: and(isUp, or(not(searches), none)),
    steps: [takes('core', { type: 'getResyncWork' }), takes('search', { type: 'ended' }, searches)],
  };
}

/** Nothing has to be written: a mark is as durable as memory is. */
function flush(regions: readonly number[]): Rule {
  return {
    name: 'flush',
    when: isUp,
    fair: 'weak',
    steps: regions.flatMap((region) => {
      const marked = is(['client', region], 'marked');
      return [
        takes(['client', region], { type: 'flushSucceeded' }, marked),
        ...choose(['contract', region], [{ when: marked, events: [{ type: 'markDurable' }] }], 'Refines'),
      ];
    }),
  };
}

function suspends(regions: readonly number[], suspend: readonly Step[]): Rule[] {
  return [
    presuspend(suspend),
    {
      name: 'postsuspend',
      when: and(is('presuspended', 'up'), every('client', 'idle')),
      steps: [takes('node', { type: 'suspend' }), takes('presuspended', { type: 'lower' })],
      fair: 'strong',
    },
    {
      name: 'resume',
      steps: [
        takes('node', [{ type: 'resume' }, { type: 'resumed' }]),
        takes('core', { type: 'resume' }),
        takes('search', { type: 'restart' }),
        ...regions.flatMap((region) => {
          const synced = is(['region', region], inSync);
          return [begun(region, true, synced), begun(region, false, not(synced))];
        }),
      ],
      when: is('node', 'suspended'),
      fair: 'weak',
    },
  ];
}

function crashOf(regions: readonly number[], crash: readonly Step[]): Rule {
  const memory = ['core', 'search', 'presuspended'];
  const ofRegion = ['region', 'tally', 'client', 'contract'];
  return {
    name: 'crash',
    when: not(is('node', 'down')),
    steps: [
      ...crash,
      takes('node', { type: 'crash' }),
      ...memory.map((each) => begins(each)),
      ...regions.flatMap((region) => [
        ...ofRegion.map((each): Step => (each === 'contract' ? { ...begins([each, region]), obeys: 'Refines' } : begins([each, region]))),
        takes(['legs', region], { type: 'crash' }),
      ]),
    ],
  };
}

const named = /^([1-4])-regions?-([1-4])-writes?(-nosync)?$/;

/** Distinct states in profile strict. */
const known: Readonly<Record<string, number>> = {
  '2-regions-1-write': 765,
  '2-regions-2-writes-nosync': 1860,
  recovery: 2250,
};

function scopeNamed(name: string): Scope | undefined {
  const [, regions, writes, nosync] = named.exec(name) ?? [];
  if (regions === undefined || writes === undefined) return undefined;
  const bounds = {
    regions: Number(regions),
    writes: Number(writes),
    crashes: many,
    faults: many,
    suspends: many,
    nosync: nosync === undefined ? 0 : 1,
  };
  return {
    name,
    sentence: `regions ${regions}, writes at a time ${writes}${nosync === undefined ? '' : ', nosync'}`,
    bounds,
    ...statesOf(name),
  };
}

const statesOf = (name: string) => (known[name] === undefined ? {} : { states: known[name] });

const worth = ['count-from-bits', 'suspend-stops-work'] satisfies RemedyId[];

/** See the header. */
export const core: SystemSource = {
  name: 'core',
  sentence: 'the core log, all of it in memory',
  scopes: [
    scopeNamed('2-regions-1-write') as Scope,
    scopeNamed('2-regions-2-writes-nosync') as Scope,
    {
      name: 'recovery',
      sentence: 'three regions, two crashes, no failures: what has to happen some day',
      bounds: { regions: 3, writes: 1, crashes: 2, faults: 0, suspends: many, nosync: 0 },
      ...statesOf('recovery'),
    },
  ],
  remedies: worth,
  scopeNamed,
  build,
};
