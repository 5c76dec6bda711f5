/**
 * `npm run mutants`: every known defect, put into a copy of the sources, and which law noticed it.
 *
 * Each is hunted by `verify` with default settings. Exit code 1 if one survives or is noticed by a law that has nothing to do with it.
 * `npm run mutants -- clears` hunts those whose name contains the word; `--paths` shows the shrunk paths, `--json` prints data. `--record`
 * writes `paths.json`, of some mutants beside the paths of the others.
 */
import { Command } from 'commander';
import { heardAlone, mutants } from './catalogue.ts';
import { seedDefault } from './hunt.ts';
import type { HuntOptions, Hunted } from './hunt.ts';
import { writeRecorded } from './paths.ts';
import type { RecordedWitness } from './paths.ts';
import { huntAll } from './pool.ts';
import { lawTable, mutantTable } from './table.ts';
import { witness } from './witness.ts';

interface Flags {
  readonly runs?: string;
  readonly seed: string;
  readonly json?: true;
  readonly paths?: true;
  readonly record?: true;
}

const program = new Command('mutants')
  .description('Puts every known defect into a copy of the sources and says which law noticed it.')
  .argument('[words...]', 'only mutants whose name contains one of these, or of the log of that name')
  .option('--runs <n>', 'schedules for each, instead of the command’s default')
  .option('--seed <n>', 'seed of the schedules', String(seedDefault))
  .option('--paths', 'show the shrunk path of each')
  .option('--record', 'write the shrunk paths of those that are hunted to test/mutants/paths.json')
  .option('--json', 'print data')
  .action(main);

async function main(words: readonly string[], flags: Flags): Promise<void> {
  const chosen = mutants.filter(({ id, log }) => words.length === 0 || words.some((word) => id.includes(word) || log === word));
  const options: HuntOptions = { seed: Number(flags.seed), ...(flags.runs === undefined ? {} : { runs: Number(flags.runs) }) };
  const began = performance.now();
  const hunts = await huntAll(chosen, options, ({ id, kill }) => {
    process.stderr.write(kill === undefined ? `${id}: survived\n` : '.');
  });
  process.stderr.write('\n');
  if (flags.record === true) writeRecorded(hunts, words.length === 0 ? await witnesses(options.seed) : undefined);
  const survivors = hunts.filter(({ kill }) => kill === undefined);
  const unexpected = hunts.filter((hunted) => isUnexpected(hunted));
  process.exitCode = survivors.length + unexpected.length > 0 ? 1 : 0;
  if (flags.json === true) {
    console.log(JSON.stringify({ seed: options.seed, mutants: hunts.map(rowOf) }, undefined, 2));
    return;
  }
  console.log(mutantTable(chosen, hunts, flags.paths === true));
  if (words.length === 0) console.log(lawTable(hunts));
  for (const { id, kill } of unexpected) console.log(`noticed by ${kill?.law ?? ''}, which has nothing to do with it: ${id}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${hunts.length} mutants, ${hunts.length - survivors.length} killed, seed ${options.seed}, ${seconds} s`);
}

/** A path for each law that is never the first to notice. */
async function witnesses(seed: number): Promise<Record<string, RecordedWitness>> {
  const found: Record<string, RecordedWitness> = {};
  for (const [law, id] of Object.entries(heardAlone)) {
    const mutant = mutants.find((each) => each.id === id);
    const schedule = mutant === undefined ? undefined : await witness(mutant, law, seed);
    if (schedule === undefined) throw new Error(`nothing breaks ${law} on "${id}"`);
    found[law] = { mutant: id, ...schedule };
  }
  return found;
}

function isUnexpected({ id, kill }: Hunted): boolean {
  return kill !== undefined && mutants.find((each) => each.id === id)?.laws.includes(kill.law) !== true;
}

/** A hunt for programs. */
function rowOf({ id, kill, milliseconds }: Hunted): unknown {
  const { file, standsFor, log } = mutants.find((each) => each.id === id) ?? {};
  const row = { mutant: id, standsFor, file, log, killed: kill !== undefined, milliseconds };
  return kill === undefined ? row : { ...row, law: kill.law, steps: kill.schedule.steps.length, runs: kill.runs, schedule: kill.schedule };
}

await program.parseAsync();
