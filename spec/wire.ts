/**
 * The bytes between a kernel that asks and a daemon that keeps the log, as one table.
 *
 * A datagram is three headers and a payload: `nlmsghdr` (netlink), `cn_msg` (the connector), `dm_ulog_request`, and what the request
 * carries. From this table come the codec of `src/wire` and the page `docs/wire.md`, so code and documentation cannot differ.
 *
 * - A check under `request` or `reply` says what a well-behaved sender puts there. `kernel` says what Linux does with the field of a reply:
 *   mostly nothing, which is why recordings hold replies that break these checks.
 * - Integers are those of the host; the hosts that are served are little endian (decision 0013).
 * - The numbers of this table are offsets and sizes in bytes.
 *
 * Source: Linux `include/uapi/linux/dm-log-userspace.h`, `include/uapi/linux/connector.h`, `drivers/md/dm-log-userspace-transfer.c`.
 */
import type { RequestName } from './vocabulary.ts';

/** What a field holds. `opaque` bytes carry nothing: 0 when written, kept when read. */
export type WireSort = 'u8' | 'u16' | 'u24' | 'u32' | 'i32' | 'u64' | 'text' | 'opaque';

/** What the number in a field must be: one value, one of a range (or one more outside of it), or what another field says. */
export type WireCheck =
  { readonly is: number } | { readonly from: number; readonly to: number; readonly or?: number } | { readonly sameAs: string };

/** A field of a header. */
export interface WireField {
  /** As the codec's message calls it; a `u64` becomes two numbers, `nameLow` and `nameHigh`. */
  readonly name: string;
  /** As the kernel's structure calls it. */
  readonly label: string;
  /** From the start of its header. */
  readonly offset: number;
  readonly width: number;
  readonly sort: WireSort;
  readonly meaning: string;
  readonly request?: WireCheck;
  readonly reply?: WireCheck;
  /** Holds for a reply that is a bare acknowledgement. */
  readonly bare?: WireCheck;
  /** What Linux does with the field of a reply. */
  readonly kernel: string;
}

/** A header: a C structure with its fields in order and without gaps. */
export interface WireHeader {
  readonly name: string;
  /** Before the labels of its fields, as in `cn.len`. */
  readonly prefix: string;
  readonly meaning: string;
  readonly bytes: number;
  readonly fields: readonly WireField[];
}

/** A number of 64 bits in a payload: any up to 2^53 - 1, or one that is exactly 0 or 1 (an `i64` in C). */
export interface WireValue {
  readonly name: string;
  readonly sort: 'u64' | 'flag';
}

/** What follows the headers. */
export type WirePayload =
  | { readonly sort: 'nothing' }
  | { readonly sort: 'values'; readonly values: readonly WireValue[] }
  | { readonly sort: 'list'; readonly of: string; readonly from: number; readonly to: number }
  /** The target's length in sectors in decimal, then the table's words, one space between them; a NUL may end it. */
  | { readonly sort: 'constructor' }
  /** Nothing, or the name of the log's device with its NUL. */
  | { readonly sort: 'device'; readonly capacity: number }
  /** A status line; a NUL may end it. */
  | { readonly sort: 'line' };

/** A request: its number on the wire, and the payloads of both directions. */
export interface WireRequest {
  readonly number: number;
  readonly name: RequestName;
  readonly meaning: string;
  /** How the kernel sends it: plainly, through what re-creates the log when nobody listens, both, or never. */
  readonly via: 'plain' | 'reconnecting' | 'both' | 'never';
  readonly out: WirePayload;
  readonly back: WirePayload;
  /** How the kernel reads a failure. */
  readonly failure: string;
}

/** The kernel's send buffer: `cn_msg`, `dm_ulog_request` and payload. */
export const requestBufferBytes = 512;
/** The connector drops what is longer, `nlmsghdr` not counted. */
export const replyBytesMax = 16_384;
const headerBytes = { nlmsghdr: 16, cn_msg: 20, dm_ulog_request: 160 } as const;
const requestPayloadMax = requestBufferBytes - headerBytes.cn_msg - headerBytes.dm_ulog_request;
const replyPayloadMax = replyBytesMax - headerBytes.cn_msg - headerBytes.dm_ulog_request;
/** The largest payload of each direction, in bytes. */
export const payloadMax = { request: requestPayloadMax, reply: replyPayloadMax } as const;

const errnoMax = 4095;
const u32Max = 0xffff_ffff;
const unread = 'not looked at';
const mostOf = (payload: number): number => headerBytes.dm_ulog_request + payload;

