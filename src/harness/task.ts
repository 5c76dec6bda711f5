/** Work that may have to wait: generators that hand out promises, so that logs that answer at once and logs that do not run through one code. */
import { assert } from '#base';
import type { Now } from './subject.ts';

/**
 * A generator that hands out promises to be waited for.
 *
 * @hidden
 */
export type Task<Value = void> = Generator<Promise<unknown>, Value, unknown>;

/** Waits for a value only if it is a promise. */
export function* ask<Value>(value: Now<Value>): Task<Value> {
  return value instanceof Promise ? ((yield value) as Value) : value;
}

/**
 * Drives a task of a subject that answers at once.
 *
 * @hidden
 */
export function runNow<Value>(task: Task<Value>): Value {
  const result = task.next();
  assert(result.done === true, 'a subject that answers at once gave a promise');
  return result.value;
}

/**
 * Drives a task of a subject that answers with promises.
 *
 * @hidden
 */
export async function runLater<Value>(task: Task<Value>): Promise<Value> {
  let result = task.next();
  while (result.done !== true) {
    try {
      result = task.next(await result.value);
    } catch (error) {
      result = task.throw(error);
    }
  }
  return result.value;
}
