/**
 * One life of a mirror's process, from its resume to its end: it writes, flushes and reads at random places and tells of it, or it waits
 * until recovery is over. The checker may end it at any moment.
 *
 * Everything is told before it begins, so that whatever a kill leaves has been announced.
 */
import type { Fault } from '#base';
import type { Mirror } from '#mirror';
import { sectorBytes } from '#spec/vocabulary';
import type { Extent } from './ledger.ts';
import type { Message } from './messages.ts';
import { randomOf } from './random.ts';
import type { Random } from './random.ts';
import { stamp, valuesOf } from './stamp.ts';

/** A defect that is put in on purpose, to see whether the checker notices. */
export type Mutant =
  /** Writes and flushes are said to have ended before they begin. */
  | 'acks-early'
  /** The log's device says that it has flushed, and has not. */
  | 'log-never-flushes';

/** What a life is for. */
export interface Life {
  readonly job: 'write' | 'resync';
  /** Copies everything, whatever the log says. */
  readonly sync: boolean;
  /** A recovery ends with a flush. A mirror whose log forgets has no other before the next start, which copies everything. */
  readonly flush: boolean;
  /** Legs and log keep writes from their files until a flush. */
  readonly withhold: boolean;
  readonly seed: number;
  /** Value of the first write. */
  readonly firstValue: number;
  readonly mutant?: Mutant;
}

/** What a life needs of the outside. */
export interface LifePort {
  /** Returns when the checker cannot miss it any more. */
  readonly tell: (message: Message) => void;
  /** Whether the checker wants an orderly end. */
  readonly isStopped: () => boolean;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Requests under way at a time, and sectors of the largest. */
const depth = 12;
const extentMax = 24;
/** Regions that nearly all writes of a life go to: what is dirty at its end is then a part of the mirror. */
const hotRegions = 8;

/** Lives to the end: resumes, does its job, suspends and closes. */
export async function live(mirror: Mirror, life: Life, port: LifePort): Promise<void> {
  port.tell({ what: 'opened' });
  const began = port.now();
  await mirror.resume();
  port.tell({ what: 'resumed' });
  if (life.job === 'write') await new Writer(mirror, life, port).run();
  else await waitUntilSynced(mirror, began, port);
  if (life.flush) await mirror.flush();
  await mirror.suspend();
  await mirror.close();
  port.tell({ what: 'closed' });
}

async function waitUntilSynced(mirror: Mirror, began: number, port: LifePort): Promise<void> {
  for (;;) {
    const { inSync, regionCount, copied } = await mirror.progress();
    if (inSync === regionCount) return port.tell({ what: 'synced', copied, milliseconds: port.now() - began });
    await port.wait(1);
  }
}

class Writer {
  readonly #mirror: Mirror;
  readonly #port: LifePort;
  readonly #random: Random;
  readonly #early: boolean;
  readonly #hot: readonly number[];
  readonly #blockSectors: number;
  /** Blocks with a request under way. */
  readonly #busy = new Set<number>();
  #value: number;
  #flushes = 0;
  #isOver = false;

  constructor(mirror: Mirror, life: Life, port: LifePort) {
    this.#mirror = mirror;
    this.#port = port;
    this.#random = randomOf(life.seed);
    this.#early = life.mutant === 'acks-early';
    this.#value = life.firstValue;
    this.#blockSectors = mirror.blockSizeBytes / sectorBytes;
    this.#hot = Array.from({ length: hotRegions }, () => this.#random.below(mirror.regionCount));
  }

  /** Keeps requests under way until it is stopped or one fails; then flushes. */
  async run(): Promise<void> {
    await Promise.all(Array.from({ length: depth }, () => this.#work()));
    if (!this.#isOver) await this.#flush();
  }

  async #work(): Promise<void> {
    while (!this.#isOver && !this.#port.isStopped()) {
      const choice = this.#random.below(100);
      if (choice < 4) await this.#flush();
      else await this.#at(choice < 20);
      // A kill, and the checker's wish, are heard between two turns of the loop of events.
      await this.#port.wait(0);
    }
  }

  async #at(isRead: boolean): Promise<void> {
    const extent = this.#chooseExtent();
    const blocks = Array.from({ length: extent.count / this.#blockSectors }, (_, at) => extent.sector / this.#blockSectors + at);
    if (blocks.some((block) => this.#busy.has(block))) return;
    for (const block of blocks) this.#busy.add(block);
    await (isRead ? this.#read(extent) : this.#write(extent));
    for (const block of blocks) this.#busy.delete(block);
  }

  #chooseExtent(): Extent {
    const blocks = this.#mirror.sizeBytes / this.#mirror.blockSizeBytes;
    const regionBlocks = blocks / this.#mirror.regionCount;
    const hot = this.#hot[this.#random.below(hotRegions)] ?? 0;
    const isHot = !this.#random.onceIn(50);
    const first = isHot ? Math.floor((hot + this.#random.below(1000) / 1000) * regionBlocks) : this.#random.below(blocks);
    const most = Math.min(blocks - first, Math.max(1, Math.floor(extentMax / this.#blockSectors)));
    return { sector: first * this.#blockSectors, count: (1 + this.#random.below(most)) * this.#blockSectors };
  }

  async #write(extent: Extent): Promise<void> {
    const value = this.#value++;
    const bytes = new Uint8Array(extent.count * sectorBytes);
    stamp(bytes, extent.sector, value);
    this.#port.tell({ what: 'write', value, ...extent });
    if (this.#early) this.#port.tell({ what: 'acknowledged', value });
    const outcome = await this.#mirror.write(extent.sector * sectorBytes, bytes);
    if (!outcome.ok) {
      this.#port.tell({ what: 'writeFailed', value });
      this.#end(outcome.fault);
    } else if (!this.#early) {
      this.#port.tell({ what: 'acknowledged', value });
    }
  }

  async #read(extent: Extent): Promise<void> {
    const bytes = new Uint8Array(extent.count * sectorBytes);
    const outcome = await this.#mirror.read(extent.sector * sectorBytes, bytes);
    if (outcome.ok) this.#port.tell({ what: 'read', values: valuesOf(bytes, extent.sector), ...extent });
    else this.#end(outcome.fault);
  }

  async #flush(): Promise<void> {
    const id = this.#flushes++;
    this.#port.tell({ what: 'flush', id });
    if (this.#early) this.#port.tell({ what: 'flushed', id, ok: true });
    const outcome = await this.#mirror.flush();
    if (!this.#early) this.#port.tell({ what: 'flushed', id, ok: outcome.ok });
    if (!outcome.ok) this.#end(outcome.fault);
  }

  #end(fault: Fault): void {
    this.#isOver = true;
    this.#port.tell({ what: 'fault', fault });
  }
}
