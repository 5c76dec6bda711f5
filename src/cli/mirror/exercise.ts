/** `dirtylog mirror exercise`: gives the exercise its processes and its time, and shows what comes of it. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Fault, Outcome } from '#base';
import { exercise, Hearing } from '#harness/exercise';
import type { ExerciseFigures, ExerciseOptions, ExercisePort, ExerciseReport, Life, Message, RunningLife } from '#harness/exercise';
import { note } from '../terminal.ts';
import type { MirrorParts } from './description.ts';
import { workView } from './work-view.ts';

/** What came of it; a fault of an exercise that somebody stopped is no news. */
export interface Exercised {
  readonly outcome: Outcome<ExerciseReport>;
  readonly isStopped: boolean;
}

/** Exercises the mirror of a description; Ctrl-C ends it with what is known by then. */
export async function exerciseMirror(file: string, parts: MirrorParts, options: ExerciseOptions, forProgram: boolean): Promise<Exercised> {
  const view = workView('exercise', 'seconds', forProgram);
  const began = performance.now();
  let shown: ExerciseFigures | undefined;
  let running: RunningLife | undefined;
  const stopping = new AbortController();
  const stop = (): void => {
    view.end();
    note('stopping; what is known so far follows (Ctrl-C again ends at once)');
    stopping.abort();
    if (options.kill) running?.kill();
  };
  const port: ExercisePort = {
    start: (life, hear) => (running = startLife(file, life, hear)),
    wait: (milliseconds) => waitUnless(stopping.signal, milliseconds),
    now: () => performance.now(),
    isStopped: () => stopping.signal.aborted,
    show: (figures) => (shown = figures),
  };
  const timer = setInterval(() => {
    if (!stopping.signal.aborted)
      view.show(Math.min(options.seconds, Math.floor((performance.now() - began) / 1000)), options.seconds, detailOf(shown));
  }, 250);
  process.once('SIGINT', stop);
  try {
    return { outcome: await exercise(parts, options, port), isStopped: stopping.signal.aborted };
  } finally {
    process.off('SIGINT', stop);
    clearInterval(timer);
    view.end();
  }
}

function detailOf(figures: ExerciseFigures | undefined): string {
  if (figures === undefined) return '';
  return `, ${figures.cycles} cycles, ${figures.kills} kills, ${figures.writes} writes`;
}

function waitUnless(signal: AbortSignal, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}

/** The end of a child's pipe on which it tells what it does. */
const tellFd = 3;

function startLife(file: string, life: Life, hear: (message: Message) => void): RunningLife {
  const module = fileURLToPath(new URL('./exercise-child.ts', import.meta.url));
  const isSource = import.meta.url.endsWith('.ts');
  const words = isSource ? ['--import', import.meta.resolve('tsx'), '--conditions=source', module] : [module.replace(/\.ts$/, '.js')];
  // Its own group, so that Ctrl-C reaches this process alone; if this one ends the child hears it on its input, and ends too.
  const child = spawn(process.execPath, [...words, JSON.stringify({ file, life })], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let isKilled = false;
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdin?.on('error', () => {});
  listen(child, hear);
  const ended = new Promise<Fault | undefined>((resolve) => {
    child.once('error', (error) => resolve(endFault(error.message)));
    child.once('close', (code, signal) => resolve(isKilled || code === 0 ? undefined : endFault(said.trim(), signal ?? code)));
  });
  return {
    kill: () => {
      isKilled = true;
      child.kill('SIGKILL');
    },
    stop: () => child.stdin?.write('stop\n'),
    ended,
  };
}

function listen(child: ChildProcess, hear: (message: Message) => void): void {
  const hearing = new Hearing(hear);
  const pipe = child.stdio[tellFd];
  if (pipe === null || pipe === undefined || !('setEncoding' in pipe)) return;
  pipe.setEncoding('utf8').on('data', (text: string) => hearing.take(text));
}

function endFault(said: string, how: string | number | null = null): Fault {
  const message = `the process that ran the mirror ended by itself${how === null ? '' : ` (${how})`}${said === '' ? '' : `: ${said}`}`;
  return { kind: 'ended', message, operation: 'exercise', hint: 'see whether the system killed it (dmesg), then try again' };
}
