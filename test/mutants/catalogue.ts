/** Every mutant, machines first, and the laws that another always tells before. */
import { bitsMutants } from './catalogue/bits.ts';
import { commitMutants } from './catalogue/commit.ts';
import { engineMutants } from './catalogue/engine.ts';
import { facesMutants } from './catalogue/faces.ts';
import { judgementMutants } from './catalogue/judgement.ts';
import { mirrorMutants } from './catalogue/mirror.ts';
import { regionMutants } from './catalogue/region.ts';
import { userspaceMutants } from './catalogue/userspace.ts';
import type { Mutant } from './mutant.ts';

/** Every mutant. */
export const mutants: readonly Mutant[] = [
  ...regionMutants,
  ...commitMutants,
  ...judgementMutants,
  ...engineMutants,
  ...bitsMutants,
  ...facesMutants,
  ...mirrorMutants,
  ...userspaceMutants,
];

/**
 * Laws of which no mutant is noticed first, because another law tells the same earlier or more precisely, each with a mutant that breaks it
 * all the same; see `witness.ts`.
 *
 * - S1 is what S3, S5, S6, S9, S20 and S37 are for; the judge names those.
 * - S2: what a flush that ended well did not make durable is told by S20 before the write goes out.
 * - S30: what a second resume changes, the first has changed as well.
 * - S49: bits and header that are wrong are not believed by the next resume, which E1, E3 and L4 tell.
 * - L3: where nothing is handed out, L2 tells it.
 */
export const heardAlone: Readonly<Record<string, string>> = {
  S2: 'marks are written and never flushed',
  S1: 'staged bits leave out whether the region is in sync',
  S30: 'resume adds to the count',
  L3: 'search leaves out a region',
  S49: 'magic in the order of the other hosts',
};
