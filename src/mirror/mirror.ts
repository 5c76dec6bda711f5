/**
 * A mirror on devices: the engine of `engine.ts`, its requests performed with promises.
 *
 * - Reads and writes of any length are cut at the borders of regions, and into pieces; each ends when all of its pieces have.
 * - While the mirror is suspended requests wait. A table that takes the place of another gets what was given back, and what waited.
 * - A write that succeeded may still be lost by a power failure until a `flush` that was begun after it succeeded, as on any disk. Legs
 *   are never left different by that for longer than the next recovery.
 *
 * Memory: entries of regions that are written to or recovered, the log's bits, one piece for recovery, and the callers' own buffers, of which
 * writes under way hold at most `queueBytesMax`.
 */
import { assert, done, fail, unreachable } from '#base';
import type { Fault, Outcome } from '#base';
import type { BlockDevice } from '#device';
import type { DirtyLog } from '#log';
import type { ProfileName, RegionCount, RegionIndex, Sectors, StatusKind } from '#spec/vocabulary';
import { sectorBytes } from '#spec/vocabulary';
import { machineClock } from './clock.ts';
import type { MirrorClock } from './clock.ts';
import { Copier } from './copier.ts';
import { MirrorEngine } from './engine.ts';
import { Lanes } from './lanes.ts';
import type { Copy, MirrorEventKind } from './legs.ts';
import { logCallsOf } from './log-calls.ts';
import type { MirrorMode } from './mode.ts';
import { Piece, Whole } from './piece.ts';
import { laterMilliseconds } from './port.ts';
import type { MirrorPort } from './port.ts';
import { mirrorProfiles } from './profile.ts';
import type { MirrorProfile } from './profile.ts';
import type { RequestEnding, RequestKind, Ticket } from './request.ts';
import { infoOfMirror, tableOfMirror } from './status.ts';
import { refuseTable } from './table.ts';

/** A copy of the data: a device, and where on it the mirror begins. */
export interface MirrorLeg {
  readonly device: BlockDevice;
  readonly offset: Sectors;
}

/** What a log needs of its mirror. */
export interface LogHooks {
  /** Flushes the cache of every leg. */
  readonly flushLegs: () => Promise<Outcome>;
  /** The log device failed. */
  readonly raiseEvent: () => void;
}

/** A table: what a mirror consists of. */
export interface MirrorTable {
  readonly length: Sectors;
  readonly legs: readonly MirrorLeg[];
  /** Makes the log (`ctr`); its region size is the mirror's. */
  readonly createLog: (hooks: LogHooks) => DirtyLog;
  /** `handleErrors` when left out: what a leg missed is not acknowledged before somebody has changed the table. */
  readonly mode?: MirrorMode;
}

/** What can be seen from outside: something failed, or all regions have come to be in sync. The status explains it. */
export interface MirrorNotice {
  readonly kind: MirrorEventKind;
  /** Letters of the legs. */
  readonly letters: string;
}

/** How a mirror runs. */
export interface MirrorOptions {
  /** `strict` when left out. */
  readonly profile?: ProfileName | MirrorProfile;
  readonly clock?: MirrorClock;
  /** Bytes of writes under way; further ones wait. 16 MiB when left out. */
  readonly queueBytesMax?: number;
  /** Recovery copies at most so many bytes a second; as fast as it can when left out. */
  readonly recoveryBytesPerSecond?: number;
  /** Hears of failures, and of the end of a recovery; the status line explains each. */
  readonly onEvent?: (notice: MirrorNotice) => void;
}

/** How far a recovery is. */
export interface MirrorProgress {
  readonly inSync: RegionCount;
  readonly regionCount: RegionCount;
  /** Regions copied since the table was made. */
  readonly copied: readonly RegionIndex[];
  readonly bytesPerSecond: number;
  /** `undefined`: nothing was copied yet, or nothing is left. */
  readonly secondsLeft: number | undefined;
}

/** Largest single request to a leg, and to copy at a time. */
const pieceBytesMax = 1 << 20;
const queueBytesDefault = 16 << 20;

/** A table in use. */
interface Live {
  readonly table: MirrorTable;
  readonly log: DirtyLog;
  readonly engine: MirrorEngine<Piece>;
  readonly copier: Copier;
  readonly copied: RegionIndex[];
  readonly regionBytes: number;
  readonly blockSizeBytes: number;
}

/** The mirror; see {@link createMirror}. */
export class Mirror {
  readonly #options: MirrorOptions;
  readonly #clock: MirrorClock;
  readonly #lanes: Lanes<Piece>;
  #live: Live;
  /** Requests that wait for a resume. */
  readonly #waiting: Piece[] = [];
  #state: 'suspended' | 'live' | 'changing' | 'closed' = 'suspended';
  #resumed: (() => void) | undefined;
  #suspended: (() => void) | undefined;

