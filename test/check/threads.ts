/** Threads for searches by several workers, from source: each is taught TypeScript and where sources are. */
import { Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

/** Starts a thread for `check`. */
export function spawn(module: URL, input: unknown, transferred: readonly MessagePort[]): void {
  const script = `import('tsx/esm/api').then(({ register }) => { register(); return import('${module.href}'); })`;
  const thread = new Worker(script, { eval: true, execArgv: ['--conditions=source'], workerData: input, transferList: [...transferred] });
  // A search that is over keeps nobody waiting for its threads.
  thread.unref();
}
