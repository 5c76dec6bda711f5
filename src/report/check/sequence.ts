/**
 * A path of the checker as a Mermaid sequence diagram: who acts on whom, what each step changed, and the law at the end.
 *
 * Only lanes that act or change take part. A run that never ends has its circle in a `loop`.
 */
import { storyOf } from './story.ts';
import type { ShownPath, Story, StoryRow } from './story.ts';

/** The diagram as Mermaid text. */
export function sequenceText(shown: ShownPath): string {
  const story = storyOf(shown);
  const lanes = takingPart(story);
  const all = `Note over ${lanes.length > 1 ? `p0,p${lanes.length - 1}` : 'p0'}`;
  const { law } = shown;
  const word = law.kind === 'sometimes' ? 'shows' : 'breaks';
  const end = [`${word} ${law.id} ${law.name}`, law.sentence, ...(story.refusal === undefined ? [] : [story.refusal])];
  return [
    'sequenceDiagram',
    ...lanes.map((lane, at) => `  participant p${at} as ${plain(lane)}`),
    ...story.rows.flatMap((row) => rowLines(story, row, lanes, all)),
    `  ${all}: ${end.map(plain).join('<br/>')}`,
  ]
    .join('\n')
    .concat('\n');
}

function takingPart({ columns, rows }: Story): string[] {
  const changed = columns.filter((_, at) => rows.some(({ cells }) => cells[at]?.some((part) => part.changed)));
  const parts = new Set([...rows.flatMap(({ lanes }) => lanes), ...changed.map(({ lane }) => lane)]);
  const lanes = [...new Set(columns.map(({ lane }) => lane))].filter((lane) => parts.has(lane));
  // A path of no steps has nobody who acts, and a diagram needs somebody.
  return lanes.length > 0 ? lanes : ['system'];
}

function rowLines(story: Story, row: StoryRow, lanes: readonly string[], all: string): string[] {
  const { loopsTo, rows } = story;
  if (row.number === 0) return loopsTo === 0 ? ['  loop for ever'] : [];
  const id = (lane: string): string => `p${lanes.indexOf(lane)}`;
  const name = plain(`${row.number} ${row.name}`);
  const [from, ...to] = row.lanes;
  const others = to.filter((lane) => lane !== from);
  const act =
    from === undefined
      ? [`  ${all}: ${name}`]
      : (others.length === 0 ? [from] : others).map((lane) => `  ${id(from)}->>${id(lane)}: ${name}`);
  return [
    ...act,
    ...lanes.flatMap((lane) => changesOf(story, row, lane).map((text) => `  Note over ${id(lane)}: ${text}`)),
    ...(loopsTo === row.number ? ['  loop for ever'] : []),
    ...(loopsTo !== undefined && row.number === rows.length - 1 ? ['  end'] : []),
  ];
}

/** What a step changed in a lane, in one note. */
function changesOf({ columns }: Story, { cells }: StoryRow, lane: string): string[] {
  const changes = columns.flatMap((column, at) => {
    const parts = cells[at] ?? [];
    if (column.lane !== lane || !parts.some(({ changed }) => changed)) return [];
    const text = parts.map((part) => part.text).join(parts.some((part) => part.text.length > 1) ? ' ' : '');
    return [plain(column.title === lane ? text : `${column.title} ${text}`)];
  });
  return changes.length === 0 ? [] : [changes.join('<br/>')];
}

/** Mermaid ends a statement at a semicolon, begins a code at a number sign and takes angles for tags. */
function plain(text: string): string {
  return text.replaceAll(';', ',').replaceAll('#', '#35;').replaceAll('<', '#lt;').replaceAll('>', '#gt;');
}
