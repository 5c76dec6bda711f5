/** How a command ends: its exit code, the same for every command, and what it prints. */

/** Exit codes by meaning. */
export const exitCodes = {
  /** The log holds, the image is sound, the recording agrees. */
  holds: 0,
  /** A law is broken, something differs, the image has problems. */
  violated: 1,
  /** Wrong usage or input: nothing was judged and nothing written. */
  input: 2,
  /** No verdict: stopped early, or nothing could be compared. */
  inconclusive: 3,
} as const;

/** A code that a command ends with. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command leaves: the code is set before anything is printed, so that a reader who goes away does not change it. */
export interface Result {
  readonly code: ExitCode;
  /** For standard output. */
  readonly output?: string;
}

/** Wrong usage that only the command itself can see: what, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A value as the JSON that `--json` prints. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
