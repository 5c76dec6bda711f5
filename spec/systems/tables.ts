/**
 * Tables that follow one another on one log device, and the header that they leave there.
 *
 * A table says where the mirror ends, how large its regions are, what the administrator claims about its legs, and whether a foreign log may
 * be taken over. Only two of these reach the device, by the header: the end, and the region size.
 *
 * - A *short* table ends before the regions that are modelled; its own regions behave like those of the disk systems and are left out.
 * - With *other* region size every bit tells of another region than before: the bits of the modelled regions have changed places.
 * - Bits past the end of a table are not written; whatever was there before the first table, they say clean.
 */
import { assign, setup } from 'xstate';
import type { Trust } from '../machines/resume.ts';
import type { LogFound, SyncWord } from '../vocabulary.ts';
import { fields, is, or } from './system.ts';
import type { Condition, Scope } from './system.ts';

/** A line of a table. */
export interface Table {
  /** Shown in paths: `long`, `short`, `other size`. */
  readonly name: string;
  readonly isShort: boolean;
  readonly hasOtherSize: boolean;
  readonly word: SyncWord;
  readonly takeover: boolean;
}

/** A header as it can be on the device: what was there before the first table, one that knows no region, or that of a table. */
export type Header = 'first' | 'empty' | 'long' | 'short' | 'other';

/** The tables of a scope, and the headers that can come to be. */
export interface Tables {
  readonly tables: readonly Table[];
  /** What lies on the device before the first table. */
  readonly first: LogFound;
  /** The number of a header is its place in this list; 0 is what was there first. */
  readonly headers: readonly Header[];
}

/** What may lie on a log device that no table has used, by the bound `first`. */
const firsts = ['fresh', 'foreignMagic', 'unknownVersion', 'countTooLarge'] as const satisfies readonly LogFound[];

/** The table of a log whose header is right and stays so. */
export const rightTable: Table = { name: 'long', isShort: false, hasOtherSize: false, word: 'default', takeover: false };

const others: readonly (readonly [bound: string, table: Table])[] = [
  ['short', { ...rightTable, name: 'short', isShort: true }],
  ['otherSize', { ...rightTable, name: 'other size', hasOtherSize: true }],
  ['nosync', { ...rightTable, name: 'long nosync', word: 'nosync' }],
  ['sync', { ...rightTable, name: 'long sync', word: 'sync' }],
  ['takeover', { ...rightTable, name: 'long takeover', takeover: true }],
];

/** The tables that a scope allows; `undefined` where the header is right and stays so. */
export function tablesOf(bounds: Scope['bounds']): Tables | undefined {
  if (bounds.tables !== 1) return undefined;
  const tables = [rightTable, ...others.flatMap(([bound, table]) => (bounds[bound] === 1 ? [table] : []))];
  const first = firsts[bounds.first ?? 0] ?? 'fresh';
  return { tables, first, headers: ['first', 'empty', ...new Set(tables.map(headerOf))] };
}

/** The header that a table leaves. */
export function headerOf({ isShort, hasOtherSize }: Table): Header {
  return isShort ? 'short' : hasOtherSize ? 'other' : 'long';
}

/** What a resume with this table finds when it reads this header. */
export function foundBy(table: Table, header: Header, first: LogFound): LogFound {
  if (header === 'first') return first;
  if (header === 'empty') return 'grown';
  if ((header === 'other') !== table.hasOtherSize) return 'geometryChanged';
  if (header === 'short') return table.isShort ? 'same' : 'grown';
  return table.isShort ? 'shrunk' : 'same';
}

/** Whether the modelled regions lie below the count of what was found: in the header, or in that cut to 32 bits. */
export function isCounted(header: Header, trust: Trust): boolean {
  if (trust === 'nothing') return false;
  return header === 'first' ? trust === 'headerCut' : header !== 'short' && header !== 'empty';
}

/** The sector in which a table keeps a region's bit. */
export function sectorOf(region: number, regions: number, { hasOtherSize }: Table): number {
  return hasOtherSize ? regions - 1 - region : region;
}

/** A table is loaded. */
export interface TableEvent {
  readonly type: 'load';
  readonly table: number;
}

/** Which table there is; `null` before the first. */
export interface TableContext {
  readonly at: number | null;
}

/** The finite alphabet for so many tables. */
export const tableEventsOf = (tables: number): readonly TableEvent[] =>
  Array.from({ length: tables }, (_, table) => ({ type: 'load' as const, table }));

/** The machine of which table there is. */
export function createTableMachine() {
  return setup({
    types: { events: {} as TableEvent, context: {} as TableContext },
  }).createMachine({
    id: 'table',
    context: { at: null },
    on: { load: { actions: assign(({ event }) => ({ at: event.table })) } },
    options: { maxIterations: 1000 },
  });
}

/** A table was resumed, and the log said that it had written it down. */
export interface InForceEvent {
  readonly type: 'resumed';
  readonly hasOtherSize: boolean;
}

/** The finite alphabet. */
export const inForceEvents: readonly InForceEvent[] = [
  { type: 'resumed', hasOtherSize: false },
  { type: 'resumed', hasOtherSize: true },
];

/** The region size of the table that was resumed last; `null` before the first. One that the log never wrote down has changed nothing. */
export interface InForceContext {
  readonly hasOtherSize: boolean | null;
}

/** The machine of which region size is in force. */
export function createInForceMachine() {
  return setup({ types: { events: {} as InForceEvent, context: {} as InForceContext } }).createMachine({
    id: 'inForce',
    context: { hasOtherSize: null },
    on: { resumed: { actions: assign(({ event }) => ({ hasOtherSize: event.hasOtherSize })) } },
    options: { maxIterations: 1000 },
  });
}

/** A header is chosen to be written. */
export interface ChosenEvent {
  readonly type: 'choose';
  readonly header: number;
}

/** Which header the log would write. */
export interface ChosenContext {
  readonly header: number;
}

/** The finite alphabet for so many headers. */
export const chosenEventsOf = (headers: number): readonly ChosenEvent[] =>
  Array.from({ length: headers }, (_, header) => ({ type: 'choose' as const, header }));

/** The machine of the header in memory. */
export function createChosenMachine() {
  return setup({ types: { events: {} as ChosenEvent, context: {} as ChosenContext } }).createMachine({
    id: 'chosen',
    context: { header: 0 },
    on: { choose: { actions: assign(({ event }) => ({ header: event.header })) } },
    options: { maxIterations: 1000 },
  });
}

const isAt = new Map<number, ReturnType<typeof fields>>();

/** The table with this number is there. */
export function isTable(table: number): Condition {
  const known = isAt.get(table) ?? fields<TableContext>(({ at }) => at === table);
  isAt.set(table, known);
  return is('table', known);
}

/** One of the tables that match is there. */
export function isTableWith({ tables }: Tables, matches: (table: Table) => boolean): Condition {
  return or(...tables.flatMap((table, at) => (matches(table) ? [isTable(at)] : [])));
}
