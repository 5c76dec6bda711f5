/**
 * The thread in which one campaign runs, so that the main thread stays free for Ctrl-C and progress.
 *
 * It is given plain data and gives plain data back; the flag to stop is shared memory, because a thread at work hears no messages.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '#base';
import { campaign } from '#harness';
import type { CampaignOptions } from '#harness';

/** What the thread is given. */
export interface ThreadInput {
  readonly options: CampaignOptions;
  /** One word; anything but 0 means stop. */
  readonly stop: SharedArrayBuffer;
}

/** What the thread tells. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly runs: number; readonly broken: number }
  | { readonly kind: 'done'; readonly outcome: Awaited<ReturnType<typeof campaign>> };

const port = parentPort;
assert(port !== null, 'this file runs as a thread');
const { options, stop } = workerData as ThreadInput;
const flag = new Int32Array(stop);
const tell = (message: ThreadMessage): void => port.postMessage(message);

const outcome = await campaign(options, (runs, broken) => {
  tell({ kind: 'progress', runs, broken });
  return Atomics.load(flag, 0) !== 0;
});
tell({ kind: 'done', outcome });
