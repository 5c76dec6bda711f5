/** How what `verify` found is told: on reports made by hand. */
import { describe, expect, test } from 'vitest';
import { plainStyle, verdictOf, verifyText } from '#report';
import type { ShownReport, ShownViolation } from '#report';

const base: ShownReport = {
  name: 'disk',
  profile: 'strict',
  verdict: 'holds',
  seed: 9,
  runs: 1200,
  operations: 34_567,
  crashes: 89,
  imagined: 1011,
  faults: { 'log write failed': 5 },
  commands: { markRegion: 7, flush: 0 } as unknown as ShownReport['commands'],
  laws: { S10: 3, S2: 4, L4: 1, E1: 0 },
  coverage: { transitions: 200, covered: 199, percent: 99.97, uncovered: ['commit: idle -- flush --> busy'] },
  systematic: [{ regions: 2, depth: 4, content: 'zeros', states: 1234, transitions: 2345, images: 3456, complete: true }],
  violations: [],
};

const violation: ShownViolation = {
  law: 'S7',
  name: 'NoSyncOnce',
  sentence: 'nosync is honoured at most once: later resumes believe the bitmap.',
  steps: 2,
  schedule: {
    world: {
      log: 'disk',
      regionCount: 2,
      regionSize: 8,
      blockSizeBytes: 512,
      syncWord: 'nosync',
      content: 'zeros',
      takeover: false,
      handleErrors: true,
      synced: true,
    },
    steps: [],
  },
  moment: undefined,
  message: '',
  expected: true,
  afterRuns: 3,
  path: ['markRegion 0', 'flush'],
  brokeIn: 'schedule',
  brokeAt: 'flush',
  remedies: [{ id: 'nosync-once', sentence: '…' }],
  replay: 'npx dirtylog replay dirtylog-disk-kernel-S7-9.json',
};
const broken: ShownReport = { ...base, profile: 'kernel', verdict: 'violated', violations: [violation] };

function told(...reports: ShownReport[]): string {
  return verifyText(reports, { style: plainStyle, width: 100, seconds: 2, lawTexts: { S2: { name: 'WriteIntent' } } });
}

describe('the verdict', () => {
  test('on several logs is the worst of them', () => {
    const open: ShownReport = { ...base, verdict: 'inconclusive', why: 'stopped before all runs were done' };
    expect([verdictOf([base, base]), verdictOf([base, open]), verdictOf([open, broken, base])]).toEqual([
      'holds',
      'inconclusive',
      'violated',
    ]);
    expect(told(base, open)).toContain('disk: stopped before all runs were done\nverdict: inconclusive\n');
  });

  test('comes last, with seed and pace', () => {
    expect(told(base)).toMatch(/verdict: holds\nseed 9, 1,200 schedules in 2\.0 s, 600 a second\n$/);
  });

  test('says how many laws are broken and whether that is known', () => {
    expect(told(broken)).toContain('verdict: violated, 1 law broken, all known of the profile');
    const surprise = { ...broken, violations: [violation, { ...violation, law: 'S3', expected: false }] };
    expect(told(surprise)).toContain('2 laws broken, 1 of them known of the profile');
  });
});

test('what was compared with what comes first, in a sentence', () => {
  expect(told({ ...base, name: 'core' }, base)).toMatch(/^core \(strict\) and disk \(strict\) were each driven through random schedules/);
  expect(told({ ...base, profile: 'foreign', name: 'theirs' })).toMatch(/^theirs was driven/);
});

test('coverage is a whole hundred only when nothing is missing, and what is missing is named', () => {
  const text = told(base);
  expect(text).toContain('199 of 200, 99.9 %');
  expect(text).toContain('transitions never taken\ndisk   commit: idle -- flush --> busy');
  const full = told({ ...base, coverage: { transitions: 200, covered: 200, percent: 100, uncovered: [] } });
  expect(full).toContain('200 of 200, 100 %');
  expect(full).not.toContain('never taken');
});

test('laws stand in the order of their numbers, and what was never tested shows as none', () => {
  const text = verifyText([base], { style: plainStyle, width: 40, seconds: 1, lawTexts: { S2: { name: 'WriteIntent' } } });
  const places = ['S2  WriteIntent', 'S10', 'L4', 'E1'].map((each) => text.indexOf(each));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(text).toMatch(/E1 +–/);
});

test('a violation ends with law, path and command, one step a line', () => {
  expect(told(broken)).toContain(
    [
      'disk (kernel) breaks S7 NoSyncOnce  known of this profile, mended by nosync-once',
      '  law     nosync is honoured at most once: later resumes believe the bitmap.',
      '  path    2 regions of 8 sectors, a log device full of zeros, word nosync; resumed, and every region',
      '          copied',
      '          markRegion 0',
      '          flush',
      '  replay  npx dirtylog replay dirtylog-disk-kernel-S7-9.json',
    ].join('\n'),
  );
});

test('a law that breaks in quiet time, or at the very end, says so', () => {
  const quiet = told({ ...broken, violations: [{ ...violation, brokeIn: 'quiet', brokeAt: 'resume' }] });
  expect(quiet).toContain('then quiet time, and it breaks at resume');
  expect(told({ ...broken, violations: [{ ...violation, brokeIn: 'quiet', brokeAt: '' }] })).toContain('it breaks at its end');
});

test('no line is wider than was asked for', () => {
  const text = verifyText([base, broken], { style: plainStyle, width: 80, seconds: 1, lawTexts: {} });
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('a campaign that broke off shows no empty tables', () => {
  const lost = told({ ...base, verdict: 'inconclusive', why: 'the campaign broke off', operations: 0, faults: {}, laws: { S2: 0 } });
  expect(lost).not.toContain('times tested');
  expect(lost).toContain('disk: the campaign broke off');
});
