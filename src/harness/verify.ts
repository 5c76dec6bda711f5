/**
 * `verify`: a log against the specification, under random and systematic schedules.
 *
 * Random: fast-check draws schedules, every one is run and judged. When a law is broken the schedule is shrunk and kept, and the campaign
 * goes on looking for other laws. Laws that a profile is known to break are findings all the same, marked as expected.
 *
 * Deterministic: one seed gives one campaign, whatever the time it takes. The clock enters through `now`, for progress alone.
 */
import fc from 'fast-check';
import type { StepListener } from '#base';
import { laws, remedies } from '#spec';
import type { Moment } from '#spec';
import { stepNames } from '#world';
import type { Schedule, StepName, WorldSetup } from '#world';
import { scheduleArbitrary } from './arbitrary.ts';
import type { Coverage, CoverageMeter } from './coverage.ts';
import { Judge, KnownViolation, Violation } from './judge.ts';
import { Run, runSchedule } from './run.ts';
import type { Tally } from './run.ts';
import { shrink } from './shrink.ts';
import type { Subject } from './subject.ts';

/** Who is verified and how hard. */
export interface VerifyOptions {
  /** Makes a fresh subject; the listener hears every step of its machines, if it has any. */
  readonly subject: (listener?: StepListener) => Subject;
  readonly log: WorldSetup['log'];
  /** `kernel`, `strict`, `strict without …`, or the name of a foreign module. */
  readonly profile: string;
  readonly runs: number;
  readonly seed: number;
  readonly meter?: CoverageMeter;
  /** Called now and then with the number of runs so far; returns true to stop. */
  readonly progress?: (runs: number, broken: number) => boolean;
}

/** A broken law with the shortest schedule that was found. */
export interface BrokenLaw {
  readonly law: string;
  readonly name: string;
  readonly sentence: string;
  /** Steps of the shrunk schedule. */
  readonly steps: number;
  readonly schedule: Schedule;
  readonly moment: Moment | undefined;
  /** A failure that is no law: the log threw, or used its device wrongly. */
  readonly message: string;
  /** The profile lacks the remedy for it. */
  readonly expected: boolean;
  /** Runs until it was seen. */
  readonly afterRuns: number;
}

/** What came out. */
export interface VerifyReport {
  readonly name: string;
  readonly profile: string;
  readonly verdict: 'holds' | 'violated' | 'inconclusive';
  /** Why it is inconclusive. */
  readonly why?: string;
  readonly seed: number;
  readonly runs: number;
  /** Steps that really ran. */
  readonly operations: number;
  readonly crashes: number;
  /** Crashes that were looked at without happening. */
  readonly imagined: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly commands: Readonly<Record<StepName, number>>;
  readonly laws: Readonly<Record<string, number>>;
  readonly coverage?: Coverage;
  readonly violations: readonly BrokenLaw[];
}

/** Longest random schedule, in passages. */
const passagesMax = 30;
const progressEveryRuns = 256;

/** An empty tally. */
export function newTally(): Tally {
  return { steps: Object.fromEntries(stepNames.map((name) => [name, 0])) as Tally['steps'], faults: {}, crashes: 0, imagined: 0 };
}

/** What stopped a run. */
export interface Stopped {
  readonly law: string;
  readonly name: string;
  readonly sentence: string;
  readonly moment: Moment | undefined;
  readonly message: string;
}

/** Tells a broken law from a log that threw; our own mistakes go through. */
export function stoppedBy(error: unknown): Stopped {
  if (error instanceof Violation) {
    return { law: error.law.id, name: error.law.name, sentence: error.law.sentence, moment: error.moment, message: error.message };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    law: 'THROWS',
    name: 'NoException',
    sentence: 'A log throws nothing and uses its device within its bounds.',
    moment: undefined,
    message,
  };
}

