/**
 * What came of `verify userspace`, for people: how much was tried, what broke and how to see it again, and the verdict.
 */
import type { BrokenUserspaceLaw, UserspaceReport, UserspaceSchedule } from '#harness';
import type { Style } from './style.ts';
import { sideBySide, tableLines } from './table.ts';
import { counted, grouped, wrapped } from './text.ts';

/** A broken law and the command that shows it again. */
export interface ShownUserspaceLaw extends BrokenUserspaceLaw {
  readonly replay: string;
}

/** A report with its violations ready to be shown. */
export interface ShownUserspaceReport extends UserspaceReport {
  readonly violations: readonly ShownUserspaceLaw[];
}

/** What the text needs beside the report. */
export interface UserspaceTextOptions {
  readonly style: Style;
  /** Signs a line. */
  readonly width: number;
  readonly seconds: number;
  readonly lawTexts: Readonly<Record<string, { readonly name: string }>>;
}

/** The whole report. */
export function verifyUserspaceText(report: ShownUserspaceReport, options: UserspaceTextOptions): string {
  const sections = [
    wrapped(whatText(report), options.width).map(options.style.strong),
    figureLines(report, options),
    countLines('faults', report.faults, (name) => name, options),
    countLines('commands', report.commands, (name) => name, options),
    countLines('laws, times tested', report.laws, (id) => `${id.padEnd(3)} ${options.lawTexts[id]?.name ?? ''}`, options),
    scopeLines(report, options),
    ...report.violations.map((violation) => violationLines(violation, options)),
    verdictLines(report, options),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function whatText({ profile, runs, violations }: UserspaceReport): string {
  const how =
    runs === 1 && violations.length <= 1
      ? 'one saved schedule'
      : 'random calls, mishaps on the wire, deaths of the daemon, faults of its device, crashes and reloads';
  return `userspace (${profile}) was driven through ${how}; every answer, and every image that a crash might leave, was compared with what the client had done.`;
}

function figureLines(report: UserspaceReport, { style }: UserspaceTextOptions): string[] {
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, each) => total + each, 0);
  const rows = [
    ['schedules', grouped(report.runs)],
    ['steps taken', grouped(report.operations)],
    ['crashes', grouped(report.crashes)],
    ['faults', grouped(sum(report.faults))],
    ['laws put to the test', grouped(sum(report.laws))],
    ['verdict', toned(report.verdict, style)],
  ];
  return tableLines(rows, ['left', 'right'], 4);
}

function countLines(
  title: string,
  counts: Readonly<Record<string, number>>,
  nameOf: (key: string) => string,
  { style, width }: UserspaceTextOptions,
): string[] {
  const rows = Object.entries(counts).map(([key, count]) => [nameOf(key), count === 0 ? style.faint('–') : grouped(count)]);
  return rows.length === 0 ? [] : sideBySide([style.strong(title), ''], rows, ['left', 'right'], width);
}

/** What was explored completely, not at random. */
function scopeLines({ systematic }: UserspaceReport, { style }: UserspaceTextOptions): string[] {
  if (systematic.length === 0) return [];
  const head = ['every schedule of', 'states', 'steps', 'crashes', ''].map((word, at) =>
    at === 0 ? style.strong(word) : style.faint(word),
  );
  const rows = systematic.map(({ name, states, steps, crashes, complete }) => [
    name,
    grouped(states),
    grouped(steps),
    grouped(crashes),
    complete ? '' : style.notable('not complete'),
  ]);
  return tableLines([head, ...rows], ['left', 'right', 'right', 'right', 'left'], 3);
}

function violationLines(violation: ShownUserspaceLaw, { style, width }: UserspaceTextOptions): string[] {
  const { law, name, sentence, message, expected, remedies, schedule, path, inQuiet, replay } = violation;
  const known = `  known of this profile${remedies.length === 0 ? '' : `, mended by ${remedies.map(({ id }) => id).join(', ')}`}`;
  const row = (what: string, lines: readonly string[]): string[] =>
    lines.map((line, at) => `  ${at === 0 ? style.faint(what.padEnd(7)) : ' '.repeat(7)} ${line}`);
  const end = inQuiet ? ['then quiet time, and it breaks'] : [];
  return [
    `${(expected ? style.notable : style.bad)(`userspace breaks ${law} ${name}`)}${expected ? style.faint(known) : ''}`,
    ...row('law', wrapped(sentence, width - 10)),
    ...(law === 'THROWS' ? row('said', wrapped(message, width - 10)) : []),
    ...row('path', [style.faint(userspaceWorldText(schedule.world)), ...path, ...end.map(style.faint)]),
    ...row('replay', [style.strong(replay)]),
  ];
}

/** The world as a phrase: `log disk, 1 region, integrated flush; in sync`. */
export function userspaceWorldText(world: UserspaceSchedule['world']): string {
  const parts = [
    `log ${world.log}`,
    counted(world.regionCount, 'region'),
    ...(world.syncWord === 'default' ? [] : [`word ${world.syncWord}`]),
    ...(world.integrated ? ['integrated flush'] : []),
    ...(world.named ? ['the daemon names its log device'] : []),
    ...(world.sequence === 'high' ? ['numbers soon begin again'] : []),
  ];
  return `${parts.join(', ')}; ${world.synced ? 'in sync' : 'not copied'}`;
}

function verdictLines(report: ShownUserspaceReport, { style, seconds }: UserspaceTextOptions): string[] {
  const { violations, runs, seed, why, verdict } = report;
  const expected = violations.filter((each) => each.expected).length;
  const broken =
    violations.length === 0
      ? ''
      : `, ${counted(violations.length, 'law')} broken, ${expected === violations.length ? 'all' : String(expected)} known of the profile`;
  const pace = `${counted(runs, 'schedule')} in ${seconds.toFixed(1)} s, ${grouped(Math.round(runs / Math.max(seconds, 0.001)))} a second`;
  return [
    ...(why === undefined ? [] : [`userspace: ${why}`]),
    `verdict: ${style.strong(toned(verdict, style))}${broken}`,
    style.faint(`seed ${seed}, ${pace}`),
  ];
}

function toned(verdict: UserspaceReport['verdict'], style: Style): string {
  if (verdict === 'holds') return style.good(verdict);
  return verdict === 'violated' ? style.bad(verdict) : style.notable(verdict);
}
