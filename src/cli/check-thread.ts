/**
 * The thread in which one system is checked, so that the main thread stays free for Ctrl-C and progress.
 *
 * It is given plain data and gives plain data back; the flag to stop is shared memory, because a thread at work hears no messages.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '#base';
import { checkSystem, knownStates } from '#harness/systems';
import type { CheckProgress, SystemCheck } from '#harness/systems';
import { threadWith } from './thread.ts';

/** What the thread is given. */
export interface CheckInput {
  readonly options: SystemCheck;
  /** One word; anything but 0 means stop. */
  readonly stop: SharedArrayBuffer;
}

/** What the thread tells. */
export type CheckMessage =
  | { readonly kind: 'progress'; readonly progress: CheckProgress; readonly total: number | undefined }
  | { readonly kind: 'done'; readonly outcome: Awaited<ReturnType<typeof checkSystem>> };

/** Tells how far it is every so many milliseconds. */
const tellEvery = 200;

const port = parentPort;
assert(port !== null, 'this file runs as a thread');
const { options, stop } = workerData as CheckInput;
const flag = new Int32Array(stop);
const tell = (message: CheckMessage): void => port.postMessage(message);
const now = (): number => performance.now();

const total = totalOf(options);
let told = now();
const progress = (at: CheckProgress): boolean => {
  if (now() - told >= tellEvery) {
    told = now();
    tell({ kind: 'progress', progress: at, total });
  }
  return Atomics.load(flag, 0) !== 0;
};
const outcome = await checkSystem(options, { now, progress, spawn: threadWith });
tell({ kind: 'done', outcome });

/** With how many states a search will end at the latest: all that there are, or as many as are enough. */
function totalOf(check: SystemCheck): number | undefined {
  const known = check.symmetry === true ? undefined : knownStates(check);
  const enough = check.limits?.states;
  return known === undefined || enough === undefined ? (known ?? enough) : Math.min(known, enough);
}
