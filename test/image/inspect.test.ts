import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { imageVerdict, inspectImage, readImage } from '#image';
import type { ImageOptions, ImageReport } from '#image';
import { imageOf, recordOf128 } from './bytes.ts';
import type { Recipe } from './bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'dirtylog-image-'));
afterAll(() => rmSync(folder, { recursive: true }));

const recorded = new URL('images/', import.meta.url).pathname;

async function inspect(image: Uint8Array | string | Recipe, options?: ImageOptions): Promise<ImageReport> {
  const place = typeof image === 'string' || image instanceof Uint8Array ? image : imageOf(image);
  const outcome = await inspectImage(place, options);
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.value;
}

const codes = (found: readonly { readonly code: string }[]): string => found.map(({ code }) => code).join(' ');

describe('inspectImage() of a real log device', () => {
  test('finds the regions that were dirty when the node was killed', async () => {
    const report = await inspect(`${recorded}crash-dirty-128.log.gz`, { regionCount: 128, deviceBytes: 1_048_576 });
    const alone = [3, 20, 29, 31, 34, 42, 49, 52, 63, 84, 91, 100, 103, 116].map((region) => [region, region]);
    expect(report).toMatchObject({ version: 2, nrRegions: '128', regions: 128, clean: 112, dirty: 16, missing: 0 });
    expect(report.dirtyRanges).toEqual([...alone, [120, 121]]);
    expect(imageVerdict(report)).toBe('sound');
  });

  test('takes the bits that a shrink left behind for harmless', async () => {
    const report = await inspect(`${recorded}shrunk-to-33.log.gz`);
    expect(report).toMatchObject({ nrRegions: '33', regions: 33, clean: 33, dirty: 0, problems: [] });
    expect(codes(report.remarks)).toBe('stray-bits-beyond trimmed');
    expect(imageVerdict(report)).toBe('sound');
  });

  test('reads the 9 bytes that trimming left of an all-dirty log', async () => {
    const report = await inspect(`${recorded}resumed-fresh-40.log.gz`);
    expect(report).toMatchObject({ nrRegions: '40', regions: 40, clean: 0, dirty: 40, dirtyRanges: [[0, 39]], missing: 0 });
    expect(imageVerdict(report)).toBe('sound');
  });
});

