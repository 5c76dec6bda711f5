/** The systems that are checked, in the order in which they are told. */
import { core } from './core.ts';
import { disk } from './disk.ts';
import { mirror } from './mirror.ts';
import { reference } from './reference.ts';
import type { SystemSource } from './system.ts';
import { userspace } from './userspace.ts';

/** See the header. */
export const systems: readonly SystemSource[] = [core, disk, mirror, reference, userspace];
