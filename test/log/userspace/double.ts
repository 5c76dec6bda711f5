/**
 * A daemon of a few lines: one log in memory, lowest region first, every request answered at once.
 *
 * It stands in for the real one where a test is about the forwarder.
 */
import { encodeReply, Message, read } from '#wire';
import type { Payload } from '#wire';

const replyBytes = 300;

/** The log, and what was asked of it. */
export class DaemonDouble {
  readonly asked: string[] = [];
  readonly dirty = new Set<number>();
  readonly inSync = new Set<number>();
  readonly #assigned = new Set<number>();
  readonly #message = new Message();
  readonly #reply = new Uint8Array(replyBytes);
  readonly #regionSize: number;
  readonly #regionCount: number;

  constructor(regionSize: number, regionCount: number) {
    this.#regionSize = regionSize;
    this.#regionCount = regionCount;
  }

  /** The datagram that answers a request; good until the next. */
  answer(bytes: Uint8Array, start: number, end: number): Uint8Array {
    const message = this.#message;
    read(message, bytes, start, end, 'request');
    this.asked.push(message.name ?? '?');
    return this.#reply.subarray(0, encodeReply(this.#reply, message, 0, this.#payload(message)));
  }

  #payload(message: Message): Payload {
    const regions = message.name === 'CTR' ? [] : Array.from({ length: message.valueCount }, (_, index) => message.valueAt(index));
    const [region = 0, flag = 0] = regions;
    const answers: Readonly<Record<string, () => Payload>> = {
      GET_REGION_SIZE: () => [this.#regionSize],
      GET_SYNC_COUNT: () => [this.inSync.size],
      IN_SYNC: () => [this.inSync.has(region) ? 1 : 0],
      IS_CLEAN: () => [this.dirty.has(region) ? 0 : 1],
      STATUS_INFO: () => '1 double',
      IS_REMOTE_RECOVERING: () => [0, this.#regionCount],
      GET_RESYNC_WORK: () => this.#work(),
      SET_REGION_SYNC: () => this.#report(region, flag === 1),
      FLUSH: () => this.#mark(regions),
      MARK_REGION: () => this.#mark(regions),
      CLEAR_REGION: () => this.#clear(regions),
    };
    return answers[message.name ?? '']?.() ?? [];
  }

  #mark(regions: readonly number[]): Payload {
    for (const region of regions) this.dirty.add(region);
    return [];
  }

  #clear(regions: readonly number[]): Payload {
    for (const region of regions) this.dirty.delete(region);
    return [];
  }

  #report(region: number, isInSync: boolean): Payload {
    this.#assigned.delete(region);
    if (isInSync) this.inSync.add(region);
    else this.inSync.delete(region);
    return [];
  }

  #work(): readonly number[] {
    for (let region = 0; region < this.#regionCount; region++) {
      if (this.inSync.has(region) || this.#assigned.has(region)) continue;
      this.#assigned.add(region);
      return [1, region];
    }
    return [0, 0];
  }
}
