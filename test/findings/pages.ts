/** Every page that is written from searches, by its path. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingIndex, findingPage, findingSvg, nameOf } from './finding-page.ts';
import { findings } from './findings.ts';
import { remediesPage } from './remedies-page.ts';
import type { Trial } from './trials.ts';

/** Root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A text of the repository; empty where there is none. */
export function textOf(path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}

const remediesPath = 'docs/remedies-checked.md';
const folder = 'docs/counterexamples';

/** The pages as the searches give them; of trials that are not wanted the table keeps what it says. */
export function findingPages(wanted: (trial: Trial) => boolean = () => true): Map<string, string> {
  return new Map([
    [remediesPath, remediesPage(textOf(remediesPath), wanted)],
    [`${folder}/README.md`, findingIndex(findings)],
    ...findings.flatMap((finding): [string, string][] => [
      [`${folder}/${nameOf(finding)}.md`, findingPage(finding, wanted)],
      [`${folder}/${nameOf(finding)}.svg`, findingSvg(finding)],
    ]),
  ]);
}

/** Paths of all pages, without a search. */
export function pagePaths(): string[] {
  const own = findings.flatMap((finding) => ['md', 'svg'].map((ending) => `${folder}/${nameOf(finding)}.${ending}`));
  return [remediesPath, `${folder}/README.md`, ...own];
}
