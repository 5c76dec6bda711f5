/**
 * The region hash does what its machine does, whatever comes, and in whatever order.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AssertionError } from '#base';
import { profileNames } from '#spec';
import { begin, hashSteps, Pair, regionCount } from './pair.ts';

describe.each(profileNames)('RegionHash, profile %s', (profile) => {
  test('does what the machine of each region does, refusals too', () => {
    const taken = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: regionCount, maxLength: regionCount }),
        fc.integer({ min: 1, max: 2 }),
        fc.boolean(),
        fc.array(fc.tuple(fc.constantFrom(...hashSteps), fc.nat(regionCount - 1)), { size: 'max', maxLength: 60 }),
        (sync, recoveryMax, handleErrors, walk) => {
          const pair = new Pair(profile, sync, recoveryMax, handleErrors);
          for (const [step, region] of walk) {
            pair.take(step, region);
            pair.compare();
          }
          for (const call of pair.calls) taken.set(call.replace(/ .*/, ''), (taken.get(call.replace(/ .*/, '')) ?? 0) + 1);
        },
      ),
      { numRuns: 400 },
    );
    // Every kind of call was compared, or the walks are too narrow.
    expect([...taken.keys()].toSorted()).toEqual(
      ['clearRegion', 'markRegion', 'recoveryEnded', 'requeue', 'setRegionSync', 'startCopy', 'wake'].toSorted(),
    );
  });

  test('keeps no entry of a region that is clean, in sync and told to the log', () => {
    const { hash, calls } = begin(profile, 1_000_000);
    for (let region = 0; region < 1_000_000; region += 1_000) {
      expect(hash.find(region)).toBe('askLog');
      hash.lookedUp(region, true);
      hash.countWrite(region);
      hash.endWrite(region);
    }
    expect(hash.entryCount).toBe(1_000);
    hash.updateStates(true);
    expect(hash.entryCount).toBe(0);
    expect(calls.filter((call) => call.startsWith('markRegion'))).toHaveLength(1_000);
    expect(calls.find((call) => call.startsWith('clearRegion'))).toBe('clearRegion 999000');
  });

  test('stopRecovery() ends when the last recovery has, and its delayed writes are queued before', () => {
    const { hash, calls } = begin(profile, 2);
    expect(hash.takePermit()).toBe(true);
    hash.find(1);
    hash.lookedUp(1, false);
    hash.assigned(1);
    hash.delayWrite(1, 'first');
    hash.delayWrite(1, 'second');
    hash.startCopies();
    hash.stopRecovery();
    expect(hash.takePermit()).toBe(false);
    hash.copyEnded(1, true);
    hash.updateStates(true);
    expect(calls).toEqual([
      'startCopy 1',
      'wake',
      'clearRegion 1',
      'setRegionSync 1 true',
      'requeue first second',
      'recoveryEnded',
      'recoveryStopped',
    ]);
    expect(hash.permits).toBe(0);
    hash.startRecovery();
    expect(hash.permits).toBe(1);
  });

  test('stopRecovery() without recoveries ends at once, and start and stop alternate', () => {
    const { hash, calls } = begin(profile, 1);
    expect(() => hash.startRecovery()).toThrow(AssertionError);
    hash.stopRecovery();
    expect(calls).toEqual(['recoveryStopped']);
    expect(() => hash.stopRecovery()).toThrow(AssertionError);
  });

  test('a region that the mirror does not have is a mistake of the caller', () => {
    const { hash } = begin(profile, 2);
    for (const region of [-1, 2, 0.5, Number.NaN]) expect(() => hash.find(region)).toThrow(AssertionError);
  });

  test('destroy() stops at a pending write, and forgets the rest', () => {
    const { hash } = begin(profile, 2);
    hash.find(0);
    hash.lookedUp(0, false);
    hash.countWrite(0);
    expect(() => hash.destroy()).toThrow(AssertionError);
    hash.endWrite(0);
    hash.destroy();
    expect(hash.entryCount).toBe(0);
  });
});

test('a flush that fails while a region quiesces strands the recovery in profile kernel, and only there', () => {
  const ends = profileNames.map((profile) => {
    const { hash, calls } = begin(profile, 1);
    hash.find(0);
    hash.lookedUp(0, false);
    hash.countWrite(0);
    hash.takePermit();
    hash.assigned(0);
    hash.delayWrite(0, 'waits');
    hash.flushFailed();
    hash.endWrite(0);
    hash.startCopies();
    if (calls.includes('startCopy 0')) hash.copyEnded(0, true);
    hash.updateStates(true);
    hash.stopRecovery();
    return [profile, calls.includes('requeue waits'), calls.includes('recoveryStopped'), hash.inFlight];
  });
  expect(ends).toEqual([
    ['kernel', false, false, 1],
    ['strict', true, true, 0],
  ]);
});
