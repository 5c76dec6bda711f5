/**
 * A run to show: a shortest way to where it can stay, and a short circle there that is fair.
 *
 * The way is the shortest there is. A shortest fair circle is not looked for, which would be hard (E. M. Clarke and others, "Efficient generation of
 * counterexamples and witnesses in symbolic model checking", DAC 1995): the shortest circle is tried; if it is not fair, the next thing that is
 * still demanded is fetched, always the nearest, until nothing is. What is demanded depends on the circle itself: a strongly fair rule is asked for
 * only where the circle passes a state in which it is enabled.
 */
import { assert } from '#base';
import type { Demands } from './fairness.ts';
import { hasState, sourceOf } from './graph.ts';
import type { StateGraph, StateSet } from './graph.ts';

/** A run from the initial state: `rules[i]` leads from `states[i]` to `states[i + 1]`. */
export interface Lasso {
  readonly states: readonly number[];
  readonly rules: readonly number[];
  /** The place in `states` to which the last one goes back, by the rule `closing`; a run that stops has none. */
  readonly loopsTo?: number;
  readonly closing?: number;
}

/** Where a run may stay, and what is asked of the way there. */
export interface Stays {
  /** The way passes a state of these, */
  readonly given: StateSet;
  /** and none of these behind it, */
  readonly holds: StateSet;
  /** and ends in one of these. */
  readonly ends: StateSet;
}

/** The shortest way, as edges. There must be one. */
export function shortestWay(graph: StateGraph, stays: Stays): number[] {
  return new Way(graph, stays).find();
}

/** How a place was found, where it was by no edge: at the beginning, or as the same state with the promise open. */
const start = 0xffffffff;
const sameState = 0xfffffffe;

/**
 * Searches in two layers, breadth first: a state is a place before anything was asked for, `2 * state`, and another one behind that, one more. Both
 * are found at the same time where something is asked for.
 */
class Way {
  readonly #graph: StateGraph;
  readonly #stays: Stays;
  /** For each place one more than the edge that it was found by; 0 for none. */
  readonly #found: Uint32Array;
  readonly #queue: Uint32Array;
  #tail = 0;
  #end = -1;

  constructor(graph: StateGraph, stays: Stays) {
    this.#graph = graph;
    this.#stays = stays;
    this.#found = new Uint32Array(2 * graph.states);
    this.#queue = new Uint32Array(2 * graph.states);
  }

