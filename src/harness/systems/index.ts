/**
 * The model checker on systems: choose one, check it, and say by name what was found.
 *
 * @packageDocumentation
 */
export { check, CheckError } from '#check';
export type { CheckOptions, CheckProgress, CheckResult, CheckVerdict, LawResult, Limit, Locals, Path, PathStep, SearchModes } from '#check';
export type { Product } from '#base';
export { compose } from '#derive';
export { chooseSystem, systemNames } from './choose.ts';
export type { ChosenSystem, SystemChoice } from './choose.ts';
export { checkSystem } from './run.ts';
export type { CheckPorts, SystemCheck, SystemReport } from './run.ts';
