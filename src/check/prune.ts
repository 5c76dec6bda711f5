/**
 * Steps that need not be taken, because another order of the same steps leads there.
 *
 * A state of the frontier knows one rule `u` that found it, from some state `s`. A rule `t` that is independent of `u` (neither changes what the other
 * reads or changes) and of lower rank need not be taken there: it is enabled in `s` as well, what it leads to from `s` was found at the same depth
 * or before, and `u` leads from there to the same state. If that way is left out too, then for a rule of higher rank still; ranks cannot rise
 * for ever, so every state keeps a way at its true depth.
 *
 * It is a sleep set (P. Godefroid, "Using partial orders to improve automatic verification methods", 1990) that remembers one rule. All states, their
 * depths and laws about states stay; transition counts, laws about steps and liveness do not.
 *
 * Under symmetry a state may have been found by another member's rule, so only whole kinds of rules are compared.
 */
import { refused } from '#base';
import type { Product, ProductRule } from '#base';
import { componentsOf } from './signals.ts';

interface Footprint {
  readonly reads: ReadonlySet<number>;
  readonly writes: ReadonlySet<number>;
}

/** For each rule that found a state, and for none at the end, a word of bits for each 32 rules: those that are taken there. */
export function keptRules(product: Product, bySymmetry: boolean): Int32Array[] {
  const { rules } = product;
  const own = rules.map(footprint);
  const kinds = [...new Set(rules.map(({ kind }) => kind))];
  const ofKind = new Map(kinds.map((kind) => [kind, joined(own.filter((_, at) => rules[at]?.kind === kind))]));
  const prints = bySymmetry ? rules.map(({ kind }) => ofKind.get(kind) as Footprint) : own;
  const rank = (rule: number) => (bySymmetry ? kinds.indexOf(rules[rule]?.kind ?? '') : rule);
  const words = Math.ceil(rules.length / 32);
  const rows = rules.map((_, found) => {
    const row = new Int32Array(words).fill(-1);
    for (let taken = 0; taken < rules.length; taken++)
      if (rank(taken) < rank(found) && independent(prints[taken] as Footprint, prints[found] as Footprint))
        row[taken >>> 5] = (row[taken >>> 5] as number) & ~(1 << taken);
    return row;
  });
  return [...rows, new Int32Array(words).fill(-1)];
}

function joined(prints: readonly Footprint[]): Footprint {
  return { reads: new Set(prints.flatMap(({ reads }) => [...reads])), writes: new Set(prints.flatMap(({ writes }) => [...writes])) };
}

function independent(a: Footprint, b: Footprint): boolean {
  return !meets(a.writes, b.reads) && !meets(a.writes, b.writes) && !meets(b.writes, a.reads);
}

function meets(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}

/** What a rule asks about and what it may change. */
function footprint({ when, steps }: ProductRule): Footprint {
  const asked = [
    ...(when === undefined ? [] : componentsOf(when)),
    ...steps.flatMap(({ choices }) => choices.flatMap((each) => conditionOf(each))),
  ];
  const writes = steps.filter(({ choices }) => choices.some(({ next }) => next.some((to, local) => to !== local && to !== refused)));
  return {
    reads: new Set([...asked, ...steps.map(({ component }) => component)]),
    writes: new Set(writes.map(({ component }) => component)),
  };
}

function conditionOf({ when }: ProductRule['steps'][number]['choices'][number]): number[] {
  return when === undefined ? [] : componentsOf(when);
}
