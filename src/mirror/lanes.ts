/**
 * Who may go now: requests to overlapping places go one after the other, and no more bytes are under way than allowed.
 *
 * Two writes to one place that are under way at once could reach the legs in different orders, and leave them different in a region that
 * is in sync; so could a write and a discard. A kernel leaves that to its users; here the later one waits. Requests of different regions never
 * wait for each other, unless for room.
 */

/** A request that wants to go. */
export interface Lane {
  readonly region: number;
  readonly offsetBytes: number;
  readonly lengthBytes: number;
  /** Bytes in memory that it needs room for. */
  readonly heldBytes: number;
}

/** The lanes of one mirror. */
export class Lanes<Request extends Lane> {
  readonly #bytesMax: number;
  readonly #go: (request: Request) => void;
  /** Under way, by region. */
  readonly #running = new Map<number, Request[]>();
  /** Emptied lists, for regions to come. */
  readonly #spare: Request[][] = [];
  /** Waiting for one that overlaps, by region, oldest first. */
  readonly #behind = new Map<number, Request[]>();
  /** Waiting for room, oldest first. */
  readonly #outside: Request[] = [];
  #bytes = 0;

  /** `go` is called when a request may go. */
  constructor(bytesMax: number, go: (request: Request) => void) {
    this.#bytesMax = bytesMax;
    this.#go = go;
  }

  /** Bytes of the requests under way, and of those that wait behind one that overlaps. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Lets a request go as soon as it may, which may be at once. */
  enter(request: Request): void {
    if (this.#outside.length > 0 || !this.#hasRoom(request)) this.#outside.push(request);
    else this.#admit(request);
  }

  /** A request that went has ended. */
  leave(request: Request): void {
    const { region } = request;
    this.#stop(request);
    this.#bytes -= request.heldBytes;
    if (this.#behind.size > 0) this.#release(region);
    for (let next = this.#outside[0]; next !== undefined && this.#hasRoom(next); next = this.#outside[0]) {
      this.#outside.shift();
      this.#admit(next);
    }
  }

  /** One request alone may be larger than the bound. */
  #hasRoom({ heldBytes }: Request): boolean {
    return this.#bytes === 0 || this.#bytes + heldBytes <= this.#bytesMax;
  }

  #admit(request: Request): void {
    this.#bytes += request.heldBytes;
    const running = this.#running.get(request.region);
    const behind = this.#behind.size === 0 ? undefined : this.#behind.get(request.region);
    if (!meets(running, request) && !meets(behind, request)) {
      this.#start(request, running);
      return this.#go(request);
    }
    if (behind === undefined) this.#behind.set(request.region, [request]);
    else behind.push(request);
  }

  #start(request: Request, running: Request[] | undefined): void {
    if (running === undefined) {
      const list = this.#spare.pop() ?? [];
      list.push(request);
      this.#running.set(request.region, list);
    } else {
      running.push(request);
    }
  }

  #stop(request: Request): void {
    const running = this.#running.get(request.region) as Request[];
    // In no order: the last one takes the place.
    const last = running.pop() as Request;
    if (last !== request) running[running.indexOf(request)] = last;
    if (running.length > 0) return;
    this.#running.delete(request.region);
    this.#spare.push(running);
  }

  #release(region: number): void {
    const waiting = this.#behind.get(region);
    if (waiting === undefined) return;
    const still: Request[] = [];
    const free: Request[] = [];
    for (const request of waiting) {
      const running = this.#running.get(region);
      if (!meets(running, request) && !meets(still, request)) {
        this.#start(request, running);
        free.push(request);
      } else {
        still.push(request);
      }
    }
    if (still.length > 0) this.#behind.set(region, still);
    else this.#behind.delete(region);
    // Last, for whoever goes may leave at once.
    for (const request of free) this.#go(request);
  }
}

/** Whether the request overlaps one of the others. */
function meets<Request extends Lane>(others: readonly Request[] | undefined, request: Request): boolean {
  if (others === undefined) return false;
  const begin = request.offsetBytes;
  const end = begin + request.lengthBytes;
  for (let at = 0; at < others.length; at++) {
    const other = others[at] as Request;
    if (begin < other.offsetBytes + other.lengthBytes && other.offsetBytes < end) return true;
  }
  return false;
}
