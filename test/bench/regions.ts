/**
 * What does an operation on one region cost, compared with the bare bit operation that it comes down to?
 *
 * The baseline has the same planes as plain `Uint32Array`s and changes them in a loop of its own: no range check, no derived step, and
 * nothing remembered of what the next flush must write. Every mark and clear that is timed changes a bit, which is the dearer case. Both
 * sides take the regions from a list.
 *
 * Engine and log are measured in processes of their own: the compiler learns from the calls that it sees, and a user's process calls one of
 * them and knows one profile.
 */
import { assert } from '#base';
import type { DiskEngine, DiskLog, RegionMap } from '#log';
import { compare } from './measure.ts';
import { scattered, words } from './numbers.ts';
import { openEngine, openLog } from './opened.ts';
import { timesRow } from './row.ts';
import type { Row } from './row.ts';

/** A log's bitmaps, without the log. */
interface Planes {
  readonly clean: Uint32Array;
  readonly sync: Uint32Array;
  readonly recovering: Uint32Array;
}

/** The door through which the operations are called, in a loop of its own for each, and the bits behind it. */
interface Door {
  readonly name: string;
  readonly regions: RegionMap;
  readonly log: Pick<DiskLog, 'markRegion' | 'clearRegion'>;
  readonly countInSync: (list: Int32Array) => number;
  readonly takeWork: (times: number) => number;
}

const goal = 2;
const rounds = { warmUp: 6, counted: 24 };
const operationsMax = 2 ** 20;

/** Times every operation of the engine, for 2^20 and 2^26 regions. */
export function measureEngine(): Row[] {
  return [20, 26].flatMap((exponent) => measureDoor(engineDoor(openEngine(2 ** exponent, 'strict').engine), exponent));
}

/** Times every operation of the log as users call it, for 2^20 and 2^26 regions. */
export async function measureLog(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const exponent of [20, 26]) rows.push(...measureDoor(logDoor(await openLog(2 ** exponent)), exponent));
  return rows;
}

function engineDoor(engine: DiskEngine): Door {
  const { regions } = engine;
  return {
    name: 'DiskEngine',
    regions,
    log: engine,
    countInSync: (list) => {
      let count = 0;
      for (let at = 0; at < list.length; at++) if (regions.inSync(list[at] as number)) count++;
      return count;
    },
    takeWork: (times) => {
      let sum = 0;
      for (let time = 0; time < times; time++) sum += engine.getResyncWork();
      return sum;
    },
  };
}

function logDoor(log: DiskLog): Door {
  return {
    name: 'DiskLog',
    regions: log.engine.regions,
    log,
    countInSync: (list) => {
      let count = 0;
      for (let at = 0; at < list.length; at++) if (log.inSync(list[at] as number, false) === 'in-sync') count++;
      return count;
    },
    takeWork: (times) => {
      let sum = 0;
      for (let time = 0; time < times; time++) sum += log.getResyncWork() ?? -1;
      return sum;
    },
  };
}

function measureDoor(door: Door, exponent: number): Row[] {
  const count = 2 ** exponent;
  const at = `2^${exponent}`;
  return [
    ...measureOrder(door, ascending(Math.min(count, operationsMax)), `sequential, ${at}`),
    ...measureOrder(door, scattered(Math.min(count, operationsMax), count), `random, ${at}`),
    measureWork(door, () => 0, `all regions, ${at}`),
    measureWork(door, oneInThousands(), `one region in 2,048, ${at}`),
  ];
}

function measureOrder(door: Door, list: Int32Array, what: string): Row[] {
  const own = door.regions.planes;
  own.sync.set(words(own.sync.length, 7).map(mostlyOnes));
  const bare = copyPlanes(own);
  const operations = list.length;
  const timings = compare(
    [
      { operations, ours: () => markAll(door.log, list), baseline: () => bareMarkAll(bare.clean, list) },
      { operations, ours: () => clearAll(door.log, list), baseline: () => bareClearAll(bare, list) },
      { operations, ours: () => door.countInSync(list), baseline: () => bareCountInSync(bare.sync, list) },
    ],
    rounds,
  );
  assert(
    bare.clean.every((word, at) => word === own.clean[at]),
    'the log and the baseline end with the same bits',
  );
  const names = ['markRegion', 'clearRegion', 'inSync'];
  return timings.map(({ oursNs, baselineNs }, index) => timesRow(`${door.name}.${names[index]}, ${what}`, oursNs, baselineNs, goal));
}

