/**
 * What the mirror remembers beside its machines, and what an observer has to write down.
 *
 * Of the mirror: its default leg, its permits and recoveries in flight, the copy under way. Of the observer: whether the failure of a leg has
 * been repaired since.
 */
import { assign, setup } from 'xstate';
import { bothLegs } from '../environment/request.ts';
import type { Leg } from '../environment/request.ts';

/** What happens to the place of the default leg. */
export type DefaultEvent = { readonly type: 'switch' };

/** The finite alphabet. */
export const defaultEvents: readonly DefaultEvent[] = [{ type: 'switch' }];

/** The machine of which leg is the default one: the first of the table at the beginning. */
export function createDefaultMachine() {
  return setup({ types: { events: {} as DefaultEvent } }).createMachine({
    id: 'default',
    initial: 'leg0',
    states: { leg0: { on: { switch: 'leg1' } }, leg1: { on: { switch: 'leg0' } } },
    options: { maxIterations: 1000 },
  });
}

/** What happens to the copy of a region. */
export type CopyEvent = { readonly type: 'begin'; readonly from: Leg } | { readonly type: 'end' };

/** The finite alphabet. */
export const copyEvents: readonly CopyEvent[] = [...bothLegs.map((from): CopyEvent => ({ type: 'begin', from })), { type: 'end' }];

/** The machine of a region's copy: from where, while there is one. */
export function createCopyMachine() {
  return setup({
    types: { events: {} as CopyEvent },
    guards: { 'from leg 0': ({ event }) => event.type === 'begin' && event.from === 0 },
  }).createMachine({
    id: 'copy',
    initial: 'none',
    states: {
      none: { on: { begin: [{ guard: 'from leg 0', target: 'from0' }, { target: 'from1' }] } },
      from0: { on: { end: 'none' } },
      from1: { on: { end: 'none' } },
    },
    options: { maxIterations: 1000 },
  });
}

/** What happens to the permit to recover, and to the count of recoveries in flight. */
export type FlightEvent = { readonly type: 'start' | 'stop' | 'take' | 'give' | 'enter' | 'leave' };

/** The finite alphabet. */
export const flightEvents: readonly FlightEvent[] = (['start', 'stop', 'take', 'give', 'enter', 'leave'] as const).map((type) => ({
  type,
}));

/** The numbers. */
export interface FlightContext {
  readonly permits: number;
  readonly inFlight: number;
}

/** The machine of permits and recoveries in flight: one permit once recovery has started. */
export function createFlightMachine() {
  return setup({
    types: { events: {} as FlightEvent, context: {} as FlightContext },
    guards: { free: ({ context }) => context.permits > 0, flying: ({ context }) => context.inFlight > 0 },
  }).createMachine({
    id: 'flight',
    context: { permits: 0, inFlight: 0 },
    on: {
      start: { actions: assign({ permits: 1 }) },
      stop: { guard: 'free', actions: assign({ permits: 0 }) },
      take: { guard: 'free', actions: assign(({ context }) => ({ permits: context.permits - 1 })) },
      give: { actions: assign(({ context }) => ({ permits: Math.min(2, context.permits + 1) })) },
      enter: { actions: assign(({ context }) => ({ inFlight: Math.min(2, context.inFlight + 1) })) },
      leave: { guard: 'flying', actions: assign(({ context }) => ({ inFlight: context.inFlight - 1 })) },
    },
    options: { maxIterations: 1000 },
  });
}

/** What happens to a leg of which an error was recorded. */
export type WoundEvent = { readonly type: 'hurt' | 'copyBegun' | 'copied' };

/** The finite alphabet. */
export const woundEvents: readonly WoundEvent[] = (['hurt', 'copyBegun', 'copied'] as const).map((type) => ({ type }));

/** The machine of a leg's failure: repaired by a copy that begins after it and ends well. */
export function createWoundMachine() {
  return setup({ types: { events: {} as WoundEvent } }).createMachine({
    id: 'wound',
    initial: 'none',
    states: {
      none: { on: { hurt: 'open', copyBegun: {}, copied: {} } },
      open: { on: { hurt: {}, copyBegun: 'mending', copied: {} } },
      mending: { on: { hurt: 'open', copyBegun: {}, copied: 'none' } },
    },
    options: { maxIterations: 1000 },
  });
}
