/**
 * A mirror, its log and its legs in a simulated world: everything that they ask of the outside waits here until the run answers.
 *
 * The mirror is the real engine, the log any subject of the kit; legs and log device are simulated devices. What is observed on the way goes
 * to the judge.
 */
import { assert } from '#base';
import { MirrorEngine } from '#mirror';
import type { Copy, LogCalls, MirrorPort, MirrorProfile, MirrorRequest, RequestEnding, Ticket } from '#mirror';
import type { LegIndex, RegionIndex } from '#spec/vocabulary';
import { keepDurable, keepNewest, SimulatedDevice } from '#world';
import type { DeviceRequest, KeepRule, MirrorSetup } from '#world';
import type { Host, Subject, Table } from '../subject.ts';
import { Blocks } from './blocks.ts';
import type { OpenRead } from './blocks.ts';
import type { MirrorJudge } from './judge.ts';

const sectorBytes = 512;
const logBytes = 8 * sectorBytes;

/** A request of a user. */
export interface UserRequest extends MirrorRequest {
  readonly block: number;
  readonly askedAt: number;
  readonly read: OpenRead | undefined;
  /** It was sent to every leg, or to one alone. */
  way: 'waits' | 'all' | 'one';
  /** What legs have answered: their number, and `!` where they failed. */
  answers: string;
  sends: number;
}

/** A request to a device that waits for its answer. */
export interface Waiting {
  /** Place among the devices: a leg, or -1 for the log. */
  readonly device: number;
  readonly request: DeviceRequest;
  /** The device was away when it was sent. */
  readonly isVain: boolean;
  /** Its failure is nobody's but the user's, who is told. */
  readonly isPrivate: boolean;
  readonly done: (ok: boolean) => void;
}

/** What runs count. */
export interface MirrorTally {
  readonly steps: Record<string, number>;
  readonly faults: Record<string, number>;
  crashes: number;
}

/** Who is run: a log and the mirror's tables. */
export interface MirrorParty {
  readonly subject: Subject;
  readonly profile: MirrorProfile;
}

/** The world of one run. */
export class MirrorWorld implements Host, MirrorPort<UserRequest> {
  readonly setup: MirrorSetup;
  readonly party: MirrorParty;
  readonly judge: MirrorJudge;
  readonly tally: MirrorTally;
  readonly devices: readonly SimulatedDevice[];
  readonly logDevice: SimulatedDevice;
  readonly sizeBytes = logBytes;
  readonly blocks: Blocks;
  engine: MirrorEngine<UserRequest>;
  /** Devices in the order of the table. */
  order: readonly number[];
  mode: MirrorSetup['mode'];
  syncWord: MirrorSetup['syncWord'];
  phase: 'resuming' | 'up' | 'suspending' | 'suspended' = 'resuming';
  /** Requests to devices, oldest first. */
  waiting: Waiting[] = [];
  /** Requests of users that have not ended. */
  open = new Set<UserRequest>();
  /** Requests given back, for the next table. */
  givenBack: UserRequest[] = [];
  isScheduled = false;
  /** What happens is put before the laws; whoever comes the same way again may leave that out. */
  isLooking = true;
  now = 0;

  /** Devices that have failed since their letter was A with reason. */
  readonly failed: Set<number>;
  /** A flush failed on a leg. */
  flushFailed = false;
  /** A log failed whose failures the table ignores. */
  unlogged = false;
  /** The log had the legs flushed, and one failed, since the table was made. */
  legFlushFailed = false;
  /** A flush of the log failed since the table was made. */
  logFlushFailed = false;
  /** Regions being copied. */
  readonly copying = new Set<RegionIndex>();
  /** Regions copied without an error since the log last called them out of sync. */
  readonly copied = new Set<RegionIndex>();
  copiesDone = 0;
  /** Events raised in the present step, and since the table was made. */
  events: string[] = [];
  eventCount = 0;
  /** A leg has failed something that the mirror is to report. */
  mustReport = false;
  /** The hash may have entries from before the last resume. */
  resumedSince = false;

  /** A resume of the log has succeeded. */
  #wasRead = false;
  #values = 0;
  #calls = 0;
  readonly #ending = new Map<number, (ok: boolean) => void>();
  #ended: { readonly call: number; readonly ok: boolean }[] = [];
  /** Things of an instance that is gone are not heard. */
  #generation = 0;

