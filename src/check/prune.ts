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
 * Both are read off the tables, component by component, over all local states, so they hold wherever the two rules meet. Where a rule asks conditions, the
 * other must leave every answer as it was, which it may although it changes what is asked about.
 *
 * Rules are taken in the order of falling rank, so that the first to find a state is likely to be of high rank, and leaves out more there.
 *
 * It is a sleep set (P. Godefroid, "Using partial orders to improve automatic verification methods", 1990) that remembers one rule. All states, their
 * depths and laws about states stay; transition counts, laws about steps and liveness do not.
 *
 * A rule whose observers may refuse it is always taken: the refusal is what is looked for.
 *
 * Under symmetry a state may have been found by another member's rule, so only whole kinds of rules are compared.
 */
import { refused, unreachable } from '#base';
import type { Product, ProductCondition, ProductRule, ProductStep } from '#base';

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
  readonly writes: ReadonlySet<number>;
  /** For each component that conditions ask about: what they cannot tell apart, each in a list of numbers by local state. */
  readonly #asks = new Map<number, Uint16Array[]>();

  constructor({ when, steps }: ProductRule) {
    this.tables = new Map(steps.map((step) => [step.component, tablesOf(step)]));
    const conditions = [when, ...steps.flatMap(({ choices }) => choices.map((choice) => choice.when))];
    for (const condition of conditions) if (condition !== undefined) collectAsked(condition, this.#asks);
    const changes = [...this.tables].filter(([, tables]) =>
      tables.some((next) => next.some((to, local) => to !== local && to !== refused)),
    );
    this.writes = new Set(changes.map(([component]) => component));
  }

  /** Whether the other may change an answer to what conditions of this rule ask. */
  asksAfter(other: Footprint): boolean {
    for (const [component, asked] of this.#asks) {
      if (!other.writes.has(component)) continue;
      for (const next of other.tables.get(component) ?? [])
        if (asked.some((alike) => next.some((to, local) => to !== refused && alike[to] !== alike[local]))) return true;
    }
    return false;
  }
}

/** What a condition asks of each component. */
function collectAsked(condition: ProductCondition, asks: Map<number, Uint16Array[]>): void {
  const add = (component: number, alike: Uint16Array) => {
    const known = asks.get(component) ?? [];
    asks.set(component, known);
    if (!known.includes(alike)) known.push(alike);
  };
  switch (condition.kind) {
    case 'constant':
      return;
    case 'local':
      return add(condition.component, answersAlone(condition.holds));
    case 'count':
      for (const { component, holds } of condition.parts) add(component, answersAlone(holds));
      return;
    case 'table':
      condition.components.forEach((component, at) => add(component, answersAmong(condition, at)));
      return;
    case 'and':
    case 'or':
      for (const each of condition.all) collectAsked(each, asks);
      return;
    case 'not':
      return collectAsked(condition.of, asks);
    default:
      return unreachable(condition);
  }
}

/** Answers by array of them, so that rules which ask the same share one list. */
const answers = new WeakMap<Uint8Array, Uint16Array>();

function answersAlone(holds: Uint8Array): Uint16Array {
  const known = answers.get(holds) ?? Uint16Array.from(holds);
  answers.set(holds, known);
  return known;
}

/** Numbers for the local states of one component of a table: equal where no others in it make a difference between them. */
function answersAmong({ sizes, holds }: Extract<ProductCondition, { kind: 'table' }>, at: number): Uint16Array {
  const size = sizes[at] as number;
  const inner = sizes.slice(at + 1).reduce((product, each) => product * each, 1);
  const block = inner * size;
  const isAlike = (one: number, other: number): boolean => {
    for (let from = 0; from < holds.length; from += block)
      for (let place = from; place < from + inner; place++) if (holds[place + one * inner] !== holds[place + other * inner]) return false;
    return true;
  };
  const kinds: number[] = [];
  return Uint16Array.from({ length: size }, (_, local) => {
    const known = kinds.findIndex((first) => isAlike(first, local));
    return known >= 0 ? known : kinds.push(local) - 1;
  });
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
