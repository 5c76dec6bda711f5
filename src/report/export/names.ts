/**
 * What are the parts of a product called where only identifiers are allowed?
 *
 * `region 1` becomes `region_1`, `crash(torn=true)` becomes `crash_torn_true`. Invariant: no two things have the same identifier, and none is
 * a word that the other language keeps for itself.
 */
import type { Product } from '#base';

/** Gives out identifiers, each once. */
export class Namer {
  readonly #taken: Set<string>;

  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  /** An identifier that looks like the text. */
  name(text: string): string {
    return this.unique(identifier(text));
  }

  /** The identifier, or one with a number behind it where it is taken. */
  unique(wanted: string): string {
    let name = wanted;
    for (let again = 2; this.#taken.has(name); again++) name = `${wanted}_${again}`;
    this.#taken.add(name);
    return name;
  }
}

/** Signs that no identifier has become one underscore; none stands at an end. */
export function identifier(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return /^[A-Za-z]/.test(plain) ? plain : `x${plain}`;
}

/** Identifiers of components, rules and laws, each by its index in the product. */
export interface Names {
  readonly components: readonly string[];
  readonly rules: readonly string[];
  readonly laws: readonly string[];
}

/** Names every part of a product. */
export function namesOf(product: Product, namer: Namer): Names {
  return {
    components: product.components.map(({ name }) => namer.name(name)),
    rules: product.rules.map(({ name }) => namer.name(name)),
    laws: product.laws.map(({ id, name }) => namer.name(`${id} ${name}`)),
  };
}

/** A local state as people read it; one whose machine is in no named state and has nothing to tell is `as at first`. */
export function stateText(name: string): string {
  const text = name.trim();
  return text === '' ? 'as at first' : text;
}

/** To whom a rule happens: `slot 0, region 1`. */
export function ofText(of: Readonly<Record<string, number | string>>): string {
  return Object.entries(of)
    .map(([who, which]) => `${who} ${which}`)
    .join(', ');
}
