/**
 * Does a check say what a naive exploration says?
 *
 * A path is not compared but walked: it must be a run of the system, as short as any, and end in what decides its law; or, where something should have
 * happened some day, go on for ever in a fair way, or stop, without it.
 */
import type { CheckResult, LawResult, Path } from '#check';
import { compose } from '#derive';
import type { Composed } from '#derive';
import type { System, SystemLaw } from '#spec';
import { textOf } from './naive.ts';
import type { Naive } from './naive.ts';

/** A system, as both sides see it. */
export interface Subject {
  readonly system: System;
  readonly composed: Composed;
  readonly naive: Naive;
}

/** Makes both sides of a system. */
export function subjectOf(system: System, naive: Naive): Subject {
  return { system, naive, composed: compose('random', system) };
}

/** What can be compared of a law. Of a law that promises something the length of the run is not: it is nowhere said to be the shortest. */
export interface LawSummary {
  readonly verdict: string;
  readonly tested: boolean;
  readonly length?: number;
  /** What is wrong with its path. */
  readonly fault?: string;
}

/** Laws as a check found them. */
export function summaryOf(subject: Subject, { laws }: Pick<CheckResult, 'laws'>): Record<string, LawSummary> {
  return Object.fromEntries(laws.map((law) => [law.id, lawSummary(subject, law)]));
}

/** The same of the naive exploration, of these laws. */
export function naiveSummary({ naive }: Subject, laws: readonly Pick<SystemLaw, 'id'>[]): Record<string, LawSummary> {
  return Object.fromEntries(laws.map(({ id }) => [id, naive.laws[id] as LawSummary]));
}

function lawSummary(subject: Subject, { id, kind, verdict, tested, path }: LawResult): LawSummary {
  if (path === undefined) return { verdict, tested };
  const length = kind === 'eventually' ? {} : { length: path.steps.length - 1 };
  const fault = kind === 'eventually' ? lassoFault(subject, id, path) : pathFault(subject, id, path);
  return { verdict, tested, ...length, ...(fault === undefined ? {} : { fault }) };
}

/** What is wrong with a path to a state or step that decides a law. */
function pathFault(subject: Subject, law: string, { steps }: Path): string | undefined {
  const { naive } = subject;
  const numbers = numbersOf(subject, steps);
  const last = steps.length - 1;
  const isRefused = last > 0 && numbers[last] === numbers[last - 1] && naive.decides(law, numbers[last - 1] as number, steps[last]?.rule);
  const fault = runFault(naive, isRefused ? numbers.slice(0, -1) : numbers, steps);
  if (fault !== undefined) return fault;
  const decidesByState = naive.decides(law, numbers[last] as number);
  const decidesByStep = last > 0 && naive.decides(law, numbers[last - 1] as number, steps[last]?.rule);
  return decidesByState || decidesByStep ? undefined : 'it ends in nothing that decides the law';
}

/** What is wrong with a run in which something should have happened some day. */
function lassoFault(subject: Subject, id: string, { steps, loopsTo, closing }: Path): string | undefined {
  const { naive, system } = subject;
  const numbers = numbersOf(subject, steps);
  const fault = runFault(naive, numbers, steps);
  if (fault !== undefined) return fault;
  const law = system.laws.find((each) => each.id === id) as SystemLaw;
  const open = numbers.findLastIndex((state) => naive.isHeld(law, state)) + 1;
  const way = loopsTo ?? numbers.length - 1;
  if (open > way) return 'it happens';
  if (!numbers.slice(open, way + 1).some((state) => naive.isGiven(law, state))) return 'it is not asked for';
  const last = numbers.at(-1) as number;
  if (loopsTo === undefined) return naive.states[last]?.steps.length === 0 ? undefined : 'it stops where it could go on';
  if (!leads(naive, last, closing as number, numbers[loopsTo])) return 'it does not close';
  const taken = new Set([...steps.slice(loopsTo + 1).map(({ rule }) => rule), closing]);
  const enabled = numbers.slice(loopsTo).map((state) => new Set(naive.states[state]?.steps.map(({ rule }) => rule)));
  const isFair = system.rules.every(({ fair }, rule) => {
    if (fair === undefined || taken.has(rule)) return true;
    return fair === 'weak' ? enabled.some((each) => !each.has(rule)) : !enabled.some((each) => each.has(rule));
  });
  return isFair ? undefined : 'it is not fair';
}

function runFault(naive: Naive, numbers: readonly number[], steps: Path['steps']): string | undefined {
  if (numbers[0] !== 0 || steps[0]?.rule !== -1) return 'it does not begin at the beginning';
  const wrong = numbers.findIndex((to, at) => at > 0 && !leads(naive, numbers[at - 1] as number, steps[at]?.rule as number, to));
  return wrong < 0 ? undefined : `step ${wrong} is none of the system`;
}

function leads({ states }: Naive, from: number, rule: number, to: number | undefined): boolean {
  return states[from]?.steps.some((step) => step.rule === rule && step.to === to) === true;
}

/** Numbers of the states of a path, as the naive exploration found them; -1 for one that it did not find. */
function numbersOf({ naive, composed: { components, families } }: Subject, steps: Path['steps']): number[] {
  return steps.map(({ locals }) => {
    const snapshots = components.map(({ family }, at) => {
      const snapshot = families.get(family)?.derived.snapshots[locals[at] as number];
      if (snapshot === undefined) throw new Error(`component ${at} has no local state ${locals[at] ?? 'at all'}`);
      return snapshot;
    });
    return naive.numberOf.get(textOf(snapshots)) ?? -1;
  });
}
