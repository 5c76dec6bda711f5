/**
 * What becomes of a write, for everything that may be known of it.
 */
import { describe, expect, test } from 'vitest';
import { deriveMachine } from '#derive';
import { mirrorModes, remediesOf, writeEvents } from '#spec';
import type { Derived } from '#derive';
import type { ProfileName, WriteEvent } from '#spec';
import type { Effect } from '#base';

const tables = { strict: deriveMachine('write', remediesOf('strict')), kernel: deriveMachine('write', remediesOf('kernel')) };

/** Effects as calls, by question. */
function answersOf({ effects, effectLists }: Derived): ReadonlyMap<WriteEvent, string> {
  const text = ({ type, params }: Effect) => (params === undefined ? type : `${type}(${Object.values(params).map(String).join()})`);
  return new Map(writeEvents.map((event, column) => [event, (effectLists[effects[column] as number] ?? []).map(text).join(' ')]));
}
const answers = { strict: answersOf(tables.strict), kernel: answersOf(tables.kernel) };

/** The distinct answers to the questions with these fields. */
function answersTo(fields: Readonly<Record<string, unknown>>, profile: ProfileName = 'strict'): string[] {
  const asked = [...answers[profile]].filter(([event]) =>
    Object.entries(fields).every(([key, value]) => Reflect.get(event, key) === value),
  );
  expect(asked.length).toBeGreaterThan(0);
  return [...new Set(asked.map(([, answer]) => answer))];
}

test('it judges in one state and refuses no question', () => {
  for (const { states, next } of Object.values(tables)) expect([states.length, next.every((each) => each === 0)]).toEqual([1, true]);
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

  test('a flush goes to every leg, and is neither counted nor delayed', () => {
    expect(answersTo({ type: 'queued', kind: 'flush' })).toEqual(['put(sync)']);
  });

  test('a discard goes the way of data; past the hash in Linux, into regions that are being copied (S21)', () => {
    expect(answersTo({ type: 'queued', kind: 'discard', remote: false, path: 'recover' })).toEqual(['put(recover)']);
    expect(answersTo({ type: 'queued', kind: 'discard' }, 'kernel')).toEqual(['put(sync)']);
  });
});

describe('returned', () => {
  test.each([
    ['data', 'blameLegs(write) listFailure'],
    ['flush', 'blameLegs(flush) latchFlushFailure listFailure'],
    ['discard', 'end(notSupported)'],
  ] as const)('%s that a leg failed: %s', (kind, answer) => {
    expect(answersTo({ type: 'returned', kind, legFailed: true })).toEqual([answer]);
    expect(answersTo({ type: 'returned', kind, legFailed: false, doubtful: false })).toEqual(['end(success)']);
  });

  test('a flush that a leg failed counts at once, in Linux when the worker judges it (S37)', () => {
    expect(answersTo({ type: 'missed', kind: 'flush' })).toEqual(['latchFlushFailure']);
    expect(answersTo({ type: 'missed', kind: 'data' })).toEqual(['']);
    expect(answersTo({ type: 'missed' }, 'kernel')).toEqual(['']);
  });

  test('a flush after one that a leg failed is no success either, in Linux it is (S25)', () => {
    const asked = { type: 'returned', kind: 'flush', legFailed: false, doubtful: true };
    expect(answersTo(asked)).toEqual(['blameLegs(flush) latchFlushFailure listFailure']);
    expect(answersTo(asked, 'kernel')).toEqual(['end(success)']);
    expect(answersTo({ ...asked, kind: 'data' })).toEqual(['end(success)']);
  });
});

test('data that a leg may have lost to a failed flush counts as failed by it; in Linux as a success (S32)', () => {
  expect(answersTo({ type: 'returnedDoubtful', kind: 'data' })).toEqual(['blameLegs(write) listFailure']);
  expect(answersTo({ type: 'returnedDoubtful', kind: 'data' }, 'kernel')).toEqual(['end(success)']);
  expect(answersTo({ type: 'returnedDoubtful', kind: 'discard' })).toEqual(['end(success)']);
});

