/**
 * The successor function, written as JavaScript from a product's tables.
 *
 * For each state of the frontier: take the local states out of the words; AND the rows of all components' tables, which leaves one bit for each
 * rule that nobody refuses; OR their signals, which answers the conditions (`signals.ts`); look at the laws; then, for each rule left, change
 * the words by table and hand the successor over. There is no call and no allocation between two states: behind a state after which some buffer
 * may be too full for the next one the function returns, and whoever called empties buffers and calls again.
 *
 * Two forms of a state: `packed` mixes it and puts the rule into the second word, for the compact store; `words` keeps its words and adds one for the
 * rule. The rule is the one that found the state; what it commutes with may be left out there (`prune.ts`).
 *
 * Names: `w0` words before, `n0` behind a step, `c3` local state of component 3 before, `d3` behind, `m0` rules, `g0` signals, `u` the rule that found
 * the state, `t` the rule taken, `i` the place in the frontier.
 */
import { refused } from '#base';
import type { Product, ProductLaw, ProductRule } from '#base';
import { constants } from './constants.ts';
import type { Constants } from './constants.ts';
import { bitsFor, fieldSource } from './layout.ts';
import type { Layout } from './layout.ts';
import { hashSource, mixIntoSource, mixOutSource } from './mix.ts';
import { PlainRules } from './source-plain.ts';
import { RuleSource } from './source-rules.ts';
import type { Visits } from './source-rules.ts';
import { canonicalSource } from './source-symmetry.ts';
import { Signals } from './signals.ts';

/** How a state goes into the frontier and the buffers. */
export type Form = 'packed' | 'words';

/** What the generated function is made for. */
export interface SourceOptions {
  readonly product: Product;
  readonly layout: Layout;
  readonly form: Form;
  /** Buffers are `2 ** partitionBits`, each of `2 ** bufferBits` words. */
  readonly partitionBits: number;
  readonly bufferBits: number;
  readonly symmetry: boolean;
  /** For each rule that found a state, and for none, the rules that are taken there: one bit each. */
  readonly kept?: readonly Int32Array[];
  /** Count the transitions of the machines. */
  readonly coverage: boolean;
  /** Mark where promises are made and kept, and hand over successors that are the state itself as well. */
  readonly promises?: boolean;
}

/** What the generated function reads and writes. */
export interface Ports {
  /** Successors, by partition. */
  readonly buffer: Int32Array;
  /** Where the next word of each partition goes, an index into `buffer`. */
  readonly fill: Int32Array;
  /** Takes the number of steps that were taken. */
  readonly moved: Int32Array;
  /** 1 for each law that is decided: not looked at any more. */
  readonly decided: Uint8Array;
  /** Set to 1 for each law that was put to the test. */
  readonly tested: Uint8Array;
  /** A law is decided by the state at this place of the frontier, or by this rule there. */
  readonly hit: (law: number, place: number, rule: number) => void;
  /** A law promises something at this place of the frontier (0), or keeps it there (1). */
  readonly mark?: (law: number, isKept: 0 | 1, place: number) => void;
}

/** Expands the states of the frontier from one place to another, or to where some buffer was full; returns the place it came to. */
export type Expand = (frontier: Int32Array, from: number, to: number) => number;

/** A generated function and what is needed to run it. */
export interface Generated {
  readonly source: string;
  /** Words of a state in the frontier and the buffers. */
  readonly stride: number;
  readonly bind: (ports: Ports) => Expand;
  readonly visits: Visits;
}

/** So many words of rules are stepped through in one function; more make it too long for the compiler. */
const ruleWordsInline = 3;

/** Generates the function. */
export function generate(options: SourceOptions): Generated {
  const held = constants();
  const signals = new Signals(held);
  const writer = new Writer(options, held, signals);
  const source = writer.write();
  const stride = strideOf(options.form, options.layout);
  const { visits } = writer.rules;
  // The text is written here from tables that were checked when they were composed; names in it are our own.
  // oxlint-disable-next-line typescript/no-implied-eval
  const make = new Function(...Object.keys(portNames), ...held.names, ...visits.names, source) as (...all: unknown[]) => Expand;
  const bind = (ports: Ports): Expand =>
    make(...Object.keys(portNames).map((name) => ports[name as keyof Ports]), ...held.arrays, ...visits.all.map(({ locals }) => locals));
  return { source, stride, bind, visits };
}

