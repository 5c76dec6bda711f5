/**
 * A plan becomes a system: variables are given all their values, and numbers are taken modulo what there is.
 */
import fc from 'fast-check';
import type { AnyMachineSnapshot } from 'xstate';
import { unreachable } from '#base';
import { and, emits, not, or, range, takes } from '#spec';
import type { Component, Condition, Member, Rule, Step, StepEvents, System, SystemLaw, Where } from '#spec';
import { componentOf, emitsAnything, pointedAt, pointers, pointEvent, stateOf } from './machines.ts';
import type { ConditionPlan, FamilyPlan, LawPlan, Plan, RefPlan, RulePlan, StepPlan } from './plan.ts';
import { labelled, textOfSystem } from './text.ts';

/** Values of the variables: a whole, another one, a pointer. */
interface Values {
  readonly i: number;
  readonly j: number;
  readonly k: number;
}

/** More strongly fair rules than this are weakened, for whoever tries all sets of them. */
const strongMax = 8;

/** A system that fast-check prints in the notation of `text.ts`. */
export class RandomSystem {
  readonly system: System;
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.system = systemOf(plan);
  }

  [fc.toStringMethod](): string {
    return textOfSystem(this.#plan, this.system);
  }
}

/** See the header. */
function systemOf(plan: Plan): System {
  return new Building(plan).build();
}

