/**
 * The one seed of a test run, for tests that do not draw through fast-check.
 *
 * `vitest.config.ts` sets it for every worker; `DIRTYLOG_SEED=7 npx vitest run` chooses another.
 */

/** A 32-bit integer; a run with the same seed takes the same steps. */
export const seed: number = seedFrom(process.env.DIRTYLOG_SEED);

/** Reads a seed as people type it; throws a `RangeError` for anything but a 32-bit integer, since a seed misread is a run lost. */
export function seedFrom(word: string | undefined): number {
  const value = Number(word);
  if (word === undefined || word.trim() === '' || value !== (value | 0)) {
    throw new RangeError(
      `DIRTYLOG_SEED is ${word === undefined ? 'not set' : `"${word}"`}; give an integer from -2147483648 to 2147483647`,
    );
  }
  return value;
}
