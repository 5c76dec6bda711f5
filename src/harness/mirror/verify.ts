/**
 * `verify mirror`: the mirror with a log of ours against the laws, under random requests, completion orders, faults, crashes and tables.
 *
 * Deterministic: one seed gives one campaign. It goes in stretches, so that whoever runs it can show how far it is and stop it between two.
 */
import fc from 'fast-check';
import { profiles } from '#log';
import { mirrorLawIds, mirrorLaws, remedies } from '#spec';
import type { MirrorMoment, Remedy, RemedyId } from '#spec';
import type { ProfileName } from '#spec/vocabulary';
import { mirrorStepNames } from '#world';
import type { MirrorSchedule, MirrorSetup, MirrorStep, MirrorStepName } from '#world';
import { coreSubject, diskSubject } from '../derived-subjects.ts';
import { profileWithout, remediesWithout } from '../profile.ts';
import { shrinkAs } from '../shrink.ts';
import { runNow } from '../task.ts';
import { mirrorSchedules } from './arbitrary.ts';
import { KnownMirrorViolation, MirrorJudge, MirrorViolation } from './judge.ts';
import { mirrorProfileWithout } from './profile.ts';
import { MirrorRun, runMirrorSchedule } from './run.ts';
import { exploreMirror } from './systematic.ts';
import type { MirrorScope, MirrorScopeResult } from './systematic.ts';
import { mirrorStepLabel } from './step-label.ts';
import type { MirrorParty, MirrorTally } from './world.ts';

/** Which mirror, and how hard. */
export interface MirrorVerifyOptions {
  readonly profile: ProfileName;
  readonly without: readonly RemedyId[];
  readonly runs: number;
  readonly seed: number;
  /** Runs this schedule and no random ones. */
  readonly schedule?: MirrorSchedule;
  /** Looks at this law alone. */
  readonly only?: string;
  /** Which small worlds are explored completely before the random schedules: {@link quickScopes} when left out, or all of {@link mirrorScopes}. */
  readonly scopes?: readonly MirrorScopeName[];
}

const smallWorld: MirrorSetup = {
  log: 'disk',
  legs: 2,
  regionCount: 2,
  regionSize: 2,
  mode: 'handleErrors',
  syncWord: 'default',
  synced: true,
};
const first = { do: 'write', block: 0 } as const;
const other = { do: 'write', block: 2 } as const;

/** Small worlds, two regions on two legs each, with a crash at every moment and every choice of what it leaves. */
export const mirrorScopes = {
  '1 write, 1 flush, 1 fault, 1 crash': { world: smallWorld, requests: [first, { do: 'flush' }], faults: 1, crashes: 1 },
  '2 writes, 1 crash': { world: smallWorld, requests: [first, other], faults: 0, crashes: 1 },
  '2 writes, 1 fault, 1 crash': { world: smallWorld, requests: [first, other], faults: 1, crashes: 1 },
} as const satisfies Record<string, MirrorScope>;

/** Name of a small world. */
export type MirrorScopeName = keyof typeof mirrorScopes;
/** Those that take a moment. */
export const quickScopes: readonly MirrorScopeName[] = ['1 write, 1 flush, 1 fault, 1 crash', '2 writes, 1 crash'];

/** A broken law with the shortest schedule that was found. */
export interface BrokenMirrorLaw {
  readonly law: string;
  readonly name: string;
  readonly sentence: string;
  /** What was said, where the mirror threw. */
  readonly message: string;
  readonly moment: MirrorMoment | undefined;
  readonly schedule: MirrorSchedule;
  /** The steps that ran, each as one line. */
  readonly path: readonly string[];
  /** Whether it broke in the quiet time after the last step. */
  readonly inQuiet: boolean;
  /** The profile lacks a remedy for it. */
  readonly expected: boolean;
  readonly remedies: readonly Pick<Remedy, 'id' | 'sentence'>[];
  readonly afterRuns: number;
}

/** What came out. */
export interface MirrorReport {
  readonly profile: string;
  readonly verdict: 'holds' | 'violated' | 'inconclusive';
  /** Why it is inconclusive. */
  readonly why?: string;
  readonly seed: number;
  readonly runs: number;
  readonly operations: number;
  readonly crashes: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly commands: Readonly<Record<MirrorStepName, number>>;
  readonly laws: Readonly<Record<string, number>>;
  /** Small worlds that were explored. */
  readonly systematic: readonly Omit<MirrorScopeResult, 'broken'>[];
  readonly violations: readonly BrokenMirrorLaw[];
}

