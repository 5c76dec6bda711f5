/**
 * How a system is written down: machines that stand side by side, rules that say which of them step together, and laws.
 *
 * - A *component* is an XState machine, perhaps several times (a family: regions, slots, legs); each has its own local state.
 * - A *rule* is one atomic step of the system. It names components and the event each takes. A rule is enabled where every component that it
 *   names handles its event; then all of them step at once. So two steps are a rendezvous, a step for every member a broadcast.
 * - A step may depend on a condition over the local states *before* the rule. Several steps of one component are choices: the first whose
 *   condition holds is taken, and a component for which none holds stays where it is.
 * - A *law* looks at states, at steps, or at what must happen some day.
 *
 * Everything is plain data with predicates on XState snapshots. `compose` (src/derive) turns predicates into tables, so they are asked once
 * a local state and never during a search.
 */
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';

/** A predicate on one local state: a function of the snapshot, or the name of a state value that it matches. */
export type Where = string | ((local: AnyMachineSnapshot) => boolean);

/** A member of a family: `['region', 1]`; a family of one needs no number. */
export type Member = string | readonly [family: string, at: number];

/** A machine of a system. */
export interface Component {
  readonly machine: AnyStateMachine;
  /** The finite alphabet: every event that a rule gives it. */
  readonly events: readonly EventObject[];
  /** How many members the family has; 1 when left out. */
  readonly count?: number;
  /** What the machine is begun with; a function is asked for each member. */
  readonly input?: unknown;
  /** More local states than this and the machine counts as unbounded; 4096 when left out. */
  readonly statesMax?: number;
}

/** An event with whatever payload it has. */
export interface SystemEvent extends EventObject {
  readonly [field: string]: unknown;
}

/** One event, or several taken one after the other within the same atomic step. */
export type StepEvents = SystemEvent | readonly SystemEvent[];

/** What one component does in a rule. */
export interface Step {
  readonly of: Member;
  readonly event: StepEvents;
  /** It begins anew before it takes the event or, when the list is empty, instead: what a crash does to whatever is in memory. */
  readonly anew?: true;
  /** Taken only where this holds before the rule. */
  readonly when?: Condition;
  /** The component may not refuse: where it does and the rule is otherwise enabled, this law is broken. For observers, such as a contract. */
  readonly obeys?: string;
}

/** An atomic step of the system. */
export interface Rule {
  /** What happens, in the name that it has everywhere: `markRegion`. */
  readonly name: string;
  /** To whom: `{ region: 1 }`. */
  readonly of?: Readonly<Record<string, number | string>>;
  readonly steps: readonly Step[];
  /** Must also hold for the rule to be enabled. */
  readonly when?: Condition;
  /** `weak`: not enabled for ever without being taken. `strong`: not enabled again and again without being taken. */
  readonly fair?: 'weak' | 'strong';
}

/** A sentence about local states. */
export type Condition =
  | { readonly op: 'is'; readonly of: Member; readonly where: Where; readonly after: boolean }
  | { readonly op: 'emits'; readonly of: Member; readonly event: StepEvents; readonly effect: string; readonly params?: object }
  | { readonly op: 'count'; readonly of: string; readonly where: Where; readonly atLeast: number; readonly after: boolean }
  | {
      readonly op: 'over';
      readonly of: readonly Member[];
      /** Asked once for each combination of local states, in the order of `of`. */
      readonly holds: (...locals: AnyMachineSnapshot[]) => boolean;
      readonly after: boolean;
    }
  | { readonly op: 'and' | 'or'; readonly all: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition };

/** A law of a system; its id is that of a law of the specification where it is one. */
export interface SystemLaw {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  /**
   * - `always`: `holds` in every reachable state where `given` does.
   * - `step`: the same of every step, where conditions made by {@link afterwards} look at the state behind it.
   * - `sometimes`: `holds` in some reachable state: a witness that a scope looks far enough.
   * - `eventually`: whenever `given` holds, `holds` follows, now or later, in every fair run.
   * - `moves`: some rule is enabled in every reachable state where `given` holds.
   */
  readonly kind: 'always' | 'step' | 'sometimes' | 'eventually' | 'moves';
  /** Where the law is put to the test; everywhere when left out. */
  readonly given?: Condition;
  /** For `moves` nothing. */
  readonly holds?: Condition;
  /** For `step`: only steps of rules with these names. */
  readonly on?: readonly string[];
}

/** Families whose members may change places without anybody noticing. */
export interface Symmetry {
  /** Families with the same numbering: member 1 of each belongs to the same whole. */
  readonly families: readonly string[];
  /** Families whose members point to such a whole by a field of their context, a number or null; they may change places as well. */
  readonly pointers?: readonly { readonly family: string; readonly field: string }[];
}

