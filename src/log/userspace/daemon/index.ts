/** The daemon of the userspace log: `#log/daemon`. */
export { parseConstructor } from './constructor-text.ts';
export type { Allowance, Constructor, HostedKind } from './constructor-text.ts';
export type { DaemonCounts } from './counts.ts';
export { UserspaceDaemon } from './daemon.ts';
export type { DaemonOptions, LiveInstance } from './daemon.ts';
export { errnoOf } from './errors.ts';
export type { ReplyError } from './errors.ts';
export { isRequestType, requestType } from './flaw.ts';
export type { Ended, HostedLog, LogHost, LogOrder } from './host.ts';
export { firstNotInSync, HostedDirtyLog } from './hosted-dirty-log.ts';
export type { HostedDirtyLogOptions } from './hosted-dirty-log.ts';
export type { InstanceSnapshot } from './instance.ts';
export { LocalHost } from './local-host.ts';
export type { LocalHostOptions } from './local-host.ts';
export { LogDevices } from './log-devices.ts';
export type { DeviceOpener, LogDevice } from './log-devices.ts';
export type { DaemonPort, LifeKind } from './port.ts';
export { queueBound } from './queue.ts';
