/**
 * Host, wire, daemon and log device of a userspace log, simulated: everything that is under way waits here until the run lets it go on.
 *
 * Forwarders, daemon, codec and the log behind the daemon are the real ones. Requests reach the daemon in the order in which they were sent,
 * as sockets keep it; replies may come in any order. What is observed on the way goes to the judge.
 */
import { CoreLog, createForwarderShared } from '#log';
import type { ForwarderRequest, ForwarderShared, SendResult } from '#log';
import { HostedDirtyLog, parseConstructor, UserspaceDaemon } from '#log/daemon';
import type { DaemonPort, HostedLog, LogHost, LogOrder } from '#log/daemon';
import type { RegionIndex } from '#spec/vocabulary';
import { Message } from '#wire';
import type { Payload } from '#wire';
import { SimulatedDevice } from '#world';
import type { DeviceRequest, KeepRule, UserspaceSetup } from '#world';
import type { Subject, Table } from '../subject.ts';
import { SimulatedDiskLog } from './disk-log.ts';
import type { LogDeviceUse } from './disk-log.ts';
import { Images } from './images.ts';
import type { UserspaceJudge } from './judge.ts';
import { readReply, received, replyBytes, requestBytes } from './messages.ts';
import type { SentReply, SentRequest } from './messages.ts';
import type { UserspaceParty } from './party.ts';
import { Side } from './side.ts';
import type { SideOwner } from './side.ts';
import { Truth } from './truth.ts';
import { WatchedLog } from './watched-log.ts';
import type { LogWatcher } from './watched-log.ts';

/** Sectors a region. */
export const regionSize = 8;
/** The name of the log, of all its instances. */
export const uuid = 'LVM-log';
const sectorBytes = 512;
const logBytes = 8 * sectorBytes;
const firstLuid = 0xffff_8880_1234_5000n;

/** A request to the log device that waits for its answer. */
export interface WaitingRequest {
  readonly request: DeviceRequest;
  readonly done: (ok: boolean) => void;
}

/** What runs count. */
export interface UserspaceTally {
  readonly steps: Record<string, number>;
  readonly faults: Record<string, number>;
  crashes: number;
}

/** What a request was answered with. */
interface Executed {
  readonly request: SentRequest;
  /** The same one before it, whose answer is known; and what the log held when this one came. */
  readonly first: Executed | undefined;
  readonly before: string;
  readonly faults: number;
  answer: string | undefined;
}

/** What a whole reply says, for the call that it ends. */
export interface WholeReply {
  readonly name: string;
  readonly values: readonly number[];
  readonly text: string;
}

/** See the header. */
export class UserspaceWorld implements SideOwner, LogHost, LogWatcher, LogDeviceUse, DaemonPort<number> {
  readonly setup: UserspaceSetup;
  readonly party: UserspaceParty;
  readonly judge: UserspaceJudge;
  readonly tally: UserspaceTally;
  readonly device: SimulatedDevice;
  readonly images: Images;
  readonly truth: Truth;
  readonly remote = new Set<RegionIndex>();
  /** What happens is put before the laws; whoever comes the same way again may leave that out. */
  isLooking = true;

  /** Forwarders that live, oldest first. */
  sides: Side[] = [];
  shared: ForwarderShared;
  daemon: UserspaceDaemon<number> | undefined;
  requests: SentRequest[] = [];
  replies: SentReply[] = [];
  waiting: WaitingRequest[] = [];
  holder: object | undefined;
  /** How often a daemon was started. */
  daemonsMade = 0;
  /** In virtual milliseconds. */
  now = 0;
  /** The next request finds no room. */
  isFull = false;
  /** The reply that is being received, if it is whole and of this log. */
  whole: WholeReply | undefined;
  /** Counts requests that the daemon was given. */
  executed = 0;
  /** Counts what went on in forwarders. */
  progress = 0;
  /** Events raised, and requests that failed, in the present step. */
  events = 0;
  failures = 0;
  /** Flushes that the client was told to have failed. */
  failedFlushes = 0;
  /** An instance may be left in the daemon without anybody's fault. */
  isSparingOrphans = false;
  /** A log made with the setup's words was resumed. */
  wasResumed = false;

