/**
 * How many states are there, when those that differ by a permutation of interchangeable members count once?
 *
 * By the definition: every permutation is applied to every state, with pointers redirected, and the least text stands for all of them. The
 * members that point are interchangeable too.
 */
import { range } from '#spec';
import type { Symmetry, System } from '#spec';
import type { Naive } from './naive.ts';

/** Counts the orbits of the states of a system. */
export function orbitsOf(system: System, { states }: Naive): number {
  const least = (text: string) => variants(system, text).reduce((one, other) => (other < one ? other : one));
  return new Set(states.map(({ text }) => least(text))).size;
}

/** Whether with every state all its permutations are there, as they are in a system whose symmetry is a real one. */
export function isClosed(system: System, { states }: Naive): boolean {
  const all = new Set(states.map(({ text }) => text));
  return states.every(({ text }) => variants(system, text).every((variant) => all.has(variant)));
}

/** A state in all its permutations, itself among them. */
function variants(system: System, text: string): string[] {
  const of = (lines: readonly string[], symmetries: readonly Symmetry[]): string[] => {
    const [first, ...others] = symmetries;
    return first === undefined ? [lines.join('\n')] : permuted(system, lines, first).flatMap((each) => of(each, others));
  };
  return of(text.split('\n'), system.symmetry ?? []);
}

/** All permutations that one symmetry allows. */
function permuted(system: System, lines: readonly string[], { families, pointers = [] }: Symmetry): string[][] {
  const byWholes = permutations(countOf(system, families[0] as string)).map((order) => {
    const turned = pointers.reduce((all, { family, field }) => redirected(system, all, family, field, order), lines);
    return families.reduce((all, family) => moved(system, all, family, order), turned);
  });
  return pointers.reduce<string[][]>(
    (all, { family }) =>
      all.flatMap((each) => permutations(countOf(system, family)).map((order) => [...moved(system, each, family, order)])),
    byWholes.map((each) => [...each]),
  );
}

/** Member `at` of a family goes to place `order[at]`. */
function moved(system: System, lines: readonly string[], family: string, order: readonly number[]): readonly string[] {
  const first = firstOf(system, family);
  return lines.map((line, at) => {
    const from = order.indexOf(at - first);
    return from < 0 ? line : (lines[first + from] as string);
  });
}

/** Members of a family that pointed to whole `at` point to `order[at]`. */
function redirected(system: System, lines: readonly string[], family: string, field: string, order: readonly number[]): readonly string[] {
  const first = firstOf(system, family);
  return lines.map((line, at) => {
    if (at < first || at >= first + countOf(system, family)) return line;
    const snapshot = JSON.parse(line) as { readonly context: Readonly<Record<string, unknown>> };
    const to = snapshot.context[field];
    return JSON.stringify({ ...snapshot, context: { ...snapshot.context, [field]: typeof to === 'number' ? order[to] : to } });
  });
}

function firstOf({ components }: System, family: string): number {
  const before = Object.keys(components).slice(0, Object.keys(components).indexOf(family));
  return before.reduce((sum, each) => sum + (components[each]?.count ?? 1), 0);
}

function countOf({ components }: System, family: string): number {
  return components[family]?.count ?? 1;
}

/** All orders of the numbers up to `count`. */
function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((order) => range(count).map((at) => order.toSpliced(at, 0, count - 1)));
}
