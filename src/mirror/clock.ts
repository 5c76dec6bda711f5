/**
 * Time as the mirror needs it: to wait, and to know how fast a recovery is. It enters here, so that whoever tests a mirror may bring their own.
 */

/** Milliseconds, and a call after some of them. */
export interface MirrorClock {
  /** Milliseconds since some moment that stays the same. */
  now(): number;
  /** Calls `then` once, after so many milliseconds. */
  after(milliseconds: number, then: () => void): void;
}

/** The clock of the machine. A wait does not keep the process running. */
export const machineClock: MirrorClock = {
  now: () => performance.now(),
  after: (milliseconds, then) => {
    // eslint-disable-next-line no-restricted-globals -- the one place where a mirror meets real time
    setTimeout(then, milliseconds).unref();
  },
};
