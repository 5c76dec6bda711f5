/**
 * What came of `verify`, for people: what was compared with what, how much of it, what broke and how to see it again, and the verdict.
 */
import type { CampaignReport, FoundViolation } from '#harness';
import type { Style } from './style.ts';
import { sideBySide, tableLines } from './table.ts';
import type { Align } from './table.ts';
import { counted, grouped, listed, wrapped } from './text.ts';
import { contentNames, worldText } from './world.ts';

/** A violation and the command that shows it again. */
export interface ShownViolation extends FoundViolation {
  readonly replay: string;
}

/** A campaign's report with its violations ready to be shown. */
export interface ShownReport extends CampaignReport {
  readonly violations: readonly ShownViolation[];
}

/** What a report needs beside the campaigns. */
export interface VerifyTextOptions {
  readonly style: Style;
  /** Signs a line. */
  readonly width: number;
  readonly seconds: number;
  /** Names of the laws, by id. */
  readonly lawTexts: Readonly<Record<string, { readonly name: string }>>;
}

/** The verdict on all campaigns: one broken law breaks it, one campaign without a verdict leaves it open. */
export function verdictOf(reports: readonly CampaignReport[]): CampaignReport['verdict'] {
  if (reports.some(({ verdict }) => verdict === 'violated')) return 'violated';
  return reports.some(({ verdict }) => verdict === 'inconclusive') ? 'inconclusive' : 'holds';
}

/** The whole report. */
export function verifyText(reports: readonly ShownReport[], options: VerifyTextOptions): string {
  const sections = [
    whatLines(reports, options),
    figureLines(reports, options),
    ...(reports.some(({ operations }) => operations > 0) ? [countLines(reports, options)] : []),
    systematicLines(reports, options),
    uncoveredLines(reports, options),
    ...reports.flatMap((report) => report.violations.map((violation) => violationLines(report, violation, options))),
    verdictLines(reports, options),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function whatLines(reports: readonly ShownReport[], { style, width }: VerifyTextOptions): string[] {
  const names = reports.map(titleOf);
  const which = `${listed(names)} ${names.length === 1 ? 'was' : 'were each'} driven`;
  const single = reports.every(({ runs, violations }) => runs === 1 && violations.length <= 1);
  const how = single
    ? 'through one saved schedule'
    : 'through random schedules of calls, crashes, faults and reordering on a simulated log device';
  const against = 'every answer, and what a crash at that moment would have left, was held against the one-sided contract and the laws';
  return wrapped(`${which} ${how}; ${against} of the specification.`, width).map((line, at) =>
    at === 0 ? style.strong(line) : style.strong(line),
  );
}

function titleOf({ name, profile }: CampaignReport): string {
  return profile === 'foreign' ? name : `${name} (${profile})`;
}

function figureLines(reports: readonly ShownReport[], { style }: VerifyTextOptions): string[] {
  const row = (what: string, value: (report: ShownReport) => string): string[] => [what, ...reports.map(value)];
  const rows = [
    row('', ({ name }) => style.strong(name)),
    row('schedules', ({ runs }) => grouped(runs)),
    row('steps taken', ({ operations }) => grouped(operations)),
    row('crashes', ({ crashes }) => grouped(crashes)),
    row('crashes imagined', ({ imagined }) => grouped(imagined)),
    row('faults', ({ faults }) => grouped(sum(faults))),
    row('laws put to the test', ({ laws }) => grouped(sum(laws))),
    row('transitions covered', ({ coverage }) =>
      coverage === undefined ? '–' : `${grouped(coverage.covered)} of ${grouped(coverage.transitions)}, ${percentText(coverage.percent)}`,
    ),
    row('verdict', ({ verdict }) => toned(verdict, style)),
  ];
  return tableLines(rows, ['left', ...reports.map((): Align => 'right')], 4);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, each) => total + each, 0);
}

/** Never 100 % unless all of it is. */
function percentText(percent: number): string {
  return `${percent === 100 ? '100' : Math.min(percent, 99.9).toFixed(1)} %`;
}

function countLines(reports: readonly ShownReport[], options: VerifyTextOptions): string[] {
  const lawName = (id: string): string => `${id.padEnd(3)} ${options.lawTexts[id]?.name ?? ''}`;
  return [
    ...table(
      'faults',
      reports,
      ({ faults }) => faults,
      (name) => name,
      options,
    ),
    '',
    ...table(
      'commands',
      reports,
      ({ commands }) => commands,
      (name) => name,
      options,
    ),
    '',
    ...table('laws, times tested', reports, ({ laws }) => laws, lawName, options),
  ];
}

type Counts = Readonly<Record<string, number>>;

function table(
  title: string,
  reports: readonly ShownReport[],
  countsOf: (report: ShownReport) => Counts,
  nameOf: (key: string) => string,
  { style, width }: VerifyTextOptions,
): string[] {
  const keys = [...new Set(reports.flatMap((report) => Object.keys(countsOf(report))))].toSorted(byKindAndNumber);
  if (keys.length === 0) return [];
  const head = [style.strong(title), ...reports.map(({ name }) => style.faint(name))];
  const rows = keys.map((key) => [nameOf(key), ...reports.map((report) => countText(countsOf(report)[key] ?? 0, style))]);
  return sideBySide(head, rows, ['left', ...reports.map((): Align => 'right')], width);
}

