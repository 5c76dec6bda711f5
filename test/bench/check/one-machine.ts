/**
 * The reference system as one XState machine, as somebody would write it who explores with `xstate/graph`: all bits and writes in its context, an event
 * for each action and whom it concerns.
 *
 * Run as a program it explores a scope (`one-machine.ts 2 2`) and prints the states found and the processor time that `getShortestPaths` took.
 */
import { argv } from 'node:process';
import { assign, setup } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { range } from '#spec';

interface Region {
  readonly mem: boolean;
  readonly syn: boolean;
  readonly rec: boolean;
  readonly cac: boolean;
  readonly med: boolean;
  readonly dif: boolean;
}

interface Slot {
  readonly region: number | null;
  readonly legs: readonly number[];
}

interface Context {
  readonly up: boolean;
  readonly regions: readonly Region[];
  readonly slots: readonly Slot[];
}

type Event =
  | { readonly type: 'start'; readonly slot: number; readonly region: number }
  | { readonly type: 'logwrite' | 'destage' | 'clear' | 'rstart' | 'rfinish'; readonly region: number }
  | { readonly type: 'issue' | 'land' | 'ack'; readonly slot: number; readonly leg: number }
  | { readonly type: 'done'; readonly slot: number }
  | { readonly type: 'crash' | 'resume' };

const idle: Slot = { region: null, legs: [0, 0] };

const withRegion = (context: Context, at: number, change: Partial<Region>) => ({
  regions: context.regions.with(at, { ...(context.regions[at] as Region), ...change }),
});

const advanced = (context: Context, at: number, leg: number) => {
  const slot = context.slots[at] as Slot;
  return { slots: context.slots.with(at, { ...slot, legs: slot.legs.with(leg, (slot.legs[leg] as number) + 1) }) };
};

const isFree = ({ slots }: Context, region: number) => slots.every((slot) => slot.region !== region);
const isAt = ({ slots, up }: Context, slot: number, leg: number, phase: number) =>
  up && slots[slot]?.region !== null && slots[slot]?.legs[leg] === phase;
const isTorn = ({ slots }: Context, at: number) =>
  slots.some(({ region, legs: [one = 0, other = 0] }) => region === at && one >= 2 !== other >= 2);

/** The machine. */
export function referenceMachine(regions: number, slots: number) {
  return setup({ types: { context: {} as Context, events: {} as Event } }).createMachine({
    id: 'reference',
    context: {
      up: true,
      regions: range(regions).map(() => ({ mem: false, syn: true, rec: false, cac: false, med: false, dif: false })),
      slots: range(slots).map(() => idle),
    },
    on: {
      start: {
        guard: ({ context: { up, regions: all, slots: writes }, event }) =>
          up && writes[event.slot]?.region === null && all[event.region]?.rec === false,
        actions: assign(({ context, event }) => ({
          ...withRegion(context, event.region, { mem: true }),
          slots: context.slots.with(event.slot, { region: event.region, legs: [0, 0] }),
        })),
      },
      logwrite: {
        guard: ({ context, event }) => context.up && context.regions[event.region]?.cac !== context.regions[event.region]?.mem,
        actions: assign(({ context, event }) => withRegion(context, event.region, { cac: context.regions[event.region]?.mem === true })),
      },
      destage: {
        guard: ({ context, event }) => context.up && context.regions[event.region]?.med !== context.regions[event.region]?.cac,
        actions: assign(({ context, event }) => withRegion(context, event.region, { med: context.regions[event.region]?.cac === true })),
      },
      issue: {
        guard: ({ context, event }) => {
          const region = context.regions[context.slots[event.slot]?.region ?? -1];
          return isAt(context, event.slot, event.leg, 0) && region?.cac === true && region.med;
        },
        actions: assign(({ context, event }) => advanced(context, event.slot, event.leg)),
      },
      land: {
        guard: ({ context, event }) => isAt(context, event.slot, event.leg, 1),
        actions: assign(({ context, event }) => advanced(context, event.slot, event.leg)),
      },
      ack: {
        guard: ({ context, event }) => isAt(context, event.slot, event.leg, 2),
        actions: assign(({ context, event }) => advanced(context, event.slot, event.leg)),
      },
      done: {
        guard: ({ context, event }) => context.up && context.slots[event.slot]?.legs.every((phase) => phase === 3) === true,
        actions: assign(({ context, event }) => ({ slots: context.slots.with(event.slot, idle) })),
      },
      clear: {
        guard: ({ context, event: { region } }) =>
          context.up && context.regions[region]?.mem === true && context.regions[region].syn && isFree(context, region),
        actions: assign(({ context, event }) => withRegion(context, event.region, { mem: false })),
      },
      rstart: {
        guard: ({ context, event: { region } }) =>
          context.up && context.regions[region]?.syn === false && !context.regions[region].rec && isFree(context, region),
        actions: assign(({ context, event }) => withRegion(context, event.region, { rec: true })),
      },
      rfinish: {
        guard: ({ context, event }) => context.up && context.regions[event.region]?.rec === true,
        actions: assign(({ context, event }) => withRegion(context, event.region, { rec: false, syn: true, dif: false })),
      },
      crash: {
        guard: ({ context }) => context.up,
        actions: assign(({ context }) => ({
          up: false,
          regions: context.regions.map(({ med, dif }, at) => ({
            mem: false,
            syn: false,
            rec: false,
            cac: false,
            med,
            dif: dif || isTorn(context, at),
          })),
          slots: context.slots.map(() => idle),
        })),
      },
      resume: {
        guard: ({ context }) => !context.up,
        actions: assign(({ context }) => ({
          up: true,
          regions: context.regions.map((region) => ({ ...region, mem: region.med, cac: region.med, syn: !region.med })),
        })),
      },
    },
  });
}

/** Every event that there can be. */
export function referenceEvents(regions: number, slots: number): Event[] {
  const ofRegion = (['logwrite', 'destage', 'clear', 'rstart', 'rfinish'] as const).flatMap((type) =>
    range(regions).map((region) => ({ type, region })),
  );
  const ofLeg = (['issue', 'land', 'ack'] as const).flatMap((type) =>
    range(slots).flatMap((slot) => [0, 1].map((leg) => ({ type, slot, leg }))),
  );
  const starts = range(slots).flatMap((slot) => range(regions).map((region) => ({ type: 'start' as const, slot, region })));
  const ends = range(slots).map((slot) => ({ type: 'done' as const, slot }));
  return [...starts, ...ofRegion, ...ofLeg, ...ends, { type: 'crash' }, { type: 'resume' }];
}

/** What exploring it took. */
export interface GraphRun {
  readonly states: number;
  readonly cpu: number;
}

/** Explores with `xstate/graph`. */
export function exploreWithGraph(regions: number, slots: number): GraphRun {
  const machine = referenceMachine(regions, slots);
  const events = referenceEvents(regions, slots);
  const from = process.cpuUsage();
  const paths = getShortestPaths(machine, { events, limit: Infinity });
  const { user, system } = process.cpuUsage(from);
  return { states: paths.length, cpu: (user + system) / 1e6 };
}

if (argv[1]?.endsWith('one-machine.ts') === true) {
  const [regions = 1, slots = 1] = argv.slice(2).map(Number);
  process.stdout.write(JSON.stringify(exploreWithGraph(regions, slots)));
}
