/** What comes of an exercise. */
import type { Fault } from '#base';

/** What was done so far. */
export interface ExerciseFigures {
  /** Kills, recovery and a look at everything. */
  cycles: number;
  /** Those of them on devices that withhold what was not flushed. */
  withheldCycles: number;
  kills: number;
  writes: number;
  acknowledged: number;
  flushes: number;
  reads: number;
  /** Writes that were acknowledged, not flushed, and are gone. */
  lost: number;
  /** Regions dirty in the log after kills; in how many of them legs differed; how many were copied. */
  dirty: number;
  differing: number;
  copied: number;
  resyncMilliseconds: number;
  /** One copy of everything. */
  fullCopyMilliseconds: number;
  /** How often every sector of every leg was looked at. */
  checks: number;
}

/** Something that must not be. */
export interface Violated {
  /** What must hold. */
  readonly law: string;
  readonly seen: string;
  /** Counted from 1. */
  readonly cycle: number;
}

/** The whole of it. */
export interface ExerciseReport {
  readonly verdict: 'holds' | 'violated' | 'inconclusive';
  readonly figures: Readonly<ExerciseFigures>;
  readonly violated: readonly Violated[];
  readonly seconds: number;
  /** Somebody ended it before its time. */
  readonly isStopped: boolean;
  /** What ended it. */
  readonly fault?: Fault;
}

/** Nothing was done yet. */
export function figuresAtFirst(): ExerciseFigures {
  return {
    cycles: 0,
    withheldCycles: 0,
    kills: 0,
    writes: 0,
    acknowledged: 0,
    flushes: 0,
    reads: 0,
    lost: 0,
    dirty: 0,
    differing: 0,
    copied: 0,
    resyncMilliseconds: 0,
    fullCopyMilliseconds: 0,
    checks: 0,
  };
}
