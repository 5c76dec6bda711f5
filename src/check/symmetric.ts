/**
 * Is a symmetry that a product states a real one?
 *
 * It is where two neighbours may change places, and whatever points to them, without a difference to any rule or to any law that is looked at: then all
 * permutations are allowed, since neighbours make them up. Rules and conditions are tables, so each is rewritten as it looks after the exchange and
 * compared with what was there: conditions in a form in which the order of `and`, `or`, counted members and the components of a table says nothing.
 *
 * Two conditions in other words may still mean the same. Then the answer is no, which costs a reduction and never a verdict.
 */
import { unreachable } from '#base';
import type { LocalCondition, Product, ProductCondition, ProductLaw, ProductRule } from '#base';

/** What stands in the way of a symmetry. */
export interface Asymmetry {
  /** `law S1`, `rule start 0` */
  readonly of: string;
  /** Two members that cannot change places there. */
  readonly members: readonly [string, string];
}

/** Two members that change places. */
interface Exchange {
  readonly members: readonly [string, string];
  /** The component that goes to each place. */
  readonly place: readonly number[];
  /** For components that point to one of the two: the local state that is the same but points to the other. */
  readonly turned: ReadonlyMap<number, Uint16Array>;
}

/** The first rule or law of those given that tells members apart; `undefined` when all may change places. */
export function asymmetryOf(product: Product, laws: readonly ProductLaw[]): Asymmetry | undefined {
  const forms = new Forms();
  const plain = new Rewriting(forms, { members: ['', ''], place: [...product.components.keys()], turned: new Map() });
  const rules = product.rules.map((rule) => plain.rule(rule));
  const sentences = laws.map((law) => plain.law(law, rules));
  for (const exchange of exchangesOf(product)) {
    const { members } = exchange;
    const other = new Rewriting(forms, exchange);
    const exchanged = product.rules.map((rule) => other.rule(rule));
    const strange = exchanged.findIndex((rule) => !rules.includes(rule));
    if (strange >= 0) return { of: `rule "${product.rules[strange]?.name ?? ''}"`, members };
    const partial = laws.findIndex((law, at) => other.law(law, exchanged) !== sentences[at]);
    if (partial >= 0) return { of: `law ${laws[partial]?.id ?? ''}`, members };
  }
  return undefined;
}

function exchangesOf({ components, symmetry }: Product): Exchange[] {
  const swapped = (one: readonly number[], other: readonly number[]): number[] => {
    const place = [...components.keys()];
    one.forEach((component, at) => ([place[component], place[other[at] as number]] = [other[at] as number, component]));
    return place;
  };
  const namesOf = (one: number, other: number): readonly [string, string] => [components[one]?.name ?? '', components[other]?.name ?? ''];
  return symmetry.flatMap(({ wholes, pointers }) => {
    const ofWholes = neighbours(wholes).map(([one, other], at): Exchange => ({
      members: namesOf(one[0] as number, other[0] as number),
      place: swapped(one, other),
      turned: new Map(
        pointers.flatMap(({ components: pointing, target, moved }) => {
          const to = target.map((whole) => (whole === at ? at + 1 : whole === at + 1 ? at : -1));
          const turned = Uint16Array.from(target, (_, local) => moved[to[local] as number]?.[local] ?? local);
          return pointing.map((component) => [component, turned] as const);
        }),
      ),
    }));
    const ofPointers = pointers.flatMap(({ components: pointing }) =>
      neighbours(pointing).map(([one, other]): Exchange => ({
        members: namesOf(one, other),
        place: swapped([one], [other]),
        turned: new Map(),
      })),
    );
    return [...ofWholes, ...ofPointers];
  });
}

function neighbours<Each>(all: readonly Each[]): [Each, Each][] {
  return all.slice(1).map((each, at) => [all[at] as Each, each]);
}

/** Numbers for texts and tables: the same number for the same content. */
class Forms {
  readonly #texts = new Map<string, number>();
  readonly #tables = new Map<number, { readonly table: Uint8Array | Uint16Array; readonly form: number }[]>();
  /** What is denied by each form that denies something. */
  readonly denied = new Map<number, number>();
  /** The parts of each form that joins some. */
  readonly parts = { and: new Map<number, readonly number[]>(), or: new Map<number, readonly number[]>() } as const;
  #count = 0;

  readonly always = this.of('always');
  readonly never = this.of('never');

  of(text: string): number {
    const known = this.#texts.get(text) ?? this.#count++;
    this.#texts.set(text, known);
    return known;
  }

  ofTable(table: Uint8Array | Uint16Array): number {
    let hash = table.length;
    for (const each of table) hash = (Math.imul(hash, 31) + each) | 0;
    const alike = this.#tables.get(hash) ?? [];
    this.#tables.set(hash, alike);
    const known = alike.find((each) => each.table.length === table.length && each.table.every((value, at) => value === table[at]));
    if (known !== undefined) return known.form;
    const form = this.#count++;
    alike.push({ table, form });
    return form;
  }
}

/** Writes rules and laws as they look after an exchange, as numbers that are equal where they are the same. */
class Rewriting {
  readonly #forms: Forms;
  readonly #place: readonly number[];
  readonly #turned: ReadonlyMap<number, Uint16Array>;

