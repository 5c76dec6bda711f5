/**
 * One block on one leg of the mirror: old or new, in the leg's volatile cache or durable.
 *
 * A flush covers what landed before it was sent. What a failed flush covered is gone: the leg is back at what was durable, and a later flush
 * may succeed. That is the worst that a device may do, for it lies to reads at once and not only after a crash.
 *
 * Left out: a failed write that changes the block all the same.
 */
import { assign, setup } from 'xstate';

/** Old or new. */
export type Content = 0 | 1;
/** Both contents. */
export const contents: readonly Content[] = [0, 1];

/** What happens to the block. */
export type CellEvent =
  /** This is what a write or a copy brings. */
  | { readonly type: 'land'; readonly content: Content }
  /** A flush of the leg was sent; and its answer. */
  | { readonly type: 'flush' }
  | { readonly type: 'flushed' }
  | { readonly type: 'dropped' }
  /** A flush that is sent and answered at once. */
  | { readonly type: 'harden' }
  /** This is what a crash leaves. */
  | { readonly type: 'left'; readonly content: Content };

/** The finite alphabet. */
export const cellEvents: readonly CellEvent[] = [
  ...(['flush', 'flushed', 'dropped', 'harden'] as const).map((type) => ({ type })),
  ...contents.flatMap((content): CellEvent[] => [
    { type: 'land', content },
    { type: 'left', content },
  ]),
];

/** What is on the leg. */
export interface CellContext {
  /** What a read gives. */
  readonly now: Content;
  /** What is on the medium. */
  readonly durable: Content;
  /** Only in the cache; or a flush that covers it is under way. */
  readonly cached: 'no' | 'yes' | 'covered';
}

/** The machine of a block on a leg that holds this at first. */
export function createCellMachine() {
  const cell = setup({
    types: { events: {} as CellEvent, context: {} as CellContext, input: {} as { readonly content: Content } },
    guards: {
      covered: ({ context }) => context.cached === 'covered',
      cached: ({ context }) => context.cached === 'yes',
    },
  });
  const all = (content: Content): CellContext => ({ now: content, durable: content, cached: 'no' });
  const hardened = cell.assign(({ context }) => all(context.now));
  return cell.createMachine({
    id: 'cell',
    context: ({ input }) => all(input.content),
    on: {
      land: {
        actions: assign(({ context, event }) =>
          event.content === context.durable && context.cached === 'no' ? context : { now: event.content, cached: 'yes' as const },
        ),
      },
      flush: [{ guard: 'cached', actions: assign({ cached: 'covered' }) }, {}],
      flushed: [{ guard: 'covered', actions: hardened }, {}],
      dropped: [{ guard: 'covered', actions: cell.assign(({ context }) => all(context.durable)) }, {}],
      harden: { actions: hardened },
      left: { actions: cell.assign(({ event, context }) => (event.type === 'left' ? all(event.content) : context)) },
    },
    options: { maxIterations: 1000 },
  });
}

/** A crash now may leave this, when nothing is on its way. */
export const mayBeLeft = ({ now, durable }: CellContext, content: Content): boolean => now === content || durable === content;
