/**
 * What a toy is: a system whose numbers are known from elsewhere, and the little that toys are written with.
 *
 * - `known` is never taken from the checker. It is a result of the literature, a formula, or the count of {@link enumerate}, which knows no
 *   machines, rules, tables or laws: the system is written down for it a second time, as a function from a value to the values that follow.
 * - Numbers are of the system's whole graph: a step that leads back to its own state is a transition too.
 */
import { setup } from 'xstate';
import type { Component, System } from '#spec';

/** What is known of a law: the verdict, and the steps of the shortest counterexample or witness where there is one. */
export interface KnownLaw {
  readonly verdict: 'holds' | 'violated';
  readonly length?: number;
}

/** What is known of a toy. */
export interface Known {
  /** Who says so. */
  readonly source: string;
  readonly states: number;
  readonly transitions?: number;
  /** Steps to the farthest state. */
  readonly depth?: number;
  /** States that no permutation of its members turns into each other, for a system with a symmetry. */
  readonly orbits?: number;
  /** By id, all of them. */
  readonly laws: Readonly<Record<string, KnownLaw>>;
}

/** A system and what is known of it. */
export interface Toy {
  readonly name: string;
  readonly system: System;
  readonly known: Known;
}

/** The law holds, and has nothing to show. */
export const holds: KnownLaw = { verdict: 'holds' };
/** The law is broken, in a place that is not the shortest of its kind. */
export const violated: KnownLaw = { verdict: 'violated' };
/** A shortest witness. */
export const holdsAfter = (length: number): KnownLaw => ({ verdict: 'holds', length });
/** A shortest counterexample. */
export const violatedAfter = (length: number): KnownLaw => ({ verdict: 'violated', length });

/** For each state what its events lead to; the first is the initial one. */
export type Flat = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A component without context: a machine whose states and events are names. */
export function flat(id: string, states: Flat, count = 1): Component {
  const machine = setup({}).createMachine({
    id,
    initial: Object.keys(states)[0] as string,
    states: Object.fromEntries(Object.entries(states).map(([name, on]) => [name, { on }])),
    options: { maxIterations: 100 },
  });
  const types = [...new Set(Object.values(states).flatMap((on) => Object.keys(on)))];
  return { machine, events: types.map((type) => ({ type })), count };
}

/** What a count by hand finds. */
export interface Enumerated<State> {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
  /** Steps to the nearest state of a kind; it is an error if there is none. */
  readonly nearest: (predicate: (state: State) => boolean) => number;
  /** Whether there is such a state. */
  readonly has: (predicate: (state: State) => boolean) => boolean;
}

/** Counts what can be reached, level by level; values are told apart by their JSON text. */
export function enumerate<State>(initial: State, followers: (state: State) => readonly State[]): Enumerated<State> {
  const found = new Map([[JSON.stringify(initial), { state: initial, depth: 0 }]]);
  let transitions = 0;
  let deepest = 0;
  // A map visits what is added while it is visited, so this is a breadth-first search.
  for (const { state, depth } of found.values()) {
    deepest = depth;
    for (const next of followers(state)) {
      transitions++;
      const key = JSON.stringify(next);
      if (!found.has(key)) found.set(key, { state: next, depth: depth + 1 });
    }
  }
  const all = [...found.values()];
  const nearest = (predicate: (state: State) => boolean): number => {
    const first = all.find(({ state }) => predicate(state));
    if (first === undefined) throw new Error('no such state was counted');
    return first.depth;
  };
  return { states: all.length, transitions, depth: deepest, nearest, has: (predicate) => all.some(({ state }) => predicate(state)) };
}

/** `n` over `k`. */
export function binomial(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i++) product = (product * (n - k + i)) / i;
  return product;
}