  constructor(forms: Forms, { place, turned }: Exchange) {
    this.#forms = forms;
    this.#place = place;
    this.#turned = turned;
  }

  law({ given, holds, rules }: ProductLaw, forms: readonly number[]): string {
    const looksAt = rules.map((rule) => forms[rule] as number).toSorted((a, b) => a - b);
    return [this.#condition(given), this.#condition(holds), ...looksAt].join();
  }

  rule({ kind, when, steps }: ProductRule): number {
    const parts = steps.map(({ component, choices, obeys }) => {
      const ways = choices.map((choice) => {
        const next = this.#forms.ofTable(this.#next(component, choice.next));
        return `${choice.when === undefined ? '' : this.#condition(choice.when)}>${next}`;
      });
      return `${this.#place[component]}:${ways.join()}${obeys === undefined ? '' : ` obeys ${obeys}`}`;
    });
    return this.#forms.of(`rule ${kind} ${when === undefined ? '' : this.#condition(when)} ${parts.toSorted().join(' ')}`);
  }

  #next(component: number, next: Uint16Array): Uint16Array {
    const turned = this.#turned.get(component);
    // What is refused leads nowhere, and no pointer has so many states.
    return turned === undefined ? next : turned.map((from) => turned[next[from] as number] ?? (next[from] as number));
  }

  #condition(condition: ProductCondition): number {
    switch (condition.kind) {
      case 'constant':
        return condition.holds ? this.#forms.always : this.#forms.never;
      case 'local':
        return this.#local(condition);
      case 'count':
        return this.#count(
          condition.parts.map((part) => this.#local(part)),
          condition.atLeast,
        );
      case 'table':
        return this.#table(condition);
      case 'and':
      case 'or':
        return this.#joined(
          condition.kind,
          condition.all.map((each) => this.#condition(each)),
        );
      case 'not':
        return this.#not(this.#condition(condition.of));
      default:
        return unreachable(condition);
    }
  }

  #local({ component, after, holds }: LocalCondition): number {
    const turned = this.#turned.get(component);
    const there = turned === undefined ? holds : Uint8Array.from(turned, (from) => holds[from] as number);
    return this.#asked(`${this.#place[component]}`, after, there);
  }

  /** A table over components, in the order of their places. */
  #table({ components, sizes, after, holds }: Extract<ProductCondition, { kind: 'table' }>): number {
    const order = [...components.keys()].toSorted((a, b) => this.#placeOf(components[a]) - this.#placeOf(components[b]) || a - b);
    const isSame = order.every((from, at) => from === at) && components.every((component) => !this.#turned.has(component));
    const there = isSame ? holds : this.#reordered(components, sizes, holds, order);
    return this.#asked(order.map((at) => this.#placeOf(components[at])).join(), after, there);
  }

  #reordered(components: readonly number[], sizes: readonly number[], holds: Uint8Array, order: readonly number[]): Uint8Array {
    const strides = sizes.map((_, at) => sizes.slice(at + 1).reduce((product, size) => product * size, 1));
    // For each component, in the new order: what each of its local states adds to the place in the old table.
    const adds = order.map((at) => {
      const turned = this.#turned.get(components[at] as number);
      return Array.from({ length: sizes[at] as number }, (_, local) => (turned?.[local] ?? local) * (strides[at] as number));
    });
    let places = [0];
    for (const add of adds) places = places.flatMap((place) => add.map((more) => place + more));
    return Uint8Array.from(places, (place) => holds[place] as number);
  }

  #asked(of: string, after: boolean, holds: Uint8Array): number {
    const { always, never } = this.#forms;
    if (!holds.includes(0)) return always;
    return holds.includes(1) ? this.#forms.of(`${of} ${after ? 'after' : 'before'} ${this.#forms.ofTable(holds)}`) : never;
  }

  #count(parts: readonly number[], atLeast: number): number {
    if (atLeast <= 0) return this.#forms.always;
    if (atLeast > parts.length) return this.#forms.never;
    if (atLeast === 1) return this.#joined('or', parts);
    return this.#forms.of(`${atLeast} of ${parts.toSorted((a, b) => a - b).join()}`);
  }

  #joined(kind: 'and' | 'or', all: readonly number[]): number {
    const { always, never, parts } = this.#forms;
    const [idle, end] = kind === 'and' ? [always, never] : [never, always];
    const flat = all.flatMap((form) => parts[kind].get(form) ?? [form]);
    const distinct = [...new Set(flat)].filter((form) => form !== idle).toSorted((a, b) => a - b);
    if (distinct.includes(end)) return end;
    if (distinct.length <= 1) return distinct[0] ?? idle;
    const form = this.#forms.of(`${kind} ${distinct.join()}`);
    parts[kind].set(form, distinct);
    return form;
  }

  #not(form: number): number {
    const { always, never, denied } = this.#forms;
    if (form === always) return never;
    if (form === never) return always;
    const twice = denied.get(form);
    if (twice !== undefined) return twice;
    const made = this.#forms.of(`not ${form}`);
    denied.set(made, form);
    return made;
  }

  #placeOf(component: number | undefined): number {
    return this.#place[component as number] as number;
  }
}
