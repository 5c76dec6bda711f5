/**
 * Does a check say what a naive exploration says?
 *
 * A path is not compared but walked: it must be a run of the system, as short as any, and end in what decides its law.
 */
import type { Product } from '#base';
import type { CheckResult, LawResult, Path } from '#check';
import type { Composed } from '#derive';
import type { Naive } from './naive.ts';
import { textOf } from './naive.ts';

/** What is wrong with a path to a state or step that decides a law; nothing when it is right. */
export function pathFault(composed: Composed, naive: Naive, law: string, { steps }: Path): string | undefined {
  const numbers = steps.map(({ locals }) => numberOf(composed, naive, locals));
  const last = steps.length - 1;
  if (numbers[0] !== 0 || steps[0]?.rule !== -1) return 'it does not begin at the beginning';
  for (let at = 1; at <= last; at++) {
    const [from, to, rule] = [numbers[at - 1] as number, numbers[at], steps[at]?.rule as number];
    const isStep = naive.states[from]?.steps.some((step) => step.rule === rule && step.to === to) === true;
    const isRefused = at === last && from === to && naive.decides(law, from, rule);
    if (!isStep && !isRefused) return `step ${at} is none of the system`;
  }
  const decidesByState = naive.decides(law, numbers[last] as number);
  const decidesByStep = last > 0 && naive.decides(law, numbers[last - 1] as number, steps[last]?.rule);
  return decidesByState || decidesByStep ? undefined : 'it ends in nothing that decides the law';
}

/** What can be compared of a law: whether its path is right, and how long it is. */
export interface LawSummary {
  readonly verdict: string;
  readonly tested: boolean;
  readonly length?: number;
  readonly fault?: string;
}

/** Laws as a check found them, but those that must happen some day. */
export function summaryOf(composed: Composed, naive: Naive, { laws }: CheckResult): Record<string, LawSummary> {
  return Object.fromEntries(laws.filter(({ kind }) => kind !== 'eventually').map((law) => [law.id, lawSummary(composed, naive, law)]));
}

function lawSummary(composed: Composed, naive: Naive, { id, verdict, tested, path }: LawResult): LawSummary {
  if (path === undefined) return { verdict, tested };
  const fault = pathFault(composed, naive, id, path);
  return { verdict, tested, length: path.steps.length - 1, ...(fault === undefined ? {} : { fault }) };
}

/** The same of a naive exploration. */
export function naiveSummary({ laws }: Naive, { laws: asked }: Product): Record<string, LawSummary> {
  return Object.fromEntries(asked.filter(({ kind }) => kind !== 'eventually').map(({ id }) => [id, laws[id] as LawSummary]));
}

function numberOf({ components, families }: Composed, { numberOf: numbers }: Naive, locals: readonly number[]): number | undefined {
  const snapshots = components.map(({ family }, at) => {
    const snapshot = families.get(family)?.derived.snapshots[locals[at] as number];
    if (snapshot === undefined) throw new Error(`component ${at} has no local state ${locals[at] ?? 'at all'}`);
    return snapshot;
  });
  return numbers.get(textOf(snapshots));
}
