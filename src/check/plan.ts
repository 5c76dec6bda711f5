/**
 * How a product is searched: layout, form of states, store, generated code; from plain data, so that every worker makes the same.
 */
import type { Product } from '#base';
import { canonicalOf } from './canonical.ts';
import { layoutOf, tightLayoutOf } from './layout.ts';
import type { Layout } from './layout.ts';
import type { TableMemory } from './memory.ts';
import { identity } from './path.ts';
import { keptRules } from './prune.ts';
import type { Locals, SearchModes } from './result.ts';
import { bufferBitsMin, fitsPacked, generate, strideOf } from './source.ts';
import type { Form, Generated } from './source.ts';
import { CompactStore, fitsCompact, secondBitsMax } from './store-compact.ts';
import { BitstateStore, HashedStore } from './store-lossy.ts';
import type { Store } from './store.ts';
import { WideStore } from './store-wide.ts';

/** What a plan is made from. */
export interface PlanInput {
  readonly product: Product;
  readonly modes: SearchModes;
  readonly coverage: boolean;
  /** Laws that are looked at. */
  readonly asked: readonly boolean[];
  readonly memory: TableMemory;
  readonly frontierWords: number;
}

/** See the header. */
export interface Plan extends PlanInput {
  readonly layout: Layout;
  readonly form: Form;
  readonly generated: Generated;
  readonly store: Store;
  readonly partitionBits: number;
  readonly bufferBits: number;
  /** The representative of a state; the state itself without symmetry. */
  readonly canonical: (locals: Locals) => readonly number[];
  readonly initial: Locals;
}

/** Makes a plan. */
export function planOf(input: PlanInput): Plan {
  const { product, modes, coverage } = input;
  const layout = layoutFor(product, modes);
  const form = formOf(product, layout, modes);
  const partitionBits = partitionBitsOf(product, modes);
  const bufferBits = Math.log2(chunkWordsOf(product, modes));
  const kept = modes.pruning ? { kept: keptRules(product, modes.symmetry) } : {};
  const generated = generate({ product, layout, form, partitionBits, bufferBits, symmetry: modes.symmetry, coverage, ...kept });
  const canonical = modes.symmetry ? canonicalOf(product, layout) : identity;
  const initial = canonical(product.components.map((each) => each.initial));
  return {
    ...input,
    layout,
    form,
    generated,
    store: storeOf(input, layout, form, partitionBits),
    partitionBits,
    bufferBits,
    canonical,
    initial,
  };
}

/** Bits of the number of partitions. */
export function partitionBitsOf(product: Product, modes: SearchModes): number {
  return formOf(product, layoutFor(product, modes), modes) === 'packed' || modes.store === 'hashed' ? 8 : 4;
}

/** Words of the smallest table that can hold states of a product. */
export function tableWordsMin(product: Product, modes: SearchModes): number {
  const layout = layoutFor(product, modes);
  const partitions = 2 ** partitionBitsOf(product, modes);
  if (modes.store === 'hashed') return partitions * HashedStore.slotsMin(partitions);
  if (modes.store === 'bitstate') return partitions;
  return (
    partitions * (formOf(product, layout, modes) === 'packed' ? CompactStore.slotsMin(layout, partitions) : WideStore.wordsMin(layout))
  );
}

/** Words that a buffer of one partition takes. */
export function chunkWordsOf(product: Product, modes: SearchModes): number {
  const layout = layoutFor(product, modes);
  const stride = strideOf(formOf(product, layout, modes), layout);
  return 2 ** Math.max(partitionBitsOf(product, modes) === 8 ? 10 : 13, bufferBitsMin(product, stride));
}

/**
 * Tight where states would not fit the compact store otherwise. Its table is large to begin with for such systems, which under symmetry have few states; and
 * what finds representatives works on fields.
 */
function layoutFor(product: Product, { store, symmetry }: SearchModes): Layout {
  const layout = layoutOf(product);
  if (store !== 'exact' || symmetry || fitsCompact(layout)) return layout;
  return tightLayoutOf(product, secondBitsMax) ?? layout;
}

function formOf(product: Product, layout: Layout, { store }: SearchModes): Form {
  return store === 'exact' && fitsCompact(layout) && fitsPacked(product, layout) ? 'packed' : 'words';
}

function storeOf({ modes, memory }: PlanInput, layout: Layout, form: Form, partitionBits: number): Store {
  if (modes.store === 'hashed') return new HashedStore(layout, partitionBits, memory);
  if (modes.store === 'bitstate') return new BitstateStore(layout, partitionBits, memory.slots);
  return form === 'packed' ? new CompactStore(layout, partitionBits, memory) : new WideStore(layout, partitionBits, memory);
}
