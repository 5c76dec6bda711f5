/**
 * Mixing: states become numbers that look random, so that they spread over a table.
 *
 * `mixInto` turns the first word of a state into another, given the second, and can be undone: a table that keeps a state's place need not keep
 * what the place tells. Both are written twice, as functions and as source for generated code; a test compares the two.
 */

const odd = { a: 0x9e3779b1 | 0, b: 0x85ebca6b | 0, c: 0xc2b2ae35 | 0 } as const;
const inverse = { b: inverseOf(odd.b), c: inverseOf(odd.c) } as const;

/** The odd number that undoes a multiplication modulo 2^32; each round of Newton's method doubles the bits that are right. */
function inverseOf(number: number): number {
  let result = number;
  for (let round = 0; round < 5; round++) result = Math.imul(result, 2 - Math.imul(number, result));
  return result;
}

/** Mixes `word`, given `other`. */
export function mixInto(word: number, other: number): number {
  let x = word ^ Math.imul(other, odd.a);
  x = Math.imul(x ^ (x >>> 16), odd.b);
  x = Math.imul(x ^ (x >>> 13), odd.c);
  return x ^ (x >>> 16);
}

/** Undoes {@link mixInto}. */
export function mixOut(mixed: number, other: number): number {
  let x = mixed ^ (mixed >>> 16);
  x = Math.imul(x, inverse.c);
  x ^= (x >>> 13) ^ (x >>> 26);
  x = Math.imul(x, inverse.b);
  x ^= x >>> 16;
  return x ^ Math.imul(other, odd.a);
}

/** Source that mixes variable `x` in place, given an expression. */
export function mixIntoSource(x: string, other: string): string {
  return [
    ...(other === '0' ? [] : [`${x} ^= Math.imul(${other}, ${odd.a});`]),
    `${x} = Math.imul(${x} ^ (${x} >>> 16), ${odd.b});`,
    `${x} = Math.imul(${x} ^ (${x} >>> 13), ${odd.c});`,
    `${x} ^= ${x} >>> 16;`,
  ].join(' ');
}

/** Source that undoes it. */
export function mixOutSource(x: string, other: string): string {
  return [
    `${x} ^= ${x} >>> 16;`,
    `${x} = Math.imul(${x}, ${inverse.c});`,
    `${x} ^= (${x} >>> 13) ^ (${x} >>> 26);`,
    `${x} = Math.imul(${x}, ${inverse.b});`,
    `${x} ^= ${x} >>> 16;`,
    ...(other === '0' ? [] : [`${x} ^= Math.imul(${other}, ${odd.a});`]),
  ].join(' ');
}

/** A number of 32 bits for several words: the first mixed into the second, and so on. Cannot be undone. */
export function hashWords(words: Int32Array, at: number, count: number): number {
  let hash = words[at] as number;
  for (let i = 1; i < count; i++) hash = mixInto(hash, words[at + i] as number);
  return mixInto(hash, count);
}

/** Source of the same over variables. */
export function hashSource(hash: string, words: readonly string[]): string {
  const [first = '0', ...rest] = words;
  return [`let ${hash} = ${first};`, ...[...rest, String(words.length)].map((word) => mixIntoSource(hash, word))].join(' ');
}
