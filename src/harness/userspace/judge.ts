/**
 * Puts moments of a userspace log before its laws, counts how often each was really tested, and stops at the first that is broken.
 */
import { userspaceLawIds, userspaceLaws } from '#spec';
import type { UserspaceLaw, UserspaceMoment, UserspaceMomentKind } from '#spec';

/** A law of the userspace log was broken. */
export class UserspaceViolation extends Error {
  override readonly name = 'UserspaceViolation';
  readonly law: UserspaceLaw;
  readonly moment: UserspaceMoment;

  constructor(law: UserspaceLaw, moment: UserspaceMoment) {
    super(`${law.id} ${law.name}: ${law.sentence}`);
    this.law = law;
    this.moment = moment;
  }
}

/** A law that is known to be broken was broken again. */
export class KnownUserspaceViolation extends Error {
  override readonly name = 'KnownUserspaceViolation';
}

/** Counts and verdicts of many runs. */
export class UserspaceJudge {
  /** Laws that are known to be broken: a run that breaks one again ends there and is not reported. */
  readonly known: Set<string> = new Set();
  readonly #laws: ReadonlyMap<UserspaceMomentKind, readonly { readonly law: UserspaceLaw; count: number }[]>;

  /** With `only` no other law is looked at. */
  constructor(only?: string) {
    const entries = userspaceLaws.filter(({ id }) => only === undefined || id === only).map((law) => ({ law, count: 0 }));
    const kinds = new Set(entries.map(({ law }) => law.moment));
    this.#laws = new Map([...kinds].map((kind) => [kind, entries.filter(({ law }) => law.moment === kind)]));
  }

  /** Throws when a law is broken. */
  see(moment: UserspaceMoment): void {
    const entries = this.#laws.get(moment.kind);
    if (entries === undefined) return;
    for (const entry of entries) {
      const holds = entry.law.predicate(moment);
      if (holds === undefined) continue;
      entry.count++;
      if (holds) continue;
      if (this.known.has(entry.law.id)) throw new KnownUserspaceViolation(entry.law.id);
      throw new UserspaceViolation(entry.law, moment);
    }
  }

  /** How often each law was tested, by id. */
  counts(): Record<string, number> {
    const sums = Object.fromEntries(userspaceLawIds.map((id) => [id, 0]));
    for (const entries of this.#laws.values()) for (const { law, count } of entries) sums[law.id] = (sums[law.id] ?? 0) + count;
    return sums;
  }
}
