/**
 * `check`: a product against its laws.
 *
 * Chooses how states are remembered and what may be left out, searches, and makes paths of what was found. Reductions that a law does not bear are
 * refused by name rather than taken quietly.
 */
import { assert, takeRule } from '#base';
import type { Product, ProductLaw, ProductRule } from '#base';
import { canonicalOf } from './canonical.ts';
import { layoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import { reserve } from './memory.ts';
import { pathTo } from './path.ts';
import { keptRules } from './prune.ts';
import type { CheckOptions, CheckResult, LawResult, Limit, Path, SearchModes } from './result.ts';
import { isLookedAt, Search } from './search.ts';
import type { Decision } from './search.ts';
import { fitsPacked, generate } from './source.ts';
import type { Form, Generated } from './source.ts';
import { whyNotSymmetric } from './source-symmetry.ts';
import { CompactStore, fitsCompact } from './store-compact.ts';
import { BitstateStore, HashedStore } from './store-lossy.ts';
import type { ExactStore, Store } from './store.ts';
import { WideStore } from './store-wide.ts';

/** Thrown for options that do not fit the system: what, and what to do. */
export class CheckError extends Error {
  override readonly name = 'CheckError';
}

/** Memory for states when nobody says: 4 GiB. */
const bytesDefault = 2 ** 32;

interface Plan {
  readonly product: Product;
  readonly layout: Layout;
  readonly form: Form;
  readonly modes: SearchModes;
  readonly generated: Generated;
  readonly store: Store;
  readonly partitionBits: number;
  readonly bufferBits: number;
  readonly asked: readonly boolean[];
  readonly bytes: number;
}

/** Checks a product. */
export function check(options: CheckOptions): CheckResult {
  const began = options.now();
  const plan = planOf(options);
  const canonical = plan.modes.symmetry ? canonicalOf(plan.product, plan.layout) : (locals: readonly number[]) => locals;
  const initial = canonical(plan.product.components.map((each) => each.initial));
  const search = new Search({ ...plan, frontierWords: Math.min(2 ** 28, plan.bytes / 8), initial });
  search.begin();
  const limit = search.run(() => limitOf(options, search, plan, began));
  const seconds = (options.now() - began) / 1000;
  const finder = { product: plan.product, layout: plan.layout, store: plan.store as ExactStore, canonical };
  const laws = plan.product.laws.flatMap((law, at) => {
    if (options.laws !== undefined && !options.laws.includes(law.id)) return [];
    const decision = search.decisions.find((each) => each.law === at);
    const path =
      decision === undefined || plan.modes.store !== 'exact'
        ? undefined
        : pathOf(plan.product, pathTo(finder, decision.locals, decision.depth), decision);
    return [lawResult(law, decision, search.tested[at] === 1, limit, path)];
  });
  return {
    verdict: verdictOf(laws, limit),
    modes: plan.modes,
    states: plan.store.count,
    transitions: plan.modes.pruning ? null : search.transitions,
    depth: search.depth,
    seconds,
    bytesPerState: search.bytes / plan.store.count,
    laws,
    uncovered: [],
    missed: plan.store.missed(),
    ...(limit === undefined ? {} : { limit }),
  };
}

function planOf(options: CheckOptions): Plan {
  const { product, store: kind = 'exact', symmetry = false, pruning = false } = options;
  const bytes = options.limits?.bytes ?? bytesDefault;
  const asked = product.laws.map((law) => isLookedAt(law) && (options.laws === undefined || options.laws.includes(law.id)));
  if (symmetry) {
    const why = whyNotSymmetric(product);
    if (why !== undefined) throw new CheckError(`system "${product.name}" cannot be reduced by symmetry: ${why}`);
  }
  const layout = layoutOf(product);
  const isPacked = kind === 'exact' && fitsCompact(layout) && fitsPacked(product, layout);
  const form: Form = isPacked ? 'packed' : 'words';
  const partitionBits = isPacked ? 8 : 4;
  const bufferBits = isPacked ? 10 : 13;
  const kept = pruning ? keptRules(product, symmetry) : undefined;
  const generated = generate({
    product,
    layout,
    form,
    partitionBits,
    bufferBits,
    symmetry,
    coverage: options.coverage ?? false,
    ...(kept === undefined ? {} : { kept }),
  });
  const modes: SearchModes = { store: kind, symmetry, pruning, workers: 1 };
  return {
    product,
    layout,
    form,
    modes,
    generated,
    store: storeOf(kind, isPacked, layout, partitionBits, bytes),
    partitionBits,
    bufferBits,
    asked,
    bytes,
  };
}

function storeOf(kind: SearchModes['store'], isPacked: boolean, layout: Layout, partitionBits: number, bytes: number): Store {
  const slots = CompactStore.reserve(bytes, false);
  if (kind === 'hashed') return new HashedStore(layout, partitionBits, slots);
  if (kind === 'bitstate') return new BitstateStore(layout, partitionBits, reserve(2 ** Math.floor(Math.log2(bytes / 4)), false));
  return isPacked ? new CompactStore(layout, partitionBits, slots) : new WideStore(layout, partitionBits, slots);
}

function limitOf({ limits = {}, progress, now }: CheckOptions, search: Search, { store, bytes }: Plan, began: number): Limit | undefined {
  const states = store.count;
  if (limits.states !== undefined && states >= limits.states) return 'states';
  if (limits.seconds !== undefined && now() - began >= limits.seconds * 1000) return 'time';
  if (search.bytes >= bytes) return 'memory';
  const asked = progress?.({
    states,
    depth: search.depth,
    queue: search.current.count - search.expanded + search.next.count,
    bytes: search.bytes,
  });
  return asked === true ? 'asked' : undefined;
}

/** The path to what decided a law: to a state, or to the step taken there. */
function pathOf(product: Product, steps: Path['steps'], { rule }: Decision): Path {
  if (rule < 0) return { steps };
  const from = steps.at(-1)?.locals ?? [];
  const taken = takeRule(product.rules[rule] as ProductRule, from);
  assert(taken !== undefined, 'the step that decided a law can be taken');
  return { steps: [...steps, { rule, locals: 'to' in taken ? taken.to : from }] };
}

function lawResult(
  law: ProductLaw,
  decision: Decision | undefined,
  tested: boolean,
  limit: Limit | undefined,
  path: Path | undefined,
): LawResult {
  const { id, name, sentence, kind } = law;
  const open = limit === undefined ? 'holds' : 'inconclusive';
  const verdict =
    kind === 'sometimes'
      ? decision !== undefined
        ? 'holds'
        : limit === undefined
          ? 'violated'
          : 'inconclusive'
      : decision !== undefined
        ? 'violated'
        : open;
  return { id, name, sentence, kind, verdict, tested: tested || decision !== undefined, ...(path === undefined ? {} : { path }) };
}

function verdictOf(laws: readonly LawResult[], limit: Limit | undefined): CheckResult['verdict'] {
  if (laws.some(({ verdict }) => verdict === 'violated')) return 'violated';
  return limit !== undefined || laws.some(({ verdict }) => verdict === 'inconclusive') ? 'inconclusive' : 'holds';
}
