/**
 * How paths of the core log are shown: legs, client, contract, log.
 */
import type { AnyMachineSnapshot } from 'xstate';
import { actsOf, clientSigns, legSigns, memoryText, signed } from './disk-view.ts';
import type { SearchContext } from './search.ts';
import type { Rule, View, ViewColumn } from './system.ts';

const columns: readonly ViewColumn[] = [
  { lane: 'legs', durable: true, title: 'legs', of: 'legs', text: signed(legSigns) },
  { lane: 'client', title: 'client', of: 'client', text: signed(clientSigns) },
  { lane: 'contract', title: 'contract', of: 'contract', text: (local) => String(local.value) },
  { lane: 'log', title: 'node', of: 'node', text: (local) => String(local.value) },
  { lane: 'log', title: 'memory', of: 'region', text: memoryText },
  { lane: 'log', title: 'search', of: 'search', text: (local: AnyMachineSnapshot) => String((local.context as SearchContext).at) },
];

/** The view of a system of the core log with these rules. */
export function coreView(rules: readonly Rule[]): View {
  return { columns, acts: actsOf(rules), legend };
}

const legend =
  'legs: = equal, ~ may differ after a crash, ≠ differ; client: · idle, m marked, r may write, 0 and 1 writing to these legs, l written, c copying; ' +
  'memory: C clean, D dirty, N not in sync, R recovering; search: the region at which the next search begins';
