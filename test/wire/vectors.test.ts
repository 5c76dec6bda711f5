/**
 * Datagrams written out by hand, from the protocol's description: what must be read, what must be written, what is refused and why.
 */
import { describe, expect, test } from 'vitest';
import { check, datagramBytesMax, decode, describe as tell, encode, encodeAck, encodeReply, encodeRequest, Message, read } from '#wire';
import type { Payload, RequestFields } from '#wire';
import { hexOf } from './recorded.ts';

const fields = { seq: 41, luidLow: 0x12345000, luidHigh: 0xffff8880, uuid: 'LVM-abc', version: 2 } as const;

/** A request's bytes. */
function requestOf(name: RequestFields['name'], payload: Payload = []): Uint8Array {
  const into = new Uint8Array(datagramBytesMax.request).fill(0xaa);
  return into.slice(0, encodeRequest(into, { ...fields, name }, payload));
}

/** A reply's bytes. */
function replyOf(name: RequestFields['name'], error: number, payload: Payload = []): Uint8Array {
  const request = new Message();
  const asked = requestOf(name);
  read(request, asked, 0, asked.length, 'request');
  const into = new Uint8Array(datagramBytesMax.reply).fill(0xaa);
  return into.slice(0, encodeReply(into, request, error, payload));
}

/** What decoding says, as a word or a sentence with its level. */
function judge(bytes: Uint8Array, direction: 'request' | 'reply'): string {
  const reason = decode(new Message(), bytes, 0, bytes.length, direction);
  return reason === 'ok' ? 'ok' : `${reason.level}: ${reason.text}`;
}

/** A copy with some bytes changed. */
function changed(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at);
  return copy;
}

const heads = {
  196: 'c400000003000000290000000000000007000000010000002900000000000000a0000000',
  212: 'd400000003000000290000000000000007000000010000002900000000000000b0000000',
} as const;

describe('the three vectors of the protocol’s description', () => {
  test.each([
    ['FLUSH', [], 196, '0200000000000000290000000900000000000000'],
    ['MARK_REGION', [5, 6], 212, '0200000000000000290000000a0000001000000005000000000000000600000000000000'],
    ['SET_REGION_SYNC', [7, 1], 212, '0200000000000000290000000d0000001000000007000000000000000100000000000000'],
  ] as const)('%s', (name, payload, length, tail) => {
    const bytes = requestOf(name, payload);
    expect(bytes.length).toBe(length);
    expect(hexOf(bytes.subarray(0, 36))).toBe(heads[length]);
    expect(hexOf(bytes.subarray(36, 52))).toBe('005034128088ffff' + Buffer.from('LVM-abc\0').toString('hex'));
    expect(bytes.subarray(52, 176).every((byte) => byte === 0)).toBe(true);
    expect(hexOf(bytes.subarray(176))).toBe(tail);
    const m = new Message();
    expect(decode(m, bytes, 0, bytes.length, 'request')).toBe('ok');
    expect([m.name, m.luidText, m.luid, m.uuid, m.version, m.seq]).toEqual([
      name,
      '0xffff888012345000',
      0xffff888012345000n,
      'LVM-abc',
      2,
      41,
    ]);
    expect(Array.from({ length: m.valueCount }, (_, index) => m.valueAt(index))).toEqual(payload);
  });
});

test('a bare acknowledgement is 36 bytes, with its error in cn.ack', () => {
  const into = new Uint8Array(40).fill(0xaa);
  expect(encodeAck(into, 41, 5)).toBe(36);
  expect(hexOf(into)).toBe('240000000300000000000000000000000700000001000000290000000500000000000000aaaaaaaa');
});

test('a reply repeats the request’s luid, uuid, version, number and type', () => {
  const bytes = replyOf('GET_RESYNC_WORK', 0, [1, 6]);
  const m = new Message();
  expect(decode(m, bytes, 0, bytes.length, 'reply')).toBe('ok');
  expect(m).toMatchObject({ luidText: '0xffff888012345000', uuid: 'LVM-abc', version: 2, seq: 41, name: 'GET_RESYNC_WORK', error: 0 });
  expect([m.valueAt(0), m.valueAt(1), m.nlLength, m.cnLength, m.dataSize]).toEqual([1, 6, 212, 176, 16]);
});

test('a number of 64 bits is written and read whole', () => {
  const bytes = requestOf('MARK_REGION', [2 ** 53 - 1, 2 ** 32, 0]);
  const m = new Message();
  expect(decode(m, bytes, 0, bytes.length, 'request')).toBe('ok');
  expect([m.valueAt(0), m.valueAt(1), m.valueAt(2)]).toEqual([2 ** 53 - 1, 2 ** 32, 0]);
});

