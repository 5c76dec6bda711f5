/**
 * A shortest path to a state that a search has found, without any memory for parents.
 *
 * Backwards: what could have come before by each rule is tried out, and of that whatever is in the store with the depth before. A rule that could have
 * come from very many states (a crash) is not tried backwards; there the store is read through once instead.
 *
 * Under symmetry the path goes from representative to representative; it is walked once more from the real beginning, so that what comes out is a
 * run of the system itself.
 */
import { assert, choiceIn, refused, takeRule } from '#base';
import type { Product, ProductRule } from '#base';
import { pack, unpack } from './layout.ts';
import type { Layout } from './layout.ts';
import type { Locals, PathStep } from './result.ts';
import { depthTags } from './store.ts';
import type { ExactStore } from './store.ts';

/** A rule that could have come from more states than this is not tried backwards. */
const triesMaxDefault = 20_000;
/** So many states before one are enough to choose from. */
const foundMax = 16;

/** Without symmetry every state represents itself. */
export const identity = (locals: Locals): Locals => locals;

/** What is needed to find a path. */
export interface PathFinder {
  readonly product: Product;
  readonly layout: Layout;
  readonly store: ExactStore;
  /** The representative of a state; the state itself without symmetry. */
  readonly canonical: (locals: Locals) => readonly number[];
  /** Tries of a rule backwards before the store is read through instead; 20,000 when left out. */
  readonly triesMax?: number;
}

/** The steps from the beginning to a state of the given depth, which is a representative. */
export function pathTo(finder: PathFinder, target: Locals, depth: number): PathStep[] {
  const begin = finder.canonical(finder.product.components.map(({ initial }) => initial)).join();
  const dead = new Set<string>();
  // Tags repeat beyond a depth that few systems reach: then a state may be tried that is deeper than it looks, and must be gone back from.
  const back = (state: Locals, at: number): Locals[] | undefined => {
    if (at === 0) return state.join() === begin ? [state] : undefined;
    const key = `${at} ${state.join()}`;
    if (dead.has(key)) return undefined;
    for (const before of statesBefore(finder, state, at - 1)) {
      const way = back(before, at - 1);
      if (way !== undefined) return [...way, state];
    }
    dead.add(key);
    return undefined;
  };
  const states = back(target, depth);
  assert(states !== undefined, 'a state that was found has a path');
  return walked(finder, states);
}

/** States that look like being of the given depth, and from which a rule leads to the target. */
function* statesBefore(finder: PathFinder, target: Locals, depth: number): Generator<Locals> {
  const tag = depth % depthTags;
  const { product, layout, store, canonical, triesMax = triesMaxDefault } = finder;
  const words = new Int32Array(layout.words);
  const tagOf = (locals: Locals): number => {
    pack(layout, locals, words);
    return store.tagOf(words);
  };
  const many: { rule: ProductRule; origins: readonly (readonly number[])[] }[] = [];
  for (const rule of product.rules) {
    const origins = originsOf(product, rule, target);
    const tries = origins.reduce((count, each) => count * each.length, 1);
    if (tries > triesMax) {
      many.push({ rule, origins });
      continue;
    }
    for (const tried of combinations(origins)) {
      const representative = leadsTo(rule, tried, target) ? canonical(tried) : undefined;
      if (representative !== undefined && tagOf(representative) === tag) yield representative;
    }
  }
  if (many.length > 0) yield* readThrough(finder, target, tag, many);
}

/**
 * The same for rules that could have come from very many states: reads the whole store.
 *
 * Under symmetry the store has the representative, from which another rule of the same kind may lead to another state of the target's orbit: a rule that,
 * by where the target's members stand, could have led there from few states or from none.
 */
function readThrough(
  { product, layout, store, canonical }: PathFinder,
  target: Locals,
  tag: number,
  many: readonly { readonly rule: ProductRule; readonly origins: readonly (readonly number[])[] }[],
): Locals[] {
  const found: Locals[] = [];
  const wanted = target.join();
  const isReduced = canonical !== identity && product.symmetry.length > 0;
  const kinds = new Set(many.map(({ rule }) => rule.kind));
  const rules = isReduced ? product.rules.filter(({ kind }) => kinds.has(kind)) : many.map(({ rule }) => rule);
  store.find((each, itsTag) => {
    if (itsTag !== tag) return false;
    const locals = unpack(layout, each);
    const leads = isReduced || many.some(({ origins }) => origins.every((from, at) => from.includes(locals[at] as number)));
    if (leads && rules.some((rule) => reaches(rule, locals, wanted, canonical))) found.push(locals);
    return found.length >= foundMax;
  });
  return found;
}

function reaches(rule: ProductRule, from: Locals, wanted: string, canonical: PathFinder['canonical']): boolean {
  const taken = takeRule(rule, from);
  return taken !== undefined && 'to' in taken && canonical(taken.to).join() === wanted;
}

function leadsTo(rule: ProductRule, from: Locals, target: Locals): boolean {
  const taken = takeRule(rule, from);
  return taken !== undefined && 'to' in taken && taken.to.every((local, at) => local === target[at]);
}

/** For each component the local states from which the rule may have led to the target's. */
function originsOf(product: Product, rule: ProductRule, target: Locals): number[][] {
  return product.components.map(({ table }, component) => {
    const to = target[component] as number;
    const step = rule.steps.find((each) => each.component === component);
    if (step === undefined) return [to];
    const stays = step.choices.at(-1)?.when !== undefined;
    return [...table.states.keys()].filter((local) => (stays && local === to) || step.choices.some(({ next }) => next[local] === to));
  });
}

function* combinations(origins: readonly (readonly number[])[]): Generator<number[]> {
  if (origins.some((each) => each.length === 0)) return;
  const at = origins.map(() => 0);
  for (;;) {
    yield origins.map((each, component) => each[at[component] as number] as number);
    let component = origins.length - 1;
    while (component >= 0 && (at[component] as number) + 1 === (origins[component] as readonly number[]).length) at[component--] = 0;
    if (component < 0) return;
    at[component] = (at[component] as number) + 1;
  }
}

/** Walks from the real beginning, through states whose representatives are those given. */
function walked({ product, canonical }: PathFinder, states: readonly Locals[]): PathStep[] {
  const steps: PathStep[] = [{ rule: -1, locals: product.components.map(({ initial }) => initial) }];
  for (const state of states.slice(1)) {
    const wanted = state.join();
    const from = (steps.at(-1) as PathStep).locals;
    const rule = product.rules.findIndex((each) => reaches(each, from, wanted, canonical));
    assert(rule >= 0, 'every step of a path can be taken');
    const taken = takeRule(product.rules[rule] as ProductRule, from);
    assert(taken !== undefined && 'to' in taken, 'a step leads somewhere');
    steps.push({ rule, locals: taken.to });
  }
  return steps;
}

/** Whether an observer refuses its part of a rule in a state. */
export function isRefusedBy(rule: ProductRule, law: string, from: Locals): boolean {
  return rule.steps.some((step) => step.obeys === law && choiceIn(step, from)?.next[from[step.component] as number] === refused);
}
