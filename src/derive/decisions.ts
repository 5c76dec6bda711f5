/**
 * The decision table of a machine that only judges: one state, and an event whose payload says everything.
 *
 * What the event is about makes a row, the given payload fields make a column, and a letter stands for a list of effects.
 */
import type { EventObject } from 'xstate';
import { assert, refused } from '#base';
import { effectsText } from './diagram.ts';
import { code, tableOf } from './markdown.ts';
import { eventLabel } from './names.ts';
import type { Derived } from './table.ts';

/** One grid a profile, then what the letters mean; `columns` are payload fields. */
export function decisionTables(tables: Readonly<Record<string, Derived>>, columns: readonly string[]): string[] {
  const outcomes: string[] = [];
  const grids = Object.entries(tables).flatMap(([profile, table]) => [`Profile \`${profile}\`:`, gridOf(table, columns, outcomes)]);
  const meaning = tableOf(
    ['', 'effects, in order'],
    outcomes.map((text, index) => [letterOf(index), code(text)]),
  );
  return [...grids, meaning];
}

function gridOf(table: Derived, columns: readonly string[], outcomes: string[]): string {
  assert(table.states.length === 1, `${table.machine} decides in more than one state`);
  const heads: string[] = [];
  const rows = new Map<string, Map<string, string>>();
  table.alphabet.forEach((event, index) => {
    assert(table.next[index] !== refused, `${table.machine} does not decide ${table.events[index] ?? index}`);
    const head = headOf(event, columns);
    if (!heads.includes(head)) heads.push(head);
    const label = eventLabel(without(event, columns));
    const row = rows.get(label) ?? new Map<string, string>();
    rows.set(label, row.set(head, letterFor(effectsText(table.effectLists[table.effects[index] as number] ?? []), outcomes)));
  });
  return tableOf(
    ['', ...heads],
    [...rows].map(([label, cells]) => [code(label), ...heads.map((head) => cells.get(head) ?? '')]),
  );
}

/** Booleans are named when true, all else is its value: `nosync, takeover`. */
function headOf(event: EventObject, columns: readonly string[]): string {
  const payload: Readonly<Record<string, unknown>> = { ...event };
  return columns
    .map((key) => (typeof payload[key] === 'boolean' ? (payload[key] ? key : '') : String(payload[key])))
    .filter((part) => part !== '')
    .join(', ');
}

function without(event: EventObject, columns: readonly string[]): EventObject {
  return Object.fromEntries(Object.entries(event).filter(([key]) => !columns.includes(key))) as unknown as EventObject;
}

function letterFor(outcome: string, outcomes: string[]): string {
  if (!outcomes.includes(outcome)) outcomes.push(outcome);
  return letterOf(outcomes.indexOf(outcome));
}

function letterOf(index: number): string {
  assert(index < 26, 'there are more outcomes than letters');
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(index);
}
