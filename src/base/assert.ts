/**
 * A bug in us stops the program. What the outside world does wrong is never asserted: it is an {@link Outcome}.
 */

/** Thrown by {@link assert}: a mistake in dirtylog itself. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

/** Stops when `condition` is false. Write conditions positive, one to a line. */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new AssertionError(`dirtylog is wrong here: ${what}`);
}

/** Marks a branch that the types exclude; a new member of a union then fails to compile here. */
export function unreachable(value: never): never {
  throw new AssertionError(`dirtylog is wrong here: unexpected ${String(value)}`);
}
