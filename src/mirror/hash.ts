/**
 * The region hash: which regions of a mirror are written to, out of sync, or being recovered; a client of a log.
 *
 * What happens to a region is a look-up in the table that is derived from `spec/machines/entry.ts`. Here stand the numbers and lists that a
 * table of one region cannot know. The hash waits for nothing and asks nobody: where only the log knows, it says so (`askLog`), and is
 * told later; calls of the log leave through the port, in the order in which the log must see them.
 *
 * - An entry exists only while its region is interesting, so memory grows with the regions that are written to or recovered, not with the
 *   mirror. What delayed writes hold is the caller's.
 * - Lists: clean, recovered and failed entries are taken newest first, quiesced ones oldest first, as the kernel does.
 * - Permits say how many recoveries may be under way. Without {@link RegionHash.startRecovery} there are none.
 *
 * One worker calls it; an end of a write or copy may come at any time between two calls, never within one. A call that makes no sense in
 * the region's state is a mistake of the caller and stops the program.
 *
 * Source: Linux `drivers/md/dm-region-hash.c`.
 */
import { assert, Stepper } from '#base';
import type { RegionCount, RegionIndex } from '#spec/vocabulary';
import { Chain } from './chain.ts';
import type { Linked } from './chain.ts';
import type { EntryEffects, EntryEvent } from './derived/entry.ts';
import { entryEventsOf } from './events.ts';
import type { EntryEvents } from './events.ts';
import type { MirrorProfile } from './profile.ts';

/** Where a write goes: to every leg, to the default leg alone, or nowhere until the recovery has ended. */
export type WritePath = 'sync' | 'nosync' | 'recover';

type ListName = EntryEffects['joinList']['list'];

/** What the hash asks of the outside. No call may come back into the hash before it has returned. */
export interface HashPort<Write> {
  /** A call of the log; all such calls are to be made in the order in which they come. */
  markRegion(region: RegionIndex): void;
  /** A call of the log. */
  clearRegion(region: RegionIndex): void;
  /** A call of the log. */
  setRegionSync(region: RegionIndex, inSync: boolean): void;
  /** Copy the region from the default leg to all others; then call `copyEnded`. */
  startCopy(region: RegionIndex): void;
  /** Writes that waited for a recovery go back to the queue, in this order. */
  requeue(writes: readonly Write[]): void;
  /** No recovery is in flight any more, nor is one being prepared. */
  recoveryEnded(): void;
  /** All permits are back where {@link RegionHash.stopRecovery} wanted them. */
  recoveryStopped(): void;
  /** There is something to do for the worker. */
  wake(): void;
}

/** What a hash is made for. */
export interface HashOptions {
  readonly regionCount: RegionCount;
  /** How many regions may be in recovery at a time. */
  readonly recoveryMax: number;
  readonly profile: MirrorProfile;
}

/** What can be seen of an entry. */
export interface EntryView {
  /** Local state of the entry machine: `clean`, `nosync.busy`, `recovering.copying` and so on; `absent` when there is no entry. */
  readonly state: string;
  /** Counted writes that have not ended. */
  readonly pending: number;
  /** Writes that wait for the end of a recovery. */
  readonly delayed: number;
}

interface Entry<Write> extends Linked<Entry<Write>> {
  readonly region: RegionIndex;
  state: number;
  pending: number;
  /** Made when the first write is delayed. */
  delayed: Write[] | undefined;
}

