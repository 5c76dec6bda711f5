/** The door of the room: block devices, the port and its adapters. */
export { isInUse, openFileDevice } from './file.ts';
export type { FileDeviceOptions } from './file.ts';
export { makeImageFile } from './image.ts';
export { createMemoryDevice, memorySizeBytesMax } from './memory.ts';
export type { MemoryDevice, MemoryDeviceOptions } from './memory.ts';
export type { BlockDevice } from './port.ts';
export { blockSizesBytes, isBlockSize, refuseAccess } from './range.ts';
export type { Extent } from './range.ts';
export { watchFaults } from './watch.ts';
export { withholdUntilFlush } from './withhold.ts';
export type { ChooseEarly } from './withhold.ts';
