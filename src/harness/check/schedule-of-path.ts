/**
 * From a path of the checker to a schedule that `replay` runs on the implementation.
 *
 * The log is made to follow the path. Where a law speaks of what a crash would leave, the schedule ends with an imagined crash that shows
 * it. What comes out says which law the schedule really breaks: that is seen, not believed.
 *
 * The model hands out work in any order and the log does not, so regions may have to change their names. Where tables follow one another they
 * become steps of the schedule (`tables-of-path.ts`).
 */
import { fail, succeed } from '#base';
import type { Outcome, Product } from '#base';
import type { Path } from '#check';
import type { SystemScope } from '#spec';
import type { Schedule, WorldSetup } from '#world';
import { Judge } from '../judge.ts';
import { Run, runSchedule } from '../run.ts';
import { stoppedBy } from '../stopped.ts';
import type { Subject } from '../subject.ts';
import { runNow } from '../task.ts';
import type { Task } from '../task.ts';
import { newTally } from '../verify.ts';
import { Follower, foundIn } from './follow.ts';
import type { Found, FollowedRule } from './follow.ts';
import { placesBehind, scriptOf } from './tables-of-path.ts';
import type { Script } from './tables-of-path.ts';

/** What is to be replayed, and on what. */
export interface ReplayOptions {
  readonly product: Product;
  readonly path: Path;
  /** The law that the path breaks. */
  readonly law: string;
  readonly world: WorldSetup;
  /** The bounds of the scope, which say whether tables follow one another and what is on the device before the first. */
  readonly bounds?: SystemScope['bounds'];
  /** Makes the log; one that answers at once. */
  readonly subject: () => Subject;
}

/** A schedule and the law that it breaks on the log. */
export interface ReplayedPath {
  readonly schedule: Schedule;
  /** `undefined`: it breaks none. */
  readonly breaks: string | undefined;
  /** It breaks others before, so that only this one may be looked at. */
  readonly alone: boolean;
}

/** More regions than these do not lie in sectors of their own. */
const regionsMax = 3;

/** The world of a disk system with so many regions, each of whose bits lies in a sector of its own. */
export function worldOfRegions(regions: number, handleErrors = true): WorldSetup {
  const counts = [1, 1, 4097, 8200];
  return {
    log: 'disk',
    regionCount: counts[regions] ?? regions,
    regionSize: 8,
    blockSizeBytes: 512,
    syncWord: 'default',
    content: 'prewritten',
    takeover: false,
    handleErrors,
    synced: false,
  };
}

/**
 * The schedule of a path: one that breaks the law, if there is any; else one that breaks another. Faults: `not-replayable`, with the step at
 * which the log parts from the path.
 */
export function scheduleOfPath(options: ReplayOptions): Outcome<ReplayedPath> {
  const regions = options.product.components.filter(({ family }) => family === 'region').length;
  if (regions < 1 || regions > regionsMax) return unable(`a path of ${regions} regions has no schedule; it may have 1 to ${regionsMax}`);
  const script = scriptIn(options);
  if (!script.ok) return script;
  const others: Outcome<ReplayedPath>[] = [];
  for (const only of [undefined, options.law]) {
    for (const places of placesBehind(script.value, permutations(regions))) {
      const replayed = follow(options, script.value, places, only);
      if (replayed.ok && replayed.value.breaks === options.law) return replayed;
      others.push(replayed);
    }
  }
  return (
    others.find((each) => each.ok && each.value.breaks !== undefined) ??
    others.find((each) => each.ok) ??
    (others[0] as Outcome<ReplayedPath>)
  );
}

/** Where the path begins and what follows: a schedule begins behind the first resume. */
function scriptIn({ product, path, world, bounds = {} }: ReplayOptions): Outcome<Script> {
  const rules = path.steps.slice(1).flatMap(({ rule }) => product.rules[rule] ?? []);
  const numbered = rules.map(({ kind, of }, at): FollowedRule => ({ number: at + 1, kind, of, nextRead: nextRead(rules.slice(at + 1)) }));
  if (bounds.tables === 1) return scriptOf(numbered, bounds, world);
  return succeed({ world, regionCount: world.regionCount, rules: numbered.slice(1) });
}

function nextRead(rules: readonly Pick<FollowedRule, 'kind' | 'of'>[]): Found | undefined {
  const next = rules.find(({ kind }) => kind === 'logRead' || kind === 'crash');
  return next?.kind === 'logRead' ? foundIn(next) : undefined;
}

function follow(options: ReplayOptions, script: Script, places: readonly number[], only: string | undefined): Outcome<ReplayedPath> {
  const { world } = script;
  const alone = only !== undefined;
  const follower = new Follower(options.subject(), script, places, new Judge(only));
  for (const rule of script.rules) {
    const step = `step ${rule.number}, "${[rule.kind, ...Object.values(rule.of)].join(' ')}"`;
    const taken = attempt(() => follower.follow(rule));
    if ('broken' in taken) return succeed({ schedule: { world, steps: follower.steps }, breaks: taken.broken, alone });
    if (taken.value !== undefined) return unable(`${step}: ${taken.value}`);
  }
  return succeed({ ...ended({ world, steps: follower.steps }, follower.crashSeeds(), options, only), alone });
}

/** The schedule with an imagined crash at its end, where that shows the law broken; else as it is, with the quiet time that follows. */
function ended(
  schedule: Schedule,
  seeds: readonly number[],
  { subject, law: wanted }: ReplayOptions,
  only: string | undefined,
): Omit<ReplayedPath, 'alone'> {
  const made = (): Run => new Run(subject(), schedule.world, new Judge(only), newTally());
  for (const keep of seeds) {
    const crashed = { ...schedule, steps: [...schedule.steps, { do: 'imagineCrash' as const, keep }] };
    if (brokenIn(stepsOf(made(), crashed)) === wanted) return { schedule: crashed, breaks: wanted };
  }
  return { schedule, breaks: brokenIn(runSchedule(made(), schedule)) };
}

/** A schedule without the quiet time behind it. */
function* stepsOf(run: Run, { steps }: Schedule): Task {
  yield* run.begin();
  yield* run.step({ do: 'resume' });
  for (const step of steps) yield* run.step(step);
}

/** The law that a run breaks. */
function brokenIn(run: Task): string | undefined {
  const ran = attempt(() => runNow(run));
  return 'broken' in ran ? ran.broken : undefined;
}

/** A value, or the law that was broken on the way to it. */
function attempt<Value>(make: () => Value): { readonly value: Value } | { readonly broken: string } {
  try {
    return { value: make() };
  } catch (error) {
    return { broken: stoppedBy(error).law };
  }
}

/** Every order of the numbers below `count`, the natural one first. */
function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1)
    .flatMap((rest) => Array.from({ length: count }, (_, at) => [...rest.slice(0, at), count - 1, ...rest.slice(at)]))
    .toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
}

function unable(message: string): Outcome<never> {
  return fail({ kind: 'not-replayable', message, hint: 'the path itself is shown by `dirtylog check`' });
}
