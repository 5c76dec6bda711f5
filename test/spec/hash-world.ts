/**
 * One region of the hash with what surrounds it: writers, legs that fail, a log that keeps two bits, one permit, and a flush that fails.
 *
 * The entry's table decides; the world performs the effects and keeps the truth beside what the hash believes. Every state within the
 * bounds is visited, and the laws are asked in each.
 */
import { refused } from '#base';
import { deriveEntry } from '#derive';
import type { Derived } from '#derive';
import type { EntryInput, EntryList, HashMoment, RemedySet } from '#spec';

/** How far to look, and in which mode. */
export interface HashScope extends EntryInput {
  readonly handleErrors: boolean;
}

/** Plain data, so that two states that are equal look equal. */
interface World extends Omit<HashMoment, 'entry' | 'phase' | 'pending' | 'delayed'> {
  /** Local state of the entry's table. */
  readonly state: number;
  /** The log has given the region out and has not been told of the end. */
  readonly given: boolean;
  /** An application's flush has failed. */
  readonly latch: boolean;
}

/** A step of the world and where it leads; nothing when it is not possible. */
type Step = readonly [label: string, to: World | undefined];

/** A state with the way to it. */
export interface Visited {
  readonly moment: HashMoment;
  readonly way: readonly string[];
  /** Indices of the states that follow. */
  readonly next: number[];
}

/** Every state of the world within the scope, the first first. */
export function exploreHash(remedies: RemedySet, scope: HashScope): Visited[] {
  const table = deriveEntry(remedies, scope);
  const begin: World = {
    state: table.initials[1] as number,
    live: 0,
    waiting: 0,
    lists: [],
    syncBit: true,
    cleared: true,
    permits: 1,
    permitsMax: 1,
    inFlight: 0,
    suspect: false,
    given: false,
    latch: false,
  };
  const visited: (Visited & { readonly world: World })[] = [];
  const known = new Map<string, number>();
  const visit = (world: World, way: readonly string[]): number => {
    const key = JSON.stringify(world);
    const index = known.get(key) ?? known.size;
    if (index === known.size) {
      known.set(key, index);
      visited.push({ world, moment: momentOf(table, world), way, next: [] });
    }
    return index;
  };
  visit(begin, []);
  visit({ ...begin, syncBit: false, cleared: false }, ['found out of sync']);
  for (const { world, way, next } of visited) {
    for (const [label, to] of stepsOf(table, scope, world)) if (to !== undefined) next.push(visit(to, [...way, label]));
  }
  return visited;
}

/** What the laws look at. */
function momentOf(table: Derived, world: World): HashMoment {
  const { value, context } = table.snapshots[world.state] as { value: unknown; context: { pending: number; delayed: number } };
  const [entry, phase] =
    typeof value === 'string' ? [value, 'none'] : (Object.entries(value as Record<string, string>)[0] as [string, string]);
  return {
    ...world,
    entry: entry as HashMoment['entry'],
    // A copy that a failed flush has spoiled is still one.
    phase: (entry === 'recovering' ? (phase === 'spoiled' ? 'copying' : phase) : 'none') as HashMoment['phase'],
    pending: context.pending,
    delayed: context.delayed,
  };
}

function stepsOf(table: Derived, { handleErrors }: HashScope, world: World): Step[] {
  const send = (from: World | undefined, label: string): World | undefined => (from === undefined ? undefined : sent(table, from, label));
  const { entry, phase } = momentOf(table, world);
  const found = entry === 'absent' ? send(world, `lookedUp(inSync=${world.syncBit})`) : world;
  const ended = `writeEnded(others=${world.live > 1},flushFailed=${world.latch})`;
  const busy = world.live > 0;
  return [
    ['a write is counted', entry === 'recovering' ? undefined : add(send(found, 'writeCounted'), { live: world.live + 1 })],
    ['a write is delayed', entry === 'recovering' ? add(send(world, 'writeDelayed'), { waiting: world.waiting + 1 }) : undefined],
    // It ends after it was counted in the truth, so that the laws see both numbers change together.
    ['a write ends', busy ? send({ ...world, live: world.live - 1 }, ended) : undefined],
    ['a leg fails a write', busy ? send(world, 'writeFailed') : undefined],
    [
      'a flush fails',
      world.latch
        ? undefined
        : send({ ...world, latch: true, suspect: world.suspect || ['dirty', 'clean'].includes(entry) || isCopied(phase) }, 'flushFailed'),
    ],
    ['the worker looks', world.lists.some((list) => list !== 'quiesced') ? updated(table, world, handleErrors) : undefined],
    [
      'the log gives it out',
      world.syncBit || world.given || world.permits === 0
        ? undefined
        : add(send(found, 'assigned'), { permits: world.permits - 1, inFlight: world.inFlight + 1, given: true }),
    ],
    ['the copy begins', world.lists.includes('quiesced') ? send(world, 'copyStarted') : undefined],
    ['the copy ends', phase === 'copying' ? send(world, 'copyEnded(ok=true)') : undefined],
    ['the copy fails', phase === 'copying' ? send(world, 'copyEnded(ok=false)') : undefined],
  ];
}

/** Data of a copy may be in the caches of legs. */
const isCopied = (phase: string): boolean => phase === 'copying' || phase === 'recovered';

/** A copy that is reported has repaired what a flush lost. */
function updated(table: Derived, world: World, handleErrors: boolean): World | undefined {
  const copied = world.lists.includes('recovered');
  return sent(table, copied ? { ...world, suspect: false } : world, `updateState(handleErrors=${handleErrors},flushFailed=${world.latch})`);
}

function add(world: World | undefined, more: Partial<World>): World | undefined {
  return world === undefined ? undefined : { ...world, ...more };
}

/** Steps the entry and performs its effects; nothing when the entry has no room. Any other refusal is a fault of the walk. */
function sent(table: Derived, world: World, label: string): World | undefined {
  const column = table.events.indexOf(label);
  const edge = world.state * table.events.length + column;
  const next = table.next[edge] as number;
  if (next === refused) {
    if (label === 'writeCounted' || label === 'writeDelayed') return undefined;
    throw new Error(`the entry refuses ${label} in ${table.states[world.state] ?? ''}`);
  }
  const effects = table.effectLists[table.effects[edge] as number] ?? [];
  return effects.reduce((at, { type, params }) => perform(at, type, params), { ...world, state: next });
}

function perform(world: World, type: string, params: Readonly<Record<string, unknown>> = {}): World {
  const list = params['list'] as EntryList;
  switch (type) {
    case 'joinList':
      return { ...world, lists: [...world.lists, list] };
    case 'leaveList':
      return { ...world, lists: world.lists.filter((each) => each !== list) };
    case 'markRegion':
      return { ...world, cleared: false };
    case 'clearRegion':
      return { ...world, cleared: true };
    case 'setRegionSync':
      return { ...world, syncBit: params['inSync'] as boolean, given: false };
    case 'requeueDelayed':
      return { ...world, waiting: 0 };
    case 'leaveFlight':
      return { ...world, inFlight: world.inFlight - 1 };
    case 'givePermit':
      return { ...world, permits: world.permits + 1 };
    default:
      return world;
  }
}
