/**
 * Laws about what must happen some day, and the fairness that they rest on, for Spin.
 *
 * Where no rule is fair such a law is a formula in temporal logic. Otherwise it is the automaton for its contrary: a state where the law is
 * put to the test, nothing that fulfils it from there on, and then for each fair rule in turn, round and round, a moment that does it justice.
 *
 * - A weakly fair rule has justice when it is not enabled or was taken.
 * - For each strongly fair rule it is guessed at the beginning whether some day it is never enabled again (`off_…`). If so it must not be
 *   enabled in the rounds; if not it has justice only when it was taken.
 * - So that the automaton knows, `taken` remembers which fair rule was taken last. Both variables are there only where such a law is asked
 *   for (`SOME_DAY`); then there are more states than the system has.
 * - A run that ends in a state without steps counts as a run: there Spin repeats the last state.
 *
 * Spin's own weak fairness (option `-f`) is between processes. A process for each fair rule was tried: beside an automaton like this one
 * the verifier of Spin 6.5.2 then went deeper than there are states, and forgot runs that end.
 */
import type { Product, ProductLaw, ProductRule } from '#base';
import { conjunction, inComment, negation } from './c-text.ts';
import type { CText } from './c-text.ts';
import type { Names } from './names.ts';
import { switchOf } from './promela-laws.ts';

/** What fairness and laws about some day put into the model, as lines. */
export interface FairnessText {
  /** Turns the shape on where such a law is asked for. */
  readonly switches: readonly string[];
  /** Variables and the macro `TAKEN`. */
  readonly variables: readonly string[];
  /** What a rule does at its end to be remembered. */
  readonly taken: (rule: number) => string[];
  /** How the process begins. */
  readonly begin: readonly string[];
  /** One for each law. */
  readonly claims: readonly (readonly string[])[];
}

/** The shape of the model for laws about some day. */
export function fairnessText(product: Product, names: Names, text: CText): FairnessText {
  const laws = [...product.laws.keys()].filter((at) => product.laws[at]?.kind === 'eventually');
  if (laws.length === 0) return { switches: [], variables: [], taken: () => [], begin: [], claims: [] };
  const fair = [...product.rules.keys()].filter((at) => product.rules[at]?.fair !== undefined);
  const guessed = fair.filter((at) => product.rules[at]?.fair === 'strong').map((at) => offOf(at, names));
  return {
    switches: [`#if ${laws.map((at) => `defined(${switchOf(names, at)})`).join(' || ')}`, '#define SOME_DAY', '#endif'],
    variables: fair.length === 0 ? [] : variableLines(fair.length, guessed),
    taken: (rule) => (fair.length === 0 ? [] : [`TAKEN(${fair.indexOf(rule) + 1})`]),
    begin: guessed.length === 0 ? [] : guessLines(guessed),
    claims: laws.map((at) => {
      const law = product.laws[at] as ProductLaw;
      const name = names.laws[at] as string;
      const lines = fair.length === 0 ? [formula(law, name, text)] : automaton(law, justiceOf(fair, product, names, text), guessed, text);
      return [`#ifdef ${switchOf(names, at)}`, `/* ${inComment(`${law.id} ${law.name}: ${law.sentence}`)} */`, ...lines, '#endif'];
    }),
  };
}

function offOf(rule: number, names: Names): string {
  return `off_${names.rules[rule]}`;
}

function variableLines(fairCount: number, guessed: readonly string[]): string[] {
  return [
    '#ifdef SOME_DAY',
    `unsigned taken : ${Math.ceil(Math.log2(fairCount + 1))}; /* which of the fair rules was taken last, counted from 1; 0 is another rule */`,
    ...guessed.map((off) => `bit ${off}; /* guessed: some day it is never enabled again */`),
    ...(guessed.length === 0 ? [] : ['bit guessed;']),
    '#define TAKEN(rule) now.taken = rule;',
    '#else',
    '#define TAKEN(rule)',
    '#endif',
  ];
}

function guessLines(guessed: readonly string[]): string[] {
  return [
    '#ifdef SOME_DAY',
    '  atomic {',
    ...guessed.map((off) => `    if :: ${off} = 1 :: skip fi;`),
    '    guessed = 1',
    '  };',
    '#endif',
  ];
}

function formula(law: ProductLaw, name: string, text: CText): string {
  return `ltl ${name} { [] (c_expr { ${text.condition(law.given)} } -> <> c_expr { ${text.condition(law.holds)} }) }`;
}

/** What does justice to one fair rule. */
interface Justice {
  readonly rule: string;
  /** Must hold at some moment of each round. */
  readonly moment: string;
  /** Must hold throughout. */
  readonly always: string;
}

function justiceOf(fair: readonly number[], product: Product, names: Names, text: CText): Justice[] {
  return fair.map((at, place) => {
    const rule = product.rules[at] as ProductRule;
    const enabled = conjunction(text.guards(rule).map((guard) => guard.text));
    const taken = `now.taken == ${place + 1}`;
    return rule.fair === 'weak'
      ? { rule: rule.name, moment: `(!(${enabled}) || ${taken})`, always: '1' }
      : { rule: rule.name, moment: `(now.${offOf(at, names)} || ${taken})`, always: `!(now.${offOf(at, names)} && ${enabled})` };
  });
}

function automaton(law: ProductLaw, justice: readonly Justice[], guessed: readonly string[], text: CText): string[] {
  const begun = guessed.length === 0 ? '1' : 'now.guessed';
  return [
    `#define UNFULFILLED ${negation(text.condition(law.holds))}`,
    `#define FOR_EVER ${conjunction(['UNFULFILLED', ...justice.map(({ always }) => always)])}`,
    'never {',
    '  do',
    `  :: c_expr { ${conjunction([begun, text.condition(law.given), 'UNFULFILLED'])} } -> break`,
    '  :: true',
    '  od;',
    '  do',
    '  :: c_expr { UNFULFILLED }',
    '  :: c_expr { FOR_EVER } -> break',
    '  od;',
    'accept:',
    '  c_expr { FOR_EVER };',
    ...justice.flatMap(({ rule, moment }) => [
      `  do /* ${inComment(rule)} */`,
      '  :: c_expr { FOR_EVER }',
      `  :: c_expr { FOR_EVER && ${moment} } -> break`,
      '  od;',
    ]),
    '  goto accept',
    '}',
  ];
}
