/**
 * Numbers for the benchmarks that are the same in every run: no chance, no library.
 */

/** Pseudo-random words (xorshift32): the same ones for the same seed, and never 0. */
export function words(count: number, seed: number): Uint32Array {
  const all = new Uint32Array(count);
  let word = seed;
  for (let at = 0; at < count; at++) {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    all[at] = word;
  }
  return all;
}

/** `count` different regions below `regionCount`, a power of two, scattered over all of them. */
export function scattered(count: number, regionCount: number): Int32Array {
  // Multiplying by an odd number and adding another permutes the numbers below a power of two; the shift mixes high bits into low ones.
  const regions = new Int32Array(count);
  const half = Math.ceil(Math.log2(regionCount) / 2);
  const last = regionCount - 1;
  for (let at = 0; at < count; at++) {
    let region = (Math.imul(at, 0x9e37_79b1) + 0x7f4a_7c15) & last;
    region ^= region >>> half;
    region = Math.imul(region, 0x85eb_ca6b) & last;
    regions[at] = region ^ (region >>> half);
  }
  return regions;
}
