/**
 * The machines that stand side by side in the systems of the mirror, and the conditions in which its rules speak of them.
 *
 * The mirror's own are `mirror`, `pass`, `write`, `read`, `primary`, for each leg `record`, and for each region `entry`; beside them what it
 * keeps without deciding anything: `default`, `flight`, `copy`, `latch`. Around them stand each `request`, the `log`, and each block on each
 * leg, a `cell`. The rest are notes of the observer: `word`, `wound`, `suspect`, `logBroken`, `misblamed`.
 *
 * A block belongs to one request, so that requests do not overlap; where the legs are not in sync at first, one more holds the data that was
 * there before.
 */
import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine, StateValue } from 'xstate';
import { cellEvents, createCellMachine } from '../environment/cell.ts';
import { createLogMachine, logEvents } from '../environment/log.ts';
import type { LogContext } from '../environment/log.ts';
import { bothLegs, createRequestMachine, requestEvents } from '../environment/request.ts';
import type { Leg, RequestContext } from '../environment/request.ts';
import { createWordMachine, wordEvents } from '../environment/word.ts';
import { createEntryMachine, entryEvents } from '../machines/entry.ts';
import { createMirrorMachine, mirrorEvents } from '../machines/mirror.ts';
import { createPassMachine, passEvents } from '../machines/pass.ts';
import { createPrimaryMachine, primaryEvents } from '../machines/primary.ts';
import { createReadMachine, readEvents } from '../machines/read.ts';
import type { ReadEvent } from '../machines/read.ts';
import { createRecordMachine, recordEvents } from '../machines/record.ts';
import type { RecordContext } from '../machines/record.ts';
import { createWriteMachine, mirrorModes, writeEvents } from '../machines/write.ts';
import type { MirrorMode, WriteEvent, WriteKind } from '../machines/write.ts';
import type { RemedySet } from '../remedies.ts';
import { copyEvents, createCopyMachine, createDefaultMachine, createFlightMachine, createWoundMachine } from './mirror-notes.ts';
import { defaultEvents, flightEvents, woundEvents } from './mirror-notes.ts';
import { createFlagMachine, flagEvents } from './notes.ts';
import { budgetsOf } from './parts.ts';
import { and, fields, is, not, or, range } from './system.ts';
import type { Component, Condition, Member, Scope, Step } from './system.ts';

/** A request of the application. */
export interface Request {
  readonly at: number;
  readonly kind: WriteKind;
  readonly region: number;
  /** The region's entry counts it. */
  readonly counted: boolean;
}

/** A block that somebody writes, or that was there before. */
export interface Block {
  readonly at: number;
  readonly region: number;
  readonly request: Request | undefined;
}

/** A mirror and what surrounds it. */
export interface Mirror {
  readonly regions: readonly number[];
  readonly requests: readonly Request[];
  readonly blocks: readonly Block[];
  readonly mode: MirrorMode;
  /** Machines that rules and conditions have to ask. */
  readonly machines: Readonly<Record<'entry' | 'pass' | 'write' | 'read' | 'primary', AnyStateMachine>>;
  readonly bounds: Scope['bounds'];
  /** What a crash, a fault and a suspend cost; they never happen when left out. */
  readonly crash: readonly Step[] | undefined;
  readonly fault: readonly Step[] | undefined;
  readonly suspend: readonly Step[] | undefined;
  readonly components: Readonly<Record<string, Component>>;
}

// Machines that know no remedies are made once, so that they are derived once.
const outside = {
  request: { machine: createRequestMachine(), events: requestEvents },
  cell: { machine: createCellMachine(), events: cellEvents },
  log: { machine: createLogMachine(), events: logEvents },
  blank: createWordMachine('blank'),
  secured: createWordMachine('secured'),
  /** Nothing is asked of the log after a suspend: that the worker is drained once more is left out. */
  mirror: { machine: createMirrorMachine(new Set()), events: mirrorEvents },
  record: { machine: createRecordMachine(), events: recordEvents },
  default: { machine: createDefaultMachine(), events: defaultEvents },
  copy: { machine: createCopyMachine(), events: copyEvents },
  flight: { machine: createFlightMachine(), events: flightEvents },
  wound: { machine: createWoundMachine(), events: woundEvents },
  flag: { machine: createFlagMachine(), events: flagEvents },
} as const;

