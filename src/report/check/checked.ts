/** What a check of several systems hands to the reports, and the verdict on all of them. */
import type { Product } from '#base';
import type { CheckResult, CheckVerdict } from '#check';

/** A system that was checked. */
export interface CheckedSystem {
  readonly name: string;
  readonly scope: string;
  /** `strict` or `kernel`; left out for a system that has no profiles. */
  readonly profile?: string;
  /** Remedies left out of the profile. */
  readonly without: readonly string[];
  readonly product: Product;
  readonly result: CheckResult;
  /** Laws whose violation is known of the profile. */
  readonly expected: readonly string[];
  /** States that the scope is known to have. */
  readonly pinned?: number;
  /** By law: the command that shows its path again. */
  readonly commands: Readonly<Record<string, string>>;
}

/** One broken law breaks the verdict, one system without a verdict leaves it open. */
export function checkVerdictOf(checked: readonly CheckedSystem[]): CheckVerdict {
  const verdicts = new Set(checked.map(({ result }) => result.verdict));
  if (verdicts.has('violated') || checked.some(isOtherwise)) return 'violated';
  return verdicts.has('inconclusive') ? 'inconclusive' : 'holds';
}

/** Every state was seen, and there are more or fewer than the scope is known to have: the specification has changed, or the checker is wrong. */
export function isOtherwise({ pinned, result }: CheckedSystem): boolean {
  return pinned !== undefined && result.verdict === 'holds' && result.missed === 0 && result.states !== pinned;
}

/** `disk 2-regions (strict without ordered-grow)` */
export function checkTitleOf({ name, scope, profile, without }: CheckedSystem): string {
  return `${name} ${scope}${profile === undefined ? '' : ` (${[profile, ...withoutText(without)].join(' ')})`}`;
}

/** `without ordered-grow, nosync-once`, or nothing. */
export function withoutText(without: readonly string[]): string[] {
  return without.length === 0 ? [] : [`without ${without.join(', ')}`];
}
