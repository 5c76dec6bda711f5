/**
 * The core log: who may be given recovery work.
 *
 * The core log keeps everything in memory, so flush has nothing to do and a crash loses it all; the disk log uses the same steps and adds
 * its own in `commit.ts`. The search for work starts at the first region at every resume and only moves forward: a region that fails or is
 * demoted behind it waits for the next resume.
 *
 * Source: `core_resume`, `core_get_resync_work` in Linux `drivers/md/dm-log.c`, which has no presuspend.
 */
import { setup } from 'xstate';
import type { RemedySet } from '../remedies.ts';

/** The steps of the core log that concern all regions. */
export type CoreEvent =
  | { readonly type: 'getResyncWork' }
  | { readonly type: 'presuspend' }
  | { readonly type: 'resume' }
  /** The log device holds something that may not be written to: nothing can become in sync. */
  | { readonly type: 'logRefused' };

/** The finite alphabet of the core log. */
export const coreEvents: readonly CoreEvent[] = [
  { type: 'getResyncWork' },
  { type: 'presuspend' },
  { type: 'resume' },
  { type: 'logRefused' },
];

/** Builds the machine of the core log with the given remedies. */
export function createCoreMachine(remedies: RemedySet) {
  const stopsWork = remedies.has('suspend-stops-work');
  const untouched = remedies.has('foreign-untouched');
  return setup({
    types: { events: {} as CoreEvent },
    actions: {
      /** Look for the next region that is out of sync and unassigned. */
      searchWork: () => {},
      /** Begin the next search at region 0. */
      restartSearch: () => {},
      answerNoWork: () => {},
    },
  }).createMachine({
    id: 'core',
    initial: 'open',
    states: {
      open: {
        on: {
          getResyncWork: { actions: 'searchWork' },
          presuspend: stopsWork ? 'suspended' : {},
          resume: { actions: 'restartSearch' },
          logRefused: untouched ? 'suspended' : {},
        },
      },
      ...(stopsWork || untouched
        ? {
            suspended: {
              on: {
                getResyncWork: { actions: 'answerNoWork' },
                presuspend: {},
                logRefused: {},
                resume: { target: 'open', actions: 'restartSearch' },
              },
            },
          }
        : {}),
    },
    options: { maxIterations: 1000 },
  });
}
