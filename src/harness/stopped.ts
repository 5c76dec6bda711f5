/** What stops a run: a broken law, or a log that threw. */
import type { Moment } from '#spec';
import { Violation } from './judge.ts';

/** What stopped a run. */
export interface Stopped {
  readonly law: string;
  readonly name: string;
  readonly sentence: string;
  readonly moment: Moment | undefined;
  readonly message: string;
}

/**
 * Tells a broken law from a log that threw; our own mistakes go through.
 *
 * @hidden
 */
export function stoppedBy(error: unknown): Stopped {
  if (error instanceof Violation) {
    return { law: error.law.id, name: error.law.name, sentence: error.law.sentence, moment: error.moment, message: error.message };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    law: 'THROWS',
    name: 'NoException',
    sentence: 'A log throws nothing and uses its device within its bounds.',
    moment: undefined,
    message,
  };
}
