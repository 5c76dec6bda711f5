/** What a daemon counts, for its owner's report. */
import type { ReplyError } from './errors.ts';

/** Numbers since the daemon began. */
export interface DaemonCounts {
  /** Requests by their number on the wire; the first is of none. */
  readonly requests: number[];
  /** Replies with an error, by its name. */
  readonly errors: Record<Exclude<ReplyError, ''>, number>;
  /** Requests that no log could execute. */
  invalid: number;
  /** How often a peer was asked to pause. */
  pauses: number;
  /** Requests that were refused because too many waited, of a peer that did not pause. */
  overflow: number;
}

/** All zero. */
export function noCounts(): DaemonCounts {
  return {
    requests: Array.from({ length: 18 }, () => 0),
    errors: { ENOENT: 0, ESRCH: 0, EIO: 0, EEXIST: 0, EINVAL: 0 },
    invalid: 0,
    pauses: 0,
    overflow: 0,
  };
}
