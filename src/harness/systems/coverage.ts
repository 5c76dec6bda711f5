/**
 * Which transitions of a system's machines no step took, by name.
 *
 * The search says for each choice of a rule in which local states it was taken; the derivation knows which transitions XState enabled there. What a
 * machine does in several events within one step is followed event by event.
 */
import type { ProductChoice } from '#base';
import { refused } from '#base';
import type { Composed, Family } from '#derive';
import type { ChoiceVisits } from '#check';

/** Names of transitions never taken, as `family: source -- event [guard] --> target`. */
export function uncoveredOf({ families }: Composed, visits: readonly ChoiceVisits[]): string[] {
  return [...families].flatMap(([name, family]) => {
    const mine = visits.filter((each) => each.family === name);
    const seen = new Set<number>();
    for (const { choice, locals } of mine) locals.forEach((was, local) => was === 1 && follow(family, choice, local, seen));
    const { taken } = family.derived;
    const covered = new Set([...seen].flatMap((edge) => taken[edge] ?? []));
    return [...new Set(taken.flat())].filter((each) => !covered.has(each)).map((each) => `${name}: ${each}`);
  });
}

/** Adds the edges of the machine that a choice takes from a local state. */
function follow({ derived }: Family, { events, anew }: ProductChoice, local: number, seen: Set<number>): void {
  let at = anew === true ? (derived.initials[0] as number) : local;
  for (const event of events) {
    const edge = at * derived.events.length + event;
    seen.add(edge);
    const to = derived.next[edge] as number;
    if (to === refused) return;
    at = to;
  }
}
