import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockOfRegion,
  byteOfRegion,
  classify,
  decodeHeader,
  encodeHeader,
  hasGeometryMark,
  isHeaderZero,
  layoutOf,
  nrRegionsCut,
  regionsOfBlock,
} from '#log';
import { imageOf, recordOf128 } from '../image/bytes.ts';

const blockSizes = [512, 1024, 2048, 4096];

describe('layoutOf()', () => {
  test.each([
    [1, 8, 1536, 4096],
    [33, 8, 1536, 4096],
    [65, 16, 1536, 4096],
    [4096, 512, 1536, 4096],
    [4097, 520, 2048, 4096],
    [1_048_576, 131_072, 132_096, 135_168],
    [4_294_967_295, 536_870_912, 536_871_936, 536_875_008],
  ])('gives %i regions %i bytes of bits, and %i or %i bytes of blocks', (regionCount, bitmapBytes, area512, area4096) => {
    expect(layoutOf(regionCount, 512)).toMatchObject({ bitmapBytes, areaBytes: area512, headerBytes: 1024, blockCount: area512 / 512 });
    expect(layoutOf(regionCount, 4096)).toMatchObject({ bitmapBytes, areaBytes: area4096, headerBytes: 4096, blockCount: area4096 / 4096 });
  });

  test('needs as many sectors as Linux was seen to write for 128 and for 2,097,152 regions', () => {
    expect(layoutOf(128, 512).areaBytes / 512).toBe(3);
    expect(layoutOf(128, 4096).areaBytes / 512).toBe(8);
    expect(layoutOf(2_097_152, 512).areaBytes / 512).toBe(514);
  });

  test('stops at a count or a block size that no log has', () => {
    for (const regionCount of [0, -1, 1.5, 4_294_967_296, Number.NaN]) expect(() => layoutOf(regionCount, 512)).toThrow('regions');
    for (const blockSize of [0, 256, 513, 8192]) expect(() => layoutOf(1, blockSize)).toThrow('block');
  });

  test('assigns the last region that a log can have to its last byte but none', () => {
    const layout = layoutOf(4_294_967_295, 4096);
    expect(byteOfRegion(4_294_967_294)).toBe(536_871_935);
    expect(blockOfRegion(layout, 4_294_967_294)).toBe(layout.blockCount - 1);
  });

  test('splits the regions among the blocks, each in one, in order', () => {
    const layouts = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(...blockSizes));
    fc.assert(
      fc.property(layouts, fc.nat(), ([regionCount, blockSize], any) => {
        const layout = layoutOf(regionCount, blockSize);
        let next = 0;
        for (let block = 0; block < layout.blockCount; block++) {
          const { first, end } = regionsOfBlock(layout, block);
          expect(first).toBe(next);
          next = end;
        }
        expect(next).toBe(regionCount);
        const region = any % regionCount;
        const { first, end } = regionsOfBlock(layout, blockOfRegion(layout, region));
        expect(first <= region && region < end).toBe(true);
      }),
    );
  });
});

