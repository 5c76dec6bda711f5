/**
 * System → product: machines become step tables, and everything that rules and laws say of them becomes tables as well.
 *
 * Predicates and XState itself are asked here, once a local state, and never again. What does not fit together (a rule that names a
 * component or an event that is not there, choices behind one without a condition) is refused with the rule and the name to blame.
 *
 * Left out: how states are packed and searched; that is the checker's business and knows no machines.
 */
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { refused, unreachable } from '#base';
import type {
  StepTable,
  LocalCondition,
  Product,
  ProductChoice,
  ProductComponent,
  ProductCondition,
  ProductLaw,
  ProductPointer,
} from '#base';
import type { ProductRule, ProductStep, ProductSymmetry, ProductView } from '#base';
import type { Component, Condition, Member, Rule, Step, StepEvents, Symmetry, System, SystemLaw, View, Where } from '#spec';
import { eventLabel } from './names.ts';
import { derive } from './table.ts';
import type { Derived } from './table.ts';

/** Thrown for a system whose parts do not fit together. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
}

/** A product that remembers the machines that it was made from. */
export interface Composed extends Product {
  /** The derivation of each family, and its index in `components` where it begins. */
  readonly families: ReadonlyMap<string, Family>;
}

/** The members of one component of a system. */
export interface Family {
  readonly derived: Derived;
  readonly first: number;
  readonly count: number;
}

/** Composes a system. Throws {@link CompositionError}, or `DerivationError` for a machine that cannot become a table. */
export function compose(name: string, system: System): Composed {
  return new Composition(name, system).compose();
}

class Composition {
  readonly #name: string;
  readonly #system: System;
  readonly #families = new Map<string, Family>();
  readonly #components: ProductComponent[] = [];
  readonly #nexts = new Map<string, Uint16Array>();
  /** What predicates and effects come to in the local states of a family. */
  readonly #answers = new Map<string, Map<Where, Uint8Array>>();
  /** Who is at fault, for messages. */
  #where = '';

  constructor(name: string, system: System) {
    this.#name = name;
    this.#system = system;
  }

