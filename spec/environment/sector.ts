/**
 * One sector of a device with a volatile cache: which values a crash may leave.
 *
 * The durable value, or any one value written since the last successful flush, completed or merely submitted. A flush covers the writes
 * that completed before it was issued and no others. After a failed flush nothing is known of what it covered: the values stay possible,
 * and a later flush does not cover them, so `flushable` remembers that they must be written again.
 *
 * Values are version numbers 0..2; a sector is atomic (assumption A1). At most one write and one flush are under way.
 *
 * Source: the fault model of this specification; Linux `Documentation/block/writeback_cache_control.rst`.
 */
import { assign, setup } from 'xstate';

/** Values of the model: three are enough to tell durable, overwritten and newest apart. */
export const sectorValues = [0, 1, 2] as const;
/** One value of the model. */
export type SectorValue = (typeof sectorValues)[number];

/** What happens to a sector. */
export type SectorEvent =
  | { readonly type: 'write'; readonly value: SectorValue }
  | { readonly type: 'written' }
  | { readonly type: 'writeFailed' }
  | { readonly type: 'flush' }
  | { readonly type: 'flushed' }
  | { readonly type: 'flushFailed' }
  | { readonly type: 'crash'; readonly value: SectorValue };

/** The finite alphabet. */
export const sectorEvents: readonly SectorEvent[] = [
  ...sectorValues.map((value) => ({ type: 'write' as const, value })),
  { type: 'written' },
  { type: 'writeFailed' },
  { type: 'flush' },
  { type: 'flushed' },
  { type: 'flushFailed' },
  ...sectorValues.map((value) => ({ type: 'crash' as const, value })),
];

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

const bit = (value: SectorValue | null): ValueSet => (value === null ? 0 : 1 << value);

/** The machine of one sector. */
export function createSectorMachine() {
  return setup({
    types: { events: {} as SectorEvent, context: {} as SectorContext },
    guards: {
      'nothing in flight': ({ context }) => context.inFlight === null,
      'write in flight': ({ context }) => context.inFlight !== null,
      'no flush': ({ context }) => !context.flushing,
      'flush under way': ({ context }) => context.flushing,
      'possible value': ({ context, event }) => event.type === 'crash' && (context.possible & bit(event.value)) !== 0,
    },
  }).createMachine({
    id: 'sector',
    context: { possible: 1, newest: 0, inFlight: null, uncovered: 0, flushable: true, covered: null, flushing: false, newer: false },
    initial: 'powered',
    states: {
      powered: {
        on: {
          write: {
            guard: 'nothing in flight',
            actions: assign(({ context, event }) => ({
              inFlight: event.value,
              possible: context.possible | bit(event.value),
              uncovered: context.uncovered | bit(event.value),
            })),
          },
          written: {
            guard: 'write in flight',
            actions: assign(({ context }) => ({ newest: context.inFlight, inFlight: null, flushable: true, newer: true })),
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
              flushing: false,
              possible: context.covered === null ? context.possible : bit(context.covered) | context.uncovered,
              covered: null,
            })),
          },
          flushFailed: {
            guard: 'flush under way',
            actions: assign(({ context }) => ({
              flushing: false,
              covered: null,
              /** A write that completed after the flush was issued is not concerned. */
              flushable: context.flushable && context.newer,
            })),
          },
          crash: {
            guard: 'possible value',
            actions: assign(({ event }) => ({
              possible: bit(event.value),
              newest: event.value,
              inFlight: null,
              uncovered: 0,
              flushable: true,
              covered: null,
              flushing: false,
            })),
          },
        },
      },
    },
    options: { maxIterations: 1000 },
  });
}
