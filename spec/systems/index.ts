/** The systems that are checked, in the order in which they are told. */
import { disk } from './disk.ts';
import { reference } from './reference.ts';
import type { SystemSource } from './system.ts';

/** See the header. */
export const systems: readonly SystemSource[] = [disk, reference];
