/**
 * `verify userspace`: forwarder and daemon against the laws, under random calls, mishaps of wire, daemon and device, crashes and reloads.
 *
 * Deterministic: one seed gives one campaign. It goes in stretches, so that whoever runs it can show how far it is and stop it between two.
 */
import fc from 'fast-check';
import { remedies, userspaceLawIds, userspaceLaws } from '#spec';
import type { Remedy, RemedyId, UserspaceMoment } from '#spec';
import type { ProfileName } from '#spec/vocabulary';
import { userspaceStepNames } from '#world';
import type { UserspaceSchedule, UserspaceSetup, UserspaceStep, UserspaceStepName } from '#world';
import { diskSubject } from '../derived-subjects.ts';
import { shrinkAs } from '../shrink.ts';
import type { Subject } from '../subject.ts';
import { runNow } from '../task.ts';
import { userspaceSchedules } from './arbitrary.ts';
import { KnownUserspaceViolation, UserspaceJudge, UserspaceViolation } from './judge.ts';
import { partyOf } from './party.ts';
import type { UserspaceParty } from './party.ts';
import { quiet } from './quiet.ts';
import { UserspaceRun } from './run.ts';
import { quickUserspaceScopes, userspaceScopes } from './scopes.ts';
import type { UserspaceScopeName } from './scopes.ts';
import { userspaceStepLabel } from './step-label.ts';
import { UserspaceSearch } from './systematic.ts';
import type { UserspaceScopeResult } from './systematic.ts';
import type { UserspaceTally } from './world.ts';

/** Which forwarder and daemon, and how hard. */
export interface UserspaceVerifyOptions {
  readonly forwarder: ProfileName;
  readonly daemon: ProfileName;
  readonly without: readonly RemedyId[];
  readonly runs: number;
  readonly seed: number;
  /** Runs this schedule and no random ones. */
  readonly schedule?: UserspaceSchedule;
  /** Looks at this law alone. */
  readonly only?: string;
  /** Which small worlds are explored completely before the random schedules; those that take a moment when left out. */
  readonly scopes?: readonly UserspaceScopeName[];
}

/** A broken law with the shortest schedule that was found. */
export interface BrokenUserspaceLaw {
  readonly law: string;
  readonly name: string;
  readonly sentence: string;
  /** What was said, where something threw. */
  readonly message: string;
  readonly moment: UserspaceMoment | undefined;
  readonly schedule: UserspaceSchedule;
  /** The steps that ran, each as one line. */
  readonly path: readonly string[];
  /** Whether it broke in the quiet time after the last step. */
  readonly inQuiet: boolean;
  /** A side lacks a remedy for it. */
  readonly expected: boolean;
  readonly remedies: readonly Pick<Remedy, 'id' | 'sentence'>[];
  readonly afterRuns: number;
}

/** What came out. */
export interface UserspaceReport {
  readonly profile: string;
  readonly verdict: 'holds' | 'violated' | 'inconclusive';
  /** Why it is inconclusive. */
  readonly why?: string;
  readonly seed: number;
  readonly runs: number;
  readonly operations: number;
  readonly crashes: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly commands: Readonly<Record<UserspaceStepName, number>>;
  readonly laws: Readonly<Record<string, number>>;
  /** Small worlds that were explored. */
  readonly systematic: readonly Omit<UserspaceScopeResult, 'broken'>[];
  readonly violations: readonly BrokenUserspaceLaw[];
}

/** Longest random schedule, in passages. */
const passagesMax = 16;
/** Schedules of a stretch. */
const stretchRuns = 250;
/** Fewer schedules say nothing of laws that none of them tested. */
const runsThatTest = 2000;

interface Stopped {
  readonly law: string;
  readonly error: unknown;
}

/** A campaign under way. */
export class UserspaceCampaign {
  readonly #options: UserspaceVerifyOptions;
  readonly #party: UserspaceParty;
  readonly #subject: Subject;
  readonly #lacking: readonly Remedy[];
  readonly #judge: UserspaceJudge;
  readonly #tally: UserspaceTally = newUserspaceTally();
  readonly #violations: BrokenUserspaceLaw[] = [];
  readonly #scopes: UserspaceScopeName[];
  readonly #systematic: Omit<UserspaceScopeResult, 'broken'>[] = [];
  #search: UserspaceSearch | undefined;
  #runs = 0;
  #stopped = false;