  find(): number[] {
    const { offsets, targets } = this.#graph;
    this.#reach(0, start);
    for (let head = 0; head < this.#tail && this.#end < 0; head++) {
      const place = this.#queue[head] as number;
      const [state, behind] = [place >>> 1, place & 1];
      for (let edge = offsets[state] as number; edge < (offsets[state + 1] as number); edge++) {
        const to = targets[edge] as number;
        if (behind === 0 || !hasState(this.#stays.holds, to)) this.#reach(to * 2 + behind, edge + 1);
      }
    }
    assert(this.#end >= 0, 'a run can come to where it may stay');
    return this.#wayTo(this.#end);
  }

  #reach(place: number, by: number): void {
    if (this.#found[place] !== 0) return;
    this.#found[place] = by;
    this.#queue[this.#tail++] = place;
    const { given, holds, ends } = this.#stays;
    const state = place >>> 1;
    if ((place & 1) === 0) {
      if (hasState(given, state) && !hasState(holds, state)) this.#reach(place + 1, sameState);
    } else if (this.#end < 0 && hasState(ends, state)) this.#end = place;
  }

  #wayTo(end: number): number[] {
    const way: number[] = [];
    for (let place = end, by = this.#found[place] as number; by !== start; by = this.#found[place] as number) {
      if (by !== sameState) way.push(by - 1);
      place = by === sameState ? place - 1 : sourceOf(this.#graph, by - 1) * 2 + (place & 1);
    }
    return way.toReversed();
  }
}

/** A short fair circle through a state within its component, as edges. */
export function fairCircle(graph: StateGraph, demands: Demands, from: number, componentOf: Uint32Array): number[] {
  const walk = new Walk(graph, from, componentOf);
  const shortest = walk.toNearest(from, (_, to) => to === from);
  if (new Ledger(graph, demands, from, shortest).isSettled) return shortest;
  const ledger = new Ledger(graph, demands, from, []);
  const circle: number[] = [];
  let at = from;
  while (circle.length === 0 || at !== from || !ledger.isSettled) {
    const isWanted = ledger.isSettled ? (_: number, to: number) => to === from : (edge: number, to: number) => ledger.settles(edge, to);
    for (const edge of walk.toNearest(at, isWanted)) {
      circle.push(edge);
      ledger.pass(edge);
      at = graph.targets[edge] as number;
    }
  }
  return circle;
}

/** Walks within one component. */
class Walk {
  readonly #graph: StateGraph;
  readonly #componentOf: Uint32Array;
  readonly #component: number;
  readonly #foundBy: Uint32Array;
  readonly #foundIn: Uint32Array;
  readonly #queue: Uint32Array;
  #turn = 0;

  constructor(graph: StateGraph, from: number, componentOf: Uint32Array) {
    this.#graph = graph;
    this.#componentOf = componentOf;
    this.#component = componentOf[from] as number;
    this.#foundBy = new Uint32Array(graph.states);
    this.#foundIn = new Uint32Array(graph.states);
    this.#queue = new Uint32Array(graph.states);
  }

  /** The edges to the nearest wanted edge, and that edge. */
  toNearest(from: number, isWanted: (edge: number, to: number) => boolean): number[] {
    const { offsets, targets } = this.#graph;
    this.#turn++;
    this.#foundIn[from] = this.#turn;
    this.#queue[0] = from;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const state = this.#queue[head] as number;
      for (let edge = offsets[state] as number; edge < (offsets[state + 1] as number); edge++) {
        const to = targets[edge] as number;
        if (this.#componentOf[to] !== this.#component) continue;
        if (isWanted(edge, to)) return [...this.#wayTo(from, state), edge];
        if (this.#foundIn[to] === this.#turn) continue;
        this.#foundIn[to] = this.#turn;
        this.#foundBy[to] = edge;
        this.#queue[tail++] = to;
      }
    }
    return assert(false, 'what is demanded of a fair component can be had in it') as never;
  }

  #wayTo(from: number, state: number): number[] {
    const way: number[] = [];
    for (let at = state; at !== from; at = sourceOf(this.#graph, way.at(-1) as number)) way.push(this.#foundBy[at] as number);
    return way.toReversed();
  }
}

/** What is still demanded of a circle. */
class Ledger {
  readonly #graph: StateGraph;
  readonly #demands: Demands;
  /** For each demand: it was taken, it was enabled, it was disabled, somewhere on the way. */
  readonly #taken: boolean[];
  readonly #enabled: boolean[];
  readonly #disabled: boolean[];

  constructor(graph: StateGraph, demands: Demands, from: number, passed: readonly number[]) {
    this.#graph = graph;
    this.#demands = demands;
    [this.#taken, this.#enabled, this.#disabled] = [demands, demands, demands].map(({ count }) =>
      Array.from({ length: count }, () => false),
    ) as [boolean[], boolean[], boolean[]];
    this.#enter(from);
    for (const edge of passed) this.pass(edge);
  }

  get isSettled(): boolean {
    return this.#taken.every((_, demand) => !this.#isDue(demand));
  }

  /** Whether an edge, or the state behind it, is something that is still demanded. */
  settles(edge: number, to: number): boolean {
    const demand = this.#demandOn(edge);
    if (demand >= 0 && this.#isDue(demand)) return true;
    const enabled = this.#enabledIn(to);
    return this.#taken.some((_, each) => this.#isDue(each) && this.#demands.isStrong[each] === false && !enabled.has(each));
  }

  pass(edge: number): void {
    const demand = this.#demandOn(edge);
    if (demand >= 0) this.#taken[demand] = true;
    this.#enter(this.#graph.targets[edge] as number);
  }

  #isDue(demand: number): boolean {
    if (this.#taken[demand] === true) return false;
    return this.#demands.isStrong[demand] === true ? this.#enabled[demand] === true : this.#disabled[demand] !== true;
  }

  #enter(state: number): void {
    const enabled = this.#enabledIn(state);
    for (let demand = 0; demand < this.#demands.count; demand++) (enabled.has(demand) ? this.#enabled : this.#disabled)[demand] = true;
  }

  #enabledIn(state: number): Set<number> {
    const { offsets } = this.#graph;
    const enabled = new Set<number>();
    for (let edge = offsets[state] as number; edge < (offsets[state + 1] as number); edge++) enabled.add(this.#demandOn(edge));
    return enabled;
  }

  #demandOn(edge: number): number {
    return this.#demands.of[this.#graph.rules[edge] as number] as number;
  }
}
