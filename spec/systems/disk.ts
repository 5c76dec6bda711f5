/**
 * The disk log on a device with a volatile cache: torn writes, a crash at every step, failures of the log device and of the legs, suspend and
 * resume of the same instance.
 *
 * The log is the machines of the specification, wired as the engine wires them; beside each region stand its client, its contract and its data
 * on the legs. Every region's bit lies in a sector of its own.
 *
 * In most scopes the header is there and right, and it begins with a node that is down and a device that says that all is clean, as it is.
 * In the others tables follow one another (`tables.ts`), the first on whatever is on the device, and the header is a sector as well.
 */
import { logRemedies } from '../remedies.ts';
import type { RemedyId } from '../remedies.ts';
import { callsOf } from './calls.ts';
import { answersOf } from './device.ts';
import { diskLaws } from './disk-laws.ts';
import { diskView } from './disk-view.ts';
import { lifeOf } from './life.ts';
import { logOf, many } from './parts.ts';
import type { Scope, System, SystemSource } from './system.ts';

function build(scope: Scope, remedies: ReadonlySet<string>): System {
  const log = logOf(scope, remedies);
  const rules = [...callsOf(log), ...lifeOf(log), ...answersOf(log)];
  const names = [...new Set(rules.map(({ name }) => name))];
  return {
    components: log.components,
    rules,
    laws: diskLaws(log, names),
    symmetry: [{ families: Object.entries(log.components).flatMap(([family, { count }]) => (count === undefined ? [] : [family])) }],
    view: diskView(rules, log.tables),
  };
}

/** Everything that can happen, any number of times. */
const anything = { crashes: many, faults: many, suspends: many };

/** `2-regions-1-write`; with `-1-fault` or `-no-faults` so many devices fail at most, and `-careless` clients go on after a failed flush. */
const named = /^([1-4])-regions?-([1-4])-writes?(?:-(no|[1-9])-faults?)?(-careless)?$/;

/** Distinct states in profile strict; Spin counts the same of the first two. */
const known: Readonly<Record<string, number>> = {
  '1-region-1-write': 10_861,
  '1-region-1-write-careless': 25_660,
  recovery: 15_052,
  grow: 216_146,
  words: 190_684,
  foreign: 17_757,
  'unknown-version': 17_757,
  'count-too-large': 216_146,
  resize: 523_907,
};

const statesOf = (name: string) => (known[name] === undefined ? {} : { states: known[name] });

function scopeNamed(name: string): Scope | undefined {
  const [, regions, writes, faults, careless] = named.exec(name) ?? [];
  if (regions === undefined || writes === undefined) return undefined;
  const bounds = {
    ...anything,
    regions: Number(regions),
    writes: Number(writes),
    ...(faults === undefined ? {} : { faults: faults === 'no' ? 0 : Number(faults) }),
    ignores: careless === undefined ? 0 : 1,
  };
  return { name, sentence: `regions ${regions}, writes at a time ${writes}`, bounds, ...statesOf(name) };
}

/** Tables follow one another; one region, unless another size is to make bits change places. */
function tables(name: string, sentence: string, bounds: Scope['bounds'], ...remedies: RemedyId[]): Scope {
  return { name, sentence, bounds: { ...anything, regions: 1, writes: 1, tables: 1, ...bounds }, remedies, ...statesOf(name) };
}

const oneRegion: readonly RemedyId[] = [
  'foreign-untouched',
  'count-from-bits',
  'unsynced-is-dirty',
  'sync-by-proof',
  'leg-flush-demotes',
  'suspend-flushes',
  'suspend-stops-work',
  'changed-blocks',
];

const scopes: readonly Scope[] = [
  { ...(scopeNamed('1-region-1-write') as Scope), remedies: oneRegion },
  { ...(scopeNamed('1-region-1-write-careless') as Scope), remedies: ['resume-keeps-marks'] satisfies RemedyId[] },
  {
    name: 'recovery',
    sentence: 'two regions, two crashes, no failures: what has to happen some day',
    bounds: { ...anything, regions: 2, writes: 1, faults: 0, crashes: 2 },
    ...statesOf('recovery'),
  },
  { ...(scopeNamed('2-regions-1-write') as Scope), onlyNamed: true },
  tables('grow', 'a fresh device; tables that end behind the region or before it', { short: 1 }, 'ordered-grow'),
  tables('words', 'a fresh device; tables with sync, with nosync and without', { sync: 1, nosync: 1 }, 'nosync-once'),
  tables(
    'foreign',
    'something else on the device; tables that take it over or do not',
    { first: 1, takeover: 1, nosync: 1, faults: 1 },
    'resume-reports',
  ),
  tables('unknown-version', 'a header of an unknown version; tables that take it over or do not', {
    first: 2,
    takeover: 1,
    nosync: 1,
    faults: 1,
  }),
  tables('count-too-large', 'a header that counts more regions than any log has', { first: 3, short: 1 }, 'count-not-cut'),
  tables(
    'resize',
    'a fresh device, two regions, one failure; tables with this region size and with another',
    { regions: 2, otherSize: 1, faults: 1, suspends: 0 },
    'geometry-kept',
    'empty-first',
  ),
];

/** See the header. */
export const disk: SystemSource = {
  name: 'disk',
  sentence: 'the disk log on a device with a volatile cache, with crashes, torn writes and failures',
  scopes,
  remedies: logRemedies.map(({ id }) => id),
  scopeNamed,
  build,
};