/** The hash of one mirror. */
export class RegionHash<Write> {
  readonly #port: HashPort<Write>;
  readonly #count: RegionCount;
  readonly #recoveryMax: number;
  readonly #step: Stepper<EntryEvent, EntryEffects>;
  readonly #events: EntryEvents;
  readonly #entries = new Map<RegionIndex, Entry<Write>>();
  readonly #lists: Readonly<Record<ListName, Chain<Entry<Write>>>> = {
    clean: new Chain(),
    quiesced: new Chain(),
    recovered: new Chain(),
    failed: new Chain(),
  };
  /** The entry that is being stepped, or was last. Where there is none, what stands for it; the next step is often of the same region. */
  #at: Entry<Write>;
  #answer: WritePath | 'askLog' | undefined;
  #flushFailed = false;
  #permits = 0;
  /** Permits that are with the hash: free ones and those of recoveries. */
  #permitsOut = 0;
  #isStopping = false;
  #inFlight = 0;
  /** The write that is being delayed. */
  #delaying: Write | undefined;

  constructor({ regionCount, recoveryMax, profile }: HashOptions, port: HashPort<Write>) {
    assert(recoveryMax > 0, 'a hash that may recover nothing never gets its mirror in sync');
    this.#port = port;
    this.#count = regionCount;
    this.#recoveryMax = recoveryMax;
    this.#step = new Stepper(profile.entry, this.#bindings());
    this.#events = entryEventsOf(this.#step);
    this.#at = newEntry(0);
  }

  // Entries.

  /** Asks for an entry. `askLog`: there is none yet; ask the log and call {@link RegionHash.lookedUp}. */
  find(region: RegionIndex): 'there' | 'askLog' {
    this.#take(region, this.#events.find);
    return this.#answer === 'askLog' ? 'askLog' : 'there';
  }

  /** Makes the entry as the log says. Any doubt of the log is `false`. */
  lookedUp(region: RegionIndex, inSync: boolean): void {
    this.#take(region, this.#events.lookedUp[`${inSync}`]);
  }

  /** Where a write of the region goes. `askLog`: only the log knows; ask it and call {@link RegionHash.logSaid}. */
  classify(region: RegionIndex): WritePath | 'askLog' {
    return this.#ask(region, this.#events.classify);
  }

  /** Where a write goes, by what the log said. No entry is made. */
  logSaid(region: RegionIndex, inSync: boolean): WritePath {
    const answer = this.#ask(region, this.#events.logSaid[`${inSync}`]);
    assert(answer !== 'askLog', 'the log has just been asked');
    return answer;
  }

  /** The same for a write that will be counted, for which the profile may make the entry at once. */
  logSaidOfWrite(region: RegionIndex, inSync: boolean): WritePath {
    const answer = this.#ask(region, this.#events.logSaidOfWrite[`${inSync}`]);
    assert(answer !== 'askLog', 'the log has just been asked');
    return answer;
  }

  /** What can be seen of a region. */
  view(region: RegionIndex): EntryView {
    const { state, pending, delayed } = this.#entryOf(region);
    return { state: this.#step.table.states[state] as string, pending, delayed: delayed?.length ?? 0 };
  }

  /** How many entries there are. */
  get entryCount(): number {
    return this.#entries.size;
  }

  // Writes. The entry must be there.

  /** Counts a write that will be sent to legs; marks the region if it was clean. */
  countWrite(region: RegionIndex): void {
    this.#take(region, this.#events.writeCounted);
  }

  /** A counted write ended, well or badly. */
  endWrite(region: RegionIndex): void {
    const others = this.#entryOf(region).pending > 1;
    this.#take(region, this.#events.writeEnded[`${others}`][`${this.#flushFailed}`]);
  }

  /** A leg missed a counted write that has not ended yet. */
  failWrite(region: RegionIndex): void {
    this.#take(region, this.#events.writeFailed);
  }

  /** Keeps a write until the recovery of its region has ended. */
  delayWrite(region: RegionIndex, write: Write): void {
    this.#delaying = write;
    this.#take(region, this.#events.writeDelayed);
    this.#delaying = undefined;
  }

  /** A flush of an application failed on a leg. Remembered for the life of the hash. */
  flushFailed(): void {
    this.#flushFailed = true;
    for (const entry of this.#entries.values()) this.#takeAt(entry, this.#events.flushFailed);
  }

  /** A flush has failed, and writes are under way whose regions will be out of sync when they end. */
  get isSuspicious(): boolean {
    return this.#flushFailed && [...this.#entries.values()].some(({ pending }) => pending > 0);
  }

  // The worker's turn.

  /** Clears, reports and removes the entries that are on lists. The log must be flushed afterwards. */
  updateStates(handleErrors: boolean): void {
    const { recovered, failed, clean } = this.#lists;
    const event = this.#events.updateState[`${handleErrors}`][`${this.#flushFailed}`];
    const entries: Entry<Write>[] = [];
    for (const list of [recovered, failed, clean]) list.addNewestFirst(entries);
    for (const entry of entries) this.#takeAt(entry, event);
  }

  // Recovery.

  /** Lets recoveries begin. Alternates with {@link RegionHash.stopRecovery}. */
  startRecovery(): void {
    assert(this.#permitsOut === 0, 'recovery is stopped before it is started');
    this.#isStopping = false;
    this.#permitsOut = this.#recoveryMax;
    this.#permits = this.#recoveryMax;
    this.#port.wake();
  }

  /** Lets no recovery begin; the port hears when none is left. */
  stopRecovery(): void {
    assert(!this.#isStopping && this.#permitsOut > 0, 'recovery is started before it is stopped');
    this.#isStopping = true;
    this.#collect();
  }

  /** The worker is about to ask the log for work: whoever waits for the end of recovery waits for this as well. */
  beginPreparing(): void {
    this.#inFlight++;
  }

  /** Nothing more is asked of the log in this pass. */
  endPreparing(): void {
    this.#leaveFlight();
  }

  /** Takes a permit for one region, if there is one; then call {@link RegionHash.assigned} or {@link RegionHash.noWork}. */
  takePermit(): boolean {
    if (this.#permits === 0) return false;
    this.#permits--;
    this.#inFlight++;
    return true;
  }

  /** The log had no work for the permit that was taken. */
  noWork(): void {
    this.#leaveFlight();
    this.#givePermit();
  }

  /** The log gave out this region. The entry must be there. */
  assigned(region: RegionIndex): void {
    this.#take(region, this.#events.assigned);
  }

  /** Begins the copy of every region whose writes have ended. */
  startCopies(): void {
    for (const entry of this.#lists.quiesced.oldestFirst()) this.#takeAt(entry, this.#events.copyStarted);
  }

  /** The copy of the region ended; the worker reports it with its next turn. */
  copyEnded(region: RegionIndex, ok: boolean): void {
    this.#take(region, this.#events.copyEnded[`${ok}`]);
  }

  /** Recoveries in flight, with one more while they are being prepared. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Permits that nobody holds. */
  get permits(): number {
    return this.#permits;
  }

  /** The hash goes away: no write is pending and no region recovers. */
  destroy(): void {
    for (const entry of this.#entries.values()) this.#takeAt(entry, this.#events.destroy);
  }

  #entryOf(region: RegionIndex): Entry<Write> {
    if (region === this.#at.region) return this.#at;
    if (region >>> 0 !== region || region >= this.#count) assert(false, `there is no region ${region}`);
    return this.#entries.get(region) ?? newEntry(region);
  }

  #ask(region: RegionIndex, event: number): WritePath | 'askLog' {
    this.#take(region, event);
    assert(this.#answer !== undefined, 'who asks is answered');
    return this.#answer;
  }

  #take(region: RegionIndex, event: number): void {
    this.#takeAt(this.#entryOf(region), event);
  }

  #takeAt(entry: Entry<Write>, event: number): void {
    this.#at = entry;
    this.#answer = undefined;
    this.#step.state = entry.state;
    this.#step.step(event);
    entry.state = this.#step.state;
  }

  #leaveFlight(): void {
    this.#inFlight--;
    if (this.#inFlight === 0) this.#port.recoveryEnded();
  }

  #givePermit(): void {
    this.#permits++;
    if (this.#isStopping) this.#collect();
  }

  /** Takes free permits out of use; when all are, recovery has stopped. */
  #collect(): void {
    this.#permitsOut -= this.#permits;
    this.#permits = 0;
    if (this.#permitsOut === 0) this.#port.recoveryStopped();
  }

  #bindings(): ConstructorParameters<typeof Stepper<EntryEvent, EntryEffects>>[1] {
    return {
      askLog: () => {
        this.#answer = 'askLog';
      },
      answer: ({ path }) => {
        this.#answer = path;
      },
      insert: () => this.#entries.set(this.#at.region, this.#at),
      remove: () => this.#entries.delete(this.#at.region),
      countWrite: () => this.#at.pending++,
      uncountWrite: () => this.#at.pending--,
      joinList: ({ list }) => {
        assert(this.#at.chain === undefined, 'an entry is on one list');
        this.#lists[list].join(this.#at);
      },
      leaveList: ({ list }) => {
        assert(this.#at.chain === this.#lists[list], 'an entry leaves the list that it is on');
        this.#lists[list].leave(this.#at);
      },
      markRegion: () => this.#port.markRegion(this.#at.region),
      clearRegion: () => this.#port.clearRegion(this.#at.region),
      setRegionSync: ({ inSync }) => this.#port.setRegionSync(this.#at.region, inSync),
      delay: () => (this.#at.delayed ??= []).push(this.#delaying as Write),
      requeueDelayed: () => {
        const { delayed } = this.#at;
        this.#at.delayed = undefined;
        if (delayed !== undefined) this.#port.requeue(delayed);
      },
      leaveFlight: () => this.#leaveFlight(),
      givePermit: () => this.#givePermit(),
      startCopy: () => this.#port.startCopy(this.#at.region),
      wake: () => this.#port.wake(),
    };
  }
}

/** What stands for a region without an entry, and becomes its entry. */
function newEntry<Write>(region: RegionIndex): Entry<Write> {
  return { region, state: 0, pending: 0, delayed: undefined, chain: undefined, older: undefined, newer: undefined };
}