/** The mirror of a scope. */
export function mirrorOf({ bounds }: Scope, remedies: ReadonlySet<string>): Mirror {
  const has = remedies as RemedySet;
  const mode = mirrorModes[bounds['mode'] ?? 1] as MirrorMode;
  const regions = range(bounds.regions ?? 1);
  const requests = requestsOf(bounds, has);
  const isUnsynced = bounds.unsynced === 1;
  const written = requests.filter(({ kind }) => kind !== 'flush');
  const blocks = [
    ...written.map((request, at): Block => ({ at, region: request.region, request })),
    ...(isUnsynced ? regions : []).map((region, at): Block => ({ at: written.length + at, region, request: undefined })),
  ];
  const old = (at: number): 0 | 1 => (blocks[Math.floor(at / 2)]?.request === undefined && at % 2 === 0 ? 1 : 0);
  const machines = {
    entry: createEntryMachine(has),
    pass: createPassMachine(has),
    write: createWriteMachine(has),
    read: createReadMachine(has),
    primary: createPrimaryMachine(has),
  };
  const budgets = budgetsOf(bounds);
  const each = (component: Component): Component => ({ ...component, count: regions.length });
  const ofLegs = (component: Component): Component => ({ ...component, count: 2 });
  return {
    regions,
    requests,
    blocks,
    mode,
    machines,
    bounds,
    crash: budgets.steps('crashes'),
    fault: budgets.steps('faults'),
    suspend: budgets.steps('suspends'),
    components: {
      mirror: outside.mirror,
      pass: { machine: machines.pass, events: passEvents, input: { mode } },
      write: { machine: machines.write, events: writeEvents },
      read: { machine: machines.read, events: readEvents },
      primary: { machine: machines.primary, events: primaryEvents, input: { mode } },
      record: ofLegs(outside.record),
      entry: { ...each({ machine: machines.entry, events: entryEvents }), input: { pendingMax: 2, delayedMax: 2 } },
      default: outside.default,
      flight: outside.flight,
      copy: each(outside.copy),
      latch: outside.flag,
      request: { ...outside.request, count: requests.length },
      log: { ...each(outside.log), input: { device: isUnsynced ? 'dirty' : 'clean' } },
      cell: { ...outside.cell, count: 2 * blocks.length, input: (at: number) => ({ content: old(at) }) },
      word: { machine: outside.blank, events: wordEvents, count: written.length },
      ...(isUnsynced ? { kept: each({ machine: outside.secured, events: wordEvents }) } : {}),
      wound: ofLegs(outside.wound),
      suspect: each(outside.flag),
      logBroken: outside.flag,
      misblamed: outside.flag,
      ...budgets.components,
    },
  };
}

/** Data first, then discards, then flushes. Writes go to one region each in turn, where they are to be apart. */
function requestsOf(bounds: Scope['bounds'], remedies: RemedySet): Request[] {
  const kinds: WriteKind[] = [
    ...range(bounds.writes ?? 1).map((): WriteKind => 'data'),
    ...range(bounds.discards ?? 0).map((): WriteKind => 'discard'),
    ...range(bounds.flushes ?? 0).map((): WriteKind => 'flush'),
  ];
  const judge = createWriteMachine(remedies);
  return kinds.map((kind, at) => ({
    at,
    kind,
    region: at % (bounds.regions ?? 1),
    counted: effectsOf(judge, { type: 'queued', kind, remote: false, path: 'sync' }).some(({ type }) => type === 'count'),
  }));
}

/** An effect of a machine that only judges. */
export interface Verdict {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What a machine that only judges says of an event: it has one local state, so this is no question of where it stands. */
export function effectsOf(machine: AnyStateMachine, event: WriteEvent | ReadEvent): readonly Verdict[] {
  const [judge] = initialTransition(machine, undefined as never);
  const effects: readonly Verdict[] = transition(machine, judge as AnyMachineSnapshot, event)[1];
  return effects;
}

/** The mirror serves requests; it may be about to stop. */
export const isServing: Condition = not(or(...['loaded', 'suspended'].map((state) => is('mirror', state))));
/** It takes new ones. */
export const isLive: Condition = is('mirror', 'live');
/** Somebody waits for it to stop. */
export const isSuspending: Condition = and(isServing, not(isLive));

/** The leg is the default one. */
export const isDefault = (leg: Leg): Condition => is('default', `leg${leg}`);
/** The other leg. */
export const otherLeg = (leg: Leg): Leg => (leg === 0 ? 1 : 0);
const clean = fields<RecordContext>(({ flush, write, sync, read }) => !(flush || write || sync || read));
/** The leg has no recorded errors. */
export const isGood = (leg: Leg): Condition => is(['record', leg], clean);
/** A leg without recorded errors is left. */
export const isLegLeft: Condition = or(...bothLegs.map(isGood));

const hasSync = fields<LogContext>(({ inSync }) => inSync);
/** The log says that the region is in sync. */
export const isInSync = (region: number): Condition => is(['log', region], hasSync);

/** The request stands there. */
export const stands = ({ at }: Request, ...places: readonly string[]): Condition =>
  or(...places.map((place) => is(['request', at], place)));

/** The request is on its way to the leg. */
export const isOnItsWay = (request: AnyMachineSnapshot, leg: Leg): boolean =>
  (request.matches('flying') || request.matches('alone')) && (request.context as RequestContext).left.includes(leg);

/** The block on the leg. */
export const cellOf = ({ at }: Block, leg: Leg): Member => ['cell', 2 * at + leg];
/** What the application was told of the block. */
export const wordOf = ({ at, request }: Block, { blocks }: Mirror): Member => {
  if (request !== undefined) return ['word', at];
  return ['kept', at - blocks.filter((block) => block.request !== undefined).length];
};

/** The entry is on a list that the worker looks at first. */
export const isListed = (region: number): Condition =>
  or(...['clean', 'recovering.recovered', 'recovering.failed'].map((state) => isEntry(region, state)));

/** The entry is in this state, told as a path. */
export function isEntry(region: number, path: string): Condition {
  return is(['entry', region], entryWheres.get(path) ?? entryWhere(path));
}

const entryWheres = new Map<string, (local: AnyMachineSnapshot) => boolean>();
function entryWhere(path: string) {
  const [outer = '', inner] = path.split('.');
  const value: StateValue = inner === undefined ? outer : { [outer]: inner };
  const where = (local: AnyMachineSnapshot): boolean => local.matches(value);
  entryWheres.set(path, where);
  return where;
}

/** The condition holds, or does not, as is said. */
export const yes = (isSo: boolean, condition: Condition): Condition => (isSo ? condition : not(condition));
