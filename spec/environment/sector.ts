/**
 * One sector of a device with a volatile cache: which values a crash may leave.
 *
 * The durable value, or any one value written since the last successful flush, completed or merely submitted. A flush covers the writes
 * that completed before it was issued and no others. After a failed flush nothing is known of what it covered: the values stay possible,
 * and a later flush does not cover them, so `flushable` remembers that they must be written again.
 *
 * Values are version numbers 0..2, or others as asked for; a sector is atomic (assumption A1). At most one write and one flush are
 * under way. What only a flush under way needs to know is forgotten when it ends, so that states which behave alike are one.
 *
 * Source: the fault model of this specification; Linux `Documentation/block/writeback_cache_control.rst`.
 */
import { assign, setup } from 'xstate';

/** Values of the model: three are enough to tell durable, overwritten and newest apart. */
export const sectorValues: readonly SectorValue[] = [0, 1, 2];
/** One value of the model: a number from 0. */
export type SectorValue = number;

/** What happens to a sector. */
export type SectorEvent =
  | { readonly type: 'write'; readonly value: SectorValue }
  | { readonly type: 'written' }
  | { readonly type: 'writeFailed' }
  | { readonly type: 'flush' }
  | { readonly type: 'flushed' }
  | { readonly type: 'flushFailed' }
  /** A read brings this value. */
  | { readonly type: 'read'; readonly value: SectorValue }
  | { readonly type: 'crash'; readonly value: SectorValue };

/** The finite alphabet of a sector that takes these values. */
export function sectorEventsOf(values: readonly SectorValue[]): readonly SectorEvent[] {
  return [
    ...values.map((value) => ({ type: 'write' as const, value })),
    { type: 'written' },
    { type: 'writeFailed' },
    { type: 'flush' },
    { type: 'flushed' },
    { type: 'flushFailed' },
    ...values.map((value) => ({ type: 'read' as const, value })),
    ...values.map((value) => ({ type: 'crash' as const, value })),
  ];
}

/** The finite alphabet. */
export const sectorEvents = sectorEventsOf(sectorValues);

/** A set of values as bits. */
type ValueSet = number;

/** What is on the medium, in the cache and under way; all of it belongs to the device and survives the node. */
export interface SectorContext {
  /** What a crash may leave. */
  readonly possible: ValueSet;
  /** What a read returns: the newest completed value, or `null` when nothing is known. */
  readonly newest: SectorValue | null;
  /** A write that has not completed. */
  readonly inFlight: SectorValue | null;
  /** Possible values that the flush under way does not cover: submitted or completed after it was issued. */
  readonly uncovered: ValueSet;
  /** The newest completed value was written after the last failed flush, so a flush can make it durable. */
  readonly flushable: boolean;
  /** What the flush under way makes durable, `null` when it covers nothing. */
  readonly covered: SectorValue | null;
  readonly flushing: boolean;
  /** A write has completed since the flush under way was issued. */
  readonly newer: boolean;
}

/** Whether a crash now may leave the value. */
export const mayLeave = ({ possible }: SectorContext, value: SectorValue): boolean => (possible & bit(value)) !== 0;

const bit = (value: SectorValue | null): ValueSet => (value === null ? 0 : 1 << value);

const noFlush = { flushing: false, uncovered: 0, covered: null, newer: false } as const;

/** The machine of one sector, whose durable value at first is `initial`. */
export function createSectorMachine(initial: SectorValue = 0) {
  return setup({
    types: { events: {} as SectorEvent, context: {} as SectorContext },
    guards: {
      'nothing in flight': ({ context }) => context.inFlight === null,
      'write in flight': ({ context }) => context.inFlight !== null,
      'no flush': ({ context }) => !context.flushing,
      'flush under way': ({ context }) => context.flushing,
      'possible value': ({ context, event }) => event.type === 'crash' && mayLeave(context, event.value),
      'newest value': ({ context, event }) =>
        event.type === 'read' && (context.newest === null ? mayLeave(context, event.value) : context.newest === event.value),
    },
  }).createMachine({
    id: 'sector',
    context: { possible: bit(initial), newest: initial, inFlight: null, flushable: true, ...noFlush },
    initial: 'powered',
    states: {
      powered: {
        on: {
          write: {
            guard: 'nothing in flight',
            actions: assign(({ context, event }) => ({
              inFlight: event.value,
              possible: context.possible | bit(event.value),
              uncovered: context.flushing ? context.uncovered | bit(event.value) : 0,
            })),
          },
          written: {
            guard: 'write in flight',
            actions: assign(({ context }) => ({ newest: context.inFlight, inFlight: null, flushable: true, newer: context.flushing })),
          },
          writeFailed: {
            guard: 'write in flight',
            actions: assign({ inFlight: null, newest: null, flushable: false }),
          },
          flush: {
            guard: 'no flush',
            actions: assign(({ context }) => ({
              flushing: true,
              newer: false,
              covered: context.flushable ? context.newest : null,
              uncovered: bit(context.inFlight),
            })),
          },
          flushed: {
            guard: 'flush under way',
            actions: assign(({ context }) => ({
              ...noFlush,
              possible: context.covered === null ? context.possible : bit(context.covered) | context.uncovered,
            })),
          },
          flushFailed: {
            guard: 'flush under way',
            actions: assign(({ context }) => ({
              ...noFlush,
              /** A write that completed after the flush was issued is not concerned. */
              flushable: context.flushable && context.newer,
            })),
          },
          /** Reading changes nothing. */
          read: { guard: 'newest value' },
          crash: {
            guard: 'possible value',
            actions: assign(({ event }) => ({
              ...noFlush,
              possible: bit(event.value),
              newest: event.value,
              inFlight: null,
              flushable: true,
            })),
          },
        },
      },
    },
    options: { maxIterations: 1000 },
  });
}
