/**
 * The client of a userspace log, which behaves as a mirror does: it sends data only under marks whose flush succeeded, tells failures of legs,
 * and believes what the log answers. Every answer is put before the laws.
 */
import type { RegionIndex, RequestName } from '#spec/vocabulary';
import type { Side } from './side.ts';
import type { Truth } from './truth.ts';
import type { UserspaceWorld } from './world.ts';

/** Calls under way beside which the client makes no other. */
const callsMax = 4;

/** See the header. */
export class Client {
  readonly #world: UserspaceWorld;
  /** Counts what the client does, so that a flush is held to what came before it. */
  #moment = 0;

  constructor(world: UserspaceWorld) {
    this.#world = world;
  }

  get #truth(): Truth {
    return this.#world.truth;
  }

  /** The forwarder that is in use: live, or the oldest. */
  get side(): Side | undefined {
    return this.#world.sides[0];
  }

  /** The one that can take orders now. */
  get live(): Side | undefined {
    const { side } = this;
    return side !== undefined && isUsable(side) && side.outstanding < callsMax ? side : undefined;
  }

  // Life.

  /** Makes a log and resumes it when it is made; where there is one already, only makes it. */
  construct(): void {
    const side = this.#world.addSide();
    const isFirst = this.#world.sides.length === 1;
    this.#call(
      side,
      (ended) => side.engine.ctr(ended),
      (ok: boolean) => {
        side.phase = ok ? 'loaded' : 'gone';
        this.#judgeConstructed(side, ok);
        if (!ok) this.#world.sides = this.#world.sides.filter((each) => each !== side);
        else if (isFirst) this.resume(side);
      },
    );
  }

  #judgeConstructed(side: Side, ok: boolean): void {
    const world = this.#world;
    if (!world.isLooking || (world.daemon === undefined && ok)) return;
    const { regionSize, regionCount } = side.engine;
    const sizeIsRight = Number.isInteger(Math.log2(regionSize)) && regionSize >= 2 && regionCount > 0;
    world.judge.see({ kind: 'constructed', ok, there: world.logOf(side.luid) !== undefined || world.hasRestarted(side), sizeIsRight });
  }

  resume(side: Side): void {
    side.phase = 'resuming';
    if (side.wasLive) this.#truth.resumed();
    else this.#truth.forgetClient();
    side.wasLive = true;
    this.#call(
      side,
      (ended) => side.engine.resume(ended),
      () => {
        side.phase = 'live';
      },
    );
  }

  presuspend(side: Side): void {
    side.phase = 'presuspending';
    this.#call(
      side,
      (ended) => side.engine.presuspend(ended),
      () => {
        side.phase = 'presuspended';
      },
    );
  }

  postsuspend(side: Side): void {
    side.phase = 'postsuspending';
    this.#call(
      side,
      (ended) => side.engine.postsuspend(ended),
      () => {
        side.phase = 'loaded';
      },
    );
  }

  remove(side: Side): void {
    side.phase = 'removing';
    this.#call(
      side,
      (ended) => side.engine.dtr(ended),
      () => {
        side.phase = 'gone';
        this.#world.sides = this.#world.sides.filter((each) => each !== side);
      },
    );
  }

  // Marks and data.

  mark(side: Side, region: RegionIndex): void {
    const at = this.#truth.of(region);
    side.engine.markRegion(region);
    at.mark = 'made';
    at.markedAt = ++this.#moment;
    at.markedSince = true;
  }

  clear(side: Side, region: RegionIndex): void {
    const at = this.#truth.of(region);
    side.engine.clearRegion(region);
    at.mark = 'none';
    at.clearedAt = ++this.#moment;
    at.clearedSince = true;
  }

  flush(side: Side): void {
    const asked = ++this.#moment;
    this.#call(
      side,
      (ended) => side.engine.flush(ended),
      (ok: boolean) => {
        const world = this.#world;
        if (!ok) {
          world.failures++;
          world.failedFlushes++;
          // Whatever becomes of its marks, its clears are forgotten.
          for (const at of this.#truth.regions) {
            if (at.clearedAt < asked) at.clearedSince = false;
            if (at.markedAt < asked) at.isCarried = at.markedSince;
          }
          return;
        }
        this.#flushed(side, asked);
      },
    );
  }

  #flushed(side: Side, asked: number): void {
    const world = this.#world;
    let marked: boolean | undefined;
    let both: boolean | undefined;
    for (const [region, at] of this.#truth.regions.entries()) {
      if (at.markedSince && at.markedAt < asked && !(at.clearedAt > asked)) {
        const isDirty = world.isDirtyEverywhere(side, region);
        if (!at.clearedSince) marked = (marked ?? true) && isDirty;
        else if (!at.isCarried) both = (both ?? true) && isDirty;
      }
      if (at.mark === 'made' && at.markedAt < asked) at.mark = 'ready';
      if (at.markedAt < asked) {
        at.markedSince = false;
        at.isCarried = false;
      }
      if (at.clearedAt < asked) at.clearedSince = false;
    }
    if (world.isLooking) world.judge.see({ kind: 'flushSucceeded', marked, both });
  }

  canDispatch(region: RegionIndex): boolean {
    const { mark, belief, isWriting, isAssigned, isTorn, isDemoted } = this.#truth.of(region);
    return mark === 'ready' && belief === 'inSync' && !isWriting && !isAssigned && !isTorn && !isDemoted;
  }

  dispatch(side: Side, region: RegionIndex): void {
    const world = this.#world;
    // A log in memory keeps nothing over a crash, so nothing is owed to it.
    if (world.isLooking && world.setup.log === 'disk')
      world.judge.see({ kind: 'dataSent', everywhere: world.isDirtyEverywhere(side, region) });
    this.#truth.of(region).isWriting = true;
  }

  land(region: RegionIndex): void {
    this.#truth.of(region).isWriting = false;
  }

  /** One leg has failed the write: the client tells the log, and clears the region no more. */
  legFails(side: Side, region: RegionIndex): void {
    const at = this.#truth.of(region);
    at.isWriting = false;
    at.isTorn = true;
    at.isTold = false;
    at.isDemoted = true;
    at.belief = 'notInSync';
    this.#setSync(side, region, false);
  }

  // Copies.

  getWork(side: Side): void {
    this.#ask(
      side,
      'GET_RESYNC_WORK',
      (ended) => side.engine.getResyncWork(ended),
      (region: RegionIndex | undefined, isOwn: boolean) => {
        const { whole } = this.#world;
        const said = whole?.name === 'GET_RESYNC_WORK' && whole.values[0] === 1 ? whole.values[1] : undefined;
        this.#judgeAnswer(whole !== undefined && region === said, region === undefined);
        if (region === undefined && isOwn) this.#judgeHint(side, () => this.#nothingLeft(side));
        if (region === undefined) return;
        // Whoever else copied it has ended.
        this.#world.remote.delete(region);
        this.#truth.of(region).isAssigned = true;
      },
    );
  }

  /** The copy of a region has ended. */
  report(side: Side, region: RegionIndex, ok: boolean): void {
    const at = this.#truth.of(region);
    at.isAssigned = false;
    at.isTorn &&= !ok;
    at.isDemoted = !ok;
    at.belief = ok ? 'inSync' : 'notInSync';
    this.#setSync(side, region, ok);
  }

  #setSync(side: Side, region: RegionIndex, inSync: boolean): void {
    this.#call(
      side,
      (ended) => side.engine.setRegionSync(region, inSync, () => ended(undefined)),
      () => {
        if (!inSync && this.#world.whole?.name === 'SET_REGION_SYNC') this.#truth.of(region).isTold = true;
      },
    );
  }

  // Questions.

  inSync(side: Side, region: RegionIndex): void {
    this.#ask(
      side,
      'IN_SYNC',
      (ended) => side.engine.inSync(region, true, ended),
      (answer: string) => {
        const at = this.#truth.of(region);
        const inSync = answer === 'in-sync';
        this.#judgeAnswer(this.#said(0) === 1 && inSync, !inSync);
        if (this.#world.isLooking) this.#world.judge.see({ kind: 'inSyncAnswered', inSync, mayDiffer: at.isTorn && at.isTold });
        if (!at.isDemoted) at.belief = inSync ? 'inSync' : 'notInSync';
      },
    );
  }

  isClean(side: Side, region: RegionIndex): void {
    this.#ask(
      side,
      'IS_CLEAN',
      (ended) => side.engine.isClean(region, ended),
      (answer: boolean) => this.#judgeAnswer(this.#said(0) === 1 && answer, !answer),
    );
  }

  /** @param told - Hears the answer. */
  isRemoteRecovering(side: Side, region: RegionIndex, told: (isRecovering: boolean) => void = () => {}): void {
    this.#ask(
      side,
      'IS_REMOTE_RECOVERING',
      (ended) => side.engine.isRemoteRecovering(region, ended),
      (answer: boolean, isOwn: boolean) => {
        if (!isOwn) this.#judgeAnswer(this.#said(0) === 0 && !answer, answer);
        else if (!answer) this.#judgeHint(side, () => this.#isQuiet(side, region));
        told(answer);
      },
    );
  }

  count(side: Side, aside: boolean): void {
    if (aside) side.asides++;
    this.#ask(
      side,
      'GET_SYNC_COUNT',
      (ended) => side.engine.getSyncCount(ended, aside),
      (answer: number) => {
        if (aside) side.asides--;
        this.#judgeAnswer(this.#said(0) === answer, answer === 0);
      },
    );
  }

  status(side: Side, isTable: boolean): void {
    const kind = isTable ? 'table' : 'info';
    this.#ask(
      side,
      'STATUS_INFO',
      (ended) => side.engine.status(kind, ended),
      (text: string) => {
        if (isTable) this.#judgeTable(side, text);
        else this.#judgeAnswer(this.#world.whole?.name === 'STATUS_INFO' && this.#world.whole.text === text, text.endsWith('COM_FAILURE'));
      },
    );
  }

  /** The words that the log was made from, told again. */
  #judgeTable(side: Side, text: string): void {
    const { uuid, isIntegrated, daemonWords } = side.engine.arguments;
    const words = [uuid, ...(isIntegrated ? ['integrated_flush'] : []), ...daemonWords.split(' ')];
    if (this.#world.isLooking)
      this.#world.judge.see({ kind: 'explained', explained: text === `userspace ${words.length} ${words.join(' ')} ` });
  }

  // What is so.

  #isQuiet(side: Side, region: RegionIndex): boolean {
    const { remote } = this.#world;
    return !remote.has(region) && (this.#world.logOf(side.luid)?.inSync(region) !== false || this.#isOwn(region));
  }

  #nothingLeft(side: Side): boolean {
    const log = this.#world.logOf(side.luid);
    return this.#truth.regions.every((_, region) => log?.inSync(region) !== false || this.#isOwn(region));
  }

  #isOwn(region: RegionIndex): boolean {
    const { isDemoted, isAssigned } = this.#truth.of(region);
    return isDemoted || isAssigned;
  }

  /** What the forwarder says by itself must be so, as far as it can know. */
  #judgeHint(side: Side, isSound: () => boolean): void {
    const world = this.#world;
    if (!world.isLooking || world.logOf(side.luid)?.isResumed !== true || !world.isHeard(side.luid)) return;
    world.judge.see({ kind: 'hintUsed', sound: isSound() });
  }

  #judgeAnswer(due: boolean, doubtful: boolean): void {
    if (this.#world.isLooking) this.#world.judge.see({ kind: 'answered', due, doubtful });
  }

  #said(index: number): number | undefined {
    return this.#world.whole?.values[index];
  }

  /** A question; `then` hears too whether the forwarder answered by itself. */
  #ask<Answer>(
    side: Side,
    request: RequestName,
    make: (ended: (answer: Answer) => void) => void,
    then: (answer: Answer, isOwn: boolean) => void,
  ): void {
    const before = side.asked[request] ?? 0;
    this.#call(side, make, (answer: Answer) => {
      const asked = side.asked[request] ?? 0;
      const isOwn = asked === Math.max(before, side.askedBefore[request] ?? 0);
      side.askedBefore[request] = asked;
      then(answer, isOwn);
    });
  }

  #call<Answer>(side: Side, make: (ended: (answer: Answer) => void) => void, then: (answer: Answer) => void): void {
    side.outstanding++;
    make((answer) => {
      side.outstanding--;
      this.#world.progressed();
      then(answer);
    });
  }
}

/** Whether a log can be asked: it was resumed, and is not suspended. */
function isUsable({ phase }: Side): boolean {
  return phase === 'live' || phase === 'presuspending' || phase === 'presuspended';
}
