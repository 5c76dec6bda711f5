// Written by `npm run derive` from spec/wire.ts; do not edit.

import type { WireDirection } from '#spec/vocabulary';
import { i32, u16, u24, u32, u8, putU32, putU16, putU24, putU8 } from '../bytes.ts';
import { content } from '../flaw.ts';
import type { Flaw } from '../flaw.ts';
import { constructorText, device, line, list, nothing, values } from '../payload.ts';
import type { PayloadBytes, ValueShape } from '../payload.ts';

/** Bytes of `nlmsghdr`: netlink. */
export const nlmsghdrBytes = 16;
/** Bytes of `cn_msg`: the connector. */
export const cnMsgBytes = 20;
/** Bytes of `dm_ulog_request`: the userspace log. */
export const dmUlogRequestBytes = 160;
/** Where the payload begins. */
export const payloadAt = 196;
/** Where `uuid` begins. */
export const uuidAt = 44;
/** Bytes of `uuid`. */
export const uuidBytes = 129;
/** Where `padding` begins. */
export const paddingAt = 173;
/** Bytes of `padding`. */
export const paddingBytes = 3;
/** The largest payload of a request and of a reply. */
export const payloadMax = { request: 332, reply: 16204 } as const;

/** The numbers in the headers. */
export interface HeaderNumbers {
  nlLength: number;
  nlType: number;
  nlFlags: number;
  nlSeq: number;
  nlPid: number;
  cnIdx: number;
  cnVal: number;
  cnSeq: number;
  cnAck: number;
  cnLength: number;
  cnFlags: number;
  luidLow: number;
  luidHigh: number;
  version: number;
  error: number;
  seq: number;
  type: number;
  typeReserved: number;
  dataSize: number;
}

/** Reads `nlmsghdr` of the datagram that begins at `at`. */
export function readNlmsghdr(into: HeaderNumbers, bytes: Uint8Array, at: number): void {
  into.nlLength = u32(bytes, at);
  into.nlType = u16(bytes, at + 4);
  into.nlFlags = u16(bytes, at + 6);
  into.nlSeq = u32(bytes, at + 8);
  into.nlPid = u32(bytes, at + 12);
}

/** Writes the numbers of `nlmsghdr` into the datagram that begins at `at`. */
export function writeNlmsghdr(from: Readonly<HeaderNumbers>, bytes: Uint8Array, at: number): void {
  putU32(bytes, at, from.nlLength);
  putU16(bytes, at + 4, from.nlType);
  putU16(bytes, at + 6, from.nlFlags);
  putU32(bytes, at + 8, from.nlSeq);
  putU32(bytes, at + 12, from.nlPid);
}

/** Reads `cn_msg` of the datagram that begins at `at`. */
export function readCnMsg(into: HeaderNumbers, bytes: Uint8Array, at: number): void {
  into.cnIdx = u32(bytes, at + 16);
  into.cnVal = u32(bytes, at + 20);
  into.cnSeq = u32(bytes, at + 24);
  into.cnAck = u32(bytes, at + 28);
  into.cnLength = u16(bytes, at + 32);
  into.cnFlags = u16(bytes, at + 34);
}

/** Writes the numbers of `cn_msg` into the datagram that begins at `at`. */
export function writeCnMsg(from: Readonly<HeaderNumbers>, bytes: Uint8Array, at: number): void {
  putU32(bytes, at + 16, from.cnIdx);
  putU32(bytes, at + 20, from.cnVal);
  putU32(bytes, at + 24, from.cnSeq);
  putU32(bytes, at + 28, from.cnAck);
  putU16(bytes, at + 32, from.cnLength);
  putU16(bytes, at + 34, from.cnFlags);
}

/** Reads `dm_ulog_request` of the datagram that begins at `at`. */
export function readDmUlogRequest(into: HeaderNumbers, bytes: Uint8Array, at: number): void {
  into.luidLow = u32(bytes, at + 36);
  into.luidHigh = u32(bytes, at + 40);
  into.version = u32(bytes, at + 176);
  into.error = i32(bytes, at + 180);
  into.seq = u32(bytes, at + 184);
  into.type = u8(bytes, at + 188);
  into.typeReserved = u24(bytes, at + 189);
  into.dataSize = u32(bytes, at + 192);
}

