/**
 * Every datagram that was recorded on real kernels is read, written again byte for byte, and judged.
 */
import { describe, expect, test } from 'vitest';
import { requestNames } from '#spec/vocabulary';
import type { RequestName } from '#spec/vocabulary';
import { check, decode, encode, encodeAck, encodeReply, encodeRequest, Message, read } from '#wire';
import type { Payload } from '#wire';
import { conversations, hexOf, recorded } from './recorded.ts';

/** The first thing that a kernel said in `ulog-basic`: CTR. */
const first = recorded.find(({ place }) => place.startsWith('ulog-basic/'));

test('all conversations are there: 4143 datagrams each way', () => {
  expect(conversations).toHaveLength(32);
  expect(recorded.filter(({ direction }) => direction === 'request')).toHaveLength(4143);
  expect(recorded.filter(({ direction }) => direction === 'reply')).toHaveLength(4143);
});

test('every datagram is written again byte for byte, into bytes that held something else', () => {
  const message = new Message();
  const differing = recorded.filter(({ bytes, direction }) => {
    const into = new Uint8Array(bytes.length + 8).fill(0xaa);
    read(message, bytes, 0, bytes.length, direction);
    return encode(message, into, 4) !== bytes.length || hexOf(into) !== `aaaaaaaa${hexOf(bytes)}aaaaaaaa`;
  });
  expect(differing.map(({ place }) => place)).toEqual([]);
});

/** The headers of a message in the recorder's words. */
function headersOf(m: Message): object {
  const { name, type, luidText, version, error, seq, dataSize } = m;
  return {
    nl: { len: m.nlLength, type: m.nlType, flags: m.nlFlags, seq: m.nlSeq, pid: m.nlPid },
    cn: { idx: m.cnIdx, val: m.cnVal, seq: m.cnSeq, ack: m.cnAck, len: m.cnLength, flags: m.cnFlags },
    ...(m.hasRequest ? { ulog: { type: name, request_type: type, luid: luidText, version, error, seq, data_size: dataSize } } : {}),
  };
}

test('every header is read as the recorder read it', () => {
  const m = new Message();
  const noted = recorded.filter(({ nl }) => nl !== undefined);
  expect(noted.length).toBeGreaterThan(6000);
  for (const { place, bytes, direction, nl, cn, ulog } of noted) {
    const reason = read(m, bytes, 0, bytes.length, direction);
    expect({ place, reason, ...headersOf(m) }).toEqual({ place, reason: 'ok', nl, cn, ...(ulog === undefined ? {} : { ulog }) });
  }
});

test('what the recorders of a Node daemon noted is what is read', () => {
  const m = new Message();
  const noted = recorded.filter(({ nl }) => nl === undefined);
  expect(noted.length).toBeGreaterThan(1000);
  for (const { place, bytes, direction, type, seq, data_size } of noted) {
    const reason = decode(m, bytes, 0, bytes.length, direction);
    const numbers = { seq: m.seq, dataSize: m.dataSize };
    expect({ place, reason, name: m.name, ...numbers }).toEqual({
      place,
      reason: 'ok',
      name: type,
      ...(seq === undefined ? numbers : { seq, dataSize: data_size }),
    });
  }
});

test('the luid is the number that its text is', () => {
  const m = new Message();
  const bytes = first?.bytes ?? new Uint8Array(0);
  decode(m, bytes, 0, bytes.length, 'request');
  expect([m.luid, m.luidText]).toEqual([0xff1100001fb95a00n, '0xff1100001fb95a00']);
});