  constructor(options: UserspaceVerifyOptions, party: UserspaceParty = partyOf(options)) {
    this.#options = options;
    this.#party = party;
    this.#subject = diskSubject(this.#party.log);
    this.#lacking = remedies.filter(({ id }) => this.#party.lacking.has(id));
    this.#judge = new UserspaceJudge(options.only);
    this.#scopes = options.schedule === undefined ? [...(options.scopes ?? quickUserspaceScopes)] : [];
  }

  /** How far it is. */
  get runs(): number {
    return this.#runs;
  }

  /** How many laws are broken. */
  get broken(): number {
    return this.#violations.length;
  }

  /** Runs the next stretch, or explores the next small world; says whether there is more to do. */
  stretch(): boolean {
    const [scope] = this.#scopes;
    if (scope !== undefined) return this.#explore(scope);
    const { schedule, seed, runs } = this.#options;
    if (schedule !== undefined) {
      this.#runs++;
      const stopped = this.#attempt(schedule, this.#judge, this.#tally);
      if (stopped !== undefined) this.#keep(schedule, stopped);
      return false;
    }
    let last: { readonly schedule: UserspaceSchedule; readonly stopped: Stopped } | undefined;
    const property = fc.property(userspaceSchedules(passagesMax), (drawn) => {
      this.#runs++;
      const stopped = this.#attempt(drawn, this.#judge, this.#tally);
      if (stopped === undefined) return;
      last = { schedule: drawn, stopped };
      throw new Error(stopped.law);
    });
    const numRuns = Math.min(stretchRuns, runs - this.#runs);
    if (numRuns > 0) fc.check(property, { numRuns, seed: (seed + this.#runs) | 0, endOnFailure: true });
    if (last !== undefined) this.#keep(this.#shrunk(last.schedule, last.stopped.law), last.stopped);
    return this.#runs < runs && !this.#stopped && last?.stopped.law !== throwsLaw;
  }

  /** Explores a small world, and goes on behind each law that it breaks. */
  #explore(name: UserspaceScopeName): boolean {
    this.#search ??= new UserspaceSearch(name, userspaceScopes[name], (world, tally) => {
      const run = new UserspaceRun({ world, steps: [] }, this.#party, this.#subject, this.#judge, tally);
      return run;
    });
    const { broken, ...result } = this.#search.run(this.#tally, () => !this.#stopped);
    if (broken !== undefined) {
      const { error, schedule } = broken;
      const law = error instanceof UserspaceViolation ? error.law.id : throwsLaw;
      this.#keep(schedule, { law, error });
      return law !== throwsLaw;
    }
    this.#search = undefined;
    this.#systematic.push(result);
    this.#scopes.shift();
    return this.#scopes.length > 0 || this.#runs < this.#options.runs;
  }

  /** Ends the campaign before all schedules were run. */
  stop(): void {
    this.#stopped = true;
  }

  /** What is known so far. */
  report(): UserspaceReport {
    const laws = this.#judge.counts();
    const commands = this.#tally.steps as Record<UserspaceStepName, number>;
    const why = this.#stopped ? 'stopped before all runs were done' : this.#gaps(laws, commands);
    return {
      profile: this.#party.name,
      verdict: this.#violations.length > 0 ? 'violated' : why === undefined ? 'holds' : 'inconclusive',
      ...(why === undefined ? {} : { why }),
      seed: this.#options.seed,
      runs: this.#runs,
      operations: Object.values(commands).reduce((sum, count) => sum + count, 0),
      crashes: this.#tally.crashes,
      faults: this.#tally.faults,
      commands,
      laws,
      systematic: this.#systematic,
      violations: this.#violations,
    };
  }

  /** Laws that were never put to the test, and steps that never ran. */
  #gaps(laws: Readonly<Record<string, number>>, commands: Readonly<Record<string, number>>): string | undefined {
    if (this.#runs < runsThatTest || this.#options.only !== undefined) return undefined;
    const gaps = [...userspaceLawIds.filter((id) => laws[id] === 0), ...userspaceStepNames.filter((name) => commands[name] === 0)];
    return gaps.length === 0 ? undefined : `never put to the test: ${gaps.join(', ')}`;
  }

  #attempt(schedule: UserspaceSchedule, judge: UserspaceJudge, tally: UserspaceTally): Stopped | undefined {
    return stoppedBy(() => {
      const run = new UserspaceRun(schedule, this.#party, this.#subject, judge, tally);
      run.begin();
      for (const step of schedule.steps) run.step(step);
      quiet(run);
    });
  }

  #knowing(): UserspaceJudge {
    const judge = new UserspaceJudge(this.#options.only);
    for (const law of this.#judge.known) judge.known.add(law);
    return judge;
  }

  #shrunk(schedule: UserspaceSchedule, law: string): UserspaceSchedule {
    const judge = this.#knowing();
    const attempt = (candidate: UserspaceSchedule) => this.#attempt(candidate, judge, newUserspaceTally());
    // eslint-disable-next-line require-yield -- the runs of a userspace log answer at once
    const stillBroken = function* (candidate: UserspaceSchedule): Generator<never, boolean> {
      return attempt(candidate)?.law === law;
    };
    return runNow(shrinkAs(schedule, stillBroken, { worlds: plainWorlds, isLarger, simpler, others: [] }));
  }

  #keep(schedule: UserspaceSchedule, { law, error }: Stopped): void {
    const judge = this.#knowing();
    const { path, inQuiet, stopped } = this.#walk(schedule, judge);
    this.#judge.known.add(law);
    const broken = stopped?.error ?? error;
    const entry =
      broken instanceof UserspaceViolation ? broken.law : { name: 'NoException', sentence: 'Forwarder and daemon throw nothing.' };
    const mended = this.#lacking.filter((remedy) => remedy.law === law || remedy.also?.includes(law) === true);
    this.#violations.push({
      law,
      name: entry.name,
      sentence: entry.sentence,
      message: broken instanceof Error ? broken.message : String(broken),
      moment: broken instanceof UserspaceViolation ? broken.moment : undefined,
      schedule,
      path,
      inQuiet,
      expected: this.#lacking.length > 0 && (mended.length > 0 || this.#options.without.length > 0),
      remedies: mended.map(({ id, sentence }) => ({ id, sentence })),
      afterRuns: this.#runs,
    });
  }

  /** Runs a schedule step by step and writes down what ran. */
  #walk(schedule: UserspaceSchedule, judge: UserspaceJudge): { path: string[]; inQuiet: boolean; stopped: Stopped | undefined } {
    const path: string[] = [];
    let inQuiet = false;
    const stopped = stoppedBy(() => {
      const run = new UserspaceRun(schedule, this.#party, this.#subject, judge, newUserspaceTally());
      run.begin();
      for (const step of schedule.steps) {
        path.push(userspaceStepLabel(step, run.asked(step)));
        if (!run.step(step)) path.pop();
      }
      inQuiet = true;
      quiet(run);
    });
    return { path, inQuiet, stopped };
  }
}