test('what was held ends when the mirror is suspended: given back, or as an error', () => {
  expect(answersTo({ type: 'released', suspending: 'noFlush' })).toEqual(['end(requeued)']);
  expect(answersTo({ type: 'released', suspending: 'flush' })).toEqual(['end(error)']);
});

test('what was sent to the default leg alone ends as that leg says', () => {
  expect(answersTo({ type: 'passedOn', ok: true })).toEqual(['end(success)']);
  expect(answersTo({ type: 'passedOn', ok: false })).toEqual(['end(error)']);
});

describe('failed', () => {
  test.each([
    ['data', 'outOfSync writeFailed'],
    ['flush', 'outOfSync'],
    ['discard', 'outOfSync'],
  ] as const)('%s: the others hear %s first; in Linux nothing once the log has failed', (kind, told) => {
    expect(answersTo({ type: 'failed', kind }).every((answer) => answer.startsWith(`${told} `))).toBe(true);
    const latch = kind === 'flush' ? `${told} latchFlushFailure` : told;
    expect(answersTo({ type: 'failed', kind, logFailed: false }, 'kernel').every((answer) => answer.startsWith(`${latch} `))).toBe(true);
    expect(answersTo({ type: 'failed', kind, logFailed: true }, 'kernel').every((answer) => /^(?:end|hold)/.test(answer))).toBe(true);
  });

  // The rows of the field's table of failures; the log has failed in the second column of answers.
  test.each([
    ['none', 'end(success)', 'end(success)'],
    ['handleErrors', 'hold', 'hold'],
    ['keepLog', 'end(success)', 'end(error)'],
  ] as const)('mode %s: %s; after the log failed %s', (mode, legFailed, logFailed) => {
    const asked = { type: 'failed', mode, legLeft: true, suspending: 'no', kind: 'data', defaultMissed: false };
    expect(answersTo({ ...asked, logFailed: false })).toEqual([`outOfSync writeFailed ${legFailed}`]);
    expect(answersTo({ ...asked, logFailed: true })).toEqual([`outOfSync writeFailed ${logFailed}`]);
    expect(answersTo({ ...asked, logFailed: true }, 'kernel')).toEqual([logFailed]);
  });

  test.each([
    ['none', 'end(error)', 'end(success)'],
    ['keepLog', 'end(error)', 'end(success)'],
    ['handleErrors', 'hold', 'hold'],
  ] as const)('mode %s: what the source of copies missed: %s; in Linux %s (S25)', (mode, strict, kernel) => {
    const asked = { type: 'failed', mode, legLeft: true, suspending: 'no', kind: 'data', logFailed: false, defaultMissed: true };
    expect(answersTo(asked)).toEqual([`outOfSync writeFailed ${strict}`]);
    expect(answersTo(asked, 'kernel')).toEqual([`outOfSync writeFailed ${kernel}`]);
  });

  test.each(mirrorModes)('mode %s: without a leg that is left it is an error', (mode) => {
    expect(answersTo({ type: 'failed', mode, legLeft: false, logFailed: true }, 'kernel')).toEqual(['end(error)']);
  });

  test('what would be held when the mirror is about to be suspended ends: given back if it need not be flushed, else as an error', () => {
    const asked = { type: 'failed', mode: 'handleErrors', legLeft: true, logFailed: true };
    expect(answersTo({ ...asked, suspending: 'noFlush' }, 'kernel')).toEqual(['end(requeued)']);
    expect(answersTo({ ...asked, suspending: 'flush' }, 'kernel')).toEqual(['end(error)']);
  });

  test('where errors are handled and the log is not kept nothing succeeds that a leg missed (S32)', () => {
    expect(answersTo({ type: 'failed', mode: 'handleErrors' }).filter((answer) => answer.includes('success'))).toEqual([]);
  });

  test('no write succeeds without a leg that holds it (S32)', () => {
    expect(answersTo({ type: 'failed', legLeft: false }).filter((answer) => answer.includes('success'))).toEqual([]);
  });
});
