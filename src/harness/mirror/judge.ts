/**
 * Puts moments of a mirror before its laws, counts how often each was really tested, and stops at the first that is broken.
 */
import { mirrorLaws } from '#spec';
import type { MirrorLaw, MirrorMoment, MirrorMomentKind } from '#spec';

/** A law of the mirror was broken. */
export class MirrorViolation extends Error {
  override readonly name = 'MirrorViolation';
  readonly law: MirrorLaw;
  readonly moment: MirrorMoment;

  constructor(law: MirrorLaw, moment: MirrorMoment) {
    super(`${law.id} ${law.name}: ${law.sentence}`);
    this.law = law;
    this.moment = moment;
  }
}

/** A law that is known to be broken was broken again. */
export class KnownMirrorViolation extends Error {
  override readonly name = 'KnownMirrorViolation';
}

/** Counts and verdicts of many runs. */
export class MirrorJudge {
  /** Laws that are known to be broken: a run that breaks one again ends there and is not reported. */
  readonly known: Set<string> = new Set();
  readonly #laws: ReadonlyMap<MirrorMomentKind, readonly { readonly law: MirrorLaw; count: number }[]>;

  /** With `only` no other law is looked at. */
  constructor(only?: string) {
    const entries = mirrorLaws.filter(({ id }) => only === undefined || id === only).map((law) => ({ law, count: 0 }));
    const kinds = new Set(entries.map(({ law }) => law.moment));
    this.#laws = new Map([...kinds].map((kind) => [kind, entries.filter(({ law }) => law.moment === kind)]));
  }

  /** Throws when a law is broken. */
  see(moment: MirrorMoment): void {
    for (const entry of this.#laws.get(moment.kind) ?? []) {
      const holds = entry.law.predicate(moment);
      if (holds === undefined) continue;
      entry.count++;
      if (holds) continue;
      if (this.known.has(entry.law.id)) throw new KnownMirrorViolation(entry.law.id);
      throw new MirrorViolation(entry.law, moment);
    }
  }

  /** How often each law was tested, by id. */
  counts(): Record<string, number> {
    const all = [...this.#laws.values()].flat();
    return Object.fromEntries(mirrorLaws.map(({ id }) => [id, all.find(({ law }) => law.id === id)?.count ?? 0]));
  }
}
