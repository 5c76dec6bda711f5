/**
 * `dirtylog export`: a system as a model for another tool, for people who trust that more.
 */
import { Option } from 'commander';
import type { Command } from 'commander';
import { check, chooseSystem, systemNames } from '#harness/systems';
import type { ChosenSystem, SystemChoice } from '#harness/systems';
import { exportFormats, exportText, itfTrace } from '#report';
import type { ExportFormat } from '#report';
import { exitCodes, jsonText, UsageError } from './exit.ts';
import type { Result } from './exit.ts';
import { anyRemedyNamed } from './names.ts';
import { complain } from './terminal.ts';

interface Flags {
  readonly to: ExportFormat | 'itf';
  readonly scope?: string;
  readonly profile?: SystemChoice['profile'];
  readonly without?: readonly string[];
}

const help = `
Examples:
  $ dirtylog export disk --to promela > disk.pml     for Spin: spin -a disk.pml && cc -O3 pan.c && ./a.out
  $ dirtylog export reference --scope r3w2 --to tla
  $ dirtylog export disk --profile kernel --to itf   a run, as a trace: to the first broken law, or else to a witness

Exit codes: 0 written to standard output, 2 wrong usage or input.`;

/** Adds the command. */
export function addExport(program: Command, finish: (result: Result) => void): void {
  program
    .command('export')
    .summary('print a system as a model for another tool')
    .description(
      'Prints a system, within a scope, as a model for another tool; from its tables and rules, not from what our checker makes of them.',
    )
    .argument('<system>', `${systemNames.join(', ')}, or a module that exports a system`)
    .addOption(new Option('--to <format>', 'which tool').choices([...exportFormats, 'itf']).makeOptionMandatory())
    .option('--scope <name>', 'bounds (default: the first of the system)')
    .addOption(
      new Option('--profile <name>', 'strict: with every remedy; kernel: as Linux does (default: strict)').choices(['strict', 'kernel']),
    )
    .option('--without <remedy...>', 'leave remedies out of profile strict')
    .addHelpText('after', help)
    .action(async (system: string, flags: Flags) => finish(await exported(system, flags)));
}

async function exported(system: string, { to, scope, profile = 'strict', without = [] }: Flags): Promise<Result> {
  if (without.length > 0 && profile === 'kernel')
    throw new UsageError('--without takes remedies away, and profile kernel has none', 'leave out --profile kernel or --without');
  const chosen = await chooseSystem({ system, profile, without: without.map(anyRemedyNamed), ...(scope === undefined ? {} : { scope }) });
  if (!chosen.ok) {
    complain('export', chosen.fault);
    return { code: exitCodes.input };
  }
  const { product, scope: bounds, profile: of } = chosen.value;
  const about = [`scope ${bounds.name}`, ...(of === undefined ? [] : [`profile ${of}`]), ...without.map((id) => `without ${id}`)].join(
    ', ',
  );
  return { code: exitCodes.holds, output: to === 'itf' ? traceOf(chosen.value, about) : exportText(to, product, { about }) };
}

/** A run of the system as an ITF trace: the path to the first broken law, or else to the first witness. */
function traceOf({ product: { families: _, ...product } }: ChosenSystem, about: string): string {
  const { laws } = check({ product, now: () => performance.now() });
  const law = laws.find(({ verdict, path }) => verdict === 'violated' && path !== undefined) ?? laws.find(({ path }) => path !== undefined);
  if (law?.path === undefined)
    throw new UsageError('there is no run to show: every law holds, and none asks for a witness', 'choose another scope or profile');
  return jsonText(itfTrace(product, law.path, { about: `${about}: ${law.id} ${law.name}` }));
}
