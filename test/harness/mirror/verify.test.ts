/**
 * `verify mirror`: what it finds in Linux's mirror and in ours, and that it would find what is wrong.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { MirrorCampaign, mirrorScopes, quickScopes, readMirrorScheduleFile } from '#harness';
import type { MirrorReport, MirrorScheduleFile, MirrorVerifyOptions } from '#harness';
import { mirrorLawIds, remedies } from '#spec';
import { mirrorStepNames } from '#world';

const schedules = join(import.meta.dirname, 'schedules');

function campaign(options: Partial<MirrorVerifyOptions>): MirrorReport {
  const running = new MirrorCampaign({ profile: 'strict', without: [], runs: 1, seed: 1, scopes: [], ...options });
  while (running.stretch());
  return running.report();
}

/** Laws that a saved schedule breaks. */
function brokenBy({ world, steps }: MirrorScheduleFile, options: Pick<MirrorVerifyOptions, 'profile' | 'without'>): string[] {
  return campaign({ ...options, schedule: { world, steps } }).violations.map(({ law }) => law);
}

describe('profile strict', () => {
  let report: MirrorReport;
  beforeAll(() => {
    report = campaign({ runs: 2500 });
  }, 120_000);

  test('holds', () => {
    expect(report.violations).toEqual([]);
    expect(report.verdict).toBe('holds');
  });

  test('every law is put to the test, every step runs, every fault occurs', () => {
    expect(mirrorLawIds.filter((id) => report.laws[id] === 0)).toEqual([]);
    expect(mirrorStepNames.filter((name) => report.commands[name] === 0)).toEqual([]);
    const devices = ['log read', 'log write', 'log flush', 'leg read', 'leg write', 'leg flush'];
    expect(Object.keys(report.faults).toSorted()).toEqual(devices.toSorted());
    expect(report.crashes).toBeGreaterThan(500);
  });

  test('one seed is one campaign', () => {
    const once = campaign({ runs: 200, seed: 5 });
    expect(campaign({ runs: 200, seed: 5 })).toEqual(once);
    expect(campaign({ runs: 200, seed: 6 }).operations).not.toBe(once.operations);
  });
});

describe('profile kernel', () => {
  let report: MirrorReport;
  beforeAll(() => {
    report = campaign({ profile: 'kernel', runs: 2500, scopes: quickScopes });
  }, 120_000);

  test('breaks what the field knows it to break', () => {
    const broken = report.violations.map(({ law }) => law);
    for (const law of ['S1', 'S2', 'S15', 'S21', 'S25', 'S31', 'S33', 'S35', 'S38', 'L4']) expect(broken).toContain(law);
    expect(report.verdict).toBe('violated');
  });

  test('each by a schedule of its own that shows it again, with the remedies that mend it', () => {
    for (const { law, schedule, path, remedies: mended } of report.violations) {
      expect([law, campaign({ profile: 'kernel', schedule, only: law }).violations.map((each) => each.law)]).toEqual([law, [law]]);
      expect(path.length).toBeLessThanOrEqual(schedule.steps.length);
      for (const { id } of mended) expect(remedies.some((each) => each.id === id)).toBe(true);
    }
  });

  test('and a campaign goes on behind a law that is known to be broken', () => {
    const broken = report.violations.map(({ law }) => law);
    expect(new Set(broken).size).toBe(broken.length);
    expect(report.runs).toBe(2500);
  });
});

describe('a saved schedule', () => {
  const files = readdirSync(schedules).toSorted();

  test('there is one for most remedies of the mirror', () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  test.each(files)('%s breaks its law without its remedy, and none with all', async (name) => {
    const read = await readMirrorScheduleFile(join(schedules, name));
    const file = read.ok ? read.value : undefined;
    expect(file?.without).toHaveLength(1);
    const saved = file as MirrorScheduleFile;
    expect(brokenBy(saved, { profile: 'strict', without: saved.without ?? [] })).toEqual([saved.law]);
    expect(brokenBy(saved, { profile: 'strict', without: [] })).toEqual([]);
  });
});

const regressions = join(import.meta.dirname, 'regressions');

test.each(readdirSync(regressions).toSorted())('%s, which broke a law once, breaks none', async (name) => {
  const read = await readMirrorScheduleFile(join(regressions, name));
  expect(read.ok && brokenBy(read.value, { profile: 'strict', without: [] })).toEqual([]);
});

describe('every schedule of a small world', () => {
  test.each([
    ['1 write, 1 flush, 1 fault, 1 crash', 1032, 4810, 3420],
    ['2 writes, 1 crash', 358, 3687, 3063],
    ['2 writes, 1 fault, 1 crash', 2728, 25785, 21623],
  ] as const)('%s: %i states, %i steps, %i crashes, and every law holds', { timeout: 240_000 }, (name, states, steps, crashes) => {
    const report = campaign({ runs: 0, scopes: [name] });
    expect(report.systematic).toEqual([{ name, states, steps, crashes, complete: true }]);
    expect(report.violations).toEqual([]);
  });

  test('shows what Linux breaks in the shortest way there is', { timeout: 120_000 }, () => {
    const { violations } = campaign({ profile: 'kernel', runs: 0, scopes: ['1 write, 1 flush, 1 fault, 1 crash'] });
    const shortest = violations.map(({ law, schedule }) => [law, schedule.steps.length] as const);
    expect(shortest).toContainEqual(['S15', 10]);
    expect(Object.keys(mirrorScopes)).toHaveLength(3);
  });
});
