/**
 * A recorded conversation for people: what was judged, and where it is not legal what came before, what was legal there and why; or the whole
 * of it as a table and as a sequence diagram.
 */
import type { ConversationVerdict, Row, RowRun } from '#harness';
import type { Style } from './style.ts';
import { tableLines } from './table.ts';
import { counted, grouped, indented, wrapped } from './text.ts';
import type { Layout } from './trace.ts';

/** A verdict, with the rows before the line that is not legal. */
export interface JudgedConversation {
  readonly verdict: ConversationVerdict;
  /** The last few rows before it, and the row itself. */
  readonly context: readonly Row[];
}

/** The verdicts of conversations. */
export function conversationsText(judged: readonly JudgedConversation[], layout: Layout): string {
  const { style } = layout;
  const refused = judged.filter(({ verdict }) => !verdict.accepted);
  const datagrams = judged.reduce((sum, { verdict }) => sum + verdict.datagrams, 0);
  const sections = [
    judged.length === 1 ? judged.flatMap(({ verdict }) => oneLines(verdict, style)) : manyLines(judged, style),
    ...refused.map((each) => refusedLines(each, layout)),
    [
      `verdict: ${refused.length > 0 ? style.strong(style.bad('not accepted')) : datagrams === 0 ? style.strong('nothing to judge') : style.strong(style.good('accepted'))}` +
        `, ${counted(judged.length, 'conversation')}, ${counted(datagrams, 'datagram')}`,
    ],
  ];
  return sections
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n');
}

function oneLines({ conversation, datagrams, requests, boots }: ConversationVerdict, { strong }: Style): string[] {
  const rows = Object.entries(requests).map(([name, count]) => [name, grouped(count)]);
  return [
    strong(`${conversation}: a kernel's conversation with a daemon, judged by the forwarder's machines (profile kernel)`),
    ...indented(
      tableLines(
        [...rows, ['datagrams', grouped(datagrams)], ...(boots === undefined ? [] : [['boots of the machine', grouped(boots)]])],
        ['left', 'right'],
      ),
      2,
    ),
  ];
}

function manyLines(judged: readonly JudgedConversation[], style: Style): string[] {
  const head = ['conversation', 'datagrams', 'requests', 'first illegal', ''].map(style.strong);
  const rows = judged.map(({ verdict: { conversation, datagrams, requests, firstIllegal } }) => [
    conversation,
    grouped(datagrams),
    grouped(Object.values(requests).reduce((sum, count) => sum + count, 0)),
    firstIllegal === undefined ? style.faint('–') : `line ${firstIllegal.line}`,
    firstIllegal === undefined ? style.good('accepted') : style.bad('not accepted'),
  ]);
  return tableLines([head, ...rows], ['left', 'right', 'right', 'right', 'left']);
}

function refusedLines({ verdict, context }: JudgedConversation, { style, width }: Layout): string[] {
  const { firstIllegal } = verdict;
  if (firstIllegal === undefined) return [];
  const { line, got, legal, why } = firstIllegal;
  const part = (title: string, text: string) =>
    wrapped(text, width - 9).map((each, at) => `  ${(at === 0 ? title : '').padEnd(6)} ${each}`);
  return [
    style.bad(`${verdict.conversation}: line ${line} is not legal`),
    ...indented(rowLines(context, style), 2),
    '',
    ...part('got', got),
    ...part('legal', legal.join('; ')),
    ...part('why', why),
  ];
}

const arrows = { request: '→', reply: '←', note: '' } as const;

/** A table of the datagrams, with the notes between its lines. */
function rowLines(rows: readonly Row[], style: Style): string[] {
  const head = ['line', 'time', '', 'seq', 'request', 'log', '', ''].map(style.faint);
  const datagrams = rows.filter(({ direction }) => direction !== 'note');
  const aligns = ['right', 'right', 'left', 'right', 'left', 'left', 'left', 'left'] as const;
  const [first = '', ...table] = tableLines([head, ...datagrams.map((row) => cellsOf(row, style))], aligns);
  const lines = new Map(datagrams.map(({ line }, at) => [line, table[at] ?? '']));
  const lineWidth = Math.max(4, ...datagrams.map(({ line }) => String(line).length));
  const timeWidth = Math.max(4, ...datagrams.map((row) => timeOf(row).length));
  const note = (row: Row) => `${String(row.line).padStart(lineWidth)}  ${timeOf(row).padStart(timeWidth)}  ${style.faint(`— ${row.says}`)}`;
  return [first, ...rows.map((row) => (row.direction === 'note' ? note(row) : (lines.get(row.line) ?? '')))];
}

