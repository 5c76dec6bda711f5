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
  read(offsetBytes: number, into: Uint8Array, done: (ok: boolean) => void): void;
  write(offsetBytes: number, bytes: Uint8Array, done: (ok: boolean) => void): void;
  flush(done: (ok: boolean) => void): void;
  flushLegs(done: (ok: boolean) => void): void;
  /** A flush, presuspend, postsuspend or resume has ended. */
  ended(call: number, ok: boolean): void;
  eventRaised(): void;
}

/** A value now, or a promise of it. */
export type Now<Value> = Value | Promise<Value>;

/** What the kit may expect of a subject beyond the contract. */
export interface SubjectClaims {
  readonly name: string;
  /** Keeps its bits on the device: a crash keeps what was durable. */
  readonly durable: boolean;
  /** Writes the kernel's format, so that images can be compared bit by bit. */
  readonly kernelFormat: boolean;
  /** Writes only blocks whose bits changed. */
  readonly changedBlocks: boolean;
  /** Shows the kernel's status letter. */
  readonly letters: boolean;
}

/** A log under test. One instance at a time; `create` replaces it. */
export interface Subject extends SubjectClaims {
  /** `ctr` of a new instance; the old one is gone without a word, or was given up by `dtr` before. */
  create(table: Table, host: Host): Now<void>;
  dtr(): Now<void>;
  resume(call: number): void;
  flush(call: number): void;
  presuspend(call: number): void;
  postsuspend(call: number): void;
  markRegion(region: RegionIndex): Now<void>;
  clearRegion(region: RegionIndex): Now<void>;
  setRegionSync(region: RegionIndex, inSync: boolean): Now<void>;
  /** -1: no work. */
  getResyncWork(): Now<RegionIndex>;
  inSync(region: RegionIndex): Now<boolean>;
  isClean(region: RegionIndex): Now<boolean>;
  getSyncCount(): Now<number>;
  status(kind: StatusKind): Now<string>;
  /** For subjects that can be explored exhaustively: everything the instance remembers. */
  save?(): unknown;
  restore?(saved: unknown): void;
  /** Which regions are in sync after a resume from this image, in an instance of its own. */
  imagine?(table: Table, image: Uint8Array): Now<(region: RegionIndex) => boolean>;
  /** For subjects that answer later: resolves when everything that could happen without the outside has happened. */
  settle?(): Promise<void>;
}
