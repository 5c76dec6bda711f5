/** Threads, from what is built and from source alike. */
import { Worker } from 'node:worker_threads';

/** A thread that runs a module of this folder; from source it has to be taught TypeScript first, since a thread does not inherit that. */
export function threadWith(module: URL, input: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(module.href.replace(/\.ts$/, '.js')), { workerData: input });
  const loader = import.meta.resolve('tsx/esm/api');
  const script = `import('${loader}').then(({ register }) => { register(); return import('${module.href}'); })`;
  return new Worker(script, { eval: true, workerData: input });
}
