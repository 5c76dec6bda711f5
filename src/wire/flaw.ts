/**
 * What is wrong with a datagram.
 *
 * - `structure`: it cannot be read; a length contradicts another or the bytes that came.
 * - `content`: every field can be read, and the datagram be written again byte for byte, but a well-behaved sender does not say that.
 */

/** A fault of a datagram, at one field. */
export interface Flaw {
  readonly level: 'structure' | 'content';
  /** The field as the kernel's structures call it, `cn.len`; for payloads the request and the value, `MARK_REGION region 3`. */
  readonly field: string;
  readonly got: string;
  readonly expected: string;
  /** All of it as one sentence. */
  readonly text: string;
}

/** What decoding says: `ok`, or what is wrong. */
export type DecodeReason = 'ok' | Flaw;

/** A flaw that prevents reading. */
export function structure(field: string, got: number | string, expected: string): Flaw {
  return flaw('structure', field, String(got), expected);
}

/** A flaw in what was read. */
export function content(field: string, got: number | string, expected: string): Flaw {
  return flaw('content', field, String(got), expected);
}

function flaw(level: Flaw['level'], field: string, got: string, expected: string): Flaw {
  return { level, field, got, expected, text: `${field} is ${got}, expected ${expected}` };
}
