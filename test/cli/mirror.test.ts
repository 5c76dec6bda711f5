/** `dirtylog mirror create` and `status`: what is made, what is refused and leaves nothing behind, and what can be seen of a mirror. */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFileDevice } from '#device';
import { imageOf } from '../image/bytes.ts';
import { namesIn, newFolder, put } from './cli.ts';
import { say } from './in-process.ts';
import type { Said } from './in-process.ts';

const small = ['--size', '1MiB', '--region-size', '16KiB'];

/** Makes a mirror in a folder of its own; files by their names. */
function create(folder: string, legs: readonly string[], log: string, ...more: readonly string[]): Promise<Said> {
  const words = legs.flatMap((leg) => ['--leg', join(folder, leg)]);
  const logWord = log === 'core' ? log : `disk:${join(folder, log)}`;
  return say('mirror', 'create', join(folder, 'm.json'), ...words, '--log', logWord, ...small, ...more);
}

async function made(...more: readonly string[]): Promise<string> {
  const folder = newFolder();
  expect(await create(folder, ['a.img', 'b.img'], 'log.img', ...more)).toMatchObject({ code: 0, stderr: '' });
  return folder;
}

const status = (folder: string, ...more: readonly string[]): Promise<Said> => say('mirror', 'status', join(folder, 'm.json'), ...more);