function countText(count: number, style: Style): string {
  return count === 0 ? style.faint('–') : grouped(count);
}

/** S2 before S10, and S before L before E; other words by the alphabet. */
function byKindAndNumber(a: string, b: string): number {
  const [first, second] = [a, b].map((each) => /^([SLE])(\d+)$/.exec(each));
  if (first === null || first === undefined || second === null || second === undefined) return a < b ? -1 : 1;
  const kinds = 'SLE';
  return kinds.indexOf(first[1] ?? '') - kinds.indexOf(second[1] ?? '') || Number(first[2]) - Number(second[2]);
}

/** What was explored completely, not at random. */
function systematicLines(reports: readonly ShownReport[], { style }: VerifyTextOptions): string[] {
  const rows = reports.flatMap(({ name, systematic }) =>
    systematic.map(({ regions, depth, content, states, transitions, images, complete }) => [
      name,
      `${counted(regions, 'region')}, ${counted(depth, 'step')}, ${contentNames[content]}`,
      grouped(states),
      grouped(transitions),
      grouped(images),
      complete ? '' : style.notable('not complete'),
    ]),
  );
  if (rows.length === 0) return [];
  const head = ['every sequence', 'of', 'states', 'steps', 'crash images', ''].map((word, at) =>
    at === 0 ? style.strong(word) : style.faint(word),
  );
  return tableLines([head, ...rows], ['left', 'left', 'right', 'right', 'right', 'left'], 3);
}

function uncoveredLines(reports: readonly ShownReport[], { style }: VerifyTextOptions): string[] {
  const uncovered = reports.flatMap(({ name, coverage }) => (coverage?.uncovered ?? []).map((each) => `${name}   ${each}`));
  return uncovered.length === 0 ? [] : [style.strong('transitions never taken'), ...uncovered];
}

function violationLines(report: ShownReport, violation: ShownViolation, { style, width }: VerifyTextOptions): string[] {
  const { law, name, expected, remedies } = violation;
  const known = `  known of this profile${remedies.length === 0 ? '' : `, mended by ${remedies.map(({ id }) => id).join(' and ')}`}`;
  const paint = expected ? style.notable : style.bad;
  const row = (what: string, lines: readonly string[]): string[] =>
    lines.map((line, at) => `  ${at === 0 ? style.faint(what.padEnd(7)) : ' '.repeat(7)} ${line}`);
  return [
    `${paint(`${titleOf(report)} breaks ${law} ${name}`)}${expected ? style.faint(known) : ''}`,
    ...row('law', wrapped(violation.sentence, width - 10)),
    ...(violation.law === 'THROWS' ? row('said', wrapped(violation.message, width - 10)) : []),
    ...row('path', pathLines(violation, style, width - 10)),
    ...row('replay', [style.strong(violation.replay)]),
  ];
}

function pathLines({ schedule, path, brokeIn, brokeAt }: ShownViolation, style: Style, width: number): string[] {
  const begin = wrapped(worldText(schedule.world), width).map(style.faint);
  const end = brokeAt === '' ? 'at its end' : `at ${brokeAt}`;
  if (brokeIn === 'begin') return [...begin, style.faint(`it breaks in the beginning, ${end}`)];
  return [...begin, ...path, ...(brokeIn === 'quiet' ? [style.faint(`then quiet time, and it breaks ${end}`)] : [])];
}

function toned(verdict: CampaignReport['verdict'], style: Style): string {
  if (verdict === 'holds') return style.good(verdict);
  return verdict === 'violated' ? style.bad(verdict) : style.notable(verdict);
}

function verdictLines(reports: readonly ShownReport[], { style, seconds }: VerifyTextOptions): string[] {
  const verdict = verdictOf(reports);
  const runs = reports.reduce((total, report) => total + report.runs, 0);
  const pace = `${counted(runs, 'schedule')} in ${seconds.toFixed(1)} s, ${grouped(Math.round(runs / Math.max(seconds, 0.001)))} a second`;
  return [
    ...reports.flatMap(({ name, why }) => (why === undefined ? [] : [`${name}: ${why}`])),
    `verdict: ${style.strong(toned(verdict, style))}${expectedText(reports)}`,
    style.faint(`seed ${reports[0]?.seed ?? 0}, ${pace}`),
  ];
}

function expectedText(reports: readonly ShownReport[]): string {
  const broken = reports.flatMap(({ violations }) => violations);
  if (broken.length === 0) return '';
  const expected = broken.filter((each) => each.expected).length;
  const laws = `${counted(broken.length, 'law')} broken`;
  if (expected === 0) return `, ${laws}`;
  return `, ${laws}, ${expected === broken.length ? 'all' : `${expected} of them`} known of the profile`;
}
