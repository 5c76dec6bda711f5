/**
 * What the world does wrong, as a value in the signature.
 *
 * A fault says what happened (`kind`), during which operation, where, why, and what the reader can do about it.
 */

/** A failure of the outside world. */
export interface Fault {
  /** A stable word for programs, for instance `log-too-small`. */
  readonly kind: string;
  /** One sentence for people: what went wrong, with the values that matter. */
  readonly message: string;
  /** What was being done, in the interface's own name: `flush`, `resume`, `ctr`. */
  readonly operation?: string;
  /** Where: a path, a device, a byte offset, a word of the table line. */
  readonly place?: string;
  /** What to do about it. */
  readonly hint?: string;
  /** The error underneath, as the system named it: `ENOSPC`, `EIO`. */
  readonly cause?: string;
}

/** Success with a value, or a fault. */
export type Outcome<Value = void> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault };

/** Success without a value, allocated once. */
export const done: Outcome = { ok: true, value: undefined };

/** Success with a value. */
export function succeed<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** A failure. */
export function fail(fault: Fault): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault };
}

/** A fault as the lines a person reads: message, place, hint. */
export function explain(fault: Fault): string {
  const head = fault.operation === undefined ? fault.message : `${fault.operation}: ${fault.message}`;
  const place = fault.place === undefined ? '' : `\n  where: ${fault.place}`;
  const cause = fault.cause === undefined ? '' : `\n  cause: ${fault.cause}`;
  const hint = fault.hint === undefined ? '' : `\n  to do: ${fault.hint}`;
  return head + place + cause + hint;
}