/** Writes the numbers of `dm_ulog_request` into the datagram that begins at `at`. */
export function writeDmUlogRequest(from: Readonly<HeaderNumbers>, bytes: Uint8Array, at: number): void {
  putU32(bytes, at + 36, from.luidLow);
  putU32(bytes, at + 40, from.luidHigh);
  putU32(bytes, at + 176, from.version);
  putU32(bytes, at + 180, from.error);
  putU32(bytes, at + 184, from.seq);
  putU8(bytes, at + 188, from.type);
  putU24(bytes, at + 189, from.typeReserved);
  putU32(bytes, at + 192, from.dataSize);
}

/** What is wrong in `cn_msg` and `nlmsghdr`, each taken by itself. */
export function outerFlaw(m: Readonly<HeaderNumbers>, direction: WireDirection): Flaw | undefined {
  if (direction === 'request') {
    if (m.cnIdx !== 7) return content('cn.idx', m.cnIdx, '7');
    if (m.cnVal !== 1) return content('cn.val', m.cnVal, '1');
    if (m.cnAck !== 0) return content('cn.ack', m.cnAck, '0');
    if (m.cnLength < 160 || m.cnLength > 492) return content('cn.len', m.cnLength, '160 to 492');
    if (m.cnFlags !== 0) return content('cn.flags', m.cnFlags, '0');
    if (m.nlType !== 3) return content('nl.type', m.nlType, '3');
    if (m.nlFlags !== 0) return content('nl.flags', m.nlFlags, '0');
    if (m.nlPid !== 0) return content('nl.pid', m.nlPid, '0');
    return undefined;
  }
  if (m.cnIdx !== 7) return content('cn.idx', m.cnIdx, '7');
  if (m.cnVal !== 1) return content('cn.val', m.cnVal, '1');
  if (m.cnLength !== 0 && (m.cnLength < 160 || m.cnLength > 16364)) return content('cn.len', m.cnLength, '0, or 160 to 16364');
  return undefined;
}

/** What is wrong with the numbers of a bare acknowledgement. */
export function bareFlaw(m: Readonly<HeaderNumbers>): Flaw | undefined {
  if (m.cnAck > 4095) return content('cn.ack', m.cnAck, '0 to 4095');
  return undefined;
}

/** What is wrong in `dm_ulog_request`, and what contradicts it. */
export function innerFlaw(m: Readonly<HeaderNumbers>, direction: WireDirection): Flaw | undefined {
  if (direction === 'request') {
    if (m.version < 1) return content('ulog.version', m.version, '1 to 4294967295');
    if (m.error !== 0) return content('ulog.error', m.error, '0');
    if (m.type < 1 || m.type > 17) return content('ulog.request_type', m.type, '1 to 17');
    if (m.nlSeq !== m.seq) return content('nl.seq', m.nlSeq, `${m.seq}, as in ulog.seq`);
    if (m.cnSeq !== m.seq) return content('cn.seq', m.cnSeq, `${m.seq}, as in ulog.seq`);
    return undefined;
  }
  if (m.version < 1) return content('ulog.version', m.version, '1 to 4294967295');
  if (m.error < -4095 || m.error > 0) return content('ulog.error', m.error, '-4095 to 0');
  if (m.type < 1 || m.type > 17) return content('ulog.request_type', m.type, '1 to 17');
  return undefined;
}

const regionSize: readonly ValueShape[] = [{ name: 'region size', sort: 'u64' }];
const region: readonly ValueShape[] = [{ name: 'region', sort: 'u64' }];
const clean: readonly ValueShape[] = [{ name: 'clean', sort: 'flag' }];
const inSync: readonly ValueShape[] = [{ name: 'in_sync', sort: 'flag' }];
const hasWorkRegion: readonly ValueShape[] = [{ name: 'has_work', sort: 'flag' }, { name: 'region', sort: 'u64' }];
const regionInSync: readonly ValueShape[] = [{ name: 'region', sort: 'u64' }, { name: 'in_sync', sort: 'flag' }];
const syncCount: readonly ValueShape[] = [{ name: 'sync count', sort: 'u64' }];
const isRecoveringInSyncHint: readonly ValueShape[] = [{ name: 'is_recovering', sort: 'flag' }, { name: 'in_sync_hint', sort: 'u64' }];

