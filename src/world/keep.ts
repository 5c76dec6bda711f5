/** Which version of each sector a crash keeps: rules made from plain numbers, so that a schedule can store them. */
import type { KeepRule } from './device.ts';

/** Nothing that was not flushed survives. */
export const keepDurable: KeepRule = () => 0;

/** Everything that was submitted survives. */
export const keepNewest: KeepRule = (_sector, count) => count - 1;

/**
 * The rule of a stored number: 0 keeps the durable bytes, 1 the newest, every other number a mixture of its own, each sector for itself.
 */
export function keepBySeed(seed: number): KeepRule {
  if (seed === 0) return keepDurable;
  if (seed === 1) return keepNewest;
  return (sector, count) => mix(seed, sector) % count;
}

/** A 32-bit hash of two numbers, good enough to scatter choices. */
function mix(seed: number, sector: number): number {
  let word = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(sector + 1, 0xc2b2_ae35);
  word = Math.imul(word ^ (word >>> 15), 0x2c1b_3c6d);
  word = Math.imul(word ^ (word >>> 12), 0x297a_2d39);
  return (word ^ (word >>> 15)) >>> 0;
}
