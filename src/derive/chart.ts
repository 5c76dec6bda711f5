/**
 * Machine → its states and transitions as plain data, for diagrams, transition tables and coverage.
 *
 * What is written in the machine comes from its state nodes: source, event, guard, target, effects. What a transition does to the context
 * and on which edges of the step table it is taken cannot be read there; XState's own interpreter is watched on every edge instead, which
 * also shows what follows by itself (`always`).
 *
 * Left out: entry and exit actions; a machine that has them is refused, so that no effect is missing in a document.
 */
import { createActor } from 'xstate';
import type { AnyMachineSnapshot, AnyStateNode, EventObject, InspectionEvent } from 'xstate';
import { refused } from '#base';
import type { Effect } from '#base';
import { guardName, transitionName } from './names.ts';
import type { NamedTransition } from './names.ts';
import { refusal } from './refusal.ts';
import { Samples } from './samples.ts';
import type { Derived } from './table.ts';

/** A state of the machine as written; local states with other context share one. */
export interface ChartState {
  /** Names from the root down, joined by dots: `sync.inSync`; the root is `*`. */
  readonly path: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** Path of the state in which a compound state begins. */
  readonly initial: string | undefined;
  /** Whether it is left at once, by transitions that follow by themselves. */
  readonly passing: boolean;
  readonly children: readonly ChartState[];
}

/** A transition of the machine as written. */
export interface ChartTransition {
  /** `source -- event [guard] --> target`. */
  readonly name: string;
  readonly source: string;
  /** Type of the event; empty for one that follows by itself. */
  readonly event: string;
  /** Empty when there is none; the last of several then means "otherwise". */
  readonly guard: string;
  /** Path of the target, or `undefined` when the state is kept. */
  readonly target: string | undefined;
  readonly effects: readonly Effect[];
  /** What it does to the context, as far as that changes anything: `wet = true`. */
  readonly sets: readonly string[];
  /** Edges of the step table (`state * events + event`) on which it is taken; -1 stands for the beginning. */
  readonly edges: readonly number[];
}

/** A machine as people draw it. */
export interface Chart {
  readonly root: ChartState;
  /** In the order of the machine's text. */
  readonly transitions: readonly ChartTransition[];
}

interface Watched {
  readonly edges: Set<number>;
  readonly samples: Samples;
}

/** Charts the machine that a table was made from. */
export function chartOf(derived: Derived): Chart {
  const nodes = [derived.source.root as AnyStateNode, ...below(derived.source.root as AnyStateNode)];
  const watched = new Map<unknown, Watched>();
  const definitions = nodes.flatMap((node) => [...[...node.transitions.values()].flat(), ...(node.always ?? [])]);
  for (const definition of definitions) watched.set(definition, { edges: new Set(), samples: new Samples() });
  watch(derived, watched);
  for (const node of nodes) {
    if (node.entry.length > 0 || node.exit.length > 0)
      throw refusal(derived.source, `state ${pathOf(node)} has entry or exit actions, which no chart shows: put them on the transitions`);
  }
  return {
    root: stateOf(derived.source.root as AnyStateNode),
    transitions: definitions.map((definition) => {
      const { edges, samples } = watched.get(definition) as Watched;
      return {
        name: transitionName(definition as NamedTransition),
        source: pathOf(definition.source),
        event: definition.eventType as string,
        guard: guardName(definition.guard),
        target: definition.target?.map(pathOf).join(' + '),
        effects: definition.actions.flatMap((action) => effectOf(derived, action)),
        sets: samples.describe(),
        edges: [...edges],
      };
    }),
  };
}

function below(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states).flatMap((child) => [child as AnyStateNode, ...below(child as AnyStateNode)]);
}

function pathOf(node: { readonly path: readonly string[] }): string {
  return node.path.join('.') || '*';
}

function stateOf(node: AnyStateNode): ChartState {
  return {
    path: pathOf(node),
    kind: node.type,
    initial: node.type === 'compound' ? node.initial.target.map(pathOf).join() : undefined,
    passing: (node.always ?? []).length > 0,
    children: Object.values(node.states).map((child) => stateOf(child as AnyStateNode)),
  };
}

/** A named action with its parameters; what changes the context is shown by the samples. */
function effectOf(derived: Derived, action: unknown): Effect[] {
  if (typeof action === 'string') return [{ type: action }];
  const { type, params } = action as { readonly type: string; readonly params?: unknown };
  if (type === 'xstate.assign') return [];
  if (typeof action === 'function' || typeof params === 'function')
    throw refusal(derived.source, `the effects of action ${type} cannot be read without running it: name it, with constant parameters`);
  return [params === undefined ? { type } : { type, params: params as Readonly<Record<string, unknown>> }];
}

/** Lets XState's interpreter take every edge of the table and notes which transitions that were. */
function watch(derived: Derived, watched: ReadonlyMap<unknown, Watched>): void {
  for (const input of derived.inputs) {
    createActor(derived.source, { input, inspect: noteInto(watched, -1, undefined) }).start();
  }
  derived.next.forEach((next, edge) => {
    if (next === refused) return;
    const snapshot = derived.snapshots[Math.floor(edge / derived.events.length)] as AnyMachineSnapshot;
    const event = derived.alphabet[edge % derived.events.length] as EventObject;
    const inspect = noteInto(watched, edge, snapshot.context as Context);
    createActor(derived.source, { snapshot, inspect }).start().send(event);
  });
}

/** An inspector that notes each transition taken, with the context before and after it; before the beginning there is none. */
function noteInto(watched: ReadonlyMap<unknown, Watched>, edge: number, from: Context | undefined): (inspected: InspectionEvent) => void {
  let before = from;
  return (inspected) => {
    if (inspected.type !== '@xstate.microstep') return;
    const { snapshot, event, _transitions: transitions } = inspected;
    const after = (snapshot as AnyMachineSnapshot).context as Context;
    for (const transition of transitions) {
      const note = watched.get(transition);
      note?.edges.add(edge);
      // Of several transitions in one step only those that assign can have changed the context.
      if (transitions.length === 1 || assigns(transition.actions)) note?.samples.add(before ?? after, event, after);
    }
    before = after;
  };
}

type Context = Readonly<Record<string, unknown>>;

function assigns(actions: readonly unknown[]): boolean {
  return actions.some((action) => (action as { readonly type?: string }).type === 'xstate.assign');
}