/** What is wrong with the payload of a request. */
export function requestPayloadFlaw(payload: PayloadBytes, type: number): Flaw | undefined {
  switch (type) {
    case 1: return constructorText(payload, 'CTR');
    case 2: return nothing(payload, 'DTR');
    case 3: return nothing(payload, 'PRESUSPEND');
    case 4: return nothing(payload, 'POSTSUSPEND');
    case 5: return nothing(payload, 'RESUME');
    case 6: return nothing(payload, 'GET_REGION_SIZE');
    case 7: return values(payload, 'IS_CLEAN', region);
    case 8: return values(payload, 'IN_SYNC', region);
    case 9: return list(payload, 'FLUSH', 'region', 0, 32);
    case 10: return list(payload, 'MARK_REGION', 'region', 1, 32);
    case 11: return list(payload, 'CLEAR_REGION', 'region', 1, 32);
    case 12: return nothing(payload, 'GET_RESYNC_WORK');
    case 13: return values(payload, 'SET_REGION_SYNC', regionInSync);
    case 14: return nothing(payload, 'GET_SYNC_COUNT');
    case 15: return nothing(payload, 'STATUS_INFO');
    case 16: return nothing(payload, 'STATUS_TABLE');
    case 17: return values(payload, 'IS_REMOTE_RECOVERING', region);
    default: return undefined;
  }
}

/** What is wrong with the payload of a reply that reports no error. */
export function replyPayloadFlaw(payload: PayloadBytes, type: number): Flaw | undefined {
  switch (type) {
    case 1: return device(payload, 'CTR', 128);
    case 2: return nothing(payload, 'DTR');
    case 3: return nothing(payload, 'PRESUSPEND');
    case 4: return nothing(payload, 'POSTSUSPEND');
    case 5: return nothing(payload, 'RESUME');
    case 6: return values(payload, 'GET_REGION_SIZE', regionSize);
    case 7: return values(payload, 'IS_CLEAN', clean);
    case 8: return values(payload, 'IN_SYNC', inSync);
    case 9: return nothing(payload, 'FLUSH');
    case 10: return nothing(payload, 'MARK_REGION');
    case 11: return nothing(payload, 'CLEAR_REGION');
    case 12: return values(payload, 'GET_RESYNC_WORK', hasWorkRegion);
    case 13: return nothing(payload, 'SET_REGION_SYNC');
    case 14: return values(payload, 'GET_SYNC_COUNT', syncCount);
    case 15: return line(payload, 'STATUS_INFO');
    case 16: return line(payload, 'STATUS_TABLE');
    case 17: return values(payload, 'IS_REMOTE_RECOVERING', isRecoveringInSyncHint);
    default: return undefined;
  }
}

/** What a payload holds: the names of its values, the name of its list, or `text`. */
export type PayloadNames = readonly string[] | 'text' | 'regions';
/** By the number of the request; the first is of none. */
export const payloadNames: readonly { readonly request: PayloadNames; readonly reply: PayloadNames }[] = [
  { request: [], reply: [] },
  { request: 'text', reply: 'text' }, // CTR
  { request: [], reply: [] }, // DTR
  { request: [], reply: [] }, // PRESUSPEND
  { request: [], reply: [] }, // POSTSUSPEND
  { request: [], reply: [] }, // RESUME
  { request: [], reply: ['region size'] }, // GET_REGION_SIZE
  { request: ['region'], reply: ['clean'] }, // IS_CLEAN
  { request: ['region'], reply: ['in_sync'] }, // IN_SYNC
  { request: 'regions', reply: [] }, // FLUSH
  { request: 'regions', reply: [] }, // MARK_REGION
  { request: 'regions', reply: [] }, // CLEAR_REGION
  { request: [], reply: ['has_work', 'region'] }, // GET_RESYNC_WORK
  { request: ['region', 'in_sync'], reply: [] }, // SET_REGION_SYNC
  { request: [], reply: ['sync count'] }, // GET_SYNC_COUNT
  { request: [], reply: 'text' }, // STATUS_INFO
  { request: [], reply: 'text' }, // STATUS_TABLE
  { request: ['region'], reply: ['is_recovering', 'in_sync_hint'] }, // IS_REMOTE_RECOVERING
];