/** The name under which a log that threw is reported. */
const throwsLaw = 'THROWS';

function stoppedBy(run: () => void): Stopped | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof KnownUserspaceViolation) return undefined;
    return { law: error instanceof UserspaceViolation ? error.law.id : throwsLaw, error };
  }
}

/**
 * Counts of nothing yet.
 *
 * @hidden
 */
export function newUserspaceTally(): UserspaceTally {
  return { steps: Object.fromEntries(userspaceStepNames.map((name) => [name, 0])), faults: {}, crashes: 0 };
}

const plainWorlds: readonly Partial<UserspaceSetup>[] = [
  { regionCount: 1 },
  { regionCount: 2 },
  { log: 'disk' },
  { integrated: false },
  { syncWord: 'default' },
  { synced: true },
  { named: false },
  { sequence: 'zero' },
];

function isLarger(changed: UserspaceSetup, world: UserspaceSetup): boolean {
  return changed.regionCount > world.regionCount;
}

/** The same step with a simpler parameter. */
function simpler(step: UserspaceStep): UserspaceStep[] {
  const fields = ['region', 'nth', 'keep', 'seen'] as const;
  return fields.flatMap((field) => {
    const value: unknown = Reflect.get(step, field);
    return typeof value === 'number' ? [0, 1, 2].filter((less) => less < value).map((less) => ({ ...step, [field]: less })) : [];
  });
}

/** Names of the laws, by id. */
export const userspaceLawTexts: Readonly<Record<string, { readonly name: string }>> = Object.fromEntries(
  userspaceLaws.map(({ id, name }) => [id, { name }]),
);
