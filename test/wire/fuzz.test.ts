/**
 * Whatever comes: nothing is thrown, nothing behind the end is looked at, and what is wrong is named.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestNames } from '#spec/vocabulary';
import type { WireDirection } from '#spec/vocabulary';
import { check, decode, describe, encode, encodeReply, encodeRequest, Message, read } from '#wire';
import type { DecodeReason, Payload } from '#wire';
import { hexOf, recorded } from './recorded.ts';

const direction = fc.constantFrom<WireDirection>('request', 'reply');
const real = fc.nat(recorded.length - 1).map((index) => recorded[index]?.bytes ?? new Uint8Array(0));
const runs = { numRuns: 3000 };

/** Everything that can be known of a message. */
function known(m: Message): object {
  const { form, name, luid, luidText, uuid, payloadText, valueCount } = m;
  const numbers = Object.fromEntries(
    Object.entries(m).filter(([key, value]) => typeof value === 'number' && !/^(?:start|end|payloadStart)$/.test(key)),
  );
  const values = Array.from({ length: valueCount }, (_, index) => m.valueAt(index));
  return { form, name, luid, luidText, uuid, payloadText, values, payload: hexOf(m.payload), told: describe(m), ...numbers };
}

/** What decoding says and finds, for a datagram that lies between bytes of poison. */
function decodedAmid(
  poison: number,
  bytes: Uint8Array,
  from: WireDirection,
): { readonly reason: DecodeReason; readonly all: object; readonly again: string } {
  const around = new Uint8Array(bytes.length + 900).fill(poison);
  around.set(bytes, 300);
  const m = new Message();
  // Nor does it matter what was in the message before.
  const before = recorded[poison]?.bytes ?? new Uint8Array(0);
  if (poison > 0) decode(m, before, 0, before.length, 'request');
  const reason = decode(m, around, 300, 300 + bytes.length, from);
  const into = new Uint8Array(bytes.length);
  const length = encode(m, into);
  return { reason, all: known(m), again: hexOf(into.subarray(0, length)) };
}

/** Decodes in every way, and holds what must hold of any bytes. */
function expectSane(bytes: Uint8Array, from: WireDirection): DecodeReason {
  const [zeros, ones, texts] = [0x00, 0xff, 0x41].map((poison) => decodedAmid(poison, bytes, from));
  expect(ones).toEqual(zeros);
  expect(texts).toEqual(zeros);
  const reason = zeros?.reason ?? 'ok';
  const flaw = reason === 'ok' ? { field: 'any', got: 'any', expected: 'any', text: 'any is any, expected any', level: 'content' } : reason;
  expect(flaw.field).toMatch(
    /^(?:any|datagram|(?:nl|cn|ulog)\.\w+(?:, byte \d+)?|[A-Z_]+ (?:payload|text|text, byte \d+|device name|\w+(?: \w+)?))$/,
  );
  expect(flaw.text).toBe(`${flaw.field} is ${flaw.got}, expected ${flaw.expected}`);
  expect(flaw.got.length * flaw.expected.length).toBeGreaterThan(0);
  // What can be read can be written again.
  expect(zeros?.again).toBe(flaw.level === 'structure' ? '' : hexOf(bytes));
  return reason;
}

test('random bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 700 }), direction, (bytes, from) => {
      expectSane(bytes, from);
    }),
    runs,
  );
});

test('random bytes behind headers that fit', () => {
  const near = fc.tuple(fc.uint8Array({ minLength: 36, maxLength: 560 }), fc.nat(4)).map(([bytes, less]) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint32(0, bytes.length - Math.min(less, bytes.length - 36), true);
    view.setUint32(16, 7, true);
    view.setUint32(20, 1, true);
    view.setUint16(32, Math.max(0, bytes.length - 36 - less), true);
    return bytes;
  });
  fc.assert(
    fc.property(near, direction, (bytes, from) => {
      expectSane(bytes, from);
    }),
    runs,
  );
});

test('recorded datagrams cut short cannot be read, wherever they are cut', () => {
  fc.assert(
    fc.property(real, fc.double({ min: 0, max: 1, noNaN: true }), direction, (bytes, part, from) => {
      const length = new DataView(bytes.buffer).getUint32(0, true);
      const reason = expectSane(bytes.slice(0, Math.floor(part * (length - 1))), from);
      expect(reason).toMatchObject({ level: 'structure' });
    }),
    runs,
  );
});

