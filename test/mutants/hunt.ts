/**
 * Hunting one mutant: `verify` with the settings that the command has when nobody says anything, in a copy of the sources.
 *
 * The hunt ends at the first law that is broken. A schedule that is known to show a mutant can be run on it as well, which takes no time.
 */
import type { StepListener } from '#base';
import type * as Harness from '#harness';
import type { Stopped, Subject, VerifyReport } from '#harness';
import type * as Log from '#log';
import type { MirrorSchedule, Schedule, UserspaceSchedule } from '#world';
import { load, makeCopy, removeCopy } from './copy.ts';
import type { Mutant, MutatedLog } from './mutant.ts';

/** Schedules when nobody says, as for the command. */
export const runsDefault = { ours: 20_000, foreign: 5000, mirror: 5000, userspace: 5000 } as const;
/** The seed when nobody says, as for the command. */
export const seedDefault = 1;

/** How hard to hunt. */
export interface HuntOptions {
  /** {@link runsDefault} when left out. */
  readonly runs?: number;
  readonly seed: number;
}

/** How a mutant was noticed. */
export interface Kill {
  readonly law: string;
  /** What a log that threw said. */
  readonly message: string;
  /** The shrunk path. */
  readonly schedule: AnySchedule;
  /** Random schedules until it was seen; 0: the systematic exploration before them was enough. */
  readonly runs: number;
}

/** What came of a hunt; without a kill the mutant survived. */
export interface Hunted {
  readonly id: string;
  readonly kill?: Kill;
  readonly milliseconds: number;
}

type Verify = Pick<typeof Harness, 'Judge' | 'newTally' | 'verify' | 'verifyForeign'>;
type Attempt = (
  subject: Subject,
  schedule: Schedule,
  judge: InstanceType<Verify['Judge']>,
  tally: ReturnType<Verify['newTally']>,
) => Generator<Promise<unknown>, Stopped | undefined, unknown>;
/** A schedule of any kind. */
export type AnySchedule = Schedule | MirrorSchedule | UserspaceSchedule;
/** Whether a schedule is one for a mirror. */
export const isOfMirror = (schedule: AnySchedule): schedule is MirrorSchedule => 'legs' in schedule.world;
/** Whether a schedule is one for a userspace log. */
export const isOfUserspace = (schedule: AnySchedule): schedule is UserspaceSchedule => 'integrated' in schedule.world;

/** What of the kit is loaded from a copy. */
export type Kit = Verify & { readonly attempt: Attempt };

/** What the disk log may be held to when it is driven like anybody's. */
export const claims = { name: 'disk', kernelFormat: true, letters: true, changedBlocks: true } as const;

/** Hunts a mutant. */
export async function hunt(mutant: Mutant, options: HuntOptions): Promise<Hunted> {
  const began = performance.now();
  const root = await makeCopy(mutant);
  try {
    if (mutant.log === 'mirror')
      return { id: mutant.id, ...(await huntMirror(root, options)), milliseconds: Math.round(performance.now() - began) };
    if (mutant.log === 'userspace')
      return { id: mutant.id, ...(await huntUserspace(root, options)), milliseconds: Math.round(performance.now() - began) };
    const [broken] = (await verifyCopy(root, mutant.log, options)).violations;
    const milliseconds = Math.round(performance.now() - began);
    if (broken === undefined) return { id: mutant.id, milliseconds };
    const { law, message, schedule, afterRuns: runs } = broken;
    return { id: mutant.id, kill: { law, message, schedule, runs }, milliseconds };
  } finally {
    removeCopy(root);
  }
}

/** The mirror of a copy, up to the first law that it breaks. */
async function huntMirror(root: string, { runs, seed }: HuntOptions): Promise<{ readonly kill?: Kill }> {
  const { MirrorCampaign } = await load<Pick<typeof Harness, 'MirrorCampaign'>>(root, 'src/harness/mirror/verify.ts');
  const campaign = new MirrorCampaign({ profile: 'strict', without: [], runs: runs ?? runsDefault.mirror, seed, scopes: [] });
  while (campaign.broken === 0 && campaign.stretch());
  const [broken] = campaign.report().violations;
  if (broken === undefined) return {};
  return { kill: { law: broken.law, message: broken.message, schedule: broken.schedule, runs: broken.afterRuns } };
}