const flush = requestOf('FLUSH');
const mark = requestOf('MARK_REGION', [5, 6]);
const inSync = replyOf('IN_SYNC', 0, [1]);
const many = Array.from({ length: 33 }, (_, index) => index);

test.each([
  ['a request', mark, 'request', 'ok'],
  ['more bytes than nl.len', Uint8Array.of(...mark, 1, 2, 3), 'request', 'ok'],
  ['reserved bits of the type', changed(mark, 189, 0xff, 0xff, 0xff), 'request', 'ok'],
  ['another version', changed(mark, 176, 99), 'request', 'ok'],
  ['nothing', new Uint8Array(0), 'request', 'structure: datagram is 0 bytes, expected at least 36 bytes'],
  ['35 bytes', flush.slice(0, 35), 'request', 'structure: datagram is 35 bytes, expected at least 36 bytes'],
  ['one byte less than nl.len', flush.slice(0, 195), 'request', 'structure: nl.len is 196, expected at most the 195 bytes that came'],
  ['nl.len too small for headers', changed(flush, 0, 35), 'request', 'structure: nl.len is 35, expected at least 36'],
  ['cn.len beyond nl.len', changed(flush, 32, 161), 'request', 'structure: cn.len is 161, expected at most 160, as nl.len leaves room for'],
  ['cn.len below nl.len', changed(mark, 32, 168), 'request', 'content: nl.len is 212, expected 204, as cn.len says'],
  ['another connector user', changed(flush, 16, 1), 'request', 'content: cn.idx is 1, expected 7'],
  ['another val', changed(flush, 20, 2), 'request', 'content: cn.val is 2, expected 1'],
  ['another netlink type', changed(flush, 4, 2), 'request', 'content: nl.type is 2, expected 3'],
  ['netlink flags', changed(flush, 6, 2), 'request', 'content: nl.flags is 2, expected 0'],
  ['a port that is not the kernel’s', changed(flush, 12, 2), 'request', 'content: nl.pid is 2, expected 0'],
  ['another netlink number', changed(flush, 8, 2), 'request', 'content: nl.seq is 2, expected 41, as in ulog.seq'],
  ['another connector number', changed(flush, 24, 2), 'request', 'content: cn.seq is 2, expected 41, as in ulog.seq'],
  [
    'an acknowledgement as a request',
    changed(flush.slice(0, 36), 0, 36).fill(0, 32, 34),
    'request',
    'content: cn.len is 0, expected 160 to 492',
  ],
  ['version 0', changed(flush, 176, 0), 'request', 'content: ulog.version is 0, expected 1 to 4294967295'],
  ['a request that failed', changed(flush, 180, 1), 'request', 'content: ulog.error is 1, expected 0'],
  ['type 0', changed(flush, 188, 0), 'request', 'content: ulog.request_type is 0, expected 1 to 17'],
  ['type 18', changed(flush, 188, 18), 'request', 'content: ulog.request_type is 18, expected 1 to 17'],
  ['data_size too large', changed(mark, 192, 24), 'request', 'content: ulog.data_size is 24, expected 16, as cn.len leaves room for'],
  ['data_size too small', changed(mark, 192, 8), 'request', 'content: ulog.data_size is 8, expected 16, as cn.len leaves room for'],
  ['no uuid', changed(flush, 44, 0), 'request', 'content: ulog.uuid is empty, expected 1 to 128 printable characters'],
  [
    'a uuid with a control character',
    changed(flush, 47, 10),
    'request',
    'content: ulog.uuid, byte 3 is 0xa, expected a printable character, or the NUL',
  ],
  [
    'a uuid without an end',
    Uint8Array.from(flush).fill(65, 44, 173),
    'request',
    'content: ulog.uuid is 129 characters without a NUL, expected at most 128 characters and a NUL',
  ],
  ['a uuid of 128 characters', Uint8Array.from(flush).fill(65, 44, 172), 'request', 'ok'],
  ['no region', requestOf('MARK_REGION'), 'request', 'content: MARK_REGION payload is 0 bytes, expected 1 to 32 regions of 8 bytes each'],
  [
    '33 regions',
    requestOf('CLEAR_REGION', many),
    'request',
    'content: CLEAR_REGION payload is 264 bytes, expected 1 to 32 regions of 8 bytes each',
  ],
  ['32 regions', requestOf('CLEAR_REGION', many.slice(1)), 'request', 'ok'],
  ['a flush with marks', requestOf('FLUSH', [1, 2]), 'request', 'ok'],
  [
    'half a region',
    requestOf('MARK_REGION', '123456789012'),
    'request',
    'content: MARK_REGION payload is 12 bytes, expected 1 to 32 regions of 8 bytes each',
  ],
  [
    'a region of 2^53',
    changed(mark, 196 + 8 + 6, 0x20),
    'request',
    'content: MARK_REGION region 1 is 0x20000000000006, expected 0 to 2^53 - 1',
  ],
  ['a payload that should not be', requestOf('DTR', [1]), 'request', 'content: DTR payload is 8 bytes, expected none'],
  ['in_sync 2', requestOf('SET_REGION_SYNC', [7, 2]), 'request', 'content: SET_REGION_SYNC in_sync is 2, expected 0 or 1'],
  [
    'in_sync 2^32 + 1',
    requestOf('SET_REGION_SYNC', [7, 2 ** 32 + 1]),
    'request',
    'content: SET_REGION_SYNC in_sync is 4294967297, expected 0 or 1',
  ],
  [
    'a status with a DEL',
    replyOf('STATUS_INFO', 0, 'a\x7f'),
    'reply',
    'content: STATUS_INFO text, byte 1 is 0x7f, expected a printable character',
  ],
  ['in_sync -1', requestOf('SET_REGION_SYNC', [7, -1]), 'request', 'content: SET_REGION_SYNC in_sync is -1, expected 0 or 1'],
  [
    'in_sync without its region',
    requestOf('SET_REGION_SYNC', [1]),
    'request',
    'content: SET_REGION_SYNC payload is 8 bytes, expected 16 bytes',
  ],
  ['a constructor', requestOf('CTR', '32768 lab-core 1024'), 'request', 'ok'],
  ['a constructor with its NUL', requestOf('CTR', '32768 lab-core 1024\0'), 'request', 'ok'],
  [
    'a constructor without a length',
    requestOf('CTR', 'lab-core 1024'),
    'request',
    'content: CTR text is "lab-core 1024", expected a length in sectors (1 to 2^53 - 1), then words',
  ],
  [
    'a constructor with a length of 0',
    requestOf('CTR', '0 lab-core'),
    'request',
    'content: CTR text is "0 lab-core", expected a length in sectors (1 to 2^53 - 1), then words',
  ],
  [
    'a constructor with a length of 2^53',
    requestOf('CTR', '9007199254740992 c'),
    'request',
    'content: CTR text is "9007199254740992 c", expected a length in sectors (1 to 2^53 - 1), then words',
  ],
  [
    'an empty constructor',
    requestOf('CTR', '\0'),
    'request',
    'content: CTR text is "\\u0000", expected a length in sectors (1 to 2^53 - 1), then words',
  ],
  [
    'a constructor with a NUL in it',
    requestOf('CTR', '32 a\0b'),
    'request',
    'content: CTR text, byte 4 is 0x0, expected a printable character',
  ],
  ['an answer', inSync, 'reply', 'ok'],
  ['an answer with other netlink words', changed(inSync, 4, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9), 'reply', 'ok'],
  ['a foreign answer', changed(inSync, 16, 1), 'reply', 'content: cn.idx is 1, expected 7'],
  ['an answer that is neither', replyOf('IN_SYNC', 0, [2]), 'reply', 'content: IN_SYNC in_sync is 2, expected 0 or 1'],
  ['a short answer', replyOf('IN_SYNC', 0), 'reply', 'content: IN_SYNC payload is 0 bytes, expected 8 bytes'],
  ['an error', replyOf('IN_SYNC', -5), 'reply', 'ok'],
  ['a positive error', changed(inSync, 180, 5), 'reply', 'content: ulog.error is 5, expected -4095 to 0'],
  ['a device name', replyOf('CTR', 0, '254:32\0'), 'reply', 'ok'],
  ['no device name', replyOf('CTR', 0), 'reply', 'ok'],
  [
    'a device name without its NUL',
    replyOf('CTR', 0, '254:32'),
    'reply',
    'content: CTR device name is "254:32", expected nothing, or a name with a NUL at its end',
  ],
  [
    'a device name of 129 bytes',
    replyOf('CTR', 0, `${'d'.repeat(128)}\0`),
    'reply',
    'content: CTR device name is 129 bytes, expected at most 128 bytes with its NUL',
  ],
  ['a status', replyOf('STATUS_INFO', 0, '1 lab-core'), 'reply', 'ok'],
  ['a status with its NUL', replyOf('STATUS_INFO', 0, '1 lab-core\0'), 'reply', 'ok'],
  ['an empty status', replyOf('STATUS_INFO', 0), 'reply', 'content: STATUS_INFO text is empty, expected a line of text'],
  ['a runt', changed(inSync, 32, 159), 'reply', 'content: cn.len is 159, expected 0, or 160 to 16364'],
  [
    'an acknowledgement with an error that is none',
    changed(inSync, 28, 0, 0x10).fill(0, 32, 34),
    'reply',
    'content: cn.ack is 4096, expected 0 to 4095',
  ],
] as const)('%s', (_, bytes, direction, expected) => {
  expect(judge(bytes, direction)).toBe(expected);
});

