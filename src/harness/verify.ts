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
import { laws } from '#spec';
import type { Moment } from '#spec';
import { stepNames } from '#world';
import type { Schedule, StepName, WorldSetup } from '#world';
import { scheduleArbitrary } from './arbitrary.ts';
import type { Coverage, CoverageMeter } from './coverage.ts';
import { isExpected } from './expected.ts';
import { Judge, KnownViolation } from './judge.ts';
import { Run, runSchedule } from './run.ts';
import { runLater, runNow } from './task.ts';
import type { Task } from './task.ts';
import type { Tally } from './situation.ts';
import { exploreSchedules } from './systematic.ts';
import { shrink } from './shrink.ts';
import { stoppedBy } from './stopped.ts';
import type { Stopped } from './stopped.ts';
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
  /** What is explored systematically before the random schedules; {@link systematicScopes} when left out, `[]` for nothing. */
  readonly systematic?: readonly SystematicScope[];
  /** End the campaign at the first broken law, instead of looking for others. */
  readonly stopAtFirst?: boolean;
  /** Called now and then with the number of runs so far; returns true to stop. */
  readonly progress?: (runs: number, broken: number) => boolean;
}

/** Bounds of a systematic exploration. */
export interface SystematicScope {
  readonly regions: number;
  /** Steps of the client; the device answers between them in every order. */
  readonly depth: number;
  readonly content: WorldSetup['content'];
}

/** What `verify` explores by default: everything in a second or three. */
export const systematicScopes: readonly SystematicScope[] = [
  { regions: 2, depth: 4, content: 'prewritten' },
  { regions: 3, depth: 3, content: 'prewritten' },
  { regions: 2, depth: 3, content: 'stale-ones' },
];

/** What a systematic exploration came to. */
export interface SystematicResult extends SystematicScope {
  readonly states: number;
  readonly transitions: number;
  readonly images: number;
  readonly complete: boolean;
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
  /** Systematic explorations, if the log can be saved and restored. */
  readonly systematic: readonly SystematicResult[];
  readonly violations: readonly BrokenLaw[];
}

/** Longest random schedule, in passages. */
const passagesMax = 30;
const progressEveryRuns = 256;
/** Every so many runs the transitions taken are counted. */
const meteredEvery = 2;

/**
 * An empty tally.
 *
 * @hidden
 */
export function newTally(): Tally {
  return { steps: Object.fromEntries(stepNames.map((name) => [name, 0])) as Tally['steps'], faults: {}, crashes: 0, imagined: 0 };
}

/** A campaign as a task: yields the promises of subjects that answer later, and nothing for those that answer at once. */
class Campaign {
  readonly subject: Subject;
  readonly judge = new Judge();
  readonly tally = newTally();
  readonly violations: BrokenLaw[] = [];
  readonly systematic: SystematicResult[] = [];
  runs = 0;
  stopped = false;
  readonly #options: VerifyOptions;
  /** The same log with its steps counted. A log that is listened to takes every step by the table, others may cut corners: both are run. */
  readonly #metered: Subject;
  /** Which of the two ran last: what one does wrong the other may do right. */
  #last: Subject;

  constructor(options: VerifyOptions) {
    this.#options = options;
    this.subject = options.subject();
    this.#metered = options.meter === undefined ? this.subject : options.subject(options.meter.listener);
    this.#last = this.subject;
  }

