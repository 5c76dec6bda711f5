/** What the exports are tried on: the small system that has everything, and the reference system with its defect. */
import type { Product } from '#base';
import { compose } from '#derive';
import { systems } from '#spec';
import type { SystemSource } from '#spec';
import { small } from './small.ts';

const reference = systems.find(({ name }) => name === 'reference') as SystemSource;
const hasty = reference.build({ name: '', sentence: '', bounds: { regions: 1, slots: 2, hasty: 1 } }, new Set());

/** The small system alone. */
export const smallProduct: Product = compose('small', small);

/** By name. */
export const subjects: readonly [string, Product][] = [
  ['small', smallProduct],
  ['reference', compose('reference', hasty)],
];
