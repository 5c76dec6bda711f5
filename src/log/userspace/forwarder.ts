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
import { assert, Stepper } from '#base';
import { regionCountMax } from '#spec/vocabulary';
import type { RegionCount, RegionIndex, RequestName, Sectors, StatusKind, SyncAnswer } from '#spec/vocabulary';
import { RegionRangeError } from '../regions.ts';
import { LogError } from '../error.ts';
import { answer, callOf, comFailure, doubtOf } from './call.ts';
import type { Call } from './call.ts';
import type { AttachEffects, AttachEvent } from './derived/attach.ts';
import { Exchanges } from './exchange.ts';
import type { ExchangeCounts, ExchangeEnd, ExchangeSnapshot } from './exchange.ts';
import { Flushing, plannedTimer } from './flush.ts';
import type { FlushingSnapshot } from './flush.ts';
import { Knowledge } from './knowledge.ts';
import type { KnowledgeSnapshot } from './knowledge.ts';
import type { ForwarderOptions, ForwarderPort, ForwarderReply } from './port.ts';
import { forwarderProfileOr } from './profile.ts';
import { statusOf } from './reply.ts';
import { parseUserspace, tableOfUserspace } from './words.ts';
import type { UserspaceArguments } from './words.ts';

/** Everything an engine remembers: plain data, and the `then` of calls that wait. */
export interface ForwarderSnapshot {
  readonly attach: number;
  readonly regionSize: Sectors;
  readonly device: string | undefined;
  readonly asked: AttachEffects['send']['what'];
  readonly active: Call | undefined;
  readonly line: readonly Call[];
  readonly exchanges: readonly ExchangeSnapshot[];
  readonly flushing: FlushingSnapshot;
  readonly knowledge: KnowledgeSnapshot;
  readonly isGivenUp: boolean;
}

/** The operations of the log's own life. */
export type LifeCall = 'ctr' | 'dtr' | 'presuspend' | 'postsuspend' | 'resume';

type Then = (ok: boolean) => void;

const two32 = 0x1_0000_0000;
const luidMax = 0xffff_ffff_ffff_ffffn;

/** The userspace log, sans I/O. */
export class ForwarderEngine {
  readonly arguments: UserspaceArguments;
  readonly attach: Stepper<AttachEvent, AttachEffects>;
  readonly exchanges: Exchanges;
  readonly flushing: Flushing;
  readonly knowledge: Knowledge;
  readonly #options: ForwarderOptions;
  readonly #port: ForwarderPort;
  #regionSize: Sectors = 0;
  /** The log device that the reply to `CTR` named; `''` for a name that cannot be one. */
  #device: string | undefined;
  /** The latest request of the log's life. */
  #asked: AttachEffects['send']['what'] = 'CTR';
  /** The call that the others wait for. */
  #active: Call | undefined;
  #line: Call[] = [];
  #isDraining = false;
  /** The call under way has its answer; calls that are made on hearing it wait like any others. */
  #isAnswering = false;
  #isGivenUp = false;

