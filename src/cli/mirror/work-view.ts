/** Shows how far one piece of work is, on standard error: a bar where a person looks on, else a line every few seconds. */
import { SingleBar } from 'cli-progress';
import { note } from '../terminal.ts';

/** Shows progress until it is told to end. */
export interface WorkView {
  /** `detail` stands behind, and begins with a comma. */
  readonly show: (done: number, total: number, detail: string) => void;
  readonly end: () => void;
}

/** A line every so many milliseconds. */
const lineEvery = 5000;

/** The view of work on so many `what`; none at all where the result is for a program. */
export function workView(name: string, what: string, forProgram: boolean): WorkView {
  if (forProgram) return { show: () => {}, end: () => {} };
  return process.stderr.isTTY ? barView(name, what) : lineView(name, what);
}

function barView(name: string, what: string): WorkView {
  const bar = new SingleBar({
    format: `  ${name} {bar} {value} of {total} ${what}{detail}`,
    hideCursor: false,
    clearOnComplete: true,
    barsize: 30,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    gracefulExit: false,
  });
  let isShown = false;
  return {
    show: (done, total, detail) => {
      if (!isShown) bar.start(total, done, { detail });
      isShown = true;
      bar.update(done, { detail });
    },
    end: () => bar.stop(),
  };
}

function lineView(name: string, what: string): WorkView {
  let last = performance.now();
  return {
    show: (done, total, detail) => {
      if (performance.now() - last < lineEvery) return;
      last = performance.now();
      note(`… ${name}: ${done} of ${total} ${what}${detail}`);
    },
    end: () => {},
  };
}
