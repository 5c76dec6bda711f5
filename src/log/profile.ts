/**
 * The derived tables that a log runs on, as one value: a profile.
 *
 * Two profiles ship. A third can be derived at run time to see what a single remedy is worth; it has the same shape.
 */
import type { StepTable } from '#base';
import type { ProfileName } from '#spec/vocabulary';
import { clearingTables } from './derived/clearing.ts';
import type { ClearingEvent } from './derived/clearing.ts';
import { commitTables } from './derived/commit.ts';
import type { CommitEvent } from './derived/commit.ts';
import { coreTables } from './derived/core.ts';
import type { CoreEvent } from './derived/core.ts';
import { healthTables } from './derived/health.ts';
import type { HealthEvent } from './derived/health.ts';
import { regionSteps } from './derived/region.ts';
import type { RegionSteps } from './derived/region.ts';
import { resumeTables } from './derived/resume.ts';
import type { ResumeEvent } from './derived/resume.ts';

/** What a log is derived from: the machines' tables and the region's word steps under one set of remedies. */
export interface Profile {
  /** `kernel`, `strict`, or `strict without REMEDY` for one made at run time. */
  readonly name: string;
  /** The word steps of the region machine. @internal */
  readonly region: RegionSteps;
  /** Table of the core machine. @internal */
  readonly core: StepTable<CoreEvent>;
  /** Table of the clearing machine. @internal */
  readonly clearing: StepTable<ClearingEvent>;
  /** Table of the commit machine. @internal */
  readonly commit: StepTable<CommitEvent>;
  /** Table of the health machine. @internal */
  readonly health: StepTable<HealthEvent>;
  /** Table of the resume machine. @internal */
  readonly resume: StepTable<ResumeEvent>;
}

const profileOf = (name: ProfileName): Profile => ({
  name,
  region: regionSteps[name],
  core: coreTables[name],
  clearing: clearingTables[name],
  commit: commitTables[name],
  health: healthTables[name],
  resume: resumeTables[name],
});

/** The profiles that ship: Linux bit for bit, and with every remedy. */
export const profiles: Readonly<Record<ProfileName, Profile>> = { kernel: profileOf('kernel'), strict: profileOf('strict') };

/** A profile by name, or the one given; `strict` when left out. */
export function profileOr(profile: ProfileName | Profile | undefined): Profile {
  return typeof profile === 'object' ? profile : profiles[profile ?? 'strict'];
}
