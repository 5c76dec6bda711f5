/**
 * The userspace log without its daemon's socket: queues, exchanges, flushes and knowledge, driven by calls and answered by calls.
 *
 * The engine waits for nothing. It asks the port to send and to count time, and is told later by `receive`, `timerEnded`, `deviceOpened`; so the
 * same engine runs on a socket and in a simulated world, and can be saved and restored between any two calls. What is decided is looked up in
 * the tables derived from `spec/machines`.
 *
 * - Calls are answered through their `then`, perhaps before they return. They wait for each other, as those of the kernel's worker do; only
 *   what a status asks goes beside them, and the planned flush.
 * - On doubt the answer is the one that costs work: not in sync, no work, nothing counted, being copied elsewhere.
 * - Region numbers of the daemon are checked: what does not exist is not handed on.
 *
 * Source: Linux `drivers/md/dm-log-userspace-base.c`, `dm-log-userspace-transfer.c`.
 */
import { assert } from '#base';
import type { RegionCount, RegionIndex, RequestName, Sectors, StatusKind, SyncAnswer } from '#spec/vocabulary';
import { LogError } from '../error.ts';
import { RegionRangeError } from '../regions.ts';
import { Answers } from './answers.ts';
import { answer, callOf, doubtOf, isBeside } from './call.ts';
import type { Call } from './call.ts';
import type { ExchangeCounts, ExchangeSnapshot } from './exchange.ts';
import { Exchanges } from './exchanges.ts';
import { Flushing, plannedTimer } from './flush.ts';
import type { FlushingSnapshot } from './flush.ts';
import { Knowledge } from './knowledge.ts';
import type { KnowledgeSnapshot } from './knowledge.ts';
import { Life } from './life.ts';
import type { LifeCall, LifeSnapshot } from './life.ts';
import { Line } from './line.ts';
import type { LineSnapshot } from './line.ts';
import type { ForwarderOptions, ForwarderPort, ForwarderReply } from './port.ts';
import { forwarderProfileOr } from './profile.ts';
import { parseUserspace, tableOfUserspace } from './words.ts';
import type { UserspaceArguments } from './words.ts';

/** Everything an engine remembers: plain data, and whom calls that wait tell. */
export interface ForwarderSnapshot {
  readonly life: LifeSnapshot;
  readonly line: LineSnapshot;
  readonly exchanges: readonly ExchangeSnapshot[];
  readonly flushing: FlushingSnapshot;
  readonly knowledge: KnowledgeSnapshot;
  readonly isGivenUp: boolean;
}

type Then = (ok: boolean) => void;

const luidMax = 0xffff_ffff_ffff_ffffn;

/** The userspace log, sans I/O. */
export class ForwarderEngine {
  readonly arguments: UserspaceArguments;
  readonly life: Life;
  readonly exchanges: Exchanges;
  readonly flushing: Flushing;
  readonly knowledge: Knowledge;
  readonly #answers: Answers;
  readonly #line = new Line((call) => this.#begin(call));
  #isGivenUp = false;

