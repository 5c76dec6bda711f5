/**
 * What a conversation shows of one instance of a log: its constructor, the regions that the mirror holds in its hash, what was asked of them,
 * what is known of the daemon's bits, and the ways the unseen rest can be.
 */
import { KnownBits } from './bits.ts';
import type { Bit } from './bits.ts';
import { beginnings } from './hidden.ts';
import type { Hidden } from './hidden.ts';

/** A question whether a region is in sync, in the mirror's reads and writes. */
export interface Query {
  readonly region: number;
  readonly seq: number;
  /** What the kernel took from the reply; undefined while that is open, or cannot be known. */
  readonly value: Bit | undefined;
}

/** A change of a bit that was asked for and not answered yet. */
interface Setting {
  readonly region: number;
  readonly bit: Bit;
  readonly before: Bit | undefined;
}

/** Questions that are remembered; a flush looks back no further than its own pass. */
const queriesMax = 20_000;

/** One instance, by its luid. Facts change in place; a copy goes its own way. */
export class Instance {
  readonly luid: string;
  readonly uuid: string;
  /** The constructor's text, as it was sent first. */
  readonly words: string;
  /** Of the constructor; `regions` is infinite while the size is not known. */
  readonly type: string;
  readonly regionSize: number | undefined;
  regions: number;
  /** Other nodes change its bits as well. */
  readonly clustered: boolean;
  /** A resume leaves its bits as they are. */
  readonly coreLike: boolean;
  readonly bits: KnownBits;
  /** Regions that were marked and not cleared: they are in the mirror's hash, which is asked first. */
  marked = new Set<number>();
  /** Regions that may be marked and not cleared: a flush failed, and what it had still to send was never sent. */
  maybeMarked = new Set<number>();
  /** Regions that were reported as copied and not cleared. */
  copied = new Set<number>();
  /** Regions of which reads and writes were told "not in sync": a write keeps such a region in the hash. */
  nosync = new Set<number>();
  queries: Query[] = [];
  settings = new Map<number, Setting>();
  /** The region that the mirror was given to copy and has not reported. */
  assigned: number | undefined;
  /** Whether the mirror has heard of it is not known. */
  assignedDoubt = false;
  /** The daemon may have given out a region that the mirror has not heard of, or holds back some that need a copy. */
  workDoubt = false;
  /** Requests of its life may have been sent while nobody listened. */
  unseen = false;
  /** What the daemon's status calls the log's type. */
  statusType: string | undefined;
  /** When a count that was complete came. Microseconds. */
  countedAt = -Infinity;
  ways: readonly Hidden[] = beginnings();

  constructor(luid: string, uuid: string, words: string) {
    this.luid = luid;
    this.uuid = uuid;
    this.words = words;
    const [length = '', type = '', ...rest] = words.split(' ');
    this.type = type;
    this.clustered = type.startsWith('clustered');
    this.coreLike = !this.clustered && /(?:^|[-_])core$/.test(type);
    const diskLike = /(?:^|[-_])disk$/.test(type);
    const size = /(?:^|[-_])core$/.test(type) ? rest[0] : diskLike ? rest[1] : undefined;
    this.regionSize = size !== undefined && /^[1-9][0-9]*$/.test(size) ? Number(size) : undefined;
    this.regions = this.regionSize === undefined ? Infinity : Math.ceil(Number(length) / this.regionSize);
    this.bits = new KnownBits(this.regions);
    // Of a log whose size is not known nothing is known of its bits.
    this.workDoubt = this.regionSize === undefined;
    // Until its first resume a log has no bits but those that its constructor's last word gives.
    if (this.regionSize !== undefined && !this.clustered) this.bits.fill(rest.includes('nosync') ? 1 : 0);
  }

  /** Whether the region may be in the mirror's hash because it was marked. */
  holds(region: number): boolean {
    return this.marked.has(region) || this.maybeMarked.has(region);
  }

  /** A flush has failed: its marks are in the hash, sent or not, and its clears are not, sent or not. */
  flushFailed(): void {
    for (const region of this.marked) this.maybeMarked.add(region);
    this.marked.clear();
    for (const { region, value } of this.queries) if (value !== 0) this.maybeMarked.add(region);
  }

  /** Everything that a daemon knew may be lost. */
  doubtDaemon(): void {
    this.bits.forget();
    this.settings.clear();
    this.workDoubt = true;
  }

  ask(region: number, seq: number): void {
    if (this.queries.length >= queriesMax) this.queries = this.queries.slice(queriesMax / 2);
    this.queries.push({ region, seq, value: undefined });
  }

  /** The kernel has taken this value from the reply to the attempt. */
  told(seq: number, value: Bit | undefined): void {
    const at = this.queries.findLastIndex((query) => query.seq === seq);
    const query = this.queries[at];
    if (query === undefined) return;
    this.queries[at] = { ...query, value };
    if (value !== 1) this.nosync.add(query.region);
  }

  /** The same question was sent again under another number. */
  askedAgain(before: number, seq: number): void {
    const at = this.queries.findLastIndex((query) => query.seq === before);
    const query = this.queries[at];
    if (query !== undefined) this.queries[at] = { ...query, seq, value: undefined };
  }

  fork(): Instance {
    const copy = new Instance(this.luid, this.uuid, this.words);
    return Object.assign(copy, {
      regions: this.regions,
      bits: this.bits.fork(),
      marked: new Set(this.marked),
      maybeMarked: new Set(this.maybeMarked),
      copied: new Set(this.copied),
      nosync: new Set(this.nosync),
      queries: [...this.queries],
      settings: new Map(this.settings),
      assigned: this.assigned,
      assignedDoubt: this.assignedDoubt,
      workDoubt: this.workDoubt,
      unseen: this.unseen,
      countedAt: this.countedAt,
      statusType: this.statusType,
      ways: this.ways,
    });
  }
}
