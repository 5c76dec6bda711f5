/**
 * A product as Mermaid: who steps together with whom, and a state diagram of each machine.
 *
 * - In the first picture a rule is told once for all members: its kind, joined to the families that take part, with the events that they take.
 * - A machine of many local states is told by its named states alone, which are the first part of a local state's name.
 *
 * Left out: conditions and laws, which no picture holds; the exported models have them.
 */
import { refused } from '#base';
import type { Product, ProductComponent, StepTable } from '#base';
import { Namer, stateText } from './names.ts';

/** A picture with what it shows. */
export interface MermaidPicture {
  /** The system or a family. */
  readonly title: string;
  readonly text: string;
}

/** The picture of the whole, then one of each family. */
export function mermaidPictures(product: Product): MermaidPicture[] {
  return [
    { title: product.name, text: togetherText(product) },
    ...product.components
      .filter(({ at }) => at === 0)
      .map(({ family, table }) => ({ title: family, text: machineText(table, beginnings(product, family)) })),
  ];
}

/** All pictures as a document. */
export function mermaidText(product: Product): string {
  return mermaidPictures(product)
    .map(({ title, text }, at) => `${at === 0 ? '#' : '##'} ${title}\n\n\`\`\`mermaid\n${text}\n\`\`\`\n`)
    .join('\n');
}

function togetherText(product: Product): string {
  const namer = new Namer(mermaidWords);
  const families = new Map(product.components.filter(({ at }) => at === 0).map((each) => [each.family, namer.name(each.family)]));
  const kinds = new Map([...new Set(product.rules.map(({ kind }) => kind))].map((kind) => [kind, namer.name(kind)]));
  const edges = new Map<string, Set<string>>();
  for (const { kind, steps } of product.rules)
    for (const { component, choices } of steps) {
      const { family, table } = product.components[component] as ProductComponent;
      const edge = `${kinds.get(kind)} ${families.get(family)}`;
      const events = edges.get(edge) ?? new Set();
      edges.set(edge, events);
      for (const choice of choices) {
        const begins = choice.anew === true ? ['begins anew'] : [];
        events.add([...begins, ...choice.events.map((event) => typeOf(table.events[event] ?? ''))].join(', then '));
      }
    }
  return [
    'flowchart LR',
    ...[...families].map(([family, id]) => `  ${id}["${safe(family)}${countOf(product, family)}"]`),
    ...[...kinds].map(([kind, id]) => `  ${id}(["${safe(kind)}"])`),
    ...[...edges].map(([edge, events]) => {
      const [from, to] = edge.split(' ');
      return `  ${from} -- "${safe([...events].join(' | '))}" --- ${to}`;
    }),
  ].join('\n');
}

function countOf({ components }: Product, family: string): string {
  const count = components.filter((each) => each.family === family).length;
  return count === 1 ? '' : ` × ${count}`;
}

/** Where the members of a family begin. */
function beginnings({ components }: Product, family: string): number[] {
  return components.filter((each) => each.family === family).map(({ initial }) => initial);
}

/** More local states than this make no picture. */
const statesMax = 24;

function machineText(table: StepTable, begins: readonly number[]): string {
  const isLarge = table.states.length > statesMax;
  const shown = table.states.map((name) => (isLarge ? (name.trim().split(' {')[0] ?? '').replace(/^\{.*/, '') : name.trim()));
  const ids = new Map([...new Set(shown)].map((name, at) => [name, `s${at}`]));
  const arrows = new Map<string, Set<string>>();
  shown.forEach((from, local) =>
    table.events.forEach((event, at) => {
      const to = table.next[local * table.events.length + at] as number;
      if (to === refused || to === local) return;
      const arrow = `${ids.get(from)} --> ${ids.get(shown[to] as string)}`;
      const labels = arrows.get(arrow) ?? new Set();
      arrows.set(arrow, labels.add(isLarge ? typeOf(event) : event));
    }),
  );
  const named = (name: string) => (name === '' && isLarge ? 'every state' : stateText(name));
  return [
    'stateDiagram-v2',
    ...[...new Set(begins.map((local) => ids.get(shown[local] as string)))].map((id) => `  [*] --> ${id}`),
    ...[...ids].map(([name, id]) => `  state "${safe(named(name))}" as ${id}`),
    ...[...arrows].map(([arrow, labels]) => `  ${arrow} : ${[...labels].map(safe).join('<br/>')}`),
  ].join('\n');
}

/** An event without its payload. */
function typeOf(label: string): string {
  return label.split('(')[0] ?? label;
}

/** In Mermaid a semicolon ends a line, a hash begins an entity, and a quotation mark ends a text. */
function safe(text: string): string {
  return text.replaceAll(';', ',').replaceAll('#', '').replaceAll(':', ' ').replaceAll('"', "'");
}

/** Words that are no ids. */
const mermaidWords = ['class', 'classDef', 'click', 'default', 'direction', 'end', 'flowchart', 'graph', 'linkStyle', 'style', 'subgraph'];
