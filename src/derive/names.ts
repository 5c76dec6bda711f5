/**
 * What things of a machine are called: events, guards, transitions, local states.
 *
 * The names are the same in tables, traces, coverage and documents, so each is made in one place.
 */
import type { AnyMachineSnapshot, EventObject } from 'xstate';

/** The label of an event: its type, then its payload: `setRegionSync(inSync=true)`. */
export function eventLabel(event: EventObject): string {
  const payload = Object.entries(event).filter(([key]) => key !== 'type');
  return payload.length === 0 ? event.type : `${event.type}(${payload.map(([key, value]) => `${key}=${value}`).join(',')})`;
}

/** The name of a local state: its state value, then the context fields that differ from the initial ones. */
export function stateName(snapshot: AnyMachineSnapshot, initial: AnyMachineSnapshot): string {
  const value = valueName(snapshot.value as NamedValue);
  const context = snapshot.context as Readonly<Record<string, unknown>>;
  const from = initial.context as Readonly<Record<string, unknown>>;
  const flags = Object.entries(context)
    .filter(([key, each]) => JSON.stringify(each) !== JSON.stringify(from[key]))
    .map(([key, each]) => (each === true ? key : `${key}=${String(each)}`));
  return flags.length === 0 ? value : `${value} {${flags.join(' ')}}`;
}

/** A state value of XState. */
export type NamedValue = string | { readonly [key: string]: NamedValue };

/** A state value on one line: `clean.dirty sync.inSync`. */
export function valueName(value: NamedValue): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([key, inner]) => `${key}.${valueName(inner)}`)
    .join(' ');
}

/** The part of a transition of XState that its name is made of. */
export interface NamedTransition {
  readonly source: { readonly path: readonly string[] };
  readonly eventType: string;
  readonly guard?: unknown;
  readonly target?: readonly { readonly path: readonly string[] }[] | undefined;
}

/** A transition as `source -- event [guard] --> target`; the source of a transition that holds in every state is `*`. */
export function transitionName(each: NamedTransition): string {
  const from = each.source.path.join('.') || '*';
  const target = each.target?.map((node) => node.path.join('.')).join('+') ?? from;
  const guard = guardName(each.guard);
  return `${from} -- ${each.eventType}${guard === '' ? '' : ` [${guard}]`} --> ${target}`;
}

/** A guard as people read it; `and`, `or`, `not` and `stateIn` show what they are made of. */
export function guardName(guard: unknown): string {
  if (guard === undefined) return '';
  if (typeof guard === 'string') return guard;
  const shape = guard as { readonly type?: string; readonly guards?: readonly unknown[]; readonly stateValue?: unknown };
  if (typeof guard === 'function' && shape.guards !== undefined) return joined(guard, shape.guards);
  if (typeof guard === 'function' && shape.stateValue !== undefined) return valueName(shape.stateValue as NamedValue);
  return shape.type ?? 'guard';
}

/** XState tells `and`, `or` and `not` apart by the function that checks them. */
function joined(guard: object, guards: readonly unknown[]): string {
  const check = (guard as { readonly check?: { readonly name?: string } }).check?.name ?? '';
  const names = guards.map((each) => (isJoined(each) ? `(${guardName(each)})` : guardName(each)));
  if (check.includes('Not')) return `not ${names.join()}`;
  return names.join(check.includes('Or') ? ' or ' : ' and ');
}

function isJoined(guard: unknown): boolean {
  return typeof guard === 'function' && ((guard as { readonly guards?: readonly unknown[] }).guards?.length ?? 0) > 1;
}
