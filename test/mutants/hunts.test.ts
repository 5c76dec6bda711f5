/**
 * Every mutant of the catalogue is one line of a file that is there, the paths that showed mutants break nothing without them, and some of each kind are
 * hunted down with default settings.
 *
 * Hunting all of them takes minutes: `npm run mutants`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coreSubject, diskSubject, foreignSubject, Judge, MirrorCampaign, newTally, runLater, UserspaceCampaign } from '#harness';
import type { Subject } from '#harness';
import { createDisk, profiles } from '#log';
import type { MirrorSchedule, UserspaceSchedule } from '#world';
import { attempt } from '../../src/harness/verify.ts';
import { mutants } from './catalogue.ts';
import { projectRoot } from './copy.ts';
import { claims, isOfMirror, isOfUserspace, seedDefault } from './hunt.ts';
import type { AnySchedule } from './hunt.ts';
import { mutated } from './mutant.ts';
import type { MutatedLog } from './mutant.ts';
import { readRecorded } from './paths.ts';
import { huntAll } from './pool.ts';

const named = mutants.map((mutant) => [mutant.id, mutant] as const);
const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
/** Longest path that still explains itself. */
const stepsMax = 12;

describe('the catalogue', () => {
  test('holds more than a hundred mutants, each with a name of its own', () => {
    expect(mutants.length).toBeGreaterThan(100);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  });

  test.each(named)('%s: one line of a file that is there', (_, mutant) => {
    const text = textOf(mutant.file);
    expect(mutated(text, mutant).split('\n')).toHaveLength(text.split('\n').length);
    expect(mutated(text, mutant)).not.toBe(text);
  });

  test('an edit that fits nowhere, or twice, is refused', () => {
    const [[, mutant]] = named as [(typeof named)[number]];
    expect(() => mutated('a b', { ...mutant, find: 'c', replace: '' })).toThrow('0 times');
    expect(() => mutated('a b a', { ...mutant, find: 'a', replace: 'c' })).toThrow('2 times');
  });
});

describe('a path that shows a mutant', () => {
  const { mutants: paths, laws: witnesses } = readRecorded();
  const recorded = [...Object.entries(paths), ...Object.values(witnesses).map((each): [string, AnySchedule] => [each.mutant, each])];

  test('is recorded for more than a hundred of them', () => {
    expect(recorded.length).toBeGreaterThan(100);
  });

  test.each(recorded)('breaks no law without it: %s', async (id, schedule) => {
    const log = mutants.find((mutant) => mutant.id === id)?.log;
    expect(log).toBeDefined();
    const broken = isOfMirror(schedule)
      ? brokenByMirror(schedule)
      : isOfUserspace(schedule)
        ? brokenByUserspace(schedule)
        : (await runLater(attempt(healthy(log), schedule, new Judge(), newTally())))?.law;
    expect(broken).toBeUndefined();
  });
});

/** The law that the mirror as it is breaks on a schedule. */
function brokenByMirror(schedule: MirrorSchedule): string | undefined {
  const campaign = new MirrorCampaign({ profile: 'strict', without: [], runs: 1, seed: seedDefault, schedule });
  campaign.stretch();
  return campaign.report().violations[0]?.law;
}

/** The law that the userspace log as it is breaks on a schedule. */
function brokenByUserspace(schedule: UserspaceSchedule): string | undefined {
  const sides = { forwarder: 'strict', daemon: 'strict', without: [] } as const;
  const campaign = new UserspaceCampaign({ ...sides, runs: 1, seed: seedDefault, schedule });
  campaign.stretch();
  return campaign.report().violations[0]?.law;
}

/** The log as it is, driven as the mutant of it was. */
function healthy(log: MutatedLog | undefined): Subject {
  if (log === 'createDisk') return foreignSubject(createDisk, claims);
  return log === 'core' ? coreSubject(profiles.strict) : diskSubject(profiles.strict);
}

test('one mutant in twenty is noticed by a law that has to do with it, within a dozen steps', { timeout: 300_000 }, async () => {
  const chosen = mutants.filter((_, index) => index % 20 === 0);
  const hunts = await huntAll(chosen, { seed: seedDefault }, () => {});
  expect(hunts).toHaveLength(chosen.length);
  for (const { id, kill } of hunts) {
    expect([id, kill === undefined]).toEqual([id, false]);
    expect(chosen.find((each) => each.id === id)?.laws).toContain(kill?.law);
    expect(kill?.schedule.steps.length).toBeLessThanOrEqual(stepsMax);
  }
});
