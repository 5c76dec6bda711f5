/**
 * Chart → Mermaid state diagrams.
 *
 * A diagram shows every state and every transition that leads somewhere or has effects. Handled no-ops, and what holds in every state, are
 * left to the transition table, or the picture would be a ball of wool. A machine of parallel states has a diagram for each of them.
 */
import type { Effect } from '#base';
import type { Chart, ChartState, ChartTransition } from './chart.ts';

/** A diagram with what it shows: the machine, or one of its parallel states. */
export interface Diagram {
  /** Name of the parallel state; empty for a whole machine. */
  readonly title: string;
  /** Mermaid text. */
  readonly text: string;
}

/** The diagrams of a chart, without the transitions that are never taken. */
export function diagramsOf(chart: Chart): Diagram[] {
  const taken = chart.transitions.filter((each) => each.edges.length > 0);
  if (chart.root.kind !== 'parallel') return [{ title: '', text: textOf(chart.root, taken, new Labels(taken)) }];
  return chart.root.children.map((child) => ({
    title: child.path,
    text: textOf(
      child,
      taken.filter(({ source }) => source.startsWith(`${child.path}.`)),
      new Labels(taken),
    ),
  }));
}

function textOf(root: ChartState, transitions: readonly ChartTransition[], labels: Labels): string {
  const [only] = root.children;
  const lines =
    root.children.length === 1 && only !== undefined && labels.mostAlternatives > 2
      ? outcomeLines(only, transitions, labels)
      : edgeLines(transitions, labels);
  const passing = root.children.filter((child) => child.passing).map((child) => idOf(child.path));
  return [
    'stateDiagram-v2',
    ...stateLines(root, '  '),
    ...lines,
    ...(passing.length === 0 ? [] : ['  classDef passing stroke-dasharray: 5 5', `  class ${passing.join(', ')} passing`]),
  ].join('\n');
}

function stateLines(state: ChartState, indent: string): string[] {
  return [
    ...(state.initial === undefined ? [] : [`${indent}[*] --> ${idOf(state.initial)}`]),
    ...state.children.flatMap((child) => {
      const named = `${indent}state "${lastName(child.path)}" as ${idOf(child.path)}`;
      return child.children.length === 0 ? [named] : [`${named} {`, ...stateLines(child, `${indent}  `), `${indent}}`];
    }),
  ];
}

/** One arrow for each pair of states, its labels below each other. */
function edgeLines(transitions: readonly ChartTransition[], labels: Labels): string[] {
  const arrows = new Map<string, string[]>();
  for (const each of transitions) {
    if (each.source === '*' || (leadsNowhere(each) && each.effects.length === 0 && each.sets.length === 0)) continue;
    const arrow = `${idOf(each.source)} --> ${idOf(each.target ?? each.source)}`;
    const known = arrows.get(arrow);
    if (known === undefined) arrows.set(arrow, [labels.of(each)]);
    else known.push(labels.of(each));
  }
  return [...arrows].map(([arrow, texts]) => `  ${arrow} : ${texts.join('<br/>')}`);
}

function leadsNowhere(each: ChartTransition): boolean {
  return each.target === undefined || each.target === each.source;
}

/** A machine of one state only judges: each event leads to a choice, each guard to the effects that it chooses. */
function outcomeLines(state: ChartState, transitions: readonly ChartTransition[], labels: Labels): string[] {
  const outcomes = [...new Set(transitions.map(({ effects }) => effectsText(effects)))];
  const events = [...new Set(transitions.map(({ event }) => event))];
  return [
    ...outcomes.map((text, index) => `  state "${text.replaceAll('; ', '<br/>')}" as outcome${index + 1}`),
    ...events.flatMap((event) => [
      `  state ${event}Choice <<choice>>`,
      `  ${idOf(state.path)} --> ${event}Choice : ${event}`,
      ...transitions
        .filter((each) => each.event === event)
        .map((each) => `  ${event}Choice --> outcome${outcomes.indexOf(effectsText(each.effects)) + 1} : ${safe(labels.guardOf(each))}`),
    ]),
  ];
}

/** What is written on an arrow: `event [guard] / effects`. */
class Labels {
  readonly #alternatives = new Map<string, number>();

  constructor(transitions: readonly ChartTransition[]) {
    for (const each of transitions) this.#alternatives.set(keyOf(each), (this.#alternatives.get(keyOf(each)) ?? 0) + 1);
  }

  /** How many transitions the same event has in the same state, at most. */
  get mostAlternatives(): number {
    return Math.max(0, ...this.#alternatives.values());
  }

  of(each: ChartTransition): string {
    const effects = effectsText(each.effects);
    return safe([each.event, this.guardOf(each), effects === '' ? '' : `/ ${effects}`].filter((part) => part !== '').join(' '));
  }

  /** The last of several alternatives has no guard: it is taken otherwise. */
  guardOf(each: ChartTransition): string {
    if (each.guard !== '') return `[${each.guard}]`;
    return (this.#alternatives.get(keyOf(each)) ?? 1) > 1 ? '[otherwise]' : '';
  }
}

function keyOf(each: ChartTransition): string {
  return `${each.source} ${each.event}`;
}

/** Effects in order: `stageBits(changed); flushLegs`; a single parameter goes without its name. */
export function effectsText(effects: readonly Effect[]): string {
  return effects.map(effectText).join('; ');
}

function effectText({ type, params }: Effect): string {
  const entries = Object.entries(params ?? {});
  if (entries.length === 0) return type;
  if (entries.length === 1) return `${type}(${String(entries[0]?.[1])})`;
  return `${type}(${entries.map(([key, value]) => `${key}=${String(value)}`).join(', ')})`;
}

/** In Mermaid a semicolon ends a line and a hash begins an entity. */
function safe(text: string): string {
  return text.replaceAll(';', ',').replaceAll('#', '').replaceAll(':', ' ').replaceAll('"', "'");
}

/** Mermaid's own words cannot be ids. */
const reserved = new Set([
  'state',
  'end',
  'note',
  'class',
  'classDef',
  'style',
  'direction',
  'default',
  'as',
  'fork',
  'join',
  'choice',
  'hide',
  'scale',
]);

function idOf(path: string): string {
  const id = path.replaceAll(/\W+/g, '_');
  return reserved.has(id) ? `${id}_` : id;
}

function lastName(path: string): string {
  return path.split('.').at(-1) ?? path;
}
