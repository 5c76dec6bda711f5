import { expect, test } from 'vitest';
import { describeImage, inspectImage } from '#image';
import type { ImageOptions } from '#image';
import { imageOf } from './bytes.ts';
import type { Recipe } from './bytes.ts';

async function page(recipe: Recipe, options?: ImageOptions, regions = false): Promise<string> {
  const outcome = await inspectImage(imageOf(recipe), options);
  return outcome.ok ? describeImage(outcome.value, { regions }) : outcome.fault.message;
}

test('describeImage() prints header, counts and a picture', async () => {
  expect(await page({ nrRegions: 72n, cleanUpTo: 60, clean: [62, 70] })).toBe(
    [
      'bytes: dirty log, version 2',
      '  header says  72 regions',
      '  looked at    72 regions',
      '  clean        62 (86.1 %)',
      '  dirty        10 (13.9 %), in 3 ranges',
      '',
      '   0  ............................................................##.#',
      '  64  ######.#',
      '      . clean  # dirty  + partly; a sign is 1 region',
      '',
      'sound: no problems found',
    ].join('\n'),
  );
});

test('describeImage() lists the ranges when asked, in bytes where it knows the region size', async () => {
  expect(await page({ nrRegions: 64n, cleanUpTo: 62 }, { regionSize: 2 }, true)).toContain('dirty regions:\n  62-63  bytes 63488-65535\n');
  expect(await page({ nrRegions: 64n, cleanUpTo: 64 }, {}, true)).toContain('dirty regions: none');
});

test('describeImage() shortens a long list and says what is missing', async () => {
  const text = await page({ nrRegions: 1000n, clean: Array.from({ length: 500 }, (_, at) => 2 * at) }, {}, true);
  expect(text).toContain('\n  399\n  and 300 more ranges; --json');
});

test('describeImage() rounds neither a few regions to none nor all but a few to all', async () => {
  const text = await page({ nrRegions: 10_000n, cleanUpTo: 9999 });
  expect(text).toContain('9999 (above 99.9 %)');
  expect(text).toContain('1 (below 0.1 %), in 1 range\n');
});

test('describeImage() says what is wrong and what the next resume would do', async () => {
  const text = await page({ nrRegions: 10n, cleanUpTo: 10 }, { regionCount: 64 });
  expect(text).toContain('  at resume    grown; out of sync: kernel 54, strict 54');
  expect(text).toContain(
    'problem count-smaller: the log was written for 10 regions, the table has 64\n  hint: a resume takes regions 10 to 63 for dirty',
  );
  expect(text).not.toContain('sound');
});

test('describeImage() does not call something a log that is none', async () => {
  expect(await page({ magic: 0x5858_5858 })).toBe(
    [
      'bytes: not a dirty log',
      '',
      'problem foreign-magic: the magic is 0x58585858, a log has 0x4d695272',
      '  hint: check that this is the log device and not a leg; Linux would overwrite it as a new log',
    ].join('\n'),
  );
});
