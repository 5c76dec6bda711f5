/**
 * Conditions and rules of a product as TLA+ expressions.
 *
 * A local state is a number from 0, a table is a sequence and counted from 1: hence the `+ 1`.
 */
import { unreachable } from '#base';
import type { ProductCondition, ProductRule, ProductStep } from '#base';
import type { Names } from './names.ts';
import { mayChange, mayRefuse, statesWhere } from './tables.ts';
import type { Tables } from './tables.ts';

/** The name of what a table says where an event is refused. */
export const no = 'NO';

/** A rule as parts of a conjunction. */
export interface ActionText {
  readonly guards: readonly { readonly text: string; readonly obeys?: string }[];
  readonly effects: readonly string[];
  /** Variables that stay as they are. */
  readonly unchanged: readonly string[];
}

/** Writes expressions for one product, whose names and tables it is given. */
export class TlaText {
  readonly #names: Names;
  readonly #tables: Tables;

  constructor(names: Names, tables: Tables) {
    this.#names = names;
    this.#tables = tables;
  }

  /** Whether a condition holds, as one term; behind the step its variables are primed. */
  condition(condition: ProductCondition): string {
    switch (condition.kind) {
      case 'constant':
        return condition.holds ? 'TRUE' : 'FALSE';
      case 'local':
        return this.#among(condition.component, condition.holds, this.#at(condition.component, condition.after));
      case 'count': {
        if (condition.atLeast === 1) return anyOf(condition.parts.map((part) => this.condition(part)));
        const ones = condition.parts.map((part) => `(IF ${this.condition(part)} THEN 1 ELSE 0)`);
        return `(${['0', ...ones].join(' + ')} >= ${condition.atLeast})`;
      }
      case 'table':
        return this.#over(condition);
      case 'and':
        return allOf(condition.all.map((part) => this.condition(part)));
      case 'or':
        return anyOf(condition.all.map((part) => this.condition(part)));
      case 'not':
        return negation(this.condition(condition.of));
      default:
        return unreachable(condition);
    }
  }

  /** A rule in parts. */
  rule({ when, steps }: ProductRule): ActionText {
    const changing = steps.filter(mayChange);
    const changed = new Set(changing.map(({ component }) => component));
    return {
      guards: [
        ...(when === undefined ? [] : [{ text: this.condition(when) }]),
        ...steps
          .filter(mayRefuse)
          .map((step) => ({ text: `${this.#next(step)} # ${no}`, ...(step.obeys === undefined ? {} : { obeys: step.obeys }) })),
      ],
      effects: changing.map((step) => `${this.#names.components[step.component]}' = ${this.#next(step)}`),
      unchanged: this.#names.components.filter((_, at) => !changed.has(at)),
    };
  }

  /** States in which nothing but an observer of this law refuses the rule; the first observer that does counts. */
  refusals(rule: ProductRule, law: string): string[] {
    const { guards } = this.rule(rule);
    const others = guards.filter(({ obeys }) => obeys === undefined);
    const observers = guards.filter(({ obeys }) => obeys !== undefined);
    return observers.flatMap(({ text, obeys }, at) => {
      if (obeys !== law) return [];
      return [
        [...others, ...observers.slice(0, at)]
          .map((guard) => guard.text)
          .concat(`~(${text})`)
          .join(' /\\ '),
      ];
    });
  }

  /** Where a component goes in a step: the first choice whose condition holds, or nowhere. */
  #next({ component, choices }: ProductStep): string {
    const here = this.#at(component, false);
    return choices.reduceRight((otherwise, choice) => {
      const to = `${this.#tables.next(component, choice)}[${here} + 1]`;
      const when = choice.when === undefined ? 'TRUE' : this.condition(choice.when);
      if (when === 'TRUE' || when === 'FALSE') return when === 'TRUE' ? to : otherwise;
      return `(IF ${when} THEN ${to} ELSE ${otherwise})`;
    }, here);
  }

  /** A variable is one of some local states; of all but one it is said which it is not. */
  #among(component: number, holds: Uint8Array, variable: string): string {
    const states = statesWhere(holds);
    if (states.length === 0 || states.length === holds.length) return states.length === 0 ? 'FALSE' : 'TRUE';
    if (states.length === 1) return `(${variable} = ${states[0]})`;
    if (states.length === holds.length - 1) return `(${variable} # ${holds.indexOf(0)})`;
    if (states.length <= setMax) return `(${variable} \\in {${states.join(', ')}})`;
    return `(${this.#tables.where(component, holds)}[${variable} + 1] = 1)`;
  }

  #at(component: number, after: boolean): string {
    return `${this.#names.components[component]}${after ? "'" : ''}`;
  }

  #over(condition: Extract<ProductCondition, { kind: 'table' }>): string {
    if (!condition.holds.includes(0) || !condition.holds.includes(1)) return condition.holds.includes(1) ? 'TRUE' : 'FALSE';
    const index = condition.components.reduce((sum, component, part) => {
      const at = this.#at(component, condition.after);
      return part === 0 ? at : `(${sum}) * ${condition.sizes[part]} + ${at}`;
    }, '0');
    return `(${this.#tables.over(condition)}[${index} + 1] = 1)`;
  }
}

/** More local states than this have a table instead of a set. */
const setMax = 8;

/** All of the terms hold, as one term. What is always true is left out, and what is never true decides. */
export function allOf(terms: readonly string[]): string {
  return combined(terms, '/\\', 'TRUE', 'FALSE');
}

function anyOf(terms: readonly string[]): string {
  return combined(terms, '\\/', 'FALSE', 'TRUE');
}

function combined(terms: readonly string[], between: string, neutral: string, deciding: string): string {
  if (terms.includes(deciding)) return deciding;
  const telling = terms.filter((term) => term !== neutral);
  return telling.length < 2 ? (telling[0] ?? neutral) : `(${telling.join(` ${between} `)})`;
}

function negation(term: string): string {
  if (term === 'TRUE' || term === 'FALSE') return term === 'TRUE' ? 'FALSE' : 'TRUE';
  return `(~${term})`;
}
