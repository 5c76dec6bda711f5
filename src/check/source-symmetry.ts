/**
 * The representative of all states that differ by a permutation, as source text.
 *
 * Wholes (a region with all that belongs to it) are sorted by a signature: their own local states, then what points to them, by kind. Pointers are
 * sorted before, so that the signature does not depend on their order, and again behind, by where they point then. Wholes with equal signatures
 * are alike in everything, so their order does not matter: the representative is the same for the whole orbit.
 *
 * Refused: a signature that would need more than 53 bits.
 */
import { assert } from '#base';
import type { Product, ProductPointer, ProductSymmetry } from '#base';
import type { Constants } from './constants.ts';
import type { Layout } from './layout.ts';

/** Why a product cannot be reduced by its symmetries, if it cannot. */
export function whyNotSymmetric(product: Product): string | undefined {
  if (product.symmetry.length === 0) return 'the system states no symmetry';
  const tooWide = product.symmetry.find((each) => signatureSize(product, each) > Number.MAX_SAFE_INTEGER);
  return tooWide === undefined ? undefined : 'what belongs to one member does not fit into 53 bits';
}

/** How many signatures there may be. */
function signatureSize(product: Product, { wholes, pointers }: ProductSymmetry): number {
  const own = (wholes[0] ?? []).reduce((size, component) => size * sizeOf(product, component), 1);
  return pointers.reduce((size, pointer) => size * (kindsOf(pointer).count + 1) ** pointer.components.length, own);
}

function sizeOf(product: Product, component: number): number {
  return product.components[component]?.table.states.length ?? 1;
}

/** Numbers for what is left of a pointer's local state when it is forgotten where it points: 1 and up; states that point nowhere have 0. */
function kindsOf({ target, moved }: ProductPointer): { readonly kind: Uint16Array; readonly count: number } {
  const first = moved[0] ?? new Uint16Array(target.length);
  const rests = [...new Set([...first].filter((_, local) => target[local] !== -1))].toSorted((a, b) => a - b);
  const kind = Uint16Array.from(first, (rest, local) => (target[local] === -1 ? 0 : rests.indexOf(rest) + 1));
  return { kind, count: rests.length };
}

/** A function `canonical(n0, …)` that leaves the representative in `e0`, …. */
export function canonicalSource(product: Product, layout: Layout, held: Constants): string {
  const words = Array.from({ length: layout.words }, (_, word) => word);
  const steps = product.symmetry.map((each, at) => new SymmetrySource(product, layout, held, each, `s${at}`).write());
  return [
    `function canonical(${words.map((word) => `n${word}`).join(', ')}) {`,
    ...steps,
    ...words.map((word) => `e${word} = n${word};`),
    '}',
  ].join('\n');
}

class SymmetrySource {
  readonly #product: Product;
  readonly #layout: Layout;
  readonly #held: Constants;
  readonly #symmetry: ProductSymmetry;
  /** Begins the names of all variables. */
  readonly #prefix: string;

  constructor(product: Product, layout: Layout, held: Constants, symmetry: ProductSymmetry, prefix: string) {
    this.#product = product;
    this.#layout = layout;
    this.#held = held;
    this.#symmetry = symmetry;
    this.#prefix = prefix;
  }

