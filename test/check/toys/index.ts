/** All toys: those that are small enough to step XState through, and larger ones for a checker alone. */
import { channels } from './channels.ts';
import { families } from './families.ts';
import { hanoi } from './hanoi.ts';
import { lassos } from './lassos.ts';
import { peterson } from './peterson.ts';
import { philosophers } from './philosophers.ts';
import { eightPuzzle, puzzles } from './puzzles.ts';
import type { Toy } from './toy.ts';
import { fiveManagers, twoPhaseCommit } from './two-phase-commit.ts';

export type { Known, KnownLaw, Toy } from './toy.ts';

/** See the header. */
export const toys: readonly Toy[] = [
  ...twoPhaseCommit,
  ...peterson,
  ...philosophers,
  ...channels,
  ...puzzles,
  ...hanoi,
  ...families,
  ...lassos,
];

/** See the header. */
export const largerToys: readonly Toy[] = [fiveManagers, eightPuzzle];
