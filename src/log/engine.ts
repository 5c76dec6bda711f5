/**
 * The disk log without its device: bits, batches and judgement, driven by calls and answered through a port.
 *
 * The engine waits for nothing. It asks the port to read, write or flush and is told later by `readEnded`, `writeEnded`, `flushEnded`,
 * `legsEnded`; the same engine runs on a real device and in a simulated world, and can be saved and restored between any two calls.
 * Every decision is a look-up in a derived table; the handlers below say which bytes and bits a decision means.
 *
 * - `area` is what the device has or is about to get: header and bitmap as on disk. Its bitmap is the snapshot of the batch in flight and
 *   changes only when a batch begins, so the bytes given to the port are never live.
 * - One step of a batch is outstanding at a time; a step may be several writes, and ends when all have ended.
 * - The caller of flush holds a ticket; tickets are answered in order.
 *
 * Memory: three bits a region, one more in `area`, a flag a block.
 *
 * Source: `disk_resume`, `disk_flush` in Linux `drivers/md/dm-log.c`.
 */
import { assert, Stepper } from '#base';
import type { StepTable } from '#base';
import { bitmapOffsetBytes, logMagic, logVersion } from '#spec/vocabulary';
import type { HealthLetter, RegionIndex, Sectors, SyncWord } from '#spec/vocabulary';
import type { ClearingEffects, ClearingEvent } from './derived/clearing.ts';
import type { CommitEffects, CommitEvent } from './derived/commit.ts';
import type { CoreEffects, CoreEvent } from './derived/core.ts';
import type { HealthEffects, HealthEvent } from './derived/health.ts';
import { regionEffect } from './derived/region.ts';
import type { ResumeEffects, ResumeEvent } from './derived/resume.ts';
import {
  blockOfRegion,
  classify,
  decodeHeader,
  encodeEmptyHeader,
  encodeHeader,
  layoutOf,
  nrRegionsCut,
  nrRegionsPrewritten,
} from './format.ts';
import type { LogHeader, LogLayout } from './format.ts';
import type { Profile } from './profile.ts';
import { createRegionMap, fillBits, sectorRegions } from './regions.ts';
import type { RegionMap } from './regions.ts';

/** How a flush or resume ended; `refused`: the log device holds no log that may be written to. */
export type Ending = 'success' | 'failure' | 'refused';

/** What the engine asks of the outside. No call may come back into the engine before it has returned. */
export interface EnginePort {
  /** Read the log device from offset 0 into `into`; then call `readEnded`. */
  read(into: Uint8Array): void;
  /** Write `bytes` at `offsetBytes`; then call `writeEnded`, once for each write. `bytes` stay as they are until all writes ended. */
  write(offsetBytes: number, bytes: Uint8Array): void;
  /** Flush the cache of the log device; then call `flushEnded`. */
  flush(): void;
  /** Flush the caches of all legs; then call `legsEnded`. */
  flushLegs(): void;
  /** Every flush with a ticket up to and including this one ended, unless it ended before. */
  answerFlush(upToTicket: number, ending: Ending): void;
  answerResume(ending: Ending): void;
  raiseEvent(): void;
}

/** What an engine is made for. */
export interface EngineOptions {
  readonly length: Sectors;
  readonly regionSize: Sectors;
  readonly syncWord: SyncWord;
  readonly takeover: boolean;
  readonly blockSizeBytes: number;
  readonly profile: Profile;
}

/** Everything an engine remembers, as plain data and copies of its arrays. */
export interface EngineSnapshot {
  readonly numbers: readonly number[];
  readonly letter: HealthLetter;
  readonly header: LogHeader;
  readonly found: LogHeader;
  readonly arrays: readonly (Uint32Array | Uint8Array)[];
}

// The handlers of these effects are methods that the requests call themselves when they can.
const directCore = { getResyncWork: 'searchWork' } as const;
const directClearing = { clearRegion: 'clearBits' } as const;

const noHeader: LogHeader = { magic: 0, version: 0, nrRegions: 0n };

