/**
 * One worker of a search, in a thread of its own: expands what it owns and hands over the rest.
 *
 * It is given plain data and shared memory, and tells at the end what only it knows.
 */
import { workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { planOf } from './plan.ts';
import type { PlanInput } from './plan.ts';
import { Search } from './search.ts';
import type { Decision } from './search.ts';
import { stopTeam, Team } from './team.ts';
import type { TeamMemory } from './team.ts';

/** What a worker is given. */
export interface WorkerInput {
  readonly plan: Omit<PlanInput, 'memory'>;
  /** The table. An array of so many bytes does not survive the way to another thread, what it stands on does. */
  readonly slots: ArrayBufferLike;
  readonly sizes: Uint8Array;
  readonly counts: Uint32Array;
  readonly team: TeamMemory;
  readonly me: number;
  /** Where it tells what it found. */
  readonly port: MessagePort;
}

/** What a worker tells at its end. */
export interface WorkerReport {
  readonly decisions: readonly Decision[];
  readonly tested: Uint8Array;
  readonly transitions: number;
  readonly depth: number;
  readonly frontierBytes: number;
  /** For each choice that is counted, where it was taken. */
  readonly visits: readonly Uint8Array[];
}

const { plan: input, slots, sizes, counts, team: memory, me, port } = workerData as WorkerInput;
try {
  const plan = planOf({ ...input, memory: { slots: new Int32Array(slots), sizes, counts } });
  const search = new Search(plan, new Team(memory, me));
  search.begin();
  search.runTogether();
  const report: WorkerReport = {
    decisions: search.decisions,
    tested: search.tested,
    transitions: search.transitions,
    depth: search.depth,
    frontierBytes: search.current.bytes + search.next.bytes,
    visits: plan.generated.visits.all.map(({ locals }) => locals),
  };
  port.postMessage(report);
} catch (error) {
  stopTeam(memory, 'failed');
  throw error;
}
