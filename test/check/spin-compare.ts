/**
 * One product, searched by our checker and, as an exported model, by Spin.
 *
 * Both answers are brought into one form. Lengths are those of shortest paths; of a law about some day Spin gives a run, but no shortest one, so
 * only verdicts are compared there. Where every law is decided early our search ends, and there are no numbers to compare.
 */
import type { Product, ProductLaw } from '#base';
import { check } from '#check';
import type { CheckResult } from '#check';
import { promelaText } from '#report';
import { identifier } from '../../src/report/export/names.ts';
import { askSpin, everyRun, everyState } from './spin.ts';
import type { SpinOptions, SpinResult } from './spin.ts';

/** What is compared. */
export interface Answer {
  readonly states?: number;
  readonly transitions?: number;
  /** `holds`, `violated`, and how many steps show it. */
  readonly laws: Readonly<Record<string, string>>;
}

/** Both answers. */
export async function compareWithSpin(product: Product): Promise<{ readonly ours: Answer; readonly spins: Answer }> {
  const result = check({ product, now: () => performance.now() });
  const isWhole = result.laws.some(
    ({ kind, verdict }) => kind !== 'eventually' && verdict === (kind === 'sometimes' ? 'violated' : 'holds'),
  );
  return { ours: ourAnswer(result, isWhole), spins: await spinsAnswer(product, isWhole) };
}

function ourAnswer({ states, transitions, laws }: CheckResult, isWhole: boolean): Answer {
  const told = laws.map(({ id, kind, verdict, path }) => [id, answer(verdict, kind === 'eventually' ? undefined : path?.steps.length, -1)]);
  return { ...(isWhole && transitions !== null ? { states, transitions } : {}), laws: Object.fromEntries(told) as Record<string, string> };
}

function answer(verdict: string, length: number | undefined, more: number): string {
  return length === undefined ? verdict : `${verdict} in ${length + more}`;
}

async function spinsAnswer(product: Product, isWhole: boolean): Promise<Answer> {
  const model = promelaText(product);
  // Large models take the compiler longer than the search.
  const optimise = model.length > 200_000 ? 0 : 1;
  const ask = (options: SpinOptions, laws: readonly ProductLaw[]) =>
    askSpin(model, { ...options, optimise, defines: laws.length === 0 ? [] : ['ONLY', ...laws.map((law) => `CHECK_${nameOf(law)}`)] });
  const all = await ask(everyState, []);
  const told: Record<string, string> = {};
  const [witnesses, ends] = [product.laws.filter(isOf('sometimes')), product.laws.filter(isOf('moves'))];
  const seen = witnesses.length === 0 ? all : await ask(everyState, witnesses);
  // Where another law is broken as well its option goes on, and the end is none for Spin.
  const ended = ends.length === 0 || all.broken.size === 0 ? all : await ask(everyState, ends);
  for (const law of product.laws) {
    if (law.kind === 'eventually') told[law.id] = (await ask(everyRun, [law])).cycle ? 'violated' : 'holds';
    else if (law.kind === 'sometimes') told[law.id] = verdictOf(law, seen, 'holds', 'violated');
    else told[law.id] = verdictOf(law, law.kind === 'moves' ? ended : all, 'violated', 'holds');
  }
  return { ...(isWhole ? { states: all.states, transitions: all.transitions } : {}), laws: told };
}

function verdictOf(law: ProductLaw, { broken }: SpinResult, found: string, otherwise: string): string {
  const depths = [
    // A step is judged where it begins.
    (broken.get(nameOf(law)) ?? Infinity) + (law.kind === 'step' ? 1 : 0),
    (broken.get(`${nameOf(law)}_refused`) ?? Infinity) + 1,
  ];
  const length = Math.min(...depths);
  return length === Infinity ? otherwise : answer(found, length, 0);
}

function nameOf({ id, name }: ProductLaw): string {
  return identifier(`${id} ${name}`);
}

function isOf(kind: ProductLaw['kind']): (law: ProductLaw) => boolean {
  return (law) => law.kind === kind;
}