test('all that kernels said passes the checks, and of the replies all but those that were made to be wrong', () => {
  const m = new Message();
  const wrong = recorded.flatMap(({ place, bytes, direction }) => {
    const reason = decode(m, bytes, 0, bytes.length, direction);
    return reason === 'ok' ? [] : [`${place} ${reason.level} ${reason.text}`];
  });
  expect(wrong).toEqual([
    'ulog-errors-1/8-badsize-IN-SYNC-64-2.jsonl.gz:15 content IN_SYNC payload is 64 bytes, expected 8 bytes',
    expect.stringMatching(/^ulog-errors-1\/8-badsize-IN-SYNC-64-2\.jsonl\.gz:\d+ content IN_SYNC payload is 64 bytes, expected 8 bytes$/),
    'ulog-nacks/4-short-GET-SYNC-COUNT-80-1.jsonl.gz:9 content cn.len is 80, expected 0, or 160 to 16364',
  ]);
});

/** The payload of a message as its values or its text say it. */
function payloadOf(m: Message): Payload {
  const texts: readonly (RequestName | undefined)[] = ['CTR', 'STATUS_INFO', 'STATUS_TABLE'];
  if (texts.includes(m.name)) return m.payloadText + (m.payload.at(-1) === 0 ? '\0' : '');
  return Array.from({ length: m.valueCount }, (_, index) => m.valueAt(index));
}

test('every datagram that is right can be made anew from its names, numbers and texts', () => {
  const m = new Message();
  const into = new Uint8Array(1024);
  let made = 0;
  for (const { place, bytes, direction } of recorded) {
    if (decode(m, bytes, 0, bytes.length, direction) !== 'ok') continue;
    into.fill(0xaa);
    let length: number;
    if (!m.hasRequest) length = encodeAck(into, m.cnSeq, m.cnAck);
    else if (direction === 'reply') length = encodeReply(into, m, m.error, payloadOf(m));
    else {
      const { name, seq, luidLow, luidHigh, uuid, version } = m;
      length = encodeRequest(into, { name: name as RequestName, seq, luidLow, luidHigh, uuid, version }, payloadOf(m));
    }
    // A daemon writes into nlmsghdr and cn_msg what it likes; two of the fields that nobody looks at are taken over.
    if (direction === 'reply') {
      const view = new DataView(into.buffer);
      view.setUint32(8, m.nlSeq, true);
      view.setUint32(12, m.nlPid, true);
      if (m.hasRequest) view.setUint32(28, m.cnAck, true);
    }
    expect(`${place} ${hexOf(into.subarray(0, length))}`).toBe(`${place} ${hexOf(bytes.subarray(0, m.nlLength))}`);
    made += 1;
  }
  expect(made).toBe(recorded.length - 3);
});

describe('a message', () => {
  const bytes = first?.bytes ?? new Uint8Array(0);

  test('gives the same string for a uuid while its bytes are the same, and another when they change', () => {
    const m = new Message();
    const copy = Uint8Array.from(bytes);
    decode(m, copy, 0, copy.length, 'request');
    expect(m.uuid).toBe('LAB-uuid-0001');
    copy[44 + 12] = 0x39;
    expect(m.uuid).toBe('LAB-uuid-0009');
    copy[44 + 12] = 0;
    expect(m.uuid).toBe('LAB-uuid-000');
    copy[44 + 12] = 0x31;
    expect(m.uuid).toBe('LAB-uuid-0001');
  });

  test('that is held outlives the bytes it was read from', () => {
    const m = new Message();
    const copy = new Uint8Array(bytes.length + 10);
    copy.set(bytes, 10);
    decode(m, copy, 10, copy.length, 'request');
    m.hold();
    copy.fill(0xff);
    const into = new Uint8Array(bytes.length);
    expect([check(m), m.uuid, m.payloadText]).toEqual(['ok', 'LAB-uuid-0001', '32768 lab-core 1024']);
    expect(encode(m, into)).toBe(bytes.length);
    expect(hexOf(into)).toBe(hexOf(bytes));
  });
});

test('the seventeen requests have the numbers of the protocol', () => {
  expect(requestNames.indexOf('CTR')).toBe(0);
  expect(requestNames.indexOf('FLUSH')).toBe(8);
  expect(requestNames.indexOf('IS_REMOTE_RECOVERING')).toBe(16);
  expect(requestNames).toHaveLength(17);
});
