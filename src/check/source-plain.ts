/**
 * Plain rules as data: those that always do the same, whatever a condition says, and change one or two components.
 *
 * A way through a `switch` of all rules is one that the processor cannot foresee, and a case that was never taken makes the compiler begin anew when it
 * is. So plain rules share one piece of code, which looks up what each changes: a number for each local state that turns the words before into those behind.
 */
import { assert, refused } from '#base';
import type { Product, ProductRule } from '#base';
import type { Constants } from './constants.ts';
import { addedTo, isShared } from './layout.ts';
import type { Field, Layout } from './layout.ts';

/** So many components a plain rule changes at most. */
const changesMax = 2;
/** Numbers that are held for each rule: component and begin of its block, twice. */
const width = 2 * changesMax;
/** With more words the `switch` is shorter. */
const wordsMax = 2;

/** Writes plain rules. */
export class PlainRules {
  /** By rule. */
  readonly #isPlain: readonly boolean[];
  readonly #layout: Layout;
  /** Names of held arrays: what rules look up, and what they find. */
  readonly #rulesName: string = '';
  readonly #changesName: string = '';
  /** Components whose local states are looked up. */
  readonly #components: readonly number[] = [];

  constructor(product: Product, layout: Layout, held: Constants) {
    this.#layout = layout;
    this.#isPlain = product.rules.map((rule, at) => layout.words <= wordsMax && isPlain(product, rule, at));
    if (!this.#isPlain.includes(true)) return;
    const blocks = new Blocks(product, layout, isTight(layout) ? addedTo : flippedIn);
    const rows = product.rules.flatMap((rule, at) => {
      const changes = this.#isPlain[at] === true ? changesOf(rule) : [];
      const row = changes.flatMap(({ component, next }) => [component, blocks.of(component, next)]);
      while (row.length < width) row.push(0, blocks.idle);
      return row;
    });
    this.#components = [
      ...new Set([
        0,
        ...product.rules.flatMap((rule, at) => (this.#isPlain[at] === true ? changesOf(rule) : [])).map(({ component }) => component),
      ]),
    ];
    this.#rulesName = held.hold(Int32Array.from(rows));
    this.#changesName = held.hold(blocks.all());
  }

  /** The bits of the plain rules among those of a word. */
  bits(word: number): number {
    return this.#isPlain.slice(word * 32, word * 32 + 32).reduce((bits, each, bit) => (each ? bits | (1 << bit) : bits), 0);
  }

  /** Puts local states where they can be looked up by number. */
  locals(): string {
    return this.#components.map((component) => `locals[${component}] = c${component};`).join(' ');
  }

  /** Changes the words `n0`, … as the rule with this number does. */
  step(rule: string): string {
    const { words } = this.#layout;
    const ways = Array.from({ length: changesMax }, (_, way) => way);
    const find = ways.map(
      (way) => `const a${way} = (${this.#rulesName}[r + ${2 * way + 1}] + locals[${this.#rulesName}[r + ${2 * way}]]) * ${words};`,
    );
    const change = Array.from({ length: words }, (_, word) =>
      ways.map((way) => {
        const found = `${this.#changesName}[a${way} + ${word}]`;
        return isTight(this.#layout) ? `n${word} = (n${word} + ${found}) | 0;` : `n${word} ^= ${found};`;
      }),
    ).flat();
    return [`const r = (${rule}) * ${width};`, ...find, ...change].join(' ');
  }
}

/** Blocks of changes, one behind the other: a number for each local state and word. */
class Blocks {
  /** Where nothing changes; long enough for any component. */
  readonly idle = 0;
  readonly #layout: Layout;
  readonly #numbers: number[];
  readonly #known = new Map<string, number>();

  readonly #changed: typeof addedTo;

  constructor({ components }: Product, layout: Layout, changed: typeof addedTo) {
    this.#layout = layout;
    this.#changed = changed;
    const longest = Math.max(...components.map(({ table }) => table.states.length));
    this.#numbers = Array.from({ length: longest * layout.words }, () => 0);
  }

  /** Where the block begins that holds what leads from each local state of a component to the next, in states. */
  of(component: number, next: Uint16Array): number {
    const field = this.#layout.fields[component];
    assert(field !== undefined, 'every component has a field');
    const key = `${field.word} ${field.shift} ${field.scale} ${next.join()}`;
    const known = this.#known.get(key) ?? this.#numbers.length / this.#layout.words;
    if (!this.#known.has(key)) {
      this.#known.set(key, known);
      for (const [local, to] of next.entries())
        for (let word = 0; word < this.#layout.words; word++)
          this.#numbers.push(word === field.word && to !== refused ? this.#changed(field, local, to) : 0);
    }
    return known;
  }

  all(): Int32Array {
    return Int32Array.from(this.#numbers);
  }
}

/** Bits of a word that change with the local state in a field of its own. */
function flippedIn({ shift }: Field, from: number, to: number): number {
  return (from ^ to) << shift;
}

/** Whether some components share a field. */
function isTight({ fields }: Layout): boolean {
  return fields.some(isShared);
}

function isPlain({ laws }: Product, rule: ProductRule, at: number): boolean {
  const isJudged = laws.some(({ kind, rules }) => kind === 'step' && rules.includes(at));
  return (
    !isJudged &&
    rule.steps.every(({ choices: [first], obeys }) => obeys === undefined && first?.when === undefined) &&
    changesOf(rule).length <= changesMax
  );
}

/** The components that an unconditional rule changes, and how. */
function changesOf({ steps }: ProductRule): { readonly component: number; readonly next: Uint16Array }[] {
  return steps.flatMap(({ component, choices: [choice] }) => {
    const next = choice?.next;
    return next?.some((to, local) => to !== refused && to !== local) === true ? [{ component, next }] : [];
  });
}
