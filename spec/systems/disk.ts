/**
 * The disk log on a device with a volatile cache: torn writes, a crash at every step, failures of the log device and of the legs, suspend and
 * resume of the same instance.
 *
 * The log is the machines of the specification, wired as the engine wires them; beside each region stand its client, its contract and its data
 * on the legs. Every region's bit lies in a sector of its own. The header is there and right: what becomes of it is the business of
 * `grow.ts`.
 *
 * It begins with a node that is down and a device that says that all is clean, as it is.
 */
import { remedies as allRemedies } from '../remedies.ts';
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
    view: diskView(rules),
  };
}

/** Everything that can happen, any number of times. */
const anything = { crashes: many, faults: many, suspends: many };

/** `2-regions-1-write`; with `-1-fault` or `-no-faults` so many devices fail at most, and `-careless` clients go on after a failed flush. */
const named = /^([1-4])-regions?-([1-4])-writes?(?:-(no|[1-9])-faults?)?(-careless)?$/;

/** Distinct states in profile strict, as Spin counts them, too. */
const known: Readonly<Record<string, number>> = { '1-region-1-write': 10_861, '1-region-1-write-careless': 25_660 };

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
  const states = known[name];
  return { name, sentence: `regions ${regions}, writes at a time ${writes}`, bounds, ...(states === undefined ? {} : { states }) };
}

const scopes: readonly Scope[] = ['1-region-1-write', '1-region-1-write-careless', '2-regions-1-write'].map(
  (name) => scopeNamed(name) as Scope,
);

/** Remedies about what this system leaves out: the header, its counts and its words. */
const untold: ReadonlySet<string> = new Set(['nosync-once', 'ordered-grow', 'geometry-kept', 'count-not-cut']);

/** See the header. */
export const disk: SystemSource = {
  name: 'disk',
  sentence: 'the disk log on a device with a volatile cache, with crashes, torn writes and failures',
  scopes,
  remedies: allRemedies.map(({ id }) => id).filter((id) => !untold.has(id)),
  scopeNamed,
  build,
};
