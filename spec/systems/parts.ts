/**
 * The machines that stand side by side in the systems of a disk log, and how many of each.
 *
 * The log's own are `commit`, `clearing`, `core`, `judgement` and for each region `region`, `slate`, `touched` and `tally`; around it stand
 * `node`, and for each region `client`, `contract`, `legs` and the `sector` that holds its bit. Where tables follow one another, `table`,
 * `header` and `chosen`, the header in memory, join them. The rest are notes of the observer.
 */
import type { AnyStateMachine } from 'xstate';
import { contractEvents, createRegionContract } from '../contract/region.ts';
import { clientEvents, createClientMachine } from '../environment/client.ts';
import { createLegMachine, legEvents } from '../environment/leg.ts';
import { createNodeMachine, nodeEvents } from '../environment/node.ts';
import { createSectorMachine, sectorEventsOf } from '../environment/sector.ts';
import { clearingEvents, createClearingMachine } from '../machines/clearing.ts';
import { commitEvents, createCommitMachine } from '../machines/commit.ts';
import { coreEvents, createCoreMachine } from '../machines/core.ts';
import { createRegionMachine, regionEvents } from '../machines/region.ts';
import { createResumeMachine, resumeEvents } from '../machines/resume.ts';
import type { RemedySet } from '../remedies.ts';
import { bits, createSlateMachine, createTallyMachine, createTouchMachine, slateEvents, tallyEvents, touchEvents } from './memory.ts';
import { judge } from './judging.ts';
import { createBudgetMachine, createFlagMachine, createLateMachine, createPastMachine, createReportMachine } from './notes.ts';
import { createTicketMachine, createWhyMachine } from './notes.ts';
import { budgetEvents, flagEvents, lateEvents, pastEvents, reportEvents, ticketEvents, whyEvents } from './notes.ts';
import type { ReportEvent } from './notes.ts';
import { range, takes } from './system.ts';
import type { Component, Condition, Scope, Step } from './system.ts';
import { chosenEventsOf, createChosenMachine, createInForceMachine, createTableMachine } from './tables.ts';
import { inForceEvents, isTableWith, tableEventsOf, tablesOf } from './tables.ts';
import type { Tables } from './tables.ts';
import { always } from './wiring.ts';

/** A disk log and what surrounds it. */
export interface Log {
  readonly regions: readonly number[];
  /** The tables that follow one another; nothing where the header is right and stays so. */
  readonly tables: Tables | undefined;
  /** The table there is has the modelled regions; the same condition for all of them. */
  readonly exists: Condition;
  /** Machines that rules and conditions have to ask. */
  readonly machines: {
    readonly region: AnyStateMachine;
    readonly commit: AnyStateMachine;
    readonly clearing: AnyStateMachine;
    readonly core: AnyStateMachine;
    readonly judgement: AnyStateMachine;
    readonly contract: AnyStateMachine;
    readonly legs: AnyStateMachine;
  };
  /** At most so many writes at a time. */
  readonly writes: number;
  /** The client goes on although a flush failed. */
  readonly ignores: boolean;
  /** What a crash, a fault and a suspend cost; they never happen when left out. */
  readonly crash: readonly Step[] | undefined;
  readonly fault: readonly Step[] | undefined;
  readonly suspend: readonly Step[] | undefined;
  /** Nothing fails and crashes come to an end: what must happen some day has to happen. */
  readonly isCalm: boolean;
  readonly components: Readonly<Record<string, Component>>;
}

// Machines that know no remedies are made once, so that they are derived once.
const outside = {
  node: { machine: createNodeMachine(), events: nodeEvents },
  past: { machine: createPastMachine(), events: pastEvents },
  client: { machine: createClientMachine(), events: clientEvents },
  contract: { machine: createRegionContract(), events: contractEvents },
  legs: { machine: createLegMachine(), events: legEvents },
  sector: { machine: createSectorMachine(1), events: sectorEventsOf(bits) },
  slate: { machine: createSlateMachine(), events: slateEvents },
  touched: { machine: createTouchMachine(), events: touchEvents },
  tally: { machine: createTallyMachine(), events: tallyEvents },
  ticket: { machine: createTicketMachine(), events: ticketEvents },
  late: { machine: createLateMachine(), events: lateEvents },
  why: { machine: createWhyMachine(), events: whyEvents },
  flag: { machine: createFlagMachine(), events: flagEvents },
  report: { machine: createReportMachine(isTrue), events: reportEvents },
} as const;

