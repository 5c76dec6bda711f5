/**
 * What the exercise writes: sectors that say of themselves which write they are of and where they belong, to the last byte.
 *
 * A value is the number of a write, from 1; 0 stands for a sector of zeros, which nobody has written to.
 */
import { sectorBytes } from '#spec/vocabulary';

const mark = 0x4578_4c64; // "dLxE"
const words = sectorBytes / 4;

/** The value of a sector that holds neither a stamp in its place nor zeros. */
export const foreignValue = 0xffff_ffff;

/** Fills sectors from `sector` on with the stamp of a write. */
export function stamp(into: Uint8Array, sector: number, value: number): void {
  const view = wordsOf(into);
  for (let at = 0; at < view.length; at += words) {
    const here = sector + at / words;
    view[at] = mark;
    view[at + 1] = value;
    view[at + 2] = here;
    for (let word = 3; word < words; word++) view[at + word] = fill(value, here, word);
  }
}

/** The value of each sector of `bytes`, the first of which is `sector`. */
export function valuesOf(bytes: Uint8Array, sector: number): number[] {
  const view = wordsOf(bytes);
  return Array.from({ length: view.length / words }, (_, at) => valueAt(view, at * words, sector + at));
}

function valueAt(view: Uint32Array, at: number, sector: number): number {
  const value = view[at + 1] ?? 0;
  if (view[at] !== mark || value === 0) return isZero(view, at) ? 0 : foreignValue;
  if (view[at + 2] !== sector) return foreignValue;
  for (let word = 3; word < words; word++) if (view[at + word] !== fill(value, sector, word)) return foreignValue;
  return value;
}

function isZero(view: Uint32Array, at: number): boolean {
  for (let word = 0; word < words; word++) if (view[at + word] !== 0) return false;
  return true;
}

function fill(value: number, sector: number, word: number): number {
  return (Math.imul(value, 0x9e37_79b1) ^ Math.imul(sector + word, 0x85eb_ca77)) >>> 0;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}