test('all requests with their answers pass', () => {
  const asked: readonly (readonly [RequestFields['name'], Payload, Payload])[] = [
    ['CTR', '10 c 1', 'sda\0'],
    ['DTR', [], []],
    ['PRESUSPEND', [], []],
    ['POSTSUSPEND', [], []],
    ['RESUME', [], []],
    ['GET_REGION_SIZE', [], [1024]],
    ['IS_CLEAN', [3], [0]],
    ['IN_SYNC', [3], [1]],
    ['FLUSH', [], []],
    ['MARK_REGION', [3], []],
    ['CLEAR_REGION', [3], []],
    ['GET_RESYNC_WORK', [], [0, 0]],
    ['SET_REGION_SYNC', [3, 0], []],
    ['GET_SYNC_COUNT', [], [17]],
    ['STATUS_INFO', [], '1 core'],
    ['STATUS_TABLE', [], 'core 1024'],
    ['IS_REMOTE_RECOVERING', [3], [1, 8]],
  ];
  expect(asked.map(([name, out, back]) => [name, judge(requestOf(name, out), 'request'), judge(replyOf(name, 0, back), 'reply')])).toEqual(
    asked.map(([name]) => [name, 'ok', 'ok']),
  );
});

test('what cannot be read leaves nothing behind that could be mistaken for a message', () => {
  const m = new Message();
  decode(m, mark, 0, mark.length, 'request');
  decode(m, mark, 0, 100, 'request');
  expect([m.form, m.hasRequest, m.name, m.uuid, m.valueCount, m.payload.length, tell(m)]).toEqual([
    'none',
    false,
    undefined,
    '',
    0,
    0,
    'unreadable datagram',
  ]);
  expect(encode(m, new Uint8Array(400))).toBe(0);
  expect(check(m)).not.toBe('ok');
});

