/**
 * The strongly connected components of a part of a graph: the largest sets of states in which each leads to each.
 *
 * Tarjan's algorithm in the form of D. J. Pearce, "A space-efficient algorithm for finding the strongly connected components of a directed graph"
 * (Information Processing Letters, 2016), without recursion: a state has one number, which is first the earliest state that it leads back to and
 * then its component, and the stack of the search and the stack of states without a component share one array from both ends.
 *
 * Parts of a component may be searched again (`fairness.ts` takes states away from it). Numbers of components are never used twice, so that two
 * states lie in one component exactly where their numbers are equal.
 */
import type { StateGraph } from './graph.ts';

/** Called with a component as soon as it is complete. The array is good until the call returns. */
export type Visit = (members: Uint32Array, component: number) => void;

/** Not to be entered. */
const outside = 0xffffffff;
const unvisited = 0;

/** See the header. */
export class Components {
  /**
   * The component of each visited state, once that is complete. Before that 0 where it is unvisited, or the place in the search of the earliest state
   * that it leads back to.
   */
  readonly of: Uint32Array;
  readonly #graph: StateGraph;
  /** From the left the states that the search is in, from the right those that wait for their component. */
  readonly #stacks: Uint32Array;
  /** For each state that the search is in, the next edge to look at. */
  readonly #edges: Uint32Array;
  /** For each state that the search is in, 1 as long as it leads back to no earlier one. */
  readonly #isRoot: Uint8Array;
  #waiting: number;
  /** Places in the search are counted up, components down; they do not meet, since each state has one of the two at a time. */
  #place = 1;
  #component = outside - 1;

  constructor(graph: StateGraph) {
    this.#graph = graph;
    this.of = new Uint32Array(graph.states);
    this.#stacks = new Uint32Array(graph.states);
    this.#edges = new Uint32Array(graph.states);
    this.#isRoot = new Uint8Array(graph.states);
    this.#waiting = graph.states;
  }

  /** Leaves a state out of all further searches. */
  exclude(state: number): void {
    this.of[state] = outside;
  }

  /** Lets states be searched once more. */
  forget(states: Uint32Array): void {
    for (let i = 0; i < states.length; i++) this.of[states[i] as number] = unvisited;
  }

  /** Visits every component that the state leads to and that was not visited yet. */
  search(from: number, visit: Visit): void {
    const [numbers, stacks, edges, isRoot] = [this.of, this.#stacks, this.#edges, this.#isRoot];
    if (numbers[from] !== unvisited) return;
    const { offsets, targets } = this.#graph;
    let place = this.#place;
    let top = 0;
    let state = from;
    let edge = offsets[from] as number;
    let end = offsets[from + 1] as number;
    let lowest = place++;
    stacks[0] = from;
    isRoot[0] = 1;
    numbers[from] = lowest;
    for (;;) {
      if (edge < end) {
        const to = targets[edge] as number;
        const number = numbers[to] as number;
        if (number === unvisited) {
          // Looked at once more on the way back, when its number says what it leads back to.
          numbers[state] = lowest;
          edges[top++] = edge;
          state = to;
          edge = offsets[to] as number;
          end = offsets[to + 1] as number;
          lowest = place++;
          stacks[top] = to;
          isRoot[top] = 1;
          numbers[to] = lowest;
          continue;
        }
        if (number < lowest) {
          lowest = number;
          isRoot[top] = 0;
        }
        edge++;
        continue;
      }
      numbers[state] = lowest;
      if (isRoot[top] === 1) this.#complete(state, visit);
      else stacks[--this.#waiting] = state;
      if (top-- === 0) break;
      state = stacks[top] as number;
      edge = edges[top] as number;
      end = offsets[state + 1] as number;
      lowest = numbers[state] as number;
    }
    this.#place = place;
  }

  /** The state leads back to no earlier one: whoever waits and leads back to it, or to a later one, belongs to it. */
  #complete(state: number, visit: Visit): void {
    const [numbers, stacks] = [this.of, this.#stacks];
    const number = numbers[state] as number;
    const component = this.#component--;
    const first = this.#waiting;
    while (this.#waiting < stacks.length && (numbers[stacks[this.#waiting] as number] as number) >= number)
      numbers[stacks[this.#waiting++] as number] = component;
    numbers[state] = component;
    // The place of the root on the left end is free, and so are those on the right: the members are brought together there.
    stacks[first - 1] = state;
    visit(stacks.subarray(first - 1, this.#waiting), component);
  }
}
