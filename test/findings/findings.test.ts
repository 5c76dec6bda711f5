/**
 * What the documents say of remedies and of Linux's broken laws is what the checker finds.
 *
 * When a search has another end on purpose, `npm run findings` writes the pages anew; read the difference before you commit it.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { remedies } from '#spec';
import { findingPages, pagePaths, textOf } from './pages.ts';
import { withIt, withoutIt } from './remedies-page.ts';
import { answerTo, askedIn, brokenIn, lawOfRemedy } from './search.ts';
import { isTrial, trials } from './trials.ts';

/** Slow ones are for the command. */
const isFast = ({ slow }: { readonly slow?: true }): boolean => slow !== true;

/** Every search here may be the first of its question. */
const timeout = 300_000;

describe('the table of remedies', () => {
  test('has a row for every remedy, or says what it waits for', () => {
    expect([...new Set(trials.map(({ remedy }) => remedy))].toSorted()).toEqual(remedies.map(({ id }) => id).toSorted());
  });

  test.each(trials.filter(isTrial).filter(isFast))(
    'with $remedy $system $scope keeps the law that it breaks without',
    { timeout },
    (trial) => {
      const law = lawOfRemedy(trial.remedy);
      const [kept, lost] = [answerTo(withIt(trial)), answerTo(withoutIt(trial))];
      expect(askedIn(kept)).toContain(law);
      expect([...brokenIn(kept).keys()]).not.toContain(law);
      expect([...brokenIn(lost).keys()]).toContain(law);
      if (trial.beside === undefined) expect([...brokenIn(kept).keys()]).toEqual([]);
    },
  );
});

describe('a page of findings', () => {
  let pages = new Map<string, string>();

  beforeAll(() => {
    pages = findingPages(isFast);
  }, timeout);

  test('is each of those that are known', () => {
    expect([...pages.keys()].toSorted()).toEqual(pagePaths().toSorted());
  });

  test.each(pagePaths())('%s is fresh', (path) => {
    expect(textOf(path)).toBe(pages.get(path));
  });
});
