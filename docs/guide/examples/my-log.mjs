/**
 * A small dirty log with a format of its own: correct, and naive.
 *
 * `dirtylog verify --impl docs/guide/examples/my-log.mjs` accepts it. It writes its whole bitmap at every flush and keeps four bytes a
 * region in memory; a log for daily use would do neither. What it shows is the order of things, which no log is free to choose:
 *
 * - a mark is on the device, flushed, before `flush` says so;
 * - a clear is written only after the legs were flushed, and a failed leg flush costs every region that may have lost a write;
 * - the bitmap is durable before the header that gives it a meaning;
 * - what the device holds is believed only if the header names this very table.
 *
 * Format: a line of text in the first 512 bytes, `my-log 1 REGION-SIZE LENGTH`, the rest of them zero; from byte 512 one bit a region,
 * 1 = in sync and not being written to.
 */

/** @import { BlockDevice, CreateLog, DirtyLog, LogOptions, Outcome, StatusKind } from 'dirtylog' */

const bitmapOffsetBytes = 512;

/** What `verify --impl` may expect of this log beyond the contract: that it keeps its bits on the device, and no more. */
export const claims = { name: 'my-log', durable: true };

/** @type {CreateLog} */
export const createLog = (options) => new MyLog(options);

/** @type {Outcome} */
const ok = { ok: true, value: undefined };

/** @type {(kind: string, message: string) => Outcome} */
const failed = (kind, message) => ({ ok: false, fault: { kind, message } });

/**
 * The log. What each method promises is written at the interface, `DirtyLog`.
 *
 * @implements {DirtyLog}
 */
export class MyLog {
  /** @param {LogOptions} options */
  constructor(options) {
    this.options = options;
    this.count = Math.ceil(options.length / options.regionSize);
    // Memory, a byte a region: the legs agree; somebody is writing; handed out for recovery.
    this.synced = new Uint8Array(this.count).fill(options.syncWord === 'nosync' ? 1 : 0);
    this.marked = new Uint8Array(this.count);
    this.recovering = new Uint8Array(this.count);
    // What the device says for certain: where nothing is known, 0.
    this.onDevice = new Uint8Array(this.count);
    const { blockSizeBytes } = options.device;
    const bytes = bitmapOffsetBytes + Math.ceil(this.count / 8);
    /** Header and bits as the device has them or is about to get them. */
    this.area = new Uint8Array(Math.ceil(bytes / blockSizeBytes) * blockSizeBytes);
    this.header = headerOf(options.regionSize, options.length);
    this.headerIsDurable = false;
    /** The log device holds something that is not ours, or was not readable. */
    this.refused = true;
    this.suspended = false;
    this.wasUp = false;
    this.hasFailed = false;
    /** The last batch; each one waits for the one before. */
    this.last = Promise.resolve(ok);
  }

  // Queries: memory alone.

  getRegionSize() {
    return this.options.regionSize;
  }

  /** @param {number} region */
  isClean(region) {
    return this.marked[region] === 0;
  }

  /** @param {number} region */
  inSync(region) {
    return this.synced[region] === 1 ? 'in-sync' : 'not-in-sync';
  }

  getSyncCount() {
    return this.synced.reduce((sum, each) => sum + each, 0);
  }

  isRemoteRecovering() {
    return false;
  }

  /** @param {StatusKind} kind */
  status(kind) {
    const { device, regionSize } = this.options;
    return kind === 'info' ? `2 my-log ${device.name}` : `my-log 2 ${device.name} ${regionSize} `;
  }

  // Changes: memory alone; the next flush writes them down.

  /** @param {number} region */
  markRegion(region) {
    this.marked[region] = 1;
  }

  /** @param {number} region */
  clearRegion(region) {
    this.marked[region] = 0;
  }

  getResyncWork() {
    if (this.suspended || this.refused) return undefined;
    for (let region = 0; region < this.count; region++) {
      if (this.synced[region] === 1 || this.recovering[region] === 1) continue;
      this.recovering[region] = 1;
      return region;
    }
    return undefined;
  }

  /**
   * @param {number} region
   * @param {boolean} inSync
   */
  setRegionSync(region, inSync) {
    // Only a copy that was asked for, and whose assignment is not void, proves that the legs agree.
    if (inSync && this.recovering[region] === 0) return;
    this.recovering[region] = 0;
    this.synced[region] = inSync ? 1 : 0;
  }

  // The life of an instance.

  presuspend() {
    this.suspended = true;
    return ok;
  }

  postsuspend() {
    return this.flush();
  }

  dtr() {}

