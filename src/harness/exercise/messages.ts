/**
 * What a writer tells its checker, a line each, before it begins a thing and after it has ended. Whatever was told before a kill is heard.
 */
import type { Fault } from '#base';
import type { Extent } from './ledger.ts';

/** A message; `id` is the number of the request. */
export type Message =
  /** The mirror is about to be resumed. */
  | { readonly what: 'opened' }
  /** It is in use. */
  | { readonly what: 'resumed' }
  | ({ readonly what: 'write'; readonly value: number } & Extent)
  | { readonly what: 'acknowledged'; readonly value: number }
  | { readonly what: 'writeFailed'; readonly value: number }
  | { readonly what: 'flush'; readonly id: number }
  | { readonly what: 'flushed'; readonly id: number; readonly ok: boolean }
  | ({ readonly what: 'read'; readonly values: readonly number[] } & Extent)
  /** A device, or the mirror, has failed. */
  | { readonly what: 'fault'; readonly fault: Fault }
  /** Recovery is over. */
  | { readonly what: 'synced'; readonly copied: readonly number[]; readonly milliseconds: number }
  /** Suspended and closed. */
  | { readonly what: 'closed' };

/** Hears messages out of pieces of text. */
export class Hearing {
  #rest = '';
  readonly #hear: (message: Message) => void;

  constructor(hear: (message: Message) => void) {
    this.#hear = hear;
  }

  /** Takes the next piece; a line that a kill has cut off is never heard, and what it would have announced has not begun. */
  take(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#hear(JSON.parse(line) as Message);
  }
}

/** A message as a line. */
export function lineOf(message: Message): string {
  return `${JSON.stringify(message)}\n`;
}
