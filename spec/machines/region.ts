/**
 * The log bits of one region: clean, in sync, recovering.
 *
 * - *clean*: nobody is writing to the region, as far as the log was told. For `disk` this is what the device remembers.
 * - *in sync*: the legs hold the same data. In memory only; a resume rebuilds it from the clean bits.
 * - *recovering*: handed out by getResyncWork and not reported back. In memory only.
 *
 * Each parallel state is one bit, so a log keeps one bitmap for each, and the derivation turns each event into word operations.
 * The effects `dirtied` and `cleaned` tell the log that something must be written; `countUp` and `countDown` keep its in-sync count.
 *
 * Source: `core_mark_region`, `core_clear_region`, `core_set_region_sync`, `disk_resume` in Linux `drivers/md/dm-log.c`.
 */
import { and, not, or, setup, stateIn } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** What can happen to the bits of a region. */
export type RegionEvent =
  /** The region is about to be written. */
  | { readonly type: 'markRegion' }
  /** No write is pending and every leg was told the same. */
  | { readonly type: 'clearRegion' }
  /** Assigned to somebody for recovery. */
  | { readonly type: 'getResyncWork' }
  /** Recovery ended, or a leg failed a write. */
  | { readonly type: 'setRegionSync'; readonly inSync: boolean }
  /** What the log device said at resume: 1 is clean. */
  | { readonly type: 'resume'; readonly bit: 0 | 1 }
  /** The log device said nothing that may be believed: nothing is in sync. */
  | { readonly type: 'resumeRefused' }
  /** A leg flush failed that may have lost writes of this region. */
  | { readonly type: 'legFlushFailed' }
  | { readonly type: 'isClean' }
  | { readonly type: 'inSync' }
  /** Which bit goes to the device. */
  | { readonly type: 'stageBits' };

/** The finite alphabet of a region. */
export const regionEvents: readonly RegionEvent[] = [
  { type: 'markRegion' },
  { type: 'clearRegion' },
  { type: 'getResyncWork' },
  { type: 'setRegionSync', inSync: true },
  { type: 'setRegionSync', inSync: false },
  { type: 'resume', bit: 0 },
  { type: 'resume', bit: 1 },
  { type: 'resumeRefused' },
  { type: 'legFlushFailed' },
  { type: 'isClean' },
  { type: 'inSync' },
  { type: 'stageBits' },
];

/** The planes of a region: which parallel state is which bit, and what a 1 means. */
export const regionPlanes = [
  { plane: 'clean', one: 'clean', zero: 'dirty' },
  { plane: 'sync', one: 'inSync', zero: 'outOfSync' },
  { plane: 'recovering', one: 'recovering', zero: 'idle' },
] as const;

/** The word of the constructor decides in which state a region begins. */
export interface RegionInput {
  readonly nosync: boolean;
}

