/**
 * A schedule as it went, for people: a line a step, with what the log says, what its device holds and what the contract asks for.
 *
 * What a step changed is marked, by colour where there is one and by a star where there is none. The steps of the beginning are shown only
 * if a law broke there.
 */
import type { ScheduleFile, ScheduleTrace, TraceRow, TraceView } from '#harness';
import type { Style } from './style.ts';
import { tableLines } from './table.ts';
import { counted, indented, wrapped } from './text.ts';
import { worldText } from './world.ts';

/** A trace and where it came from. */
export interface TracedSchedule {
  readonly file: string;
  readonly saved: ScheduleFile;
  /** The profile that really ran. */
  readonly profile: string;
  readonly trace: ScheduleTrace;
}

/** How a report is laid out. */
export interface Layout {
  readonly style: Style;
  readonly width: number;
}

/** More regions than this are written as groups. */
const lettersMax = 16;

/** The whole trace. */
export function traceText(traced: TracedSchedule, layout: Layout): string {
  const { trace } = traced;
  const columns = columnsOf(trace);
  const rows = shownRows(trace);
  const head = ['', 'step', ...columns.map(({ title }) => title)].map(layout.style.faint);
  const body = rows.flatMap(({ row, before, opens }) => [
    ...(opens === undefined ? [] : [['', layout.style.faint(opens)]]),
    lineOf(row, before, columns, layout.style),
  ]);
  const table = tableLines(filled([head, ...body]), ['right', 'left', ...columns.map(() => 'left' as const)]);
  return [headLines(traced, layout), table, legendLines(trace, layout), endLines(traced, layout)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n');
}

function headLines({ file, saved, profile, trace }: TracedSchedule, { style, width }: Layout): string[] {
  const who = profile === 'foreign' ? trace.name : `${trace.name}, profile ${profile}`;
  const alone = saved.alone === true ? [`only ${saved.law ?? ''} is looked at: the schedule breaks other laws on its way`] : [];
  return [style.strong(`${file}: ${who}`), ...[worldText(trace.world), ...alone].flatMap((text) => wrapped(text, width)).map(style.faint)];
}

interface ShownRow {
  readonly row: TraceRow;
  readonly before: TraceView | undefined;
  /** A line above, where another part begins. */
  readonly opens: string | undefined;
}

function shownRows({ rows, omitted, brokeIn }: ScheduleTrace): ShownRow[] {
  const titles = { begin: 'beginning', schedule: 'schedule', quiet: 'quiet time' } as const;
  const shown = rows.map((row, at): ShownRow => {
    const before = rows[at - 1];
    const left = before === undefined ? 0 : omitted[before.part];
    const gap = left > 0 && before?.part !== row.part ? `… ${counted(left, 'more step')}; ` : '';
    return { row, before: before?.view, opens: before?.part === row.part ? undefined : `${gap}${titles[row.part]}` };
  });
  if (brokeIn === 'begin') return shown;
  // Of the beginning only what it came to.
  const first = shown.findLast(({ row }) => row.part === 'begin');
  return [...(first === undefined ? [] : [{ ...first, opens: undefined }]), ...shown.filter(({ row }) => row.part !== 'begin')];
}

interface Column {
  readonly title: string;
  readonly cell: (view: TraceView) => string;
}

/** Only what this log has: a log in memory has no medium, a foreign format no known bits. */
function columnsOf({ durable, rows }: ScheduleTrace): Column[] {
  const hasBits = rows.some(({ view }) => view.cache !== '');
  const bits = (text: string, valid: boolean, { regions }: TraceView): string =>
    valid ? perRegion(text, regions) : `(${perRegion(text, regions)})`;
  return [
    { title: 'memory', cell: (view) => perRegion(view.memory, view.regions) },
    ...(hasBits
      ? [
          { title: 'cache', cell: (view: TraceView) => bits(view.cache, view.headerInCache, view) },
          { title: 'medium', cell: (view: TraceView) => bits(view.medium, view.headerOnMedium, view) },
        ]
      : []),
    ...(durable
      ? [{ title: 'at risk', cell: (view: TraceView) => (view.sectorsAtRisk === 0 ? '–' : counted(view.sectorsAtRisk, 'sector')) }]
      : []),
    { title: 'contract', cell: ({ contract, regions }) => groups(contract, regions) },
    ...(durable
      ? [
          {
            title: 'log waits for',
            cell: ({ asked }: TraceView) => asked.map((each) => (each === 'flushLegs' ? 'legs' : each)).join(' ') || '–',
          },
        ]
      : []),
  ];
}

/** One sign a region, or groups where there are many. */
function perRegion(signs: string, regions: readonly number[]): string {
  return signs.length <= lettersMax ? signs : groups(signs.split(''), regions);
}

/** `bound`, or `bound 0, 4–7; else free`. */
function groups(values: readonly string[], regions: readonly number[]): string {
  const places = new Map<string, number[]>();
  for (const [at, value] of values.entries()) places.set(value, [...(places.get(value) ?? []), regions[at] ?? at]);
  const [most, ...others] = [...places].toSorted((a, b) => b[1].length - a[1].length);
  if (most === undefined) return '';
  if (others.length === 0) return most[0];
  return `${others.map(([value, numbers]) => `${value} ${ranges(numbers)}`).join(', ')}; else ${most[0]}`;
}

function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(' ');
}

