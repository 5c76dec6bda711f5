/**
 * What the observer knows of every region: the contract, the client's write, and the data on the legs.
 *
 * Three machines of the specification, as tables, one state each for every region. Beside them stand the moments of the last mark, clear and
 * data write, so that a flush or leg flush counts only for what came before it. The oracle never looks into the log.
 */
import { refused } from '#base';
import type { StepTable } from '#base';
import { derive } from '#derive';
import { clientEvents, contractEvents, createClientMachine, createLegMachine, createRegionContract, legEvents } from '#spec';
import type { RegionResumed } from '#spec';

/** The tables that the oracle walks. */
export const oracleTables = {
  contract: derive(createRegionContract(), { events: contractEvents }),
  client: derive(createClientMachine(), { events: clientEvents }),
  legs: derive(createLegMachine(), { events: legEvents }),
} as const;

/** Events and states of a table by their names, worked out once a table: a run makes an oracle for each of its tables. */
interface Names {
  readonly events: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, number>;
}

const indexOfEach = (names: readonly string[]) => new Map(names.map((name, index) => [name, index]));
const namesOf = new Map<StepTable, Names>(
  Object.values(oracleTables).map((table) => [table, { events: indexOfEach(table.events), states: indexOfEach(table.states) }]),
);

/** Arrays of one machine for all regions. */
class Column {
  readonly table: StepTable;
  readonly states: Uint8Array;
  readonly #width: number;
  readonly #names: Names;

  constructor(table: StepTable, count: number, initial: string) {
    this.table = table;
    this.#width = table.events.length;
    this.#names = namesOf.get(table) as Names;
    this.states = new Uint8Array(count).fill(this.#state(initial));
  }

  #state(name: string): number {
    return this.#names.states.get(name) as number;
  }

  /** Index of an event, for loops over all regions. */
  index(event: string): number {
    return this.#names.events.get(event) as number;
  }

  handles(region: number, event: string): boolean {
    return this.#next(region, this.index(event)) !== refused;
  }

  /** Takes the step if the state handles the event; says whether it did. */
  stepAt(region: number, event: number): boolean {
    const next = this.#next(region, event);
    if (next === refused) return false;
    this.states[region] = next;
    return true;
  }

  /** The same by the event's name. */
  step(region: number, event: string): boolean {
    return this.stepAt(region, this.index(event));
  }

  #next(region: number, event: number): number {
    return this.table.next[(this.states[region] as number) * this.#width + event] as number;
  }

  is(region: number, name: string): boolean {
    return this.table.states[this.states[region] as number] === name;
  }

