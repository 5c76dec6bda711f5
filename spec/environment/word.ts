/**
 * What an application was told of one block, and so what a read of it may give.
 *
 * - `blank`: nothing was ever written; `open`: old or new, both are right.
 * - `acked`: the write has succeeded, so reads give the new; a crash may still lose it. `flushing`: a flush was sent after that.
 * - `secured`: such a flush has succeeded; not even a crash may lose it.
 *
 * A flush that ends with an error says that data may be lost.
 */
import { setup } from 'xstate';

/** What an application does or hears. */
export type WordEvent = { readonly type: 'submit' | 'ack' | 'flush' | 'flushOk' | 'flushFailed' | 'crash' };

/** The finite alphabet. */
export const wordEvents: readonly WordEvent[] = (['submit', 'ack', 'flush', 'flushOk', 'flushFailed', 'crash'] as const).map((type) => ({
  type,
}));

/** The machine of the word that was given for one block; `secured` from the beginning for data that was always there. */
export function createWordMachine(first: 'blank' | 'secured') {
  return setup({ types: { events: {} as WordEvent } }).createMachine({
    id: 'word',
    initial: first,
    states: {
      blank: { on: { submit: 'open', flush: {}, flushOk: {}, flushFailed: {}, crash: {} } },
      open: { on: { ack: 'acked', flush: {}, flushOk: {}, flushFailed: {}, crash: {} } },
      acked: { on: { flush: 'flushing', flushOk: {}, flushFailed: {}, crash: 'open' } },
      flushing: { on: { flush: {}, flushOk: 'secured', flushFailed: 'open', crash: 'open' } },
      secured: { on: { flush: {}, flushOk: {}, flushFailed: {}, crash: {} } },
    },
    options: { maxIterations: 1000 },
  });
}
