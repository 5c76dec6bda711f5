/**
 * Bytes to a message: nothing is read before its length is known to be there, and nothing is believed before it was checked.
 *
 * {@link read} takes whatever can be read: recordings hold replies that no well-behaved daemon sends, and they must be shown and written again
 * byte for byte. {@link check} says what is wrong with what was read. {@link decode} does both; it is what a daemon uses.
 *
 * Nothing here throws whatever the bytes are, or allocates while they are right.
 */
import { assert } from '#base';
import type { WireDirection } from '#spec/vocabulary';
import { u8 } from './bytes.ts';
import {
  bareFlaw,
  cnMsgBytes,
  dmUlogRequestBytes,
  innerFlaw,
  nlmsghdrBytes,
  outerFlaw,
  payloadAt,
  readCnMsg,
  readDmUlogRequest,
  readNlmsghdr,
  replyPayloadFlaw,
  requestPayloadFlaw,
  uuidAt,
  uuidBytes,
} from './derived/codec.ts';
import { content, structure } from './flaw.ts';
import type { DecodeReason, Flaw } from './flaw.ts';
import type { Message } from './message.ts';

/** Where the body of a connector message begins. */
const bodyAt = nlmsghdrBytes + cnMsgBytes;
/** Headers of nothing: what was in a message before must not look as if it had come again. */
const blank = new Uint8Array(payloadAt);

/**
 * Reads the datagram between `start` and `end` and checks all of it.
 *
 * After a flaw of content the message is filled nevertheless and can be encoded again; after one of structure its form is `none`.
 *
 * @returns `ok`, or the first thing that is wrong.
 */
export function decode(message: Message, bytes: Uint8Array, start: number, end: number, direction: WireDirection): DecodeReason {
  const reason = read(message, bytes, start, end, direction);
  return reason === 'ok' ? check(message) : reason;
}

/** Reads the datagram between `start` and `end` and checks only what reading needs: that every length is covered by the bytes. */
export function read(message: Message, bytes: Uint8Array, start: number, end: number, direction: WireDirection): DecodeReason {
  assert(start >= 0 && start <= end && end <= bytes.length, 'a datagram lies within the bytes that are given');
  /* oxlint-disable no-param-reassign -- a message is there to be filled */
  message.source = bytes;
  message.start = start;
  message.end = end;
  message.direction = direction;
  message.payloadStart = start;
  message.payloadLength = 0;
  message.form = 'none';
  const given = end - start;
  if (given < bodyAt) {
    readNlmsghdr(message, blank, 0);
    readCnMsg(message, blank, 0);
    readDmUlogRequest(message, blank, 0);
    return structure('datagram', `${given} bytes`, `at least ${bodyAt} bytes`);
  }
  readNlmsghdr(message, bytes, start);
  readCnMsg(message, bytes, start);
  const { nlLength, cnLength } = message;
  const reason = lengthsFlaw(nlLength, cnLength, given);
  if (reason !== undefined || cnLength < dmUlogRequestBytes) {
    readDmUlogRequest(message, blank, 0);
    if (reason !== undefined) return reason;
    message.form = cnLength === 0 ? 'bare' : 'runt';
    return 'ok';
  }
  readDmUlogRequest(message, bytes, start);
  message.form = 'full';
  message.payloadStart = start + payloadAt;
  message.payloadLength = Math.min(message.dataSize, cnLength - dmUlogRequestBytes);
  return 'ok';
}

/** Checks the numbers, texts and lists of a message that was read: would a well-behaved sender send this? */
export function check(message: Message): DecodeReason {
  return flawOf(message) ?? 'ok';
}

function flawOf(message: Message): Flaw | undefined {
  const { direction, form } = message;
  if (form === 'none') return structure('datagram', 'unread', 'one that was read before');
  const outer = outerFlaw(message, direction) ?? excessFlaw(message);
  if (outer !== undefined) return outer;
  if (form === 'bare') return bareFlaw(message);
  const inner = innerFlaw(message, direction) ?? uuidFlaw(message);
  if (inner !== undefined) return inner;
  const room = message.cnLength - dmUlogRequestBytes;
  if (message.dataSize !== room) return content('ulog.data_size', message.dataSize, `${room}, as cn.len leaves room for`);
  if (direction === 'request') return requestPayloadFlaw(message, message.type);
  if (message.error !== 0 && message.payloadLength === 0) return undefined;
  return replyPayloadFlaw(message, message.type);
}

/** Each length must leave room for the next. */
function lengthsFlaw(nlLength: number, cnLength: number, given: number): Flaw | undefined {
  if (nlLength < bodyAt) return structure('nl.len', nlLength, `at least ${bodyAt}`);
  if (nlLength > given) return structure('nl.len', nlLength, `at most the ${given} bytes that came`);
  if (cnLength > nlLength - bodyAt) return structure('cn.len', cnLength, `at most ${nlLength - bodyAt}, as nl.len leaves room for`);
  return undefined;
}

/** The kernel fills a datagram exactly; of a daemon's, it ignores what follows the message. */
function excessFlaw({ direction, nlLength, cnLength }: Message): Flaw | undefined {
  if (direction === 'reply' || nlLength === bodyAt + cnLength) return undefined;
  return content('nl.len', nlLength, `${bodyAt + cnLength}, as cn.len says`);
}

function uuidFlaw({ source, start }: Message): Flaw | undefined {
  const from = start + uuidAt;
  for (let at = 0; at < uuidBytes; at++) {
    const byte = u8(source, from + at);
    if (byte > 0x20 && byte < 0x7f) continue;
    if (byte === 0 && at > 0) return undefined;
    return byte === 0
      ? content('ulog.uuid', 'empty', '1 to 128 printable characters')
      : content(`ulog.uuid, byte ${at}`, `0x${byte.toString(16)}`, 'a printable character, or the NUL');
  }
  return content('ulog.uuid', `${uuidBytes} characters without a NUL`, `at most ${uuidBytes - 1} characters and a NUL`);
}