  async resume() {
    this.suspended = false;
    const read = await this.options.device.read(0, this.area);
    if (!read.ok) this.complain();
    const found = read.ok ? this.judge() : 'unreadable';
    this.refused = (found === 'foreign' || found === 'unreadable') && this.options.takeover !== true;
    this.headerIsDurable = false;
    this.load(found);
    if (this.refused) return failed('log-refused', 'the log device holds something else, or cannot be read');
    const written = await this.flush();
    return read.ok ? written : failed('log-read-failed', 'the log device could not be read; it was taken over');
  }

  /** What the device holds. */
  judge() {
    const header = this.area.subarray(0, bitmapOffsetBytes);
    if (header.every((byte) => byte === 0)) return 'fresh';
    if (header.every((byte, at) => byte === this.header[at])) return 'ours';
    return new TextDecoder().decode(header.subarray(0, 9)) === 'my-log 1 ' ? 'ofAnotherTable' : 'foreign';
  }

  /**
   * Takes into memory what may be believed.
   *
   * @param {'fresh' | 'ours' | 'ofAnotherTable' | 'foreign' | 'unreadable'} found
   */
  load(found) {
    const { syncWord } = this.options;
    for (let region = 0; region < this.count; region++) {
      const bit = ((this.area[bitmapOffsetBytes + (region >> 3)] ?? 0) >> (region & 7)) & 1;
      const believed = found === 'fresh' ? syncWord === 'nosync' : found === 'ours' && syncWord !== 'sync' && bit === 1;
      // The same instance, resumed again: a mark that never reached the device still counts.
      const remembered = !this.wasUp || (this.synced[region] === 1 && this.marked[region] === 0);
      this.synced[region] = believed && remembered ? 1 : 0;
    }
    this.recovering.fill(0);
    // What was believed is no clear: the bit is on the device, or the legs were never used.
    this.onDevice.set(this.synced);
    this.wasUp = true;
    // What could not be read must not turn into zeros, which would look fresh: a header that knows no region stands for it.
    if (found === 'unreadable') this.area.set(headerOf(0, 0));
  }

  // The batch.

  /** Every caller gets a batch that begins after the call, so that it holds all marks made before. */
  flush() {
    this.last = this.last.then(() => this.writeBatch());
    return this.last;
  }

  async writeBatch() {
    if (this.refused) return failed('log-refused', 'nothing can be made durable');
    const bits = this.snapshot();
    if (bits.some((bit, region) => bit === 1 && this.onDevice[region] === 0)) {
      const legs = await this.options.flushLegs();
      if (!legs.ok) this.loseUnflushed(bits);
    }
    const written = await this.writeArea(bits);
    if (written.ok) {
      this.onDevice.set(bits);
    } else {
      // Nothing is known of what the device has now: the next batch writes the header too and flushes the legs for every 1.
      this.onDevice.fill(0);
      this.headerIsDurable = false;
      this.complain();
    }
    return written;
  }

  /** What the batch will write; marks and clears that come later belong to the next. */
  snapshot() {
    return this.synced.map((synced, region) => (synced === 1 && this.marked[region] === 0 ? 1 : 0));
  }

  /**
   * The legs' caches may have lost what was written to any region that the device does not call clean.
   *
   * @param {Uint8Array} bits
   */
  loseUnflushed(bits) {
    for (let region = 0; region < this.count; region++) {
      if (this.onDevice[region] === 1) continue;
      this.synced[region] = 0;
      this.recovering[region] = 0;
      bits.fill(0, region, region + 1);
    }
  }

  /**
   * Bitmap, flush, then the header, flush, unless the header is there.
   *
   * @param {Uint8Array} bits
   */
  async writeArea(bits) {
    const { device } = this.options;
    this.area.fill(0, bitmapOffsetBytes);
    for (const [region, bit] of bits.entries()) {
      const at = bitmapOffsetBytes + (region >> 3);
      this.area[at] = (this.area[at] ?? 0) | (bit << (region & 7));
    }
    const written = await writeAndFlush(device, this.area);
    if (!written.ok || this.headerIsDurable) return written;
    this.area.set(this.header);
    const headed = await writeAndFlush(device, this.area.subarray(0, Math.max(bitmapOffsetBytes, device.blockSizeBytes)));
    this.headerIsDurable = headed.ok;
    return headed;
  }

  /** Somebody should look at the log device; once is enough. */
  complain() {
    if (!this.hasFailed) this.options.raiseEvent();
    this.hasFailed = true;
  }
}

/**
 * @param {number} regionSize
 * @param {number} length
 */
function headerOf(regionSize, length) {
  const header = new Uint8Array(bitmapOffsetBytes);
  header.set(new TextEncoder().encode(`my-log 1 ${regionSize} ${length}\n`));
  return header;
}

/**
 * @param {BlockDevice} device
 * @param {Uint8Array} bytes
 */
async function writeAndFlush(device, bytes) {
  const written = await device.write(0, bytes);
  return written.ok ? device.flush() : written;
}
