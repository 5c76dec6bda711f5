/**
 * Random machines: a table as an XState machine, with states that are names or a field of its context; and the machine that points.
 *
 * Every event but the first emits `reach` with the state that it leads to; the first has no effects, so that a step which changes nothing and
 * says nothing is among them.
 */
import { assign, setup } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import type { Component, SystemEvent } from '#spec';
import type { FamilyPlan, MachinePlan } from './plan.ts';

interface At {
  readonly at: number;
}

const withReach = setup({
  types: { context: {} as At, input: {} as At | undefined },
  actions: { reach: (_, _params: At) => undefined },
});

/** The machine as a component; `begins` says in which state each member is at first, where states are a field. */
export function componentOf(plan: MachinePlan, count: number, begins: (at: number) => number): Component {
  const events = plan.next.map((_, event) => ({ type: `e${event}` }));
  const machine = plan.style === 'names' ? named(plan) : numbered(plan);
  return { machine, events, count, ...(plan.style === 'names' ? {} : { input: (at: number) => ({ at: begins(at) }) }) };
}

function named({ next }: MachinePlan) {
  const states = next[0]?.map((_, state) => {
    const on = next.flatMap((row, event) => {
      const to = row[state];
      if (to === null || to === undefined) return [];
      const actions = event === 0 ? {} : { actions: { type: 'reach' as const, params: { at: to } } };
      return [[`e${event}`, { target: `s${to}`, ...actions }] as const];
    });
    return [`s${state}`, { on: Object.fromEntries(on) }] as const;
  });
  return withReach.createMachine({
    id: 'names',
    context: { at: 0 },
    initial: 's0',
    states: Object.fromEntries(states ?? []),
    options: { maxIterations: 100 },
  });
}

function numbered({ next }: MachinePlan) {
  const on = next.map((row, event) => {
    const to = (context: At) => row[context.at] as number;
    const moves = assign<At, { type: string }, undefined, { type: string }, never>({ at: ({ context }) => to(context) });
    const reaches = { type: 'reach' as const, params: ({ context }: { readonly context: At }) => ({ at: to(context) }) };
    const guard = ({ context }: { readonly context: At }) => row[context.at] !== null;
    return [`e${event}`, { guard, actions: event === 0 ? [moves] : [reaches, moves] }] as const;
  });
  return withReach.createMachine({
    id: 'context',
    context: ({ input }) => ({ at: input?.at ?? 0 }),
    on: Object.fromEntries(on) as never,
    options: { maxIterations: 100 },
  });
}

/** Number of a random machine's local state. */
export function stateOf({ value, context }: AnyMachineSnapshot): number {
  return typeof value === 'string' ? Number(value.slice(1)) : (context as At).at;
}

/** Whether a member can ever emit something: only then may be asked what it emits. */
export function emitsAnything({ next }: FamilyPlan, begins: readonly number[]): boolean {
  const reached = new Set(begins);
  for (const state of reached)
    for (const row of next) {
      const to = row[state];
      if (to !== null && to !== undefined) reached.add(to);
    }
  return next.slice(1).some((row) => [...reached].some((state) => row[state] !== null));
}

/** What a pointer knows. */
export interface Pointing {
  readonly to: number | null;
  readonly hot: boolean;
}

type PointEvent = { readonly type: 'aim' | 'spare' | 'heat'; readonly to: number } | { readonly type: 'leave' };

/** Members that point to one of the wholes, or to none. */
export function pointers(count: number, wholes: number): Component {
  const machine = setup({ types: { context: {} as Pointing, events: {} as PointEvent } }).createMachine({
    id: 'pointer',
    context: { to: null, hot: false },
    on: {
      aim: { guard: ({ context }) => context.to === null, actions: assign({ to: ({ event }) => event.to }) },
      spare: { guard: ({ context, event }) => context.to !== event.to },
      heat: { guard: ({ context, event }) => context.to === event.to && !context.hot, actions: assign({ hot: true }) },
      leave: { guard: ({ context }) => context.to !== null, actions: assign({ to: null, hot: false }) },
    },
    options: { maxIterations: 100 },
  });
  const about = Array.from({ length: wholes }, (_, to) => ['aim', 'spare', 'heat'].map((type) => ({ type, to }))).flat();
  return { machine, events: [...about, { type: 'leave' }], count };
}

/** An event of a pointer about a whole, by number. */
export function pointEvent(number: number, to: number): SystemEvent {
  const type = (['aim', 'heat', 'spare', 'leave'] as const)[number % 4] as PointEvent['type'];
  return type === 'leave' ? { type } : { type, to };
}

/** Which of four situations a pointer is in, as seen from a whole: free, at it, hot at it, elsewhere. */
export function pointedAt({ context }: AnyMachineSnapshot, whole: number): number {
  const { to, hot } = context as Pointing;
  if (to === null) return 0;
  return to === whole ? 1 + Number(hot) : 3;
}
