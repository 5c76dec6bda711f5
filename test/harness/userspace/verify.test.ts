/**
 * `verify userspace`: what it finds in Linux's forwarder and in the reference daemon, that ours hold, and that it would find what is wrong.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { quickUserspaceScopes, readUserspaceScheduleFile, UserspaceCampaign, userspaceScopes } from '#harness';
import type { UserspaceReport, UserspaceScheduleFile, UserspaceVerifyOptions } from '#harness';
import { remedies, userspaceLawIds } from '#spec';
import { alterations, strays, userspaceStepNames } from '#world';

function campaign(options: Partial<UserspaceVerifyOptions>): UserspaceReport {
  const running = new UserspaceCampaign({ forwarder: 'strict', daemon: 'strict', without: [], runs: 1, seed: 1, scopes: [], ...options });
  while (running.stretch());
  return running.report();
}

const brokenIn = ({ violations }: UserspaceReport): string[] => violations.map(({ law }) => law);

describe('profile strict', () => {
  let report: UserspaceReport;
  beforeAll(() => {
    report = campaign({ runs: 2500 });
  }, 120_000);

  test('holds', () => {
    expect(report.violations).toEqual([]);
    expect(report.verdict).toBe('holds');
  });

  test('every law is put to the test, every step runs, every mishap occurs', () => {
    expect(userspaceLawIds.filter((id) => report.laws[id] === 0)).toEqual([]);
    expect(userspaceStepNames.filter((name) => report.commands[name] === 0)).toEqual([]);
    for (const fault of [...alterations.map((how) => `reply ${how}`), ...strays.map((how) => `stray ${how}`)])
      expect(Object.keys(report.faults)).toContain(fault);
    for (const fault of [
      'request lost',
      'request doubled',
      'request refused',
      'reply lost',
      'reply doubled',
      'overflow',
      'log write',
      'log flush',
    ])
      expect(Object.keys(report.faults)).toContain(fault);
    expect(report.crashes).toBeGreaterThan(500);
  });

  test('one seed is one campaign', () => {
    const once = campaign({ runs: 150, seed: 5 });
    expect(campaign({ runs: 150, seed: 5 })).toEqual(once);
    expect(campaign({ runs: 150, seed: 6 }).operations).not.toBe(once.operations);
  });
});

describe('profile kernel', () => {
  let report: UserspaceReport;
  beforeAll(() => {
    report = campaign({ forwarder: 'kernel', daemon: 'kernel', runs: 2000 });
  }, 120_000);

  test('breaks what the field knows it to break, each as expected', () => {
    for (const law of ['S41', 'L9', 'L8', 'S28', 'L4', 'S39', 'S43', 'S44', 'S40', 'L2']) expect(brokenIn(report)).toContain(law);
    for (const { law, expected, remedies: mended } of report.violations) {
      expect([law, expected]).toEqual([law, true]);
      for (const { id } of mended) expect(remedies.some((each) => each.id === id)).toBe(true);
    }
  });

  test('each by a schedule of its own that shows it again', () => {
    for (const { law, schedule, path } of report.violations) {
      const again = campaign({ forwarder: 'kernel', daemon: 'kernel', schedule, only: law });
      expect([law, brokenIn(again)]).toEqual([law, [law]]);
      expect(path.length).toBeLessThanOrEqual(15);
    }
  });
});

describe('one side as the kernel has it', () => {
  test('our daemon does what a daemon can for a real kernel: only marks of a flush that failed are lost by it', { timeout: 60_000 }, () => {
    const broken = brokenIn(campaign({ forwarder: 'kernel', runs: 1500 }));
    for (const law of ['L9', 'S39', 'S44']) expect(broken).toContain(law);
    for (const law of ['S1', 'S5', 'S31', 'S7', 'S40', 'S42']) expect(broken).not.toContain(law);
  });

  test('our forwarder keeps its marks with the reference daemon', { timeout: 60_000 }, () => {
    const broken = brokenIn(campaign({ daemon: 'kernel', runs: 1500 }));
    for (const law of ['S40', 'L9']) expect(broken).toContain(law);
    for (const law of ['S39', 'S41', 'S43', 'S45', 'S2', 'S3', 'S5']) expect(broken).not.toContain(law);
  });
});

describe('every schedule of a small world', () => {
  test.each(quickUserspaceScopes)('%s: every law holds', { timeout: 120_000 }, (name) => {
    const report = campaign({ runs: 0, scopes: [name] });
    expect(report.systematic).toMatchObject([{ name, complete: true }]);
    expect(report.systematic[0]?.states).toBeGreaterThan(500);
    expect(report.violations).toEqual([]);
    expect(Object.keys(userspaceScopes)).toContain(name);
  });
});

const regressions = join(import.meta.dirname, 'regressions');

test.each(readdirSync(regressions).toSorted())('%s, which broke a law once, breaks none', async (name) => {
  const read = await readUserspaceScheduleFile(join(regressions, name));
  expect(read.ok).toBe(true);
  const { world, steps } = (read.ok ? read.value : {}) as UserspaceScheduleFile;
  expect(brokenIn(campaign({ schedule: { world, steps } }))).toEqual([]);
});
