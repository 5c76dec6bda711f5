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
import { callsOf } from './calls.ts';
import { answersOf } from './device.ts';
import { diskLaws } from './disk-laws.ts';
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
  };
}

const scopes: readonly Scope[] = [
  {
    name: '1-region-1-write',
    sentence: 'one region, with everything that can happen, any number of times',
    bounds: { regions: 1, writes: 1, crashes: many, faults: many, suspends: many },
  },
];

/** See the header. */
export const disk: SystemSource = {
  name: 'disk',
  sentence: 'the disk log on a device with a volatile cache, with crashes, torn writes and failures',
  scopes,
  build,
};
