/**
 * The reference system: a mirror with a log in its smallest honest form, whose numbers of states are known from other model checkers.
 *
 * Regions have six bits, write slots a region and a phase for each of two legs. The log device has a volatile cache that reaches the medium in
 * any order (`destage`); a crash keeps the medium alone. It is the known-answer test and the measuring rod of the checker; the protocol of
 * the real log is in `disk.ts`.
 *
 * Sizes r2w2 to r5w2 agree with Spin, Rumur, TLC, Stateright and LTSmin.
 */
import { assign, setup } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';
import { fields, is, not, or, range, some, takes } from './system.ts';
import type { Condition, Rule, Scope, Step, System, SystemSource, View } from './system.ts';

interface Bits {
  /** The log's bit in memory; 1 is dirty, here and below. */
  readonly mem: boolean;
  /** The legs are in sync, says the log. */
  readonly syn: boolean;
  /** Being copied. */
  readonly rec: boolean;
  /** The bit in the cache of the log device. */
  readonly cac: boolean;
  /** The bit on its medium. */
  readonly med: boolean;
  /** The legs differ. */
  readonly dif: boolean;
}

type RegionEvent =
  | { readonly type: 'start' | 'logwrite' | 'destage' | 'issue' | 'clear' | 'rstart' | 'rfinish' | 'resume' }
  | { readonly type: 'crash'; readonly torn: boolean };

const regionEvents: readonly RegionEvent[] = [
  ...(['start', 'logwrite', 'destage', 'issue', 'clear', 'rstart', 'rfinish', 'resume'] as const).map((type) => ({ type })),
  { type: 'crash', torn: false },
  { type: 'crash', torn: true },
];

/** A region; `hasty` leaves out the wait for the medium, the defect that the system is there to show. */
function createRegion(hasty: boolean) {
  return setup({ types: { events: {} as RegionEvent, context: {} as Bits } }).createMachine({
    id: 'region',
    context: { mem: false, syn: true, rec: false, cac: false, med: false, dif: false },
    on: {
      start: { guard: ({ context }) => !context.rec, actions: assign({ mem: true }) },
      logwrite: { guard: ({ context }) => context.cac !== context.mem, actions: assign(({ context }) => ({ cac: context.mem })) },
      destage: { guard: ({ context }) => context.med !== context.cac, actions: assign(({ context }) => ({ med: context.cac })) },
      issue: { guard: ({ context }) => context.cac && (hasty || context.med) },
      clear: { guard: ({ context }) => context.mem && context.syn, actions: assign({ mem: false }) },
      rstart: { guard: ({ context }) => !context.syn && !context.rec, actions: assign({ rec: true }) },
      rfinish: { guard: ({ context }) => context.rec, actions: assign({ rec: false, syn: true, dif: false }) },
      crash: {
        actions: assign(({ context, event }) => ({
          mem: false,
          syn: false,
          rec: false,
          cac: false,
          dif: context.dif || event.torn,
        })),
      },
      resume: { actions: assign(({ context }) => ({ mem: context.med, cac: context.med, syn: !context.med })) },
    },
    options: { maxIterations: 1000 },
  });
}

/** Of a write on one leg: not issued, issued, landed, acknowledged. */
type Phase = 0 | 1 | 2 | 3;

interface Write {
  readonly region: number | null;
  readonly legs: readonly [Phase, Phase];
}

type SlotEvent =
  | { readonly type: 'start' | 'spare'; readonly region: number }
  | { readonly type: 'issue'; readonly leg: 0 | 1; readonly region: number }
  | { readonly type: 'land' | 'ack'; readonly leg: 0 | 1 }
  | { readonly type: 'done' | 'crash' };

const legs = [0, 1] as const;

function slotEvents(regions: number): SlotEvent[] {
  return [
    ...range(regions).flatMap((region): SlotEvent[] => [
      { type: 'start', region },
      { type: 'spare', region },
      ...legs.map((leg) => ({ type: 'issue' as const, leg, region })),
    ]),
    ...legs.flatMap((leg): SlotEvent[] => [
      { type: 'land', leg },
      { type: 'ack', leg },
    ]),
    { type: 'done' },
    { type: 'crash' },
  ];
}

const idle: Write = { region: null, legs: [0, 0] };

function advanced(legsNow: Write['legs'], leg: 0 | 1): Write['legs'] {
  return legsNow.map((phase, at) => (at === leg ? phase + 1 : phase)) as unknown as Write['legs'];
}