class Building {
  readonly #plan: Plan;
  readonly #symmetric: number;
  /** Which variables were used since this was emptied. */
  #used = new Set<keyof Values>();

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#symmetric = Math.min(plan.whole, plan.families.length);
  }

  build(): System {
    const { families, rules: ruled, laws } = this.#plan;
    const components = families.map((family, at): [string, Component] => [
      nameOf(at),
      componentOf(family, this.#countOf(at), (member) => this.#begins(at)[member] as number),
    ]);
    if (this.#points) components.push(['p', pointers(this.#plan.pointers, this.#plan.wholes)]);
    const rules = ruled.flatMap((rule, at) => this.#rule(rule, `r${at}`));
    const isTooStrong = rules.filter(({ fair }) => fair === 'strong').length > strongMax;
    const observed = rules.some(({ steps }) => steps.some(({ obeys }) => obeys !== undefined));
    return {
      components: Object.fromEntries(components),
      rules: isTooStrong ? rules.map((rule) => (rule.fair === 'strong' ? { ...rule, fair: 'weak' } : rule)) : rules,
      laws: [...laws.map((law, at) => this.#law(law, `L${at}`)), ...(observed ? [obedience] : [])],
      ...this.#symmetry(),
    };
  }

  get #points(): boolean {
    return this.#symmetric > 0 && this.#plan.pointers > 0;
  }

  #symmetry(): Pick<System, 'symmetry'> {
    if (this.#symmetric === 0) return {};
    const families = range(this.#symmetric).map(nameOf);
    return { symmetry: [this.#points ? { families, pointers: [{ family: 'p', field: 'to' }] } : { families }] };
  }

  #countOf(family: number): number {
    return family < this.#symmetric ? this.#plan.wholes : (this.#plan.families[family] as FamilyPlan).count;
  }

  /** Members of a family without symmetry may begin in different states. */
  #begins(family: number): number[] {
    const { style, next } = this.#plan.families[family] as FamilyPlan;
    const states = (next[0] as readonly unknown[]).length;
    return range(this.#countOf(family)).map((at) => (style === 'names' || family < this.#symmetric ? 0 : at % states));
  }

  #rule(plan: RulePlan, name: string): Rule[] {
    return this.#forAll((values) => {
      const steps = this.#steps(plan.steps, values);
      const when = plan.when === null ? {} : { when: this.#condition(plan.when, values) };
      return { name, steps, ...when, ...(plan.fair === null ? {} : { fair: plan.fair }) };
    }).map(([rule, values]) => ({ ...rule, of: values }));
  }

  /** A member that is named twice, perhaps since two variables have one value, takes the first step alone. */
  #steps(plans: readonly StepPlan[], values: Values): Step[] {
    const seen = new Set<string>();
    return plans.flatMap((plan) => {
      const of = this.#member(plan.of, values);
      const key = JSON.stringify(of);
      if (seen.has(key)) return [];
      seen.add(key);
      const event = (numbers: readonly number[]): StepEvents => {
        const events = numbers.map((number) => this.#event(plan.of, number, values));
        return events.length === 1 ? (events[0] as StepEvents) : events;
      };
      const choices = plan.choices.map(({ when, events }) => takes(of, event(events), this.#condition(when, values)));
      const all = plan.otherwise === null ? choices : [...choices, takes(of, event(plan.otherwise))];
      return plan.observes ? all.map((step) => ({ ...step, obeys: obedience.id })) : all;
    });
  }

  #law({ kind, given, holds, on }: LawPlan, id: string): SystemLaw {
    const closed = (plan: ConditionPlan) => and(...this.#forAll((values) => this.#condition(plan, values)).map(([each]) => each));
    return {
      id,
      name: id,
      sentence: `Law ${id}.`,
      kind,
      ...(given === null ? {} : { given: closed(given) }),
      ...(kind === 'moves' ? {} : { holds: closed(holds) }),
      ...(on === null ? {} : { on: [...new Set(on.map((at) => `r${at % this.#plan.rules.length}`))] }),
    };
  }

  /** Something for every value of the variables that it uses, with these values. */
  #forAll<Made>(make: (values: Values) => Made): [made: Made, of: Partial<Values>][] {
    this.#used = new Set();
    const sample = make({ i: 0, j: 1, k: 0 });
    const used = [...this.#used];
    if (used.length === 0) return [[sample, {}]];
    const wholes = range(this.#plan.wholes);
    const all = wholes.flatMap((i) =>
      wholes.filter((j) => j !== i).flatMap((j) => range(Math.max(1, this.#plan.pointers)).map((k) => ({ i, j, k }))),
    );
    const distinct = new Map<string, [Made, Partial<Values>]>();
    for (const values of all) {
      const of = Object.fromEntries(used.map((variable) => [variable, values[variable]])) as Partial<Values>;
      const key = JSON.stringify(of);
      if (!distinct.has(key)) distinct.set(key, [make(values), of]);
    }
    return [...distinct.values()];
  }

  #use(values: Values, variable: keyof Values): number {
    this.#used.add(variable);
    return values[variable];
  }

  /** `undefined` for the pointers. */
  #family(number: number): number | undefined {
    const at = number % (this.#plan.families.length + Number(this.#points));
    return at === this.#plan.families.length ? undefined : at;
  }

  #member(ref: RefPlan, values: Values): Member {
    const family = this.#family(ref.family);
    if (family === undefined) return ['p', this.#use(values, 'k')];
    if (family < this.#symmetric) return [nameOf(family), this.#use(values, ref.at % 3 === 2 ? 'j' : 'i')];
    return [nameOf(family), ref.at % this.#countOf(family)];
  }

  #event(ref: RefPlan, number: number, values: Values) {
    const family = this.#family(ref.family);
    if (family !== undefined) return { type: `e${number % (this.#plan.families[family] as FamilyPlan).next.length}` };
    return pointEvent(number, number % 4 === 3 ? 0 : this.#use(values, 'i'));
  }

  /** The number of a local state, from the point of view of a whole where the member is a pointer. */
  #numbered(family: number, values: Values): (local: AnyMachineSnapshot) => number {
    if (this.#family(family) !== undefined) return stateOf;
    const whole = this.#use(values, 'i');
    return (local) => pointedAt(local, whole);
  }

  #where(family: number, mask: number, values: Values): Where {
    const numberOf = this.#numbered(family, values);
    const about = this.#family(family) === undefined ? ` of ${values.i}` : '';
    const label = `{${range(6)
      .filter((number) => ((mask >> number) & 1) === 1)
      .join()}}${about}`;
    return labelled((local: AnyMachineSnapshot) => ((mask >> numberOf(local)) & 1) === 1, label);
  }

  #condition(plan: ConditionPlan, values: Values): Condition {
    switch (plan.op) {
      case 'is':
        return { op: 'is', of: this.#member(plan.of, values), where: this.#where(plan.of.family, plan.mask, values), after: plan.after };
      case 'count': {
        const family = this.#family(plan.family);
        const of = family === undefined ? 'p' : nameOf(family);
        return { op: 'count', of, where: this.#where(plan.family, plan.mask, values), atLeast: plan.atLeast, after: plan.after };
      }
      case 'over': {
        const [one, other] = plan.of.map(({ family }) => this.#numbered(family, values)) as [
          (local: AnyMachineSnapshot) => number,
          (local: AnyMachineSnapshot) => number,
        ];
        const holds = (a: AnyMachineSnapshot, b: AnyMachineSnapshot) => ((plan.mask >> ((one(a) * 5 + other(b)) % 30)) & 1) === 1;
        return {
          op: 'over',
          of: plan.of.map((ref) => this.#member(ref, values)),
          holds: labelled(holds, `T${plan.mask.toString(2)}`),
          after: plan.after,
        };
      }
      case 'emits': {
        const family = this.#family(plan.of.family);
        if (family === undefined || !emitsAnything(this.#plan.families[family] as FamilyPlan, this.#begins(family)))
          return { op: 'is', of: this.#member(plan.of, values), where: this.#where(plan.of.family, plan.at, values), after: false };
        return emits(
          this.#member(plan.of, values),
          this.#event(plan.of, plan.event, values),
          'reach',
          plan.at % 7 === 0 ? undefined : { at: plan.at % 7 },
        );
      }
      case 'and':
        return and(...plan.all.map((each) => this.#condition(each, values)));
      case 'or':
        return or(...plan.all.map((each) => this.#condition(each, values)));
      case 'not':
        return not(this.#condition(plan.of, values));
      default:
        return unreachable(plan);
    }
  }
}

/** Broken by observers alone. */
const obedience: SystemLaw = { id: 'obeys', name: 'Obeys', sentence: 'The observer agrees.', kind: 'always', holds: and() };

function nameOf(family: number): string {
  return 'abcdefg'[family] as string;
}
