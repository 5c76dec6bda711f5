/**
 * Machine → step table, by XState's own pure functions.
 *
 * Breadth first over every local state (state value, context, history) and every event of the alphabet. XState decides everything: which
 * transitions are enabled (`getTransitionData`), where they lead and which named actions they emit (`transition`). Nothing of its
 * semantics is repeated here.
 *
 * A machine that is not finite, that waits, spawns or invokes, or whose effects have no names, cannot be a table; it is refused with the
 * field, the action or the event to blame.
 */
import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { assert, refused } from '#base';
import type { Effect, StepTable } from '#base';
import { eventLabel, stateName, transitionName, valueName } from './names.ts';
import type { NamedValue } from './names.ts';
import { isPlain, notFinite, reasonOf, refusal } from './refusal.ts';

/** A table together with what it was made from, for tests, diagrams and coverage. */
export interface Derived extends StepTable {
  readonly source: AnyStateMachine;
  /** One XState snapshot a local state. */
  readonly snapshots: readonly AnyMachineSnapshot[];
  /** The events themselves, in the order of `events`. */
  readonly alphabet: readonly EventObject[];
  /**
   * For each state and event, which transitions of the machine it enabled, as `source -- event [guard] --> target`. What follows by itself
   * (`always`) is not among them; `chart.ts` knows it.
   */
  readonly taken: readonly (readonly string[])[];
  /** What the machine was begun with. */
  readonly inputs: readonly unknown[];
  /** Local states in which it then is, one for each input. */
  readonly initials: readonly number[];
}

/** What to derive. */
export interface DeriveOptions {
  /** The finite alphabet. */
  readonly events: readonly EventObject[];
  /** Inputs to begin with; their local states share one table. */
  readonly inputs?: readonly unknown[];
  /** More local states than this, below 65535, and the machine counts as unbounded; 4096 when left out. */
  readonly statesMax?: number;
}

/**
 * Derives the step table of a machine.
 *
 * Throws {@link DerivationError} for a machine that cannot become one, and says why.
 */
export function derive(machine: AnyStateMachine, options: DeriveOptions): Derived {
  const statesMax = options.statesMax ?? 4096;
  assert(statesMax < refused, `statesMax is ${statesMax}, but a table numbers its states below ${refused}`);
  if (!Number.isFinite((machine.options as { readonly maxIterations?: number } | undefined)?.maxIterations))
    throw refusal(machine, 'it sets no options.maxIterations, so a circle of transitions that follow by themselves would run for ever');
  const alphabet = options.events;
  const keys = new Map<string, number>();
  const snapshots: AnyMachineSnapshot[] = [];
  const next: number[] = [];
  const effects: number[] = [];
  const taken: string[][] = [];
  const lists = new Interner();

  const visit = (snapshot: AnyMachineSnapshot): number => {
    const key = keyOf(machine, snapshot);
    const known = keys.get(key);
    if (known !== undefined) return known;
    if (snapshots.length >= statesMax) throw notFinite(machine, snapshots, statesMax);
    keys.set(key, snapshots.length);
    snapshots.push(snapshot);
    return snapshots.length - 1;
  };

  const inputs = options.inputs ?? [undefined];
  const initials = inputs.map((input) => visit(begin(machine, input)));

  for (let state = 0; state < snapshots.length; state++) {
    const snapshot = snapshots[state] as AnyMachineSnapshot;
    for (const event of alphabet) {
      const result = step(machine, snapshot, event);
      taken.push(result.enabled);
      next.push(result.after === undefined ? refused : visit(result.after));
      effects.push(lists.intern(result.effects));
    }
  }
  return {
    machine: machine.id,
    states: snapshots.map((snapshot) => stateName(snapshot, snapshots[0] as AnyMachineSnapshot)),
    events: alphabet.map(eventLabel),
    next: Uint16Array.from(next),
    effects: Uint16Array.from(effects),
    effectLists: lists.lists,
    source: machine,
    snapshots,
    alphabet,
    taken,
    inputs,
    initials,
  };
}

