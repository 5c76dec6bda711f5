/**
 * How much slower is one piece of code than another?
 *
 * Both run in turns, round after round, in one process, so that a change of the machine's speed meets both. The rounds before the first
 * that counts warm up the compiler. What is compared is the shortest round of each: whatever else the machine does only ever adds time.
 * Time is the processor's, spent by this process, so that waiting for a turn does not count.
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

/** The shortest rounds, in nanoseconds an operation. */
export interface Timing {
  readonly oursNs: number;
  readonly baselineNs: number;
}

/** How often a contest is held. */
export interface Rounds {
  readonly warmUp: number;
  readonly counted: number;
}

/** Holds several contests that undo each other (marking, then clearing), each once a round and in order. */
export function compare(contests: readonly Contest[], rounds: Rounds): Timing[] {
  const best = contests.map(() => ({ oursNs: Infinity, baselineNs: Infinity }));
  for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
    contests.forEach((contest, index) => {
      const timing = once(contest);
      if (round < rounds.warmUp) return;
      const shortest = best[index] as { oursNs: number; baselineNs: number };
      shortest.oursNs = Math.min(shortest.oursNs, timing.oursNs);
      shortest.baselineNs = Math.min(shortest.baselineNs, timing.baselineNs);
    });
  }
  return best;
}

function once(contest: Contest): Timing {
  contest.reset?.();
  const baseline = timed(contest.baseline);
  contest.reset?.();
  const ours = timed(contest.ours);
  assert(baseline.result === ours.result, `a baseline does the same work: it returned ${baseline.result}, ours ${ours.result}`);
  return { oursNs: ours.spentNs / contest.operations, baselineNs: baseline.spentNs / contest.operations };
}

function timed(call: () => number): { readonly result: number; readonly spentNs: number } {
  const from = process.cpuUsage();
  const result = call();
  const spent = process.cpuUsage(from);
  return { result, spentNs: (spent.user + spent.system) * 1000 };
}
