/**
 * One system checked: what was chosen, what the search found, and the names of what was never taken.
 *
 * Options and report are plain data, so that a check can run in a thread of its own.
 */
import { fail, succeed } from '#base';
import type { Outcome, Product } from '#base';
import { check, CheckError } from '#check';
import type { CheckOptions, CheckProgress, CheckResult } from '#check';
import { isExpected } from '../expected.ts';
import { chooseSystem } from './choose.ts';
import type { SystemChoice } from './choose.ts';
import { uncoveredOf } from './coverage.ts';

/** What to check and how. */
export interface SystemCheck extends SystemChoice, Pick<CheckOptions, 'laws' | 'store' | 'symmetry' | 'pruning' | 'workers' | 'limits'> {}

/** What came of it. */
export interface SystemReport extends CheckResult {
  readonly name: string;
  readonly scope: string;
  /** Nothing for a system that knows no remedies. */
  readonly profile?: string;
  /** Ids of broken laws that the profile is known to break. */
  readonly expected: readonly string[];
  /** Distinct states that the scope is known to have in this profile; a search that ran to its end and found others is wrong. */
  readonly pinned?: number;
  /** For whoever shows paths. */
  readonly product: Product;
}

/** Checks a system. Faults: what cannot be chosen, and options that do not fit it. */
export async function checkSystem(
  options: SystemCheck,
  now: () => number,
  progress: (progress: CheckProgress) => boolean = () => false,
): Promise<Outcome<SystemReport>> {
  const chosen = await chooseSystem(options);
  if (!chosen.ok) return chosen;
  const { source, scope, profile, product } = chosen.value;
  const { families, ...plain } = product;
  let result: CheckResult;
  try {
    result = check({ ...options, product: plain, coverage: options.pruning !== true, progress, now });
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    return fail({ kind: 'bad-options', message: error.message, place: source.name, hint: error.hint });
  }
  const { visits, ...rest } = result;
  const isPinned = scope.states !== undefined && (profile === undefined || profile === 'strict');
  const broken = rest.laws.filter(({ verdict }) => verdict === 'violated').map(({ id }) => id);
  return succeed({
    ...rest,
    uncovered: visits === undefined ? [] : uncoveredOf({ ...plain, families }, visits),
    name: source.name,
    scope: scope.name,
    ...(profile === undefined ? {} : { profile }),
    expected: profile === undefined ? [] : broken.filter((id) => isExpected(profile, id)),
    ...(isPinned && scope.states !== undefined ? { pinned: scope.states } : {}),
    product: plain,
  });
}
