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
  readonly #all: ConstTable[] = [];
  /** By what they would be called, if no other table were. */
  readonly #known = new Map<string, ConstTable[]>();

  constructor(product: Product, namer: Namer) {
    this.#product = product;
    this.#namer = namer;
  }

  get all(): readonly ConstTable[] {
    return this.#all;
  }

  /** Where a choice leads from each local state. */
  next(component: number, { events, anew, next }: ProductChoice): string {
    const { family, table } = this.#component(component);
    const labels = events.map((event) => table.events[event] ?? String(event));
    const what = [...(anew === true ? ['beginning anew'] : []), ...labels].join(', then ');
    return this.#table(family, what, next, () => `${family}: where it goes by ${what}`);
  }

  /** In which local states of a family something holds. */
  where(component: number, holds: Uint8Array): string {
    const { family, table } = this.#component(component);
    const note = () => {
      const names = statesWhere(holds).map((local) => stateText(table.states[local] ?? ''));
      const more = names.length > namesMax ? ` | ${names.length - namesMax} more` : '';
      return `${family}: whether it is ${names.slice(0, namesMax).join(' | ')}${more}`;
    };
    return this.#table(family, 'is', holds, note);
  }

  /** In which combinations of local states something holds. */
  over({ components, holds }: TableCondition): string {
    const names = components.map((component) => this.#component(component).name);
    return this.#table('over', names.join(' '), holds, () => `a condition on ${names.join(', ')} together`);
  }

  #component(component: number): ProductComponent {
    return this.#product.components[component] as ProductComponent;
  }

  /** Two underscores, so that the names of components and rules never look like those of tables. */
  #table(of: string, what: string, values: ArrayLike<number>, note: () => string): string {
    const wanted = `${identifier(of)}__${identifier(what)}`;
    const alike = this.#known.get(wanted) ?? [];
    const known = alike.find((each) => isSame(each.values, values));
    if (known !== undefined) return known.name;
    const table = { name: this.#namer.unique(wanted), values, note: note() };
    this.#all.push(table);
    this.#known.set(wanted, [...alike, table]);
    return table.name;
  }
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** Spin takes no more than 64 KiB of C in one piece: longer tables are cut into pieces of two to the power of this. */
export const pieceBits = 14;

/** More names of local states than this are not listed beside a table. */
const namesMax = 6;

/** Local states for which the table has a 1. */
export function statesWhere(holds: Uint8Array): number[] {
  const states: number[] = [];
  holds.forEach((is, local) => {
    if (is === 1) states.push(local);
  });
  return states;
}

/** Whether some choice of the step refuses some local state. */
export function mayRefuse({ choices }: ProductStep): boolean {
  return choices.some(({ next }) => next.includes(refused));
}

/** Whether some choice of the step changes the local state of its component. */
export function mayChange({ choices }: ProductStep): boolean {
  return choices.some(({ next }) => next.some((to, from) => to !== from && to !== refused));
}
