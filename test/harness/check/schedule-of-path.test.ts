/** Paths of the disk system, taken by the disk log itself. */
import { beforeAll, describe, expect, test } from 'vitest';
import { takeRule } from '#base';
import type { Product } from '#base';
import { check } from '#check';
import type { LawResult, Path, PathStep } from '#check';
import { compose } from '#derive';
import { diskSubject, parseScheduleFile, replayableOf, scheduleOfPath, scheduleText, traceSchedule, worldOfRegions } from '#harness';
import { profiles } from '#log';
import { remediesOf } from '#spec';
import type { ProfileName } from '#spec/vocabulary';
import { disk } from '../../../spec/systems/disk.ts';
import { seed } from '../../support/seed.ts';

const bounds = (regions: number) => ({ ...disk.scopes[0]?.bounds, regions });

function systemOf(profile: ProfileName, regions: number): Product {
  return compose('disk', disk.build({ name: 'test', sentence: 'a test', bounds: bounds(regions) }, remediesOf(profile)));
}

/** A generator of small numbers: the same seed, the same walk. */
function dice(from: number): (sides: number) => number {
  let word = from;
  return (sides) => {
    word = Math.imul(word ^ 0x9e37_79b9, 0x85eb_ca6b) + 1;
    return ((word ^ (word >>> 13)) >>> 0) % sides;
  };
}

/** How rarely a rule is looked at: where crashes and failures come as often as everything else, nothing else ever ends. */
function rarity(kind: string): number {
  if (kind === 'crash') return 16;
  return /Failed$|^presuspend$|Again$/.test(kind) ? 8 : 1;
}

/** A random run of a system. */
function walk({ components, rules }: Product, steps: number, roll: (sides: number) => number): Path {
  const path: PathStep[] = [{ rule: -1, locals: components.map(({ initial }) => initial) }];
  while (path.length <= steps) {
    const { locals } = path.at(-1) as PathStep;
    const enabled = rules.flatMap((each, rule) => {
      if (roll(rarity(each.kind)) > 0) return [];
      const taken = takeRule(each, locals);
      return taken !== undefined && 'to' in taken ? [{ rule, locals: taken.to }] : [];
    });
    const next = enabled[enabled.length === 0 ? 0 : roll(enabled.length)];
    if (next !== undefined) path.push(next);
  }
  return { steps: path };
}

/**
 * What the model leaves to chance and the log does not: which region gets work first, and that the search for work never goes back. And the
 * kit's client writes to a region that is out of sync only after one more flush. There the walk ends.
 */
const known = /^step (\d+), (?:.*(?:hands out another region|has no work)|"dispatchAlone \d": the log or its client is not ready)/;

describe('the disk log follows every run of the disk system', () => {
  test.each([1, 2])('and breaks no law, in profile strict with %i regions', (regions) => {
    const product = systemOf('strict', regions);
    const subject = () => diskSubject(profiles.strict);
    const roll = dice(seed);
    const seen = new Set<string>();
    let followed = 0;
    for (let run = 0; run < 60; run++) {
      let path = walk(product, 40, roll);
      let outcome = scheduleOfPath({ product, path, law: 'none', world: worldOfRegions(regions), subject });
      const [, step] = outcome.ok ? [] : (known.exec(outcome.fault.message) ?? []);
      if (step !== undefined) {
        path = { steps: path.steps.slice(0, Number(step)) };
        outcome = scheduleOfPath({ product, path, law: 'none', world: worldOfRegions(regions), subject });
      }
      expect(outcome.ok ? outcome.value.breaks : outcome.fault.message).toBeUndefined();
      followed += path.steps.length - 1;
      for (const { rule } of path.steps) seen.add(product.rules[rule]?.kind ?? '');
    }
    expect(followed).toBeGreaterThan(900);
    for (const kind of ['dispatch', 'land', 'clearRegion', 'copied', 'logWriteFailed', 'crash', 'logRead']) expect(seen).toContain(kind);
  });
});

describe('a law that the model of the kernel breaks', () => {
  const product = systemOf('kernel', 1);
  const laws = ['S5', 'S8', 'S9', 'S10', 'S29', 'S48'];
  let found: readonly LawResult[] = [];

  beforeAll(() => {
    found = check({ product, laws, now: () => 0 }).laws;
  }, 120_000);

  test.each(laws)('%s is broken by the log too, by the same path', async (id) => {
    const path = found.find((law) => law.id === id)?.path;
    if (path === undefined) throw new Error(`the checker found no path to ${id}`);
    const made = replayableOf({ system: 'disk', bounds: bounds(1), profile: 'kernel', without: [], product, law: id, path });
    if (!made.ok) throw new Error(made.fault.message);
    expect(made.value.law).toBe(id);
    const { world, steps, alone } = made.value;
    const trace = await traceSchedule(diskSubject(profiles.kernel), { world, steps }, alone === true ? id : undefined);
    expect([trace.verdict, trace.broken?.law]).toEqual(['violated', id]);
    expect(parseScheduleFile(scheduleText(made.value), 'x')).toEqual(made);
  });
});

test('a path of another system has no schedule, and the fault says why', () => {
  const product = { name: 'toy', components: [], rules: [], laws: [], symmetry: [] };
  const path = { steps: [{ rule: -1, locals: [] }] };
  const outcome = replayableOf({ system: 'toy', bounds: {}, profile: 'strict', without: [], product, law: 'S1', path });
  expect(outcome).toMatchObject({
    ok: false,
    fault: { kind: 'not-replayable', message: 'system "toy" is a model of nothing that is implemented here' },
  });
});
