/**
 * What becomes of a write, for everything that may be known of it.
 */
import { describe, expect, test } from 'vitest';
import { deriveMachine } from '#derive';
import { mirrorModes, remediesOf, writeEvents } from '#spec';
import type { WriteEvent } from '#spec';

const table = deriveMachine('write', remediesOf('strict'));

/** Effects as calls, by question. */
const answers = new Map<WriteEvent, string>(
  writeEvents.map((event, column) => [
    event,
    (table.effectLists[table.effects[column] as number] ?? [])
      .map(({ type, params }) => (params === undefined ? type : `${type}(${Object.values(params).map(String).join()})`))
      .join(' '),
  ]),
);

/** The distinct answers to the questions with these fields. */
function answersTo(fields: Readonly<Record<string, unknown>>): string[] {
  const asked = [...answers].filter(([event]) => Object.entries(fields).every(([key, value]) => Reflect.get(event, key) === value));
  expect(asked.length).toBeGreaterThan(0);
  return [...new Set(asked.map(([, answer]) => answer))];
}

test('it judges in one state and refuses no question', () => {
  expect([table.states.length, table.next.every((next) => next === 0)]).toEqual([1, true]);
});

describe('queued', () => {
  test.each([
    ['sync', 'put(sync) count'],
    ['nosync', 'put(nosync) count'],
    ['recover', 'put(recover)'],
  ] as const)('data of a region whose entry says %s: %s', (path, answer) => {
    expect(answersTo({ type: 'queued', kind: 'data', remote: false, path })).toEqual([answer]);
  });

  test('data waits while another node recovers the region, whatever the entry says', () => {
    expect(answersTo({ type: 'queued', kind: 'data', remote: true })).toEqual(['putOff']);
  });

  test.each(['flush', 'discard'])('a %s goes to every leg, and is neither counted nor delayed', (kind) => {
    expect(answersTo({ type: 'queued', kind })).toEqual(['put(sync)']);
  });
});

describe('returned', () => {
  test.each([
    ['data', 'blameLegs listFailure'],
    ['flush', 'blameLegs listFailure'],
    ['discard', 'end(notSupported)'],
  ] as const)('%s that a leg failed: %s', (kind, answer) => {
    expect(answersTo({ type: 'returned', kind, legFailed: true })).toEqual([answer]);
    expect(answersTo({ type: 'returned', kind, legFailed: false })).toEqual(['end(success)']);
  });
});

describe('failed', () => {
  test.each([
    ['data', 'outOfSync writeFailed'],
    ['flush', 'outOfSync latchFlushFailure'],
    ['discard', 'outOfSync'],
  ] as const)('%s: the others hear %s first, and nothing once the log has failed', (kind, told) => {
    expect(answersTo({ type: 'failed', kind, logFailed: false }).every((answer) => answer.startsWith(`${told} `))).toBe(true);
    expect(answersTo({ type: 'failed', kind, logFailed: true }).every((answer) => /^(?:end|hold)/.test(answer))).toBe(true);
  });

  // The rows of the field's table of failures; the log has failed in the second column of answers.
  test.each([
    ['none', 'end(success)', 'end(success)'],
    ['handleErrors', 'hold', 'hold'],
    ['keepLog', 'end(success)', 'end(error)'],
  ] as const)('mode %s: %s; after the log failed %s', (mode, legFailed, logFailed) => {
    const asked = { type: 'failed', mode, legLeft: true, suspending: 'no', kind: 'data' };
    expect(answersTo({ ...asked, logFailed: false })).toEqual([`outOfSync writeFailed ${legFailed}`]);
    expect(answersTo({ ...asked, logFailed: true })).toEqual([logFailed]);
  });

  test.each(mirrorModes)('mode %s: without a leg that is left it is an error', (mode) => {
    expect(answersTo({ type: 'failed', mode, legLeft: false, logFailed: true })).toEqual(['end(error)']);
  });

  test('what would be held when the mirror is about to be suspended ends: given back if it need not be flushed, else as an error', () => {
    const asked = { type: 'failed', mode: 'handleErrors', legLeft: true, logFailed: true };
    expect(answersTo({ ...asked, suspending: 'noFlush' })).toEqual(['end(requeued)']);
    expect(answersTo({ ...asked, suspending: 'flush' })).toEqual(['end(error)']);
  });

  test('where errors are handled and the log is not kept nothing succeeds that a leg missed (S32)', () => {
    expect(answersTo({ type: 'failed', mode: 'handleErrors' }).filter((answer) => answer.includes('success'))).toEqual([]);
  });

  test('no write succeeds without a leg that holds it (S32)', () => {
    expect(answersTo({ type: 'failed', legLeft: false }).filter((answer) => answer.includes('success'))).toEqual([]);
  });
});