describe('create', () => {
  test('makes what is missing, of the right size, brings it in sync and writes whole descriptions with paths from their folder', async () => {
    const folder = await made();
    expect(namesIn(folder)).toEqual(['a.img', 'b.img', 'log.img', 'm.json']);
    expect(statSync(join(folder, 'a.img')).size).toBe(1 << 20);
    const lines = (await status(folder)).stdout.split('\n').filter((line) => line.startsWith('0 2048 mirror '));
    const again = newFolder();
    const { stdout } = await create(again, ['a.img', 'b.img'], 'log.img');
    expect(stdout.replaceAll(again, folder).split('\n').slice(-2)).toEqual(lines);
    expect(JSON.parse(readFileSync(join(folder, 'm.json'), 'utf8'))).toEqual({
      dirtylog: 'mirror',
      version: 1,
      length: 2048,
      regionSize: 32,
      legs: ['a.img', 'b.img'],
      log: { type: 'disk', path: 'log.img' },
      features: ['handle_errors'],
    });
    const elsewhere = `${folder}-moved`;
    renameSync(folder, elsewhere);
    expect(await status(elsewhere)).toMatchObject({ code: 0, stdout: expect.stringContaining('64/64 1 AA 3 disk') });
  });

  test('copies the first leg to the others', async () => {
    const folder = newFolder();
    put(folder, 'data.img', Buffer.alloc(1 << 20, 'mine'));
    expect(await create(folder, ['data.img', 'b.img', 'c.img'], 'core')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('64 of 64 regions, 64 copied'),
    });
    for (const name of ['b.img', 'c.img']) expect(readFileSync(join(folder, name)).equals(Buffer.alloc(1 << 20, 'mine'))).toBe(true);
  });

  test('with --nosync copies nothing, and prints what was made as JSON', async () => {
    const folder = newFolder();
    put(folder, 'a.img', Buffer.alloc(1 << 20, 'same'));
    put(folder, 'b.img', Buffer.alloc(1 << 20, 'same'));
    const { code, stdout } = await create(
      folder,
      ['a.img', 'b.img'],
      'log.img',
      '--nosync',
      '--json',
      '--features',
      'handle_errors',
      'keep_log',
    );
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({
      code: 0,
      regionCount: 64,
      inSync: 64,
      copied: 0,
      made: [join(folder, 'log.img')],
    });
    expect((await status(folder)).stdout).toContain(' 2 handle_errors keep_log\n');
  });

  test('does not believe the bits of a log that was there before', async () => {
    const folder = await made();
    unlinkSync(join(folder, 'm.json'));
    writeFileSync(join(folder, 'a.img'), Buffer.alloc(1 << 20, 'new'));
    expect(await create(folder, ['a.img', 'b.img'], 'log.img')).toMatchObject({ code: 0, stdout: expect.stringContaining('64 copied') });
    expect(readFileSync(join(folder, 'b.img')).equals(Buffer.alloc(1 << 20, 'new'))).toBe(true);
  });

  const refusals: readonly (readonly [
    string,
    (folder: string) => void,
    readonly string[],
    string,
    readonly string[],
    readonly string[],
  ])[] = [
    ['one leg', () => {}, ['a.img'], 'core', [], ['2 to 9 legs, not 1', '--leg']],
    ['ten legs', () => {}, Array.from({ length: 10 }, (_, at) => `${at}.img`), 'core', [], ['not 10']],
    ['one file twice', () => {}, ['a.img', './sub/../a.img'], 'core', [], ['leg 0 and leg 1 are one and the same']],
    [
      'a symbolic link to another leg',
      (f) => symlinkSync(put(f, 'a.img', Buffer.alloc(1 << 20)), join(f, 'l.img')),
      ['a.img', 'l.img'],
      'core',
      [],
      ['one and the same'],
    ],
    ['a link to nowhere', (f) => symlinkSync(join(f, 'none'), join(f, 'l.img')), ['a.img', 'l.img'], 'core', [], ['leads nowhere']],
    ['a log that is a leg', () => {}, ['a.img', 'b.img'], 'b.img', [], ['leg 1 and the log are one and the same']],
    ['a leg that is the description', () => {}, ['a.img', 'm.json'], 'core', [], ['the description and leg 1']],
    [
      'a leg that is too small',
      (f) => void put(f, 'b.img', Buffer.alloc(4096)),
      ['a.img', 'b.img'],
      'core',
      [],
      ['4096 bytes, and 1048576 are needed', 'b.img'],
    ],
    [
      'a second leg that holds data',
      (f) => void put(f, 'b.img', Buffer.alloc(1 << 20, 1)),
      ['a.img', 'b.img'],
      'core',
      [],
      ['holds data', 'b.img, byte 0', '--overwrite'],
    ],
    ['a leg that is a folder', (f) => mkdirSync(join(f, 'd')), ['a.img', 'd'], 'core', [], ['leg 1 is a folder']],
    ['a folder that is not there', () => {}, ['a.img', 'none/b.img'], 'core', [], ['the folder of the file is not there', 'none/b.img']],
    [
      'a log that is too small',
      (f) => void put(f, 'log.img', Buffer.alloc(1024)),
      ['a.img', 'b.img'],
      'log.img',
      [],
      ['the log has 1024 bytes, and 1536 are needed'],
    ],
    [
      'a log of another mirror',
      (f) => void put(f, 'log.img', Buffer.concat([imageOf({ nrRegions: 99n, cleanUpTo: 99 }), Buffer.alloc(8192)])),
      ['a.img', 'b.img'],
      'log.img',
      [],
      ['another size or region size', 'inspect'],
    ],
    [
      'a log that is none',
      (f) => void put(f, 'log.img', Buffer.alloc(8192, 'text')),
      ['a.img', 'b.img'],
      'log.img',
      [],
      ['not a dirty log', 'inspect'],
    ],
    [
      'a log that only begins with zeros',
      (f) => void put(f, 'log.img', Buffer.concat([Buffer.alloc(1024), Buffer.alloc(8192, 1)])),
      ['a.img', 'b.img'],
      'log.img',
      [],
      ['not a dirty log'],
    ],
    ['a description that is there', (f) => void put(f, 'm.json', 'mine'), ['a.img', 'b.img'], 'core', [], ['is there already']],
    [
      'regions that are no power of two',
      () => {},
      ['a.img', 'b.img'],
      'core',
      ['--region-size', '3KiB'],
      ['not a power of two', '--region-size'],
    ],
    ['regions of one sector', () => {}, ['a.img', 'b.img'], 'core', ['--region-size', '1'], ['below 2 sectors']],
    ['regions larger than the mirror', () => {}, ['a.img', 'b.img'], 'core', ['--region-size', '2MiB'], ['larger than the target']],
    ['a size in words', () => {}, ['a.img', 'b.img'], 'core', ['--size', 'big'], ["'big'", '64MiB']],
    ['a size in another unit', () => {}, ['a.img', 'b.img'], 'core', ['--size', '1MB'], ["'1MB'", 'KiB']],
    ['an unknown feature', () => {}, ['a.img', 'b.img'], 'core', ['--features', 'fast'], ['"fast"', 'handle_errors']],
    ['an unknown log', () => {}, ['a.img', 'b.img'], 'core', ['--log', 'paper'], ['"paper"', 'disk:FILE']],
  ];

  test.each(refusals)('refuses %s, and leaves nothing behind', async (_, prepare, legs, log, more, parts) => {
    const folder = newFolder();
    prepare(folder);
    const before = namesIn(folder).map((name) => [name, statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs]);
    const { code, stdout, stderr } = await create(folder, legs, log, ...more);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const part of parts) expect(stderr).toContain(part);
    expect(namesIn(folder).map((name) => [name, statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs])).toEqual(before);
  });

  test('refuses a leg that another process has in use, and removes what it had made', async () => {
    const folder = newFolder();
    const device = await openFileDevice(put(folder, 'a.img', Buffer.alloc(1 << 20)));
    const { code, stderr } = await create(folder, ['a.img', 'b.img'], 'log.img');
    expect({ code, names: namesIn(folder) }).toEqual({ code: 2, names: ['a.img'] });
    expect(stderr).toMatch(/in use[^]*ss -xlp[^]*one process at a time/);
    if (device.ok) await device.value.close();
  });
});