/** Hands out work from the first region on, as often as it takes to be timed; `syncWord` gives 32 bits of the in-sync plane at a time. */
function measureWork(door: Door, syncWord: () => number, what: string): Row {
  const { regions } = door;
  const own = regions.planes;
  for (let at = 0; at < own.sync.length; at++) own.sync[at] = syncWord();
  own.recovering.fill(0);
  const bare = copyPlanes(own);
  const operations = Math.min(countWork(own.sync), operationsMax);
  const sweeps = Math.ceil(operationsMax / 16 / operations);
  const ours = () => {
    let sum = 0;
    for (let sweep = 0; sweep < sweeps; sweep++) {
      own.recovering.fill(0);
      regions.search = 0;
      sum += door.takeWork(operations);
    }
    return sum;
  };
  const baseline = () => {
    let sum = 0;
    for (let sweep = 0; sweep < sweeps; sweep++) {
      bare.recovering.fill(0);
      sum += bareTakeWork(bare, operations);
    }
    return sum;
  };
  const [timing] = compare([{ operations: operations * sweeps, ours, baseline }], rounds);
  assert(timing !== undefined && bare.recovering.every((word, at) => word === own.recovering[at]), 'both handed out the same regions');
  own.recovering.fill(0);
  return timesRow(`${door.name}.getResyncWork, ${what}`, timing.oursNs, timing.baselineNs, goal);
}

function copyPlanes({ clean, sync, recovering }: Planes): Planes {
  return { clean: clean.slice(), sync: sync.slice(), recovering: recovering.slice() };
}

function ascending(count: number): Int32Array {
  return new Int32Array(count).map((_, at) => at);
}

/** One region in 2048 or so is out of sync, as on a mirror that has been running for a while. */
function mostlyOnes(random: number): number {
  return random >>> 26 === 0 ? ~(1 << (random & 31)) : -1;
}

function oneInThousands(): () => number {
  const random = words(2 ** 12, 11);
  let at = 0;
  return () => mostlyOnes(random[at++ & (random.length - 1)] as number);
}

function countWork(sync: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < sync.length; at++) count += 32 - countOnes(sync[at] as number);
  return count;
}

function countOnes(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

// Ours.

function markAll(log: Door['log'], list: Int32Array): number {
  for (let at = 0; at < list.length; at++) log.markRegion(list[at] as number);
  return list.length;
}

function clearAll(log: Door['log'], list: Int32Array): number {
  for (let at = 0; at < list.length; at++) log.clearRegion(list[at] as number);
  return list.length;
}

// The same, bare.

function bareMarkAll(clean: Uint32Array, list: Int32Array): number {
  for (let at = 0; at < list.length; at++) {
    const region = list[at] as number;
    clean[region >>> 5] = (clean[region >>> 5] as number) & ~(1 << region);
  }
  return list.length;
}

/** A clear counts only where the legs can be equal: for a region that is in sync or being copied. */
function bareClearAll({ clean, sync, recovering }: Planes, list: Int32Array): number {
  for (let at = 0; at < list.length; at++) {
    const region = list[at] as number;
    const word = region >>> 5;
    const heeded = ((sync[word] as number) | (recovering[word] as number)) & (1 << region);
    clean[word] = (clean[word] as number) | heeded;
  }
  return list.length;
}

function bareCountInSync(sync: Uint32Array, list: Int32Array): number {
  let count = 0;
  for (let at = 0; at < list.length; at++) {
    const region = list[at] as number;
    if (((sync[region >>> 5] as number) & (1 << region)) !== 0) count++;
  }
  return count;
}

function bareTakeWork({ sync, recovering }: Planes, times: number): number {
  let sum = 0;
  let search = 0;
  for (let time = 0; time < times; time++) {
    search = bareFindWork(sync, recovering, search);
    recovering[search >>> 5] = (recovering[search >>> 5] as number) | (1 << search);
    sum += search;
    search++;
  }
  return sum;
}

/** The first region from `search` on that is neither in sync nor assigned; there is one. */
function bareFindWork(sync: Uint32Array, recovering: Uint32Array, search: number): number {
  let at = search >>> 5;
  let free = ~((sync[at] as number) | (recovering[at] as number)) & (-1 << search);
  while (free === 0) {
    at++;
    free = ~((sync[at] as number) | (recovering[at] as number));
  }
  return at * 32 + (31 - Math.clz32(free & -free));
}
