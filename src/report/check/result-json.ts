/** What came of `check`, as `--json` prints it: plain data, with steps and local states by name. */
import type { Product } from '#base';
import type { CheckVerdict, LawResult, Limit, Path, SearchModes } from '#check';
import { checkVerdictOf } from './checked.ts';
import type { CheckedSystem } from './checked.ts';
import { stateText } from './story.ts';

/** A step of a path, and the local state of each component behind it. */
export interface NamedStep {
  /** `null` at the beginning. */
  readonly step: string | null;
  readonly locals: Readonly<Record<string, string>>;
}

/** A law and what was found of it. */
export interface CheckedLawJson extends Pick<LawResult, 'id' | 'name' | 'kind' | 'verdict' | 'tested'> {
  /** Broken, and known to be broken in this profile. */
  readonly expected: boolean;
  readonly path?: readonly NamedStep[];
  /** For a run that never ends: the place in `path` that the last step comes back to. */
  readonly loopsTo?: number;
}

/** A system and what was found of it. */
export interface CheckedSystemJson extends SearchModes {
  readonly name: string;
  readonly scope: string;
  readonly profile: string | null;
  readonly without: readonly string[];
  readonly verdict: CheckVerdict;
  readonly states: number;
  readonly transitions: number | null;
  readonly depth: number;
  readonly seconds: number;
  readonly bytesPerState: number;
  readonly missed: number;
  readonly limit: Limit | null;
  readonly laws: readonly CheckedLawJson[];
  readonly uncovered: readonly string[];
}

/** All of it. */
export interface CheckJson {
  readonly verdict: CheckVerdict;
  readonly systems: readonly CheckedSystemJson[];
}

/** See the header. */
export function checkJson(checked: readonly CheckedSystem[]): CheckJson {
  return { verdict: checkVerdictOf(checked), systems: checked.map(systemJson) };
}

function systemJson({ name, scope, profile, without, product, result, expected }: CheckedSystem): CheckedSystemJson {
  const { verdict, states, transitions, depth, seconds, bytesPerState, missed, limit, modes, uncovered } = result;
  return {
    name,
    scope,
    profile: profile ?? null,
    without,
    verdict,
    states,
    transitions,
    depth,
    seconds,
    bytesPerState,
    missed,
    limit: limit ?? null,
    ...modes,
    laws: result.laws.map((law) => lawJson(law, product, expected)),
    uncovered,
  };
}

function lawJson({ id, name, kind, verdict, tested, path }: LawResult, product: Product, expected: readonly string[]): CheckedLawJson {
  return {
    id,
    name,
    kind,
    verdict,
    tested,
    expected: verdict === 'violated' && expected.includes(id),
    ...(path === undefined ? {} : { path: namedSteps(product, path) }),
    ...(path?.loopsTo === undefined ? {} : { loopsTo: path.loopsTo }),
  };
}

/** A path by names; the step that closes a circle is its last. */
export function namedSteps({ components, rules }: Product, { steps, loopsTo, closing }: Path): NamedStep[] {
  const back = loopsTo === undefined ? undefined : steps[loopsTo];
  const all = back === undefined || closing === undefined ? steps : [...steps, { rule: closing, locals: back.locals }];
  return all.map(({ rule, locals }) => ({
    step: rules[rule]?.name ?? null,
    locals: Object.fromEntries(components.map(({ name, table }, at) => [name, stateText(table.states[locals[at] as number] ?? '')])),
  }));
}
