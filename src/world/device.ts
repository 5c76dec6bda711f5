/**
 * A block device whose cache, errors and crashes are decided from outside, one request at a time.
 *
 * Requests wait until somebody answers them, in any order. What a crash may leave, sector by sector and independently:
 * the durable bytes, or any one version written since the last successful flush, completed or merely submitted.
 * - A flush covers the writes that had completed when it was issued, and no others.
 * - After a failed flush nothing is known of what it covered: those versions stay possible, and no later flush makes them durable.
 * - A failed write leaves old or new in every sector, and a read may see either.
 * - While the device is lost every request fails; it may return with the bytes of an earlier time.
 *
 * Synchronous and deterministic: no clock, no chance.
 *
 * Source: `spec/environment/sector.ts`, with which it is compared.
 */
import { assert } from '#base';

const sectorBytes = 512;

/** What the log may ask of the device. */
export type RequestKind = 'read' | 'write' | 'flush';

/** A request that waits for its answer. */
export interface DeviceRequest {
  readonly kind: RequestKind;
  readonly offsetBytes: number;
  /** The bytes to write, copied when the request was made; for a read the place to fill. */
  readonly bytes: Uint8Array;
  /** For a flush: versions with a number below this had completed when it was issued. */
  readonly covers: number;
}

/** One version of a sector. */
interface Version {
  readonly bytes: Uint8Array;
  /** The bytes of the whole request, by which its parts are found again. */
  readonly request: Uint8Array;
  /** In order of completion; {@link submitted} until then. */
  completed: number;
  /** A failed flush covered it: no later flush makes it durable. */
  stale: boolean;
}

const submitted = Number.POSITIVE_INFINITY;

/** Picks which of `count` possible versions of a sector a crash leaves: 0 is the durable one, `count - 1` the newest. */
export type KeepRule = (sector: number, count: number) => number;

/** Everything a device remembers, as plain data. */
export interface DeviceSnapshot {
  readonly durable: Uint8Array;
  readonly newest: Uint8Array;
  readonly versions: readonly (readonly [number, readonly Version[]])[];
  readonly clock: number;
  readonly writtenBytes: number;
  readonly lost: boolean;
}

/** The simulated device. */
export class SimulatedDevice {
  readonly sizeBytes: number;
  readonly blockSizeBytes: number;
  /** Bytes that survive every crash. */
  readonly durable: Uint8Array;
  /** What a read returns: the newest completed bytes. */
  readonly newest: Uint8Array;
  /** Bytes written since the device was made, for laws about how much is written. */
  writtenBytes = 0;
  lost = false;
  /** Versions that are not durable, oldest first, by sector. */
  readonly #versions = new Map<number, Version[]>();
  /** Where a crash is imagined: every step asks for one, and a new place for each would keep the collector busy. */
  readonly #image: Uint8Array;
  /** Counts completions, so that a flush knows what it covers. */
  #clock = 0;

  /** A failed write leaves a sector as later reads see it, and flushes make that durable; otherwise nothing is certain until it is written again. */
  readonly #settles: boolean;

  constructor(content: Uint8Array, blockSizeBytes: number, { settles = false }: { readonly settles?: boolean } = {}) {
    this.#settles = settles;
    this.sizeBytes = content.length;
    this.blockSizeBytes = blockSizeBytes;
    this.durable = content.slice();
    this.newest = content.slice();
    this.#image = content.slice();
  }

  /** A request to read; answered by {@link answer}. */
  read(offsetBytes: number, into: Uint8Array): DeviceRequest {
    this.#check(offsetBytes, into.length);
    return { kind: 'read', offsetBytes, bytes: into, covers: 0 };
  }

