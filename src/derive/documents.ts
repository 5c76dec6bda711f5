/**
 * The documents that are written from the machines: a page a machine, their index, and the table of remedies.
 *
 * What the machines say stands here; what they are for is taken from the comment at the head of each file, so that it is said once.
 */
import type { Remedy } from '#spec';
import { chartOf } from './chart.ts';
import type { Chart } from './chart.ts';
import { decisionTables } from './decisions.ts';
import { diagramsOf } from './diagram.ts';
import { formulaTable } from './formulas.ts';
import { code, fence, page, tableOf } from './markdown.ts';
import type { PlaneStep } from './planes.ts';
import type { Derived } from './table.ts';
import { neverTaken, refusalCount, refusalTable, transitionTable } from './transitions.ts';

/** A machine as its page shows it. */
export interface Subject {
  /** Name of the machine and of its page. */
  readonly name: string;
  /** Where it is written, from the root of the project. */
  readonly file: string;
  /** The comment at the head of that file. */
  readonly prose: string;
  /** Its tables by profile; one of any name when it is the same in all. */
  readonly tables: Readonly<Record<string, Derived>>;
  /** Its plane functions by profile, if it has bits. */
  readonly planes?: Readonly<Record<string, readonly PlaneStep[]>>;
  /** Payload fields that are the columns of its decision table, if it only judges. */
  readonly decides?: readonly string[];
  /** A sentence that says what it means when an event is refused. */
  readonly refusal: string;
}

const rewritten = (source: string) => `<!-- Written by \`npm run derive\` from ${source}; do not edit. -->`;

/** The comment at the head of a source file, without its stars. */
export function headComment(source: string): string {
  const comment = /^\/\*\*\n(?<lines>[\s\S]*?)\n \*\//.exec(source)?.groups?.lines ?? '';
  return comment.replaceAll(/^ \* ?/gm, '');
}

/** The page of one machine. */
export function machinePage(subject: Subject): string {
  const charts = mapValues(subject.tables, chartOf);
  return page([
    rewritten(subject.file),
    `# The machine \`${subject.name}\``,
    subject.prose,
    `Written in [\`${subject.file}\`](../../${subject.file}). ${sizes(subject)}`,
    ...diagramParts(charts),
    '## Transitions',
    legend(charts),
    transitionTable(charts),
    ...neverTakenParts(charts),
    ...decisionParts(subject),
    ...formulaParts(subject),
    ...refusalParts(subject),
  ]);
}

function sizes({ tables }: Subject): string {
  const texts = Object.entries(tables).map(([profile, table]) => {
    const where = Object.keys(tables).length > 1 ? ` in profile \`${profile}\`` : '';
    const count = table.states.length === 1 ? 'one local state' : `${table.states.length} local states`;
    return `${count} × ${table.events.length} events${where}, ${refusalCount(table)} of these pairs refused`;
  });
  return `Its step table has ${texts.join('; ')}.`;
}

/** The first profile's diagrams, and those of another profile where they are not the same. */
function diagramParts(charts: Readonly<Record<string, Chart>>): string[] {
  const shown = new Set<string>();
  const several = Object.keys(charts).length > 1;
  return Object.entries(charts).flatMap(([profile, chart]) => {
    const fresh = diagramsOf(chart).filter(({ title, text }) => !shown.has(`${title} ${text}`));
    for (const { title, text } of fresh) shown.add(`${title} ${text}`);
    if (fresh.length === 0) return [`Profile \`${profile}\` has the same picture.`];
    return [
      several ? `## Picture: profile \`${profile}\`` : '## Picture',
      ...fresh.flatMap(({ title, text }) => [title === '' ? '' : `Parallel state \`${title}\`:`, fence('mermaid', text)]),
    ];
  });
}