const nlmsghdr: WireHeader = {
  name: 'nlmsghdr',
  prefix: 'nl',
  meaning: 'netlink',
  bytes: headerBytes.nlmsghdr,
  fields: [
    {
      name: 'nlLength',
      label: 'len',
      offset: 0,
      width: 4,
      sort: 'u32',
      meaning: 'bytes of the whole datagram; what is received may be padded to a multiple of 4',
      kernel: 'dropped when larger than what was sent, or than 16400',
    },
    { name: 'nlType', label: 'type', offset: 4, width: 2, sort: 'u16', meaning: 'DONE', request: { is: 3 }, kernel: unread },
    { name: 'nlFlags', label: 'flags', offset: 6, width: 2, sort: 'u16', meaning: 'none', request: { is: 0 }, kernel: unread },
    {
      name: 'nlSeq',
      label: 'seq',
      offset: 8,
      width: 4,
      sort: 'u32',
      meaning: 'the number of the request',
      request: { sameAs: 'seq' },
      kernel: unread,
    },
    {
      name: 'nlPid',
      label: 'pid',
      offset: 12,
      width: 4,
      sort: 'u32',
      meaning: 'port of the sender; the kernel’s is 0',
      request: { is: 0 },
      kernel: unread,
    },
  ],
};

const cnMsg: WireHeader = {
  name: 'cn_msg',
  prefix: 'cn',
  meaning: 'the connector',
  bytes: headerBytes.cn_msg,
  fields: [
    {
      name: 'cnIdx',
      label: 'idx',
      offset: 0,
      width: 4,
      sort: 'u32',
      meaning: 'the userspace log',
      request: { is: 7 },
      reply: { is: 7 },
      kernel: 'another one goes elsewhere',
    },
    {
      name: 'cnVal',
      label: 'val',
      offset: 4,
      width: 4,
      sort: 'u32',
      meaning: 'the userspace log',
      request: { is: 1 },
      reply: { is: 1 },
      kernel: 'another one goes elsewhere',
    },
    {
      name: 'cnSeq',
      label: 'seq',
      offset: 8,
      width: 4,
      sort: 'u32',
      meaning: 'the number of the request',
      request: { sameAs: 'seq' },
      kernel: 'what a bare acknowledgement is matched by; not looked at otherwise',
    },
    {
      name: 'cnAck',
      label: 'ack',
      offset: 12,
      width: 4,
      sort: 'u32',
      meaning: 'error number of a bare acknowledgement, positive',
      request: { is: 0 },
      bare: { from: 0, to: errnoMax },
      kernel: 'the result of a bare acknowledgement; not looked at otherwise',
    },
    {
      name: 'cnLength',
      label: 'len',
      offset: 16,
      width: 2,
      sort: 'u16',
      meaning: 'bytes after this header; 0: a bare acknowledgement',
      request: { from: headerBytes.dm_ulog_request, to: mostOf(requestPayloadMax) },
      reply: { from: headerBytes.dm_ulog_request, to: mostOf(replyPayloadMax), or: 0 },
      kernel: '1 to 159: "Incomplete message", dropped',
    },
    { name: 'cnFlags', label: 'flags', offset: 18, width: 2, sort: 'u16', meaning: 'none', request: { is: 0 }, kernel: unread },
  ],
};

const dmUlogRequest: WireHeader = {
  name: 'dm_ulog_request',
  prefix: 'ulog',
  meaning: 'the userspace log',
  bytes: headerBytes.dm_ulog_request,
  fields: [
    {
      name: 'luid',
      label: 'luid',
      offset: 0,
      width: 8,
      sort: 'u64',
      meaning: 'the log’s instance on this host; two of them may have one uuid at a time',
      kernel: unread,
    },
    {
      name: 'uuid',
      label: 'uuid',
      offset: 8,
      width: 129,
      sort: 'text',
      meaning: 'the log: 1 to 128 printable characters and a NUL, the rest 0',
      kernel: unread,
    },
    { name: 'padding', label: 'padding', offset: 137, width: 3, sort: 'opaque', meaning: 'nothing', kernel: unread },
    {
      name: 'version',
      label: 'version',
      offset: 140,
      width: 4,
      sort: 'u32',
      meaning: 'of the protocol: 2, or 3 as recorded kernels say; a reply repeats it',
      request: { from: 1, to: u32Max },
      reply: { from: 1, to: u32Max },
      kernel: unread,
    },
    {
      name: 'error',
      label: 'error',
      offset: 144,
      width: 4,
      sort: 'i32',
      meaning: '0, or an error number, negative',
      request: { is: 0 },
      reply: { from: -errnoMax, to: 0 },
      kernel: 'the result',
    },
    {
      name: 'seq',
      label: 'seq',
      offset: 148,
      width: 4,
      sort: 'u32',
      meaning: 'counts all requests of a host, resent ones too',
      kernel: 'what a reply is matched by, and nothing else',
    },
    {
      name: 'type',
      label: 'request_type',
      offset: 152,
      width: 1,
      sort: 'u8',
      meaning: 'which request',
      request: { from: 1, to: 17 },
      reply: { from: 1, to: 17 },
      kernel: unread,
    },
    {
      name: 'typeReserved',
      label: 'request_type, upper 24 bits',
      offset: 153,
      width: 3,
      sort: 'u24',
      meaning: 'reserved: whatever stands there is ignored',
      kernel: unread,
    },
    {
      name: 'dataSize',
      label: 'data_size',
      offset: 156,
      width: 4,
      sort: 'u32',
      meaning: 'bytes of the payload: `cn.len` - 160',
      kernel: 'more than was asked for: result ENOSPC; not compared with `cn.len`',
    },
  ],
};

