/** Words of the command line that name something of ours: logs and remedies. */
import { remedyTexts } from '#harness';
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

/** The remedy of that name; throws a {@link UsageError}. */
export function remedyNamed(word: string): LogChoice['without'][number] {
  const found = remedyTexts.find(({ id }) => id === word);
  if (found !== undefined) return found.id as LogChoice['without'][number];
  throw new UsageError(`there is no remedy called "${word}"`, `remedies are ${remedyTexts.map(({ id }) => id).join(', ')}`);
}
