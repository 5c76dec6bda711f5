/**
 * Step table of a region → bit planes.
 *
 * A machine whose parallel states have two members each is a word of bits: one plane a parallel state. From the table every event becomes
 * a boolean function for each plane and for each effect, minimised (combinations that are unreachable, or where the event is refused, are
 * free: nobody steps there), and applied to 32 regions at a
 * time. An event payload named by `input` (0 or 1) is one more variable: the plane read from the device.
 *
 * The text made here is what ships (`emit.ts` writes it to `derived/`), and what runs when a remedy is taken out at run time.
 */
import type { AnyMachineSnapshot } from 'xstate';
import { assert, refused } from '#base';
import type { Derived } from './table.ts';

/** Which parallel state is which plane. `one` is the member that a 1 stands for. */
export interface PlaneNaming {
  readonly plane: string;
  readonly one: string;
  readonly zero: string;
}

/** A boolean function in disjunctive normal form: a list of products, each a list of literals. */
export interface BooleanFunction {
  /** `[]` is false; a product of no literals is true. */
  readonly products: readonly (readonly { readonly name: string; readonly negated: boolean }[])[];
}

/** What one event does to the planes. */
export interface PlaneStep {
  /** Function name: the event's type, with `In`/`Out` style suffixes for boolean payloads. */
  readonly name: string;
  /** Name of the input plane, if the event has one. */
  readonly input: string | undefined;
  /** New value of each plane that changes. */
  readonly planes: ReadonlyMap<string, BooleanFunction>;
  /** When each effect happens. An effect with a parameter `value` answers a question and counts as happening when it is 1. */
  readonly effects: ReadonlyMap<string, BooleanFunction>;
}

/**
 * A function on words of a region map: the bits in `mask` step, and the result says which effects happened, as a set of bits. A query's
 * result is the word of its answers.
 */
export type WordStep = (planes: Planes, at: number, mask: number, input: number) => number;

/** The planes of a region map: one 32-bit word for 32 regions. */
export type Planes = Readonly<Record<string, Uint32Array>>;

/** Derives the plane functions of a region machine. */
export function derivePlanes(derived: Derived, naming: readonly PlaneNaming[], input: string): PlaneStep[] {
  const groups = new Map<string, { readonly variants: { readonly event: number; readonly bit: 0 | 1 | undefined }[] }>();
  derived.alphabet.forEach((event, index) => {
    const name = stepName(event as unknown as Record<string, unknown>, input);
    const bit = (event as unknown as Record<string, unknown>)[input] as 0 | 1 | undefined;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { variants: [{ event: index, bit }] });
    else group.variants.push({ event: index, bit });
  });
  return [...groups].map(([name, { variants }]) => planeStep(derived, naming, input, name, variants));
}

function stepName(event: Record<string, unknown>, input: string): string {
  const flags = Object.entries(event)
    .filter(([key]) => key !== 'type' && key !== input)
    .map(([key, value]) => `${value === true ? '' : 'Not'}${key[0]?.toUpperCase() ?? ''}${key.slice(1)}`);
  return String(event['type']) + flags.join('');
}

function planeStep(
  derived: Derived,
  naming: readonly PlaneNaming[],
  input: string,
  name: string,
  variants: readonly { readonly event: number; readonly bit: 0 | 1 | undefined }[],
): PlaneStep {
  const hasInput = variants.some(({ bit }) => bit !== undefined);
  const variables = [...naming.map(({ plane }) => plane), ...(hasInput ? [input] : [])];
  const planeValues = new Map(naming.map(({ plane }) => [plane, new Map<number, boolean>()]));
  const effectValues = new Map<string, Map<number, boolean>>();
  const seen: number[] = [];

  derived.snapshots.forEach((snapshot, state) => {
    for (const { event, bit } of variants) {
      const edge = state * derived.events.length + event;
      const next = derived.next[edge] as number;
      if (next === refused) continue;
      const row = rowOf(snapshot, naming) | (bit === 1 ? 1 << naming.length : 0);
      seen.push(row);
      const after = rowOf(derived.snapshots[next] as AnyMachineSnapshot, naming);
      naming.forEach(({ plane }, index) => planeValues.get(plane)?.set(row, ((after >> index) & 1) === 1));
      for (const effect of derived.effectLists[derived.effects[edge] as number] ?? []) {
        const answersNo = effect.params?.['value'] === 0;
        if (answersNo) continue;
        const label = effect.type;
        let rows = effectValues.get(label);
        if (rows === undefined) effectValues.set(label, (rows = new Map()));
        rows.set(row, true);
      }
    }
  });

  const planes = new Map<string, BooleanFunction>();
  naming.forEach(({ plane }, index) => {
    const rows = planeValues.get(plane) as Map<number, boolean>;
    const unchanged = [...rows].every(([row, value]) => (((row >> index) & 1) === 1) === value);
    if (!unchanged) planes.set(plane, minimise(variables, rows));
  });
  const effects = new Map<string, BooleanFunction>();
  for (const [label, rows] of effectValues) {
    for (const row of seen) if (!rows.has(row)) rows.set(row, false);
    effects.set(label, minimise(variables, rows));
  }
  return { name, input: hasInput ? input : undefined, planes, effects };
}