describe('inspectImage() counts', () => {
  test('a bitmap that is neither clean nor dirty', async () => {
    const report = await inspect({ nrRegions: 100n, cleanUpTo: 10, clean: [12, 13, 63, 64, 98] });
    expect(report).toMatchObject({ regions: 100, clean: 15, dirty: 85, format: 'dm-mirror-log' });
    expect(report.dirtyRanges).toEqual([
      [10, 11],
      [14, 62],
      [65, 97],
      [99, 99],
    ]);
    expect(report).not.toHaveProperty('truncated');
  });

  test('the same in a gzipped file, a file and in bytes', async () => {
    const bytes = imageOf({ nrRegions: 20_000n, cleanUpTo: 12_345, sizeBytes: 1_048_576 });
    writeFileSync(join(folder, 'plain.img'), bytes);
    writeFileSync(join(folder, 'packed.img'), gzipSync(bytes));
    for (const place of [bytes, gzipSync(bytes), join(folder, 'plain.img'), join(folder, 'packed.img')]) {
      expect(await inspect(place)).toMatchObject({
        clean: 12_345,
        dirty: 7655,
        dirtyRanges: [[12_345, 19_999]],
        problems: [],
        remarks: [],
      });
    }
  });

  test('a gzipped image that comes in many packed pieces, with more ranges than it lists, as a loop over the bits does', async () => {
    const regions = 8_388_608;
    const bytes = imageOf({ nrRegions: BigInt(regions), sizeBytes: 1024 + regions / 8 });
    const dirtyPerCell = Array.from({ length: 1024 }, () => 0);
    let [random, clean, ranges, wasDirty] = [1, 0, 0, false];
    for (let region = 0; region < regions; region++) {
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) | 0;
      const isDirty = random >= 0;
      const at = 1024 + (region >> 3);
      if (!isDirty) bytes[at] = (bytes[at] ?? 0) | (1 << (region & 7));
      if (isDirty) dirtyPerCell[region >> 13] = (dirtyPerCell[region >> 13] ?? 0) + 1;
      clean += isDirty ? 0 : 1;
      ranges += isDirty && !wasDirty ? 1 : 0;
      wasDirty = isDirty;
    }
    const packed = join(folder, 'many-pieces.gz');
    writeFileSync(packed, gzipSync(bytes));
    expect(statSync(packed).size).toBeGreaterThan(1_000_000);
    const facts = await readImage(packed);
    const tally = { clean, dirty: regions - clean, dirtyRangeCount: ranges, regionsPerCell: 8192, dirtyPerCell };
    expect(facts).toMatchObject({ ok: true, value: { regions, tally } });
  });

  test('more dirty ranges than it lists, and says so', async () => {
    const clean = Array.from({ length: 10_001 }, (_, at) => 2 * at + 1);
    const report = await inspect({ nrRegions: 20_002n, clean });
    expect(report).toMatchObject({ clean: 10_001, dirty: 10_001, dirtyRangeCount: 10_001, truncated: true });
    expect(report.dirtyRanges).toHaveLength(10_000);
  });

  test('exactly as many as it lists without saying so', async () => {
    const report = await inspect({ nrRegions: 20_000n, clean: Array.from({ length: 10_000 }, (_, at) => 2 * at + 1) });
    expect(report.dirtyRangeCount).toBe(10_000);
    expect(report).not.toHaveProperty('truncated');
  });

  test('bytes where it knows the region size', async () => {
    const report = await inspect({ nrRegions: 64n, cleanUpTo: 62 }, { regionSize: 1024 });
    expect(report.dirtyByteRanges).toEqual([[String(62 * 524_288), String(64 * 524_288 - 1)]]);
    const far = await inspect({ nrRegions: 0xffff_ffffn, sizeBytes: 2048 }, { regionSize: 0x8000_0000 });
    expect(far.dirtyByteRanges).toEqual([['0', String(0xffff_ffffn * 0x8000_0000n * 512n - 1n)]]);
  });

  test('a picture of at most 1024 cells', async () => {
    expect((await inspect({ nrRegions: 10n, clean: [0, 1, 2, 5] })).picture).toEqual({ regionsPerCell: 1, cells: '...##.####' });
    const wide = await inspect({ nrRegions: 4097n, cleanUpTo: 4095, sizeBytes: 8192 });
    expect(wide.picture).toEqual({ regionsPerCell: 8, cells: `${'.'.repeat(511)}+#` });
  });
});

