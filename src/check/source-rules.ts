/**
 * One rule as source text: how the words of a state change when it is taken.
 *
 * What an unconditional step refuses was found by the tables' rows already; what depends on a condition is asked here, and `continue` gives the
 * rule up. Steps that obey a law come last: they are asked only where nothing else refuses.
 */
import { refused } from '#base';
import type { Product, ProductChoice, ProductLaw, ProductRule, ProductStep } from '#base';
import type { Constants } from './constants.ts';
import { addedTo, fieldSource, isShared } from './layout.ts';
import type { Layout } from './layout.ts';
import type { ChoiceVisits } from './result.ts';
import type { Signals } from './signals.ts';

/** Where choices are counted, under the names that generated code has for them. */
export interface Visits {
  readonly names: readonly string[];
  readonly all: readonly ChoiceVisits[];
}

/** Writes rules. */
export class RuleSource {
  readonly #product: Product;
  readonly #layout: Layout;
  readonly #held: Constants;
  readonly #signals: Signals;
  readonly #coverage: boolean;
  readonly #names: string[] = [];
  readonly #visits: ChoiceVisits[] = [];
  readonly #known = new Map<Uint16Array, { readonly choice: ProductChoice; readonly family: string; readonly name: string }[]>();

  constructor(product: Product, layout: Layout, held: Constants, signals: Signals, coverage: boolean) {
    this.#product = product;
    this.#layout = layout;
    this.#held = held;
    this.#signals = signals;
    this.#coverage = coverage;
  }

  get visits(): Visits {
    return { names: this.#names, all: this.#visits };
  }

  /** The text of a rule; words are in `n0`, … behind it. */
  write(rule: ProductRule, at: number): string {
    const steps = [...rule.steps.filter(({ obeys }) => obeys === undefined), ...rule.steps.filter(({ obeys }) => obeys !== undefined)];
    return [`// ${rule.name}`, ...steps.map((step) => this.#step(step, at)), this.#laws(at)].filter((line) => line !== '').join('\n');
  }

  /**
   * An expression that is true where a rule is refused although the tables' rows leave it: by a choice that depends on a condition, or by an
   * observer. Empty for a rule to which neither can happen.
   */
  refusal({ steps }: ProductRule): string {
    const open = steps.filter((step) => !isPlain(step) && step.choices.some(({ next }) => next.includes(refused)));
    return open
      .map(({ component, choices }) => {
        const next = choices.reduceRight((rest, choice) => {
          const way = `${this.#held.hold(choice.next)}[c${component}]`;
          return choice.when === undefined ? way : `${this.#signals.source(choice.when)} ? ${way} : ${rest}`;
        }, '0');
        return `(${next}) === ${refused}`;
      })
      .join(' || ');
  }

  #step(step: ProductStep, rule: number): string {
    const [first] = step.choices;
    if (first === undefined) return '';
    if (isPlain(step)) return this.#change(step.component, first);
    const { component } = step;
    const next = `z${component}`;
    const ways = step.choices.map((choice) => {
      const text = `{ ${next} = ${this.#held.hold(choice.next)}[c${component}]; ${this.#seen(component, choice)}}`;
      return choice.when === undefined ? text : `if ${this.#bracketed(this.#signals.source(choice.when))} ${text}`;
    });
    const mayRefuse = step.choices.some(({ next: table }) => table.includes(refused));
    const field = this.#fieldOf(component);
    const { word, shift, scale } = field;
    return [
      `let ${next} = c${component};`,
      ways.join(' else '),
      mayRefuse ? `if (${next} === ${refused}) { ${this.#refusal(step, rule)}continue; }` : '',
      step.obeys === undefined ? '' : this.#tested(step.obeys),
      isShared(field)
        ? `n${word} = (n${word} + Math.imul(${next} - c${component}, ${scale << shift})) | 0;`
        : `n${word} ^= (${next} ^ c${component}) << ${shift};`,
    ].join(' ');
  }

  /** A step without conditions is one look-up, or none where it changes nothing. */
  #change(component: number, choice: ProductChoice): string {
    const delta = choice.next.map((to, local) => (to === refused ? 0 : to ^ local));
    const seen = this.#seen(component, choice);
    if (!delta.some((value) => value !== 0)) return seen;
    const field = this.#fieldOf(component);
    const { word, shift } = field;
    if (isShared(field)) {
      const added = Int32Array.from(choice.next, (to, local) => (to === refused ? 0 : addedTo(field, local, to)));
      return `${seen}n${word} = (n${word} + ${this.#held.hold(added)}[c${component}]) | 0;`;
    }
    const compact = delta.every((value) => value < 256) ? Uint8Array.from(delta) : delta;
    return `${seen}n${word} ^= ${this.#held.hold(compact)}[c${component}] << ${shift};`;
  }

  #refusal({ obeys }: ProductStep, rule: number): string {
    if (obeys === undefined) return '';
    return this.#lawsNamed(obeys)
      .map((law) => `tested[${law}] = 1; if (decided[${law}] === 0) hit(${law}, i, ${rule}); `)
      .join('');
  }

  #tested(id: string): string {
    return this.#lawsNamed(id)
      .map((law) => `tested[${law}] = 1;`)
      .join(' ');
  }

  #lawsNamed(id: string): number[] {
    return this.#product.laws.flatMap((law, at) => (law.id === id ? [at] : []));
  }

  /** Laws about steps of this rule. */
  #laws(rule: number): string {
    const laws = [...this.#product.laws.entries()].filter(([, law]) => law.kind === 'step' && law.rules.includes(rule));
    if (laws.length === 0) return '';
    const behind = this.#layout.fields.map((field, component) => `const d${component} = ${fieldSource(`n${field.word}`, field)};`);
    return [...behind, ...laws.map(([at, law]) => this.#law(law, at, rule))].join(' ');
  }

  #law({ given, holds }: ProductLaw, at: number, rule: number): string {
    const isGiven = this.#signals.source(given);
    const isHeld = this.#signals.source(holds);
    return `if (decided[${at}] === 0 && ${isGiven}) { tested[${at}] = 1; if (!${isHeld}) hit(${at}, i, ${rule}); }`;
  }

  #seen(component: number, choice: ProductChoice): string {
    if (!this.#coverage) return '';
    const family = this.#product.components[component]?.family ?? '';
    // Choices with the same table and the same events are one.
    const alike = this.#known.get(choice.next) ?? [];
    this.#known.set(choice.next, alike);
    let known = alike.find((each) => each.family === family && each.choice.events.join() === choice.events.join());
    if (known === undefined) {
      known = { choice, family, name: `v${this.#names.length}` };
      alike.push(known);
      this.#names.push(known.name);
      this.#visits.push({ family, choice, locals: new Uint8Array(choice.next.length) });
    }
    return `${known.name}[c${component}] = 1; `;
  }

  #fieldOf(component: number): Layout['fields'][number] {
    return this.#layout.fields[component] as Layout['fields'][number];
  }

  #bracketed(text: string): string {
    return text.startsWith('(') && text.endsWith(')') ? text : `(${text})`;
  }
}

/** Whether a step is always the same one, and nobody is to blame for refusing it. */
function isPlain({ choices: [first], obeys }: ProductStep): boolean {
  return first?.when === undefined && obeys === undefined;
}
