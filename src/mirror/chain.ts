/**
 * Lists whose members know their neighbours, so that joining and leaving needs no memory. Nobody is in two of them.
 */

/** What can be in a chain. */
export interface Linked<Item> {
  /** The chain that it is in. */
  chain: object | undefined;
  older: Item | undefined;
  newer: Item | undefined;
}

/** A list in the order of joining. */
export class Chain<Item extends Linked<Item>> {
  #oldest: Item | undefined;
  #newest: Item | undefined;

  /** Joins as the newest; it is in no chain. */
  join(item: Item): void {
    item.chain = this;
    item.older = this.#newest;
    if (this.#newest === undefined) this.#oldest = item;
    else this.#newest.newer = item;
    this.#newest = item;
  }

  /** Leaves, wherever it is. */
  leave(item: Item): void {
    const { older, newer } = item;
    if (older === undefined) this.#oldest = newer;
    else older.newer = newer;
    if (newer === undefined) this.#newest = older;
    else newer.older = older;
    item.chain = undefined;
    item.older = undefined;
    item.newer = undefined;
  }

  /** Its members now. */
  oldestFirst(): Item[] {
    const items: Item[] = [];
    for (let item = this.#oldest; item !== undefined; item = item.newer) items.push(item);
    return items;
  }

  /** Its members now, appended to others. */
  addNewestFirst(items: Item[]): void {
    for (let item = this.#newest; item !== undefined; item = item.older) items.push(item);
  }
}
