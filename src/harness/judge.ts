/**
 * Puts moments before the laws, counts how often each law was really tested, and stops at the first that is broken.
 */
import { laws } from '#spec';
import type { Law, Moment } from '#spec';

/** A law was broken. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly law: Law;
  readonly moment: Moment;

  constructor(law: Law, moment: Moment) {
    super(`${law.id} ${law.name}: ${law.sentence}`);
    this.law = law;
    this.moment = moment;
  }
}

/**
 * A law that is known to be broken was broken again: the rest of the run would show only consequences.
 *
 * @hidden
 */
export class KnownViolation extends Error {
  override readonly name = 'KnownViolation';
}

/**
 * Counts and verdicts of many runs.
 *
 * @hidden
 */
export class Judge {
  /** Laws that are known to be broken: a run that breaks one again ends there and is not reported. */
  readonly known: Set<string> = new Set();
  readonly #byKind = new Map<Moment['kind'], { readonly law: Law; count: number }[]>();

  /** With `only` no other law is looked at: a schedule that breaks several shows each of them by itself. */
  constructor(only?: string) {
    for (const law of laws) {
      if (only !== undefined && law.id !== only) continue;
      const entries = this.#byKind.get(law.moment);
      if (entries === undefined) this.#byKind.set(law.moment, [{ law, count: 0 }]);
      else entries.push({ law, count: 0 });
    }
  }

  /** Throws a {@link Violation} when a law is broken. The moment object may be used again by the caller: it is copied when it is kept. */
  see(moment: Moment): void {
    for (const entry of this.#byKind.get(moment.kind) ?? []) {
      const holds = entry.law.predicate(moment);
      if (holds === undefined) continue;
      entry.count++;
      if (holds) continue;
      // What a known waste leads to is no more than waste, so the run may go on.
      if (this.known.has(entry.law.id) && entry.law.kind === 'efficiency') continue;
      if (this.known.has(entry.law.id)) throw new KnownViolation(entry.law.id);
      throw new Violation(entry.law, { ...moment });
    }
  }

  /** How often each law was tested, by id. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const entries of this.#byKind.values()) {
      for (const { law, count } of entries) counts[law.id] = (counts[law.id] ?? 0) + count;
    }
    return Object.fromEntries([...new Set(laws.map((law) => law.id))].map((id) => [id, counts[id] ?? 0]));
  }
}
