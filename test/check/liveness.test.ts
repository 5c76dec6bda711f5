/**
 * Promises on random graphs: the verdict is that of trying every set of states, and a run that is shown is real, open to its end, fair, and
 * comes to where it stays by the shortest way.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fair } from '../../src/check/fairness.ts';
import { addState, stateSet } from '../../src/check/graph.ts';
import type { StateGraph } from '../../src/check/graph.ts';
import { brokenPromise } from '../../src/check/liveness.ts';
import type { Lasso } from '../../src/check/lasso.ts';

/** For each state where each rule leads, or nowhere. */
type Rows = readonly (readonly (number | null)[])[];

interface Case {
  readonly rows: Rows;
  readonly fairness: readonly Fair[];
  readonly given: readonly boolean[];
  readonly holds: readonly boolean[];
}

/** What can be reached from the first state, renumbered. */
function reachable({ rows, fairness, given, holds }: Case): Case {
  const order = new Set([0]);
  for (const state of order) for (const to of rows[state] ?? []) if (to !== null) order.add(to);
  const kept = [...order];
  return {
    rows: kept.map((state) => (rows[state] ?? []).map((to) => (to === null ? null : kept.indexOf(to)))),
    fairness,
    given: kept.map((state) => given[state] === true),
    holds: kept.map((state) => holds[state] === true),
  };
}

function graphOf(rows: Rows): StateGraph {
  const edges = rows.map((row) => row.flatMap((to, rule) => (to === null ? [] : [{ to, rule }])));
  const offsets = new Uint32Array(rows.length + 1);
  edges.forEach((each, state) => (offsets[state + 1] = (offsets[state] as number) + each.length));
  const all = edges.flat();
  return { states: rows.length, offsets, targets: Uint32Array.from(all, ({ to }) => to), rules: Uint16Array.from(all, ({ rule }) => rule) };
}

function broken({ rows, fairness, given, holds }: Case): Lasso | undefined {
  const setOf = (flags: readonly boolean[]) => {
    const set = stateSet(flags.length);
    flags.forEach((flag, state) => flag && addState(set, state));
    return set;
  };
  return brokenPromise(graphOf(rows), fairness, { given: setOf(given), holds: setOf(holds) });
}

/** Whether a run that visits these states again and again, and takes these steps, is fair. */
function isFair({ rows, fairness }: Case, visited: ReadonlySet<number>, taken: ReadonlySet<number>): boolean {
  return fairness.every((fair, rule) => {
    const enabled = new Set([...visited].map((state) => rows[state]?.[rule] !== null));
    if (fair === undefined || taken.has(rule)) return true;
    return fair === 'weak' ? enabled.has(false) : !enabled.has(true);
  });
}

/** Every state in which a run can stay for ever, fair and with the promise open, or stop: by trying all sets of states. */
function places(each: Case): Set<number> {
  const { rows, holds } = each;
  const found = new Set([...rows.keys()].filter((state) => holds[state] === false && rows[state]?.every((to) => to === null) === true));
  for (let bits = 1; bits < 2 ** rows.length; bits++) {
    const set = new Set([...rows.keys()].filter((state) => ((bits >> state) & 1) === 1));
    if ([...set].some((state) => holds[state])) continue;
    const inside = (state: number) => (rows[state] ?? []).flatMap((to, rule) => (to !== null && set.has(to) ? [{ to, rule }] : []));
    const reaches = (from: number) => {
      const reached = new Set(inside(from).map(({ to }) => to));
      for (const state of reached) for (const { to } of inside(state)) reached.add(to);
      return reached;
    };
    if (![...set].every((state) => reaches(state).size === set.size)) continue;
    const taken = new Set([...set].flatMap((state) => inside(state).map(({ rule }) => rule)));
    if (isFair(each, set, taken)) for (const state of set) found.add(state);
  }
  return found;
}

/** Steps to the nearest such place, by a run whose promise is open from some state on. */
function distance({ rows, given, holds }: Case, ends: ReadonlySet<number>): number | undefined {
  let level = new Set(['0']);
  const seen = new Set<string>();
  for (let depth = 0; level.size > 0; depth++) {
    for (const at of level) if (!at.endsWith('!') && given[Number(at)] && !holds[Number(at)]) level.add(`${at}!`);
    if ([...level].some((at) => at.endsWith('!') && ends.has(Number.parseInt(at)))) return depth;
    const next = new Set<string>();
    for (const at of level) {
      seen.add(at);
      const isOpen = at.endsWith('!');
      for (const to of rows[Number.parseInt(at)] ?? []) if (to !== null && !(isOpen && holds[to])) next.add(isOpen ? `${to}!` : `${to}`);
    }
    level = new Set([...next].filter((at) => !seen.has(at)));
  }
  return undefined;
}