  /** A request to write; from now on a crash may leave any part of it. */
  write(offsetBytes: number, bytes: Uint8Array): DeviceRequest {
    this.#check(offsetBytes, bytes.length);
    const copy = bytes.slice();
    this.writtenBytes += copy.length;
    if (!this.lost) {
      this.#eachSector(offsetBytes, copy, (sector, part) => {
        const versions = this.#versions.get(sector);
        const version = { bytes: part, request: copy, completed: submitted, stale: false };
        if (versions === undefined) this.#versions.set(sector, [version]);
        else versions.push(version);
      });
    }
    return { kind: 'write', offsetBytes, bytes: copy, covers: 0 };
  }

  /** A request to flush; it covers what has completed by now. */
  flush(): DeviceRequest {
    return { kind: 'flush', offsetBytes: 0, bytes: nothing, covers: this.#clock };
  }

  /**
   * Ends a request. `seen` says for a failed write, bit by sector, where a later read sees the new bytes.
   * Returns whether it ended well: on a lost device nothing does.
   */
  answer(request: DeviceRequest, ok: boolean, seen = 0): boolean {
    const well = ok && !this.lost;
    if (request.kind === 'read') {
      if (well) request.bytes.set(this.newest.subarray(request.offsetBytes, request.offsetBytes + request.bytes.length));
    } else if (request.kind === 'write') {
      this.#endWrite(request, well, seen);
    } else if (well) {
      this.#endFlush(request.covers);
    } else {
      for (const versions of this.#versions.values()) {
        for (const version of versions) if (version.completed < request.covers) version.stale = true;
      }
    }
    return well;
  }

  #endWrite(request: DeviceRequest, well: boolean, seen: number): void {
    const moment = this.#clock++;
    const first = request.offsetBytes / sectorBytes;
    for (let index = 0; index < request.bytes.length / sectorBytes; index++) {
      const version = this.#versions.get(first + index)?.find((each) => each.request === request.bytes);
      // The device was lost when it was written, or came back without it.
      if (version === undefined) continue;
      const isSeen = well || ((seen >> (index & 31)) & 1) === 1;
      version.completed = moment;
      version.stale = this.#settles ? false : !well;
      if (isSeen) this.newest.set(version.bytes, (first + index) * sectorBytes);
      else if (this.#settles) this.#forget(first + index, version);
    }
  }

  /** It was never there. */
  #forget(sector: number, version: Version): void {
    const left = (this.#versions.get(sector) ?? []).filter((each) => each !== version);
    if (left.length === 0) this.#versions.delete(sector);
    else this.#versions.set(sector, left);
  }

  #endFlush(covers: number): void {
    for (const [sector, versions] of this.#versions) {
      let last = -1;
      for (let i = 0; i < versions.length; i++) {
        const version = versions[i] as Version;
        if (version.completed < covers && (last < 0 || version.completed > (versions[last] as Version).completed)) last = i;
      }
      // The newest completed version decides: if a failed flush or write spoiled it, this flush says nothing of the sector.
      if (last < 0 || (versions[last] as Version).stale) continue;
      const flushed = versions[last] as Version;
      this.durable.set(flushed.bytes, sector * sectorBytes);
      const left = versions.filter((version) => version.completed > flushed.completed);
      if (left.length === 0) this.#versions.delete(sector);
      else this.#versions.set(sector, left);
    }
  }

  /** Sectors in which a crash now has a choice, with the number of choices. */
  choices(): { readonly sector: number; readonly count: number }[] {
    return [...this.#versions]
      .map(([sector, versions]) => ({ sector, count: versions.length + 1 }))
      .toSorted((a, b) => a.sector - b.sector);
  }

  /** The bytes that a crash now would leave; they stay as they are until this is asked again. */
  imageAfterCrash(keep: KeepRule): Uint8Array {
    const image = this.#image;
    image.set(this.durable);
    for (const [sector, versions] of this.#versions) {
      const choice = keep(sector, versions.length + 1);
      assert(choice >= 0 && choice <= versions.length, 'a crash keeps one of the possible versions');
      if (choice > 0) image.set((versions[choice - 1] as Version).bytes, sector * sectorBytes);
    }
    return image;
  }

  /** The power fails: what is left is durable, every request is forgotten. */
  crash(keep: KeepRule): void {
    const image = this.imageAfterCrash(keep);
    this.#versions.clear();
    this.durable.set(image);
    this.newest.set(image);
    this.lost = false;
  }

  /** The device comes back with the bytes of an earlier time; nothing of what it was given since is left. */
  returnStale(earlier: Uint8Array): void {
    this.#versions.clear();
    this.durable.set(earlier);
    this.newest.set(earlier);
    this.lost = false;
  }

  /** Copies all bytes and versions. */
  save(): DeviceSnapshot {
    return {
      durable: this.durable.slice(),
      newest: this.newest.slice(),
      versions: [...this.#versions].map(([sector, versions]) => [sector, versions.map((each) => ({ ...each }))] as const),
      clock: this.#clock,
      writtenBytes: this.writtenBytes,
      lost: this.lost,
    };
  }

  /** Goes back to what was saved. */
  restore(from: DeviceSnapshot): void {
    this.durable.set(from.durable);
    this.newest.set(from.newest);
    this.#versions.clear();
    for (const [sector, versions] of from.versions) {
      this.#versions.set(
        sector,
        versions.map((each) => ({ ...each })),
      );
    }
    this.#clock = from.clock;
    this.writtenBytes = from.writtenBytes;
    this.lost = from.lost;
  }

  #check(offsetBytes: number, lengthBytes: number): void {
    const block = this.blockSizeBytes;
    const aligned = offsetBytes % block === 0 && lengthBytes % block === 0 && lengthBytes > 0;
    if (aligned && offsetBytes >= 0 && offsetBytes + lengthBytes <= this.sizeBytes) return;
    throw new DeviceMisuse(
      `request at byte ${offsetBytes} of ${lengthBytes} bytes does not fit a device of ${this.sizeBytes} bytes with blocks of ${block}`,
    );
  }

  #eachSector(offsetBytes: number, bytes: Uint8Array, visit: (sector: number, part: Uint8Array) => void): void {
    for (let from = 0; from < bytes.length; from += sectorBytes) {
      visit((offsetBytes + from) / sectorBytes, bytes.subarray(from, from + sectorBytes));
    }
  }
}

/** A log asked for something outside the device or not aligned to its blocks. */
export class DeviceMisuse extends Error {
  override readonly name = 'DeviceMisuse';
}

const nothing = new Uint8Array(0);
