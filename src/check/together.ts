/**
 * A search by several workers: starts them, watches the limits, and joins what they found.
 *
 * The thread that asks waits without its event loop, as a search by one worker does.
 */
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { Plan } from './plan.ts';
import { chunkWordsOf } from './plan.ts';
import type { Limit } from './result.ts';
import type { Decision } from './search.ts';
import { stopOf, stopTeam, teamMemory } from './team.ts';
import type { WorkerInput, WorkerReport } from './worker.ts';

/** Starts a thread that runs a module of this folder with its data; what is in `transferred` is handed over. Source needs another way than what is built. */
export type Spawn = (module: URL, input: unknown, transferred: readonly MessagePort[]) => void;

/** What workers found together. */
export interface Together {
  readonly limit: Limit | undefined;
  readonly decisions: readonly Decision[];
  readonly tested: Uint8Array;
  readonly transitions: number;
  readonly depth: number;
  readonly frontierBytes: number;
}

/** Looks at the limits every so many milliseconds. */
const lookEvery = 20;

/** Searches together. */
export function searchTogether(plan: Plan, spawn: Spawn, limited: () => Limit | undefined): Together {
  const { workers } = plan.modes;
  const { product, modes, coverage, asked, memory, frontierWords } = plan;
  const team = teamMemory(
    workers,
    chunkWordsOf(product, modes),
    asked.map((each) => (each ? 0 : 1)),
  );
  const ports = Array.from({ length: workers }, (_, me) => {
    const { port1, port2 } = new MessageChannel();
    const { slots, sizes, counts } = memory;
    const plain = { product, modes, coverage, asked, frontierWords };
    const input: WorkerInput = { plan: plain, slots: slots.buffer, sizes, counts, team, me, port: port2 };
    spawn(new URL('./worker.ts', import.meta.url), input, [port2]);
    return port1;
  });
  const reports: (WorkerReport | undefined)[] = ports.map(() => undefined);
  const sleep = new Int32Array(new SharedArrayBuffer(4));
  while (reports.includes(undefined)) {
    ports.forEach((port, at) => {
      const received = receiveMessageOnPort(port);
      // Ports carry anything; what comes through these is what `worker.ts` sends.
      if (received !== undefined) reports[at] = received.message as WorkerReport;
    });
    const limit = limited();
    if (limit !== undefined) stopTeam(team, limit);
    if (stopOf(team) === 'failed') throw new Error('a worker of the search broke off');
    if (reports.includes(undefined)) Atomics.wait(sleep, 0, 0, lookEvery);
  }
  for (const port of ports) port.close();
  return joined(plan, reports as WorkerReport[], stopOf(team));
}

function joined(plan: Plan, reports: readonly WorkerReport[], stop: ReturnType<typeof stopOf>): Together {
  const tested = new Uint8Array(plan.product.laws.length);
  for (const report of reports) report.tested.forEach((each, law) => (tested[law] = Math.max(tested[law] as number, each)));
  plan.generated.visits.all.forEach(({ locals }, at) => {
    for (const { visits } of reports) visits[at]?.forEach((each, local) => (locals[local] = Math.max(locals[local] as number, each)));
  });
  return {
    limit: stop === undefined || stop === 'decided' || stop === 'failed' ? undefined : stop,
    // Two may have decided a law at the same depth; one is enough.
    decisions: reports.flatMap(({ decisions }) => decisions).toSorted((a, b) => a.depth - b.depth),
    tested,
    transitions: reports.reduce((sum, each) => sum + each.transitions, 0),
    depth: Math.max(...reports.map(({ depth }) => depth)),
    frontierBytes: reports.reduce((sum, each) => sum + each.frontierBytes, 0),
  };
}
