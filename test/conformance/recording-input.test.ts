/**
 * What a replay makes of recordings that nobody vouches for: broken ones, hostile ones, and ones with steps that it does not know.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '#base';
import { effectsOf } from '../../src/harness/recording/effects.ts';
import { replayRecording, replayScenario } from '../../src/harness/recording/replay.ts';
import type { Scenario } from '../../src/harness/recording/scenario.ts';
import type { RecordingReport } from '../../src/harness/recording/tally.ts';
import type { PlainScenario, PlainStep } from './alterations.ts';

const root = new URL('../recordings/', import.meta.url).pathname;

function load(name: string): PlainScenario {
  return JSON.parse(readFileSync(`${root}${name}/scenario.json`, 'utf8')) as PlainScenario;
}

/** Replays steps with the images of a recording. */
async function replaySteps(name: string, steps: readonly PlainStep[]): Promise<RecordingReport> {
  const read = async (file: string) => ({ ok: true as const, value: new Uint8Array(gunzipSync(readFileSync(`${root}${name}/${file}`))) });
  const replayed = await replayScenario({ name, steps } as unknown as Scenario, read);
  if (!replayed.ok) throw new Error(replayed.fault.message);
  return replayed.value;
}

describe('a broken recording is refused with what and where', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'recording-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function faultOf(scenario: string | object | undefined, files: Record<string, Uint8Array> = {}): Promise<Fault> {
    if (scenario !== undefined)
      writeFileSync(path.join(folder, 'scenario.json'), typeof scenario === 'string' ? scenario : JSON.stringify(scenario));
    for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(folder, file), bytes);
    const replayed = await replayRecording(folder);
    expect(replayed.ok).toBe(false);
    if (replayed.ok) throw new Error('the recording was taken');
    return replayed.fault;
  }

  const image = (file: string, deviceBytes = 1 << 20, lookedAt = 0): object => ({
    name: 'x',
    steps: [
      {
        do: 'log-image',
        step: 'i',
        device_bytes: deviceBytes,
        trimmed_bytes: 0,
        raw_sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        decoded: { magic: '0x0', version: 0, nr_regions: 0, looked_at: lookedAt, clean: 0, dirty: 0, dirty_regions: [] },
        file,
      },
    ],
  });

  test('without a scenario.json', async () => {
    expect(await faultOf(undefined)).toMatchObject({
      kind: 'unreadable',
      cause: 'ENOENT',
      message: expect.stringContaining('scenario.json') as string,
    });
  });

  test('with a scenario.json that is not JSON', async () => {
    expect(await faultOf('{"name": "x", "steps": [')).toMatchObject({ kind: 'not-json' });
  });

  test('with a step whose field has the wrong type, which is named', async () => {
    const fault = await faultOf({ name: 'x', steps: [{ do: 'power-off' }, { do: 'status', name: 'm', info: 7 }] });
    expect(fault.kind).toBe('bad-recording');
    expect(fault.message).toContain('steps.1.info');
    expect(fault.place).toBe(folder);
  });

  test.each([
    ['no steps', { name: 'x' }],
    ['steps that are no list', { name: 'x', steps: {} }],
    ['a step that is null', { name: 'x', steps: [null] }],
    ['more bits looked at than any recorder does', image('i.log.gz', 1 << 20, 2 ** 40)],
  ])('with %s', async (_, scenario) => {
    expect((await faultOf(scenario)).kind).toBe('bad-recording');
  });

  test('with an image that is missing', async () => {
    expect(await faultOf(image('gone.log.gz'))).toMatchObject({
      kind: 'unreadable',
      cause: 'ENOENT',
      place: path.join(folder, 'gone.log.gz'),
    });
  });

  test('with an image that is no gzip, or cut off', async () => {
    expect((await faultOf(image('i.log.gz'), { 'i.log.gz': Buffer.from('hello') })).kind).toBe('bad-image');
    expect((await faultOf(image('i.log.gz'), { 'i.log.gz': gzipSync(Buffer.alloc(5000, 1)).subarray(0, 20) })).kind).toBe('bad-image');
  });

  test('with an image that unpacks to more than its device holds', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000));
    expect(await faultOf(image('i.log.gz', 4096), { 'i.log.gz': bomb })).toMatchObject({
      kind: 'bad-image',
      message: 'i.log.gz unpacks to more than 4096 bytes',
    });
  });

  test('with an image outside its folder, or a link to one', async () => {
    for (const file of ['../secret.gz', '/etc/passwd', 'a/b.gz', '..', '']) expect((await faultOf(image(file))).kind).toBe('unreadable');
    symlinkSync('/etc/passwd', path.join(folder, 'link.log.gz'));
    expect((await faultOf(image('link.log.gz'))).message).toContain('not a regular file');
    mkdirSync(path.join(folder, 'directory.gz'));
    expect((await faultOf(image('directory.gz'))).message).toContain('not a regular file');
  });

  test('and huge devices, lengths and counts cost nothing', async () => {
    const devices = { leg0: { dev: '254:0', sectors: 2 ** 50 }, log: { dev: '254:32', sectors: 2 ** 50 } };
    const create = (table: string): object => ({ do: 'create', name: 'm', table, rc: 0 });
    const steps = [
      { do: 'boot', devices },
      create(`0 ${2 ** 50} mirror disk 2 /dev/d/log 1048576 2 /dev/d/leg0 0 /dev/d/leg0 0`),
      create(`0 ${2 ** 50} mirror core 1 2 2 /dev/d/leg0 0 /dev/d/leg0 0`),
      create(`0 ${2 ** 31} mirror disk 2 /dev/d/log 2 999999999 /dev/d/leg0 0`),
      { do: 'host-edit', device: 'log', at: 2 ** 52, hex: '00' },
      { do: 'run', cmd: `dd if=/dev/zero of=/dev/d/log bs=1G count=999999999 conv=fsync`, rc: 0 },
    ];
    writeFileSync(path.join(folder, 'scenario.json'), JSON.stringify({ name: 'x', steps }));
    const replayed = await replayRecording(folder);
    expect(replayed.ok).toBe(true);
  });
});

