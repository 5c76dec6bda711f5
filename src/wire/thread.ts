/** Threads of this room, from what is built and from source alike. */
import { Worker } from 'node:worker_threads';

/** A thread that runs a module, given by its address in a source tree. */
export function threadWith(module: URL, input: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(module.href.replace(/\.ts$/, '.js')), { workerData: input });
  // From source it has to be taught TypeScript first, and what `#base` means: a thread inherits neither.
  const loader = import.meta.resolve('tsx/esm/api');
  const script = `import('${loader}').then(({ register }) => { register(); return import('${module.href}'); })`;
  return new Worker(script, { workerData: input, eval: true, execArgv: ['--conditions=source'] });
}
