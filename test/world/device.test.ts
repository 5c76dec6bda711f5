/**
 * The simulated device against the machine of a sector: after any sequence of writes, answers, flushes and failures, what a crash may leave
 * is what the specification says. The device keeps bytes and many sectors, the machine keeps one sector and version numbers.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '#derive';
import { createSectorMachine, sectorEvents } from '#spec';
import type { SectorContext } from '#spec';
import { DeviceMisuse, keepBySeed, keepDurable, keepNewest, SimulatedDevice } from '#world';
import type { DeviceRequest } from '#world';

const sector = derive(createSectorMachine(), { events: sectorEvents });
const bytesOf = (value: number) => new Uint8Array(512).fill(value);

/** Walks machine and device side by side. */
class Pair {
  readonly device = new SimulatedDevice(bytesOf(0), 512);
  state = 0;
  write: DeviceRequest | undefined;
  flush: DeviceRequest | undefined;

  /** Takes the event in both if the machine handles it. */
  take(label: string): boolean {
    const index = sector.events.indexOf(label);
    const next = sector.next[this.state * sector.events.length + index] as number;
    if (next === 0xffff) return false;
    this.state = next;
    const value = Number(/value=(\d)/.exec(label)?.[1]);
    if (label.startsWith('write(')) this.write = this.device.write(0, bytesOf(value));
    else if (label === 'written' || label === 'writeFailed') this.#endWrite(label === 'written');
    else if (label === 'flush') this.flush = this.device.flush();
    else if (label === 'flushed' || label === 'flushFailed') this.#endFlush(label === 'flushed');
    else if (label.startsWith('crash(')) this.#crash(value);
    return true;
  }

  #endWrite(ok: boolean): void {
    // A later read sees the bytes of a failed write, or does not.
    this.device.answer(this.write as DeviceRequest, ok, this.state % 2);
    this.write = undefined;
  }

  #endFlush(ok: boolean): void {
    this.device.answer(this.flush as DeviceRequest, ok);
    this.flush = undefined;
  }

  #crash(value: number): void {
    const choice = this.images().indexOf(value);
    if (choice < 0) throw new Error(`the device cannot leave value ${value}, which the machine allows`);
    this.device.crash(() => choice);
    this.write = undefined;
    this.flush = undefined;
  }

  /** The value that each choice of a crash would leave. */
  images(): number[] {
    const count = this.device.choices()[0]?.count ?? 1;
    return Array.from({ length: count }, (_, choice) => this.device.imageAfterCrash(() => choice)[0] as number);
  }

  /** Whether the machine allows the value that a read of the device brings. */
  mayBeRead(): boolean {
    const into = new Uint8Array(512);
    this.device.answer(this.device.read(0, into), true);
    const index = sector.events.indexOf(`read(value=${into[0]})`);
    return sector.next[this.state * sector.events.length + index] === this.state;
  }

  get context(): SectorContext {
    return sector.snapshots[this.state]?.context as SectorContext;
  }
}

describe('a simulated device', () => {
  test('leaves after a crash what the sector machine says, for every sequence of events', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sector.events), { maxLength: 40, size: 'max' }), (labels) => {
        const pair = new Pair();
        for (const label of labels) {
          if (!pair.take(label)) continue;
          taken++;
          const possible = [0, 1, 2].filter((value) => ((pair.context.possible >> value) & 1) === 1);
          expect([...new Set(pair.images())].toSorted((a, b) => a - b)).toEqual(possible);
          expect(pair.mayBeRead()).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(10_000);
  });

  test('lets each sector of a write survive by itself', () => {
    const device = new SimulatedDevice(new Uint8Array(2048), 512);
    device.answer(device.write(0, new Uint8Array(2048).fill(7)), true);
    expect(device.choices()).toEqual([0, 1, 2, 3].map((each) => ({ sector: each, count: 2 })));
    const image = device.imageAfterCrash((each) => (each === 2 ? 1 : 0));
    expect([0, 512, 1024, 1536].map((at) => image[at])).toEqual([0, 0, 7, 0]);
  });

  test('may keep a write that was submitted and never completed', () => {
    const device = new SimulatedDevice(new Uint8Array(512), 512);
    device.write(0, bytesOf(5));
    expect(device.imageAfterCrash(keepNewest)[0]).toBe(5);
    expect(device.imageAfterCrash(keepDurable)[0]).toBe(0);
  });

  test('makes durable only what had completed when the flush was issued', () => {
    const device = new SimulatedDevice(new Uint8Array(512), 512);
    const write = device.write(0, bytesOf(5));
    const flush = device.flush();
    device.answer(write, true);
    device.answer(flush, true);
    expect(device.durable[0]).toBe(0);
    device.answer(device.flush(), true);
    expect(device.durable[0]).toBe(5);
  });

  test('does not make durable with a later flush what a failed one had covered', () => {
    const device = new SimulatedDevice(new Uint8Array(512), 512);
    device.answer(device.write(0, bytesOf(5)), true);
    device.answer(device.flush(), false);
    device.answer(device.flush(), true);
    expect(device.imageAfterCrash(keepDurable)[0]).toBe(0);
    device.answer(device.write(0, bytesOf(5)), true);
    device.answer(device.flush(), true);
    expect(device.imageAfterCrash(keepDurable)[0]).toBe(5);
  });

  test('fails every request while it is lost, and may return with old bytes', () => {
    const device = new SimulatedDevice(bytesOf(1), 512);
    device.lost = true;
    expect(device.answer(device.write(0, bytesOf(9)), true)).toBe(false);
    expect(device.answer(device.flush(), true)).toBe(false);
    device.returnStale(bytesOf(4));
    const into = new Uint8Array(512);
    expect(device.answer(device.read(0, into), true)).toBe(true);
    expect(into[0]).toBe(4);
  });

  test('refuses requests that are not whole blocks of it', () => {
    const device = new SimulatedDevice(new Uint8Array(8192), 4096);
    expect(() => device.write(512, new Uint8Array(4096))).toThrow(DeviceMisuse);
    expect(() => device.write(4096, new Uint8Array(8192))).toThrow(DeviceMisuse);
    expect(() => device.read(0, new Uint8Array(0))).toThrow(DeviceMisuse);
  });

  test('goes back to what was saved, versions included', () => {
    const device = new SimulatedDevice(new Uint8Array(1024), 512);
    device.answer(device.write(0, bytesOf(3)), true);
    const saved = device.save();
    device.answer(device.flush(), true);
    device.restore(saved);
    expect(device.durable[0]).toBe(0);
    expect(device.choices()).toEqual([{ sector: 0, count: 2 }]);
    device.answer(device.flush(), true);
    expect(device.durable[0]).toBe(3);
  });
});

test('a rule made from a number keeps the same versions every time, and differs between sectors', () => {
  const choices = (seed: number) => Array.from({ length: 64 }, (_, each) => keepBySeed(seed)(each, 3));
  expect(choices(77)).toEqual(choices(77));
  expect(new Set(choices(77)).size).toBe(3);
  expect(choices(77)).not.toEqual(choices(78));
});
