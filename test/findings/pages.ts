/** Every page that is written from searches, by its path. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingIndex, findingPage, findingSvg, nameOf } from './finding-page.ts';
import { findings as findingsOfLogs } from './findings.ts';
import { mirrorFindings } from './mirror-findings.ts';
import { userspaceFindings } from './userspace-findings.ts';
import { remediesPage } from './remedies-page.ts';
import type { Finding } from './finding.ts';
import type { Trial } from './trials.ts';

/** Root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The findings of logs, of the mirror, and of the log that forwards to a daemon. */
export const findings: readonly Finding[] = [...findingsOfLogs, ...mirrorFindings, ...userspaceFindings];

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
const indexPath = `${folder}/README.md`;

/** The pages as the searches give them; of what is not wanted they keep what they say. */
export function findingPages(wanted: (each: Trial | Finding) => boolean = () => true): Map<string, string> {
  return new Map([
    [remediesPath, remediesPage(textOf(remediesPath), wanted)],
    [indexPath, findingIndex(findings, textOf(indexPath), wanted)],
    ...findings.flatMap((finding): [string, string][] => {
      const [text, picture] = pathsOf(finding);
      return [
        [text, findingPage(finding, textOf(text), wanted)],
        [picture, wanted(finding) ? findingSvg(finding) : textOf(picture)],
      ];
    }),
  ]);
}

/** Paths of all pages, without a search. */
export function pagePaths(): string[] {
  return [remediesPath, indexPath, ...findings.flatMap(pathsOf)];
}

/** A finding's page and its picture. */
function pathsOf(finding: Finding): [text: string, picture: string] {
  const path = `${folder}/${nameOf(finding)}`;
  return [`${path}.md`, `${path}.svg`];
}
