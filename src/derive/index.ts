export { compilePlanes, derivePlanes, expression, minimise, rowOf } from './planes.ts';
export type { BooleanFunction, PlaneNaming, Planes, PlaneStep, WordStep } from './planes.ts';
export { deriveRegion, deriveRegionPlanes, tableMachines } from './profile.ts';
export type { TableMachine } from './profile.ts';
export { derive, DerivationError, eventLabel, guardName } from './table.ts';
export type { Derived, DeriveOptions } from './table.ts';
export { effectNames, planesModule, tableModule } from './emit.ts';
