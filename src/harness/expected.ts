/** Which broken laws are no surprise: those that a profile is known to break. */
import { lawIds, logRemedies } from '#spec';

/**
 * A profile that lacks remedies is known to break laws: `kernel` those of the missing remedies, and with them the refinement of the contract that
 * they guard; one made without a remedy whatever follows.
 */
export function isExpected(profile: string, law: string): boolean {
  return (
    profile.includes('without ') ||
    (profile === 'kernel' &&
      (!lawIds.includes(law) || logRemedies.some((remedy) => remedy.law === law || remedy.also?.includes(law) === true)))
  );
}