test.each([
  [mark, 'request', 'MARK_REGION seq 41 luid …345000 regions 5 6'],
  [flush, 'request', 'FLUSH seq 41 luid …345000'],
  [requestOf('CTR', '10 c 1\0'), 'request', 'CTR seq 41 luid …345000 "10 c 1"'],
  [requestOf('SET_REGION_SYNC', [7, 1]), 'request', 'SET_REGION_SYNC seq 41 luid …345000 region 7 in_sync 1'],
  [inSync, 'reply', 'IN_SYNC reply seq 41 luid …345000 in_sync 1'],
  [replyOf('FLUSH', -5), 'reply', 'FLUSH reply seq 41 luid …345000 error -5'],
  [replyOf('IN_SYNC', 0, [1, 2]), 'reply', 'IN_SYNC reply seq 41 luid …345000 payload of 16 bytes'],
  [changed(inSync, 32, 80), 'reply', 'incomplete message of 80 bytes seq 41'],
  [changed(inSync, 28, 5).fill(0, 32, 34), 'reply', 'bare acknowledgement seq 41 error -5'],
] as const)('a message is told in one line', (bytes, direction, line) => {
  const m = new Message();
  read(m, bytes, 0, bytes.length, direction);
  expect(tell(m)).toBe(line);
});

test('the longest request has 528 bytes and the longest reply 16400; nothing longer is written', () => {
  expect(datagramBytesMax).toEqual({ request: 528, reply: 16_400 });
  expect(() => requestOf('CTR', 'x'.repeat(333))).toThrow(/at most 332 bytes/);
  expect(() => encodeRequest(new Uint8Array(200), { ...fields, name: 'MARK_REGION' }, [1])).toThrow(/large enough/);
  expect(() => encodeRequest(new Uint8Array(600), { ...fields, uuid: 'u'.repeat(129), name: 'DTR' })).toThrow(/1 to 128/);
});
