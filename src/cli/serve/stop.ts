/**
 * When does a daemon stop?
 *
 * Asked once (SIGTERM, SIGINT) it stops if it has no logs. Otherwise it refuses and says which there are: a mirror whose daemon is gone waits
 * for it with every write, and `dmsetup status` of it cannot even be killed. Asked again within {@link againWithinMs} it stops all the same,
 * after making durable what it can, for which it takes at most {@link flushWithinMs}.
 */

/** How long a second request to stop counts as one, in milliseconds. */
export const againWithinMs = 5000;
/** How long the last flushes may take, in milliseconds. */
export const flushWithinMs = 2000;

/** What a stop needs of the daemon and the clock. */
export interface StopPort {
  /** How many logs there are. */
  readonly logCount: () => number;
  /** Says that it does not stop, and why. */
  readonly refuse: () => void;
  /** Makes durable what can be; calls `ended` with the number of logs that failed. */
  readonly flushAll: (ended: (failed: number) => void) => void;
  /** Milliseconds of a clock that is not set. */
  readonly now: () => number;
  /** Calls `then` after so many milliseconds, unless the process ends before. */
  readonly after: (ms: number, then: () => void) => void;
  /** Stops; `left`: so many logs are left without a daemon, `unflushed`: of so many the last clears, and in profile kernel marks, may be lost. */
  readonly stop: (left: number, unflushed: number) => void;
}

/** Decides about requests to stop. */
export interface Stopping {
  /** Somebody asks it to stop. */
  readonly asked: () => void;
  /** It must stop, logs or not. */
  readonly must: () => void;
}

/** Makes the decisions. */
export function stopWhenAsked(port: StopPort): Stopping {
  let refusedAt = -Infinity;
  let isStopping = false;
  const stop = (left: number, unflushed: number): void => {
    if (isStopping) return;
    isStopping = true;
    port.stop(left, unflushed);
  };
  const must = (): void => {
    const left = port.logCount();
    port.flushAll((failed) => stop(left, failed));
    port.after(flushWithinMs, () => stop(left, left));
  };
  return {
    must,
    asked: () => {
      const left = port.logCount();
      const now = port.now();
      if (left === 0) stop(0, 0);
      else if (now - refusedAt > againWithinMs) {
        refusedAt = now;
        port.refuse();
      } else must();
    },
  };
}