  readonly #logs = new Map<bigint, WatchedLog>();
  /** How often the daemon has read each instance's log, and how much of that its forwarder has heard. */
  readonly #resumes = new Map<bigint, number>();
  readonly #known = new Map<bigint, number>();
  readonly #sent = new Map<number, SentRequest>();
  readonly #later: (() => void)[] = [];
  readonly #reply = new Message();
  /** Messages that nobody holds any more. */
  readonly #spare: Message[] = [];
  #last: Executed | undefined;
  #executing = new Map<number, Executed>();
  #deviceFaults = 0;
  #receiving: { readonly agrees: boolean; readonly privileged: boolean } | undefined;
  #sidesMade = 0;

  constructor(setup: UserspaceSetup, party: UserspaceParty, subject: Subject, judge: UserspaceJudge, tally: UserspaceTally) {
    this.setup = setup;
    this.party = party;
    this.judge = judge;
    this.tally = tally;
    this.device = new SimulatedDevice(new Uint8Array(logBytes), sectorBytes);
    this.images = new Images(this.device, subject, this.table, setup.regionCount);
    this.truth = new Truth(setup.regionCount, setup.syncWord !== 'nosync');
    this.shared = createForwarderShared(setup.sequence === 'zero' ? 0 : 2 ** 32 - 4);
  }

  /** The table that a log would be made from after a crash, when nobody asserts anything any more. */
  get table(): Table {
    const { regionCount } = this.setup;
    return { length: regionCount * regionSize, regionSize, syncWord: 'default', blockSizeBytes: sectorBytes, takeover: false };
  }

  // Processes.

