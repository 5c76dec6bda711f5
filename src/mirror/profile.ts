/**
 * The derived tables that the mirror runs on, as one value: a profile.
 *
 * Two ship. A third can be derived at run time to see what a single remedy is worth; it has the same shape.
 */
import type { StepTable } from '#base';
import type { ProfileName } from '#spec/vocabulary';
import { entryTables } from './derived/entry.ts';
import type { EntryEvent } from './derived/entry.ts';
import { mirrorTables } from './derived/mirror.ts';
import type { MirrorEvent } from './derived/mirror.ts';
import { passTables } from './derived/pass.ts';
import type { PassEvent } from './derived/pass.ts';
import { primaryTables } from './derived/primary.ts';
import type { PrimaryEvent } from './derived/primary.ts';
import { readTables } from './derived/read.ts';
import type { ReadEvent } from './derived/read.ts';
import { recordTables } from './derived/record.ts';
import type { RecordEvent } from './derived/record.ts';
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
  /** Table of what becomes of a read. @internal */
  readonly read: StepTable<ReadEvent>;
  /** Table of the default leg. @internal */
  readonly primary: StepTable<PrimaryEvent>;
  /** Table of the errors of one leg. @internal */
  readonly record: StepTable<RecordEvent>;
  /** Table of a mirror's life. @internal */
  readonly mirror: StepTable<MirrorEvent>;
}

const profileOf = (name: ProfileName): MirrorProfile => ({
  name,
  entry: entryTables[name],
  pass: passTables[name],
  write: writeTables[name],
  read: readTables[name],
  primary: primaryTables[name],
  record: recordTables[name],
  mirror: mirrorTables[name],
});

/** The profiles that ship: Linux as it is, and with every remedy. */
export const mirrorProfiles: Readonly<Record<ProfileName, MirrorProfile>> = {
  kernel: profileOf('kernel'),
  strict: profileOf('strict'),
};
