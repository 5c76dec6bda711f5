/**
 * Plane functions → functions on words, as text.
 *
 * A word step reads the words of the planes, steps the bits in its mask, and says which effects happened for at least one of them. The
 * text made here is what ships (`emit.ts` writes it to `derived/`), and what runs when a remedy is taken out at run time.
 */
import { expression } from './boolean.ts';
import type { BooleanFunction, Literal } from './boolean.ts';
import type { PlaneStep } from './planes.ts';

/**
 * A function on words of a region map: the bits in `mask`, at least one, step, and the result says which effects happened, as a set of
 * bits. A query's result is the word of its answers, bit 31 as the sign.
 */
export type WordStep = (planes: Planes, at: number, mask: number, input: number) => number;

/** The planes of a region map: one 32-bit word for 32 regions. */
export type Planes = Readonly<Record<string, Uint32Array>>;

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
    lines.push(`planes.${plane}[at] = ${assignment(plane, old, value)};`);
  }
  if (isQuery(step)) return [...lines, `return ${conjunction(expression(step.effects.get('answer') as BooleanFunction))};`];
  return [...lines, `return ${effectsText(step, effectNames)};`];
}

/** The set of effects as an expression; those that happen together are asked about once. */
function effectsText(step: PlaneStep, effectNames: readonly string[]): string {
  const bits = new Map<string, number[]>();
  for (const [label, when] of step.effects) {
    const condition = expression(when);
    bits.set(condition, [...(bits.get(condition) ?? []), 1 << effectNames.indexOf(label)]);
  }
  const parts = [...bits].map(([condition, all]) =>
    condition === '-1' ? all.join(' | ') : `(${conjunction(condition)}) === 0 ? 0 : ${all.join(' | ')}`,
  );
  if (parts.length < 2) return parts[0] ?? '0';
  return parts.map((part) => (part.includes('?') ? `(${part})` : part)).join(' | ');
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

/**
 * The new word of a plane: its function in the mask, the old bits beside it. Where the function only adds to the old bits or only takes from
 * them, the bits beside need no thought of their own.
 */
function assignment(plane: string, old: string, value: BooleanFunction): string {
  if (value.products.length === 0) return `${old} & ~mask`;
  if (isConstant(value)) return `${old} | mask`;
  const isOld = ({ name, negated }: Literal) => name === plane && !negated;
  const others = value.products.filter((product) => !product.every(isOld));
  if (others.length < value.products.length) return `${old} | (${conjunction(expression({ products: others }))})`;
  if (value.products.every((product) => product.some(isOld))) {
    const rest = value.products.map((product) => product.filter((literal) => !isOld(literal)));
    return `${old} & (${expression({ products: [...rest, [{ name: 'mask', negated: true }]] })})`;
  }
  return `(${old} & ~mask) | (${conjunction(expression(value))})`;
}

/** The plane functions made at run time, from the same text that ships. `effectNames` are the bits of the results, lowest first. */
export function compilePlanes(steps: readonly PlaneStep[], effectNames: readonly string[]): Record<string, WordStep> {
  return Object.fromEntries(
    steps.map((step) => {
      const body = wordStepBody(step, effectNames).join('\n').replaceAll(' as number', '');
      const input = step.input ?? 'input';
      // The text is made above from the machine, by the code that writes the shipped modules; nothing from outside gets into it. It runs only
      // where a remedy is taken out at run time, for which there is no shipped module.
      // oxlint-disable-next-line typescript/no-implied-eval
      return [step.name, new Function('planes', 'at', 'mask', input, body) as WordStep];
    }),
  );
}