  fill(name: string): void {
    this.states.fill(this.#state(name));
  }

  set(region: number, name: string): void {
    this.states[region] = this.#state(name);
  }
}

/** Why a region is bound, as a small number so that it fits an array. */
const whys = ['free', 'marked', 'cleared', 'unsynced', 'new', 'geometry'] as const satisfies readonly RegionResumed['why'][];

const { contract: contractTable, legs: legsTable } = oracleTables;
const equalState = legsTable.states.indexOf('equal');
const downBoundState = contractTable.states.indexOf('downBound');

/** For each state of the contract, 1 if it is one of those named. */
function statesNamed(...names: readonly string[]): Uint8Array {
  return Uint8Array.from(contractTable.states, (name) => (names.includes(name) ? 1 : 0));
}

const boundStates = statesNamed('bound', 'clearing', 'remarked', 'unsynced', 'recovering', 'downBound');
const suspectStates = statesNamed('bound', 'clearing', 'remarked', 'recovering', 'doubtfulRecovering');
const markedNames: ReadonlySet<string> = new Set(['marked', 'ready', 'writingBoth', 'writingLeg0', 'writingLeg1', 'landed']);
const markedStates = Uint8Array.from(oracleTables.client.states, (name) => (markedNames.has(name) ? 1 : 0));
const inSyncEvent = contractTable.events.indexOf('inSync(answer=true)');
const inSyncStates = Uint8Array.from(contractTable.states, (_, state) =>
  contractTable.next[state * contractTable.events.length + inSyncEvent] === refused ? 0 : 1,
);
const whyNames: Readonly<Record<string, RegionResumed['why']>> = {
  bound: 'marked',
  clearing: 'cleared',
  remarked: 'cleared',
  unsynced: 'unsynced',
  recovering: 'unsynced',
};
const whyStates = Uint8Array.from(contractTable.states, (name) => whys.indexOf(whyNames[name] ?? 'free'));

/** Up to so many regions all are watched. */
const watchedAllMax = 128;

/**
 * The regions that are looked at: all of a few, or those at the edges of bytes, words and sectors of the bitmap.
 *
 * @hidden
 */
export function watchedOf(count: number): number[] {
  if (count <= watchedAllMax) return Array.from({ length: count }, (_, region) => region);
  // Clients use the first ones most, so those lie in sectors that are no neighbours.
  const edges = [0, 8192, 4096, 1, 4095, 4097, 8191, 31, 32, count - 2, count - 1];
  return [...new Set(edges.filter((region) => region >= 0 && region < count))];
}

/** The observer's knowledge of all regions of one table. */
export class Oracle {
  readonly count: number;
  /** Regions that the client uses and the laws look at. */
  readonly watched: readonly number[];
  readonly contract: Column;
  readonly client: Column;
  readonly legs: Column;
  /** Moment of the last mark, clear, write of data, and answer, by region. */
  readonly markedAt: Uint32Array;
  readonly clearedAt: Uint32Array;
  readonly dataAt: Uint32Array;
  /** A mark was made and no flush that began after it has succeeded. */
  readonly marking: Uint8Array;
  /** Data went to the legs although the mark could not be made durable: only memory knows, and a crash is excused. */
  readonly unlogged: Uint8Array;
  /** The log handed the region out. */
  readonly assigned: Uint8Array;
  /** What the log answered last: 1 in sync. */
  readonly answered: Uint8Array;
  /** Moment since which it has answered so. */
  readonly answeredAt: Uint32Array;
  /** A failure was reported that allows the region to go out of sync. */
  readonly excused: Uint8Array;
  /** A leg flush may have lost writes of the region. */
  readonly suspect: Uint8Array;
  /** The region waits for the next resume: it was demoted, or its copy failed. */
  readonly failed: Uint8Array;
  /** Index into `whys`: why the region was bound when the log went down. */
  readonly why: Uint8Array;

  readonly #bound = oracleTables.contract.states.indexOf('bound');

  constructor(count: number) {
    this.count = count;
    this.watched = watchedOf(count);
    this.contract = new Column(oracleTables.contract, count, 'downBound');
    this.client = new Column(oracleTables.client, count, 'idle');
    this.legs = new Column(oracleTables.legs, count, 'lost');
    this.markedAt = new Uint32Array(count);
    this.clearedAt = new Uint32Array(count);
    this.dataAt = new Uint32Array(count);
    this.marking = new Uint8Array(count);
    this.unlogged = new Uint8Array(count);
    this.assigned = new Uint8Array(count);
    this.answered = new Uint8Array(count);
    this.answeredAt = new Uint32Array(count);
    this.excused = new Uint8Array(count);
    this.suspect = new Uint8Array(count);
    this.failed = new Uint8Array(count);
    this.why = new Uint8Array(count).fill(whys.indexOf('new'));
  }

  /** The administrator says that the legs are equal: nothing is owed. */
  assertAllEqual(): void {
    this.contract.fill('downFree');
    this.legs.fill('equal');
    this.why.fill(0);
  }

  isWatched(region: number): boolean {
    return this.count <= watchedAllMax || this.watched.includes(region);
  }

  /** Whether a crash now may find different data on the legs. */
  legsMayDiffer(region: number): boolean {
    return this.legs.states[region] !== equalState;
  }

  /** Whether the region must come back out of sync after a crash now. */
  isBound(region: number): boolean {
    return boundStates[this.contract.states[region] as number] === 1;
  }

  /** Why it is bound, from what was done last. */
  whyBound(region: number): RegionResumed['why'] {
    const state = this.contract.states[region] as number;
    return whys[state === downBoundState ? (this.why[region] as number) : (whyStates[state] as number)] as RegionResumed['why'];
  }

  /** Whether the contract accepts that the region answers "in sync". */
  mayBeInSync(region: number): boolean {
    return inSyncStates[this.contract.states[region] as number] === 1;
  }

  /** Whether the client marked the region and did not clear it since. */
  isMarked(region: number): boolean {
    return markedStates[this.client.states[region] as number] === 1;
  }

  markRegion(region: number, now: number): void {
    this.client.step(region, 'markRegion');
    this.contract.step(region, 'markRegion');
    this.markedAt[region] = now;
    this.marking[region] = 1;
  }

