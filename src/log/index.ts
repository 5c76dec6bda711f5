export type { Awaitable, CreateLog, DirtyLog, LogOptions } from './contract.ts';
export { CoreLog, createCore } from './core.ts';
export type { CoreOptions } from './core.ts';
export { createDisk, DiskLog } from './disk.ts';
export type { DiskOptions } from './disk.ts';
export { DiskEngine } from './engine.ts';
export type { Ending, EngineOptions, EnginePort, EngineSnapshot } from './engine.ts';
export { LogError } from './error.ts';
export { profiles } from './profile.ts';
export type { Profile } from './profile.ts';
export { countBits, createRegionMap, fillBits, RegionMap, RegionRangeError } from './regions.ts';
export * from './format.ts';
export * from './arguments.ts';
export * from './status.ts';
export { ForwarderEngine } from './userspace/forwarder.ts';
export type { ForwarderSnapshot } from './userspace/forwarder.ts';
export type { LifeCall } from './userspace/life.ts';
export { createForwarderShared, throttleMilliseconds, timerMilliseconds } from './userspace/port.ts';
export type {
  ForwarderOptions,
  ForwarderPort,
  ForwarderReply,
  ForwarderRequest,
  ForwarderShared,
  SendResult,
  TimerKind,
} from './userspace/port.ts';
export { forwarderProfileOr, forwarderProfiles } from './userspace/profile.ts';
export type { ForwarderProfile } from './userspace/profile.ts';
export { parseUserspace, tableOfUserspace } from './userspace/words.ts';
export type { UserspaceArguments, UserspaceFaultKind } from './userspace/words.ts';