  compose(): Composed {
    for (const [family, component] of Object.entries(this.#system.components)) this.#addFamily(family, component);
    const rules = this.#system.rules.map((rule) => this.#rule(rule));
    const twice = rules.find(({ name }, at) => rules.findIndex((other) => other.name === name) !== at);
    if (twice !== undefined) throw this.#refuse(`two rules are called "${twice.name}": say to whom each happens with \`of\``);
    const laws = this.#system.laws.map((law) => this.#law(law, rules));
    for (const { steps } of rules)
      for (const { obeys } of steps)
        if (obeys !== undefined && !laws.some(({ id }) => id === obeys))
          throw this.#refuse(`a step obeys law "${obeys}", which is not among the laws`);
    return {
      name: this.#name,
      components: this.#components,
      rules,
      laws,
      symmetry: (this.#system.symmetry ?? []).map((each) => this.#symmetry(each)),
      ...(this.#system.view === undefined ? {} : { view: this.#view(this.#system.view, rules) }),
      families: this.#families,
    };
  }

  #addFamily(family: string, { machine, events, count = 1, input, statesMax }: Component): void {
    this.#where = `component "${family}"`;
    if (!Number.isInteger(count) || count < 0) throw this.#refuse(`its count is ${count}`);
    const inputs = Array.from({ length: count }, (_, at): unknown =>
      typeof input === 'function' ? (input as (at: number) => unknown)(at) : input,
    );
    const derived = deriveOnce(machine, events, inputs, statesMax);
    this.#families.set(family, { derived, first: this.#components.length, count });
    const table = plainTable(derived);
    for (let at = 0; at < count; at++) {
      const initial = derived.initials[at] as number;
      this.#components.push({ name: count === 1 ? family : `${family} ${at}`, family, at, table, initial });
    }
  }

  #rule(rule: Rule): ProductRule {
    const of = rule.of ?? {};
    const name = [rule.name, ...Object.values(of)].join(' ');
    this.#where = `rule "${name}"`;
    const steps = new Map<number, { choices: ProductChoice[]; obeys: string | undefined }>();
    for (const step of rule.steps) {
      const component = this.#member(step.of);
      const known = steps.get(component) ?? { choices: [], obeys: step.obeys };
      steps.set(component, known);
      if (known.choices.some(({ when }) => when === undefined))
        throw this.#refuse(`${this.#nameOf(component)} has a step behind one without a condition, which would never be taken`);
      if (known.obeys !== step.obeys) throw this.#refuse(`the choices of ${this.#nameOf(component)} obey different laws`);
      known.choices.push(this.#choice(component, step));
    }
    return {
      name,
      kind: rule.name,
      of,
      steps: [...steps].map(([component, { choices, obeys }]): ProductStep => ({
        component,
        choices,
        ...(obeys === undefined ? {} : { obeys }),
      })),
      ...(rule.when === undefined ? {} : { when: this.#condition(rule.when) }),
      ...(rule.fair === undefined ? {} : { fair: rule.fair }),
    };
  }

  #choice(component: number, step: Step): ProductChoice {
    const events = this.#events(component, step.event);
    const next = step.anew === true ? this.#nextAnew(component, events) : this.#next(component, events);
    return {
      ...(step.when === undefined ? {} : { when: this.#condition(step.when) }),
      events,
      ...(step.anew === true ? { anew: step.anew } : {}),
      next,
    };
  }

  #law(law: SystemLaw, rules: readonly ProductRule[]): ProductLaw {
    this.#where = `law "${law.id}"`;
    if ((law.kind === 'moves') !== (law.holds === undefined)) throw this.#refuse('what must hold is stated for every kind but `moves`');
    for (const name of law.on ?? [])
      if (!rules.some(({ kind }) => kind === name)) throw this.#refuse(`it looks at steps of "${name}", but no rule has that name`);
    const { id, name, sentence, kind } = law;
    return {
      id,
      name,
      sentence,
      kind,
      given: law.given === undefined ? { kind: 'constant', holds: true } : this.#condition(law.given),
      holds: law.holds === undefined ? { kind: 'constant', holds: true } : this.#condition(law.holds),
      rules: [...rules.keys()].filter((at) => law.on === undefined || law.on.includes((rules[at] as ProductRule).kind)),
    };
  }

  #condition(condition: Condition): ProductCondition {
    switch (condition.op) {
      case 'is':
        return this.#local(this.#member(condition.of), condition.where, condition.after);
      case 'emits':
        return this.#emits(condition);
      case 'count': {
        const { first, count } = this.#family(condition.of);
        const parts = Array.from({ length: count }, (_, at) => this.#local(first + at, condition.where, condition.after));
        return { kind: 'count', parts, atLeast: condition.atLeast };
      }
      case 'over':
        return this.#table(
          condition.of.map((of) => this.#member(of)),
          condition.holds,
          condition.after,
        );
      case 'and':
      case 'or':
        return { kind: condition.op, all: condition.all.map((each) => this.#condition(each)) };
      case 'not':
        return { kind: 'not', of: this.#condition(condition.of) };
      default:
        return unreachable(condition);
    }
  }

  #local(component: number, where: Where, after: boolean): LocalCondition {
    const { snapshots } = this.#derivedOf(component);
    const holds = this.#tabulated(component, where, () =>
      Uint8Array.from(snapshots, (each) => ((typeof where === 'string' ? each.matches(where as never) : where(each)) ? 1 : 0)),
    );
    return { kind: 'local', component, after, holds };
  }

  /** What was asked of a family once is not asked again. */
  #tabulated(component: number, question: Where, ask: () => Uint8Array): Uint8Array {
    const { family } = this.#components[component] as ProductComponent;
    const known = this.#answers.get(family) ?? new Map<Where, Uint8Array>();
    this.#answers.set(family, known);
    const answer = known.get(question) ?? ask();
    known.set(question, answer);
    return answer;
  }

  #emits({ of, event, effect, params }: Extract<Condition, { op: 'emits' }>): LocalCondition {
    const component = this.#member(of);
    const events = this.#events(component, event);
    const derived = this.#derivedOf(component);
    const before = this.#next(component, events.slice(0, -1));
    const last = events.at(-1) as number;
    if (!derived.effectLists.some((list) => list.some(({ type }) => type === effect)))
      throw this.#refuse(`${this.#nameOf(component)} has no effect "${effect}"`);
    const wanted = Object.entries(params ?? {});
    const has = derived.effectLists.map((list) =>
      list.some(({ type, params: given }) => type === effect && wanted.every(([key, value]) => given?.[key] === value)),
    );
    const holds = this.#tabulated(component, `emits ${JSON.stringify([events, effect, params])}`, () =>
      Uint8Array.from(before, (from) =>
        from !== refused && has[derived.effects[from * derived.events.length + last] as number] === true ? 1 : 0,
      ),
    );
    return { kind: 'local', component, after: false, holds };
  }

  #table(components: readonly number[], predicate: (...locals: AnyMachineSnapshot[]) => boolean, after: boolean): ProductCondition {
    // A sentence about nobody is true or false for good.
    if (components.length === 0) return { kind: 'constant', holds: predicate() };
    const sizes = components.map((component) => this.#derivedOf(component).snapshots.length);
    const total = sizes.reduce((product, size) => product * size, 1);
    if (total > tableMax)
      throw this.#refuse(
        `a condition over ${components.map((each) => this.#nameOf(each)).join(', ')} has ${total} cases; ${tableMax} are allowed`,
      );
    const holds = new Uint8Array(total);
    const locals = components.map(() => 0);
    for (let at = 0; at < total; at++) {
      let rest = at;
      for (let part = components.length - 1; part >= 0; part--) {
        locals[part] = rest % (sizes[part] as number);
        rest = Math.floor(rest / (sizes[part] as number));
      }
      const snapshots = locals.map((local, part) => this.#derivedOf(components[part] as number).snapshots[local] as AnyMachineSnapshot);
      holds[at] = predicate(...snapshots) ? 1 : 0;
    }
    return { kind: 'table', components, sizes, after, holds };
  }

  #symmetry({ families, pointers = [] }: Symmetry): ProductSymmetry {
    this.#where = `symmetry of ${families.join(', ')}`;
    const all = families.map((family) => this.#family(family));
    const [size] = new Set(all.map(({ count }) => count));
    if (size === undefined || all.some(({ count }) => count !== size)) throw this.#refuse('the families differ in size');
    const initials = (family: Family) =>
      new Set(this.#components.slice(family.first, family.first + family.count).map(({ initial }) => initial));
    if (all.some((family) => initials(family).size > 1)) throw this.#refuse('its members begin in different states');
    return {
      wholes: Array.from({ length: size }, (_, at) => all.map(({ first }) => first + at)),
      pointers: pointers.map(({ family, field }) => this.#pointer(family, field, size)),
    };
  }

  #pointer(name: string, field: string, size: number): ProductPointer {
    const { derived, first, count } = this.#family(name);
    const keys = new Map(derived.snapshots.map((snapshot, local) => [pointerKey(snapshot, field, fieldOf(snapshot, field)), local]));
    const target = Int16Array.from(derived.snapshots, (snapshot) => {
      const value = fieldOf(snapshot, field);
      return typeof value === 'number' ? value : -1;
    });
    const moved = Array.from({ length: size }, (_, whole) =>
      Uint16Array.from(derived.snapshots, (snapshot, local) => {
        if (target[local] === -1) return local;
        const to = keys.get(pointerKey(snapshot, field, whole));
        if (to === undefined)
          throw this.#refuse(`"${name}" has a state that points to ${target[local]} and none that is the same but points to ${whole}`);
        return to;
      }),
    );
    return { components: Array.from({ length: count }, (_, at) => first + at), target, moved };
  }

  #view({ columns, acts, legend }: View, rules: readonly ProductRule[]): ProductView {
    this.#where = 'view';
    const lanes = new Set(columns.map(({ lane }) => lane));
    for (const [name, ends] of Object.entries(acts)) {
      if (!rules.some(({ kind }) => kind === name)) throw this.#refuse(`no rule is called "${name}"`);
      for (const lane of ends) if (!lanes.has(lane)) throw this.#refuse(`"${name}" acts on lane "${lane}", which no column has`);
    }
    return {
      columns: columns.map(({ lane, durable = false, title, of, text }) => {
        const { derived, first, count } = this.#family(of);
        const components = Array.from({ length: count }, (_, at) => first + at);
        return { lane, durable, title, components, texts: derived.snapshots.map(text) };
      }),
      acts,
      legend,
    };
  }

  #events(component: number, given: StepEvents): number[] {
    const derived = this.#derivedOf(component);
    const list: readonly EventObject[] = Array.isArray(given) ? (given as readonly EventObject[]) : [given as EventObject];
    return list.map((event) => {
      const index = derived.events.indexOf(eventLabel(event));
      if (index < 0) throw this.#refuse(`${eventLabel(event)} is not in the alphabet of ${this.#nameOf(component)}`);
      return index;
    });
  }

  /** Where events lead from each local state when they are taken one after the other; made once for each list. */
  #next(component: number, events: readonly number[]): Uint16Array {
    const { family } = this.#components[component] as ProductComponent;
    const key = `${family} ${events.join(' ')}`;
    const known = this.#nexts.get(key);
    if (known !== undefined) return known;
    const { states, events: alphabet, next } = this.#derivedOf(component);
    const made = Uint16Array.from(states, (_, local) =>
      events.reduce((at, event) => (at === refused ? refused : (next[at * alphabet.length + event] as number)), local),
    );
    this.#nexts.set(key, made);
    return made;
  }

  /** Where events lead from the beginning, wherever the component is. */
  #nextAnew(component: number, events: readonly number[]): Uint16Array {
    const next = this.#next(component, events);
    return next.map(() => next[(this.#components[component] as ProductComponent).initial] as number);
  }

  #member(of: Member): number {
    const [family, at] = typeof of === 'string' ? [of, 0] : of;
    const { first, count } = this.#family(family);
    if (!(at >= 0 && at < count)) throw this.#refuse(`there is no ${family} ${at}: the family has ${count} members`);
    return first + at;
  }

  #family(name: string): Family {
    const family = this.#families.get(name);
    if (family === undefined) throw this.#refuse(`there is no component "${name}"`);
    return family;
  }

  #derivedOf(component: number): Derived {
    return this.#family((this.#components[component] as ProductComponent).family).derived;
  }

