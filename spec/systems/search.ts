/**
 * The place from which a log in memory searches for work: it only moves on, until a resume.
 *
 * Source: `sync_search` in Linux `drivers/md/dm-log.c`.
 */
import { assign, setup } from 'xstate';

/** What happens to the place. */
export type SearchEvent =
  | { readonly type: 'found'; readonly region: number }
  /** There was no work any more. */
  | { readonly type: 'ended' }
  | { readonly type: 'restart' };

/** The finite alphabet for so many regions. */
export const searchEventsOf = (regions: number): readonly SearchEvent[] => [
  ...Array.from({ length: regions }, (_, region) => ({ type: 'found' as const, region })),
  { type: 'ended' },
  { type: 'restart' },
];

/** Where the search goes on. */
export interface SearchContext {
  readonly at: number;
}

/** The machine of the place; behind the last region there is no work. */
export function createSearchMachine(regions: number) {
  return setup({ types: { events: {} as SearchEvent, context: {} as SearchContext } }).createMachine({
    id: 'search',
    context: { at: 0 },
    on: {
      found: { actions: assign(({ event }) => ({ at: event.region + 1 })) },
      ended: { actions: assign({ at: regions }) },
      restart: { actions: assign({ at: 0 }) },
    },
    options: { maxIterations: 1000 },
  });
}
