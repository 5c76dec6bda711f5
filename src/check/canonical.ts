/** The representative of a state under the symmetries of its product, one state at a time. */
import type { Product } from '#base';
import { constants } from './constants.ts';
import { pack, unpack } from './layout.ts';
import type { Layout } from './layout.ts';
import type { Locals } from './result.ts';
import { canonicalSource } from './source-symmetry.ts';

/** Makes the function. */
export function canonicalOf(product: Product, layout: Layout): (locals: Locals) => number[] {
  const held = constants();
  const words = Array.from({ length: layout.words }, (_, word) => word);
  const names = (letter: string) => words.map((word) => `${letter}${word}`).join(', ');
  const source = canonicalSource(product, layout, held);
  const body = `let ${names('e')};\n${source}\nreturn (words) => { canonical(${words.map((word) => `words[${word}]`).join(', ')}); ${words.map((word) => `words[${word}] = e${word};`).join(' ')} };`;
  // As in `source.ts`: the text holds numbers and names of our own.
  // oxlint-disable-next-line typescript/no-implied-eval
  const apply = (new Function(...held.names, body) as (...arrays: unknown[]) => (words: Int32Array) => void)(...held.arrays);
  const scratch = new Int32Array(layout.words);
  return (locals) => {
    pack(layout, locals, scratch);
    apply(scratch);
    return unpack(layout, scratch);
  };
}
