/**
 * An image's report as a page for people: what the header says, how much is dirty and where, what is wrong, what to do.
 */
import { assert } from '#base';
import type { ImageReport } from './judge.ts';

const columns = 64;
const listedMax = 200;

/** The report as lines of text; `regions` adds the ranges of dirty regions, up to {@link listedMax} of them. */
export function describeImage(report: ImageReport, { regions }: { readonly regions: boolean }): string {
  const sections = [headOf(report), pictureOf(report), regions ? rangesOf(report) : [], findingsOf(report)];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function headOf(report: ImageReport): string[] {
  if (report.format === 'unknown') return [`${report.image}: not a dirty log`];
  const { geometry, resume, missing } = report;
  const lines = [
    `${report.image}: dirty log, version ${report.version}`,
    row('header says', `${report.nrRegions} regions`),
    row('looked at', `${report.regions} regions`),
    row('clean', `${report.clean}${share(report.clean, report.regions)}`),
    row(
      'dirty',
      `${report.dirty}${share(report.dirty, report.regions)}${report.dirty === 0 ? '' : `, in ${count(report.dirtyRangeCount, 'range')}`}`,
    ),
  ];
  if (missing > 0) lines.push(row('missing', `${missing}, counted as dirty`));
  if (geometry !== undefined) lines.push(row('recorded', `regions of ${geometry.regionSize} sectors, length ${geometry.length} sectors`));
  if (resume !== undefined)
    lines.push(row('at resume', `${resume.found}; out of sync: kernel ${resume.outOfSync.kernel}, strict ${resume.outOfSync.strict}`));
  return lines;
}

function pictureOf({ picture, regions }: ImageReport): string[] {
  const { cells, regionsPerCell } = picture;
  if (cells === '') return [];
  const lines: string[] = [];
  const digits = String(regions - 1).length;
  for (let at = 0; at < cells.length; at += columns) {
    lines.push(`  ${String(at * regionsPerCell).padStart(digits)}  ${cells.slice(at, at + columns)}`);
  }
  return [...lines, `  ${' '.repeat(digits)}  . clean  # dirty  + partly; a sign is ${count(regionsPerCell, 'region')}`];
}

function rangesOf({ dirtyRanges, dirtyRangeCount, dirtyByteRanges }: ImageReport): string[] {
  if (dirtyRangeCount === 0) return ['dirty regions: none'];
  const lines = dirtyRanges.slice(0, listedMax).map(([first, last], at) => {
    assert(first <= last, 'a range has a first and a last region');
    const bytes = dirtyByteRanges?.[at];
    return `  ${first === last ? first : `${first}-${last}`}${bytes === undefined ? '' : `  bytes ${bytes[0]}-${bytes[1]}`}`;
  });
  const rest = dirtyRangeCount - lines.length;
  return ['dirty regions:', ...lines, ...(rest > 0 ? [`  and ${count(rest, 'more range')}; --json lists up to 10000`] : [])];
}

function findingsOf({ problems, remarks }: ImageReport): string[] {
  const wrong = problems.flatMap(({ code, message, hint }) => [
    `problem ${code}: ${message}`,
    ...(hint === undefined ? [] : [`  hint: ${hint}`]),
  ]);
  return [
    ...wrong,
    ...remarks.map(({ code, message }) => `remark ${code}: ${message}`),
    ...(wrong.length === 0 ? ['sound: no problems found'] : []),
  ];
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(12)} ${value}`;
}

/** A few regions of millions are not none, and all but a few are not all. */
function share(part: number, whole: number): string {
  if (whole === 0) return '';
  const percent = (100 * part) / whole;
  if (part > 0 && percent < 0.05) return ' (below 0.1 %)';
  if (part < whole && percent > 99.95) return ' (above 99.9 %)';
  return ` (${percent.toFixed(1)} %)`;
}

function count(value: number, what: string): string {
  return `${value} ${what}${value === 1 ? '' : 's'}`;
}
