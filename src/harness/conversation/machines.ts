/** The forwarder's machines in profile `kernel` as tables, and one step in them. */
import { refused } from '#base';
import type { Effect, StepTable } from '#base';
import { userspaceMachines } from '#derive';
import { remediesOf } from '#spec';

/** The machines that a conversation is stepped through. */
export interface Machines {
  readonly attach: StepTable;
  readonly exchange: StepTable;
  readonly forward: StepTable;
  readonly planned: StepTable;
}

let known: Machines | undefined;

/** Derived from the specification, once. */
export function kernelMachines(): Machines {
  const remedies = remediesOf('kernel');
  known ??= {
    attach: userspaceMachines.attach(remedies),
    exchange: userspaceMachines.exchange(remedies),
    forward: userspaceMachines.forward(remedies),
    planned: userspaceMachines.planned(remedies),
  };
  return known;
}

/** What a step leads to. */
export interface Step {
  readonly state: number;
  readonly effects: readonly Effect[];
}

/** One step; undefined where the machine does not take the event there. */
export function stepIn(table: StepTable, state: number, event: string): Step | undefined {
  const at = state * table.events.length + eventIndex(table, event);
  const next = table.next[at] ?? refused;
  return next === refused ? undefined : { state: next, effects: table.effectLists[table.effects[at] ?? 0] ?? [] };
}

const indices = new WeakMap<StepTable, ReadonlyMap<string, number>>();

function eventIndex(table: StepTable, event: string): number {
  let index = indices.get(table);
  if (index === undefined) indices.set(table, (index = new Map(table.events.map((label, at) => [label, at]))));
  return index.get(event) ?? table.events.length;
}

/** The name of a state without its data: `waiting` of `waiting {as=plain room}`. */
export function stateName(table: StepTable, state: number): string {
  return (table.states[state] ?? '').replace(/ \{.*$/, '');
}

/** The state with a name that has no data. */
export function stateNamed(table: StepTable, name: string): number {
  return table.states.indexOf(name);
}