/** Longest random schedule, in passages. */
const passagesMax = 30;
/** Schedules of a stretch. */
const stretchRuns = 250;
/** Fewer schedules say nothing of laws that none of them tested. */
const runsThatTest = 2000;

interface Stopped {
  readonly law: string;
  readonly error: unknown;
}

/** A campaign under way. */
export class MirrorCampaign {
  readonly #options: MirrorVerifyOptions;
  readonly #parties: Readonly<Record<MirrorSetup['log'], MirrorParty>>;
  readonly #lacking: readonly Remedy[];
  readonly #judge: MirrorJudge;
  readonly #tally: MirrorTally = newTally();
  readonly #violations: BrokenMirrorLaw[] = [];
  readonly #profile: string;
  readonly #scopes: MirrorScopeName[];
  readonly #systematic: Omit<MirrorScopeResult, 'broken'>[] = [];
  #runs = 0;
  #stopped = false;

  constructor(options: MirrorVerifyOptions) {
    this.#options = options;
    const { profile: name, without } = options;
    const profile = mirrorProfileWithout(name, without);
    const log = without.length === 0 ? profiles[name] : profileWithout(name, without);
    this.#profile = profile.name;
    this.#parties = { core: { subject: coreSubject(log), profile }, disk: { subject: diskSubject(log), profile } };
    const has = remediesWithout(name, without);
    this.#lacking = remedies.filter(({ id }) => !has.has(id));
    this.#judge = new MirrorJudge(options.only);
    this.#scopes = options.schedule === undefined ? [...(options.scopes ?? quickScopes)] : [];
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
    let last: { readonly schedule: MirrorSchedule; readonly stopped: Stopped } | undefined;
    const property = fc.property(mirrorSchedules(passagesMax), (drawn) => {
      this.#runs++;
      const stopped = this.#attempt(drawn, this.#judge, this.#tally);
      if (stopped === undefined) return;
      last = { schedule: drawn, stopped };
      throw new Error(stopped.law);
    });
    const numRuns = Math.min(stretchRuns, runs - this.#runs);
    fc.check(property, { numRuns, seed: (seed + this.#runs) | 0, endOnFailure: true });
    if (last !== undefined) this.#keep(this.#shrunk(last.schedule, last.stopped.law), last.stopped);
    return this.#runs < runs && !this.#stopped && last?.stopped.law !== throwsLaw;
  }

  /** Explores a small world, again and again until it breaks no law that is not known yet. */
  #explore(name: MirrorScopeName): boolean {
    const { broken, ...result } = exploreMirror(
      name,
      mirrorScopes[name],
      this.#parties.disk,
      this.#judge,
      this.#tally,
      () => !this.#stopped,
    );
    if (broken !== undefined) {
      const { error, schedule } = broken;
      const law = error instanceof MirrorViolation ? error.law.id : throwsLaw;
      this.#keep(schedule, { law, error });
      return law !== throwsLaw;
    }
    this.#systematic.push(result);
    this.#scopes.shift();
    return this.#scopes.length > 0 || this.#runs < this.#options.runs;
  }

  /** Ends the campaign before all schedules were run. */
  stop(): void {
    this.#stopped = true;
  }

  /** What is known so far. */
  report(): MirrorReport {
    const laws = this.#judge.counts();
    const commands = this.#tally.steps as Record<MirrorStepName, number>;
    const why = this.#stopped ? 'stopped before all runs were done' : this.#gaps(laws, commands);
    return {
      profile: this.#profile,
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
    const gaps = [...mirrorLawIds.filter((id) => laws[id] === 0), ...mirrorStepNames.filter((name) => commands[name] === 0)];
    return gaps.length === 0 ? undefined : `never put to the test: ${gaps.join(', ')}`;
  }

  #attempt(schedule: MirrorSchedule, judge: MirrorJudge, tally: MirrorTally): Stopped | undefined {
    return stoppedBy(() => runMirrorSchedule(this.#run(schedule, judge, tally), schedule));
  }

  #run(schedule: MirrorSchedule, judge: MirrorJudge, tally: MirrorTally): MirrorRun {
    return new MirrorRun(schedule, this.#parties[schedule.world.log], judge, tally);
  }

  #knowing(): MirrorJudge {
    const judge = new MirrorJudge(this.#options.only);
    for (const law of this.#judge.known) judge.known.add(law);
    return judge;
  }

  #shrunk(schedule: MirrorSchedule, law: string): MirrorSchedule {
    const judge = this.#knowing();
    const attempt = (candidate: MirrorSchedule) => this.#attempt(candidate, judge, newTally());
    // eslint-disable-next-line require-yield -- the runs of a mirror answer at once
    const stillBroken = function* (candidate: MirrorSchedule): Generator<never, boolean> {
      return attempt(candidate)?.law === law;
    };
    return runNow(shrinkAs(schedule, stillBroken, { worlds: plainWorlds, isLarger, simpler, others: [] }));
  }

  #keep(schedule: MirrorSchedule, { law, error }: Stopped): void {
    const judge = this.#knowing();
    const { path, inQuiet, stopped } = this.#walk(schedule, judge);
    this.#judge.known.add(law);
    const broken = stopped?.error ?? error;
    const entry = broken instanceof MirrorViolation ? broken.law : { name: 'NoException', sentence: 'A mirror throws nothing.' };
    const mended = this.#lacking.filter((remedy) => remedy.law === law || remedy.also?.includes(law) === true);
    this.#violations.push({
      law,
      name: entry.name,
      sentence: entry.sentence,
      message: broken instanceof Error ? broken.message : String(broken),
      moment: broken instanceof MirrorViolation ? broken.moment : undefined,
      schedule,
      path,
      inQuiet,
      expected: this.#lacking.length > 0 && (mended.length > 0 || this.#options.without.length > 0),
      remedies: mended.map(({ id, sentence }) => ({ id, sentence })),
      afterRuns: this.#runs,
    });
  }

  /** Runs a schedule step by step and writes down what ran. */
  #walk(schedule: MirrorSchedule, judge: MirrorJudge): { path: string[]; inQuiet: boolean; stopped: Stopped | undefined } {
    const path: string[] = [];
    let inQuiet = false;
    const stopped = stoppedBy(() => {
      const run = this.#run(schedule, judge, newTally());
      run.begin();
      for (const step of schedule.steps) {
        path.push(mirrorStepLabel(step, run.asked(step)));
        if (!run.step(step)) path.pop();
      }
      inQuiet = true;
      run.quiet();
    });
    return { path, inQuiet, stopped };
  }
}

/** The name under which a mirror that threw is reported. */
const throwsLaw = 'THROWS';

function stoppedBy(run: () => void): Stopped | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof KnownMirrorViolation) return undefined;
    return { law: error instanceof MirrorViolation ? error.law.id : throwsLaw, error };
  }
}

function newTally(): MirrorTally {
  return { steps: Object.fromEntries(mirrorStepNames.map((name) => [name, 0])), faults: {}, crashes: 0 };
}

const plainWorlds: readonly Partial<MirrorSetup>[] = [
  { regionCount: 1 },
  { regionCount: 2 },
  { legs: 2 },
  { log: 'disk' },
  { mode: 'handleErrors' },
  { syncWord: 'default' },
  { synced: true },
];

function isLarger(changed: MirrorSetup, world: MirrorSetup): boolean {
  return changed.regionCount > world.regionCount || changed.legs > world.legs;
}

/** The same step with a simpler parameter. */
function simpler(step: MirrorStep): MirrorStep[] {
  const fields = ['block', 'leg', 'nth', 'keep', 'seen'] as const;
  return fields.flatMap((field) => {
    const value: unknown = Reflect.get(step, field);
    return typeof value === 'number' ? [0, 1, 2].filter((less) => less < value).map((less) => ({ ...step, [field]: less })) : [];
  });
}

/** Names of the mirror's laws, by id. */
export const mirrorLawTexts: Readonly<Record<string, { readonly name: string }>> = Object.fromEntries(
  mirrorLaws.map(({ id, name }) => [id, { name }]),
);
