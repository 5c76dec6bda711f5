/**
 * What an application was told of one block, and so what a read of it may give.
 *
 * - `blank`: nothing was ever written; `open`: old or new, both are right.
 * - `acked`: the write has succeeded, so reads give the new; a crash may still lose it. `flushing`: a flush was sent after that.
 * - `secured`: such a flush has succeeded; not even a crash may lose it.
 * - `shaken`, `shakenFlushing`: the leg that stays the source has failed a flush, and has lost what was not secured, as a single disk would.
 *   The application will hear of that when the flush ends; until then either content is right.
 *
 * A flush that ends with an error says that whatever was not secured may be lost.
 */
import { setup } from 'xstate';

/** What an application does or hears. */
export type WordEvent = { readonly type: 'submit' | 'ack' | 'flush' | 'shake' | 'flushOk' | 'flushFailed' | 'crash' };

/** The finite alphabet. */
export const wordEvents: readonly WordEvent[] = (['submit', 'ack', 'flush', 'shake', 'flushOk', 'flushFailed', 'crash'] as const).map(
  (type) => ({
    type,
  }),
);

/** The machine of the word that was given for one block; `secured` from the beginning for data that was always there. */
export function createWordMachine(first: 'blank' | 'secured') {
  return setup({ types: { events: {} as WordEvent } }).createMachine({
    id: 'word',
    initial: first,
    states: {
      blank: { on: { submit: 'open', flush: {}, shake: {}, flushOk: {}, flushFailed: {}, crash: {} } },
      open: { on: { ack: 'acked', flush: {}, shake: {}, flushOk: {}, flushFailed: {}, crash: {} } },
      acked: { on: { flush: 'flushing', shake: 'shaken', flushOk: {}, flushFailed: 'open', crash: 'open' } },
      flushing: { on: { flush: {}, shake: 'shakenFlushing', flushOk: 'secured', flushFailed: 'open', crash: 'open' } },
      shaken: { on: { flush: {}, shake: {}, flushOk: 'acked', flushFailed: 'open', crash: 'open' } },
      shakenFlushing: { on: { flush: {}, shake: {}, flushOk: 'secured', flushFailed: 'open', crash: 'open' } },
      secured: { on: { flush: {}, shake: {}, flushOk: {}, flushFailed: {}, crash: {} } },
    },
    options: { maxIterations: 1000 },
  });
}

/** A read may give either. */
export const isEither = (local: { readonly value: unknown }): boolean =>
  local.value === 'open' || local.value === 'shaken' || local.value === 'shakenFlushing';
