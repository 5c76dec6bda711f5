/**
 * How paths of the mirror are shown: requests, mirror, log, legs.
 */
import type { AnyMachineSnapshot } from 'xstate';
import type { CellContext } from '../environment/cell.ts';
import type { LogContext } from '../environment/log.ts';
import type { RequestContext } from '../environment/request.ts';
import type { EntryContext } from '../machines/entry.ts';
import type { RecordContext } from '../machines/record.ts';
import type { Rule, View, ViewColumn } from './system.ts';

/** The view of a system of the mirror with these rules. */
export function mirrorView(rules: readonly Rule[]): View {
  const names = new Set(rules.map(({ name }) => name));
  return { columns, acts: Object.fromEntries(Object.entries(acts).filter(([name]) => names.has(name))), legend };
}

function requestText(local: AnyMachineSnapshot): string {
  const { left, missed } = local.context as RequestContext;
  const name = String(local.value);
  const place = name === 'idle' ? '·' : name === 'flying' || name === 'alone' ? `→${left.join('+')}` : name.replace('Ready', '!');
  return missed.length === 0 ? place : `${place} ≠${missed.join('')}`;
}

function entryText(local: AnyMachineSnapshot): string {
  const { pending, delayed } = local.context as EntryContext;
  const value: unknown = local.value;
  const name = typeof value === 'string' ? value : Object.values(value as object).join('');
  const state = local.matches('nosync') ? 'nosync' : name;
  return `${state}${pending > 0 ? ` ${pending}` : ''}${delayed > 0 ? ` +${delayed}` : ''}`;
}

function recordText(local: AnyMachineSnapshot): string {
  const { flush, write, sync, read } = local.context as RecordContext;
  return flush ? 'F' : write ? 'D' : sync ? 'S' : read ? 'R' : 'A';
}

function logText(local: AnyMachineSnapshot): string {
  const { inSync, clean, recovering } = local.context as LogContext;
  if (recovering) return 'R';
  if (!inSync) return 'N';
  return clean ? 'C' : 'D';
}

function deviceText(local: AnyMachineSnapshot): string {
  return { dirty: '0', clean: '1', either: '?' }[(local.context as LogContext).device];
}

function cellText(local: AnyMachineSnapshot): string {
  const { now, durable } = local.context as CellContext;
  return now === durable ? String(now) : `${durable}←${now}`;
}

const columns: readonly ViewColumn[] = [
  { lane: 'application', title: 'requests', of: 'request', text: requestText },
  { lane: 'application', title: 'told', of: 'word', text: (local) => String(local.value) },
  { lane: 'mirror', title: 'mirror', of: 'mirror', text: (local) => String(local.value) },
  { lane: 'mirror', title: 'worker', of: 'pass', text: (local) => String(local.value) },
  { lane: 'mirror', title: 'entry', of: 'entry', text: entryText },
  { lane: 'mirror', title: 'default leg', of: 'default', text: (local) => String(local.value).slice(-1) },
  { lane: 'mirror', title: 'errors', of: 'record', text: recordText },
  { lane: 'log', title: 'memory', of: 'log', text: logText },
  { lane: 'log', durable: true, title: 'device', of: 'log', text: deviceText },
  { lane: 'legs', durable: true, title: 'blocks', of: 'cell', text: cellText },
];

/** Who acts on whom. A crash happens to all. */
const acts: View['acts'] = {
  ...Object.fromEntries(['write', 'discard', 'flush'].map((name) => [name, ['application', 'mirror'] as const])),
  ...Object.fromEntries(
    ['landed', 'landedAlone', 'flushed', 'writeFailed', 'flushFailed', 'copied', 'copyFailed', 'readFailed'].map((name) => [
      name,
      ['legs', 'mirror'] as const,
    ]),
  ),
  ...Object.fromEntries(['logWrite', 'recover', 'resume', 'postsuspend'].map((name) => [name, ['mirror', 'log'] as const])),
  ...Object.fromEntries(['logFlushed', 'logFlushFailed'].map((name) => [name, ['log', 'mirror'] as const])),
  ...Object.fromEntries(
    ['wake', 'sort', 'sorted', 'judge', 'judged', 'presuspend', 'recoveryStopped'].map((name) => [name, ['mirror', 'mirror'] as const]),
  ),
};

const legend =
  'requests: · not made, →0+1 on its way to these legs, ! counted, ≠0 that leg missed it; entry: its state, pending writes, + delayed ones; ' +
  'errors of each leg: A none, F flush, D write, S copy, R read; memory: C clean, D dirty, N not in sync, R recovering; device: 1 clean, 0 dirty, ' +
  '? either is possible; blocks: each on leg 0 and leg 1, 0←1 what is durable and what a read gives';