/** Steps after which nobody knows what became of devices and logs. */
const mysteries: readonly PlainStep[] = [
  { do: 'run', cmd: '/bin/mystery --all', rc: 0 },
  { do: 'run', cmd: 'case $x in a) dmsetup resume m;; esac', rc: 0 },
  { do: 'run', cmd: 'if test -e /tmp/x; then dmsetup suspend m; fi', rc: 0 },
  { do: 'run', cmd: '(dmsetup suspend m; dmsetup resume m) & true', rc: 0 },
  { do: 'run', cmd: 'dmsetup suspend m; dmsetup resume m', rc: 1 },
  { do: 'unknown', kind: 'thunderstorm' },
];

describe('what is not known is not claimed', () => {
  const recordings = ['crash-dirty-128', 'damaged-counts', 'leg1-fails', 'log-write-fails', 'resize-live', 'core-log'];

  test.each(recordings)('of %s, whatever mysterious step comes in between', async (name) => {
    const { steps } = load(name);
    const wrong: unknown[] = [];
    for (let at = 0; at <= steps.length; at++) {
      const mystery = mysteries[at % mysteries.length];
      if (mystery === undefined) continue;
      const report = await replaySteps(name, steps.toSpliced(at, 0, mystery));
      if (report.differences.length > 0) wrong.push({ at, mystery, difference: report.differences[0] });
    }
    expect(wrong).toEqual([]);
  });

  test.each(recordings)('of %s, whatever the recorder left out of what it saw', async (name) => {
    const { steps } = load(name);
    const wrong: unknown[] = [];
    for (const [at, step] of steps.entries()) {
      if (!['log-image', 'status', 'wait-for-sync', 'note', 'compare-legs'].includes(step.do)) continue;
      const report = await replaySteps(name, steps.toSpliced(at, 1));
      if (report.differences.length > 0) wrong.push({ at, step, difference: report.differences[0] });
    }
    expect(wrong).toEqual([]);
  });

  test('yet a mystery does not outlive the boot', async () => {
    const { steps } = load('damaged-counts');
    const report = await replaySteps('damaged-counts', steps.toSpliced(3, 0, { do: 'run', cmd: 'mystery', rc: 0 }));
    expect(report.compared.activations).toBe(4);
    expect(report.notCompared.find(({ step }) => step === 3)?.why).toContain('mystery');
  });
});

