export { expression, minimise } from './boolean.ts';
export type { BooleanFunction } from './boolean.ts';
export { chartOf } from './chart.ts';
export type { Chart, ChartState, ChartTransition } from './chart.ts';
export { changedEvents } from './compare.ts';
export { derivePlanes, rowOf } from './planes.ts';
export type { PlaneNaming, PlaneStep } from './planes.ts';
export { compilePlanes } from './words.ts';
export type { Planes, WordStep } from './words.ts';
export {
  deriveEntry,
  deriveMachine,
  deriveRegion,
  deriveRegionPlanes,
  machineFiles,
  mirrorMachines,
  userspaceMachines,
  outsideMachines,
  tableMachines,
} from './profile.ts';
export type { MachineName, TableMachine } from './profile.ts';
export { derive } from './table.ts';
export type { Derived, DeriveOptions } from './table.ts';
export { eventLabel, guardName } from './names.ts';
export { DerivationError } from './refusal.ts';
export { effectNames, planesModule, tableModule } from './emit.ts';
export { refusalCount } from './transitions.ts';
export { compose, CompositionError } from './compose.ts';
export type { Composed, Family } from './compose.ts';