/** Builds the machine of a region's bits with the given remedies. */
export function createRegionMachine(remedies: RemedySet) {
  const touchesAll = !remedies.has('unsynced-is-dirty');
  const demotionMarks = remedies.has('unsynced-is-dirty');
  const countsAll = !remedies.has('count-from-bits');
  const keepsMarks = remedies.has('resume-keeps-marks');
  const byProof = remedies.has('sync-by-proof');
  const demotes = remedies.has('leg-flush-demotes');
  const assigned = stateIn({ recovery: 'recovering' });
  /** Any other region needs a copy, and a clear of it proves nothing. */
  const heeded = or([stateIn({ sync: 'inSync' }), assigned]);

  return setup({
    types: { events: {} as RegionEvent, input: {} as RegionInput, context: {} as RegionInput },
    guards: {
      nosync: ({ context }) => context.nosync,
      'in sync': ({ event }) => event.type === 'setRegionSync' && event.inSync,
      'not in sync': ({ event }) => event.type === 'setRegionSync' && !event.inSync,
      'bit is 1': ({ event }) => event.type === 'resume' && event.bit === 1,
      'bit is 0': ({ event }) => event.type === 'resume' && event.bit === 0,
    },
    actions: {
      /** A bit on the device must become 0: the next flush must be durable. */
      dirtied: () => {},
      /** A bit on the device may become 1: the next flush must flush the legs first. */
      cleaned: () => {},
      countUp: () => {},
      countDown: () => {},
      answer: (_, _params: { value: 0 | 1 }) => {},
    },
  }).createMachine({
    id: 'region',
    /** The word of the constructor. */
    context: ({ input }) => ({ nosync: input.nosync }),
    type: 'parallel',
    states: {
      clean: {
        initial: 'clean',
        states: {
          dirty: {
            on: {
              markRegion: touchesAll ? { actions: 'dirtied' } : {},
              clearRegion: keepsMarks
                ? [{ guard: heeded, target: 'clean', actions: 'cleaned' }, {}]
                : { target: 'clean', actions: 'cleaned' },
              resume: keepsMarks ? {} : [{ guard: 'bit is 1', target: 'clean' }, {}],
              legFlushFailed: touchesAll ? { actions: 'dirtied' } : {},
              isClean: { actions: { type: 'answer', params: { value: 0 } } },
              stageBits: { actions: { type: 'answer', params: { value: 0 } } },
            },
          },
          clean: {
            on: {
              markRegion: { target: 'dirty', actions: 'dirtied' },
              clearRegion: touchesAll ? { actions: 'cleaned' } : {},
              setRegionSync: demotionMarks ? [{ guard: 'not in sync', target: 'dirty' }, {}] : {},
              resume: [{ guard: keepsMarks ? or(['bit is 0', assigned]) : 'bit is 0', target: 'dirty' }, {}],
              resumeRefused: keepsMarks ? [{ guard: assigned, target: 'dirty' }, {}] : {},
              legFlushFailed: { target: 'dirty', actions: 'dirtied' },
              isClean: { actions: { type: 'answer', params: { value: 1 } } },
              stageBits: [
                touchesAll
                  ? { actions: { type: 'answer', params: { value: 1 } } }
                  : { guard: stateIn({ sync: 'inSync' }), actions: { type: 'answer', params: { value: 1 } } },
                { actions: { type: 'answer', params: { value: 0 } } },
              ],
            },
          },
        },
      },
      sync: {
        initial: 'unknown',
        states: {
          /** Left at once: the constructor's word decides. */
          unknown: { always: [{ guard: 'nosync', target: 'inSync' }, { target: 'outOfSync' }] },
          outOfSync: {
            on: {
              setRegionSync: [
                {
                  guard: byProof ? and(['in sync', assigned]) : 'in sync',
                  target: 'inSync',
                  actions: ['countUp', 'cleaned'],
                },
                {},
              ],
              resume: [
                { guard: keepsMarks ? and(['bit is 1', stateIn({ clean: 'clean' }), not(assigned)]) : 'bit is 1', target: 'inSync' },
                {},
              ],
              resumeRefused: {},
              inSync: { actions: { type: 'answer', params: { value: 0 } } },
            },
          },
          inSync: {
            on: {
              setRegionSync: [
                { guard: 'not in sync', target: 'outOfSync', actions: ['countDown', 'dirtied'] },
                countsAll ? { actions: ['countUp', 'cleaned'] } : {},
              ],
              resume: [{ guard: keepsMarks ? or(['bit is 0', stateIn({ clean: 'dirty' })]) : 'bit is 0', target: 'outOfSync' }, {}],
              resumeRefused: 'outOfSync',
              legFlushFailed: demotes ? { target: 'outOfSync', actions: 'countDown' } : {},
              inSync: { actions: { type: 'answer', params: { value: 1 } } },
            },
          },
        },
      },
      recovery: {
        initial: 'idle',
        states: {
          idle: {
            on: {
              /** Refused when in sync or assigned already: the search never picks such a region. */
              getResyncWork: {
                guard: stateIn({ sync: 'outOfSync' }),
                target: 'recovering',
                actions: touchesAll ? ['cleaned'] : [],
              },
              setRegionSync: touchesAll ? { actions: 'dirtied' } : {},
            },
          },
          recovering: {
            on: {
              setRegionSync: touchesAll ? { target: 'idle', actions: 'dirtied' } : 'idle',
              resume: byProof ? 'idle' : {},
              resumeRefused: byProof ? 'idle' : {},
              legFlushFailed: demotes ? 'idle' : {},
            },
          },
        },
      },
    },
    options: { maxIterations: 1000 },
  });
}
