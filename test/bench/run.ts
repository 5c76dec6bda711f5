/**
 * `npm run bench`: how fast the logs and the mirror are, as ratios within one run.
 *
 * `npm run bench -- flush engine` runs these sections alone, `-- --json` prints data. It measures what is built. Each section runs in a process of its own, so that
 * what the compiler learned in one does not slow down the next. What the figures mean stands in docs/guide/benchmarks.md.
 *
 * It judges nothing: the exit code is 0 whether goals are met or not, because a busy machine is no defect.
 */
import { execFileSync } from 'node:child_process';
import { Argument, Command } from 'commander';
import { measureCommit } from './commit.ts';
import { countFlushes } from './flush.ts';
import { measureForward } from './forward.ts';
import { measureMirror } from './mirror.ts';
import { countLogWrites } from './mirror-log.ts';
import { measureResync } from './mirror-resync.ts';
import { measureEngine, measureLog } from './regions.ts';
import { measureResume } from './resume.ts';
import { judged } from './row.ts';
import type { Row } from './row.ts';
import { showRows } from './table.ts';
import { measureServe } from './serve.ts';
import { measureSoak } from './soak.ts';
import { measureVerify } from './verify.ts';
import { measureWire } from './wire.ts';

interface Options {
  readonly json: boolean;
  readonly dir?: string;
}

interface Section {
  readonly title: string;
  readonly measure: (options: Options) => Row[] | Promise<Row[]>;
  /** It takes minutes. */
  readonly onlyWhenAsked?: true;
}

/** In the order of how much they depend on the machine: counts, ratios of processor time, rates. */
const sections: Readonly<Record<string, Section>> = {
  flush: { title: 'requests of one flush, 2^20 regions: ours, and the kernel’s whole area', measure: countFlushes },
  'mirror-log': { title: 'a mirror’s log for each write of 4 KiB, and the data itself', measure: countLogWrites },
  engine: { title: 'one operation: ours, and the bare bit operation', measure: measureEngine },
  log: { title: 'one operation through DiskLog, and the bare bit operation', measure: measureLog },
  resume: { title: 'all regions: ours, and one pass over the words', measure: measureResume },
  mirror: { title: 'random writes of 4 KiB, 32 at a time: a mirror, and both legs bare', measure: ({ dir }) => measureMirror(dir) },
  'mirror-resync': { title: 'resync after a crash, and a copy of everything', measure: measureResync },
  commit: { title: 'group commit, and one write and fdatasync each', measure: ({ dir }) => measureCommit(dir) },
  forward: {
    title: 'a mark and its flush: through a forwarder to a daemon, and on the log itself',
    measure: ({ dir }) => measureForward(dir),
  },
  wire: { title: 'a datagram of the userspace log: ours, and a plain copy of its bytes', measure: measureWire },
  serve: { title: 'requests to a daemon over its Unix socket, and a bare echo of the same bytes', measure: measureServe },
  soak: { title: 'what a daemon keeps of what it has answered; only when asked for', measure: measureSoak, onlyWhenAsked: true },
  verify: { title: 'schedules of 30 operations, one core', measure: measureVerify },
};

const program = new Command('bench')
  .description('Measures logs and mirrors; prints ratios within this run.')
  .addArgument(new Argument('[section...]', 'what to measure; everything when left out').choices(Object.keys(sections)))
  .option('--json', 'print data', false)
  .option('--dir <folder>', 'where the files for group commit and mirrors are made; the folder for temporary files when left out')
  .action(async (names: string[], options: Options) => {
    const wanted = Object.entries(sections).filter(([name, section]) =>
      names.length === 0 ? section.onlyWhenAsked !== true : names.includes(name),
    );
    const results: { section: string; rows: (Row & { met?: boolean })[] }[] = [];
    for (const [name, section] of wanted) {
      const rows = wanted.length === 1 ? await section.measure(options) : measureApart(name, options);
      if (options.json) results.push({ section: name, rows: rows.map(judged) });
      else process.stdout.write(`${showRows(section.title, rows)}\n\n`);
    }
    if (options.json) process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`);
  });

/** Runs one section in a process of its own. */
function measureApart(name: string, { dir }: Options): Row[] {
  const words = [...process.execArgv, process.argv[1] as string, name, '--json', ...(dir === undefined ? [] : ['--dir', dir])];
  const text = execFileSync(process.execPath, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const [result] = JSON.parse(text) as { rows: Row[] }[];
  return result?.rows ?? [];
}

await program.parseAsync();
