/**
 * Where a command writes: standard output for its result, standard error for everything else.
 *
 * - Colours only where a person looks at them and did not ask for none (`NO_COLOR`).
 * - A reader that goes away, like `head`, ends the command quietly with the code it would have had.
 */
import { styleText } from 'node:util';
import { explain } from '#base';
import type { Fault } from '#base';
import type { Style } from '#report';

/** The narrowest and widest that a report is laid out for, and the width where nobody says. */
const widthMin = 60;
const widthMax = 132;
const widthDefault = 100;

const same = (text: string): string => text;
/** As `plainStyle` of the reports, which are not loaded for a remark. */
const plain: Style = { strong: same, faint: same, good: same, bad: same, notable: same };

const colours: Style = {
  strong: (text) => styleText('bold', text),
  faint: (text) => styleText('dim', text),
  good: (text) => styleText('green', text),
  bad: (text) => styleText('red', text),
  notable: (text) => styleText('yellow', text),
};

/** How standard output is to look. */
export function styleOfOutput(): Style {
  const { NO_COLOR: noColor, TERM: term } = process.env;
  return process.stdout.isTTY && (noColor === undefined || noColor === '') && term !== 'dumb' ? colours : plain;
}

/** Signs a line of standard output. */
export function widthOfOutput(): number {
  return process.stdout.isTTY ? Math.min(widthMax, Math.max(widthMin, process.stdout.columns)) : widthDefault;
}

/** Writes a result. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes a remark for the person at the terminal. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Says what was wrong with the input. */
export function complain(command: string, { operation: _, ...fault }: Fault): void {
  note(`dirtylog ${command}: ${explain(fault)}`);
}

/** A reader that went away is no error. */
export function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
}
