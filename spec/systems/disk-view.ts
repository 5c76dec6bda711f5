/**
 * How paths of the disk log are shown: legs, client, contract, log, device cache, medium, from the outside in.
 *
 * Every column is about one family, in a sign or a word a region. What a note of the observer says is not shown: the law tells it.
 */
import type { AnyMachineSnapshot } from 'xstate';
import type { SectorContext } from '../environment/sector.ts';
import { mayLeave } from '../environment/sector.ts';
import type { SlateContext } from './memory.ts';
import type { Rule, View, ViewColumn } from './system.ts';
import type { Header, TableContext, Tables } from './tables.ts';

/** The view of a system of the disk log with these rules. */
export function diskView(rules: readonly Rule[], tables?: Tables): View {
  return {
    columns: tables === undefined ? columns : withTables(tables),
    acts: actsOf(rules),
    legend: tables === undefined ? legend : `${legend}; headers: by their tables, old what was there before, – one that knows no region`,
  };
}

/** Who acts on whom, of these rules. */
export function actsOf(rules: readonly Rule[]): View['acts'] {
  const names = new Set(rules.map(({ name }) => name));
  return Object.fromEntries(Object.entries(acts).filter(([name]) => names.has(name)));
}

/** The table stands with the log, the header with the device. */
function withTables({ tables, headers }: Tables): ViewColumn[] {
  const nameOfHeader = (value: number | null) => (value === null ? '?' : headerSigns[headers[value] as Header]);
  const newest = (local: AnyMachineSnapshot): string => {
    const { newest: value, inFlight } = local.context as SectorContext;
    return `${nameOfHeader(value)}${inFlight === null ? '' : `←${nameOfHeader(inFlight)}`}`;
  };
  const left = (local: AnyMachineSnapshot): string =>
    headers.flatMap((_, value) => (mayLeave(local.context as SectorContext, value) ? [nameOfHeader(value)] : [])).join('|');
  const table = (local: AnyMachineSnapshot): string => tables[(local.context as TableContext).at ?? -1]?.name ?? '–';
  return columns.flatMap((column): ViewColumn[] => {
    if (column.title === 'node') return [column, { lane: 'log', title: 'table', of: 'table', text: table }];
    if (column.title === 'cache') return [{ lane: 'cache', title: 'header', of: 'header', text: newest }, column];
    if (column.title === 'medium') return [{ lane: 'medium', durable: true, title: 'header', of: 'header', text: left }, column];
    return [column];
  });
}

const headerSigns: Readonly<Record<Header, string>> = { first: 'old', empty: '–', long: 'long', short: 'short', other: 'other' };

const nameOf = (local: AnyMachineSnapshot): string => String(local.value);
/** A local state's name as a sign. */
export const signed = (signs: Readonly<Record<string, string>>) => (local: AnyMachineSnapshot) => signs[nameOf(local)] ?? nameOf(local);

const waitingFor = {
  idle: '–',
  reading: 'read',
  flushingLegs: 'legs',
  writingBits: 'write',
  flushingBits: 'flush',
  writingHeader: 'write',
  flushingHeader: 'flush',
};
/** The data on the legs. */
export const legSigns = { equal: '=', sent: '~', unflushed: '~', sentUnflushed: '~', lost: '≠' };
/** What the client does with a region. */
export const clientSigns = {
  idle: '·',
  marked: 'm',
  ready: 'r',
  writingBoth: '0+1',
  writingLeg0: '0',
  writingLeg1: '1',
  writingLeg0Alone: '0',
  landed: 'l',
  copying: 'c',
};

/** Letters as in a replayed schedule. */
export function memoryText(local: AnyMachineSnapshot): string {
  if (local.matches({ recovery: 'recovering' })) return 'R';
  if (!local.matches({ sync: 'inSync' })) return 'N';
  return local.matches({ clean: 'clean' }) ? 'C' : 'D';
}

/** The bit that the batch is about to write. */
function stagedText(local: AnyMachineSnapshot): string {
  const { bit, waits } = local.context as SlateContext;
  return waits ? String(bit) : '·';
}

/** What a read gives, and what is on its way. */
function cacheText(local: AnyMachineSnapshot): string {
  const { newest, inFlight } = local.context as SectorContext;
  return `${newest ?? '?'}${inFlight === null ? '' : `←${inFlight}`}`;
}

/** What survives every crash; `?` where a crash may leave either bit. */
function mediumText(local: AnyMachineSnapshot): string {
  const left = [0, 1].filter((bit) => mayLeave(local.context as SectorContext, bit));
  return left.length === 1 ? String(left[0]) : '?';
}

const columns: readonly ViewColumn[] = [
  { lane: 'legs', durable: true, title: 'legs', of: 'legs', text: signed(legSigns) },
  { lane: 'client', title: 'client', of: 'client', text: signed(clientSigns) },
  { lane: 'contract', durable: true, title: 'contract', of: 'contract', text: nameOf },
  { lane: 'log', title: 'node', of: 'node', text: nameOf },
  { lane: 'log', title: 'memory', of: 'region', text: memoryText },
  { lane: 'log', title: 'waits for', of: 'commit', text: signed(waitingFor) },
  { lane: 'log', title: 'staged', of: 'slate', text: stagedText },
  { lane: 'cache', title: 'cache', of: 'sector', text: cacheText },
  { lane: 'medium', durable: true, title: 'medium', of: 'sector', text: mediumText },
];

/** Who acts on whom. A crash happens to all. */
const acts: View['acts'] = {
  ...Object.fromEntries(
    ['markRegion', 'clearRegion', 'clearAgain', 'getResyncWork', 'reportAgain', 'copied', 'copyFailed']
      .concat(['flush', 'presuspend', 'postsuspend', 'resume', 'create', 'load', 'dtr'])
      .map((name) => [name, ['client', 'log'] as const]),
  ),
  ...Object.fromEntries(['dispatch', 'dispatchAlone', 'land'].map((name) => [name, ['client', 'legs'] as const])),
  legWriteFailed: ['legs', 'client'],
  ...Object.fromEntries(['legsFlushed', 'legFlushFailed'].map((name) => [name, ['legs', 'log'] as const])),
  ...Object.fromEntries(['logRead', 'logReadFailed', 'logWritten', 'logWriteFailed'].map((name) => [name, ['cache', 'log'] as const])),
  ...Object.fromEntries(['logFlushed', 'logFlushFailed'].map((name) => [name, ['medium', 'log'] as const])),
};

const legend =
  'legs: = equal, ~ may differ after a crash, ≠ differ; client: · idle, m marked, r may write, 0 and 1 writing to these legs, l written, c copying; ' +
  'memory: C clean, D dirty, N not in sync, R recovering; bits: 1 clean, 0 dirty, staged for the batch, 1←0 on its way, ? either is possible';
