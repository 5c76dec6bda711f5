/** Words of the command line that name something of ours: logs and remedies. */
import { allRemedyTexts, remedyTexts } from '#harness';
import type { LogChoice } from '#harness';
import { UsageError } from './exit.ts';

/** Our logs, in the order in which they are shown. */
export const ownLogs = ['core', 'disk'] as const;
/** One of them. */
export type OwnLog = (typeof ownLogs)[number];

/** Whether a word names a log of ours. */
export function isOwnLog(word: string): word is OwnLog {
  return (ownLogs as readonly string[]).includes(word);
}

/** The remedy of a log of that name; throws a {@link UsageError}. */
export const remedyNamed = (word: string): RemedyName => among(remedyTexts, word);
/** The remedy of that name, of a log or of the mirror; throws a {@link UsageError}. */
export const anyRemedyNamed = (word: string): RemedyName => among(allRemedyTexts, word);

type RemedyName = LogChoice['without'][number];

function among(texts: typeof remedyTexts, word: string): RemedyName {
  const found = texts.find(({ id }) => id === word);
  if (found !== undefined) return found.id as RemedyName;
  throw new UsageError(`there is no remedy called "${word}"`, `remedies are ${texts.map(({ id }) => id).join(', ')}`);
}
