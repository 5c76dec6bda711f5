/**
 * A search that was interrupted, as data: everything that it needs to go on.
 *
 * The fingerprint is of the system and of how it is searched, so that a checkpoint is never taken up by another search. Bytes on disk: a line of JSON, then
 * the arrays behind each other, little endian.
 */
import { createHash } from 'node:crypto';
import type { Product } from '#base';
import type { SearchModes } from './result.ts';

/** See the header. */
export interface Checkpoint {
  readonly fingerprint: string;
  /** What is small: counts, decisions, which laws were tested. */
  readonly numbers: SearchNumbers;
  readonly arrays: readonly Int32Array[];
}

/** The small part of a search. */
export interface SearchNumbers {
  readonly depth: number;
  readonly expanded: number;
  readonly transitions: number;
  readonly seconds: number;
  readonly decided: readonly number[];
  readonly tested: readonly number[];
  readonly decisions: readonly {
    readonly law: number;
    readonly depth: number;
    readonly locals: readonly number[];
    readonly rule: number;
  }[];
  /** For each choice that is counted, the local states in which it was taken. */
  readonly visits: readonly (readonly number[])[];
}

/** Tells systems and ways to search them apart. */
export function fingerprintOf(product: Product, { store, symmetry, pruning }: SearchModes): string {
  const hash = createHash('sha256');
  const plain = JSON.stringify([store, symmetry, pruning, product.components, product.rules, product.laws], (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as unknown as Iterable<number>)].join() : value,
  );
  return hash.update(plain).digest('hex').slice(0, 32);
}

/** What begins every checkpoint. */
const mark = 'dirtylog checkpoint 1';

/** A checkpoint as bytes, piece by piece. */
export function checkpointPieces({ fingerprint, numbers, arrays }: Checkpoint): Uint8Array[] {
  const head = JSON.stringify({ mark, fingerprint, lengths: arrays.map(({ length }) => length), numbers });
  return [
    new TextEncoder().encode(`${head}\n`),
    ...arrays.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  ];
}

/** Reads a checkpoint; `undefined` when these are not the bytes of one. */
export function checkpointFrom(bytes: Uint8Array): Checkpoint | undefined {
  const end = bytes.indexOf(10);
  if (end < 0 || end > headMax) return undefined;
  let head: { readonly mark?: unknown; readonly fingerprint?: unknown; readonly lengths?: unknown; readonly numbers?: unknown };
  try {
    head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as typeof head;
  } catch {
    return undefined;
  }
  const { fingerprint, lengths, numbers } = head;
  if (head.mark !== mark || typeof fingerprint !== 'string' || !Array.isArray(lengths)) return undefined;
  const total = (lengths as number[]).reduce((sum, length) => sum + length * 4, 0);
  if (bytes.length !== end + 1 + total) return undefined;
  let at = end + 1;
  const arrays = (lengths as number[]).map((length) => {
    const array = new Int32Array(length);
    new Uint8Array(array.buffer).set(bytes.subarray(at, at + length * 4));
    at += length * 4;
    return array;
  });
  return { fingerprint, numbers: numbers as SearchNumbers, arrays };
}

/** No head is longer than this. */
const headMax = 2 ** 24;
