export { DeviceMisuse, SimulatedDevice } from './device.ts';
export type { DeviceRequest, DeviceSnapshot, KeepRule, RequestKind } from './device.ts';
export { keepBySeed, keepDurable, keepNewest } from './keep.ts';
export type { Schedule, ScheduleStep, StepName, WorldSetup } from './schedule.ts';
export { stepNames } from './schedule.ts';
export { mirrorStepNames } from './mirror-schedule.ts';
export type { MirrorSchedule, MirrorSetup, MirrorStep, MirrorStepName } from './mirror-schedule.ts';
export { alterations, refusals, strays, userspaceStepNames } from './userspace-schedule.ts';
export type {
  Alteration,
  Refusal,
  Stray,
  UserspaceSchedule,
  UserspaceSetup,
  UserspaceStep,
  UserspaceStepName,
} from './userspace-schedule.ts';
