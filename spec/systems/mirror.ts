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
  'copy-errors-heeded',
  'flush-failure-shared',
  'demotions-kept',
  'update-flush-heeded',
  'errors-remembered',
  'source-kept',
  'source-stored',
  'blame-at-start',
  'discards-counted',
] satisfies RemedyId[];

/** `keep-log-unsynced-2-writes-1-fault`: the mode, whether the legs begin out of sync, and how much of what; nothing of what is not said. */
const named = /^(none|handle-errors|keep-log)(-unsynced)?((?:-\d-[a-z]+)*)$/;
const words: Readonly<Record<string, string>> = {
  write: 'writes',
  discard: 'discards',
  flush: 'flushes',
  fault: 'faults',
  crash: 'crashes',
  suspend: 'suspends',
  region: 'regions',
};
const plural = (word: string): string => words[word] ?? word;

function scopeNamed(name: string): Scope | undefined {
  const [, mode, unsynced, rest = ''] = named.exec(name) ?? [];
  if (mode === undefined) return undefined;
  const counts = [...rest.matchAll(/-(\d)-([a-z]+)/g)].map(([, count, word]): [string, number] => [plural(word as string), Number(count)]);
  if (counts.some(([word]) => !Object.values(words).includes(word))) return undefined;
  const nothing = Object.fromEntries(Object.values(words).map((word) => [word, 0]));
  const bounds = {
    ...nothing,
    regions: 1,
    ...Object.fromEntries(counts),
    mode: ['none', 'handle-errors', 'keep-log'].indexOf(mode),
    unsynced: unsynced === undefined ? 0 : 1,
    // Without features nobody minds a log that fails: data is written without a mark, and no law about crashes is to be kept.
    ...(mode === 'none' ? { logFails: 0 } : {}),
  };
  const often = counts.map(([word, count]) => `${word} ${count}`).join(', ');
  return { name, sentence: `mode ${mode}, legs ${unsynced === undefined ? 'in sync' : 'out of sync'} at first; ${often}`, bounds };
}

/** See the header. */
export const mirror: SystemSource = {
  name: 'mirror',
  sentence: 'the mirror with its region hash and worker, a log behind it and two legs',
  scopes: [scopeNamed('handle-errors-1-write-1-flush-1-fault-1-crash') as Scope],
  remedies: worth,
  scopeNamed,
  build,
};
