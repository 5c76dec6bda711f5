/**
 * The order of the worker's pass, and what it does with writes when the log fails, in every walk of the machine.
 */
import { describe, expect, test } from 'vitest';
import { refused } from '#base';
import { deriveMachine } from '#derive';
import { passInputs, profileNames, remediesOf } from '#spec';
import type { MirrorMode, RemedySet } from '#spec';

const strict = remediesOf('strict');

/** What was seen on the way to a state. */
interface Seen {
  readonly state: number;
  /** A flush of the log failed, whether the worker heeded it or not. */
  readonly failed: boolean;
  /** Writes were counted, and since then a flush of the log ended: well, badly, or not at all. */
  readonly flushed: 'counted' | 'well' | 'badly' | 'none';
  readonly way: readonly string[];
}

interface Edge extends Seen {
  readonly event: string;
  readonly effects: readonly string[];
  /** The worker believes that the log has failed, before and after. */
  readonly latched: readonly [boolean, boolean];
}

/** Every edge that a walk in the mode can take, with the shortest way to it. */
function edgesOf(remedies: RemedySet, mode: MirrorMode): Edge[] {
  const table = deriveMachine('pass', remedies);
  const begin = table.initials[passInputs.findIndex((input) => input.mode === mode)] as number;
  const queue: Seen[] = [{ state: begin, failed: false, flushed: 'none', way: [] }];
  const known = new Set<string>();
  const edges: Edge[] = [];
  const believes = (state: number) => (table.snapshots[state] as unknown as { context: { logFailed: boolean } }).context.logFailed;
  for (const seen of queue) {
    table.events.forEach((event, column) => {
      const edge = seen.state * table.events.length + column;
      const state = table.next[edge] as number;
      if (state === refused) return;
      const effects = (table.effectLists[table.effects[edge] as number] ?? []).map(({ type }) => type);
      const failed = seen.failed || event === 'logFlushFailed';
      const after = event === 'logFlushed' ? 'well' : event === 'logFlushFailed' ? 'badly' : seen.flushed;
      edges.push({
        ...seen,
        failed,
        flushed: after,
        way: [...seen.way, event],
        event,
        effects,
        latched: [believes(seen.state), believes(state)],
      });
      const flushed = effects.includes('countWrites') ? 'counted' : effects.includes('judgeFailures') ? 'none' : after;
      const next: Seen = { state, failed, flushed, way: [...seen.way, event] };
      const key = JSON.stringify({ ...next, way: [] });
      if (known.size < known.add(key).size) queue.push(next);
    });
  }
  return edges;
}

const modes = passInputs.map(({ mode }) => mode);
const cases = profileNames.flatMap((profile) => modes.map((mode) => [profile, mode] as const));

/** The walk of one pass from the beginning, effects only. */
function walk(remedies: RemedySet, mode: MirrorMode, events: readonly string[]): string[] {
  const table = deriveMachine('pass', remedies);
  let state = table.initials[modes.indexOf(mode)] as number;
  return events.flatMap((event) => {
    const edge = state * table.events.length + table.events.indexOf(event);
    state = table.next[edge] as number;
    expect([event, state]).not.toEqual([event, refused]);
    return (table.effectLists[table.effects[edge] as number] ?? []).map(({ type }) => type);
  });
}

const begin = ['wake', 'logFlushed', 'done', 'done'];
const beginning = ['takeQueues', 'updateStates', 'flushLog', 'recover', 'readLegs', 'sortWrites'];

test('a pass updates, recovers, reads, writes and fails, in this order, with one flush between marks and data', () => {
  expect(walk(strict, 'none', [...begin, 'sorted(any=true)', 'done', 'logFlushed', 'done'])).toEqual([
    ...beginning,
    'countWrites',
    'flushLog',
    'sendSync',
    'delayRecovering',
    'sendNosync',
    'judgeFailures',
  ]);
});

test('without writes the log is flushed once, for the clears', () => {
  expect(walk(strict, 'none', [...begin, 'sorted(any=false)', 'done'])).toEqual([...beginning, 'judgeFailures']);
});

