export { assert, AssertionError, unreachable } from './assert.ts';
export { done, explain, fail, succeed } from './outcome.ts';
export type { Fault, Outcome } from './outcome.ts';
export { refused, Stepper } from './steps.ts';
export type { Bindings, DirectEffects, Effect, StepListener, StepTable } from './steps.ts';
export { choiceIn, holdsIn, takeRule } from './product.ts';
export type {
  LocalCondition,
  Product,
  ProductChoice,
  ProductColumn,
  ProductComponent,
  ProductCondition,
  ProductLaw,
  ProductPointer,
  ProductRule,
  ProductStep,
  ProductSymmetry,
  ProductView,
  Taken,
} from './product.ts';