  /** Throws {@link LogError} when words, length or luid make no sense. */
  constructor(options: ForwarderOptions, port: ForwarderPort) {
    const { words, length, luid, shared } = options;
    const profile = forwarderProfileOr(options.profile);
    const parsed = parseUserspace(words, length, profile.name);
    if (!parsed.ok) throw new LogError(parsed.fault);
    if (luid < 1n || luid > luidMax) throw new LogError(luidFault(luid));
    this.arguments = parsed.value;
    this.#options = options;
    this.#port = port;
    const { uuid, text, isIntegrated } = parsed.value;
    const identity = { luidLow: Number(luid & 0xffff_ffffn), luidHigh: Number(luid >> 32n), uuid, text };
    this.exchanges = new Exchanges(identity, profile, port, shared, {
      ended: (call, end, reply) => this.#ended(call, end, reply),
      forgetHint: () => {
        this.exchanges.age();
        this.knowledge.forget();
      },
      disturbed: () => this.flushing.disturbed(),
      settled: () => this.flushing.remakingEnded(),
    });
    this.flushing = new Flushing(isIntegrated, profile, this.exchanges, port, {
      flushed: (ok) => this.#finish(ok),
      settled: () => this.#live('settled'),
    });
    this.knowledge = new Knowledge(profile, port, shared, {
      answerRecovering: (isRecovering) => this.#finish(isRecovering),
      askRecovering: () => this.#query('IS_REMOTE_RECOVERING', [this.#current.region]),
      askWork: () => this.#query('GET_RESYNC_WORK'),
      answerNoWork: () => this.#finish(undefined),
    });
    this.attach = new Stepper<AttachEvent, AttachEffects>(profile.attach, this.#attachBindings());
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
    return this.attach.handles(this.attach.index(call));
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

  timerEnded(timer: number): void {
    if (timer === plannedTimer) this.flushing.due();
    else this.exchanges.timerEnded(timer - 1);
  }

  /** The device that the port was asked to open. */
  deviceOpened(ok: boolean): void {
    if (!ok) this.exchanges.cause = `the log device ${JSON.stringify(this.#device)} cannot be opened`;
    this.#live(`opened(ok=${ok})`);
  }

  /** Waits for nobody any more: all that was asked, and is asked from now on, is answered on doubt. The daemon is not told. */
  giveUp(): void {
    if (this.#isGivenUp) return;
    this.#isGivenUp = true;
    const calls = this.exchanges.giveUp();
    this.flushing.giveUp();
    const active = this.#active === undefined || this.#isAnswering ? [] : [this.#active];
    const waiting = [...active, ...this.#line];
    this.#active = undefined;
    this.#line = [];
    for (const call of calls) if (isBeside(call)) waiting.push(call);
    for (const call of waiting) answer(call, doubtOf(call.what));
  }

  // What can be seen.

  /** Sectors a region, once the log is made. */
  get regionSize(): Sectors {
    return this.#regionSize;
  }

  get regionCount(): RegionCount {
    return this.knowledge.regionCount;
  }

  /** The log device that the daemon named. */
  get device(): string | undefined {
    return this.#device;
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
    return this.#active === undefined && this.exchanges.isIdle;
  }

  // Saving and restoring, so that the engine itself can be explored.

  save(): ForwarderSnapshot {
    return {
      attach: this.attach.state,
      regionSize: this.#regionSize,
      device: this.#device,
      asked: this.#asked,
      active: this.#active && { ...this.#active },
      line: this.#line.map((call) => ({ ...call })),
      exchanges: this.exchanges.save(),
      flushing: this.flushing.save(),
      knowledge: this.knowledge.save(),
      isGivenUp: this.#isGivenUp,
    };
  }

  restore(from: ForwarderSnapshot): void {
    this.attach.state = from.attach;
    this.#regionSize = from.regionSize;
    this.#device = from.device;
    this.#asked = from.asked;
    this.#active = from.active;
    this.#line = [...from.line];
    this.exchanges.restore(from.exchanges);
    this.flushing.restore(from.flushing);
    this.knowledge.restore(from.knowledge);
    this.#isGivenUp = from.isGivenUp;
  }

  // One call after the other.

  get #current(): Call {
    assert(this.#active !== undefined, 'a call is under way');
    return this.#active;
  }

  #call(call: Call): void {
    if (this.#isGivenUp) answer(call, doubtOf(call.what));
    else if (this.#active === undefined) this.#start(call);
    else this.#line.push(call);
  }

  #start(call: Call): void {
    this.#active = call;
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
        return this.can(what) ? this.#live(what) : this.#finish(false);
      default:
        assert(false, `${what} waits for nobody`);
    }
  }

  /** Answers the call that is under way, and begins the next. */
  #finish(value: unknown): void {
    this.#isAnswering = true;
    answer(this.#current, value);
    this.#isAnswering = false;
    this.#active = undefined;
    if (this.#isDraining) return;
    this.#isDraining = true;
    for (let next = this.#line.shift(); next !== undefined; next = this.#line.shift()) {
      this.#start(next);
      if (this.#isBusy()) break;
    }
    this.#isDraining = false;
  }

  #isBusy(): boolean {
    return this.#active !== undefined;
  }

  #query(name: RequestName, payload?: readonly number[]): void {
    this.exchanges.ask(this.#current, 'query', name, payload);
  }

  /** A request has ended. */
  #ended(call: Call, end: ExchangeEnd, reply: ForwarderReply | undefined): void {
    const isDone = end === 'done';
    switch (call.what) {
      case 'planned':
        return this.flushing.plannedEnded(isDone);
      case 'flush':
        return this.flushing.partEnded(end);
      case 'status':
        return answer(call, (isDone ? statusOf(reply) : undefined) ?? comFailure);
      case 'getSyncCount':
        return this.#counted(call, isDone ? this.#value(reply, 0) : -1);
      case 'isClean':
        return this.#finish(isDone && this.#value(reply, 0) === 1);
      case 'inSync':
        return this.#finish(isDone && this.#value(reply, 0) === 1 ? 'in-sync' : 'not-in-sync');
      case 'setRegionSync':
        return this.#finish(undefined);
      case 'getResyncWork':
        return this.#finish(isDone && this.#value(reply, 0) === 1 ? this.#work(this.#value(reply, 1)) : undefined);
      case 'isRemoteRecovering':
        // An answer from before a new daemon was found says nothing of what that one knows.
        if (!isDone || call.isStale) return this.knowledge.notTold();
        return this.knowledge.toldRecovering(this.#value(reply, 0) !== 0, Math.max(0, this.#value(reply, 1)));
      default:
        return this.#lifeEnded(isDone, reply);
    }
  }

  #counted(call: Call, value: number): void {
    const count = value >= 0 && value <= this.regionCount ? value : 0;
    if (value >= 0) this.knowledge.counted(count, call.isStale);
    if (call.flag) answer(call, count);
    else this.#finish(count);
  }

  #work(region: RegionIndex): RegionIndex | undefined {
    const isNew = region >= 0 && region < this.regionCount && !this.knowledge.assigned.has(region);
    if (isNew) this.knowledge.assigned.add(region);
    return isNew ? region : undefined;
  }

  /** A value of a reply that was taken for one, or what stands for it. */
  #value(reply: ForwarderReply | undefined, index: number): number {
    const isThere = reply !== undefined && reply.form === 'full' && index < reply.valueCount;
    return isThere ? reply.valueAt(index) : (this.#options.unsetValue ?? 0);
  }

  // Life.

  #live(event: AttachEvent): void {
    this.attach.step(this.attach.index(event));
  }

  #lifeEnded(isDone: boolean, reply: ForwarderReply | undefined): void {
    if (isDone && this.#asked === 'GET_REGION_SIZE') return this.#live(`sized(valid=${this.#takeRegionSize(this.#value(reply, 0))})`);
    if (isDone && this.#asked === 'CTR') this.#device = reply?.form === 'full' && reply.dataSize > 0 ? deviceOf(reply) : undefined;
    this.#live(`ended(ok=${isDone})`);
  }

  #takeRegionSize(sectors: Sectors): boolean {
    // Linux keeps 32 bits.
    const cut = sectors % two32;
    const count = cut === 0 ? 0 : Math.ceil(this.#options.length / cut);
    this.#regionSize = cut;
    this.knowledge.regionCount = count;
    const isValid = sectors === cut && cut >= 2 && Number.isInteger(Math.log2(cut)) && count <= regionCountMax;
    if (!isValid) this.exchanges.cause = `a region size of ${sectors} sectors`;
    return isValid;
  }

  #attachBindings(): ConstructorParameters<typeof Stepper<AttachEvent, AttachEffects>>[1] {
    return {
      send: ({ what }) => {
        this.#asked = what;
        this.exchanges.ask(this.#current, 'plain', what, what === 'CTR' ? this.arguments.text : undefined);
      },
      openDevice: () => {
        if (this.#device === undefined) this.#live('opened(ok=true)');
        else if (this.#device === '') this.deviceOpened(false);
        else this.#port.openDevice(this.#device);
      },
      hintNone: () => {
        this.exchanges.age();
        this.knowledge.resume();
      },
      settle: () => this.flushing.force(),
      end: ({ ok }) => this.#finish(ok),
    };
  }

  #check(region: RegionIndex): RegionIndex {
    if (!(Number.isInteger(region) && region >= 0 && region < this.regionCount))
      throw new RegionRangeError(rangeText(region, this.regionCount));
    return region;
  }
}

/** Whether a call goes beside those that wait for each other. */
function isBeside({ what, flag }: Call): boolean {
  return what === 'status' || (what === 'getSyncCount' && flag);
}

/** The name of a device ends with a NUL. */
function deviceOf(reply: ForwarderReply): string {
  const { payload } = reply;
  const end = payload.indexOf(0);
  return end > 0 && end === payload.length - 1 && payload.length === reply.dataSize ? reply.payloadText : '';
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
