/**
 * `dirtylog check`: systems of machines, every state of them, against their laws.
 */
import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { succeed } from '#base';
import type { Outcome } from '#base';
import type { SystemCheck, SystemReport } from '#harness/systems';
import type { CheckedSystem } from '#report';
import { Checks } from './checks.ts';
import type { TracedPath } from './check-trace.ts';
import { exitCodes, jsonText, UsageError } from './exit.ts';
import type { Result } from './exit.ts';
import { wholeNumber } from './numbers.ts';
import { searchView } from './search-progress.ts';
import { complain, note, styleOfOutput, widthOfOutput } from './terminal.ts';

interface Flags {
  readonly scope?: string;
  readonly profile?: SystemCheck['profile'];
  readonly without?: readonly string[];
  readonly law?: readonly string[];
  readonly store?: SystemCheck['store'];
  readonly symmetry?: true;
  readonly pruning?: true;
  readonly workers?: number;
  readonly memory?: number;
  readonly seconds?: number;
  readonly states?: number;
  readonly checkpoint?: string;
  readonly resume?: string;
  readonly paths?: true;
  readonly trace?: string;
  readonly json?: true;
}

const help = `
Examples:
  $ dirtylog check                                   every system of ours, in its default scopes
  $ dirtylog check disk --profile kernel --paths     what Linux does, and the shortest path to each law that it breaks
  $ dirtylog check disk --law S1 --trace ce.json     and then: dirtylog replay ce.json
  $ dirtylog check disk --without ordered-grow       what a single remedy is worth
  $ dirtylog check reference --scope r3w3 --pruning  nine million states, as fast as it goes
  $ dirtylog check ./my-system.mjs                   your own machines and rules: a module that exports a system

Exit codes: 0 every law holds, 1 a law is broken, 2 wrong usage or input, 3 no verdict.`;

/** Adds the command. */
export async function addCheck(program: Command, finish: (result: Result) => void, asked: readonly string[]): Promise<void> {
  // Names come with all machines behind them, so they are loaded where they are shown.
  const ours = asked.some((word) => ['--help', '-h', 'help'].includes(word)) ? (await ourSystems()).join(', ') : 'ours';
  program
    .command('check')
    .summary('explore every state of systems of machines')
    .description('Explores every state of systems of machines within a scope, and holds them against their laws.')
    .argument('[system...]', `which systems: ${ours}, or a module (default: all of ours)`)
    .option('--scope <name>', 'bounds to explore (default: those that show the remedies left out, or all but the largest)')
    .addOption(
      new Option('--profile <name>', 'strict: with every remedy; kernel: as Linux does (default: strict)').choices(['strict', 'kernel']),
    )
    .option('--without <remedy...>', 'leave remedies out of profile strict')
    .option('--law <id...>', 'look at these laws only')
    .addOption(
      new Option('--store <kind>', 'how states are remembered: exact, hashed (a fingerprint) or bitstate').choices([
        'exact',
        'hashed',
        'bitstate',
      ]),
    )
    .option('--symmetry', 'count states that differ by a permutation once')
    .option('--pruning', 'leave out orders of independent steps: fewer steps, the same states')
    .option('--workers <n>', 'threads that search one system together', wholeNumber(1, 64))
    .option('--memory <MiB>', 'end the search when its states take more (default: 4096)', wholeNumber(16, 1_000_000))
    .option('--seconds <n>', 'end the search after so long', positive)
    .option('--states <n>', 'end the search after so many states', wholeNumber(1, 2 ** 40))
    .option('--checkpoint <file>', 'keep a search that a limit or Ctrl-C ends in this file')
    .option('--resume <file>', 'go on with a search that was kept')
    .option('--paths', 'show the path to each broken law, step by step')
    .option('--trace <file>', 'write the path to the first broken law: .json to replay it, .svg, .mmd (Mermaid) or .itf.json')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', help)
    .action(async (words: string[], flags: Flags) => finish(await check(words, flags)));
}

async function ourSystems(): Promise<readonly string[]> {
  return (await import('#harness/systems')).systemNames;
}

async function check(words: readonly string[], flags: Flags): Promise<Result> {
  if (flags.trace !== undefined) (await import('./check-trace.ts')).traceKind(flags.trace);
  const all: SystemCheck[] = [];
  for (const one of await checksOf(words, flags)) {
    const each = await scopesOf(one);
    if (!each.ok) {
      complain('check', each.fault);
      return { code: exitCodes.input };
    }
    all.push(...each.value.map((scope) => ({ ...one, scope })));
  }
  // What shows results is loaded while others search.
  const reports = import('#report');
  const ends = await run(all, flags.json === true);
  for (const end of ends) if (!end.ok) complain('check', end.fault);
  const { checkJson, checkText, checkVerdictOf, pathText } = await reports;
  const checked = ends.flatMap((end, at) => (end.ok ? [shown(end.value, all[at]?.system ?? '')] : []));
  if (checked.length < ends.length) return { code: exitCodes.input };
  const code = exitCodes[checkVerdictOf(checked)];
  const found = ends.flatMap((end, at) => (end.ok ? pathsOf(end.value, all[at]?.system ?? '') : []));
  if (flags.trace !== undefined) await trace(flags.trace, found);
  if (flags.json === true) return { code, output: jsonText(checkJson(checked)) };
  const layout = { style: styleOfOutput(), width: widthOfOutput() };
  const paths = flags.paths === true ? found : [];
  return { code, output: [...paths.map(({ shown: path }) => pathText(path, layout)), checkText(checked, layout)].join('\n') };
}

