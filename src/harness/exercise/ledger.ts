/**
 * What the checker knows of every sector: values that a read may return now, and values that a kill may leave.
 *
 * A sector has a value that is known to be durable, and a list of writes since, in their order; no two to one sector are under way at
 * once, nor a read with a write, which the writer sees to. A flush that succeeded makes durable what had been acknowledged when it was asked
 * for. After a kill any value since then may be there, and the first look tells which. Like `Blocks` of the simulated mirror, but nearly
 * all sectors of a real one are at rest, and those cost four bytes.
 */
import { assert } from '#base';

interface Write {
  readonly value: number;
  /** `past`: of a life that was ended; it may be there or not. */
  state: 'open' | 'acknowledged' | 'failed' | 'past';
  /** When it was acknowledged; 0: never. */
  acknowledgedAt: number;
}

/** Sectors that one request covers. */
export interface Extent {
  readonly sector: number;
  readonly count: number;
}

/** A sector that holds what it must not hold. */
export interface WrongSector {
  readonly sector: number;
  readonly value: number;
  readonly allowed: readonly number[];
}

/** All sectors of a mirror. */
export class Ledger {
  readonly #durable: Uint32Array;
  readonly #since = new Map<number, Write[]>();
  #now = 0;

  constructor(values: readonly number[] | Uint32Array) {
    this.#durable = Uint32Array.from(values);
  }

  /** A write begins. */
  beginWrite({ sector, count }: Extent, value: number): void {
    for (let at = sector; at < sector + count; at++) {
      const write: Write = { value, state: 'open', acknowledgedAt: 0 };
      const here = this.#since.get(at);
      if (here === undefined) this.#since.set(at, [write]);
      else here.push(write);
    }
  }

  /** It ended; what failed may be there or not. */
  endWrite({ sector, count }: Extent, value: number, ok: boolean): void {
    this.#now++;
    for (let at = sector; at < sector + count; at++) {
      const write = this.#since.get(at)?.find((each) => each.value === value);
      if (write === undefined) continue;
      write.state = ok ? 'acknowledged' : 'failed';
      write.acknowledgedAt = ok ? this.#now : 0;
    }
  }

  /** A flush is asked for; the number is for {@link flushed}. */
  get now(): number {
    return this.#now;
  }

  /** A flush that was asked for at that moment succeeded. */
  flushed(askedAt: number): void {
    for (const [sector, writes] of this.#since) {
      const last = writes.findLastIndex(({ state, acknowledgedAt }) => state === 'acknowledged' && acknowledgedAt <= askedAt);
      if (last >= 0) this.#settle(sector, (writes[last] as Write).value, writes.slice(last + 1));
    }
  }

  /** The mirror's process was killed. `keeps`: the system has all that it was given, so what was acknowledged is there. */
  killed(keeps: boolean): void {
    if (keeps) this.flushed(this.#now);
    for (const writes of this.#since.values()) for (const write of writes) write.state = 'past';
  }

  /** What a read by the life under way may find in a sector. */
  readable(sector: number): number[] {
    const writes = this.#since.get(sector) ?? [];
    const last = writes.findLastIndex(({ state }) => state === 'acknowledged');
    const later = writes.slice(Math.max(0, last)).map(({ value }) => value);
    return last < 0 ? [this.#durable[sector] ?? 0, ...later] : later;
  }

  /** What a read found; the sectors that are wrong. A value seen after a kill is the one that stays. */
  read({ sector }: Extent, values: readonly number[]): WrongSector[] {
    const wrong: WrongSector[] = [];
    for (const [at, value] of values.entries()) {
      const allowed = this.readable(sector + at);
      if (!allowed.includes(value)) wrong.push({ sector: sector + at, value, allowed });
      else if (this.#since.get(sector + at)?.every(({ state }) => state === 'past') === true) this.#settle(sector + at, value, []);
    }
    return wrong;
  }

  /**
   * After the last life: every sector as it was found, beginning with `first`. Returns what is wrong, and tells `lost` the acknowledged
   * writes that are gone with reason. What was found is what is there from now on.
   */
  found(first: number, values: readonly number[], lost: (value: number) => void): WrongSector[] {
    const wrong: WrongSector[] = [];
    for (const [at, value] of values.entries()) {
      const sector = first + at;
      const writes = this.#since.get(sector);
      if (writes === undefined && value === this.#durable[sector]) continue;
      const allowed = [this.#durable[sector] ?? 0, ...(writes ?? []).map((write) => write.value)];
      if (!allowed.includes(value)) wrong.push({ sector, value, allowed });
      const acknowledged = writes?.findLast(({ acknowledgedAt }) => acknowledgedAt > 0)?.value;
      if (acknowledged !== undefined && allowed.indexOf(value) < allowed.indexOf(acknowledged)) lost(acknowledged);
      this.#settle(sector, value, []);
    }
    return wrong;
  }

  #settle(sector: number, value: number, since: Write[]): void {
    assert(sector < this.#durable.length, 'a sector of the mirror');
    this.#durable[sector] = value;
    if (since.length === 0) this.#since.delete(sector);
    else this.#since.set(sector, since);
  }
}
