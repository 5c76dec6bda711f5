/**
 * Which systems describe a log that is implemented here, and the file of a schedule made of one of their paths.
 *
 * Other systems have paths and nothing to replay them on; that is a fault with a reason, not a mistake.
 */
import { fail, succeed } from '#base';
import type { Outcome, Product } from '#base';
import type { Path } from '#check';
import type { ProfileName, RemedyId, SystemScope } from '#spec';
import { diskSubject } from '../derived-subjects.ts';
import { profileWithout } from '../profile.ts';
import type { ScheduleFile } from '../schedule-file.ts';
import { scheduleOfPath, worldOfRegions } from './schedule-of-path.ts';

/** A path, and the system it was found in. */
export interface FoundPath {
  readonly system: string;
  readonly bounds: SystemScope['bounds'];
  readonly profile: ProfileName;
  readonly without: readonly RemedyId[];
  readonly product: Product;
  readonly law: string;
  readonly path: Path;
}

/** Systems of the disk log. */
const diskSystems: readonly string[] = ['disk'];

/** A path as a schedule to be saved. Faults: `not-replayable`. */
export function replayableOf({ system, bounds, profile, without, product, law, path }: FoundPath): Outcome<ScheduleFile> {
  if (!diskSystems.includes(system)) {
    const message = `system "${system}" is a model of nothing that is implemented here`;
    return fail({ kind: 'not-replayable', message, hint: `paths of ${diskSystems.join(' and ')} can be replayed` });
  }
  const world = worldOfRegions(bounds.regions ?? 1, bounds.ignores !== 1);
  const made = profileWithout(profile, without);
  const replayed = scheduleOfPath({ product, path, law, world, bounds, subject: () => diskSubject(made) });
  if (!replayed.ok) return replayed;
  const { schedule, breaks, alone } = replayed.value;
  return succeed({
    dirtylog: 'schedule',
    version: 1,
    log: 'disk',
    profile,
    ...(without.length === 0 ? {} : { without }),
    ...(breaks === undefined ? {} : { law: breaks, ...(alone ? { alone } : {}) }),
    ...schedule,
  });
}
