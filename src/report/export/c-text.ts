/**
 * Conditions and rules of a product as C expressions over Spin's state, which is called `now`.
 *
 * Everything is a look-up in a constant table, so an expression is short whatever the machines are like. {@link no} is the entry of a
 * table for an event that a local state refuses.
 */
import { unreachable } from '#base';
import type { Product, ProductCondition, ProductRule, ProductStep } from '#base';
import { stateText } from './names.ts';
import type { Names } from './names.ts';
import { mayChange, mayRefuse, pieceBits } from './tables.ts';
import type { Tables } from './tables.ts';

/** The name of what a table says where an event is refused. */
export const no = 'NO';

/** A part of a rule's guard that keeps the rule from being taken where it is 0. */
export interface Guard {
  readonly text: string;
  /** The law that is broken where this part alone is 0. */
  readonly obeys?: string;
}

/** Writes expressions for one product. */
export class CText {
  readonly #product: Product;
  readonly #names: Names;
  readonly #tables: Tables;

  constructor(product: Product, names: Names, tables: Tables) {
    this.#product = product;
    this.#names = names;
    this.#tables = tables;
  }

  /** The local state of a component. */
  local(component: number): string {
    return `now.${this.#names.components[component]}`;
  }

  /** Whether a condition holds, as a term that may stand behind `!`; `rule` is the step that `after` speaks of. */
  condition(condition: ProductCondition, rule?: ProductRule): string {
    const each = (conditions: readonly ProductCondition[]) => conditions.map((part) => this.condition(part, rule));
    switch (condition.kind) {
      case 'constant':
        return condition.holds ? '1' : '0';
      case 'local':
        return this.#where(condition.component, condition.holds, this.#at(condition.component, condition.after, rule));
      case 'count': {
        const parts = each(condition.parts);
        return condition.atLeast === 1 ? anyOf(parts) : `((${parts.join(' + ') || '0'}) >= ${condition.atLeast})`;
      }
      case 'table':
        return this.#over(condition, rule);
      case 'and':
        return inParentheses(conjunction(each(condition.all)), ' && ');
      case 'or':
        return anyOf(each(condition.all));
      case 'not':
        return negation(this.condition(condition.of, rule));
      default:
        return unreachable(condition);
    }
  }

  /** What must hold for a rule to be taken, its cheapest and most telling parts first, as they stand in the rule. */
  guards({ when, steps }: ProductRule): Guard[] {
    return [
      ...(when === undefined ? [] : [{ text: this.condition(when) }]),
      ...steps.filter(mayRefuse).map((step) => ({
        text: `${this.next(step)} != ${no}`,
        ...(step.obeys === undefined ? {} : { obeys: step.obeys }),
      })),
    ];
  }

  /** Statements that take a rule. Where a choice looks at other components, all are read before the first is written. */
  effects({ steps }: ProductRule): string[] {
    const changing = steps.filter(mayChange);
    if (changing.length === 1 || changing.every(({ choices }) => choices.every(({ when }) => when === undefined)))
      return changing.map((step) => `${this.local(step.component)} = ${this.next(step)};`);
    const then = (step: ProductStep) => `then_${this.#names.components[step.component]}`;
    return [
      ...changing.map((step) => `const int ${then(step)} = ${this.next(step)};`),
      ...changing.map((step) => `${this.local(step.component)} = ${then(step)};`),
    ];
  }

  /** Where a component goes in a step: the first choice whose condition holds, or nowhere. */
  next({ component, choices }: ProductStep): string {
    const ways: string[] = [];
    for (const choice of choices) {
      const when = choice.when === undefined ? '1' : this.condition(choice.when);
      const to = `${this.#tables.next(component, choice)}[${this.local(component)}]`;
      if (when === '0') continue;
      if (when === '1') return chain([...ways, to]);
      ways.push(`${when} ? ${to}`);
    }
    return chain([...ways, this.local(component)]);
  }

  #at(component: number, after: boolean, rule?: ProductRule): string {
    const step = after ? rule?.steps.find((each) => each.component === component) : undefined;
    return step === undefined ? this.local(component) : this.next(step);
  }

  #where(component: number, holds: Uint8Array, at: string): string {
    const count = holds.reduce((sum, is) => sum + is, 0);
    const name = (local: number) => `${local} /* ${commentText(this.#product, component, local)} */`;
    if (count === 0 || count === holds.length) return count === 0 ? '0' : '1';
    if (count === 1) return `(${at} == ${name(holds.indexOf(1))})`;
    if (count === holds.length - 1) return `(${at} != ${name(holds.indexOf(0))})`;
    return `${this.#tables.where(component, holds)}[${at}]`;
  }

  #over(condition: Extract<ProductCondition, { kind: 'table' }>, rule?: ProductRule): string {
    const { components, sizes, after, holds } = condition;
    if (!holds.includes(0) || !holds.includes(1)) return holds.includes(1) ? '1' : '0';
    const index = components.reduce((sum, component, part) => {
      const at = this.#at(component, after, rule);
      return part === 0 ? at : `(${sum}) * ${sizes[part]} + ${at}`;
    }, '0');
    const table = this.#tables.over(condition);
    return holds.length > 2 ** pieceBits
      ? `${table}[(${index}) >> ${pieceBits}][(${index}) & ${2 ** pieceBits - 1}]`
      : `${table}[${index}]`;
  }
}

/** All of the terms hold. What is always true is left out, and what is never true decides. */
export function conjunction(terms: readonly string[]): string {
  if (terms.includes('0')) return '0';
  const telling = terms.filter((term) => term !== '1');
  return telling.length === 0 ? '1' : telling.join(' && ');
}

/** The term does not hold. */
export function negation(term: string): string {
  if (term === '0' || term === '1') return term === '0' ? '1' : '0';
  return term.startsWith('!') ? term.slice(1) : `!${term}`;
}

function anyOf(terms: readonly string[]): string {
  if (terms.includes('1')) return '1';
  const telling = terms.filter((term) => term !== '0');
  return telling.length === 0 ? '0' : inParentheses(telling.join(' || '), ' || ');
}

function inParentheses(text: string, between: string): string {
  return text.includes(between) && !isOneTerm(text) ? `(${text})` : text;
}

/** Whether the parentheses at both ends belong together. */
function isOneTerm(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')') depth--;
    if (depth === 0) return false;
  }
  return depth === 1 && text.endsWith(')');
}

function chain(ways: readonly string[]): string {
  return ways.length === 1 ? (ways[0] as string) : `(${ways.join(' : ')})`;
}

/** The name of a local state as it may stand in a comment. */
export function commentText(product: Product, component: number, local: number): string {
  return inComment(stateText(product.components[component]?.table.states[local] ?? ''));
}

/** Text that does not end the comment that it stands in. */
export function inComment(text: string): string {
  return text.replaceAll('*/', '* /').replaceAll('/*', '/ *');
}
