/**
 * `npm run bench:check`: how fast the checker is, against Spin and `xstate/graph` on the same system, in the same run.
 *
 * `-- ways start` measures these sections alone, `-- --json` prints data, `-- --large` adds what takes minutes, `-- --quick` only shows that it runs.
 * `-- --growth` measures how time and memory grow with regions and writes instead, and writes docs/guide/growth.md and its picture.
 *
 * It judges nothing: the exit code is 0 whether goals are met or not, because a busy machine is no defect.
 */
import { Argument, Command, InvalidArgumentError } from 'commander';
import { spinMissing } from '../../check/spin.ts';
import { judged } from '../row.ts';
import type { Row } from '../row.ts';
import { showRows } from '../table.ts';
import { writeGrowth } from './growth.ts';
import { oursMissing } from './ours.ts';
import { sections } from './sections.ts';
import type { Extent } from './sections.ts';

interface Options extends Extent {
  readonly json: boolean;
  readonly growth: boolean;
}

const program = new Command('bench:check')
  .description('Measures the checker; prints ratios within this run.')
  .addArgument(new Argument('[section...]', 'what to measure; everything when left out').choices(Object.keys(sections)))
  .option('--json', 'print data', false)
  .option('--quick', 'the smallest scopes alone, to see that it runs', false)
  .option('--large', 'also what takes minutes: 44 million states, one and two workers', false)
  .option('--runs <n>', 'runs of each, of which the least counts', positive, 2)
  .option('--growth', 'measure growth with regions and writes, and write the page about it', false)
  .action(async (names: string[], options: Options) => {
    const missing = oursMissing();
    if (missing !== undefined) program.error(missing);
    if (options.growth) await writeGrowth(options);
    else measure(names, options);
  });

function measure(names: readonly string[], options: Options): void {
  const missing = spinMissing();
  if (missing !== undefined) process.stderr.write(`not compared with Spin: ${missing}\n`);
  const results: object[] = [];
  for (const [name, section] of Object.entries(sections)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const rows = section.measure(options).map((row) => (options.quick ? withoutGoal(row) : row));
    if (options.json) results.push({ section: name, rows: rows.map(judged) });
    else if (rows.length > 0) process.stdout.write(`${showRows(section.title, rows)}\n\n`);
  }
  if (options.json) process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`);
}

/** Goals are for scopes of some size. */
function withoutGoal({ measure: what, ours, baseline, ratio }: Row): Row {
  return { measure: what, ours, baseline, ratio };
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('give a whole number above 0.');
  return value;
}

await program.parseAsync();
