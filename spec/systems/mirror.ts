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
  return {
    components: mirror.components,
    rules,
    laws: mirrorLaws(mirror, [...new Set(rules.map(({ name }) => name))]),
    view: mirrorView(rules),
  };
}

/** A scope of the list, and the remedies that it shows the worth of. */
function of(name: string, ...remedies: RemedyId[]): Scope {
  return { ...(scopeNamed(name) as Scope), ...(remedies.length === 0 ? {} : { remedies }) };
}

/** Distinct states in profile strict. */
const known: Readonly<Record<string, number>> = {
  'handle-errors-1-write-1-flush-1-fault-1-crash': 5841,
  'handle-errors-unsynced-1-write-1-flush-1-fault-1-crash': 12_837,
  'keep-log-unsynced-1-write-1-flush-1-fault-1-crash': 13_279,
  'none-unsynced-1-write-1-flush-1-fault-1-crash': 12_475,
  'handle-errors-1-write-1-discard-1-fault-1-crash': 6163,
  'handle-errors-1-write-1-flush-1-fault-1-suspend': 8911,
  'keep-log-unsynced-1-write-2-fault': 1378,
  'keep-log-2-region-2-write-2-fault': 13_550,
  stranded: 256_020,
  recovery: 103_936,
};

const statesOf = (name: string) => (known[name] === undefined ? {} : { states: known[name] });

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
  const sentence = `mode ${mode}, legs ${unsynced === undefined ? 'in sync' : 'out of sync'} at first; ${often}`;
  return { name, sentence, bounds, ...statesOf(name) };
}

const scopes: readonly Scope[] = [
  of('handle-errors-1-write-1-flush-1-fault-1-crash'),
  of(
    'handle-errors-unsynced-1-write-1-flush-1-fault-1-crash',
    'flush-failure-told',
    'flush-failure-checked',
    'flush-failure-at-once',
    'clears-await-flushes',
    'copy-flush-checked',
    'update-flush-heeded',
    'errors-remembered',
  ),
  of('keep-log-unsynced-1-write-1-flush-1-fault-1-crash', 'flush-failure-shared', 'source-kept', 'source-stored'),
  of('none-unsynced-1-write-1-flush-1-fault-1-crash', 'copy-errors-heeded'),
  of('handle-errors-1-write-1-discard-1-fault-1-crash', 'discards-counted'),
  of('handle-errors-1-write-1-flush-1-fault-1-suspend'),
  of('keep-log-unsynced-1-write-2-fault', 'blame-at-start'),
  of('keep-log-2-region-2-write-2-fault', 'demotions-kept'),
  {
    name: 'stranded',
    sentence: 'mode keep-log, two writes and a flush to one region, two legs’ failures of these, a suspend',
    bounds: {
      ...(scopeNamed('keep-log-2-write-1-flush-2-fault-1-suspend') as Scope).bounds,
      logFails: 0,
      readFails: 0,
      copyFails: 0,
    },
    remedies: ['quiescing-recovers'] satisfies RemedyId[],
    ...statesOf('stranded'),
  },
  {
    ...of('handle-errors-unsynced-2-write-1-flush-2-crash-1-suspend'),
    name: 'recovery',
    sentence:
      'mode handle-errors, legs out of sync at first; two writes, a flush, two crashes, a suspend, no failures: what has to happen some day',
    ...statesOf('recovery'),
  },
  ...['handle-errors', 'keep-log', 'none'].flatMap((mode) => [
    { ...of(`${mode}-2-write-1-flush-1-fault-1-crash`), onlyNamed: true as const },
    { ...of(`${mode}-2-region-2-write-1-flush-2-fault`), onlyNamed: true as const },
  ]),
];

/** See the header. */
export const mirror: SystemSource = {
  name: 'mirror',
  sentence: 'the mirror with its region hash and worker, a log behind it and two legs',
  scopes,
  remedies: worth,
  scopeNamed,
  build,
};
