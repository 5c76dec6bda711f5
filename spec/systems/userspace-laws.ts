/** How the laws of the forwarding log are made of conditions. */
import { userspaceLawOf } from '../properties/userspace.ts';
import { and, implies, or } from './system.ts';
import type { Condition, SystemLaw } from './system.ts';

type Kind = SystemLaw['kind'];

/** A law of the catalogue, put to the test here. */
export function law(id: string, kind: Kind, given: Condition, holds: Condition, on?: readonly string[]): SystemLaw {
  return { ...userspaceLawOf(id), kind, given, holds, ...(on === undefined ? {} : { on }) };
}

/** A law that holds of each of these. */
export function lawOfEach<Each>(
  id: string,
  kind: Kind,
  each: readonly Each[],
  given: (one: Each) => Condition,
  holds: (one: Each) => Condition,
  on?: readonly string[],
): SystemLaw {
  return law(id, kind, or(...each.map(given)), and(...each.map((one) => implies(given(one), holds(one)))), on);
}

/** A witness that a scope looks far enough. */
export const witness = (id: string, name: string, sentence: string, holds: Condition): SystemLaw => ({
  id,
  name,
  sentence,
  kind: 'sometimes',
  holds,
});