  constructor(setup: MirrorSetup, party: MirrorParty, judge: MirrorJudge, tally: MirrorTally) {
    this.setup = setup;
    this.party = party;
    this.judge = judge;
    this.tally = tally;
    const blocks = setup.regionCount * setup.regionSize;
    const alike = setup.syncWord === 'nosync';
    this.devices = Array.from({ length: setup.legs }, (_, leg) => {
      const content = new Uint8Array(blocks * sectorBytes);
      for (let block = 0; block < blocks; block++) stamp(content.subarray(block * sectorBytes), firstValue(alike ? 0 : leg, block));
      return new SimulatedDevice(content, sectorBytes, { settles: true });
    });
    this.logDevice = new SimulatedDevice(new Uint8Array(logBytes), sectorBytes);
    this.blocks = new Blocks(Array.from({ length: blocks }, (_, block) => firstValue(0, block)));
    this.order = this.devices.map((_, device) => device);
    this.failed = new Set();
    this.mode = setup.mode;
    this.syncWord = setup.syncWord;
    this.engine = this.makeTable();
  }

  // Tables.

  get table(): Table {
    const { regionCount, regionSize } = this.setup;
    const { syncWord } = this;
    return { length: regionCount * regionSize, regionSize, syncWord, blockSizeBytes: sectorBytes, takeover: false };
  }

  /** Makes log and mirror anew, for the table of now. */
  makeTable(): MirrorEngine<UserRequest> {
    this.#generation++;
    this.#ending.clear();
    this.#ended = [];
    this.waiting = [];
    this.copying.clear();
    this.copied.clear();
    this.failed.clear();
    this.isScheduled = false;
    this.logFlushFailed = false;
    this.legFlushFailed = false;
    this.resumedSince = false;
    this.events = [];
    this.eventCount = 0;
    this.mustReport = false;
    this.phase = 'resuming';
    const { subject, profile } = this.party;
    void subject.create(this.table, this);
    const { length, regionSize } = this.table;
    this.engine = new MirrorEngine({ legCount: this.order.length, length, regionSize, mode: this.mode, profile }, this.#logCalls(), this);
    return this.engine;
  }

  /** A user does not say again that the legs are equal to a log that did not hear it, or keeps nothing. */
  doubtWord(): void {
    if (!this.party.subject.durable || !this.#wasRead) this.syncWord = 'default';
  }

  /** Whether the log calls the region in sync. */
  inSync(region: RegionIndex): boolean {
    return this.party.subject.inSync(region) === true;
  }

  get isAllInSync(): boolean {
    return this.party.subject.getSyncCount() === this.setup.regionCount;
  }

  /** Lets answers of the log reach the mirror that came while a call was under way. */
  settle(): void {
    for (let next = this.#ended.shift(); next !== undefined; next = this.#ended.shift()) {
      const then = this.#ending.get(next.call);
      this.#ending.delete(next.call);
      then?.(next.ok);
    }
  }

  #logFailed(): void {
    this.logFlushFailed = true;
    if (this.mode === 'none') this.unlogged = true;
  }

  // Requests of users.

  ask(kind: UserRequest['kind'], block: number): void {
    const bytes = new Uint8Array(kind === 'flush' ? 0 : sectorBytes);
    if (kind === 'data') stamp(bytes, this.#value());
    const request: UserRequest = {
      kind,
      block,
      bytes,
      offsetBytes: block * sectorBytes,
      lengthBytes: bytes.length,
      askedAt: this.now,
      read: kind === 'read' ? this.blocks.beginRead(block) : undefined,
      way: 'waits',
      answers: '',
      sends: 0,
    };
    if (kind === 'data') this.blocks.beginWrite(block, valueOf(bytes));
    if (kind === 'discard') this.blocks.beginWrite(block, undefined);
    this.open.add(request);
    this.engine.submit(request);
  }

  regionOf(block: number): RegionIndex {
    return Math.floor(block / this.setup.regionSize);
  }

  #value(): number {
    return ++this.#values;
  }

  // Answers of devices.

  /** Answers a waiting request. */
  answer(at: number, ok: boolean, seen: number): void {
    const [waiting] = this.waiting.splice(at, 1);
    assert(waiting !== undefined, 'a request waits');
    const device = this.deviceOf(waiting.device);
    const well = device.answer(waiting.request, ok && !waiting.isVain, seen);
    if (!well) {
      const kind = `${waiting.device < 0 ? 'log' : 'leg'} ${waiting.request.kind}`;
      this.tally.faults[kind] = (this.tally.faults[kind] ?? 0) + 1;
      if (waiting.device >= 0) this.failed.add(waiting.device);
      if (waiting.device >= 0 && !waiting.isPrivate) this.mustReport = true;
      if (waiting.device >= 0 && waiting.request.kind === 'flush') this.flushFailed = true;
    }
    waiting.done(well);
    this.settle();
  }

  deviceOf(place: number): SimulatedDevice {
    return place < 0 ? this.logDevice : (this.devices[place] as SimulatedDevice);
  }

  #wait(device: number, request: DeviceRequest, done: (ok: boolean) => void, isPrivate = false): void {
    const generation = this.#generation;
    this.waiting.push({
      device,
      request,
      isVain: this.deviceOf(device).lost,
      isPrivate,
      done: (ok) => {
        if (generation === this.#generation) done(ok);
      },
    });
  }

  #legDevice(leg: LegIndex): number {
    return this.order[leg] as number;
  }

