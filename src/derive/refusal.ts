/**
 * Why a machine cannot become a step table, in words that say what to change.
 */
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';

/** Thrown for a machine that cannot become a table. */
export class DerivationError extends Error {
  override readonly name = 'DerivationError';
}

/** The error for a machine, with the reason as a clause: `it fails on flush`. */
export function refusal(machine: AnyStateMachine, why: string): DerivationError {
  return new DerivationError(`machine "${machine.id}" cannot become a step table: ${why}`);
}

/** What went wrong inside XState or a guard, in its own words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Names the context field with the most values among the states found: the one that grows. */
export function notFinite(machine: AnyStateMachine, snapshots: readonly AnyMachineSnapshot[], statesMax: number): DerivationError {
  const values = new Map<string, Set<string>>();
  for (const snapshot of snapshots) {
    for (const [field, value] of Object.entries(snapshot.context as Record<string, unknown>)) {
      let seen = values.get(field);
      if (seen === undefined) values.set(field, (seen = new Set<string>()));
      seen.add(JSON.stringify(value));
    }
  }
  const most = [...values].toSorted((a, b) => b[1].size - a[1].size)[0];
  if (most === undefined) return refusal(machine, `it has more than ${statesMax} states, none of them with context. Raise statesMax.`);
  const [field, seen] = most;
  const examples = [...seen].slice(-3).join(', ');
  return refusal(
    machine,
    `more than ${statesMax} local states; context field "${field}" grows (${seen.size} values so far, among them ${examples}). Bound it by a guard.`,
  );
}

/** Numbers, strings, booleans, null, and arrays and records of them: what a JSON text holds without loss. */
export function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain);
}
