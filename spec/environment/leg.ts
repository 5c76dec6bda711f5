/**
 * Whether the legs may differ in one region after a crash now.
 *
 * A leg has a volatile cache: data that landed is durable only after a leg flush that began later succeeded. A failed leg flush may drop
 * what it covered although a later flush succeeds, so only a fresh copy makes such a region equal again.
 *
 * - `equal`: both legs hold the same data durably.
 * - `sent`: a write is on its way and no leg's cache holds anything else that is not durable.
 * - `unflushed`: equal once the caches are flushed; `sentUnflushed`: the same with a write on its way, or landed on one leg only.
 * - `lost`: a leg lacks data that the other has; only a copy helps.
 *
 * Source: the write path of Linux `drivers/md/dm-raid1.c`; block writes are abstracted to one version a region.
 */
import { setup } from 'xstate';

/** What happens to the data of a region. */
export type LegEvent =
  | { readonly type: 'dispatch' }
  /** The write reached the first of the legs it was sent to. */
  | { readonly type: 'landedOnOne' }
  /** The write reached both legs. */
  | { readonly type: 'landed' }
  /** A leg refused the write, or it went to leg 0 alone. */
  | { readonly type: 'diverged' }
  /** Leg 0 was copied to the other, into its cache. */
  | { readonly type: 'copied' }
  /** A leg flush that began after all of the above ended well. */
  | { readonly type: 'legsFlushed' }
  | { readonly type: 'legFlushFailed' }
  | { readonly type: 'crash' };

/** The finite alphabet. */
export const legEvents: readonly LegEvent[] = [
  { type: 'dispatch' },
  { type: 'landedOnOne' },
  { type: 'landed' },
  { type: 'diverged' },
  { type: 'copied' },
  { type: 'legsFlushed' },
  { type: 'legFlushFailed' },
  { type: 'crash' },
];

/** The machine of a region's data on the legs; the two are equal at first. */
export function createLegMachine() {
  return setup({ types: { events: {} as LegEvent } }).createMachine({
    id: 'legs',
    initial: 'equal',
    states: {
      equal: {
        on: {
          dispatch: 'sent',
          landedOnOne: {},
          landed: {},
          diverged: 'lost',
          /** The same data again. */
          copied: {},
          legsFlushed: {},
          legFlushFailed: {},
          crash: {},
        },
      },
      sent: {
        on: {
          dispatch: {},
          landedOnOne: 'sentUnflushed',
          landed: 'unflushed',
          diverged: 'lost',
          copied: 'unflushed',
          legsFlushed: {},
          legFlushFailed: {},
          crash: 'lost',
        },
      },
      unflushed: {
        on: {
          dispatch: 'sentUnflushed',
          landedOnOne: {},
          landed: {},
          diverged: 'lost',
          copied: {},
          legsFlushed: 'equal',
          legFlushFailed: 'lost',
          crash: 'lost',
        },
      },
      sentUnflushed: {
        on: {
          dispatch: {},
          landedOnOne: {},
          landed: 'unflushed',
          diverged: 'lost',
          copied: 'unflushed',
          legsFlushed: 'sent',
          legFlushFailed: 'lost',
          crash: 'lost',
        },
      },
      /** No write can make the whole region equal again. */
      lost: {
        on: {
          dispatch: {},
          landedOnOne: {},
          landed: {},
          diverged: {},
          copied: 'unflushed',
          legsFlushed: {},
          legFlushFailed: {},
          crash: {},
        },
      },
    },
    options: { maxIterations: 1000 },
  });
}
