/**
 * What an observer has to write down beside the contract: which flush covers what, why a region was bound, what has failed, what is left.
 *
 * A flush counts only for marks that were made before it was asked for, a leg flush only for clears and data that came before it. The kit
 * compares moments of time; here, where no time passes, a note says on which side of the flush something lies.
 *
 * Each note is back where it began as soon as nobody needs it, so that it multiplies no states.
 */
import { assign, setup } from 'xstate';
import type { RegionResumed } from '../properties/moment.ts';

/** What happens to a statement that a flush is to make durable. */
export type TicketEvent =
  /** It is made. */
  | { readonly type: 'make' }
  /** A flush was asked for. */
  | { readonly type: 'call' }
  /** A batch begins for those who asked. */
  | { readonly type: 'cover' }
  | { readonly type: 'succeed' }
  | { readonly type: 'fail' }
  /** Nobody waits for it any more. */
  | { readonly type: 'drop' };

/** The finite alphabet. */
export const ticketEvents: readonly TicketEvent[] = (['make', 'call', 'cover', 'succeed', 'fail', 'drop'] as const).map((type) => ({
  type,
}));

/** The machine of a statement that a flush is to make durable. */
export function createTicketMachine() {
  return setup({ types: { events: {} as TicketEvent } }).createMachine({
    id: 'ticket',
    initial: 'none',
    states: {
      none: { on: { make: 'made', drop: {} } },
      /** No flush was asked for since. */
      made: { on: { make: {}, call: 'called', drop: 'none' } },
      /** A flush was asked for, and waits for the batch in flight to end. */
      called: { on: { make: 'made', call: {}, cover: 'covered', succeed: 'none', fail: 'made', drop: 'none' } },
      /** The batch in flight answers the flush. */
      covered: { on: { make: 'made', call: {}, succeed: 'none', fail: 'made', drop: 'none' } },
    },
    options: { maxIterations: 1000 },
  });
}

/** What happens while a leg flush is under way. */
export type LateEvent = { readonly type: 'cleared' } | { readonly type: 'dataSent' } | { readonly type: 'ended' };

/** The finite alphabet. */
export const lateEvents: readonly LateEvent[] = [{ type: 'cleared' }, { type: 'dataSent' }, { type: 'ended' }];

/** What came too late for the leg flush under way. */
export interface LateContext {
  readonly clear: boolean;
  readonly data: boolean;
}

/** The machine of what came too late for the leg flush under way, for one region. */
export function createLateMachine() {
  return setup({ types: { events: {} as LateEvent, context: {} as LateContext } }).createMachine({
    id: 'late',
    context: { clear: false, data: false },
    on: {
      cleared: { actions: assign({ clear: true }) },
      dataSent: { actions: assign({ data: true }) },
      ended: { actions: assign({ clear: false, data: false }) },
    },
    options: { maxIterations: 1000 },
  });
}

/** Why a region is bound. */
export type Why = RegionResumed['why'];

/** Every reason. */
export const whys = ['free', 'marked', 'cleared', 'unsynced', 'new', 'geometry'] as const satisfies readonly Why[];

/** The log goes down, and this is why the region is bound. */
export interface WhyEvent {
  readonly type: 'note';
  readonly why: Why;
}

/** The finite alphabet. */
export const whyEvents: readonly WhyEvent[] = whys.map((why) => ({ type: 'note', why }));

/** Why the region was bound when the log went down; `free` while it is up. */
export interface WhyContext {
  readonly why: Why;
}

/** The machine of why a region was bound when the log went down. */
export function createWhyMachine(first: Why = 'free') {
  return setup({ types: { events: {} as WhyEvent, context: {} as WhyContext } }).createMachine({
    id: 'why',
    context: { why: first },
    on: { note: { actions: assign(({ event }) => ({ why: event.why })) } },
    options: { maxIterations: 1000 },
  });
}

/** What a resume follows. */
export type PastEvent = { readonly type: 'crashed' } | { readonly type: 'suspended' } | { readonly type: 'over' };

/** The finite alphabet. */
export const pastEvents: readonly PastEvent[] = [{ type: 'crashed' }, { type: 'suspended' }, { type: 'over' }];

/** The machine of what the next resume follows; a new table when nothing else is said. */
export function createPastMachine() {
  const on = { crashed: 'crash', suspended: 'suspend', over: 'reload' } as const;
  return setup({ types: { events: {} as PastEvent } }).createMachine({
    id: 'past',
    initial: 'reload',
    states: { reload: { on }, crash: { on }, suspend: { on } },
    options: { maxIterations: 1000 },
  });
}

/** Something is so, or no longer. */
export type FlagEvent = { readonly type: 'raise' } | { readonly type: 'lower' };

/** The finite alphabet. */
export const flagEvents: readonly FlagEvent[] = [{ type: 'raise' }, { type: 'lower' }];

/** The machine of a fact that is so or not. */
export function createFlagMachine() {
  return setup({ types: { events: {} as FlagEvent } }).createMachine({
    id: 'flag',
    initial: 'down',
    states: { down: { on: { raise: 'up', lower: {} } }, up: { on: { raise: {}, lower: 'down' } } },
    options: { maxIterations: 1000 },
  });
}

/** One less is left. */
export interface BudgetEvent {
  readonly type: 'spend';
}

/** The finite alphabet. */
export const budgetEvents: readonly BudgetEvent[] = [{ type: 'spend' }];

/** What is left. */
export interface BudgetContext {
  readonly left: number;
}

/** The machine of something that may happen so often; then it refuses. */
export function createBudgetMachine(times: number) {
  return setup({
    types: { events: {} as BudgetEvent, context: {} as BudgetContext },
    guards: { 'any left': ({ context }) => context.left > 0 },
  }).createMachine({
    id: 'budget',
    context: { left: times },
    on: { spend: { guard: 'any left', actions: assign(({ context }) => ({ left: context.left - 1 })) } },
    options: { maxIterations: 1000 },
  });
}

/** What an observer hears of a resume that has ended. */
export interface ReportEvent {
  readonly type: 'resumed';
  readonly success: boolean;
  /** The log device failed meanwhile. */
  readonly failed: boolean;
}

/** The finite alphabet. */
export const reportEvents: readonly ReportEvent[] = [true, false].flatMap((success) =>
  [true, false].map((failed) => ({ type: 'resumed' as const, success, failed })),
);

/** The machine of an observer who refuses to hear a report that is not true. */
export function createReportMachine(isTrue: (report: ReportEvent) => boolean) {
  return setup({
    types: { events: {} as ReportEvent },
    guards: { true: ({ event }) => isTrue(event) },
  }).createMachine({
    id: 'report',
    on: { resumed: { guard: 'true' } },
    options: { maxIterations: 1000 },
  });
}