function createSlot() {
  const isAt = (context: Write, leg: 0 | 1, phase: Phase) => context.region !== null && context.legs[leg] === phase;
  return setup({ types: { events: {} as SlotEvent, context: {} as Write } }).createMachine({
    id: 'slot',
    context: idle,
    on: {
      start: { guard: ({ context }) => context.region === null, actions: assign(({ event }) => ({ region: event.region })) },
      /** Handled where the slot does not write to the region. */
      spare: { guard: ({ context, event }) => context.region !== event.region },
      issue: {
        guard: ({ context, event }) => context.region === event.region && isAt(context, event.leg, 0),
        actions: assign(({ context, event }) => ({ legs: advanced(context.legs, event.leg) })),
      },
      land: {
        guard: ({ context, event }) => isAt(context, event.leg, 1),
        actions: assign(({ context, event }) => ({ legs: advanced(context.legs, event.leg) })),
      },
      ack: {
        guard: ({ context, event }) => isAt(context, event.leg, 2),
        actions: assign(({ context, event }) => ({ legs: advanced(context.legs, event.leg) })),
      },
      done: { guard: ({ context }) => legs.every((leg) => context.legs[leg] === 3), actions: assign(idle) },
      crash: { actions: assign(idle) },
    },
    options: { maxIterations: 1000 },
  });
}

type NodeEvent = { readonly type: 'work' | 'crash' | 'resume' };

const node = setup({ types: { events: {} as NodeEvent } }).createMachine({
  id: 'node',
  initial: 'up',
  states: { up: { on: { work: {}, crash: 'down' } }, down: { on: { resume: 'up' } } },
  options: { maxIterations: 1000 },
});

const up = takes('node', { type: 'work' });

/** Some slot on the region has landed its write on one leg and not on the other. */
const torn = (region: number): Condition =>
  some(
    'slot',
    fields<Write>((write) => write.region === region && write.legs[0] >= 2 !== write.legs[1] >= 2),
  );

function build({ bounds }: Scope): System {
  const regions = range(bounds.regions ?? 0);
  const slots = range(bounds.slots ?? 0);
  const noSlotOn = (region: number): Step[] => slots.map((slot) => takes(['slot', slot], { type: 'spare', region }));
  const ofRegion = (name: string, others: (region: number) => Step[] = () => []): Rule[] =>
    regions.map((region) => ({ name, of: { region }, steps: [up, takes(['region', region], { type: name }), ...others(region)] }));
  const ofLeg = (name: string): Rule[] =>
    slots.flatMap((slot) => legs.map((leg) => ({ name, of: { slot, leg }, steps: [up, takes(['slot', slot], { type: name, leg })] })));
  return {
    components: {
      node: { machine: node, events: [{ type: 'work' }, { type: 'crash' }, { type: 'resume' }] },
      region: { machine: createRegion(bounds.hasty === 1), events: regionEvents, count: regions.length },
      slot: { machine: createSlot(), events: slotEvents(regions.length), count: slots.length },
    },
    rules: [
      ...slots.flatMap((slot) =>
        regions.map((region): Rule => {
          const steps = [up, takes(['slot', slot], { type: 'start', region }), takes(['region', region], { type: 'start' })];
          return { name: 'start', of: { slot, region }, steps };
        }),
      ),
      ...ofRegion('logwrite'),
      ...ofRegion('destage'),
      ...slots.flatMap((slot) =>
        legs.flatMap((leg) =>
          regions.map((region): Rule => {
            const steps = [up, takes(['slot', slot], { type: 'issue', leg, region }), takes(['region', region], { type: 'issue' })];
            return { name: 'issue', of: { slot, leg, region }, steps };
          }),
        ),
      ),
      ...ofLeg('land'),
      ...ofLeg('ack'),
      ...slots.map((slot): Rule => ({ name: 'done', of: { slot }, steps: [up, takes(['slot', slot], { type: 'done' })] })),
      ...ofRegion('clear', noSlotOn),
      ...ofRegion('rstart', noSlotOn),
      ...ofRegion('rfinish'),
      {
        name: 'crash',
        steps: [
          takes('node', { type: 'crash' }),
          ...regions.flatMap((region) => [
            takes(['region', region], { type: 'crash', torn: true }, torn(region)),
            takes(['region', region], { type: 'crash', torn: false }),
          ]),
          ...slots.map((slot) => takes(['slot', slot], { type: 'crash' })),
        ],
      },
      {
        name: 'resume',
        steps: [takes('node', { type: 'resume' }), ...regions.map((region) => takes(['region', region], { type: 'resume' }))],
      },
    ],
    laws: [
      {
        id: 'S5',
        name: 'DifferenceIsDirty',
        sentence: 'Where the legs differ the medium says dirty.',
        kind: 'always',
        given: some('region', differs),
        holds: not(
          some(
            'region',
            fields<Bits>(({ dif, med }) => dif && !med),
          ),
        ),
      },
      {
        id: 'S1',
        name: 'CrashSafe',
        sentence: 'After a crash and a resume no region whose legs differ is in sync.',
        kind: 'always',
        given: some('region', differs),
        holds: or(
          is('node', 'down'),
          not(
            some(
              'region',
              fields<Bits>(({ syn, dif }) => syn && dif),
            ),
          ),
        ),
      },
    ],
    symmetry: [{ families: ['region'], pointers: [{ family: 'slot', field: 'region' }] }],
    view,
  };
}

