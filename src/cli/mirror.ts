/** `dirtylog mirror`: real mirrors on files or block devices: make one, look at it, exercise it. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Mutant } from '#harness/exercise';
import type { MirrorMode } from '#mirror';
import { exerciseText, mirrorPictureLines } from '#report';
import { sectorBytes } from '#spec/vocabulary';
import { exitCodes, jsonText, UsageError } from './exit.ts';
import type { Result } from './exit.ts';
import { createMirrorFiles, stoppedKind } from './mirror/create.ts';
import type { Created, CreateOptions } from './mirror/create.ts';
import { readDescription } from './mirror/description.ts';
import { exerciseMirror } from './mirror/exercise.ts';
import { sizeInSectors, sizeText } from './mirror/sizes.ts';
import { faultsOf, statusOf } from './mirror/status.ts';
import type { MirrorStatus } from './mirror/status.ts';
import { workView } from './mirror/work-view.ts';
import { wholeNumber } from './numbers.ts';
import { complain, note, styleOfOutput, widthOfOutput } from './terminal.ts';

interface CreateFlags {
  readonly leg: readonly string[];
  readonly log: string;
  readonly size: number;
  readonly regionSize: number;
  readonly features: readonly string[];
  readonly nosync?: true;
  readonly overwrite?: true;
  readonly json?: true;
}

interface ExerciseFlags {
  readonly seconds: number;
  readonly seed: number;
  readonly kill?: true;
  readonly withhold: 'alternate' | 'always' | 'never';
  readonly mutant?: Mutant;
  readonly overwrite?: true;
  readonly json?: true;
}

const createHelp = `
Examples:
  $ dirtylog mirror create m.json --leg a.img --leg b.img --log disk:log.img --size 64MiB --region-size 512KiB
  $ dirtylog mirror create m.json --leg a.img --leg b.img --leg c.img --log core --size 1GiB --region-size 1MiB
  $ dirtylog mirror create m.json --leg data.img --leg copy.img --log disk:log.img --size 131072 --region-size 1024

Files that are missing are made. What is there already must be large enough; data may be on the first leg alone, and is copied to the
others. If anything fails, nothing is left behind that this command has made.
Exit codes: 0 made and in sync, 2 wrong usage or input, 3 stopped.`;

const statusHelp = `
Examples:
  $ dirtylog mirror status m.json
  $ dirtylog mirror status m.json --json

Only reads, and keeps nobody out: the mirror may be stopped, or in use.
Exit codes: 0 all parts are there, 1 a leg or the log cannot be used, 2 wrong usage or input.`;

const exerciseHelp = `
Examples:
  $ dirtylog mirror exercise m.json --seconds 20 --kill
  $ dirtylog mirror exercise m.json --seconds 20 --kill --withhold always --seed 7
  $ dirtylog mirror exercise m.json --kill --mutant log-never-flushes      a defect put in on purpose: the checker notices

Overwrites what the mirror holds. Killing a process loses nothing that the system has; so in every second cycle legs and log are used through
an adapter that withholds what is not flushed, and a kill loses it as a power failure would.
Exit codes: 0 holds, 1 violated, 2 wrong usage or input, 3 no verdict.`;

/** Adds the commands. */
export function addMirror(program: Command, finish: (result: Result) => void): void {
  const mirror = program
    .command('mirror')
    .summary('make, look at and exercise real mirrors on files or block devices')
    .description('Real mirrors on files or block devices. A JSON file says what a mirror consists of.')
    .addHelpText(
      'after',
      '\nExamples and exit codes: dirtylog mirror create --help, and so on.\nExit codes: 0 fine, 1 violated, 2 wrong usage or input, 3 no verdict.',
    );
  addCreate(mirror, finish);
  addStatus(mirror, finish);
  addExercise(mirror, finish);
  for (const command of mirror.commands) command.showHelpAfterError(`(dirtylog mirror ${command.name()} --help says what can be given)`);
}

