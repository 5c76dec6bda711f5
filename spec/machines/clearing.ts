/**
 * Whether the disk log still honours clears.
 *
 * The kernel stops for the life of the instance after one failed leg flush: everything stays dirty for ever. With remedy
 * `leg-flush-demotes` the regions concerned go out of sync instead (see `region.ts`), and clears are honoured again after recovery.
 *
 * While the log device is refused (see `resume.ts`), clears are ignored too: nothing flushes the legs for them.
 *
 * Source: `log->flush_failed` in Linux `drivers/md/dm-log.c`.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** What decides whether a clear is honoured. */
export type ClearingEvent =
  | { readonly type: 'clearRegion' }
  | { readonly type: 'legFlushFailed' }
  /** The judgement of a resume: the log may be written to, or not. */
  | { readonly type: 'logUsable' }
  | { readonly type: 'logRefused' };

/** The finite alphabet. */
export const clearingEvents: readonly ClearingEvent[] = [
  { type: 'clearRegion' },
  { type: 'legFlushFailed' },
  { type: 'logUsable' },
  { type: 'logRefused' },
];

/** Builds the machine with the given remedies. */
export function createClearingMachine(remedies: RemedySet) {
  const forgives = remedies.has('leg-flush-demotes');
  const untouched = remedies.has('foreign-untouched');
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
          logUsable: {},
          logRefused: untouched ? 'refused' : {},
        },
      },
      ...(forgives
        ? {}
        : { ignored: { on: { clearRegion: {}, legFlushFailed: { actions: 'dirtyEverything' }, logUsable: {}, logRefused: {} } } }),
      /** A clear that no leg flush followed must not be believed by the next resume. */
      ...(untouched ? { refused: { on: { clearRegion: {}, legFlushFailed: {}, logUsable: 'honoured', logRefused: {} } } } : {}),
    },
    options: { maxIterations: 1000 },
  });
}
