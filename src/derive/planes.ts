/**
 * Step table of a region → bit planes.
 *
 * A machine whose parallel states have two members each is a word of bits: one plane a parallel state. From the table every event becomes
 * a boolean function for each plane and for each effect, to be applied to 32 regions at a time (`words.ts`). Combinations that no machine
 * reaches, or in which the event is refused, are free: nobody steps there.
 *
 * - An event payload named by `input` (0 or 1) is one more variable: the plane read from the device. Other payloads are booleans, and each
 *   of their values is a step of its own.
 * - Context may decide where the machine begins, and nothing after that; otherwise the bits would not be the whole state.
 */
import type { AnyMachineSnapshot } from 'xstate';
import { assert, refused } from '#base';
import { minimise } from './boolean.ts';
import type { BooleanFunction } from './boolean.ts';
import type { Derived } from './table.ts';

/** Which parallel state is which plane. `one` is the member that a 1 stands for. */
export interface PlaneNaming {
  readonly plane: string;
  readonly one: string;
  readonly zero: string;
}

/** What one event does to the planes. */
export interface PlaneStep {
  /** Function name: the event's type, then each boolean payload, with `Not` before it when false: `setRegionSyncNotInSync`. */
  readonly name: string;
  /** Name of the input plane, if the event has one. */
  readonly input: string | undefined;
  /** New value of each plane that changes. */
  readonly planes: ReadonlyMap<string, BooleanFunction>;
  /** When each effect happens. An effect with a parameter `value` answers a question and counts as happening when it is 1. */
  readonly effects: ReadonlyMap<string, BooleanFunction>;
}

/** Derives the plane functions of a region machine. */
export function derivePlanes(derived: Derived, naming: readonly PlaneNaming[], input: string): PlaneStep[] {
  const groups = new Map<string, Variant[]>();
  derived.alphabet.forEach((event, index) => {
    const payload: Readonly<Record<string, unknown>> = { ...event };
    const name = stepName(payload, input);
    const bit = payload[input] as 0 | 1 | undefined;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [{ event: index, bit }]);
    else group.push({ event: index, bit });
  });
  return [...groups].map(([name, variants]) => planeStep(derived, naming, input, name, variants));
}

function stepName(event: Readonly<Record<string, unknown>>, input: string): string {
  const flags = Object.entries(event)
    .filter(([key]) => key !== 'type' && key !== input)
    .map(([key, value]) => {
      assert(typeof value === 'boolean', `payload "${key}" of ${String(event['type'])} is neither a boolean nor the input plane`);
      return `${value ? '' : 'Not'}${key[0]?.toUpperCase() ?? ''}${key.slice(1)}`;
    });
  return String(event['type']) + flags.join('');
}

interface Variant {
  readonly event: number;
  readonly bit: 0 | 1 | undefined;
}

/** What the machine does on one row of bits. */
interface RowStep {
  readonly row: number;
  readonly after: number;
  readonly effects: readonly string[];
}

function planeStep(derived: Derived, naming: readonly PlaneNaming[], input: string, name: string, variants: readonly Variant[]): PlaneStep {
  const hasInput = variants.some(({ bit }) => bit !== undefined);
  const variables = [...naming.map(({ plane }) => plane), ...(hasInput ? [input] : [])];
  const rows = variants.flatMap((variant) => rowSteps(derived, naming, variant));
  agree(name, rows);

  const planes = new Map<string, BooleanFunction>();
  naming.forEach(({ plane }, index) => {
    const bitOf = (word: number) => ((word >> index) & 1) === 1;
    if (rows.every(({ row, after }) => bitOf(row) === bitOf(after))) return;
    planes.set(plane, minimise(variables, new Map(rows.map(({ row, after }) => [row, bitOf(after)]))));
  });
  const effects = new Map<string, BooleanFunction>();
  for (const effect of new Set(rows.flatMap((each) => each.effects))) {
    effects.set(effect, minimise(variables, new Map(rows.map((each) => [each.row, each.effects.includes(effect)]))));
  }
  return { name, input: hasInput ? input : undefined, planes, effects };
}

/** The steps of an event from every local state that does not refuse it; the input bit stands above the planes. */
function rowSteps(derived: Derived, naming: readonly PlaneNaming[], { event, bit }: Variant): RowStep[] {
  return derived.snapshots.flatMap((snapshot, state) => {
    const edge = state * derived.events.length + event;
    const next = derived.next[edge] as number;
    if (next === refused) return [];
    const effects = (derived.effectLists[derived.effects[edge] as number] ?? []).filter((effect) => {
      const parameters = Object.keys(effect.params ?? {});
      assert(
        parameters.every((each) => each === 'value'),
        `effect ${effect.type} has parameters that a bit cannot hold: ${parameters.join()}`,
      );
      return effect.params?.['value'] !== 0;
    });
    const row = rowOf(snapshot, naming) | (bit === 1 ? 1 << naming.length : 0);
    const after = rowOf(derived.snapshots[next] as AnyMachineSnapshot, naming);
    return [{ row, after, effects: effects.map(({ type }) => type) }];
  });
}

/** Two local states with the same bits must do the same: the bits are all that a log keeps. */
function agree(name: string, rows: readonly RowStep[]): void {
  const known = new Map<number, string>();
  for (const { row, after, effects } of rows) {
    const what = JSON.stringify([after, effects]);
    assert((known.get(row) ?? what) === what, `${name} does different things in states that have the same bits (row ${row})`);
    known.set(row, what);
  }
}

/** The planes' bits of a snapshot, plane 0 lowest. */
export function rowOf(snapshot: AnyMachineSnapshot, naming: readonly PlaneNaming[]): number {
  const members = Object.values(snapshot.value as Record<string, string>);
  return naming.reduce((row, { one, zero }, index) => {
    const isOne = members[index] === one;
    assert(isOne || members[index] === zero, `a parallel state of ${snapshot.machine.id} is neither ${one} nor ${zero}`);
    return row | (isOne ? 1 << index : 0);
  }, 0);
}
