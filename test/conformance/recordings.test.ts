/**
 * Our logs against what real kernels did: every recording of test/recordings is replayed.
 *
 * `recordings.json` pins how many comparisons of each kind a recording allows. A number that falls means that less is compared, which
 * no green test would tell; a number that rises is welcome, after a look at what is compared now. To pin anew, run
 *
 *     UPDATE=1 npx vitest run test/conformance/recordings.test.ts
 *
 * and account for each changed number by hand: count the images, the `create` and load commands of mirrors, the status and table lines of the
 * recording, and read `notCompared` for those that are missing.
 *
 * That the comparisons can fail is shown from two sides: single alterations of the recordings, and logs that are wrong.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { done } from '#base';
import type { Effect, StepTable } from '#base';
import { createCore, createDisk } from '#log';
import type { DirtyLog, DiskOptions } from '#log';
import { mirrorProfiles } from '#mirror';
import type { MirrorProfile } from '#mirror';
import type { ReplayedLogs } from '../../src/harness/recording/mirror-parts.ts';
import { replayRecording, replayScenario } from '../../src/harness/recording/replay.ts';
import { exitCodeOf } from '../../src/harness/recording/tally.ts';
import type { Compared, RecordingReport } from '../../src/harness/recording/tally.ts';
import type { Scenario } from '../../src/harness/recording/scenario.ts';
import { alterationsOf } from './alterations.ts';
import type { PlainScenario } from './alterations.ts';

const root = new URL('../recordings/', import.meta.url).pathname;
const pinsFile = new URL('recordings.json', import.meta.url);
const names = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const pins = JSON.parse(readFileSync(pinsFile, 'utf8')) as Record<string, Compared>;

interface Manifest {
  readonly scenarios: readonly { readonly name: string; readonly files: Readonly<Record<string, { readonly sha256: string }>> }[];
}
const manifest = JSON.parse(readFileSync(`${root}manifest.json`, 'utf8')) as Manifest;

async function replay(name: string, logs?: ReplayedLogs): Promise<RecordingReport> {
  const replayed = await replayRecording(`${root}${name}`, logs);
  if (!replayed.ok) throw new Error(replayed.fault.message);
  return replayed.value;
}

describe('the recordings', () => {
  test('are all there, and byte for byte what the manifest says', () => {
    expect(names.toSorted()).toEqual(manifest.scenarios.map(({ name }) => name).toSorted());
    for (const { name, files } of manifest.scenarios) {
      for (const file of readdirSync(`${root}${name}`)) {
        const sha256 = createHash('sha256')
          .update(readFileSync(`${root}${name}/${file}`))
          .digest('hex');
        expect(`${name}/${file} ${sha256}`).toBe(`${name}/${file} ${files[file]?.sha256}`);
      }
    }
  });
});

describe('our logs in profile kernel', () => {
  const measured: Record<string, Compared> = {};

  test.each(names)('do what the kernel did in %s', async (name) => {
    const report = await replay(name);
    measured[name] = report.compared;
    expect(report.recording).toBe(name);
    expect(report.differences).toEqual([]);
    expect(report.compared).toEqual(process.env.UPDATE === '1' ? report.compared : pins[name]);
    const some = Object.values(report.compared).some((count) => count > 0);
    expect(report.agrees).toBe(some);
    expect(exitCodeOf(report)).toBe(some ? 0 : 3);
  });

  test('are compared in every recording that has a core or disk log', () => {
    if (process.env.UPDATE === '1') writeFileSync(pinsFile, `${JSON.stringify(measured, null, 2)}\n`);
    const compared = Object.entries(measured).filter(([, counts]) => Object.values(counts).some((count) => count > 0));
    const withLog = names.filter((name) => / mirror (?:core|disk) /.test(readFileSync(`${root}${name}/scenario.json`, 'utf8')));
    expect(compared.map(([name]) => name)).toEqual(expect.arrayContaining(withLog));
  });

  test('are held against every image', () => {
    for (const name of names) {
      const { steps } = JSON.parse(readFileSync(`${root}${name}/scenario.json`, 'utf8')) as PlainScenario;
      expect(measured[name]?.images).toBe(steps.filter((step) => step.do === 'log-image').length);
    }
  });
});

/** Reasons for which a mirror was not looked at in a step at all. */
const unseenMirror = /no such device is known here|a command in the background changes it/;

