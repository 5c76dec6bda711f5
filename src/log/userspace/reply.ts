/**
 * What does a reply say, to the request it answers?
 *
 * Here a datagram becomes one of the words that the exchange machine knows. Nothing is decided: what each word leads to is in its table.
 */
import { requestNames } from '#spec/vocabulary';
import type { RequestName } from '#spec/vocabulary';
import type { ReplySort } from './exchange.ts';
import type { ForwarderReply } from './port.ts';

/** A request as far as a reply is compared with it. */
export interface Asked {
  readonly name: RequestName;
  readonly luidLow: number;
  readonly luidHigh: number;
  readonly uuid: string;
}

/** How many bytes a reply must have, and how many there is room for. */
export interface ReplyRoom {
  readonly least: number;
  readonly most: number;
}

const valueBytes = 8;
/** The kernel's room for the name of a log device, with its NUL. */
const deviceBytes = 128;
/** As much as fits into a datagram. */
const statusBytes = 16_204;

const errno = { ENOENT: 2, ESRCH: 3, EAGAIN: 11, EINVAL: 22, ENOSPC: 28 } as const;
const errnoNames: Readonly<Record<number, string>> = {
  1: 'EPERM',
  2: 'ENOENT',
  3: 'ESRCH',
  5: 'EIO',
  11: 'EAGAIN',
  12: 'ENOMEM',
  17: 'EEXIST',
  22: 'EINVAL',
  28: 'ENOSPC',
  52: 'EBADE',
};

const oneValue: ReplyRoom = { least: valueBytes, most: valueBytes };
const twoValues: ReplyRoom = { least: 2 * valueBytes, most: 2 * valueBytes };
/** Those that bring something; the sizes are those of `spec/wire.ts`. */
const rooms: Readonly<Partial<Record<RequestName, ReplyRoom>>> = {
  CTR: { least: 0, most: deviceBytes },
  GET_REGION_SIZE: oneValue,
  IS_CLEAN: oneValue,
  IN_SYNC: oneValue,
  GET_RESYNC_WORK: twoValues,
  GET_SYNC_COUNT: oneValue,
  STATUS_INFO: { least: 1, most: statusBytes },
  STATUS_TABLE: { least: 1, most: statusBytes },
  IS_REMOTE_RECOVERING: twoValues,
};
const noRoom: ReplyRoom = { least: 0, most: 0 };

/** How long a reply to this request is, without its headers. */
export function replyRoomOf(name: RequestName): ReplyRoom {
  return rooms[name] ?? noRoom;
}

/** Whether a reply brings something. */
export function bringsValue(name: RequestName): boolean {
  return replyRoomOf(name).most > 0;
}

/** The number that matches a reply to its request. */
export function numberOf(reply: ForwarderReply): number {
  return reply.form === 'bare' ? reply.cnSeq : reply.seq;
}

/** What the reply, which has the request's number, says to it. */
export function sortOfReply(reply: ForwarderReply, asked: Asked): ReplySort {
  const { least, most } = replyRoomOf(asked.name);
  if (reply.form === 'bare') return reply.cnAck === 0 ? (least > 0 ? 'short' : 'done') : sortOfError(reply.cnAck, 'again');
  if (isForeign(reply, asked)) return 'foreign';
  if (reply.dataSize > most && (most > 0 || reply.error !== 0)) return 'large';
  if (reply.error !== 0) return sortOfError(-reply.error, 'againWhole');
  if (reply.payloadLength < least) return 'short';
  return reply.dataSize > 0 ? 'value' : 'done';
}

/** Why a reply of this sort is none that was hoped for, as the system names errors. */
export function causeOf(reply: ForwarderReply, sort: ReplySort): string {
  if (sort === 'large') return 'ENOSPC';
  if (sort === 'short') return 'a reply that is too short';
  const number = reply.form === 'bare' ? reply.cnAck : Math.abs(reply.error);
  return errnoNames[number] ?? `error ${number}`;
}

function sortOfError(number: number, again: ReplySort): ReplySort {
  if (number === errno.EAGAIN) return again;
  if (number === errno.ESRCH) return 'gone';
  return number === errno.ENOENT || number === errno.EINVAL ? 'unknown' : 'failed';
}

function isForeign(reply: ForwarderReply, { name, luidLow, luidHigh, uuid }: Asked): boolean {
  const isSame = reply.luidLow === luidLow && reply.luidHigh === luidHigh && requestNames[reply.type - 1] === name;
  return !isSame || reply.uuid !== uuid;
}

/** The line of text that a reply to `STATUS_INFO` brings, up to a NUL; undefined for one with control characters. */
export function statusOf(reply: ForwarderReply | undefined): string | undefined {
  const text = reply?.form === 'full' ? (reply.payloadText.split('\0', 1)[0] ?? '') : '';
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) return undefined;
  return text;
}

function isControl(code: number): boolean {
  return code < 0x20 || code === 0x7f;
}
