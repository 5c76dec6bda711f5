/**
 * The derived tables that the mirror runs on, as one value: a profile.
 *
 * Two ship. A third can be derived at run time to see what a single remedy is worth; it has the same shape.
 */
import type { StepTable } from '#base';
import type { ProfileName } from '#spec/vocabulary';
import { entryTables } from './derived/entry.ts';
import type { EntryEvent } from './derived/entry.ts';
import { passTables } from './derived/pass.ts';
import type { PassEvent } from './derived/pass.ts';
import { writeTables } from './derived/write.ts';
import type { WriteEvent } from './derived/write.ts';

/** What a mirror is derived from. */
export interface MirrorProfile {
  /** `kernel`, `strict`, or a name for one made at run time. */
  readonly name: string;
  /** Table of the entry machine. @internal */
  readonly entry: StepTable<EntryEvent>;
  /** Table of the worker's pass. @internal */
  readonly pass: StepTable<PassEvent>;
  /** Table of what becomes of a write. @internal */
  readonly write: StepTable<WriteEvent>;
}

const profileOf = (name: ProfileName): MirrorProfile => ({
  name,
  entry: entryTables[name],
  pass: passTables[name],
  write: writeTables[name],
});

/** The profiles that ship: Linux as it is, and with every remedy. */
export const mirrorProfiles: Readonly<Record<ProfileName, MirrorProfile>> = {
  kernel: profileOf('kernel'),
  strict: profileOf('strict'),
};
