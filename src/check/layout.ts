/**
 * How a state of a product is packed into 32-bit words: one field of bits for each component, none across the border of two words.
 *
 * The first word is filled as far as it goes, so that small systems leave few bits to the second: what the compact store keeps of a state
 * besides the place where it stands (`store-compact.ts`).
 */
import { assert } from '#base';
import type { Product } from '#base';
import type { Locals } from './result.ts';

/** Where a component's local state stands. */
export interface Field {
  readonly word: number;
  readonly shift: number;
  readonly bits: number;
  /** `2 ** bits - 1` */
  readonly mask: number;
}

/** Where every component's local state stands. */
export interface Layout {
  readonly words: number;
  readonly fields: readonly Field[];
  /** Bits in use of each word. */
  readonly bits: readonly number[];
}

const wordBits = 32;

/** Packs the components of a product. */
export function layoutOf(product: Product): Layout {
  const widths = product.components.map(({ table }) => bitsFor(table.states.length));
  const bits: number[] = [];
  const fields: Field[] = [];
  // The widest first, each in the first word that has room: few bits are left over.
  for (const at of [...widths.keys()].toSorted((a, b) => (widths[b] as number) - (widths[a] as number) || a - b)) {
    const width = widths[at] as number;
    let word = bits.findIndex((used) => used + width <= wordBits);
    if (word < 0) word = bits.push(0) - 1;
    fields[at] = { word, shift: bits[word] as number, bits: width, mask: maskOf(width) };
    bits[word] = (bits[word] as number) + width;
  }
  return { words: Math.max(1, bits.length), fields, bits: bits.length === 0 ? [0] : bits };
}

/** Bits that tell so many things apart. */
export function bitsFor(count: number): number {
  return count <= 1 ? 0 : 32 - Math.clz32(count - 1);
}

/** So many ones at the low end; up to 32. */
export function maskOf(bits: number): number {
  return bits === 0 ? 0 : -1 >>> (wordBits - bits);
}

/** Writes a state into `words` from `at` on. */
export function pack({ fields, words: count }: Layout, locals: Locals, words: Int32Array, at = 0): void {
  words.fill(0, at, at + count);
  fields.forEach(({ word, shift, mask }, component) => {
    const local = locals[component] as number;
    assert((local & mask) >>> 0 === local, `local state ${local} of component ${component} fits its field`);
    words[at + word] = (words[at + word] as number) | (local << shift);
  });
}

/** Reads a state from `words` from `at` on. */
export function unpack({ fields }: Layout, words: Int32Array, at = 0): number[] {
  return fields.map(({ word, shift, mask }) => ((words[at + word] as number) >>> shift) & mask);
}