/** Whether the log has told the truth of a resume. */
function isTrue({ success, failed }: ReportEvent): boolean {
  const resumed = {
    kind: 'resumed',
    success,
    deviceFailed: failed,
    foreign: false,
    written: 0,
    inSyncCount: 0,
    sameAsBefore: undefined,
  } as const;
  return judge('S48', resumed) !== false;
}

/** The log of a scope. */
export function logOf({ bounds }: Scope, remedies: ReadonlySet<string>): Log {
  const has = remedies as RemedySet;
  const regions = range(bounds.regions ?? 1);
  const machines = {
    region: createRegionMachine(has),
    commit: createCommitMachine(has),
    clearing: createClearingMachine(has),
    core: createCoreMachine(has),
    judgement: createResumeMachine(has),
    contract: outside.contract.machine,
    legs: outside.legs.machine,
  };
  const budgets = budgetsOf(bounds);
  const tables = tablesOf(bounds);
  const each = (component: Component): Component => ({ ...component, count: regions.length });
  return {
    regions,
    tables,
    exists: tables === undefined ? always : isTableWith(tables, ({ isShort }) => !isShort),
    machines,
    writes: bounds.writes ?? 1,
    ignores: bounds.ignores === 1,
    crash: budgets.steps('crashes'),
    fault: budgets.steps('faults'),
    suspend: budgets.steps('suspends'),
    isCalm: isCalm(bounds),
    components: {
      node: outside.node,
      past: outside.past,
      commit: { machine: machines.commit, events: commitEvents },
      clearing: { machine: machines.clearing, events: clearingEvents },
      core: { machine: machines.core, events: coreEvents },
      judgement: { machine: machines.judgement, events: resumeEvents },
      region: { ...each({ machine: machines.region, events: regionEvents }), input: { nosync: false } },
      client: each(outside.client),
      contract: each(outside.contract),
      legs: each(outside.legs),
      sector: each(outside.sector),
      slate: each(outside.slate),
      touched: each(outside.touched),
      tally: each(outside.tally),
      mark: each(outside.ticket),
      doubt: each(outside.ticket),
      late: each(outside.late),
      why: each(outside.why),
      suspect: each(outside.flag),
      unlogged: each(outside.flag),
      presuspended: outside.flag,
      troubled: outside.flag,
      closed: outside.flag,
      still: outside.flag,
      report: outside.report,
      ...(tables === undefined ? {} : componentsOf(tables)),
      ...budgets.components,
    },
  };
}

/** The header on the device and in memory, which table there is, and the region size that is in force. */
function componentsOf({ tables, headers }: Tables): Record<string, Component> {
  return {
    table: { machine: createTableMachine(), events: tableEventsOf(tables.length) },
    header: { machine: createSectorMachine(0), events: sectorEventsOf(range(headers.length)) },
    chosen: { machine: createChosenMachine(), events: chosenEventsOf(headers.length) },
    inForce: { machine: createInForceMachine(), events: inForceEvents },
  };
}

/** Any number of something is a bound of `many` and needs no machine. */
export const many = -1;

/** Nothing fails, and crashes come to an end. */
export const isCalm = (bounds: Scope['bounds']): boolean => bounds.faults === 0 && (bounds.crashes ?? 0) >= 0;

/** What may happen so often: a machine for each that is counted, and what it costs. */
export function budgetsOf(bounds: Scope['bounds'], names: readonly string[] = ['crashes', 'faults', 'suspends']) {
  const counted = names.filter((name) => (bounds[name] ?? 0) > 0);
  return {
    components: Object.fromEntries(
      counted.map((name): [string, Component] => [name, { machine: createBudgetMachine(bounds[name] as number), events: budgetEvents }]),
    ),
    steps: (name: string): Step[] | undefined => {
      if ((bounds[name] ?? 0) === 0) return undefined;
      return counted.includes(name) ? [takes(name, { type: 'spend' })] : [];
    },
  };
}