/** Steps of a recording whose lines nobody could hold against anything. */
async function unseenSteps(name: string): Promise<ReadonlySet<number>> {
  const { notCompared } = await replay(name);
  return new Set(notCompared.filter(({ why }) => unseenMirror.test(why)).flatMap(({ step, steps }) => steps ?? [step]));
}

/** Every so many alterations of a kind are tried; primes, so that all places have their turn. The mirror's words allow many alterations. */
function strideOf(kind: string): number {
  return /letter A|leg letters|name|offset|features|length|start/.test(kind) ? 41 : 7;
}

/** What no history determines, so that a recording altered there is as good as the original. */
const undetermined = new Set(['status: count lower', 'status: count higher', 'image: a bit']);

describe('a recording with one alteration', () => {
  const tried = new Map<string, { all: number; noticed: number; missed: string[] }>();

  beforeAll(async () => {
    const numbers = new Map<number, number>();
    for (const name of names) {
      if (name.startsWith('large')) continue;
      const scenario = JSON.parse(readFileSync(`${root}${name}/scenario.json`, 'utf8')) as PlainScenario;
      const unpacked = new Map<string, Uint8Array>();
      const unseen = await unseenSteps(name);
      const imageOf = (file: string): Uint8Array => {
        const image = unpacked.get(file) ?? new Uint8Array(gunzipSync(readFileSync(`${root}${name}/${file}`)));
        unpacked.set(file, image);
        return image;
      };
      for (const alteration of alterationsOf(scenario, imageOf)) {
        const { kind, step, what, images } = alteration;
        if (unseen.has(step) || kind.startsWith('legs: ')) continue;
        const stride = strideOf(kind);
        const number = numbers.get(stride) ?? 0;
        numbers.set(stride, number + 1);
        if (number % stride !== 0 && tried.has(kind)) continue;
        const read = async (file: string): Promise<{ ok: true; value: Uint8Array }> => {
          const packed = images.get(file);
          return { ok: true, value: packed === undefined ? imageOf(file).slice() : new Uint8Array(gunzipSync(packed)) };
        };
        const replayed = await replayScenario(alteration.scenario as unknown as Scenario, read);
        const entry = tried.get(kind) ?? { all: 0, noticed: 0, missed: [] };
        tried.set(kind, entry);
        entry.all++;
        if (replayed.ok && replayed.value.differences.length > 0) entry.noticed++;
        else entry.missed.push(`${name}, step ${step}: ${what}`);
      }
    }
  }, 120_000);

  test('is noticed wherever the history determines what was altered', () => {
    const missed = [...tried].filter(([kind]) => !undetermined.has(kind)).flatMap(([, entry]) => entry.missed);
    expect(missed).toEqual([]);
    const needed = [
      'image: magic',
      'image: padding',
      'status: letter',
      'table: log device',
      'table: sync word',
      'table: features',
      'table: leg offset',
      'table: leg name',
      'crash: a write begun in a clean region',
      'status: leg name',
      'status: leg letter A to D',
      'status: leg letter D to A',
      'constructor: refused',
      'constructor: accepted',
    ];
    expect(needed.filter((kind) => !tried.has(kind))).toEqual([]);
  });

  test('is noticed in most counts and bits, the rest being a matter of timing', () => {
    const share = (kind: string): number => (tried.get(kind)?.noticed ?? 0) / (tried.get(kind)?.all ?? 1);
    expect(share('status: count lower')).toBeGreaterThan(0.65);
    expect(share('status: count higher')).toBeGreaterThan(0.45);
    expect(share('image: a bit')).toBeGreaterThan(0.7);
  });
});

