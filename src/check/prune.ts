/**
 * Steps that need not be taken, because another order of the same steps leads there.
 *
 * A state of the frontier knows one rule `u` that found it, from some state `s`. A rule `t` need not be taken there
 *
 * - if it *absorbs* `u`: it is enabled in `s` as well and leads from there to the same state, which is then known already; or
 * - if it *commutes* with `u` and is of lower rank: it is enabled in `s`, what it leads to was found at the depth of this state or before, and `u` leads
 *   from there to the same state. If that way is left out too, then for a rule of higher rank still; ranks cannot rise for ever, so every
 *   state keeps a way at its true depth.
 *
 * Both are read off the tables, component by component, over all local states, so they hold wherever the two rules meet.
 *
 * It is a sleep set (P. Godefroid, "Using partial orders to improve automatic verification methods", 1990) that remembers one rule. All states, their
 * depths and laws about states stay; transition counts, laws about steps and liveness do not.
 *
 * A rule whose observers may refuse it is always taken: the refusal is what is looked for.
 *
 * Under symmetry a state may have been found by another member's rule, so only whole kinds of rules are compared.
 */
import { refused } from '#base';
import type { Product, ProductRule, ProductStep } from '#base';
import { componentsOf } from './signals.ts';

/** How a rule stands to the one before it. */
interface Relation {
  readonly commutes: boolean;
  readonly absorbs: boolean;
}

/** For each rule that found a state, and for none at the end, a word of bits for each 32 rules: those that are taken there. */
export function keptRules(product: Product, bySymmetry: boolean): Int32Array[] {
  const { rules } = product;
  const tables = new Pairs();
  const prints = rules.map((rule) => new Footprint(rule));
  const related = prints.map((found) => prints.map((taken) => relate(found, taken, tables)));
  const between = bySymmetry ? byKind(product, related) : related;
  const kinds = [...new Set(rules.map(({ kind }) => kind))];
  const rank = (rule: number) => (bySymmetry ? kinds.indexOf(rules[rule]?.kind ?? '') : rule);
  const words = Math.ceil(rules.length / 32);
  const rows = between.map((row, found) => {
    const bits = new Int32Array(words).fill(-1);
    row.forEach(({ commutes, absorbs }, taken) => {
      const isObserved = rules[taken]?.steps.some(({ obeys }) => obeys !== undefined) === true;
      if (!isObserved && (absorbs || (commutes && rank(taken) < rank(found))))
        bits[taken >>> 5] = (bits[taken >>> 5] as number) & ~(1 << taken);
    });
    return bits;
  });
  return [...rows, new Int32Array(words).fill(-1)];
}

/** What holds of all members of two kinds. */
function byKind({ rules }: Product, related: readonly (readonly Relation[])[]): Relation[][] {
  const known = new Map<string, Relation>();
  const members = new Map<string, number[]>();
  rules.forEach(({ kind }, at) => members.set(kind, [...(members.get(kind) ?? []), at]));
  const of = (found: string, taken: string): Relation => {
    const key = `${found} ${taken}`;
    const all = (members.get(found) ?? []).flatMap((a) => (members.get(taken) ?? []).map((b) => related[a]?.[b] as Relation));
    const joined = known.get(key) ?? { commutes: all.every(({ commutes }) => commutes), absorbs: all.every(({ absorbs }) => absorbs) };
    known.set(key, joined);
    return joined;
  };
  return rules.map((found) => rules.map((taken) => of(found.kind, taken.kind)));
}

/** A rule, as far as others may meet it. */
class Footprint {
  /** The tables of each component that takes part; one that may stay has the table that changes nothing among them. */
  readonly tables: ReadonlyMap<number, readonly Uint16Array[]>;
  /** Components that conditions ask about. */
  readonly asks: ReadonlySet<number>;
  readonly writes: ReadonlySet<number>;

  constructor({ when, steps }: ProductRule) {
    this.tables = new Map(steps.map((step) => [step.component, tablesOf(step)]));
    const conditions = [when, ...steps.flatMap(({ choices }) => choices.map((choice) => choice.when))];
    this.asks = new Set(conditions.flatMap((each) => (each === undefined ? [] : componentsOf(each))));
    const changes = [...this.tables].filter(([, tables]) =>
      tables.some((next) => next.some((to, local) => to !== local && to !== refused)),
    );
    this.writes = new Set(changes.map(([component]) => component));
  }

  /** Whether conditions of this rule ask about what the other changes. */
  asksAfter(other: Footprint): boolean {
    for (const component of this.asks) if (other.writes.has(component)) return true;
    return false;
  }
}

function tablesOf({ choices }: ProductStep): Uint16Array[] {
  const tables = choices.map(({ next }) => next);
  const [first] = tables;
  if (first === undefined || choices.at(-1)?.when === undefined) return tables;
  return [...tables, first.map((_, local) => local)];
}

/** How `taken` stands to `found` when it comes right after it. */
function relate(found: Footprint, taken: Footprint, pairs: Pairs): Relation {
  if (taken.asksAfter(found)) return { commutes: false, absorbs: false };
  let commutes = !found.asksAfter(taken);
  let absorbs = true;
  for (const [component, before] of found.tables) {
    const behind = taken.tables.get(component);
    if (behind === undefined) {
      absorbs &&= !found.writes.has(component);
      continue;
    }
    for (const one of before) {
      for (const other of behind) {
        const pair = pairs.of(one, other);
        commutes &&= pair.commutes;
        absorbs &&= pair.absorbs;
      }
    }
  }
  return { commutes, absorbs };
}

/** The relation of two tables of one machine, worked out once. */
class Pairs {
  readonly #known = new Map<Uint16Array, Map<Uint16Array, Relation>>();

  of(found: Uint16Array, taken: Uint16Array): Relation {
    const row = this.#known.get(found) ?? new Map<Uint16Array, Relation>();
    this.#known.set(found, row);
    const relation = row.get(taken) ?? relateTables(found, taken);
    row.set(taken, relation);
    return relation;
  }
}

function relateTables(found: Uint16Array, taken: Uint16Array): Relation {
  let commutes = true;
  let absorbs = true;
  for (let local = 0; local < found.length; local++) {
    const between = found[local] as number;
    const end = between === refused ? refused : (taken[between] as number);
    if (end === refused) continue;
    const other = taken[local] as number;
    absorbs &&= other === end;
    commutes &&= other !== refused && found[other] === end;
  }
  return { commutes, absorbs };
}
