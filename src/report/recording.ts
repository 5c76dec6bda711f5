/** What came of replaying recordings, for people: what was compared, by kind, what differed, and what could not be compared and why. */
import type { Compared, NotCompared, RecordingReport } from '#harness';
import type { Style } from './style.ts';
import { tableLines } from './table.ts';
import { counted, grouped, indented, wrapped } from './text.ts';
import type { Layout } from './trace.ts';

const kinds: Readonly<Record<keyof Compared, string>> = {
  images: 'images',
  activations: 'activations',
  statusLines: 'status lines',
  legLetters: 'leg letters',
  tableLines: 'table lines',
  constructorLines: 'constructor lines',
  recoveries: 'recoveries',
  coveredWrites: 'covered writes',
  legComparisons: 'leg comparisons',
  blockEvents: 'block events',
};
/** The same as heads of columns. */
const heads: Readonly<Record<keyof Compared, string>> = {
  images: 'images',
  activations: 'activations',
  statusLines: 'status',
  legLetters: 'letters',
  tableLines: 'tables',
  constructorLines: 'constructors',
  recoveries: 'recoveries',
  coveredWrites: 'writes',
  legComparisons: 'legs',
  blockEvents: 'events',
};
const kindNames = Object.keys(kinds) as (keyof Compared)[];

/** Differences that are shown of one recording; JSON has all. */
const differencesShownMax = 20;

/** One recording in full, or several in a table. */
export function recordingsText(reports: readonly RecordingReport[], layout: Layout): string {
  const sections = [
    reports.length === 1 ? reports.flatMap((report) => oneLines(report, layout.style)) : manyLines(reports, layout.style),
    ...reports.map((report) => differenceLines(report, layout)),
    notComparedLines(reports, layout),
    verdictLines(reports, layout.style),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n');
}

function oneLines({ recording, compared }: RecordingReport, { strong }: Style): string[] {
  const rows = kindNames.map((kind) => [kinds[kind], grouped(compared[kind])]);
  return [
    strong(`${recording}: a recorded kernel's history, run on our mirror and logs (profile kernel)`),
    ...indented(tableLines(rows, ['left', 'right']), 2),
  ];
}

function manyLines(reports: readonly RecordingReport[], style: Style): string[] {
  const head = ['recording', ...kindNames.map((kind) => heads[kind]), 'differences', ''].map(style.strong);
  const row = (report: RecordingReport): string[] => [
    report.recording,
    ...kindNames.map((kind) => number(report.compared[kind], style)),
    number(report.differences.length, style),
    outcomeOf(report, style),
  ];
  const total = [
    'all',
    ...kindNames.map((kind) => grouped(sumOf(reports, kind))),
    grouped(reports.reduce((sum, each) => sum + each.differences.length, 0)),
    '',
  ];
  return tableLines(
    [head, ...reports.map(row), total.map(style.strong)],
    ['left', ...kindNames.map(() => 'right' as const), 'right', 'left'],
  );
}

function sumOf(reports: readonly RecordingReport[], kind: keyof Compared): number {
  return reports.reduce((sum, { compared }) => sum + compared[kind], 0);
}

function number(value: number, { faint }: Style): string {
  return value === 0 ? faint('–') : grouped(value);
}

function outcomeOf({ agrees, differences }: RecordingReport, style: Style): string {
  if (differences.length > 0) return style.bad('differs');
  return agrees ? style.good('agrees') : style.notable('nothing compared');
}

function differenceLines({ recording, differences, truncated }: RecordingReport, { style, width }: Layout): string[] {
  if (differences.length === 0) return [];
  const shown = differences
    .slice(0, differencesShownMax)
    .flatMap(({ step, what, expected, got }) => [
      ...indented(wrapped(`step ${step}: ${what}`, width - 2), 2),
      `    ours     ${expected}`,
      `    recorded ${got}`,
    ]);
  const rest = differences.length - differencesShownMax;
  const more = rest > 0 || truncated === true ? [`  and ${truncated === true ? 'many' : grouped(rest)} more; --json lists them`] : [];
  return [style.bad(`${recording}: ${counted(differences.length, 'difference')}`), ...shown, ...more];
}

/** The same reason is given once, for all recordings. */
function notComparedLines(reports: readonly RecordingReport[], { style, width }: Layout): string[] {
  const reasons = new Map<string, number>();
  for (const each of reports.flatMap(({ notCompared }) => notCompared)) {
    const why = reports.length === 1 ? each.why : each.why.replace(/ \(.*\)$/, '');
    reasons.set(why, (reasons.get(why) ?? 0) + stepsOf(each));
  }
  const lines = [...reasons].flatMap(([why, count]) =>
    wrapped(why, width - 12).map((line, at) => `  ${(at === 0 ? counted(count, 'step') : '').padStart(9)} ${line}`),
  );
  return lines.length === 0 ? [] : [style.strong('not compared'), ...lines];
}

function stepsOf({ steps }: NotCompared): number {
  return steps?.length ?? 1;
}

function verdictLines(reports: readonly RecordingReport[], style: Style): string[] {
  const compared = reports.reduce((sum, report) => sum + kindNames.reduce((of, kind) => of + report.compared[kind], 0), 0);
  const differences = reports.reduce((sum, report) => sum + report.differences.length, 0);
  const word = differences > 0 ? style.bad('differs') : compared > 0 ? style.good('agrees') : style.notable('nothing could be compared');
  const detail = compared > 0 ? `, ${counted(compared, 'comparison')}, ${counted(differences, 'difference')}` : '';
  return [`verdict: ${style.strong(word)}${detail}`];
}
