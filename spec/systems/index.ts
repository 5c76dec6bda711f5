/** The systems that are checked, in the order in which they are told. */
import { reference } from './reference.ts';
import type { SystemSource } from './system.ts';

/** See the header. */
export const systems: readonly SystemSource[] = [reference];
