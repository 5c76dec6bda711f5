/**
 * What came of `check`, for people: systems with their figures, laws with their verdicts, what was never taken or never tested, what broke
 * and how to see it, and the verdict.
 *
 * Systems have numbers, so that a table of many systems is no wider than one of few.
 */
import type { CheckResult, LawResult, Limit, Path } from '#check';
import type { Style } from '../style.ts';
import { tableLines, widthOf } from '../table.ts';
import type { Align } from '../table.ts';
import { counted, grouped, indented, listed, wrapped } from '../text.ts';
import type { Layout } from '../trace.ts';
import { checkTitleOf, checkVerdictOf, isOtherwise, withoutText } from './checked.ts';
import type { CheckedSystem } from './checked.ts';
import { stepName } from './story.ts';

/** The whole report. */
export function checkText(checked: readonly CheckedSystem[], layout: Layout): string {
  const sections = [
    systemLines(checked, layout),
    modeLines(checked, layout),
    lawLines(checked, layout),
    uncoveredLines(checked, layout),
    untestedLines(checked, layout),
    otherwiseLines(checked, layout),
    limitLines(checked, layout),
    ...checked.flatMap((each) => brokenOf(each).map((law) => violationLines(each, law, layout))),
    verdictLines(checked, layout.style),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function systemLines(checked: readonly CheckedSystem[], { style, width }: Layout): string[] {
  const head = ['', 'system', 'scope', 'profile', 'states', 'transitions', 'depth', 'seconds', 'bytes', 'verdict'].map(style.faint);
  const rows = checked.map(({ name, scope, profile, result }, at) => [
    style.faint(String(at + 1)),
    style.strong(name),
    scope,
    profile ?? style.faint('–'),
    grouped(result.states),
    result.transitions === null ? style.faint('–') : grouped(result.transitions),
    grouped(result.depth),
    result.seconds.toFixed(1),
    result.bytesPerState.toFixed(1),
    toned(result.verdict, style),
  ]);
  const aligns = ['right', 'left', 'left', 'left', 'right', 'right', 'right', 'right', 'right', 'left'] as const;
  const wide = tableLines([head, ...rows], aligns);
  const [first = '', ...lines] = wide.every((line) => widthOf(line) <= width) ? wide : tableLines([head, ...rows], aligns, 1);
  const without = checked.map((each) => withoutText(each.without).flatMap((text) => indented(wrapped(text, width - 4), 4)));
  return [first, ...lines.flatMap((line, at) => [line, ...(without[at] ?? []).map(style.faint)])];
}

/** How states were remembered and what was left out; said once of all systems that are alike in it. */
function modeLines(checked: readonly CheckedSystem[], { style, width }: Layout): string[] {
  const modes = new Map<string, number[]>();
  for (const [at, { result }] of checked.entries()) {
    const text = modeText(result);
    modes.set(text, [...(modes.get(text) ?? []), at + 1]);
  }
  const lines = [...modes].flatMap(([text, numbers]) => {
    const whose = modes.size === 1 ? '' : `${numbers.join(', ')}: `;
    return wrapped(`${whose}${text}`, width);
  });
  return [...lines, 'bytes: memory for states and frontier at its most, for each state'].map(style.faint);
}

const stores = {
  exact: 'every state remembered in full',
  hashed: 'a fingerprint of every state remembered',
  bitstate: 'a few bits of every state remembered',
} as const;

function modeText({ modes, missed }: CheckResult): string {
  return [
    stores[modes.store],
    ...(modes.store === 'exact' ? [] : [`the chance that a state was missed is ${chanceText(missed)}`]),
    ...(modes.symmetry ? ['states that differ by a permutation counted once'] : []),
    ...(modes.pruning ? ['orders of independent steps left out, so transitions are not counted'] : []),
    counted(modes.workers, 'worker'),
  ].join('; ');
}

function chanceText(chance: number): string {
  return chance >= 0.0001 ? `${(chance * 100).toFixed(2)} %` : chance.toExponential(1);
}

/** A table, or several below each other where there are more systems than fit side by side. */
function lawLines(checked: readonly CheckedSystem[], { style, width }: Layout): string[] {
  const laws = new Map<string, LawResult>();
  for (const { result } of checked) for (const law of result.laws) if (!laws.has(law.id)) laws.set(law.id, law);
  if (laws.size === 0) return [];
  const sorted = [...laws.values()].toSorted(byKindAndNumber);
  const named = Math.max(...sorted.map(({ id, name }) => id.length + name.length)) + 4;
  const block = Math.max(1, Math.floor((width - named) / outcomeWidth));
  const steps = checked.some(({ result }) => result.laws.some(({ path }) => path !== undefined));
  return [
    ...Array.from({ length: Math.ceil(checked.length / block) }, (_, at) => lawTable(sorted, checked, at * block, block, style)).flat(),
    ...(steps ? [style.faint('broken 5: after 5 steps, and no fewer; seen 5: there is such a state, as soon as that')] : []),
  ];
}

/** What one system needs beside the others. */
const outcomeWidth = 'never seen'.length + 2;

function lawTable(laws: readonly LawResult[], checked: readonly CheckedSystem[], from: number, count: number, style: Style): string[] {
  const shown = checked.slice(from, from + count);
  const head = [style.strong('laws'), '', ...shown.map((_, at) => style.faint(String(from + at + 1)))];
  const rows = laws.flatMap(({ id, name }) => {
    const own = shown.map((each) => each.result.laws.find((other) => other.id === id));
    if (own.every((law) => law === undefined)) return [];
    const cells = shown.map((each, at) => {
      const law = own[at];
      return law === undefined ? style.faint('·') : outcomeOf(each, law, style);
    });
    return [[id, name, ...cells]];
  });
  return tableLines([head, ...rows], ['left', 'left', ...shown.map((): Align => 'left')]);
}

/** One law of one system in a word or two. */
function outcomeOf({ expected }: CheckedSystem, { id, kind, verdict, tested, path }: LawResult, style: Style): string {
  const steps = path === undefined ? '' : ` ${lengthOf(path)}`;
  if (verdict === 'inconclusive') return style.notable('open');
  if (kind === 'sometimes') return verdict === 'holds' ? `seen${steps}` : style.bad('never seen');
  if (verdict === 'violated') return (expected.includes(id) ? style.notable : style.bad)(`broken${steps}`);
  return tested ? style.good('holds') : style.notable('untested');
}

/** Steps of a path; the one that closes a circle counts. */
function lengthOf({ steps, closing }: Path): number {
  return steps.length - 1 + (closing === undefined ? 0 : 1);
}

/** S2 before S10, and S before L before E; other laws behind them in the order of the systems. */
function byKindAndNumber(a: LawResult, b: LawResult): number {
  const rank = ({ id }: LawResult): number => {
    const [, kind, number] = /^([SLE])(\d+)$/.exec(id) ?? [];
    return kind === undefined ? Number.MAX_SAFE_INTEGER : 'SLE'.indexOf(kind) * 1000 + Number(number);
  };
  return rank(a) - rank(b);
}

/**
 * Transitions that were taken in no scope of a system: how many of each machine, and as many of their names as fit in the line. The JSON has them
 * all, scope by scope.
 */
function uncoveredLines(checked: readonly CheckedSystem[], { style, width }: Layout): string[] {
  const groups = new Map<string, CheckedSystem[]>();
  for (const each of checked) {
    const key = [each.name, each.profile, ...each.without].join(' ');
    if (!endedEarly(each)) groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((scopes) => {
    const [first, ...others] = scopes as [CheckedSystem, ...CheckedSystem[]];
    const never = new Set(scopes.flatMap(({ result }) => result.uncovered));
    const families = new Map<string, string[]>();
    for (const transition of never) {
      const [, family = '', name = ''] = /^(.*?): (.*)$/s.exec(transition) ?? [];
      const having = scopes.filter(({ product }) => product.components.some((component) => component.family === family));
      if (!having.every(({ result }) => result.uncovered.includes(transition))) never.delete(transition);
      if (!never.has(transition)) continue;
      families.set(family, [...(families.get(family) ?? []), name]);
    }
    if (families.size === 0) return [];
    const counts = [...families].map(([family, names]) => [`  ${family}`, grouped(names.length)]);
    const heads = tableLines(counts, ['left', 'right']);
    const lines = [...families.values()].map(
      (names, at) => `${heads[at] ?? ''}  ${style.faint(firstOf(names, width - (heads[at] ?? '').length - 2))}`,
    );
    const where = others.length === 0 ? checkTitleOf(first) : `any of ${scopes.length} scopes of ${first.name}`;
    const head = `${style.strong('transitions never taken')} ${style.faint(`in ${where}, by machine: ${grouped(never.size)}; --json has every name`)}`;
    return [head, ...lines.map((line) => line.trimEnd())];
  });
}

/** The first names, as many as fit; a sign behind them where there are more. */
function firstOf(names: readonly string[], width: number): string {
  let line = '';
  for (const [at, name] of names.entries()) {
    const longer = at === 0 ? name : `${line}, ${name}`;
    if (longer.length + (at + 1 < names.length ? 3 : 0) > width) return line === '' ? '…' : `${line}, …`;
    line = longer;
  }
  return line;
}

function untestedLines(checked: readonly CheckedSystem[], { style, width }: Layout): string[] {
  return checked.flatMap((each) => {
    const laws = untestedOf(each).map(({ id, name }) => `${id} ${name}`);
    if (laws.length === 0) return [];
    const them = laws.length === 1 ? 'it' : 'them';
    const text = `${checkTitleOf(each)}: ${listed(laws)}: no state of this scope puts ${them} to the test, so that ${them === 'it' ? 'it holds' : 'they hold'} says nothing`;
    return wrapped(text, width).map(style.notable);
  });
}

function otherwiseLines(checked: readonly CheckedSystem[], { style, width }: Layout): string[] {
  return checked.filter(isOtherwise).flatMap((each) => {
    const text = `${checkTitleOf(each)}: ${grouped(each.result.states)} states, where ${grouped(each.pinned ?? 0)} are known: the specification has changed, or the checker is wrong`;
    return wrapped(text, width).map(style.bad);
  });
}

function untestedOf({ result }: CheckedSystem): readonly LawResult[] {
  return result.laws.filter(({ verdict, tested, kind }) => verdict === 'holds' && !tested && kind !== 'sometimes');
}

const limits: Readonly<Record<Limit, string>> = {
  memory: 'its memory was used up',
  time: 'its time was up',
  states: 'it had seen as many states as it may',
  asked: 'it was asked to end',
};

/** Every law was decided on the way, so that the search went no further: what it did not see says nothing. */
function endedEarly({ result }: CheckedSystem): boolean {
  const isDecided = ({ kind, verdict }: LawResult): boolean =>
    kind !== 'eventually' && verdict === (kind === 'sometimes' ? 'holds' : 'violated');
  return result.laws.length > 0 && result.laws.every(isDecided);
}

function limitLines(checked: readonly CheckedSystem[], { style, width }: Layout): string[] {
  return checked.flatMap((each) => {
    const { limit, depth, states } = each.result;
    if (limit === undefined && endedEarly(each)) {
      const early = `${checkTitleOf(each)}: the search ended when the last law was decided; the figures are of what it saw until then`;
      return wrapped(early, width).map(style.faint);
    }
    if (limit === undefined) return [];
    const text = `${checkTitleOf(each)} was not explored to its end: ${limits[limit]}; up to depth ${grouped(depth)} every state was seen, ${grouped(states)} in all`;
    return wrapped(text, width).map(style.notable);
  });
}

function brokenOf({ result }: CheckedSystem): readonly LawResult[] {
  return result.laws.filter(({ verdict }) => verdict === 'violated');
}

function violationLines(checked: CheckedSystem, law: LawResult, { style, width }: Layout): string[] {
  const { product, expected, commands } = checked;
  const known = expected.includes(law.id);
  const row = (what: string, lines: readonly string[]): string[] =>
    lines.map((line, at) => `  ${at === 0 ? style.faint(what.padEnd(5)) : ' '.repeat(5)} ${line}`);
  const command = commands[law.id];
  const word = law.kind === 'sometimes' ? 'never shows' : 'breaks';
  return [
    `${(known ? style.notable : style.bad)(`${checkTitleOf(checked)} ${word} ${law.id} ${law.name}`)}${known ? style.faint('  known of this profile') : ''}`,
    ...row('law', wrapped(law.sentence, width - 8)),
    ...(law.path === undefined ? [] : row('path', wrapped(pathSummary(law.path, product.rules.map(stepName)), width - 8))),
    ...(command === undefined ? [] : row('show', [style.strong(command)])),
  ];
}

/** `markRegion 0 · flush · crash`, with the circle of a run that never ends in parentheses. */
function pathSummary({ steps, loopsTo, closing }: Path, names: readonly string[]): string {
  const walked = steps.slice(1).map(({ rule }) => names[rule] ?? '');
  const all = closing === undefined ? walked : [...walked, names[closing] ?? ''];
  if (all.length === 0) return 'none: it begins so';
  if (loopsTo === undefined) return all.join(' · ');
  return [...all.slice(0, loopsTo), `(${all.slice(loopsTo).join(' · ')}) for ever`].join(' · ');
}

function verdictLines(checked: readonly CheckedSystem[], style: Style): string[] {
  const states = checked.reduce((sum, { result }) => sum + result.states, 0);
  const seconds = checked.reduce((sum, { result }) => sum + result.seconds, 0);
  const pace = `${counted(states, 'state')} in ${seconds.toFixed(1)} s, ${grouped(Math.round(states / Math.max(seconds, 0.001)))} a second`;
  return [`verdict: ${style.strong(toned(checkVerdictOf(checked), style))}${remarks(checked)}`, style.faint(pace)];
}

function remarks(checked: readonly CheckedSystem[]): string {
  const broken = checked.flatMap((each) => brokenOf(each).map(({ id }) => each.expected.includes(id)));
  const expected = broken.filter(Boolean).length;
  const known = expected === 0 ? '' : `, ${expected === broken.length ? 'all' : `${expected} of them`} known of the profile`;
  const untested = checked.reduce((sum, each) => sum + untestedOf(each).length, 0);
  return [
    ...(broken.length === 0 ? [] : [`, ${counted(broken.length, 'law')} broken${known}`]),
    ...(untested === 0 ? [] : [`, ${counted(untested, 'law')} never tested`]),
  ].join('');
}

function toned(verdict: CheckResult['verdict'], style: Style): string {
  if (verdict === 'holds') return style.good(verdict);
  return verdict === 'violated' ? style.bad(verdict) : style.notable(verdict);
}
