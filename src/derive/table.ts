/**
 * Machine → step table, by XState's own pure functions.
 *
 * Breadth first over every local state (state value and context) and every event of the alphabet. XState decides everything: which
 * transitions are enabled (`getTransitionData`), where they lead and which named actions they emit (`transition`). Nothing of its
 * semantics is repeated here.
 *
 * A machine that is not finite, or that waits, spawns or invokes, cannot be a table; it is refused with the field or action to blame.
 */
import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { refused } from '#base';
import type { Effect, StepTable } from '#base';

/** A table together with what it was made from, for tests, diagrams and coverage. */
export interface Derived extends StepTable {
  readonly source: AnyStateMachine;
  /** One XState snapshot a local state. */
  readonly snapshots: readonly AnyMachineSnapshot[];
  /** The events themselves, in the order of `events`. */
  readonly alphabet: readonly EventObject[];
  /** For each state and event, which transitions of the machine were taken, as `source -- event [guard] --> target`. */
  readonly taken: readonly (readonly string[])[];
  /** Local states in which the machine may begin, one for each input. */
  readonly initials: readonly number[];
}

/** What to derive. */
export interface DeriveOptions {
  /** The finite alphabet. */
  readonly events: readonly EventObject[];
  /** Inputs to begin with; their local states share one table. */
  readonly inputs?: readonly unknown[];
  /** More local states than this and the machine counts as unbounded. */
  readonly statesMax?: number;
}

/** Thrown for a machine that cannot become a table. */
export class DerivationError extends Error {
  override readonly name = 'DerivationError';
}

/** The label of an event: its type, then its payload: `setRegionSync(inSync=true)`. */
export function eventLabel(event: EventObject): string {
  const payload = Object.entries(event).filter(([key]) => key !== 'type');
  return payload.length === 0 ? event.type : `${event.type}(${payload.map(([key, value]) => `${key}=${String(value)}`).join(',')})`;
}

/** Derives the step table of a machine. */
export function derive(machine: AnyStateMachine, options: DeriveOptions): Derived {
  const statesMax = options.statesMax ?? 4096;
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

  const initials = (options.inputs ?? [undefined]).map((input) => {
    const [snapshot, actions] = initialTransition(machine, input as never);
    if (namedEffects(machine, actions).length > 0) throw refuse(machine, 'it has effects before its first event');
    return visit(snapshot as AnyMachineSnapshot);
  });

  for (let state = 0; state < snapshots.length; state++) {
    const snapshot = snapshots[state] as AnyMachineSnapshot;
    for (const event of alphabet) {
      const enabled = machine.getTransitionData(snapshot, event);
      taken.push(enabled.map((each) => transitionName(each)));
      if (enabled.length === 0) {
        next.push(refused);
        effects.push(0);
        continue;
      }
      const [after, actions] = transition(machine, snapshot, event);
      if ((after as AnyMachineSnapshot).status === 'error') throw refuse(machine, `it fails on ${eventLabel(event)}`);
      next.push(visit(after as AnyMachineSnapshot));
      effects.push(lists.intern(namedEffects(machine, actions)));
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
    initials,
  };
}

/** The name of a local state: its state value, then the context fields that differ from the initial ones. */
function stateName(snapshot: AnyMachineSnapshot, initial: AnyMachineSnapshot): string {
  const value = valueName(snapshot.value as StateValue);
  const context = snapshot.context as Readonly<Record<string, unknown>>;
  const from = initial.context as Readonly<Record<string, unknown>>;
  const flags = Object.entries(context)
    .filter(([key, each]) => JSON.stringify(each) !== JSON.stringify(from[key]))
    .map(([key, each]) => (each === true ? key : `${key}=${String(each)}`));
  return flags.length === 0 ? value : `${value} {${flags.join(' ')}}`;
}

type StateValue = string | { readonly [key: string]: StateValue };

function valueName(value: StateValue): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([key, inner]) => `${key}.${valueName(inner)}`)
    .join(' ');
}

interface TransitionLike {
  readonly source: { readonly path: readonly string[] };
  readonly eventType: string;
  readonly guard?: unknown;
  readonly target?: readonly { readonly path: readonly string[] }[] | undefined;
}

function transitionName(each: TransitionLike): string {
  const from = each.source.path.join('.') || '*';
  const target = each.target?.map((node) => node.path.join('.')).join('+') ?? from;
  const guard = guardName(each.guard);
  return `${from} -- ${each.eventType}${guard === '' ? '' : ` [${guard}]`} --> ${target}`;
}

/** A guard as people read it; `and`, `or` and `stateIn` show what they are made of. */
export function guardName(guard: unknown): string {
  if (guard === undefined) return '';
  if (typeof guard === 'string') return guard;
  const shape = guard as { readonly type?: string; readonly guards?: readonly unknown[]; readonly stateValue?: unknown };
  if (typeof guard === 'function' && shape.guards !== undefined) {
    const word = (guard as { check?: { name?: string } }).check?.name?.includes('Or') === true ? ' or ' : ' and ';
    return shape.guards.map(guardName).join(word);
  }
  if (typeof guard === 'function' && shape.stateValue !== undefined) return `${valueName(shape.stateValue as StateValue)}`;
  return shape.type ?? 'guard';
}

function namedEffects(machine: AnyStateMachine, actions: readonly { readonly type: string; readonly params?: unknown }[]): Effect[] {
  return actions.map((action) => {
    if (action.type.startsWith('xstate.'))
      throw refuse(machine, `it uses ${action.type}, which a table cannot hold: feed time, children and messages in as events`);
    return action.params === undefined ? { type: action.type } : { type: action.type, params: action.params as Record<string, unknown> };
  });
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

/** State value, context and status as one string. Context must be plain data, or two states could look the same. */
function keyOf(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): string {
  const context = snapshot.context as Record<string, unknown>;
  for (const [field, value] of Object.entries(context)) {
    if (!isPlain(value))
      throw refuse(machine, `context field "${field}" is not plain data (numbers, strings, booleans, null, arrays, records)`);
  }
  return JSON.stringify([snapshot.value, context, snapshot.status]);
}

function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain);
}

function refuse(machine: AnyStateMachine, why: string): DerivationError {
  return new DerivationError(`machine "${machine.id}" cannot become a step table: ${why}`);
}

/** Names the context field with the most values among the states found: the one that grows. */
function notFinite(machine: AnyStateMachine, snapshots: readonly AnyMachineSnapshot[], statesMax: number): DerivationError {
  const values = new Map<string, Set<string>>();
  for (const snapshot of snapshots) {
    for (const [field, value] of Object.entries(snapshot.context as Record<string, unknown>)) {
      let seen = values.get(field);
      if (seen === undefined) values.set(field, (seen = new Set()));
      seen.add(JSON.stringify(value));
    }
  }
  const [field, seen] = [...values].sort((a, b) => b[1].size - a[1].size)[0] ?? ['(no context)', new Set()];
  const examples = [...seen].slice(-3).join(', ');
  return refuse(
    machine,
    `more than ${statesMax} local states; context field "${field}" grows (${seen.size} values so far, among them ${examples}). Bound it by a guard.`,
  );
}