/** Runs one schedule of a mirror on a mutant, or on the mirror without one: the law that it breaks, if any. */
async function replayMirror(root: string, schedule: MirrorSchedule): Promise<string | undefined> {
  const { MirrorCampaign } = await load<Pick<typeof Harness, 'MirrorCampaign'>>(root, 'src/harness/mirror/verify.ts');
  const campaign = new MirrorCampaign({ profile: 'strict', without: [], runs: 1, seed: seedDefault, schedule });
  campaign.stretch();
  return campaign.report().violations[0]?.law;
}

/** The userspace log of a copy, up to the first law that it breaks. */
async function huntUserspace(root: string, { runs, seed }: HuntOptions): Promise<{ readonly kill?: Kill }> {
  const { UserspaceCampaign } = await load<Pick<typeof Harness, 'UserspaceCampaign'>>(root, 'src/harness/userspace/verify.ts');
  const sides = { forwarder: 'strict', daemon: 'strict', without: [] } as const;
  const campaign = new UserspaceCampaign({ ...sides, runs: runs ?? runsDefault.userspace, seed, scopes: [] });
  while (campaign.broken === 0 && campaign.stretch());
  const [broken] = campaign.report().violations;
  if (broken === undefined) return {};
  return { kill: { law: broken.law, message: broken.message, schedule: broken.schedule, runs: broken.afterRuns } };
}

/** Runs one schedule of a userspace log on a mutant, or on the log without one: the law that it breaks, if any. */
async function replayUserspace(root: string, schedule: UserspaceSchedule): Promise<string | undefined> {
  const { UserspaceCampaign } = await load<Pick<typeof Harness, 'UserspaceCampaign'>>(root, 'src/harness/userspace/verify.ts');
  const sides = { forwarder: 'strict', daemon: 'strict', without: [] } as const;
  const campaign = new UserspaceCampaign({ ...sides, runs: 1, seed: seedDefault, schedule });
  campaign.stretch();
  return campaign.report().violations[0]?.law;
}

/** Runs one schedule on a mutant, or on the log without one: the law that it breaks, if any. */
export async function replay(mutant: Mutant, schedule: AnySchedule, isMutated: boolean): Promise<string | undefined> {
  const root = await makeCopy(isMutated ? mutant : undefined);
  try {
    if (isOfMirror(schedule)) return await replayMirror(root, schedule);
    if (isOfUserspace(schedule)) return await replayUserspace(root, schedule);
    const { attempt, newTally } = await load<Kit>(root, 'src/harness/verify.ts');
    const { Judge } = await load<Kit>(root, 'src/harness/judge.ts');
    const { runLater } = await load<Pick<typeof Harness, 'runLater'>>(root, 'src/harness/task.ts');
    const make = await subjectOf(root, mutant.log);
    return (await runLater(attempt(make(), schedule, new Judge(), newTally())))?.law;
  } finally {
    removeCopy(root);
  }
}

/** Verifies a log of a copy, up to the first law that it breaks. */
export async function verifyCopy(
  root: string,
  log: Exclude<MutatedLog, 'mirror' | 'userspace'>,
  { runs, seed }: HuntOptions,
): Promise<VerifyReport> {
  const { verify, verifyForeign } = await load<Kit>(root, 'src/harness/verify.ts');
  const subject = await subjectOf(root, log);
  const common = { subject, seed, stopAtFirst: true };
  if (log === 'createDisk') return verifyForeign({ ...common, log: 'disk', profile: 'foreign', runs: runs ?? runsDefault.foreign });
  // The command counts coverage, and so drives the log with and without a listener.
  const { CoverageMeter } = await load<Pick<typeof Harness, 'CoverageMeter'>>(root, 'src/harness/coverage.ts');
  const { machinesOf } = await load<Pick<typeof Harness, 'machinesOf'>>(root, 'src/harness/profile.ts');
  const meter = new CoverageMeter(machinesOf(log, 'strict', []));
  return verify({ ...common, log, profile: 'strict', runs: runs ?? runsDefault.ours, meter });
}

/** A maker of the log of a copy as the kit drives it. */
export async function subjectOf(root: string, log: MutatedLog): Promise<(listener?: StepListener) => Subject> {
  const { createDisk, profiles } = await load<typeof Log>(root, 'src/log/index.ts');
  if (log === 'createDisk') {
    const { foreignSubject } = await load<Pick<typeof Harness, 'foreignSubject'>>(root, 'src/harness/foreign.ts');
    return () => foreignSubject(createDisk, claims);
  }
  const own = await load<Pick<typeof Harness, 'coreSubject' | 'diskSubject'>>(root, 'src/harness/derived-subjects.ts');
  return (listener) => (log === 'core' ? own.coreSubject : own.diskSubject)(profiles.strict, listener);
}
