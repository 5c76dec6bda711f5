/** The files in which failing schedules are kept: what is accepted, what is refused and where, and what is never overwritten. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScheduleFile, readScheduleFile, scheduleText, writeScheduleFile } from '#harness';
import type { ScheduleFile } from '#harness';
import { namesIn, newFolder, put } from './cli.ts';
import { nosyncOnce, nosyncTwice } from './schedules.ts';

const every: ScheduleFile['steps'] = [
  { do: 'markRegion', region: 0 },
  { do: 'flush' },
  { do: 'dispatch', region: 1 },
  { do: 'land', region: 1, leg: 1 },
  { do: 'legWriteFailed', region: 1 },
  { do: 'clearRegion', region: 0 },
  { do: 'getResyncWork' },
  { do: 'setRegionSync', region: 0, inSync: false },
  { do: 'complete', nth: 0 },
  { do: 'fail', nth: 1, seen: 3 },
  { do: 'presuspend' },
  { do: 'postsuspend' },
  { do: 'resume' },
  { do: 'reload', regionCount: 65_536, regionSize: 1024, syncWord: 'nosync' },
  { do: 'crash', keep: 4_294_967_295 },
  { do: 'loseDevice' },
  { do: 'returnDevice', stale: true },
  { do: 'imagineCrash', keep: 1 },
  { do: 'status' },
];

test('a schedule that is written reads back the same, every kind of step included', () => {
  const file: ScheduleFile = { ...nosyncTwice, without: ['nosync-once'], profile: 'strict', steps: every };
  expect(parseScheduleFile(scheduleText(file), 'x')).toEqual({ ok: true, value: file });
});

test('seed, law and steps may be missing or empty in a file written by hand', () => {
  const { seed: _, law: __, ...file } = { ...nosyncTwice, steps: [] };
  expect(parseScheduleFile(scheduleText(file), 'x')).toEqual({ ok: true, value: file });
});

test('a schedule made of a path of the checker keeps the path, a step a line', () => {
  const path = [
    { step: null, locals: { node: 'down' } },
    { step: 'resume', locals: { node: 'resuming' } },
  ];
  const text = scheduleText({ ...nosyncTwice, path });
  expect(parseScheduleFile(text, 'x')).toEqual({ ok: true, value: { ...nosyncTwice, path } });
  expect(text).toContain('\n    {"step":"resume","locals":{"node":"resuming"}}\n  ],\n  "steps": [');
});

/** A file's JSON, open to any change. */
interface Loose {
  readonly world: object;
  readonly steps: unknown[];
}

function changed(change: (json: Loose) => void): string {
  const json = JSON.parse(scheduleText(nosyncTwice)) as Loose;
  change(json);
  return JSON.stringify(json);
}

const put3 = (step: unknown) => (json: Loose) => (json.steps[3] = step);

