/** Every page that is written from searches, by its path. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** The pages as the searches give them; what is not wanted to be run is taken from the pages as they stand. */
export function findingPages(wanted?: (trial: Trial) => boolean): Map<string, string> {
  return new Map([[remediesPath, remediesPage(textOf(remediesPath), wanted)]]);
}

/** Paths of all pages, without a search. */
export function pagePaths(): string[] {
  return [remediesPath];
}
