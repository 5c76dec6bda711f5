/**
 * A system of step tables as plain data: what a composition makes, a checker searches and an exporter prints.
 *
 * A state of the system is one local state for each component. A rule names components, and for each the choices that it has; a choice is a
 * table from local state to next local state. Conditions are tables too: nothing here has to be asked of a machine.
 *
 * Invariants: `next` holds {@link refused} or an index below the component's `table.states.length`; every choice but the last of a step has
 * a condition; a component occurs once in a rule.
 */
import { unreachable } from './assert.ts';
import { refused } from './steps.ts';
import type { StepTable } from './steps.ts';

/** One machine of the system. */
export interface ProductComponent {
  /** `region 1`; a family of one has no number. */
  readonly name: string;
  readonly family: string;
  readonly at: number;
  /** Members of a family share their table. */
  readonly table: StepTable;
  /** Local state at the beginning. */
  readonly initial: number;
}

/** A sentence about local states. `after`: behind the step, instead of before it. */
export type ProductCondition =
  | { readonly kind: 'constant'; readonly holds: boolean }
  /** `holds[local]` is 1 where it holds. */
  | { readonly kind: 'local'; readonly component: number; readonly after: boolean; readonly holds: Uint8Array }
  /** At least so many of the parts hold. */
  | { readonly kind: 'count'; readonly parts: readonly LocalCondition[]; readonly atLeast: number }
  /** `holds[(a * sizes[1] + b) * sizes[2] + c]` for components in local states a, b, c. */
  | {
      readonly kind: 'table';
      readonly components: readonly number[];
      readonly sizes: readonly number[];
      readonly after: boolean;
      readonly holds: Uint8Array;
    }
  | { readonly kind: 'and' | 'or'; readonly all: readonly ProductCondition[] }
  | { readonly kind: 'not'; readonly of: ProductCondition };

/** A condition on one component. */
export type LocalCondition = Extract<ProductCondition, { kind: 'local' }>;

/** One way for a component to take part in a rule. */
export interface ProductChoice {
  /** Left out: in every other case. */
  readonly when?: ProductCondition;
  /** Events of the table, taken one after the other. */
  readonly events: readonly number[];
  /** The component began anew before them: they were not taken in the state before the rule. */
  readonly anew?: true;
  /** Where they lead from each local state. */
  readonly next: Uint16Array;
}

/** What a component does in a rule: the first choice whose condition holds; it stays when none does. */
export interface ProductStep {
  readonly component: number;
  readonly choices: readonly ProductChoice[];
  /** The law that is broken where this step alone keeps the rule from being taken. */
  readonly obeys?: string;
}

/** An atomic step of the system: taken when no step is refused. */
export interface ProductRule {
  /** `markRegion 1` */
  readonly name: string;
  /** `markRegion` */
  readonly kind: string;
  /** `{ region: 1 }` */
  readonly of: Readonly<Record<string, number | string>>;
  readonly when?: ProductCondition;
  readonly steps: readonly ProductStep[];
  readonly fair?: 'weak' | 'strong';
}

/** A law; see the kinds of `SystemLaw` in the specification. */
export interface ProductLaw {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly kind: 'always' | 'step' | 'sometimes' | 'eventually' | 'moves';
  /** Where it is put to the test. */
  readonly given: ProductCondition;
  readonly holds: ProductCondition;
  /** For laws about steps: indices of the rules that it looks at. */
  readonly rules: readonly number[];
}

/** Wholes that may change places: whole `i` is made of the components `wholes[i]`, the same families in the same order. */
export interface ProductSymmetry {
  readonly wholes: readonly (readonly number[])[];
  readonly pointers: readonly ProductPointer[];
}

/** Components that point to a whole and may change places as well. */
export interface ProductPointer {
  readonly components: readonly number[];
  /** For each local state the whole that it points to, or -1. */
  readonly target: Int16Array;
  /** `moved[whole][local]`: the local state that is the same but points to this whole. */
  readonly moved: readonly Uint16Array[];
}

/** A column of a shown path. */
export interface ProductColumn {
  readonly lane: string;
  /** What is here outlives a loss of power. */
  readonly durable: boolean;
  readonly title: string;
  /** Members of one family, so they share `texts`. */
  readonly components: readonly number[];
  /** A text for each local state. */
  readonly texts: readonly string[];
}

/** How paths are shown; see `View` in the specification. */
export interface ProductView {
  readonly columns: readonly ProductColumn[];
  readonly acts: Readonly<Record<string, readonly [from: string, to: string]>>;
  readonly legend: string;
}

/** The whole system. */
export interface Product {
  readonly name: string;
  readonly components: readonly ProductComponent[];
  readonly rules: readonly ProductRule[];
  readonly laws: readonly ProductLaw[];
  readonly symmetry: readonly ProductSymmetry[];
  readonly view?: ProductView;
}

/** Whether a condition holds, by walking it: for counterexamples, tests and everything else that is not a search. */
export function holdsIn(condition: ProductCondition, before: ArrayLike<number>, after: ArrayLike<number> = before): boolean {
  const at = (component: number, isAfter: boolean): number => (isAfter ? after : before)[component] as number;
  switch (condition.kind) {
    case 'constant':
      return condition.holds;
    case 'local':
      return condition.holds[at(condition.component, condition.after)] === 1;
    case 'count':
      return condition.parts.filter((part) => holdsIn(part, before, after)).length >= condition.atLeast;
    case 'table': {
      const { components, sizes, holds } = condition;
      return holds[components.reduce((sum, component, i) => sum * (sizes[i] as number) + at(component, condition.after), 0)] === 1;
    }
    case 'and':
      return condition.all.every((each) => holdsIn(each, before, after));
    case 'or':
      return condition.all.some((each) => holdsIn(each, before, after));
    case 'not':
      return !holdsIn(condition.of, before, after);
    default:
      return unreachable(condition);
  }
}

/** The choice that a component has in a step; `undefined` when it stays where it is. */
export function choiceIn(step: ProductStep, before: ArrayLike<number>): ProductChoice | undefined {
  return step.choices.find(({ when }) => when === undefined || holdsIn(when, before));
}

/** What comes of a rule: where it leads, or nothing where it is not enabled, or the law that an observer finds broken. */
export type Taken = { readonly to: readonly number[] } | { readonly breaks: string } | undefined;

/** Takes a rule by walking it: for counterexamples, tests and everything else that is not a search. */
export function takeRule(rule: ProductRule, before: readonly number[]): Taken {
  if (rule.when !== undefined && !holdsIn(rule.when, before)) return undefined;
  const to = [...before];
  let breaks: string | undefined;
  for (const step of rule.steps) {
    const next = choiceIn(step, before)?.next[before[step.component] as number];
    if (next === undefined) continue;
    if (next !== refused) to[step.component] = next;
    else if (step.obeys === undefined) return undefined;
    else breaks ??= step.obeys;
  }
  return breaks === undefined ? { to } : { breaks };
}
