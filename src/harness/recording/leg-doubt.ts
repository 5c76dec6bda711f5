/**
 * Of which legs does nobody know what the mirror has recorded of them?
 *
 * A leg that never failed has no error. One that fails while something happens that is not followed may have been used, or not.
 */
import type { LegIndex } from '#spec/vocabulary';
import { isFine } from './host.ts';
import type { LegsHealth } from './host.ts';

/** The legs in doubt of one mirror. */
export class LegDoubt {
  readonly #legs: () => LegsHealth;
  readonly #doubted = new Set<LegIndex>();
  readonly #failed = new Set<LegIndex>();

  constructor(legs: () => LegsHealth) {
    this.#legs = legs;
  }

  /** A moment passes. */
  notice(): void {
    for (const [leg, route] of this.#legs().each.entries()) if (!isFine(route)) this.#failed.add(leg);
  }

  /** Whether a leg was ever seen to fail. */
  hasFailed(leg: LegIndex): boolean {
    return this.#failed.has(leg);
  }

  /** From here on, what is recorded of the legs that fail at this moment is not known. */
  add(): void {
    for (const [leg, route] of this.#legs().each.entries()) if (!isFine(route)) this.#doubted.add(leg);
  }

  /** Letters, each `undefined` where it is in doubt; `alsoNow`: those of legs that fail at this moment are as well. */
  judge(letters: string, alsoNow: boolean): readonly (string | undefined)[] {
    const { each } = this.#legs();
    return each.map((route, leg) => (this.#doubted.has(leg) || (alsoNow && !isFine(route)) ? undefined : letters[leg]));
  }
}
