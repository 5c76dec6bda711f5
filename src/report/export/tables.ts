/**
 * Which constant tables does an exported model need, and what are they called?
 *
 * A table is named after what it tells: `region__start` is where a region goes on `start`. Members of a family share their tables, and so
 * do rules that give a component the same events.
 */
import { refused } from '#base';
import type { Product, ProductChoice, ProductComponent, ProductCondition, ProductStep } from '#base';
import { identifier, stateText } from './names.ts';
import type { Namer } from './names.ts';

/** A table of the exported model. */
export interface ConstTable {
  readonly name: string;
  readonly values: ArrayLike<number>;
  /** What it tells, in words. */
  readonly note: string;
}

type TableCondition = Extract<ProductCondition, { kind: 'table' }>;

/** Collects tables as they are asked for; the same table is asked for by the same name. */
export class Tables {
  readonly #product: Product;
  readonly #namer: Namer;
  readonly #known = new Map<string, ConstTable>();

  constructor(product: Product, namer: Namer) {
    this.#product = product;
    this.#namer = namer;
  }

  get all(): ConstTable[] {
    return [...this.#known.values()];
  }

  /** Where a choice leads from each local state. */
  next(component: number, { events, next }: ProductChoice): string {
    const { family, table } = this.#component(component);
    const labels = events.map((event) => table.events[event] ?? String(event));
    const what = labels.length === 0 ? 'anew' : labels.join(', then ');
    return this.#table(family, what, next, `${family}: where it goes by ${what}`);
  }

  /** In which local states of a family something holds. */
  where(component: number, holds: Uint8Array): string {
    const { family, table } = this.#component(component);
    const names = statesWhere(holds).map((local) => stateText(table.states[local] ?? ''));
    const more = names.length > namesMax ? ` | ${names.length - namesMax} more` : '';
    return this.#table(family, 'is', holds, `${family}: whether it is ${names.slice(0, namesMax).join(' | ')}${more}`);
  }

  /** In which combinations of local states something holds. */
  over({ components, holds }: TableCondition): string {
    const names = components.map((component) => this.#component(component).name);
    return this.#table('over', names.join(' '), holds, `a condition on ${names.join(', ')} together`);
  }

  #component(component: number): ProductComponent {
    return this.#product.components[component] as ProductComponent;
  }

  /** Two underscores, so that the names of components and rules never look like those of tables. */
  #table(of: string, what: string, values: ArrayLike<number>, note: string): string {
    const wanted = `${identifier(of)}__${identifier(what)}`;
    const key = `${wanted} ${Array.from(values).join(',')}`;
    const known = this.#known.get(key) ?? { name: this.#namer.unique(wanted), values, note };
    this.#known.set(key, known);
    return known.name;
  }
}

/** Spin takes no more than 64 KiB of C in one piece: longer tables are cut into pieces of two to the power of this. */
export const pieceBits = 14;

/** More names of local states than this are not listed beside a table. */
const namesMax = 6;

/** Local states for which the table has a 1. */
export function statesWhere(holds: Uint8Array): number[] {
  return [...holds.keys()].filter((local) => holds[local] === 1);
}

/** Whether some choice of the step refuses some local state. */
export function mayRefuse({ choices }: ProductStep): boolean {
  return choices.some(({ next }) => next.includes(refused));
}

/** Whether some choice of the step changes the local state of its component. */
export function mayChange({ choices }: ProductStep): boolean {
  return choices.some(({ next }) => next.some((to, from) => to !== from && to !== refused));
}
