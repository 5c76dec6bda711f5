/**
 * What a payload may hold, one function for each sort that `spec/wire.ts` knows; the derived codec says which request has which.
 *
 * Every function looks at the payload's own bytes only, allocates nothing unless something is wrong, and names the value that is.
 */
import { i64, u8, u32 } from './bytes.ts';
import { content } from './flaw.ts';
import type { Flaw } from './flaw.ts';

/** The bytes that a check looks at. */
export interface PayloadBytes {
  readonly source: Uint8Array;
  /** Where the payload begins in `source`. */
  readonly payloadStart: number;
  /** Its bytes: `data_size`, or fewer where fewer came. */
  readonly payloadLength: number;
}

/** A value of 64 bits: any number up to 2^53 - 1, or a flag. */
export interface ValueShape {
  readonly name: string;
  readonly sort: 'u64' | 'flag';
}

const valueBytes = 8;
const nul = 0;
const space = 0x20;

/** No payload. */
export function nothing({ payloadLength }: PayloadBytes, name: string): Flaw | undefined {
  return payloadLength === 0 ? undefined : content(`${name} payload`, bytesText(payloadLength), 'none');
}

/** Exactly these values. */
export function values(payload: PayloadBytes, name: string, shapes: readonly ValueShape[]): Flaw | undefined {
  if (payload.payloadLength !== shapes.length * valueBytes)
    return content(`${name} payload`, bytesText(payload.payloadLength), bytesText(shapes.length * valueBytes));
  for (let index = 0; index < shapes.length; index++) {
    const shape = shapes[index] as ValueShape;
    if (!isValue(payload, index, shape.sort)) return valueFlaw(payload, index, `${name} ${shape.name}`, shape.sort);
  }
  return undefined;
}

/** A list of `from` to `to` numbers of 64 bits. */
export function list(payload: PayloadBytes, name: string, of: string, from: number, to: number): Flaw | undefined {
  const { payloadLength } = payload;
  if (payloadLength % valueBytes !== 0 || payloadLength < from * valueBytes || payloadLength > to * valueBytes)
    return content(`${name} payload`, bytesText(payloadLength), `${from} to ${to} ${of}s of 8 bytes each`);
  for (let index = 0; index * valueBytes < payloadLength; index++)
    if (!isValue(payload, index, 'u64')) return valueFlaw(payload, index, `${name} ${of} ${index}`, 'u64');
  return undefined;
}

/** The target's length in decimal, then words; with or without a NUL at the end. */
export function constructorText(payload: PayloadBytes, name: string): Flaw | undefined {
  const { source, payloadStart } = payload;
  const end = endOfText(payload);
  let at = payloadStart;
  let length = 0;
  while (at < end && isDigit(u8(source, at))) length = length * 10 + (u8(source, at++) - 0x30);
  if (at === payloadStart || length === 0 || length > Number.MAX_SAFE_INTEGER || (at < end && u8(source, at) !== space))
    return content(`${name} text`, textOf(payload), 'a length in sectors (1 to 2^53 - 1), then words');
  return printable(payload, name, at, end);
}

/** Nothing, or the name of a device with its NUL, at most `capacity` bytes. */
export function device(payload: PayloadBytes, name: string, capacity: number): Flaw | undefined {
  const { payloadLength } = payload;
  if (payloadLength === 0) return undefined;
  const end = endOfText(payload);
  if (payloadLength > capacity) return content(`${name} device name`, bytesText(payloadLength), `at most ${capacity} bytes with its NUL`);
  if (payloadLength === 1 || end - payload.payloadStart === payloadLength)
    return content(`${name} device name`, textOf(payload), 'nothing, or a name with a NUL at its end');
  return printable(payload, name, payload.payloadStart, end);
}

/** A line of text; with or without a NUL at the end. */
export function line(payload: PayloadBytes, name: string): Flaw | undefined {
  const end = endOfText(payload);
  if (end === payload.payloadStart) return content(`${name} text`, 'empty', 'a line of text');
  return printable(payload, name, payload.payloadStart, end);
}

/** Where a text ends: before its last byte if that is a NUL. */
export function endOfText({ source, payloadStart, payloadLength }: PayloadBytes): number {
  const end = payloadStart + payloadLength;
  return payloadLength > 0 && u8(source, end - 1) === nul ? end - 1 : end;
}

/** Bytes above 127 are left to the reader: a device may have any name that is not of control characters. */
function printable(payload: PayloadBytes, name: string, start: number, end: number): Flaw | undefined {
  for (let at = start; at < end; at++) {
    const byte = u8(payload.source, at);
    if (byte < space || byte === 0x7f)
      return content(`${name} text, byte ${at - payload.payloadStart}`, hex(byte), 'a printable character');
  }
  return undefined;
}

function isValue({ source, payloadStart }: PayloadBytes, index: number, sort: ValueShape['sort']): boolean {
  const at = payloadStart + index * valueBytes;
  const high = u32(source, at + 4);
  return sort === 'u64' ? high < 0x20_0000 : high === 0 && u32(source, at) <= 1;
}

function valueFlaw({ source, payloadStart }: PayloadBytes, index: number, field: string, sort: ValueShape['sort']): Flaw {
  const at = payloadStart + index * valueBytes;
  const small = i64(source, at);
  const got = Number.isSafeInteger(small) && (sort === 'flag' || small >= 0) ? String(small) : hex(u32(source, at + 4), u32(source, at));
  return content(field, got, sort === 'u64' ? '0 to 2^53 - 1' : '0 or 1');
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function hex(first: number, second?: number): string {
  return `0x${first.toString(16)}${second === undefined ? '' : second.toString(16).padStart(8, '0')}`;
}

function bytesText(count: number): string {
  return count === 1 ? '1 byte' : `${count} bytes`;
}

/** The beginning of a text as JSON, for a message. */
function textOf({ source, payloadStart, payloadLength }: PayloadBytes): string {
  const shown = Math.min(payloadLength, 40);
  const text = String.fromCharCode(...source.subarray(payloadStart, payloadStart + shown));
  return JSON.stringify(text) + (shown < payloadLength ? '…' : '');
}
