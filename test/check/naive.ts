/**
 * What does a system do, found in the most obvious way?
 *
 * The other side of the comparison: it reads the `System` as it is written and steps XState itself, knows nothing of tables and products, and
 * shares no code with them. States are JSON texts in a map, breadth first. What it decides is what the sentences in `spec/systems/system.ts`
 * say. It is slow on purpose; a few thousand states are its limit.
 *
 * Two readings that those sentences leave open, and how they are taken here: a rule that an observer refuses is no step of the system, and it
 * breaks the observer's law one step behind the state that it was tried in.
 */
import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { unreachable } from '#base';
import type { Condition, Member, Rule, StepEvents, System, SystemLaw, Where } from '#spec';
import { hasUnfulfilledRun } from './naive-lasso.ts';

/** A local state, and what it does on events that it was asked about before. */
interface Local {
  readonly text: string;
  readonly snapshot: AnyMachineSnapshot;
  readonly machine: Machine;
  readonly asked: Map<string, Reaction | undefined>;
}

interface Machine {
  readonly logic: AnyStateMachine;
  readonly locals: Map<string, Local>;
}

interface Reaction {
  readonly to: Local;
  /** What the last event emitted. */
  readonly effects: readonly { readonly type: string; readonly params?: Readonly<Record<string, unknown>> }[];
}

/** A local state for each member. */
export type Locals = readonly Local[];

/** A step of the system: the number of its rule, and the number of the state behind it. */
export interface NaiveStep {
  readonly rule: number;
  readonly to: number;
}

/** A state in the order in which it was found. */
export interface NaiveState {
  readonly text: string;
  readonly locals: Locals;
  readonly depth: number;
  readonly steps: NaiveStep[];
}

/** What was found of a law; `length` is that of the shortest counterexample or witness, and absent for `eventually`. */
export interface NaiveLaw {
  readonly verdict: 'holds' | 'violated';
  readonly tested: boolean;
  readonly length?: number;
}

/** What was found. */
export interface Naive {
  readonly states: readonly NaiveState[];
  readonly transitions: number;
  readonly depth: number;
  readonly laws: Readonly<Record<string, NaiveLaw>>;
  /** Number of a state given by {@link textOf}. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Whether a law is decided by a state, or by a rule taken there: a counterexample or a witness ends in it. */
  readonly decides: (law: string, state: number, rule?: number) => boolean;
  /** Whether what a law is about is given in a state, and whether it holds there. */
  readonly isGiven: (law: SystemLaw, state: number) => boolean;
  readonly isHeld: (law: SystemLaw, state: number) => boolean;
}

/** Explores the system to its end; gives up and returns nothing where it has more states than this. */
export function exploreNaively(system: System, statesMax: number): Naive | undefined {
  return new Exploration(system, statesMax).run();
}

/** One text for the local states of a system, by which others can find a state of this exploration. */
export function textOf(snapshots: readonly AnyMachineSnapshot[]): string {
  return snapshots.map((snapshot) => JSON.stringify(snapshot)).join('\n');
}

class Exploration {
  readonly #system: System;
  readonly #statesMax: number;
  readonly #first = new Map<string, number>();
  readonly #states: NaiveState[] = [];
  readonly #numbers = new Map<string, number>();
  /** Shortest breach of each law that a step can break. */
  readonly #broken = new Map<string, number>();
  readonly #tested = new Set<string>();

  constructor(system: System, statesMax: number) {
    this.#system = system;
    this.#statesMax = statesMax;
  }

