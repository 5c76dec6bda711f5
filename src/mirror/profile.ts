/**
 * The derived tables that the mirror runs on, as one value: a profile.
 *
 * Two ship. A third can be derived at run time to see what a single remedy is worth; it has the same shape.
 */
import type { StepTable } from '#base';
import type { ProfileName } from '#spec/vocabulary';
import { entryTables } from './derived/entry.ts';
import type { EntryEvent } from './derived/entry.ts';

/** What a mirror is derived from. */
export interface MirrorProfile {
  /** `kernel`, `strict`, or a name for one made at run time. */
  readonly name: string;
  /** Table of the entry machine. @internal */
  readonly entry: StepTable<EntryEvent>;
}

/** The profiles that ship: Linux as it is, and with every remedy. */
export const mirrorProfiles: Readonly<Record<ProfileName, MirrorProfile>> = {
  kernel: { name: 'kernel', entry: entryTables.kernel },
  strict: { name: 'strict', entry: entryTables.strict },
};
