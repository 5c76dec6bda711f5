/**
 * What the observer knows of every block of a mirror: values that a read may return now, and values that a crash may leave.
 *
 * A block's history since it was last known to be durable is a list of writes in their order; no two to the same block are under way at
 * once, which the users see to. A flush that succeeded makes durable what had been acknowledged when it was asked for. After a crash any
 * value since then may be there, and the first read tells which.
 */

/** A discarded block holds anything. */
const anything = -1;

interface Write {
  readonly value: number;
  state: 'open' | 'acknowledged' | 'failed';
  acknowledgedAt: number;
  /** A flush that its user heard to have failed may have lost it: only writing it again helps. */
  isUnsure: boolean;
}

/** A read under way. */
export interface OpenRead {
  readonly block: number;
  /** Values that it may return. */
  readonly allowed: Set<number>;
  readonly acrossCrash: boolean;
}

class Block {
  /** Durable values, of which one is there. */
  base: number[];
  writes: Write[] = [];
  /** A crash came after the last acknowledged write. */
  acrossCrash = false;

  constructor(value: number) {
    this.base = [value];
  }

  /** What a read may return now. */
  possible(): number[] {
    const last = this.writes.findLastIndex(({ state }) => state === 'acknowledged');
    const later = this.writes.slice(Math.max(0, last)).map(({ value }) => value);
    return last < 0 ? [...this.base, ...later] : later;
  }
}

/** All blocks. */
export class Blocks {
  readonly #blocks: readonly Block[];
  #reads = new Set<OpenRead>();

  constructor(values: readonly number[]) {
    this.#blocks = values.map((value) => new Block(value));
  }

  get count(): number {
    return this.#blocks.length;
  }

  /** Whether a write to the block has not ended. */
  isOpen(block: number): boolean {
    return this.#of(block).writes.some(({ state }) => state === 'open');
  }

  /** A write begins; `undefined`: a discard. */
  beginWrite(block: number, value: number | undefined): void {
    const write: Write = { value: value ?? anything, state: 'open', acknowledgedAt: 0, isUnsure: false };
    this.#of(block).writes.push(write);
    for (const read of this.#reads) if (read.block === block) read.allowed.add(write.value);
  }

  /** The block's write ended. One that failed may be there or not, until the next. */
  endWrite(block: number, ok: boolean, now: number): void {
    const here = this.#of(block);
    const write = here.writes.find(({ state }) => state === 'open');
    if (write === undefined) return;
    write.state = ok ? 'acknowledged' : 'failed';
    write.acknowledgedAt = now;
    if (ok) here.acrossCrash = false;
  }

  /** Everything acknowledged by then is durable. */
  flushed(askedAt: number): void {
    for (const block of this.#blocks) {
      const last = block.writes.findLastIndex(
        ({ state, acknowledgedAt, isUnsure }) => state === 'acknowledged' && acknowledgedAt <= askedAt && !isUnsure,
      );
      if (last < 0) continue;
      block.base = [(block.writes[last] as Write).value];
      block.writes = block.writes.slice(last + 1);
    }
  }

  /** A flush failed: a later one says nothing of what had been acknowledged by now. */
  flushFailed(): void {
    for (const { writes } of this.#blocks) for (const write of writes) if (write.state === 'acknowledged') write.isUnsure = true;
  }

  /** The power failed. */
  crash(): void {
    this.#reads = new Set();
    for (const block of this.#blocks) {
      block.base = [...new Set([...block.base, ...block.writes.map(({ value }) => value)])];
      block.writes = [];
      block.acrossCrash = true;
    }
  }

  beginRead(block: number): OpenRead {
    const here = this.#of(block);
    const read: OpenRead = { block, allowed: new Set(here.possible()), acrossCrash: here.acrossCrash };
    this.#reads.add(read);
    return read;
  }

  /** Whether the read may return the value; if it does, it tells what the crash has left. */
  endRead(read: OpenRead, value: number | undefined): boolean {
    this.#reads.delete(read);
    if (value === undefined) return true;
    const here = this.#of(read.block);
    const allowed = read.allowed.has(value) || read.allowed.has(anything);
    // What was discarded may be another value on each leg.
    if (here.writes.length === 0 && here.base.includes(value) && !here.base.includes(anything)) here.base = [value];
    return allowed;
  }

  /** Whether the block may hold this value now. */
  mayHold(block: number, value: number): boolean {
    const possible = this.#of(block).possible();
    return possible.includes(value) || possible.includes(anything);
  }

  /** Whether legs may differ in the block with reason: it is being written, was discarded, or a write failed for its user. */
  mayDiffer(block: number): boolean {
    const { base, writes } = this.#of(block);
    return base.includes(anything) || writes.some(({ value, state }) => value === anything || state === 'open');
  }

  /** All that is known, as text. */
  fingerprint(): string {
    return JSON.stringify(
      this.#blocks.map(({ base, writes, acrossCrash }) => [
        base,
        writes.map(({ value, state, isUnsure }) => [value, state, isUnsure]),
        acrossCrash,
      ]),
    );
  }

  #of(block: number): Block {
    return this.#blocks[block] as Block;
  }
}
