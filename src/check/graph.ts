/**
 * The graph of a system, state by state: what liveness is decided on.
 *
 * The steps of state `s` are the edges `offsets[s]` up to, without it, `offsets[s + 1]`: where they lead (`targets`) and by which rule (`rules`). A
 * rule is enabled in a state where it has an edge there; a step that leads back to its own state is an edge like any other.
 *
 * Invariants: state 0 is the initial one, and a state has at most one edge of a rule.
 */

/** States and the steps between them, in rows behind each other. */
export interface StateGraph {
  /** How many states there are. */
  readonly states: number;
  /** One more than there are states. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly rules: Uint16Array;
}

/** One bit for each state. */
export type StateSet = Uint32Array;

/** An empty set of states. */
export function stateSet(states: number): StateSet {
  return new Uint32Array(Math.ceil(states / 32));
}

/** Puts a state in. */
export function addState(set: StateSet, state: number): void {
  set[state >>> 5] = (set[state >>> 5] as number) | (1 << state);
}

/** Whether a state is in. */
export function hasState(set: StateSet, state: number): boolean {
  return ((set[state >>> 5] as number) & (1 << state)) !== 0;
}

/** The state that an edge begins in. */
export function sourceOf({ offsets, states }: StateGraph, edge: number): number {
  let [low, high] = [0, states];
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] as number) <= edge) low = middle;
    else high = middle;
  }
  return low;
}
