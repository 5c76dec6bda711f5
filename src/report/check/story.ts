/**
 * A path of the checker as a story: rows and columns of text, before anybody decides how they are drawn.
 *
 * A system that says how it is shown has the columns of its view; of every other system those components are shown whose local state
 * changes on the way, each by the name of that state. Terminal, Mermaid and SVG tell the same story.
 *
 * Left out: what a law looks at. A path shows what happened, and the law says in a sentence what is wrong with it.
 */
import { choiceIn, refused, takeRule } from '#base';
import type { Product, ProductColumn, ProductRule } from '#base';
import type { LawResult, Locals, Path } from '#check';

/** A counterexample or a witness, with what it was found in. */
export interface ShownPath {
  /** `disk 2-regions, profile kernel` */
  readonly title: string;
  /** What is bounded. */
  readonly about: string;
  readonly product: Product;
  readonly law: Pick<LawResult, 'id' | 'name' | 'sentence' | 'kind'>;
  readonly path: Path;
}

/** A column of the story. */
export interface StoryColumn {
  readonly lane: string;
  readonly durable: boolean;
  readonly title: string;
}

/** One member's text, and whether the step changed it. */
export interface StoryPart {
  readonly text: string;
  readonly changed: boolean;
}

/** A step, and what is to be seen behind it. */
export interface StoryRow {
  /** 0 is the beginning. */
  readonly number: number;
  readonly name: string;
  /** One list of parts a column. */
  readonly cells: readonly (readonly StoryPart[])[];
  /** Lanes that take part, who acts first; none: it happens to the whole system. */
  readonly lanes: readonly string[];
}

/** The whole story. */
export interface Story {
  readonly columns: readonly StoryColumn[];
  readonly rows: readonly StoryRow[];
  readonly legend: string;
  /** The number of the step to which the last one goes back. */
  readonly loopsTo?: number;
  /** Who would not take the last step: `contract 0 refuses "flush" in "bound"`. */
  readonly refusal?: string;
}

/** What a step is called: `markRegion 1`, `land 1 leg 0`, `start slot 0 region 1`. A region that comes first needs no word. */
export function stepName({ kind, of }: ProductRule): string {
  const whom = Object.entries(of).map(([key, value], at) => (key === 'region' && at === 0 ? String(value) : `${key} ${value}`));
  return [kind, ...whom].join(' ');
}

/** A local state as people read it: machines whose only state has no name are told by their context alone. */
export function stateText(name: string): string {
  return name.trim() || 'initial';
}

/** Tells a path. */
export function storyOf({ product, path }: ShownPath): Story {
  const states = path.steps.map(({ locals }) => locals);
  const columns = product.view?.columns ?? changingColumns(product, states);
  const rows = path.steps.map((step, at) => rowOf(product, columns, at, step.rule, step.locals, states[at - 1]));
  const { loopsTo, closing } = path;
  const back = loopsTo === undefined ? undefined : states[loopsTo];
  const last = states.at(-1);
  if (closing !== undefined && back !== undefined) rows.push(rowOf(product, columns, rows.length, closing, back, last));
  const refusal = refusalOf(product, path);
  return {
    columns,
    rows,
    legend: product.view?.legend ?? '',
    ...(loopsTo === undefined ? {} : { loopsTo }),
    ...(refusal === undefined ? {} : { refusal }),
  };
}

/** One column for each component that does not stay as it is. */
function changingColumns({ components }: Product, states: readonly Locals[]): ProductColumn[] {
  return components.flatMap(({ name, table }, component) => {
    if (new Set(states.map((locals) => locals[component])).size < 2) return [];
    return [{ lane: name, durable: false, title: name, components: [component], texts: table.states.map(stateText) }];
  });
}

function rowOf(
  product: Product,
  columns: readonly ProductColumn[],
  number: number,
  rule: number,
  locals: Locals,
  before: Locals | undefined,
): StoryRow {
  const taken = product.rules[rule];
  const cells = columns.map(({ components, texts }) =>
    components.map((component): StoryPart => {
      const text = texts[locals[component] as number] ?? '';
      return { text, changed: before !== undefined && text !== texts[before[component] as number] };
    }),
  );
  if (taken === undefined) return { number, name: 'at first', cells, lanes: [] };
  return { number, name: stepName(taken), cells, lanes: lanesOf(product, columns, taken) };
}

function lanesOf({ view }: Product, columns: readonly ProductColumn[], { kind, steps }: ProductRule): readonly string[] {
  if (view !== undefined) return view.acts[kind] ?? [];
  const parts = new Set(steps.map(({ component }) => component));
  return columns.filter(({ components }) => components.some((each) => parts.has(each))).map(({ lane }) => lane);
}

/** Who refused the last step, where an observer had to allow it and did not. */
function refusalOf({ rules, components }: Product, { steps }: Path): string | undefined {
  const rule = rules[steps.at(-1)?.rule ?? -1];
  const before = steps.at(-2)?.locals;
  if (rule === undefined || before === undefined) return undefined;
  const taken = takeRule(rule, before);
  if (taken === undefined || 'to' in taken) return undefined;
  for (const step of rule.steps) {
    const local = before[step.component] as number;
    const choice = step.obeys === taken.breaks ? choiceIn(step, before) : undefined;
    const observer = components[step.component];
    if (choice?.next[local] !== refused || observer === undefined) continue;
    const { name, table } = observer;
    const events = choice.events.map((event) => table.events[event] ?? '').join(', ');
    return `${name} refuses "${events}" in "${stateText(table.states[local] ?? '')}"`;
  }
  return undefined;
}
