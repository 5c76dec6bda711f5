/**
 * `dirtylog verify`: our logs, or somebody's own, against the specification.
 *
 * Everything that can be wrong with the input is found out before a campaign begins. Failing schedules are written when all is over, each
 * with the command that replays it.
 */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { Option } from 'commander';
import { isFolder, lawTexts, readScheduleFile, remedyTexts } from '#harness';
import type { CampaignOptions, CampaignReport, LogChoice, ScheduleFile } from '#harness';
import { verdictOf, verifyText } from '#report';
import type { ShownReport } from '#report';
import { Campaigns } from './campaigns.ts';
import type { CampaignEnd } from './campaigns.ts';
import { exitCodes, jsonText, UsageError } from './exit.ts';
import type { Result } from './exit.ts';
import { nameOfLog, withReplays } from './failures.ts';
import { anyRemedyNamed, isOwnLog, ownLogs, remedyNamed } from './names.ts';
import type { OwnLog } from './names.ts';
import { wholeNumber } from './numbers.ts';
import { progressView } from './progress.ts';
import { choiceOfSaved } from './saved.ts';
import { complain, note, styleOfOutput, widthOfOutput } from './terminal.ts';

/** Schedules for each log when nobody says: about 20 seconds on two processors. A log that answers with promises takes longer for each. */
const runsDefault = { ours: 20_000, foreign: 5000, mirror: 5000, userspace: 5000 } as const;
/** The seed when nobody says: the same campaign every time. */
const seedDefault = 1;

interface Flags {
  readonly runs?: number;
  readonly seed: number;
  readonly profile?: LogChoice['profile'];
  readonly forwarder?: LogChoice['profile'];
  readonly daemon?: LogChoice['profile'];
  readonly without?: readonly string[];
  readonly impl?: string;
  readonly replay?: string;
  readonly out?: string;
  readonly exhaustive?: true;
  readonly json?: true;
}

/** All remedies in lines that fit. */
const remedyLines = remedyTexts
  .map(({ id }, at) => (at % 5 === 4 ? `${id},\n ` : `${id},`))
  .join(' ')
  .replace(/,?\s*$/, '');

const help = `
Examples:
  $ dirtylog verify                                    core and disk with every remedy
  $ dirtylog verify disk --runs 50000 --seed 7
  $ dirtylog verify --profile kernel                   what Linux does, and the laws that it breaks
  $ dirtylog verify disk --without nosync-once         what a single remedy is worth
  $ dirtylog verify --impl ./my-log.mjs                your own log: a module that exports createLog
  $ dirtylog verify --replay dirtylog-disk-S3-7.json   one saved schedule
  $ dirtylog verify mirror                             the mirror, from requests to legs
  $ dirtylog verify userspace                          a log behind a daemon: forwarder, wire and daemon
  $ dirtylog verify userspace --forwarder kernel       what our daemon promises to a real kernel

Remedies: ${remedyLines}.

A failing schedule is written as a JSON file, and the command that replays it is printed.
Exit codes: 0 every law holds, 1 a law is broken, 2 wrong usage or input, 3 no verdict.`;

/** Adds the command. */
export function addVerify(program: Command, finish: (result: Result) => void): void {
  program
    .command('verify')
    .summary('hold logs against the specification under random crashes, faults and reordering')
    .description('Drives logs through random schedules of calls, crashes, faults and reordering, and holds them against the specification.')
    .argument('[log...]', `which of our logs: ${ownLogs.join(', ')} (default: both); or mirror, or userspace, by itself`)
    .option(
      '--runs <n>',
      `schedules for each log (default: ${runsDefault.ours}, with --impl ${runsDefault.foreign}, of mirror and userspace ${runsDefault.mirror})`,
      wholeNumber(1, 1_000_000_000),
    )
    .option('--seed <n>', 'one seed, one campaign', wholeNumber(0, 2 ** 31 - 1), seedDefault)
    .addOption(
      new Option('--profile <name>', 'strict: with every remedy; kernel: as Linux does (default: strict)').choices(['strict', 'kernel']),
    )
    .addOption(new Option('--forwarder <profile>', 'of userspace: the profile of the kernel’s side alone').choices(['strict', 'kernel']))
    .addOption(new Option('--daemon <profile>', 'of userspace: the profile of the daemon’s side alone').choices(['strict', 'kernel']))
    .option('--without <remedy...>', 'leave remedies out of profile strict')
    .option('--impl <file>', "verify somebody's own log: a module that exports createLog")
    .option('--replay <file>', 'run this saved schedule, and no random ones')
    .option('--exhaustive', 'of mirror and userspace: every schedule of a larger small world as well')
    .option('--out <folder>', 'where failing schedules are written (default: here)')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', help)
    .action(async (logs: string[], flags: Flags) => finish(await verify(logs, flags)));
}

async function verify(words: readonly string[], flags: Flags): Promise<Result> {
  if (flags.out !== undefined) await demandFolder(flags.out);
  const alone = (['mirror', 'userspace'] as const).find((name) => words.includes(name) || flags.without?.includes(name) === true);
  if (flags.exhaustive === true && alone === undefined)
    throw new UsageError('--exhaustive is about mirror and userspace', 'add one of these words');
  if (alone !== 'userspace' && (flags.forwarder ?? flags.daemon) !== undefined)
    throw new UsageError('--forwarder and --daemon are about the userspace log', 'add the word userspace');
  if (alone !== undefined) return verifyAlone(alone, words, flags);
  const saved = flags.replay === undefined ? undefined : await readScheduleFile(flags.replay);
  if (saved?.ok === false) {
    complain('verify', saved.fault);
    return { code: exitCodes.input };
  }
  const { seed, runs = flags.impl === undefined ? runsDefault.ours : runsDefault.foreign } = flags;
  const all = choicesOf(words, flags, saved?.value).map((choice) => workOf(choice, runs, seed, saved?.value));
  const began = performance.now();
  const ends = await runCampaigns(all, flags.json === true);
  const seconds = (performance.now() - began) / 1000;
  const reports: CampaignReport[] = [];
  for (const each of ends) {
    if (each.ok) reports.push(each.value);
    else complain('verify', each.fault);
  }
  if (reports.length < ends.length) return { code: exitCodes.input };
  const shown: ShownReport[] = [];
  for (const [at, report] of reports.entries()) shown.push(await withReplays(report, all[at] as CampaignOptions, flags));
  const code = exitCodes[verdictOf(shown)];
  if (flags.json === true) return { code, output: jsonText(verifyJson(shown, seed)) };
  return { code, output: verifyText(shown, { style: styleOfOutput(), width: widthOfOutput(), seconds, lawTexts }) };
}

