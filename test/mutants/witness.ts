/**
 * That a law can be broken, whatever other laws say of the same schedule.
 *
 * One moment may break several laws, and the judge names the most telling. So some laws are never the first to notice a mutant; here a law
 * is listened to alone, under the same random schedules.
 */
import fc from 'fast-check';
import type * as Arbitrary from '../../src/harness/arbitrary.ts';
import type * as Harness from '#harness';
import type { Law, Moment } from '#spec';
import type { Schedule } from '#world';
import { load, makeCopy, removeCopy } from './copy.ts';
import { subjectOf } from './hunt.ts';
import type { Kit } from './hunt.ts';
import type { Mutant } from './mutant.ts';

/** Schedules until a law that no schedule breaks is given up. */
const runsMax = 20_000;
const passagesMax = 30;

/** The shortest schedule that was found to break the law on the mutant; `undefined` if none was. */
export async function witness(mutant: Mutant, lawId: string, seed: number): Promise<Schedule | undefined> {
  const root = await makeCopy(mutant);
  try {
    const breaks = await listener(root, mutant, lawId);
    const { scheduleArbitrary } = await load<typeof Arbitrary>(root, 'src/harness/arbitrary.ts');
    const { shrink } = await load<Pick<typeof Harness, 'shrink'>>(root, 'src/harness/shrink.ts');
    const { runLater } = await load<Pick<typeof Harness, 'runLater'>>(root, 'src/harness/task.ts');
    const log = mutant.log === 'core' ? 'core' : 'disk';
    const found: Schedule[] = [];
    const property = fc.asyncProperty(scheduleArbitrary(log, log === 'disk', passagesMax), async (schedule) => {
      if (!(await breaks(schedule))) return true;
      found.push(schedule);
      return false;
    });
    await fc.check(property, { numRuns: runsMax, seed, endOnFailure: true });
    const [schedule] = found;
    if (schedule === undefined) return undefined;
    return await runLater(
      shrink(schedule, function* (candidate) {
        return (yield breaks(candidate)) as boolean;
      }),
    );
  } finally {
    removeCopy(root);
  }
}

/** Whether a schedule breaks the law on the mutant, or on the log without it. */
export async function isWitness(mutant: Mutant, lawId: string, schedule: Schedule, isMutated: boolean): Promise<boolean> {
  const root = await makeCopy(isMutated ? mutant : undefined);
  try {
    const breaks = await listener(root, mutant, lawId);
    return await breaks(schedule);
  } finally {
    removeCopy(root);
  }
}

/** Runs a schedule and listens to one law alone. */
async function listener(root: string, mutant: Mutant, lawId: string): Promise<(schedule: Schedule) => Promise<boolean>> {
  const { attempt, newTally } = await load<Kit>(root, 'src/harness/verify.ts');
  const { Judge, Violation } = await load<Pick<typeof Harness, 'Judge' | 'Violation'>>(root, 'src/harness/judge.ts');
  const { laws } = await load<{ readonly laws: readonly Law[] }>(root, 'spec/index.ts');
  const { runLater } = await load<Pick<typeof Harness, 'runLater'>>(root, 'src/harness/task.ts');
  const chosen = laws.filter(({ id }) => id === lawId);
  class Listener extends Judge {
    override see(moment: Moment): void {
      for (const law of chosen) {
        if (law.moment === moment.kind && law.predicate(moment) === false) throw new Violation(law, moment);
      }
    }
  }
  const make = await subjectOf(root, mutant.log);
  return async (schedule) => (await runLater(attempt(make(), schedule, new Listener(), newTally())))?.law === lawId;
}
