/**
 * One datagram, taken apart.
 *
 * A message is made once and filled again and again: {@link decode} writes the numbers of the headers into its fields and remembers where the
 * rest stands. It looks into the caller's bytes and copies nothing, so it is good until these bytes change; {@link Message.hold} makes it
 * independent of them. Texts and lists are read when they are asked for.
 *
 * Invariant: `source` holds the whole datagram from `start` to `end`, and every getter stays between the two.
 */
import { assert } from '#base';
import { requestNames } from '#spec/vocabulary';
import type { RequestName, WireDirection } from '#spec/vocabulary';
import { i64, latin1, u8 } from './bytes.ts';
import { uuidAt, uuidBytes } from './derived/codec.ts';
import type { HeaderNumbers } from './derived/codec.ts';
import { endOfText } from './payload.ts';

/**
 * How much of a datagram there is: `full` has a request with its payload, `bare` is an acknowledgement without one, `runt` has fewer bytes
 * than a request needs (the kernel drops it), `none` could not be read.
 */
export type MessageForm = 'none' | 'bare' | 'runt' | 'full';

const noBytes = new Uint8Array(0);
const valueBytes = 8;

/** A datagram of the userspace log. */
export class Message implements HeaderNumbers {
  /** `nlmsghdr`: bytes of the whole datagram. */
  nlLength = 0;
  /** `nlmsghdr`: 3 (DONE) from the kernel, anything from a daemon. */
  nlType = 0;
  nlFlags = 0;
  /** `nlmsghdr`: the request's number from the kernel, anything from a daemon. */
  nlSeq = 0;
  /** `nlmsghdr`: port of the sender, 0 from the kernel. */
  nlPid = 0;
  /** `cn_msg`: 7 for the userspace log. */
  cnIdx = 0;
  /** `cn_msg`: 1 for the userspace log. */
  cnVal = 0;
  cnSeq = 0;
  /** `cn_msg`: the error number of a bare acknowledgement, positive; means nothing in any other message. */
  cnAck = 0;
  /** `cn_msg`: bytes that follow it; 0 in a bare acknowledgement. */
  cnLength = 0;
  cnFlags = 0;
  /** Lower 32 bits of the luid, unsigned. */
  luidLow = 0;
  /** Upper 32 bits of the luid, unsigned. */
  luidHigh = 0;
  version = 0;
  /** 0, or an error number, negative. */
  error = 0;
  /** The request's number: what a reply is matched by. */
  seq = 0;
  /** The request's kind: 1 is CTR, 17 is IS_REMOTE_RECOVERING. */
  type = 0;
  /** The upper 24 bits of the kernel's `request_type`: reserved, and ignored. */
  typeReserved = 0;
  /** `data_size`: how many bytes the payload is said to have. */
  dataSize = 0;

  /** How much of a datagram this is. */
  form: MessageForm = 'none';
  /** Whose datagram it was decoded as. */
  direction: WireDirection = 'request';
  /** The bytes that this message looks into. */
  source: Uint8Array = noBytes;
  /** Where the datagram begins in `source`. */
  start = 0;
  /** Where it ends there, padding included. */
  end = 0;
  /** Where the payload begins in `source`. */
  payloadStart = 0;
  /** Bytes of the payload that came: `dataSize`, or fewer where that claims too much. */
  payloadLength = 0;

  #own: Uint8Array = noBytes;
  readonly #uuidBytes = new Uint8Array(uuidBytes);
  /** How many of them are known; -1 before the first. */
  #uuidLength = -1;
  #uuid = '';

  /** Whether there is a request in it: false for a bare acknowledgement and for a runt. */
  get hasRequest(): boolean {
    return this.form === 'full';
  }

  /** The request's name; undefined where there is no request, or none of that number. */
  get name(): RequestName | undefined {
    return this.form === 'full' ? requestNames[this.type - 1] : undefined;
  }

  /** The log's instance on the host that asks. */
  get luid(): bigint {
    return (BigInt(this.luidHigh) << 32n) | BigInt(this.luidLow);
  }

  /** The luid as the kernel prints a pointer: `0xff1100001fb95a00`. */
  get luidText(): string {
    return luidText(this.luidLow, this.luidHigh);
  }

  /** The log's name, up to its NUL; `''` where there is no request. The same string as before while its bytes are the same. */
  get uuid(): string {
    if (this.form !== 'full') return '';
    if (!this.#knowsUuid()) this.#readUuid();
    return this.#uuid;
  }

  /** The payload's bytes, in the bytes that the message looks into; empty where there is no request. */
  get payload(): Uint8Array {
    return this.source.subarray(this.payloadStart, this.payloadStart + this.payloadLength);
  }

  /** The payload as text, a character a byte, without the NUL at its end if there is one. */
  get payloadText(): string {
    return latin1(this.source, this.payloadStart, endOfText(this));
  }

  /** How many whole numbers of 64 bits the payload has. */
  get valueCount(): number {
    return (this.payloadLength / valueBytes) | 0;
  }

  /** A number of the payload, `0 <= index < valueCount`, as a signed one of 64 bits; exact where decoding said `ok`. */
  valueAt(index: number): number {
    assert(index >= 0 && index < this.valueCount, 'a value is asked for that the payload has');
    return i64(this.source, this.payloadStart + index * valueBytes);
  }

  /** Copies what the message looks into, so that it outlives the caller's bytes. Allocates only when it must grow. */
  hold(): this {
    const { source, start, end } = this;
    const length = end - start;
    if (source === this.#own) return this;
    if (this.#own.length < length) this.#own = new Uint8Array(Math.max(length, 560));
    this.#own.set(source.subarray(start, end));
    this.source = this.#own;
    this.start = 0;
    this.end = length;
    this.payloadStart -= start;
    return this;
  }

  #knowsUuid(): boolean {
    const { source, start } = this;
    const length = this.#uuidLength;
    if (length < 0 || (length < uuidBytes && u8(source, start + uuidAt + length) !== 0)) return false;
    for (let at = 0; at < length; at++) if (source[start + uuidAt + at] !== this.#uuidBytes[at]) return false;
    return true;
  }

  #readUuid(): void {
    const from = this.start + uuidAt;
    let length = 0;
    while (length < uuidBytes && u8(this.source, from + length) !== 0) {
      this.#uuidBytes[length] = u8(this.source, from + length);
      length += 1;
    }
    this.#uuidLength = length;
    this.#uuid = latin1(this.source, from, from + length);
  }
}

/** A luid from its halves, as the kernel prints a pointer. */
export function luidText(low: number, high: number): string {
  const lower = low.toString(16);
  return high === 0 ? `0x${lower}` : `0x${high.toString(16)}${lower.padStart(8, '0')}`;
}
