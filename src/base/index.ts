export { assert, AssertionError, unreachable } from './assert.ts';
export { done, explain, fail, succeed } from './outcome.ts';
export type { Fault, Outcome } from './outcome.ts';
