/**
 * How much slower is one piece of code than another?
 *
 * Both run in turns, round after round, in one process, so that a change of the machine's speed meets both. The rounds before the first
 * that counts warm up the compiler. Of the others the one with the median ratio speaks for all: a round that something else disturbed is
 * at one end or the other. Time is the processor's, spent by this process, so that waiting for a turn does not count.
 *
 * Both return a number that depends on all they did. They must be equal: otherwise they did different work, and nothing was compared.
 */
import { assert } from '#base';

/** Two pieces of code that do the same. */
export interface Contest {
  /** How many operations one call does. */
  readonly operations: number;
  readonly ours: () => number;
  readonly baseline: () => number;
  /** Puts both back to where a call begins; not timed. */
  readonly reset?: () => void;
}

/** Two pieces of code that do the same, and wait meanwhile. */
export interface AsyncContest {
  readonly operations: number;
  readonly ours: () => Promise<number>;
  readonly baseline: () => Promise<number>;
  readonly reset?: () => void;
}

/** What one round took, in nanoseconds an operation. */
export interface Timing {
  readonly oursNs: number;
  readonly baselineNs: number;
}

/** How often a contest is held. */
export interface Rounds {
  readonly warmUp: number;
  readonly counted: number;
}

/** Holds several contests that undo each other (marking, then clearing), each once a round and in order; the median round of each. */
export function compare(contests: readonly Contest[], { warmUp, counted }: Rounds): Timing[] {
  const rounds = Array.from({ length: warmUp + counted }, () => contests.map(once));
  return contests.map((_, index) => medianOf(rounds.slice(warmUp).map((round) => round[index] as Timing)));
}

/** Holds a contest of code that waits; `wall` where the wait is the matter, and not the processor's time. */
export async function compareAsync(
  contest: AsyncContest,
  { warmUp, counted }: Rounds,
  clock: 'processor' | 'wall' = 'processor',
): Promise<Timing> {
  const timings: Timing[] = [];
  for (let round = 0; round < warmUp + counted; round++) {
    contest.reset?.();
    const baseline = await timedAsync(contest.baseline, clock);
    contest.reset?.();
    const ours = await timedAsync(contest.ours, clock);
    checkSame(baseline.result, ours.result);
    timings.push({ oursNs: ours.spentNs / contest.operations, baselineNs: baseline.spentNs / contest.operations });
  }
  return medianOf(timings.slice(warmUp));
}

function medianOf(timings: readonly Timing[]): Timing {
  const ratio = ({ oursNs, baselineNs }: Timing) => oursNs / baselineNs;
  const ordered = timings.toSorted((a, b) => ratio(a) - ratio(b));
  return ordered[ordered.length >>> 1] as Timing;
}

function once(contest: Contest): Timing {
  contest.reset?.();
  const baseline = timed(contest.baseline);
  contest.reset?.();
  const ours = timed(contest.ours);
  checkSame(baseline.result, ours.result);
  return { oursNs: ours.spentNs / contest.operations, baselineNs: baseline.spentNs / contest.operations };
}

function checkSame(baseline: number, ours: number): void {
  assert(baseline === ours, `a baseline does the same work: it returned ${baseline}, ours ${ours}`);
}

async function timedAsync(
  call: () => Promise<number>,
  clock: 'processor' | 'wall',
): Promise<{ readonly result: number; readonly spentNs: number }> {
  const from = { cpu: process.cpuUsage(), wall: process.hrtime.bigint() };
  const result = await call();
  const spent = process.cpuUsage(from.cpu);
  const spentNs = clock === 'processor' ? (spent.user + spent.system) * 1000 : Number(process.hrtime.bigint() - from.wall);
  return { result, spentNs };
}

function timed(call: () => number): { readonly result: number; readonly spentNs: number } {
  const from = process.cpuUsage();
  const result = call();
  const spent = process.cpuUsage(from);
  return { result, spentNs: (spent.user + spent.system) * 1000 };
}
