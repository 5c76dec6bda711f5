/**
 * What the documents say of remedies and of Linux's broken laws is what the checker finds.
 *
 * When a search has another end on purpose, `npm run findings` writes the pages anew; read the difference before you commit it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { remedies } from '#spec';
import { replayed } from './finding-page.ts';
import { findingPages, findings, pagePaths, root, textOf } from './pages.ts';
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
      expect(trial.beside === undefined ? [...brokenIn(kept).keys()] : []).toEqual([]);
    },
  );
});

/** What the checker finds broken where a log does as Linux does; the scope breaks no others. The mapping's laws are told with the refinement. */
const known = ['S1', 'S3', 'S5', 'S8', 'S9', 'S10', 'S23', 'S29', 'S37', 'S48', 'L4', 'E2', 'Refines'];

describe('a finding', () => {
  test('is told of every law that the disk log of profile kernel breaks', { timeout }, () => {
    const answer = answerTo({ system: 'disk', scope: '1-region-1-write-1-fault', profile: 'kernel' });
    const broken = [...brokenIn(answer).keys()].filter((law) => !/^M\d/.test(law));
    expect(broken.toSorted()).toEqual(known.toSorted());
    expect(findings.map(({ law }) => law)).toEqual(expect.arrayContaining(broken));
  });

  test.each(findings.filter(isFast))('$law $slug: its schedule breaks the law on the disk log as well', { timeout }, async (finding) => {
    // The kit has no law about the refinement: the contract is the oracle of all its laws.
    const isOfOther = finding.path.question.system !== 'disk';
    // Nor is a path of the mirror, or of a forwarder and its daemon, a schedule of a log.
    expect(await replayed(finding)).toBe(isOfOther ? undefined : finding.law === 'Refines' ? 'S5' : finding.law);
  });

  test.each(findings)(
    '$law $slug: the recordings that it names are there, or it says that there are none',
    ({ recordings, unrecorded }) => {
      expect(recordings.filter(({ recording }) => !existsSync(join(root, 'test/recordings', recording, 'scenario.json')))).toEqual([]);
      expect(recordings.length > 0 || unrecorded !== undefined).toBe(true);
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