  #nameOf(component: number): string {
    return (this.#components[component] as ProductComponent).name;
  }

  #refuse(why: string): CompositionError {
    return new CompositionError(`system "${this.#name}", ${this.#where}: ${why}`);
  }
}

/** The table alone, as data that can be handed to another thread. */
function plainTable({ machine, states, events, next, effects, effectLists }: Derived): StepTable {
  return { machine, states, events, next, effects, effectLists };
}

/** More combinations than this are not tabulated. */
const tableMax = 2 ** 20;

function fieldOf(snapshot: AnyMachineSnapshot, field: string): unknown {
  return (snapshot.context as Readonly<Record<string, unknown>>)[field];
}

/** A local state with another value in the field of its context that points. */
function pointerKey(snapshot: AnyMachineSnapshot, field: string, value: unknown): string {
  const context = snapshot.context as Readonly<Record<string, unknown>>;
  return JSON.stringify([snapshot.value, { ...context, [field]: value }]);
}

/** Tables by machine, so that families and scopes with the same machine derive it once. */
const derivations = new WeakMap<AnyStateMachine, Map<string, Derived>>();

function deriveOnce(machine: AnyStateMachine, events: readonly EventObject[], inputs: readonly unknown[], statesMax?: number): Derived {
  const known = derivations.get(machine) ?? new Map<string, Derived>();
  derivations.set(machine, known);
  const key = JSON.stringify([events, inputs, statesMax]);
  const derived = known.get(key) ?? derive(machine, { events, inputs, ...(statesMax === undefined ? {} : { statesMax }) });
  known.set(key, derived);
  return derived;
}
