/**
 * The model checker on systems: choose one, check it, and say by name what was found.
 *
 * @packageDocumentation
 */
export { check, CheckError } from '#check';
export { checkpointFrom, checkpointPieces } from '#check';
export type {
  Checkpoint,
  CheckOptions,
  CheckProgress,
  CheckResult,
  CheckVerdict,
  ChoiceVisits,
  LawResult,
  Limit,
  Locals,
  Path,
  PathStep,
  SearchModes,
  SearchNumbers,
  Spawn,
} from '#check';
export { choiceIn, holdsIn, refused, takeRule } from '#base';
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
  StepTable,
  Effect,
  Taken,
} from '#base';
export { compose, CompositionError, DerivationError } from '#derive';
export type { Composed, Derived, Family } from '#derive';
export { chooseSystem, knownStates, scopesMeant, systemNames } from './choose.ts';
export type { ChosenSystem, ScopelessChoice, SystemChoice } from './choose.ts';
export { checkSystem } from './run.ts';
export type { CheckPorts, SystemCheck, SystemReport } from './run.ts';
