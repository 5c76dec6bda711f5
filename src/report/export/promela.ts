/**
 * A product as a Promela model, for people who trust Spin more than us, and for our own tests, which hold the two against each other.
 *
 * It is written from tables and rules and shares nothing with the checker. One variable a component holds its local state in as few bits as
 * it needs, so Spin's stored states are our distinct states (Spin counts one transition more, the one that begins). One process has an
 * option for each rule, a `d_step`; laws are options as well, which are enabled where a law is broken and so add no state.
 *
 * Tables are constant C arrays, guards `c_expr` and effects `c_code`. Measured on the reference system, pure Promela (bit masks, hidden arrays)
 * was no faster, took half as long again to compile, cannot be searched breadth first, and counts one state more, because it has to fill its
 * tables.
 *
 * Left out: symmetry, which Spin does not have.
 */
import { refused } from '#base';
import type { Product, ProductRule } from '#base';
import { indented } from '../text.ts';
import { CText, inComment, no } from './c-text.ts';
import { Namer, namesOf, ofText, stateText } from './names.ts';
import type { Names } from './names.ts';
import { fairnessText } from './promela-fairness.ts';
import type { FairnessText } from './promela-fairness.ts';
import { headLines } from './promela-head.ts';
import { lawText } from './promela-laws.ts';
import { pieceBits, Tables } from './tables.ts';
import type { ConstTable } from './tables.ts';
import { promelaWords } from './words.ts';

/** How a product is exported. */
export interface ExportOptions {
  /** What the head says of it beside its name: `scope r2w2`. */
  readonly about?: string;
}

/** The whole model. */
export function promelaText(product: Product, { about = '' }: ExportOptions = {}): string {
  const namer = new Namer(promelaWords);
  const names = namesOf(product, namer);
  const tables = new Tables(product, namer);
  const text = new CText(product, names, tables);
  const laws = lawText(product, names, text);
  const fairness = fairnessText(product, names, text);
  const rules = product.rules.map((rule, at) => ruleLines(rule, at, names, text, fairness));
  return joined([
    headLines(product, names, about),
    [...fairness.switches, ...laws.switches],
    ...stateLists(product),
    ['c_decl {', `  enum { ${no} = ${refused} }; /* in a table: the event is refused */`, ...laws.declared, '}'],
    ...tables.all.map(tableLines),
    [...product.components.map((_, at) => variable(product, at, names)), ...fairness.variables],
    ...rules,
    [
      'active proctype system() {',
      ...fairness.begin,
      'end:',
      '  do',
      ...names.rules.map((name) => `  :: ${name}()`),
      ...laws.options,
      '  od',
      '}',
    ],
    ...fairness.claims,
  ]);
}

function joined(blocks: readonly (readonly string[])[]): string {
  const full = blocks.filter((lines) => lines.length > 0);
  return `${full.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What the numbers of local states mean, a comment for each family. */
function stateLists({ components }: Product): string[][] {
  return components
    .filter(({ at }) => at === 0)
    .map(({ family, table }) => [
      '/*',
      ` * ${inComment(family)} is in one of ${table.states.length} local states:`,
      ...table.states.map((name, local) => ` *   ${local}  ${inComment(stateText(name))}`),
      ' */',
    ]);
}

function variable({ components }: Product, at: number, names: Names): string {
  const { table, initial } = components[at] as Product['components'][number];
  const bits = Math.max(1, Math.ceil(Math.log2(table.states.length)));
  return `unsigned ${names.components[at]} : ${bits} = ${initial}; /* ${inComment(stateText(table.states[initial] ?? ''))} */`;
}

function ruleLines(rule: ProductRule, at: number, names: Names, text: CText, fairness: FairnessText): string[] {
  const guards = text
    .guards(rule)
    .map((guard) => guard.text)
    .filter((guard) => guard !== '1');
  const effects = [...text.effects(rule), ...fairness.taken(at)];
  const fair = rule.fair === undefined ? '' : `; ${rule.fair}ly fair`;
  const of = ofText(rule.of);
  return [
    `/* ${inComment(rule.kind)}${of === '' ? '' : `: ${inComment(of)}`}${fair} */`,
    `inline ${names.rules[at]}() {`,
    '  d_step {',
    '    c_expr {',
    ...indented(
      (guards.length === 0 ? ['1'] : guards).map((guard, place) => (place === 0 ? guard : `&& ${guard}`)),
      6,
    ),
    '    } ->',
    ...(effects.length === 0 ? ['    skip'] : ['    c_code {', ...indented(effects, 6), '    }']),
    '  }',
    '}',
  ];
}

/** A table as C, in pieces where it is long. */
function tableLines({ name, values, note }: ConstTable): string[] {
  const list = Array.from(values);
  const type = list.some((value) => value > 255) ? 'short' : 'char';
  const comment = `/* ${inComment(note)} */`;
  const array = (of: string, part: readonly number[]) => [
    `  static const unsigned ${type} ${of}[] = {`,
    ...rows(part.map((value) => (value === refused ? no : String(value)))).map((row) => `    ${row}`),
    '  };',
  ];
  if (list.length <= 2 ** pieceBits) return [comment, 'c_decl {', ...array(name, list), '}'];
  const pieces = Array.from({ length: Math.ceil(list.length / 2 ** pieceBits) }, (_, at) =>
    list.slice(at * 2 ** pieceBits, (at + 1) * 2 ** pieceBits),
  );
  return [
    comment,
    ...pieces.flatMap((part, at) => ['c_decl {', ...array(`${name}_${at}`, part), '}']),
    'c_decl {',
    `  static const unsigned ${type} *const ${name}[] = {`,
    ...rows(pieces.map((_, at) => `${name}_${at}`)).map((row) => `    ${row}`),
    '  };',
    '}',
  ];
}

/** Values in rows of twenty. */
function rows(values: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(values.length / 20) }, (_, at) => `${values.slice(at * 20, at * 20 + 20).join(', ')},`);
}