/** Bits of the words of the smallest buffer of one partition: one state's successors fill no more than a quarter of it. */
export function bufferBitsMin({ rules }: Product, stride: number): number {
  return Math.ceil(Math.log2(4 * stride * (rules.length + 1)));
}

/** Words that a state takes in the frontier. */
export function strideOf(form: Form, { words }: Layout): number {
  return form === 'packed' ? 2 : words + 1;
}

const portNames = { buffer: 0, fill: 0, moved: 0, decided: 0, tested: 0, hit: 0, mark: 0 } as const satisfies Record<keyof Ports, 0>;

class Writer {
  readonly rules: RuleSource;
  readonly #options: SourceOptions;
  readonly #held: Constants;
  readonly #signals: Signals;
  readonly #ruleWords: number;
  /** Not where steps are counted by choice. */
  readonly #plain: PlainRules | undefined;

  constructor(options: SourceOptions, held: Constants, signals: Signals) {
    this.#options = options;
    this.#held = held;
    this.#signals = signals;
    this.#ruleWords = Math.ceil(options.product.rules.length / 32);
    this.#plain = options.coverage ? undefined : new PlainRules(options.product, options.layout, held);
    this.rules = new RuleSource(options.product, options.layout, held, signals, options.coverage);
  }

  write(): string {
    const { product, symmetry, layout, bufferBits } = this.#options;
    // Everything that asks conditions comes first: the rows of the tables hold the signals.
    const laws = product.laws.map((law, at) => this.#law(law, at));
    const guards = product.rules.map((rule, at) => this.#guard(rule, at));
    const cases = product.rules.map((rule, at) => this.rules.write(rule, at));
    const words = Array.from({ length: this.#ruleWords }, (_, word) => word);
    const isSplit = words.length > ruleWordsInline;
    const plainLocals = this.#plain?.locals() ?? '';
    const loops = words.map((word) => this.#loop(word, cases));
    const parameters = ['i', 'm', ...this.#wordNames('w'), ...this.#signalNames()].join(', ');
    return [
      `'use strict';`,
      ...(symmetry ? [`let ${this.#wordNames('e').join(', ')};`, canonicalSource(product, layout, this.#held)] : []),
      ...(isSplit
        ? [
            'let over = 0;',
            ...words.map(
              (word) => `function step${word}(${parameters}) { let moves = 0; ${this.#locals()}\n${loops[word]}\nreturn moves; }`,
            ),
          ]
        : []),
      `const locals = new Int32Array(${product.components.length});`,
      'return function expand(frontier, from, to) {',
      `let moves = 0; ${isSplit ? 'over = 0;' : 'let over = 0;'}`,
      `for (let i = from; i < to; i++) {`,
      this.#load(),
      this.#locals(),
      plainLocals,
      ...this.#rows(),
      ...guards,
      ...laws,
      ...this.#pruned(),
      ...words
        .toReversed()
        .map((word) =>
          isSplit
            ? `if (m${word} !== 0) moves += step${word}(i, m${word}, ${[...this.#wordNames('w'), ...this.#signalNames()].join(', ')});`
            : `{ let m = m${word};\n${loops[word]} }`,
        ),
      `if ((over & ${2 ** bufferBits}) !== 0) { moved[0] = moves; return i + 1; }`,
      '}',
      'moved[0] = moves;',
      'return to;',
      '};',
    ].join('\n');
  }

  #wordNames(letter: string): string[] {
    return Array.from({ length: this.#options.layout.words }, (_, word) => `${letter}${word}`);
  }

  #signalNames(): string[] {
    return Array.from({ length: this.#signals.words }, (_, word) => `g${word}`);
  }

  /** Takes the state at place `i` out of the frontier. */
  #load(): string {
    const { form, layout } = this.#options;
    if (form === 'words') {
      const words = this.#wordNames('w').map((name, word) => `const ${name} = frontier[i * ${layout.words + 1} + ${word}];`);
      return `${words.join(' ')} const u = frontier[i * ${layout.words + 1} + ${layout.words}];`;
    }
    const bits = layout.bits[1] ?? 0;
    const second = layout.words === 2 ? `const w1 = yr & ${2 ** bits - 1};` : '';
    const other = layout.words === 2 ? 'w1' : '0';
    return `let x = frontier[2 * i]; const yr = frontier[2 * i + 1]; ${second} const u = yr >>> ${bits}; ${mixOutSource('x', other)} const w0 = x;`;
  }

  #locals(): string {
    const { fields } = this.#options.layout;
    return fields
      .map((field, component) => `const c${component} = ${field.bits === 0 ? '0' : fieldSource(`w${field.word}`, field)};`)
      .join(' ');
  }

  /** ANDs the rules and ORs the signals of all components. */
  #rows(): string[] {
    const { product } = this.#options;
    const width = this.#ruleWords + this.#signals.words;
    const tables = product.components.map((_, component) => this.#table(component, width));
    const terms = (column: number, idle: number) =>
      tables.flatMap((table, component) => {
        const matters = table.some((value, at) => at % width === column && value !== idle);
        return matters ? [`${this.#held.hold(table)}[c${component} * ${width} + ${column}]`] : [];
      });
    const all = (word: number) => {
      const left = product.rules.length - word * 32;
      return left >= 32 ? -1 : 2 ** left - 1;
    };
    return [
      ...Array.from({ length: this.#ruleWords }, (_, word) => `let m${word} = ${[...terms(word, -1), all(word)].join(' & ')};`),
      ...this.#signalNames().map((name, word) => `const ${name} = ${[...terms(this.#ruleWords + word, 0), 0].join(' | ')};`),
    ];
  }

  /** For each local state of a component: the rules that it does not refuse, then its signals. */
  #table(component: number, width: number): Int32Array {
    const { product } = this.#options;
    const size = product.components[component]?.table.states.length ?? 0;
    const table = new Int32Array(size * width).fill(-1);
    product.rules.forEach((rule, at) => {
      const step = rule.steps.find((each) => each.component === component && each.obeys === undefined);
      const [choice] = step?.choices ?? [];
      if (choice === undefined || choice.when !== undefined) return;
      for (let local = 0; local < size; local++) {
        const index = local * width + (at >>> 5);
        if (choice.next[local] === refused) table[index] = (table[index] as number) & ~(1 << at);
      }
    });
    for (let local = 0; local < size; local++)
      for (let word = 0; word < this.#signals.words; word++)
        table[local * width + this.#ruleWords + word] = this.#signals.wordOf(component, local, word);
    return table;
  }

  #guard({ when }: ProductRule, at: number): string {
    return when === undefined ? '' : `if (!${this.#signals.source(when)}) m${at >>> 5} &= ${~(1 << at)};`;
  }

  /** Laws about states. */
  #law(law: ProductLaw, at: number): string {
    if (law.kind === 'step') return '';
    const given = this.#signals.source(law.given);
    if (law.kind === 'eventually') {
      if (this.#options.promises !== true) return '';
      return `if (${given}) mark(${at}, 0, i); if (${this.#signals.source(law.holds)}) mark(${at}, 1, i);`;
    }
    const test = `if (tested[${at}] === 0 && ${given}) tested[${at}] = 1;`;
    if (law.kind === 'moves') return `${test} if (${given} && decided[${at}] === 0 && !(${this.#moves()})) hit(${at}, i, -1);`;
    const holds = this.#signals.source(law.holds);
    const wanted = law.kind === 'sometimes' ? holds : `!${holds}`;
    return `${test} if (${wanted} && ${given} && decided[${at}] === 0) hit(${at}, i, -1);`;
  }

  /** Whether some rule can be taken: first those that nobody can refuse any more, then the others one by one. */
  #moves(): string {
    const { rules } = this.#options.product;
    const open = rules.map((rule) => this.rules.refusal(rule));
    const sure = Array.from({ length: this.#ruleWords }, (_, word) => {
      const bits = open.slice(word * 32, word * 32 + 32).reduce((all, text, bit) => (text === '' ? all | (1 << bit) : all), 0);
      return `(m${word} & ${bits})`;
    });
    const others = open.flatMap((text, at) => (text === '' ? [] : [`((m${at >>> 5} & ${1 << at}) !== 0 && !(${text}))`]));
    return [`(${sure.join(' | ') || '0'}) !== 0`, ...others].join(' || ');
  }

  /** Leaves out rules that commute with the one that found the state. */
  #pruned(): string[] {
    const { kept } = this.#options;
    if (kept === undefined) return [];
    const table = Int32Array.from(kept.flatMap((row) => [...row]));
    const name = this.#held.hold(table);
    return Array.from({ length: this.#ruleWords }, (_, word) => `m${word} &= ${name}[u * ${this.#ruleWords} + ${word}];`);
  }

  /** Takes the rules of one word that are left: first those that have code of their own. */
  #loop(word: number, cases: readonly string[]): string {
    const mine = cases.slice(word * 32, word * 32 + 32);
    const all = mine.length === 32 ? -1 : 2 ** mine.length - 1;
    const plain = this.#plain?.bits(word) ?? 0;
    const own = [...mine.entries()].filter(([bit]) => ((plain >>> bit) & 1) === 0);
    const ways = ['switch (bit) {', ...own.map(([bit, text]) => `case ${bit}: {\n${text}\nbreak; }`), '}'].join('\n');
    return [
      ...(own.length === 0 ? [] : [this.#each(word, all & ~plain, ways)]),
      ...(plain === 0 ? [] : [this.#each(word, plain, this.#plain?.step(`bit + ${word * 32}`) ?? '')]),
    ].join('\n');
  }

  #each(word: number, bits: number, way: string): string {
    const names = this.#wordNames('n');
    return [
      `for (let l = m & ${bits}; l !== 0;) {`,
      // The last rule first: see `prune.ts`.
      'const bit = 31 - Math.clz32(l); l ^= 1 << bit;',
      `let ${names.map((name, at) => `${name} = w${at}`).join(', ')};`,
      way,
      'moves++;',
      this.#handOver(`bit + ${word * 32}`),
      '}',
    ].join('\n');
  }

  /** Puts the state behind a step into the buffer of its partition, unless it is the state before. */
  #handOver(rule: string): string {
    const { form, layout, partitionBits, bufferBits, symmetry } = this.#options;
    const names = this.#wordNames('n');
    const canonical = symmetry ? `canonical(${names.join(', ')}); ${names.map((name, word) => `${name} = e${word};`).join(' ')}` : '';
    const same = this.#options.promises === true ? '' : `if (${names.map((name, word) => `${name} === w${word}`).join(' && ')}) continue;`;
    const mixed = form === 'packed' ? `let h = n0; ${mixIntoSource('h', layout.words === 2 ? 'n1' : '0')}` : hashSource('h', names);
    const bits = layout.bits[1] ?? 0;
    const second = layout.words === 2 ? 'n1 | ' : '';
    const stored = form === 'packed' ? ['h', `${second}((${rule}) << ${bits})`] : [...names, rule];
    const room = stored.length * (this.#options.product.rules.length + 1);
    return [
      canonical,
      same,
      mixed,
      `const part = ${partitionBits === 0 ? '0' : `h >>> ${32 - partitionBits}`};`,
      'const f = fill[part];',
      ...stored.map((text, at) => `buffer[f + ${at}] = ${text};`),
      `fill[part] = f + ${stored.length};`,
      // The bit above those of a place in a buffer is set where the successors of one more state might not fit.
      `over |= (f & ${2 ** bufferBits - 1}) + ${room};`,
    ].join(' ');
  }
}

/** Whether rules and the bits of the second word fit into one word together. */
export function fitsPacked({ rules }: Product, layout: Layout): boolean {
  return layout.words <= 2 && (layout.bits[1] ?? 0) + bitsFor(rules.length + 1) <= 32;
}