function legend(charts: Readonly<Record<string, Chart>>): string {
  const transitions = Object.values(charts).flatMap((chart) => chart.transitions);
  return [
    'Read each source and event from the top: the first guard that holds decides. An empty target keeps the state.',
    transitions.some(({ source }) => source === '*')
      ? 'Source `*` holds in every state that says nothing else of the event; the picture leaves it out.'
      : '',
    transitions.some(({ event }) => event === '') ? 'A row without an event is taken by itself, in the same step.' : '',
    transitions.some(({ sets }) => sets.length > 0) ? 'The column *context* says which fields change and to what.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function neverTakenParts(charts: Readonly<Record<string, Chart>>): string[] {
  const several = Object.keys(charts).length > 1;
  return Object.entries(neverTaken(charts)).flatMap(([profile, names]) =>
    names.length === 0 ? [] : [`Never taken${several ? ` in profile \`${profile}\`` : ''}: ${names.map((name) => code(name)).join(', ')}.`],
  );
}

function decisionParts({ decides, tables }: Subject): string[] {
  if (decides === undefined) return [];
  return ['## Decisions', 'What is done for everything that may be found, by the words of the table.', ...decisionTables(tables, decides)];
}

function formulaParts({ planes }: Subject): string[] {
  if (planes === undefined) return [];
  return [
    '## Word functions',
    'The same machine as functions on words: one bitmap a bit, 32 regions a word. Combinations of bits that are never reached are free.',
    formulaTable(planes),
  ];
}

function refusalParts({ tables, refusal }: Subject): string[] {
  const several = Object.keys(tables).length > 1;
  const parts = Object.entries(tables).flatMap(([profile, table]) => {
    const text = refusalTable(table);
    const title = several ? [`Profile \`${profile}\`:`] : [];
    return text === ''
      ? several
        ? [`Profile \`${profile}\` refuses nothing.`]
        : ['Nothing: every state handles every event.']
      : [...title, text];
  });
  return ['## What it refuses', refusal, ...parts];
}

/** The index of the machines' pages. */
export function machineIndex(subjects: readonly Subject[]): string {
  const rows = subjects.map((subject) => {
    const tables = Object.entries(subject.tables);
    const counts = tables.map(([profile, table]) => `${profile} ${table.states.length}`);
    return [
      `[\`${subject.name}\`](${subject.name}.md)`,
      firstSentence(subject.prose),
      tables.length > 1 ? counts.join(', ') : String(tables[0]?.[1].states.length ?? 0),
      String(tables[0]?.[1].events.length ?? 0),
    ];
  });
  return page([
    rewritten('spec/'),
    '# The machines',
    'Each machine of the specification with its picture, its transition table, and what it refuses. They are written from the machines ' +
      'themselves, by the program that also makes the logs from them, so they cannot disagree with either.',
    'Profile `strict` is what our logs do by default; profile `kernel` is what Linux does. The [remedies](../remedies.md) are the difference.',
    tableOf(['machine', 'what it says', 'local states', 'events'], rows),
  ]);
}

function firstSentence(prose: string): string {
  const [paragraph] = prose.split('\n\n');
  return (/^[\s\S]*?[.?](?=\s|$)/.exec(paragraph ?? '')?.[0] ?? paragraph ?? '').replaceAll('\n', ' ');
}

/** A remedy with the events that it changes, by machine. */
export interface RemedyEffect extends Remedy {
  readonly changes: Readonly<Record<string, readonly string[]>>;
}

/** The table of remedies. */
export function remediesPage(remedies: readonly RemedyEffect[]): string {
  return page([
    rewritten('spec/remedies.ts'),
    '# Where we differ from Linux, and why',
    'Each remedy is a switch, and belongs to one machine; where others must know of it, the last column says so. Profile `kernel` has ' +
      'none and does what Linux does, bit for bit; profile `strict` has all and is ' +
      'the default. No remedy makes a log that Linux cannot read. A remedy is named with the law that fails without it, and the steps ' +
      'that are different without it. [How much each is worth](remedies-checked.md) is what the model checker finds: after how many ' +
      'steps the law is broken, and in how many states it holds.',
    tableOf(
      ['remedy', 'what is done instead', 'law', 'machine', 'steps that it changes'],
      remedies.map(({ id, sentence, law, machine, changes }) => [
        code(id),
        sentence,
        law,
        `[\`${machine}\`](machines/${machine}.md)`,
        Object.entries(changes)
          .toSorted(([one], [other]) => Number(other === machine) - Number(one === machine))
          .map(([where, events]) => `${events.map(code).join(', ')}${where === machine ? '' : ` of ${code(where)}`}`)
          .join('; '),
      ]),
    ),
  ]);
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, make: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));
}