  /** Runs one schedule of the campaign; what stopped it, if anything. */
  *run(schedule: Schedule): Task<Stopped | undefined> {
    const { progress } = this.#options;
    if (this.runs % progressEveryRuns === 0 && progress?.(this.runs, this.violations.length) === true) this.stopped = true;
    if (this.stopped) return undefined;
    this.runs++;
    this.#last = this.runs % meteredEvery === 0 ? this.#metered : this.subject;
    return yield* attempt(this.#last, schedule, this.judge, this.tally);
  }

  /** Shrinks a schedule that broke a law, and keeps it. */
  *keep(schedule: Schedule, stopped: Stopped): Task {
    const judge = new Judge();
    for (const law of this.judge.known) judge.known.add(law);
    const subject = this.#last;
    const small = yield* shrink(schedule, function* (candidate) {
      return (yield* attempt(subject, candidate, judge, newTally()))?.law === stopped.law;
    });
    const final = (yield* attempt(subject, small, judge, newTally())) ?? stopped;
    const expected = isExpected(this.#options.profile, final.law);
    this.violations.push({ ...final, steps: small.steps.length, schedule: small, expected, afterRuns: this.runs });
    this.judge.known.add(stopped.law);
  }

  /** Explores a scope, again and again until it breaks no law that is not known yet. */
  explore(scope: SystematicScope): void {
    const { subject, judge, tally } = this;
    if (subject.save === undefined) return;
    for (let again = true; again && !this.stopped;) {
      const result = exploreSchedules({
        subject,
        world: worldOf(scope),
        depthMax: scope.depth,
        budget: { faults: 1, crashes: 1, suspends: 1 },
        judge,
        tally,
        progress: () => (this.stopped ||= this.#options.progress?.(this.runs, this.violations.length) === true),
      });
      again = result.broken !== undefined && this.#options.stopAtFirst !== true;
      if (result.broken !== undefined) runNow(this.keep(result.broken.schedule, result.broken.stopped));
      if (!again)
        this.systematic.push({
          ...scope,
          states: result.states,
          transitions: result.transitions,
          images: result.images,
          complete: result.complete,
        });
    }
  }

  /** Whether looking on makes sense. */
  get goesOn(): boolean {
    const first = this.#options.stopAtFirst === true && this.violations.length > 0;
    return this.runs < this.#options.runs && !this.stopped && !first && !this.judge.known.has('THROWS');
  }

  /** The seed of the next stretch, which begins after every broken law. */
  get seed(): number {
    return (this.#options.seed + (this.violations.length === 0 ? 0 : this.runs)) | 0;
  }
}

/** A small world of a scope, in sync at first. */
function worldOf(scope: SystematicScope): WorldSetup {
  return {
    log: 'disk',
    regionCount: scope.regions,
    regionSize: 8,
    blockSizeBytes: 512,
    syncWord: 'default',
    content: scope.content,
    takeover: false,
    handleErrors: true,
    synced: true,
  };
}

/** Runs a schedule; our own mistakes are reported like a log that throws, with their message. */
export function* attempt(subject: Subject, schedule: Schedule, judge: Judge, tally: Tally): Task<Stopped | undefined> {
  try {
    yield* runSchedule(new Run(subject, schedule.world, judge, tally), schedule);
    return undefined;
  } catch (error) {
    return error instanceof KnownViolation ? undefined : stoppedBy(error);
  }
}

/** Verifies a subject that answers at once. */
export function verify(options: VerifyOptions): VerifyReport {
  const campaign = new Campaign(options);
  const schedules = scheduleArbitrary(options.log, campaign.subject.kernelFormat, passagesMax);
  for (const scope of options.systematic ?? systematicScopes) if (campaign.goesOn) campaign.explore(scope);
  while (campaign.goesOn) {
    let last: { readonly schedule: Schedule; readonly stopped: Stopped } | undefined;
    const property = fc.property(schedules, (schedule) => {
      if (campaign.stopped) throw new Error('stopped');
      const stopped = runNow(campaign.run(schedule));
      if (stopped === undefined) return;
      last = { schedule, stopped };
      throw new Error(stopped.message);
    });
    fc.check(property, { numRuns: options.runs - campaign.runs, seed: campaign.seed, endOnFailure: true });
    if (last === undefined) break;
    runNow(campaign.keep(last.schedule, last.stopped));
  }
  return report(options, campaign.subject, campaign);
}

/** Verifies a subject that answers with promises. */
export async function verifyForeign(options: VerifyOptions): Promise<VerifyReport> {
  const campaign = new Campaign(options);
  const schedules = scheduleArbitrary(options.log, campaign.subject.kernelFormat, passagesMax);
  while (campaign.goesOn) {
    let last: { readonly schedule: Schedule; readonly stopped: Stopped } | undefined;
    const property = fc.asyncProperty(schedules, async (schedule) => {
      if (campaign.stopped) throw new Error('stopped');
      const stopped = await runLater(campaign.run(schedule));
      if (stopped === undefined) return;
      last = { schedule, stopped };
      throw new Error(stopped.message);
    });
    await fc.check(property, { numRuns: options.runs - campaign.runs, seed: campaign.seed, endOnFailure: true });
    if (last === undefined) break;
    await runLater(campaign.keep(last.schedule, last.stopped));
  }
  return report(options, campaign.subject, campaign);
}

interface Found {
  readonly runs: number;
  readonly tally: Tally;
  readonly judge: Judge;
  readonly systematic?: readonly SystematicResult[];
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
    systematic: found.systematic ?? [],
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

const durableLaws = new Set(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S20', 'S37']);

function appliesTo(law: string, subject: Subject): boolean {
  if (durableLaws.has(law)) return subject.durable && (law !== 'S20' || subject.imagine !== undefined);
  if (law === 'E1' || law === 'L4') return subject.durable;
  if (law === 'E2') return subject.changedBlocks;
  if (law === 'S11' || law === 'S49') return subject.kernelFormat;
  if (law === 'S36') return subject.letters;
  if (law === 'S52') return subject.letters && (subject.kernelFormat || !subject.durable);
  return true;
}

const deviceSteps: ReadonlySet<StepName> = new Set(['complete', 'fail', 'legWriteFailed']);

function neverRan(subject: Subject, tally: Tally): string[] {
  const mayLack = (name: StepName) => (name === 'status' ? !subject.letters : !subject.durable && deviceSteps.has(name));
  return stepNames.filter((name) => tally.steps[name] === 0 && !mayLack(name));
}
