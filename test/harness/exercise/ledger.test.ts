/** What the checker of an exercise believes: which values a sector may hold before and after kills, and what it reads out of sectors. */
import { describe, expect, test } from 'vitest';
import { foreignValue, stamp, valuesOf } from '../../../src/harness/exercise/stamp.ts';
import { Ledger } from '../../../src/harness/exercise/ledger.ts';
import { Hearing, lineOf } from '#harness/exercise';
import type { Message } from '#harness/exercise';

const at = (sector: number, count = 1) => ({ sector, count });

/** Sector 0 holds 1, flushed; write 2 is acknowledged, write 3 under way. */
function busy(): Ledger {
  const ledger = new Ledger([0, 0]);
  ledger.beginWrite(at(0), 1);
  ledger.endWrite(at(0), 1, true);
  ledger.flushed(ledger.now);
  ledger.beginWrite(at(0), 2);
  ledger.endWrite(at(0), 2, true);
  ledger.beginWrite(at(0), 3);
  return ledger;
}

describe('the ledger', () => {
  test('a read finds what was acknowledged last, or what is under way', () => {
    expect(busy().readable(0)).toEqual([2, 3]);
    expect(busy().read(at(0), [1])).toEqual([{ sector: 0, value: 1, allowed: [2, 3] }]);
  });

  test.each([
    [1, false, [], [2]],
    [2, false, [], []],
    [3, false, [], []],
    [0, false, [0], [2]],
    [9, false, [9], [2]],
    [1, true, [1], []],
    [2, true, [], []],
    [3, true, [], []],
  ])('after a kill %i may be found (the system keeps what it has: %s)', (value, keeps, wrong, lost) => {
    const ledger = busy();
    ledger.killed(keeps);
    const gone: number[] = [];
    expect(ledger.found(0, [value, 0], (each) => gone.push(each)).map((each) => each.value)).toEqual(wrong);
    expect(gone).toEqual(lost);
  });

  test('a flush covers what was acknowledged when it was asked for, and nothing later', () => {
    const ledger = new Ledger([0]);
    ledger.beginWrite(at(0), 1);
    ledger.endWrite(at(0), 1, true);
    const asked = ledger.now;
    ledger.beginWrite(at(0), 2);
    ledger.endWrite(at(0), 2, true);
    ledger.flushed(asked);
    ledger.killed(false);
    expect(ledger.found(0, [1], () => {})).toEqual([]);
    const other = new Ledger([0]);
    other.beginWrite(at(0), 1);
    other.flushed(other.now);
    other.killed(false);
    expect(other.found(0, [0], () => {})).toEqual([]);
  });

  test('what was read after a kill stays', () => {
    const ledger = busy();
    ledger.killed(false);
    expect(ledger.read(at(0), [3])).toEqual([]);
    ledger.killed(false);
    expect(ledger.found(0, [2, 0], () => {})).toEqual([{ sector: 0, value: 2, allowed: [3] }]);
  });
});

describe('a stamp', () => {
  test('tells its write in its place alone, and to the last byte', () => {
    const bytes = new Uint8Array(4 * 512);
    stamp(bytes.subarray(512, 3 * 512), 11, 77);
    expect(valuesOf(bytes, 10)).toEqual([0, 77, 77, 0]);
    expect(valuesOf(bytes, 20)).toEqual([0, foreignValue, foreignValue, 0]);
    bytes[1023] = (bytes[1023] ?? 0) ^ 1;
    bytes[0] = 1;
    expect(valuesOf(bytes, 10)).toEqual([foreignValue, foreignValue, 77, 0]);
  });
});

test('messages are heard whole, however they are cut, and half of one is not', () => {
  const heard: Message[] = [];
  const hearing = new Hearing((message) => heard.push(message));
  const all: Message[] = [{ what: 'opened' }, { what: 'write', value: 3, sector: 8, count: 2 }];
  for (const sign of all.map(lineOf).join('')) hearing.take(sign);
  hearing.take(lineOf({ what: 'closed' }).slice(0, -1));
  expect(heard).toEqual(all);
});
