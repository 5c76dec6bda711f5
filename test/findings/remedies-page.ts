/**
 * `docs/remedies-checked.md`: for each remedy and each law, whether the law holds with it and after how many steps it is broken without it.
 *
 * Rows of slow trials may be taken over from a page as it stands, so that a test need not run them.
 */
import { code, page, tableOf } from '../../src/derive/markdown.ts';
import { answerTo, askedIn, brokenIn, byLaw, commandOf, lawOfRemedy } from './search.ts';
import type { Answer, Question } from './search.ts';
import { isTrial, trials } from './trials.ts';
import type { Trial } from './trials.ts';

/** A trial with what came of it. */
interface Tried {
  readonly trial: Trial;
  readonly with: Answer;
  readonly without: Answer;
}

/** Searches for every trial that `wanted` names. */
function tried(wanted: (trial: Trial) => boolean): Tried[] {
  return trials
    .filter(isTrial)
    .filter(wanted)
    .map((trial) => ({ trial, with: answerTo(withIt(trial)), without: answerTo(withoutIt(trial)) }));
}

/** The question whose answer has the remedy. */
export function withIt({ system, scope, beside = [] }: Trial): Question {
  return { system, scope, profile: 'strict', ...(beside.length === 0 ? {} : { without: beside }) };
}

/** The question whose answer lacks it. */
export function withoutIt({ remedy, system, scope, beside = [] }: Trial): Question {
  return { system, scope, profile: 'strict', without: [...beside, remedy] };
}

const grouped = (value: number): string => value.toLocaleString('en');

/** The page; rows of trials that are not run come from `before`, the page as it stands. */
export function remediesPage(before: string, wanted: (trial: Trial) => boolean = () => true): string {
  const all = tried(wanted);
  const kept = trials.filter(isTrial).filter((trial) => !wanted(trial));
  const laws = columnsOf(all, before, kept.length > 0);
  const row = (trial: Trial, section: string, make: (each: Tried) => string[]): string[] => {
    const found = all.find((each) => each.trial === trial);
    return found === undefined ? keptRow(before, section, nameOf(trial)) : make(found);
  };
  const shown = trials.filter(isTrial);
  const missing = trials.filter((each) => !isTrial(each));
  return page([
    '<!-- Written by `npm run findings`; do not edit. -->',
    '# What each remedy is worth',
    `Each row of the first table is two searches of every state within a scope: one with all remedies, one without this one. With it the
law holds; without it the law is broken, and no path is shorter than the one given. \`npm run findings\` makes the searches and writes
this page, and a test makes the quick ones again. What the remedies do is told in [remedies](remedies.md), how a search works in
[checking](guide/checking.md), and what Linux's own broken laws look like, which is to say with no remedy at all, in
[counterexamples](counterexamples/README.md).`,
    sections.one,
    tableOf(
      ['remedy', 'law', 'system and scope', 'states with it', 'the law then', 'without it: broken after', 'states without it'],
      shown.map((trial) => row(trial, sections.one, summaryRow)),
    ),
    `Steps are steps of the system: a call, an answer of a device, a landed write, a crash. To see a path, take the remedy out and ask for it:
\`${commandOf({ system: 'disk', scope: '1-region-1-write', profile: 'strict', without: ['suspend-flushes'] })} --law L4 --paths\`.`,
    ...remarks(shown),
    ...(missing.length === 0
      ? []
      : [
          '## Not shown yet',
          tableOf(
            ['remedy', 'law', 'why not'],
            missing.map((each) => [code(each.remedy), lawOfRemedy(each.remedy), 'waitsFor' in each ? each.waitsFor : '']),
          ),
        ]),
    sections.two,
    `A number is the length of the shortest path to a state or step that breaks the law; · holds in every state; an empty field was not put to
the test there. A remedy that mends one law often keeps others whole as well: where a row has several numbers, all of them are
consequences of the one missing switch.`,
    tableOf(
      ['without', ...laws],
      shown.map((trial) => row(trial, sections.two, (each) => matrixRow(each, laws))),
    ),
    `With every remedy each of these rows has no number: ${baselines(all, before)}.`,
  ]);
}

const sections = { one: '## Remedy by remedy', two: '## Remedies and laws' } as const;

function nameOf({ remedy, beside = [] }: Trial): string {
  return beside.length === 0 ? code(remedy) : `${code(remedy)}, beside ${beside.map(code).join(', ')}`;
}

function summaryRow({ trial, with: kept, without }: Tried): string[] {
  const law = lawOfRemedy(trial.remedy);
  const steps = brokenIn(without).get(law);
  const holds = askedIn(kept).includes(law) && !brokenIn(kept).has(law);
  return [
    nameOf(trial),
    law,
    `\`${trial.system}\` ${trial.scope}`,
    grouped(kept.states),
    holds ? 'holds' : 'is broken',
    steps === undefined ? 'not broken' : `${steps} steps`,
    grouped(without.states),
  ];
}

function matrixRow({ trial, without }: Tried, laws: readonly string[]): string[] {
  const [asked, broken] = [askedIn(without), brokenIn(without)];
  return [nameOf(trial), ...laws.map((law) => (broken.has(law) ? String(broken.get(law)) : asked.includes(law) ? '·' : ''))];
}

/** Every law that some search put to the test. */
function columnsOf(all: readonly Tried[], before: string, isPart: boolean): string[] {
  if (isPart) return headOf(before, sections.two).slice(1);
  return [...new Set(all.flatMap(({ without }) => askedIn(without)))].toSorted(byLaw);
}

function remarks(shown: readonly Trial[]): string[] {
  const lines = shown.flatMap(({ remedy, because }) => (because === undefined ? [] : [`- ${code(remedy)}: ${because}`]));
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function baselines(all: readonly Tried[], before: string): string {
  const texts = all
    .filter(({ trial }) => (trial.beside ?? []).length === 0)
    .map(({ trial, with: { states, depth } }) => `\`${trial.system}\` ${trial.scope}, ${grouped(states)} states to depth ${depth}`);
  const kept = /each of these rows has no number: (?<list>.*)\.\n/.exec(before)?.groups?.list?.split('; ') ?? [];
  return [...new Set([...kept.filter((each) => !texts.includes(each) && !isRun(all, each)), ...texts])].toSorted().join('; ');
}

function isRun(all: readonly Tried[], text: string): boolean {
  return all.some(({ trial }) => text.startsWith(`\`${trial.system}\` ${trial.scope},`));
}

function linesOf(text: string, section: string): string[] {
  return (text.split(`${section}\n`)[1] ?? '').split('\n').filter((line) => line.startsWith('|'));
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

function headOf(text: string, section: string): string[] {
  return cellsOf(linesOf(text, section)[0] ?? '');
}

/** A row as it stands; nothing where there is none, so that the page differs and somebody looks. */
function keptRow(text: string, section: string, name: string): string[] {
  return (
    linesOf(text, section)
      .map(cellsOf)
      .find(([first]) => first === name) ?? [name]
  );
}
