/** A process that does what it is told, one task after the other; a process of its own, because a mutant may do anything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derivedModules, makeCopy, removeCopy } from './copy.ts';
import { hunt, replay } from './hunt.ts';
import type { Answer, Task } from './pool.ts';
import { isWitness } from './witness.ts';

async function perform(task: Task): Promise<Answer> {
  try {
    if (task.kind === 'hunt') return { kind: 'hunted', hunted: await hunt(task.mutant, task.options) };
    if (task.kind === 'derive') return await derive();
    return { kind: 'replayed', id: task.mutant.id, broken: await broken(task, true), without: await broken(task, false) };
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function broken({ mutant, schedule, law }: Extract<Task, { kind: 'replay' }>, isMutated: boolean): Promise<string | undefined> {
  if (law === undefined) return replay(mutant, schedule, isMutated);
  return (await isWitness(mutant, law, schedule, isMutated)) ? law : undefined;
}

async function derive(): Promise<Answer> {
  const root = await makeCopy();
  try {
    const derived = await derivedModules(root);
    const stale = [...derived].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text).map(([path]) => path);
    return { kind: 'derived', files: [...derived.keys()], stale };
  } finally {
    removeCopy(root);
  }
}

process.on('message', (task: Task) => {
  void perform(task).then((answer) => process.send?.(answer));
});
