/**
 * A profile derived at run time: all remedies but some, or none but some.
 */
import type { StepTable } from '#base';
import { compilePlanes, deriveRegionPlanes, effectNames, tableMachines } from '#derive';
import type { Derived } from '#derive';
import { remediesOf } from '#spec';
import type { RemedyId, RemedySet } from '#spec';
import { profiles } from '#log';
import type { Profile } from '#log';
import type { ProfileName } from '#spec/vocabulary';

/** The remedies of a profile without some of them. */
export function remediesWithout(profile: ProfileName, without: readonly RemedyId[]): RemedySet {
  const set = new Set(remediesOf(profile));
  for (const id of without) set.delete(id);
  return set;
}

/** A profile with some remedies taken out, derived now; the shipped profile itself when none is. */
export function profileWithout(profile: ProfileName, without: readonly RemedyId[]): Profile {
  if (without.length === 0) return profiles[profile];
  const set = remediesWithout(profile, without);
  const steps = deriveRegionPlanes(set);
  const names = effectNames({ kernel: deriveRegionPlanes(remediesOf('kernel')), strict: deriveRegionPlanes(remediesOf('strict')) });
  return {
    name: `${profile} ${without.map((id) => `without ${id}`).join(' ')}`,
    region: compilePlanes(steps, names) as unknown as Profile['region'],
    core: tableMachines.core(set) as StepTable as Profile['core'],
    clearing: tableMachines.clearing(set) as StepTable as Profile['clearing'],
    commit: tableMachines.commit(set) as StepTable as Profile['commit'],
    health: tableMachines.health(set) as StepTable as Profile['health'],
    resume: tableMachines.resume(set) as StepTable as Profile['resume'],
  };
}

/**
 * The derivations whose transitions a log of the profile walks, for coverage.
 *
 * @hidden
 */
export function machinesOf(log: 'core' | 'disk', profile: ProfileName, without: readonly RemedyId[]): readonly Derived[] {
  const set = remediesWithout(profile, without);
  const names = log === 'core' ? (['core'] as const) : (['clearing', 'commit', 'core', 'health', 'resume'] as const);
  return names.map((name) => tableMachines[name](set));
}
