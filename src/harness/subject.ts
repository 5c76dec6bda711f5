/**
 * A log under test, as the run drives it.
 *
 * The run plays client, device and legs; the subject is the log between them. Calls that take time are given a number and end through the
 * host; queries answer at once, or with a promise for a log whose methods are asynchronous.
 */
import type { RegionIndex, Sectors, StatusKind, SyncWord } from '#spec/vocabulary';

/** The table that an instance is made from. */
export interface Table {
  readonly length: Sectors;
  readonly regionSize: Sectors;
  readonly syncWord: SyncWord;
  readonly blockSizeBytes: number;
  readonly takeover: boolean;
}

/** How many regions a table has. */
export function regionCountOf(table: Table): number {
  return Math.ceil(table.length / table.regionSize);
}

/** What the subject may ask of the run. `done` is called later, never before the call has returned. */
export interface Host {
  /** Size of the log device. */
  readonly sizeBytes: number;
  /** Fills `into` with bytes of the log device. */
  read(offsetBytes: number, into: Uint8Array, done: (ok: boolean) => void): void;
  /** Writes to the log device. */
  write(offsetBytes: number, bytes: Uint8Array, done: (ok: boolean) => void): void;
  /** Flushes the cache of the log device. */
  flush(done: (ok: boolean) => void): void;
  /** Flushes the caches of all legs. */
  flushLegs(done: (ok: boolean) => void): void;
  /** A flush, presuspend, postsuspend or resume has ended. */
  ended(call: number, ok: boolean): void;
  /** The log raised its event. */
  eventRaised(): void;
}

/** A value now, or a promise of it. */
export type Now<Value> = Value | Promise<Value>;

/** What the kit may expect of a subject beyond the contract. */
export interface SubjectClaims {
  /** What reports call it. */
  readonly name: string;
  /** Keeps its bits on the device: a crash keeps what was durable. */
  readonly durable: boolean;
  /** Writes the kernel's format, so that images can be compared bit by bit. */
  readonly kernelFormat: boolean;
  /** Writes only blocks whose bits changed. */
  readonly changedBlocks: boolean;
  /** Prints the kernel's status and table lines, with its letter if it has a device. */
  readonly letters: boolean;
}

/** A log under test. One instance at a time; `create` replaces it. */
export interface Subject extends SubjectClaims {
  /** `ctr` of a new instance; the old one is gone without a word, or was given up by `dtr` before. */
  create(table: Table, host: Host): Now<void>;
  /** Gives the instance up. */
  dtr(): Now<void>;
  /** Begins a resume; its end is told to the host under this number, as for the three below. */
  resume(call: number): void;
  /** Begins a flush. */
  flush(call: number): void;
  /** Begins `presuspend`. */
  presuspend(call: number): void;
  /** Begins `postsuspend`. */
  postsuspend(call: number): void;
  /** Marks a region. */
  markRegion(region: RegionIndex): Now<void>;
  /** Clears a region. */
  clearRegion(region: RegionIndex): Now<void>;
  /** Reports the end of a copy, or demotes a region. */
  setRegionSync(region: RegionIndex, inSync: boolean): Now<void>;
  /** Assigns a region, or answers -1: no work. */
  getResyncWork(): Now<RegionIndex>;
  /** Whether the legs hold the same data. */
  inSync(region: RegionIndex): Now<boolean>;
  /** Whether nobody is writing. */
  isClean(region: RegionIndex): Now<boolean>;
  /** How many regions are in sync. */
  getSyncCount(): Now<number>;
  /** The log's part of the status line. */
  status(kind: StatusKind): Now<string>;
  /** Sectors a region. */
  getRegionSize(): Now<Sectors>;
  /** Whether another node may be copying the region. */
  isRemoteRecovering(region: RegionIndex): Now<boolean>;
  /** For subjects that can be explored exhaustively: everything the instance remembers. */
  save?(): unknown;
  /** Goes back to what was saved. */
  restore?(saved: unknown): void;
  /** Which regions are in sync after a resume from this image, in an instance of its own. */
  imagine?(table: Table, image: Uint8Array): Now<(region: RegionIndex) => boolean>;
  /** For subjects that answer later: resolves when everything that could happen without the outside has happened. */
  settle?(): Promise<void>;
}
