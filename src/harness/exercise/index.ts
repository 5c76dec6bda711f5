/** The exercise of a real mirror: what writes to it, and what checks it. A door of its own, so that the writer's process loads little. */
export type { ExerciseFigures, ExerciseReport, Violated } from './figures.ts';
export { live } from './life.ts';
export type { Life, LifePort, Mutant } from './life.ts';
export { Hearing, lineOf } from './messages.ts';
export type { Message } from './messages.ts';
export type { ExercisedMirror } from './on-disk.ts';
export { randomOf } from './random.ts';
export type { Random } from './random.ts';
export { exercise, exercisedSectorsMax } from './run.ts';
export type { ExerciseOptions, ExercisePort, RunningLife } from './run.ts';
