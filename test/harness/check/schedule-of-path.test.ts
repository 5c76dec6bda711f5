/** Paths of the disk system, taken by the disk log itself. */
import { beforeAll, describe, expect, test } from 'vitest';
import { takeRule } from '#base';
import type { Product } from '#base';
import { check } from '#check';
import type { LawResult, Path, PathStep } from '#check';
import { compose } from '#derive';
import {
  diskSubject,
  parseScheduleFile,
  profileWithout,
  replayableOf,
  scheduleOfPath,
  scheduleText,
  traceSchedule,
  worldOfRegions,
} from '#harness';
import { profiles } from '#log';
import { remediesOf } from '#spec';
import type { RemedyId, SystemScope } from '#spec';
import type { ProfileName } from '#spec/vocabulary';
import { disk } from '../../../spec/systems/disk.ts';
import { seed } from '../../support/seed.ts';

/** A system may have to be composed first. */
const timeout = 120_000;

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

/** A scope of the disk system by its name. */
function scopeOf(name: string): SystemScope {
  const scope = disk.scopes.find((each) => each.name === name);
  if (scope === undefined) throw new Error(`there is no scope ${name}`);
  return scope;
}

const products = new Map<string, Product>();

/** The system within a scope; each is composed once. */
function systemIn(name: string, profile: ProfileName, without: readonly RemedyId[] = []): Product {
  const key = [name, profile, ...without].join(' ');
  const remaining = new Set([...remediesOf(profile)].filter((each) => !without.includes(each)));
  const product = products.get(key) ?? compose('disk', disk.build(scopeOf(name), remaining));
  products.set(key, product);
  return product;
}

/** What a schedule cannot say of tables. */
const unsaid = /^(?:two tables are loaded before|one table takes a foreign log over|no table is loaded)/;

describe('the disk log follows every run in which tables follow one another', () => {
  test.each(['grow', 'words', 'foreign', 'unknown-version', 'count-too-large'])(
    '%s, and breaks no law, in profile strict',
    { timeout },
    (name) => {
      const scope = scopeOf(name);
      const product = systemIn(name, 'strict');
      const replayed = (path: Path) => {
        const subject = () => diskSubject(profiles.strict);
        return scheduleOfPath({ product, path, law: 'none', world: worldOfRegions(1), bounds: scope.bounds, subject });
      };
      const roll = dice(seed);
      const seen = new Set<string>();
      let followed = 0;
      for (let run = 0; run < 60; run++) {
        let path = walk(product, 40, roll);
        let outcome = replayed(path);
        const [, step] = outcome.ok ? [] : (known.exec(outcome.fault.message) ?? []);
        if (step !== undefined) {
          path = { steps: path.steps.slice(0, Number(step)) };
          outcome = replayed(path);
        }
        if (!outcome.ok && unsaid.test(outcome.fault.message)) continue;
        expect(outcome.ok ? outcome.value.breaks : outcome.fault.message).toBeUndefined();
        followed += path.steps.length - 1;
        for (const { rule } of path.steps) seen.add(product.rules[rule]?.kind ?? '');
      }
      // In most walks of two scopes some tables take over and others do not.
      expect(followed).toBeGreaterThan(50);
      for (const kind of ['load', 'crash', 'logRead']) expect(seen).toContain(kind);
    },
  );
});

// Those of profile kernel are replayed in `test/findings`.
describe('a law that is broken where tables follow one another', () => {
  test.each<readonly [law: string, scope: string, profile: ProfileName, without: readonly RemedyId[]]>([
    ['S8', 'unknown-version', 'kernel', []],
    ['S48', 'foreign', 'strict', ['resume-reports']],
    ['S6', 'grow', 'strict', ['ordered-grow']],
    ['S7', 'words', 'strict', ['nosync-once']],
    // Its path goes from a short table to a long one.
    ['S1', 'words', 'strict', ['nosync-once']],
    ['S6', 'count-too-large', 'strict', ['count-not-cut']],
    ['S5', 'count-too-large', 'strict', ['count-not-cut']],
  ] as const)(
    '%s in scope %s, profile %s, without %j is broken by the log too, by the same path',
    { timeout: 60_000 },
    async (id, ...where) => {
      const [name, profile, without] = where;
      const { bounds: within } = scopeOf(name);
      const remaining = new Set([...remediesOf(profile)].filter((each) => !without.some((left) => left === each)));
      const product = compose('disk', disk.build(scopeOf(name), remaining));
      const path = check({ product, laws: [id], now: () => 0 }).laws.find((law) => law.id === id)?.path;
      if (path === undefined) throw new Error(`the checker found no path to ${id}`);
      const made = replayableOf({ system: 'disk', bounds: within, profile, without, product, law: id, path });
      if (!made.ok) throw new Error(made.fault.message);
      expect(made.value.law).toBe(id);
      const { world, steps, alone } = made.value;
      const trace = await traceSchedule(diskSubject(profileWithout(profile, without)), { world, steps }, alone === true ? id : undefined);
      expect([trace.verdict, trace.broken?.law]).toEqual(['violated', id]);
      expect(parseScheduleFile(scheduleText(made.value), 'x')).toEqual(made);
    },
  );

  /** A path by the names and tables of its rules, and a product of just these; nobody looks at local states. */
  const spoken = (rules: readonly (readonly [kind: string, table?: string])[]) => {
    const said = rules.map(([kind, table]) => ({ kind, of: table === undefined ? {} : { table } }));
    const product = { name: 'disk', components: [{ family: 'region' }], rules: said, laws: [], symmetry: [] };
    return { product: product as unknown as Product, path: { steps: [-1, ...rules.keys()].map((rule) => ({ rule, locals: [] })) } };
  };

  test.each([
    ['resize', [['load', 'other size'], ['resume']], 'a table has another region size'],
    ['foreign', [['load', 'long'], ['resume'], ['crash'], ['load', 'long takeover']], 'one table takes a foreign log over'],
    ['grow', [['load', 'long'], ['load', 'short'], ['resume']], 'two tables are loaded before the first resume'],
  ] as const)('in scope %s may have no schedule, and the fault says why', (name, rules, message) => {
    const { bounds: within } = scopeOf(name);
    const made = replayableOf({ system: 'disk', bounds: within, profile: 'strict', without: [], law: 'S1', ...spoken(rules) });
    expect(made).toMatchObject({ ok: false, fault: { kind: 'not-replayable', message: expect.stringContaining(message) as string } });
  });
});

describe('a law that the model of the kernel breaks', () => {
  // With one failure a resume cannot miss both its read and its write: then the log would write a header that it has never read, and here the model has none.
  const within = { ...bounds(1), faults: 1 };
  const product = compose('disk', disk.build({ name: 'test', sentence: 'a test', bounds: within }, remediesOf('kernel')));
  const laws = ['S5', 'S8', 'S9', 'S10', 'S29', 'S48'];
  let found: readonly LawResult[] = [];

  beforeAll(() => {
    found = check({ product, laws, now: () => 0 }).laws;
  }, 120_000);

  test.each(laws)('%s is broken by the log too, by the same path', async (id) => {
    const path = found.find((law) => law.id === id)?.path;
    if (path === undefined) throw new Error(`the checker found no path to ${id}`);
    const made = replayableOf({ system: 'disk', bounds: within, profile: 'kernel', without: [], product, law: id, path });
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
