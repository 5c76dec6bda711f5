export { ForwarderEngine } from './forwarder.ts';
export type { ForwarderSnapshot, LifeCall } from './forwarder.ts';
export { createForwarderShared, throttleMilliseconds, timerMilliseconds } from './port.ts';
export type { ForwarderOptions, ForwarderPort, ForwarderReply, ForwarderRequest, ForwarderShared, SendResult, TimerKind } from './port.ts';
export { forwarderProfileOr, forwarderProfiles } from './profile.ts';
export type { ForwarderProfile } from './profile.ts';
export { parseUserspace, tableOfUserspace } from './words.ts';
export type { UserspaceArguments, UserspaceFaultKind } from './words.ts';
