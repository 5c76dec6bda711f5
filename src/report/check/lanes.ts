/**
 * A path of the checker as a picture: a lane for each place, a row for each step, the law at the bottom.
 *
 * Lanes whose content is lost with the power have a dashed edge, lanes that outlive it a solid one. The picture brings its own ground,
 * light or dark as the reader's viewer asks, and needs no fonts or scripts of others. The same path is the same text.
 */
import { wrapped } from '../text.ts';
import { storyOf } from './story.ts';
import type { ShownPath, Story, StoryPart, StoryRow } from './story.ts';
import { element, label, monoWidth } from './svg.ts';

const margin = 24;
const headHeight = 84;
const laneHeadHeight = 48;
const rowHeight = 40;
const lineHeight = 18;

/** Where a column stands. */
interface PlacedColumn {
  readonly x: number;
  readonly title: string;
}

/** Where a lane stands. */
interface Lane {
  readonly name: string;
  readonly durable: boolean;
  readonly x: number;
  readonly width: number;
}

/** Where everything stands. */
interface Plan {
  readonly lanes: readonly Lane[];
  readonly columns: readonly PlacedColumn[];
  readonly width: number;
  /** Below the last row. */
  readonly bottom: number;
}

/** The picture as the text of an SVG file. */
export function lanesSvg(shown: ShownPath): string {
  const story = storyOf(shown);
  const plan = planOf(story);
  const end = endOf(shown, story, plan);
  const height = plan.bottom + end.height + margin;
  const size = { viewBox: `0 0 ${plan.width} ${height}`, width: plan.width, height };
  const title = `${shown.title}: ${shown.law.id} ${shown.law.name}`;
  const parts = [
    element('title', {}, `${title}, ${story.rows.length - 1} steps`),
    element('style', {}, css),
    marker,
    element('rect', { class: 'ground', width: plan.width, height, rx: 8 }),
    label(margin, margin + 16, 'title', title),
    ...wrapped(shown.about, Math.floor((plan.width - 2 * margin) / 7)).map((line, at) =>
      label(margin, margin + 38 + at * lineHeight, 'quiet', line),
    ),
    ...plan.lanes.flatMap((lane) => laneParts(lane, plan)),
    ...plan.columns.map(({ x, title: name }) => label(x, headHeight + 38, 'quiet', name)),
    ...story.rows.flatMap((row) => rowParts(row, plan, shown.law.kind !== 'sometimes' && row.number === story.rows.length - 1)),
    ...circleParts(story, plan),
    ...end.parts,
  ];
  return `${element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img' }, `\n${parts.join('\n')}\n`)}\n`;
}

function planOf({ columns, rows, loopsTo }: Story): Plan {
  let x = margin + 34 + Math.max(...rows.map(({ name }) => monoWidth(name))) + 20;
  const lanes: Lane[] = [];
  const placed: PlacedColumn[] = [];
  for (const [at, { lane, durable, title }] of columns.entries()) {
    const width = 20 + Math.max(monoWidth(title), ...rows.map(({ cells }) => cellWidth(cells[at] ?? [])));
    const last = lanes.at(-1);
    const isNew = last?.name !== lane;
    const start = isNew ? x + (last === undefined ? 0 : 12) : x;
    const needed = isNew ? Math.max(width, monoWidth(lane) + 28) : width;
    placed.push({ x: start + 10, title: title === lane ? '' : title });
    if (isNew) lanes.push({ name: lane, durable, x: start, width: needed });
    else lanes[lanes.length - 1] = { ...last, width: last.width + width };
    x = start + needed;
  }
  const bottom = headHeight + laneHeadHeight + rows.length * rowHeight;
  return { lanes, columns: placed, width: Math.max(560, Math.ceil(x) + margin + (loopsTo === undefined ? 0 : 32)), bottom };
}

function gapOf(parts: readonly StoryPart[]): number {
  return parts.some(({ text }) => text.length > 1) ? 8.5 : 3;
}

function cellWidth(parts: readonly StoryPart[]): number {
  return parts.reduce((sum, { text }) => sum + monoWidth(text) + gapOf(parts), -gapOf(parts));
}

function laneParts({ name, durable, x, width }: Lane, { lanes, bottom }: Plan): string[] {
  const kind = lanes.some((lane) => lane.durable) ? (durable ? 'durable' : 'volatile') : 'plain';
  return [
    element('rect', { class: `lane ${kind}`, x, y: headHeight, width, height: bottom - headHeight + 8, rx: 6 }),
    label(x + 10, headHeight + 20, 'lane-name', name),
  ];
}

function top(row: number): number {
  return headHeight + laneHeadHeight + row * rowHeight;
}

/** A row; the name of the step that breaks the law is red. */
function rowParts(row: StoryRow, plan: Plan, breaks: boolean): string[] {
  const y = top(row.number);
  const name = row.number === 0 ? 'quiet' : `mono strong${breaks ? ' fatal' : ''}`;
  return [
    element('line', { class: 'rule', x1: margin, y1: y, x2: plan.width - margin, y2: y }),
    ...(row.number === 0 ? [] : [label(margin, y + 28, 'quiet mono', String(row.number).padStart(2))]),
    label(margin + 30, y + 28, name, row.name),
    ...(row.number === 0 ? [] : actParts(row, plan)),
    ...row.cells.flatMap((parts, at) => cellParts(parts, plan.columns[at]?.x ?? 0, y + 28)),
  ];
}