  constructor(table: MirrorTable, options: MirrorOptions) {
    this.#options = options;
    this.#clock = options.clock ?? machineClock;
    this.#lanes = new Lanes(options.queueBytesMax ?? queueBytesDefault, (piece) => this.#go(piece));
    this.#live = this.#make(table);
  }

  /** Length in bytes. */
  get sizeBytes(): number {
    return this.#live.table.length * sectorBytes;
  }

  /** Every offset and length is a multiple of this. */
  get blockSizeBytes(): number {
    return this.#live.blockSizeBytes;
  }

  get regionCount(): RegionCount {
    return this.#live.engine.regionCount;
  }

  // Requests.

  /** Fills `into` from `offsetBytes`. On a fault its content is undefined. */
  read(offsetBytes: number, into: Uint8Array): Promise<Outcome> {
    return this.#request('read', offsetBytes, into.byteLength, into);
  }

  /** Writes all of `bytes`; leave them alone until the promise settles. On a fault any part of them may have been written. */
  write(offsetBytes: number, bytes: Uint8Array): Promise<Outcome> {
    return this.#request('data', offsetBytes, bytes.byteLength, bytes);
  }

  /** Makes durable, on every leg, all writes that had succeeded before this call. */
  flush(): Promise<Outcome> {
    return this.#request('flush', 0, 0, nothing);
  }

  /** Gives up what stands there; a read finds anything, until it is written again. Fault `not-supported`: the legs cannot. */
  discard(offsetBytes: number, lengthBytes: number): Promise<Outcome> {
    return this.#request('discard', offsetBytes, lengthBytes, nothing);
  }

  // Life.