function timeOf({ seconds }: Row): string {
  return seconds.toFixed(4);
}

function cellsOf(row: Row, style: Style): string[] {
  const { line, direction, seq, name, instance, says, error, remarks } = row;
  const value = [...(says === '' ? [] : [says]), ...(error === undefined ? [] : [style.bad(error)])].join(' ');
  const request = direction === 'reply' ? style.faint(name) : name;
  return [String(line), timeOf(row), arrows[direction], String(seq ?? ''), request, instance, value, remarks.map(style.notable).join(', ')];
}

/** The conversation as a table. Long runs of the same shape are shown once. */
export function decodedText(name: string, runs: readonly RowRun[], { style, width }: Layout): string {
  const lines = runs.flatMap(({ rows, times, shape }) => {
    if (times === 1) return rows.map((row) => row);
    return [...shape, more(rows, times, shape)];
  });
  const shown = lines.map((row) => (row.direction === 'note' ? { ...row, says: cut(row.says, Math.max(20, width - 20)) } : row));
  const table = rowLines(shown, style);
  return [style.strong(name), '', ...table].join('\n').concat('\n');
}

function more(rows: readonly Row[], times: number, shape: readonly Row[]): Row {
  const last = rows.at(-1) ?? rows[0];
  const requests = shape.filter(({ direction }) => direction === 'request').length;
  const says = `and ${counted(times - 1, 'time')} more the same ${requests === 1 ? 'exchange' : `${requests} exchanges`}, to line ${last?.line ?? ''}`;
  return {
    line: last?.line ?? 0,
    seconds: last?.seconds ?? 0,
    direction: 'note',
    seq: undefined,
    name: '',
    instance: '',
    says,
    error: undefined,
    remarks: [],
    plain: false,
  };
}

function cut(text: string, to: number): string {
  return text.length <= to ? text : `${text.slice(0, to - 1)}…`;
}

/** The conversation as a sequence diagram in Mermaid's notation. */
export function diagramText(name: string, runs: readonly RowRun[]): string {
  const instances = [...new Set(runs.flatMap(({ rows }) => rows.map(({ instance }) => instance)).filter((instance) => instance !== ''))];
  const key = new Map(instances.map((instance, at) => [instance, `K${at + 1}`]));
  const body = runs.flatMap(({ rows, times, shape }) => {
    const lines = (times === 1 ? rows : shape).map((row) => arrowLine(row, key));
    if (times === 1) return lines;
    return [
      `  loop ${times} times, lines ${rows[0]?.line ?? ''} to ${rows.at(-1)?.line ?? ''}`,
      ...lines.map((line) => `  ${line}`),
      '  end',
    ];
  });
  return [
    '---',
    `title: ${JSON.stringify(name)}`,
    '---',
    'sequenceDiagram',
    ...instances.map((instance) => `  participant ${key.get(instance) ?? 'K1'} as kernel ${instance}`),
    '  participant D as daemon',
    ...body,
  ]
    .join('\n')
    .concat('\n');
}

function arrowLine({ direction, name, instance, says, error, seq, remarks }: Row, key: ReadonlyMap<string, string>): string {
  const kernel = key.get(instance) ?? [...key.values()][0] ?? 'D';
  if (direction === 'note') return `  note over D: ${plainText(says)}`;
  const words = [name, says, ...(error === undefined ? [] : [error]), `(${seq ?? ''})`, ...remarks].filter((word) => word !== '').join(' ');
  return direction === 'request' ? `  ${kernel}->>D: ${plainText(words)}` : `  D-->>${kernel}: ${plainText(words)}`;
}

/** What Mermaid would take for its own: a semicolon ends a statement, a hash begins an entity. */
function plainText(text: string): string {
  return cut(text.replaceAll('#', '＃').replaceAll(';', ','), 120);
}