  /** Another forwarder; `isFirst`: with the setup's word, which nobody repeats once a log was resumed. */
  addSide(): Side {
    const { setup, shared, party } = this;
    const isAsserted = setup.syncWord === 'nosync' && this.wasResumed;
    const word = setup.syncWord === 'default' || isAsserted ? [] : [setup.syncWord];
    const type = setup.log === 'disk' ? ['disk', '254:32'] : ['core'];
    const flag = setup.integrated ? ['integrated_flush'] : [];
    const words = [uuid, ...flag, ...type, String(regionSize), ...word];
    // Instances differ in the upper half of their number, or in the lower; a number is used again after a while.
    const luids = [0n, 1n << 32n, 0x40n].map((offset) => firstLuid + offset);
    const turned = [...luids.slice(this.#sidesMade % 3), ...luids];
    const luid = turned.find((each) => !this.sides.some((side) => side.luid === each)) ?? firstLuid;
    const length = setup.regionCount * regionSize;
    const side = new Side(this.#sidesMade++, luid, { words, length, profile: party.forwarder, shared, unsetValue: 1 }, this);
    side.daemonsBefore = this.daemonsMade;
    this.sides.push(side);
    return side;
  }

  startDaemon(): void {
    this.daemonsMade++;
    this.daemon = new UserspaceDaemon({ host: this, profile: this.party.daemon }, this);
  }

  /** The daemon dies; what it had asked of the device is done, but for flushes. */
  crashDaemon(): void {
    this.daemon = undefined;
    this.requests = [];
    this.#logs.clear();
    this.holder = undefined;
    this.#last = undefined;
    this.#executing = new Map();
    this.#later.length = 0;
    for (const { request } of this.waiting.splice(0)) if (request.kind === 'write') this.device.answer(request, true);
    this.images.changed();
  }

  /** Nothing but what is durable is left, or might be. */
  crashHost(keep: KeepRule): void {
    this.crashDaemon();
    this.device.crash(keep);
    this.images.changed();
    this.sides = [];
    this.replies = [];
    this.remote.clear();
    this.isFull = false;
    this.isSparingOrphans = false;
    this.#sent.clear();
    this.shared = createForwarderShared(this.shared.sequence);
    this.truth.crash();
    this.startDaemon();
  }

  /** The log of an instance, while the daemon has one. */
  logOf(luid: bigint): WatchedLog | undefined {
    return this.#logs.get(luid);
  }

  /** Whether some crash, of whatever loses the log's memory, would leave the region to be copied. */
  isDirtyEverywhere(side: Side, region: RegionIndex): boolean {
    if (this.setup.log === 'disk') return this.images.isDirtyEverywhere(region);
    const log = this.#logs.get(side.luid);
    return log?.isResumed !== true || !log.isClean(region) || !log.inSync(region);
  }

  /** Whether the daemon has begun anew since a forwarder was made. */
  hasRestarted(side: Side): boolean {
    return side.daemonsBefore !== this.daemonsMade;
  }

  /** A request to destroy an instance was kept from it: what is left of that is nobody's fault. */
  spareOrphans(): void {
    this.isSparingOrphans = true;
  }

  /** How often the daemon has read the instance's log. */
  resumesOf(luid: bigint): number {
    return this.#resumes.get(luid) ?? 0;
  }

  /** What each log holds, as text. */
  logs(): readonly string[] {
    return [...this.#logs].map(([luid, log]) => `${luid} ${log.fingerprint()}`);
  }

  /** Whether the forwarder has heard of every time that the daemon read the instance's log. */
  isHeard(luid: bigint): boolean {
    return (this.#resumes.get(luid) ?? 0) === (this.#known.get(luid) ?? 0);
  }

  /** Does what was put off until nothing is under way. */
  settleCalls(): void {
    for (let act = this.#later.shift(); act !== undefined; act = this.#later.shift()) act();
  }

  later(act: () => void): void {
    this.#later.push(act);
  }

  // The wire.

  transmit(side: Side, request: ForwarderRequest): SendResult {
    const isFull = this.isFull && this.daemon !== undefined;
    if (this.daemon === undefined || isFull) {
      this.isFull = false;
      if (isFull) this.fault('overflow');
      this.failures++;
      if (request.name === 'DTR' && isFull) this.spareOrphans();
      return 'nobody';
    }
    const { name, seq, payload } = request;
    const text = typeof payload === 'string' ? payload.replace(/\0$/, '') : payload.join();
    const key = `${side.luid} ${name} ${text}`;
    const sent: SentRequest = { bytes: requestBytes(request), seq, name, side: side.number, luid: side.luid, key };
    this.requests.push(sent);
    this.#sent.set(seq, sent);
    return 'sent';
  }

  /** The request that an attempt was, if its number is known. */
  sentAs(seq: number): SentRequest | undefined {
    return this.#sent.get(seq);
  }

  /** The daemon receives a request. */
  execute(request: SentRequest): void {
    const { daemon } = this;
    if (daemon === undefined) return;
    const last = this.#last;
    const first = last?.answer !== undefined && last.request.key === request.key && last.answer.startsWith('0 ') ? last : undefined;
    const before = first === undefined ? '' : this.#stateOf(request.luid);
    const executed: Executed = { request, first, before, faults: this.#deviceFaults, answer: undefined };
    this.#last = executed;
    this.#executing.set(request.seq, executed);
    const others = this.#logs.size > 1 ? this.#othersOf(request.luid) : undefined;
    this.executed++;
    daemon.received(received(request.bytes, this.#spare.pop()), request.side);
    this.settleCalls();
    if (others !== undefined && this.isLooking)
      this.judge.see({ kind: 'beside', othersUntouched: others === this.#othersOf(request.luid) });
  }

  #stateOf(luid: bigint): string {
    return this.#logs.get(luid)?.fingerprint() ?? 'none';
  }

  #othersOf(luid: bigint): string {
    return [...this.#logs].map(([each, log]) => (each === luid ? '' : ` ${log.fingerprint()}`)).join('');
  }

  /** The log of the forwarder that is in use, if it was resumed. */
  get liveLog(): WatchedLog | undefined {
    const [side] = this.sides;
    const log = side === undefined ? undefined : this.#logs.get(side.luid);
    return log?.isResumed === true ? log : undefined;
  }

  /** The forwarders receive a reply. */
  receive(reply: SentReply): void {
    const { judge } = this;
    const message = this.#reply;
    readReply(message, reply.bytes);
    const seq = message.form === 'bare' ? message.cnSeq : message.seq;
    const request = message.form === 'bare' || message.form === 'full' ? this.#sent.get(seq) : undefined;
    const isWaiting = request !== undefined && this.sides.some((side) => side.waitsFor(seq));
    const isSame = message.form === 'bare' || (message.luid === request?.luid && message.uuid === uuid && message.name === request.name);
    const agrees = isWaiting && isSame;
    if (agrees && message.form === 'full' && message.error === 0 && reply.isPrivileged) this.whole = this.#wholeOf(message, request.name);
    if (reply.isPrivileged && this.whole === undefined) this.failures++;
    if (this.whole?.name === 'RESUME') this.#known.set(reply.luid, reply.resumes);
    const before = this.progress;
    this.#receiving = { agrees, privileged: reply.isPrivileged };
    for (const side of this.sides) if (side.engine.receive(message, reply.isPrivileged)) break;
    this.#receiving = undefined;
    this.whole = undefined;
    this.settleCalls();
    judge.see({ kind: 'received', agrees, privileged: reply.isPrivileged, progressed: this.progress !== before });
  }

  #wholeOf(message: Message, name: string): WholeReply | undefined {
    const values = Array.from({ length: message.valueCount }, (_, index) => message.valueAt(index));
    const isText = name === 'CTR' || name === 'STATUS_INFO';
    if (!isText && message.payloadLength !== (valueCounts[name] ?? 0) * 8) return undefined;
    return { name, values, text: message.payloadText.replace(/\0.*$/s, '') };
  }

  progressed(): void {
    this.progress++;
    const receiving = this.#receiving;
    // What a reply did that should do nothing is told before anything that follows from it.
    if (receiving !== undefined && !(receiving.agrees && receiving.privileged))
      this.judge.see({ kind: 'received', ...receiving, progressed: true });
  }

  raised(): void {
    this.events++;
  }

  // What the daemon asks.

  reply(message: Message, _from: number, error: number, payload: Payload): void {
    const request = this.#sent.get(message.seq);
    if (request === undefined) return;
    const isNamed = this.setup.named && request.name === 'CTR' && error === 0;
    const said = isNamed ? '/dev/mapper/log\0' : payload;
    const resumes = this.#resumes.get(request.luid) ?? 0;
    const reply = { bytes: replyBytes(message, error, said), seq: message.seq, name: request.name, luid: request.luid, error, resumes };
    this.replies.push({ ...reply, isPrivileged: true });
    this.#answered(request, `${error} ${typeof payload === 'string' ? payload : Array.from(payload).join()}`);
    this.#spare.push(message);
  }

  #answered(request: SentRequest, answer: string): void {
    const executed = this.#executing.get(request.seq);
    if (executed === undefined) return;
    this.#executing.delete(request.seq);
    executed.answer = answer;
    const { first, before, faults } = executed;
    if (first === undefined || this.#last !== executed || faults !== this.#deviceFaults || !this.isLooking) return;
    const expected = request.name === 'CTR' ? '0 ' : first.answer;
    const same = (request.name === 'CTR' ? answer.startsWith('0 ') : answer === expected) && this.#stateOf(request.luid) === before;
    this.judge.see({ kind: 'twice', same });
  }

  pause(): void {}
  proceed(): void {}
  tell(): void {}

  create(order: LogOrder, made: (log: HostedLog | undefined, fault: undefined) => void): void {
    const luid = (BigInt(order.luidHigh) << 32n) | BigInt(order.luidLow);
    const log = this.#make(order, luid);
    if (log !== undefined) this.#logs.set(luid, log);
    this.later(() => made(log, undefined));
  }

  #make(order: LogOrder, luid: bigint): WatchedLog | undefined {
    const parsed = parseConstructor(order.text, { kinds: ['core', 'disk'], singleNode: true }, 'strict');
    if (!parsed.ok) return undefined;
    const { length, type, words, of } = parsed.value;
    const syncWord = of.syncWord === 'nosync' && !order.trustNosync ? 'default' : of.syncWord;
    const profile = this.party.log;
    if (parsed.value.kind === 'core') {
      const log = new CoreLog({ length, regionSize: of.regionSize, syncWord, profile });
      return new WatchedLog(new HostedDirtyLog({ log, regions: log.regions, type, words, gone: () => {} }), luid, this);
    }
    const options = { length, regionSize: of.regionSize, syncWord, profile, takeover: false, blockSizeBytes: sectorBytes };
    return new WatchedLog(new SimulatedDiskLog(options, this, `${type} ${words.join(' ')} `), luid, this);
  }

  used(_region: RegionIndex, within: boolean): void {
    if (this.isLooking) this.judge.see({ kind: 'regionUsed', within });
  }

  resumed(log: WatchedLog): void {
    const { luid } = log;
    this.#resumes.set(luid, (this.#resumes.get(luid) ?? 0) + 1);
    const side = this.sides.find((each) => each.luid === luid);
    const assertedAgain = side?.assertsSync === true && this.wasResumed;
    this.wasResumed = true;
    if (!this.isLooking) return;
    // A log in memory that is resumed again has lost nothing: what is being written is marked there.
    const isAgain = this.setup.log === 'core' && log.resumes > 1;
    for (let region = 0; region < log.regionCount; region++) {
      const { isTorn, isTold } = this.truth.of(region);
      const mayDiffer = isAgain ? isTorn && isTold : this.truth.mayDiffer(region);
      this.judge.see({ kind: 'resumed', inSync: log.inSync(region), mayDiffer, assertedAgain });
    }
  }

  destroyed(log: WatchedLog): void {
    if (this.#logs.get(log.luid) === log) this.#logs.delete(log.luid);
  }

  // The log device.

  read(into: Uint8Array, done: (ok: boolean) => void): void {
    this.#ask(this.device.read(0, into), done);
  }

  write(offsetBytes: number, bytes: Uint8Array, done: (ok: boolean) => void): void {
    this.#ask(this.device.write(offsetBytes, bytes), done);
    this.images.changed();
  }

  flush(done: (ok: boolean) => void): void {
    this.#ask(this.device.flush(), done);
  }

  #ask(request: DeviceRequest, done: (ok: boolean) => void): void {
    this.waiting.push({ request, done });
  }

  /** The oldest-but-`nth` request to the device ends. */
  answer(nth: number, ok: boolean, seen: number): void {
    const [{ request, done }] = this.waiting.splice(nth, 1) as [WaitingRequest];
    if (!ok) {
      this.#deviceFaults++;
      this.fault(`log ${request.kind}`);
    }
    this.device.answer(request, ok, seen);
    this.images.changed();
    done(ok);
    this.settleCalls();
  }

  /** What another node does has changed: a question asked again may be answered otherwise. */
  remoteChanged(): void {
    this.#last = undefined;
  }

  fault(name: string): void {
    this.tally.faults[name] = (this.tally.faults[name] ?? 0) + 1;
  }
}

const valueCounts: Readonly<Record<string, number>> = {
  GET_REGION_SIZE: 1,
  IS_CLEAN: 1,
  IN_SYNC: 1,
  GET_RESYNC_WORK: 2,
  GET_SYNC_COUNT: 1,
  IS_REMOTE_RECOVERING: 2,
};