/** The planes' bits of a snapshot, plane 0 lowest. */
export function rowOf(snapshot: AnyMachineSnapshot, naming: readonly PlaneNaming[]): number {
  const members = Object.values(snapshot.value as Record<string, string>);
  return naming.reduce((row, { one, zero }, index) => {
    const isOne = members[index] === one;
    assert(isOne || members[index] === zero, `a parallel state of ${snapshot.machine.id} is neither ${one} nor ${zero}`);
    return row | (isOne ? 1 << index : 0);
  }, 0);
}

/**
 * The shortest sum of products that is right on all given rows; rows that are not given are free.
 *
 * With at most four variables all products can be tried: prime ones first, then a greedy cover, which is minimal at this size in practice
 * and right at any.
 */
export function minimise(variables: readonly string[], rows: ReadonlyMap<number, boolean>): BooleanFunction {
  const ones = [...rows].filter(([, value]) => value).map(([row]) => row);
  const zeros = [...rows].filter(([, value]) => !value).map(([row]) => row);
  const products: { care: number; value: number }[] = [];
  for (let care = 0; care < 1 << variables.length; care++) {
    for (const row of ones) {
      const value = row & care;
      if (zeros.some((zero) => (zero & care) === value)) continue;
      if (!products.some((each) => each.care === care && each.value === value)) products.push({ care, value });
    }
  }
  products.sort((a, b) => bits(a.care) - bits(b.care) || a.care - b.care);
  const chosen: typeof products = [];
  let left = ones;
  while (left.length > 0) {
    const covers = (each: { care: number; value: number }) => left.filter((row) => (row & each.care) === each.value).length;
    const best = products.reduce((a, b) => (covers(b) > covers(a) ? b : a));
    chosen.push(best);
    left = left.filter((row) => (row & best.care) !== best.value);
  }
  return {
    products: chosen.map(({ care, value }) =>
      variables.flatMap((name, index) => (((care >> index) & 1) === 1 ? [{ name, negated: ((value >> index) & 1) === 0 }] : [])),
    ),
  };
}

function bits(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** A boolean function as an expression on words. */
export function expression(of: BooleanFunction): string {
  if (of.products.length === 0) return '0';
  return of.products
    .map((product) => (product.length === 0 ? '-1' : product.map(({ name, negated }) => (negated ? `~${name}` : name)).join(' & ')))
    .map((text, _, all) => (all.length > 1 && text.includes('&') ? `(${text})` : text))
    .join(' | ');
}

/** The planes and inputs that a list of functions reads. */
function variablesOf(functions: Iterable<BooleanFunction>): Set<string> {
  return new Set([...functions].flatMap((each) => each.products.flatMap((product) => product.map(({ name }) => name))));
}

/** The body of a word step: reads words, writes the bits in `mask`, returns the set of effects that happened for at least one of them. */
export function wordStepBody(step: PlaneStep, effectNames: readonly string[]): string[] {
  const reads = variablesOf([...step.planes.values(), ...step.effects.values()]);
  if (step.input !== undefined) reads.delete(step.input);
  const partial = [...step.planes].filter(([, value]) => !isConstant(value)).map(([plane]) => plane);
  for (const plane of partial) reads.add(plane);
  for (const plane of step.planes.keys()) if (step.effects.size > 0 || partial.length > 0) reads.add(plane);
  const lines = [...reads].toSorted().map((plane) => `const ${plane} = planes.${plane}[at] as number;`);
  for (const [plane, value] of step.planes) {
    const old = reads.has(plane) ? plane : `(planes.${plane}[at] as number)`;
    lines.push(`planes.${plane}[at] = ${assignment(old, value)};`);
  }
  if (isQuery(step)) return [...lines, `return ${conjunction(expression(step.effects.get('answer') as BooleanFunction))};`];
  const parts = [...step.effects].map(([label, when]) => {
    const bit = 1 << effectNames.indexOf(label);
    const condition = expression(when);
    return condition === '-1' ? `${bit}` : `(${conjunction(condition)}) === 0 ? 0 : ${bit}`;
  });
  if (parts.length === 0) lines.push('return 0;');
  else if (parts.length === 1) lines.push(`return ${parts[0] as string};`);
  else lines.push(`return ${parts.map((part) => (part.includes('?') ? `(${part})` : part)).join(' | ')};`);
  return lines;
}

/** A step that only answers: its function returns the answer's bits themselves. */
export function isQuery(step: PlaneStep): boolean {
  return step.planes.size === 0 && step.effects.size === 1 && step.effects.has('answer');
}

function conjunction(text: string): string {
  return `${text.includes('|') ? `(${text})` : text} & mask`;
}

function isConstant(value: BooleanFunction): boolean {
  return value.products.length === 0 || value.products.some((product) => product.length === 0);
}

function assignment(old: string, value: BooleanFunction): string {
  if (value.products.length === 0) return `${old} & ~mask`;
  if (isConstant(value)) return `${old} | mask`;
  const text = expression(value);
  return `(${old} & ~mask) | (${conjunction(text)})`;
}

/** The plane functions made at run time, from the same text that ships. */
export function compilePlanes(steps: readonly PlaneStep[], effectNames: readonly string[]): Record<string, WordStep> {
  return Object.fromEntries(
    steps.map((step) => {
      const body = wordStepBody(step, effectNames).join('\n').replaceAll(' as number', '');
      const input = step.input ?? 'input';
      return [step.name, new Function('planes', 'at', 'mask', input, body) as WordStep];
    }),
  );
}