  write(): string {
    const { wholes, pointers } = this.#symmetry;
    if (wholes.length < 2 && pointers.every(({ components }) => components.length < 2)) return '';
    return [
      ...pointers.map((pointer, at) => this.#sortPointers(pointer, at)),
      ...wholes.map((whole, at) => this.#signature(whole, at)),
      this.#sortWholes(),
      ...pointers.map((pointer, at) => this.#movePointers(pointer, at)),
      this.#writeWholes(),
    ].join('\n');
  }

  /** Takes the pointers out of the words and sorts them by kind. */
  #sortPointers(pointer: ProductPointer, at: number): string {
    const kind = this.#held.hold(kindsOf(pointer).kind);
    const local = (i: number) => `${this.#prefix}p${at}_${i}`;
    const take = pointer.components.map((component, i) => `let ${local(i)} = ${this.#take(component)};`);
    const exchange = pairs(pointer.components.length).map(
      ([a, b]) => `if (${kind}[${local(a)}] > ${kind}[${local(b)}]) { const z = ${local(a)}; ${local(a)} = ${local(b)}; ${local(b)} = z; }`,
    );
    return [...take, ...exchange].join(' ');
  }

  /** One number for a whole: its own local states, then the kinds of what points to it, in order. */
  #signature(whole: readonly number[], at: number): string {
    const own = whole.reduce((text, component) => {
      const size = sizeOf(this.#product, component);
      return text === '' ? this.#take(component) : `(${text}) * ${size} + (${this.#take(component)})`;
    }, '');
    const k = `${this.#prefix}k${at}`;
    const pointed = this.#symmetry.pointers.map((pointer, p) => {
      const { kind, count } = kindsOf(pointer);
      const [targetName, kindName] = [this.#held.hold(pointer.target), this.#held.hold(kind)];
      const digits = pointer.components.map((_, i) => {
        const local = `${this.#prefix}p${p}_${i}`;
        return `if (${targetName}[${local}] === ${at}) k = k * ${count + 1} + ${kindName}[${local}];`;
      });
      // As many digits for every whole, or one that is pointed to would look like another one that is not.
      return `{ let k = 0; ${digits.join(' ')} ${k} = ${k} * ${(count + 1) ** pointer.components.length} + k; }`;
    });
    return `let ${k} = ${own || '0'}, ${this.#prefix}o${at} = ${at}; ${pointed.join(' ')}`;
  }

  /** Sorts signatures; `o` are the numbers that the wholes had. */
  #sortWholes(): string {
    const [k, o] = [`${this.#prefix}k`, `${this.#prefix}o`];
    return pairs(this.#symmetry.wholes.length)
      .map(
        ([a, b]) =>
          `if (${k}${a} > ${k}${b}) { const z = ${k}${a}; ${k}${a} = ${k}${b}; ${k}${b} = z; const y = ${o}${a}; ${o}${a} = ${o}${b}; ${o}${b} = y; }`,
      )
      .join('\n');
  }

  /** Lets pointers point to where their wholes have gone, and sorts them by their local states. */
  #movePointers(pointer: ProductPointer, at: number): string {
    const { wholes } = this.#symmetry;
    const target = this.#held.hold(pointer.target);
    const size = pointer.target.length;
    const moved = this.#held.hold(Uint16Array.from(pointer.moved.flatMap((row) => [...row])));
    const local = (i: number) => `${this.#prefix}p${at}_${i}`;
    const place = wholes.reduceRight((text, _whole, now) => `${this.#prefix}o${now} === t ? ${now} : ${text}`, '0');
    const move = pointer.components.map(
      (_, i) => `{ const t = ${target}[${local(i)}]; if (t >= 0) ${local(i)} = ${moved}[(${place}) * ${size} + ${local(i)}]; }`,
    );
    const exchange = pairs(pointer.components.length).map(
      ([a, b]) => `if (${local(a)} > ${local(b)}) { const z = ${local(a)}; ${local(a)} = ${local(b)}; ${local(b)} = z; }`,
    );
    return [...move, ...exchange, this.#put(pointer.components, local)].join(' ');
  }

  #writeWholes(): string {
    const { wholes } = this.#symmetry;
    const families = wholes[0]?.length ?? 0;
    return Array.from({ length: families }, (_none, family) => {
      const components = wholes.map((whole) => whole[family] as number);
      const name = (at: number) => `${this.#prefix}f${family}_${at}`;
      const take = components.map((component, at) => `const ${name(at)} = ${this.#take(component)};`);
      const from = (now: number) =>
        wholes.reduceRight(
          (text, _whole, was) => (was === wholes.length - 1 ? name(was) : `${this.#prefix}o${now} === ${was} ? ${name(was)} : ${text}`),
          '',
        );
      const choose = components.map((_component, now) => `const ${name(now)}n = ${from(now)};`);
      return [...take, ...choose, this.#put(components, (at) => `${name(at)}n`)].join(' ');
    }).join('\n');
  }

  #take(component: number): string {
    const { word, shift, mask } = this.#field(component);
    return `(n${word} >>> ${shift}) & ${mask}`;
  }

  /** Writes local states into the words. */
  #put(components: readonly number[], value: (at: number) => string): string {
    return this.#layoutWords()
      .map((word) => {
        const mine = [...components.entries()].filter(([, component]) => this.#field(component).word === word);
        if (mine.length === 0) return '';
        const cleared = mine.reduce((bits, [, component]) => bits | (this.#field(component).mask << this.#field(component).shift), 0);
        const set = mine.map(([at, component]) => `(${value(at)} << ${this.#field(component).shift})`);
        return `n${word} = (n${word} & ${~cleared}) | ${set.join(' | ')};`;
      })
      .join(' ');
  }

  #layoutWords(): number[] {
    return Array.from({ length: this.#layout.words }, (_, word) => word);
  }

  #field(component: number): Layout['fields'][number] {
    const field = this.#layout.fields[component];
    assert(field !== undefined, 'every component has a field');
    return field;
  }
}

/** The exchanges of a sort by insertion: right for any number, and short for the few that there are. */
function pairs(count: number): [number, number][] {
  return Array.from({ length: count }, (_, last) => last).flatMap((last) =>
    Array.from({ length: last }, (_, i): [number, number] => [last - 1 - i, last - i]),
  );
}
