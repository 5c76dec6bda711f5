/**
 * One system checked: what was chosen, what the search found, and the names of what was never taken.
 *
 * Options and report are plain data, so that a check can run in a thread of its own.
 */
import { fail, succeed } from '#base';
import type { Outcome, Product } from '#base';
import { check, CheckError } from '#check';
import type { Checkpoint, CheckOptions, CheckResult } from '#check';
import type { ProfileName, RemedyId, SystemScope } from '#spec';
import { isExpected } from '../expected.ts';
import { mayReplace, readCheckpoint, writeCheckpoint } from './checkpoint-file.ts';
import { chooseSystem } from './choose.ts';
import type { SystemChoice } from './choose.ts';
import { uncoveredOf } from './coverage.ts';

/** What to check and how. */
export interface SystemCheck extends SystemChoice, Pick<CheckOptions, 'laws' | 'store' | 'symmetry' | 'pruning' | 'workers' | 'limits'> {
  /** Where a search that a limit ends is kept. */
  readonly checkpoint?: string;
  /** A kept search to go on with. */
  readonly resume?: string;
}

/** What a check needs from outside. */
export type CheckPorts = Pick<CheckOptions, 'now' | 'progress' | 'spawn'>;

/** What came of it. */
export interface SystemReport {
  readonly name: string;
  readonly scope: string;
  /** What is bounded. */
  readonly about: string;
  readonly bounds: SystemScope['bounds'];
  /** Nothing for a system that knows no remedies. */
  readonly profile?: ProfileName;
  readonly without: readonly RemedyId[];
  readonly result: CheckResult;
  /** Ids of broken laws that the profile is known to break. */
  readonly expected: readonly string[];
  /** Distinct states that the scope is known to have in this profile; a search that ran to its end and found others is wrong. */
  readonly pinned?: number;
  /** For whoever shows paths. */
  readonly product: Product;
}

/** Checks a system. Faults: what cannot be chosen, and options that do not fit it. */
export async function checkSystem(options: SystemCheck, ports: CheckPorts): Promise<Outcome<SystemReport>> {
  const chosen = await chooseSystem(options);
  if (!chosen.ok) return chosen;
  const { source, scope, profile, product } = chosen.value;
  const { families, ...plain } = product;
  const { checkpoint, resume, ...plainOptions } = options;
  if (checkpoint !== undefined && !(await mayReplace(checkpoint)))
    return fail({
      kind: 'unwritable',
      message: 'something else has the name of the checkpoint',
      place: checkpoint,
      hint: 'choose another name',
    });
  const earlier = resume === undefined ? undefined : await readCheckpoint(resume);
  if (earlier?.ok === false) return earlier;
  let result: CheckResult;
  let kept: Checkpoint | undefined;
  const keep = (each: Checkpoint): void => {
    kept = each;
  };
  try {
    result = check({
      ...plainOptions,
      ...ports,
      product: plain,
      coverage: options.pruning !== true,
      ...(checkpoint === undefined ? {} : { keep }),
      ...(earlier === undefined ? {} : { resume: earlier.value }),
    });
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    return fail({ kind: 'bad-options', message: error.message, place: source.name, hint: error.hint });
  }
  if (checkpoint !== undefined && kept !== undefined) {
    const written = await writeCheckpoint(checkpoint, kept);
    if (!written.ok) return written;
  }
  const { visits, ...rest } = result;
  const whole = profile === undefined ? '' : [profile, ...options.without.map((id) => `without ${id}`)].join(' ');
  const broken = rest.laws.filter(({ verdict }) => verdict === 'violated').map(({ id }) => id);
  const isWhole = !rest.modes.symmetry && rest.limit === undefined;
  const { states } = scope;
  const pinned = isWhole && (whole === '' || whole === 'strict') && states !== undefined ? { pinned: states } : {};
  return succeed({
    name: source.name,
    scope: scope.name,
    about: scope.sentence,
    bounds: scope.bounds,
    ...(profile === undefined ? {} : { profile }),
    without: options.without,
    result: { ...rest, uncovered: visits === undefined ? [] : uncoveredOf({ ...plain, families }, visits) },
    expected: whole === '' ? [] : broken.filter((id) => isExpected(whole, id)),
    ...pinned,
    product: plain,
  });
}
