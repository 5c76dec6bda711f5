/**
 * What the thread that listens to the kernel and the one that serves it have in common.
 *
 * `state` is shared memory: who writes a cell stands beside it. The window bounds what is under way between the two; beyond it the thread
 * leaves datagrams in the socket's buffer, and if that overflows the system says so.
 */

/** Cells of the shared state. */
export const cell = {
  /** 1 when the owner wants the thread to end. */
  closing: 0,
  /** Datagrams that the owner has taken out of the window. */
  taken: 1,
  /** Datagrams of other senders than the kernel, or of other users of the connector; counted by the thread. */
  foreign: 2,
  /** Datagrams of the kernel's that cannot be read; counted by the thread. */
  malformed: 3,
  /** How often the socket's buffer overflowed; counted by the thread. */
  overruns: 4,
} as const;

/** How many cells there are. */
export const cellCount = 5;
/** Datagrams that may be under way between the threads. */
export const windowMax = 256;
/** How long the thread waits at most before it looks whether it should end. */
export const timeoutMs = 500;

/** What the thread is given. */
export interface ListenInput {
  readonly fd: number;
  readonly state: Int32Array;
  /** The port that is listened to: 0, the kernel's. */
  readonly kernelPort: number;
}

/** What the thread says: a datagram, that the buffer overflowed, or the error number that ended it. */
export type ListenOutput = { readonly datagram: Uint8Array } | { readonly overrun: true } | { readonly errno: number };
