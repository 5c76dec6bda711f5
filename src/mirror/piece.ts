/**
 * A caller's request to a mirror, and the pieces that it is cut into.
 */
import { done, fail } from '#base';
import type { Fault, Outcome } from '#base';
import type { Lane } from './lanes.ts';
import type { MirrorRequest, RequestEnding, RequestKind } from './request.ts';

/** What a caller asked for, until it is answered. */
export class Whole {
  readonly kind: RequestKind;
  readonly #offsetBytes: number;
  readonly #resolve: (outcome: Outcome) => void;
  /** Pieces that have not ended, and one more while pieces are being cut. */
  #left = 1;
  #worst: RequestEnding = 'success';

  constructor(kind: RequestKind, offsetBytes: number, resolve: (outcome: Outcome) => void) {
    this.kind = kind;
    this.#offsetBytes = offsetBytes;
    this.#resolve = resolve;
  }

  /** Another piece is cut off. */
  begin(): void {
    this.#left++;
  }

  /** A piece has ended, or the cutting. The last one answers the caller. */
  end(ending: RequestEnding): void {
    if (ending !== 'success') this.#worst = ending;
    if (--this.#left === 0) this.#resolve(this.#worst === 'success' ? done : fail(faultOf(this.kind, this.#worst, this.#offsetBytes)));
  }
}

/** One piece of a caller's request, within one region. */
export class Piece implements MirrorRequest, Lane {
  readonly kind: RequestKind;
  readonly offsetBytes: number;
  readonly lengthBytes: number;
  readonly bytes: Uint8Array;
  readonly region: number;
  readonly whole: Whole;
  /** It has entered the lanes and not left them. */
  isInLane = false;

  constructor(whole: Whole, region: number, offsetBytes: number, lengthBytes: number, bytes: Uint8Array) {
    this.kind = whole.kind;
    this.offsetBytes = offsetBytes;
    this.lengthBytes = lengthBytes;
    this.bytes = bytes;
    this.region = region;
    this.whole = whole;
    whole.begin();
  }

  /** What the caller keeps in memory for it. */
  get heldBytes(): number {
    return this.bytes.byteLength;
  }
}

function faultOf(kind: RequestKind, ending: RequestEnding, offsetBytes: number): Fault {
  const operation = kind === 'data' ? 'write' : kind;
  const place = kind === 'flush' ? {} : { place: `byte ${offsetBytes}` };
  if (ending === 'notSupported') return { kind: 'not-supported', message: 'a leg cannot discard', operation, ...place };
  const hint = 'the status line says which leg or log has failed; suspend the mirror and load a table without it';
  return { kind: 'failed', message: `the mirror could not ${operation}: a leg or the log has failed`, operation, ...place, hint };
}
