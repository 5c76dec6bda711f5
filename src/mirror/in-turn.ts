/**
 * One thing after the other, where each may end at once or later.
 *
 * A log in memory answers at once, one that asks somebody else answers later; the worker's loops are written once for both. What ends at once
 * is gone on with in the same loop, so the stack does not grow with the number of things.
 */

/** Calls `each` for every item, the next when the one before has called `next`, and `then` after the last. */
export function inTurn<Item>(items: readonly Item[], each: (item: Item, next: () => void) => void, then: () => void): void {
  let at = 0;
  untilFalse((next) => {
    if (at === items.length) return next(false);
    each(items[at++] as Item, () => next(true));
  }, then);
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
