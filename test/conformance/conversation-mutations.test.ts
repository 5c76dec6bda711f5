/**
 * Every so many mutations of the recorded conversations: most are noticed, at the line where they show.
 *
 * The whole measurement is `npm run mutations`; what it says, and why some
 * mutations are not noticed, is in docs/guide/conversations.md.
 */
import { expect, test } from 'vitest';
import { measureAll, unmeant } from './measured-mutations.ts';

/** One in so many; a prime, so that all kinds are met. */
const every = 1009;

test('a sample of all single mutations is noticed', { timeout: 120_000 }, async () => {
  const tally = await measureAll(every);
  const meant = [...tally].filter(([kind]) => !unmeant.has(kind)).map(([, counts]) => counts);
  const sum = (of: 'all' | 'atOnce' | 'later') => meant.reduce((total, counts) => total + counts[of], 0);
  expect(sum('all')).toBeGreaterThan(400);
  expect((sum('atOnce') + sum('later')) / sum('all')).toBeGreaterThan(0.98);
  expect(sum('atOnce') / sum('all')).toBeGreaterThan(0.94);
});

test('what the sample does not count is noticed never, or is a thing that daemons do', async () => {
  const tally = await measureAll(every, (kind) => unmeant.has(kind));
  expect([...tally.keys()].toSorted()).toEqual([...unmeant.keys()].toSorted());
  for (const { atOnce, later } of tally.values()) expect(atOnce + later).toBe(0);
});
