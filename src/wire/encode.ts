/**
 * Messages to bytes.
 *
 * {@link encode} writes a decoded message again, its numbers from the fields and the rest from where it was read: for every recorded datagram
 * the same bytes come out. {@link encodeRequest}, {@link encodeReply} and {@link encodeAck} write new ones; what carries nothing is 0.
 *
 * All write at the beginning of `into` unless told otherwise, return how many bytes they wrote, and stop on an `into` that is too small: how
 * large it must be is known before, see {@link datagramBytesMax}.
 */
import { assert } from '#base';
import { requestNames } from '#spec/vocabulary';
import type { RequestName } from '#spec/vocabulary';
import { clearBytes, copyBytes, copyText, putI64 } from './bytes.ts';
import {
  cnMsgBytes,
  dmUlogRequestBytes,
  nlmsghdrBytes,
  paddingBytes,
  payloadAt,
  payloadMax,
  uuidAt,
  uuidBytes,
  writeCnMsg,
  writeDmUlogRequest,
  writeNlmsghdr,
} from './derived/codec.ts';
import type { HeaderNumbers } from './derived/codec.ts';
import type { Message } from './message.ts';

/** The longest request and the longest reply, without what a socket pads them with. */
export const datagramBytesMax = { request: payloadAt + payloadMax.request, reply: payloadAt + payloadMax.reply } as const;

/** A payload: numbers of 64 bits (integers between -2^53 and 2^53), or text, a byte a character, written without a NUL unless it has one. */
export type Payload = ArrayLike<number> | string;

/** What a request says apart from its payload. */
export interface RequestFields {
  readonly name: RequestName;
  readonly seq: number;
  readonly luidLow: number;
  readonly luidHigh: number;
  /** 1 to 128 printable ASCII characters; as bytes without the NUL. */
  readonly uuid: string | Uint8Array;
  readonly version: number;
}

const bodyAt = nlmsghdrBytes + cnMsgBytes;
const opaqueBytes = uuidBytes + paddingBytes;
const valueBytes = 8;
/** `NLMSG_DONE`: the connector's type of message. */
const done = 3;
const noPayload: Payload = [];

/** The numbers of the datagram being written; one is enough, since nothing here waits. */
const numbers: HeaderNumbers = {
  nlLength: 0,
  nlType: done,
  nlFlags: 0,
  nlSeq: 0,
  nlPid: 0,
  cnIdx: 7,
  cnVal: 1,
  cnSeq: 0,
  cnAck: 0,
  cnLength: 0,
  cnFlags: 0,
  luidLow: 0,
  luidHigh: 0,
  version: 0,
  error: 0,
  seq: 0,
  type: 0,
  typeReserved: 0,
  dataSize: 0,
};

/** Writes a message that was read, padding included; one of form `none` cannot be written, and 0 is returned. */
export function encode(message: Message, into: Uint8Array, offset = 0): number {
  const { form, source, start, end } = message;
  if (form === 'none') return 0;
  const length = end - start;
  assert(offset + length <= into.length, 'the array is large enough for the message');
  writeNlmsghdr(message, into, offset);
  writeCnMsg(message, into, offset);
  let written = bodyAt;
  if (form === 'full') {
    writeDmUlogRequest(message, into, offset);
    copyBytes(source, start + uuidAt, into, offset + uuidAt, opaqueBytes);
    written = payloadAt;
  }
  copyBytes(source, start + written, into, offset + written, length - written);
  return length;
}

/**
 * Writes a request as the kernel does.
 *
 * @param count - How many of the payload's numbers are sent; all of them when left out.
 */
export function encodeRequest(into: Uint8Array, fields: RequestFields, payload: Payload = noPayload, count = payload.length): number {
  numbers.nlSeq = fields.seq;
  numbers.nlPid = 0;
  numbers.cnSeq = fields.seq;
  numbers.luidLow = fields.luidLow;
  numbers.luidHigh = fields.luidHigh;
  numbers.version = fields.version;
  numbers.error = 0;
  numbers.seq = fields.seq;
  numbers.type = requestNames.indexOf(fields.name) + 1;
  const written = writeFull(into, payload, count, payloadMax.request);
  putUuid(into, fields.uuid);
  return written;
}

/**
 * Writes the reply to a request: luid, uuid, version, number and type are the request's.
 *
 * @param error - 0, or an error number, negative.
 * @param count - How many of the payload's numbers are sent; all of them when left out.
 */
export function encodeReply(into: Uint8Array, request: Message, error = 0, payload: Payload = noPayload, count = payload.length): number {
  assert(request.form === 'full', 'only a request is answered');
  assert(error <= 0, 'a reply carries a negative error number');
  numbers.nlSeq = 0;
  numbers.nlPid = 0;
  numbers.cnSeq = request.seq;
  numbers.luidLow = request.luidLow;
  numbers.luidHigh = request.luidHigh;
  numbers.version = request.version;
  numbers.error = error;
  numbers.seq = request.seq;
  numbers.type = request.type;
  const written = writeFull(into, payload, count, payloadMax.reply);
  copyText(request.source, request.start + uuidAt, into, uuidAt, opaqueBytes);
  return written;
}

/**
 * Writes a bare acknowledgement: no payload, matched by `seq`.
 *
 * @param errno - 0, or an error number, positive. 11 (EAGAIN) makes the kernel ask again at once.
 */
export function encodeAck(into: Uint8Array, seq: number, errno: number): number {
  assert(errno >= 0 && errno <= 4095, 'an acknowledgement carries a positive error number');
  assert(into.length >= bodyAt, 'the array is large enough for an acknowledgement');
  numbers.nlSeq = 0;
  numbers.nlPid = 0;
  numbers.nlLength = bodyAt;
  numbers.cnSeq = seq;
  numbers.cnAck = errno;
  numbers.cnLength = 0;
  writeNlmsghdr(numbers, into, 0);
  writeCnMsg(numbers, into, 0);
  return bodyAt;
}

/** Writes the headers but for uuid and padding, and the payload. */
function writeFull(into: Uint8Array, payload: Payload, count: number, most: number): number {
  const size = typeof payload === 'string' ? payload.length : count * valueBytes;
  assert(size <= most, `a payload has at most ${most} bytes`);
  const length = payloadAt + size;
  assert(length <= into.length, 'the array is large enough for the datagram');
  numbers.nlLength = length;
  numbers.cnAck = 0;
  numbers.cnLength = dmUlogRequestBytes + size;
  numbers.dataSize = size;
  writeNlmsghdr(numbers, into, 0);
  writeCnMsg(numbers, into, 0);
  writeDmUlogRequest(numbers, into, 0);
  if (typeof payload === 'string') putText(into, payloadAt, payload);
  else for (let at = 0; at < count; at++) putI64(into, payloadAt + at * valueBytes, payload[at] as number);
  return length;
}

function putUuid(into: Uint8Array, uuid: string | Uint8Array): void {
  assert(uuid.length > 0 && uuid.length < uuidBytes, 'a uuid has 1 to 128 characters');
  if (typeof uuid === 'string') putText(into, uuidAt, uuid);
  else copyBytes(uuid, 0, into, uuidAt, uuid.length);
  clearBytes(into, uuidAt + uuid.length, opaqueBytes - uuid.length);
}

function putText(into: Uint8Array, at: number, text: string): void {
  /* oxlint-disable no-param-reassign -- an array is there to be written */
  for (let index = 0; index < text.length; index++) into[at + index] = text.charCodeAt(index);
}
