/**
 * Where two tables of one machine differ: what a remedy is about.
 */
import { refused } from '#base';
import { effectsText } from './diagram.ts';
import type { Derived } from './table.ts';

/** The types of the events that two tables treat differently in some state that both have, in the order of the alphabet. */
export function changedEvents(one: Derived, other: Derived): string[] {
  const changed = one.alphabet.filter((_, event) =>
    one.states.some((name, state) => {
      const twin = other.states.indexOf(name);
      return twin >= 0 && stepText(one, state, event) !== stepText(other, twin, event);
    }),
  );
  return [...new Set(changed.map(({ type }) => type))];
}

function stepText(table: Derived, state: number, event: number): string {
  const edge = state * table.events.length + event;
  const next = table.next[edge] as number;
  if (next === refused) return 'refused';
  return `${table.states[next] ?? ''} / ${effectsText(table.effectLists[table.effects[edge] as number] ?? [])}`;
}
