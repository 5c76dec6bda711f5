/**
 * Hunts or replays many mutants, two at a time, each hunter a process of its own that is used again.
 *
 * A mutant that could not be judged, because its hunter died or did not come back, is an error and never a kill.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Schedule } from '#world';
import type { Hunted, HuntOptions } from './hunt.ts';
import type { Mutant } from './mutant.ts';

/** What a hunter is told. */
export type Task =
  | { readonly kind: 'hunt'; readonly mutant: Mutant; readonly options: HuntOptions }
  /** With a law, only this one is listened to. */
  | { readonly kind: 'replay'; readonly mutant: Mutant; readonly schedule: Schedule; readonly law?: string }
  | { readonly kind: 'derive' };

/** What a hunter answers. */
export type Answer =
  | { readonly kind: 'hunted'; readonly hunted: Hunted }
  | ({ readonly kind: 'replayed' } & Replayed)
  | { readonly kind: 'derived'; readonly files: readonly string[]; readonly stale: readonly string[] }
  | { readonly kind: 'failed'; readonly why: string };

/** A schedule run on a mutant, and on the log without it: the law that each breaks. */
export interface Replayed {
  readonly id: string;
  readonly broken: string | undefined;
  readonly without: string | undefined;
}

/** Hunters at once. */
const hunterCount = 2;
/** Longer than any task that ends. */
const patienceMilliseconds = 600_000;

/** Hunts all; the results are in the order of the mutants, `onEach` hears them as they come. */
export async function huntAll(
  mutants: readonly Mutant[],
  options: HuntOptions,
  onEach: (hunted: Hunted) => void = () => {},
): Promise<Hunted[]> {
  const tasks = mutants.map((mutant): Task => ({ kind: 'hunt', mutant, options }));
  const answers = await performAll(tasks, (answer) => {
    if (answer.kind === 'hunted') onEach(answer.hunted);
  });
  return answers.flatMap((answer) => (answer.kind === 'hunted' ? [answer.hunted] : []));
}

/** Runs a schedule on each mutant, and on the log without it; hears all laws, or the one that is named. */
export async function replayAll(tasks: readonly Extract<Task, { kind: 'replay' }>[]): Promise<Replayed[]> {
  const answers = await performAll(tasks);
  return answers.flatMap((answer) => (answer.kind === 'replayed' ? [answer] : []));
}

/** Derives a copy without a mutant: the derived modules, and those that differ from the project's. */
export async function deriveOnce(): Promise<{ readonly files: readonly string[]; readonly stale: readonly string[] }> {
  const [answer] = await performAll([{ kind: 'derive' }]);
  return answer?.kind === 'derived' ? answer : { files: [], stale: [] };
}

async function performAll(tasks: readonly Task[], onEach: (answer: Answer) => void = () => {}): Promise<Answer[]> {
  const waiting = [...tasks.entries()];
  const answers: Answer[] = [];
  const lane = async (): Promise<void> => {
    const hunter = fork(fileURLToPath(new URL('hunter.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx', '--conditions=source'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, task] = next;
        const answer = await send(hunter, task);
        if (answer.kind === 'failed') throw new Error(`${nameOf(task)} could not be judged: ${answer.why}`);
        answers[index] = answer;
        onEach(answer);
      }
    } finally {
      hunter.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(hunterCount, tasks.length) }, lane));
  return answers;
}

function nameOf(task: Task): string {
  return task.kind === 'derive' ? 'the derivation' : `mutant "${task.mutant.id}"`;
}

function send(hunter: ChildProcess, task: Task): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      hunter.off('message', end).off('exit', died);
      resolve(answer);
    };
    const died = (): void => end({ kind: 'failed', why: 'its hunter died' });
    const timer = setTimeout(() => end({ kind: 'failed', why: `no answer in ${patienceMilliseconds / 1000} s` }), patienceMilliseconds);
    hunter.on('message', end).on('exit', died);
    hunter.send(task);
  });
}