function cellParts(parts: readonly StoryPart[], x: number, y: number): string[] {
  let at = x;
  return parts.flatMap(({ text, changed }) => {
    const width = monoWidth(text);
    const from = at;
    at += width + gapOf(parts);
    const mark = element('rect', { class: 'changed', x: from - 2, y: y - 13, width: width + 3, height: 18, rx: 3 });
    return [...(changed ? [mark] : []), label(from, y, changed ? 'mono strong' : 'mono', text)];
  });
}

/** Who acts on whom, above what comes of it. */
function actParts({ number, lanes: acting }: StoryRow, { lanes }: Plan): string[] {
  const y = top(number) + 8;
  const middles = acting.map((name) => lanes.find((lane) => lane.name === name)).map((lane) => (lane === undefined ? 0 : middle(lane)));
  const [from, ...to] = middles;
  if (from === undefined) {
    const x2 = lanes.at(-1);
    return [element('line', { class: 'whole', x1: lanes[0]?.x ?? 0, y1: y, x2: x2 === undefined ? 0 : x2.x + x2.width, y2: y })];
  }
  const others = to.filter((each) => each !== from);
  if (others.length === 0) return [element('circle', { class: 'dot', cx: from, cy: y, r: 4 })];
  return others.map((each) =>
    element('line', { class: 'arrow', x1: from, y1: y, x2: each + (each < from ? 3 : -3), y2: y, 'marker-end': 'url(#tip)' }),
  );
}

function middle({ x, width }: Lane): number {
  return x + width / 2;
}

/** The way back of a run that never ends. */
function circleParts({ rows, loopsTo }: Story, { lanes }: Plan): string[] {
  if (loopsTo === undefined) return [];
  const last = lanes.at(-1);
  const x = last === undefined ? 0 : last.x + last.width + 6;
  const from = top(rows.length - 1) + 24;
  const to = top(loopsTo) + 24;
  return [element('path', { class: 'arrow', fill: 'none', d: `M ${x} ${from} h 16 V ${to} h -12`, 'marker-end': 'url(#tip)' })];
}

/** Law and legend. */
function endOf(
  { law }: ShownPath,
  { rows, legend, refusal, loopsTo }: Story,
  { lanes, width, bottom }: Plan,
): { parts: string[]; height: number } {
  const parts: string[] = [];
  let y = bottom + 40;
  const line = (className: string, text: string, x = margin): void => {
    parts.push(label(x, y, className, text));
    y += lineHeight;
  };
  const signs = Math.floor((width - 2 * margin) / 7);
  const last = rows.at(-1);
  const word = law.kind === 'sometimes' ? 'shows' : 'breaks';
  const where = last === undefined || last.number === 0 ? 'at the beginning' : `at “${last.name}”`;
  for (const text of wrapped(`${word} ${law.id} ${law.name} ${where}`, Math.floor(signs * 0.75))) line(word, text);
  for (const text of wrapped(law.sentence, signs)) line('law', text);
  if (refusal !== undefined) for (const text of wrapped(refusal, signs)) line('quiet', text);
  if (loopsTo !== undefined)
    line('quiet', `step ${rows.length - 1} goes back to ${loopsTo === 0 ? 'the beginning' : `step ${loopsTo}`}, for ever`);
  y += 10;
  const swatch = (className: string, text: string): void => {
    parts.push(element('rect', { class: className, x: margin, y: y - 11, width: 22, height: 14, rx: 3 }));
    line('quiet', text, margin + 32);
  };
  if (lanes.some(({ durable }) => durable)) {
    swatch('lane volatile', 'volatile: lost with the power');
    swatch('lane durable', 'durable: outlives it');
  }
  swatch('changed', 'changed by the step');
  for (const text of wrapped(legend, signs)) line('quiet', text);
  return { parts, height: y - lineHeight - bottom };
}

const marker = element(
  'defs',
  {},
  element(
    'marker',
    { id: 'tip', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto' },
    element('path', { class: 'tip', d: 'M 0 0 L 8 4 L 0 8 z' }),
  ),
);

const css = `
text { font-family: system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; font-size: 13px; fill: #1f2328 }
.mono { font-family: ui-monospace, 'SFMono-Regular', 'DejaVu Sans Mono', monospace; font-size: 14px }
.title { font-size: 17px; font-weight: 600 } .lane-name, .strong { font-weight: 600 } .quiet { fill: #59636e }
.breaks, .fatal { fill: #b42318 } .breaks { font-size: 15px; font-weight: 600 } .shows { fill: #1a7f37; font-size: 15px; font-weight: 600 } .law { font-size: 14px }
.ground { fill: #ffffff } .rule { stroke: #d1d9e0 } .lane { stroke-width: 1.5 }
.plain { fill: #8c959f; fill-opacity: 0.08; stroke: #8c959f }
.volatile { fill: #bf8700; fill-opacity: 0.08; stroke: #bf8700; stroke-dasharray: 5 4 }
.durable { fill: #0969da; fill-opacity: 0.12; stroke: #0969da; stroke-width: 2.5 }
.changed { fill: #ffd33d; fill-opacity: 0.75 } .arrow { stroke: #59636e; stroke-width: 1.5 } .tip, .dot { fill: #59636e }
.whole { stroke: #b42318; stroke-width: 3; stroke-dasharray: 9 4 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 } .quiet { fill: #9198a1 } .breaks, .fatal { fill: #ff7b72 } .shows { fill: #56d364 }
  .ground { fill: #0d1117 } .rule { stroke: #30363d } .changed { fill: #9e6a03; fill-opacity: 0.9 }
  .arrow { stroke: #9198a1 } .tip, .dot { fill: #9198a1 } .whole { stroke: #ff7b72 }
}
`;