interface NamedAction {
  readonly type: string;
  readonly params?: unknown;
  readonly exec?: unknown;
}

function begin(machine: AnyStateMachine, input: unknown): AnyMachineSnapshot {
  const [snapshot, actions] = initialTransition(machine, input as never) as [AnyMachineSnapshot, readonly NamedAction[]];
  if (snapshot.status === 'error') throw refusal(machine, `it fails before its first event: ${reasonOf(snapshot.error)}`);
  const [first] = namedEffects(machine, actions);
  if (first !== undefined) throw refusal(machine, `it has effects before its first event, beginning with "${first.type}"`);
  return snapshot;
}

interface Step {
  readonly enabled: string[];
  /** Left out when no transition is enabled. */
  readonly after?: AnyMachineSnapshot;
  readonly effects: Effect[];
}

function step(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: EventObject): Step {
  const fails = (error: unknown) =>
    refusal(machine, `it fails on ${eventLabel(event)} in state ${valueName(snapshot.value as NamedValue)}: ${reasonOf(error)}`);
  // XState throws when a guard throws or when a step does not come to rest, and otherwise answers with status `error`.
  const attempt = <Value>(run: () => Value): Value => {
    try {
      return run();
    } catch (error) {
      throw fails(error);
    }
  };
  const enabled = attempt(() => machine.getTransitionData(snapshot, event));
  if (enabled.length === 0) return { enabled: [], effects: [] };
  const [after, actions] = attempt(() => transition(machine, snapshot, event)) as [AnyMachineSnapshot, readonly NamedAction[]];
  if (after.status === 'error') throw fails(after.error);
  return { enabled: enabled.map((each) => transitionName(each)), after, effects: namedEffects(machine, actions) };
}

function namedEffects(machine: AnyStateMachine, actions: readonly NamedAction[]): Effect[] {
  return actions.flatMap((action) => {
    if (isRaisedAtOnce(action)) return [];
    if (action.type.startsWith('xstate.'))
      throw refusal(machine, `it uses ${action.type}, which a table cannot hold: feed time, children and messages in as events`);
    if (action.exec !== undefined && !(action.type in machine.implementations.actions))
      throw refusal(machine, `an action is written in place (${action.type}), so its effect has no name: declare it in setup({ actions })`);
    if (action.params !== undefined && !isPlain(action.params))
      throw refusal(machine, `the parameters of effect "${action.type}" are not plain data`);
    return [action.params === undefined ? { type: action.type } : { type: action.type, params: action.params as Record<string, unknown> }];
  });
}

/** An event that the machine sends to itself without delay was handled within the step; XState lists it all the same. */
function isRaisedAtOnce({ type, params }: NamedAction): boolean {
  return type === 'xstate.raise' && (params as { readonly delay?: unknown } | undefined)?.delay === undefined;
}

/** Lists of effects, each distinct one once; list 0 is empty. */
class Interner {
  readonly lists: Effect[][] = [[]];
  readonly #known = new Map<string, number>([['[]', 0]]);

  intern(list: Effect[]): number {
    const key = JSON.stringify(list);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.lists.push(list);
    this.#known.set(key, this.lists.length - 1);
    return this.lists.length - 1;
  }
}

/** State value, context, history and status as one string. Context must be plain data, or two states could look the same. */
function keyOf(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): string {
  const context = snapshot.context as Record<string, unknown>;
  for (const [field, value] of Object.entries(context)) {
    if (!isPlain(value))
      throw refusal(machine, `context field "${field}" is not plain data (numbers, strings, booleans, null, arrays, records)`);
  }
  const history = Object.entries(snapshot.historyValue as Readonly<Record<string, readonly { readonly id: string }[]>>);
  return JSON.stringify([snapshot.value, context, snapshot.status, history.map(([id, nodes]) => [id, nodes.map((node) => node.id)])]);
}
