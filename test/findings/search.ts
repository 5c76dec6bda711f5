/**
 * Searches of our systems for the documents and their tests, each made once: the same question is asked by several pages.
 *
 * A search here is the one that `dirtylog check` makes when nobody asks for anything special: exact, without pruning or symmetry.
 */
import type { Product } from '#base';
import { check } from '#check';
import type { LawResult, Path } from '#check';
import { compose } from '#derive';
import { remedies, remediesOf, systems } from '#spec';
import type { ProfileName, RemedyId, SystemScope, SystemSource } from '#spec';

/** What is searched: a system within a scope, in a profile, perhaps without some remedies. */
export interface Question {
  readonly system: string;
  readonly scope: string;
  readonly profile: ProfileName;
  readonly without?: readonly RemedyId[];
  /** The search ends when this law is decided. For scopes of which a page needs no more than the shortest path. */
  readonly until?: string;
}

/** What was found. */
export interface Answer {
  readonly question: Question;
  readonly scope: SystemScope;
  readonly product: Product;
  readonly states: number;
  readonly depth: number;
  readonly laws: readonly LawResult[];
}

const answers = new Map<string, Answer>();

/** Searches, or remembers. */
export function answerTo(question: Question): Answer {
  const key = [commandOf(question), question.until].join(' ');
  const known = answers.get(key) ?? searched(question);
  answers.set(key, known);
  return known;
}

function searched(question: Question): Answer {
  const { system, scope: name, profile, without = [], until } = question;
  const source = systemNamed(system);
  const scope = source.scopes.find((each) => each.name === name) ?? source.scopeNamed?.(name);
  if (scope === undefined) throw new Error(`system ${system} has no scope ${name}`);
  const remaining = [...remediesOf(profile)].filter((id) => !without.includes(id));
  const { families: _, ...product } = compose(system, source.build(scope, new Set(remaining)));
  const { states, depth, laws, limit } = check({ product, now: () => 0, ...(until === undefined ? {} : { laws: [until] }) });
  if (limit !== undefined) throw new Error(`${commandOf(question)} was not searched to its end: ${limit}`);
  return { question, scope, product, states, depth, laws };
}

function systemNamed(name: string): SystemSource {
  const source = systems.find((each) => each.name === name);
  if (source === undefined) throw new Error(`there is no system ${name}`);
  return source;
}

/** The command that asks the same. */
export function commandOf({ system, scope, profile, without = [] }: Question): string {
  return [
    `npx dirtylog check ${system} --scope ${scope}`,
    ...(profile === 'strict' ? [] : [`--profile ${profile}`]),
    ...(without.length === 0 ? [] : [`--without ${without.join(' ')}`]),
  ].join(' ');
}

/** Steps of a path; the one that closes a circle counts. */
export function lengthOf({ steps, closing }: Path): number {
  return steps.length - 1 + (closing === undefined ? 0 : 1);
}

/** Broken laws with the length of the shortest path to each. */
export function brokenIn({ laws }: Answer): ReadonlyMap<string, number> {
  return new Map(
    laws.flatMap(({ id, verdict, path }) =>
      verdict === 'violated' ? [[id, path === undefined ? Number.POSITIVE_INFINITY : lengthOf(path)] as const] : [],
    ),
  );
}

/** Laws that were put to the test; witnesses are no laws. */
export function askedIn({ laws }: Answer): readonly string[] {
  return laws.filter(({ kind, tested }) => kind !== 'sometimes' && tested).map(({ id }) => id);
}

/** The law that a remedy is named for. */
export function lawOfRemedy(id: RemedyId): string {
  return remedies.find((each) => each.id === id)?.law ?? '';
}

/** S2 before S10, S before L before E, other laws behind them in alphabetical order. */
export function byLaw(a: string, b: string): number {
  const rank = (id: string): number => {
    const [, kind, number] = /^([SLE])(\d+)$/.exec(id) ?? [];
    return kind === undefined ? 4000 : 'SLE'.indexOf(kind) * 1000 + Number(number);
  };
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