function addCreate(mirror: Command, finish: (result: Result) => void): void {
  mirror
    .command('create')
    .summary('make a mirror, and copy its first leg to the others')
    .description('Makes the files of a mirror that are missing, writes its description, and brings it in sync.')
    .argument('<description>', 'the JSON file to write')
    .requiredOption(
      '--leg <file>',
      'file or block device of a leg; give it 2 to 9 times',
      (path: string, all: readonly string[]) => [...all, path],
      [],
    )
    .requiredOption('--log <log>', 'disk:FILE, or core: in memory, so that every start copies everything')
    .requiredOption('--size <size>', 'size of the mirror: sectors, or with KiB, MiB, GiB', sizeInSectors)
    .requiredOption('--region-size <size>', 'a power of two: sectors, or with KiB, MiB', sizeInSectors)
    .option('--features <feature...>', 'handle_errors, handle_errors keep_log, or none', ['handle_errors'])
    .option('--nosync', 'the legs are equal already: copy nothing')
    .option('--overwrite', 'replace what legs after the first hold')
    .option('--json', 'print what was made as JSON')
    .addHelpText('after', createHelp)
    .action(async (file: string, flags: CreateFlags) => finish(await create(file, flags)));
}

function addStatus(mirror: Command, finish: (result: Result) => void): void {
  mirror
    .command('status')
    .summary("print a mirror's status and table lines, and a picture of its regions")
    .description('Prints the lines that dmsetup would print, and what the log says of each region. Never writes.')
    .argument('<description>', 'the JSON file of the mirror')
    .option('--json', 'print it as JSON')
    .addHelpText('after', statusHelp)
    .action(async (file: string, flags: { readonly json?: true }) => finish(await status(file, flags.json === true)));
}

function addExercise(mirror: Command, finish: (result: Result) => void): void {
  mirror
    .command('exercise')
    .summary('write to a mirror at random, kill its process, and check what is left')
    .description(
      'Lets a process write, flush and read at random, kills it with --kill again and again, and compares what is left with what it said.',
    )
    .argument('<description>', 'the JSON file of the mirror')
    .option('--seconds <n>', 'how long', wholeNumber(1, 1_000_000), 10)
    .option('--kill', 'kill the process at random moments, and check each recovery')
    .option('--seed <n>', 'repeats what is chosen, though not the moments', wholeNumber(0, 2 ** 31 - 1), 1)
    .addOption(
      new Option('--withhold <when>', 'in which cycles a kill loses what was not flushed')
        .choices(['alternate', 'always', 'never'])
        .default('alternate'),
    )
    .addOption(new Option('--mutant <defect>', 'put a defect in, to see it found').choices(['acks-early', 'log-never-flushes']))
    .option('--overwrite', 'destroy data on the mirror that no exercise wrote')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', exerciseHelp)
    .action(async (file: string, flags: ExerciseFlags) => finish(await runExercise(file, flags)));
}

async function create(file: string, flags: CreateFlags): Promise<Result> {
  const options = createOptionsOf(file, flags);
  const view = workView('recovery', 'regions', flags.json === true);
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  process.once('SIGINT', stop);
  const outcome = await createMirrorFiles(options, view, () => isStopped);
  process.off('SIGINT', stop);
  view.end();
  if (!outcome.ok) {
    complain('mirror create', outcome.fault);
    return { code: outcome.fault.kind === stoppedKind ? exitCodes.inconclusive : exitCodes.input };
  }
  const output = flags.json === true ? jsonText({ description: file, ...outcome.value }) : createdText(options, outcome.value);
  return { code: exitCodes.holds, output };
}

function createOptionsOf(file: string, { leg, log, size, regionSize, features, nosync, overwrite }: CreateFlags): CreateOptions {
  const path = /^disk:(?<path>.+)$/.exec(log)?.groups?.path;
  if (path === undefined && log !== 'core') throw new UsageError(`"${log}" is no log`, 'give --log disk:FILE or --log core');
  return {
    file,
    legs: leg,
    ...(path === undefined ? {} : { log: path }),
    length: size,
    regionSize,
    mode: modeOf(features),
    nosync: nosync === true,
    overwrite: overwrite === true,
  };
}

function modeOf(features: readonly string[]): MirrorMode {
  const words = features.toSorted().join(' ');
  if (words === 'none') return 'none';
  if (words === 'handle_errors') return 'handleErrors';
  if (words === 'handle_errors keep_log') return 'keepLog';
  throw new UsageError(`--features: "${features.join(' ')}" is not known`, 'give handle_errors, handle_errors keep_log, or none');
}

