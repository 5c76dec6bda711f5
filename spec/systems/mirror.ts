/**
 * The mirror as a whole: its own machines, a log that keeps its contract, two legs with volatile caches, an application, and what may go
 * wrong.
 *
 * One region and few requests, each made once. The worker's pass is cut where others may come between: behind the entries on lists, while the
 * log is flushed, between recovery, sorting, counting, sending and judging.
 */
import type { RemedyId } from '../remedies.ts';
import { lifeOfMirror } from './mirror-life.ts';
import { mirrorLaws } from './mirror-laws.ts';
import { mirrorOf } from './mirror-parts.ts';
import { passOf } from './mirror-pass.ts';
import { mirrorView } from './mirror-view.ts';
import type { Scope, System, SystemSource } from './system.ts';

function build(scope: Scope, remedies: ReadonlySet<string>): System {
  const mirror = mirrorOf(scope, remedies);
  const rules = [...lifeOfMirror(mirror), ...passOf(mirror)];
  return { components: mirror.components, rules, laws: mirrorLaws(mirror, [...new Set(rules.map(({ name }) => name))]), view: mirrorView(rules) };
}

const worth = [
  'quiescing-recovers',
  'flush-failure-told',
  'flush-failure-checked',
  'flush-failure-at-once',
  'clears-await-flushes',
  'copy-flush-checked',
  'update-flush-heeded',
  'errors-remembered',
  'source-kept',
  'source-stored',
  'blame-at-start',
  'discards-counted',
] satisfies RemedyId[];

const small: Scope['bounds'] = { regions: 1, writes: 1, flushes: 1, crashes: 1, faults: 1, suspends: 0, mode: 1 };

/** See the header. */
export const mirror: SystemSource = {
  name: 'mirror',
  sentence: 'the mirror with its region hash and worker, a log behind it and two legs',
  scopes: [
    { name: 'handle-errors', sentence: 'one write, one flush, one fault, one crash', bounds: small },
  ],
  remedies: worth,
  build,
};
