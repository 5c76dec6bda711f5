/**
 * The tables of a path, as the world that a schedule begins in and the `reload` steps that follow.
 *
 * The first table makes the world, with whatever the scope says is on the device. A later one becomes a step `reload`, which destroys a suspended
 * instance and makes a new one; an instance that is destroyed with no table behind it comes back with its own.
 *
 * A short table ends before the modelled region. So the modelled region is then number 4096, whose bit has a sector of its own; a long table ends
 * just behind it, and a short one before it. Neither has a multiple of 64 regions, nor has the table of one region that there is otherwise.
 *
 * Left out, since a schedule does not know them: a table that takes over beside one that does not, and one with another region size, which makes
 * bits change places in the model and halves or doubles regions here.
 */
import { fail, succeed } from '#base';
import type { Outcome } from '#base';
import { tablesOf } from '#spec';
import type { SystemScope, Table } from '#spec';
import type { ScheduleStep, WorldSetup } from '#world';
import type { FollowedRule } from './follow.ts';

/** Regions of a table that ends behind the modelled region, where there are shorter ones. */
const behindShort = 4097;
/** Regions of a table that ends before the modelled region. */
const shortCount = 4095;

/** Where a path begins, and what it does then. */
export interface Script {
  readonly world: WorldSetup;
  /** Regions of the largest table, which has the modelled regions. */
  readonly regionCount: number;
  /** What happens behind the first `resume`, with tables as steps of a schedule. */
  readonly rules: readonly FollowedRule[];
}

type Bounds = SystemScope['bounds'];

/** Contents of the device by the bound `first`. */
const contents = ['stale-ones', 'foreign', 'unknown-version', 'count-too-large'] as const satisfies readonly WorldSetup['content'][];

/** The script of a path in which tables follow one another; `world` is of as many regions as are modelled. Faults: `not-replayable`. */
export function scriptOf(rules: readonly FollowedRule[], bounds: Bounds, world: WorldSetup): Outcome<Script> {
  const tables = tablesNamed(bounds);
  const loads = rules.filter(({ kind }) => kind === 'load').map(({ of }) => tables.get(String(of.table)) as Table);
  const [first] = loads;
  if (first === undefined) return unable('no table is loaded');
  if (rules[1]?.kind === 'load') return unable('two tables are loaded before the first resume, and a schedule begins with one');
  if (loads.some(({ hasOtherSize }) => hasOtherSize))
    return unable('a table has another region size; in the model that makes bits change places, which no size does to these regions');
  if (loads.some(({ takeover }) => takeover !== first.takeover))
    return unable('one table takes a foreign log over and another does not; all tables of a schedule do or do not');
  const regionCount = loads.some(({ isShort }) => isShort) ? behindShort : world.regionCount;
  if (regionCount !== world.regionCount && world.regionCount > 1) return unable('of several regions a short table has some');
  const countOf = ({ isShort }: Table): number => (isShort ? shortCount : regionCount);
  const { regionSize } = world;
  let current = first;
  const reload = (rule: FollowedRule, table: Table): FollowedRule => {
    current = table;
    const step: ScheduleStep = { do: 'reload', regionCount: countOf(table), regionSize, syncWord: table.word };
    return { ...rule, step };
  };
  const later = rules.slice(2).flatMap((rule, at, list): FollowedRule[] => {
    if (rule.kind === 'load') return [reload(rule, tables.get(String(rule.of.table)) as Table)];
    // With another table behind it, that one's step destroys the instance.
    if (rule.kind === 'dtr') return list[at + 1]?.kind === 'load' ? [] : [reload(rule, current)];
    return [rule];
  });
  const content = contents[bounds.first ?? 0] ?? 'stale-ones';
  const begun = { ...world, regionCount: countOf(first), syncWord: first.word, content, takeover: first.takeover };
  return succeed({ world: begun, regionCount, rules: later });
}

/** The places of the modelled regions among those that are watched: of one region behind a short table it is the second. */
export function placesBehind({ regionCount }: Script, orders: readonly number[][]): readonly number[][] {
  return regionCount === behindShort && orders.length === 1 ? [[1]] : orders;
}

function tablesNamed(bounds: Bounds): ReadonlyMap<string, Table> {
  return new Map((tablesOf(bounds)?.tables ?? []).map((table) => [table.name, table]));
}

function unable(message: string): Outcome<never> {
  return fail({ kind: 'not-replayable', message, hint: 'the path itself is shown by `dirtylog check`' });
}
