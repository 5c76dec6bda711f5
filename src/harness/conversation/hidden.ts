/**
 * What cannot be seen of the kernel's side of one instance: which thread asked, whether it heard, what it believes.
 *
 * A judge holds several of these at a time, one for each way in which what was said so far can have come about. Never changed in place.
 */
import type { RequestName } from '#spec/vocabulary';
import { kernelMachines, stateNamed } from './machines.ts';

/** A request that somebody of the kernel has under way. */
export interface Ask {
  readonly name: RequestName;
  readonly values: readonly number[];
}

/** One of the kernel's threads that ask: a state of the machine `exchange`, and what it asked. */
export interface Thread {
  readonly state: number;
  /** Undefined while idle, and where the request was never seen because nobody listened. */
  readonly ask: Ask | undefined;
  /** What it sent last, or is about to send. */
  readonly what: 'request' | 'CTR' | 'RESUME';
  /** Number of the last attempt; -1 before the first. */
  readonly seq: number;
  /** When the last attempt was seen, and the earliest that it can have been sent: a daemon that is busy reads it later. Microseconds. */
  readonly seenAt: number;
  readonly sentFrom: number;
}

/** A status call: it asks for the count, and then for the status. */
export interface StatusCall extends Thread {
  readonly part: 'count' | 'info';
  /** When the count was over. */
  readonly since: number;
}

/**
 * Where the mirror's worker is in its pass: `io` among reads and writes, where the next pass may begin at any time; `update` reporting copied
 * regions; `flushed` behind the flush of clears; `worked` having asked for work; `check` having got some, before it looks at that region;
 * `count` before it counts, which it does once a pass until everything was in sync.
 */
export type Place = 'io' | 'update' | 'flushed' | 'worked' | 'check' | 'count';

/** One way it can be. */
export interface Hidden {
  /** Marks travel in FLUSH. */
  readonly integrated: boolean;
  /** The mirror has counted all regions in sync and counts no more. */
  readonly inSync: boolean;
  /** Below it the kernel does not ask for other nodes' recovery; -1: any. */
  readonly hint: number;
  readonly at: Place;
  readonly worker: Thread;
  readonly life: Thread;
  readonly planned: Thread;
  readonly calls: readonly StatusCall[];
  /** States of the machines `attach`, `forward` and `planned`. */
  readonly attach: number;
  readonly flush: number;
  readonly plan: number;
  readonly plannedAt: number;
  /** What the flush sends next. */
  readonly owes: Owed | undefined;
  /** Whose queue was sent last in the flush under way. */
  readonly queue: 'clears' | 'marks';
  /** Regions of the queue under way that were sent in groups, and whether the last group was full. */
  readonly sent: readonly number[];
  readonly full: boolean;
  /** How many of them were sent again alone. */
  readonly again: number;
}

/** The next message of a flush. */
export interface Owed {
  readonly queue: 'clears' | 'marks' | 'none';
  readonly by: 'group' | 'one';
  readonly from: 'first' | 'next';
}

/** A thread that asks nothing. */
export const idle: Thread = { state: 0, ask: undefined, what: 'request', seq: -1, seenAt: 0, sentFrom: 0 };

/** The ways an instance can begin: with integrated flush, or without. */
export function beginnings(): Hidden[] {
  const { attach, forward } = kernelMachines();
  const none = stateNamed(attach, 'none');
  return [false, true].map((integrated, at) => ({
    integrated,
    inSync: false,
    hint: 0,
    at: 'io',
    worker: idle,
    life: idle,
    planned: idle,
    calls: [],
    attach: none,
    flush: forward.initials?.[at] ?? at,
    plan: 0,
    plannedAt: 0,
    owes: undefined,
    queue: 'clears',
    sent: [],
    full: false,
    again: 0,
  }));
}

/** Every way once. Of ways that differ only in how long a status call has been between its questions, the shortest is the most patient. */
export function distinct(ways: readonly Hidden[]): readonly Hidden[] {
  if (ways.length < 2) return ways;
  const seen = new Map<string, Hidden>();
  for (const way of ways) {
    const key = keyOf(way);
    const other = seen.get(key);
    if (other === undefined || sinceOf(other) < sinceOf(way)) seen.set(key, way);
  }
  return [...seen.values()];
}

function sinceOf({ calls }: Hidden): number {
  return calls.reduce((sum, { since }) => sum + since, 0);
}

function keyOf(way: Hidden): string {
  const { integrated, inSync, hint, at, worker, life, planned, calls, attach, flush, plan, plannedAt, owes, queue, sent, full, again } =
    way;
  const flags = (integrated ? 1 : 0) + (inSync ? 2 : 0) + (full ? 4 : 0);
  const late = calls.map((call) => `${call.part}${threadKey(call)}`).toSorted();
  const flushing = owes === undefined ? '' : `${owes.queue}${owes.by}${owes.from}${queue}${again}:${sent.join()}`;
  const head = `${flags},${hint},${at},${attach},${flush},${plan},${plan === 0 ? 0 : plannedAt}`;
  return `${head}|${threadKey(worker)}|${threadKey(life)}|${threadKey(planned)}|${late.join()}|${flushing}`;
}

function threadKey({ state, ask, what, seq, seenAt, sentFrom }: Thread): string {
  return state === 0 ? '-' : `${state},${what},${seq},${seenAt},${sentFrom},${ask === undefined ? '' : ask.name + ask.values.join()}`;
}