/** The headers in the order of the wire. */
export const wireHeaders: readonly WireHeader[] = [nlmsghdr, cnMsg, dmUlogRequest];

const nothing: WirePayload = { sort: 'nothing' };
const regions = (from: number): WirePayload => ({ sort: 'list', of: 'region', from, to: 32 });
const values = (...list: readonly WireValue[]): WirePayload => ({ sort: 'values', values: list });
const u64 = (name: string): WireValue => ({ name, sort: 'u64' });
const flag = (name: string): WireValue => ({ name, sort: 'flag' });

/** The requests in the order of their numbers. */
export const wireRequests: readonly WireRequest[] = [
  {
    number: 1,
    name: 'CTR',
    meaning:
      'Create the log. The NUL is left out the first time, and sent when a log is re-created; no device name fits into the answer then.',
    via: 'both',
    out: { sort: 'constructor' },
    back: { sort: 'device', capacity: 128 },
    failure: 'the mirror is not created; when re-creating: asked again after 2 s',
  },
  { number: 2, name: 'DTR', meaning: 'Destroy the log.', via: 'plain', out: nothing, back: nothing, failure: 'ignored' },
  {
    number: 3,
    name: 'PRESUSPEND',
    meaning: 'A suspend begins: no recovery any more.',
    via: 'plain',
    out: nothing,
    back: nothing,
    failure: 'a warning',
  },
  { number: 4, name: 'POSTSUSPEND', meaning: 'The mirror is suspended.', via: 'plain', out: nothing, back: nothing, failure: 'a warning' },
  {
    number: 5,
    name: 'RESUME',
    meaning: 'Load the log and begin.',
    via: 'both',
    out: nothing,
    back: nothing,
    failure: 'a warning; when re-creating: ESRCH',
  },
  {
    number: 6,
    name: 'GET_REGION_SIZE',
    meaning: 'How large is a region, in sectors?',
    via: 'plain',
    out: nothing,
    back: values(u64('region size')),
    failure: 'the mirror is not created',
  },
  {
    number: 7,
    name: 'IS_CLEAN',
    meaning: 'Is nobody writing to the region? Mirrors do not ask.',
    via: 'reconnecting',
    out: values(u64('region')),
    back: values(flag('clean')),
    failure: 'not clean',
  },
  {
    number: 8,
    name: 'IN_SYNC',
    meaning: 'Do the legs agree in the region?',
    via: 'reconnecting',
    out: values(u64('region')),
    back: values(flag('in_sync')),
    failure: 'not in sync',
  },
  {
    number: 9,
    name: 'FLUSH',
    meaning: 'Make marks durable. With `integrated_flush` it carries the regions to mark.',
    via: 'reconnecting',
    out: regions(0),
    back: nothing,
    failure: 'the flush failed: writes are held',
  },
  {
    number: 10,
    name: 'MARK_REGION',
    meaning: 'Regions that are about to be written.',
    via: 'reconnecting',
    out: regions(1),
    back: nothing,
    failure: 'all are sent again, one a request; then the flush failed',
  },
  {
    number: 11,
    name: 'CLEAR_REGION',
    meaning: 'Regions that are no longer written.',
    via: 'reconnecting',
    out: regions(1),
    back: nothing,
    failure: 'all are sent again, one a request; then the flush failed',
  },
  {
    number: 12,
    name: 'GET_RESYNC_WORK',
    meaning: 'Which region is to be copied?',
    via: 'reconnecting',
    out: nothing,
    back: values(flag('has_work'), u64('region')),
    failure: 'no work',
  },
  {
    number: 13,
    name: 'SET_REGION_SYNC',
    meaning: 'A region was copied, or is not in sync.',
    via: 'reconnecting',
    out: values(u64('region'), flag('in_sync')),
    back: nothing,
    failure: 'ignored',
  },
  {
    number: 14,
    name: 'GET_SYNC_COUNT',
    meaning: 'How many regions are in sync?',
    via: 'reconnecting',
    out: nothing,
    back: values(u64('sync count')),
    failure: '0',
  },
  {
    number: 15,
    name: 'STATUS_INFO',
    meaning: 'The status line; it must fit into the caller’s buffer.',
    via: 'reconnecting',
    out: nothing,
    back: { sort: 'line' },
    failure: 'COM_FAILURE in the status line',
  },
  {
    number: 16,
    name: 'STATUS_TABLE',
    meaning: 'The table line; the kernel writes it itself.',
    via: 'never',
    out: nothing,
    back: { sort: 'line' },
    failure: 'never asked',
  },
  {
    number: 17,
    name: 'IS_REMOTE_RECOVERING',
    meaning: 'Is another node copying the region? All regions below the hint need not be asked about.',
    via: 'reconnecting',
    out: values(u64('region')),
    back: values(flag('is_recovering'), u64('in_sync_hint')),
    failure: 'it is being copied',
  },
];
