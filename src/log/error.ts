/** What a constructor throws: the fault of the world or of the table, as an error. */
import { explain } from '#base';
import type { Fault } from '#base';

/** A log could not be made; `fault` says what, where and what to do. */
export class LogError extends Error {
  override readonly name = 'LogError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(explain(fault));
    this.fault = fault;
  }
}
