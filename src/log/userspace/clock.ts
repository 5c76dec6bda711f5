/** Time as a forwarder needs it. It enters here, so that whoever tests a log may bring their own. */

/** Milliseconds, and a call after some of them. */
export interface UserspaceClock {
  /** Milliseconds since some moment that stays the same. */
  now(): number;
  /** Calls `then` once, after so many milliseconds; returns what calls it off. */
  after(milliseconds: number, then: () => void): () => void;
}

/** The clock of the machine. A log that waits keeps its process running. */
export const machineClock: UserspaceClock = {
  // eslint-disable-next-line no-restricted-globals -- and its clock
  now: () => performance.now(),
  after: (milliseconds, then) => {
    // eslint-disable-next-line no-restricted-globals -- the one place where this log meets real time
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};
