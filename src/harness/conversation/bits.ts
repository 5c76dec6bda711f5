/**
 * What is known of the sync bits that a daemon keeps for one instance, from what it has said and has been told.
 *
 * Known is what was answered, and what a request that was answered without error has set. The number of regions in sync lies between two
 * bounds, which a count makes equal. Where anything is in doubt, a bit is unknown and the bounds are wide: then every answer is possible.
 */

/** In sync or not. */
export type Bit = 0 | 1;

/** The sync bits of one instance, as far as they are known. */
export class KnownBits {
  readonly regions: number;
  /** The bits of all regions that are not named below. */
  #others: Bit | undefined;
  #named = new Map<number, Bit | undefined>();
  #low = 0;
  #high: number;

  constructor(regions: number) {
    this.regions = regions;
    this.#high = regions;
  }

  /** Everything may have changed. */
  forget(): void {
    this.#others = undefined;
    this.#named.clear();
    this.#low = 0;
    this.#high = this.regions;
  }

  /** Every region has this bit. */
  fill(bit: Bit): void {
    this.#others = bit;
    this.#named.clear();
    this.#low = this.#high = bit === 1 ? this.regions : 0;
  }

  get(region: number): Bit | undefined {
    return this.#named.has(region) ? this.#named.get(region) : this.#others;
  }

  /** Between what the number of regions in sync lies. */
  get bounds(): readonly [low: number, high: number] {
    return [this.#low, this.#high];
  }

  /** The bit was seen. */
  see(region: number, bit: Bit): void {
    this.#named.set(region, bit);
    if (bit === 1) this.#low = Math.max(this.#low, 1);
    else this.#high = Math.min(this.#high, this.regions - 1);
  }

  /** It may have been set, or not: somebody was told to and has not answered, or with an error. */
  doubt(region: number, bit: Bit): void {
    const before = this.get(region);
    if (before === bit) return;
    this.#named.set(region, undefined);
    if (bit === 1) this.#high = Math.min(this.regions, this.#high + 1);
    else this.#low = Math.max(0, this.#low - 1);
  }

  /** What was in doubt is done; `before` was the bit then. */
  settle(region: number, bit: Bit, before: Bit | undefined): void {
    this.#named.set(region, bit);
    if (before === undefined || before === bit) return;
    if (bit === 1) this.#low = Math.min(this.regions, this.#low + 1);
    else this.#high = Math.max(0, this.#high - 1);
  }

  /** They were counted, while `doubtful` of them could have gone either way. */
  count(count: number, doubtful: number): void {
    if (count === this.regions) return this.fill(1);
    if (count === 0 && doubtful === 0) return this.fill(0);
    this.#low = Math.max(0, count - doubtful);
    this.#high = Math.min(this.regions, count + doubtful);
  }

  /** A copy that goes its own way. */
  fork(): KnownBits {
    const copy = new KnownBits(this.regions);
    copy.#others = this.#others;
    copy.#named = new Map(this.#named);
    copy.#low = this.#low;
    copy.#high = this.#high;
    return copy;
  }
}
