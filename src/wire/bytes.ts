/**
 * Little-endian integers at any offset of a byte array, read and written without a view that would have to be allocated.
 *
 * Nothing here checks a range: the codec does before it reads, and whoever writes brings an array that is large enough.
 */

/** 2^32, the weight of the upper half of 64 bits. */
export const two32 = 0x1_0000_0000;

/** One byte. */
export function u8(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

/** Two bytes, unsigned. */
export function u16(bytes: Uint8Array, at: number): number {
  return u8(bytes, at) | (u8(bytes, at + 1) << 8);
}

/** Three bytes, unsigned. */
export function u24(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) | (u8(bytes, at + 2) << 16);
}

/** Four bytes, signed. */
export function i32(bytes: Uint8Array, at: number): number {
  return u24(bytes, at) | (u8(bytes, at + 3) << 24);
}

/** Four bytes, unsigned. */
export function u32(bytes: Uint8Array, at: number): number {
  return i32(bytes, at) >>> 0;
}

/** Eight bytes, signed; exact between -2^53 and 2^53. */
export function i64(bytes: Uint8Array, at: number): number {
  return i32(bytes, at + 4) * two32 + u32(bytes, at);
}

/** Writes one byte. */
export function putU8(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
}

/** Writes two bytes. */
export function putU16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
}

/** Writes three bytes. */
export function putU24(bytes: Uint8Array, at: number, value: number): void {
  putU16(bytes, at, value);
  bytes[at + 2] = value >>> 16;
}

/** Writes four bytes, of a signed or an unsigned number. */
export function putU32(bytes: Uint8Array, at: number, value: number): void {
  putU24(bytes, at, value);
  bytes[at + 3] = value >>> 24;
}

/** Writes eight bytes of an integer between -2^53 and 2^53. */
export function putI64(bytes: Uint8Array, at: number, value: number): void {
  const high = Math.floor(value / two32);
  putU32(bytes, at, value - high * two32);
  putU32(bytes, at + 4, high);
}

/** Copies bytes: few of them in a loop, many by a call of the runtime, which costs as much as some thirty turns. */
export function copyBytes(from: Uint8Array, fromAt: number, into: Uint8Array, intoAt: number, length: number): void {
  if (length > 32) into.set(from.subarray(fromAt, fromAt + length), intoAt);
  else for (let at = 0; at < length; at++) into[intoAt + at] = from[fromAt + at] as number;
}

/** Copies a text up to its NUL, and writes zeros from there on: `width` bytes in all. */
export function copyText(from: Uint8Array, fromAt: number, into: Uint8Array, intoAt: number, width: number): void {
  let at = 0;
  for (let byte = u8(from, fromAt); byte !== 0 && at < width; byte = u8(from, fromAt + at)) into[intoAt + at++] = byte;
  into.fill(0, intoAt + at, intoAt + width);
}

/** Writes zeros. */
export function clearBytes(bytes: Uint8Array, at: number, length: number): void {
  bytes.fill(0, at, at + length);
}

/** Bytes as characters of Latin-1, one each. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(u8(bytes, at));
  return text;
}