describe('what is wrong is said with its place', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['no JSON', '{"dirtylog": ', 'not-json', 'not JSON'],
    ['other JSON', '{"name": "x", "steps": []}', 'not-a-schedule', '"dirtylog": "schedule"'],
    ['a list', '[]', 'not-a-schedule', '"dirtylog": "schedule"'],
    ['null', 'null', 'not-a-schedule', '"dirtylog": "schedule"'],
    ['another version', changed((json) => Object.assign(json, { version: 2 })), 'bad-schedule', 'version: '],
    ['an unknown field', changed((json) => Object.assign(json, { extra: 1 })), 'bad-schedule', 'extra: '],
    ['an unknown law', changed((json) => Object.assign(json, { law: 'S999' })), 'bad-schedule', 'law: '],
    ['an unknown remedy', changed((json) => Object.assign(json, { without: ['x'] })), 'bad-schedule', 'without[0]: '],
    ['no regions', changed((json) => Object.assign(json.world, { regionCount: 0 })), 'bad-schedule', 'world.regionCount: '],
    ['too many regions', changed((json) => Object.assign(json.world, { regionCount: 65_537 })), 'bad-schedule', 'world.regionCount: '],
    [
      'a region size that is no power of two',
      changed((json) => Object.assign(json.world, { regionSize: 12 })),
      'bad-schedule',
      'power of two',
    ],
    [
      'a block size that no device has',
      changed((json) => Object.assign(json.world, { blockSizeBytes: 513 })),
      'bad-schedule',
      'world.blockSizeBytes: ',
    ],
    ['an unknown step', changed(put3({ do: 'explode' })), 'bad-schedule', 'steps[3].do: '],
    ['a step without its region', changed(put3({ do: 'markRegion' })), 'bad-schedule', 'steps[3].region: '],
    ['a negative region', changed(put3({ do: 'markRegion', region: -1 })), 'bad-schedule', 'steps[3].region: '],
    ['half a region', changed(put3({ do: 'markRegion', region: 0.5 })), 'bad-schedule', 'steps[3].region: '],
    ['a third leg', changed(put3({ do: 'land', region: 0, leg: 2 })), 'bad-schedule', 'steps[3].leg: '],
    ['a step that is a word', changed(put3('flush')), 'bad-schedule', 'steps[3]: '],
  ];
  test.each(cases)('%s', (_, text, kind, message) => {
    const outcome = parseScheduleFile(text, 'file.json');
    expect(outcome).toMatchObject({ ok: false, fault: { kind, place: 'file.json' } });
    expect(outcome.ok ? '' : outcome.fault.message).toContain(message);
    expect(outcome.ok ? '' : outcome.fault.hint).not.toBe('');
  });
});

test('more than a hundred thousand steps are refused', () => {
  const text = scheduleText({ ...nosyncTwice, steps: Array.from({ length: 100_001 }, () => ({ do: 'flush' as const })) });
  expect(parseScheduleFile(text, 'x')).toMatchObject({ ok: false, fault: { kind: 'bad-schedule' } });
});

test('any JSON is either a schedule or refused; nothing is thrown', () => {
  fc.assert(
    fc.property(fc.json(), fc.dictionary(fc.constantFrom('world', 'steps', 'law', 'without', 'seed'), fc.jsonValue()), (any, fields) => {
      expect(parseScheduleFile(any, 'x').ok).toBe(false);
      const mixed = JSON.stringify({ ...nosyncTwice, ...fields });
      expect(typeof parseScheduleFile(mixed, 'x').ok).toBe('boolean');
    }),
  );
});

test('a folder, a missing file and a file beyond 64 MiB are refused unread', async () => {
  const folder = newFolder();
  expect(await readScheduleFile(folder)).toMatchObject({ ok: false, fault: { kind: 'unreadable', place: folder } });
  expect(await readScheduleFile(join(folder, 'nothing'))).toMatchObject({ ok: false, fault: { kind: 'unreadable', cause: 'ENOENT' } });
  const large = put(folder, 'large.json', new Uint8Array(2 ** 26 + 1));
  expect(await readScheduleFile(large)).toMatchObject({ ok: false, fault: { kind: 'unreadable' } });
});

test('a schedule of the same name is replaced, any other file is left alone and the new name gets a number', async () => {
  const folder = newFolder();
  const foreign = put(folder, 'mine.json', '{"dear": "diary"}');
  expect(await writeScheduleFile(folder, 'mine', nosyncTwice)).toEqual({ ok: true, value: join(folder, 'mine-2.json') });
  expect(await writeScheduleFile(folder, 'mine', nosyncOnce)).toEqual({ ok: true, value: join(folder, 'mine-2.json') });
  expect(readFileSync(foreign, 'utf8')).toBe('{"dear": "diary"}');
  expect(await readScheduleFile(join(folder, 'mine-2.json'))).toEqual({ ok: true, value: nosyncOnce });
  expect(namesIn(folder)).toEqual(['mine-2.json', 'mine.json']);
});

test('where nothing can be written the fault says so, and no draft is left behind', async () => {
  const folder = newFolder();
  const nowhere = join(folder, 'nothing');
  expect(await writeScheduleFile(nowhere, 'mine', nosyncTwice)).toMatchObject({
    ok: false,
    fault: { kind: 'unwritable', cause: 'ENOENT' },
  });
  expect(namesIn(folder)).toEqual([]);
});