/** A column of a shown path: what is to be seen of one family at one place. */
export interface ViewColumn {
  /** The place: `caller`, `log`, `cache`, `medium`. Columns of one place stand next to each other. */
  readonly lane: string;
  /** What is here outlives a loss of power. */
  readonly durable?: boolean;
  /** What is shown: `memory`. */
  readonly title: string;
  readonly of: string;
  /** A member's local state in a few signs; members stand side by side. */
  readonly text: (local: AnyMachineSnapshot) => string;
}

/** How paths of a system are shown to people. Without it they are told in the names of the local states. */
export interface View {
  /** From left to right: from who calls to what lasts. */
  readonly columns: readonly ViewColumn[];
  /** By the name of a rule: the lane that acts and the one that is acted on. Rules that are not listed happen to the whole system. */
  readonly acts: Readonly<Record<string, readonly [from: string, to: string]>>;
  /** What the signs mean. */
  readonly legend: string;
}

/** A system. */
export interface System {
  readonly components: Readonly<Record<string, Component>>;
  readonly rules: readonly Rule[];
  readonly laws: readonly SystemLaw[];
  readonly symmetry?: readonly Symmetry[];
  readonly view?: View;
}

/** Bounds of a system, and what is known of it within them. */
export interface Scope {
  readonly name: string;
  /** What is bounded, and why that suffices. */
  readonly sentence: string;
  readonly bounds: Readonly<Record<string, number>>;
  /** Distinct states in profile `strict`, or of a system without profiles. A changed number is a changed specification. */
  readonly states?: number;
  /** Remedies whose worth is to be seen here: whoever leaves one out and names no scope gets this one. */
  readonly remedies?: readonly string[];
  /** Explored only when it is named: it takes long, or adds nothing to the others. */
  readonly onlyNamed?: true;
}

/** A system for every scope and set of remedies: what a file of this folder exports, and what a user's own file does. */
export interface SystemSource {
  readonly name: string;
  readonly sentence: string;
  /** All are explored when none is named, but for those that say otherwise; the first is the smallest. */
  readonly scopes: readonly Scope[];
  /** Bounds of a scope that is not in the list, from its name; `undefined` for a name that means nothing. */
  readonly scopeNamed?: (name: string) => Scope | undefined;
  /** Remedies that make a difference; none for systems without profiles. */
  readonly remedies?: readonly string[];
  /** The system within a scope, whose machines have these remedies. */
  readonly build: (scope: Scope, remedies: ReadonlySet<string>) => System;
}

/** A component takes an event, or several one after the other. */
export const takes = (of: Member, event: StepEvents, when?: Condition): Step => (when === undefined ? { of, event } : { of, event, when });

/** A component begins anew, wherever it is. */
export const begins = (of: Member, when?: Condition): Step =>
  when === undefined ? { of, event: [], anew: true } : { of, event: [], anew: true, when };

/** A predicate on the fields of the context alone. */
export const fields =
  <Context>(predicate: (context: Context) => boolean): Where =>
  (local) =>
    predicate(local.context as Context);

/** The local state of a member matches. */
export const is = (of: Member, where: Where): Condition => ({ op: 'is', of, where, after: false });
/** Some member of the family matches. */
export const some = (of: string, where: Where): Condition => ({ op: 'count', of, where, atLeast: 1, after: false });
/** Every member of the family matches. */
export const every = (of: string, where: Where): Condition => not(some(of, negated(where)));
/** No more than so many members match. */
export const atMost = (most: number, of: string, where: Where): Condition =>
  not({ op: 'count', of, where, atLeast: most + 1, after: false });
/** A predicate over the local states of a few members together; it is asked once for each combination. */
export const over = (of: readonly Member[], holds: (...locals: AnyMachineSnapshot[]) => boolean): Condition => ({
  op: 'over',
  of,
  holds,
  after: false,
});
/** The member would emit the effect (with these parameters among its own) if it took the event now, the last one of several. */
export const emits = (of: Member, event: StepEvents, effect: string, params?: object): Condition =>
  params === undefined ? { op: 'emits', of, event, effect } : { op: 'emits', of, event, effect, params };
/** All hold. */
export const and = (...all: readonly Condition[]): Condition => ({ op: 'and', all });
/** One holds. */
export const or = (...all: readonly Condition[]): Condition => ({ op: 'or', all });
/** It does not hold. */
export const not = (of: Condition): Condition => ({ op: 'not', of });
/** The first does not hold, or the second does. */
export const implies = (given: Condition, then: Condition): Condition => or(not(given), then);

/** The same about the state behind a step; for laws of kind `step`. */
export function afterwards(condition: Condition): Condition {
  if ('after' in condition) return { ...condition, after: true };
  if (condition.op === 'not') return not(afterwards(condition.of));
  return 'all' in condition ? { op: condition.op, all: condition.all.map(afterwards) } : condition;
}

/** Numbers from 0 up to `count`, without it. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

function negated(where: Where): Where {
  return typeof where === 'string' ? (local) => !local.matches(where) : (local) => !where(local);
}
