/**
 * The abstract client of a log, for one region: it marks, flushes, dispatches a write, lands it on each leg, and clears; or it copies.
 *
 * It keeps its side of the contract and nothing more, so that whatever goes wrong is the log's doing:
 * - a write goes to the legs only after a mark and a flush that began after it and succeeded;
 * - a region that is out of sync needs no mark; its write goes to leg 0 alone, after a successful flush since the resume;
 * - a clear comes when both legs hold the write; after a failed leg write the region is demoted instead;
 * - a copy starts when no write is outstanding, and is reported as `clearRegion`, `setRegionSync`, in this order.
 *
 * At most one write at a time: further writes of a dirty region concern the log no more. Legs: two, the small scope that suffices.
 *
 * Source: the write path and recovery of Linux `drivers/md/dm-raid1.c`, `dm-region-hash.c`.
 */
import { setup } from 'xstate';

/** What the client does with a region, and what it is told. */
export type ClientEvent =
  | { readonly type: 'markRegion' }
  /** A flush that began after the mark ended. */
  | { readonly type: 'flushSucceeded' }
  | { readonly type: 'flushFailed' }
  /** Without handle_errors the client goes on although the flush failed. */
  | { readonly type: 'flushIgnored' }
  /** The write is sent: to both legs, or to leg 0 alone when the region is out of sync. */
  | { readonly type: 'dispatch'; readonly synced: boolean }
  | { readonly type: 'land'; readonly leg: 0 | 1 }
  | { readonly type: 'legWriteFailed' }
  | { readonly type: 'clearRegion' }
  | { readonly type: 'getResyncWork' }
  | { readonly type: 'copied' }
  | { readonly type: 'copyFailed' };

/** The finite alphabet. */
export const clientEvents: readonly ClientEvent[] = [
  { type: 'markRegion' },
  { type: 'flushSucceeded' },
  { type: 'flushFailed' },
  { type: 'flushIgnored' },
  { type: 'dispatch', synced: true },
  { type: 'dispatch', synced: false },
  { type: 'land', leg: 0 },
  { type: 'land', leg: 1 },
  { type: 'legWriteFailed' },
  { type: 'clearRegion' },
  { type: 'getResyncWork' },
  { type: 'copied' },
  { type: 'copyFailed' },
];

/** The machine of the client for one region. */
export function createClientMachine() {
  return setup({
    types: { events: {} as ClientEvent },
    guards: {
      synced: ({ event }) => event.type === 'dispatch' && event.synced,
      'not synced': ({ event }) => event.type === 'dispatch' && !event.synced,
      'leg 0': ({ event }) => event.type === 'land' && event.leg === 0,
      'leg 1': ({ event }) => event.type === 'land' && event.leg === 1,
    },
  }).createMachine({
    id: 'client',
    initial: 'idle',
    states: {
      idle: {
        on: {
          markRegion: 'marked',
          dispatch: { guard: 'not synced', target: 'writingLeg0Alone' },
          getResyncWork: 'copying',
        },
      },
      /** Marked; no flush that began since has succeeded. */
      marked: { on: { flushSucceeded: 'ready', flushFailed: {}, flushIgnored: 'ready' } },
      /** The mark is durable: the write may go. A later failure of a flush does not take that back. */
      ready: { on: { dispatch: { guard: 'synced', target: 'writingBoth' }, clearRegion: 'idle' } },
      writingBoth: {
        on: {
          land: [
            { guard: 'leg 0', target: 'writingLeg1' },
            { guard: 'leg 1', target: 'writingLeg0' },
          ],
          legWriteFailed: 'idle',
        },
      },
      writingLeg0: { on: { land: { guard: 'leg 0', target: 'landed' }, legWriteFailed: 'idle' } },
      writingLeg1: { on: { land: { guard: 'leg 1', target: 'landed' }, legWriteFailed: 'idle' } },
      landed: { on: { clearRegion: 'idle' } },
      writingLeg0Alone: { on: { land: { guard: 'leg 0', target: 'idle' } } },
      copying: { on: { copied: 'idle', copyFailed: 'idle' } },
    },
    options: { maxIterations: 1000 },
  });
}
