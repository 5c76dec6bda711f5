/**
 * The default leg and the mirror's own word that it is in sync, along every short walk, in every mode.
 */
import { describe, expect, test } from 'vitest';
import { deriveMachine } from '#derive';
import { mirrorModes, primaryInputs, remediesOf } from '#spec';
import type { MirrorMode, RemedyId, RemedySet } from '#spec';

const strict = remediesOf('strict');
const without = (id: RemedyId): RemedySet => new Set([...strict].filter((each) => each !== id));

/** What a walk of these events does, effect by effect. */
function walk(remedies: RemedySet, mode: MirrorMode, events: readonly string[]): string[] {
  const table = deriveMachine('primary', remedies);
  let state = table.initials[primaryInputs.findIndex((input) => input.mode === mode)] as number;
  return events.flatMap((event) => {
    const edge = state * table.events.length + table.events.indexOf(event);
    state = table.next[edge] as number;
    return (table.effectLists[table.effects[edge] as number] ?? []).map(({ type }) => type);
  });
}

const counted = 'counted(complete=true,failing=false)';
const failed = 'legFailed(news=true,isDefault=true,legLeft=true)';

describe('the default leg', () => {
  test.each([
    ['none', 'nobody is told'],
    ['handleErrors', 'another takes its place'],
    ['keepLog', 'it stays, since writes succeed without it'],
  ] as const)('fails in mode %s while the mirror is in sync: %s', (mode, _sentence) => {
    const expected = { none: [], handleErrors: ['switchDefault', 'raiseEvent'], keepLog: ['warnDefaultStays', 'raiseEvent'] };
    expect(walk(strict, mode, [counted, failed]).slice(2)).toEqual(expected[mode]);
    expect(walk(without('source-kept'), mode, [counted, failed]).includes('switchDefault')).toBe(mode !== 'none');
  });

  test('stays while the mirror is out of sync; in Linux not with keep_log (S38)', () => {
    for (const mode of mirrorModes) expect(walk(strict, mode, [failed])).not.toContain('switchDefault');
    expect(walk(remediesOf('kernel'), 'keepLog', [failed])).toEqual(['switchDefault', 'raiseEvent']);
  });

  test('stays when no other is left, and when it was another that failed', () => {
    expect(walk(strict, 'handleErrors', [counted, 'legFailed(news=true,isDefault=true,legLeft=false)']).slice(2)).toEqual([
      'warnNoneLeft',
      'raiseEvent',
    ]);
    expect(walk(strict, 'handleErrors', [counted, 'legFailed(news=true,isDefault=false,legLeft=true)']).slice(2)).toEqual(['raiseEvent']);
  });

  test('only the first error of a kind is told', () => {
    expect(walk(strict, 'handleErrors', [counted, 'legFailed(news=false,isDefault=true,legLeft=true)']).slice(2)).toEqual([]);
  });
});

describe('in sync', () => {
  test('once the log says so of every region, and again only after something was missed', () => {
    expect(walk(strict, 'handleErrors', ['counted(complete=false,failing=false)'])).toEqual([]);
    expect(walk(strict, 'handleErrors', [counted, counted])).toEqual(['forgetErrors', 'raiseEvent']);
    expect(walk(strict, 'handleErrors', [counted, 'outOfSync', counted])).toHaveLength(4);
  });

  test('not while a failed write waits to be judged (S36); in Linux at once', () => {
    expect(walk(strict, 'handleErrors', ['counted(complete=true,failing=true)'])).toEqual([]);
    expect(walk(remediesOf('kernel'), 'handleErrors', ['counted(complete=true,failing=true)'])).toHaveLength(2);
  });

  test('not while a leg has an error that no copy has answered (S35); in Linux at once', () => {
    const events = [counted, 'legFailed(news=true,isDefault=false,legLeft=true)', 'outOfSync', counted];
    expect(walk(strict, 'handleErrors', events).filter((effect) => effect === 'forgetErrors')).toHaveLength(1);
    expect(walk(without('errors-remembered'), 'handleErrors', events).filter((effect) => effect === 'forgetErrors')).toHaveLength(2);
    const forgotten = (...more: readonly string[]) =>
      walk(strict, 'handleErrors', [...events, ...more, counted]).filter((effect) => effect === 'forgetErrors').length;
    expect(forgotten('copyStarted', 'copied')).toBe(2);
    // The copy began before the error, so it does not answer it.
    expect(forgotten('copied')).toBe(1);
  });
});