const seen = (text: (bits: Bits) => string) => (local: AnyMachineSnapshot) => text(local.context as Bits);

const memoryText = ({ mem, syn, rec }: Bits): string => (rec ? 'R' : !syn ? 'N' : mem ? 'D' : 'C');

const writeText = ({ region, legs: phases }: Write): string =>
  region === null ? '·' : `${region}${phases.map((phase) => '-ilA'[phase]).join('')}`;

const view: View = {
  columns: [
    { lane: 'legs', durable: true, title: 'legs', of: 'region', text: seen(({ dif }) => (dif ? '≠' : '=')) },
    { lane: 'caller', title: 'writes', of: 'slot', text: (local) => writeText(local.context as Write) },
    { lane: 'log', title: 'node', of: 'node', text: (local) => (local.matches('up') ? 'up' : 'down') },
    { lane: 'log', title: 'memory', of: 'region', text: seen(memoryText) },
    { lane: 'cache', title: 'cache', of: 'region', text: seen(({ cac }) => (cac ? '0' : '1')) },
    { lane: 'medium', durable: true, title: 'medium', of: 'region', text: seen(({ med }) => (med ? '0' : '1')) },
  ],
  acts: {
    start: ['caller', 'log'],
    logwrite: ['log', 'cache'],
    destage: ['cache', 'medium'],
    issue: ['caller', 'legs'],
    land: ['legs', 'legs'],
    ack: ['legs', 'caller'],
    done: ['caller', 'caller'],
    clear: ['caller', 'log'],
    rstart: ['log', 'caller'],
    rfinish: ['caller', 'legs'],
    resume: ['medium', 'log'],
  },
  legend:
    'writes: region, then each leg: - not issued, i issued, l landed, A acknowledged; legs: = equal, ≠ different; ' +
    'memory: C clean, D dirty, N not in sync, R recovering; bits: 1 clean, 0 dirty',
};

const differs = fields<Bits>(({ dif }) => dif);

/** Distinct states that other checkers found. */
const known: Readonly<Record<string, number>> = { r2w2: 19_243, r3w2: 293_003, r4w2: 3_789_649, r3w3: 9_666_557, r5w2: 44_546_291 };

function scopeNamed(name: string): Scope | undefined {
  const [, regions, slots, hasty] = /^r([1-9]\d?)w([1-9]\d?)(hasty)?$/.exec(name) ?? [];
  if (regions === undefined || slots === undefined) return undefined;
  const states = known[name];
  return {
    name,
    sentence: `${regions} regions and ${slots} writes at a time${hasty === undefined ? '' : ', and a write does not wait for the medium'}`,
    bounds: { regions: Number(regions), slots: Number(slots), hasty: hasty === undefined ? 0 : 1 },
    ...(states === undefined ? {} : { states }),
  };
}

/** See the header. */
export const reference: SystemSource = {
  name: 'reference',
  sentence: 'the smallest honest mirror with a log, whose numbers of states are known',
  scopes: [...['r2w2', 'r3w2'].map((name) => scopeNamed(name) as Scope), { ...(scopeNamed('r2w2hasty') as Scope), onlyNamed: true }],
  scopeNamed,
  build,
};
