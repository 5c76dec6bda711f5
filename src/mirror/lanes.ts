/**
 * Who may go now: requests to overlapping places go one after the other, and no more bytes are under way than allowed.
 *
 * Two writes to one place that are under way at once could reach the legs in different orders, and leave them different in a region that
 * is in sync. A kernel leaves that to its users; here the later one waits. Requests of different regions never wait for each other,
 * unless for room.
 */

/** A request that wants to go. */
export interface Lane {
  readonly region: number;
  readonly offsetBytes: number;
  readonly lengthBytes: number;
  readonly go: () => void;
}

/** The lanes of one mirror. */
export class Lanes {
  readonly #bytesMax: number;
  /** Under way, by region. */
  readonly #running = new Map<number, Set<Lane>>();
  /** Waiting for one that overlaps, by region, oldest first. */
  readonly #behind = new Map<number, Lane[]>();
  /** Waiting for room, oldest first. */
  readonly #outside: Lane[] = [];
  #bytes = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  /** Bytes of the requests under way, and of those that wait behind one that overlaps. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Lets a request go as soon as it may, which may be at once. */
  enter(lane: Lane): void {
    if (this.#outside.length > 0 || !this.#hasRoom(lane)) this.#outside.push(lane);
    else this.#admit(lane);
  }

  /** A request that went has ended. */
  leave(lane: Lane): void {
    const running = this.#running.get(lane.region);
    running?.delete(lane);
    this.#bytes -= lane.lengthBytes;
    const behind = this.#behind.get(lane.region);
    if (behind !== undefined) this.#release(lane.region, behind);
    else if (running?.size === 0) this.#running.delete(lane.region);
    for (let next = this.#outside[0]; next !== undefined && this.#hasRoom(next); next = this.#outside[0]) {
      this.#outside.shift();
      this.#admit(next);
    }
  }

  /** One request alone may be larger than the bound. */
  #hasRoom({ lengthBytes }: Lane): boolean {
    return this.#bytes === 0 || this.#bytes + lengthBytes <= this.#bytesMax;
  }

  #admit(lane: Lane): void {
    this.#bytes += lane.lengthBytes;
    const behind = this.#behind.get(lane.region);
    if (this.#isFree(lane, behind ?? [])) return this.#run(lane);
    if (behind === undefined) this.#behind.set(lane.region, [lane]);
    else behind.push(lane);
  }

  #isFree(lane: Lane, before: readonly Lane[]): boolean {
    for (const each of this.#running.get(lane.region) ?? []) if (overlap(each, lane)) return false;
    return !before.some((each) => overlap(each, lane));
  }

  #run(lane: Lane): void {
    const running = this.#running.get(lane.region);
    if (running === undefined) this.#running.set(lane.region, new Set([lane]));
    else running.add(lane);
    lane.go();
  }

  #release(region: number, waiting: readonly Lane[]): void {
    const still: Lane[] = [];
    for (const lane of waiting) {
      if (this.#isFree(lane, still)) this.#run(lane);
      else still.push(lane);
    }
    if (still.length > 0) this.#behind.set(region, still);
    else this.#behind.delete(region);
  }
}

function overlap(one: Lane, other: Lane): boolean {
  return one.offsetBytes < other.offsetBytes + other.lengthBytes && other.offsetBytes < one.offsetBytes + one.lengthBytes;
}
