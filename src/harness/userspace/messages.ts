/**
 * Messages between a forwarder and a daemon of the simulated world, and what can be wrong with them; all are the real bytes.
 */
import { decode, encodeAck, encodeReply, encodeRequest, Message, read } from '#wire';
import type { Payload } from '#wire';
import type { ForwarderRequest } from '#log';
import { requestNames } from '#spec/vocabulary';
import type { RequestName } from '#spec/vocabulary';
import type { Alteration, Stray } from '#world';

const payloadAt = 196;
const errnoAt = 180;
const typeAt = 188;
const dataSizeAt = 192;
const luidAt = 36;
const uuidAt = 44;
const valueBytes = 8;

/** A request on its way. */
export interface SentRequest {
  readonly bytes: Uint8Array;
  readonly seq: number;
  readonly name: RequestName;
  /** Which forwarder has sent it. */
  readonly side: number;
  readonly luid: bigint;
  /** What it asks, as text: equal for the same request sent again. */
  readonly key: string;
}

/** A reply on its way. */
export interface SentReply {
  readonly bytes: Uint8Array;
  readonly seq: number;
  readonly name: RequestName;
  readonly luid: bigint;
  readonly error: number;
  /** How often the daemon had read the instance's log again by then. */
  readonly resumes: number;
  readonly isPrivileged: boolean;
}

/** Writes a request. */
export function requestBytes(request: ForwarderRequest): Uint8Array {
  const { payload } = request;
  const bytes = new Uint8Array(payloadAt + (typeof payload === 'string' ? payload.length : payload.length * valueBytes));
  encodeRequest(bytes, request, payload);
  return bytes;
}

/** A request as the daemon receives it; throws if it is not well formed, which none is that a forwarder of ours sends. */
export function received(bytes: Uint8Array, message: Message = new Message()): Message {
  const reason = decode(message, bytes, 0, bytes.length, 'request');
  if (reason !== 'ok') throw new Error(`a forwarder sent what is no request: ${reason.text}`);
  return message;
}

/** Writes a reply. */
export function replyBytes(request: Message, error: number, payload: Payload): Uint8Array {
  const bytes = new Uint8Array(payloadAt + (typeof payload === 'string' ? payload.length : payload.length * valueBytes));
  encodeReply(bytes, request, error, payload);
  return bytes;
}

/** Reads a reply as far as it can be read. */
export function readReply(message: Message, bytes: Uint8Array): void {
  read(message, bytes, 0, bytes.length, 'reply');
}

/** A bare acknowledgement. */
export function ackBytes(seq: number, errno: number): Uint8Array {
  const bytes = new Uint8Array(36);
  encodeAck(bytes, seq, errno);
  return bytes;
}

const errors = { again: -11, error: -5, gone: -3, unknown: -2 } as const;
const bareErrors = { bare: 0, bareError: 5, bareAgain: 11 } as const;
/** What each value of a reply is made where it shall mean nothing. */
const senseless: Readonly<Record<string, readonly number[]>> = {
  GET_REGION_SIZE: [3],
  IS_CLEAN: [2],
  IN_SYNC: [2],
  GET_RESYNC_WORK: [1, 1_000_000],
  GET_SYNC_COUNT: [1_000_000],
};

/** The reply as it is altered; `undefined` where that would change nothing, or make a lie of an error. */
export function alter(reply: SentReply, how: Alteration): SentReply | undefined {
  // An acknowledgement has nothing that could be altered.
  if (reply.bytes.length < payloadAt && how !== 'unprivileged') return undefined;
  switch (how) {
    case 'unprivileged':
      return reply.isPrivileged ? { ...reply, isPrivileged: false } : undefined;
    case 'bare':
    case 'bareError':
    case 'bareAgain':
      return reply.error === 0 ? { ...reply, bytes: ackBytes(reply.seq, bareErrors[how]) } : undefined;
    case 'luid':
    case 'luidHigh':
    case 'uuid':
    case 'type':
      return { ...reply, bytes: foreign(reply.bytes, how) };
    case 'runt': {
      const bytes = reply.bytes.slice(0, 100);
      new DataView(bytes.buffer).setUint32(0, bytes.length, true);
      new DataView(bytes.buffer).setUint16(32, bytes.length - 36, true);
      return { ...reply, bytes };
    }
    case 'short':
      return reply.bytes.length >= payloadAt + valueBytes && reply.error === 0
        ? { ...reply, bytes: resized(reply.bytes, -valueBytes) }
        : undefined;
    case 'long':
      return { ...reply, bytes: resized(reply.bytes, valueBytes) };
    case 'value': {
      const values = senseless[reply.name];
      if (values === undefined || reply.error !== 0 || reply.bytes.length < payloadAt + values.length * valueBytes) return undefined;
      const bytes = reply.bytes.slice();
      const view = new DataView(bytes.buffer);
      for (const [index, value] of values.entries()) view.setBigInt64(payloadAt + index * valueBytes, BigInt(value), true);
      return { ...reply, bytes };
    }
    case 'again':
    case 'error':
    case 'gone':
    case 'unknown':
      return { ...reply, error: errors[how], bytes: failed(reply.bytes, errors[how]) };
    default:
      return how satisfies never;
  }
}

/** A reply that nobody has sent, to a request that waits: it pretends that all went well. */
export function strayReply(request: SentRequest, how: Stray): SentReply {
  const honest = replyBytes(
    received(request.bytes),
    0,
    request.name === 'GET_RESYNC_WORK' || request.name === 'IS_REMOTE_RECOVERING' ? [0, 0] : pretended(request.name),
  );
  const bytes = how === 'unprivileged' ? honest : foreign(honest, how);
  return { bytes, seq: request.seq, name: request.name, luid: request.luid, error: 0, resumes: 0, isPrivileged: how !== 'unprivileged' };
}

function pretended(name: RequestName): Payload {
  if (name === 'STATUS_INFO') return '1 core\0';
  return ['GET_REGION_SIZE', 'IS_CLEAN', 'IN_SYNC', 'GET_SYNC_COUNT'].includes(name) ? [name === 'GET_REGION_SIZE' ? 8 : 1] : [];
}

/** The same, of another log, instance or type. */
function foreign(from: Uint8Array, how: Exclude<Stray, 'unprivileged'>): Uint8Array {
  const bytes = from.slice();
  const view = new DataView(bytes.buffer);
  if (how === 'luid') view.setUint32(luidAt, view.getUint32(luidAt, true) ^ 0x40, true);
  if (how === 'luidHigh') view.setUint32(luidAt + 4, view.getUint32(luidAt + 4, true) ^ 1, true);
  if (how === 'uuid') bytes[uuidAt] = (bytes[uuidAt] as number) ^ 1;
  if (how === 'type') view.setUint32(typeAt, (view.getUint32(typeAt, true) % requestNames.length) + 1, true);
  if (how === 'number') view.setUint32(184, view.getUint32(184, true) ^ 0x4000_0000, true);
  return bytes;
}

/** With another length of payload, which the headers tell truly. */
function resized(from: Uint8Array, by: number): Uint8Array {
  const bytes = new Uint8Array(from.length + by);
  bytes.set(from.subarray(0, bytes.length));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length, true);
  view.setUint16(32, bytes.length - 36, true);
  view.setUint32(dataSizeAt, bytes.length - payloadAt, true);
  return bytes;
}

/** With an error and without a payload. */
function failed(from: Uint8Array, error: number): Uint8Array {
  const bytes = resized(from, payloadAt - from.length);
  new DataView(bytes.buffer).setInt32(errnoAt, error, true);
  return bytes;
}
