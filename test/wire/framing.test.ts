/**
 * A stream is taken apart at the lengths of its datagrams, in whatever pieces it comes.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Framer } from '#wire';
import { hexOf, recorded } from './recorded.ts';

/** Datagrams as a stream carries them: no padding. */
function unpadded(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true));
}

/** A framer with what it delivered. */
function framer(most?: number): { readonly framer: Framer; readonly got: string[] } {
  const got: string[] = [];
  return { framer: new Framer((bytes, start, end) => got.push(hexOf(bytes.subarray(start, end))), most), got };
}

/** `length` bytes that say so. */
function frame(length: number, fill = 0): Uint8Array {
  const bytes = new Uint8Array(length).fill(fill);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return bytes;
}

const some = fc.array(
  fc.oneof(
    fc.nat(recorded.length - 1).map((index) => unpadded(recorded[index]?.bytes ?? frame(16))),
    fc.integer({ min: 16, max: 600 }).map((length) => frame(length, 7)),
  ),
  { minLength: 1, maxLength: 12 },
);

/** Cuts a stream into pieces of the given lengths, again and again. */
function piecesOf(stream: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < stream.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    pieces.push(stream.slice(at, at + length));
    at += length;
  }
  return pieces;
}

const cuts = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 8 });

test('datagrams come out as they went in, however the stream is cut', () => {
  fc.assert(
    fc.property(some, cuts, (datagrams, lengths) => {
      const { framer: one, got } = framer();
      for (const piece of piecesOf(Buffer.concat(datagrams), lengths)) {
        expect(one.push(piece)).toBe('ok');
        // What was delivered does not depend on bytes that the caller uses again.
        piece.fill(0xee);
      }
      expect(got).toEqual(datagrams.map(hexOf));
      expect(one.finish()).toBe('ok');
    }),
  );
});

test('a pause holds back all that has not been delivered, and nothing is lost or delivered twice', () => {
  fc.assert(
    fc.property(some, cuts, fc.array(fc.boolean(), { minLength: 1 }), (datagrams, lengths, pauses) => {
      const got: string[] = [];
      const one: Framer = new Framer((bytes, start, end) => {
        if (pauses[got.length % pauses.length] === true) one.pause();
        got.push(hexOf(bytes.subarray(start, end)));
      });
      for (const piece of piecesOf(Buffer.concat(datagrams), lengths)) {
        expect(one.push(piece)).toBe('ok');
        while (!one.ready) {
          const before = got.length;
          expect(one.resume()).toBe('ok');
          expect(got.length).toBeGreaterThan(before - 1);
        }
        one.resume();
      }
      expect(got).toEqual(datagrams.map(hexOf));
    }),
  );
});

test('a datagram that comes whole is delivered where it lies', () => {
  const chunk = Buffer.concat([frame(20), frame(30)]);
  const places: [boolean, number, number][] = [];
  new Framer((bytes, start, end) => places.push([bytes === chunk, start, end])).push(chunk);
  expect(places).toEqual([
    [true, 0, 20],
    [true, 20, 50],
  ]);
});

describe('a length that cannot be', () => {
  test.each([
    [0, 'nl.len is 0, expected 16 to 16400'],
    [15, 'nl.len is 15, expected 16 to 16400'],
    [16_401, 'nl.len is 16401, expected 16 to 16400'],
    [0xffff_ffff, 'nl.len is 4294967295, expected 16 to 16400'],
  ])('%d ends the stream, whether it comes whole or in pieces', (length, text) => {
    const bad = new Uint8Array(64);
    new DataView(bad.buffer).setUint32(0, length, true);
    for (const step of [64, 1, 3]) {
      const { framer: one, got } = framer();
      expect(one.push(frame(16))).toBe('ok');
      const answers = piecesOf(bad, [step]).map((piece) => (one.ready ? one.push(piece) : 'not ready'));
      expect(answers.find((answer) => answer !== 'ok')).toMatchObject({ level: 'structure', field: 'nl.len', text });
      expect(got).toHaveLength(1);
      expect(one.finish()).toMatchObject({ text });
      expect(one.resume()).toMatchObject({ text });
    }
  });

  test('the longest and the shortest that can be are delivered', () => {
    const { framer: one, got } = framer();
    for (const piece of piecesOf(Buffer.concat([frame(16_400, 1), frame(16), frame(16_400, 2)]), [1000])) one.push(piece);
    expect(got.map((hex) => hex.length / 2)).toEqual([16_400, 16, 16_400]);
  });
});

test.each([1, 3, 4, 15, 195])('a stream that ends %d bytes into a datagram says so', (length) => {
  const { framer: one, got } = framer();
  one.push(frame(196).slice(0, length));
  expect(one.finish()).toMatchObject({
    field: 'stream',
    text: `stream is at its end after ${length} bytes of a datagram, expected a whole datagram`,
  });
  expect(got).toEqual([]);
});
