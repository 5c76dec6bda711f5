/**
 * Conditions as source text: what generated code asks of a state.
 *
 * Most conditions ask whether *some* of a few components is in one of some local states. Each such question is a *signal*, one bit of a word; a
 * component's table says which signals it sets in each local state, and one OR over all components answers all questions of a state at once.
 * What counts members, or looks at several components together, is asked directly.
 *
 * In generated code `g0`, `g1`, … are signal words, `c3` is component 3 before a step and `d3` behind it.
 */
import { unreachable } from '#base';
import type { LocalCondition, ProductCondition } from '#base';
import type { Constants } from './constants.ts';

/** Signals of one word; the sign bit is left out so that a test is never about it. */
const signalsPerWord = 31;

/** Collects the signals of all conditions that are asked about. */
export class Signals {
  /** For each signal the local conditions of which one must hold. */
  readonly all: (readonly LocalCondition[])[] = [];
  readonly #known = new Map<string, number>();
  readonly #constants: Constants;

  constructor(held: Constants) {
    this.#constants = held;
  }

  get words(): number {
    return Math.ceil(this.all.length / signalsPerWord);
  }

  /** What a component adds to a signal word in a local state. */
  wordOf(component: number, local: number, word: number): number {
    let bits = 0;
    for (let bit = 0; bit < signalsPerWord; bit++) {
      const parts = this.all[word * signalsPerWord + bit] ?? [];
      if (parts.some((part) => part.component === component && part.holds[local] === 1)) bits |= 1 << bit;
    }
    return bits;
  }

  /** A JavaScript expression that is truthy where the condition holds. */
  source(condition: ProductCondition): string {
    switch (condition.kind) {
      case 'constant':
        return condition.holds ? '1' : '0';
      case 'local':
        return condition.after ? this.#look(condition) : this.#signal([condition]);
      case 'count':
        return this.#count(condition);
      case 'table': {
        const name = this.#constants.hold(condition.holds);
        const index = condition.components.reduce((sum, component, i) => {
          const value = `${condition.after ? 'd' : 'c'}${component}`;
          return sum === '' ? value : `(${sum}) * ${condition.sizes[i]} + ${value}`;
        }, '');
        return `${name}[${index === '' ? '0' : index}]`;
      }
      case 'and':
        return condition.all.length === 0 ? '1' : `(${condition.all.map((each) => this.source(each)).join(' && ')})`;
      case 'or':
        return condition.all.length === 0 ? '0' : `(${condition.all.map((each) => this.source(each)).join(' || ')})`;
      case 'not':
        return `!${this.source(condition.of)}`;
      default:
        return unreachable(condition);
    }
  }

  #count({ parts, atLeast }: Extract<ProductCondition, { kind: 'count' }>): string {
    if (atLeast <= 0) return '1';
    if (atLeast > parts.length) return '0';
    if (parts.some(({ after }) => after) || atLeast > 1) return `(${parts.map((part) => this.#look(part)).join(' + ')} >= ${atLeast})`;
    return this.#signal(parts);
  }

  /** Asks a component's table directly. */
  #look({ component, after, holds }: LocalCondition): string {
    return `${this.#constants.hold(holds)}[${after ? 'd' : 'c'}${component}]`;
  }

  #signal(parts: readonly LocalCondition[]): string {
    const asked = parts.filter(({ holds }) => holds.includes(1));
    if (asked.length === 0) return '0';
    const key = asked.map(({ component, holds }) => `${component}:${holds.join('')}`).join(' ');
    const at = this.#known.get(key) ?? this.all.push(asked) - 1;
    this.#known.set(key, at);
    return `(g${Math.floor(at / signalsPerWord)} & ${1 << (at % signalsPerWord)})`;
  }
}

/** The components that a condition asks about, before a step. */
export function componentsOf(condition: ProductCondition): number[] {
  switch (condition.kind) {
    case 'constant':
      return [];
    case 'local':
      return [condition.component];
    case 'count':
      return condition.parts.map(({ component }) => component);
    case 'table':
      return [...condition.components];
    case 'and':
    case 'or':
      return condition.all.flatMap(componentsOf);
    case 'not':
      return componentsOf(condition.of);
    default:
      return unreachable(condition);
  }
}
