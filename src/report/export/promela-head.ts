/** The comment at the head of an exported Promela model: what it is, and how to put its laws to the test. */
import type { Product } from '#base';
import { wrapped } from '../text.ts';
import { inComment } from './c-text.ts';
import type { Names } from './names.ts';
import { switchOf } from './promela-laws.ts';

/** See above. */
export function headLines(product: Product, names: Names, about: string): string[] {
  const first = (kinds: readonly string[]) => product.laws.findIndex(({ kind }) => kinds.includes(kind));
  const [asked, witness, someDay] = [first(['always', 'step', 'moves']), first(['sometimes']), first(['eventually'])];
  const title = `${product.name}${about === '' ? '' : ` (${about})`} as a Promela model for Spin 6.5, one option a rule.`;
  const ways = [
    ['All states, and the laws about states and steps:', `spin -a FILE && ${compiler} -DSAFETY && ./pan -m1000000`],
    ['Shortest counterexamples: compile with -DBFS too. Every broken law instead of the first: ./pan -c0'],
    ...(asked < 0 ? [] : [['One law alone:', `spin -a -DONLY -D${switchOf(names, asked)} FILE`]]),
    ...(witness < 0
      ? []
      : [['A state that may be reached (a broken assertion is the witness):', `spin -a -DONLY -D${switchOf(names, witness)} FILE`]]),
    ...(someDay < 0
      ? []
      : [
          [
            'A law about what must happen some day, under the fairness that the rules state:',
            `spin -a -D${switchOf(names, someDay)} FILE && ${compiler} && ./pan -a -m1000000`,
          ],
        ]),
    ['Counterexamples are shown by ./pan -r, not by spin -t, because guards and effects are C.'],
  ];
  return ['/*', ` * ${inComment(title)}`, ' *', ...ways.flatMap(([what = '', command]) => wayLines(what, command)), ' */'];
}

const compiler = 'gcc -O3 -DNOREDUCE -o pan pan.c';

function wayLines(what: string, command?: string): string[] {
  return [...wrapped(what, 116).map((line) => ` * ${line}`), ...(command === undefined ? [] : [` *   ${inComment(command)}`])];
}
