/**
 * Our mirror in the place of a recorded one: the engine in profile `kernel` over our log, and over legs of which only the health is known.
 *
 * Nothing takes time here: a leg answers what it was sent as soon as the worker sleeps, by the health it has then. What a recording leaves open
 * is how far a recovery has come, so the worker is given work only where somebody says how much.
 *
 * Leaves out: what the legs hold.
 */
import { MirrorEngine, mirrorProfiles, logCallsOf } from '#mirror';
import type { Copy, LogCalls, MirrorMode, MirrorPort, MirrorProfile, MirrorRequest, RequestEnding, RequestKind, Ticket } from '#mirror';
import type { DirtyLog } from '#log';
import { sectorBytes } from '#spec/vocabulary';
import type { LegIndex, RegionIndex, Sectors } from '#spec/vocabulary';
import type { SectorRange } from './effect.ts';
import type { PathHealth } from './host.ts';
import type { RegionRange } from './doubt.ts';

/** What a mirror is driven with. */
export interface DrivenParts {
  readonly length: Sectors;
  readonly regionSize: Sectors;
  readonly mode: MirrorMode;
  readonly legCount: number;
  /** How a leg is at this moment; what is not known counts as failing. */
  readonly leg: (leg: LegIndex) => PathHealth | undefined;
  readonly log: DirtyLog;
  /** Without it: `kernel`. */
  readonly profile?: MirrorProfile | undefined;
  /** Whether at this moment every flush of the log ends well, and nobody counts them. */
  readonly mayShareFlushes?: () => boolean;
  /** Hears of all that is sent to a leg. */
  readonly heard?: (leg: LegIndex, kind: RequestKind, range: SectorRange) => void;
  /** Hears of a region that is to be copied. */
  readonly copying?: (copy: Copy) => void;
  /** Hears of a region that was copied, well. */
  readonly copied?: (region: RegionIndex) => void;
}

/** A request with its place in sectors. */
interface Placed extends MirrorRequest {
  readonly range: SectorRange;
}

/** Recoveries that would write more bytes of log than this write it once, where nobody can see the difference. */
const flushedBytesMax = 2 ** 16;

/** Our mirror, driven. */
export class DrivenMirror implements MirrorPort<Placed> {
  readonly engine: MirrorEngine<Placed>;
  readonly #parts: DrivenParts;
  readonly #calls: LogCalls;
  /** Requests that have not ended. */
  readonly #open = new Set<Placed>();
  #returned: Placed[] = [];
  #sent: { readonly ticket: Ticket<Placed>; readonly leg: LegIndex }[] = [];
  readonly #copies: Copy[] = [];
  readonly #flushesFailed: LegIndex[] = [];
  #isScheduled = false;
  /** How many regions the log may still hand out. */
  #allowance = 0;
  #sharesFlushes = false;
  /** Legs keep their answers until they are asked for. */
  #keepsAnswers = false;
  /** Answers of the log that are not here yet. */
  #asked = 0;
  #heardBack: (() => void) | undefined;
  #beforeFlushed: (() => void) | undefined;

