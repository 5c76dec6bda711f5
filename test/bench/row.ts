/**
 * One line of the benchmarks' table: what was measured, with what it is compared, and whether the ratio is good enough.
 */

/** What a ratio should be. */
export interface Goal {
  readonly bound: 'at most' | 'at least';
  readonly value: number;
}

/** A measured line. */
export interface Row {
  /** What was measured. */
  readonly measure: string;
  /** Our figure, with its unit. */
  readonly ours: string;
  /** The figure it is compared with; empty when nothing is. */
  readonly baseline: string;
  /** Our figure divided by the other, or the figure itself when there is no other. */
  readonly ratio: number;
  readonly goal?: Goal;
}

/** Whether the row's goal is met; a row without one is information. */
export function isMet(row: Row): boolean | undefined {
  if (row.goal === undefined) return undefined;
  return row.goal.bound === 'at most' ? row.ratio <= row.goal.value : row.ratio >= row.goal.value;
}

/** The row as data, with whether its goal is met. */
export function judged(row: Row): Row & { met?: boolean } {
  const met = isMet(row);
  return met === undefined ? row : { ...row, met };
}

/** A row of times: the ratio may be `most` at the highest. */
export function timesRow(measure: string, oursNs: number, baselineNs: number, most?: number): Row {
  const goal = most === undefined ? {} : { goal: { bound: 'at most', value: most } as const };
  return { measure, ours: duration(oursNs), baseline: duration(baselineNs), ratio: oursNs / baselineNs, ...goal };
}

function duration(ns: number): string {
  if (ns < 1000) return `${ns.toFixed(2)} ns`;
  return ns < 1e6 ? `${(ns / 1e3).toFixed(1)} µs` : `${(ns / 1e6).toFixed(1)} ms`;
}
