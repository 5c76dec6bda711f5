/**
 * Steps of machines, one at a time, in the order in which they came up.
 *
 * What a step leads to may concern the machine that is being stepped; it waits until that step is over. Whoever calls the engine from outside
 * has everything taken that came up, before the call returns.
 */

/** Takes steps of one machine. */
export interface Taker {
  take(event: number): void;
}

/** The steps that wait. */
export class Turns {
  /** Places below `#count` are in use; the arrays keep their length, so that a step needs no memory. */
  readonly #takers: Taker[] = [];
  readonly #events: number[] = [];
  #count = 0;
  #isRunning = false;

  /** Has a step taken when those before it are over. */
  later(taker: Taker, event: number): void {
    this.#takers[this.#count] = taker;
    this.#events[this.#count] = event;
    this.#count++;
  }

  /** Takes all steps that wait, and those that come up meanwhile; does nothing within a step. */
  run(): void {
    if (this.#isRunning || this.#count === 0) return;
    this.#isRunning = true;
    for (let at = 0; at < this.#count; at++) (this.#takers[at] as Taker).take(this.#events[at] as number);
    this.#count = 0;
    this.#isRunning = false;
  }
}
