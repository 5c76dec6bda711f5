/**
 * What a dirty log promises about one region, stated apart from every log and one-sided: it accepts all answers that cost work and refuses
 * those that may cost data.
 *
 * It is an acceptor. An answer that is not handled in the present state breaks the promise; which law that is, the client of this machine
 * knows from the step. The states say what must be true *after a crash now*:
 *
 * - `free`: either answer is right. A mark that is not durable yet leaves a region free.
 * - `bound`, `clearing`, `remarked`: the region must come back out of sync; `clearing` is bound until the legs were flushed after the
 *   clear, and so is `remarked`, where a new mark has followed that is not durable yet.
 * - `unsynced`, `recovering`: out of sync now and after a crash.
 * - `doubtful`, `doubtfulRecovering`: out of sync now; after a crash either is right, because the log could not write it down yet.
 * - `downFree`, `downBound`: between a crash or suspend and the end of resume.
 *
 * Left out: data on the legs. `spec/environment/leg.ts` follows them, and the law CrashSafe joins the two.
 */
import { setup } from 'xstate';

/** What a region's contract hears. */
export type ContractEvent =
  | { readonly type: 'markRegion' }
  /** A flush that began after the mark succeeded. */
  | { readonly type: 'markDurable' }
  | { readonly type: 'clearRegion' }
  /** A leg flush that began after the clear succeeded. */
  | { readonly type: 'legsFlushed' }
  | { readonly type: 'legFlushFailed' }
  /** A flush that began after the last answer succeeded. */
  | { readonly type: 'flushSucceeded' }
  /** The log handed the region out. */
  | { readonly type: 'getResyncWork' }
  | { readonly type: 'setRegionSync'; readonly inSync: boolean }
  /** The log was asked and answered. */
  | { readonly type: 'inSync'; readonly answer: boolean }
  /** The node crashed, or the log was suspended. */
  | { readonly type: 'down' }
  /** A resume ended; `success` is what it returned, `answer` what it then says of the region. */
  | { readonly type: 'resumed'; readonly success: boolean; readonly answer: boolean };

/** The finite alphabet. */
export const contractEvents: readonly ContractEvent[] = [
  { type: 'markRegion' },
  { type: 'markDurable' },
  { type: 'clearRegion' },
  { type: 'legsFlushed' },
  { type: 'legFlushFailed' },
  { type: 'flushSucceeded' },
  { type: 'getResyncWork' },
  { type: 'setRegionSync', inSync: true },
  { type: 'setRegionSync', inSync: false },
  { type: 'inSync', answer: true },
  { type: 'inSync', answer: false },
  { type: 'down' },
  { type: 'resumed', success: true, answer: true },
  { type: 'resumed', success: true, answer: false },
  { type: 'resumed', success: false, answer: true },
  { type: 'resumed', success: false, answer: false },
];

/** The contract of one region. */
export function createRegionContract() {
  return setup({
    types: { events: {} as ContractEvent },
    guards: {
      yes: ({ event }) => (event.type === 'inSync' || event.type === 'resumed') && event.answer,
      no: ({ event }) => (event.type === 'inSync' || event.type === 'resumed') && !event.answer,
      'no, but the resume failed': ({ event }) => event.type === 'resumed' && !event.answer && !event.success,
      copied: ({ event }) => event.type === 'setRegionSync' && event.inSync,
      'not copied': ({ event }) => event.type === 'setRegionSync' && !event.inSync,
    },
  }).createMachine({
    id: 'regionContract',
    initial: 'downFree',
    states: {
      free: {
        on: {
          markRegion: {},
          markDurable: 'bound',
          clearRegion: {},
          legsFlushed: {},
          legFlushFailed: {},
          flushSucceeded: {},
          setRegionSync: [{ guard: 'not copied', target: 'doubtful' }, {}],
          inSync: [{ guard: 'no', target: 'doubtful' }, {}],
          down: 'downFree',
        },
      },
      bound: {
        on: {
          markRegion: {},
          markDurable: {},
          clearRegion: 'clearing',
          legsFlushed: {},
          legFlushFailed: 'unsynced',
          flushSucceeded: {},
          setRegionSync: [{ guard: 'not copied', target: 'unsynced' }, {}],
          inSync: [{ guard: 'no', target: 'unsynced' }, {}],
          down: 'downBound',
        },
      },
      clearing: {
        on: {
          markRegion: 'remarked',
          markDurable: {},
          clearRegion: {},
          legsFlushed: 'free',
          legFlushFailed: 'unsynced',
          flushSucceeded: {},
          setRegionSync: [{ guard: 'not copied', target: 'unsynced' }, {}],
          inSync: [{ guard: 'no', target: 'unsynced' }, {}],
          down: 'downBound',
        },
      },
      remarked: {
        on: {
          markRegion: {},
          markDurable: 'bound',
          clearRegion: 'clearing',
          legsFlushed: 'free',
          legFlushFailed: 'unsynced',
          flushSucceeded: {},
          setRegionSync: [{ guard: 'not copied', target: 'unsynced' }, {}],
          inSync: [{ guard: 'no', target: 'unsynced' }, {}],
          down: 'downBound',
        },
      },
      unsynced: {
        on: {
          markRegion: {},
          markDurable: {},
          clearRegion: {},
          legsFlushed: {},
          legFlushFailed: {},
          flushSucceeded: {},
          getResyncWork: 'recovering',
          setRegionSync: {},
          inSync: { guard: 'no' },
          down: 'downBound',
        },
      },
      recovering: {
        on: {
          markRegion: {},
          markDurable: {},
          clearRegion: {},
          legsFlushed: {},
          /** The copy may have been lost on its way: the assignment is void. */
          legFlushFailed: 'unsynced',
          flushSucceeded: {},
          setRegionSync: [{ guard: 'copied', target: 'clearing' }, { target: 'unsynced' }],
          inSync: { guard: 'no' },
          down: 'downBound',
        },
      },
      doubtful: {
        on: {
          markRegion: {},
          markDurable: 'unsynced',
          clearRegion: {},
          legsFlushed: {},
          legFlushFailed: {},
          flushSucceeded: 'unsynced',
          getResyncWork: 'doubtfulRecovering',
          setRegionSync: {},
          inSync: { guard: 'no' },
          down: 'downFree',
        },
      },
      doubtfulRecovering: {
        on: {
          markRegion: {},
          markDurable: 'recovering',
          clearRegion: {},
          legsFlushed: {},
          legFlushFailed: 'doubtful',
          flushSucceeded: 'recovering',
          setRegionSync: [{ guard: 'copied', target: 'free' }, { target: 'doubtful' }],
          inSync: { guard: 'no' },
          down: 'downFree',
        },
      },
      downFree: {
        on: {
          down: {},
          legsFlushed: {},
          legFlushFailed: {},
          resumed: [{ guard: 'yes', target: 'free' }, { guard: 'no, but the resume failed', target: 'doubtful' }, { target: 'unsynced' }],
        },
      },
      downBound: {
        on: {
          down: {},
          legsFlushed: {},
          legFlushFailed: {},
          /** "In sync" is the one answer that loses data. */
          resumed: { guard: 'no', target: 'unsynced' },
        },
      },
    },
    options: { maxIterations: 1000 },
  });
}