  /** Takes the mirror into use; what waited goes on. The log's own failures show in its letter, not here. */
  async resume(): Promise<void> {
    assert(this.#state === 'suspended', `a mirror that is ${this.#state} cannot be resumed`);
    this.#state = 'changing';
    await new Promise<void>((resolve) => {
      this.#resumed = resolve;
      this.#live.engine.resume();
    });
    this.#state = 'live';
    for (const piece of this.#waiting.splice(0)) this.#submit(piece);
  }

  /**
   * Ends what is under way and takes the mirror out of use. Writes that are held for a failure end with an error or, with `noFlush`, wait for the
   * next resume.
   */
  async suspend({ noFlush = false }: { readonly noFlush?: boolean } = {}): Promise<void> {
    assert(this.#state === 'live', `a mirror that is ${this.#state} cannot be suspended`);
    this.#state = 'changing';
    await new Promise<void>((resolve) => {
      this.#suspended = resolve;
      this.#live.engine.suspend(noFlush);
    });
    this.#state = 'suspended';
  }

  /** Puts another table in the place of this one, of the same length; the mirror is suspended before and after. The old devices are the caller's. */
  async reload(table: MirrorTable): Promise<Outcome> {
    assert(this.#state === 'suspended', `the table of a mirror that is ${this.#state} cannot be changed`);
    const refusal = refuseTable(table) ?? (table.length === this.#live.table.length ? undefined : otherLength(table));
    if (refusal !== undefined) return fail(refusal);
    this.#live.engine.remove();
    await this.#live.log.dtr();
    this.#live = this.#make(table);
    return done;
  }

  /** Gives the mirror up; it is suspended. Requests that wait fail. The devices are the caller's. */
  async close(): Promise<void> {
    assert(this.#state === 'suspended', `a mirror that is ${this.#state} cannot be closed`);
    this.#state = 'closed';
    this.#live.engine.remove();
    await this.#live.log.dtr();
    for (const piece of this.#waiting.splice(0)) this.#settle(piece, 'error');
  }

  // What can be seen.

  /** What `dmsetup status` or `dmsetup table` prints behind start, length and `mirror`. */
  async status(kind: StatusKind): Promise<string> {
    const { table, log, engine } = this.#live;
    const legs = table.legs.map(({ device, offset }) => ({ name: device.name, offset }));
    if (kind === 'table') return tableOfMirror(await log.status('table'), legs, table.mode ?? 'handleErrors');
    return infoOfMirror(legs, await log.getSyncCount(), engine.regionCount, engine.legs.letters(), await log.status('info'));
  }

  /** How far recovery is. */
  async progress(): Promise<MirrorProgress> {
    const { log, engine, copier, copied } = this.#live;
    const inSync = await log.getSyncCount();
    const { copiedBytes, busyMilliseconds } = copier;
    const bytesPerSecond = busyMilliseconds === 0 ? 0 : (copiedBytes * 1000) / busyMilliseconds;
    const left = (engine.regionCount - inSync) * log.getRegionSize() * sectorBytes;
    const isKnown = bytesPerSecond > 0 && left > 0;
    return { inSync, regionCount: engine.regionCount, copied, bytesPerSecond, secondsLeft: isKnown ? left / bytesPerSecond : undefined };
  }

  /** A letter for each region: `.` in sync, `w` being written, `n` not in sync, `r` recovering. */
  async picture(): Promise<string> {
    const { log, engine } = this.#live;
    let letters = '';
    for (let region = 0; region < engine.regionCount; region++) {
      const { state } = engine.hash.view(region);
      if (state.startsWith('recovering')) letters += 'r';
      else if (state.startsWith('nosync')) letters += 'n';
      else if (state === 'dirty') letters += 'w';
      else letters += (await log.inSync(region, true)) === 'in-sync' ? '.' : 'n';
    }
    return letters;
  }

  /** Entries of regions that are kept just now, writes under way in bytes, and writes that are held. */
  get load(): { readonly entries: number; readonly bytes: number; readonly held: number } {
    const { engine } = this.#live;
    return { entries: engine.hash.entryCount, bytes: this.#lanes.bytes, held: engine.held };
  }

  // How it works.

  #request(kind: RequestKind, offsetBytes: number, lengthBytes: number, bytes: Uint8Array): Promise<Outcome> {
    const refusal = this.#refuse(kind, offsetBytes, lengthBytes);
    if (refusal !== undefined) return Promise.resolve(fail(refusal));
    return new Promise((resolve) => {
      const whole = new Whole(kind, offsetBytes, resolve);
      if (kind === 'flush') this.#submit(new Piece(whole, 0, 0, 0, nothing));
      else this.#cut(whole, offsetBytes, lengthBytes, bytes);
      whole.end('success');
    });
  }

  /** Cuts a request at the borders of regions, and after {@link pieceBytesMax}. */
  #cut(whole: Whole, offsetBytes: number, lengthBytes: number, bytes: Uint8Array): void {
    const { regionBytes } = this.#live;
    const end = offsetBytes + lengthBytes;
    for (let from = offsetBytes; from < end;) {
      const region = Math.floor(from / regionBytes);
      const to = Math.min(end, (region + 1) * regionBytes, from + pieceBytesMax);
      const isAll = to - from === bytes.byteLength || whole.kind === 'discard';
      const part = isAll ? bytes : bytes.subarray(from - offsetBytes, to - offsetBytes);
      this.#submit(new Piece(whole, region, from, to - from, part));
      from = to;
    }
  }

  #submit(piece: Piece): void {
    if (this.#state !== 'live') {
      this.#waiting.push(piece);
      return;
    }
    if (piece.kind !== 'data' && piece.kind !== 'discard') return this.#live.engine.submit(piece);
    piece.isInLane = true;
    this.#lanes.enter(piece);
  }

  /** A write's turn has come; by then the mirror may have been suspended. */
  #go(piece: Piece): void {
    if (this.#state === 'live') return this.#live.engine.submit(piece);
    // Before it leaves, which may let the next one go: they wait in the order in which they came.
    this.#waiting.push(piece);
    this.#leave(piece);
  }

  #leave(piece: Piece): void {
    if (!piece.isInLane) return;
    piece.isInLane = false;
    this.#lanes.leave(piece);
  }

  #settle(piece: Piece, ending: RequestEnding): void {
    this.#leave(piece);
    piece.whole.end(ending);
  }

  #make(table: MirrorTable): Live {
    const { legs, length, mode = 'handleErrors' } = table;
    const { profile: chosen, recoveryBytesPerSecond = 0 } = this.#options;
    const profile = typeof chosen === 'object' ? chosen : mirrorProfiles[chosen ?? 'strict'];
    const log = table.createLog({ flushLegs: () => this.#flushLegs(table), raiseEvent: () => this.#notify('logFailed') });
    const regionSize = log.getRegionSize();
    const regionBytes = regionSize * sectorBytes;
    const pieceBytes = Math.min(pieceBytesMax, regionBytes);
    const copier = new Copier(
      { pieceBytes, bytesPerSecond: recoveryBytesPerSecond, ignoresErrors: mode === 'none' },
      {
        read: (leg, offsetBytes, into) => legAt(legs, leg).device.read(placeOn(legs, leg, offsetBytes), into),
        write: (leg, offsetBytes, bytes) => legAt(legs, leg).device.write(placeOn(legs, leg, offsetBytes), bytes),
      },
      this.#clock,
    );
    const copied: RegionIndex[] = [];
    const engine: MirrorEngine<Piece> = new MirrorEngine(
      { legCount: legs.length, length, regionSize, mode, profile },
      logCallsOf(log),
      this.#portOf(legs, (copy) => {
        const offsetBytes = copy.region * regionBytes;
        void copier.copy(copy, offsetBytes, Math.min(regionBytes, length * sectorBytes - offsetBytes)).then((result) => {
          if (!result.readFailed && result.writesFailed.length === 0) copied.push(copy.region);
          return engine.copied(copy, result);
        });
      }),
    );
    const blockSizeBytes = Math.max(...legs.map(({ device }) => device.blockSizeBytes));
    return { table, log, engine, copier, copied, regionBytes, blockSizeBytes };
  }

  #portOf(legs: readonly MirrorLeg[], copy: (copy: Copy) => void): MirrorPort<Piece> {
    return {
      send: (ticket, leg) =>
        void perform(ticket, legAt(legs, leg), placeOn(legs, leg, ticket.request.offsetBytes)).then(({ ok }) =>
          this.#live.engine.answered(ticket, leg, ok),
        ),
      end: (piece, ending) => {
        if (ending === 'requeued') {
          this.#leave(piece);
          this.#waiting.push(piece);
        } else {
          this.#settle(piece, ending);
        }
      },
      copy,
      schedule: (later) => {
        const work = (): void => this.#live.engine.work();
        if (later) this.#clock.after(laterMilliseconds, work);
        else queueMicrotask(work);
      },
      raiseEvent: (why) => this.#notify(why),
      warn: () => {},
      suspended: () => this.#suspended?.(),
      resumed: () => this.#resumed?.(),
    };
  }

  async #flushLegs({ legs }: MirrorTable): Promise<Outcome> {
    const outcomes = await Promise.all(
      legs.map(async ({ device }, leg) => {
        const outcome = await device.flush();
        if (!outcome.ok) this.#live.engine.legFlushFailed(leg);
        return outcome;
      }),
    );
    return outcomes.find(({ ok }) => !ok) ?? done;
  }

