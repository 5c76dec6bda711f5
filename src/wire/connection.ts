/**
 * Datagrams over a connected stream socket.
 *
 * - What is sent within one turn of the event loop goes out as one write.
 * - At most `outputBytesMax` wait to be sent; a datagram that would exceed it is refused.
 * - While the socket does not take what waits, no input is delivered: a peer that asks and does not read stops itself.
 * - A peer that takes nothing for `stallMsMax` is disconnected, with a fault that says so: it may hold a log that others wait for.
 */
import type { Socket } from 'node:net';
import { assert } from '#base';
import type { Fault } from '#base';
import { datagramBytesMax } from './encode.ts';
import type { DecodeReason } from './flaw.ts';
import { Framer } from './framing.ts';
import { codeOf, socketFault } from './socket-fault.ts';
import type { Transport, TransportListener } from './transport.ts';

/** Bounds of a connection, and the clock behind them. */
export interface ConnectionOptions {
  /** Bytes that may wait to be sent, at least those of the longest datagram; 1 MiB unless told. */
  readonly outputBytesMax?: number;
  /** How long a peer may take nothing of what waits, in milliseconds; a minute unless told. */
  readonly stallMsMax?: number;
  /** Calls `then` after so many milliseconds; returns what calls it off. The process's clock unless told. */
  readonly after?: (ms: number, then: () => void) => () => void;
}

const blockBytes = 65_536;

/** A connection; it reads nothing before {@link Connection.listen}. */
export class Connection implements Transport {
  readonly #socket: Socket;
  readonly #place: string;
  readonly #outputMax: number;
  readonly #stallMs: number;
  readonly #after: NonNullable<ConnectionOptions['after']>;
  #framer: Framer | undefined;
  #listener: TransportListener | undefined;
  /** Output goes into a block; what lies between `#sent` and `#filled` is not yet given to the socket. */
  #block = Buffer.allocUnsafeSlow(0);
  #sent = 0;
  #filled = 0;
  #pushScheduled = false;
  /** The socket holds what it cannot pass on. */
  #blocked = false;
  #refused = false;
  #pausedByOwner = false;
  #peerEnded = false;
  #ended = false;
  #fault: Fault | undefined;
  #callOff: (() => void) | undefined;

