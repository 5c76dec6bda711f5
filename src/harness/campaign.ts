/**
 * One campaign: a chosen log under random schedules, or under a single saved one, with a path in step names for each law it breaks.
 *
 * Options and report are plain data, so that a campaign can run in a thread of its own.
 */
import path from 'node:path';
import { succeed } from '#base';
import type { Outcome } from '#base';
import type { Remedy } from '#spec';
import type { Schedule } from '#world';
import { chooseLog } from './choice.ts';
import type { ChosenLog, LogChoice } from './choice.ts';
import { CoverageMeter } from './coverage.ts';
import { Judge } from './judge.ts';
import { pathOf, traceSchedule } from './replay-schedule.ts';
import type { TracePart } from './replay-schedule.ts';
import { runLater } from './task.ts';
import { isExpected } from './expected.ts';
import { attempt, newTally, report, verify, verifyForeign } from './verify.ts';
import type { BrokenLaw, VerifyOptions, VerifyReport } from './verify.ts';

/** What a campaign does. */
export interface CampaignOptions extends LogChoice {
  readonly runs: number;
  /** One seed, one campaign. */
  readonly seed: number;
  /** Runs this schedule and no random ones. */
  readonly schedule?: Schedule;
  /** Looks at this law alone, in a schedule that breaks others on its way. */
  readonly only?: string;
}

/** Called now and then with the number of runs so far and of laws broken; returns true to stop. */
export type OnProgress = (runs: number, broken: number) => boolean;

/** A broken law with what a reader needs to see it. */
export interface FoundViolation extends BrokenLaw {
  /** The steps that ran, each as one line. */
  readonly path: readonly string[];
  /** Where it broke: while beginning, at the last step of the path, or in the quiet time after it. */
  readonly brokeIn: TracePart;
  /** The step at which it broke, as one line. */
  readonly brokeAt: string;
  /** The remedies that mend it and that this log does without. */
  readonly remedies: readonly Pick<Remedy, 'id' | 'sentence'>[];
}

/** What came of a campaign. */
export interface CampaignReport extends VerifyReport {
  readonly violations: readonly FoundViolation[];
}

/** Runs a campaign. Faults: a log that cannot be loaded. */
export async function campaign(options: CampaignOptions, onProgress: OnProgress = () => false): Promise<Outcome<CampaignReport>> {
  const chosen = await chooseLog(options);
  if (!chosen.ok) return chosen;
  const { schedule } = options;
  const found = await (schedule === undefined ? random(options, chosen.value, onProgress) : single(options, chosen.value, schedule));
  const violations: FoundViolation[] = [];
  for (const each of found.violations) violations.push(await explained(each, chosen.value, options.only));
  return succeed({ ...found, violations });
}

/**
 * The report of a campaign that broke off and can no longer say what it saw, only how many laws it had found broken.
 *
 * @hidden
 */
export function lostCampaign(
  { log, impl, profile, seed }: CampaignOptions,
  { runs, broken }: { readonly runs: number; readonly broken: number },
  why: string,
): CampaignReport {
  return {
    name: impl === undefined ? log : path.parse(impl).name,
    profile: log === 'foreign' ? 'foreign' : profile,
    verdict: broken > 0 ? 'violated' : 'inconclusive',
    why: broken > 0 ? `${why}; of the laws that were broken only the number is known, ${broken}` : why,
    seed,
    runs,
    operations: 0,
    crashes: 0,
    imagined: 0,
    faults: {},
    commands: newTally().steps,
    laws: new Judge().counts(),
    systematic: [],
    violations: [],
  };
}

async function random({ log, runs, seed }: CampaignOptions, chosen: ChosenLog, onProgress: OnProgress): Promise<VerifyReport> {
  const subject = chosen.make();
  const options: VerifyOptions = {
    subject: chosen.make,
    log: log === 'core' || !subject.durable ? 'core' : 'disk',
    profile: chosen.profile,
    runs,
    seed,
    ...meterOf(chosen),
    progress: onProgress,
  };
  if (chosen.later) return verifyForeign(options);
  return verify(options);
}

/** Coverage is counted only where our machines are walked. */
function meterOf({ machines }: ChosenLog): { meter?: CoverageMeter } {
  return machines.length === 0 ? {} : { meter: new CoverageMeter(machines) };
}

/** A campaign of one saved schedule. */
async function single(options: CampaignOptions, chosen: ChosenLog, schedule: Schedule): Promise<VerifyReport> {
  const { meter } = meterOf(chosen);
  const subject = chosen.make(meter?.listener);
  const judge = new Judge(options.only);
  const tally = newTally();
  const violations: BrokenLaw[] = [];
  const stopped = await runLater(attempt(subject, schedule, judge, tally));
  if (stopped !== undefined) {
    const expected = isExpected(chosen.profile, stopped.law);
    violations.push({ ...stopped, steps: schedule.steps.length, schedule, expected, afterRuns: 1 });
  }
  const verified = {
    subject: chosen.make,
    log: schedule.world.log,
    profile: chosen.profile,
    runs: 1,
    seed: options.seed,
    ...(meter === undefined ? {} : { meter }),
  };
  return report(verified, subject, { runs: 1, tally, judge, violations, stopped: false });
}

async function explained(broken: BrokenLaw, chosen: ChosenLog, only?: string): Promise<FoundViolation> {
  const trace = await traceSchedule(chosen.make(), broken.schedule, only);
  return {
    ...broken,
    path: pathOf(trace),
    brokeIn: trace.brokeIn ?? 'quiet',
    brokeAt: trace.brokeAt ?? '',
    remedies: chosen.lacking.filter(({ law, also }) => law === broken.law || also?.includes(broken.law) === true),
  };
}