/** What is wrong with a run that is said to break the promise. */
function faultOf(each: Case, { states, rules, loopsTo, closing }: Lasso): string | undefined {
  const { rows, given, holds } = each;
  const last = states.at(-1) as number;
  if (states[0] !== 0 || rules.some((rule, at) => rows[states[at] as number]?.[rule] !== states[at + 1])) return 'it is no run';
  const open = states.findIndex((_, at) => states.slice(at).every((state) => !holds[state]));
  const way = loopsTo ?? states.length - 1;
  if (open < 0 || !states.slice(open, way + 1).some((state) => given[state])) return 'nothing is promised, or it comes';
  if (loopsTo === undefined) return rows[last]?.every((to) => to === null) === true ? undefined : 'it stops where it could go on';
  if (rows[last]?.[closing as number] !== states[loopsTo]) return 'it does not close';
  if (states.slice(loopsTo).some((state) => holds[state])) return 'what was promised comes in the circle';
  const isFairRun = isFair(each, new Set(states.slice(loopsTo)), new Set([...rules.slice(loopsTo), closing as number]));
  return isFairRun ? undefined : 'it is not fair';
}

const cases: fc.Arbitrary<Case> = fc
  .record({ states: fc.integer({ min: 1, max: 8 }), rules: fc.integer({ min: 1, max: 5 }) })
  .chain(({ states, rules }) => {
    const flags = (weight: number) =>
      fc.array(
        fc.nat({ max: weight }).map((drawn) => drawn === 0),
        { minLength: states, maxLength: states },
      );
    const target = fc.option(fc.nat({ max: states - 1 }), { freq: 1 });
    const row = fc.array(target, { minLength: rules, maxLength: rules });
    return fc
      .record({
        rows: fc.array(row, { minLength: states, maxLength: states }),
        fairness: fc.array(fc.constantFrom<Fair>(undefined, 'weak', 'strong', 'strong'), { minLength: rules, maxLength: rules }),
        given: flags(1),
        holds: flags(3),
      })
      .map(reachable);
  });

describe('on random graphs', () => {
  test('a promise is broken exactly where trying all sets of states finds a fair run, and by the shortest way', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const found = broken(each);
        expect(found && (found.loopsTo ?? found.states.length - 1)).toBe(distance(each, places(each)));
        expect(found && faultOf(each, found)).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a circle that is shown', () => {
  const all = { given: [true, true, true, true, true, true], holds: [false, false, false, false, false, false] };

  test('is the smallest where nothing is demanded, not the whole component', () => {
    const rows = [
      [1, null],
      [2, null],
      [3, 1],
      [0, null],
    ];
    expect(broken({ ...all, rows, fairness: [undefined, undefined] })).toMatchObject({ loopsTo: 0, states: [0, 1, 2, 3] });
    expect(
      broken({ given: [false, true, false, false], holds: [false, false, false, false], rows, fairness: [undefined, undefined] }),
    ).toEqual({
      states: [0, 1, 2],
      rules: [0, 0],
      loopsTo: 1,
      closing: 1,
    });
  });

  test('takes a step that leads back to its own state when fairness asks for it', () => {
    const rows = [
      [1, 0],
      [0, null],
    ];
    expect(broken({ ...all, rows, fairness: [undefined, 'strong'] })).toEqual({ states: [0], rules: [], loopsTo: 0, closing: 1 });
    expect(broken({ ...all, rows, fairness: ['weak', 'strong'] })).toEqual({ states: [0, 1, 0], rules: [0, 0], loopsTo: 0, closing: 1 });
  });

  test('does not fetch what a strongly fair rule would ask for elsewhere in the component', () => {
    const rows = [
      [1, null, null],
      [0, 2, null],
      [1, null, 3],
      [2, null, null],
    ];
    expect(broken({ ...all, rows, fairness: [undefined, undefined, 'strong'] })).toEqual({
      states: [0, 1],
      rules: [0],
      loopsTo: 0,
      closing: 0,
    });
  });
});

test('a deep graph is passed without recursion', () => {
  const states = 100_000;
  const rows = Array.from({ length: states }, (_, state): (number | null)[] => [(state + 1) % states, state === 7 ? 0 : null]);
  const each = { rows, fairness: ['weak', undefined] as const, given: rows.map((_, state) => state === 5), holds: rows.map(() => false) };
  const around = broken(each);
  expect([around?.loopsTo, around?.closing]).toEqual([5, 0]);
  expect(broken({ ...each, holds: rows.map((_, state) => state === 6) })).toBeUndefined();
});