  constructor(parts: DrivenParts) {
    const { legCount, length, regionSize, mode, profile = mirrorProfiles.kernel } = parts;
    this.#parts = parts;
    this.#calls = this.#counted(logCallsOf(parts.log));
    this.engine = new MirrorEngine({ legCount, length, regionSize, mode, profile }, this.#calls, this);
  }

  /** Sectors a region. */
  get regionSize(): Sectors {
    return this.#parts.regionSize;
  }

  /** Takes the mirror into use; the log is read. Recovery waits. */
  async resume(): Promise<void> {
    if (!this.engine.can('resume')) return;
    this.engine.resume();
    await this.run();
  }

  /** Takes the mirror out of use. Writes that were held end; those that are given back are kept for {@link DrivenMirror.sendReturned}. */
  async suspend(noFlush: boolean): Promise<void> {
    if (!this.engine.can('presuspend')) return;
    this.engine.suspend(noFlush);
    await this.run();
  }

  /** Performs a request as far as it goes now; every piece within one region is a request of its own. */
  async request(kind: RequestKind, range: SectorRange): Promise<void> {
    for (const piece of this.pieces(range)) this.submit(kind, piece);
    await this.run();
  }

  /** Submits a request within one region; what comes of it comes when the worker is next run. */
  submit(kind: RequestKind, range: SectorRange): void {
    this.#submit({ kind, offsetBytes: range.first * sectorBytes, lengthBytes: range.count * sectorBytes, bytes: new Uint8Array(0), range });
  }

  /** A range cut at the borders of regions. */
  *pieces({ first, count }: SectorRange): Generator<SectorRange> {
    const { regionSize, length } = this.#parts;
    const end = Math.min(first + count, length);
    for (let at = first; at < end;) {
      const next = Math.min(end, at - (at % regionSize) + regionSize);
      yield { first: at, count: next - at };
      at = next;
    }
  }

  /** Submits again what the last suspend gave back, and lets the recovery run beside it. */
  async sendReturned(): Promise<void> {
    const returned = this.#returned;
    this.#returned = [];
    if (returned.length === 0) return;
    for (const request of returned) this.#submit(request);
    await this.recover(this.engine.regionCount);
  }

  /** The worker is given so many regions, and the legs answer. */
  async recover(count: number): Promise<void> {
    this.#allowance = count;
    const flushedBytes = (Math.min(count, this.engine.regionCount) * this.engine.regionCount) / 8;
    this.#sharesFlushes = flushedBytes > flushedBytesMax && this.#parts.mayShareFlushes?.() === true;
    this.#isScheduled = true;
    await this.run();
    this.#allowance = 0;
    if (!this.#sharesFlushes) return;
    this.#sharesFlushes = false;
    await this.#parts.log.flush();
  }

  /** Regions of the writes that have not ended. */
  openRegions(): readonly RegionRange[] {
    return [...this.#open].filter(({ kind }) => kind === 'data').map(({ range }) => this.#regionsOf(range));
  }

  /** Whether a leg has no recorded error. */
  isGood(leg: LegIndex): boolean {
    return this.engine.legs.isGood(leg);
  }

  /** What the status line says of the legs. */
  letters(): string {
    return this.engine.legs.letters();
  }

  /** A leg failed the flush that the log asked for. */
  legFlushFailed(leg: LegIndex): void {
    this.#flushesFailed.push(leg);
  }

  /** From here on legs answer only in {@link DrivenMirror.answer}. */
  keepAnswers(): void {
    this.#keepsAnswers = true;
  }

  /** Whether a leg has not answered everything that it was sent. */
  get isAwaitingLegs(): boolean {
    return this.#sent.length > 0;
  }

  /** Legs answer what they were sent in the regions that `which` picks; the worker has its turn when it is next run. */
  answer(which: (region: RegionIndex) => boolean): void {
    const due = this.#sent.filter(({ ticket }) => which(ticket.region));
    this.#sent = this.#sent.filter(({ ticket }) => !which(ticket.region));
    for (const { ticket, leg } of due) this.engine.answered(ticket, leg, this.#isWell(ticket.request.kind, leg));
  }

  /** Calls `happens` once, when the log answers its next flush but nobody has heard it: in a pass, between its clears and its marks. */
  inNextPass(happens: () => void): void {
    this.#beforeFlushed = happens;
  }

  /** Runs until the worker sleeps and nothing is under way but what is held. */
  async run(): Promise<void> {
    do {
      while (this.#takeTurn());
      if (this.#asked > 0) await new Promise<void>((resolve) => (this.#heardBack = resolve));
    } while (this.#asked > 0 || this.#isDue());
    await new Promise<void>((resolve) => this.#calls.getSyncCount(() => resolve()));
  }

  send(ticket: Ticket<Placed>, leg: LegIndex): void {
    const { kind, range } = ticket.request;
    this.#parts.heard?.(leg, kind, range);
    this.#sent.push({ ticket, leg });
  }

  end(request: Placed, ending: RequestEnding): void {
    this.#open.delete(request);
    if (ending === 'requeued') this.#returned.push(request);
  }

  copy(copy: Copy): void {
    this.#parts.copying?.(copy);
    this.#copies.push(copy);
  }

  schedule(): void {
    this.#isScheduled = true;
  }

  raiseEvent(): void {}

  warn(): void {}

  suspended(): void {}

  resumed(): void {}

  #submit(request: Placed): void {
    this.#open.add(request);
    this.engine.submit(request);
  }

  #isDue(): boolean {
    const answers = this.#sent.length > 0 && !this.#keepsAnswers;
    return this.#isScheduled || answers || this.#copies.length > 0 || this.#flushesFailed.length > 0;
  }

  /** One thing that is due; false if there is none. */
  #takeTurn(): boolean {
    const leg = this.#flushesFailed.shift();
    if (leg !== undefined) this.engine.legFlushFailed(leg);
    else if (this.#isScheduled && this.#asked === 0) this.#work();
    else if (this.#copies.length > 0) this.#copyNext();
    else if (this.#sent.length > 0 && !this.#keepsAnswers) this.answer(() => true);
    else return false;
    return true;
  }

  #work(): void {
    this.#isScheduled = false;
    this.engine.work();
  }

  #copyNext(): void {
    const copy = this.#copies.shift();
    if (copy === undefined) return;
    const readFailed = this.#parts.leg(copy.from)?.reads !== 'ok';
    const failed = copy.to.flatMap((leg, place) => (this.#isWell('data', leg) ? [] : [place]));
    if (!readFailed && failed.length === 0) this.#parts.copied?.(copy.region);
    this.engine.copied(copy, { readFailed, writesFailed: readFailed ? [] : failed });
  }

  #isWell(kind: RequestKind, leg: LegIndex): boolean {
    const health = this.#parts.leg(leg);
    const way = ({ read: 'reads', data: 'writes', discard: 'writes', flush: 'flushes' } as const)[kind];
    return health?.[way] === 'ok';
  }

  #regionsOf({ first, count }: SectorRange): RegionRange {
    const { regionSize } = this.#parts;
    return { first: Math.floor(first / regionSize), last: Math.floor((first + count - 1) / regionSize) };
  }

  /** The log's calls, awaited; work is handed out only as far as it is allowed. */
  #counted(calls: LogCalls): LogCalls {
    return {
      ...calls,
      inSync: (region, canBlock, then) => calls.inSync(region, canBlock, this.#awaited(then)),
      isRemoteRecovering: (region, then) => calls.isRemoteRecovering(region, this.#awaited(then)),
      getSyncCount: (then) => calls.getSyncCount(this.#awaited(then)),
      presuspend: (then) => calls.presuspend(this.#awaited(then)),
      postsuspend: (then) => calls.postsuspend(this.#awaited(then)),
      resume: (then) => calls.resume(this.#awaited(then)),
      flush: (then) => (this.#sharesFlushes ? then(true) : calls.flush(this.#awaited((ok) => this.#flushed(ok, then)))),
      getResyncWork: (then) => {
        if (this.#allowance <= 0) return then(undefined);
        this.#allowance--;
        calls.getResyncWork(this.#awaited(then));
      },
    };
  }

  #flushed(ok: boolean, then: (ok: boolean) => void): void {
    const happens = this.#beforeFlushed;
    this.#beforeFlushed = undefined;
    happens?.();
    then(ok);
  }

  /** Counts an answer as out until it is here. */
  #awaited<Answers extends unknown[]>(then: (...answers: Answers) => void): (...answers: Answers) => void {
    this.#asked++;
    return (...answers) => {
      this.#asked--;
      then(...answers);
      if (this.#asked === 0) this.#heardBack?.();
    };
  }
}
