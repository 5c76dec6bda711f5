/** `dirtylog inspect` as a user sees it: codes, page and JSON, on images made byte by byte. */
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { imageOf } from '../image/bytes.ts';
import { newFolder, put } from './cli.ts';
import { say } from './in-process.ts';
import { inspectShape, read } from './shapes.ts';

const folder = newFolder();
const sound = put(folder, 'sound.img', imageOf({ nrRegions: 64n, cleanUpTo: 64 }));
const dirty = put(folder, 'dirty.img', imageOf({ nrRegions: 64n, clean: [0, 5, 6, 63] }));

test('a sound image ends with 0, and JSON counts its bits', async () => {
  const { code, stdout } = await say('inspect', dirty, '--json');
  expect(code).toBe(0);
  expect(read(inspectShape, stdout)).toMatchObject({
    version: 2,
    nrRegions: '64',
    regions: 64,
    clean: 4,
    dirty: 60,
    dirtyRanges: [
      [1, 4],
      [7, 62],
    ],
    problems: [],
  });
});

test('--regions lists the dirty ranges for people, --region-size their bytes', async () => {
  const { code, stdout } = await say('inspect', dirty, '--regions', '--region-size', '1024');
  expect(code).toBe(0);
  expect(stdout).toMatch(/1-4 {2}bytes 524288-2621439/);
  expect(stdout).toContain('sound: no problems found');
});

test('an image for fewer regions than the table has is a problem and ends with 1', async () => {
  const { code, stdout } = await say('inspect', sound, '--json', '--region-count', '100');
  expect(code).toBe(1);
  expect(read(inspectShape, stdout).problems.map((problem) => problem.code)).toContain('count-smaller');
});

test('the largest table there can be costs no more than the image', async () => {
  const { code, stdout } = await say('inspect', sound, '--json', '--region-count', '4294967295');
  expect(code).toBe(1);
  expect(read(inspectShape, stdout)).toMatchObject({ regions: 4_294_967_295, clean: 64 });
});

test('something that is no log ends with 2 and says what its magic is', async () => {
  const foreign = put(folder, 'foreign.img', imageOf({ magic: 0x12345678 }));
  const { code, stdout } = await say('inspect', foreign, '--json');
  expect(code).toBe(2);
  expect(read(inspectShape, stdout)).toMatchObject({ format: 'unknown', problems: [{ code: 'foreign-magic' }] });
});

test('counts beyond 2^53 are decimal strings', async () => {
  const prewritten = put(folder, 'prewritten.img', imageOf({ nrRegions: 0xffff_ffff_ffff_ffffn, cleanUpTo: 64 }));
  const { stdout } = await say('inspect', prewritten, '--json', '--region-count', '64');
  expect(read(inspectShape, stdout).nrRegions).toBe('18446744073709551615');
});

test('a gzipped image is unpacked, and --device-bytes says what was trimmed', async () => {
  const packed = put(folder, 'packed.img.gz', gzipSync(imageOf({ nrRegions: 64n, clean: [0], sizeBytes: 1025 })));
  const { code, stdout } = await say('inspect', packed, '--json', '--device-bytes', '4096');
  expect(code).toBe(0);
  expect(read(inspectShape, stdout)).toMatchObject({ regions: 64, clean: 1 });
});

test('the image itself is left as it was', async () => {
  const before = [readFileSync(dirty).toString('hex'), statSync(dirty).mtimeMs];
  await say('inspect', dirty, '--regions');
  expect([readFileSync(dirty).toString('hex'), statSync(dirty).mtimeMs]).toEqual(before);
});
