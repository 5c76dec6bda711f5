/**
 * What a run knows of the log and its device beside the regions: plain values, copied when a run is branched.
 */
import type { HealthLetter, RegionResumed } from '#spec';

/** Facts that change from step to step. */
export interface Facts {
  /** Counts steps. */
  now: number;
  nextCall: number;
  /** A resume of this log has succeeded, so its header is valid. */
  activated: boolean;
  /** The log says that everything is in sync, whatever the table, until a resume has replaced its header. */
  prewritten: boolean;
  /** What came before the next resume. */
  after: RegionResumed['after'];
  /** A request of the log device failed during the present resume. */
  resumeFailed: boolean;
  writtenAtResume: number;
  writtenAtFlush: number;
  /** Flushes of the log device and the legs that were asked for, in all and when the last call of flush ended. */
  flushes: number;
  flushesAtFlush: number;
  /** The letter that the failures of this instance call for. */
  expected: HealthLetter;
  events: number;
  /** Something failed since the last resume began. */
  troubled: boolean;
  /** Nothing was at fault before the present resume: it is the first of all, or follows a suspend after untroubled time. */
  orderly: boolean;
  /** A leg flush failed in this instance. */
  legsFailed: boolean;
  /** The device holds something foreign, or could not be read. */
  closed: boolean;
  /** A resume of this instance has read the log, so that its memory can tell old bytes from new. */
  remembers: boolean;
  /** The device returned with old bytes and no flush has ended well since: a crash now would be nobody's fault. */
  staleUntilFlush: boolean;
  /** The log was told that its device is lost. */
  failedWhileLost: boolean;
  /** When the latest flush that ended well since the resume began. */
  flushedFrom: number;
  /** The log has written the present table down. */
  tableWritten: boolean;
  /** Counts flushes asked for and writes made. */
  dirtEpoch: number;
  /** The epoch that began with the latest call of flush. */
  flushEpoch: number;
}

/** The facts at the beginning. */
export function newFacts(): Facts {
  return {
    now: 1,
    nextCall: 1,
    activated: false,
    prewritten: false,
    after: 'reload',
    resumeFailed: false,
    writtenAtResume: 0,
    writtenAtFlush: 0,
    flushes: 0,
    flushesAtFlush: 0,
    expected: 'A',
    events: 0,
    troubled: false,
    orderly: false,
    legsFailed: false,
    closed: false,
    remembers: false,
    staleUntilFlush: false,
    failedWhileLost: false,
    flushedFrom: 0,
    tableWritten: true,
    dirtEpoch: 0,
    flushEpoch: 0,
  };
}
