/**
 * A product as a TLA+ module, for people who have TLC or Apalache.
 *
 * Tables are sequences, one action a rule, and every kind of law has its counterpart: invariants for `always`, action properties for `step`,
 * `[] ENABLED Next` for `moves`, leads-to for `eventually`, and the contrary of what `sometimes` claims as an invariant that is to fail.
 * Plain on purpose: functions of nothing, no records, no recursion, so that it can be read beside the machines.
 *
 * Left out: symmetry sets. Our tests read the module back; TLC itself does not run in them.
 */
import { refused, unreachable } from '#base';
import type { Product, ProductLaw, ProductRule } from '#base';
import { Namer, namesOf, ofText, stateText } from './names.ts';
import type { Names } from './names.ts';
import type { ExportOptions } from './promela.ts';
import { Tables } from './tables.ts';
import { allOf, no, TlaText } from './tla-text.ts';
import { tlaWords } from './words.ts';

/** The whole module. */
export function tlaText(product: Product, { about = '' }: ExportOptions = {}): string {
  const namer = new Namer(tlaWords);
  const module = namer.name(product.name);
  const names = namesOf(product, namer);
  const tables = new Tables(product, namer);
  const text = new TlaText(names, tables);
  const actions = product.rules.map((rule, at) => actionLines(rule, at, names, text));
  const laws = product.laws.map((law, at) => lawLines(law, at, product, names, text));
  const fairness = fairnessLines(product, names);
  const variables = names.components.join(', ');
  const blocks = [
    [`---- MODULE ${module} ----`, ...comment([`${product.name}${about === '' ? '' : ` (${about})`}, one action a rule.`])],
    ['EXTENDS Integers, Sequences', '', `VARIABLES ${variables}`, `vars == <<${variables}>>`],
    ...stateNames(product, namer),
    ['\\* In a table: the event is refused.', `${no} == ${refused}`],
    ...tables.all.map(({ name, values, note }) => [
      ...comment([note]),
      `${name} == <<`,
      ...rows(Array.from(values).map((value) => (value === refused ? no : String(value)))),
      '>>',
    ]),
    ['Init ==', ...product.components.map(({ initial }, at) => `  /\\ ${names.components[at]} = ${initial}`)],
    ['TypeOK ==', ...product.components.map(({ table }, at) => `  /\\ ${names.components[at]} \\in 0..${table.states.length - 1}`)],
    ...actions,
    ['Next ==', ...names.rules.map((name) => `  \\/ ${name}`)],
    fairness,
    [`Spec == Init /\\ [][Next]_vars${fairness.length === 0 ? '' : ' /\\ Fairness'}`],
    ...laws,
    ['===='],
    configLines(product, names),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The names of local states; `region_states[region_0 + 1]` is what region 0 is in. */
function stateNames({ components }: Product, namer: Namer): string[][] {
  return components
    .filter(({ at }) => at === 0)
    .map(({ family, table }) => [
      ...comment([`${family}: local states, counted from 0.`]),
      `${namer.name(`${family} states`)} == <<`,
      ...table.states.map((name, at) => `  ${JSON.stringify(stateText(name))}${at === table.states.length - 1 ? '' : ','}`),
      '>>',
    ]);
}

function rows(values: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(values.length / 20) }, (_, at) => {
    const row = values.slice(at * 20, at * 20 + 20).join(', ');
    return `  ${row}${at * 20 + 20 < values.length ? ',' : ''}`;
  });
}

function comment(lines: readonly string[]): string[] {
  return lines.map((line) => `\\* ${line.replaceAll('\n', ' ')}`);
}

function actionLines(rule: ProductRule, at: number, names: Names, text: TlaText): string[] {
  const { guards, effects, unchanged } = text.rule(rule);
  const of = ofText(rule.of);
  const fair = rule.fair === undefined ? '' : `; ${rule.fair}ly fair`;
  return [
    ...comment([`${rule.kind}${of === '' ? '' : `: ${of}`}${fair}`]),
    `${names.rules[at]} ==`,
    ...[...guards.map((guard) => guard.text).filter((guard) => guard !== 'TRUE'), ...effects].map((part) => `  /\\ ${part}`),
    ...(unchanged.length === 0 ? [] : [`  /\\ UNCHANGED <<${unchanged.join(', ')}>>`]),
  ];
}

/** As weak or strong as the rules say. */
function fairnessLines(product: Product, names: Names): string[] {
  const fair = product.rules.flatMap(({ fair: how }, at) =>
    how === undefined ? [] : [`  /\\ ${how === 'weak' ? 'WF' : 'SF'}_vars(${names.rules[at]})`],
  );
  return fair.length === 0 ? [] : ['Fairness ==', ...fair];
}

function lawLines(law: ProductLaw, at: number, product: Product, names: Names, text: TlaText): string[] {
  const name = names.laws[at] as string;
  return [
    ...comment([`${law.id} ${law.name}: ${law.sentence}`]),
    ...formula(law, name, names, text),
    ...observed(law, name, product, text),
  ];
}

function formula(law: ProductLaw, name: string, names: Names, text: TlaText): string[] {
  const given = text.condition(law.given);
  switch (law.kind) {
    case 'always':
      return [`${name} == ${given} => ${text.condition(law.holds)}`];
    case 'sometimes':
      return ['\\* To fail: the counterexample is the witness.', `${name} == ~${allOf([given, text.condition(law.holds)])}`];
    case 'moves':
      return [`${name} == ${given} => ENABLED Next`];
    case 'eventually':
      return [`${name} == ${given} ~> ${text.condition(law.holds)}`];
    case 'step': {
      const rules = law.rules.map((rule) => names.rules[rule]).join(' \\/ ');
      return [`${name} == [][(${rules || 'FALSE'}) => (${given} => ${text.condition(law.holds)})]_vars`];
    }
    default:
      return unreachable(law.kind);
  }
}

/** What observers that obey this law must not refuse. */
function observed({ id }: ProductLaw, name: string, product: Product, text: TlaText): string[] {
  const refusals = product.rules.flatMap((rule) => text.refusals(rule, id));
  return refusals.length === 0 ? [] : [`${name}_observed ==`, ...refusals.map((refusal) => `  /\\ ~(${refusal})`)];
}

/** What to put into the configuration of TLC. */
function configLines(product: Product, names: Names): string[] {
  const of = (...kinds: ProductLaw['kind'][]) => names.laws.filter((_, at) => kinds.includes(product.laws[at]?.kind as ProductLaw['kind']));
  const observers = new Set(product.rules.flatMap(({ steps }) => steps.map(({ obeys }) => obeys)));
  const observedLaws = names.laws.filter((_, at) => observers.has(product.laws[at]?.id)).map((name) => `${name}_observed`);
  return [
    'For the configuration of TLC (what stands behind the module is no part of it):',
    'SPECIFICATION Spec',
    `INVARIANTS ${['TypeOK', ...of('always', 'moves'), ...observedLaws].join(' ')}`,
    ...(of('step', 'eventually').length === 0 ? [] : [`PROPERTIES ${of('step', 'eventually').join(' ')}`]),
    ...(of('sometimes').length === 0 ? [] : [`Invariants that are to fail, one at a time: ${of('sometimes').join(' ')}`]),
    'CHECK_DEADLOCK FALSE',
  ];
}
