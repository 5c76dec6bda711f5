/**
 * Whether the disk log still honours clears.
 *
 * The kernel stops for the life of the instance after one failed leg flush: everything stays dirty for ever. With remedy
 * `leg-flush-demotes` the regions concerned go out of sync instead (see `region.ts`), and clears are honoured again after recovery.
 *
 * Source: `log->flush_failed` in Linux `drivers/md/dm-log.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** What decides whether a clear is honoured. */
export type ClearingEvent = { readonly type: 'clearRegion' } | { readonly type: 'legFlushFailed' };

/** The finite alphabet. */
export const clearingEvents: readonly ClearingEvent[] = [{ type: 'clearRegion' }, { type: 'legFlushFailed' }];

/** Builds the machine with the given remedies. */
export function createClearingMachine(remedies: RemedySet) {
  const forgives = remedies.has('leg-flush-demotes');
  return setup({
    types: { events: {} as ClearingEvent },
    actions: {
      /** Pass the clear on to the region. */
      clearBits: () => {},
      /** Pass the failure on to every region whose writes it may have lost. */
      demoteSuspects: () => {},
      /** Pass the failure on to every region. */
      dirtyEverything: () => {},
    },
  }).createMachine({
    id: 'clearing',
    initial: 'honoured',
    states: {
      honoured: {
        on: {
          clearRegion: { actions: 'clearBits' },
          legFlushFailed: forgives ? { actions: 'demoteSuspects' } : { target: 'ignored', actions: 'dirtyEverything' },
        },
      },
      ...(forgives ? {} : { ignored: { on: { clearRegion: {}, legFlushFailed: { actions: 'dirtyEverything' } } } }),
    },
    options: { maxIterations: 1000 },
  });
}
