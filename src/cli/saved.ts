/**
 * On which log a saved schedule runs: the one it was found on, unless the user says otherwise.
 *
 * A file names no code: a schedule that was found on somebody's own log needs `--impl`, or `--profile` to run it on ours.
 */
import type { LogChoice, ScheduleFile } from '#harness';
import { UsageError } from './exit.ts';

/** What the user said about the log, if anything. */
export interface SaidChoice {
  readonly impl?: string | undefined;
  readonly profile?: LogChoice['profile'] | undefined;
  readonly without: LogChoice['without'];
}

/** The log that a saved schedule runs on; throws a {@link UsageError}. */
export function choiceOfSaved(saved: ScheduleFile, { impl, profile, without }: SaidChoice): LogChoice {
  if (impl !== undefined) return { log: 'foreign', impl, profile: 'strict', without: [] };
  const said = profile !== undefined || without.length > 0;
  if (saved.log === 'foreign' && !said) {
    const name = saved.impl === undefined ? '' : ` (${JSON.stringify(saved.impl)})`;
    throw new UsageError(
      `this schedule was found on somebody's own log${name}`,
      'name its module with --impl FILE, or run the schedule on ours with --profile strict',
    );
  }
  return { log: saved.world.log, profile: profile ?? saved.profile, without: said ? without : (saved.without ?? []) };
}