  /** Throws {@link LogError} when words, length or luid make no sense. */
  constructor(options: ForwarderOptions, port: ForwarderPort) {
    const { words, length, luid, shared } = options;
    const profile = forwarderProfileOr(options.profile);
    const parsed = parseUserspace(words, length, profile.name);
    if (!parsed.ok) throw new LogError(parsed.fault);
    if (luid < 1n || luid > luidMax) throw new LogError(luidFault(luid));
    this.arguments = parsed.value;
    const { uuid, text, isIntegrated } = parsed.value;
    const identity = { luidLow: Number(luid & 0xffff_ffffn), luidHigh: Number(luid >> 32n), uuid, text };
    this.exchanges = new Exchanges(identity, profile, port, shared, {
      ended: (call, end, reply) => this.#answers.ended(call, end, reply),
      forgetHint: () => {
        this.exchanges.age();
        this.knowledge.forget();
      },
      renewed: () => this.flushing.renewed(),
    });
    this.flushing = new Flushing(isIntegrated, profile, this.exchanges, port, {
      flushed: (ok) => this.#line.finish(ok),
      settled: () => this.life.tell('settled'),
    });
    this.knowledge = new Knowledge(profile, port, shared, {
      answerRecovering: (isRecovering) => this.#line.finish(isRecovering),
      askRecovering: () => this.#query('IS_REMOTE_RECOVERING', [this.#line.current.region]),
      askWork: () => this.#query('GET_RESYNC_WORK'),
      answerNoWork: () => this.#line.finish(undefined),
    });
    this.life = new Life(length, profile, {
      send: (what) => this.exchanges.ask(this.#line.current, 'plain', what, what === 'CTR' ? text : undefined),
      openDevice: (name) => port.openDevice(name),
      hintNone: () => {
        this.exchanges.age();
        this.knowledge.resume();
      },
      settle: () => this.flushing.force(),
      sized: (regionCount) => {
        this.knowledge.regionCount = regionCount;
      },
      refused: (cause) => {
        this.exchanges.cause = cause;
      },
      end: (ok) => this.#line.finish(ok),
    });
    this.#answers = new Answers(
      { line: this.#line, flushing: this.flushing, knowledge: this.knowledge, life: this.life },
      options.unsetValue ?? 0,
    );
  }

  // The log's life. `then` is told whether the daemon did it; all but a constructor go on whatever it said.

  /** Makes the log, together with its counterpart in the daemon. */
  ctr(then: Then): void {
    this.#call(callOf('ctr', then));
  }

  /** Gives the log up, in both places. */
  dtr(then: Then): void {
    this.#call(callOf('dtr', then));
  }

  presuspend(then: Then): void {
    this.#call(callOf('presuspend', then));
  }

  postsuspend(then: Then): void {
    this.#call(callOf('postsuspend', then));
  }

  resume(then: Then): void {
    this.#call(callOf('resume', then));
  }

  /** Whether a call of the life makes sense now. One that does not is told that it failed, and changes nothing. */
  can(call: LifeCall): boolean {
    return this.life.can(call);
  }

  // Questions and orders.

  isClean(region: RegionIndex, then: (answer: boolean) => void): void {
    this.#call(callOf('isClean', then, this.#check(region)));
  }

  inSync(region: RegionIndex, canBlock: boolean, then: (answer: SyncAnswer) => void): void {
    this.#check(region);
    if (!canBlock) return then('would-block');
    this.#call(callOf('inSync', then, region));
  }

  isRemoteRecovering(region: RegionIndex, then: (answer: boolean) => void): void {
    this.#call(callOf('isRemoteRecovering', then, this.#check(region)));
  }

  /** `undefined`: nothing to do. A region that was given is not given again before `setRegionSync` or a resume. */
  getResyncWork(then: (region: RegionIndex | undefined) => void): void {
    this.#call(callOf('getResyncWork', then));
  }

  setRegionSync(region: RegionIndex, inSync: boolean, then: () => void = nobody): void {
    this.#call(callOf('setRegionSync', then, this.#check(region), inSync));
  }

  /** `isAside`: a status asks, and does not wait for other calls. */
  getSyncCount(then: (count: RegionCount) => void, isAside = false): void {
    const call = callOf('getSyncCount', then, 0, isAside);
    call.isStale = this.life.isResuming || this.exchanges.isRemaking;
    if (isAside && !this.#isGivenUp) this.exchanges.ask(call, 'query', 'GET_SYNC_COUNT');
    else this.#call(call);
  }

  /** Info is the daemon's, table the log's own; neither waits for other calls. */
  status(kind: StatusKind, then: (text: string) => void): void {
    if (kind === 'table') return then(tableOfUserspace(this.arguments));
    const call = callOf('status', then);
    if (this.#isGivenUp) answer(call, doubtOf('status'));
    else this.exchanges.ask(call, 'query', 'STATUS_INFO');
  }

  /** Success: every mark made before the call is durable. */
  flush(then: Then): void {
    this.#call(callOf('flush', then));
  }

  markRegion(region: RegionIndex): void {
    this.flushing.markRegion(this.#check(region));
  }

  clearRegion(region: RegionIndex): void {
    this.flushing.clearRegion(this.#check(region));
  }

  // What the outside answers.

  /**
   * A datagram came. `isPrivileged`: its sender may reply.
   *
   * @returns Whether this log waited for one with that number.
   */
  receive(reply: ForwarderReply, isPrivileged = true): boolean {
    return this.exchanges.receive(reply, isPrivileged);
  }

  /** Whether an attempt of this log waits for this reply's number. */
  isWaitingFor(reply: ForwarderReply): boolean {
    return this.exchanges.isWaitingFor(reply);
  }

  /** The flush of the legs that the port was asked for has ended. */
  legsFlushed(ok: boolean): void {
    this.flushing.legsFlushed(ok);
  }

  timerEnded(timer: number): void {
    if (timer === plannedTimer) this.flushing.due();
    else this.exchanges.timerEnded(timer - 1);
  }

  /** The device that the port was asked to open. */
  deviceOpened(ok: boolean): void {
    this.life.opened(ok);
  }

  /** Waits for nobody any more: all that was asked, and is asked from now on, is answered on doubt. The daemon is not told. */
  giveUp(): void {
    if (this.#isGivenUp) return;
    this.#isGivenUp = true;
    const calls = this.exchanges.giveUp();
    this.flushing.giveUp();
    this.#line.giveUp();
    for (const call of calls) if (isBeside(call)) answer(call, doubtOf(call.what));
  }

  // What can be seen.

  /** Sectors a region, once the log is made. */
  get regionSize(): Sectors {
    return this.life.regionSize;
  }

  get regionCount(): RegionCount {
    return this.knowledge.regionCount;
  }

  /** The log device that the daemon named. */
  get device(): string | undefined {
    return this.life.device;
  }

  /** Why a request failed last: an error as the system names it, or words. */
  get cause(): string | undefined {
    return this.exchanges.cause;
  }

  get counts(): Readonly<ExchangeCounts> {
    return this.exchanges.counts;
  }

  /** Whether nothing is under way; something may be queued or planned. */
  get isIdle(): boolean {
    return this.#line.isIdle && this.exchanges.isIdle;
  }

  // Saving and restoring, so that the engine itself can be explored.

  save(): ForwarderSnapshot {
    return {
      life: this.life.save(),
      line: this.#line.save(),
      exchanges: this.exchanges.save(),
      flushing: this.flushing.save(),
      knowledge: this.knowledge.save(),
      isGivenUp: this.#isGivenUp,
    };
  }

  restore(from: ForwarderSnapshot): void {
    this.life.restore(from.life);
    this.#line.restore(from.line);
    this.exchanges.restore(from.exchanges);
    this.flushing.restore(from.flushing);
    this.knowledge.restore(from.knowledge);
    this.#isGivenUp = from.isGivenUp;
  }

  // One call after the other.

  #call(call: Call): void {
    if (this.#isGivenUp) answer(call, doubtOf(call.what));
    else this.#line.add(call);
  }

  #begin(call: Call): void {
    const { what, region, flag } = call;
    switch (what) {
      case 'isClean':
        return this.#query('IS_CLEAN', [region]);
      case 'inSync':
        return this.#query('IN_SYNC', [region]);
      case 'getSyncCount':
        return this.#query('GET_SYNC_COUNT');
      case 'setRegionSync':
        this.knowledge.assigned.delete(region);
        return this.#query('SET_REGION_SYNC', [region, flag ? 1 : 0]);
      case 'isRemoteRecovering':
        return this.knowledge.isRemoteRecovering(region);
      case 'getResyncWork':
        return this.knowledge.getResyncWork();
      case 'flush':
        return this.flushing.flush(call);
      case 'ctr':
      case 'dtr':
      case 'presuspend':
      case 'postsuspend':
      case 'resume':
        return this.can(what) ? this.life.tell(what) : this.#line.finish(false);
      case 'planned':
      case 'status':
        assert(false, `${what} waits for nobody`);
    }
  }

  #query(name: RequestName, payload?: readonly number[]): void {
    this.exchanges.ask(this.#line.current, 'query', name, payload);
  }

  #check(region: RegionIndex): RegionIndex {
    if (!(Number.isInteger(region) && region >= 0 && region < this.regionCount))
      throw new RegionRangeError(rangeText(region, this.regionCount));
    return region;
  }
}

function rangeText(region: RegionIndex, count: RegionCount): string {
  return count === 0
    ? 'the log is not made, so it has no regions yet'
    : `region ${region} is out of range: this log has regions 0 to ${count - 1}`;
}

function luidFault(luid: bigint): ConstructorParameters<typeof LogError>[0] {
  return {
    kind: 'luid',
    message: `an instance number is 1 to 2^64 - 1, not ${luid}`,
    operation: 'ctr',
    place: 'luid',
    hint: 'give a number that no other log of this host has while both live',
  };
}

function nobody(): void {}