function lineOf(
  { part, number, name, ran, broke, view }: TraceRow,
  before: TraceView | undefined,
  columns: readonly Column[],
  style: Style,
): string[] {
  if (part === 'begin' && !broke) return ['', style.faint('at first'), ...columns.map(({ cell }) => cell(view))];
  const title = broke ? style.bad(name) : ran ? name : style.faint(`${name} (not possible, passed over)`);
  const cells = columns.map(({ cell }) => marked(cell(view), before === undefined ? undefined : cell(before), style));
  return [style.faint(String(number)), title, ...(ran || broke ? cells : [])];
}

/** A cell that the step changed stands out. */
function marked(now: string, before: string | undefined, style: Style): string {
  if (before === undefined || now === before) return now;
  const strong = style.strong(style.notable(now));
  return strong === now ? `${now}*` : strong;
}

function filled(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function legendLines({ durable, rows }: ScheduleTrace, { style, width }: Layout): string[] {
  const parts = ['C clean, D dirty, N not in sync, R recovering, ? not known before a resume'];
  if (rows.some(({ view }) => view.cache !== '')) {
    parts.push('bits: 1 clean, 0 dirty, in parentheses where the header is not that of this table');
  }
  if (durable) parts.push('at risk: sectors in which a crash may leave old or new bytes');
  if (style.strong('x') === 'x') parts.push('* changed by the step');
  return wrapped(parts.join('; '), width).map(style.faint);
}

function endLines({ saved, trace }: TracedSchedule, { style, width }: Layout): string[] {
  const { broken, brokeIn, brokeAt } = trace;
  if (broken === undefined) {
    const before = saved.law === undefined ? '' : `; the file was saved for breaking ${saved.law}`;
    return [`verdict: ${style.strong(style.good('holds'))}${before}`];
  }
  const where = brokeAt === undefined ? '' : ` at "${brokeAt}"`;
  const when = { begin: ' in the beginning', schedule: '', quiet: ' in quiet time' }[brokeIn ?? 'schedule'];
  const other = saved.law === undefined || saved.law === broken.law ? '' : `; the file was saved for breaking ${saved.law}`;
  return [
    style.bad(`breaks ${broken.law} ${broken.name}${where}${when}`),
    ...indented(wrapped(broken.law === 'THROWS' ? broken.message : broken.sentence, width - 2), 2),
    ...(broken.moment === undefined ? [] : indented(wrapped(`seen: ${momentText(broken.moment)}`, width - 2), 2).map(style.faint)),
    `verdict: ${style.strong(style.bad('violated'))}${other}`,
  ];
}

/** What was seen, field by field: `region 0, inSync true, …`. */
function momentText(moment: object): string {
  return Object.entries(moment)
    .filter(([key, value]) => key !== 'kind' && value !== undefined)
    .map(([key, value]) => `${key} ${String(value)}`)
    .join(', ');
}
