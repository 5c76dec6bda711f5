/**
 * What becomes of failing schedules: each is written as a file, and the command that replays it is named.
 *
 * Where a file cannot be written, the command runs the campaign again: one seed finds the same schedule.
 */
import path from 'node:path';
import { explain } from '#base';
import { writeScheduleFile } from '#harness';
import type { CampaignOptions, CampaignReport, FoundViolation, ScheduleFile } from '#harness';
import type { ShownReport } from '#report';
import { note } from './terminal.ts';

/** Where failing schedules go. */
export interface FailurePlace {
  /** A folder; here, when left out. */
  readonly out?: string;
  /** The file that the schedule came from: it is not written again. */
  readonly replay?: string;
}

/** The name of the log that a campaign drives. */
export function nameOfLog({ log, impl }: CampaignOptions): string {
  return impl === undefined ? log : path.parse(impl).name;
}

/** The report with a command for each violation. */
export async function withReplays(report: CampaignReport, options: CampaignOptions, place: FailurePlace): Promise<ShownReport> {
  const violations = [];
  for (const each of report.violations) violations.push({ ...each, replay: await replayOf(each, options, place) });
  return { ...report, violations };
}

async function replayOf(violation: FoundViolation, options: CampaignOptions, { out, replay }: FailurePlace): Promise<string> {
  if (replay !== undefined) return commandOf(replay, options);
  const written = await writeScheduleFile(out ?? '.', fileNameOf(violation, options), fileOf(violation, options));
  if (written.ok) return commandOf(written.value, options);
  note(`dirtylog verify: ${explain(written.fault)}`);
  return againOf(options);
}

/** `dirtylog-disk-S3-7`: log, profile unless it is strict, law, seed. */
function fileNameOf({ law }: FoundViolation, options: CampaignOptions): string {
  const { profile, without, seed } = options;
  const words = [
    'dirtylog',
    nameOfLog(options),
    ...(profile === 'kernel' ? ['kernel'] : []),
    ...without.map((id) => `without-${id}`),
    law,
    seed,
  ];
  return words.join('-').replaceAll(/[^\w.-]/g, '_');
}

function fileOf({ law, schedule }: FoundViolation, options: CampaignOptions): ScheduleFile {
  const { log, impl, profile, without, seed } = options;
  return {
    dirtylog: 'schedule',
    version: 1,
    log,
    ...(impl === undefined ? {} : { impl: path.basename(impl) }),
    profile,
    ...(without.length === 0 ? {} : { without }),
    seed,
    law,
    world: schedule.world,
    steps: schedule.steps,
  };
}

function commandOf(file: string, { impl, profile, without, schedule }: CampaignOptions): string {
  const words = ['npx', 'dirtylog', 'replay', file];
  if (impl !== undefined) words.push('--impl', impl);
  // A schedule that came from a file may have run on another log than the file says.
  else if (schedule !== undefined) words.push('--profile', profile, ...without.flatMap((id) => ['--without', id]));
  return words.map(quoted).join(' ');
}

function againOf({ log, impl, profile, without, seed, runs }: CampaignOptions): string {
  const which = impl === undefined ? [log, '--profile', profile, ...without.flatMap((id) => ['--without', id])] : ['--impl', impl];
  return ['npx', 'dirtylog', 'verify', ...which, '--seed', String(seed), '--runs', String(runs)].map(quoted).join(' ');
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
