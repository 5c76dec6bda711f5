/**
 * The benchmarks' rows as a table for people: ratios first, because they mean something on other machines too.
 */
import Table from 'cli-table3';
import { isMet } from './row.ts';
import type { Row } from './row.ts';

/** Shows the rows of a section under its title. */
export function showRows(title: string, rows: readonly Row[]): string {
  const table = new Table({ head: ['ratio', 'goal', '', title, 'ours', 'compared with'], style: { head: [], border: [], compact: true } });
  for (const row of rows) {
    const cell = (content: string) => ({ content, hAlign: 'right' as const });
    table.push([cell(showRatio(row.ratio)), cell(showGoal(row)), showMet(row), row.measure, cell(row.ours), cell(row.baseline)]);
  }
  return table.toString();
}

function showRatio(ratio: number): string {
  return ratio >= 100 ? Math.round(ratio).toLocaleString('en') : ratio.toPrecision(3);
}

function showGoal({ goal }: Row): string {
  return goal === undefined ? '' : `${goal.bound === 'at most' ? '≤' : '≥'} ${goal.value.toLocaleString('en')}`;
}

function showMet(row: Row): string {
  const met = isMet(row);
  if (met === undefined) return '';
  return met ? 'met' : 'NOT met';
}
