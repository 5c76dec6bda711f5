import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsMax, describeImage, inspectImage, rangesMax } from '#image';
import type { ImageOptions, ImageReport } from '#image';
import { imageOf, recordOf128 } from './bytes.ts';

const options: fc.Arbitrary<ImageOptions> = fc
  .record(
    {
      regionCount: fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 0xffff_ffff })),
      regionSize: fc.integer({ min: 1, max: 0xffff_ffff }),
      deviceBytes: fc.oneof(
        fc.integer({ min: 1, max: 10_000 }),
        fc.maxSafeNat().map((size) => size + 1),
      ),
    },
    { requiredKeys: [] },
  )
  .filter(({ deviceBytes = 1 }) => Number.isSafeInteger(deviceBytes));

const count = fc.oneof(
  fc.bigInt({ min: 0n, max: 100_000n }),
  fc.bigInt({ min: 0n, max: 0xffff_ffff_ffff_ffffn }),
  fc.constant(0xffff_ffffn),
  fc.constant(0xffff_ffff_ffff_ffffn),
);

/** A log with a plausible header, garbage in its bitmap, and a few bytes anywhere changed. */
const mutated = fc
  .record({
    version: fc.integer({ min: 0, max: 3 }),
    nrRegions: count,
    record: fc.constantFrom(new Uint8Array(0), recordOf128),
    bits: fc.uint8Array({ maxLength: 3000 }),
    changes: fc.array(fc.tuple(fc.nat(4095), fc.nat(255)), { maxLength: 4 }),
    sizeBytes: fc.nat(4096),
  })
  .map(({ bits, changes, sizeBytes, ...header }) => {
    const bytes = imageOf({ ...header, sizeBytes: 4096 });
    bytes.set(bits, 1024);
    for (const [at, byte] of changes) bytes[at] = byte;
    return bytes.subarray(0, sizeBytes);
  });

/** Counts that contradict each other would be worse than none. */
function expectConsistent(report: ImageReport): void {
  const { regions, clean, dirty, missing, dirtyRanges, dirtyRangeCount, picture } = report;
  expect(clean + dirty).toBe(regions);
  expect(missing).toBeLessThanOrEqual(dirty);
  expect(dirtyRanges.length).toBe(Math.min(dirtyRangeCount, rangesMax));
  if (report.truncated !== true) expect(dirtyRanges.reduce((sum, [first, last]) => sum + last - first + 1, 0)).toBe(dirty);
  expect(picture.cells.length).toBe(Math.ceil(regions / picture.regionsPerCell));
  expect(picture.cells.length).toBeLessThanOrEqual(cellsMax);
  expect(describeImage(report, { regions: true }).split('\n').length).toBeLessThan(300);
}

async function expectSurvived(bytes: Uint8Array, option: ImageOptions): Promise<void> {
  const outcome = await inspectImage(bytes, option);
  expect([undefined, 'image-too-short', 'image-unreadable']).toContain(outcome.ok ? undefined : outcome.fault.kind);
  if (outcome.ok) expectConsistent(outcome.value);
}

test('inspectImage() survives any bytes, whatever the options', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), options, expectSurvived), { numRuns: 300 });
});

test('inspectImage() survives any log with any damage, whatever the options', async () => {
  await fc.assert(fc.asyncProperty(mutated, options, expectSurvived), { numRuns: 1000 });
});

test('inspectImage() survives any damaged gzip stream', async () => {
  const packed = mutated.map((bytes) => gzipSync(bytes));
  const damage = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 3 });
  const damaged = fc.tuple(packed, damage, fc.nat()).map(([bytes, changes, cut]) => {
    for (const [at, byte] of changes) bytes[2 + (at % (bytes.length - 2))] = byte;
    return bytes.subarray(0, 2 + (cut % (bytes.length - 1)));
  });
  await fc.assert(fc.asyncProperty(damaged, options, expectSurvived), { numRuns: 300 });
});

test('inspectImage() counts as a loop over the bits does', async () => {
  const sizes = fc.integer({ min: 1, max: 24_576 });
  await fc.assert(
    fc.asyncProperty(mutated, sizes, async (bytes, regionCount) => {
      const outcome = await inspectImage(bytes, { regionCount, deviceBytes: 4096 });
      const expected: [number, number][] = [];
      let clean = 0;
      for (let region = 0; region < regionCount; region++) {
        const isClean = (((bytes[1024 + (region >> 3)] ?? 0) >> (region & 7)) & 1) === 1;
        const last = expected.at(-1);
        if (isClean) clean += 1;
        else if (last?.[1] === region - 1) last[1] = region;
        else expected.push([region, region]);
      }
      expect(outcome).toMatchObject({
        ok: true,
        value: { regions: regionCount, clean, dirtyRangeCount: expected.length, dirtyRanges: expected.slice(0, rangesMax) },
      });
    }),
    { numRuns: 100 },
  );
});

test('inspectImage() needs no memory for what a header merely claims, nor for what a gzip stream unpacks to', async () => {
  const claims = imageOf({ nrRegions: 0xffff_ffffn, sizeBytes: 2048 });
  const header = imageOf({ nrRegions: 0xffff_ffff_ffff_ffffn, sizeBytes: 1024 });
  const bomb = gzipSync(Buffer.concat([header, Buffer.alloc(100_000_000)]), { level: 1 });
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)), 1);
  const claimed = await inspectImage(claims);
  const unpacked = await inspectImage(bomb);
  clearInterval(watch);
  expect(claimed).toMatchObject({ ok: true, value: { regions: 0xffff_ffff, dirty: 0xffff_ffff } });
  expect(unpacked).toMatchObject({ ok: true, value: { regions: 800_000_000, dirty: 800_000_000 } });
  expect(most).toBeLessThan(64 * 1024 * 1024);
});
