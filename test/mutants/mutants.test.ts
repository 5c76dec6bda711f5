/**
 * Every mutant is noticed, by a law that has to do with it, within a dozen steps; and every law is broken by some mutant.
 *
 * Hunting all of them takes minutes: `npm run mutants`. Here the recorded path of each is run again, on the mutant and on the log without
 * it, and a few of every kind are hunted anew with default settings.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { laws } from '#spec';
import type { Schedule } from '#world';
import { heardAlone, mutants } from './catalogue.ts';
import { projectRoot } from './copy.ts';
import { runsDefault, seedDefault } from './hunt.ts';
import type { Hunted } from './hunt.ts';
import { mutated } from './mutant.ts';
import type { Mutant } from './mutant.ts';
import { readRecorded } from './paths.ts';
import { deriveOnce, huntAll, replayAll } from './pool.ts';
import type { Replayed } from './pool.ts';

const { mutants: paths, laws: witnesses } = readRecorded();
const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const named = mutants.map((mutant): [string, Mutant] => [mutant.id, mutant]);

/** Longer paths, with the reason. */
const longer: Readonly<Record<string, number>> = {};

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

  test('an edit that fits nowhere, or twice, or that changes nothing is refused', () => {
    const mutant = named[0]?.[1] as Mutant;
    expect(() => mutated('a b', { ...mutant, find: 'c', replace: '' })).toThrow('0 times');
    expect(() => mutated('a b a', { ...mutant, find: 'a', replace: 'c' })).toThrow('2 times');
    expect(() => mutated('a b', { ...mutant, find: 'a', replace: 'a' })).toThrow('one line');
    expect(() => mutated('a\nb', { ...mutant, find: 'a\nb', replace: 'c' })).toThrow('one line');
  });

  test('breaks every law but S4, which says that something is harmless', () => {
    const first = new Set(Object.values(paths).map(({ law }) => law));
    const ids = new Set(laws.filter(({ kind }) => kind !== 'sometimes').map(({ id }) => id));
    expect([...ids].filter((id) => !first.has(id)).toSorted()).toEqual(Object.keys(heardAlone).toSorted());
    expect(Object.keys(witnesses).toSorted()).toEqual(Object.keys(heardAlone).toSorted());
    expect(laws.filter(({ kind }) => kind === 'sometimes').map(({ id }) => id)).toEqual(['S4']);
  });
});

describe('a copy without a mutant', () => {
  test('is derived into what the project holds, so that a machine’s mutant differs by its line alone', async () => {
    const { files, stale } = await deriveOnce();
    expect(files).toHaveLength(6);
    expect(stale).toEqual([]);
  });
});

describe('the recorded path', () => {
  const found = new Map<string, Replayed>();
  beforeAll(async () => {
    const tasks = mutants.flatMap((mutant) => {
      const schedule = paths[mutant.id];
      return schedule === undefined ? [] : [{ kind: 'replay' as const, mutant, schedule }];
    });
    for (const each of await replayAll(tasks)) found.set(each.id, each);
  }, 240_000);

  test('is there for every mutant, and for nothing else', () => {
    expect(Object.keys(paths)).toEqual(mutants.map(({ id }) => id));
  });

  test.each(named)('of "%s" breaks a law that has to do with it, in a dozen steps or fewer, and only there', (id, mutant) => {
    const replayed = found.get(id);
    expect(mutant.laws).toContain(replayed?.broken);
    expect(replayed?.broken).toBe(paths[id]?.law);
    expect(replayed?.without).toBeUndefined();
    expect(paths[id]?.steps.length).toBeLessThanOrEqual(longer[id] ?? 12);
  });
});

describe('a law that another always tells before', () => {
  test.each(Object.entries(heardAlone))('%s is broken by "%s", and only by a mutant', async (law, id) => {
    const mutant = mutants.find((each) => each.id === id) as Mutant;
    const schedule = witnesses[law] as Schedule;
    const [replayed] = await replayAll([{ kind: 'replay', mutant, schedule, law }]);
    expect(replayed?.broken).toBe(law);
    expect(replayed?.without).toBeUndefined();
    expect(schedule.steps.length).toBeLessThanOrEqual(12);
  });
});

describe('verify() with default settings', () => {
  const chosen = [
    'clean bit of a region that is out of sync goes to the device',
    'marks are written and never flushed',
    'clears that share a batch with marks skip the leg flush',
    'header and bits go out in one write',
    'nosync is honoured again',
    'legs are not flushed',
    'everything stays dirty for ever',
    'every caller is told when any batch ends',
    'search counts bits from the other end',
    'core log reports every copy as good',
    'failed request counts as done',
  ];
  let hunts: Hunted[] = [];
  beforeAll(async () => {
    hunts = await huntAll(
      mutants.filter(({ id }) => chosen.includes(id)),
      { seed: seedDefault },
    );
  }, 240_000);

  test.each(chosen)('kills "%s"', (id) => {
    const kill = hunts.find((each) => each.id === id)?.kill;
    expect(mutants.find((each) => each.id === id)?.laws).toContain(kill?.law);
    expect(kill?.schedule.steps.length).toBeLessThanOrEqual(12);
  });

  test('are those of the command', () => {
    const { ours, foreign } = runsDefault;
    const literal = (runs: number) => `${runs}`.replace(/(?<=^\d{2})(?=\d{3}$)/, '_');
    expect(textOf('src/cli/verify.ts')).toContain(`const runsDefault = { ours: ${literal(ours)}, foreign: ${literal(foreign)} } as const;`);
    expect(textOf('src/cli/verify.ts')).toContain(`const seedDefault = ${seedDefault};`);
  });
});
