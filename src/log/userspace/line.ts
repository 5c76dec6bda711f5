/**
 * Calls that wait for each other, as those of the kernel's worker do: one is under way, the others follow in order.
 */
import { assert } from '#base';
import { answer, doubtOf } from './call.ts';
import type { Call } from './call.ts';

/** The line as plain data, but for the calls' `tell`. */
export interface LineSnapshot {
  readonly active: Call | undefined;
  readonly waiting: readonly Call[];
}

/** One call after the other. */
export class Line {
  readonly #begin: (call: Call) => void;
  #active: Call | undefined;
  #waiting: Call[] = [];
  #isDraining = false;
  /** The call under way has its answer; calls that are made on hearing it wait like any others. */
  #isAnswering = false;

  /** `begin` is given each call when it is its turn; {@link Line.finish} ends it, perhaps before `begin` has returned. */
  constructor(begin: (call: Call) => void) {
    this.#begin = begin;
  }

  get isIdle(): boolean {
    return this.#active === undefined;
  }

  /** The call under way. */
  get current(): Call {
    assert(this.#active !== undefined, 'a call is under way');
    return this.#active;
  }

  /** Begins the call, or lets it wait. */
  add(call: Call): void {
    if (this.#active === undefined) this.#start(call);
    else this.#waiting.push(call);
  }

  /** Answers the call that is under way, and begins the next. */
  finish(value: unknown): void {
    this.#isAnswering = true;
    answer(this.current, value);
    this.#isAnswering = false;
    this.#active = undefined;
    if (this.#isDraining) return;
    this.#isDraining = true;
    while (this.isIdle && this.#waiting.length > 0) this.#start(this.#waiting.shift() as Call);
    this.#isDraining = false;
  }

  /** Answers all of them on doubt. */
  giveUp(): void {
    const calls = [...(this.#active === undefined || this.#isAnswering ? [] : [this.#active]), ...this.#waiting];
    if (!this.#isAnswering) this.#active = undefined;
    this.#waiting = [];
    for (const call of calls) answer(call, doubtOf(call.what));
  }

  save(): LineSnapshot {
    return { active: this.#active && { ...this.#active }, waiting: this.#waiting.map((call) => ({ ...call })) };
  }

  restore({ active, waiting }: LineSnapshot): void {
    this.#active = active && { ...active };
    this.#waiting = waiting.map((call) => ({ ...call }));
  }

  #start(call: Call): void {
    this.#active = call;
    this.#begin(call);
  }
}