describe('a comparison of legs', () => {
  test.each(names.filter((name) => (pins[name]?.legComparisons ?? 0) > 0))(
    'of %s that has one region more, or less, is noticed wherever it is determined',
    async (name) => {
      const scenario = JSON.parse(readFileSync(`${root}${name}/scenario.json`, 'utf8')) as PlainScenario;
      const imageOf = (file: string): Uint8Array => new Uint8Array(gunzipSync(readFileSync(`${root}${name}/${file}`)));
      let noticed = 0;
      for (const { kind, scenario: altered } of alterationsOf(scenario, imageOf)) {
        if (kind !== 'legs: one region more differs' && kind !== 'legs: some regions do not differ') continue;
        const replayed = await replayScenario(altered as unknown as Scenario, (file) =>
          Promise.resolve({ ok: true as const, value: imageOf(file) }),
        );
        if (replayed.ok && replayed.value.differences.length > 0) noticed++;
      }
      expect(noticed).toBeGreaterThanOrEqual(pins[name]?.legComparisons ?? 0);
    },
  );
});

/** A log of ours with some operations done differently. */
function logsWith(changed: (log: DirtyLog) => Partial<DirtyLog>, options?: (options: DiskOptions) => DiskOptions): ReplayedLogs {
  const wrap = (log: DirtyLog): DirtyLog => {
    const plain: DirtyLog = {
      dtr: () => log.dtr(),
      presuspend: () => log.presuspend(),
      postsuspend: () => log.postsuspend(),
      resume: () => log.resume(),
      getRegionSize: () => log.getRegionSize(),
      isClean: (region) => log.isClean(region),
      inSync: (region, canBlock) => log.inSync(region, canBlock),
      flush: () => log.flush(),
      markRegion: (region) => log.markRegion(region),
      clearRegion: (region) => log.clearRegion(region),
      getResyncWork: () => log.getResyncWork(),
      setRegionSync: (region, inSync) => log.setRegionSync(region, inSync),
      getSyncCount: () => log.getSyncCount(),
      status: (kind) => log.status(kind),
      isRemoteRecovering: (region) => log.isRemoteRecovering(region),
    };
    return { ...plain, ...changed(log) };
  };
  return { createCore: (given) => wrap(createCore(given)), createDisk: (given) => wrap(createDisk(options?.(given) ?? given)) };
}

/** A device that changes what a log writes. */
function writing(change: (offsetBytes: number, bytes: Uint8Array) => Uint8Array): (options: DiskOptions) => DiskOptions {
  return (options) => {
    const { device } = options;
    const changed = {
      name: device.name,
      sizeBytes: device.sizeBytes,
      blockSizeBytes: device.blockSizeBytes,
      read: (offsetBytes: number, into: Uint8Array) => device.read(offsetBytes, into),
      write: (offsetBytes: number, bytes: Uint8Array) => device.write(offsetBytes, change(offsetBytes, bytes.slice())),
      flush: () => device.flush(),
      close: () => device.close(),
    };
    return { ...options, device: changed };
  };
}

const same = (): Partial<DirtyLog> => ({});

const wrongLogs: readonly (readonly [what: string, logs: ReplayedLogs, recordings: readonly string[]])[] = [
  [
    'repairs what the kernel leaves broken',
    logsWith(same, (options) => ({ ...options, profile: 'strict' })),
    ['crash-then-larger-regions', 'damaged-header-1'],
  ],
  ['does not honour nosync', logsWith(same, (options) => ({ ...options, syncWord: 'default' })), ['nosync-64', 'crash-then-nosync']],
  [
    'counts one region too many',
    logsWith((log) => ({ getSyncCount: async () => (await log.getSyncCount()) + 1 })),
    ['crash-dirty-128', 'tables-1'],
  ],
  [
    'never tells that its device failed',
    logsWith((log) => ({ status: async (kind) => (await log.status(kind)).replace(/D$/, 'A') })),
    ['log-write-fails', 'damaged-header-1'],
  ],
  [
    'forgets the space that ends its table words',
    logsWith((log) => ({ status: async (kind) => (await log.status(kind)).trimEnd() })),
    ['core-log', 'fresh-one-region'],
  ],
  ['writes nothing at a flush', logsWith(() => ({ flush: async () => done })), ['resize-grow', 'leg1-fails']],
  ['never marks a region', logsWith(() => ({ markRegion: () => {} })), ['leg1-fails', 'log-write-fails']],
  [
    'keeps regions in sync that a leg missed',
    logsWith((log) => ({ setRegionSync: (region, inSync) => (inSync ? log.setRegionSync(region, true) : undefined) })),
    ['leg1-fails', 'core-leg1-fails'],
  ],
  [
    'leaves the region count in the header alone',
    logsWith(
      same,
      writing((offset, bytes) => (offset === 0 ? bytes.fill(0, 8, 16) : bytes)),
    ),
    ['fresh-128-regions', 'resize-shrink'],
  ],
  [
    'clears what it does not own',
    logsWith(
      same,
      writing((offset, bytes) => (offset === 0 ? bytes.fill(0, 1040) : bytes)),
    ),
    ['damaged-counts', 'crash-then-larger-regions'],
  ],
];

