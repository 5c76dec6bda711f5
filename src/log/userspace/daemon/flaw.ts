/**
 * Which requests no log could execute: of another length than their kind has, with a region that the log does not have, with a flag that is
 * none. They are refused before the machine sees them, and change nothing.
 */
import type { Message } from '#wire';
import type { RegionCount } from '#spec/vocabulary';

/** The requests by their number on the wire. */
export const requestType = {
  CTR: 1,
  DTR: 2,
  PRESUSPEND: 3,
  POSTSUSPEND: 4,
  RESUME: 5,
  GET_REGION_SIZE: 6,
  IS_CLEAN: 7,
  IN_SYNC: 8,
  FLUSH: 9,
  MARK_REGION: 10,
  CLEAR_REGION: 11,
  GET_RESYNC_WORK: 12,
  SET_REGION_SYNC: 13,
  GET_SYNC_COUNT: 14,
  STATUS_INFO: 15,
  STATUS_TABLE: 16,
  IS_REMOTE_RECOVERING: 17,
} as const;

/** By the number of the request: least and most numbers of its payload, and how many of these at most are regions. */
const least = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 0, 2, 0, 0, 0, 1);
const most = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1, 1, 32, 32, 32, 0, 2, 0, 0, 0, 1);
const regionsMost = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1, 1, 32, 32, 32, 0, 1, 0, 0, 0, 1);

/** Whether the number is that of a request. */
export function isRequestType(type: number): boolean {
  return type >= requestType.CTR && type <= requestType.IS_REMOTE_RECOVERING;
}

/** What is wrong with a request for a log of so many regions; `''` when nothing is. */
export function requestFlaw(request: Message, regionCount: RegionCount): string {
  const { type, payloadLength } = request;
  if (type === requestType.CTR) return '';
  const from = least[type] as number;
  const to = most[type] as number;
  if (payloadLength % 8 !== 0 || payloadLength < from * 8 || payloadLength > to * 8)
    return `its payload has ${payloadLength} bytes; ${from === to ? from * 8 : `${from * 8} to ${to * 8}`} are meant`;
  const regions = Math.min(payloadLength / 8, regionsMost[type] as number);
  for (let at = 0; at < regions; at++) {
    const region = request.valueAt(at);
    if (!(region >= 0 && region < regionCount)) return `region ${region} does not exist: the log has ${regionCount}`;
  }
  if (type === requestType.SET_REGION_SYNC && request.valueAt(1) !== 0 && request.valueAt(1) !== 1)
    return `in_sync is ${request.valueAt(1)}, and should be 0 or 1`;
  return '';
}