test('recorded datagrams with one to eight bytes changed', () => {
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)));
  // Headers are a third of the bytes and most of what can be wrong.
  const place = fc.constantFrom(0, 4, 16, 32, 33, 36, 44, 140, 172, 176, 180, 184, 188, 192, 196);
  fc.assert(
    fc.property(real, fc.array(change, { minLength: 1, maxLength: 8 }), place, direction, (bytes, changes, first, from) => {
      const copy = Uint8Array.from(bytes);
      for (const [index, [part, value]] of changes.entries())
        copy[index === 0 ? first % copy.length : Math.floor(part * (copy.length - 1))] = value;
      expectSane(copy, from);
    }),
    runs,
  );
});

test('every single byte of a datagram is either looked at or kept: none can change unseen', () => {
  const bytes = recorded.find(({ place }) => place === 'ulog-basic/trace.jsonl.gz:420')?.bytes ?? new Uint8Array(0);
  const [m, plain] = [new Message(), new Message()];
  read(plain, bytes, 0, bytes.length, 'request');
  expect(plain.name).toBe('MARK_REGION');
  for (let at = 0; at < bytes.length; at++) {
    const copy = Uint8Array.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    const reason = decode(m, copy, 0, copy.length, 'request');
    const into = new Uint8Array(copy.length);
    const same = encode(m, into) === copy.length && hexOf(into) === hexOf(copy);
    expect({ at, noticed: reason !== 'ok' || same }).toEqual({ at, noticed: true });
  }
});

const text = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 128,
});
const u32 = fc.nat(0xffff_ffff);
const region = fc.oneof(fc.nat(1000), fc.maxSafeNat(), fc.constant(2 ** 53 - 1));
const payloads: Readonly<Record<string, fc.Arbitrary<Payload>>> = {
  MARK_REGION: fc.array(region, { minLength: 1, maxLength: 32 }),
  CLEAR_REGION: fc.array(region, { minLength: 1, maxLength: 32 }),
  FLUSH: fc.array(region, { maxLength: 32 }),
  IN_SYNC: fc.tuple(region),
  SET_REGION_SYNC: fc.tuple(region, fc.nat(1)),
  CTR: fc
    .tuple(fc.integer({ min: 1, max: 2 ** 40 }), text, fc.constantFrom('', '\0'))
    .map(([length, words, nul]) => `${length} ${words}${nul}`),
};
const request = fc.constantFrom(...Object.keys(payloads)).chain((name) =>
  fc.record({
    fields: fc.record({
      name: fc.constantFrom(...requestNames.filter((each) => each === name)),
      seq: u32,
      luidLow: u32,
      luidHigh: u32,
      uuid: text,
      version: fc.integer({ min: 1, max: 0xffff_ffff }),
    }),
    payload: payloads[name] ?? fc.constant([]),
  }),
);

test('a generated request is read as it was made, and so is a reply to it', () => {
  fc.assert(
    fc.property(request, fc.integer({ min: -4095, max: 0 }), ({ fields, payload }, error) => {
      const into = new Uint8Array(528);
      const length = encodeRequest(into, fields, payload);
      const m = new Message();
      expect(decode(m, into, 0, length, 'request')).toBe('ok');
      expect(m).toMatchObject(fields);
      expect(m.luid).toBe((BigInt(fields.luidHigh) << 32n) + BigInt(fields.luidLow));
      const values = Array.from({ length: m.valueCount }, (_, index) => m.valueAt(index));
      expect(typeof payload === 'string' ? m.payloadText : values).toEqual(
        typeof payload === 'string' ? payload.replace('\0', '') : payload,
      );
      const answer = new Uint8Array(528);
      const back = encodeReply(answer, m, error);
      const r = new Message();
      expect(read(r, answer, 0, back, 'reply')).toBe('ok');
      expect(r).toMatchObject({ ...fields, error, valueCount: 0 });
      expect(error === 0 ? 'ok' : check(r)).toBe('ok');
    }),
    { numRuns: 1000 },
  );
});
