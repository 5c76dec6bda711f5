export type { UserspaceClock } from './clock.ts';
export { ForwarderLink, unixTransport } from './link.ts';
export type { ConnectTransport } from './link.ts';
export { createUserspace, UserspaceLog } from './userspace.ts';
export type { UserspaceOptions } from './userspace.ts';