  // The port of the mirror.

  send(ticket: Ticket<UserRequest>, leg: LegIndex): void {
    const { request } = ticket;
    const place = this.#legDevice(leg);
    const device = this.deviceOf(place);
    const done = (ok: boolean): void => {
      request.answers += `${leg}${ok ? '' : '!'}`;
      this.engine.answered(ticket, leg, ok);
    };
    const { kind, offsetBytes, bytes } = request;
    request.way = ticket.leg < 0 ? 'all' : 'one';
    if (request.answers.length >= this.order.length) request.answers = '';
    if (kind === 'flush') return this.#wait(place, device.flush(), done);
    if (kind === 'read') {
      request.sends++;
      return this.#wait(place, device.read(offsetBytes, bytes), done);
    }
    this.#judgeSent(ticket);
    const isPrivate = ticket.leg >= 0 || kind === 'discard';
    if (kind === 'data') return this.#wait(place, device.write(offsetBytes, bytes), done, isPrivate);
    const rubbish = new Uint8Array(sectorBytes);
    stamp(rubbish, rubbishValue + this.#value());
    this.#wait(place, device.write(offsetBytes, rubbish), done, isPrivate);
  }

  #judgeSent({ request, region, leg }: Ticket<UserRequest>): void {
    if (!this.isLooking) return;
    const toAll = leg < 0;
    const isData = request.kind === 'data';
    this.judge.see({
      kind: 'dataSent',
      mode: this.mode,
      toAll,
      unmarked: toAll && isData ? this.#isUnmarked(region) : undefined,
      logFailed: isData && this.logFlushFailed,
      copying: this.copying.has(region),
      within: this.regionOf(request.block) === region,
    });
  }

