/**
 * A path of the checker on a terminal: a line a step, what is to be seen behind it, and the sentence of the law at the end.
 *
 * What a step changed is marked, by colour where there is one and by a star where there is none. A run that never ends has its circle in
 * the margin. Where the columns do not fit side by side each step has its changes below it.
 */
import type { Style } from '../style.ts';
import { tableLines, widthOf } from '../table.ts';
import { indented, wrapped } from '../text.ts';
import type { Layout } from '../trace.ts';
import { storyOf } from './story.ts';
import type { ShownPath, Story, StoryPart, StoryRow } from './story.ts';

/** The whole path. */
export function pathText(shown: ShownPath, layout: Layout): string {
  const story = storyOf(shown);
  return [headLines(shown, layout), stepLines(story, layout), legendLines(story, layout), endLines(shown, story, layout)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n');
}

function headLines({ title, about, law }: ShownPath, { style, width }: Layout): string[] {
  const what = law.kind === 'sometimes' ? 'shows' : 'breaks';
  return [style.strong(`${title}: ${what} ${law.id} ${law.name}`), ...wrapped(about, width).map(style.faint)];
}

function stepLines(story: Story, { style, width }: Layout): string[] {
  const fits = (lines: readonly string[]): boolean => lines.every((line) => widthOf(line) <= width);
  const wide = sideBySideLines(story, style, 2);
  if (fits(wide)) return wide;
  const narrow = sideBySideLines(story, style, 1);
  return fits(narrow) ? narrow : stackedLines(story, style, width);
}

function sideBySideLines(story: Story, style: Style, gap: number): string[] {
  const { columns, rows } = story;
  const circle = (row?: StoryRow): string[] => (story.loopsTo === undefined ? [] : [row === undefined ? '' : margin(story, row)]);
  const head = [...circle(), '', 'step', ...columns.map(({ title }) => title)].map(style.faint);
  const body = rows.map((row) => [
    ...circle(row),
    row.number === 0 ? '' : style.faint(String(row.number)),
    nameOf(story, row, style),
    ...row.cells.map((parts) => cellText(parts, style)),
  ]);
  return tableLines([head, ...body], [...circle().map(() => 'left' as const), 'right', 'left', ...columns.map(() => 'left' as const)], gap);
}

/** A step, and below it only what it changed: for states with long names. */
function stackedLines(story: Story, style: Style, width: number): string[] {
  return story.rows.flatMap((row) => {
    const number = row.number === 0 ? '' : String(row.number);
    const changes = row.cells.flatMap((parts, at) => {
      if (row.number > 0 && !parts.some(({ changed }) => changed)) return [];
      return wrapped(`${story.columns[at]?.title ?? ''}: ${cellText(parts, style)}`, width - 8);
    });
    const circle = story.loopsTo === undefined ? '' : margin(story, row).padEnd(2);
    return [`${circle}${style.faint(number.padStart(3))}  ${nameOf(story, row, style)}`, ...indented(changes, 8)];
  });
}

/** The circle of a run that never ends. */
function margin({ loopsTo, rows }: Story, { number }: StoryRow): string {
  if (loopsTo === undefined || number < loopsTo) return '';
  if (number === loopsTo) return '╭';
  return number === rows.length - 1 ? '╰' : '│';
}

function nameOf({ rows, loopsTo, refusal }: Story, { number, name }: StoryRow, style: Style): string {
  if (number === 0) return style.faint(name);
  if (number < rows.length - 1) return name;
  if (loopsTo !== undefined) return `${name} ${style.bad(`(goes back to ${loopsTo === 0 ? 'the beginning' : `step ${loopsTo}`})`)}`;
  return refusal === undefined ? name : style.bad(`${name} (refused)`);
}

function cellText(parts: readonly StoryPart[], style: Style): string {
  const apart = parts.some(({ text }) => text.length > 1) ? ' ' : '';
  const paint = (text: string): string => style.strong(style.notable(text));
  const text = parts.map((part) => (part.changed ? paint(part.text) : part.text)).join(apart);
  return parts.some(({ changed }) => changed) && paint('x') === 'x' ? `${text}*` : text;
}

function legendLines({ legend }: Story, { style, width }: Layout): string[] {
  const star = style.strong('x') === 'x' ? '* changed by the step' : '';
  return wrapped([legend, star].filter((part) => part !== '').join('; '), width).map(style.faint);
}

function endLines({ law }: ShownPath, { rows, refusal, loopsTo }: Story, { style, width }: Layout): string[] {
  const last = rows.at(-1);
  const where = last === undefined || last.number === 0 ? 'at the beginning' : `at "${last.name}"`;
  const sentence = indented(wrapped(law.sentence, width - 2), 2);
  if (law.kind === 'sometimes') return [style.good(`shows ${law.id} ${law.name} ${where}`), ...sentence];
  const how = law.kind === 'moves' ? ': behind it nothing can happen' : loopsTo === undefined ? '' : ', for ever';
  return [
    style.bad(`breaks ${law.id} ${law.name} ${where}${how}`),
    ...sentence,
    ...(refusal === undefined ? [] : indented(wrapped(refusal, width - 2), 2).map(style.faint)),
    `verdict: ${style.strong(style.bad('violated'))}`,
  ];
}
