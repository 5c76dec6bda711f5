/**
 * The mirror's tables of a profile, derived at run time where remedies are taken out.
 */
import type { StepTable } from '#base';
import { mirrorMachines } from '#derive';
import { mirrorProfiles } from '#mirror';
import type { MirrorProfile } from '#mirror';
import type { RemedyId } from '#spec';
import type { ProfileName } from '#spec/vocabulary';
import { remediesWithout } from '../profile.ts';

/** A profile with some remedies taken out; the shipped one when none is. */
export function mirrorProfileWithout(profile: ProfileName, without: readonly RemedyId[]): MirrorProfile {
  if (without.length === 0) return mirrorProfiles[profile];
  const set = remediesWithout(profile, without);
  const derived = Object.entries(mirrorMachines).map(([machine, deriveIt]): [string, StepTable] => [machine, deriveIt(set)]);
  return { name: `${profile} ${without.map((id) => `without ${id}`).join(' ')}`, ...Object.fromEntries(derived) } as MirrorProfile;
}
