/**
 * The kit on our own logs: `strict` keeps every law, `kernel` breaks the ones it is known to break, and every remedy is worth something.
 */
import { describe, expect, test } from 'vitest';
import { coreSubject, CoverageMeter, diskSubject, foreignSubject, machinesOf, profileWithout, verify, verifyForeign } from '#harness';
import type { VerifyReport } from '#harness';
import { createDisk, profiles } from '#log';
import { lawIds, logRemedies } from '#spec';
import { seed } from '../support/seed.ts';

const broken = (report: VerifyReport) => report.violations.map((each) => each.law).toSorted();
const strict = () => diskSubject(profiles.strict);

describe('verify()', () => {
  test(`finds that the strict disk log keeps every law (seed ${seed})`, () => {
    const meter = new CoverageMeter(machinesOf('disk', 'strict', []));
    const report = verify({
      subject: (listener) => diskSubject(profiles.strict, listener),
      log: 'disk',
      profile: 'strict',
      runs: 6000,
      seed,
      meter,
    });
    expect(broken(report)).toEqual([]);
    expect(report.verdict).toBe('holds');
    expect(Object.keys(report.laws)).toEqual(lawIds);
    expect(Object.entries(report.laws).filter(([, count]) => count === 0)).toEqual([]);
    expect(Object.entries(report.commands).filter(([, count]) => count === 0)).toEqual([]);
    expect(report.coverage?.percent).toBeGreaterThan(90);
    expect(report.systematic.every((scope) => scope.complete)).toBe(true);
  });

  test(`finds that the strict core log keeps every law that a log in memory can (seed ${seed})`, () => {
    const report = verify({ subject: () => coreSubject(profiles.strict), log: 'core', profile: 'strict', runs: 3000, seed });
    expect(broken(report)).toEqual([]);
    expect(report.verdict).toBe('holds');
  });

  test('finds the broken laws of the kernel, each expected and with a path of a dozen steps or fewer', () => {
    const report = verify({ subject: () => diskSubject(profiles.kernel), log: 'disk', profile: 'kernel', runs: 4000, seed: 1 });
    expect(broken(report)).toEqual(expect.arrayContaining(['E2', 'L4', 'S1', 'S10', 'S29', 'S37', 'S48', 'S5', 'S6', 'S7', 'S8']));
    for (const violation of report.violations) {
      expect(violation).toMatchObject({ expected: true });
      expect(violation.steps).toBeLessThanOrEqual(12);
    }
  });

  test.each(logRemedies.map((remedy) => [remedy.id, remedy.law] as const))('without remedy %s finds law %s broken', (id, law) => {
    const profile = profileWithout('strict', [id]);
    const report = verify({ subject: () => diskSubject(profile), log: 'disk', profile: profile.name, runs: 2500, seed: 1, systematic: [] });
    expect(broken(report)).toContain(law);
  });

  test('gives the same report for the same seed', () => {
    const options = { subject: strict, log: 'disk', profile: 'strict', runs: 300, seed: 12, systematic: [] } as const;
    expect(verify(options)).toEqual(verify(options));
    expect(verify({ ...options, seed: 13 }).commands).not.toEqual(verify(options).commands);
  });

  test('is inconclusive when it is stopped', () => {
    const report = verify({ subject: strict, log: 'disk', profile: 'strict', runs: 5000, seed: 1, systematic: [], progress: () => true });
    expect(report.verdict).toBe('inconclusive');
    expect(report.runs).toBeLessThan(600);
  });
});

describe('verifyForeign()', () => {
  const claims = { kernelFormat: true, letters: true, changedBlocks: true };

  test('finds that our disk log keeps every law behind its promises, too', async () => {
    const report = await verifyForeign({
      subject: () => foreignSubject(createDisk, claims),
      log: 'disk',
      profile: 'foreign',
      runs: 250,
      seed: 3,
    });
    expect(broken(report)).toEqual([]);
  });

  test('rejects a log whose flush says success without waiting for the device', async () => {
    const hasty = foreignSubject((options) => {
      const log = createDisk(options);
      const flush = log.flush.bind(log);
      log.flush = () => {
        void flush();
        return Promise.resolve({ ok: true, value: undefined });
      };
      return log;
    });
    const report = await verifyForeign({ subject: () => hasty, log: 'disk', profile: 'foreign', runs: 300, seed: 3, stopAtFirst: true });
    expect(broken(report)).toEqual(['S20']);
    expect(report.violations[0]?.steps).toBeLessThanOrEqual(12);
  });

  test('rejects a log that throws, and names what it said', async () => {
    const report = await verifyForeign({
      subject: () =>
        foreignSubject(() => {
          throw new TypeError('no such thing');
        }),
      log: 'disk',
      profile: 'foreign',
      runs: 10,
      seed: 1,
    });
    expect(report.violations).toMatchObject([{ law: 'THROWS', message: 'TypeError: no such thing' }]);
  });

  test('rejects a log whose queries wait for the device', async () => {
    const slow = foreignSubject((options) => {
      const log = createDisk(options);
      return Object.assign(log, { getSyncCount: () => new Promise<never>(() => {}) });
    });
    const report = await verifyForeign({ subject: () => slow, log: 'disk', profile: 'foreign', runs: 5, seed: 1 });
    expect(report.violations[0]?.message).toContain('getSyncCount did not return');
  });
});
