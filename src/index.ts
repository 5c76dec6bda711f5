/**
 * dirtylog: dirty-region logs derived from a model-checked specification.
 *
 * This entry is what a mirror needs to run: the logs and the devices they live on. It loads no xstate and no test kit.
 *
 * @packageDocumentation
 */
export { explain } from '#base';
export type { Fault, Outcome } from '#base';
export { createMemoryDevice, openFileDevice } from '#device';
export type { BlockDevice, FileDeviceOptions, MemoryDevice, MemoryDeviceOptions } from '#device';
export { CoreLog, createCore, createDisk, DiskLog, LogError, parseCore, parseDisk, RegionRangeError } from '#log';
export type { ArgumentFault, ArgumentFaultKind, ArgumentOutcome, Awaitable, CoreArguments, CoreOptions, CreateLog } from '#log';
export type { DirtyLog, DiskArguments, DiskOptions, LogOptions } from '#log';
export { createMirror, Mirror, mirrorProfiles, RegionHash } from '#mirror';
export type { EntryView, HashOptions, HashPort, LogHooks, MirrorClock, MirrorEventKind, MirrorLeg, MirrorMode } from '#mirror';
export type { MirrorNotice, MirrorOptions, MirrorProfile, MirrorProgress, MirrorTable, WritePath } from '#mirror';
export type { ProfileName, RegionCount, RegionIndex, Sectors, StatusKind, SyncAnswer, SyncWord } from '#spec/vocabulary';
