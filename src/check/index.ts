/**
 * The model checker: searches products of step tables, and knows no dirty log.
 *
 * @packageDocumentation
 */
export type {
  CheckOptions,
  CheckProgress,
  ChoiceVisits,
  CheckResult,
  CheckVerdict,
  LawResult,
  Limit,
  Locals,
  Path,
  PathStep,
  SearchModes,
} from './result.ts';
export { check, CheckError } from './check.ts';
export { checkpointFrom, checkpointPieces } from './checkpoint.ts';
export type { Checkpoint, SearchNumbers } from './checkpoint.ts';
export type { Spawn } from './together.ts';
