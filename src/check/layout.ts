/**
 * How a state of a product is packed into 32-bit words: one field of bits for each component, none across the border of two words.
 *
 * Tightly packed, members of a family share a field: a number to whose base of local states each is a digit. Five regions of 42 states take 27 bits so,
 * and not 30. Digits are taken out by dividing, which costs time, so it is for systems that would be too wide otherwise.
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
  /** In a field that is shared: what one more of this digit adds to it, and the base; 0 for the base where nothing is above it. 1 and 0 in one that is not. */
  readonly scale: number;
  readonly base: number;
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
    fields[at] = { word, shift: bits[word] as number, bits: width, mask: maskOf(width), scale: 1, base: 0 };
    bits[word] = (bits[word] as number) + width;
  }
  return { words: Math.max(1, bits.length), fields, bits: bits.length === 0 ? [0] : bits };
}

/** Packs the components of a product into two words, the second of which has so many bits at most; `undefined` where they do not fit or are too many to try. */
export function tightLayoutOf({ components }: Product, secondBitsMax: number): Layout | undefined {
  const families = new Map<string, number[]>();
  components.forEach(({ family }, at) => families.set(family, [...(families.get(family) ?? []), at]));
  const all = [...families.values()];
  if (all.reduce((ways, { length }) => ways * (length + 1), 1) > waysMax) return undefined;
  const sizeOf = ([first]: readonly number[]) => components[first as number]?.table.states.length ?? 1;
  let best: { readonly bits: readonly [number, number]; readonly second: readonly number[] } | undefined;
  // Of each family so many members go to the second word, together, and the others to the first.
  const choose = (at: number, bits: readonly [number, number], second: readonly number[]): void => {
    if (bits[0] > wordBits || bits[1] > secondBitsMax || (best !== undefined && bits[1] >= best.bits[1])) return;
    const family = all[at];
    if (family === undefined) {
      best = { bits, second };
      return;
    }
    for (let count = 0; count <= family.length; count++) {
      const first = digitsBits(sizeOf(family), family.length - count);
      choose(at + 1, [bits[0] + first, bits[1] + digitsBits(sizeOf(family), count)], [...second, count]);
    }
  };
  choose(0, [0, 0], []);
  if (best === undefined) return undefined;
  const fields: Field[] = [];
  const ends = [0, 0];
  const place = (members: readonly number[], word: number, size: number): void => {
    const bits = digitsBits(size, members.length);
    const shift = ends[word] as number;
    for (const [digit, member] of members.entries())
      fields[member] = { word, shift, bits, mask: maskOf(bits), scale: size ** digit, base: digit === members.length - 1 ? 0 : size };
    ends[word] = shift + bits;
  };
  for (const [at, family] of all.entries()) {
    const rest = family.length - (best.second[at] as number);
    place(family.slice(0, rest), 0, sizeOf(family));
    place(family.slice(rest), 1, sizeOf(family));
  }
  return { words: 2, fields, bits: ends };
}

/** More ways to share out families are not tried. */
const waysMax = 2 ** 16;

/** Bits of a number of so many digits; beyond any word where it would have a sign. */
function digitsBits(size: number, digits: number): number {
  const numbers = size ** digits;
  return numbers >= 2 ** 31 ? Infinity : bitsFor(numbers);
}

/** The local state in a field, as source text, given the name of its word. */
export function fieldSource(word: string, { shift, mask, scale, base }: Field): string {
  const field = `${shift === 0 ? word : `(${word} >>> ${shift})`} & ${mask}`;
  const above = scale === 1 ? field : `((${field}) / ${scale}) | 0`;
  return base === 0 ? above : `(${above}) % ${base}`;
}

/** Whether a component shares its field: then it is changed by adding, not bit by bit. */
export function isShared({ scale, base }: Field): boolean {
  return scale !== 1 || base !== 0;
}

/** What is added to a word when the local state in a field changes. */
export function addedTo({ shift, scale }: Field, from: number, to: number): number {
  return Math.imul(to - from, scale << shift);
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
  fields.forEach((field, component) => {
    const local = locals[component] as number;
    assert(local >= 0 && local * field.scale <= field.mask >>> 0, `local state ${local} of component ${component} fits its field`);
    words[at + field.word] = (words[at + field.word] as number) + addedTo(field, 0, local);
  });
}

/** Reads a state from `words` from `at` on. */
export function unpack({ fields }: Layout, words: Int32Array, at = 0): number[] {
  return fields.map(({ word, shift, mask, scale, base }) => {
    const above = Math.floor((((words[at + word] as number) >>> shift) & mask) / scale);
    return base === 0 ? above : above % base;
  });
}