/** A mirror is verified by itself, and so is a userspace log: what they are held against is not what a log is held against. */
async function verifyAlone(
  name: 'mirror' | 'userspace',
  words: readonly string[],
  { without = [], impl, ...flags }: Flags,
): Promise<Result> {
  const others = words.filter((word) => word !== name);
  if (others.length > 0) throw new UsageError(`"${name}" and "${others.join(' ')}" are verified one at a time`, 'name one of them');
  if (impl !== undefined) throw new UsageError(`--impl names a log, and ${name} runs on ours`, 'leave one of them out');
  const named = without.filter((word) => word !== name).map(anyRemedyNamed);
  const { forwarder = flags.profile, daemon = flags.profile } = flags;
  demandRemedies(named, forwarder === 'kernel' && daemon === 'kernel' ? 'kernel' : flags.profile);
  const all = { ...flags, without: named, runs: flags.runs ?? runsDefault[name] };
  if (name === 'mirror') return (await import('./verify-mirror.ts')).verifyMirror(all);
  return (await import('./verify-userspace.ts')).verifyUserspace(all);
}

function demandRemedies(without: readonly unknown[], profile: LogChoice['profile'] | undefined): void {
  if (without.length === 0 || profile !== 'kernel') return;
  throw new UsageError('--without takes remedies away, and profile kernel has none', 'leave out --profile kernel or --without');
}

function workOf(choice: LogChoice, runs: number, seed: number, saved: ScheduleFile | undefined): CampaignOptions {
  if (saved === undefined) return { ...choice, runs, seed };
  const only = saved.alone === true && saved.law !== undefined ? { only: saved.law } : {};
  return { ...choice, runs: 1, seed: saved.seed ?? seed, schedule: { world: saved.world, steps: saved.steps }, ...only };
}

/** Runs all campaigns; the first Ctrl-C stops them with what is known, the second kills. */
async function runCampaigns(all: readonly CampaignOptions[], forProgram: boolean): Promise<CampaignEnd[]> {
  const view = progressView(
    all.map((options) => ({ name: nameOfLog(options), runs: options.runs })),
    forProgram,
  );
  const campaigns = new Campaigns(all, (index, progress) => view.show(index, progress));
  const stop = (): void => {
    campaigns.stop();
    view.end();
    note('stopping; what is known so far follows (Ctrl-C again ends at once)');
  };
  process.once('SIGINT', stop);
  try {
    return await campaigns.run();
  } finally {
    process.off('SIGINT', stop);
    view.end();
  }
}

async function demandFolder(folder: string): Promise<void> {
  if (!(await isFolder(folder))) throw new UsageError(`--out: there is no folder "${folder}"`, 'make it first, or name another');
  try {
    await access(folder, constants.W_OK);
  } catch {
    throw new UsageError(`--out: the folder "${folder}" cannot be written to`, 'name another folder');
  }
}

/** Which logs, with which remedies. */
function choicesOf(words: readonly string[], flags: Flags, saved: ScheduleFile | undefined): LogChoice[] {
  const { impl, profile, without: behind = [] } = flags;
  // A word behind --without is a remedy, but a log's name there is meant as a log.
  const logs = [...words.map(ownLogNamed), ...behind.filter(isOwnLog)];
  const without = behind.filter((word) => !isOwnLog(word)).map(remedyNamed);
  demandRemedies(without, profile);
  if (impl !== undefined) {
    const ours = [...logs, ...without, ...(profile === undefined ? [] : [`--profile ${profile}`])];
    if (ours.length > 0) throw new UsageError(`"${ours.join(' ')}" is about our logs, --impl names another`, 'leave one of them out');
    return [{ log: 'foreign', impl, profile: 'strict', without }];
  }
  if (saved !== undefined) {
    const other = logs.find((log) => log !== saved.world.log);
    if (other !== undefined) throw new UsageError(`the saved schedule is for log ${saved.world.log}, not ${other}`, 'leave the log out');
    return [choiceOfSaved(saved, { profile, without })];
  }
  const chosen = logs.length === 0 ? ownLogs : ownLogs.filter((log) => logs.includes(log));
  return chosen.map((log) => ({ log, profile: profile ?? 'strict', without }));
}

function ownLogNamed(word: string): OwnLog {
  if (isOwnLog(word)) return word;
  throw new UsageError(`there is no log called "${word}"`, `our logs are ${ownLogs.join(' and ')}; your own is verified with --impl FILE`);
}

/** The report as `--json` prints it. */
function verifyJson(reports: readonly ShownReport[], seed: number): unknown {
  return {
    verdict: verdictOf(reports),
    seed,
    logs: reports.map(({ violations, ...report }) => ({
      ...report,
      violations: violations.map(({ path, steps, ...violation }) => ({ ...violation, steps: path, stepCount: steps })),
    })),
  };
}