  #notify(kind: MirrorEventKind): void {
    const { onEvent } = this.#options;
    // Told when the engine has come to the end of its step, so that the status explains it.
    if (onEvent !== undefined) queueMicrotask(() => onEvent({ kind, letters: this.#live.engine.legs.letters() }));
  }

  #refuse(kind: RequestKind, offsetBytes: number, lengthBytes: number): Fault | undefined {
    const block = this.#live.blockSizeBytes;
    const isAligned = isWhole(offsetBytes, block) && isWhole(lengthBytes, block);
    if (isAligned && offsetBytes + lengthBytes <= this.sizeBytes && this.#state !== 'closed') return undefined;
    const operation = kind === 'data' ? 'write' : kind;
    if (this.#state === 'closed') return { kind: 'closed', message: 'the mirror is closed', operation };
    const place = `${lengthBytes} bytes from byte ${offsetBytes}`;
    if (!isAligned) return { kind: 'not-aligned', message: `requests are whole blocks of ${block} bytes`, operation, place };
    return { kind: 'out-of-range', message: `the mirror has ${this.sizeBytes} bytes`, operation, place };
  }
}

/** Makes a mirror; it is suspended until its first `resume`, and nothing is written before. Faults say what is wrong with the table. */
export function createMirror(table: MirrorTable, options: MirrorOptions = {}): Outcome<Mirror> {
  const refusal = refuseTable(table);
  return refusal === undefined ? { ok: true, value: new Mirror(table, options) } : fail(refusal);
}

function perform({ request }: Ticket<Piece>, { device }: MirrorLeg, offsetBytes: number): Promise<Outcome> {
  switch (request.kind) {
    case 'read':
      return device.read(offsetBytes, request.bytes);
    case 'data':
      return device.write(offsetBytes, request.bytes);
    case 'flush':
      return device.flush();
    case 'discard':
      return device.discard === undefined ? Promise.resolve(notSupported) : device.discard(offsetBytes, request.lengthBytes);
    default:
      return unreachable(request.kind);
  }
}

function isWhole(bytes: number, block: number): boolean {
  return Number.isSafeInteger(bytes) && bytes >= 0 && bytes % block === 0;
}

const nothing = new Uint8Array(0);
const notSupported = fail({ kind: 'not-supported', message: 'the device cannot discard', operation: 'discard' });

function legAt(legs: readonly MirrorLeg[], leg: number): MirrorLeg {
  return legs[leg] as MirrorLeg;
}

function placeOn(legs: readonly MirrorLeg[], leg: number, offsetBytes: number): number {
  return legAt(legs, leg).offset * sectorBytes + offsetBytes;
}

function otherLength(table: MirrorTable): Fault {
  return { kind: 'length', message: `another table of ${table.length} sectors does not fit the mirror`, operation: 'reload' };
}
