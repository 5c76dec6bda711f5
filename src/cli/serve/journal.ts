/**
 * What a daemon tells its operator: a line an event, for people or as JSON.
 *
 * A peer decides how often most events happen, so lines are rationed: {@link burst} at once, then {@link perSecond}. How many were left out
 * is told with the next one that is not. Lines that the operator asked for, of starting and stopping, are never left out. If nobody reads,
 * lines are dropped rather than kept.
 */
import { explain } from '#base';
import type { Fault } from '#base';

/** How grave a line is. */
export type Level = 'info' | 'warn' | 'error';

/** What a line says besides its event. */
export type Details = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where lines go, and the clock. */
export interface JournalOptions {
  readonly json: boolean;
  /** Writes a line, its end included; false when nobody reads. */
  readonly write: (line: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Lines that may come at once. */
export const burst = 40;
/** Lines a second in the long run. */
export const perSecond = 5;

/** The lines of one daemon. */
export class Journal {
  readonly #options: JournalOptions;
  #tokens = burst;
  #refilledAt: number;
  #leftOut = 0;

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#refilledAt = options.now();
  }

  /** How many lines were left out since the last one. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** Whether a line about a peer's doing may be written now; counts it if not. */
  admits(): boolean {
    const now = this.#options.now();
    this.#tokens = Math.min(burst, this.#tokens + (Math.max(0, now - this.#refilledAt) / 1000) * perSecond);
    this.#refilledAt = now;
    if (this.#tokens < 1) {
      this.#leftOut++;
      return false;
    }
    this.#tokens--;
    return true;
  }

  /** Writes a line about what a peer caused, unless there were too many. */
  tell(level: Level, event: string, details: () => Details, fault?: Fault): void {
    if (this.admits()) this.say(level, event, details(), fault);
  }

  /** Writes a line in any case. */
  say(level: Level, event: string, details: Details = {}, fault?: Fault): void {
    if (this.#leftOut > 0) {
      const count = this.#leftOut;
      this.#leftOut = 0;
      this.#put('warn', 'left-out', { count }, undefined);
    }
    this.#put(level, event, details, fault);
  }

  #put(level: Level, event: string, details: Details, fault: Fault | undefined): void {
    const time = new Date(this.#options.now()).toISOString();
    const line = this.#options.json ? JSON.stringify({ time, level, event, ...details, ...fault }) : textOf(time, event, details, fault);
    if (!this.#options.write(`${line}\n`)) this.#leftOut++;
  }
}

function textOf(time: string, event: string, details: Details, fault: Fault | undefined): string {
  const words = Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${String(value)}`]));
  const head = `${time.slice(11, 19)} ${event}${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
  return fault === undefined ? head : `${head}\n  ${explain(fault).replaceAll('\n', '\n  ')}`;
}