describe('inspectImage() finds', () => {
  test.each([
    ['nothing wrong with a sound log', {}, {}, ''],
    ['nothing wrong with version 1', { version: 1 }, {}, ''],
    [
      'nothing wrong with the log that LVM2 writes beforehand',
      { nrRegions: 0xffff_ffff_ffff_ffffn, cleanUpTo: 24_576 },
      { regionCount: 64 },
      '',
    ],
    ['nothing wrong with a record that agrees', { nrRegions: 128n, record: recordOf128 }, { regionCount: 128, regionSize: 1024 }, ''],
    ['nothing wrong where the table agrees', {}, { regionCount: 64, deviceBytes: 1536 }, ''],
    ['that no log was written', { magic: 0, version: 0, nrRegions: 0n }, {}, 'no-log'],
    ['a foreign magic', { magic: 0x5858_5858 }, {}, 'foreign-magic'],
    ['the magic in the other byte order', { magic: 0x7252_694d }, {}, 'byte-swapped'],
    ['an unknown version', { version: 3 }, {}, 'unknown-version'],
    ['a count of zero', { nrRegions: 0n }, {}, 'count-zero'],
    ['a count of 2^32', { nrRegions: 1n << 32n }, {}, 'count-too-large'],
    ['a count below the table', { nrRegions: 10n }, { regionCount: 64 }, 'count-smaller'],
    ['a count above the table', { nrRegions: 100n }, { regionCount: 64 }, 'count-larger'],
    ['a bitmap cut off', { nrRegions: 64n, sizeBytes: 1031 }, {}, 'truncated-bitmap'],
    ['a header cut off', { nrRegions: 64n, sizeBytes: 512 }, {}, 'truncated-bitmap'],
    ['a header cut off before a count of zero means anything', { nrRegions: 0n, sizeBytes: 512 }, {}, 'count-zero truncated-bitmap'],
    ['a count that no such image can hold', { nrRegions: 0xffff_ffffn, sizeBytes: 4096 }, {}, 'truncated-bitmap'],
    ['bits right behind the last region', { nrRegions: 33n, clean: [34] }, {}, 'stray-bits'],
    ['another region size', { nrRegions: 128n, record: recordOf128 }, { regionSize: 2048 }, 'geometry-changed'],
    ['a record that contradicts the count', { nrRegions: 64n, record: recordOf128 }, {}, 'geometry-changed'],
    ['a damaged record', { nrRegions: 128n, record: recordOf128.slice(0, 20) }, {}, 'geometry-damaged'],
    ['a device too small for the table', { sizeBytes: 1536 }, { regionCount: 4097 }, 'device-too-small count-smaller'],
    ['a named device too small for the table', {}, { regionCount: 64, deviceBytes: 1535 }, 'device-too-small'],
  ] as const)('%s', async (_, recipe, options, expected) => {
    expect(codes((await inspect(recipe, options)).problems)).toBe(expected);
  });

  test.each([
    ['version 1', { version: 1 }, 'version-1'],
    ['a log written beforehand', { nrRegions: 0xffff_ffff_ffff_ffffn }, 'prewritten'],
    ['bits in the next word', { nrRegions: 33n, clean: [64] }, 'stray-bits-beyond'],
    ['bits that a 32-bit word leaves alone', { nrRegions: 10n, clean: [32] }, 'stray-bits-beyond'],
    ['a tail of the header', { record: new Uint8Array(28).fill(0xff) }, 'header-tail'],
    ['an odd size', { sizeBytes: 1040 }, 'odd-size'],
  ] as const)('only a remark to make of %s', async (_, recipe, expected) => {
    const report = await inspect(recipe);
    expect(codes(report.remarks)).toBe(expected);
    expect(imageVerdict(report)).toBe('sound');
  });

  test('bits farther away than the blocks of the log none of its business', async () => {
    expect((await inspect({ nrRegions: 64n, clean: [40_000], sizeBytes: 8192 })).remarks).toEqual([]);
  });
});

describe('inspectImage() of an image that ends too early', () => {
  test('counts what is missing as dirty', async () => {
    const report = await inspect({ nrRegions: 64n, cleanUpTo: 40, sizeBytes: 1029 });
    expect(report).toMatchObject({ regions: 64, clean: 40, dirty: 24, missing: 24, dirtyRanges: [[40, 63]] });
    expect(report.problems[0]?.message).toBe('the image ends at byte 1029, before the bits of regions 40 to 63');
  });

  test('takes the rest for zeros when the size of the device is named', async () => {
    const report = await inspect({ nrRegions: 64n, cleanUpTo: 40, sizeBytes: 1029 }, { deviceBytes: 4096 });
    expect(report).toMatchObject({ clean: 40, dirty: 24, missing: 0, problems: [] });
    expect(codes(report.remarks)).toBe('trimmed');
  });

  test('does not take a gzipped image for trimmed that ends with a zero or with a whole sector', async () => {
    const endsWithZero = imageOf({ nrRegions: 64n, cleanUpTo: 8, sizeBytes: 1029 });
    const endsWithSector = imageOf({ nrRegions: 8192n, cleanUpTo: 4096, sizeBytes: 1536 });
    for (const bytes of [endsWithZero, endsWithSector]) expect(codes((await inspect(gzipSync(bytes))).problems)).toBe('truncated-bitmap');
  });
});

