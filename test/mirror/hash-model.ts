/**
 * The region hash as the specification tells it: XState's own machine for each region, counting for itself, and plain lists.
 *
 * It shares nothing with the hash but the order of calls: no derived table, no count that is told.
 */
import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import { createEntryMachine } from '#spec';
import type { EntryContext, EntryEvent, EntryList, RemedySet } from '#spec';
import type { EntryView } from '#mirror';

type Machine = ReturnType<typeof createEntryMachine>;
type Named = readonly { readonly type: string; readonly params?: Readonly<Record<string, unknown>> }[];

/** More than a test ever counts. */
const bounds = { pendingMax: 1_000, delayedMax: 1_000 };

export class HashModel {
  /** What the port must have been asked, in order. */
  readonly calls: string[] = [];
  /** What the log says of each region, and whether it has given it out. */
  readonly sync: boolean[];
  readonly given: boolean[];
  readonly lists: Record<EntryList, number[]> = { clean: [], quiesced: [], recovered: [], failed: [] };
  readonly #machine: Machine;
  readonly #snapshots: AnyMachineSnapshot[];
  readonly #waiting: string[][];
  latch = false;
  permits: number;
  inFlight = 0;

  constructor(remedies: RemedySet, sync: readonly boolean[], permits: number) {
    this.#machine = createEntryMachine(remedies);
    this.sync = [...sync];
    this.given = sync.map(() => false);
    this.#snapshots = sync.map(() => initialTransition(this.#machine, bounds)[0]);
    this.#waiting = sync.map(() => []);
    this.permits = permits;
  }

  /** Whether the machine takes the event now. */
  takes(region: number, event: EntryEvent): boolean {
    return this.#machine.getTransitionData(this.#snapshots[region] as never, event).length > 0;
  }

  /** Takes the event; the answer if it was a question. */
  take(region: number, event: EntryEvent, write = ''): string | undefined {
    const [next, actions] = transition(this.#machine, this.#snapshots[region] as never, event);
    this.#snapshots[region] = next;
    let answer: string | undefined;
    for (const { type, params = {} } of actions as unknown as Named) {
      const list = params['list'] as EntryList;
      if (type === 'askLog') answer = 'askLog';
      if (type === 'answer') answer = params['path'] as string;
      if (type === 'joinList') this.lists[list].push(region);
      if (type === 'leaveList') this.lists[list] = this.lists[list].filter((each) => each !== region);
      if (type === 'delay') this.#waiting[region]?.push(write);
      if (type === 'leaveFlight') this.leaveFlight();
      if (type === 'givePermit') this.permits++;
      if (type === 'wake') this.calls.push('wake');
      if (type === 'markRegion' || type === 'clearRegion' || type === 'startCopy') this.calls.push(`${type} ${region}`);
      if (type === 'setRegionSync') this.#report(region, params['inSync'] as boolean);
      if (type === 'requeueDelayed') this.#requeue(region);
    }
    return answer;
  }

  pendingOf(region: number): number {
    return this.view(region).pending;
  }

  view(region: number): EntryView {
    const { value, context } = this.#snapshots[region] as { value: string | Record<string, string>; context: EntryContext };
    const state = typeof value === 'string' ? value : Object.entries(value).flat().join('.');
    return { state, pending: context.pending, delayed: context.delayed };
  }

  leaveFlight(): void {
    this.inFlight--;
    if (this.inFlight === 0) this.calls.push('recoveryEnded');
  }

  #report(region: number, inSync: boolean): void {
    this.sync[region] = inSync;
    this.given[region] = false;
    this.calls.push(`setRegionSync ${region} ${inSync}`);
  }

  #requeue(region: number): void {
    const writes = this.#waiting[region] ?? [];
    if (writes.length > 0) this.calls.push(`requeue ${writes.join(' ')}`);
    this.#waiting[region] = [];
  }
}