describe('status', () => {
  test('shows the lines in full and a picture, and in JSON where regions are not in sync', async () => {
    const folder = await made();
    const log = join(folder, 'log.img');
    const bytes = readFileSync(log);
    bytes[1024] = 0b1111_1001;
    bytes[1031] = 0;
    writeFileSync(log, bytes);
    const { code, stdout } = await status(folder);
    expect(code).toBe(0);
    expect(stdout.replaceAll(`${folder}/`, '')).toBe(
      [
        'm.json: 1 MiB in 64 regions of 16 KiB; stopped',
        '',
        '0 2048 mirror 2 a.img b.img 54/64 1 AA 3 disk log.img A',
        '0 2048 mirror disk 2 log.img 32 2 a.img 0 b.img 0 1 handle_errors',
        '',
        `   0  ·██${'·'.repeat(53)}${'█'.repeat(8)}`,
        '      · in sync   █ dirty   a sign is a region',
        '',
        'regions: 54 in sync, 10 dirty; the next start copies 160 KiB',
      ].join('\n'),
    );
    expect(JSON.parse((await status(folder, '--json')).stdout)).toMatchObject({
      inUse: false,
      inSync: 54,
      dirty: 10,
      unknown: 0,
      runs: [
        { state: 'dirty', first: 1, last: 2 },
        { state: 'dirty', first: 56, last: 63 },
      ],
    });
  });

  test('a mirror with its log in memory knows nothing while it is stopped', async () => {
    const folder = newFolder();
    await create(folder, ['a.img', 'b.img'], 'core');
    const { code, stdout } = await status(folder);
    expect(code).toBe(0);
    for (const part of ['0/64 1 AA 1 core\n', 'core 1 32 2 ', '×'.repeat(64), 'the log is in memory']) expect(stdout).toContain(part);
  });

  test('says which leg is gone or too short, and which log is none, with the letters of the kernel, and ends with 1', async () => {
    const folder = await made();
    unlinkSync(join(folder, 'a.img'));
    truncateSync(join(folder, 'b.img'), 512);
    writeFileSync(join(folder, 'log.img'), Buffer.alloc(8192, 'text'));
    const { code, stdout } = await status(folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/ 0\/64 1 DD 3 disk \S*log.img D\n/);
    for (const part of ['leg 0: there is no such file', 'leg 1: there are 512 bytes', 'the log: the log file holds something'])
      expect(stdout).toContain(part);
  });

  test('says that somebody has the mirror in use, and keeps nobody out', async () => {
    const folder = await made();
    const device = await openFileDevice(join(folder, 'b.img'));
    expect((await status(folder)).stdout).toContain('; in use\n');
    if (device.ok) await device.value.close();
    expect((await status(folder)).stdout).toContain('; stopped\n');
  });

  test.each([
    ['that is not there', undefined, ['no such file', 'create']],
    ['that is cut short', '{"dirtylog": "mirror", "ver', ['not JSON', 'damaged']],
    ['of something else', '{"dirtylog": "schedule", "version": 1}', ['describes no mirror', 'dirtylog']],
    [
      'with one leg',
      '{"dirtylog":"mirror","version":1,"length":8,"regionSize":2,"legs":["a"],"log":{"type":"core"},"features":[]}',
      ['legs'],
    ],
    [
      'with odd regions',
      '{"dirtylog":"mirror","version":1,"length":8,"regionSize":3,"legs":["a","b"],"log":{"type":"core"},"features":[]}',
      ['regionSize', 'power of two'],
    ],
  ])('a description %s is refused by status and exercise', async (_, text, parts) => {
    const folder = newFolder();
    if (text !== undefined) put(folder, 'm.json', text);
    for (const command of ['status', 'exercise']) {
      const { code, stdout, stderr } = await say('mirror', command, join(folder, 'm.json'));
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      for (const part of [...parts, 'm.json']) expect(stderr).toContain(part);
    }
    expect(existsSync(join(folder, 'm.json'))).toBe(text !== undefined);
  });
});

test.each(['create', 'status', 'exercise'])('mirror %s --help shows examples and exit codes', async (command) => {
  const { code, stdout, stderr } = await say('mirror', command, '--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const part of [`$ dirtylog mirror ${command} m.json`, '--json', 'Exit codes: 0']) expect(stdout).toContain(part);
});