  clearRegion(region: number, now: number): void {
    // Clearing what is cleared already asks for nothing new.
    if (!this.contract.is(region, 'clearing')) this.clearedAt[region] = now;
    this.contract.step(region, 'clearRegion');
    this.marking[region] = 0;
  }

  /** A flush that began at `since` has ended well. */
  flushSucceeded(since: number): void {
    for (const region of this.watched) {
      if (this.marking[region] === 1 && (this.markedAt[region] as number) < since) {
        this.marking[region] = 0;
        this.unlogged[region] = 0;
        this.contract.step(region, 'markDurable');
        this.client.step(region, 'flushSucceeded');
      }
    }
    const event = this.contract.index('flushSucceeded');
    for (const region of this.watched) if ((this.answeredAt[region] as number) < since) this.contract.stepAt(region, event);
  }

  /** Whether a mark must be durable now. */
  hasMarks(): boolean {
    return this.contract.states.includes(this.#bound);
  }

  /** A flush that began at `since` failed, and the client does not care: it sends its writes under marks that only memory holds. */
  flushIgnored(since: number): void {
    for (const region of this.watched) {
      if (this.marking[region] === 0 || (this.markedAt[region] as number) >= since) continue;
      if (!this.client.step(region, 'flushIgnored')) continue;
      this.unlogged[region] = 1;
      this.contract.step(region, 'markDurable');
    }
  }

  /** A leg flush that began at `since` has ended well. */
  legsFlushed(since: number): void {
    for (const region of this.watched) {
      if ((this.dataAt[region] as number) < since) this.legs.step(region, 'legsFlushed');
      if ((this.clearedAt[region] as number) < since) this.contract.step(region, 'legsFlushed');
    }
  }

  legFlushFailed(): void {
    for (const region of this.watched) {
      if (suspectStates[this.contract.states[region] as number] === 1) this.suspect[region] = 1;
      this.legs.step(region, 'legFlushFailed');
      this.contract.step(region, 'legFlushFailed');
      this.excused[region] = 1;
      this.failed[region] = 1;
    }
  }

  /** The log goes down: remembers why each region is bound. `crash`: whatever was under way is lost. */
  down(crash: boolean, sameInstance = false): void {
    for (const region of this.watched) {
      if (this.unlogged[region] === 1 && !sameInstance) this.#excuse(region);
      this.why[region] = whys.indexOf(this.whyBound(region));
      this.contract.step(region, 'down');
      if (crash) {
        this.legs.step(region, 'crash');
        this.client.set(region, 'idle');
      }
      this.marking[region] = 0;
      this.assigned[region] = 0;
      this.excused[region] = 0;
      this.suspect[region] = 0;
      this.failed[region] = 0;
    }
  }

  /** Nothing can be asked of the log about a region that was written to under a mark it had said it could not keep. */
  #excuse(region: number): void {
    this.unlogged[region] = 0;
    this.contract.set(region, 'free');
    this.legs.set(region, 'equal');
    this.client.set(region, 'idle');
  }

  /** Everything as arrays, in a fixed order. */
  columns(): readonly (Uint8Array | Uint32Array)[] {
    return [
      this.contract.states,
      this.client.states,
      this.legs.states,
      this.markedAt,
      this.clearedAt,
      this.dataAt,
      this.marking,
      this.unlogged,
      this.assigned,
      this.answered,
      this.answeredAt,
      this.excused,
      this.suspect,
      this.failed,
      this.why,
    ];
  }
}

/**
 * The oracle of a new table, from that of the old: a region is bound if any sector of it was, or was never part of the mirror.
 * With another region size the bits of the old table mean nothing, so `why` says `geometry`.
 */
export function remap(old: Oracle, oldSize: number, oldLength: number, count: number, size: number, length: number): Oracle {
  const fresh = new Oracle(count);
  for (let region = 0; region < count; region++) {
    const from = region * size;
    const to = Math.min(from + size, length);
    if (to > oldLength) continue;
    const first = Math.floor(from / oldSize);
    const last = Math.floor((to - 1) / oldSize);
    let bound = false;
    let differ = false;
    for (let each = first; each <= last; each++) {
      bound ||= old.contract.is(each, 'downBound');
      differ ||= old.legsMayDiffer(each);
    }
    fresh.contract.set(region, bound ? 'downBound' : 'downFree');
    fresh.legs.set(region, differ ? 'lost' : 'equal');
    fresh.why[region] = bound ? (size === oldSize ? (old.why[region] as number) : whys.indexOf('geometry')) : 0;
  }
  return fresh;
}