/** The disk log, sans I/O. */
export class DiskEngine {
  declare readonly regions: RegionMap;
  readonly layout: LogLayout;
  /** Header and bitmap as the device has them or is about to get them. */
  readonly area: Uint8Array;
  declare readonly core: Stepper<CoreEvent, CoreEffects>;
  declare readonly clearing: Stepper<ClearingEvent, ClearingEffects>;
  readonly commit: Stepper<CommitEvent, CommitEffects>;
  readonly health: Stepper<HealthEvent, HealthEffects>;
  readonly judgement: Stepper<ResumeEvent, ResumeEffects>;

  readonly #options: EngineOptions;
  readonly #port: EnginePort;
  readonly #staged: Uint32Array;
  /** Blocks that the batch in flight writes. */
  readonly #batch: Uint8Array;
  /** The header that the next whole write puts down. */
  #header: LogHeader = noHeader;
  /** The header in memory: what was last read or, after that, chosen. */
  #found: LogHeader = noHeader;
  #letter: HealthLetter = 'A';
  #work: RegionIndex = -1;
  #tickets = 0;
  #batchTickets = -1;
  #writesLeft = 0;
  #writesFailed = 0;
  /** An event that a handler raised; taken when the step that raised it is over. */
  #raised = -1;
  /** Resume has left the bits in the area, where the batch that follows at once would put them. */
  #isStaged = false;
  #pendingClear: RegionIndex = -1;
  readonly #event: Readonly<Record<CommitEvent, number>>;
  readonly #clearRegion: number;
  readonly #getResyncWork: number;

