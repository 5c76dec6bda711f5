/** Threads, from what is built and from source alike. */
import { Worker } from 'node:worker_threads';
import type { TransferListItem } from 'node:worker_threads';

/** A thread that runs a module, given by its address in a source tree; what is in `transferred` is handed over to it. */
export function threadWith(module: URL, input: unknown, transferred: readonly TransferListItem[] = []): Worker {
  const options = { workerData: input, transferList: [...transferred] };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(module.href.replace(/\.ts$/, '.js')), options);
  // From source it has to be taught TypeScript first, since a thread does not inherit that.
  const loader = import.meta.resolve('tsx/esm/api');
  const script = `import('${loader}').then(({ register }) => { register(); return import('${module.href}'); })`;
  return new Worker(script, { ...options, eval: true });
}
