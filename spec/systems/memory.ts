/**
 * What a log keeps in memory beside its machines: which bits were staged, which have changed since, and how many regions it counts as in sync.
 *
 * In the engine these are arrays over all regions; here each region has a machine of its own, and a rule moves those that an effect concerns.
 * Every region's bit lies in a sector, and so in a block, of its own: the case in which a write is torn in every way.
 *
 * Source: `area`, `batch` and `changed` of `src/log/engine.ts`, `syncCount` of `src/log/regions.ts`.
 */
import { assign, setup } from 'xstate';

/** A bit as it goes to the device: 1 is clean. */
export type Bit = 0 | 1;
/** Both bits. */
export const bits: readonly Bit[] = [0, 1];

/** Every combination of so many bits. */
export function readings(regions: number): Bit[][] {
  return regions === 0 ? [[]] : readings(regions - 1).flatMap((rest) => bits.map((bit) => [...rest, bit]));
}

/** What happens to the copy of a region's bit from which the device is written. */
export type SlateEvent =
  /** A batch takes the bit in. */
  | { readonly type: 'stage'; readonly bit: Bit }
  /** The bit is given to the device. */
  | { readonly type: 'hand' };

/** The finite alphabet. */
export const slateEvents: readonly SlateEvent[] = [{ type: 'stage', bit: 0 }, { type: 'stage', bit: 1 }, { type: 'hand' }];

/** The copy, and whether the batch in flight still has to write it. */
export interface SlateContext {
  readonly bit: Bit;
  readonly waits: boolean;
}

/** The machine of the copy of one region's bit. */
export function createSlateMachine() {
  return setup({ types: { events: {} as SlateEvent, context: {} as SlateContext } }).createMachine({
    id: 'slate',
    context: { bit: 0, waits: false },
    on: {
      stage: { actions: assign(({ event }) => ({ bit: event.bit, waits: true })) },
      hand: { actions: assign({ waits: false }) },
    },
    options: { maxIterations: 1000 },
  });
}

/** What happens to the note that a region's bit has changed. */
export type TouchEvent = { readonly type: 'touch' } | { readonly type: 'take' };

/** The finite alphabet. */
export const touchEvents: readonly TouchEvent[] = [{ type: 'touch' }, { type: 'take' }];

/** The machine of the note that a region's bit was dirtied or cleaned since a batch last took it in. */
export function createTouchMachine() {
  return setup({ types: { events: {} as TouchEvent } }).createMachine({
    id: 'touched',
    initial: 'untouched',
    states: {
      untouched: { on: { touch: 'touched', take: {} } },
      touched: { on: { touch: {}, take: 'untouched' } },
    },
    options: { maxIterations: 1000 },
  });
}

/** What happens to a region's share of the count. */
export type TallyEvent = { readonly type: 'up' } | { readonly type: 'down' } | { readonly type: 'recount'; readonly inSync: boolean };

/** The finite alphabet. */
export const tallyEvents: readonly TallyEvent[] = [
  { type: 'up' },
  { type: 'down' },
  { type: 'recount', inSync: false },
  { type: 'recount', inSync: true },
];

/** How often the region is counted; more than twice is as wrong as twice. */
export interface TallyContext {
  readonly times: 0 | 1 | 2;
}

/** The machine of a region's share of the count. */
export function createTallyMachine() {
  return setup({ types: { events: {} as TallyEvent, context: {} as TallyContext } }).createMachine({
    id: 'tally',
    context: { times: 0 },
    on: {
      up: { actions: assign(({ context }) => ({ times: context.times === 0 ? 1 : 2 })) },
      down: { actions: assign(({ context }) => ({ times: context.times === 2 ? 1 : 0 })) },
      recount: { actions: assign(({ event }) => ({ times: event.inSync ? 1 : 0 })) },
    },
    options: { maxIterations: 1000 },
  });
}