test('who wakes the worker during a pass gets another, and one only (L7)', () => {
  const events = [...begin, 'wake', 'wake', 'sorted(any=false)', 'done'];
  expect(walk(strict, 'none', events).filter((effect) => effect === 'takeQueues')).toHaveLength(2);
  expect(
    walk(strict, 'none', [...events, ...begin.slice(1), 'sorted(any=false)', 'done', 'wake']).filter((effect) => effect === 'takeQueues'),
  ).toHaveLength(3);
});

test.each([
  ['none', ['sendSync', 'delayRecovering', 'sendNosync', 'judgeFailures']],
  ['handleErrors', ['failSync', 'delayRecovering', 'failNosync', 'judgeFailures']],
  ['keepLog', ['failSync', 'delayRecovering', 'failNosync', 'judgeFailures']],
] as const)('when the flush of the marks fails, mode %s does %j', (mode, effects) => {
  const events = [...begin, 'sorted(any=true)', 'done', 'logFlushFailed'];
  expect(walk(strict, mode, events).slice(-4)).toEqual(effects);
  // Linux sends what needs no mark, though a log that could not be read has none.
  const way = [effects[0], 'delayRecovering', 'sendNosync', 'judgeFailures'];
  expect(walk(remediesOf('kernel'), mode, events).slice(-4)).toEqual(way);
});

test('without features a flush that fails after clears is no failure of the log', () => {
  const wakes = edgesOf(strict, 'none').filter(({ event, effects }) => event === 'logFlushFailed' && effects.includes('recover'));
  expect(wakes.length).toBeGreaterThan(0);
  expect(wakes.filter(({ latched: [before, after] }) => before !== after)).toEqual([]);
});

test.each([
  ['none', 'sendNosync'],
  ['handleErrors', 'failNosync'],
  ['keepLog', 'sendNosync'],
] as const)('after a leg failed, mode %s does %s with writes of regions that are out of sync', (mode, effect) => {
  const events = ['legFailed', ...begin, 'sorted(any=true)', 'done', 'logFlushed'];
  expect(walk(strict, mode, events)).toContain(effect);
  expect(walk(strict, mode, ['legFailed', 'becameInSync', ...events.slice(1)])).toContain('sendNosync');
});

describe.each(cases)('in every walk of profile %s, mode %s', (profile, mode) => {
  const edges = edgesOf(remediesOf(profile), mode);

  test('no data is sent to legs before a flush that came after the marks (S2), and only without features when it failed', () => {
    const sends = edges.filter(({ effects }) => effects.includes('sendSync'));
    expect(sends.length).toBeGreaterThan(0);
    expect(new Set(sends.map(({ flushed }) => flushed))).toEqual(new Set(mode === 'none' ? ['well', 'badly'] : ['well']));
  });

  test('a failure of the log is never forgotten (S34)', () => {
    expect(edges.filter(({ latched: [before, after] }) => before && !after)).toEqual([]);
  });

  test('the worker never runs beside itself: it begins only where it rests', () => {
    const begun = edges.filter(({ effects }) => effects.includes('takeQueues'));
    expect(new Set(begun.map(({ event }) => event))).toEqual(new Set(['wake', 'done']));
    const waits = profile === 'strict' ? ['takeQueues,flushLog'] : [];
    expect(new Set(begun.map(({ effects }) => effects.join()))).toEqual(new Set(['takeQueues,updateStates,flushLog', ...waits]));
  });
});

/** The shortest way to a write that is sent to legs although a flush of the log has failed before. */
function sentAfterFailure(remedies: RemedySet, mode: MirrorMode): readonly string[] | undefined {
  return edgesOf(remedies, mode).find(({ failed, effects }) => failed && effects.includes('sendSync'))?.way;
}

describe('S33: where errors are handled, no write is sent after the log has failed', () => {
  test.each(['handleErrors', 'keepLog'] as const)('mode %s keeps it with update-flush-heeded, and only with it', (mode) => {
    expect(sentAfterFailure(strict, mode)).toBeUndefined();
    const way = ['wake', 'logFlushFailed', 'done', 'done', 'sorted(any=true)', 'done', 'logFlushed'];
    expect(sentAfterFailure(remediesOf('kernel'), mode)).toEqual(way);
    expect(sentAfterFailure(new Set([...strict].filter((id) => id !== 'update-flush-heeded')), mode)).toEqual(way);
  });
});
