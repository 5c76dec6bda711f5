/**
 * What does a whole process cost? Processor time of all its threads and the most memory that it had, as the system counts them.
 *
 * A Node process tells itself, as its last act, through a hook that is loaded before anything else; of another process the shell is asked for its time.
 */
import { spawnSync } from 'node:child_process';
import { assert } from '#base';

/** What a process took. */
export interface Cost {
  /** Processor time, of all threads, in seconds. */
  readonly cpu: number;
  /** Time on the wall, in seconds. */
  readonly wall: number;
  /** The most memory that it had, in bytes; 0 where nobody said. */
  readonly bytes: number;
}

/** What came of a process. */
export interface Ended extends Cost {
  readonly code: number;
  readonly output: string;
}

const costMark = 'cost of this process: ';

/** Tells what the process took, on a stream of its own. */
const hook = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   process.on('exit', () => writeSync(3, '${costMark}' + JSON.stringify(process.resourceUsage())));`,
)}`;

/** Runs Node with these words. */
export function runNode(words: readonly string[], folder = process.cwd()): Ended {
  const { ended, told } = run(process.execPath, ['--import', hook, ...words], folder);
  const at = told.lastIndexOf(costMark);
  assert(at >= 0, `the process tells what it took: node ${words.join(' ')}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told.slice(at + costMark.length)) as NodeJS.ResourceUsage;
  return { ...ended, cpu: (userCPUTime + systemCPUTime) / 1e6, bytes: maxRSS * 1024 };
}

/** Runs any command. */
export function runCommand(command: string, words: readonly string[], folder: string): Ended {
  const { ended, told } = run('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', command, ...words], folder);
  // The shell's own time, then that of what it ran: user and system, `0m1.25s`.
  const times = [...told.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
  assert(times.length === 4, 'a shell tells the times of what it ran');
  return { ...ended, cpu: (times[2] as number) + (times[3] as number), bytes: 0 };
}

function run(
  command: string,
  words: readonly string[],
  folder: string,
): { readonly ended: Omit<Ended, 'cpu' | 'bytes'>; readonly told: string } {
  const from = performance.now();
  const ended = spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  if (ended.error !== undefined) throw ended.error;
  const code = ended.status ?? -1;
  if (code < 0 || code > 1) throw new Error(`${command} ${words.join(' ')} ended with ${code}:\n${ended.stderr}`);
  return { ended: { code, output: ended.stdout, wall: (performance.now() - from) / 1000 }, told: ended.output[3] ?? '' };
}

/** The least of each figure over several runs of the same: what disturbs a run only adds. */
export function least(costs: readonly Cost[]): Cost {
  const of = (figure: keyof Cost) => Math.min(...costs.map((cost) => cost[figure]));
  return { cpu: of('cpu'), wall: of('wall'), bytes: of('bytes') };
}