describe('the header', () => {
  test('of 4096 regions has the bytes of the format, and nothing else is touched', () => {
    const bytes = new Uint8Array(2048).fill(0xa5);
    encodeHeader(bytes, { magic: 0x4d695272, version: 2, nrRegions: 4096n });
    expect(Buffer.from(bytes.subarray(0, 16)).toString('hex')).toBe('7252694d020000000010000000000000');
    expect(bytes.subarray(16).every((byte) => byte === 0xa5)).toBe(true);
  });

  test('with a geometry has our record at byte 16, with the CRC that zlib computes, and nothing else is touched', () => {
    const bytes = new Uint8Array(1024).fill(0xa5);
    encodeHeader(bytes, { magic: 0x4d695272, version: 2, nrRegions: 128n, geometry: { regionSize: 1024, length: 131_072 } });
    expect(bytes.subarray(16, 44)).toEqual(recordOf128);
    expect(bytes.subarray(44).every((byte) => byte === 0xa5)).toBe(true);
  });

  test('is decoded as it stands, even where no log can have such fields', () => {
    const bytes = imageOf({ magic: 0xffff_fffe, version: 0xffff_fffd, nrRegions: 0xffff_ffff_ffff_fffcn });
    expect(decodeHeader(bytes)).toEqual({ magic: 0xffff_fffe, version: 0xffff_fffd, nrRegions: 0xffff_ffff_ffff_fffcn });
  });

  test('is read from a view into a larger buffer', () => {
    const bytes = new Uint8Array(5000);
    bytes.set(imageOf({ nrRegions: 128n, record: recordOf128 }), 904);
    expect(decodeHeader(bytes.subarray(904)).geometry).toEqual({ regionSize: 1024, length: 131_072 });
  });

  test('comes back from its bytes', () => {
    const u32 = fc.integer({ min: 0, max: 0xffff_ffff });
    const geometry = fc.record({
      regionSize: fc.integer({ min: 1, max: 0xffff_ffff }),
      length: fc.maxSafeNat().filter((length) => length > 0),
    });
    const headers = fc.record({ magic: u32, version: u32, nrRegions: fc.bigInt({ min: 0n, max: 0xffff_ffff_ffff_ffffn }), geometry });
    fc.assert(
      fc.property(headers, (header) => {
        const bytes = new Uint8Array(1024);
        encodeHeader(bytes, header);
        expect(decodeHeader(bytes)).toEqual(header);
      }),
    );
  });

  test('has no geometry if any one bit of the record is wrong', () => {
    for (let bit = 0; bit < recordOf128.length * 8; bit++) {
      const record = recordOf128.slice();
      record[bit >> 3] = (record[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const bytes = imageOf({ nrRegions: 128n, record });
      expect(decodeHeader(bytes).geometry, `bit ${bit}`).toBeUndefined();
      expect(hasGeometryMark(bytes)).toBe(bit >= 32);
    }
  });

  test('is all zero only if all 1024 bytes are', () => {
    const bytes = new Uint8Array(2048);
    bytes[1024] = 1;
    expect(isHeaderZero(bytes)).toBe(true);
    bytes[1023] = 1;
    expect(isHeaderZero(bytes)).toBe(false);
  });
});

describe('classify()', () => {
  const table = { regionCount: 128, regionSize: 1024 };
  const prewritten = 0xffff_ffff_ffff_ffffn;

  test.each([
    ['all zeros', { magic: 0, version: 0, nrRegions: 0n }, 'fresh'],
    ['zeros with a byte left', { magic: 0, version: 0, nrRegions: 0n, record: Uint8Array.of(1) }, 'foreignMagic'],
    ['another magic', { magic: 0x5858_5858, nrRegions: 128n }, 'foreignMagic'],
    ['the magic in the other byte order', { magic: 0x7252_694d, nrRegions: 128n }, 'foreignMagic'],
    ['another magic, version and count', { magic: 1, version: 9, nrRegions: 1n << 40n }, 'foreignMagic'],
    ['version 0', { version: 0, nrRegions: 128n }, 'unknownVersion'],
    ['version 3 and an impossible count', { version: 3, nrRegions: 1n << 40n }, 'unknownVersion'],
    ['version 1', { version: 1, nrRegions: 128n }, 'same'],
    ['2^32 regions', { nrRegions: 1n << 32n }, 'countTooLarge'],
    ['2^64-2 regions', { nrRegions: prewritten - 1n }, 'countTooLarge'],
    ['an impossible count and a record', { nrRegions: 1n << 40n, record: recordOf128 }, 'countTooLarge'],
    ['2^64-1 regions', { nrRegions: prewritten }, 'shrunk'],
    ['2^64-1 regions and a record that contradicts', { nrRegions: prewritten, record: recordOf128 }, 'geometryChanged'],
    ['the same count', { nrRegions: 128n }, 'same'],
    ['the same count and the same record', { nrRegions: 128n, record: recordOf128 }, 'same'],
    ['a record that contradicts the count', { nrRegions: 64n, record: recordOf128 }, 'geometryChanged'],
    ['no region', { nrRegions: 0n }, 'grown'],
    ['one region less', { nrRegions: 127n }, 'grown'],
    ['one region more', { nrRegions: 129n }, 'shrunk'],
    ['2^32-1 regions', { nrRegions: 0xffff_ffffn }, 'shrunk'],
  ] as const)('calls a log with %s %o %s', (_, recipe, found) => {
    expect(classify(imageOf(recipe), table, 'strict')).toBe(found);
  });

  test('calls a changed region size geometryChanged, and a changed length growth or shrinking', () => {
    const bytes = imageOf({ nrRegions: 128n, record: recordOf128 });
    expect(classify(bytes, { regionCount: 128, regionSize: 2048 }, 'strict')).toBe('geometryChanged');
    expect(classify(bytes, { regionCount: 100, regionSize: 1024 }, 'strict')).toBe('shrunk');
    expect(classify(bytes, { regionCount: 200, regionSize: 1024 }, 'strict')).toBe('grown');
  });

  test('compares a record with the header alone where the table names no region size', () => {
    const expected = { regionCount: 128, regionSize: undefined };
    expect(classify(imageOf({ nrRegions: 128n, record: recordOf128 }), expected, 'strict')).toBe('same');
    expect(classify(imageOf({ nrRegions: 129n, record: recordOf128 }), expected, 'strict')).toBe('geometryChanged');
  });

  test('does not read the record in profile kernel', () => {
    const bytes = imageOf({ nrRegions: 64n, record: recordOf128 });
    expect(classify(bytes, table, 'kernel')).toBe('grown');
    expect(classify(bytes, { regionCount: 64, regionSize: 2048 }, 'kernel')).toBe('same');
  });

  test('believes nothing of 1024 random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1024, maxLength: 1024 }), (bytes) => {
        expect(['fresh', 'foreignMagic']).toContain(classify(bytes, table, 'strict'));
      }),
    );
  });
});

test.each([
  [0n, 0],
  [64n, 64],
  [1n << 40n, 0],
  [(1n << 32n) + 5n, 5],
  [0xffff_ffff_ffff_ffffn, 0xffff_ffff],
])('nrRegionsCut() makes %i %i, as a 32-bit counter does', (nrRegions, cut) => {
  expect(nrRegionsCut(nrRegions)).toBe(cut);
});
