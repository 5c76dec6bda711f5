/**
 * Small sentences that the systems of a log are wired with.
 *
 * A rule may not decide again what a machine decides, so it asks: what effect has this event now (`emits`), and where does it lead
 * (`becomes`)? Both are asked of XState itself.
 */
import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { and, emits, implies, is, not, or, takes } from './system.ts';
import type { Condition, Member, Step, StepEvents, SystemEvent, Where } from './system.ts';

/** Always so. */
export const always: Condition = and();
/** Never so. */
export const never: Condition = or();

/** An event, or several, as a list. */
export const listed = (event: StepEvents): readonly SystemEvent[] =>
  Array.isArray(event) ? (event as SystemEvent[]) : [event as SystemEvent];

/** The member would match if it took the event, or several, now. */
export function becomes(machine: AnyStateMachine, of: Member, event: StepEvents, where: Where): Condition {
  const matches = typeof where === 'string' ? where : identityOf(where);
  return is(
    of,
    asked(machine, `becomes ${matches} ${JSON.stringify(event)}`, (local) => {
      const after = listed(event).reduce((at, each) => transition(machine, at, each)[0] as AnyMachineSnapshot, local);
      return typeof where === 'string' ? after.matches(where) : where(after);
    }),
  );
}

/** The member would emit the effect on its way through the events, whichever of them brings it. */
export function emitsOnTheWay(of: Member, events: readonly SystemEvent[], effect: string, params?: object): Condition {
  return or(...events.map((_, at) => emits(of, events.slice(0, at + 1), effect, params)));
}

/** The member would emit the effect if it took the event now; for effects that the machine has with some remedies only. */
export function emitsIfAny(machine: AnyStateMachine, of: Member, event: SystemEvent, effect: string, params: object = {}): Condition {
  if (!(effect in machine.implementations.actions)) throw new Error(`machine "${machine.id}" has no effect "${effect}" with any remedies`);
  const wanted = Object.entries(params);
  return is(
    of,
    asked(machine, `emits ${effect} ${JSON.stringify([event, params])}`, (local) =>
      (transition(machine, local, event)[1] as readonly Effect[]).some(
        ({ type, params: given }) => type === effect && wanted.every(([key, value]) => given?.[key] === value),
      ),
    ),
  );
}

/**
 * Whether the machine emits the effect anywhere if it takes the event there: what it never does need not be asked in every state of a system.
 * `where` narrows that down to some of its states.
 */
export function mayEmit(
  { machine, events, input }: Asked,
  event: SystemEvent,
  effect: string,
  params: object = {},
  where?: string,
): boolean {
  const wanted = Object.entries(params);
  return localsOf({ machine, events, input }).some(
    (local) =>
      (where === undefined || local.matches(where)) &&
      (transition(machine, local, event)[1] as readonly Effect[]).some(
        ({ type, params: given }) => type === effect && wanted.every(([key, value]) => given?.[key] === value),
      ),
  );
}

/** A machine with its alphabet. */
export interface Asked {
  readonly machine: AnyStateMachine;
  readonly events: readonly EventObject[];
  readonly input?: unknown;
}

const reached = new WeakMap<AnyStateMachine, Map<string, readonly AnyMachineSnapshot[]>>();

/** Every local state that the machine has within its alphabet. */
function localsOf({ machine, events, input }: Asked): readonly AnyMachineSnapshot[] {
  const all = reached.get(machine) ?? new Map<string, readonly AnyMachineSnapshot[]>();
  reached.set(machine, all);
  const key = JSON.stringify(input ?? null);
  const known = all.get(key);
  if (known !== undefined) return known;
  const keyOf = ({ value, context }: AnyMachineSnapshot): string => JSON.stringify([value, context]);
  const [initial] = initialTransition(machine, input as never) as unknown as [AnyMachineSnapshot];
  const seen = new Map([[keyOf(initial), initial]]);
  for (const local of seen.values())
    for (const event of events) {
      const [next] = transition(machine, local, event) as unknown as [AnyMachineSnapshot];
      if (!seen.has(keyOf(next))) seen.set(keyOf(next), next);
    }
  const found = [...seen.values()];
  all.set(key, found);
  return found;
}

interface Effect {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

type Predicate = (local: AnyMachineSnapshot) => boolean;

/** The same question of the same machine is the same predicate, so that a composition asks it once. */
const questions = new WeakMap<AnyStateMachine, Map<string, Predicate>>();

function asked(machine: AnyStateMachine, question: string, predicate: Predicate): Predicate {
  const known = questions.get(machine) ?? new Map<string, Predicate>();
  questions.set(machine, known);
  const found = known.get(question) ?? predicate;
  known.set(question, found);
  return found;
}

const identities = new WeakMap<Predicate, number>();
let identitiesGiven = 0;

function identityOf(predicate: Predicate): number {
  const known = identities.get(predicate) ?? identitiesGiven++;
  identities.set(predicate, known);
  return known;
}

/** One of two sentences, as a third says. */
export const either = (which: Condition, then: Condition, otherwise: Condition): Condition =>
  and(implies(which, then), implies(not(which), otherwise));

/** A choice of a component: which events it takes, and where. */
export interface Choice {
  readonly when: Condition;
  readonly events: readonly SystemEvent[];
}

/** Choices as steps; the first whose condition holds is taken, and a member for which none holds stays where it is. */
export function choose(of: Member, choices: readonly Choice[], obeys?: string): Step[] {
  return choices.map(({ when, events }) => ({ ...takes(of, events, when), ...(obeys === undefined ? {} : { obeys }) }));
}
