/**
 * A step table, and the one way to walk it.
 *
 * A table is what the derivation makes of a machine: for every local state and every event of the alphabet the next state and the effects,
 * in order. Walking is a look-up and a call per effect; there is no decision here.
 *
 * Invariant: `next[state * events.length + event]` is `refused` or an index below `states.length`.
 */
import { assert } from './assert.ts';

/** A named action of a machine with its parameters. */
export interface Effect {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The entry of `next` for an event that the state does not handle. */
export const refused = 0xffff;

/** What a machine does, as data. */
export interface StepTable<EventLabel extends string = string> {
  /** Name of the machine. */
  readonly machine: string;
  /** A readable name for each local state; index 0 is where it begins, unless `initials` says more. */
  readonly states: readonly string[];
  /** Where it begins for each of its inputs, for a machine that was derived for several. */
  readonly initials?: readonly number[];
  /** A label for each event of the alphabet: its type, then its payload in parentheses. */
  readonly events: readonly EventLabel[];
  /** Next state for each state and event, or {@link refused}. */
  readonly next: Uint16Array;
  /** For each state and event, an index into `effectLists`. */
  readonly effects: Uint16Array;
  /** The distinct lists of effects; list 0 is empty. */
  readonly effectLists: readonly (readonly Effect[])[];
}

/** One handler an effect: `Effects` maps the effect's name to its parameters. */
export type Bindings<Effects> = { readonly [Name in keyof Effects]: (params: Effects[Name]) => void };

/**
 * Called after each step, for coverage and traces; not called at all when absent.
 *
 * @internal
 */
export type StepListener = (table: StepTable, state: number, event: number, next: number) => void;

/** Events, each with the one effect that the caller is able to perform itself; see {@link Stepper.detours}. */
export type DirectEffects<EventLabel extends string, Effects> = { readonly [Event in EventLabel]?: keyof Effects };

type Handler = (params: never) => void;

/** Walks a table: holds the present state and performs the effects of each step through bindings. */
export class Stepper<EventLabel extends string, Effects> {
  readonly table: StepTable<EventLabel>;
  /**
   * How many of the `direct` events really need a step just now. 0: each of them would stay in the present state, perform its effect and
   * nothing else, and nobody listens; then the caller may perform the effect and leave out the step, which would cost more than the effect.
   */
  detours = 0;
  #state = 0;
  #listener: StepListener | undefined;
  readonly #width: number;
  readonly #next: Uint16Array;
  readonly #effects: Uint16Array;
  readonly #plan: Plan;
  /** The bindings in the order of the plan's names. */
  readonly #handlers: readonly Handler[];
  /** `detours` for each state, as long as nobody listens. */
  readonly #detoursOf: Uint8Array;

  constructor(table: StepTable<EventLabel>, bindings: Bindings<Effects>, direct: DirectEffects<EventLabel, Effects> = none) {
    this.table = table;
    this.#width = table.events.length;
    this.#next = table.next;
    this.#effects = table.effects;
    const byName = bindings as unknown as Readonly<Record<string, Handler | undefined>>;
    this.#plan = planOf(table);
    this.#handlers = this.#plan.names.map((name) => {
      const run = byName[name];
      assert(run !== undefined, `${table.machine} has no binding for effect ${name}`);
      return run;
    });
    this.#detoursOf = detoursOf(table, direct as Readonly<Record<string, string>>);
    this.detours = this.#detoursOf[0] as number;
  }

  /** Index of the present local state; may be saved and set again. */
  get state(): number {
    return this.#state;
  }

  set state(state: number) {
    this.#state = state;
    this.detours = this.#listener === undefined ? (this.#detoursOf[state] as number) : 1;
  }

  get listener(): StepListener | undefined {
    return this.#listener;
  }

  set listener(listener: StepListener | undefined) {
    this.#listener = listener;
    this.state = this.#state;
  }

  /** Index of an event, to be looked up once and used often. */
  index(label: EventLabel): number {
    const index = indicesOf(this.table).get(label);
    // The message is put together only when it is needed.
    if (index === undefined) assert(false, `${this.table.machine} has no event ${label}`);
    return index;
  }

  /** Whether the present state handles the event. */
  handles(event: number): boolean {
    return this.#next[this.state * this.#width + event] !== refused;
  }

  /** Takes the step; an event that the state refuses is a bug of the caller. */
  step(event: number): void {
    const from = this.#state;
    const edge = from * this.#width + event;
    const next = this.#next[edge] as number;
    if (next === refused) this.#complain(event);
    if (next !== from) this.state = next;
    const list = this.#effects[edge] as number;
    if (list !== 0) this.#perform(list);
    if (this.#listener !== undefined) this.#listener(this.table, from, event, next);
  }

  #perform(list: number): void {
    const effects = this.#plan.lists[list] as Plan['lists'][number];
    for (let i = 0; i < effects.length; i++) {
      const { name, params } = effects[i] as Plan['lists'][number][number];
      (this.#handlers[name] as Handler)(params);
    }
  }

  #complain(event: number): never {
    const table = this.table;
    assert(false, `${table.machine} does not handle ${table.events[event] ?? event} in state ${table.states[this.state] ?? this.state}`);
  }
}

/** The effects of a table with their names as numbers, so that a stepper need look up each binding only once. */
interface Plan {
  readonly names: readonly string[];
  readonly lists: readonly (readonly { readonly name: number; readonly params: never }[])[];
}

const plans = new WeakMap<StepTable, Plan>();

/** Worked out once a table. */
function planOf(table: StepTable): Plan {
  const known = plans.get(table);
  if (known !== undefined) return known;
  const names = [...new Set(table.effectLists.flatMap((list) => list.map(({ type }) => type)))];
  const lists = table.effectLists.map((list) => list.map(({ type, params }) => ({ name: names.indexOf(type), params: params as never })));
  const plan = { names, lists };
  plans.set(table, plan);
  return plan;
}

const indices = new WeakMap<StepTable, ReadonlyMap<string, number>>();

/** Event labels to indices, made once a table. */
function indicesOf(table: StepTable): ReadonlyMap<string, number> {
  let known = indices.get(table);
  if (known === undefined) indices.set(table, (known = new Map(table.events.map((event, index) => [event, index]))));
  return known;
}

const none = {};
const detours = new WeakMap<StepTable, { readonly direct: Readonly<Record<string, string>>; readonly of: Uint8Array }>();

/** For each state, how many of the events do more, less or something else than their effect; worked out once a table. */
function detoursOf(table: StepTable, direct: Readonly<Record<string, string>>): Uint8Array {
  const known = detours.get(table);
  if (known?.direct === direct) return known.of;
  const events = Object.keys(direct).map((label) => ({ event: indicesOf(table).get(label) ?? -1, effect: direct[label] }));
  assert(!events.some(({ event }) => event < 0), `${table.machine} has every event that may be left out`);
  const of = Uint8Array.from(table.states, (_, state) => {
    const isDetour = ({ event, effect }: (typeof events)[number]) => {
      const edge = state * table.events.length + event;
      const effects = table.effectLists[table.effects[edge] as number] ?? [];
      return table.next[edge] !== state || effects.length !== 1 || effects[0]?.type !== effect;
    };
    return events.filter(isDetour).length;
  });
  detours.set(table, { direct, of });
  return of;
}