  run(): Naive | undefined {
    this.#visit(this.#begin(), 0);
    let transitions = 0;
    for (let number = 0; number < this.#states.length; number++) {
      if (this.#states.length > this.#statesMax) return undefined;
      const state = this.#states[number] as NaiveState;
      this.#system.rules.forEach((rule, at) => {
        const taken = this.#take(rule, state.locals);
        if (taken === undefined) return;
        if (typeof taken === 'string') {
          this.#breach(taken, state.depth + 1);
          return;
        }
        transitions++;
        this.#judgeStep(rule, state, taken);
        state.steps.push({ rule: at, to: this.#visit(taken, state.depth + 1) });
      });
    }
    const laws = Object.fromEntries(this.#system.laws.map((law) => [law.id, this.#judge(law)]));
    return {
      states: this.#states,
      transitions,
      depth: Math.max(...this.#states.map(({ depth }) => depth)),
      laws,
      numberOf: this.#numbers,
      decides: (law, state, rule) => this.#decides(law, this.#states[state] as NaiveState, rule),
      isGiven: (law, state) => this.#isGiven(law, (this.#states[state] as NaiveState).locals),
      isHeld: (law, state) => this.#isHeld(law, (this.#states[state] as NaiveState).locals),
    };
  }

  #begin(): Locals {
    const machines = new Map<AnyStateMachine, Machine>();
    const members: Local[] = [];
    for (const [family, component] of Object.entries(this.#system.components)) {
      this.#first.set(family, members.length);
      const machine = machines.get(component.machine) ?? { logic: component.machine, locals: new Map<string, Local>() };
      machines.set(component.machine, machine);
      for (let at = 0; at < (component.count ?? 1); at++) {
        const input: unknown = typeof component.input === 'function' ? (component.input as (at: number) => unknown)(at) : component.input;
        const [snapshot] = initialTransition(machine.logic, input as never) as [AnyMachineSnapshot, unknown];
        members.push(localOf(machine, snapshot));
      }
    }
    return members;
  }

  #visit(locals: Locals, depth: number): number {
    const text = textOf(locals.map(({ snapshot }) => snapshot));
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#states.length);
    this.#states.push({ text, locals, depth, steps: [] });
    return this.#states.length - 1;
  }

  /** Where the rule leads; nothing where it is not enabled; the law that an observer finds broken. */
  #take(rule: Rule, before: Locals): Locals | string | undefined {
    if (rule.when !== undefined && !this.#holds(rule.when, before)) return undefined;
    const after = [...before];
    const complaints: string[] = [];
    const members = new Set(rule.steps.map(({ of }) => this.#at(of)));
    for (const member of members) {
      const choices = rule.steps.filter(({ of }) => this.#at(of) === member);
      const chosen = choices.find(({ when }) => when === undefined || this.#holds(when, before));
      if (chosen === undefined) continue;
      const reaction = react(before[member] as Local, chosen.event);
      if (reaction !== undefined) after[member] = reaction.to;
      else if (chosen.obeys === undefined) return undefined;
      else complaints.push(chosen.obeys);
    }
    return complaints[0] ?? after;
  }

  #at(of: Member): number {
    const [family, at] = typeof of === 'string' ? [of, 0] : of;
    return (this.#first.get(family) as number) + at;
  }

  #family(family: string): number[] {
    const count = this.#system.components[family]?.count ?? 1;
    return Array.from({ length: count }, (_, at) => (this.#first.get(family) as number) + at);
  }

  #holds(condition: Condition, before: Locals, after: Locals = before): boolean {
    switch (condition.op) {
      case 'is':
        return matches((condition.after ? after : before)[this.#at(condition.of)] as Local, condition.where);
      case 'count': {
        const side = condition.after ? after : before;
        return this.#family(condition.of).filter((at) => matches(side[at] as Local, condition.where)).length >= condition.atLeast;
      }
      case 'over': {
        const side = condition.after ? after : before;
        return condition.holds(...condition.of.map((of) => (side[this.#at(of)] as Local).snapshot));
      }
      case 'emits': {
        const { effect, params = {} } = condition;
        const effects = react(before[this.#at(condition.of)] as Local, condition.event)?.effects ?? [];
        return effects.some((each) => each.type === effect && Object.entries(params).every(([key, value]) => each.params?.[key] === value));
      }
      case 'and':
        return condition.all.every((each) => this.#holds(each, before, after));
      case 'or':
        return condition.all.some((each) => this.#holds(each, before, after));
      case 'not':
        return !this.#holds(condition.of, before, after);
      default:
        return unreachable(condition);
    }
  }

  #judgeStep(rule: Rule, { locals, depth }: NaiveState, after: Locals): void {
    for (const law of this.#system.laws) {
      if (law.kind !== 'step' || law.on?.includes(rule.name) === false || !this.#isGiven(law, locals, after)) continue;
      this.#tested.add(law.id);
      if (!this.#isHeld(law, locals, after)) this.#breach(law.id, depth + 1);
    }
  }

  #isGiven({ given }: SystemLaw, before: Locals, after?: Locals): boolean {
    return given === undefined || this.#holds(given, before, after);
  }

  #isHeld({ holds }: SystemLaw, before: Locals, after?: Locals): boolean {
    return holds === undefined || this.#holds(holds, before, after);
  }

  #breach(law: string, length: number): void {
    this.#broken.set(law, Math.min(length, this.#broken.get(law) ?? Infinity));
  }

  #judge(law: SystemLaw): NaiveLaw {
    const given = ({ locals }: NaiveState) => this.#isGiven(law, locals);
    const holds = ({ locals }: NaiveState) => this.#isHeld(law, locals);
    const broken = this.#broken.get(law.id) ?? Infinity;
    if (law.kind === 'step')
      return broken === Infinity
        ? { verdict: 'holds', tested: this.#tested.has(law.id) }
        : { verdict: 'violated', tested: true, length: broken };
    const asked = this.#states.filter(given);
    const tested = asked.length > 0;
    if (law.kind === 'eventually') {
      const verdict = hasUnfulfilledRun(this.#states, this.#system.rules, given, holds) ? 'violated' : 'holds';
      return { verdict, tested };
    }
    const first = this.#states.find((state) => this.#decides(law.id, state));
    const length = Math.min(first?.depth ?? Infinity, broken);
    if (length === Infinity) return { verdict: law.kind === 'sometimes' ? 'violated' : 'holds', tested };
    return { verdict: law.kind === 'sometimes' ? 'holds' : 'violated', tested: true, length };
  }

  #decides(id: string, { locals, steps }: NaiveState, at?: number): boolean {
    const law = this.#system.laws.find((each) => each.id === id) as SystemLaw;
    if (at !== undefined) {
      const rule = this.#system.rules[at] as Rule;
      const taken = this.#take(rule, locals);
      if (taken === undefined || typeof taken === 'string') return taken === id;
      const isLookedAt = law.kind === 'step' && law.on?.includes(rule.name) !== false;
      return isLookedAt && this.#isGiven(law, locals, taken) && !this.#isHeld(law, locals, taken);
    }
    if (law.kind === 'step' || law.kind === 'eventually' || !this.#isGiven(law, locals)) return false;
    if (law.kind === 'moves') return steps.length === 0;
    return this.#isHeld(law, locals) === (law.kind === 'sometimes');
  }
}

function localOf(machine: Machine, snapshot: AnyMachineSnapshot): Local {
  const text = JSON.stringify(snapshot);
  const known = machine.locals.get(text) ?? { text, snapshot, machine, asked: new Map() };
  machine.locals.set(text, known);
  return known;
}

/** What a machine does on events that follow each other, or nothing where one of them is not handled. */
function react(local: Local, given: StepEvents): Reaction | undefined {
  const events = (Array.isArray(given) ? given : [given]) as readonly EventObject[];
  const key = JSON.stringify(events);
  if (local.asked.has(key)) return local.asked.get(key);
  const reaction = events.reduce<Reaction | undefined>((done, event) => done && reactOnce(done.to, event), { to: local, effects: [] });
  local.asked.set(key, reaction);
  return reaction;
}

function reactOnce({ snapshot, machine }: Local, event: EventObject): Reaction | undefined {
  // A step that changes nothing looks to `transition` as if it had not been taken, so whether it is handled is asked first.
  if (machine.logic.getTransitionData(snapshot, event).length === 0) return undefined;
  const [after, actions] = transition(machine.logic, snapshot, event) as [AnyMachineSnapshot, Reaction['effects']];
  return { to: localOf(machine, after), effects: actions };
}

function matches({ snapshot }: Local, where: Where): boolean {
  return typeof where === 'string' ? snapshot.matches(where) : where(snapshot);
}
