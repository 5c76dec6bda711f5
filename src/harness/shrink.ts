/**
 * Makes a failing schedule small: after fast-check has shrunk it by its own parts, steps are dropped one by one, the world is made plain, a
 * table that replaces the first takes its place, and regions are renamed from 0, as long as the same law stays broken.
 */
import type { Schedule, ScheduleStep, WorldSetup } from '#world';
import type { Task } from './task.ts';

/** What can be made small: a world, and steps of which any part is a schedule. */
export interface Shrinkable<World, Step> {
  readonly world: World;
  readonly steps: readonly Step[];
}

/** What is plain for a kind of schedules. */
export interface Plainness<World, Step> {
  /** Changes of a world that make it plainer; one is made only where it does not make it larger. */
  readonly worlds: readonly Partial<World>[];
  readonly isLarger: (changed: World, world: World) => boolean;
  /** The same step with a simpler parameter. */
  readonly simpler: (step: Step) => Step[];
  /** Further ways to a smaller schedule. */
  readonly others: readonly Simplify<World, Step>[];
}

/** Says whether a schedule still breaks the law. */
export type StillBroken<World = WorldSetup, Step = ScheduleStep> = (schedule: Shrinkable<World, Step>) => Task<boolean>;

type Simplify<World, Step> = (
  from: Shrinkable<World, Step>,
  stillBroken: StillBroken<World, Step>,
  plainness: Plainness<World, Step>,
) => Task<Shrinkable<World, Step> | undefined>;

/**
 * A schedule of a log from which nothing can be left out.
 *
 * @hidden
 */
export function shrink(schedule: Schedule, stillBroken: StillBroken): Task<Schedule> {
  return shrinkAs(schedule, stillBroken, { worlds: plain, isLarger, simpler, others: [beginWithTable] });
}

/**
 * A schedule of any kind from which nothing can be left out.
 *
 * @hidden
 */
export function* shrinkAs<World, Step>(
  schedule: Shrinkable<World, Step>,
  stillBroken: StillBroken<World, Step>,
  plainness: Plainness<World, Step>,
): Task<Shrinkable<World, Step>> {
  let best = schedule;
  const ways: readonly Simplify<World, Step>[] = [dropChunks, ...plainness.others, plainWorld, plainSteps, dropPairs];
  for (let again = true; again;) {
    again = false;
    for (const simplify of ways) {
      const smaller: Shrinkable<World, Step> | undefined = yield* simplify(best, stillBroken, plainness);
      if (smaller === undefined) continue;
      best = smaller;
      again = true;
      break;
    }
  }
  return best;
}

/** Leaves out runs of steps, longest first. */
function* dropChunks<World, Step>(
  from: Shrinkable<World, Step>,
  stillBroken: StillBroken<World, Step>,
): Task<Shrinkable<World, Step> | undefined> {
  let { steps } = from;
  for (let size = Math.max(1, steps.length >> 1); size >= 1; size >>= 1) {
    for (let at = 0; at + size <= steps.length;) {
      const rest = [...steps.slice(0, at), ...steps.slice(at + size)];
      if (yield* stillBroken({ world: from.world, steps: rest })) steps = rest;
      else at++;
    }
  }
  return steps.length < from.steps.length ? { world: from.world, steps } : undefined;
}

/** Begins with the table that some step loads, instead of coming to it. */
function* beginWithTable({ world, steps }: Shrinkable<WorldSetup, ScheduleStep>, stillBroken: StillBroken): Task<Schedule | undefined> {
  for (const [at, step] of steps.entries()) {
    if (step.do !== 'reload') continue;
    const { regionCount, regionSize, syncWord } = step;
    // A schedule begins with its first resume under way.
    const rest = steps.slice(at + (steps[at + 1]?.do === 'resume' ? 2 : 1));
    const candidate = { world: { ...world, regionCount, regionSize, syncWord }, steps: rest };
    if (yield* stillBroken(candidate)) return candidate;
  }
  return undefined;
}

/** More steps than this are not tried two by two. */
const pairedStepsMax = 40;

/** Leaves out two steps that need each other, wherever they stand. */
function* dropPairs<World, Step>(
  from: Shrinkable<World, Step>,
  stillBroken: StillBroken<World, Step>,
): Task<Shrinkable<World, Step> | undefined> {
  const { world, steps } = from;
  if (steps.length > pairedStepsMax) return undefined;
  for (let one = 0; one < steps.length; one++) {
    for (let other = one + 1; other < steps.length; other++) {
      const candidate = { world, steps: steps.filter((_, at) => at !== one && at !== other) };
      if (yield* stillBroken(candidate)) return candidate;
    }
  }
  return undefined;
}

const plain: Partial<WorldSetup>[] = [
  { regionCount: 1 },
  { regionCount: 2 },
  { blockSizeBytes: 512 },
  { regionSize: 8 },
  { content: 'zeros' },
  { syncWord: 'default' },
  { takeover: false },
  { handleErrors: true },
  { synced: true },
];

function isLarger(changed: WorldSetup, world: WorldSetup): boolean {
  return changed.regionCount > world.regionCount;
}

/** Makes one property of the world plain. */
function* plainWorld<World, Step>(
  from: Shrinkable<World, Step>,
  stillBroken: StillBroken<World, Step>,
  { worlds, isLarger: grows }: Plainness<World, Step>,
): Task<Shrinkable<World, Step> | undefined> {
  for (const change of worlds) {
    const world = { ...from.world, ...change };
    const different = JSON.stringify(world) !== JSON.stringify(from.world);
    const candidate = { world, steps: from.steps };
    if (different && !grows(world, from.world) && (yield* stillBroken(candidate))) return candidate;
  }
  return undefined;
}

/** Gives one parameter of one step its simplest value. */
function* plainSteps<World, Step>(
  from: Shrinkable<World, Step>,
  stillBroken: StillBroken<World, Step>,
  { simpler: simplerThan }: Plainness<World, Step>,
): Task<Shrinkable<World, Step> | undefined> {
  for (const [index, step] of from.steps.entries()) {
    for (const each of simplerThan(step)) {
      const candidate = { world: from.world, steps: from.steps.map((old, at) => (at === index ? each : old)) };
      if (yield* stillBroken(candidate)) return candidate;
    }
  }
  return undefined;
}

/** The same step with a simpler parameter. */
function simpler(step: ScheduleStep): ScheduleStep[] {
  const changes: Record<string, unknown>[] = [];
  if ('region' in step && step.region > 0) changes.push({ region: 0 }, ...(step.region > 1 ? [{ region: 1 }] : []));
  if ('nth' in step && step.nth > 0) changes.push({ nth: 0 });
  if ('keep' in step && step.keep > 0) changes.push({ keep: 0 }, ...(step.keep > 1 ? [{ keep: 1 }] : []));
  if ('seen' in step && step.seen > 0) changes.push({ seen: 0 });
  if ('regionCount' in step && step.regionCount > 1)
    changes.push({ regionCount: 1 }, ...(step.regionCount > 2 ? [{ regionCount: 2 }] : []));
  return changes.map((change) => ({ ...step, ...change }));
}