function measuresText({ length, regionSize }: { readonly length: number; readonly regionSize: number }, regionCount: number): string {
  return `${sizeText(length * sectorBytes)} in ${regionCount} ${regionCount === 1 ? 'region' : 'regions'} of ${sizeText(regionSize * sectorBytes)}`;
}

function createdText(options: CreateOptions, { made, regionCount, inSync, copied, info, table }: Created): string {
  return [
    `${options.file}: ${measuresText(options, regionCount)}`,
    `  made     ${made.length === 0 ? 'no file but the description' : made.join(', ')}`,
    `  in sync  ${inSync} of ${regionCount} regions, ${copied} copied`,
    '',
    `0 ${options.length} mirror ${info}`,
    `0 ${options.length} mirror ${table}`,
  ].join('\n');
}

async function status(file: string, json: boolean): Promise<Result> {
  const parts = await readDescription(file);
  if (!parts.ok) {
    complain('mirror status', parts.fault);
    return { code: exitCodes.input };
  }
  const seen = await statusOf(parts.value);
  const isWhole = [...seen.legs, ...(seen.log === undefined ? [] : [seen.log])].every(({ letter }) => letter === 'A');
  const code = isWhole ? exitCodes.holds : exitCodes.violated;
  return { code, output: json ? jsonText({ description: file, ...seen }) : statusText(file, seen) };
}

function statusText(file: string, seen: MirrorStatus): string {
  const { regionCount, inSync, dirty, unknown, runs, log, inUse } = seen;
  const style = styleOfOutput();
  const counts = [`${inSync} in sync`, ...(dirty > 0 ? [`${dirty} dirty`] : []), ...(unknown > 0 ? [`${unknown} not in sync`] : [])];
  const toCopy = Math.min(dirty + unknown, regionCount) * seen.regionSize * sectorBytes;
  const rest = toCopy === 0 ? '' : inUse ? '' : `; the next start copies ${sizeText(toCopy)}`;
  const memory =
    log === undefined ? ['the log is in memory: while the mirror is stopped nothing is known, and every start copies everything'] : [];
  return [
    `${style.strong(file)}: ${measuresText(seen, regionCount)}; ${inUse ? style.notable('in use') : 'stopped'}`,
    '',
    seen.info,
    seen.table,
    '',
    ...mirrorPictureLines({ regionCount, runs }, style, widthOfOutput()),
    '',
    `regions: ${counts.join(', ')}${rest}`,
    ...memory,
    ...faultsOf(seen).map((text) => style.bad(text)),
  ].join('\n');
}

async function runExercise(file: string, flags: ExerciseFlags): Promise<Result> {
  const parts = await readDescription(file);
  if (!parts.ok) {
    complain('mirror exercise', parts.fault);
    return { code: exitCodes.input };
  }
  const { seconds, seed, withhold, mutant, json } = flags;
  const kill = flags.kill === true;
  const options = { seconds, seed, kill, withhold, overwrite: flags.overwrite === true, ...(mutant === undefined ? {} : { mutant }) };
  const { outcome, isStopped } = await exerciseMirror(file, parts.value, options, json === true);
  if (!outcome.ok) {
    if (isStopped) note('dirtylog mirror exercise: stopped before anything could be judged');
    else complain('mirror exercise', outcome.fault);
    return { code: isStopped ? exitCodes.inconclusive : exitCodes.input };
  }
  const again = againOf(file, flags);
  const code = exitCodes[outcome.value.verdict];
  if (json === true) return { code, output: jsonText({ description: file, seed, ...outcome.value, again }) };
  return { code, output: exerciseText(outcome.value, { style: styleOfOutput(), width: widthOfOutput(), kill, seed, again }) };
}

function againOf(file: string, { seconds, seed, kill, withhold, mutant, overwrite }: ExerciseFlags): string {
  return [
    `npx dirtylog mirror exercise ${file} --seconds ${seconds} --seed ${seed}`,
    ...(kill === true ? ['--kill'] : []),
    ...(withhold === 'alternate' ? [] : [`--withhold ${withhold}`]),
    ...(mutant === undefined ? [] : [`--mutant ${mutant}`]),
    ...(overwrite === true ? ['--overwrite'] : []),
  ].join(' ');
}