/** Verifies a subject that answers at once. */
export function verify(options: VerifyOptions): VerifyReport {
  const subject = options.subject(options.meter?.listener);
  const judge = new Judge();
  const tally = newTally();
  const violations: BrokenLaw[] = [];
  const schedules = scheduleArbitrary(options.log, subject.kernelFormat, passagesMax);
  let runs = 0;
  let stopped = false;
  let seed = options.seed;

  const attempt = (schedule: Schedule, on: Judge, into: Tally): Stopped | undefined => {
    const task = runSchedule(new Run(subject, schedule.world, on, into), schedule);
    try {
      const result = task.next();
      if (result.done !== true) throw new Error('the log answered with a promise');
      return undefined;
    } catch (error) {
      return error instanceof KnownViolation ? undefined : stoppedBy(error);
    }
  };

  while (runs < options.runs && !stopped) {
    let last: Stopped | undefined;
    const property = fc.property(schedules, (schedule) => {
      runs++;
      if (runs % progressEveryRuns === 0 && options.progress?.(runs, violations.length) === true) stopped = true;
      if (stopped) return;
      last = attempt(schedule, judge, tally);
      if (last !== undefined) throw new Error(last.message);
    });
    const found = fc.check(property, { numRuns: options.runs - runs, seed, endOnFailure: true });
    if (!found.failed || last === undefined) break;
    const first = found.counterexample?.[0] as Schedule;
    const known = last;
    const quietJudge = new Judge();
    for (const law of judge.known) quietJudge.known.add(law);
    const schedule = shrink(first, (candidate) => attempt(candidate, quietJudge, newTally())?.law === known.law);
    const final = attempt(schedule, quietJudge, newTally()) ?? known;
    violations.push({
      ...final,
      steps: schedule.steps.length,
      schedule,
      expected: isExpected(options.profile, final.law),
      afterRuns: runs,
    });
    if (known.law === 'THROWS') break;
    judge.known.add(known.law);
    seed = (seed + runs) | 0;
  }

  return report(options, subject, { runs, tally, judge, violations, stopped });
}

/** The profile is known to break the law, because a remedy for it is missing. */
export function isExpected(profile: string, law: string): boolean {
  return remedies.some((remedy) => remedy.law === law && (profile === 'kernel' || profile.includes(`without ${remedy.id}`)));
}

interface Found {
  readonly runs: number;
  readonly tally: Tally;
  readonly judge: Judge;
  readonly violations: readonly BrokenLaw[];
  readonly stopped: boolean;
}

/** Assembles the report; a law or command that was never exercised makes a clean campaign inconclusive. */
export function report(options: VerifyOptions, subject: Subject, found: Found): VerifyReport {
  const counts = found.judge.counts();
  const gaps = found.stopped || found.runs < 500 ? [] : [...untested(subject, counts), ...neverRan(subject, found.tally)];
  const why = found.stopped
    ? 'stopped before all runs were done'
    : gaps.length > 0
      ? `never put to the test: ${gaps.join(', ')}`
      : undefined;
  return {
    name: subject.name,
    profile: options.profile,
    verdict: found.violations.length > 0 ? 'violated' : why === undefined ? 'holds' : 'inconclusive',
    ...(why === undefined ? {} : { why }),
    seed: options.seed,
    runs: found.runs,
    operations: Object.values(found.tally.steps).reduce((sum, count) => sum + count, 0),
    crashes: found.tally.crashes,
    imagined: found.tally.imagined,
    faults: found.tally.faults,
    commands: found.tally.steps,
    laws: counts,
    ...(options.meter === undefined ? {} : { coverage: options.meter.report() }),
    violations: found.violations,
  };
}

/** Laws that this subject could have broken and that were never tested. */
function untested(subject: Subject, counts: Readonly<Record<string, number>>): string[] {
  return laws
    .filter((law) => appliesTo(law.id, subject))
    .map((law) => law.id)
    .filter((id, index, all) => all.indexOf(id) === index && counts[id] === 0);
}

const durableLaws = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S20', 'S37'];

function appliesTo(law: string, subject: Subject): boolean {
  if (durableLaws.includes(law)) return subject.durable && (law !== 'S20' || subject.imagine !== undefined);
  if (law === 'E1' || law === 'L4') return subject.durable;
  if (law === 'E2') return subject.changedBlocks;
  if (law === 'S11' || law === 'S49') return subject.kernelFormat;
  if (law === 'S36') return subject.letters;
  return true;
}

const deviceSteps: readonly StepName[] = ['complete', 'fail', 'status', 'legWriteFailed'];

function neverRan(subject: Subject, tally: Tally): string[] {
  return stepNames.filter((name) => tally.steps[name] === 0 && (subject.durable || !deviceSteps.includes(name)));
}
