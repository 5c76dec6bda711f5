/**
 * What does Spin say of a Promela model?
 *
 * Runs `spin`, the C compiler and the verifier that they make, in a folder of its own that is removed afterwards, and reads what it prints.
 *
 * Invariant: an answer is given only for a search that came to its end. A depth that was too small, memory that ran out, a message that is
 * not known here: all of them are errors and no verdicts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** How a model is made and run. */
export interface SpinOptions {
  /** Macros of the model: `ONLY`, `CHECK_S1_CrashSafe`, `R=2`. */
  readonly defines?: readonly string[];
  /** For the C compiler, beside the optimisation. */
  readonly flags?: readonly string[];
  /** For the verifier. */
  readonly args?: readonly string[];
  /** 2 is enough for a test; a measurement wants 3. */
  readonly optimise?: 0 | 1 | 2 | 3;
}

/** What came of a search. */
export interface SpinResult {
  /** Distinct states. */
  readonly states: number;
  /** Steps between them. Spin counts more: the beginning, and each broken assertion. */
  readonly transitions: number;
  readonly stateVectorBytes: number;
  /** Least depth at which each assertion was seen broken; breadth first, that is the least there is. */
  readonly broken: ReadonlyMap<string, number>;
  /** A run was found that never does what it should. */
  readonly cycle: boolean;
  /** Processor time of the verifier, as it says. */
  readonly seconds: number;
}

/** Why Spin cannot be asked here; nothing when it can. */
export function spinMissing(): string | undefined {
  const missing = ['spin', 'gcc'].filter((command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error !== undefined);
  return missing.length === 0 ? undefined : `${missing.join(' and ')} not installed (on Debian: apt-get install spin gcc)`;
}

/** Searches breadth first and to the end, with every broken assertion on the way. */
export const everyState: SpinOptions = { flags: ['-DSAFETY', '-DNOREDUCE', '-DBFS'], args: ['-c0'] };

/** Looks for a run that breaks a law about some day. */
export const everyRun: SpinOptions = { flags: ['-DNOREDUCE'], args: ['-a', '-m1000000'] };

/** Makes a verifier of a model, runs it, and reads its answer. */
export async function askSpin(model: string, options: SpinOptions = everyState): Promise<SpinResult> {
  const folder = mkdtempSync(join(tmpdir(), 'dirtylog-spin-'));
  try {
    buildVerifier(folder, model, options);
    return await runVerifier(folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes and compiles a verifier in a folder. */
export function buildVerifier(folder: string, model: string, { defines = [], flags = [], optimise = 1 }: SpinOptions): void {
  writeFileSync(join(folder, 'model.pml'), model);
  run(folder, 'spin', ['-a', ...defines.map((define) => `-D${define}`), 'model.pml']);
  run(folder, 'gcc', [`-O${optimise}`, '-w', ...flags, '-DMEMLIM=16000', '-o', 'pan', 'pan.c']);
}

function run(folder: string, command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0 || /Error:/.test(stdout)) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** Runs a verifier that was made before. */
export async function runVerifier(folder: string, { args = [] }: SpinOptions): Promise<SpinResult> {
  const child = spawn('./pan', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const reading = new Reading();
  for await (const line of createInterface({ input: child.stdout })) reading.line(line);
  return reading.result();
}

/** What a verifier prints, line by line. */
export class Reading {
  readonly #broken = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  #cycle = false;
  #complaint: string | undefined;

  line(line: string): void {
    const [, message, depth] = /^pan:\d+: (.*) \(at depth (-?\d+)\)/.exec(line) ?? [];
    if (message !== undefined) this.#error(message, Number(depth));
    else if (/^(error|Warning|pan: (out of|reached)|Depth=.*too small)|max search depth|not completed/.test(line)) this.#complaint ??= line;
    for (const [name, pattern] of Object.entries(numberPatterns)) {
      const [, number] = pattern.exec(line) ?? [];
      if (number !== undefined && !this.#numbers.has(name)) this.#numbers.set(name, Number(number));
    }
  }

  result(): SpinResult {
    // One run is enough for a verdict, wherever the search was then.
    if (this.#complaint !== undefined && !this.#cycle) throw new Error(`Spin did not come to an end: ${this.#complaint}`);
    return {
      states: this.#number('states'),
      transitions: this.#number('transitions') - 1 - this.#number('errors'),
      stateVectorBytes: this.#number('stateVectorBytes'),
      broken: this.#broken,
      cycle: this.#cycle,
      seconds: this.#number('seconds'),
    };
  }

  #error(message: string, depth: number): void {
    const [, assertion] = /^assertion violated \(?\s*(.*?)\s*\)?$/.exec(message) ?? [];
    if (assertion !== undefined) this.#broken.set(assertion, Math.min(depth, this.#broken.get(assertion) ?? Infinity));
    else if (message.startsWith('acceptance cycle')) this.#cycle = true;
    else this.#complaint ??= message;
  }

  #number(name: keyof typeof numberPatterns): number {
    const number = this.#numbers.get(name);
    if (number === undefined) throw new Error(`Spin did not say how many: ${name}`);
    return number;
  }
}

const numberPatterns = {
  states: /^\s*(\S+) states, stored/,
  transitions: /^\s*(\d+) transitions \(=/,
  errors: /errors: (\d+)$/,
  stateVectorBytes: /^State-vector (\d+) byte/,
  seconds: /^pan: elapsed time (\S+) seconds/,
};
