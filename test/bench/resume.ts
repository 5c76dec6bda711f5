/**
 * What does a resume cost, compared with one pass over its words?
 *
 * Ours is all that happens between the end of the read and the request to write the log back: the header judged, the bits believed or
 * not, three bitmaps set, regions in sync counted, the bits staged that go back. The device moves nothing. The baseline reads each word of
 * the bitmap once and writes it to another place.
 *
 * Counting bits is compared with reading each word once.
 */
import { assert } from '#base';
import { countBits } from '#log';
import { compare } from './measure.ts';
import { words } from './numbers.ts';
import { openEngine } from './opened.ts';
import { timesRow } from './row.ts';
import type { Row } from './row.ts';

const goal = 3;

/** Times resume and the counting of bits, for 2^20 and 2^26 regions. */
export function measureResume(): Row[] {
  return [20, 26].flatMap((exponent) => {
    const rounds = exponent === 20 ? { warmUp: 50, counted: 200 } : { warmUp: 5, counted: 25 };
    return [resumeRow(exponent, rounds), countRow(exponent, rounds)];
  });
}

function resumeRow(exponent: number, rounds: Parameters<typeof compare>[1]): Row {
  const { engine, port } = openEngine(2 ** exponent, 'strict');
  const { sync } = engine.regions.planes;
  const read = words(sync.length, 5);
  const copy = new Uint32Array(read.length);
  engine.area.set(new Uint8Array(read.buffer), engine.area.length - read.byteLength);
  let isReading = false;
  const reset = () => {
    if (isReading) return;
    port.settle(engine);
    engine.resume();
    isReading = true;
  };
  const ours = () => {
    port.answerNext(engine);
    isReading = false;
    return sync.at(-1) as number;
  };
  const [timing] = compare([{ operations: 1, ours, baseline: () => copyWords(read, copy), reset }], rounds);
  assert(timing !== undefined && sync.every((word, at) => word === copy[at]), 'the log and the baseline end with the same bits');
  return timesRow(`resume, 2^${exponent} regions`, timing.oursNs, timing.baselineNs, goal);
}

function countRow(exponent: number, rounds: Parameters<typeof compare>[1]): Row {
  const bits = words(2 ** exponent / 32, 9);
  // Both tell whether the number of ones is odd, which neither can without having looked at every word.
  const ours = () => countBits(bits) & 1;
  const baseline = () => countBits(Uint32Array.of(foldWords(bits))) & 1;
  const [timing] = compare([{ operations: 1, ours, baseline }], rounds);
  assert(timing !== undefined, 'one contest gives one timing');
  return timesRow(`counting the bits of a plane, 2^${exponent} regions`, timing.oursNs, timing.baselineNs);
}

function copyWords(from: Uint32Array, to: Uint32Array): number {
  for (let at = 0; at < from.length; at++) to[at] = from[at] as number;
  return to.at(-1) as number;
}

function foldWords(all: Uint32Array): number {
  let fold = 0;
  for (let at = 0; at < all.length; at++) fold ^= all[at] as number;
  return fold;
}
