/** Work that may have to wait: generators that hand out promises, so that logs that answer at once and logs that do not run through one code. */
import { assert } from '#base';
import type { Now } from './subject.ts';

/**
 * A generator that hands out promises to be waited for.
 *
 * @hidden
 */
export type Task<Value = void> = Generator<Promise<unknown>, Value, unknown>;

/**
 * Waits for a value only if it is a promise.
 *
 * Each call makes a generator. Where the same is asked in every step, whoever asks looks first whether the answer stands there already.
 */
export function* ask<Value>(value: Now<Value>): Task<Value> {
  return value instanceof Promise ? ((yield value) as Value) : value;
}

/** Asks the same of many regions, one after the other. */
export function* askEach(regions: readonly number[], question: (region: number) => Now<boolean>): Task<boolean[]> {
  const answers: boolean[] = [];
  for (let at = 0; at < regions.length; at++) {
    const answer = question(regions[at] as number);
    answers.push(typeof answer === 'boolean' ? answer : ((yield answer) as boolean));
  }
  return answers;
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
