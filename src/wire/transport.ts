/**
 * What carries datagrams between a kernel, or somebody who plays one, and a daemon.
 *
 * Whatever a peer does, no queue behind this port grows without a bound: what cannot be sent is refused, and while the output is blocked no
 * input is delivered.
 */
import type { Fault } from '#base';

/** What a transport tells its owner. */
export interface TransportListener {
  /** A datagram: `bytes` from `start` to `end`. They are the transport's and change after the call. */
  readonly datagram: (bytes: Uint8Array, start: number, end: number) => void;
  /** After a refused {@link Transport.send}: it may be tried again. */
  readonly drain?: () => void;
  /** The peer will send nothing more, and may still read. Whoever takes this closes the transport; without it, it closes itself. */
  readonly end?: () => void;
  /** Something went wrong that does not end the transport: datagrams were lost, or foreign ones came. */
  readonly trouble?: (fault: Fault) => void;
  /** The last call: it is closed; with a fault unless the owner or the peer ended it in order. */
  readonly close?: (fault: Fault | undefined) => void;
}

/** A way to a peer. */
export interface Transport {
  /**
   * Sends a datagram; the bytes are copied before this returns.
   *
   * @returns Whether it was taken. If not, it would exceed the bound of what waits to be sent: keep it and wait for `drain`. Also false once
   * the transport is closed; then no `drain` comes.
   */
  send(bytes: Uint8Array): boolean;
  /** Delivers no datagram until {@link Transport.resume}. */
  pause(): void;
  /** Delivers datagrams again. */
  resume(): void;
  /** Ends it after what was taken is sent; `close` follows. */
  close(): void;
}
