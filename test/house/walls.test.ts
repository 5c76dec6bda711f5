import { expect, test } from 'vitest';
import { roomOf, wallViolations } from './walls.ts';

/** What is wrong with a tree of one file. */
function wrongWith(file: string, text: string): string[] {
  return wallViolations(new Map([[file, text]]));
}

test.each([
  ['spec/index.ts', 'spec'],
  ['spec/machines/disk.ts', 'spec'],
  ['src/log/disk.ts', 'log'],
  ['src/log/derived/disk.ts', 'log'],
  ['src/index.ts', 'package'],
])('%s stands in the room "%s"', (file, room) => {
  expect(roomOf(file)).toBe(room);
});

test('an import that passes a wall is named with file, line, specifier and the reason for the wall', () => {
  expect(wrongWith('src/log/disk.ts', "\nimport { setup } from 'xstate';")).toEqual([
    'src/log/disk.ts:2 imports "xstate": a log ships without xstate, and knows neither world nor checker; time, chance and I/O reach it ' +
      'through ports; allowed here: #base, type #device, type #wire, #spec/vocabulary',
  ]);
});

test.each([
  ['spec/machines/disk.ts', "import { assert } from '#base';"],
  ['spec/machines/disk.ts', "import type { DirtyLog } from '../../src/log/contract.ts';"],
  ['spec/machines/disk.ts', "import { readFileSync } from 'node:fs';"],
  ['spec/vocabulary.ts', "import type { ActorRef } from 'xstate';"],
  ['src/base/bitset.ts', "import { format } from 'node:util';"],
  ['src/derive/table.ts', "import { diskLog } from '#spec';"],
  ['src/derive/table.ts', "import type { DirtyLog } from '#log';"],
  ['src/derive/profile.ts', "import { createDiskLog } from '#log';"],
  ['src/derive/write.ts', "import { createDiskLog } from '#log';"],
  ['src/device/file.ts', "import { sectorBytes } from '#spec/vocabulary';"],
  ['src/device/file.ts', "import type { DirtyLog } from '#log';"],
  ['src/log/disk.ts', "import { memoryDevice } from '#device';"],
  ['src/log/disk.ts', "import { type BlockDevice } from '#device';"],
  ['src/log/disk.ts', "import type { Machine } from '#spec';"],
  ['src/log/disk.ts', "const { setup } = await import('xstate');"],
  ['src/log/disk.ts', "type Machine = import('xstate').AnyStateMachine;"],
  ['src/log/disk.ts', "export { setup } from 'xstate';"],
  ['src/log/disk.ts', "import { open } from 'node:fs/promises';"],
  ['src/world/device.ts', "import type { DirtyLog } from '#log';"],
  ['src/world/device.ts', "import { memoryDevice } from '#device';"],
  ['src/harness/verify.ts', "import { setup } from 'xstate';"],
  ['src/harness/verify.ts', "import { Command } from 'commander';"],
  ['src/harness/verify.ts', "import { table } from '#report';"],
  ['src/image/decode.ts', "import { verify } from '#harness';"],
  ['src/report/verdict.ts', "import { verify } from '#harness';"],
  ['src/cli/main.ts', "import { derive } from '#derive';"],
  ['src/cli/main.ts', "import { setup } from 'xstate';"],
  ['src/index.ts', "export { verify } from '#harness';"],
])('the wall stops %s with %s', (file, text) => {
  expect(wrongWith(file, text)).toHaveLength(1);
});

test.each([
  ['spec/machines/disk.ts', "import { setup } from 'xstate';"],
  ['spec/machines/disk.ts', "import type { SyncWord } from '../vocabulary.ts';"],
  ['src/derive/table.ts', "import { initialTransition } from 'xstate';\nimport type { Alphabet } from '#spec';"],
  ['src/derive/profile.ts', "import { diskLog } from '#spec';"],
  ['src/derive/write.ts', "import { diskLog } from '#spec';"],
  [
    'src/log/disk.ts',
    "import type { BlockDevice } from '#device';\nimport { next } from './derived/disk.ts';\nimport { logMagic } from '#spec/vocabulary';",
  ],
  ['src/harness/verify.ts', "import fc from 'fast-check';\nimport { diskLog } from '#spec';\nimport { createDiskLog } from '#log';"],
  ['src/report/verdict.ts', "import type { Verdict } from '#harness';"],
  ['src/cli/main.ts', "import { Command } from 'commander';\nimport { verify } from '#harness';"],
  ['src/index.ts', "export { createDiskLog } from '#log';"],
])('the wall lets %s pass with what it needs', (file, text) => {
  expect(wrongWith(file, text)).toEqual([]);
});

test.each([
  ['src/log/disk.ts', "import { assert } from '../base/assert.ts';"],
  ['src/log/disk.ts', "import { assert } from '../base/index.ts';"],
  ['src/log/disk.ts', "import type { SyncWord } from '../../spec/vocabulary.ts';"],
  ['src/index.ts', "export { createDiskLog } from './log/index.ts';"],
  ['src/harness/verify.ts', "import { helper } from '../../test/support/helper.ts';"],
])('%s may not pass by the door with %s', (file, text) => {
  expect(wrongWith(file, text)).toEqual([expect.stringContaining('another room is entered by its door')]);
});

test('a room does not enter by its own door', () => {
  expect(wrongWith('src/log/disk.ts', "import { createCoreLog } from '#log';")).toEqual([
    expect.stringContaining('inside a room paths are relative'),
  ]);
});

test('a room without a wall is refused', () => {
  expect(wrongWith('src/utils/misc.ts', '')).toEqual([expect.stringContaining('the room "utils" has no wall')]);
});

test('tests and tools have no walls', () => {
  expect(wrongWith('test/log/disk.test.ts', "import { setup } from 'xstate';")).toEqual([]);
});
