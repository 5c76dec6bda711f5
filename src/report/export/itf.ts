/**
 * A path of the checker in the Informal Trace Format, which Apalache and Quint write and tools for traces read.
 *
 * A variable a component, named as in the exported models; its value is the name of the local state. A run that never ends has the index of
 * the state that it goes back to as `loop`.
 */
import type { Product } from '#base';
import type { Path } from '#check';
import { Namer, namesOf, stateText } from './names.ts';
import type { ExportOptions } from './promela.ts';
import { tlaWords } from './words.ts';

/** One state of a trace: its place, the rule that led there, and the variables. */
export interface ItfState {
  readonly '#meta': { readonly index: number; readonly rule?: string };
  readonly [variable: string]: string | { readonly index: number; readonly rule?: string };
}

/** A trace. */
export interface ItfTrace {
  readonly '#meta': { readonly format: 'ITF'; readonly description: string };
  readonly vars: readonly string[];
  readonly states: readonly ItfState[];
  readonly loop?: number;
}

/** The path as data that `JSON.stringify` writes. */
export function itfTrace(product: Product, path: Path, { about = '' }: ExportOptions = {}): ItfTrace {
  const namer = new Namer(tlaWords);
  namer.name(product.name);
  const vars = namesOf(product, namer).components;
  const states = path.steps.map(({ rule, locals }, index): ItfState => {
    const name = product.rules[rule]?.name;
    const values = product.components.map(({ table }, at) => [vars[at], stateText(table.states[locals[at] as number] ?? '')]);
    return { '#meta': { index, ...(name === undefined ? {} : { rule: name }) }, ...(Object.fromEntries(values) as Record<string, string>) };
  });
  return {
    '#meta': { format: 'ITF', description: `${product.name}${about === '' ? '' : `, ${about}`}` },
    vars,
    states,
    ...(path.loopsTo === undefined ? {} : { loop: path.loopsTo }),
  };
}
