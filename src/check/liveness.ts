/**
 * Is there a fair run in which what was promised never comes?
 *
 * The promise: whenever `given` holds, `holds` holds then or later. A run breaks it if it passes a state where the first holds and from there on none
 * where the second does. Such a run either stops, in a state without steps, or goes on for ever in a component of the states where the promise is
 * open, in a way that is fair to every rule of which fairness is demanded (`fairness.ts`). A run does not stop where it could go on.
 *
 * One pass over the part of the graph where promises are open decides a law, in time proportional to its edges; parts that strong fairness takes
 * states away from are passed once more. LTSmin and Spin look for accepting circles of a product with an automaton instead, Spin with one copy of the
 * graph for each weakly fair process; with the whole graph at hand neither is needed for promises of this form.
 */
import { Components } from './components.ts';
import { Demands, Judge } from './fairness.ts';
import type { Fair } from './fairness.ts';
import { addState, hasState, stateSet } from './graph.ts';
import type { StateGraph, StateSet } from './graph.ts';
import { fairCircle, shortestWay } from './lasso.ts';
import type { Lasso } from './lasso.ts';

/** What is promised, state by state. */
export interface PromiseOf {
  readonly given: StateSet;
  readonly holds: StateSet;
}

/** A fair run in which the promise is broken, if there is one; `fairness` says for each rule what is demanded of runs. */
export function brokenPromise(graph: StateGraph, fairness: readonly Fair[], { given, holds }: PromiseOf): Lasso | undefined {
  const demands = new Demands(fairness);
  const components = new Components(graph);
  const ends = placesToStay(graph, demands, components, { given, holds });
  if (ends === undefined) return undefined;
  const way = shortestWay(graph, { given, holds, ends });
  const last = way.length === 0 ? 0 : (graph.targets[way.at(-1) as number] as number);
  const stops = graph.offsets[last] === graph.offsets[last + 1];
  return lassoOf(graph, way, stops ? [] : fairCircle(graph, demands, last, components.of));
}

/** States where an open promise stays open: those without steps, and those of components in which a fair run may stay. */
function placesToStay(graph: StateGraph, demands: Demands, components: Components, { given, holds }: PromiseOf): StateSet | undefined {
  const judge = new Judge(graph, demands);
  const ends = stateSet(graph.states);
  const parts: Uint32Array[] = [];
  const visit = (members: Uint32Array, component: number): void => {
    const [first] = members;
    if (graph.offsets[first as number] === graph.offsets[(first as number) + 1]) addState(ends, first as number);
    const judgement = judge.judge(members, component, components.of);
    if (judgement === 'fair') for (const state of members) addState(ends, state);
    else if (judgement !== 'unfair') parts.push(judgement);
  };
  for (let state = 0; state < graph.states; state++) if (hasState(holds, state)) components.exclude(state);
  for (let state = 0; state < graph.states; state++) if (hasState(given, state)) components.search(state, visit);
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    components.forget(part);
    for (const state of part) components.search(state, visit);
  }
  return ends.some((word) => word !== 0) ? ends : undefined;
}

function lassoOf({ targets, rules }: StateGraph, way: readonly number[], circle: readonly number[]): Lasso {
  const edges = [...way, ...circle.slice(0, -1)];
  const run = { states: [0, ...edges.map((edge) => targets[edge] as number)], rules: edges.map((edge) => rules[edge] as number) };
  const closing = circle.at(-1);
  return closing === undefined ? run : { ...run, loopsTo: way.length, closing: rules[closing] as number };
}