describe('a log that is wrong', () => {
  test.each(wrongLogs)('and %s is found out', async (_, logs, recordings) => {
    for (const name of recordings) {
      const report = await replay(name, logs);
      const [first] = report.differences;
      expect(`${name}: exit ${exitCodeOf(report)}, ${first === undefined ? 'nothing' : 'something'} differs`).toBe(
        `${name}: exit 1, something differs`,
      );
      expect(first?.expected).not.toBe(first?.got);
    }
  });
});

/** A table with lists of effects done differently. */
function tableWith<Label extends string>(table: StepTable<Label>, change: (effect: Effect) => readonly Effect[]): StepTable<Label> {
  return { ...table, effectLists: table.effectLists.map((list) => list.flatMap(change)) };
}

const without =
  (type: string) =>
  (effect: Effect): readonly Effect[] =>
    effect.type === type ? [] : [effect];

/** Our mirror as Linux does it, with a table done differently. */
function mirrorWith(changed: (kernel: MirrorProfile) => Partial<MirrorProfile>): ReplayedLogs {
  const { kernel } = mirrorProfiles;
  return { createCore, createDisk, mirror: { ...kernel, ...changed(kernel) } };
}

const wrongMirrors: readonly (readonly [what: string, logs: ReplayedLogs, recordings: readonly string[]])[] = [
  [
    'repairs what the kernel leaves broken, such as discards that are not marked',
    mirrorWith(() => mirrorProfiles.strict),
    ['write-pattern'],
  ],
  [
    'marks nothing',
    mirrorWith(({ entry }) => ({ entry: tableWith(entry, without('markRegion')) })),
    ['write-pattern', 'crash-dirty-128', 'large-1tib-2m-regions'],
  ],
  [
    'clears nothing',
    mirrorWith(({ entry }) => ({ entry: tableWith(entry, without('clearRegion')) })),
    ['write-pattern', 'fresh-128-regions', 'crash-dirty-128'],
  ],
  [
    'never reports what it copied',
    mirrorWith(({ entry }) => ({ entry: tableWith(entry, without('setRegionSync')) })),
    ['crash-dirty-128', 'leg1-fails'],
  ],
  [
    'blames no leg for a write',
    mirrorWith(({ write }) => ({ write: tableWith(write, without('blameLegs')) })),
    ['leg0-fails', 'leg1-fails', 'core-leg1-fails', 'leg1-fails-keep-log', 'leg1-fails-no-handle-errors'],
  ],
  [
    'does not take a region out of sync that a leg missed',
    mirrorWith(({ write }) => ({ write: tableWith(write, without('writeFailed')) })),
    ['leg0-fails', 'core-leg1-fails', 'leg1-fails-keep-log'],
  ],
  [
    'forgets no error when all is in sync again',
    mirrorWith(({ primary }) => ({ primary: tableWith(primary, without('forgetErrors')) })),
    ['leg1-fails-keep-log', 'leg1-fails-no-handle-errors'],
  ],
  [
    'calls every error a failed flush',
    mirrorWith(({ record }) => ({
      record: tableWith(record, (effect) => [effect.type === 'answer' ? { ...effect, params: { letter: 'F' } } : effect]),
    })),
    ['leg1-fails-in-resync', 'leg1-fails'],
  ],
];

describe('a mirror that is wrong', () => {
  test.each(wrongMirrors)('and %s is found out', async (_, logs, recordings) => {
    for (const name of recordings) expect(`${name}: exit ${exitCodeOf(await replay(name, logs))}`).toBe(`${name}: exit 1`);
  });
});