  /** Whether some crash leaves a log that calls the region in sync. */
  #isUnmarked(region: RegionIndex): boolean | undefined {
    const { subject } = this.party;
    if (subject.imagine === undefined) return undefined;
    return [keepDurable, keepNewest].some((keep) => this.imagined(keep)?.(region) === true);
  }

  /** Which regions a log would call in sync after a crash, made with the same word or with another. */
  imagined(keep: KeepRule, syncWord: MirrorSetup['syncWord'] = this.syncWord): ((region: RegionIndex) => boolean) | undefined {
    const answers = this.party.subject.imagine?.({ ...this.table, syncWord }, this.logDevice.imageAfterCrash(keep));
    return answers instanceof Promise ? undefined : answers;
  }

  end(request: UserRequest, ending: RequestEnding): void {
    if (request.kind === 'flush' && ending !== 'success') this.blocks.flushFailed();
    if (ending === 'requeued') {
      request.way = 'waits';
      this.givenBack.push(request);
      return;
    }
    this.open.delete(request);
    const ok = ending === 'success';
    const { kind, block, read } = request;
    if (kind === 'flush' && ok) this.blocks.flushed(request.askedAt);
    if (kind === 'data' && ok) this.#judgeStored(request);
    if (kind === 'data' || kind === 'discard') this.blocks.endWrite(block, ok, this.now);
    if (read === undefined) return;
    const possible = this.blocks.endRead(read, ok ? valueOf(request.bytes) : undefined);
    if (ok)
      this.judge.see({
        kind: 'readEnded',
        possible,
        acrossCrash: read.acrossCrash,
        unlogged: this.unlogged,
        sends: request.sends,
        legs: this.order.length,
      });
  }

  #judgeStored({ bytes, offsetBytes, way }: UserRequest): void {
    const value = valueOf(bytes);
    const holders = this.order.filter((place) => valueOf(this.deviceOf(place).newest.subarray(offsetBytes)) === value).length;
    this.judge.see({ kind: 'writeEnded', mode: this.mode, toAll: way === 'all', holders, legs: this.order.length });
  }

  copy(copy: Copy): void {
    const { region, from, to } = copy;
    this.judge.see({ kind: 'copyBegan', suspended: this.phase === 'suspended' });
    this.copying.add(region);
    const lengthBytes = this.setup.regionSize * sectorBytes;
    const offsetBytes = region * lengthBytes;
    const bytes = new Uint8Array(lengthBytes);
    const end = (readFailed: boolean, writesFailed: readonly number[]): void => {
      this.copying.delete(region);
      if (!readFailed && writesFailed.length === 0) {
        this.copiesDone++;
        this.copied.add(region);
      }
      this.engine.copied(copy, { readFailed, writesFailed });
    };
    const source = this.#legDevice(from);
    this.#wait(source, this.deviceOf(source).read(offsetBytes, bytes), (ok) => {
      if (!ok) return end(true, []);
      const writesFailed: number[] = [];
      let left = to.length;
      for (const [at, leg] of to.entries()) {
        const place = this.#legDevice(leg);
        this.#wait(place, this.deviceOf(place).write(offsetBytes, bytes), (written) => {
          if (!written) writesFailed.push(at);
          if (--left === 0) end(false, writesFailed);
        });
      }
    });
  }

  schedule(): void {
    this.isScheduled = true;
  }

  raiseEvent(why: string): void {
    this.events.push(why === 'inSync' && !this.isAllInSync ? 'unexplained' : why);
    this.eventCount++;
  }

  warn(): void {}

  suspended(): void {
    this.phase = 'suspended';
  }

  resumed(): void {
    this.phase = 'up';
  }

  // The host of the log.

  read(offsetBytes: number, into: Uint8Array, done: (ok: boolean) => void): void {
    this.#wait(-1, this.logDevice.read(offsetBytes, into), done);
  }

  write(offsetBytes: number, bytes: Uint8Array, done: (ok: boolean) => void): void {
    this.#wait(-1, this.logDevice.write(offsetBytes, bytes), done);
  }

  flush(done: (ok: boolean) => void): void {
    this.#wait(-1, this.logDevice.flush(), done);
  }

  flushLegs(done: (ok: boolean) => void): void {
    let isWell = true;
    let left = this.order.length;
    for (const [leg, place] of this.order.entries()) {
      this.#wait(place, this.deviceOf(place).flush(), (ok) => {
        if (!ok) {
          isWell = false;
          this.legFlushFailed = true;
          this.engine.legFlushFailed(leg);
        }
        if (--left === 0) done(isWell);
      });
    }
  }

  ended(call: number, ok: boolean): void {
    this.#ended.push({ call, ok });
  }

  eventRaised(): void {
    this.raiseEvent('logFailed');
  }

  #logCalls(): LogCalls {
    const { subject } = this.party;
    const call = (begin: (call: number) => void, then: (ok: boolean) => void): void => {
      const number = ++this.#calls;
      this.#ending.set(number, then);
      begin(number);
    };
    return {
      inSync: (region, _canBlock, then) => then(subject.inSync(region) === true ? 'in-sync' : 'not-in-sync'),
      isRemoteRecovering: (region, then) => then(subject.isRemoteRecovering(region) === true),
      getResyncWork: (then) => {
        const region = subject.getResyncWork() as number;
        then(region < 0 ? undefined : region);
      },
      getSyncCount: (then) => then(subject.getSyncCount() as number),
      flush: (then) =>
        call(
          (number) => subject.flush(number),
          (ok) => {
            if (!ok) this.#logFailed();
            then(ok);
          },
        ),
      markRegion: (region) => void subject.markRegion(region),
      clearRegion: (region) => void subject.clearRegion(region),
      setRegionSync: (region, inSync) => void subject.setRegionSync(region, inSync),
      presuspend: (then) => call((number) => subject.presuspend(number), then),
      postsuspend: (then) => call((number) => subject.postsuspend(number), then),
      resume: (then) =>
        call(
          (number) => subject.resume(number),
          (ok) => {
            this.#wasRead ||= ok;
            then();
          },
        ),
    };
  }
}

/** Values from here on are what discards leave. */
const rubbishValue = 2_000_000_000;

function firstValue(leg: number, block: number): number {
  return 1_000_000_000 + leg * 1_000_000 + block;
}

/** Writes a value into a block. */
function stamp(block: Uint8Array, value: number): void {
  new DataView(block.buffer, block.byteOffset).setUint32(0, value, true);
}

/** The value that a block holds. */
export function valueOf(block: Uint8Array): number {
  return new DataView(block.buffer, block.byteOffset).getUint32(0, true);
}