  constructor(socket: Socket, place: string, options: ConnectionOptions = {}) {
    this.#socket = socket;
    this.#place = place;
    this.#outputMax = options.outputBytesMax ?? 1_048_576;
    assert(this.#outputMax >= datagramBytesMax.reply, 'the longest datagram fits into the bound of the output');
    this.#stallMs = options.stallMsMax ?? 60_000;
    this.#after = options.after ?? afterMs;
    socket.pause();
    socket.on('error', (error) => this.#fail(socketFault(error, codeOf(error) === 'EPIPE' ? 'send' : 'receive', place)));
  }

  /** Begins to deliver. */
  listen(listener: TransportListener): this {
    this.#listener = listener;
    this.#framer = new Framer(listener.datagram);
    this.#socket
      .on('data', (chunk) => {
        // What comes after the end is dropped.
        if (!this.#ended) this.#receive(this.#framer?.push(chunk) ?? 'ok');
      })
      .on('drain', () => this.#drained())
      .on('end', () => {
        this.#peerEnded = true;
        if (this.#framer?.ready === true) this.#finish();
      })
      .on('close', () => this.#closed());
    if (this.#socket.closed) process.nextTick(() => this.#closed());
    this.#flow();
    return this;
  }

  send(bytes: Uint8Array): boolean {
    if (this.#ended) return false;
    const waiting = this.#socket.writableLength + this.#filled - this.#sent;
    if (waiting + bytes.length > this.#outputMax) {
      this.#refused = true;
      this.#flow();
      return false;
    }
    if (this.#filled + bytes.length > this.#block.length) {
      this.#push();
      this.#block = Buffer.allocUnsafeSlow(Math.max(blockBytes, bytes.length));
      this.#sent = 0;
      this.#filled = 0;
    }
    this.#block.set(bytes, this.#filled);
    this.#filled += bytes.length;
    if (!this.#pushScheduled) {
      this.#pushScheduled = true;
      process.nextTick(() => {
        this.#pushScheduled = false;
        this.#push();
      });
    }
    return true;
  }

  pause(): void {
    this.#pausedByOwner = true;
    this.#flow();
  }

  resume(): void {
    this.#pausedByOwner = false;
    this.#flow();
  }

  close(): void {
    if (this.#ended) return;
    this.#push();
    this.#ended = true;
    this.#framer?.pause();
    // Whoever closes does not wait for a peer that does not read.
    if (this.#socket.writableLength > 0) {
      this.#callOff?.();
      this.#callOff = this.#after(lastWordsMs, () => void this.#socket.destroy());
    }
    this.#socket.resume();
    this.#socket.end(() => this.#socket.destroy());
  }

  /** The socket has passed on a piece, and has said before whether it takes more: there may be room again. */
  readonly #written = (): void => {
    if (!this.#blocked) this.#tellRefused();
  };

  /** Gives the socket what was sent. */
  #push(): void {
    if (this.#sent === this.#filled || this.#socket.destroyed || this.#socket.writableEnded) return;
    const piece = this.#block.subarray(this.#sent, this.#filled);
    this.#sent = this.#filled;
    if (this.#socket.write(piece, this.#written) || this.#blocked) return;
    this.#blocked = true;
    this.#watch();
    this.#flow();
  }

  /** Disconnects unless the peer takes something in time. */
  #watch(): void {
    const passedOn = this.#passedOn();
    this.#callOff = this.#after(this.#stallMs, () => {
      if (this.#passedOn() !== passedOn) this.#watch();
      else {
        this.#fail({
          kind: 'peer-stalled',
          message: `the other side has not read what waits for it, ${this.#socket.writableLength} bytes, for ${this.#stallMs} ms`,
          operation: 'send',
          place: this.#place,
          hint: 'it is disconnected; look at why it stopped reading',
        });
      }
    });
  }

  #passedOn(): number {
    return this.#socket.bytesWritten - this.#socket.writableLength;
  }

  #drained(): void {
    this.#blocked = false;
    this.#callOff?.();
    this.#callOff = undefined;
    this.#flow();
  }

  #tellRefused(): void {
    if (!this.#refused || this.#ended) return;
    this.#refused = false;
    this.#listener?.drain?.();
    this.#flow();
  }

  /** Lets input in, or not. */
  #flow(): void {
    const framer = this.#framer;
    if (framer === undefined || this.#socket.destroyed) return;
    if (!this.#mustHold()) this.#receive(framer.resume());
    else {
      framer.pause();
      this.#socket.pause();
    }
  }

  /** An owner that was refused has a datagram to send before it can take another. */
  #mustHold(): boolean {
    return this.#pausedByOwner || this.#blocked || this.#refused || this.#ended;
  }

  /** After delivering: read on if everything was delivered. */
  #receive(reason: DecodeReason): void {
    if (reason !== 'ok') {
      this.#fail({
        kind: 'bad-frame',
        message: `the stream cannot be taken apart: ${reason.text}`,
        operation: 'receive',
        place: this.#place,
        hint: 'the connection is closed; the other side must send datagrams of the userspace log, one after the other',
      });
      return;
    }
    if (this.#mustHold()) return;
    if (this.#framer?.ready !== true) this.#socket.pause();
    else if (this.#peerEnded) this.#finish();
    else this.#socket.resume();
  }

  /** The peer has ended its side, and all that it sent is delivered. */
  #finish(): void {
    const reason = this.#framer?.finish() ?? 'ok';
    if (reason !== 'ok') {
      this.#fail({
        kind: 'cut-short',
        message: `the other side left in the middle of a datagram: ${reason.text}`,
        operation: 'receive',
        place: this.#place,
        hint: 'the part that came is dropped; whoever sent it asks again',
      });
    } else if (this.#listener?.end === undefined) this.close();
    else this.#listener.end();
  }

  #closed(): void {
    this.#callOff?.();
    this.#ended = true;
    const listener = this.#listener;
    this.#listener = undefined;
    listener?.close?.(this.#fault);
  }

  #fail(fault: Fault): void {
    this.#fault ??= fault;
    this.#ended = true;
    this.#framer?.pause();
    this.#socket.destroy();
  }
}

/** So long a peer has to read the last of what it was sent, once we close. */
const lastWordsMs = 1000;

function afterMs(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
