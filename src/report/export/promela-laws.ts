/**
 * Laws about states and steps as options of the exported process: enabled where the law is broken, and then they assert what is false.
 *
 * - Asserting a constant that has the law's name puts the name into Spin's message; the assertion itself is what the guard says.
 * - Each law has a switch, `CHECK_…`. Without any all are on, but for witnesses (`sometimes`), which are asserted not to exist.
 * - A law about steps and a step that an observer refuses (`…_refused`) are judged before the step is taken, in the state that it begins in:
 *   Spin's depth is one less than the length of the path.
 * - `moves`: the state is an end for Spin (`timeout`), and the law says that it may not be one.
 */
import { unreachable } from '#base';
import type { Product, ProductLaw, ProductRule } from '#base';
import { conjunction, inComment, negation } from './c-text.ts';
import type { CText } from './c-text.ts';
import type { Names } from './names.ts';

/** What the laws put into the model, as lines. */
export interface LawText {
  /** Which laws are checked by default. */
  readonly switches: readonly string[];
  /** For `c_decl`. */
  readonly declared: readonly string[];
  /** Options of the process. */
  readonly options: readonly string[];
}

/** Whether a law is asked by options; the others are about what must happen some day. */
export const isAsked = ({ kind }: ProductLaw): boolean => kind !== 'eventually';

/** The laws of a product that are about states and steps. */
export function lawText(product: Product, names: Names, text: CText): LawText {
  const asked = [...product.laws.keys()].filter((at) => isAsked(product.laws[at] as ProductLaw));
  const byDefault = asked.filter((at) => product.laws[at]?.kind !== 'sometimes');
  const options = asked.map((at): readonly Option[] => {
    const law = product.laws[at] as ProductLaw;
    const name = names.laws[at] as string;
    return [...optionsOf(law, name, product, text), ...refusals(law, name, product, text)].filter(({ broken }) => broken !== '0');
  });
  const asserted = [...new Set(options.flat().map(({ name }) => name))];
  return {
    switches:
      byDefault.length === 0
        ? []
        : ['#if !defined(ONLY) && !defined(SOME_DAY)', ...byDefault.map((at) => `#define ${switchOf(names, at)}`), '#endif'],
    declared: asserted.length === 0 ? [] : [`  enum { ${asserted.map((name) => `${name} = 0`).join(', ')} };`],
    options: asked.flatMap((at, place) => {
      const { id, name, sentence } = product.laws[at] as ProductLaw;
      return [
        `#ifdef ${switchOf(names, at)}`,
        `  /* ${inComment(`${id} ${name}: ${sentence}`)} */`,
        ...(options[place] ?? []).map(optionLine),
        '#endif',
      ];
    }),
  };
}

/** The macro that puts a law to the test. */
export function switchOf(names: Names, law: number): string {
  return `CHECK_${names.laws[law]}`;
}

interface Option {
  /** Of C, as everything here. */
  readonly broken: string;
  /** The constant that is asserted. */
  readonly name: string;
  /** Asked only where no rule is enabled. */
  readonly atEnd?: true;
}

function optionsOf(law: ProductLaw, name: string, product: Product, text: CText): Option[] {
  const given = text.condition(law.given);
  switch (law.kind) {
    case 'always':
      return [{ broken: conjunction([given, negation(text.condition(law.holds))]), name }];
    case 'sometimes':
      return [{ broken: conjunction([given, text.condition(law.holds)]), name }];
    case 'moves':
      return [{ broken: given, name, atEnd: true }];
    case 'step':
      return law.rules.flatMap((at) => stepBreaks(law, product.rules[at] as ProductRule, text).map((broken) => ({ broken, name })));
    case 'eventually':
      return [];
    default:
      return unreachable(law.kind);
  }
}

/** One sentence for each part of the law: Spin takes no expression longer than 64 KiB. */
function stepBreaks(law: ProductLaw, rule: ProductRule, text: CText): string[] {
  const guards = text.guards(rule).map((guard) => guard.text);
  const parts = law.holds.kind === 'and' ? law.holds.all : [law.holds];
  return parts.map((part) => conjunction([...guards, text.condition(law.given, rule), negation(text.condition(part, rule))]));
}

/** Steps that nothing but an observer refuses; the first that refuses has its law broken. */
function refusals(law: ProductLaw, name: string, product: Product, text: CText): Option[] {
  return product.rules.flatMap((rule) => {
    const guards = text.guards(rule);
    const others = guards.filter(({ obeys }) => obeys === undefined);
    const observers = guards.filter(({ obeys }) => obeys !== undefined);
    return observers.flatMap(({ text: accepts, obeys }, at): Option[] => {
      if (obeys !== law.id) return [];
      const parts = [...others, ...observers.slice(0, at)].map((guard) => guard.text);
      return [{ broken: conjunction([...parts, `!(${accepts})`]), name: `${name}_refused` }];
    });
  });
}

/** What waits for a timeout cannot be a d_step, which promises not to wait. */
function optionLine({ broken, name, atEnd }: Option): string {
  const asserted = `assert(c_expr { ${name} }) }`;
  return atEnd === true
    ? `  :: atomic { (timeout && c_expr { ${broken} }) -> ${asserted}`
    : `  :: d_step { c_expr { ${broken} } -> ${asserted}`;
}
