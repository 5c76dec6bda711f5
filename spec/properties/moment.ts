/**
 * What a law looks at: a moment in the life of a log, as an observer outside sees it.
 *
 * The observer knows what the client did and was told, what the device was given, and what a crash may leave; it sees the log through its
 * interface alone. The kit fills these in while it drives an implementation; a checker fills them in from states.
 */
import type { HealthLetter, RegionIndex, Sectors, SyncWord } from '../vocabulary.ts';

/** A resume has ended, or is imagined after a crash at this point, and the log was asked about one region. */
export interface RegionResumed {
  readonly kind: 'regionResumed';
  /**
   * When: after a real resume; after an imagined crash and resume; the same just before a write is sent to the legs; the same when a flush
   * has ended well.
   */
  readonly at: 'resume' | 'imagined' | 'dispatch' | 'flush';
  readonly region: RegionIndex;
  /** The log says: in sync. */
  readonly inSync: boolean;
  /** The legs may hold different data in this region. */
  readonly legsMayDiffer: boolean;
  /** The contract refuses "in sync": the region was bound when the log went down. */
  readonly bound: boolean;
  /** Why it was bound: what the client did last, `new` for a region that did not exist, `geometry` when regions had another size. */
  readonly why: 'free' | 'marked' | 'cleared' | 'unsynced' | 'new' | 'geometry';
  /** What came before: a crash, a new table, or suspend of the same instance. */
  readonly after: 'crash' | 'reload' | 'suspend';
  readonly syncWord: SyncWord;
  /** A resume of this log had succeeded before, so its header is valid. */
  readonly activated: boolean;
  /** The log keeps its bits on a device. */
  readonly durable: boolean;
  /** With another word it would have been out of sync, or nobody can tell. */
  readonly wordDecides: boolean;
  /** For a log in memory: neither was the region in sync before this resume, nor did nosync say so of a new instance. */
  readonly unproven: boolean;
  /** Nothing was at fault, and nosync, the log device, or memory before an orderly suspend says that the region is in sync. */
  readonly believable: boolean;
}

/** A resume has ended. */
export interface Resumed {
  readonly kind: 'resumed';
  readonly success: boolean;
  /** A read, write or flush of the log device failed during this resume. */
  readonly deviceFailed: boolean;
  /** The device holds something that is not this log, and takeover was not asked for. */
  readonly foreign: boolean;
  /** Bytes that were written to the device during this resume. */
  readonly written: number;
  /** Regions in sync after it. */
  readonly inSyncCount: number;
  /** The same answers and count as after the resume before, when nothing happened in between; `undefined` otherwise. */
  readonly sameAsBefore: boolean | undefined;
}

/** The log was asked about one region while it is up. */
export interface RegionAnswered {
  readonly kind: 'regionAnswered';
  readonly region: RegionIndex;
  readonly inSync: boolean;
  /** What it answered last. */
  readonly before: boolean;
  /** The contract refuses "in sync": nobody proved it. */
  readonly unproven: boolean;
  /** A leg failed a write or a flush since the last answer, or the region was demoted by the client. */
  readonly failureReported: boolean;
  /** A leg flush failed and the region was not copied since. */
  readonly suspect: boolean;
}

/** The log was asked whether a region is clean. */
export interface CleanAnswered {
  readonly kind: 'cleanAnswered';
  readonly region: RegionIndex;
  readonly clean: boolean;
  /** It was marked, and not cleared since. */
  readonly marked: boolean;
}

/** All regions were asked, and the count. */
export interface Counted {
  readonly kind: 'counted';
  readonly count: number;
  readonly inSync: number;
}

/** getResyncWork answered with a region. */
export interface WorkAssigned {
  readonly kind: 'workAssigned';
  readonly region: RegionIndex;
  readonly regionCount: number;
  /** The region is in sync, or assigned already. */
  readonly refused: boolean;
  /** It was handed out before, and neither setRegionSync nor a resume nor a failed leg flush has ended that. */
  readonly assigned: boolean;
  /** The log is suspended. */
  readonly suspended: boolean;
}

/** The status line was read. */
export interface StatusRead {
  readonly kind: 'statusRead';
  readonly letter: HealthLetter;
  /** What the failures that the log was told of call for. */
  readonly expected: HealthLetter;
  readonly eventsRaised: number;
  /** The info and the table line, and what the kernel prints; `undefined` for a log that is none of the kernel's. */
  readonly lines: readonly [info: string, table: string];
  readonly linesExpected: readonly [info: string, table: string] | undefined;
}

/** A flush ended. */
export interface FlushEnded {
  readonly kind: 'flushEnded';
  readonly success: boolean;
  /** The log device is foreign or unreadable: nothing can be durable. */
  readonly closed: boolean;
  /** Bytes written since the last flush ended, and how many of them lie in blocks whose bits had changed. */
  readonly written: number;
  readonly writtenUseful: number;
  /** A fault of any device happened since the last resume, or what was written cannot be told apart from other calls' writes. */
  readonly troubled: boolean;
  /** Nothing had changed, and still the log device or the legs were asked to flush their caches so many times. */
  readonly needlessFlushes: number;
  /** No device and no leg has failed since the last resume, and the log device is not refused. */
  readonly faultless: boolean;
}

/** A suspend has ended well. */
export interface Suspended {
  readonly kind: 'suspended';
  /** Regions in sync that a resume would call out of sync, with what is durable now. */
  readonly needlesslyDirtyDurably: number;
  /** Something has failed since the last resume, so that dirty regions are excused. */
  readonly excused: boolean;
}

/** Quiet time: nothing outstanding, every fault over, the legs flushed, recovery driven to its end, one flush since; then a suspend. */
export interface Quiet {
  readonly kind: 'quiet';
  /** Calls that never ended although every device answered. */
  readonly unanswered: number;
  /** Regions that are neither in sync nor failed by a leg, after all work was done. */
  readonly unsynced: number;
  /** Regions whose copy failed or that were demoted or suspect since the last resume: they wait for the next one. */
  readonly failed: number;
  /** Regions in sync that a resume would call out of sync, if everything written had reached the medium. */
  readonly needlesslyDirty: number;
  /** The same after suspend, with only what is durable. */
  readonly needlesslyDirtyDurably: number;
  /** The log device failed, or the legs did, so that dirty regions are excused. */
  readonly excused: boolean;
}

/** After quiet time the log was asked what only its table and other nodes could change. */
export interface TableAsked {
  readonly kind: 'tableAsked';
  readonly regionSize: Sectors;
  readonly regionSizeOfTable: Sectors;
  /** Regions that another node is said to recover, although there is no other node. */
  readonly remote: number;
}

/** The bytes on the device after quiet time, for a log that claims the kernel's format. */
export interface ImageSeen {
  readonly kind: 'imageSeen';
  readonly headerRight: boolean;
  readonly bitsRight: boolean;
  readonly paddingZero: boolean;
}

/** Every kind of moment. */
export type Moment =
  | RegionResumed
  | Resumed
  | RegionAnswered
  | CleanAnswered
  | Counted
  | WorkAssigned
  | StatusRead
  | FlushEnded
  | Suspended
  | Quiet
  | TableAsked
  | ImageSeen;