  constructor(options: EngineOptions, port: EnginePort) {
    assert(new Uint8Array(Uint32Array.of(1).buffer)[0] === 1, 'this host is big endian, which the bitmap in memory does not support');
    this.#options = options;
    this.#port = port;
    this.regions = createRegionMap(Math.ceil(options.length / options.regionSize), options.syncWord, options.profile.region);
    this.layout = layoutOf(this.regions.count, options.blockSizeBytes);
    this.area = new Uint8Array(this.layout.areaBytes);
    this.#staged = new Uint32Array(this.area.buffer, bitmapOffsetBytes, this.regions.wordCount);
    this.#batch = new Uint8Array(this.layout.blockCount);
    this.core = new Stepper(options.profile.core, this.#coreBindings(), directCore);
    this.clearing = new Stepper(options.profile.clearing, this.#clearingBindings(), directClearing);
    this.commit = new Stepper(options.profile.commit, this.#commitBindings());
    this.health = new Stepper(options.profile.health, this.#healthBindings());
    this.judgement = new Stepper(options.profile.resume, this.#resumeBindings());
    this.#event = eventIndices(this.commit);
    this.#clearRegion = this.clearing.index('clearRegion');
    this.#getResyncWork = this.core.index('getResyncWork');
  }

  // The client's requests. Most clears and searches are all that their machine asks for, and are then done without a step.

  markRegion(region: RegionIndex): void {
    this.regions.markRegion(region);
  }

  clearRegion(region: RegionIndex): void {
    if (this.clearing.detours === 0) {
      this.regions.clearRegion(region);
    } else {
      this.regions.check(region);
      this.#pendingClear = region;
      this.clearing.step(this.#clearRegion);
    }
  }

  setRegionSync(region: RegionIndex, inSync: boolean): void {
    this.regions.setRegionSync(region, inSync);
  }

  /** The region assigned, or -1. */
  getResyncWork(): RegionIndex {
    if (this.core.detours === 0) return this.regions.getResyncWork();
    this.core.step(this.#getResyncWork);
    return this.#work;
  }

  /** Asks for a flush; the ticket is answered through the port, perhaps before this returns. */
  flush(): number {
    this.#tickets++;
    this.#run(this.#event.flush);
    return this.#tickets;
  }

  /** Sectors a region. */
  get regionSize(): Sectors {
    return this.#options.regionSize;
  }

  /** No other node uses this log. */
  isRemoteRecovering(region: RegionIndex): boolean {
    this.regions.check(region);
    return false;
  }

  presuspend(): void {
    this.core.step(this.core.index('presuspend'));
  }

  /** Like {@link flush}; clears become durable too, where the profile says so. */
  postsuspend(): number {
    this.#tickets++;
    this.#run(this.#event.postsuspend);
    return this.#tickets;
  }

  /** Whether a resume may begin: no batch and no other resume is in flight. */
  canResume(): boolean {
    return this.commit.handles(this.#event.resume);
  }

  resume(): void {
    this.core.step(this.core.index('resume'));
    this.#run(this.#event.resume);
  }

  /** The letter of the status line. */
  status(): HealthLetter {
    this.health.step(this.health.index('status'));
    return this.#letter;
  }

  // What the device and the legs answer.

  readEnded(ok: boolean): void {
    const { syncWord: word, takeover } = this.#options;
    this.#raised = -1;
    if (ok) {
      const expected = { regionCount: this.regions.count, regionSize: this.#options.regionSize };
      this.#found = decodeHeader(this.area);
      const found = classify(this.area, expected, 'strict', this.#found);
      this.judgement.step(this.judgement.index(`logRead(found=${found},word=${word},takeover=${takeover})`));
    } else {
      this.judgement.step(this.judgement.index(`logReadFailed(word=${word},takeover=${takeover})`));
    }
    this.#run(this.#raised);
  }

  writeEnded(ok: boolean): void {
    this.#writesLeft--;
    if (!ok) this.#writesFailed++;
    if (this.#writesLeft > 0) return;
    if (this.#writesFailed > 0) this.health.step(this.health.index('logFailed'));
    this.#run(this.#writesFailed > 0 ? this.#event.logWriteFailed : this.#event.logWritten);
  }

  flushEnded(ok: boolean): void {
    if (!ok) this.health.step(this.health.index('logFlushFailed'));
    this.#run(ok ? this.#event.logFlushed : this.#event.logFlushFailed);
  }

  legsEnded(ok: boolean): void {
    this.#run(ok ? this.#event.legsFlushed : this.#event.legFlushFailed);
  }

  // Saving and restoring, so that the engine itself can be explored.

  save(): EngineSnapshot {
    const { planes } = this.regions;
    return {
      numbers: [
        this.core.state,
        this.clearing.state,
        this.commit.state,
        this.health.state,
        this.judgement.state,
        this.regions.syncCount,
        this.regions.search,
        this.#tickets,
        this.#batchTickets,
        this.#writesLeft,
        this.#writesFailed,
      ],
      letter: this.#letter,
      header: this.#header,
      found: this.#found,
      arrays: [planes.clean, planes.sync, planes.recovering, this.area, this.regions.changed, this.#batch].map((each) => each.slice()),
    };
  }

  restore(from: EngineSnapshot): void {
    const { planes } = this.regions;
    const [core, clearing, commit, health, judgement, syncCount, search, tickets, batchTickets, writesLeft, writesFailed] =
      from.numbers as readonly [number, number, number, number, number, number, number, number, number, number, number];
    this.core.state = core;
    this.clearing.state = clearing;
    this.commit.state = commit;
    this.health.state = health;
    this.judgement.state = judgement;
    this.regions.syncCount = syncCount;
    this.regions.search = search;
    this.#tickets = tickets;
    this.#batchTickets = batchTickets;
    this.#writesLeft = writesLeft;
    this.#writesFailed = writesFailed;
    this.#letter = from.letter;
    this.#header = from.header;
    this.#found = from.found;
    [planes.clean, planes.sync, planes.recovering, this.area, this.regions.changed, this.#batch].forEach((each, index) =>
      each.set(from.arrays[index] as Uint8Array),
    );
  }

  /** Takes a step and then whatever its handlers raised. */
  #run(first: number): void {
    this.#tellTouched();
    let event = first;
    while (event >= 0) {
      this.#raised = -1;
      this.commit.step(event);
      event = this.#raised;
    }
  }

  /** Tells the protocol of marks and clears since the last batch began; that it may hear of them twice changes nothing. */
  #tellTouched(): void {
    const { touched } = this.regions;
    if ((touched & regionEffect.dirtied) !== 0) this.commit.step(this.#event.dirtied);
    if ((touched & regionEffect.cleaned) !== 0) this.commit.step(this.#event.cleaned);
  }

  #coreBindings(): ConstructorParameters<typeof Stepper<CoreEvent, CoreEffects>>[1] {
    return {
      searchWork: () => {
        this.#work = this.regions.getResyncWork();
      },
      answerNoWork: () => {
        this.#work = -1;
      },
      restartSearch: () => {
        this.regions.search = 0;
      },
    };
  }

  #clearingBindings(): ConstructorParameters<typeof Stepper<ClearingEvent, ClearingEffects>>[1] {
    return {
      clearBits: () => this.regions.clearRegion(this.#pendingClear),
      // A region whose bit on the device is 0 may have unflushed writes. Which bits of the batch's own blocks have just become 1 is no
      // longer known, so all regions of those blocks are suspects.
      demoteSuspects: () => this.#failLegFlush((at) => (this.#batch[this.#blockOfWord(at)] === 1 ? -1 : ~(this.#staged[at] as number))),
      dirtyEverything: () => this.#failLegFlush(() => -1),
    };
  }

  #failLegFlush(suspects: (at: number) => number): void {
    for (let at = 0; at < this.regions.wordCount; at++) this.regions.legFlushFailed(at, suspects(at));
    this.regions.recount();
  }

  #healthBindings(): ConstructorParameters<typeof Stepper<HealthEvent, HealthEffects>>[1] {
    return {
      raiseEvent: () => this.#port.raiseEvent(),
      answer: ({ letter }) => {
        this.#letter = letter;
      },
    };
  }

  #resumeBindings(): ConstructorParameters<typeof Stepper<ResumeEvent, ResumeEffects>>[1] {
    return {
      logFailed: () => this.health.step(this.health.index('logFailed')),
      loadBits: ({ trust, fill, touches }) => {
        const count = this.regions.count;
        if (touches) this.#touchFilled(this.#trusted(trust), fill);
        fillBits(this.#staged, Math.min(count, this.#trusted(trust)), count, fill);
        fillBits(this.#staged, count, this.regions.wordCount * 32, 0);
        this.regions.resume(this.#staged);
        this.#isStaged = true;
      },
      chooseHeader: ({ version, geometry }) => {
        const old = version === 'kept' ? this.#found : { magic: logMagic, version: logVersion };
        const { length, regionSize } = this.#options;
        this.#header = {
          magic: old.magic,
          version: old.version,
          nrRegions: BigInt(this.regions.count),
          ...(geometry ? { geometry: { regionSize, length } } : {}),
        };
        this.#found = this.#header;
      },
      forgetSync: () => this.regions.resumeRefused(),
      logUsable: ({ report, strange }) => {
        this.clearing.step(this.clearing.index('logUsable'));
        this.#raised = this.#event[`logUsable(report=${report},strange=${strange})`];
      },
      logRefused: () => {
        this.clearing.step(this.clearing.index('logRefused'));
        this.core.step(this.core.index('logRefused'));
        this.#raised = this.#event.logRefused;
      },
    };
  }

  /** Linux sets new bits, and clears those behind the last region, as a mark or a clear would: the next flush has something to write. */
  #touchFilled(trusted: number, fill: 0 | 1): void {
    const { count, wordCount } = this.regions;
    const isFilled = trusted < count;
    if ((isFilled && fill === 0) || count < wordCount * 32) this.commit.step(this.#event.dirtied);
    if (isFilled && fill === 1) this.commit.step(this.#event.cleaned);
  }

  /** How many regions the bits on the device speak for. */
  #trusted(trust: ResumeEffects['loadBits']['trust']): number {
    const { nrRegions } = this.#found;
    if (trust === 'nothing') return 0;
    if (trust === 'headerCut') return nrRegionsCut(nrRegions);
    return nrRegions === nrRegionsPrewritten ? this.regions.count : Number(nrRegions);
  }

  #commitBindings(): ConstructorParameters<typeof Stepper<CommitEvent, CommitEffects>>[1] {
    return {
      readLog: () => {
        // A resume ends by writing everything or nothing, so nobody will ask what had changed before it.
        this.regions.changed.fill(0);
        this.#port.read(this.area);
      },
      stageBits: ({ scope }) => {
        this.#batchTickets = this.#tickets;
        if (scope === 'changed') this.#takeChanged();
        else this.#batch.fill(1);
        this.regions.changed.fill(0);
        if (!this.#isStaged) this.#stageBatch();
        this.#isStaged = false;
      },
      voidClears: () => {
        this.clearing.step(this.clearing.index('legFlushFailed'));
        this.#stageBatch();
      },
      writeLog: ({ scope }) => this.#writeLog(scope),
      flushLog: () => this.#port.flush(),
      flushLegs: () => this.#port.flushLegs(),
      answerFlush: ({ outcome }) => {
        const upTo = this.#batchTickets < 0 ? this.#tickets : this.#batchTickets;
        this.#batchTickets = -1;
        this.#port.answerFlush(upTo, outcome);
      },
      answerResume: ({ outcome }) => {
        this.#batchTickets = -1;
        this.#port.answerResume(outcome);
      },
    };
  }

  /** The batch writes the blocks whose bits changed. */
  #takeChanged(): void {
    this.#batch.fill(0);
    this.regions.changed.forEach((effects, sector) => {
      if (effects !== 0) this.#batch[blockOfRegion(this.layout, sector * sectorRegions)] = 1;
    });
  }

  /** Copies the bits of the batch's blocks into the area. */
  #stageBatch(): void {
    this.#eachRun((first, end) => {
      const [from, to] = [this.#wordOfBlock(first), this.#wordOfBlock(end)];
      this.regions.stageBits(this.#staged, from, to);
    });
  }

  #writeLog(scope: CommitEffects['writeLog']['scope']): void {
    this.#writesLeft = 0;
    this.#writesFailed = 0;
    const block = this.layout.blockSizeBytes;
    const write = (from: number, to: number) => {
      this.#writesLeft++;
      this.#port.write(from, this.area.subarray(from, to));
    };
    if (scope === 'area' || scope === 'header' || scope === 'emptyHeader') {
      if (scope === 'emptyHeader') encodeEmptyHeader(this.area);
      else encodeHeader(this.area, this.#header);
      write(0, scope === 'area' ? this.area.length : this.layout.headerBytes);
    } else {
      const firstWithBits = bitmapOffsetBytes >>> this.layout.blockShift;
      this.#eachRun((first, end) => {
        if (end > firstWithBits) write(Math.max(first, firstWithBits) * block, end * block);
      });
    }
    if (this.#writesLeft === 0) this.#raised = this.#event.logWritten;
  }

  /** Calls `visit` for each run of neighbouring blocks of the batch. */
  #eachRun(visit: (firstBlock: number, endBlock: number) => void): void {
    const batch = this.#batch;
    for (let first = batch.indexOf(1); first >= 0;) {
      let end = batch.indexOf(0, first);
      if (end < 0) end = batch.length;
      visit(first, end);
      first = batch.indexOf(1, end);
    }
  }

  #blockOfWord(at: number): number {
    return (bitmapOffsetBytes + at * 4) >>> this.layout.blockShift;
  }

  /** The first word whose bits are in the block or behind it. */
  #wordOfBlock(block: number): number {
    const word = (block * this.layout.blockSizeBytes - bitmapOffsetBytes) / 4;
    return Math.min(Math.max(word, 0), this.regions.wordCount);
  }
}

const knownIndices = new WeakMap<StepTable, Readonly<Record<CommitEvent, number>>>();

/** Indices of the protocol's events, looked up once a table. */
function eventIndices({ table }: Stepper<CommitEvent, CommitEffects>): Readonly<Record<CommitEvent, number>> {
  let known = knownIndices.get(table);
  if (known === undefined) {
    known = Object.fromEntries(table.events.map((event, index) => [event, index])) as Record<CommitEvent, number>;
    knownIndices.set(table, known);
  }
  return known;
}