describe('inspectImage() of no log', () => {
  test('looks at no bits, unless a table asks for them', async () => {
    const foreign = imageOf({ magic: 0x5858_5858, cleanUpTo: 64 });
    const report = await inspect(foreign);
    expect(report).toMatchObject({ format: 'unknown', regions: 0, clean: 0, dirty: 0, dirtyRanges: [] });
    expect(imageVerdict(report)).toBe('notALog');
    expect(await inspect(foreign, { regionCount: 64 })).toMatchObject({ regions: 64, clean: 64, dirty: 0 });
  });
});

// What kernels were seen to make of a log with 64 clean regions after such a change; of the last two follows from the format.
describe('the forecast of a resume', () => {
  test.each([
    ['the right count', {}, 0, 0],
    ['a count of 100', { nrRegions: 100n }, 0, 0],
    ['a count of 10', { nrRegions: 10n }, 54, 54],
    ['a count of 0', { nrRegions: 0n }, 64, 64],
    ['a count of 2^40', { nrRegions: 1n << 40n }, 64, 64],
    ['version 1', { version: 1 }, 0, 0],
    ['version 3', { version: 3 }, 64, 64],
    ['a wrong magic', { magic: 0x5858_5858 }, 64, 64],
    ['a zeroed header', { magic: 0, version: 0, nrRegions: 0n }, 64, 64],
    ['a count that Linux cuts to 5', { nrRegions: (1n << 32n) + 5n }, 59, 64],
    ['a record that contradicts', { record: recordOf128 }, 0, 64],
  ] as const)('after %s', async (_, recipe, kernel, strict) => {
    const report = await inspect({ cleanUpTo: 64, ...recipe }, { regionCount: 64 });
    expect(report.resume?.outOfSync).toEqual({ kernel, strict });
  });

  test('needs a table', async () => {
    expect(await inspect({})).not.toHaveProperty('resume');
  });
});

describe('inspectImage() refuses', () => {
  test.each([
    ['an empty image', new Uint8Array(0), {}, 'image-too-short', 'empty'],
    ['an image without the header’s fields', imageOf({ sizeBytes: 15 }), {}, 'image-too-short', '15 bytes'],
    ['a path that leads nowhere', '/nowhere/at/all.img', {}, 'image-unreadable', 'no such file'],
    ['a folder', '/', {}, 'image-unreadable', 'a directory'],
    ['a terminal or the like', '/dev/null', {}, 'image-unreadable', 'pipe, socket or terminal'],
    ['a gzip stream cut off', gzipSync(imageOf({})).subarray(0, 25), {}, 'image-unreadable', 'ends too early'],
    ['a gzip stream of nonsense', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255), {}, 'image-unreadable', 'damaged'],
    ['a table without regions', imageOf({}), { regionCount: 0 }, 'bad-option', '0 regions'],
    ['a table with too many regions', imageOf({}), { regionCount: 2 ** 32 }, 'bad-option', '4294967296 regions'],
    ['half a region size', imageOf({}), { regionSize: 0.5 }, 'bad-option', '0.5 sectors'],
    ['a device of a negative size', imageOf({}), { deviceBytes: -1 }, 'bad-option', '-1 bytes'],
  ])('%s', async (_, place, options, kind, words) => {
    const outcome = await inspectImage(place, options);
    expect(outcome).toMatchObject({ ok: false, fault: { kind, message: expect.stringContaining(words), operation: 'inspect' } });
  });
});