describe('a replay ends, whatever the order of the steps', () => {
  const pool = ['crash-dirty-128', 'log-write-fails', 'leg1-fails', 'resize-live', 'tables-1', 'crash-twice'].flatMap((name) =>
    load(name).steps.filter((step) => step.do !== 'log-image'),
  );

  test('and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pool, ...mysteries), { minLength: 1, maxLength: 40 }), async (steps) => {
        await replaySteps('crash-dirty-128', steps);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a script', () => {
  test.each([
    ['dmsetup suspend g0', [{ kind: 'suspend', name: 'g0' }]],
    ['dmsetup remove m 2>/dev/null; true', [{ kind: 'remove', name: 'm' }]],
    [
      "echo '0 8 error' | dmsetup load m && dmsetup resume m",
      [
        { kind: 'load', name: 'm', table: [{ start: 0, length: 8, target: 'error', words: [] }] },
        { kind: 'resume', name: 'm' },
      ],
    ],
    ['dmsetup load m --table "0 8 error"', [{ kind: 'load', name: 'm', table: [{ start: 0, length: 8, target: 'error', words: [] }] }]],
    ['timeout 20 dmsetup suspend --noflush m; echo suspend $?', [{ kind: 'suspend', name: 'm', noFlush: true }]],
    [
      '/bin/iot w /dev/mapper/m 72 16 1',
      [{ kind: 'write', path: '/dev/mapper/m', range: { first: 72, count: 16 }, spread: 'whole', pace: 'done' }],
    ],
    [
      '(/bin/iot w /dev/mapper/m 5 8 1 > /tmp/w; echo "rc $?" >> /tmp/w) & sleep 2; cat /tmp/w',
      [
        { kind: 'write', path: '/dev/mapper/m', range: { first: 5, count: 8 }, spread: 'whole', pace: 'soon' },
        { kind: 'sleep', seconds: 2 },
      ],
    ],
    [
      '(/bin/iot rand /dev/mapper/m 7 64 16 32 0 4096 > /tmp/o 2>&1 &)',
      [{ kind: 'write', path: '/dev/mapper/m', range: { first: 0, count: 4096 }, spread: 'somewhere', pace: 'running' }],
    ],
    [
      'for i in 2 3; do iot w /dev/mapper/m $((8 * i)) 8 $i & done; wait',
      [16, 24].map((first) => ({ kind: 'write', path: '/dev/mapper/m', range: { first, count: 8 }, spread: 'whole', pace: 'soon' })),
    ],
    [
      'dd if=/dev/zero of=/dev/d/log bs=1M count=4 conv=fsync 2>&1',
      [{ kind: 'zero', path: '/dev/d/log', offsetBytes: 0, lengthBytes: 4 << 20, synced: true }],
    ],
    ['dd if=/dev/urandom of=/dev/d/log bs=1M count=4', [{ kind: 'write', path: '/dev/d/log', spread: 'somewhere', pace: 'done' }]],
    ['timeout 5 /bin/iot r /dev/mapper/m 5000; true', [{ kind: 'read', path: '/dev/mapper/m', range: { first: 5000, count: 1 } }]],
    ['cmp /dev/mapper/m /tmp/x', [{ kind: 'read', path: '/dev/mapper/m' }]],
    ['while true; do sleep 1; done', []],
    ['modprobe dm-delay; cat /sys/module/dm_delay/version 2>/dev/null; true', []],
    ['echo hello > /dev/d/log', [{ kind: 'write', path: '/dev/d/log', spread: 'somewhere', pace: 'done' }]],
    [
      'dmsetup status m; dmsetup table m; true',
      [
        { kind: 'show', name: 'm', what: 'info' },
        { kind: 'show', name: 'm', what: 'table' },
      ],
    ],
  ])('%s has its effects', (script, effects) => {
    expect(effectsOf(script)).toEqual(effects);
  });

  test.each([
    'mystery',
    'echo b > /proc/sysrq-trigger',
    'dmsetup suspend $name',
    '`which dmsetup` suspend m',
    "echo 'not closed",
    'f() { dmsetup suspend m; }; f',
    'true || dmsetup suspend m',
    '$(cat /tmp/script)',
    'sh -c "dmsetup suspend m"',
    '( '.repeat(100),
  ])('%s cannot be followed', (script) => {
    expect(effectsOf(script).some(({ kind }) => kind === 'unknown')).toBe(true);
  });

  test('of any characters is read or refused, never more', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'dmsetup loa;&|()<>$"\'\\`\n#*2=/{}'.split(''), 'for ', ' in ', ' do ', 'done', 'if ') }),
        (script) => {
          effectsOf(script);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
