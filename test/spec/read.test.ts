/**
 * What becomes of a read, for everything that may be known of it; errors of legs; the order of a suspend.
 */
import { describe, expect, test } from 'vitest';
import { refused } from '#base';
import { deriveMachine } from '#derive';
import type { Derived, MachineName } from '#derive';
import { legErrors, readEvents, remediesOf } from '#spec';
import type { RemedySet } from '#spec';

const strict = remediesOf('strict');
const kernel = remediesOf('kernel');

const text = (table: Derived, edge: number): string[] =>
  (table.effectLists[table.effects[edge] as number] ?? []).map(({ type, params }) =>
    params === undefined ? type : `${type}(${Object.values(params).map(String).join()})`,
  );

/** The distinct answers to the questions with these fields. */
function answersTo(remedies: RemedySet, fields: Readonly<Record<string, unknown>>): string[] {
  const table = deriveMachine('read', remedies);
  const asked = readEvents.flatMap((event, column) =>
    Object.entries(fields).every(([key, value]) => Reflect.get(event, key) === value) ? [text(table, column).join(' ')] : [],
  );
  expect(asked.length).toBeGreaterThan(0);
  return [...new Set(asked)];
}

/** What a walk does. */
function walk(machine: MachineName, events: readonly string[]): string[] {
  const table = deriveMachine(machine, strict);
  let state = table.initials[0] as number;
  return events.flatMap((event) => {
    const edge = state * table.events.length + table.events.indexOf(event);
    state = table.next[edge] as number;
    expect([event, state]).not.toEqual([event, refused]);
    return text(table, edge);
  });
}

describe('a read', () => {
  test('of a region in sync comes from any good leg, or fails', () => {
    for (const asked of [
      { type: 'arrived', log: 'in-sync' },
      { type: 'turn', path: 'sync' },
    ]) {
      expect(answersTo(strict, { ...asked, legLeft: true })).toEqual(['send(anyLeg)']);
      expect(answersTo(strict, { ...asked, legLeft: false })).toEqual(['end(error)']);
    }
  });

  test.each(['nosync', 'recover'])('of a region whose entry says %s comes from the default leg, or fails', (path) => {
    expect(answersTo(strict, { type: 'turn', path, defaultGood: true })).toEqual(['send(defaultLeg)']);
    expect(answersTo(strict, { type: 'turn', path, defaultGood: false })).toEqual(['end(error)']);
  });

  test.each(['not-in-sync', 'would-block'])('waits for the worker when the log says %s, unless it is only read ahead', (log) => {
    expect(answersTo(strict, { type: 'arrived', log, ahead: false })).toEqual(['queue']);
    expect(answersTo(strict, { type: 'arrived', log, ahead: true })).toEqual(['end(error)']);
  });

  test('that a leg failed is tried again where a leg may be asked; in Linux also where the log did not say so (S31)', () => {
    expect(answersTo(strict, { type: 'answered', ok: false })).toEqual(['blameLeg']);
    expect(answersTo(strict, { type: 'failed', defaultGood: true })).toEqual(['queue']);
    const bad = { type: 'failed', defaultGood: false, legLeft: true };
    expect(answersTo(strict, { ...bad, log: 'in-sync' })).toEqual(['queue']);
    expect(answersTo(strict, { ...bad, log: 'would-block' })).toEqual(['end(error)']);
    expect(answersTo(kernel, { ...bad, log: 'would-block' })).toEqual(['queue']);
    expect(answersTo(strict, { type: 'failed', defaultGood: false, legLeft: false })).toEqual(['end(error)']);
  });
});

describe('the record of a leg', () => {
  test.each([
    [['read'], 'R'],
    [['read', 'sync'], 'S'],
    [['write', 'read', 'sync'], 'D'],
    [['write', 'flush', 'read'], 'F'],
    [[], 'A'],
  ] as const)('after %j the letter is %s', (errors, letter) => {
    const events = errors.map((error) => `failed(error=${error})`);
    expect(walk('record', [...events, 'status']).at(-1)).toBe(`answer(${letter})`);
    expect(walk('record', [...events, 'forget', 'status']).at(-1)).toBe('answer(A)');
  });

  test.each(legErrors)('a second %s error is no news, until it was forgotten', (error) => {
    const event = `failed(error=${error})`;
    expect(walk('record', [event, event])).toEqual(['tellNews']);
    expect(walk('record', [event, 'forget', event])).toEqual(['tellNews', 'tellNews']);
  });
});

describe('a suspend', () => {
  test('lets held writes end, stops recovery, tells the log, drains the worker, waits, in this order (L6)', () => {
    const events = [
      'resume',
      'logResumed',
      'presuspend',
      'recoveryStopped(flying=true)',
      'flightEnded',
      'logTold',
      'drained',
      'requestsEnded',
      'drained',
    ];
    expect(walk('mirror', [...events, 'logTold', 'remove']).slice(5)).toEqual([
      'raiseSuspend',
      'judgeHeld',
      'stopRecovery',
      'presuspendLog',
      'drainWorker',
      'awaitRequests',
      'drainWorker',
      'postsuspendLog',
      'tellSuspended',
      'destroy',
    ]);
  });
});