async function checksOf(words: readonly string[], flags: Flags): Promise<SystemCheck[]> {
  const { profile = 'strict', without = [], law, store, symmetry, pruning, workers, memory, seconds, states } = flags;
  if (without.length > 0 && profile === 'kernel')
    throw new UsageError('--without takes remedies away, and profile kernel has none', 'leave out --profile kernel or --without');
  const limits = {
    ...(memory === undefined ? {} : { bytes: memory * 2 ** 20 }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(states === undefined ? {} : { states }),
  };
  const chosen = words.length === 0 ? await ourSystems() : words;
  if (chosen.length > 1 && (flags.checkpoint !== undefined || flags.resume !== undefined))
    throw new UsageError('a checkpoint is of one search', 'name one system');
  const remedies = without.length === 0 ? [] : without.map((await import('./names.ts')).anyRemedyNamed);
  return chosen.map((system) => ({
    system,
    profile,
    without: remedies,
    limits,
    ...(flags.scope === undefined ? {} : { scope: flags.scope }),
    ...(law === undefined ? {} : { laws: law }),
    ...(store === undefined ? {} : { store }),
    ...(symmetry === undefined ? {} : { symmetry }),
    ...(pruning === undefined ? {} : { pruning }),
    ...(workers === undefined ? {} : { workers }),
    ...(flags.checkpoint === undefined ? {} : { checkpoint: flags.checkpoint }),
    ...(flags.resume === undefined ? {} : { resume: flags.resume }),
  }));
}

/** The scopes of a system to be searched. A search that is kept, or goes on, is one. */
async function scopesOf(one: SystemCheck): Promise<Outcome<readonly string[]>> {
  if (one.scope !== undefined) return succeed([one.scope]);
  const { scopesMeant } = await import('#harness/systems');
  const meant = await scopesMeant(one);
  return meant.ok && (one.checkpoint !== undefined || one.resume !== undefined) ? succeed(meant.value.slice(0, 1)) : meant;
}

/** Runs all checks; the first Ctrl-C stops them with what is known, the second kills. */
async function run(all: readonly SystemCheck[], forProgram: boolean): ReturnType<Checks['run']> {
  const view = searchView(
    all.map(({ system, scope }) => (scope === undefined ? system : `${system} ${scope}`)),
    forProgram,
  );
  const checks = new Checks(
    all,
    (index, progress, total) => view.show(index, progress, total),
    (index) => view.done(index),
  );
  const stop = (): void => {
    checks.stop();
    view.end();
    note('stopping; what is known so far follows (Ctrl-C again ends at once)');
  };
  process.once('SIGINT', stop);
  try {
    return await checks.run();
  } finally {
    process.off('SIGINT', stop);
    view.end();
  }
}

function shown(report: SystemReport, word: string): CheckedSystem {
  const { scope, profile, without } = report;
  const choice = [
    'npx dirtylog check',
    word,
    `--scope ${scope}`,
    ...(profile === 'kernel' ? ['--profile kernel'] : []),
    ...(without.length === 0 ? [] : [`--without ${without.join(' ')}`]),
  ].join(' ');
  const broken = report.result.laws.filter(({ path }) => path !== undefined);
  return { ...report, commands: Object.fromEntries(broken.map(({ id }) => [id, `${choice} --law ${id} --paths`])) };
}

/** Writes the path to the first broken law, and says what it is. */
async function trace(file: string, found: readonly TracedPath[]): Promise<void> {
  const first = found.find(({ law }) => law.verdict === 'violated');
  if (first === undefined) return note(`${file} is not written: there is no path to a broken law`);
  const { writeTrace } = await import('./check-trace.ts');
  note(await writeTrace(file, first));
}

function pathsOf(report: SystemReport, word: string): TracedPath[] {
  const { name, scope, profile, without, about, product, result } = report;
  const title = [
    `${name} ${scope}`,
    ...(profile === undefined ? [] : [`profile ${profile}`]),
    ...without.map((id) => `without ${id}`),
  ].join(', ');
  return result.laws.flatMap((law) => {
    const { path } = law;
    return path === undefined ? [] : [{ word, report, law, path, shown: { title, about, product, law, path } }];
  });
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('give a number above 0.');
  return value;
}
