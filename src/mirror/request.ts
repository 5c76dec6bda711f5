/**
 * Requests to a mirror, and what is remembered of one until it ends.
 *
 * A request lies within one region; whoever has a longer one cuts it. A flush has no place.
 */
import type { RegionIndex } from '#spec/vocabulary';

/** What is asked of a mirror. */
export type RequestKind = 'read' | 'data' | 'flush' | 'discard';
/** What is asked of it and changes it; the worker's affair. */
export type WriteKind = Exclude<RequestKind, 'read'>;

/** How a request ends. `requeued`: it was not performed and is given back, for the next table. */
export type RequestEnding = 'success' | 'error' | 'notSupported' | 'requeued';

/** One request. */
export interface MirrorRequest {
  readonly kind: RequestKind;
  /** From the start of the mirror. */
  readonly offsetBytes: number;
  readonly lengthBytes: number;
  /** What is written, or where to read to. Left alone until the request has ended. */
  readonly bytes: Uint8Array;
  /** A read that nobody waits for: it fails where it would have to wait. */
  readonly ahead?: boolean;
}

/** A request under way. */
export class Ticket<Request extends MirrorRequest = MirrorRequest> {
  readonly request: Request;
  readonly region: RegionIndex;
  /** The hash counts it as pending. */
  isCounted = false;
  /** Legs that have not answered. */
  waiting = 0;
  /** Legs that failed it, a bit each. */
  failedLegs = 0;
  /** How many flushes had failed on legs when the first leg answered; -1 before. */
  failuresBefore = -1;
  /** The leg that a read was last sent to, or the only leg that a write was sent to. */
  leg = -1;

  constructor(request: Request, region: RegionIndex) {
    this.request = request;
    this.region = region;
  }
}
