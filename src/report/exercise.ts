/** What came of an exercise, for people: how much was done, what must not be and was, the verdict, and the command to run it again. */
import type { ExerciseReport, Violated } from '#harness/exercise';
import type { Style } from './style.ts';
import { tableLines } from './table.ts';
import { counted, grouped, wrapped } from './text.ts';

/** What the text needs beside the report. */
export interface ExerciseTextOptions {
  readonly style: Style;
  /** Signs a line. */
  readonly width: number;
  readonly kill: boolean;
  readonly seed: number;
  /** Runs it again. */
  readonly again: string;
}

/** The whole report. */
export function exerciseText(report: ExerciseReport, options: ExerciseTextOptions): string {
  const sections = [
    wrapped(whatText(options.kill), options.width).map(options.style.strong),
    tableLines(options.kill ? killRows(report) : plainRows(report), ['left', 'right', 'left']),
    ...report.violated.map((each) => violatedLines(each, options)),
    verdictLines(report, options),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function whatText(kill: boolean): string {
  if (!kill) return 'A process wrote, flushed and read at random; afterwards every sector of every leg was compared with what it said.';
  return 'A process wrote, flushed and read at random and was killed, again and again; after each recovery every sector of every leg was compared with what it had said.';
}

function killRows({ figures }: ExerciseReport): string[][] {
  const { cycles, withheldCycles, kills, dirty, differing, copied, resyncMilliseconds, fullCopyMilliseconds } = figures;
  const average = cycles === 0 ? 0 : resyncMilliseconds / cycles;
  return [
    ['cycles', grouped(cycles), `${grouped(withheldCycles)} of them lost what was not flushed`],
    ['kills', grouped(kills), ''],
    ...requestRows(figures),
    ['acknowledged and lost', grouped(figures.lost), 'not flushed, so they may be'],
    ['regions dirty after kills', grouped(dirty), `legs differed in ${grouped(differing)}`],
    ['regions copied', grouped(copied), ''],
    ['recovery', secondsText(average), `on average; a copy of everything takes ${secondsText(fullCopyMilliseconds)}`],
  ];
}

function plainRows({ figures }: ExerciseReport): string[][] {
  return requestRows(figures);
}

function requestRows({ writes, acknowledged, flushes, reads }: ExerciseReport['figures']): string[][] {
  return [
    ['writes begun', grouped(writes), ''],
    ['writes acknowledged', grouped(acknowledged), ''],
    ['flushes', grouped(flushes), ''],
    ['reads compared', grouped(reads), ''],
  ];
}

function secondsText(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`;
}

function violatedLines({ law, seen, cycle }: Violated, { style, width, kill }: ExerciseTextOptions): string[] {
  return [style.bad(`broken: ${law}.`), ...wrapped(kill ? `cycle ${cycle}: ${seen}` : seen, width - 2).map((line) => `  ${line}`)];
}

function verdictLines(report: ExerciseReport, { style, seed, again, kill }: ExerciseTextOptions): string[] {
  const { verdict, violated, seconds, isStopped, fault } = report;
  const paint = { holds: style.good, violated: style.bad, inconclusive: style.notable }[verdict];
  const broken = violated.length === 0 ? '' : `, ${counted(violated.length, 'thing')} that must not be`;
  const why = verdict !== 'inconclusive' ? '' : isStopped ? ', stopped' : fault === undefined ? ', too little time for one cycle' : '';
  const chance = kill ? '; the seed repeats what is chosen, not the moment of a kill' : '';
  return [
    ...(fault === undefined
      ? []
      : [style.bad(`ended by a fault: ${fault.message}`), `  where: ${fault.place ?? '?'}`, `  to do: ${fault.hint ?? ''}`]),
    `verdict: ${style.strong(paint(verdict))}${broken}${why}`,
    style.faint(`seed ${seed}, ${seconds.toFixed(1)} s${chance}`),
    style.faint(`again: ${again}`),
  ];
}
