/**
 * Makes a failing schedule small: after fast-check has shrunk it by its own parts, steps are dropped one by one, the world is made plain and
 * regions are renamed from 0, as long as the same law stays broken.
 */
import type { Schedule, ScheduleStep, WorldSetup } from '#world';

/** Says whether a schedule still breaks the law. */
export type StillBroken = (schedule: Schedule) => boolean;

/** A schedule from which nothing can be left out. */
export function shrink(schedule: Schedule, stillBroken: StillBroken): Schedule {
  let best = schedule;
  const accept = (candidate: Schedule): boolean => {
    if (!stillBroken(candidate)) return false;
    best = candidate;
    return true;
  };
  for (let again = true; again;) {
    again = dropChunks(best, accept) || plainWorld(best, accept) || plainSteps(best, accept);
  }
  return best;
}

/** Tries to leave out runs of steps, longest first. */
function dropChunks(from: Schedule, accept: (candidate: Schedule) => boolean): boolean {
  let steps = from.steps;
  let dropped = false;
  for (let size = Math.max(1, steps.length >> 1); size >= 1; size >>= 1) {
    for (let at = 0; at + size <= steps.length;) {
      const rest = [...steps.slice(0, at), ...steps.slice(at + size)];
      if (accept({ world: from.world, steps: rest })) {
        steps = rest;
        dropped = true;
      } else {
        at++;
      }
    }
  }
  return dropped;
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

function plainWorld(from: Schedule, accept: (candidate: Schedule) => boolean): boolean {
  return plain.some((change) => {
    const world = { ...from.world, ...change };
    const smaller = change.regionCount === undefined || change.regionCount < from.world.regionCount;
    const different = JSON.stringify(world) !== JSON.stringify(from.world);
    return smaller && different && accept({ world, steps: from.steps });
  });
}

/** Simplest values of a step's parameters. */
function plainSteps(from: Schedule, accept: (candidate: Schedule) => boolean): boolean {
  return from.steps.some((step, index) =>
    simpler(step).some((each) => accept({ world: from.world, steps: from.steps.map((old, at) => (at === index ? each : old)) })),
  );
}

function simpler(step: ScheduleStep): ScheduleStep[] {
  const changes: Record<string, unknown>[] = [];
  if ('region' in step && step.region > 0) changes.push({ region: 0 }, ...(step.region > 1 ? [{ region: 1 }] : []));
  if ('nth' in step && step.nth > 0) changes.push({ nth: 0 });
  if ('keep' in step && step.keep > 0) changes.push({ keep: 0 }, ...(step.keep > 1 ? [{ keep: 1 }] : []));
  if ('seen' in step && step.seen > 0) changes.push({ seen: 0 });
  if ('regionCount' in step && step.regionCount > 1)
    changes.push({ regionCount: 1 }, ...(step.regionCount > 2 ? [{ regionCount: 2 }] : []));
  return changes.map((change) => ({ ...step, ...change }) as ScheduleStep);
}
