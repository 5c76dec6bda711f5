/**
 * One thing after the other, where each may end at once or later.
 *
 * A log in memory answers at once, one that asks somebody else answers later; the worker's loops are written once for both. What ends at once
 * is gone on with in the same loop, so the stack does not grow with the number of things.
 */

/** Walks over lists, one at a time. Nothing is made for an item, so that a walk costs what is done with its items. */
export class Walk<Item> {
  readonly #each: (item: Item) => void;
  readonly #then: () => void;
  #items: readonly Item[] = [];
  #at = 0;
  #isLooping = false;

  /** For each item `each` is called, and calls `next` at once or later; after the last `then` is called. */
  constructor(each: (item: Item) => void, then: () => void) {
    this.#each = each;
    this.#then = then;
  }

  /** The item that is being looked at. */
  get item(): Item {
    return this.#items[this.#at] as Item;
  }

  /** Begins to walk. */
  over(items: readonly Item[]): void {
    this.#items = items;
    this.#at = -1;
    this.next();
  }

  /** The item is done with. */
  next(): void {
    this.#at++;
    if (this.#isLooping) return;
    this.#isLooping = true;
    let looked = -1;
    // An item that has not been done with when `each` returns calls `next` later.
    while (this.#at > looked && this.#at < this.#items.length) {
      looked = this.#at;
      this.#each(this.item);
    }
    this.#isLooping = false;
    if (this.#at >= this.#items.length) this.#then();
  }
}

/** Calls `once` again and again until it calls back with false, then `then`. */
export function untilFalse(once: (next: (again: boolean) => void) => void, then: () => void): void {
  let isLooping = false;
  let goesOn = false;
  const next = (again: boolean): void => {
    if (!again) return then();
    goesOn = true;
    if (!isLooping) loop();
  };
  const isWanted = (): boolean => goesOn;
  const loop = (): void => {
    isLooping = true;
    do {
      goesOn = false;
      once(next);
    } while (isWanted());
    isLooping = false;
  };
  loop();
}
