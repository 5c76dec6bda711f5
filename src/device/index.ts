/** The door of the room: block devices, the port and its adapters. */
export { openFileDevice } from './file.ts';
export type { FileDeviceOptions } from './file.ts';
export { createMemoryDevice, memorySizeBytesMax } from './memory.ts';
export type { MemoryDevice, MemoryDeviceOptions } from './memory.ts';
export type { BlockDevice } from './port.ts';
export { blockSizesBytes, isBlockSize, refuseAccess } from './range.ts';
export type { Extent } from './range.ts';
