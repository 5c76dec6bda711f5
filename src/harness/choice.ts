/**
 * Which log is to be verified or replayed, as a user says it, made into a subject.
 *
 * Everything about a choice is plain data, so that it crosses to another thread; the log itself is made where it runs.
 */
import { assert, succeed } from '#base';
import type { Outcome, StepListener } from '#base';
import type { Derived } from '#derive';
import { logRemedies } from '#spec';
import type { Remedy, RemedyId } from '#spec';
import type { ProfileName } from '#spec/vocabulary';
import { coreSubject, diskSubject } from './derived-subjects.ts';
import { loadForeign } from './foreign-module.ts';
import { foreignSubject } from './foreign.ts';
import { machinesOf, profileWithout, remediesWithout } from './profile.ts';
import type { Subject } from './subject.ts';

/** A log and what it is derived with. */
export interface LogChoice {
  /** `foreign`: somebody's own, in the module `impl`. */
  readonly log: 'core' | 'disk' | 'foreign';
  /** Path of a module that exports `createLog`. */
  readonly impl?: string;
  readonly profile: ProfileName;
  /** Remedies of the profile that are left out. */
  readonly without: readonly RemedyId[];
}

/**
 * A chosen log, ready to be made.
 *
 * @hidden
 */
export interface ChosenLog {
  /** Makes the log; the listener hears every step of its machines. */
  readonly make: (listener?: StepListener) => Subject;
  /** It may answer with promises. */
  readonly later: boolean;
  /** `kernel`, `strict`, `strict without …`, or `foreign`. */
  readonly profile: string;
  /** The machines that it walks, for coverage; a foreign log walks none of ours. */
  readonly machines: readonly Derived[];
  /** Remedies that it is known to lack. */
  readonly lacking: readonly Remedy[];
}

/**
 * Makes a choice real. Faults: a module that cannot be loaded.
 *
 * @hidden
 */
export async function chooseLog(choice: LogChoice): Promise<Outcome<ChosenLog>> {
  const { log } = choice;
  if (log === 'foreign') return chooseForeign(choice);
  return succeed(chooseOwn(log, choice));
}

function chooseOwn(log: 'core' | 'disk', { profile, without }: LogChoice): ChosenLog {
  const made = profileWithout(profile, without);
  const has = remediesWithout(profile, without);
  return {
    make: (listener) => (log === 'core' ? coreSubject(made, listener) : diskSubject(made, listener)),
    later: false,
    profile: made.name,
    machines: machinesOf(log, profile, without),
    lacking: logRemedies.filter(({ id }) => !has.has(id)),
  };
}

async function chooseForeign({ impl }: LogChoice): Promise<Outcome<ChosenLog>> {
  assert(impl !== undefined, 'a foreign log comes with its module');
  const loaded = await loadForeign(impl);
  if (!loaded.ok) return loaded;
  const { createLog, claims } = loaded.value;
  return succeed({
    make: () => foreignSubject(createLog, claims),
    later: true,
    profile: 'foreign',
    machines: [],
    lacking: [],
  });
}
