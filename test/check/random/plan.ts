/**
 * Small random systems as plain data: what fast-check draws and shrinks.
 *
 * Every number is taken modulo what there is to choose from, so that whatever shrinking leaves is still a system. A system may have a
 * group of families whose members are interchangeable, and a family that points to them; of those only members named by a variable are spoken
 * of (`i`, some other `j`, a pointer `k`), for all values of it alike, which makes the system symmetric by construction.
 */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { SystemLaw } from '#spec';

/** `next[event][state]`: where the event leads; nowhere when it is refused. */
export interface MachinePlan {
  readonly style: 'names' | 'context';
  readonly next: readonly (readonly (number | null)[])[];
}

/** Machines in a row. */
export interface FamilyPlan extends MachinePlan {
  readonly count: number;
}

/** A member, and for pointers the whole that an event or a state is about. */
export interface RefPlan {
  readonly family: number;
  readonly at: number;
}

/** Conditions as `Condition` has them; `mask` says by its bits which local states are meant. */
export type ConditionPlan =
  | { readonly op: 'is'; readonly of: RefPlan; readonly mask: number; readonly after: boolean }
  | { readonly op: 'count'; readonly family: number; readonly mask: number; readonly atLeast: number; readonly after: boolean }
  | { readonly op: 'over'; readonly of: readonly [RefPlan, RefPlan]; readonly mask: number; readonly after: boolean }
  | { readonly op: 'emits'; readonly of: RefPlan; readonly event: number; readonly at: number }
  | { readonly op: 'and' | 'or'; readonly all: readonly ConditionPlan[] }
  | { readonly op: 'not'; readonly of: ConditionPlan };

/** What a member does; `otherwise` is the choice without a condition. */
export interface StepPlan {
  readonly of: RefPlan;
  readonly choices: readonly { readonly when: ConditionPlan; readonly events: readonly number[] }[];
  readonly otherwise: readonly number[] | null;
  readonly observes: boolean;
}

/** A rule, or one for all values of the variables in it. */
export interface RulePlan {
  readonly steps: readonly StepPlan[];
  readonly when: ConditionPlan | null;
  readonly fair: 'weak' | 'strong' | null;
}

/** A law. */
export interface LawPlan {
  readonly kind: SystemLaw['kind'];
  readonly given: ConditionPlan | null;
  readonly holds: ConditionPlan;
  /** Numbers of rules that a law about steps looks at. */
  readonly on: readonly number[] | null;
}

/** A system. */
export interface Plan {
  readonly families: readonly FamilyPlan[];
  /** So many families, from the first, make up wholes that are interchangeable; 0 for no symmetry. */
  readonly whole: number;
  /** How many wholes there are. */
  readonly wholes: number;
  /** How many members point to them. */
  readonly pointers: number;
  readonly rules: readonly RulePlan[];
  readonly laws: readonly LawPlan[];
}

const small = fc.nat({ max: 7 });
const ref: Arbitrary<RefPlan> = fc.record({ family: small, at: small });

/** A machine that takes most of its events in most of its states, often to the next state, so that it gets about. */
const machine: Arbitrary<MachinePlan> = fc.integer({ min: 2, max: 6 }).chain((states) => {
  const row = fc
    .array(fc.option(fc.nat({ max: 2 * states - 1 }), { freq: 4 }), { minLength: states, maxLength: states })
    .map((drawn) => drawn.map((to, from) => (to === null || to < states ? to : (from + 1) % states)));
  return fc.record({
    style: fc.constantFrom('names' as const, 'context' as const),
    next: fc.array(row, { minLength: 1, maxLength: 3 }),
  });
});

const mask = fc.integer({ min: 1, max: 62 });

function condition(withAfter: boolean): Arbitrary<ConditionPlan> {
  const after = withAfter ? fc.boolean() : fc.constant(false);
  const { tree } = fc.letrec<{ tree: ConditionPlan; leaf: ConditionPlan }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { weight: 4, arbitrary: tie('leaf') },
      {
        weight: 1,
        arbitrary: fc.record({ op: fc.constantFrom('and' as const, 'or' as const), all: fc.array(tie('tree'), { maxLength: 3 }) }),
      },
      { weight: 1, arbitrary: fc.record({ op: fc.constant('not' as const), of: tie('tree') }) },
    ),
    leaf: fc.oneof(
      { weight: 3, arbitrary: fc.record({ op: fc.constant('is' as const), of: ref, mask, after }) },
      { weight: 2, arbitrary: fc.record({ op: fc.constant('count' as const), family: small, mask, atLeast: fc.nat({ max: 3 }), after }) },
      {
        weight: 1,
        arbitrary: fc.record({ op: fc.constant('over' as const), of: fc.tuple(ref, ref), mask: fc.nat({ max: 0x3fffffff }), after }),
      },
      { weight: 1, arbitrary: fc.record({ op: fc.constant('emits' as const), of: ref, event: small, at: small }) },
    ),
  }));
  return tree;
}

const before = condition(false);
const one = small.map((event) => [event]);
const events = fc.oneof({ weight: 5, arbitrary: one }, { weight: 1, arbitrary: fc.tuple(small, small) });

const step: Arbitrary<StepPlan> = fc
  .record({
    of: ref,
    choices: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.record({ when: before, events }), { maxLength: 2 }) },
    ),
    otherwise: fc.option(events, { freq: 12 }),
    observes: fc.nat({ max: 15 }),
  })
  .map((each) => ({ ...each, observes: each.observes === 15 }));

const rule: Arbitrary<RulePlan> = fc.record({
  steps: fc.oneof(
    { weight: 5, arbitrary: step.map((each) => [each]) },
    { weight: 3, arbitrary: fc.tuple(step, step) },
    { weight: 1, arbitrary: fc.tuple(step, step, step) },
  ),
  when: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: before }),
  fair: fc.constantFrom(null, null, 'weak' as const, 'strong' as const),
});

const law: Arbitrary<LawPlan> = fc.constantFrom('always', 'step', 'sometimes', 'eventually', 'moves').chain((kind) => {
  const sentence = condition(kind === 'step');
  return fc.record({
    kind: fc.constant(kind),
    given: fc.option(sentence, { freq: 2 }),
    holds: sentence,
    on: kind === 'step' ? fc.option(fc.array(small, { minLength: 1, maxLength: 2 }), { freq: 1 }) : fc.constant(null),
  });
});

/** Draws systems of up to five or so members and a few hundred states. */
export const plans: Arbitrary<Plan> = fc.record({
  families: fc.array(
    fc.record({ machine, count: fc.constantFrom(1, 1, 2) }).map(({ machine: each, count }): FamilyPlan => ({ ...each, count })),
    { minLength: 2, maxLength: 3 },
  ),
  whole: fc.constantFrom(0, 0, 1, 1, 2),
  wholes: fc.constantFrom(2, 2, 3),
  pointers: fc.constantFrom(0, 0, 1, 2),
  rules: fc.array(rule, { minLength: 1, maxLength: 8, size: 'max' }),
  laws: fc.array(law, { minLength: 1, maxLength: 5, size: 'max' }),
});
