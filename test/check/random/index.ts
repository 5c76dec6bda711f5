/** Small random systems for property tests, drawn as plans, printed as a few lines. */
import type { Arbitrary } from 'fast-check';
import { RandomSystem } from './build.ts';
import { plans } from './plan.ts';

export type { RandomSystem } from './build.ts';

/** Draws a system. */
export const randomSystems: Arbitrary<RandomSystem> = plans.map((plan) => new RandomSystem(plan));
